"""Dates as records, pages and time lines write them -> an ISO day."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from email.utils import parsedate_to_datetime
from typing import NamedTuple

_ISO = re.compile(
    r"(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)"
    r"(?:[T ](\d{1,2}):(\d{2})(?::\d{2})?(?:[.,]\d+)?\s*(Z|[+-]\d{2}:?\d{2})?)?"
)
_COMPACT = re.compile(r"(?<!\d)(20\d{2}|19\d{2})(\d{2})(\d{2})(?:T?\d{4,6}Z?)?(?!\d)")
_NUMBERS = re.compile(r"(?<![\d/])(\d{1,2})\s?([/.-])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})(?!\d)")
_NAMED = re.compile(r"(?<!\d)(\d{1,2})(?:st|nd|rd|th)?[\s.-]{1,3}([^\W\d_]{3,9})\.?,?[\s.-]{1,3}(\d{4})(?!\d)")
_MONTH_FIRST = re.compile(r"([^\W\d_]{3,9})\.?\s{1,3}(\d{1,2})(?:st|nd|rd|th)?,?\s{1,3}(\d{4})(?!\d)")
_EPOCH = re.compile(r"-?\d{9,13}(?:\.\d+)?")
_RFC = re.compile(r"[A-Za-z]{3}, \d{1,2} [A-Za-z]{3} \d{4} [\d:]{5,8} (?:GMT|UTC|[+-]\d{4})")
_ZONE = re.compile(r"\b(?:WIB|WITA|WIT|GMT|UTC|Z)\b", re.IGNORECASE)
JAKARTA = dt.timezone(dt.timedelta(hours=7))
"""Days are days of western Indonesia: a moment that names another zone is carried over."""
EARLIEST, LATEST = 1945, 2100


class Moment(NamedTuple):
    """A day (ISO) and how it was read: ``iso``, ``named``, ``day-first``, ``month-first`` or ``epoch``.

    `ambiguous` is True where day and month could be exchanged and nothing decided between them.
    """

    day: str
    how: str
    ambiguous: bool = False


def read_moment(text: str, months: Mapping[str, int], *, month_first: bool | None = None) -> Moment | None:
    """Read a date of a record; None where there is none or no such day. `months` are names in small letters.

    ISO, day month-name year (with weekday, clock and words around it), ``18/06/2025``, RFC 2822 and seconds or
    milliseconds since 1970. Numbers with strokes are day before month, as Indonesian sites write them, unless only the
    other order gives a day, or `month_first` says that the collection has such days; 10/06/2025 alone stays ambiguous.
    """
    text = text.strip()[:200]
    if _EPOCH.fullmatch(text):
        return _epoch(float(text))
    if match := _RFC.search(text):
        try:
            return _moment(parsedate_to_datetime(match.group()).astimezone(JAKARTA).date(), "iso")
        except (ValueError, TypeError, OverflowError):
            return None
    if match := _ISO.search(text):
        return _iso(match)
    if match := _NAMED.search(text):
        number = months.get(match.group(2).casefold())
        if number:
            return _day(int(match.group(3)), number, int(match.group(1)), "named")
    if match := _MONTH_FIRST.search(text):
        number = months.get(match.group(1).casefold())
        if number:
            return _day(int(match.group(3)), number, int(match.group(2)), "named")
    if match := _NUMBERS.search(text):
        return _numbers(match, text, month_first)
    if match := _COMPACT.search(text):
        return _day(int(match.group(1)), int(match.group(2)), int(match.group(3)), "iso")
    return None


def settle(moment: Moment, text: str, url: str | None, months: Mapping[str, int]) -> Moment:
    """An ambiguous day, read by what the article itself says: the reading that its address or text has wins.

    ``10/6/2025`` is 6 October where the text tells of ``Senin (6/10/2025)`` and never of 10 June. Where both or none of
    the readings occur it stays day first and ambiguous.
    """
    if not moment.ambiguous:
        return moment
    year, first, second = (int(part) for part in moment.day.split("-"))
    other = Moment(
        dt.date(year, second, first).isoformat(), "month-first" if moment.how == "day-first" else "day-first"
    )
    here, there = (_mentions(one.day, text, url, months) for one in (moment, other))
    if here == there:
        return moment
    return moment._replace(ambiguous=False) if here else other


def _mentions(iso: str, text: str, url: str | None, months: Mapping[str, int]) -> bool:
    year, month, day = (int(part) for part in iso.split("-"))
    if url and f"/{iso.replace('-', '/')}/" in url:
        return True
    forms = [
        f"({day}/{month})",
        f"({day:02d}/{month:02d})",
        f"({day}/{month}/{year})",
        f"({day:02d}/{month:02d}/{year})",
    ]
    lower = text.lower()
    forms += [f" {day} {name} {year}" for name, number in months.items() if number == month]
    return any(form in lower for form in forms)


def _iso(match: re.Match[str]) -> Moment | None:
    year, month, day, hour, minute, zone = match.groups()
    found = _day(int(year), int(month), int(day), "iso")
    if found is None or not zone or not hour:
        return found
    offset = "+00:00" if zone == "Z" else zone if ":" in zone else f"{zone[:3]}:{zone[3:]}"
    try:
        moment = dt.datetime.fromisoformat(f"{found.day}T{int(hour):02d}:{minute}:00{offset}")
        return _moment(moment.astimezone(JAKARTA).date(), "iso")
    except (ValueError, OverflowError):
        return found


def _numbers(match: re.Match[str], text: str, month_first: bool | None) -> Moment | None:
    one, stroke, two, year_text = match.groups()
    first, second, year = int(one), int(two), int(year_text)
    if year < 100:
        year += 2000 if year < 70 else 1900
    both = first <= 12 and second <= 12 and first != second
    if first > 12:
        return _day(year, second, first, "day-first")
    if second > 12:
        return _day(year, first, second, "month-first")
    # An Indonesian zone, leading zeros or full stops are how Indonesian sites write; 7/7/2025 10:16 is a spreadsheet's.
    indonesian = bool(_ZONE.search(text)) or stroke == "." or one.startswith("0") or two.startswith("0")
    if month_first and not indonesian:
        return _day(year, first, second, "month-first", both)
    return _day(year, second, first, "day-first", both and not indonesian)


def _epoch(value: float) -> Moment | None:
    seconds = value / 1000 if abs(value) >= 1e11 else value
    try:
        return _moment(dt.datetime.fromtimestamp(seconds, JAKARTA).date(), "epoch")
    except (ValueError, OverflowError, OSError):
        return None


def _day(year: int, month: int, day: int, how: str, ambiguous: bool = False) -> Moment | None:
    try:
        return _moment(dt.date(year, month, day), how, ambiguous)
    except ValueError:
        return None


def _moment(day: dt.date, how: str, ambiguous: bool = False) -> Moment | None:
    return Moment(day.isoformat(), how, ambiguous) if EARLIEST <= day.year <= LATEST else None
