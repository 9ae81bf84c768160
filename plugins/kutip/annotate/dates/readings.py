"""What a date expression says, before it is known from which day it counts: plain records, one for each form."""

from __future__ import annotations

from typing import Literal, TypeAlias

from msgspec import Struct

from ...languages.dates import Edge, Unit


class Year(Struct, frozen=True):
    """A year in figures, or counted from publication (`shift`) or from the last date mentioned (`from_mention`)."""

    number: int | None = None
    shift: int = 0
    from_mention: bool = False


class Day(Struct, frozen=True, kw_only=True):
    """A day by its number, with what else is said of it.

    `other_years` are what a year of five figures might have been.
    `direction` is -1 after ``lalu``, 1 after ``mendatang``, 0 after ``ini``, None where nothing is said. `months`
    counts months from that of publication (``tanggal 5 bulan depan``). `slip` says that a figure was mended
    (``20250``).
    """

    day: int
    month: int | None = None
    months: int | None = None
    year: Year | None = None
    weekday: int | None = None
    direction: int | None = None
    slip: bool = False
    other_years: tuple[int, ...] = ()


class Weekday(Struct, frozen=True, kw_only=True):
    """A day by its name only. `week` counts weeks from that of publication; `eve` means the evening before."""

    weekday: int
    direction: int | None = None
    week: int | None = None
    eve: bool = False


class DayShift(Struct, frozen=True, kw_only=True):
    """Days counted from today, or from the last date mentioned; `weekday` where one is named beside it."""

    days: int
    from_mention: bool = False
    weekday: int | None = None


class Month(Struct, frozen=True, kw_only=True):
    """A month by its name, or an edge of it."""

    month: int
    year: Year | None = None
    direction: int | None = None
    edge: Edge | None = None


class WholeYear(Struct, frozen=True, kw_only=True):
    """A year, or an edge of it."""

    year: Year
    edge: Edge | None = None


class Decade(Struct, frozen=True, kw_only=True):
    """Ten or a hundred years from `first`, or an edge of them."""

    first: int
    width: int = 10
    edge: Edge | None = None


class Shift(Struct, frozen=True, kw_only=True):
    """A week, month, quarter … counted from that of publication, or of the last date mentioned."""

    unit: Unit
    count: int
    from_mention: bool = False
    edge: Edge | None = None


class Stretch(Struct, frozen=True, kw_only=True):
    """So many units up to publication (`count` below 0) or from it on."""

    unit: Unit
    count: int


class YearPart(Struct, frozen=True, kw_only=True):
    """Months `first` to `last` of a year: a quarter, a half, ``tiga bulan pertama``."""

    first: int
    last: int
    year: Year | None = None
    direction: int | None = None
    edge: Edge | None = None


class WeekOfMonth(Struct, frozen=True, kw_only=True):
    """The week that begins on the `number`-th Monday of a month (-1: the last)."""

    number: int
    month: Month | Shift | None = None


class Season(Struct, frozen=True, kw_only=True):
    """A season of the year by its EDTF code."""

    code: int
    year: Year


class SportsSeason(Struct, frozen=True, kw_only=True):
    """A season that runs over new year, counted from that of publication."""

    shift: int


class SamePeriod(Struct, frozen=True, kw_only=True):
    """The last stretch mentioned, in another year."""

    year: Year


class Span(Struct, frozen=True, kw_only=True):
    """From one point to another."""

    first: Reading
    last: Reading


class Clock(Struct, frozen=True, kw_only=True):
    """A time of day; `zone` is an offset such as ``+07:00``, or ``""``; `local` says that the text leaves it open.

    `until` ends a stretch of hours.
    """

    hour: int
    minute: int = 0
    second: int = 0
    zone: str = ""
    local: bool = False
    until: Clock | None = None


class Moment(Struct, frozen=True, kw_only=True):
    """A time of day on a day; None where another mention tells the day."""

    clock: Clock
    day: Reading | None = None


class About(Struct, frozen=True, kw_only=True):
    """A point that the text gives as approximate."""

    reading: Reading


class Length(Struct, frozen=True, kw_only=True):
    """A length of time as an ISO 8601 duration."""

    value: str


class Repetition(Struct, frozen=True, kw_only=True):
    """Something that recurs, by its period as an ISO 8601 duration."""

    value: str


Reading: TypeAlias = (
    Day
    | Weekday
    | DayShift
    | Month
    | WholeYear
    | Decade
    | Shift
    | Stretch
    | YearPart
    | WeekOfMonth
    | Season
    | SportsSeason
    | SamePeriod
    | Span
    | Clock
    | Moment
    | About
    | Length
    | Repetition
)

DAYS = (Day, Weekday, DayShift)
"""Readings that are one day."""


Frame: TypeAlias = Literal["", "said", "accessed", "published"]


class Expression(Struct, frozen=True, kw_only=True):
    """A date expression before it has a value: its span, the rule that found it and what it says.

    `frame` is what its clause makes of it (the day of an utterance, of access, of publication); `ahead` whether the
    clause looks ahead.
    """

    start: int
    end: int
    rule: str
    reading: Reading
    frame: Frame = ""
    ahead: bool = False
