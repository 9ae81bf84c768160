"""Days: in figures, with the month in letters, by their name, counted from today or from the last one mentioned."""

from __future__ import annotations

import calendar
from typing import TypeAlias

from msgspec.structs import replace

from . import readings as r
from .clock import clock
from .lexicon import DASHES, FIRST_YEAR, LAST_YEAR, Found, Lexicon, is_digits, is_figure
from .tokens import Tokens

OneDay: TypeAlias = r.Day | r.Weekday | r.DayShift

_DAYS_IN_MONTH = (0, *(calendar.monthrange(2024, month)[1] for month in range(1, 13)))
"""Of a leap year: whether 29 February was one is asked when the year is known."""
SHORT_NAME, MAY = 3, 5
"""Letters of an abbreviated month, and the one month whose whole name is no longer."""
_LISTED = 4
"""Most days that a list of days adds to its first."""
_TAIL = 5
"""Most things that stand after a day: part of the day, figures, `lalu`, a week."""


def any_day(w: Lexicon, t: Tokens, i: int) -> Found:
    """A day in any form, as it may stand beside a time of day."""
    for rule in (named_day, numeric_day, written_day, day_from_today):
        found = rule(w, t, i)
        if found and isinstance(found[0], r.DAYS):
            return found
    return None


# --- figures ----------------------------------------------------------------------------------------------------------


def numeric_day(w: Lexicon, t: Tokens, i: int) -> Found:
    """A day in figures: `7/2/2025`, `07-02-2025`, `2025-02-07`, `20-21/6/2025`, `tanggal 4/11`, `(4/11)`."""
    head = w.day_heads.match(t, i)
    enclosed = t.words[i - 1] == "("
    found = _figures(w, t, head[1] if head else i, short=head is not None or enclosed)
    if found and enclosed and isinstance(found[0], r.Day) and found[0].year is None and t.words[found[1]] != ")":
        return None  # `(1/2 gelas)`
    if not found:
        return None
    reading, end = found
    return _tail(w, t, reading, end) if isinstance(reading, r.Day) else found


def _figures(w: Lexicon, t: Tokens, i: int, *, short: bool) -> Found:
    """Day, month and year in figures; with `short` also day and month alone."""
    first, mark = t.words[i], t.words[i + 1]
    if not is_digits(first) or _inside_number(t, i):
        return None
    if mark not in ("/", "-", ".", "–") or not (t.glued(i + 1) or mark == "/"):
        return None
    if len(first) == 4:
        if mark != "–" and t.words[i + 3] == mark and all(is_figure(t.words[i + k], 2) for k in (2, 4)):
            return _made(t, (int(t.words[i + 4]), int(t.words[i + 2]), first), i + 5)
        return None
    if not is_figure(first, 2):
        return None
    if mark in "-–":
        span = _span_in_figures(w, t, i, short=short)
        if span or mark == "–":
            return span
    at = i + 3 if mark == "/" and t.words[i + 2] == "/" else i + 2  # `9//6/2025`
    second = t.words[at]
    if not is_figure(second, 2):
        lost_slash = mark == "/" and len(second) in (5, 6) and is_digits(second) and second[-4:-2] == "20"
        return _made(t, (int(first), int(second[:-4]), second[-4:]), at + 1) if lost_slash else None
    if t.words[at + 1] == mark:
        year_at = at + 3 if mark == "/" and t.words[at + 2] == "/" else at + 2
        year = t.words[year_at]
        if is_digits(year) and (t.glued(year_at) or mark == "/") and (len(year) != 2 or mark == "/"):
            return _made(t, (int(first), int(second), year), year_at + 1)
        return None
    if mark == "/" and short:
        year = t.words[at + 1]
        if is_figure(year, 4, 4):  # `10/6 2025`
            return _made(t, (int(first), int(second), year), at + 2)
        return None if is_digits(year) else _made(t, (int(first), int(second), None), at + 1)
    return None


def _inside_number(t: Tokens, i: int) -> bool:
    """Whether the figures at `i` go on a number or code: `1.20`, `Rp5/7`; not after a comma that lost its blank."""
    if not t.glued(i):
        return False
    before = t.words[i - 1]
    return before in ("$", "+", "/") or (before in (".", ",", "-") and is_digits(t.words[i - 2]))


def _span_in_figures(w: Lexicon, t: Tokens, i: int, *, short: bool) -> Found:
    """`20-21/6/2025`: two days, then month and year."""
    if t.words[i + 3] != "/" or not is_figure(t.words[i + 2], 2):
        return None
    second, month, mark, year = t.words[i + 2], t.words[i + 4], t.words[i + 5], t.words[i + 6]
    if not is_figure(month, 2) or int(t.words[i]) >= int(second):
        return None
    given = year if mark == "/" and is_digits(year) else None
    if given is None and not short:
        return None
    last = _made(t, (int(second), int(month), given), i + 7 if given else i + 5)
    if not last or int(t.words[i]) < 1:
        return None
    return r.Span(first=replace(last[0], day=int(t.words[i])), last=last[0]), last[1]


