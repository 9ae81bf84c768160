"""The day of publication, where only the text tells it, and where the text belies the one that is given."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from ...model import Article
from ...text import Document
from . import readings as r
from .readings import Expression

_PATH = re.compile(r"/(20\d\d)/(0[1-9]|1[0-2])(?=\D|$)")
_SLACK = dt.timedelta(days=31)
_LAST_UTTERANCE = ("said", "accessed")
"""Frames of what must have happened before the article could tell it."""


def infer(article: Article, document: Document, expressions: Sequence[Expression]) -> dt.date | None:
    """The latest full past date of the lead or of a frame such as `dikutip` or `dimuat`.

    A date of the lead counts if its weekday stands beside it, as papers date their own reports, or if the month of an
    image path or of the address agrees; where such a month is known, no date far from it counts at all. A frame's day
    and month count if a weekday stands beside them and agrees in just one of the years that the article mentions.
    """
    lead = document.paragraphs[0].end if document.paragraphs else 0
    paths = _PATH.findall(f"{article.url or ''} {article.image or ''}")
    months = [dt.date(int(year), int(month), 1) for year, month in paths]
    years = years_in_figures(expressions)
    days = []
    for expression in expressions:
        if expression.ahead or not (expression.frame or expression.start < lead):
            continue
        day = _day_of(expression.reading)
        found = full_date(expression.reading)
        if day is None or (found is None and not expression.frame):
            continue
        if found is None and day.year is None:
            agreeing = [one for year in years if (one := _agreeing(day, year))]
            found = agreeing[0] if len(agreeing) == 1 else None
        near = any(month - _SLACK < found < month + 2 * _SLACK for month in months) if found else False
        if found and (near if months else expression.frame or day.weekday):
            days.append(found)
    return max(days, default=None)


def conflicts(published: dt.date, expressions: Sequence[Expression]) -> bool:
    """Whether a day on which somebody spoke or the outlet read its source stands after `published`."""
    return any(
        found > published
        for expression in expressions
        if expression.frame in _LAST_UTTERANCE and (found := full_date(expression.reading))
    )


def years_in_figures(expressions: Sequence[Expression]) -> tuple[int, ...]:
    """Years that the article gives in figures, the latest first."""
    found = set()
    for expression in expressions:
        reading = expression.reading
        for part in (reading.first, reading.last) if isinstance(reading, r.Span) else (reading,):
            year = getattr(part, "year", None)
            if year is not None and year.number is not None:
                found.add(year.number)
    return tuple(sorted(found, reverse=True))


def full_date(reading: r.Reading) -> dt.date | None:
    """The day of a reading that gives it in full, without a slip, if no weekday beside it disagrees."""
    day = _day_of(reading)
    if day is None or day.slip or day.year is None or day.year.number is None:
        return None
    return _agreeing(day, day.year.number)


def _day_of(reading: r.Reading) -> r.Day | None:
    if isinstance(reading, r.Moment) and reading.day is not None:
        reading = reading.day
    return reading if isinstance(reading, r.Day) and reading.month is not None else None


def _agreeing(day: r.Day, year: int) -> dt.date | None:
    """`day` in `year`; None where there is no such day, it has another weekday, or neither is given to tell."""
    if day.weekday is None and day.year is None:
        return None
    try:
        found = dt.date(year, day.month or 1, day.day)
    except ValueError:
        return None
    return found if day.weekday in (None, found.isoweekday()) else None
