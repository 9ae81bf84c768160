"""The values of date expressions: which day each is counted from, and what it comes to in EDTF."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Callable, Sequence
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from ...languages.dates import Edge, Unit
from ...text import edtf
from . import readings as r
from .readings import Reading

_WEEK = dt.timedelta(days=7)
_DAY = dt.timedelta(days=1)
_NEAR = 183
"""Days within which a day and month without a year are looked for: half a year either side."""
_AROUND = (-1, -2, -3, 1, -4, -5, -6, 2, 3, 4, 5, 6)
"""Days from publication on which what a report dates by its weekday most often lies, the likeliest first."""
_YEARS = {"year": 1, "decade": 10, "century": 100}
_MONTHS = {"month": 1, "quarter": 3, "half": 6}
_LONGEST = {"day": 0, "week": 6, "month": 30, "quarter": 91, "half": 183, "year": 730, "decade": 3652, "century": 36524}
"""Days between first and last of the longest mention from which a unit can be counted."""
_EDGE_MONTHS: dict[Edge, tuple[int, int]] = {"early": (1, 4), "middle": (5, 8), "late": (9, 12)}
_EDGE_DAYS: dict[Edge, tuple[int, int]] = {"early": (1, 10), "middle": (11, 20), "late": (21, 31)}
_EDGE_WEEK: dict[Edge, tuple[int, int]] = {"early": (0, 1), "middle": (2, 2), "late": (5, 6)}
_EDGE_TENTHS: dict[Edge, tuple[int, int]] = {"early": (0, 3), "middle": (4, 6), "late": (7, 9)}


READINGS: tuple[str, ...] = (
    "full-date",
    "day-of-year-beside",
    "year-by-weekday",
    "year-of-publication",
    "day-of-year-mentioned",
    "day-of-month",
    "day-of-month-beside",
    "day-of-month-mentioned",
    "weekday-settles",
    "figures-kept",
    "weekday-before",
    "weekday-today",
    "weekday-ahead",
    "weekday-of-week",
    "weekday-listed",
    "days-from-today",
    "days-from-mention",
    "full-month",
    "month-of-year-beside",
    "month-before",
    "month-this",
    "month-ahead",
    "month-of-year-mentioned",
    "full-year",
    "unit-before",
    "unit-this",
    "unit-ahead",
    "unit-from-mention",
    "decade",
    "season",
    "sports-season",
    "part-of-year",
    "part-of-year-near",
    "week-of-month",
    "stretch-back",
    "stretch-on",
    "same-period",
    "span",
    "clock-with-day",
    "clock-near-day",
    "clock-of-publication",
    "length",
    "repetition",
    "no-such-day",
    "no-anchor",
)
"""The names under which values are given: each has a sentence for readers and an example among the fixtures."""


class Value(Struct, frozen=True, kw_only=True):
    """What an expression comes to, with how it was read: the fields of `DateMention` that the resolver fills."""

    value: str
    rule: str
    anchor: str = ""
    anchor_how: str = ""
    alternatives: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    confidence: float = 1.0


class Context(Struct, frozen=True, kw_only=True):
    """What an expression is read in.

    `today` is the day it counts from (of publication or utterance) and `how` which of the two; `last` the value
    mentioned last, `last_period` the last one longer than a day; `day_near` the day that a lone time of day takes,
    `listed` the day right before in a list;
    `known` are the article's full dates, for slips, `years` the years it gives in figures, the latest first.
    """

    today: dt.date | None
    how: str
    ahead: bool = False
    last: str = ""
    last_period: str = ""
    day_near: str = ""
    listed: dt.date | None = None
    known: tuple[dt.date, ...] = ()
    years: tuple[int, ...] = ()


NO_ANCHOR = Value(value="", rule="no-anchor", flags=("no-anchor",), confidence=0.5)


def resolve(reading: Reading, context: Context) -> Value:
    """The value of `reading`; ``""`` with the flag ``no-anchor`` where nothing tells from which day it counts."""
    try:
        return _RULES[type(reading)](reading, context)
    except (ValueError, OverflowError):
        # the calendar ends at the years 1 and 9999
        return NO_ANCHOR


# --- days -------------------------------------------------------------------------------------------------------------


def _anchored(context: Context, **fields: Any) -> Value:
    assert context.today is not None  # noqa: S101 - the caller has looked
    return Value(anchor=context.today.isoformat(), anchor_how=context.how, **fields)


def _from_mention(context: Context, **fields: Any) -> Value:
    return Value(anchor=context.last.partition("T")[0].partition("/")[0], anchor_how="mention", **fields)


def _date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def day(reading: r.Day, context: Context) -> Value:
    """A day by its number: the year and month that are not written come from the day it counts from."""
    if reading.month is None:
        return _day_of_month(reading, context)
    year = _year(reading.year, context)
    if reading.other_years and context.today:
        year = min(reading.other_years, key=lambda one: abs(one - context.today.year) if context.today else 0)
    if reading.year is not None and year is None:
        return NO_ANCHOR
    if year is not None:
        found = _date(year, reading.month, reading.day)
        agreeing = found is not None and (reading.weekday is None or found.isoweekday() == reading.weekday)
        if found is None or not agreeing:
            return _slip(reading, found, context)
        flags = ("slip",) if reading.slip else ()
        confidence = 0.8 if reading.slip else 1.0
        if reading.year is not None and reading.year.number is None and context.today:
            return _anchored(context, value=edtf.day(found), rule="day-of-year-beside", flags=flags, confidence=0.95)
        return Value(value=edtf.day(found), rule="full-date", flags=flags, confidence=confidence)
    return _day_without_year(reading, context)


def _day_without_year(reading: r.Day, context: Context) -> Value:
    """A day and month: the year of publication, then those beside it; the year whose weekday agrees wins."""
    assert reading.month is not None  # noqa: S101 - the caller has looked
    today = context.today
    if today is None:
        return _day_of_years_mentioned(reading, context)
    around = [today.year, today.year - 1, today.year + 1]
    days = [found for year in around if (found := _date(year, reading.month, reading.day))]
    if not days:
        return NO_ANCHOR
    if reading.weekday is not None:
        agreeing = [found for found in days if found.isoweekday() == reading.weekday]
        if agreeing:
            best = min(agreeing, key=lambda found: abs(found - today))
            return _anchored(context, value=edtf.day(best), rule="year-by-weekday")
        return _slip(reading, days[0], context)
    best = days[0]
    if reading.direction == -1:
        best = max((found for found in days if found <= today), default=best)
    elif reading.direction == 1:
        best = min((found for found in days if found >= today), default=best)
    elif best > today + dt.timedelta(days=_NEAR) and not context.ahead:
        best = max((found for found in days if found <= today), default=best)
    elif best < today - dt.timedelta(days=_NEAR) and context.ahead:
        best = min((found for found in days if found >= today), default=best)
    others = tuple(edtf.day(found) for found in days[:1] if found != best)
    return _anchored(context, value=edtf.day(best), rule="year-of-publication", alternatives=others, confidence=0.95)


def _day_of_years_mentioned(reading: r.Day, context: Context) -> Value:
    """Without a day of publication: the latest year of the article whose weekday agrees, else that mentioned last."""
    assert reading.month is not None  # noqa: S101 - the caller has looked
    years: Sequence[int] = context.years
    if reading.weekday is None:
        years = [int(context.last[:4])] if context.last[:4].isdigit() else years[:1]
    for year in years:
        found = _date(year, reading.month, reading.day)
        if found and reading.weekday in (None, found.isoweekday()):
            return Value(
                value=edtf.day(found),
                rule="day-of-year-mentioned",
                anchor=edtf.year(year),
                anchor_how="mention",
                confidence=0.6,
            )
    return NO_ANCHOR


def _day_of_month(reading: r.Day, context: Context) -> Value:
    """`tanggal 19`: the month named beside it, that mentioned last, else that of publication or the one before."""
    if reading.months is not None:
        if context.today is None:
            return NO_ANCHOR
        named = _shift_months(context.today.replace(day=1), reading.months)
        found = _date(named.year, named.month, reading.day)
        if found is None or (reading.weekday is not None and found.isoweekday() != reading.weekday):
            return NO_ANCHOR
        return _anchored(context, value=edtf.day(found), rule="day-of-month-beside", confidence=0.95)
    bounds = edtf.bounds(context.last)
    if bounds and (bounds[1] - bounds[0]).days < 31 and bounds[0].month == bounds[1].month:
        found = _date(bounds[0].year, bounds[0].month, reading.day)
        if found and (reading.weekday is None or found.isoweekday() == reading.weekday):
            return _from_mention(context, value=edtf.day(found), rule="day-of-month-mentioned", confidence=0.8)
    today = context.today
    if today is None:
        return NO_ANCHOR
    candidates = []
    for shift in (0, -1, 1):
        first = _shift_months(today.replace(day=1), shift)
        found = _date(first.year, first.month, reading.day)
        if found and (reading.weekday is None or found.isoweekday() == reading.weekday):
            candidates.append(found)
    if not candidates:
        return NO_ANCHOR
    best = candidates[0]
    if context.ahead or reading.direction == 1:
        best = min((found for found in candidates if found >= today), default=best)
    elif best > today:
        best = max((found for found in candidates if found <= today), default=best)
    return _anchored(context, value=edtf.day(best), rule="day-of-month", confidence=0.8)


def _slip(reading: r.Day, written: dt.date | None, context: Context) -> Value:
    """Weekday and figures disagree: the article's other dates and the day of publication tell which is the slip."""
    assert reading.month is not None  # noqa: S101 - the caller has looked
    if reading.weekday is None:
        return Value(value="", rule="no-such-day", flags=("no-such-day",), confidence=0.3)
    year = written.year if written else (_year(reading.year, context) or (context.today.year if context.today else 0))
    known = [context.today] if context.today else []
    known += [found for found in context.known if found not in known and found != written]
    if context.today:
        known += [context.today + shift * _DAY for shift in _AROUND]
    figures = (year, reading.month, reading.day)
    for found in known:
        if found.isoweekday() == reading.weekday and _one_slip(figures, found):
            near = written is not None and context.today is not None and abs((written - context.today).days) <= 7
            if near and found != context.today and found not in context.known:
                continue  # the figures fit the report as well as any mending would
            others = (edtf.day(written),) if written else ()
            return Value(
                value=edtf.day(found),
                rule="weekday-settles",
                alternatives=others,
                flags=("weekday-mismatch",),
                confidence=0.7,
            )
    if written is None:
        return Value(value="", rule="no-such-day", flags=("no-such-day",), confidence=0.3)
    nearest = min(
        (written + shift * _DAY for shift in range(-3, 4)),
        key=lambda found: (found.isoweekday() != reading.weekday, abs(found - written)),
    )
    return Value(
        value=edtf.day(written),
        rule="figures-kept",
        alternatives=(edtf.day(nearest),),
        flags=("weekday-mismatch",),
        confidence=0.6,
    )