def _made(t: Tokens, figures: tuple[int, int, str | None], end: int) -> tuple[r.Day, int] | None:
    """A day of its figures, mended where a slip of the keyboard is plain; None where they are none."""
    day, month, written = figures
    slip = False
    year: r.Year | None = None
    others: tuple[int, ...] = ()
    if written is not None:
        if len(written) == 2:
            year = r.Year(number=2000 + int(written))
        elif len(written) == 4:
            year = r.Year(number=int(written))
        elif len(written) == 5:
            year, slip = r.Year(number=int(written[:4])), True
            others = tuple(dict.fromkeys(int(written[:place] + written[place + 1 :]) for place in range(5)))
        elif len(written) == 3 and written.startswith("20"):
            slip = True
        else:
            return None
    if year and not FIRST_YEAR <= (year.number or 0) <= LAST_YEAR:
        return None
    if month > 12 >= day:
        day, month, slip = month, day, True
    if not 1 <= month <= 12 or not 1 <= day <= _DAYS_IN_MONTH[month]:
        return None
    if t.words[end] in (".", "/") and t.glued(end) and is_digits(t.words[end + 1]) and t.glued(end + 1):
        return None
    return r.Day(day=day, month=month, year=year, slip=slip, other_years=others), end


def bracketed(w: Lexicon, t: Tokens, i: int) -> Found:
    """A day in brackets: `(18/6/2025)`, `(18/6)`, `(18 Juni)`, `(18-19/6/2025)`; the closing one may be lost."""
    if t.words[i] not in ("(", "["):
        return None
    found = _figures(w, t, i + 1, short=True) or plain_written(w, t, i + 1)
    if not found:
        return None
    reading, end = found
    if isinstance(reading, r.Day) and t.words[end] in DASHES:
        second = _figures(w, t, end + 1, short=True) or plain_written(w, t, end + 1)
        if not second and is_figure(t.words[end + 1], 2):
            return None
        if second and isinstance(second[0], r.Day):
            reading, end = r.Span(first=reading, last=second[0]), second[1]
    if isinstance(reading, r.Day):
        timed = clock(w, t, end + 1 if t.words[end] == "," else end)
        if timed and t.words[timed[1]] in (")", "]"):
            return r.Moment(clock=timed[0], day=reading), timed[1] + 1
    return reading, end + 1 if t.words[end] in (")", "]") else end


# --- the month in letters ---------------------------------------------------------------------------------------------


def written_day(w: Lexicon, t: Tokens, i: int) -> Found:
    """A day with the month in letters: `20 Januari 2025`, `tanggal 19 Juni`, `20–21 Juni`; and `tanggal 19` alone or
    with a month counted from this one: `tanggal 5 bulan depan`, `tanggal 5 setiap bulan`.
    """
    head = w.day_heads.match(t, i)
    at = head[1] if head else i
    found = plain_written(w, t, at)
    if found:
        if not head and t.words[i - 1] in w.name_heads:
            return None
        reading, end = found
        return _tail(w, t, reading, end) if isinstance(reading, r.Day) else found
    if not head or not is_figure(t.words[at], 2) or not 1 <= int(t.words[at]) <= 31:
        return None
    first = r.Day(day=int(t.words[at]))
    joint = w.until.match(t, at + 1)
    if joint and is_figure(t.words[joint[1]], 2) and first.day < int(t.words[joint[1]]) <= 31:
        return r.Span(first=first, last=r.Day(day=int(t.words[joint[1]]))), joint[1] + 1
    if t.words[at + 1] in (".", ",", "/") and t.glued(at + 1) and is_digits(t.words[at + 2]) and t.glued(at + 2):
        return None
    each = w.each.match(t, at + 1)
    if each and w.units.get(t.words[each[1]]) == "month":
        return r.Repetition(value="P1M"), each[1] + 1
    if w.units.get(t.words[at + 1]) == "month":
        beside = w.direction(t, at + 2)
        if beside:
            return _tail(w, t, replace(first, months=beside[0]), beside[1])
    if t.capital(at + 1) and not w.zones.at(t, at + 1):
        return None  # a month of another calendar: `tanggal 22 Besar`
    return _tail(w, t, first, at + 1)


