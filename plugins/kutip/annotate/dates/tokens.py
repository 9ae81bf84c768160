"""The words of a text as the date rules read them: small letters, blanks left out, every mark a token of its own.

This is no second splitter: sentences, paragraphs and quotations come from `Document`. Dates need figures, letters and
marks apart (``7/2/2025``, ``1990-an``, ``pada20 Juni``), which no word of the splitter is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from itertools import accumulate
from operator import sub
from typing import Generic, TypeVar

from ...languages.dates import Unit
from ...text import small_letters

V = TypeVar("V")

# Plain letters first: nine tokens of ten are such, and the engine tries alternatives in order. Blanks go with the token
# behind them, so that there are half as many pieces to handle.
_PIECE = re.compile(r" *(?:[a-z]+(?:'[a-z]+)?|[0-9]+|[^\W\d_]+|.)", re.DOTALL)
PARAGRAPH = "¶"
"""Token that ends a paragraph."""
_ALIKE = (
    ("’", "'"),
    ("‘", "'"),
    ("`", "'"),
    ("´", "'"),
    ("\xa0", " "),
    ("\t", " "),
    ("\u202f", " "),
    ("\u2009", " "),
    ("\n", PARAGRAPH),
)
"""Characters that are read as others; each stands for one, so that offsets stay."""
_PAD = 24
"""Empty tokens at both ends, so that rules may look around without asking for the length; none looks further."""


def lower(text: str) -> str:
    """`text` in small letters as the date rules read them, with as many code points as before."""
    return plainly(small_letters(text))


def plainly(small: str) -> str:
    """A text in small letters with what is read as another character replaced by that."""
    for char, plain in _ALIKE:
        small = small.replace(char, plain)
    return small


def _covered(text: str, hidden: Iterable[tuple[int, int]]) -> str:
    """`text` with the spans `hidden` made blank behind a token that no rule passes; offsets stay."""
    parts: list[str] = []
    at = 0
    for start, end in hidden:
        parts += (text[at:start], PARAGRAPH, " " * (end - start - 1))
        at = end
    return "".join(parts) + text[at:] if parts else text


class Tokens:
    """Tokens of a text: `words` in small letters and `starts`, their offsets; padded with empty ones.

    `small` is the text by `lower`; what stands in a span of `hidden` (in order, none empty) is left out. The first real
    token has the index `first`, the last one `last - 1`. `counted` keeps what `Lexicon.counted_unit` has read at a
    token, since several rules ask.
    """

    __slots__ = ("counted", "first", "last", "starts", "text", "words")

    def __init__(self, text: str, small: str, hidden: Iterable[tuple[int, int]] = ()) -> None:
        pieces = _PIECE.findall(_covered(small, hidden).rstrip(" "))
        words = list(map(str.strip, pieces))
        if "" in words:  # a rare kind of blank is a token of its own
            words = [word or piece for word, piece in zip(words, pieces, strict=True)]
        self.text = text
        self.counted: dict[int, tuple[float, float, Unit, int] | None] = {}
        self.first = _PAD
        self.last = _PAD + len(words)
        ends = accumulate(map(len, pieces))
        self.starts: list[int] = [0] * _PAD + list(map(sub, ends, map(len, words))) + [len(text)] * _PAD
        self.words: list[str] = [""] * _PAD + words + [""] * _PAD

    def end(self, index: int) -> int:
        """Offset at which token `index` ends."""
        return self.starts[index] + len(self.words[index])

    def glued(self, index: int) -> bool:
        """Whether no blank stands before token `index`."""
        return self.starts[index - 1] + len(self.words[index - 1]) == self.starts[index] and self.words[index - 1] != ""

    def capital(self, index: int) -> bool:
        """Whether token `index` begins with a capital letter."""
        start = self.starts[index]
        return self.words[index] != "" and self.text[start].isupper()

    def opens(self, index: int) -> bool:
        """Whether token `index` is the first of a sentence or stands behind a mark."""
        return not self.words[index - 1][-1:].isalnum()


class Phrases(Generic[V]):
    """Words and phrases with what they mean, found at a token; the longest wins."""

    __slots__ = ("_by_first",)

    def __init__(self, phrases: Mapping[str, V]) -> None:
        by_first: dict[str, list[tuple[list[str], V]]] = {}
        for phrase, value in phrases.items():
            first, *rest = map(str.strip, _PIECE.findall(lower(phrase)))
            by_first.setdefault(first, []).append((rest, value))
        for found in by_first.values():
            found.sort(key=lambda entry: -len(entry[0]))
        self._by_first = by_first

    @classmethod
    def of(cls, words: Iterable[str]) -> Phrases[str]:
        """Phrases that mean themselves."""
        return Phrases({word: word for word in words})

    def match(self, tokens: Tokens, index: int) -> tuple[V, int] | None:
        """What the phrase at token `index` means and the token after it, or None."""
        found = self._by_first.get(tokens.words[index])
        if found is None:
            return None
        for rest, value in found:
            end = index + 1 + len(rest)
            if not rest or tokens.words[index + 1 : end] == rest:
                return value, end
        return None

    def after(self, tokens: Tokens, index: int) -> int:
        """The token after the phrase at `index`, or `index` where there is none."""
        found = self.match(tokens, index)
        return found[1] if found else index

    def at(self, tokens: Tokens, index: int) -> bool:
        """Whether a phrase stands at token `index`."""
        return self.match(tokens, index) is not None

    def first_words(self) -> frozenset[str]:
        """Words with which a phrase can begin."""
        return frozenset(self._by_first)