def _one_slip(figures: tuple[int, int, int], date: dt.date) -> bool:
    """Whether one slip makes the year, month and day `figures` of `date`: one of them wrong, or month before day."""
    year, month_, day_ = figures
    if (year, day_, month_) == (date.year, date.month, date.day):
        return True
    return (year != date.year) + (month_ != date.month) + (day_ != date.day) == 1


def weekday(reading: r.Weekday, context: Context) -> Value:
    """A day by its name: the last one on or before the day it counts from, or the next where the clause looks ahead."""
    today = context.today
    if today is None:
        return NO_ANCHOR
    back = _DAY if reading.eve else 0 * _DAY
    if reading.week is not None:
        monday = today - dt.timedelta(days=today.weekday()) + reading.week * _WEEK
        return _anchored(context, value=edtf.day(monday + (reading.weekday - 1) * _DAY - back), rule="weekday-of-week")
    before = today - dt.timedelta(days=(today.isoweekday() - reading.weekday) % 7)
    after = today + dt.timedelta(days=(reading.weekday - today.isoweekday()) % 7)
    if reading.direction == -1:
        found, other, rule = (before if before < today else before - _WEEK), before, "weekday-before"
    elif reading.direction == 1:
        found, other, rule = (after if after > today else after + _WEEK), after, "weekday-ahead"
    elif reading.direction == 0:
        found = min(before, after, key=lambda one: (abs(one - today), one))
        monday = today - dt.timedelta(days=today.weekday())
        found, other, rule = monday + (reading.weekday - 1) * _DAY, found, "weekday-of-week"
    elif context.listed:
        found = context.listed + dt.timedelta(days=(reading.weekday - context.listed.isoweekday()) % 7)
        other, rule = before, "weekday-listed"
    elif context.ahead:
        found, other, rule = after, before, "weekday-ahead"
    else:
        found, other, rule = before, after, "weekday-today" if before == today else "weekday-before"
    sure = reading.direction is not None or found == today
    others = () if sure or found == other else (edtf.day(other - back),)
    return _anchored(
        context, value=edtf.day(found - back), rule=rule, alternatives=others, confidence=0.95 if sure else 0.85
    )


