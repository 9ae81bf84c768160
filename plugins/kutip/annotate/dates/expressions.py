"""Whole date expressions: points, two points joined, times of day, lengths and repetitions, each rule in its place."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias, TypeVar

from ...languages.dates import Unit
from . import days, periods, relative
from . import readings as r
from .clock import clock
from .lexicon import COUNT, DASHES, FIGURE, FOUR_FIGURES, HOUR, Found, Lexicon, is_digits
from .readings import Reading
from .tokens import Phrases, Tokens

R = TypeVar("R")

_LISTED = 6
"""Most days that are read after `setiap Senin, Rabu dan …`."""
_BRACKET = 6
"""Tokens before an age in which its bracket opens: `(laki-laki, 48 tahun)`."""
_UNITS_OF_AGE = frozenset({"year", "month", "week", "day"})
_COUNT_WITHIN = 2
"""Tokens after `dalam sehari` within which a count makes it a repetition."""
_DURATIONS: dict[Unit, tuple[str, str, int]] = {
    "second": ("PT", "S", 1),
    "minute": ("PT", "M", 1),
    "hour": ("PT", "H", 1),
    "day": ("P", "D", 1),
    "week": ("P", "W", 1),
    "month": ("P", "M", 1),
    "quarter": ("P", "M", 3),
    "half": ("P", "M", 6),
    "year": ("P", "Y", 1),
    "decade": ("P", "Y", 10),
    "century": ("P", "Y", 100),
}
_HALVES: dict[Unit, tuple[str, str]] = {
    "year": ("P", "6M"),
    "month": ("P", "15D"),
    "day": ("PT", "12H"),
    "hour": ("PT", "30M"),
}
_SMALLER: dict[Unit, tuple[Unit, ...]] = {
    "year": ("month", "week", "day"),
    "month": ("week", "day"),
    "week": ("day",),
    "day": ("hour", "minute"),
    "hour": ("minute", "second"),
    "minute": ("second",),
}
_FAMILIES: dict[type, str] = {
    r.Day: "day",
    r.Weekday: "day",
    r.DayShift: "day",
    r.Moment: "day",
    r.Month: "month",
    r.WholeYear: "year",
    r.Decade: "decade",
    r.YearPart: "part",
    r.Shift: "unit",
}


def duration(unit: Unit, count: float) -> str | None:
    """`count` units as an ISO 8601 duration; None where it has no simple form (``2,3 tahun``)."""
    if unit not in _DURATIONS:
        return None
    head, letter, factor = _DURATIONS[unit]
    whole = int(count)
    if count * factor == int(count * factor):
        return f"{head}{int(count * factor)}{letter}"
    if count - whole != 0.5 or unit not in _HALVES:
        return None
    half_head, half = _HALVES[unit]
    if not whole:
        return half_head + half
    return f"{head}{whole}{letter}{'T' if half_head != head else ''}{half}"


# --- points -----------------------------------------------------------------------------------------------------------


class Finder:
    """Finds the date expressions of a text: at each token the rule that reaches furthest wins, the first of equals.

    No rule looks further than a fixed number of tokens, so the time is in proportion to the length of the text.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self._words = lexicon
        self._points = _table(lexicon, POINTS)
        self._rules = _table(lexicon, RULES)

    def __call__(self, t: Tokens) -> Iterator[tuple[str, Reading, int, int]]:
        """Name of the rule, reading, first token and the token after, in order, none overlapping another."""
        rules = self._rules
        opening = [
            index
            for index, word in enumerate(t.words[t.first : t.last], t.first)
            if word in rules or ("0" <= word < ":" and self._words.may_open(t, index))
        ]
        after = 0
        for index in opening:
            if index < after:
                continue
            name, best, end = "", None, index
            for rule_name, rule in rules[self._words.key(t, index)]:
                found = rule(self, t, index)
                if found and found[1] > end:
                    name, (best, end) = rule_name, found
            if best is not None:
                after = end
                yield name, best, index, end

    @property
    def words(self) -> Lexicon:
        """The tables that the rules read."""
        return self._words

    def single(self, t: Tokens, i: int, *, bare_year: bool = False) -> Found:
        """The longest single point at token `i`; with `bare_year` four figures are one without further sign."""
        best: Reading | None = None
        end = i
        for _, rule in self._points.get(self._words.key(t, i), ()):
            found = rule(self._words, t, i)
            if found and found[1] > end:
                best, end = found
        if best is None and bare_year:
            number = self._words.year_number(t, i)
            if number:
                return r.WholeYear(year=r.Year(number=number)), i + 1
        return (best, end) if best is not None else None


