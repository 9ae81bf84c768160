"""Find the names of an article and say which of them mean the same."""

from __future__ import annotations

import re
from bisect import bisect_left

from ...languages import LanguagePack
from ...model import Article, Authority, Name
from ...text import Document
from .entities import Resolver
from .lexicon import FOREIGN, Known, Lexicon
from .rules import read
from .tokens import Token, Unglue
from .walk import Walk, Words

_SPELT_OUT = re.compile(r" \(([A-Z]{3,7})\)")
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_BEFORE = 120
"""Most characters of a name that is spelt out before its letters."""


class NameFinder:
    """Finds names."""

    def __init__(self, pack: LanguagePack, authority: Authority) -> None:
        self._lexicon = lexicon = Lexicon(pack, authority)
        self._words = Words.of(pack)
        self._resolver = Resolver(pack, lexicon)
        self._unglue = Unglue(
            tails=tuple(pack.names.glue_tails),
            clitics=frozenset(pack.names.suffixes),
            names=lexicon.keys.keys(),
            verbs=pack.names.verb_beginnings,
            parts=frozenset(
                {
                    *(word for word, flags in lexicon.single.items() if flags != FOREIGN),
                    *(word for name in lexicon.keys for word in name.split()),
                }
            ),
            ordinary=lexicon.ordinary,
        )

    def __call__(self, document: Document, article: Article) -> tuple[Name, ...]:
        """Names of `document` in order, not overlapping, each with the fullest form of its entity in the article.

        Linear in the length of the text and in the number of names found times the number of different ones.
        """
        text = document.text
        known = self._lexicon.known(text)
        _spell_out(known, self._lexicon, text)
        tokens = _with_small(self._unglue(text), known, text)
        walk = Walk(document, tokens, known, self._lexicon, self._words)
        read(walk)
        return self._resolver(walk)


def _spell_out(known: dict[int, Known], lexicon: Lexicon, text: str) -> None:
    """Add to `known` the words before a known body's letters in brackets: `International Monetary Fund (IMF)`."""
    for match in _SPELT_OUT.finditer(text):
        short = match.group(1)
        entry = lexicon.keys.get(short)
        if entry is None or entry[0] != "organisation":
            continue
        words = _WORD.findall(text, max(0, match.start() - _BEFORE), match.start() + 1)
        if "".join(word[0] for word in words[-len(short) :]) != short:
            continue
        start = text.rfind(words[-len(short)], 0, match.start())
        if text[start : match.start()] == " ".join(words[-len(short) :]) and start not in known:
            known[start] = Known(match.start(), *entry)


def _with_small(tokens: list[Token], known: dict[int, Known], text: str) -> list[Token]:
    """`tokens` with known names that begin with a small letter (`detikcom`) as words of their own."""
    small = [(start, name.end) for start, name in known.items() if text[start].islower()]
    if not small:
        return tokens
    starts = [token.start for token in tokens]
    inside = {token.start for a, b in small for token in tokens[bisect_left(starts, a) : bisect_left(starts, b)]}
    out = [token for token in tokens if token.start not in inside]
    out.extend(Token(a, b, text[a:b]) for a, b in small)
    return sorted(out)
