"""A language's calendar words as the rules look them up, and the small parts that many rules share: numbers, years."""

from __future__ import annotations

from typing import TypeAlias

from ...languages.dates import DateWords, Unit
from .readings import Reading, Year
from .tokens import Phrases, Tokens

Found: TypeAlias = tuple[Reading, int] | None
"""A reading and the token after it."""

FIGURE, FOUR_FIGURES, HOUR, COUNT = "0", "0000", "0.", "0 "
"""Keys under which tables of first words keep what begins with figures: any, four, with minutes, with a unit."""
FIRST_YEAR, LAST_YEAR = 1500, 2199
OLDEST_YEAR = 100
"""Earliest year that is one where the word for year stands before it."""
DASHES = frozenset("-–—‑")
_ROMAN = {
    f"{tens}{ones}": 10 * ten + one
    for ten, tens in enumerate(("", "x", "xx"))
    for one, ones in enumerate(("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"))
    if tens or ones
}
_LARGEST_COUNT = 9999
_YEAR = 4
"""Figures of a year."""


def is_digits(word: str) -> bool:
    """Whether a token is a number in figures."""
    return word != "" and "0" <= word[0] <= "9"


def is_figure(word: str, most: int, least: int = 1) -> bool:
    """Whether a token is a number of `least` to `most` figures."""
    return least <= len(word) <= most and "0" <= word[0] <= "9"


