"""How near two articles stand, which decides how alike their claims must be."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..model import Story
from .compare import Nearness
from .features import EntityKey

SHARED_NAMES = 2
"""People and bodies that two articles must both name for their claims to be compared; places are shared too easily."""


class Nearby:
    """Answers for pairs of articles by id; remembers nothing but who is named where."""

    def __init__(self, stories: Sequence[Story], entities: Mapping[str, Mapping[str, EntityKey]]) -> None:
        self._story = {article: number for number, story in enumerate(stories) for article in story.articles}
        self._named = {
            article: frozenset(key for key in found.values() if key[0] != "place")
            for article, found in entities.items()
        }

    def __call__(self, a: str, b: str) -> Nearness | None:
        """``article``, ``story``, ``context``, or None where two articles have too little in common."""
        if a == b:
            return "article"
        if self._story[a] == self._story[b]:
            return "story"
        return "context" if len(self._named[a] & self._named[b]) >= SHARED_NAMES else None