def day_shift(reading: r.DayShift, context: Context) -> Value:
    """A day counted from today or from the last day mentioned."""
    if reading.from_mention:
        bounds = edtf.bounds(context.last)
        if bounds is None or bounds[0] != bounds[1]:
            return NO_ANCHOR
        found = bounds[0] + reading.days * _DAY
        return _from_mention(context, value=edtf.day(found), rule="days-from-mention", confidence=0.9)
    if context.today is None:
        return NO_ANCHOR
    found = context.today + reading.days * _DAY
    if reading.weekday is not None and found.isoweekday() != reading.weekday:
        named = context.today - dt.timedelta(days=(context.today.isoweekday() - reading.weekday) % 7)
        return _anchored(
            context,
            value=edtf.day(named),
            rule="weekday-settles",
            alternatives=(edtf.day(found),),
            flags=("weekday-mismatch",),
            confidence=0.7,
        )
    return _anchored(context, value=edtf.day(found), rule="days-from-today", confidence=0.95)


# --- months and years -------------------------------------------------------------------------------------------------


def _year(year: r.Year | None, context: Context) -> int | None:
    if year is None:
        return None
    if year.number is not None:
        return year.number
    if year.from_mention:
        return int(context.last[:4]) + year.shift if context.last[:4].isdigit() else None
    return context.today.year + year.shift if context.today else None