def plain_written(w: Lexicon, t: Tokens, i: int) -> Found:
    """Day, month in letters and year where it follows; two days joined are a span."""
    first = t.words[i]
    if not is_figure(first, 2) or not 1 <= int(first) <= 31 or _inside_number(t, i):
        return None
    number, at = int(first), i + 1
    low: int | None = None
    for _ in range(_LISTED):  # `5, 6, dan 7 November`
        if t.words[at] != "," or not is_figure(t.words[at + 1], 2) or int(t.words[at + 1]) != number + 1:
            break
        low, number, at = low or number, number + 1, at + 2
    if low is not None and t.words[at] == ",":
        at += 1
    joint = w.until.match(t, at)
    if not joint:
        joint = w.also.match(t, at)
        if joint and is_figure(t.words[joint[1]], 2) and int(t.words[joint[1]]) != number + 1:
            # `24 dan 27 September` are two days, no stretch, and the first has the month of the second
            dated = low is None and t.words[joint[1] + 1] in w.months
            other = plain_written(w, t, joint[1]) if dated else None
            return (replace(other[0], day=number), at) if other and isinstance(other[0], r.Day) else None
    second = t.words[joint[1]] if joint else ""
    if joint and is_figure(second, 2) and t.words[joint[1] + 1] in w.months and number < int(second) <= 31:
        low, number, at = low or number, int(second), joint[1] + 1
    if t.words[at] in DASHES and t.glued(at) and t.words[at + 1] in w.months:
        at += 1  # `20-Jan-2025`
    month_at = w.month_heads.after(t, at)
    month = w.months.get(t.words[month_at])
    if month is None or number > _DAYS_IN_MONTH[month]:
        return None
    end = month_at + 1
    if t.words[end] == "." and len(t.words[month_at]) <= 4 and is_digits(t.words[end + 1]):
        end += 1  # `20 Jan. 2025`
    dash = t.words[end] in DASHES and t.glued(end) and t.glued(end + 1)
    behind = t.words[end] == "," and is_figure(t.words[end + 1], 4, 4) and t.words[end + 2] not in w.counted
    year = w.year_ref(t, end + 1 if dash or behind else end)  # `23 November, 2024`
    abbreviated = len(t.words[month_at]) <= SHORT_NAME and month != MAY
    if abbreviated and not year and not t.capital(month_at):
        return None
    day = r.Day(day=number, month=month, year=year[0] if year else None)
    end = year[1] if year else end
    return (r.Span(first=replace(day, day=low), last=day) if low is not None else day), end


# --- names of days ----------------------------------------------------------------------------------------------------


def named_day(w: Lexicon, t: Tokens, i: int) -> Found:
    """A day by its name and what stands beside it: `Jumat (7/2/2025)`, `hari Sabtu`, `Senin malam`, `malam Minggu`."""
    head = w.weekday_heads.match(t, i)
    at = head[1] if head else i
    eve = not head and t.words[i] in w.eves and t.words[i + 1] in w.weekdays
    at += eve
    word = t.words[at]
    weekday = w.weekdays.get(word)
    if weekday is None or w.compound(t, at):
        return None
    if word in w.weekday_or_unit and not head and not eve:
        if not t.capital(at) and not (
            t.words[at + 1] == "(" or (t.words[at + 1] == "," and is_digits(t.words[at + 2]))
        ):
            return None  # `minggu` written small is a week
        if w.ordinal(t, at + 1):
            return None  # `Minggu IV Juni`
        direction = w.direction(t, at + 1) if t.opens(at) else None
        if direction and t.words[direction[1]] not in ("(", ","):
            return None  # `Minggu lalu` at the beginning of a sentence is a week
    if t.words[at + 1] in w.weekday_names and t.capital(at + 1):
        return None
    found = _tail(w, t, r.Weekday(weekday=weekday, eve=eve), at + 1)
    if found == (r.Weekday(weekday=weekday), at + 1) and not head:
        before = t.words[at - 1]
        if before in w.weekday_rites or (before in w.weekday_places and t.capital(at - 1)):
            return None  # `salat Jumat`, `Pasar Minggu`
    return found


def _tail(w: Lexicon, t: Tokens, day: OneDay, end: int) -> tuple[r.Reading, int]:
    """What may stand after a day: part of the day, figures in brackets, `lalu`, a week, at last a time of day."""
    for _ in range(_TAIL):
        word = t.words[end + 1] if t.words[end] == "," else t.words[end]
        if word not in w.behind_days and not is_digits(word):
            return day, end
        more = (
            _part_of_day(w, t, day, end)
            or _direction(w, t, day, end)
            or _figures_after(w, t, day, end)
            or _week_beside(w, t, day, end)
        )
        if more is None:
            break
        reading, end = more
        if not isinstance(reading, r.Day | r.Weekday | r.DayShift):
            return reading, end
        day = reading
    timed = clock(w, t, end + 1 if t.words[end] == "," else end)
    return (r.Moment(clock=timed[0], day=day), timed[1]) if timed else (day, end)


