"""Months, years and what is counted in them: quarters, weeks of a month, decades, seasons, edges."""

from __future__ import annotations

from msgspec.structs import replace

from ...languages.dates import Edge
from . import days
from . import readings as r
from .lexicon import DASHES, FIRST_YEAR, LAST_YEAR, Found, Lexicon, is_digits, is_figure
from .relative import counted_back_or_on, unit_beside
from .tokens import Tokens

_WEEKS_IN_MONTH = 5
_MONTHS_OF = {"quarter": 3, "half": 6}


def month(w: Lexicon, t: Tokens, i: int) -> Found:
    """A month: `Juni 2025`, `bulan Maret`, `Mei lalu`, `Juni tahun lalu`; a bare name only where no person is meant."""
    head = w.month_heads.match(t, i)
    at = head[1] if head else i
    number = w.months.get(t.words[at])
    if number is None or not (t.capital(at) or head) or w.compound(t, at):
        return None
    if not head and (t.words[i - 1] in w.name_heads or (is_digits(t.words[i - 1]) and t.words[i - 2] in w.name_heads)):
        return None  # `Jalan 20 Mei`
    end = at + 1
    dash = t.words[end] in DASHES and t.glued(end) and t.glued(end + 1)
    year = w.year_ref(t, end + 1 if dash else end)
    if year:
        return r.Month(month=number, year=year[0]), year[1]
    direction = w.direction(t, end)
    if direction:
        return r.Month(month=number, direction=direction[0]), direction[1]
    if head or _stands_as_month(w, t, at):
        return r.Month(month=number), end
    return None


def _stands_as_month(w: Lexicon, t: Tokens, at: int) -> bool:
    """Whether a bare name stands where a month does, and not in a person's name."""
    joint = w.until.match(t, at + 1) or w.also.match(t, at + 1)
    if joint and t.words[joint[1]] in w.months:
        return True
    before = t.words[at - 1]
    if t.capital(at + 1) or (len(t.words[at]) <= days.SHORT_NAME and w.months[t.words[at]] != days.MAY):
        return False
    if before in w.month_cues or before in ("(", ",", "-", "–", "/"):
        return True
    return before.isalpha() and not t.capital(at - 1) and before not in w.saying  # `inflasi Juni`, not `kata Juni`


# --- years ------------------------------------------------------------------------------------------------------------


def year(w: Lexicon, t: Tokens, i: int) -> Found:
    """A year: `tahun 2016`, `2017-2021`, `sejak 1974`; never the year of a law, of a name, or a count."""
    head = w.year_heads.match(t, i)
    at = head[1] if head else i
    number = w.year_number(t, at, headed=head is not None)
    if number is None:
        return None
    if head:
        if w.is_law(t, i):
            return None
    elif w.year_heads.at(t, i - 1):
        return None  # the rule has refused it with `tahun`
    elif t.glued(at) and t.words[i - 1] in ("-", "–", "/"):
        return None
    span = year_span(w, t, at, number, slash=head is not None)
    if span:
        before = i - 2 if is_digits(t.words[i - 1]) else i - 1  # `Liga 1 2024-2025`
        named = not head and t.capital(before) and t.words[before] not in w.year_cues
        # `Liga Desa 2024-2025` is the name of a season
        return None if named and t.words[span[1] - 1] == str(number + 1) else span
    if not head and not _stands_as_year(w, t, at):
        return None
    direction = w.direction(t, at + 1)
    return r.WholeYear(year=r.Year(number=number)), direction[1] if direction else at + 1


def _stands_as_year(w: Lexicon, t: Tokens, at: int) -> bool:
    """Whether four bare figures stand where a year does: after a word that calls for one, or after no name."""
    before, after = t.words[at - 1], t.words[at + 1]
    if after in w.counted or before in w.months or (t.glued(at + 1) and after in ("/", "-")):
        return False
    if before in w.strong_cues or (before == "," and w.year_number(t, at - 2)):
        return True  # also each of `2017, 2018, dan 2019`
    if t.capital(at + 1):
        return False  # `bertajuk 2025 Temu Warga`
    if before in w.year_cues:
        return True
    return before.isalpha() and not t.capital(at - 1) and before not in w.quantity_cues