class Lexicon:
    """Tables made once from `DateWords`; the names are those of its fields."""

    def __init__(self, words: DateWords) -> None:
        self.months, self.weekdays = words.months, words.weekdays
        self.weekday_or_unit = frozenset(words.weekdays_that_are_units)
        self.seasons = Phrases(words.seasons)
        self.units: dict[str, Unit] = {word: unit for unit, names in words.units.items() for word in names}
        self.one_units: dict[str, Unit] = dict(words.one_units)
        self.numbers, self.ordinals = words.numbers, words.ordinals
        self.teens, self.tens, self.hundreds = map(frozenset, (words.teens, words.tens, words.hundreds))
        self.halves, self.plurals = frozenset(words.halves), frozenset(words.plural_suffixes)
        self.ordinal_prefixes = frozenset(words.ordinal_prefixes)
        self.possessives = tuple(words.possessive_suffixes)
        self.day_heads, self.month_heads = Phrases.of(words.day_heads), Phrases.of(words.month_heads)
        self.weekday_heads = Phrases.of((*words.weekday_heads, *words.joined_heads))
        self.year_heads, self.split_heads = Phrases.of(words.year_heads), Phrases.of(words.split_year_heads)
        self.period_heads, self.decade_heads = Phrases.of(words.period_heads), Phrases.of(words.decade_heads)
        self.edges = Phrases({phrase: edge for edge, names in words.edges.items() for phrase in names})
        self.about = Phrases.of(words.about)
        self.about_length = Phrases.of((*words.about, *words.about_length))
        self.between, self.out_of = Phrases.of(words.between), Phrases.of(words.out_of)
        self.also, self.until = Phrases.of(words.also), Phrases.of(words.until)
        self.this, self.past, self.future = map(Phrases.of, (words.this, words.past, words.future))
        self.later, self.from_now = Phrases.of(words.later), Phrases.of(words.from_now)
        self.previous, self.following = Phrases.of(words.previous), Phrases.of(words.following)
        self.same, self.same_period = Phrases.of(words.same), Phrases.of(words.same_period)
        self.last_stretch, self.next_stretch = Phrases.of(words.last_stretch), Phrases.of(words.next_stretch)
        self.days, self.days_after_mention = Phrases(words.days), Phrases(words.days_after_mention)
        self.parts_of_day = Phrases(words.parts_of_day)
        self.day_of_part = Phrases(words.day_of_part)
        self.eves = frozenset(words.eves)
        self.clock_heads, self.local_time = Phrases.of(words.clock_heads), Phrases.of(words.local_time)
        self.zones = Phrases(words.zones)
        self.each, self.per, self.within = map(Phrases.of, (words.each, words.per, words.within))
        self.times, self.once = frozenset(words.times), frozenset(words.once)
        self.year_cues, self.month_cues = frozenset(words.year_cues), frozenset(words.month_cues)
        self.saying = frozenset((*words.said, *words.said_after_mark, *words.said_before_content))
        self.strong_cues = frozenset(words.strong_year_cues)
        self.counted, self.quantity_cues = frozenset(words.counted), frozenset(words.quantity_cues)
        self.vague = frozenset(words.vague)
        self.law_numbers, self.name_heads = frozenset(words.law_numbers), frozenset(words.name_heads)
        self.age_cues, self.ages = frozenset(words.age_cues), frozenset(words.ages)
        self.after_ages = Phrases.of(words.after_ages)
        self.not_after_past, self.speeds = frozenset(words.not_after_past), frozenset(words.speeds)
        self.weekday_rites, self.weekday_places = frozenset(words.weekday_rites), frozenset(words.weekday_places)
        self.weekday_names = frozenset(words.weekday_names)
        self.multiplied = frozenset(words.multiplied)
        # what stands behind figures that begin a date, and what needs a look at the token behind it
        self._behind_figures = frozenset().union(
            self.units, self.months, self.halves, words.month_heads, self.plurals,
            *(p.first_words() for p in (self.zones, self.parts_of_day, self.local_time)),
        )  # fmt: skip
        self._joins_figures = frozenset("/-–—‑.:,").union(
            self.multiplied, self.until.first_words(), self.also.first_words()
        )
        self._after_joint = frozenset().union(
            self.numbers, self.months, self.plurals, words.day_heads, words.clock_heads
        )
        self.behind_days = frozenset("([").union(
            self.weekdays, self.units, self.numbers, self.eves, self.day_of_part.first_words(),
            *(p.first_words() for p in (
                self.parts_of_day, self.days, self.past, self.future, self.later, self.this, self.day_heads,
                self.weekday_heads, self.edges, self.clock_heads, self.about,
            )),
        )  # fmt: skip
        self._directions = ((self.past, -1), (self.future, 1), (self.later, 1), (self.this, 0))
        self._beside = ((self.previous, -1), (self.following, 1), (self.same, 0))

    def key(self, t: Tokens, i: int) -> str:
        """Token `i` as tables of first words know it."""
        word = t.words[i]
        if not "0" <= word < ":":
            return word
        if len(word) == _YEAR:
            return FOUR_FIGURES
        after = t.words[i + 1]
        if after in (".", ":"):
            return HOUR
        return COUNT if after in self.units else FIGURE

    def may_open(self, t: Tokens, i: int) -> bool:
        """Whether the figures at token `i` can begin a date: a cheap look, since most numbers of news are none."""
        words = t.words
        after = words[i + 1]
        if len(words[i]) == _YEAR or after in self._behind_figures:
            return True
        if after not in self._joins_figures:
            return False
        second = words[i + 2]
        if after == ",":  # `1,5 tahun`, `5, 6, dan 7 Juni`
            return is_digits(second) and (words[i + 3] in self._behind_figures or words[i + 3] in self._joins_figures)
        if after in (".", ":"):  # `10.00`, `7.2.2025`, not `10.000`
            return is_figure(second, 2)
        return is_digits(second) or second in self._after_joint or second in ("/", ".")

    # --- numbers ------------------------------------------------------------------------------------------------------

    def count(self, t: Tokens, i: int) -> tuple[float, int] | None:
        """A number in figures (`3`, `3,5`) or words (`dua puluh lima`), and the token after it."""
        word = t.words[i]
        if is_digits(word):
            return self._count_in_figures(t, i)
        value = self.numbers.get(word)
        if value is None:
            return None
        end = i + 1
        if value < 10:
            if t.words[end] in self.teens:
                return value + 10, end + 1
            if t.words[end] in self.hundreds:
                value, end = value * 100, end + 1
            elif t.words[end] in self.tens:
                value, end = value * 10, end + 1
                more = self.numbers.get(t.words[end], 10)
                return (value + more, end + 1) if more < 10 else (value, end)
        return value, end

    @staticmethod
    def _count_in_figures(t: Tokens, i: int) -> tuple[float, int] | None:
        word, before = t.words[i], t.words[i - 1]
        if len(word) > len(str(_LARGEST_COUNT)):
            return None
        if t.glued(i):
            if before in (".", ",", "/", ":", "$") or before.isalpha():
                return None
            if before in DASHES and not is_digits(t.words[i - 2]):
                return None  # `ke-2 tahun`, `Covid-19 tahun`
        mark, more = t.words[i + 1], t.words[i + 2]
        if mark in (",", ".") and t.glued(i + 1) and t.glued(i + 2) and is_digits(more):
            return (int(word) + int(more) / 10, i + 3) if mark == "," and len(more) == 1 else None
        return int(word), i + 1

    def ordinal(self, t: Tokens, i: int) -> tuple[int, int] | None:
        """`pertama`, `ke-2`, `kedua`, `III`."""
        word = t.words[i]
        if word in self.ordinals:
            return self.ordinals[word], i + 1
        if word in self.ordinal_prefixes:
            at = i + 2 if t.words[i + 1] in DASHES else i + 1
            return (int(t.words[at]), at + 1) if is_figure(t.words[at], 2) else self._roman(t, at)
        return self._roman(t, i)

    @staticmethod
    def _roman(t: Tokens, i: int) -> tuple[int, int] | None:
        return (_ROMAN[t.words[i]], i + 1) if t.words[i] in _ROMAN and t.capital(i) else None

    def counted_unit(self, t: Tokens, i: int) -> tuple[float, float, Unit, int] | None:
        """`dua hari`, `2-3 tahun`: the number, the second one (0 where there is none), the unit, the token after."""
        if i not in t.counted:
            t.counted[i] = self._counted_unit(t, i)
        return t.counted[i]

    def _counted_unit(self, t: Tokens, i: int) -> tuple[float, float, Unit, int] | None:
        first = self.count(t, i)
        if not first:
            half = self.units.get(t.words[i + 1]) if t.words[i] in self.halves else None
            return (0.5, 0, half, i + 2) if half else None
        low, at = first
        high = 0.0
        if t.words[at] in self.multiplied and is_figure(t.words[at + 1], 3):
            low, at = low * int(t.words[at + 1]), at + 2  # `2x24 jam`
        joint = self.until.match(t, at)
        second = self.count(t, joint[1]) if joint else None
        if second and second[0] > low:
            high, at = second
        elif t.words[at] in self.halves:
            low, at = low + 0.5, at + 1
        unit = self.units.get(t.words[at])
        if unit is None or unit == "season" or (t.glued(at) and is_digits(t.words[at - 1])) or self.compound(t, at):
            return None  # `20detik` is the name of a programme
        return low, high, unit, at + 1

    # --- years --------------------------------------------------------------------------------------------------------

    def year_number(self, t: Tokens, i: int, *, headed: bool = False) -> int | None:
        """Figures that can be a year, with nothing glued to them that makes a number or code of them.

        Four from `FIRST_YEAR` on; with `headed` (the word for year stands before) also older ones, three or four.
        """
        word = t.words[i]
        if not is_figure(word, 4, 3 if headed else 4) or not (OLDEST_YEAR if headed else FIRST_YEAR) <= int(word):
            return None
        if int(word) > LAST_YEAR:
            return None
        if t.glued(i) and (t.words[i - 1] in (".", ",", "$", "+", "#", "_") or t.words[i - 1][-1:].isalpha()):
            return None
        after, glued = t.words[i + 1], t.glued(i + 1)
        if glued and (after in ("%", "_") or after in self.plurals):
            return None
        if glued and after in DASHES and t.words[i + 2] in self.plurals:
            return None  # `1990-an`
        if glued and after in (".", ",", ":") and is_digits(t.words[i + 2]) and t.glued(i + 2):
            return None
        return int(word)

    def year_ref(self, t: Tokens, i: int) -> tuple[Year, int] | None:
        """A year beside a month or edge: `2025`, `tahun 2025`, `2025 lalu`, `tahun lalu`, `tahun sebelumnya`."""
        head = self.year_heads.match(t, i)
        at = head[1] if head else i
        number = self.year_number(t, at)
        if number:
            direction = self.direction(t, at + 1)
            return Year(number=number), direction[1] if direction else at + 1
        if not head:
            return None
        direction = self.direction(t, at)
        if direction:
            return Year(shift=direction[0]), direction[1]
        beside = self.beside(t, at)
        return (Year(shift=beside[0], from_mention=True), beside[1]) if beside else None

    def is_law(self, t: Tokens, i: int) -> bool:
        """Whether `tahun` at token `i` goes on with the number of a law: `UU Nomor 41 Tahun 1999`."""
        if t.words[i + 2] in self.law_numbers:
            return True  # `Lembaran Negara Tahun 2016 Nomor 202`
        last = t.words[i - 1]
        if not last or not (is_digits(last) or (len(last) <= 5 and t.words[i - 2] in ("/", "."))):
            return False
        return any(word in self.law_numbers for word in t.words[i - 8 : i - 1])

    # --- relative words -----------------------------------------------------------------------------------------------

    def direction(self, t: Tokens, i: int) -> tuple[int, int] | None:
        """-1 at `lalu`, 1 at `mendatang`, 0 at `ini`, and the token after."""
        for phrases, value in self._directions:
            found = phrases.match(t, i)
            if found and t.words[found[1]] not in self.not_after_past and not self.compound(t, found[1] - 1):
                return value, found[1]
        return None

    def beside(self, t: Tokens, i: int) -> tuple[int, int] | None:
        """-1 at `sebelumnya`, 1 at `berikutnya`, 0 at `yang sama`, and the token after."""
        for phrases, value in self._beside:
            found = phrases.match(t, i)
            if found:
                return value, found[1]
        return None

    @staticmethod
    def compound(t: Tokens, i: int) -> bool:
        """Whether token `i` is part of a doubled or joined word (`sehari-hari`, `tahun-tahun`)."""
        words = t.words
        if words[i + 1] == "-" and t.glued(i + 1) and t.glued(i + 2):
            other = words[i + 2]
            if other and (other.startswith(words[i]) or words[i].endswith(other)):
                return True
        if words[i - 1] == "-" and t.glued(i) and t.glued(i - 1) and words[i - 2].isalpha():
            before = words[i - 2]
            return before.endswith(words[i]) or words[i].startswith(before)
        return False
