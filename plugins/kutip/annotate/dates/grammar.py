"""The forms of date expressions: each rule reads one form at a token, or finds that it does not stand there.

No rule looks further than a fixed number of tokens, so that finding all expressions takes time in proportion to the text.
"""

from __future__ import annotations

import calendar
from collections.abc import Callable, Iterator
from typing import TypeAlias

from ...languages.dates import DateWords, Edge, Unit
from . import readings as r
from .readings import Reading
from .tokens import Phrases, Tokens

Found: TypeAlias = tuple[Reading, int] | None
"""A reading and the token after it."""
Rule: TypeAlias = Callable[[Tokens, int], Found]

FIRST_YEAR, LAST_YEAR = 1500, 2199
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5}
_DASHES = frozenset("-–—")
_DURATION = {
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
_HALF_OF = {"year": ("P", "M", 6), "month": ("P", "D", 15), "day": ("PT", "H", 12), "hour": ("PT", "M", 30)}
_DATE_FAMILY = {
    r.Day: "day",
    r.Weekday: "day",
    r.DayShift: "day",
    r.Month: "month",
    r.WholeYear: "year",
    r.YearPart: "part",
    r.Moment: "moment",
}


def duration(unit: Unit, count: float) -> str | None:
    """`count` units as an ISO 8601 duration; None where it has no simple form."""
    if unit not in _DURATION:
        return None
    head, letter, factor = _DURATION[unit]
    whole = int(count)
    if count == whole:
        return f"{head}{whole * factor}{letter}"
    if count - whole == 0.5:
        if factor > 1:
            return f"{head}{int(count * factor)}{letter}"
        if unit in _HALF_OF:
            half_head, half_letter, half = _HALF_OF[unit]
            if not whole:
                return f"{half_head}{half}{half_letter}"
            if unit == "hour":
                return f"PT{whole}H{half}M"
            return f"P{whole}{letter}{'T' if half_head == 'PT' else ''}{half}{half_letter}"
    return None


class Grammar:
    """The rules of one language, made from its words."""

    def __init__(self, words: DateWords) -> None:
        self._months = words.months
        self._weekdays = words.weekdays
        self._weekday_or_unit = frozenset(words.weekdays_that_are_units)
        self._seasons = Phrases(words.seasons)
        self._units: dict[str, Unit] = {word: unit for unit, names in words.units.items() for word in names}
        self._one_units: dict[str, Unit] = dict(words.one_units)
        self._numbers = words.numbers
        self._teens, self._tens, self._hundreds = map(frozenset, (words.teens, words.tens, words.hundreds))
        self._halves = frozenset(words.halves)
        self._ordinals = words.ordinals
        self._ordinal_prefixes = frozenset(words.ordinal_prefixes)
        self._plurals = frozenset(words.plural_suffixes)
        self._day_heads = Phrases.of(words.day_heads)
        self._weekday_heads = Phrases.of((*words.weekday_heads, *words.joined_heads))
        self._month_heads = Phrases.of(words.month_heads)
        self._year_heads = Phrases.of(words.year_heads)
        self._split_heads = Phrases.of(words.split_year_heads)
        self._period_heads = Phrases.of(words.period_heads)
        self._decade_heads = Phrases.of(words.decade_heads)
        self._edges = Phrases({phrase: edge for edge, names in words.edges.items() for phrase in names})
        self._about = Phrases.of(words.about)
        self._about_length = Phrases.of((*words.about, *words.about_length))
        self._between, self._out_of = Phrases.of(words.between), Phrases.of(words.out_of)
        self._also, self._until = Phrases.of(words.also), Phrases.of(words.until)
        self._this, self._past, self._future = map(Phrases.of, (words.this, words.past, words.future))
        self._previous, self._following, self._same = map(Phrases.of, (words.previous, words.following, words.same))
        self._last, self._next, self._from_now = map(
            Phrases.of, (words.last_stretch, words.next_stretch, words.from_now)
        )
        self._days, self._days_after = Phrases(words.days), Phrases(words.days_after_mention)
        self._same_period = Phrases.of(words.same_period)
        self._parts_of_day = Phrases(words.parts_of_day)
        self._eves = frozenset(words.eves)
        self._clock_heads = Phrases.of(words.clock_heads)
        self._zones = words.zones
        self._local_time = Phrases.of(words.local_time)
        self._each, self._per, self._within = map(Phrases.of, (words.each, words.per, words.within))
        self._times = frozenset(words.times)
        self._possessives = tuple(words.possessive_suffixes)
        self._year_cues, self._month_cues = frozenset(words.year_cues), frozenset(words.month_cues)
        self._counted, self._quantity_cues = frozenset(words.counted), frozenset(words.quantity_cues)
        self._law_numbers, self._name_heads = frozenset(words.law_numbers), frozenset(words.name_heads)
        self._age_cues, self._ages = frozenset(words.age_cues), frozenset(words.ages)
        self._after_ages = Phrases.of(words.after_ages)
        self._not_after_past, self._speeds = frozenset(words.not_after_past), frozenset(words.speeds)
        self.rules: tuple[tuple[str, Rule], ...] = (
            ("repetition", self.repetition),
            ("between", self.between),
            ("from-until", self.from_until),
            ("approximate", self.approximate),
            ("clock", self.clock_with_day),
            ("point", self.point_or_span),
            ("length", self.length),
        )
        self._points: tuple[Rule, ...] = (
            self.numeric_day,
            self.written_day,
            self.named_day,
            self.day_from_today,
            self.day_from_mention,
            self.month,
            self.year_part,
            self.first_months,
            self.week_of_month,
            self.decade,
            self.season,
            self.split_year,
            self.period,
            self.same_period,
            self.edge,
            self.counted_back_or_on,
            self.unit_beside,
            self.year,
        )
        self.triggers = self._trigger_words()

    def _trigger_words(self) -> frozenset[str]:
        """Every word with which an expression can begin; figures come on top."""
        phrases = (
            self._seasons, self._day_heads, self._weekday_heads, self._month_heads, self._year_heads,
            self._split_heads, self._period_heads, self._decade_heads, self._edges, self._about_length, self._between,
            self._out_of, self._days, self._days_after, self._same_period, self._clock_heads, self._each, self._per,
            self._within,
        )  # fmt: skip
        words = set().union(*(phrase.first_words() for phrase in phrases))
        for table in (self._months, self._weekdays, self._units, self._one_units, self._numbers):
            words.update(table)
        return frozenset(words | self._eves | self._halves | {"q"})

    def expressions(self, tokens: Tokens) -> Iterator[r.Expression]:
        """Date expressions in order, none overlapping another; at each token the rule that reaches furthest wins."""
        triggers, words = self.triggers, tokens.words
        after = 0
        for index in range(tokens.count):
            word = words[index]
            if index < after or not (word in triggers or "0" <= word[0] <= "9"):
                continue
            name, best, end = "", None, index
            for rule_name, rule in self.rules:
                found = rule(tokens, index)
                if found and found[1] > end:
                    name, (best, end) = rule_name, found
            if best is None:
                continue
            after = end
            yield r.Expression(start=tokens.starts[index], end=tokens.end(end - 1), rule=name, reading=best)

    # --- whole expressions --------------------------------------------------------------------------------------------

    def repetition(self, t: Tokens, i: int) -> Found:
        """What recurs: `setiap Senin`, `per bulan`, `setiap 4-6 hari`, `dua kali seminggu`, `dalam sehari` before a count."""
        each = self._each.match(t, i)
        if each:
            return self._after_each(t, each[1])
        per = self._per.match(t, i)
        if per:
            unit = self._units.get(t.words[per[1]])
            if unit is None or unit in ("season", "half", "quarter") or t.words[i - 1] in self._speeds:
                return None
            if t.words[per[1] + 1][:1].isdigit() or self._past.at(t, per[1] + 1):
                return None
            value = duration(unit, 1)
            return (r.Repetition(value=value), per[1] + 1) if value else None
        unit = self._one_units.get(t.words[i])
        if unit and not self._compound(t, i):
            before, after = t.words[i - 1] if i else "", t.words[i + 1]
            number = self._count(t, i + 1)
            counts = after in self._times or before in self._times
            counts = counts or (number is not None and t.words[number[1]] in self._times)
            counts = counts or (before and i > 0 and self._within.at(t, i - 1) and self._count_follows(t, i + 1))
            value = duration(unit, 1)
            return (r.Repetition(value=value), i + 1) if counts and value else None
        if i and self._within.at(t, i - 1):
            number = self._count(t, i)
            if number and number[0] == 1:
                unit = self._units.get(t.words[number[1]])
                value = duration(unit, 1) if unit else None
                if value and self._count_follows(t, number[1] + 1):
                    return r.Repetition(value=value), number[1] + 1
        return None

    def _count_follows(self, t: Tokens, i: int) -> bool:
        return any(self._count(t, k) for k in range(i, i + 2))

    def _after_each(self, t: Tokens, i: int) -> Found:
        word = t.words[i]
        first = self._count(t, i)
        if first:
            number, end = first
            second = self._count(t, end + 1) if t.words[end] in _DASHES or self._until.at(t, end) else None
            unit = self._units.get(t.words[second[1] if second else end])
            if unit is None:
                return None
            values = [duration(unit, count) for count in ((number, second[0]) if second else (number,))]
            if None in values:
                return None
            return r.Repetition(value="/".join(filter(None, values))), (second[1] if second else end) + 1
        day = self.named_day(t, i)
        if day and isinstance(day[0], r.Weekday):
            end = day[1]
            for _ in range(6):
                joint = self._also.match(t, end) or self._until.match(t, end)
                more = self.named_day(t, joint[1] if joint else end + 1) if joint or t.words[end] == "," else None
                if not more:
                    break
                end = more[1]
            clock = self.clock(t, end)
            return r.Repetition(value="P1W"), clock[1] if clock else end
        written = self.written_day(t, i)
        if written and isinstance(written[0], r.Day):
            return r.Repetition(value="P1Y" if written[0].month else "P1M"), written[1]
        edge = self._edges.match(t, i)
        head = edge[1] if edge else i
        word = t.words[head]
        unit = self._units.get(word)
        for suffix in self._possessives:
            unit = unit or self._units.get(word.removesuffix(suffix))
        if unit is None and self._parts_of_day.match(t, i):
            unit, head = "day", self._parts_of_day.after(t, i) - 1
        clock = self.clock(t, i)
        if unit is None and clock:
            return r.Repetition(value="P1D"), clock[1]
        value = duration(unit, 1) if unit and not self._compound(t, head) else None
        return (r.Repetition(value=value), head + 1) if value else None

    def between(self, t: Tokens, i: int) -> Found:
        """Two points with `antara … dan …`."""
        opened = self._between.match(t, i)
        return self._two_points(t, opened[1], self._also) if opened else None

    def from_until(self, t: Tokens, i: int) -> Found:
        """Two points with `dari … hingga …`."""
        opened = self._out_of.match(t, i)
        return self._two_points(t, opened[1], self._until) if opened else None

    def _two_points(self, t: Tokens, i: int, joint: Phrases[str]) -> Found:
        first = self._point(t, i, bare_year=True)
        if not first:
            return None
        if isinstance(first[0], r.Span):
            return first
        joined = joint.match(t, first[1])
        second = self._point(t, joined[1], bare_year=True) if joined else None
        return self._joined(first[0], second) if second else None

    def approximate(self, t: Tokens, i: int) -> Found:
        """A point after `sekitar`."""
        about = self._about.match(t, i)
        if not about:
            return None
        found = self.clock_with_day(t, about[1])
        if found:
            return found
        found = self._point(t, about[1], bare_year=True)
        if not found or isinstance(found[0], r.Length | r.Repetition):
            return None
        return r.About(reading=found[0]), found[1]

    def clock_with_day(self, t: Tokens, i: int) -> Found:
        """A time of day, with the day that stands after it: `pukul 10.00 WIB, Rabu (18/6/2025)`."""
        clock = self.clock(t, i)
        if not clock:
            return None
        end = clock[1]
        at = end + 1 if t.words[end] == "," else end
        day = self._day(t, at)
        if day:
            return r.Moment(clock=clock[0], day=day[0]), day[1]
        return r.Moment(clock=clock[0]), end

    def point_or_span(self, t: Tokens, i: int) -> Found:
        """A point of the calendar, or two joined by `hingga` or a dash."""
        return self._point(t, i)

    def _point(self, t: Tokens, i: int, bare_year: bool = False) -> Found:
        first = self._single(t, i, bare_year)
        if not first or isinstance(first[0], r.Span | r.Stretch):
            return first
        joint = self._until.match(t, first[1])
        if joint:
            second = self._single(t, joint[1], bare_year=isinstance(first[0], r.WholeYear))
            span = self._joined(first[0], second) if second else None
            if span:
                if all(isinstance(part, r.Weekday) for part in (span[0].first, span[0].last)):  # type: ignore[union-attr]
                    figures = self._bracketed(t, span[1])
                    if figures and isinstance(figures[0], r.Span):
                        return figures
                return span
        also = self._also.match(t, first[1])
        if also and isinstance(first[0], r.Weekday):
            second = self._single(t, also[1])
            if second and isinstance(second[0], r.Weekday):
                figures = self._bracketed(t, second[1])
                if figures and isinstance(figures[0], r.Span):
                    return figures
        return first

    @staticmethod
    def _joined(first: Reading, second: tuple[Reading, int]) -> Found:
        """Both as one stretch where they are of one kind."""
        family = _DATE_FAMILY.get(type(first))
        other = _DATE_FAMILY.get(type(second[0]))
        if family is None or family != other:
            return None
        if isinstance(first, r.WholeYear) and isinstance(second[0], r.WholeYear):
            low, high = first.year.number, second[0].year.number
            if low and high and low >= high:
                return None
        return r.Span(first=first, last=second[0]), second[1]

    def _single(self, t: Tokens, i: int, bare_year: bool = False) -> Found:
        best: Reading | None = None
        end = i
        for rule in self._points:
            found = rule(t, i)
            if found and found[1] > end:
                best, end = found
        if best is None and bare_year:
            number = self._year_number(t, i)
            if number:
                best, end = r.WholeYear(year=r.Year(number=number)), i + 1
        return (best, end) if best is not None else None

    def length(self, t: Tokens, i: int) -> Found:
        """A length of time: `lima tahun`, `lebih dari 3 tahun`, `sepekan`, `2-3 jam`; never an age."""
        about = self._about_length.match(t, i)
        at = about[1] if about else i
        one = self._one_units.get(t.words[at])
        if one and not self._compound(t, at):
            value = duration(one, 1)
            return (r.Length(value=value), at + 1) if value else None
        counted = self._counted_unit(t, at)
        if not counted:
            return None
        low, high, unit, end = counted
        if unit == "year" and (self._is_no_length(t, i, end) or self._year_number(t, end)):
            return None  # an age, or the law `Nomor 5 Tahun 2025`
        values = [duration(unit, count) for count in ((low, high) if high else (low,))]
        if None in values:
            return None
        return r.Length(value="/".join(filter(None, values))), end

    def _is_no_length(self, t: Tokens, i: int, end: int) -> bool:
        before = t.words[max(0, i - 3) : i]
        if before and before[-1] in self._law_numbers:
            return True
        if any(word in self._age_cues for word in before) or (before and before[-1] in self._ages):
            return True
        if self._after_ages.at(t, end):
            return True
        return bool(before) and before[-1] in ("(", ",") and t.words[end] in (")", ",") and before[-1] == "("

    # --- the clock ----------------------------------------------------------------------------------------------------

    def clock(self, t: Tokens, i: int) -> tuple[r.Clock, int] | None:
        """A time of day: `pukul 10.00 WIB`, `jam 11 malam`, `17.35 WIB`, `pukul 17.00-23.00 WIB`."""
        about = self._about.match(t, i)
        at = about[1] if about else i
        head = self._clock_heads.match(t, at)
        first = self._time_of_day(t, head[1] if head else at)
        if not first:
            return None
        clock, end, full = first
        if not head and not (full and clock.zone):
            until = self._clock_until(t, end) if full else None
            return (r.Clock(**_fields(clock, until[0])), until[1]) if until and until[0].zone else None
        if not full and not clock.zone and head and end == head[1] + 1 and t.words[i - 1 : i] in (self._per_words(),):
            return None
        until = self._clock_until(t, end)
        if until:
            return r.Clock(**_fields(clock, until[0])), until[1]
        return clock, end

    @staticmethod
    def _per_words() -> list[str]:
        return []

    def _clock_until(self, t: Tokens, end: int) -> tuple[r.Clock, int] | None:
        joint = self._until.match(t, end)
        if not joint:
            return None
        head = self._clock_heads.match(t, joint[1])
        second = self._time_of_day(t, head[1] if head else joint[1])
        return (second[0], second[1]) if second and (second[2] or head or second[0].zone) else None

    def _time_of_day(self, t: Tokens, i: int) -> tuple[r.Clock, int, bool] | None:
        """Clock, token after it, and whether minutes are given."""
        word = t.words[i]
        if not _figure(word, 2) or int(word) > 24 or (t.glued(i) and _digit(t.words[i - 1])):
            return None
        hour, end, full = int(word), i + 1, False
        parts = [0, 0]
        for place in range(2):
            if t.words[end] in (".", ":") and t.glued(end) and t.glued(end + 1) and _figure(t.words[end + 1], 2, 2):
                if int(t.words[end + 1]) > 59:
                    return None
                parts[place] = int(t.words[end + 1])
                end, full = end + 2, True
            else:
                break
        if t.words[end] in (".", ",", "/") and t.glued(end) and _digit(t.words[end + 1]) and t.glued(end + 1):
            return None
        part = self._parts_of_day.match(t, end)
        if part:
            hour, end = _hour(hour, part[0]), part[1]
        zone = self._zones.get(t.words[end], "")
        if zone:
            end += 1
            if not part:
                part = self._parts_of_day.match(t, end)
                if part:
                    hour, end = _hour(hour, part[0]), part[1]
        else:
            end = self._local_time.after(t, end)
        return r.Clock(hour=hour, minute=parts[0], second=parts[1], zone=zone), end, full or part is not None

    # --- days ---------------------------------------------------------------------------------------------------------

    def _day(self, t: Tokens, i: int) -> Found:
        for rule in (self.named_day, self.numeric_day, self.written_day, self.day_from_today):
            found = rule(t, i)
            if found and isinstance(found[0], r.DAYS):
                return found
        return None

    def numeric_day(self, t: Tokens, i: int) -> Found:
        """A day in figures: `7/2/2025`, `07-02-2025`, `7.2.2025`, `2025-02-07`, `20-21/6/2025`, `tanggal 4/11`."""
        head = self._day_heads.match(t, i)
        found = self._figures(t, head[1] if head else i, short=head is not None)
        if not found and t.words[i] == "(":
            found = self._bracketed(t, i)
        if not found:
            return None
        return self._tail(t, *found) if isinstance(found[0], r.Day) else found

    def _figures(self, t: Tokens, i: int, short: bool) -> Found:
        first = t.words[i]
        if not _digit(first) or (t.glued(i) and t.words[i - 1] in (".", ",", "/", "-", "$", "+")):
            return None
        mark = t.words[i + 1]
        if mark not in ("/", "-", ".", "–") or not (t.glued(i + 1) or mark == "/"):
            return None
        if len(first) == 4:
            second, third = t.words[i + 2], t.words[i + 4]
            if mark != "–" and t.words[i + 3] == mark and _figure(second, 2) and _figure(third, 2):
                return self._made_day(int(third), int(second), first, None, t, i + 5)
            return None
        if not _figure(first, 2):
            return None
        if mark in "-–":
            span = self._figures_span(t, i, short)
            if span:
                return span
        at = i + 3 if mark == "/" and t.words[i + 2] == "/" else i + 2
        second = t.words[at]
        if not _figure(second, 2):
            if mark == "/" and len(second) in (5, 6) and _digit(second) and "20" <= second[-4:-2] <= "20":
                return self._made_day(int(first), int(second[:-4]), second[-4:], None, t, at + 1)
            return None
        if t.words[at + 1] == mark and mark != "–":
            year_at = at + 3 if mark == "/" and t.words[at + 2] == "/" else at + 2
            year = t.words[year_at]
            if _digit(year) and (t.glued(year_at) or mark == "/"):
                if len(year) == 2 and mark != "/":
                    return None
                return self._made_day(int(first), int(second), year, None, t, year_at + 1)
            if mark != "/":
                return None
        if mark == "/" and short and not _digit(t.words[at + 1]):
            return self._made_day(int(first), int(second), None, None, t, at + 1)
        if mark == "/" and len(t.words[at + 1]) == 4 and _digit(t.words[at + 1]) and short:
            return self._made_day(int(first), int(second), t.words[at + 1], None, t, at + 2)
        return None

    def _figures_span(self, t: Tokens, i: int, short: bool) -> Found:
        """`20-21/6/2025`: two days, then month and year."""
        last = self._figures(t, i + 2, short) if t.words[i + 3] == "/" and _figure(t.words[i + 2], 2) else None
        if not last:
            return None
        day = last[0]
        if isinstance(day, r.Day) and int(t.words[i]) < day.day:
            return r.Span(first=r.Day(day=int(t.words[i]), month=day.month, year=day.year), last=day), last[1]
        return None

    def _made_day(
        self, day: int, month: int, year: str | None, weekday: int | None, t: Tokens, end: int
    ) -> tuple[r.Day, int] | None:
        slip = False
        ref = None
        if year is not None:
            if len(year) == 2:
                ref = r.Year(number=2000 + int(year))
            elif len(year) == 4:
                ref = r.Year(number=int(year))
            elif len(year) == 5 and FIRST_YEAR <= int(year[:4]) <= LAST_YEAR:
                ref, slip = r.Year(number=int(year[:4])), True
            elif len(year) == 3 and year[:2] == "20":
                slip = True
            else:
                return None
        if ref and not FIRST_YEAR <= (ref.number or 0) <= LAST_YEAR:
            return None
        if month > 12 and day <= 12:
            day, month, slip = month, day, True
        if not (1 <= month <= 12 and 1 <= day <= 31) or day > calendar.monthrange(2024, month)[1]:
            return None
        if t.words[end] in (".", "/", "-") and t.glued(end) and _digit(t.words[end + 1]) and t.glued(end + 1):
            # `7/6-8/6/2025` is left to the caller that joins two points
            if t.words[end] != "-":
                return None
        return r.Day(day=day, month=month, year=ref, weekday=weekday, slip=slip), end

    def _bracketed(self, t: Tokens, i: int) -> Found:
        """A day in brackets: `(18/6/2025)`, `(18/6)`, `(18 Juni)`, `(18-19/6/2025)`; the closing one may be lost."""
        if t.words[i] not in ("(", "["):
            return None
        found = self._figures(t, i + 1, short=True) or self._plain_written(t, i + 1)
        if not found:
            return None
        reading, end = found
        if isinstance(reading, r.Day) and t.words[end] in _DASHES:
            second = self._figures(t, end + 1, short=True) or self._plain_written(t, end + 1)
            if second and isinstance(second[0], r.Day):
                reading, end = r.Span(first=reading, last=second[0]), second[1]
        if isinstance(reading, r.Day):
            at = end + 1 if t.words[end] == "," else end
            clock = self.clock(t, at)
            if clock and t.words[clock[1]] in (")", "]"):
                return r.Moment(clock=clock[0], day=reading), clock[1] + 1
        return reading, end + 1 if t.words[end] in (")", "]") else end

    def written_day(self, t: Tokens, i: int) -> Found:
        """A day with the month in letters: `20 Januari 2025`, `tanggal 19 Juni`, `20–21 Juni 2025`, `tanggal 19`."""
        head = self._day_heads.match(t, i)
        at = head[1] if head else i
        found = self._plain_written(t, at)
        if found:
            if not head and i and t.words[i - 1] in self._name_heads:
                return None
            return self._tail(t, *found) if isinstance(found[0], r.Day) else found
        if head and _figure(t.words[at], 2) and 1 <= int(t.words[at]) <= 31:
            first = r.Day(day=int(t.words[at]))
            joint = self._until.match(t, at + 1)
            if joint and _figure(t.words[joint[1]], 2) and int(t.words[at]) < int(t.words[joint[1]]) <= 31:
                return r.Span(first=first, last=r.Day(day=int(t.words[joint[1]]))), joint[1] + 1
            if t.words[at + 1] in (".", ",", "/") and t.glued(at + 1) and _digit(t.words[at + 2]) and t.glued(at + 2):
                return None
            return self._tail(t, first, at + 1)
        return None

    def _plain_written(self, t: Tokens, i: int) -> Found:
        first = t.words[i]
        if not _figure(first, 2) or not 1 <= int(first) <= 31 or (t.glued(i) and t.words[i - 1] in (".", ",", "/")):
            return None
        number, at = int(first), i + 1
        low: int | None = None
        joint = self._until.match(t, at) or self._also.match(t, at)
        if joint:
            second = t.words[joint[1]]
            if _figure(second, 2) and number < int(second) <= 31 and t.words[joint[1] + 1] in self._months:
                low, number, at = number, int(second), joint[1] + 1
        if t.words[at] in _DASHES and t.glued(at) and t.words[at + 1] in self._months:
            at += 1
        month_head = self._month_heads.match(t, at)
        month_at = month_head[1] if month_head else at
        month = self._months.get(t.words[month_at])
        if month is None or number > calendar.monthrange(2024, month)[1]:
            return None
        end = month_at + 1
        if t.words[end] == "." and len(t.words[month_at]) <= 4 and _digit(t.words[end + 1]):
            end += 1
        dash = t.words[end] in _DASHES and t.glued(end) and t.glued(end + 1)
        year = self._year_ref(t, end + 1 if dash else end)
        if year:
            end = year[1]
        day = r.Day(day=number, month=month, year=year[0] if year else None)
        if low is not None:
            return r.Span(first=r.Day(day=low, month=month, year=day.year), last=day), end
        return day, end

    def named_day(self, t: Tokens, i: int) -> Found:
        """A day by its name, with what stands beside it: `Jumat (7/2/2025)`, `hari Sabtu`, `Senin malam`, `malam Minggu`."""
        head = self._weekday_heads.match(t, i)
        at = head[1] if head else i
        eve = False
        if not head and t.words[i] in self._eves and self._weekdays.get(t.words[i + 1]):
            eve, at = True, i + 1
        word = t.words[at]
        weekday = self._weekdays.get(word)
        if weekday is None or self._compound(t, at):
            return None
        if word in self._weekday_or_unit and not head and not eve and not t.capital(at):
            if not (t.words[at + 1] == "(" or (t.words[at + 1] == "," and _digit(t.words[at + 2]))):
                return None
        if not head and not eve and not t.capital(at) and word not in self._weekday_or_unit and len(word) < 4:
            return None
        day = r.Weekday(weekday=weekday, eve=eve)
        return self._tail(t, day, at + 1)

    def _tail(self, t: Tokens, day: r.Day | r.Weekday | r.DayShift, end: int) -> Found:
        """What may stand after a day: figures in brackets, part of the day, `lalu`, a week, a clock time."""
        reading: Reading = day
        for _ in range(5):
            part = self._parts_of_day.match(t, end)
            if part:
                end = part[1]
                if t.words[end] in self._zones:
                    end += 1
                continue
            at = end + 1 if t.words[end] == "," else end
            if isinstance(reading, r.Weekday | r.DayShift):
                named = self._figures_after(t, reading, at)
                if named:
                    reading, end = named
                    if not isinstance(reading, r.DAYS):
                        return reading, end
                    continue
            if isinstance(reading, r.Weekday) and reading.week is None and reading.direction is None:
                week = self._week_beside(t, end)
                if week:
                    reading, end = r.Weekday(weekday=reading.weekday, week=week[0], eve=reading.eve), week[1]
                    continue
            direction = self._direction(t, end)
            if direction and getattr(reading, "direction", 0) is None:
                reading, end = _directed(reading, direction[0]), direction[1]
                continue
            if direction and isinstance(reading, r.Day | r.DayShift):
                end = direction[1]
                continue
            if isinstance(reading, r.Day | r.Weekday):
                today = self._days.match(t, end)
                if today:
                    end = today[1]
                    continue
            break
        at = end + 1 if t.words[end] == "," else end
        clock = self.clock(t, at)
        if clock:
            return r.Moment(clock=clock[0], day=reading), clock[1]
        return reading, end

    def _figures_after(self, t: Tokens, day: r.Weekday | r.DayShift, at: int) -> Found:
        """Figures or a named day after a weekday or `hari ini`, as one with it."""
        if isinstance(day, r.DayShift):
            if t.words[at - 1] == "," or t.words[at] == "(":
                named = self.named_day(t, at) or self._bracketed(t, at) or self.written_day(t, at)
                if named and isinstance(named[0], r.Weekday):
                    return r.DayShift(days=day.days, from_mention=day.from_mention, weekday=named[0].weekday), named[1]
                if named and isinstance(named[0], r.Day | r.Moment):
                    return named
            return None
        found = self._bracketed(t, at) or self._figures(t, at, short=True)
        if not found:
            head = self._day_heads.match(t, at)
            start = head[1] if head else at
            found = self._plain_written(t, start) or (self._figures(t, start, short=True) if head else None)
            if not found and head and _figure(t.words[start], 2) and 1 <= int(t.words[start]) <= 31:
                found = r.Day(day=int(t.words[start])), start + 1
        if not found:
            return None
        reading, end = found
        if isinstance(reading, r.Day):
            return _with_weekday(reading, day.weekday, day.eve), end
        if isinstance(reading, r.Moment) and isinstance(reading.day, r.Day):
            return r.Moment(clock=reading.clock, day=_with_weekday(reading.day, day.weekday, day.eve)), end
        return found

    def _week_beside(self, t: Tokens, i: int) -> tuple[int, int] | None:
        """`pekan lalu` after a weekday: weeks from that of publication."""
        edge = self._edges.match(t, i)
        at = edge[1] if edge else i
        if self._units.get(t.words[at]) != "week":
            counted = self._counted_unit(t, i)
            if counted and counted[2] == "week" and not counted[1]:
                past = self._past.match(t, counted[3])
                return (-int(counted[0]), past[1]) if past else None
            return None
        found = self._direction(t, at + 1)
        return found if found else None

    def _direction(self, t: Tokens, i: int) -> tuple[int, int] | None:
        for phrases, value in ((self._past, -1), (self._future, 1), (self._this, 0)):
            found = phrases.match(t, i)
            if found and t.words[found[1]] not in self._not_after_past and not self._compound(t, found[1] - 1):
                return value, found[1]
        return None

    def day_from_today(self, t: Tokens, i: int) -> Found:
        """A day counted from today: `kemarin`, `hari ini`, `lusa`, `tadi malam`, also with the day named beside it."""
        found = self._days.match(t, i)
        if not found or self._compound(t, found[1] - 1):
            return None
        return self._tail(t, r.DayShift(days=found[0]), found[1])

    def day_from_mention(self, t: Tokens, i: int) -> Found:
        """A day counted from the last one mentioned: `keesokan harinya`, `hari yang sama`."""
        found = self._days_after.match(t, i)
        if not found:
            return None
        return self._tail(t, r.DayShift(days=found[0], from_mention=True), found[1])

    # --- months, years and their parts --------------------------------------------------------------------------------

    def month(self, t: Tokens, i: int) -> Found:
        """A month: `Juni 2025`, `bulan Maret`, `Mei lalu`, `Juni tahun lalu`; a bare name only where no person is meant."""
        head = self._month_heads.match(t, i)
        at = head[1] if head else i
        number = self._months.get(t.words[at])
        if number is None or not (t.capital(at) or head) or self._compound(t, at):
            return None
        if not head and (t.words[i - 1] if i else "") in self._name_heads:
            return None
        end = at + 1
        dash = t.words[end] in _DASHES and t.glued(end) and t.glued(end + 1)
        year = self._year_ref(t, end + 1 if dash else end)
        if year:
            return r.Month(month=number, year=year[0]), year[1]
        direction = self._direction(t, end)
        if direction:
            return r.Month(month=number, direction=direction[0]), direction[1]
        if len(t.words[at]) < 4 and not head and t.words[at] != "mei":
            return None
        if not head and not self._is_month(t, at):
            return None
        return r.Month(month=number), end

    def _is_month(self, t: Tokens, at: int) -> bool:
        """Whether a bare name stands where a month does, and not in a person's name."""
        before = t.words[at - 1] if at else ""
        if t.capital(at + 1) and t.words[at + 1] not in self._months and not self._until.at(t, at + 1):
            return False
        return before in self._month_cues or bool(self._until.at(t, at - 1)) or (before == "(" or before == ",")

    def _year_number(self, t: Tokens, i: int) -> int | None:
        """Four figures that can be a year, with nothing glued to them that makes a number or code of them."""
        word = t.words[i]
        if not _figure(word, 4, 4) or not FIRST_YEAR <= int(word) <= LAST_YEAR:
            return None
        if t.glued(i) and (t.words[i - 1] in (".", ",", "$", "+", "#", "_") or t.words[i - 1][-1:].isalpha()):
            return None
        after = t.words[i + 1]
        if t.glued(i + 1) and (
            after in ("%", "_") or (after in (".", ",", ":") and _digit(t.words[i + 2]) and t.glued(i + 2))
        ):
            return None
        if t.glued(i + 1) and after[:1].isalpha() and after in self._plurals:
            return None
        return int(word)

    def _year_ref(self, t: Tokens, i: int) -> tuple[r.Year, int] | None:
        """A year beside a month, quarter or edge: `2025`, `tahun 2025`, `2025 lalu`, `tahun lalu`, `tahun sebelumnya`."""
        head = self._year_heads.match(t, i)
        at = head[1] if head else i
        number = self._year_number(t, at)
        if number and not (t.words[at + 1] in _DASHES and t.glued(at + 1) and t.words[at + 2] in self._plurals):
            direction = self._direction(t, at + 1)
            return r.Year(number=number), direction[1] if direction else at + 1
        if not head:
            return None
        return self._year_beside(t, at)

    def _year_beside(self, t: Tokens, at: int) -> tuple[r.Year, int] | None:
        direction = self._direction(t, at)
        if direction:
            return r.Year(shift=direction[0]), direction[1]
        for phrases, value in ((self._previous, -1), (self._following, 1), (self._same, 0)):
            found = phrases.match(t, at)
            if found:
                return r.Year(shift=value, from_mention=True), found[1]
        return None

    def year(self, t: Tokens, i: int) -> Found:
        """A year: `tahun 2016`, `2017-2021`, `sejak 1974`; never the year of a law, of a name, or a count."""
        head = self._year_heads.match(t, i)
        at = head[1] if head else i
        number = self._year_number(t, at)
        if number is None:
            return None
        if head and self._is_law(t, i):
            return None
        span = self._year_span(t, at, number, slash=False)
        if span and not (t.glued(at) and t.words[at - 1] in ("-", "/")):
            return span
        before = t.words[i - 1] if i else ""
        after = t.words[at + 1]
        if not head:
            if t.glued(at) and before in ("-", "–", "/"):
                return None
            if before not in self._year_cues and (
                t.capital(i - 1) or not before.isalpha() or before in self._quantity_cues
            ):
                return None
            if after in self._counted or before in self._months:
                return None
            if t.glued(at + 1) and after in ("/", "-"):
                return None
        direction = self._direction(t, at + 1)
        return r.WholeYear(year=r.Year(number=number)), direction[1] if direction else at + 1

    def _year_span(self, t: Tokens, at: int, number: int, slash: bool) -> Found:
        """`2017-2021`, and after a fitting word `2024/2025` and `2024-25`."""
        mark = t.words[at + 1]
        if not (mark in _DASHES or (slash and mark == "/")):
            return None
        second = self._year_number(t, at + 2)
        if second and number < second:
            if t.glued(at + 3) and t.words[at + 3] in ("-", "/") and _digit(t.words[at + 4]):
                return None
        elif slash and _figure(t.words[at + 2], 2, 2) and int(t.words[at + 2]) == (number + 1) % 100:
            second = number + 1
        else:
            return None
        years = (r.WholeYear(year=r.Year(number=year)) for year in (number, second))
        return r.Span(first=next(years), last=next(years)), at + 3

    def _is_law(self, t: Tokens, i: int) -> bool:
        """Whether `tahun` at token `i` goes on with the number of a law: `UU Nomor 41 Tahun 1999`."""
        before = t.words[max(0, i - 6) : i]
        return (
            bool(before)
            and (before[-1][:1].isdigit() or len(before[-1]) <= 5)
            and any(word in self._law_numbers for word in before[:-1])
        )

    def split_year(self, t: Tokens, i: int) -> Found:
        """A year of school, accounts or sports: `tahun ajaran 2024/2025`, `musim 2024-25`, `tahun buku 2025`."""
        head = self._split_heads.match(t, i)
        number = self._year_number(t, head[1]) if head else None
        if head is None or number is None:
            return None
        return self._year_span(t, head[1], number, slash=True) or (
            r.WholeYear(year=r.Year(number=number)),
            head[1] + 1,
        )

    def period(self, t: Tokens, i: int) -> Found:
        """A stretch after `periode`: `periode 2025-2029`, `periode Januari-Maret 2025`."""
        head = self._period_heads.match(t, i)
        if not head:
            return None
        number = self._year_number(t, head[1])
        span = self._year_span(t, head[1], number, slash=True) if number else None
        if span:
            return span
        found = self._point(t, head[1], bare_year=True)
        return found if found and not isinstance(found[0], r.Length | r.SamePeriod | r.DayShift) else None

    def decade(self, t: Tokens, i: int) -> Found:
        """Ten or a hundred years: `era 1990-an`, `tahun 90-an`, `2000-an`, `abad ke-19`."""
        if self._units.get(t.words[i]) == "century":
            number = self._ordinal(t, i + 1) or self._small_number(t, i + 1)
            if number and 10 <= number[0] <= 21:
                return r.Decade(first=(number[0] - 1) * 100, width=100), number[1]
            return None
        head = self._decade_heads.match(t, i)
        at = head[1] if head else i
        word = t.words[at]
        end = at + 2 if t.words[at + 1] in self._plurals and t.glued(at + 1) else 0
        if t.words[at + 1] in _DASHES and t.words[at + 2] in self._plurals:
            end = at + 3
        if not end or not (_figure(word, 4, 4) or (_figure(word, 2, 2) and head)) or int(word) % 10:
            return None
        first = int(word) if len(word) == 4 else 1900 + int(word)
        return (r.Decade(first=first), end) if FIRST_YEAR <= first <= LAST_YEAR else None

    def season(self, t: Tokens, i: int) -> Found:
        """A season: `musim panas 2025`, `musim panas lalu`."""
        season = self._seasons.match(t, i)
        if not season:
            return None
        year = self._year_ref(t, season[1])
        if year:
            return r.Season(code=season[0], year=year[0]), year[1]
        direction = self._direction(t, season[1])
        return (r.Season(code=season[0], year=r.Year(shift=direction[0])), direction[1]) if direction else None

    def year_part(self, t: Tokens, i: int) -> Found:
        """A quarter or half: `kuartal III 2015`, `semester pertama tahun ini`, `triwulan II-2020`, `Q1 2025`."""
        unit = self._units.get(t.words[i])
        at = i + 1
        if t.words[i] == "q" and t.glued(at) and _figure(t.words[at], 1):
            unit, number = "quarter", (int(t.words[at]), at + 1)
        elif unit in ("quarter", "half"):
            found = self._ordinal(t, at) or self._small_number(t, at)
            if not found:
                return self._part_of_year_alone(t, at, unit)
            number = found
        else:
            return None
        width = 3 if unit == "quarter" else 6
        if not 1 <= number[0] <= 12 // width:
            return None
        end = number[1]
        last = number[0]
        also = self._also.match(t, end) or self._until.match(t, end)
        if also:
            second = self._ordinal(t, also[1])
            if second and number[0] < second[0] <= 12 // width:
                last, end = second
        year_at = end + 1 if t.words[end] in ("-", "–", "/", ",") else end
        year = self._year_ref(t, year_at)
        direction = None if year else self._direction(t, end)
        if not year and not direction and (unit == "half" or t.words[i] == "q") and not _spelled(t.words[i + 1]):
            return None
        return r.YearPart(
            first=(number[0] - 1) * width + 1,
            last=last * width,
            year=year[0] if year else None,
            direction=direction[0] if direction else None,
        ), (year[1] if year else direction[1] if direction else end)

    def _part_of_year_alone(self, t: Tokens, at: int, unit: Unit) -> Found:
        direction = self._direction(t, at)
        if direction:
            return r.Shift(unit=unit, count=direction[0]), direction[1]
        previous = self._previous.match(t, at)
        return (r.Shift(unit=unit, count=-1, from_mention=True), previous[1]) if previous else None

    def first_months(self, t: Tokens, i: int) -> Found:
        """The first months of a year: `lima bulan pertama 2025`."""
        counted = self._counted_unit(t, i)
        if not counted or counted[2] != "month" or counted[1] or not 1 <= counted[0] <= 12:
            return None
        ordinal = self._ordinal(t, counted[3])
        year = self._year_ref(t, ordinal[1]) if ordinal and ordinal[0] == 1 else None
        return (r.YearPart(first=1, last=int(counted[0]), year=year[0]), year[1]) if year else None

    def week_of_month(self, t: Tokens, i: int) -> Found:
        """A week of a month: `pekan kedua Juni 2025`, `Minggu IV Juni`, `minggu kedua`."""
        if self._units.get(t.words[i]) != "week":
            return None
        number = self._ordinal(t, i + 1)
        if not number or not 1 <= number[0] <= 5:
            return None
        month = self.month(t, number[1]) or self._month_beside(t, number[1])
        if month and isinstance(month[0], r.Month | r.Shift):
            return r.WeekOfMonth(number=number[0], month=month[0]), month[1]
        return r.WeekOfMonth(number=number[0]), number[1]

    def _month_beside(self, t: Tokens, i: int) -> Found:
        found = self.unit_beside(t, i)
        return found if found and isinstance(found[0], r.Shift) and found[0].unit == "month" else None

    def same_period(self, t: Tokens, i: int) -> Found:
        """The same stretch of another year: `periode yang sama tahun lalu`, `periode yang sama 2019`."""
        head = self._same_period.match(t, i)
        if not head:
            return None
        at = head[1]
        year = self._year_ref(t, at) or self._year_ref(t, at + 1)
        return (r.SamePeriod(year=year[0]), year[1]) if year else None

    def edge(self, t: Tokens, i: int) -> Found:
        """The beginning, middle or end of something: `awal 2024`, `akhir Mei`, `awal pekan ini`, `pertengahan tahun lalu`."""
        edge = self._edges.match(t, i)
        if not edge or self._compound(t, i):
            return None
        at = edge[1]
        for rule in (self.month, self.decade, self.year_part, self.unit_beside, self.counted_back_or_on):
            found = rule(t, at)
            if found:
                made = _edged(found[0], edge[0])
                return (made, found[1]) if made else None
        year = self._year_ref(t, at)
        return (r.WholeYear(year=year[0], edge=edge[0]), year[1]) if year else None

    # --- relative -----------------------------------------------------------------------------------------------------

    def unit_beside(self, t: Tokens, i: int) -> Found:
        """The unit before, of, or after: `minggu lalu`, `bulan depan`, `tahun ini`, `tahun sebelumnya`, `musim lalu`."""
        word = t.words[i]
        unit = self._units.get(word)
        if unit is None or unit in ("second", "minute", "hour", "day", "quarter", "half") or self._compound(t, i):
            return None
        if word in self._weekday_or_unit and t.capital(i) and not self._opens_sentence(t, i):
            return None
        direction = self._direction(t, i + 1)
        if unit == "season":
            return (r.SportsSeason(shift=direction[0]), direction[1]) if direction else None
        if direction:
            return r.Shift(unit=unit, count=direction[0]), direction[1]
        for phrases, value in ((self._previous, -1), (self._following, 1), (self._same, 0)):
            found = phrases.match(t, i + 1)
            if found:
                return r.Shift(unit=unit, count=value, from_mention=True), found[1]
        return None

    @staticmethod
    def _opens_sentence(t: Tokens, i: int) -> bool:
        return i == 0 or not t.words[i - 1][-1:].isalnum()

    def counted_back_or_on(self, t: Tokens, i: int) -> Found:
        """So many units before or after: `dua hari lalu`, `setahun silam`, `tiga bulan terakhir`, `lima tahun ke depan`."""
        one = self._one_units.get(t.words[i])
        if one:
            low, high, unit, end = 1.0, 0.0, one, i + 1
        else:
            counted = self._counted_unit(t, i)
            if not counted:
                return None
            low, high, unit, end = counted
        if high or self._compound(t, end - 1):
            return None
        count = int(low)
        if count != low or unit == "season":
            return None
        last = self._last.match(t, end)
        if last:
            return r.Stretch(unit=unit, count=-count), last[1]
        past = self._past.match(t, end)
        if past and t.words[past[1]] not in self._not_after_past:
            return r.Shift(unit=unit, count=-count), past[1]
        onward = self._next.match(t, end)
        if onward:
            return r.Stretch(unit=unit, count=count), onward[1]
        from_now = self._from_now.match(t, end)
        if from_now:
            return r.Shift(unit=unit, count=count), from_now[1]
        for phrases, sign in ((self._previous, -1), (self._following, 1)):
            found = phrases.match(t, end)
            if found:
                return r.Shift(unit=unit, count=sign * count, from_mention=True), found[1]
        return None

    # --- numbers ------------------------------------------------------------------------------------------------------

    def _counted_unit(self, t: Tokens, i: int) -> tuple[float, float, Unit, int] | None:
        """`dua hari`, `2-3 tahun`: the number, the second one (0 where there is none), the unit, the token after."""
        first = self._count(t, i)
        if not first:
            if t.words[i] in self._halves and (unit := self._units.get(t.words[i + 1])):
                return 0.5, 0, unit, i + 2
            return None
        low, at = first
        high = 0.0
        joint = self._until.match(t, at)
        second = self._count(t, joint[1] if joint else at) if joint else None
        if second and second[0] > low:
            high, at = second
        elif t.words[at] in self._halves:
            low, at = low + 0.5, at + 1
        unit = self._units.get(t.words[at])
        if unit is None or unit == "season" or self._compound(t, at):
            return None
        return low, high, unit, at + 1

    def _count(self, t: Tokens, i: int) -> tuple[float, int] | None:
        """A number in figures (`3`, `3,5`) or words (`dua puluh lima`)."""
        word = t.words[i]
        if _digit(word):
            if len(word) > 4 or (
                t.glued(i) and i and (t.words[i - 1] in (".", ",", "/", ":") or t.words[i - 1][-1:].isalpha())
            ):
                return None
            if t.glued(i) and i > 1 and t.words[i - 1] == "-":
                before = t.words[i - 2]
                if not _digit(before):
                    return None  # `ke-2 tahun`, `Covid-19 tahun`
            if t.words[i + 1] in (",", ".") and t.glued(i + 1) and t.glued(i + 2) and _digit(t.words[i + 2]):
                if t.words[i + 1] == "," and len(t.words[i + 2]) == 1:
                    return int(word) + int(t.words[i + 2]) / 10, i + 3
                return None
            return int(word), i + 1
        value = self._numbers.get(word)
        if value is None:
            return None
        end = i + 1
        if value < 10:
            if t.words[end] in self._teens:
                return value + 10, end + 1
            if t.words[end] in self._hundreds:
                value, end = value * 100, end + 1
            elif t.words[end] in self._tens:
                value, end = value * 10, end + 1
                more = self._numbers.get(t.words[end], 10)
                return (value + more, end + 1) if more < 10 else (value, end)
        return value, end

    def _ordinal(self, t: Tokens, i: int) -> tuple[int, int] | None:
        """`pertama`, `ke-2`, `kedua`, `III`."""
        word = t.words[i]
        if word in self._ordinals:
            return self._ordinals[word], i + 1
        if word in self._ordinal_prefixes:
            at = i + 2 if t.words[i + 1] in _DASHES else i + 1
            return (int(t.words[at]), at + 1) if _figure(t.words[at], 2) else None
        if word in _ROMAN and t.capital(i):
            return _ROMAN[word], i + 1
        return None

    @staticmethod
    def _small_number(t: Tokens, i: int) -> tuple[int, int] | None:
        return (int(t.words[i]), i + 1) if _figure(t.words[i], 2) else None

    @staticmethod
    def _compound(t: Tokens, i: int) -> bool:
        """Whether token `i` is part of a doubled or joined word (`sehari-hari`, `tahun-tahun`)."""
        words = t.words
        if words[i + 1] == "-" and t.glued(i + 1) and t.glued(i + 2) and words[i + 2] == words[i]:
            return True
        if i > 1 and words[i - 1] == "-" and t.glued(i) and t.glued(i - 1) and words[i - 2].isalpha():
            return words[i - 2].endswith(words[i]) or words[i].startswith(words[i - 2])
        return words[i + 1] == "-" and t.glued(i + 1) and t.glued(i + 2) and words[i].endswith(words[i + 2] or " ")


def _digit(word: str) -> bool:
    return bool(word) and "0" <= word[0] <= "9"


def _figure(word: str, most: int, least: int = 1) -> bool:
    """Whether `word` is a number of `least` to `most` figures."""
    return least <= len(word) <= most and "0" <= word[0] <= "9"


def _spelled(word: str) -> bool:
    """Whether an ordinal is written as a word or Roman figure, not as a bare number."""
    return not _digit(word)


def _hour(hour: int, part: str) -> int:
    """`hour` on the 24-hour clock by the part of the day beside it (`11 malam`, `3 sore`)."""
    if hour > 12:
        return hour
    if part == "night":
        return hour + 12 if hour >= 6 else hour
    if part == "afternoon":
        return hour + 12 if hour < 12 else hour
    if part == "noon":
        return hour + 12 if hour < 10 else hour
    return hour


def _fields(clock: r.Clock, until: r.Clock) -> dict[str, object]:
    return {
        "hour": clock.hour,
        "minute": clock.minute,
        "second": clock.second,
        "zone": clock.zone or until.zone,
        "until": until,
    }


def _with_weekday(day: r.Day, weekday: int, eve: bool) -> r.Day:
    return r.Day(
        day=day.day,
        month=day.month,
        year=day.year,
        weekday=None if eve else weekday,
        direction=day.direction,
        slip=day.slip,
    )


def _directed(reading: Reading, direction: int) -> Reading:
    if isinstance(reading, r.Weekday):
        return r.Weekday(weekday=reading.weekday, direction=direction, week=reading.week, eve=reading.eve)
    if isinstance(reading, r.Day):
        return r.Day(
            day=reading.day,
            month=reading.month,
            year=reading.year,
            weekday=reading.weekday,
            direction=direction,
            slip=reading.slip,
        )
    return reading


def _edged(reading: Reading, edge: Edge) -> Reading | None:
    if isinstance(reading, r.Month):
        return r.Month(month=reading.month, year=reading.year, direction=reading.direction, edge=edge)
    if isinstance(reading, r.Decade):
        return r.Decade(first=reading.first, width=reading.width, edge=edge)
    if isinstance(reading, r.YearPart):
        return r.YearPart(
            first=reading.first, last=reading.last, year=reading.year, direction=reading.direction, edge=edge
        )
    if isinstance(reading, r.Shift) and reading.unit in ("week", "month", "year", "quarter", "half"):
        return r.Shift(unit=reading.unit, count=reading.count, from_mention=reading.from_mention, edge=edge)
    return None
