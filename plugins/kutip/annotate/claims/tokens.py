"""A text as the rules on claims see it: words and marks in lower case, each with what it may be."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from itertools import accumulate

from .lexicon import HEDGE, JUDGING, MARKS, NUMBER, STAGE, Lexicon

# Letters and digits part where they touch (`Rp908`, `20bus`): the scrapers of news pages glue them together.
# Most words are plain letters before a blank or stop, which the engine reads fastest.
_TOKEN = re.compile(r"([a-z]++(?=[ .,\n])|\d+(?:[.,]\d+)*|[^\W\d_]+(?:[-’'][^\W\d_]+)*|[,;:()?%$€£¥])")

_IN_CODES = frozenset("/.-–")


class Tokens:
    """Tokens of `text`, which is `small` in small letters; `bits` holds for each what it may be.

    What stands inside of `closed` (offsets of names and dates) is part of a name or date: no word of it judges, counts
    or joins, though a hedge stays one. A word with a capital in the middle of a sentence is likely part of a name and
    tells no kind, but for a `headline`. All indices are token indices unless they are called offsets.
    """

    __slots__ = ("_counts", "bits", "ends", "starts", "text", "words")

    def __init__(
        self, text: str, small: str, lexicon: Lexicon, closed: Iterable[tuple[int, int]] = (), *, headline: bool = False
    ) -> None:
        self.text = text
        # gaps and tokens in turn; their running length gives the offsets (twice as fast as asking each match)
        parts = _TOKEN.split(small)
        offsets = list(accumulate(map(len, parts)))
        self.starts = offsets[:-1:2]
        self.ends = offsets[1::2]
        words = parts[1::2]
        self.words = words
        bits = list(map(lexicon.bits.__getitem__, words))
        phrases = lexicon.phrases
        for index in [index for index, word in enumerate(words[:-1]) if word in phrases]:
            for rest, extra in phrases[words[index]].get(words[index + 1], ()):
                if not rest or tuple(words[index + 2 : index + 2 + len(rest)]) == rest:
                    bits[index] |= extra
        self.bits = bits
        for index in [index for index, here in enumerate(bits) if index and here & NUMBER]:
            # `Nomor 120/Kep.77`: figures that hang on letters are part of a code; `Rp.500` is money
            before = words[index - 1]
            if before.isalpha() and parts[2 * index] in _IN_CODES and before not in lexicon.words.numbers.currencies:
                bits[index] &= ~NUMBER
        for start, end in closed:
            index = self.at(start)
            while index < len(bits) and self.starts[index] < end:
                bits[index] &= HEDGE | STAGE
                index += 1
        if not headline:
            judging = [index for index, here in enumerate(bits) if here & JUDGING]
            for index in judging:
                if index and self.capital(index) and self._inside(index):
                    bits[index] &= ~JUDGING
        self._counts = list(accumulate((not here & MARKS for here in bits), initial=0))

    def count(self, lo: int, hi: int) -> int:
        """Number of words (not marks) of ``lo:hi``."""
        return self._counts[max(lo, hi)] - self._counts[lo]

    def _inside(self, index: int) -> bool:
        """Whether one blank and a word stand before token `index`: no sentence begins there."""
        gap = self.text[self.ends[index - 1] : self.starts[index]]
        return gap == " " and not self.bits[index - 1] & MARKS

    def at(self, offset: int) -> int:
        """The first token that begins at or after `offset`."""
        return bisect_left(self.starts, offset)

    def phrase(self, index: int, hi: int, bit: int, lexicon: Lexicon) -> int:
        """Number of tokens of the longest entry with `bit` that begins at `index` and ends by `hi`; 0 for none."""
        if index >= hi or not self.bits[index] & bit:
            return 0
        if index + 1 < hi:
            for rest, bits in lexicon.phrases.get(self.words[index], {}).get(self.words[index + 1], ()):
                stop = index + 2 + len(rest)
                if bits & bit and stop <= hi and tuple(self.words[index + 2 : stop]) == rest:
                    return stop - index
        return 1 if lexicon.bits[self.words[index]] & bit else 0

    def capital(self, index: int) -> bool:
        """Whether token `index` is written with a capital."""
        return self.text[self.starts[index]].isupper()