def _part_of_day(w: Lexicon, t: Tokens, day: OneDay, i: int) -> tuple[OneDay, int] | None:
    part = w.parts_of_day.match(t, i)
    if not part:
        return None
    end = w.zones.after(t, part[1])
    return day, end if end > part[1] or w.direction(t, end) else w.day_of_part.after(t, end)


def _direction(w: Lexicon, t: Tokens, day: OneDay, i: int) -> tuple[OneDay, int] | None:
    """`lalu`, `kemarin`, `mendatang`, `hari ini` after a day."""
    today = w.days.match(t, i)
    if today and not isinstance(day, r.DayShift) and today[1] - i > 1:
        return day, today[1]
    found = w.direction(t, i)
    if not found or (isinstance(day, r.DayShift) and w.days.at(t, i)):
        return None
    if not isinstance(day, r.DayShift) and day.direction is None:
        return replace(day, direction=found[0]), found[1]
    return day, found[1]


def _figures_after(w: Lexicon, t: Tokens, day: OneDay, i: int) -> Found:
    """Figures after a weekday, or the day named after `hari ini`: one mention with it."""
    if isinstance(day, r.Day):
        return None
    at = i + 1 if t.words[i] == "," else i
    if isinstance(day, r.DayShift):
        if at == i and t.words[at] != "(":
            found = named_day(w, t, at)  # `hari ini Jumat (20/6/2025)`, but not `hari ini Jumat`
            return found if found and isinstance(found[0], r.Day | r.Moment) else None
        named = named_day(w, t, at) or bracketed(w, t, at) or written_day(w, t, at)
        if named and isinstance(named[0], r.Weekday):
            return replace(day, weekday=named[0].weekday), named[1]
        return named if named and isinstance(named[0], r.Day | r.Moment) else None
    start = w.day_heads.after(t, at)
    found = bracketed(w, t, at) or _figures(w, t, start, short=True) or plain_written(w, t, start)
    if not found and start > at and is_figure(t.words[start], 2) and 1 <= int(t.words[start]) <= 31:
        found = r.Day(day=int(t.words[start])), start + 1
    if not found:
        return None
    reading, end = found
    weekday = None if day.eve else day.weekday
    if isinstance(reading, r.Day):
        return replace(reading, weekday=weekday), end
    if isinstance(reading, r.Moment) and isinstance(reading.day, r.Day):
        return replace(reading, day=replace(reading.day, weekday=weekday)), end
    return found


def _week_beside(w: Lexicon, t: Tokens, day: OneDay, i: int) -> tuple[r.Weekday, int] | None:
    """`pekan lalu`, `dua pekan lalu` after a weekday: weeks counted from that of publication."""
    if not isinstance(day, r.Weekday) or day.week is not None or day.direction is not None:
        return None
    at = w.edges.after(t, i)
    if w.units.get(t.words[at]) == "week":
        found = w.direction(t, at + 1)
    else:
        counted = w.counted_unit(t, i)
        past = w.past.match(t, counted[3]) if counted and counted[2] == "week" and not counted[1] else None
        found = (-int(counted[0]), past[1]) if counted and past else None
    return (replace(day, week=found[0]), found[1]) if found else None


# --- relative days ----------------------------------------------------------------------------------------------------


def day_from_today(w: Lexicon, t: Tokens, i: int) -> Found:
    """A day counted from today: `kemarin`, `hari ini`, `lusa`, `tadi malam`; also with the day named after it."""
    found = w.days.match(t, i)
    if not found:
        part = w.parts_of_day.match(t, i)
        found = w.day_of_part.match(t, part[1]) if part else None
    if not found:
        beside = w.day_of_part.match(t, i)
        part = w.parts_of_day.match(t, beside[1]) if beside else None
        found = (beside[0], part[1]) if beside and part else None
    if not found or w.compound(t, found[1] - 1):
        return None
    if t.capital(i) and t.capital(i - 1) and not t.opens(i):
        return None  # part of a name: `Bila Esok Tiba`
    return _tail(w, t, r.DayShift(days=found[0]), found[1])


def day_from_mention(w: Lexicon, t: Tokens, i: int) -> Found:
    """A day counted from the last one mentioned: `keesokan harinya`, `hari yang sama`."""
    found = None if t.words[i - 1] in w.vague else w.days_after_mention.match(t, i)
    return _tail(w, t, r.DayShift(days=found[0], from_mention=True), found[1]) if found else None
