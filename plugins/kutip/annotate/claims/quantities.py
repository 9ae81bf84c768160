"""Numbers in words and figures, with what they count: ``Rp 1,5 triliun`` -> 1500000000000 rupiah.

The link room compares these: equal units and values that agree after rounding assert the same figure.
"""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from decimal import Decimal
from typing import NamedTuple

from msgspec.structs import replace

from ...languages.claims import NumberWords
from ...model import Quantity
from .lexicon import ADVERB, AUXILIARY, CLOSE, COMMA, LABEL, NUMBER, PREDICATE, PREDICATES, Lexicon, decimals
from .tokens import Tokens

MOST_DIGITS = 15
"""A longer run of digits is an account or telephone number."""
LONGEST_SIGN = 3
"""Most letters of a sign before a number that names (``KM 12``) and counts nothing."""
LONGEST_VERSION = 3
"""Most characters of a figure that is part of a name (``Satria 2.0``)."""
_NOT_COUNTED = PREDICATES | PREDICATE | AUXILIARY | ADVERB | COMMA | CLOSE
"""What stands after the figure of a name, but never after what counts."""
_LEAST_SCALE = 1000
"""Smallest round number that multiplies what stands before it (``ribuan``)."""
_YEARS = range(1800, 2100)


class Number(NamedTuple):
    """A number of `length` words; `said` as in `Quantity.approximate` where its words say so themselves.

    ``ratusan`` is ``over`` 100, ``150 jutaan`` is ``about`` 150000000.
    """

    value: Decimal
    length: int
    said: str = ""


class Numerals:
    """`NumberWords` for lookup; `months` are names of months, before which a number is a day."""

    def __init__(self, words: NumberWords, months: Container[str] = ()) -> None:
        self.months = months
        self.words = words
        self.digits = {word: Decimal(value) for word, value in words.digits.items()}
        self.tens = {word: Decimal(value) for word, value in words.tens.items()}
        self.teens = frozenset(words.teens)
        self.scales = decimals(words.scales.items())
        self.currency_scales = decimals(words.currency_scales.items())
        self.fractions = decimals(words.fractions.items())
        self.lengths = words.lengths
        self.vague = decimals(words.vague.items())
        self.not_units = frozenset(words.not_units)
        self.ordinals = frozenset(words.ordinals)
        self.ranges = frozenset(words.ranges)
        self.negatives = frozenset(words.negatives)
        self.approximations = {tuple(key.split()): value for key, value in words.approximations.items()}


def read_figure(text: str, decimal_mark: str, group_mark: str) -> Decimal | None:
    """Value of figures such as ``10.000``, ``3,5``, ``1.234,5``; a lone mark before other than three digits is decimal.

    None where it is too long for a count.

    >>> read_figure("12,5", ",", ".")
    Decimal('12.5')
    """
    if sum(char.isdigit() for char in text) > MOST_DIGITS:
        return None
    whole, mark, fraction = text.partition(decimal_mark)
    groups = whole.split(group_mark)
    if (mark and decimal_mark in fraction) or group_mark in fraction:
        # `1,234,567` and `1,234.5`: written the English way
        groups, fraction = re.split(r"[.,]", text), ""
        if len(groups[-1]) != 3:
            fraction = groups.pop()
    elif not mark and len(groups) == 2 and len(groups[1]) != 3:
        groups, fraction = groups[:1], groups[1]
    digits = "".join(groups)
    return Decimal(f"{digits}.{fraction}" if fraction else digits)


def read_number(words: Sequence[str], at: int, numerals: Numerals, end: int | None = None) -> Number | None:
    """The number that begins at word `at` and ends by `end`: figures or words, with scale words; None for none.

    ``dua puluh lima ribu`` is 25000, ``1,5 juta`` 1500000, ``setengah`` 0.5, ``ratusan`` over 100, ``150 jutaan`` about
    150000000.

    >>> from kutip.languages import load
    >>> read_number(["dua", "puluh", "lima", "ribu", "orang"], 0, Numerals(load("id").claims.numbers)).value
    Decimal('25000')
    """
    word, end = words[at], len(words) if end is None else end
    if word[0].isdecimal():
        value = read_figure(word, numerals.words.decimal_mark, numerals.words.group_mark)
    elif word in numerals.vague:
        value = numerals.vague[word]
    elif word in numerals.fractions:
        value = numerals.fractions[word]
    elif word in numerals.digits:
        return _spelt(words, at, numerals, end)
    else:
        return None
    if value is None:
        return None
    length, said = 1, "over" if word in numerals.vague else ""
    while at + length < end:
        scale = numerals.scales.get(words[at + length])
        if scale is None and not said and numerals.vague.get(words[at + length], Decimal(0)) >= _LEAST_SCALE:
            scale, said = numerals.vague[words[at + length]], "about"
        if scale is None:
            break
        value *= scale
        length += 1
    return Number(value, length, said)


