"""The day of publication, where only the text tells it, and where the text belies the one that is given."""

from __future__ import annotations

import datetime as dt
import re

from ...model import Article
from ...text import Document
from . import readings as r
from .readings import Expression

_LEAD = 2
"""Paragraphs that count as the lead."""
_PATH = re.compile(r"/(20\d\d)/(0[1-9]|1[0-2])(?:/|(?=\D))")
_SLACK = dt.timedelta(days=31)


def _full(expression: Expression) -> dt.date | None:
    """The day of an expression that gives it in full, with a weekday that agrees where one is given."""
    reading = expression.reading
    if isinstance(reading, r.Moment) and reading.day is not None:
        reading = reading.day
    if not isinstance(reading, r.Day) or reading.month is None or reading.year is None or not reading.year.number:
        return None
    try:
        found = dt.date(reading.year.number, reading.month, reading.day)
    except ValueError:
        return None
    return found if reading.weekday in (None, found.isoweekday()) else None


def infer(article: Article, document: Document, expressions: tuple[Expression, ...]) -> dt.date | None:
    """The latest full past date of the lead or of a frame such as `dikutip` or `dimuat`.

    Where an image path or the address names a month, only days of it or of the month beside it count.
    """
    lead = document.paragraphs[min(_LEAD, len(document.paragraphs)) - 1].end if document.paragraphs else 0
    paths = _PATH.findall(f"{article.url or ''} {article.image or ''}")
    months = [dt.date(int(year), int(month), 1) for year, month in paths]
    days = []
    for expression in expressions:
        found = _full(expression)
        if found is None or expression.ahead:
            continue
        if not (expression.frame or expression.start < lead):
            continue
        if months and not any(month - _SLACK < found < month + 2 * _SLACK for month in months):
            continue
        days.append(found)
    return max(days, default=None)


def conflicts(published: dt.date, expressions: tuple[Expression, ...]) -> bool:
    """Whether a day that the text gives as past stands after `published`."""
    return any(found > published for expression in expressions if expression.frame and (found := _full(expression)))