def point(f: Finder, t: Tokens, i: int, *, bare_year: bool = False) -> Found:
    """A point of the calendar, or two joined by `hingga` or a dash: `Senin-Rabu (9-11/6/2025)`, `2015 hingga 2019`."""
    found = _points(f, t, i, bare_year=bare_year)
    direction = f.words.direction(t, found[1]) if found and isinstance(found[0], r.Span) else None
    return (found[0], direction[1]) if found and direction else found


def _points(f: Finder, t: Tokens, i: int, *, bare_year: bool) -> Found:
    first = f.single(t, i, bare_year=bare_year)
    if not first or isinstance(first[0], r.Span | r.Stretch):
        return first
    joint = f.words.until.match(t, first[1])
    second = f.single(t, joint[1], bare_year=isinstance(first[0], r.WholeYear)) if joint else None
    span = _joined(first[0], second) if second else None
    if span:
        return _figures_of_both(f, t, first[0], second) or span
    also = f.words.also.match(t, first[1]) if isinstance(first[0], r.Weekday) else None
    second = f.single(t, also[1]) if also else None
    return (_figures_of_both(f, t, first[0], second) if second else None) or first


def _figures_of_both(f: Finder, t: Tokens, first: Reading, second: tuple[Reading, int] | None) -> Found:
    """The days in brackets after two weekdays: `Sabtu-Minggu (7-8/6/2025)`."""
    if not second or not isinstance(first, r.Weekday):
        return None
    if isinstance(second[0], r.Span):
        return second
    figures = days.bracketed(f.words, t, second[1]) if isinstance(second[0], r.Weekday) else None
    return figures if figures and isinstance(figures[0], r.Span) else None


def _joined(first: Reading, second: tuple[Reading, int]) -> Found:
    """Both as one stretch where they are of one kind and in order."""
    last, end = second
    if isinstance(first, r.Weekday) and isinstance(last, r.Span):
        return second
    family = _FAMILIES.get(type(first))
    if family is None or family != _FAMILIES.get(type(last)):
        return None
    if isinstance(first, r.WholeYear) and isinstance(last, r.WholeYear):
        low, high = first.year.number, last.year.number
        if low and high and low >= high:
            return None
    if isinstance(first, r.Moment) and not isinstance(last, r.Moment):
        return None
    return r.Span(first=first, last=last), end


def between(f: Finder, t: Tokens, i: int) -> Found:
    """Two points with `antara … dan …`."""
    opened = f.words.between.match(t, i)
    if not opened:
        return None
    return _two_points(f, t, opened[1], f.words.also) or _two_points(f, t, opened[1], f.words.until)


def from_until(f: Finder, t: Tokens, i: int) -> Found:
    """Two points with `dari … hingga …`."""
    opened = f.words.out_of.match(t, i)
    return _two_points(f, t, opened[1], f.words.until) if opened else None


def _two_points(f: Finder, t: Tokens, i: int, joint: Phrases[str]) -> Found:
    first = f.single(t, i, bare_year=True)
    if not first:
        return None
    if isinstance(first[0], r.Span):
        return first
    joined = joint.match(t, first[1])
    second = f.single(t, joined[1], bare_year=True) if joined else None
    return _joined(first[0], second) if second else None


