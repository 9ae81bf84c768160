"""How near two articles stand, which decides how alike their claims must be."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from .compare import Nearness
from .features import EntityKey

SHARED_NAMES = 2
"""People and bodies that two articles must both name for their claims to be compared; places are shared too easily."""


class Nearby:
    """Answers for pairs of articles by id, from the links between them (pairs of ids) and who is named where.

    Articles on one event are near through a chain of links, whichever stories are made of them: what was near once
    stays near when articles are added.
    """

    def __init__(
        self,
        articles: Sequence[str],
        links: Sequence[tuple[str, str]],
        entities: Mapping[str, Mapping[str, EntityKey]],
    ) -> None:
        self._chain = {article: article for article in articles}
        for a, b in links:
            first, second = sorted((self._head(a), self._head(b)))
            self._chain[second] = first
        self._chain = {article: self._head(article) for article in articles}
        self._named = {
            article: frozenset(key for key in found.values() if key[0] != "place")
            for article, found in entities.items()
        }

    def _head(self, article: str) -> str:
        chain = self._chain
        while chain[article] != article:
            chain[article] = chain[chain[article]]
            article = chain[article]
        return article

    def __call__(self, a: str, b: str) -> Nearness | None:
        """``article``, ``story``, ``context``, or None where two articles have too little in common."""
        if a == b:
            return "article"
        if self._chain[a] == self._chain[b]:
            return "story"
        return "context" if len(self._named[a] & self._named[b]) >= SHARED_NAMES else None
