"""Find the names of an article and say which of them mean the same."""

from __future__ import annotations

from ...languages import LanguagePack
from ...model import Article, Authority, Name
from ...text import Document
from .entities import resolve
from .lexicon import Lexicon
from .scan import Scan, Words
from .tokens import capitalised, split_pairs


class NameFinder:
    """Finds names."""

    def __init__(self, pack: LanguagePack, authority: Authority) -> None:
        self._lexicon = Lexicon(pack, authority)
        self._words = Words.of(pack)
        self._pack = pack
        names = set(self._lexicon.keys)
        self._tails = tuple(pack.names.glue_tails)
        self._known_words = frozenset(
            {*self._lexicon.single, *names, *(word for name in names for word in name.split() if len(word) > 3)}
        )
        self._names = frozenset(names)

    def __call__(self, document: Document, article: Article) -> tuple[Name, ...]:
        """Names of `document` in order, not overlapping, each with the fullest form of its entity in the article."""
        text = document.text
        known = self._lexicon.known(text)
        tokens = split_pairs(capitalised(text, self._tails, self._known_words), self._names)
        scan = Scan(document, tokens, known, self._lexicon, self._words)
        scan.run()
        return resolve(scan, self._pack.names)