def _month_value(year: int, number: int, edge: Edge | None) -> str:
    if edge is None:
        return edtf.month(year, number)
    low, high = _EDGE_DAYS[edge]
    last = edtf.last_day(year, number)
    return edtf.interval(
        edtf.day(dt.date(year, number, low)), edtf.day(min(last, last.replace(day=min(high, last.day))))
    )


def _year_value(year: int, edge: Edge | None) -> str:
    if edge is None:
        return edtf.year(year)
    low, high = _EDGE_MONTHS[edge]
    return edtf.interval(edtf.month(year, low), edtf.month(year, high))


def month(reading: r.Month, context: Context) -> Value:
    """A month: its year is written, or the last or next such month is meant."""
    if reading.year is not None:
        year = _year(reading.year, context)
        if year is None:
            return NO_ANCHOR
        value = _month_value(year, reading.month, reading.edge)
        if reading.year.number is not None:
            return Value(value=value, rule="full-month")
        if reading.year.from_mention:
            return _from_mention(context, value=value, rule="month-of-year-beside", confidence=0.9)
        return _anchored(context, value=value, rule="month-of-year-beside")
    today = context.today
    if today is None:
        if context.last[:4].isdigit():
            value = _month_value(int(context.last[:4]), reading.month, reading.edge)
            return _from_mention(context, value=value, rule="month-of-year-mentioned", confidence=0.6)
        return NO_ANCHOR
    before = today.year if reading.month <= today.month else today.year - 1
    after = today.year if reading.month >= today.month else today.year + 1
    if reading.direction == -1:
        year = before if reading.month != today.month or reading.edge else before - (reading.month == today.month)
        rule = "month-before"
    elif reading.direction == 1:
        year, rule = after, "month-ahead"
    elif reading.direction == 0:
        year, rule = today.year, "month-of-year-beside"
    elif context.ahead:
        year, rule = after, "month-ahead"
    else:
        year, rule = before, "month-before" if reading.month != today.month else "month-this"
    other = after if year == before else before
    others = (_month_value(other, reading.month, reading.edge),) if reading.direction is None and other != year else ()
    return _anchored(
        context,
        value=_month_value(year, reading.month, reading.edge),
        rule=rule,
        alternatives=others,
        confidence=0.95 if reading.direction is not None else 0.85,
    )


