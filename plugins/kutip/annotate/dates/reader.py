"""The date layer of an article, in the three steps that the annotator asks for."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections.abc import Sequence

from msgspec.structs import replace

from ...languages import LanguagePack
from ...model import Article, DateKind, DateMention, Quotation
from ...text import Document, edtf
from . import readings as r
from .clause import Clauses
from .expressions import Finder
from .lexicon import Lexicon
from .publication import conflicts, full_date, infer, years_in_figures
from .readings import Expression, Reading
from .resolver import Context, Value, resolve
from .scout import Scout
from .tokens import Tokens, plainly

_YESTERDAY = r.DayShift(days=-1)
_LOOSE = 0.5
"""Confidence of `kemarin` in speech, where it may mean the other day."""
_BEHIND = 6
"""Expressions behind a lone time of day among which its day is looked for."""
_KNOWN = 20
"""Full dates of an article that may settle a slip."""
_JOINED = 8
"""Code points between two weekdays of one list: ` dan `, `, serta `."""
_LISTED = 14
"""Code points between two dates of one list, of which the first may leave out the year: ` dan Minggu `."""


class DateReader:
    """Finds date expressions and resolves them."""

    def __init__(self, pack: LanguagePack) -> None:
        self._finder = Finder(Lexicon(pack.dates))
        self._scout = Scout(pack.dates)
        self._clauses = Clauses(pack.dates)

    def expressions(self, document: Document) -> tuple[Expression, ...]:
        """Date expressions of `document` in order, not overlapping."""
        small = plainly(document.small)
        tokens = Tokens(document.text, small, self._scout.barren(document, small))
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
        base = Context(
            today=published, how="published", known=_full_dates(expressions), years=years_in_figures(expressions)
        )
        utterances = _utterances(document, expressions, quotes, base)
        mentions: list[DateMention] = []
        last = last_period = last_day = ""
        last_day_sentence = -1
        for index, expression in enumerate(expressions):
            sentence = document.sentence_at(expression.start)
            context = replace(base, ahead=expression.ahead, last=last, last_period=last_period)
            said = _said_on(expression, utterances)
            if said:
                context = replace(context, today=said, how="said")
            if isinstance(expression.reading, r.Moment) and expression.reading.day is None:
                after = "" if last_day_sentence == sentence else _day_behind(document, expressions, index, context)
                context = replace(context, day_near=after or last_day)
            if isinstance(expression.reading, r.Weekday):
                context = replace(context, listed=_listed(document, expressions, index, mentions))
            value = resolve(_with_year_of_next(document, expressions, index), context)
            if expression.reading == _YESTERDAY and document.quote_at(expression.start):
                value = replace(value, confidence=_LOOSE)
            mention = _mention(expression, value)
            mentions.append(mention)
            bounds = edtf.bounds(mention.value)
            if bounds:
                last = mention.value
                if bounds[0] == bounds[1]:
                    last_day, last_day_sentence = bounds[0].isoformat(), sentence
                elif not getattr(expression.reading, "from_mention", False):
                    last_period = mention.value
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
    return tuple(dict.fromkeys(found for one in expressions if (found := full_date(one.reading))))[:_KNOWN]


def _listed(
    document: Document, expressions: Sequence[Expression], index: int, mentions: Sequence[DateMention]
) -> dt.date | None:
    """The day that stands right before the expression at `index` in one list: `Sabtu (8/11) dan Minggu`."""
    if not index or not _is_day(expressions[index - 1].reading):
        return None
    gap = document.text[expressions[index - 1].end : expressions[index].start]
    if len(gap) > _JOINED or not gap.strip() or any(mark in gap for mark in '\n.;:"()'):
        return None
    bounds = edtf.bounds(mentions[index - 1].value)
    return bounds[0] if bounds and bounds[0] == bounds[1] else None


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


def _day_behind(document: Document, expressions: Sequence[Expression], index: int, context: Context) -> str:
    """The day that stands behind a lone time of day in its sentence; ``""`` where there is none."""
    sentence = document.sentence_at(expressions[index].start)
    for expression in expressions[index + 1 : index + 1 + _BEHIND]:
        if document.sentence_at(expression.start) != sentence:
            break
        if _is_day(expression.reading):
            bounds = edtf.bounds(resolve(expression.reading, replace(context, ahead=expression.ahead)).value)
            if bounds:
                return bounds[0].isoformat()
    return ""


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
    return sorted(days)


def _said_on(expression: Expression, utterances: Sequence[tuple[int, int, dt.date]]) -> dt.date | None:
    """The day on which the words that hold `expression` were spoken, or None."""
    at = bisect_right(utterances, expression.start, key=lambda one: one[0]) - 1
    if at < 0 or expression.frame or utterances[at][1] <= expression.start:
        return None
    return utterances[at][2]


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