def approximate(f: Finder, t: Tokens, i: int) -> Found:
    """A point after `sekitar`."""
    about = f.words.about.match(t, i)
    if not about:
        return None
    found = point(f, t, about[1], bare_year=t.words[about[1] + 1] not in f.words.counted)
    return (r.About(reading=found[0]), found[1]) if found else None


def period(f: Finder, t: Tokens, i: int) -> Found:
    """A stretch after `periode`: `periode 2025-2029`, `periode Januari-Maret 2025`."""
    head = f.words.period_heads.match(t, i)
    if not head:
        return None
    number = f.words.year_number(t, head[1])
    span = periods.year_span(f.words, t, head[1], number, slash=True) if number else None
    found = span or point(f, t, head[1], bare_year=True)
    return found if found and not isinstance(found[0], r.SamePeriod | r.DayShift) else None


def clock_with_day(f: Finder, t: Tokens, i: int) -> Found:
    """A time of day, with the day that stands after it: `pukul 10.00 WIB, Rabu (18/6/2025)`."""
    timed = clock(f.words, t, i)
    if not timed:
        return None
    end = timed[1]
    day = days.any_day(f.words, t, end + 1 if t.words[end] == "," else end)
    if day:
        return r.Moment(clock=timed[0], day=day[0]), day[1]
    return r.Moment(clock=timed[0]), end


# --- lengths and repetitions ------------------------------------------------------------------------------------------


def length(f: Finder, t: Tokens, i: int) -> Found:
    """A length of time: `lima tahun`, `lebih dari 3 tahun`, `sepekan`, `2-3 jam`, `36 menit 6 detik`; never an age."""
    w = f.words
    at = w.about_length.after(t, i)
    one = w.one_units.get(t.words[at])
    if one and not w.compound(t, at):
        value = duration(one, 1)
        return (r.Length(value=value), at + 1) if value else None
    counted = w.counted_unit(t, at)
    if not counted or (t.words[at - 1] in DASHES and is_digits(t.words[at - 2])):
        return None
    low, high, unit, end = counted
    if _is_age(w, t, i, end, unit) or (unit == "year" and w.year_number(t, end)):
        return None  # somebody's age, or the law `Nomor 5 Tahun 2025`
    first = duration(unit, low)
    last = duration(unit, high) if high else None
    if first is None or (high and last is None):
        return None
    if t.words[end] in w.once:
        return r.Repetition(value=f"{first}/{last}" if last else first), end  # `lima tahun sekali`
    more = w.counted_unit(t, end) if not high else None
    if more and not more[1] and more[2] in _SMALLER.get(unit, ()):
        rest = duration(more[2], more[0])
        if rest:
            clock_part = rest.startswith("PT") and not first.startswith("PT")
            return r.Length(value=first + ("T" if clock_part else "") + rest.lstrip("PT")), more[3]
    return r.Length(value=f"{first}/{last}" if last else first), end


def _is_age(w: Lexicon, t: Tokens, i: int, end: int, unit: Unit) -> bool:
    """Whether years are somebody's age: `berusia 31 tahun`, `pria 48 tahun`, `(pria, 25 tahun)`, `17 tahun ke atas`."""
    if unit in _UNITS_OF_AGE and any(word in w.age_cues for word in t.words[i - 3 : i]):
        return True
    if unit != "year":
        return False
    if t.words[i - 1] in w.law_numbers or t.words[i - 1] in w.ages or w.after_ages.at(t, end):
        return True
    if t.words[i - 1] == t.words[end] == "," and t.capital(i - 2):
        return True  # `Salim, 45 tahun, mengeluh`
    return t.words[end] == ")" and "(" in t.words[i - _BRACKET : i]


