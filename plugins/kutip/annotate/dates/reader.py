"""The date layer of an article, in the three steps that the annotator asks for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from msgspec.structs import replace

from ...languages import LanguagePack
from ...model import Article, DateKind, DateMention, Quotation
from ...text import Document, edtf
from . import readings as r
from .clause import Clauses
from .expressions import Finder
from .lexicon import Lexicon
from .publication import conflicts, full_date, infer
from .readings import Expression, Reading
from .resolver import Context, Value, resolve
from .tokens import Tokens

_LISTED = 14
"""Code points between two dates of one list, of which the first may leave out the year: ` dan Minggu `."""


class DateReader:
    """Finds date expressions and resolves them."""

    def __init__(self, pack: LanguagePack) -> None:
        self._finder = Finder(Lexicon(pack.dates))
        self._clauses = Clauses(pack.dates)

    def expressions(self, document: Document) -> tuple[Expression, ...]:
        """Date expressions of `document` in order, not overlapping."""
        tokens = Tokens(document.text)
        found: list[Expression] = []
        weeks = False
        taken = -1
        for rule, reading, first, after in self._finder(tokens):
            if isinstance(reading, r.WeekOfMonth):
                # `minggu kedua` alone is a date only where the article counts the weeks of a month
                if reading.month is None and not weeks:
                    continue
                weeks = True
            start = tokens.starts[first]
            sentence = document.sentence_at(start)
            opening = document.sentences[sentence].start if sentence >= 0 else 0
            frame, ahead, cue = self._clauses.read(tokens, first, after, opening, taken)
            if _is_day(reading):
                taken = max(cue, taken)
            else:
                frame = ""
            found.append(
                Expression(start=start, end=tokens.end(after - 1), rule=rule, reading=reading, frame=frame, ahead=ahead)
            )
        return tuple(found)

    def publication(self, article: Article, document: Document, expressions: tuple[Expression, ...]) -> Article:
        """`article` with its day of publication inferred where nothing states it, flagged where the text belies it."""
        published = _day(article.published)
        if published is None:
            day = infer(article, document, expressions)
            return replace(article, published=day.isoformat(), published_how="inferred") if day else article
        if conflicts(published, expressions) and "published_conflict" not in article.flags:
            return replace(article, flags=(*article.flags, "published_conflict"))
        return article

    def values(
        self,
        document: Document,
        article: Article,
        expressions: tuple[Expression, ...],
        quotes: tuple[Quotation, ...],
    ) -> tuple[DateMention, ...]:
        """The expressions with their EDTF values, each read in the light of those before it."""
        published = None if "published_conflict" in article.flags else _day(article.published)
        base = Context(today=published, how="published", known=_full_dates(expressions), years=_years(expressions))
        utterances = _utterances(document, expressions, quotes, base)
        mentions: list[DateMention] = []
        for index, expression in enumerate(expressions):
            said = _said_on(expression, utterances)
            context = replace(
                base, ahead=expression.ahead, last=_last(mentions), last_period=_last(mentions, period=True)
            )
            if said:
                context = replace(context, today=said, how="said")
            if isinstance(expression.reading, r.Moment) and expression.reading.day is None:
                near = _day_near(document, expressions, index, mentions, context)
                context = replace(context, day_near=near)
            value = resolve(_with_year_of_next(document, expressions, index), context)
            mentions.append(_mention(expression, value))
        return tuple(mentions)


def _is_day(reading: Reading) -> bool:
    """Whether a reading is one day, with or without a time: only such can be the day of an utterance."""
    if isinstance(reading, r.Moment):
        return reading.day is not None
    return isinstance(reading, r.DAYS)


def _day(value: str | None) -> dt.date | None:
    try:
        return dt.date.fromisoformat(value[:10]) if value else None
    except ValueError:
        return None


def _full_dates(expressions: Sequence[Expression]) -> tuple[dt.date, ...]:
    """Days that the article gives in full, in order, each once."""
    return tuple(dict.fromkeys(found for one in expressions if (found := full_date(one.reading))))


def _years(expressions: Sequence[Expression]) -> tuple[int, ...]:
    """Years that the article gives in figures, the latest first."""
    found = set()
    for expression in expressions:
        reading = expression.reading
        for part in (reading.first, reading.last) if isinstance(reading, r.Span) else (reading,):
            year = getattr(part, "year", None)
            if year is not None and year.number is not None:
                found.add(year.number)
    return tuple(sorted(found, reverse=True))


def _last(mentions: Sequence[DateMention], *, period: bool = False) -> str:
    """Value of the last mention that lies on the calendar; with `period` of the last one longer than a day."""
    for mention in reversed(mentions):
        bounds = edtf.bounds(mention.value) if mention.kind in ("date", "time") else None
        if bounds and (not period or bounds[0] != bounds[1]):
            return mention.value
    return ""


def _with_year_of_next(document: Document, expressions: Sequence[Expression], index: int) -> Reading:
    """The reading at `index`, with the year of the next where both stand in one list: `5 Mei dan 7 Juni 2025`."""
    reading = expressions[index].reading
    if not isinstance(reading, r.Day | r.Month | r.YearPart) or reading.year is not None:
        return reading
    if reading.direction is not None or index + 1 == len(expressions):
        return reading
    after = expressions[index + 1]
    other = after.reading.day if isinstance(after.reading, r.Moment) and after.reading.day else after.reading
    gap = document.text[expressions[index].end : after.start]
    if len(gap) > _LISTED or "\n" in gap or "." in gap or type(other) is not type(reading):
        return reading
    year = getattr(other, "year", None)
    return replace(reading, year=year) if year is not None and year.number is not None else reading


def _day_near(
    document: Document,
    expressions: Sequence[Expression],
    index: int,
    mentions: Sequence[DateMention],
    context: Context,
) -> str:
    """The day for a lone time of day: of its sentence, before it or else after it, else the last one mentioned."""
    sentence = document.sentence_at(expressions[index].start)
    last = ""
    for mention in reversed(mentions):
        bounds = edtf.bounds(mention.value) if mention.kind in ("date", "time") else None
        if bounds and bounds[0] == bounds[1]:
            if document.sentence_at(mention.start) == sentence:
                return bounds[0].isoformat()
            last = last or bounds[0].isoformat()
    for expression in expressions[index + 1 :]:
        if document.sentence_at(expression.start) != sentence:
            break
        if _is_day(expression.reading):
            bounds = edtf.bounds(resolve(expression.reading, replace(context, ahead=expression.ahead)).value)
            if bounds:
                return bounds[0].isoformat()
    return last


def _utterances(
    document: Document, expressions: Sequence[Expression], quotes: Sequence[Quotation], base: Context
) -> list[tuple[int, int, dt.date]]:
    """Start and end of quotations, and the day on which they were spoken, as far as their cue's sentence gives one."""
    said: dict[int, dt.date] = {}
    for expression in expressions:
        if expression.frame == "said":
            bounds = edtf.bounds(resolve(expression.reading, base).value)
            if bounds:
                said.setdefault(document.sentence_at(expression.start), bounds[0])
    days = []
    for quote in quotes:
        sentence = document.sentence_at(quote.cue_start if quote.cue_start >= 0 else quote.end - 1)
        if sentence in said:
            days.append((quote.start, quote.end, said[sentence]))
    return days


def _said_on(expression: Expression, utterances: Sequence[tuple[int, int, dt.date]]) -> dt.date | None:
    """The day on which the words that hold `expression` were spoken, or None."""
    if expression.frame:
        return None
    return next((day for start, end, day in utterances if start <= expression.start < end), None)


def _mention(expression: Expression, value: Value) -> DateMention:
    kind: DateKind = "date"
    if isinstance(expression.reading, r.Length):
        kind = "duration"
    elif isinstance(expression.reading, r.Repetition):
        kind = "set"
    elif isinstance(expression.reading, r.Moment):
        kind = "time"
    return DateMention(
        start=expression.start,
        end=expression.end,
        rule=value.rule,
        confidence=value.confidence,
        flags=value.flags,
        kind=kind,
        value=value.value,
        role=expression.frame or "event",
        anchor=value.anchor,
        anchor_how=value.anchor_how,
        alternatives=value.alternatives,
    )
