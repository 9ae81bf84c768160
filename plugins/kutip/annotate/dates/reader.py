"""The date layer of an article, in the three steps that the annotator asks for."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left

from msgspec.structs import replace

from ...languages import LanguagePack
from ...model import Article, DateKind, DateMention, Quotation
from ...text import Document, edtf
from . import readings as r
from .clause import Clauses
from .grammar import Grammar
from .publication import conflicts, infer
from .readings import Expression
from .resolver import Context, Value, full_dates, resolve
from .tokens import Tokens

_SHORT = 200
"""Days below which an interval counts as a stretch that `periode yang sama` can point back to."""


class DateReader:
    """Finds date expressions and resolves them."""

    def __init__(self, pack: LanguagePack) -> None:
        self._grammar = Grammar(pack.dates)
        self._clauses = Clauses(pack.dates)

    def expressions(self, document: Document) -> tuple[Expression, ...]:
        """Date expressions of `document` in order, not overlapping."""
        tokens = Tokens(document.text)
        found: list[Expression] = []
        weeks = False
        for expression in self._grammar.expressions(tokens):
            if isinstance(expression.reading, r.WeekOfMonth):
                # `minggu kedua` alone is a date only where the article counts the weeks of a month
                if expression.reading.month is None and not weeks:
                    continue
                weeks = True
            sentence = document.sentence_at(expression.start)
            start = document.sentences[sentence].start if sentence >= 0 else 0
            first = bisect_left(tokens.starts, expression.start, 0, tokens.count)
            after = bisect_left(tokens.starts, expression.end, first, tokens.count)
            frame, ahead = self._clauses.read(tokens, first, after, start)
            found.append(replace(expression, frame=frame, ahead=ahead))
        return tuple(found)

    def publication(self, article: Article, document: Document, expressions: tuple[Expression, ...]) -> Article:
        """`article` with the day of publication inferred where nothing states it, or flagged where its text belies it."""
        if article.published is None:
            day = infer(article, document, expressions)
            return replace(article, published=day.isoformat(), published_how="inferred") if day else article
        published = _day(article.published)
        if published and conflicts(published, expressions) and "published_conflict" not in article.flags:
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
        known = full_dates(expressions)
        utterances = _Utterances(document, expressions, quotes, published, known)
        mentions: list[DateMention] = []
        last = last_period = ""
        last_day = ("", "")
        for index, expression in enumerate(expressions):
            said = utterances.day_of(expression)
            day_near, near_how = self._day_near(document, expressions, index, mentions, last_day[0])
            context = Context(
                today=said or published,
                how="said" if said else "published",
                ahead=expression.ahead,
                last=last,
                last_period=last_period,
                day_near=day_near,
                day_near_how=near_how,
                known=known,
            )
            value = resolve(expression.reading, context)
            mention = _mention(document, expression, value)
            mentions.append(mention)
            if mention.value and mention.kind in ("date", "time"):
                bounds = edtf.bounds(mention.value)
                if bounds:
                    last = mention.value
                    if bounds[0] == bounds[1]:
                        last_day = (bounds[0].isoformat(), "")
                    elif (bounds[1] - bounds[0]).days < _SHORT:
                        last_period = mention.value
        return tuple(mentions)

    @staticmethod
    def _day_near(
        document: Document, expressions: tuple[Expression, ...], index: int, mentions: list[DateMention], last_day: str
    ) -> tuple[str, str]:
        """The day for a lone time of day: of its sentence, else the last one mentioned."""
        reading = expressions[index].reading
        if not isinstance(reading, r.Moment) or reading.day is not None:
            return "", ""
        return last_day, "mention"


def _day(value: str | None) -> dt.date | None:
    try:
        return dt.date.fromisoformat(value[:10]) if value else None
    except ValueError:
        return None


def _mention(document: Document, expression: Expression, value: Value) -> DateMention:
    reading = expression.reading
    kind: DateKind = "date"
    if isinstance(reading, r.Length):
        kind = "duration"
    elif isinstance(reading, r.Repetition):
        kind = "set"
    elif isinstance(reading, r.Moment):
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


class _Utterances:
    """Days on which the quotations of an article were spoken, as far as their cue's sentence gives one."""

    def __init__(
        self,
        document: Document,
        expressions: tuple[Expression, ...],
        quotes: tuple[Quotation, ...],
        published: dt.date | None,
        known: tuple[dt.date, ...],
    ) -> None:
        self._quotes = quotes
        self._days: dict[int, dt.date] = {}
        said: dict[int, dt.date] = {}
        for expression in expressions:
            if expression.frame == "said":
                context = Context(today=published, how="published", known=known)
                bounds = edtf.bounds(resolve(expression.reading, context).value)
                if bounds and bounds[0] == bounds[1]:
                    said.setdefault(document.sentence_at(expression.start), bounds[0])
        for index, quote in enumerate(quotes):
            sentence = document.sentence_at(quote.cue_start if quote.cue_start >= 0 else quote.end - 1)
            if sentence in said:
                self._days[index] = said[sentence]

    def day_of(self, expression: Expression) -> dt.date | None:
        """The day on which the words that hold `expression` were spoken, or None."""
        if expression.frame:
            return None
        for index in self._days:
            quote = self._quotes[index]
            if quote.start <= expression.start < quote.end:
                return self._days[index]
        return None