def repetition(f: Finder, t: Tokens, i: int) -> Found:
    """What recurs, by `setiap` or its like: `setiap Senin`, `setiap 4-6 hari`, `tiap tahunnya`."""
    w = f.words
    each = w.each.match(t, i)
    if not each:
        return None
    at = each[1]
    counted = w.counted_unit(t, at)
    if counted:
        values = [duration(counted[2], count) for count in counted[:2] if count]
        return (r.Repetition(value="/".join(filter(None, values))), counted[3]) if all(values) else None
    day = days.named_day(w, t, at)
    if day and isinstance(day[0], r.Weekday | r.Moment):
        return r.Repetition(value="P1W"), _end_of_list(f, t, day[1])
    written = days.written_day(w, t, at)
    if written and isinstance(written[0], r.Day):
        return r.Repetition(value="P1Y" if written[0].month else "P1M"), written[1]
    timed = clock(w, t, at)
    if timed:
        return r.Repetition(value="P1D"), timed[1]
    month = periods.month(w, t, at)
    if month:
        return r.Repetition(value="P1Y"), month[1]
    return _each_unit(w, t, at)


def _end_of_list(f: Finder, t: Tokens, end: int) -> int:
    """The token after the last day of `Senin, Rabu, dan Jumat`."""
    for _ in range(_LISTED):
        at = end + 1 if t.words[end] == "," else end
        joint = f.words.also.match(t, at) or f.words.until.match(t, at)
        more = days.named_day(f.words, t, joint[1] if joint else at) if joint or at > end else None
        if not more:
            break
        end = more[1]
    return end


def _each_unit(w: Lexicon, t: Tokens, i: int) -> Found:
    """`setiap bulan`, `setiap akhir pekan`, `tiap malam`, `setiap tahunnya`."""
    part = w.parts_of_day.match(t, i)
    if part:
        return r.Repetition(value="P1D"), part[1]
    at = w.edges.after(t, i)
    unit = _possessed(w, t.words[at])
    value = duration(unit, 1) if unit and unit != "season" and not w.compound(t, at) else None
    timed = clock(w, t, at + 1) if value else None
    return (r.Repetition(value=value), timed[1] if timed else at + 1) if value else None


def _possessed(w: Lexicon, word: str) -> Unit | None:
    """The unit that a word names, also with a suffix such as `-nya`."""
    unit = w.units.get(word)
    for suffix in w.possessives:
        unit = unit or w.units.get(word.removesuffix(suffix))
    return unit


def per_unit(f: Finder, t: Tokens, i: int) -> Found:
    """A rate: `per bulan`, `per hari`; no speed (`km per jam`), no day of a count (`per 31 Maret`)."""
    w = f.words
    per = w.per.match(t, i)
    unit = _possessed(w, t.words[per[1]]) if per else None
    if per is None or unit is None or unit in ("season", "half", "quarter") or t.words[i - 1] in w.speeds:
        return None
    if is_digits(t.words[per[1] + 1]) or w.direction(t, per[1] + 1):
        return None
    value = duration(unit, 1)
    return (r.Repetition(value=value), per[1] + 1) if value else None


def times_in_unit(f: Finder, t: Tokens, i: int) -> Found:
    """So many times in a unit: `dua kali seminggu`, `sehari tiga kali`, `seminggu sekali`."""
    w = f.words
    unit = w.one_units.get(t.words[i])
    if unit is None or w.compound(t, i):
        return None
    number = w.count(t, i + 1)
    told = t.words[i + 1] in w.times or t.words[i - 1] in w.times or (number and t.words[number[1]] in w.times)
    if told or (w.within.at(t, i - 1) and t.words[i - 2] in w.times):
        value = duration(unit, 1)
        return (r.Repetition(value=value), i + 1) if value else None
    return None


def within_unit(f: Finder, t: Tokens, i: int) -> Found:
    """One unit after `dalam` and before a count: `dalam sehari 20 orang`, `dalam satu hari mencapai 2 korban`."""
    w = f.words
    if not w.within.at(t, i - 1):
        return None
    unit, end = w.one_units.get(t.words[i]), i + 1
    if unit is None:
        counted = w.counted_unit(t, i)
        if not counted or counted[0] != 1 or counted[1]:
            return None
        unit, end = counted[2], counted[3]
    if not any(w.count(t, at) for at in range(end, end + _COUNT_WITHIN)) or w.last_stretch.at(t, end):
        return None
    value = duration(unit, 1)
    return (r.Repetition(value=value), end) if value else None


