"""Find the names of an article and say which of them mean the same."""

from __future__ import annotations

from bisect import bisect_left

from ...languages import LanguagePack
from ...model import Article, Authority, Name
from ...text import Document
from .entities import Resolver
from .lexicon import FOREIGN, Known, Lexicon
from .rules import read
from .tokens import Token, Unglue
from .walk import Walk, Words


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
        tokens = _with_small(self._unglue(text), known, text)
        walk = Walk(document, tokens, known, self._lexicon, self._words)
        read(walk)
        return self._resolver(walk)


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