def year_span(w: Lexicon, t: Tokens, at: int, number: int, *, slash: bool) -> Found:
    """`2017-2021`, and with `slash` also `2024/2025` and `2024-25`, as school years and seasons are written."""
    joint = w.until.match(t, at + 1)
    if joint:
        end = joint[1]
    elif slash and t.words[at + 1] == "/":
        end = at + 2
    else:
        return None
    second = w.year_number(t, end)
    if second is not None:
        if number >= second or (t.glued(end + 1) and t.words[end + 1] in ("-", "/") and is_digits(t.words[end + 2])):
            return None
    elif slash and is_figure(t.words[end], 2, 2) and int(t.words[end]) == (number + 1) % 100:
        second = number + 1
    else:
        return None
    first, last = (r.WholeYear(year=r.Year(number=one)) for one in (number, second))
    return r.Span(first=first, last=last), end + 1


def split_year(w: Lexicon, t: Tokens, i: int) -> Found:
    """A year of school, accounts or sports: `tahun ajaran 2024/2025`, `musim 2024-25`, `tahun buku 2025`."""
    head = w.split_heads.match(t, i)
    number = w.year_number(t, head[1]) if head else None
    if head is None or number is None:
        return None
    span = year_span(w, t, head[1], number, slash=True)
    if span:
        return span
    if t.glued(head[1] + 1) and t.words[head[1] + 1] in ("/", "-"):
        return None
    direction = w.direction(t, head[1] + 1)
    return r.WholeYear(year=r.Year(number=number)), direction[1] if direction else head[1] + 1


def decade(w: Lexicon, t: Tokens, i: int) -> Found:
    """Ten or a hundred years: `era 1990-an`, `tahun 90-an`, `2000-an`, `abad ke-19`; two of them: `1970-1980an`."""
    if w.units.get(t.words[i]) == "century":
        number = w.ordinal(t, i + 1)
        if not number and is_figure(t.words[i + 1], 2, 2):
            number = int(t.words[i + 1]), i + 2
        if number and 1 <= number[0] <= LAST_YEAR // 100:
            return r.Decade(first=(number[0] - 1) * 100, width=100), number[1]
        return None
    head = w.decade_heads.match(t, i)
    at = head[1] if head else i
    word = t.words[at]
    if t.words[at + 1] in w.plurals and t.glued(at + 1):
        end = at + 2
    elif t.words[at + 1] in DASHES and t.words[at + 2] in w.plurals and t.glued(at + 1):
        end = at + 3
    else:
        joint = w.until.match(t, at + 1) if is_figure(word, 4, 4) and not int(word) % 10 else None
        last = decade(w, t, joint[1]) if joint else None
        if not last or not isinstance(last[0], r.Decade) or not FIRST_YEAR <= int(word) < last[0].first:
            return None
        return r.Span(first=r.Decade(first=int(word)), last=last[0]), last[1]
    if not (is_figure(word, 4, 4) or (is_figure(word, 2, 2) and head)) or int(word) % 10:
        return None
    if not head and t.words[end] in w.counted:
        return None  # `2000-an orang`
    first = int(word) if len(word) == 4 else 1900 + int(word)
    return (r.Decade(first=first), end) if FIRST_YEAR <= first <= LAST_YEAR else None


# --- parts of a year and of a month -----------------------------------------------------------------------------------


def year_part(w: Lexicon, t: Tokens, i: int) -> Found:
    """A quarter or half: `kuartal III 2015`, `semester pertama tahun ini`, `triwulan II-2020`, `Q1 2025`."""
    word, at = t.words[i], i + 1
    at += t.words[at] in DASHES and t.glued(at)  # `kuartal-III`
    bare = is_digits(t.words[at])
    if word == "q" and t.glued(at):
        unit = "quarter"
    elif w.units.get(word) in _MONTHS_OF:
        unit = w.units[word]
    else:
        return None
    number = w.ordinal(t, at)
    if not number and is_figure(t.words[at], 1):
        number = int(t.words[at]), at + 1
    if not number and t.words[at] in w.numbers:
        number = w.numbers[t.words[at]], at + 1
    if not number:
        return _part_of_year_alone(w, t, i)
    width = _MONTHS_OF[unit]
    first, end = number
    last = first
    joint = w.also.match(t, end) or w.until.match(t, end)
    second = w.ordinal(t, joint[1]) if joint else None
    if second and first < second[0]:
        last, end = second
    if not 1 <= first <= last <= 12 // width:
        return None
    months = r.YearPart(first=(first - 1) * width + 1, last=last * width)
    year_at = end + 1 if t.words[end] in ("-", "–", "/", ",") else end
    found = w.year_ref(t, year_at)
    if found:
        return replace(months, year=found[0]), found[1]
    direction = w.direction(t, end)
    if direction:
        return replace(months, direction=direction[0]), direction[1]
    # `semester 2` is where a student stands, `paruh kedua` half a match, `q1` anything
    if unit == "half" or word == "q" or bare:
        return None
    return months, end


