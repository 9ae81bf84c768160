"""EDTF values (ISO 8601-2:2019, level 1) as far as the project writes them: build them, compare them, bound them."""

from __future__ import annotations

import calendar
import datetime as dt
import re

_DAY = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?[~?%]?")
_DECADE = re.compile(r"(\d{3})X[~?%]?|(\d{2})XX[~?%]?")

_PLAIN_DAY = len("2025-02-07")
"""Most values are a day, which need no pattern."""
SEASONS = {21: 3, 22: 6, 23: 9, 24: 10}
"""First of the three months that a season's code covers; winter is cut at the end of its year."""


def day(value: dt.date) -> str:
    """``2025-02-07``."""
    return value.isoformat()


def month(year: int, number: int) -> str:
    """``2025-03``; raises ValueError where the year has no four figures."""
    return f"{_four(year)}-{number:02d}"


def year(number: int) -> str:
    """``2016``; raises ValueError where it has no four figures."""
    return _four(number)


def _four(year_: int) -> str:
    if not 0 <= year_ <= dt.MAXYEAR:
        raise ValueError(f"year {year_}: EDTF of level 1 writes years of four figures")
    return f"{year_:04d}"


def decade(first: int, width: int = 10) -> str:
    """Ten or a hundred years: ``199X``, ``18XX``."""
    return f"{first // 10:03d}X" if width == 10 else f"{first // 100:02d}XX"


def instant(date: dt.date, hour: int, minute: int = 0, second: int = 0, zone: str = "") -> str:
    """``2025-02-07T10:00:00+07:00``; `zone` is an offset, ``Z``, or ``""`` where none is known."""
    return f"{date.isoformat()}T{hour:02d}:{minute:02d}:{second:02d}{zone}"


def approximate(value: str) -> str:
    """`value` with ``~`` at each end; a time of day has no such form and stays, as does what is already approximate."""
    if not value or "T" in value:
        return value
    return "/".join(part if part[-1] in "~X." else f"{part}~" for part in value.split("/"))


def interval(first: str, last: str) -> str:
    """``first/last``, or the one value where both are equal."""
    return first if first == last else f"{first}/{last}"


def last_day(year: int, number: int) -> dt.date:
    """The last day of a month."""
    return dt.date(year, number, calendar.monthrange(year, number)[1])


def bounds(value: str) -> tuple[dt.date, dt.date] | None:
    """First and last day that `value` covers; None for ``""``, durations, sets and what is no EDTF date.

    >>> bounds("2018/2019")
    (datetime.date(2018, 1, 1), datetime.date(2019, 12, 31))
    """
    if not value or value[0] == "P":
        return None
    if len(value) == _PLAIN_DAY:
        try:
            only = dt.date.fromisoformat(value)
        except ValueError:
            pass
        else:
            return only, only
    first, _, last = value.partition("/")
    low = _one(first)
    high = _one(last) if last else low
    if low is None or high is None:
        return None
    return low[0], high[1]


def _one(value: str) -> tuple[dt.date, dt.date] | None:
    tens = _DECADE.fullmatch(value)
    if tens:
        if tens.group(1):
            start = int(tens.group(1)) * 10
            return (dt.date(start, 1, 1), dt.date(start + 9, 12, 31)) if start else None
        start = int(tens.group(2)) * 100
        return (dt.date(start, 1, 1), dt.date(start + 99, 12, 31)) if start else None
    match = _DAY.fullmatch(value.partition("T")[0])
    if not match:
        return None
    year_, month_, day_ = (int(part) if part else 0 for part in match.groups())
    try:
        if day_:
            only = dt.date(year_, month_, day_)
            return only, only
        if month_ in SEASONS:
            first = SEASONS[month_]
            return dt.date(year_, first, 1), last_day(year_, first + 2)
        if month_:
            return dt.date(year_, month_, 1), last_day(year_, month_)
        return dt.date(year_, 1, 1), dt.date(year_, 12, 31)
    except (ValueError, calendar.IllegalMonthError):
        return None
