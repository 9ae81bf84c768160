"""Numbers in words and figures, with what they count: ``Rp 1,5 triliun`` -> 1500000000000 rupiah.

The link room compares these: equal units and values that agree after rounding assert the same figure.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from ...languages.claims import NumberWords
from ...model import Quantity
from .lexicon import LABEL, NUMBER, Lexicon, decimals
from .tokens import Tokens

MOST_DIGITS = 15
"""A longer run of digits is an account or telephone number."""
_FIGURE = re.compile(r"(\d+(?:[.,]\d+)*)([^\W\d_]*)")
_YEARS = range(1800, 2100)


class Number(NamedTuple):
    """A number of `length` tokens; `unit` is what was glued to its figures (``20bus``)."""

    value: Decimal
    length: int
    vague: bool = False
    unit: str = ""


class Numerals:
    """`NumberWords` for lookup."""

    def __init__(self, words: NumberWords) -> None:
        self.words = words
        self.digits = {word: Decimal(value) for word, value in words.digits.items()}
        self.tens = {word: Decimal(value) for word, value in words.tens.items()}
        self.teens = frozenset(words.teens)
        self.scales = decimals(words.scales.items())
        self.fractions = decimals(words.fractions.items())
        self.vague = decimals(words.vague.items())
        self.not_units = frozenset(words.not_units)
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


def read_number(words: Sequence[str], at: int, numerals: Numerals) -> Number | None:
    """The number that begins at word `at`: figures or words, with scale words; None where none does.

    ``dua puluh lima ribu`` is 25000, ``1,5 juta`` is 1500000, ``setengah`` is 0.5, ``ratusan`` is 100 and vague.

    >>> from kutip.languages import load
    >>> read_number(["dua", "puluh", "lima", "ribu", "orang"], 0, Numerals(load("id").claims.numbers)).value
    Decimal('25000')
    """
    word = words[at]
    if word[0].isdigit():
        match = _FIGURE.match(word)
        value = read_figure(match.group(1), numerals.words.decimal_mark, numerals.words.group_mark) if match else None
        if match is None or value is None:
            return None
        glued = match.group(2)
        if glued and glued not in numerals.scales:
            return Number(value, 1, unit=glued)
        return _scaled(words, at, 1, value * numerals.scales.get(glued, Decimal(1)), numerals)
    if word in numerals.vague:
        value = numerals.vague[word]
        scale = numerals.scales.get(words[at + 1]) if at + 1 < len(words) else None
        return Number(value * scale, 2, vague=True) if scale else Number(value, 1, vague=True)
    if word in numerals.fractions:
        value, length = numerals.fractions[word], 1
        return _scaled(words, at, length, value, numerals)
    if word not in numerals.digits:
        return None
    return _spelt(words, at, numerals)


def _spelt(words: Sequence[str], at: int, numerals: Numerals) -> Number:
    """Number words: each group below a thousand is added up, then multiplied by its scale word."""
    total = group = Decimal(0)
    last = Decimal(0)
    index = at
    while index < len(words):
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


def _scaled(words: Sequence[str], at: int, length: int, value: Decimal, numerals: Numerals) -> Number:
    while at + length < len(words) and words[at + length] in numerals.scales:
        value *= numerals.scales[words[at + length]]
        length += 1
    return Number(value, length)


def plain(value: Decimal) -> str:
    """`value` as a plain decimal: no exponent, no zeros at the end of a fraction."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def quantities(
    tokens: Tokens, lo: int, hi: int, lexicon: Lexicon, numerals: Numerals, taken: Sequence[tuple[int, int]]
) -> tuple[Quantity, ...]:
    """What tokens ``lo:hi`` count or measure, in order.

    Left out: what stands in `taken` (offsets of dates and names, in order), after a label (``Pasal 3``), in brackets by
    itself (an age), as an ordinal (``ke-7``), and bare years.
    """
    out: list[Quantity] = []
    index = lo
    bits, words = tokens.bits, tokens.words
    while index < hi:
        if not bits[index] & NUMBER:
            index += 1
            continue
        number = read_number(words[index:hi], 0, numerals)
        if number is None:
            index += 1
            continue
        after = index + number.length
        if not _excluded(tokens, index, after, hi, number, lexicon, taken):
            score = _score(tokens, index, after, hi, numerals)
            if score is not None:
                out.extend((Quantity(value=plain(number.value), unit=":"), Quantity(value=plain(score), unit=":")))
                index = after + 1
                continue
            unit, length = _unit(tokens, index, after, hi, number, numerals)
            out.append(
                Quantity(
                    value=plain(number.value),
                    unit=unit,
                    approximate="over" if number.vague else _approximation(words, index, lo, numerals),
                )
            )
            after += length
        index = max(after, index + 1)
    return tuple(out)


def _excluded(
    tokens: Tokens,
    index: int,
    after: int,
    hi: int,
    number: Number,
    lexicon: Lexicon,
    taken: Sequence[tuple[int, int]],
) -> bool:
    start, end = tokens.starts[index], tokens.ends[after - 1]
    text = tokens.text
    if any(a < end and start < b for a, b in taken):
        return True
    before = text[start - 1] if start else " "
    behind = text[end] if end < len(text) else " "
    if before == "-" and not (start > 1 and text[start - 2].isdigit()):
        return True  # ordinal: `ke-7`; a range `4-6` stays
    if before == "(" and behind == ")":
        return True
    if before in "/#" or (behind == "/" and end + 1 < len(text) and text[end + 1].isdigit()):
        return True
    if behind == "'":
        return True  # a minute of play
    if index and tokens.bits[index - 1] & LABEL and not number.unit and not number.vague:
        return True
    bare = number.length == 1 and text[start:end].isdigit()
    year = bare and int(number.value) in _YEARS and end - start == 4
    return year and not (after < hi and tokens.words[after] in lexicon.words.numbers.units)


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


def _unit(tokens: Tokens, index: int, after: int, hi: int, number: Number, numerals: Numerals) -> tuple[str, int]:
    """What is counted, in its one form, and how many tokens after the number say so."""
    words, text, units = tokens.words, tokens.text, numerals.words.units
    if number.unit:
        return units.get(number.unit, number.unit), 0
    start = tokens.starts[index]
    head = text[max(0, start - 5) : start].lower().rstrip(" .")
    for mark, unit in numerals.words.currencies.items():
        if head.endswith(mark) and (
            len(head) == len(mark) or not head[-len(mark) - 1].isalpha() or not mark[0].isalpha()
        ):
            return unit, 0
    if after >= hi:
        return "", 0
    gap = text[tokens.ends[after - 1] : tokens.starts[after]]
    if gap.strip("-– "):
        return "", 0
    pair = " ".join(words[after : min(after + 2, hi)])
    if pair in units:
        return units[pair], 2
    word = words[after]
    if word in units:
        return units[word], 1
    if word in numerals.words.currencies:
        return numerals.words.currencies[word], 1
    if not word[0].isalpha() or word in numerals.not_units:
        return "", 0
    return word, 1


def _approximation(words: Sequence[str], index: int, lo: int, numerals: Numerals) -> str:
    """What the words before a number (and its currency) say of its exactness."""
    for at in (index, index - 1):
        for length in (2, 1):
            if at - length >= lo:
                found = numerals.approximations.get(tuple(words[at - length : at]))
                if found is not None:
                    return found
    return ""