def _part_of_year_alone(w: Lexicon, t: Tokens, i: int) -> Found:
    """`kuartal lalu`, `semester sebelumnya`."""
    unit = w.units.get(t.words[i])
    if unit is None:
        return None
    direction = w.direction(t, i + 1)
    if direction:
        return r.Shift(unit=unit, count=direction[0]), direction[1]
    beside = w.beside(t, i + 1)
    return (r.Shift(unit=unit, count=beside[0], from_mention=True), beside[1]) if beside else None


def first_months(w: Lexicon, t: Tokens, i: int) -> Found:
    """The first months of a year: `lima bulan pertama 2025`."""
    counted = w.counted_unit(t, i)
    if not counted or counted[2] != "month" or counted[1] or not 1 <= counted[0] <= 12:
        return None
    ordinal = w.ordinal(t, counted[3])
    found = w.year_ref(t, ordinal[1]) if ordinal and ordinal[0] == 1 else None
    return (r.YearPart(first=1, last=int(counted[0]), year=found[0]), found[1]) if found else None


def week_of_month(w: Lexicon, t: Tokens, i: int) -> Found:
    """A week of a month: `pekan kedua Juni 2025`, `Minggu IV Juni`, `minggu kedua`."""
    if w.units.get(t.words[i]) != "week":
        return None
    number = w.ordinal(t, i + 1)
    if not number or not 1 <= number[0] <= _WEEKS_IN_MONTH:
        return None
    found = month(w, t, number[1]) or unit_beside(w, t, number[1])
    if not found and t.words[number[1]] in w.months and t.capital(number[1]):
        found = r.Month(month=w.months[t.words[number[1]]]), number[1] + 1
    if found and (isinstance(found[0], r.Month) or (isinstance(found[0], r.Shift) and found[0].unit == "month")):
        return r.WeekOfMonth(number=number[0], month=found[0]), found[1]
    after = t.words[number[1]]
    if t.words[i + 1] in w.ordinal_prefixes or t.capital(number[1]) or is_digits(after):
        return None  # `pekan ke-12`, `pekan kedua Liga Desa`: a match day
    return r.WeekOfMonth(number=number[0]), number[1]


def season(w: Lexicon, t: Tokens, i: int) -> Found:
    """A season: `musim panas 2025`, `musim panas lalu`."""
    found = w.seasons.match(t, i)
    if not found:
        return None
    beside = w.year_ref(t, found[1])
    if beside:
        return r.Season(code=found[0], year=beside[0]), beside[1]
    direction = w.direction(t, found[1])
    return (r.Season(code=found[0], year=r.Year(shift=direction[0])), direction[1]) if direction else None


def same_period(w: Lexicon, t: Tokens, i: int) -> Found:
    """The same stretch of another year: `periode yang sama tahun lalu`, `periode yang sama pada 2019`."""
    head = w.same_period.match(t, i)
    if not head:
        return None
    found = w.year_ref(t, head[1]) or (w.year_ref(t, head[1] + 1) if t.words[head[1]] in w.year_cues else None)
    return (r.SamePeriod(year=found[0]), found[1]) if found else None


# --- edges ------------------------------------------------------------------------------------------------------------


def edge(w: Lexicon, t: Tokens, i: int) -> Found:
    """Beginning, middle or end of something: `awal 2024`, `akhir Mei`, `awal pekan ini`, `pertengahan tahun lalu`."""
    found = w.edges.match(t, i)
    if not found or w.compound(t, i):
        return None
    for rule in (month, decade, year_part, split_year, unit_beside, counted_back_or_on):
        inner = rule(w, t, found[1])
        if inner:
            made = _edged(inner[0], found[0])
            return (made, inner[1]) if made else None
    beside = w.year_ref(t, found[1])
    return (r.WholeYear(year=beside[0], edge=found[0]), beside[1]) if beside else None


def _edged(reading: r.Reading, edge_: Edge) -> r.Reading | None:
    if isinstance(reading, r.Month | r.WholeYear | r.Decade | r.YearPart):
        return replace(reading, edge=edge_)
    if isinstance(reading, r.Shift) and reading.unit in ("week", "month", "year", "quarter", "half"):
        return replace(reading, edge=edge_)
    return None