def whole_year(reading: r.WholeYear, context: Context) -> Value:
    """A year in figures, or beside that of publication or of the last date."""
    year = _year(reading.year, context)
    if year is None:
        return NO_ANCHOR
    value = _year_value(year, reading.edge)
    if reading.year.number is not None:
        return Value(value=value, rule="full-year")
    if reading.year.from_mention:
        return _from_mention(context, value=value, rule="unit-from-mention", confidence=0.9)
    return _anchored(context, value=value, rule=_unit_rule(reading.year.shift))


def decade(reading: r.Decade, context: Context) -> Value:
    """Ten or a hundred years."""
    if reading.edge:
        low, high = (tenth * reading.width // 10 for tenth in _EDGE_TENTHS[reading.edge])
        high += reading.width // 10 - 1
        return Value(
            value=edtf.interval(edtf.year(reading.first + low), edtf.year(reading.first + high)), rule="decade"
        )
    return Value(value=edtf.decade(reading.first, reading.width), rule="decade")


def season(reading: r.Season, context: Context) -> Value:
    """A season by its EDTF code."""
    year = _year(reading.year, context)
    if year is None:
        return NO_ANCHOR
    value = f"{edtf.year(year)}-{reading.code}"
    return Value(value=value, rule="season") if reading.year.number else _anchored(context, value=value, rule="season")


def sports_season(reading: r.SportsSeason, context: Context) -> Value:
    """A season that runs from July on over new year."""
    if context.today is None:
        return NO_ANCHOR
    first = context.today.year - (context.today.month < 7) + reading.shift
    value = edtf.interval(edtf.year(first), edtf.year(first + 1))
    return _anchored(context, value=value, rule="sports-season", confidence=0.7)


def year_part(reading: r.YearPart, context: Context) -> Value:
    """A quarter or half: its months."""
    year = _year(reading.year, context)
    rule = "part-of-year"
    if year is None:
        if reading.year is not None or context.today is None:
            if context.last[:4].isdigit() and reading.year is None:
                year = int(context.last[:4])
                return _from_mention(context, value=_part(year, reading), rule="part-of-year-near", confidence=0.6)
            return NO_ANCHOR
        year = context.today.year
        begun = (reading.first, 1) <= (context.today.month, context.today.day)
        if reading.direction == -1 and reading.last >= context.today.month:
            year -= 1
        elif reading.direction is None and not begun and not context.ahead:
            year -= reading.first - context.today.month > 3
        rule = "part-of-year-near"
    value = _part(year, reading)
    if reading.year is not None and reading.year.number is not None:
        return Value(value=value, rule=rule)
    if reading.year is not None and reading.year.from_mention:
        return _from_mention(context, value=value, rule=rule, confidence=0.9)
    return _anchored(context, value=value, rule=rule, confidence=0.9)


def _part(year: int, reading: r.YearPart) -> str:
    low, high = reading.first, reading.last
    if reading.edge:
        third = max(1, (high - low + 1) // 3)
        low, high = {
            "early": (low, low + third - 1),
            "middle": (low + third, high - third),
            "late": (high - third + 1, high),
        }[reading.edge]
    return edtf.interval(edtf.month(year, low), edtf.month(year, high))


def week_of_month(reading: r.WeekOfMonth, context: Context) -> Value:
    """The week that begins on a month's n-th Monday."""
    if reading.month is None:
        bounds = edtf.bounds(context.last)
        if bounds is None or bounds[0].month != bounds[1].month:
            return NO_ANCHOR
        first = bounds[0].replace(day=1)
        where = _from_mention(context, value="", rule="week-of-month", confidence=0.8)
    else:
        where = resolve(reading.month, context)
        bounds = edtf.bounds(where.value)
        if bounds is None:
            return NO_ANCHOR
        first = bounds[0]
    monday = first + dt.timedelta(days=-first.weekday() % 7) + (reading.number - 1) * _WEEK
    return replace(where, value=edtf.interval(edtf.day(monday), edtf.day(monday + 6 * _DAY)), rule="week-of-month")


# --- relative ---------------------------------------------------------------------------------------------------------


def _unit_rule(count: int) -> str:
    return "unit-before" if count < 0 else "unit-ahead" if count > 0 else "unit-this"


def _shift_months(date: dt.date, months: int) -> dt.date:
    year, number = divmod(date.year * 12 + date.month - 1 + months, 12)
    return date.replace(year=year, month=number + 1, day=min(date.day, calendar.monthrange(year, number + 1)[1]))


def _shifted(date: dt.date, unit: Unit, count: int) -> dt.date:
    if unit in _YEARS:
        return _shift_months(date, 12 * _YEARS[unit] * count)
    if unit in _MONTHS:
        return _shift_months(date, _MONTHS[unit] * count)
    if unit == "week":
        return date + count * _WEEK
    if unit == "hour":
        return date + round(count / 24) * _DAY
    return date + (count * _DAY if unit == "day" else 0 * _DAY)


def shift(reading: r.Shift, context: Context) -> Value:
    """A unit counted from that of the day it counts from, or of the last date mentioned."""
    if reading.from_mention:
        bounds = edtf.bounds(context.last)
        if bounds is None or (bounds[1] - bounds[0]).days > _LONGEST.get(reading.unit, 0):
            return NO_ANCHOR  # `dua pekan kemudian` after a mere year says no week
        base = bounds[1] if reading.count > 0 and reading.unit not in _YEARS else bounds[0]
    elif context.today is None:
        return NO_ANCHOR
    else:
        base = context.today
    moved = _shifted(base, reading.unit, reading.count)
    unit, edge = reading.unit, reading.edge
    if unit == "week":
        monday = moved - dt.timedelta(days=moved.weekday())
        low, high = _EDGE_WEEK[edge] if edge else (0, 6)
        value = edtf.interval(edtf.day(monday + low * _DAY), edtf.day(monday + high * _DAY))
    elif unit == "month":
        value = _month_value(moved.year, moved.month, edge)
    elif unit in ("quarter", "half"):
        width = _MONTHS[unit]
        low = (moved.month - 1) // width * width + 1
        value = _part(moved.year, r.YearPart(first=low, last=low + width - 1, edge=edge))
    elif unit == "year":
        value = _year_value(moved.year, edge)
    elif unit in ("decade", "century"):
        width = _YEARS[unit]
        value = edtf.year(moved.year) if abs(reading.count) != 1 and reading.count else ""
        value = value or edtf.decade(moved.year // width * width, width)
    else:
        value = edtf.day(moved)
    if reading.from_mention:
        return _from_mention(context, value=value, rule="unit-from-mention", confidence=0.85)
    return _anchored(context, value=value, rule=_unit_rule(reading.count), confidence=0.95)


def stretch(reading: r.Stretch, context: Context) -> Value:
    """So many units up to the day it counts from, or from it on."""
    if context.today is None:
        return NO_ANCHOR
    other = _shifted(context.today, reading.unit, reading.count)
    low, high = sorted((context.today, other))
    rule = "stretch-back" if reading.count < 0 else "stretch-on"
    return _anchored(context, value=edtf.interval(edtf.day(low), edtf.day(high)), rule=rule, confidence=0.9)


def same_period(reading: r.SamePeriod, context: Context) -> Value:
    """The last stretch mentioned, in another year."""
    year = _year(reading.year, context)
    bounds = edtf.bounds(context.last_period)
    if year is None:
        return NO_ANCHOR
    if bounds is None:
        return Value(value=edtf.year(year), rule="same-period", flags=("coarse",), confidence=0.5)
    parts = []
    for end in context.last_period.split("/"):
        moved = int(end[:4]) + year - bounds[1].year
        parts.append(f"{moved:04d}{end[4:]}")
    return _from_mention(replace_last(context), value="/".join(parts), rule="same-period", confidence=0.8)


def replace_last(context: Context) -> Context:
    """`context` with the last stretch as the last mention."""
    return replace(context, last=context.last_period)


# --- composed ---------------------------------------------------------------------------------------------------------


def span(reading: r.Span, context: Context) -> Value:
    """From one point to another; what the first leaves out is that of the second."""
    last = resolve(reading.last, context)
    bounds = edtf.bounds(last.value)
    if bounds is None:
        return NO_ANCHOR
    first_reading = reading.first
    if isinstance(first_reading, r.Day) and first_reading.year is None:
        number = first_reading.month or bounds[1].month
        year = bounds[1].year - ((number, first_reading.day) > (bounds[1].month, bounds[1].day))
        first_reading = replace(first_reading, month=number, year=r.Year(number=year))
    elif isinstance(first_reading, r.Month) and first_reading.year is None:
        year = bounds[1].year - (first_reading.month > bounds[1].month)
        first_reading = replace(first_reading, year=r.Year(number=year))
    elif isinstance(first_reading, r.YearPart) and first_reading.year is None:
        first_reading = replace(first_reading, year=r.Year(number=bounds[1].year))
    first = resolve(first_reading, context)
    start = edtf.bounds(first.value)
    if start is None:
        return NO_ANCHOR
    if isinstance(first_reading, r.Weekday) and start[0] > bounds[0]:
        # `Senin hingga Rabu`: the Wednesday after that Monday
        if context.ahead:
            bounds = (bounds[0] + _WEEK, bounds[1] + _WEEK)
            last = replace(last, value=edtf.day(bounds[0]))
        else:
            first = replace(first, value=edtf.day(start[0] - _WEEK))
    elif start[0] > bounds[1]:
        return replace(NO_ANCHOR, flags=("no-anchor", "backwards"))
    low, high = first.value.partition("T")[0], last.value.partition("T")[0]
    low, high = low.partition("/")[0], high.rpartition("/")[2]
    if isinstance(first_reading, r.Decade):
        low = edtf.year(start[0].year)  # an interval of EDTF begins and ends with whole points
    if isinstance(reading.last, r.Decade):
        high = edtf.year(bounds[1].year)
    return replace(
        last,
        value=edtf.interval(low, high),
        rule="span",
        alternatives=(),
        flags=tuple(dict.fromkeys(first.flags + last.flags)),
        confidence=min(first.confidence, last.confidence),
    )


def moment(reading: r.Moment, context: Context) -> Value:
    """A time of day: on its own day, that of its sentence, of the last date, or of publication."""
    clock = reading.clock
    if reading.day is not None:
        where = resolve(reading.day, context)
        rule = "clock-with-day"
    elif context.day_near:
        where = Value(value=context.day_near, rule="", anchor=context.day_near, anchor_how="mention", confidence=0.85)
        rule = "clock-near-day"
    elif context.today:
        where = _anchored(context, value=edtf.day(context.today), rule="", confidence=0.6)
        rule = "clock-of-publication"
    else:
        return NO_ANCHOR
    bounds = edtf.bounds(where.value)
    if bounds is None:
        return replace(NO_ANCHOR, flags=where.flags or NO_ANCHOR.flags)
    value = _instant(bounds[0], clock)
    others = where.alternatives
    # EDTF has no stretch of hours: the value is where it begins
    flags = (*where.flags, "hours") if clock.until else where.flags
    if others:
        others = tuple(_instant(day_, clock) for other in others if (day_ := (edtf.bounds(other) or (None,))[0]))
    return replace(where, value=value, rule=rule, flags=flags, alternatives=others)


def _instant(date: dt.date, clock: r.Clock) -> str:
    if clock.hour == 24:
        return edtf.instant(date + _DAY, 0, clock.minute, clock.second, clock.zone)
    return edtf.instant(date, clock.hour, clock.minute, clock.second, clock.zone)


def about(reading: r.About, context: Context) -> Value:
    """A point given as approximate: the same value with EDTF's ``~``."""
    inner = resolve(reading.reading, context)
    return replace(inner, value=edtf.approximate(inner.value), confidence=min(inner.confidence, 0.9))


def length(reading: r.Length, context: Context) -> Value:
    """A length of time."""
    return Value(value=reading.value, rule="length")


def repetition(reading: r.Repetition, context: Context) -> Value:
    """Something that recurs."""
    return Value(value=reading.value, rule="repetition")


_RULES: dict[type, Callable[[Any, Context], Value]] = {
    r.Day: day,
    r.Weekday: weekday,
    r.DayShift: day_shift,
    r.Month: month,
    r.WholeYear: whole_year,
    r.Decade: decade,
    r.Season: season,
    r.SportsSeason: sports_season,
    r.YearPart: year_part,
    r.WeekOfMonth: week_of_month,
    r.Shift: shift,
    r.Stretch: stretch,
    r.SamePeriod: same_period,
    r.Span: span,
    r.Moment: moment,
    r.About: about,
    r.Length: length,
    r.Repetition: repetition,
}