def _spelt(words: Sequence[str], at: int, numerals: Numerals, end: int) -> Number:
    """Number words: each group below a thousand is added up, then multiplied by its scale word."""
    total = group = Decimal(0)
    last = Decimal(0)
    index = at
    while index < end:
        word = words[index]
        if word in numerals.digits:
            value = numerals.digits[word]
            if index > at and 0 < last < 10 and value < 10:
                break  # `dua tiga` are two numbers
            group += value
            last = value
        elif word in numerals.tens and last:
            group += last * (numerals.tens[word] - 1)
            last = Decimal(0)
        elif word in numerals.teens and last:
            group += 10
            last = Decimal(0)
        elif word in numerals.scales and (group or index == at):
            total += group * numerals.scales[word]
            group = last = Decimal(0)
        else:
            break
        index += 1
    return Number(total + group, index - at)


def plain(value: Decimal) -> str:
    """`value` as a plain decimal: no exponent, no zeros at the end of a fraction."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


class Counter:
    """Finds what a stretch of tokens counts or measures."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._bits = lexicon.bits
        self._numerals = Numerals(lexicon.words.numbers, lexicon.months)
        self._marks = tuple(lexicon.words.numbers.currencies)

    def __call__(self, tokens: Tokens, lo: int, hi: int, *, headline: bool = False) -> tuple[Quantity, ...]:
        """What tokens ``lo:hi`` count or measure, in order; a score gives two quantities of the unit ``:``.

        In a `headline` what is counted may be written with a capital.

        Left out: what stands in names and dates, after a label (``Pasal 3``), in brackets by itself (an age), as an
        ordinal (``ke-7``), and bare years.
        """
        out: list[Quantity] = []
        index, open_range = lo, -1
        while index < hi:
            unit = self._numerals.lengths.get(tokens.words[index]) if tokens.bits[index] & NUMBER else None
            if unit is not None:
                said = self._approximation(tokens.words, index, lo)
                out.append(Quantity(value="1", unit=unit, approximate=said))
                index += 1
                continue
            number = read_number(tokens.words, index, self._numerals, hi) if tokens.bits[index] & NUMBER else None
            if number is None:
                index += 1
                continue
            after = index + number.length
            if self._excluded(tokens, index, after, hi):
                index = after
                continue
            found, after = self._measured(tokens, index, number, lo, hi, headline=headline)
            if open_range == index and len(found) == 1:
                # `3 hingga 10 tahun`: both ends have the unit that the second gives, and neither is a bound
                found = [replace(found[0], approximate=out[-1].approximate)]
                out[-1] = replace(out[-1], unit=out[-1].unit or found[0].unit)
            out.extend(found)
            open_range = self._range(tokens, after, hi) if found else -1
            index = after
        return tuple(out)

    def _measured(
        self, tokens: Tokens, index: int, number: Number, lo: int, hi: int, *, headline: bool
    ) -> tuple[list[Quantity], int]:
        """The quantity of the number at token `index` (two of a score, none of ``satu sama lain``) and its end."""
        words, after, value = tokens.words, index + number.length, number.value
        score = _score(tokens, index, after, hi, self._numerals)
        if score is not None:
            return [Quantity(value=plain(value), unit=":"), Quantity(value=plain(score), unit=":")], after + 1
        if after < hi and words[after] in self._numerals.currency_scales and self._currency(tokens, index):
            value *= self._numerals.currency_scales[words[after]]
            after += 1
        if self._negative(tokens, index, lo):
            value = -value
        unit, length = self._unit(tokens, index, after, hi, headline=headline)
        if value == 1 and not unit and not words[index][0].isdecimal():
            return [], after
        said = number.said or self._approximation(words, index, lo)
        return [Quantity(value=plain(value), unit=unit, approximate=said)], after + length

    def _range(self, tokens: Tokens, after: int, hi: int) -> int:
        """The token where the second number of a range begins, -1 where token `after` opens none."""
        if after >= hi or not after:
            return -1
        if tokens.words[after] in self._numerals.ranges:
            return after + 1
        return after if tokens.text[tokens.ends[after - 1] : tokens.starts[after]].strip() in {"-", "–"} else -1

    def _excluded(self, tokens: Tokens, index: int, after: int, hi: int) -> bool:
        """Whether the number of tokens ``index:after`` counts nothing."""
        start, end = tokens.starts[index], tokens.ends[after - 1]
        text = tokens.text
        before = text[start - 1] if start else " "
        behind = text[end] if end < len(text) else " "
        if text[start].isupper() and after < hi and text[tokens.starts[after]].isupper() and index:
            return True  # a title: `Seribu Bintang`
        if before == "-" and start > 1 and text[start - 2].isalpha():
            return True  # an ordinal or part of a name: `ke-7`, `Covid-19`; a range `4-6` stays
        if before.isalpha() and index and self._currency(tokens, index) is None:
            return True  # `U23`, `G20`
        if after < hi and tokens.words[after] in self._numerals.months:
            return True
        if behind.isalpha() and tokens.words[min(after, len(tokens.words) - 1)] in self._numerals.ordinals:
            return True
        if behind.isalpha() and behind.isupper() and tokens.words[after] not in self._numerals.words.units:
            return True  # `4WD`, `21K`
        if before == "(" and behind == ")":
            return True
        if before in "/#" or (behind == "/" and end + 1 < len(text) and text[end + 1].isdigit()):
            return True
        if behind in "'’′":
            return True  # a minute of play
        if index and self._bits[tokens.words[index - 1]] & LABEL and self._currency(tokens, index) is None:
            return True
        noun = after < hi and text[tokens.starts[after]].islower()
        if index and not noun and self._sign(tokens, index - 1):
            return True  # a number plate or mark of a place: `B 1234 XY`, `STA 5600`
        if index > 1 and end - start <= LONGEST_VERSION and self._names(tokens, index, after, hi):
            return True  # the number of a name: `Liga Utama 1`, `Satria 2.0`
        year = end - start == 4 and text[start:end].isdigit() and int(text[start:end]) in _YEARS
        return year and not (after < hi and tokens.words[after] in self._numerals.words.units)

    def _names(self, tokens: Tokens, index: int, after: int, hi: int) -> bool:
        """Whether the figure at token `index` stands behind a capital in mid-sentence and before nothing it counts."""
        text, before = tokens.text, tokens.starts[index - 1]
        if not text[tokens.starts[index]].isdecimal() or text[tokens.ends[index - 1] : tokens.starts[index]] != " ":
            return False
        if not (text[before].isupper() and text[before + 1].islower() and text[before - 2 : before].strip().isalpha()):
            return False
        if self._currency(tokens, index) is not None:
            return False
        word = tokens.words[after] if after < hi else ""
        return not word or word in self._numerals.not_units or bool(tokens.bits[after] & _NOT_COUNTED)

    def _sign(self, tokens: Tokens, index: int) -> bool:
        """Whether token `index` is a short word in capitals that is no currency."""
        written = tokens.text[tokens.starts[index] : tokens.ends[index]]
        return written.isupper() and len(written) <= LONGEST_SIGN and self._currency(tokens, index + 1) is None

    def _negative(self, tokens: Tokens, index: int, lo: int) -> bool:
        """Whether a minus stands before the number, as a word or as a sign after a blank."""
        if index > lo and tokens.words[index - 1] in self._numerals.negatives:
            return True
        start = tokens.starts[index]
        return tokens.text[max(0, start - 2) : start] in {" -", " −", "(-"}

    def _currency(self, tokens: Tokens, index: int) -> str | None:
        """The unit of a currency mark before token `index`, with or without a blank or stop."""
        start = tokens.starts[index]
        head = tokens.text[max(0, start - 5) : start].lower().rstrip(" .")
        if not head.endswith(self._marks):
            return None
        for mark, unit in self._numerals.words.currencies.items():
            if head.endswith(mark):
                before = head[-len(mark) - 1 : -len(mark)]
                if not (mark[0].isalpha() and before.isalpha()):
                    return unit
        return None

    def _unit(self, tokens: Tokens, index: int, after: int, hi: int, *, headline: bool) -> tuple[str, int]:
        """What is counted, in its one form, and how many tokens after the number say so."""
        words, units = tokens.words, self._numerals.words.units
        currency = self._currency(tokens, index)
        if currency is not None:
            return currency, 0
        if after >= hi or tokens.text[tokens.ends[after - 1] : tokens.starts[after]].strip("-– "):
            return "", 0
        pair = " ".join(words[after : min(after + 2, hi)])
        if pair in units:
            return units[pair], 2
        word = words[after]
        if word in units:
            return units[word], 1
        if word in self._numerals.words.currencies:
            return self._numerals.words.currencies[word], 1
        written = tokens.text[tokens.starts[after] : tokens.ends[after]]
        glued = tokens.ends[after - 1] == tokens.starts[after]
        if not word[0].isalpha() or word in self._numerals.not_units or (glued and len(word) == 1):
            return "", 0
        if tokens.bits[after] & NUMBER:
            return "", 0
        if not (written[0].islower() or (written.isupper() and len(written) > 1) or headline):
            return "", 0
        return word, 1

    def _approximation(self, words: Sequence[str], index: int, lo: int) -> str:
        """What the words before a number (and its currency) say of its exactness."""
        for at in (index, index - 1):
            for length in (2, 1):
                if at - length >= lo:
                    found = self._numerals.approximations.get(tuple(words[at - length : at]))
                    if found is not None:
                        return found
        return ""


def _score(tokens: Tokens, index: int, after: int, hi: int, numerals: Numerals) -> Decimal | None:
    """The second number of a score (``1-0``) or None."""
    if after >= hi or tokens.text[tokens.ends[after - 1] : tokens.starts[after]] not in {"-", "–"}:
        return None
    first, second = tokens.words[index], tokens.words[after]
    if not (first.isdigit() and second.isdigit()):
        return None
    if after + 1 < hi and tokens.words[after + 1] in numerals.words.units:
        return None
    return Decimal(second)
