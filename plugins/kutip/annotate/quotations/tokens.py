"""The words of an article as the rules on speech see them: lower case, names and dates known, phrases found fast."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Iterable, Mapping, Sequence
from itertools import compress, count, pairwise
from typing import Protocol

from ...model import Name
from ...text import Document, word_lists

_PAUSES = frozenset(",:;")

Phrases = Mapping[str, tuple[tuple[str, ...], ...]]
"""Phrases by their first word, the longest first."""


def phrases(texts: Iterable[str]) -> Phrases:
    """`texts` as `Phrases`."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for text in texts:
        parts = tuple(text.split())
        found.setdefault(parts[0], []).append(parts)
    return {first: tuple(sorted(group, key=len, reverse=True)) for first, group in found.items()}


class Marked(Protocol):
    """Anything with a span of offsets."""

    @property
    def start(self) -> int:
        """Its first offset."""

    @property
    def end(self) -> int:
        """The offset behind it."""


class Tokens:
    """Word tokens of a document; all indices below are token indices unless they are called offsets.

    `name_of` and `date_of` hold for each token the index of the name or date expression that it stands in, or -1;
    `sentences` for each sentence its first token and the one behind it.
    """

    __slots__ = (
        "_commas",
        "_gaps",
        "_pauses",
        "date_of",
        "ends",
        "lows",
        "name_of",
        "names",
        "sentences",
        "starts",
        "text",
    )

    def __init__(self, document: Document, names: Sequence[Name], expressions: Sequence[Marked]) -> None:
        self.text = document.text
        self.starts, self.ends, self.lows, self._gaps = word_lists(document.small)
        for name in names:
            if document.text[name.start - 1 : name.start].islower():
                self._part(name.start)
            if document.text[name.end : name.end + 1].islower():
                self._part(name.end)
        gaps = self._gaps
        self._pauses = [at for at in compress(count(), map(" ".__ne__, gaps)) if not _PAUSES.isdisjoint(gaps[at])]
        self._commas = bytearray(len(gaps))
        for at in self._pauses:
            self._commas[at] = 1
        self.names = names
        self.name_of = self._cover(names)
        self.date_of = self._cover(expressions)
        self.sentences = [(self.at(start), self.at(end)) for start, end in document.sentences]

    def _part(self, offset: int) -> None:
        """Let a token end at `offset` within it: a scraper glued the verb to the name (`Rangga Wibawamengatakan`)."""
        at = bisect_left(self.ends, offset)
        if at == len(self.ends) or self.ends[at] == offset or self.starts[at] >= offset:
            return
        inside = offset - self.starts[at]
        self.starts.insert(at + 1, offset)
        self.ends.insert(at, offset)
        self.lows[at : at + 1] = self.lows[at][:inside], self.lows[at][inside:]
        self._gaps.insert(at + 1, "")

    def _cover(self, marks: Sequence[Marked]) -> list[int]:
        starts, ends, count = self.starts, self.ends, len(self.starts)
        cover = [-1] * count
        for index, mark in enumerate(marks):
            at, end = bisect_left(ends, mark.start + 1), mark.end
            while at < count and starts[at] < end:
                cover[at] = index
                at += 1
        return cover

    def at(self, offset: int) -> int:
        """The first token that begins at or after `offset`."""
        return bisect_left(self.starts, offset)

    def within(self, start: int, end: int) -> Sequence[str]:
        """The words in small letters that begin from code point `start` on and before `end`."""
        return self.lows[self.at(start) : self.at(end)]

    def where(self, words: Container[str]) -> list[int]:
        """Every token that is one of `words`."""
        return [*compress(count(), map(words.__contains__, self.lows))]

    def gap(self, index: int) -> str:
        """What stands between the token before `index` and `index`."""
        return self._gaps[index]

    def comma(self, index: int) -> bool:
        """Whether a comma, colon or semicolon stands right before token `index`."""
        return self._commas[index] == 1

    def last_piece(self, lo: int, hi: int) -> int:
        """Where the last piece between commas of ``lo:hi`` begins: `lo` where no comma stands in it."""
        return next((at for at in range(hi - 1, lo, -1) if self.comma(at)), lo)

    def capital(self, index: int) -> bool:
        """Whether token `index` is written with a capital."""
        return self.text[self.starts[index]].isupper()

    def slice(self, lo: int, hi: int) -> str:
        """The text of the tokens from `lo` up to, not including, `hi`."""
        return self.text[self.starts[lo] : self.ends[hi - 1]] if lo < hi else ""

    def before_bracket(self, lo: int, hi: int) -> int:
        """The first token of ``lo:hi`` before which a bracket opens, or `hi`."""
        return next((at for at in range(lo, hi) if "(" in self._gaps[at]), hi)

    def masked(self, index: int) -> str:
        """The asterisks right behind the token before `index`, by which a newsroom hides a part of a handle."""
        end = start = self.ends[index - 1]
        while self.text[end : end + 1] == "*":
            end += 1
        return self.text[start:end]

    def phrase(self, index: int, hi: int, known: Phrases) -> int:
        """Number of tokens of the longest of `known` that stands at `index` and ends by `hi`; 0 where none does."""
        if index >= hi:
            return 0
        for parts in known.get(self.lows[index], ()):
            if index + len(parts) <= hi and tuple(self.lows[index : index + len(parts)]) == parts:
                return len(parts)
        return 0

    def pieces(self, lo: int, hi: int) -> list[tuple[int, int]]:
        """``lo:hi`` cut at its commas; no empty piece."""
        first = bisect_left(self._pauses, lo + 1)
        behind = bisect_left(self._pauses, hi, first)
        return [(a, b) for a, b in pairwise((lo, *self._pauses[first:behind], hi)) if a < b]
