"""Which articles stand near each other: only their claims are compared."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from ..model import Annotated
from .compare import Nearness
from .features import EntityKey
from .stories import Events

SHARED_NAMES = 2
"""People and bodies that two articles must both name for their claims to be compared; places are shared too easily."""
STORY_DAYS = 21
"""Articles on one event are compared as such within so many days; a chain of links may run for months."""
_MOST_HOLDERS = 100
"""Articles that count for one name, the earliest first: who is named everywhere brings no two articles together."""


class Nearby:
    """Answers for pairs of articles, from the links between them, their days and who is named where.

    Articles on one event are near through a chain of links, whichever stories are made of them: what was near once
    stays near when articles are added.
    """

    def __init__(
        self,
        annotated: Sequence[Annotated],
        events: Events,
        entities: Mapping[str, Mapping[str, EntityKey]],
    ) -> None:
        self._events = events
        self._chain = {one.article.id: one.article.id for one in annotated}
        for a, b in events.links:
            first, second = sorted((self._head(a), self._head(b)))
            self._chain[second] = first
        self._chain = {article: self._head(article) for article in self._chain}
        self._days = {
            one.article.id: dt.date.fromisoformat(one.article.published[:10]).toordinal()
            for one in annotated
            if one.article.published
        }
        self._earlier: dict[str, list[str]] = {}
        self._find(annotated, entities)

    def _head(self, article: str) -> str:
        chain = self._chain
        while chain[article] != article:
            chain[article] = chain[chain[article]]
            article = chain[article]
        return article

    def _find(self, annotated: Sequence[Annotated], entities: Mapping[str, Mapping[str, EntityKey]]) -> None:
        holders: dict[EntityKey, list[str]] = defaultdict(list)
        chains: dict[str, list[str]] = defaultdict(list)
        for one in annotated:
            article = one.article.id
            together: Counter[str] = Counter()
            for name in {key for key in entities[article].values() if key[0] != "place"}:
                held = holders[name]
                together.update(held)
                if len(held) < _MOST_HOLDERS:
                    held.append(article)
            near = {other for other, shared in together.items() if shared >= SHARED_NAMES}
            chain = chains[self._chain[article]]
            near.update(other for other in chain if self._one_event(article, other))
            chain.append(article)
            self._earlier[article] = sorted(near)

    def _one_event(self, a: str, b: str) -> bool:
        if self._chain[a] != self._chain[b] or self._events.elsewhere(a, b):
            return False
        return abs(self._days.get(a, 0) - self._days.get(b, 0)) <= STORY_DAYS or not (
            a in self._days and b in self._days
        )

    def earlier(self, article: str) -> Sequence[str]:
        """Articles before this one, in the order given, whose claims are compared with its."""
        return self._earlier[article]

    def __call__(self, a: str, b: str) -> Nearness:
        """``article``, ``story`` or ``context``, for two whose claims are compared."""
        if a == b:
            return "article"
        return "story" if self._one_event(a, b) else "context"