# --- the order of the rules -------------------------------------------------------------------------------------------

PointRule: TypeAlias = Callable[[Lexicon, Tokens, int], Found]
Rule: TypeAlias = Callable[[Finder, Tokens, int], Found]


def _numbers(w: Lexicon) -> frozenset[str]:
    return frozenset({FIGURE, FOUR_FIGURES, COUNT, *w.numbers, *w.halves})


def _opens_point(w: Lexicon) -> frozenset[str]:
    return frozenset().union(*(opens(w) for _, _, opens in POINTS))


POINTS: tuple[tuple[str, PointRule, Callable[[Lexicon], frozenset[str]]], ...] = (
    ("numeric-day", days.numeric_day, lambda w: w.day_heads.first_words() | {FIGURE, FOUR_FIGURES, HOUR}),
    ("written-day", days.written_day, lambda w: w.day_heads.first_words() | {FIGURE, COUNT}),
    ("named-day", days.named_day, lambda w: w.weekday_heads.first_words() | w.eves | set(w.weekdays)),
    (
        "day-from-today",
        days.day_from_today,
        lambda w: (
            w.days.first_words() | w.parts_of_day.first_words() | (w.day_of_part.first_words() - w.this.first_words())
        ),
    ),
    ("day-from-mention", days.day_from_mention, lambda w: w.days_after_mention.first_words()),
    ("month", periods.month, lambda w: w.month_heads.first_words() | set(w.months)),
    ("year-part", periods.year_part, lambda w: frozenset({*w.units, "q"})),
    ("first-months", periods.first_months, _numbers),
    ("week-of-month", periods.week_of_month, lambda w: frozenset(w.units)),
    (
        "decade",
        periods.decade,
        lambda w: (
            w.decade_heads.first_words() | {FOUR_FIGURES} | {word for word, u in w.units.items() if u == "century"}
        ),
    ),
    ("season", periods.season, lambda w: w.seasons.first_words()),
    ("split-year", periods.split_year, lambda w: w.split_heads.first_words()),
    ("same-period", periods.same_period, lambda w: w.same_period.first_words()),
    ("edge", periods.edge, lambda w: w.edges.first_words()),
    ("counted-back-or-on", relative.counted_back_or_on, lambda w: _numbers(w) | set(w.one_units)),
    ("unit-beside", relative.unit_beside, lambda w: frozenset(w.units)),
    ("year", periods.year, lambda w: w.year_heads.first_words() | {FOUR_FIGURES}),
)
"""Rules for single points, each with the words that it can begin with."""

RULES: tuple[tuple[str, Rule, Callable[[Lexicon], frozenset[str]]], ...] = (
    ("repetition", repetition, lambda w: w.each.first_words()),
    ("per-unit", per_unit, lambda w: w.per.first_words()),
    ("times-in-unit", times_in_unit, lambda w: frozenset(w.one_units)),
    ("within-unit", within_unit, lambda w: _numbers(w) | set(w.one_units)),
    ("between", between, lambda w: w.between.first_words()),
    ("from-until", from_until, lambda w: w.out_of.first_words()),
    ("period", period, lambda w: w.period_heads.first_words()),
    ("clock", clock_with_day, lambda w: w.clock_heads.first_words() | w.about.first_words() | {HOUR}),
    ("approximate", approximate, lambda w: w.about.first_words()),
    ("point", point, _opens_point),
    ("length", length, lambda w: _numbers(w) | w.about_length.first_words() | set(w.one_units)),
)
"""Rules for whole expressions in the order that decides between equals."""


def _table(
    w: Lexicon, rules: Sequence[tuple[str, R, Callable[[Lexicon], frozenset[str]]]]
) -> dict[str, list[tuple[str, R]]]:
    """Rules by the words that open them."""
    table: dict[str, list[tuple[str, R]]] = {}
    for name, rule, opens in rules:
        for word in opens(w):
            table.setdefault(word, []).append((name, rule))
    return table
