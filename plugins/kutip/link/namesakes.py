"""Which articles mean the same person by a name of one word."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Container, Mapping, Sequence

from ..model import Annotated
from .clusters import clusters
from .features import EntityKey

_TELLING = 4
"""Letters that a word of a role has at least if it says who somebody is."""
_KNOWN = "known-name"
"""The rule of names of which the annotator knows whose they are."""


def part_namesakes(
    annotated: Sequence[Annotated], of: Mapping[str, dict[str, EntityKey]], known: Container[EntityKey]
) -> None:
    """Give people who go by one word a key for each circle of articles that have more than that word in common.

    `Mulyono` is one person in articles that share a word of his role or somebody with a full name, and another one
    elsewhere: most Indonesians have no surname, and a witness must not take the page of an officer. The circle with the
    oldest article keeps the key, the others add a mark of their oldest article. Whoever is `known` to people.toml or to
    the annotator is one everywhere. `of`, the keys of each article's entities, is changed.
    """
    bearers: dict[EntityKey, list[tuple[Annotated, str, set[str]]]] = defaultdict(list)
    for one in sorted(annotated, key=lambda one: (one.article.published or "9", one.article.id)):
        own, roles = of[one.article.id], _roles(one)
        full = {f"/{slug}" for kind, slug in own.values() if kind == "person" and "-" in slug}
        for entity, words in roles.items():
            if own[entity] not in known:
                bearers[own[entity]].append((one, entity, full | words))
    for (kind, slug), found in bearers.items():
        first: dict[str, int] = {}  # what articles share -> the first of them
        links = {
            number: [(1.0, other) for word in sorted(shared) if (other := first.setdefault(word, number)) != number]
            for number, (_, _, shared) in enumerate(found)
        }
        circles = clusters(len(found), links, lambda *_: True, lambda _: False)
        for circle in circles[1:]:
            mark = hashlib.sha256(found[circle[0]][0].article.id.encode()).hexdigest()[:6]
            for number in circle:
                one, entity, _ = found[number]
                of[one.article.id][entity] = (kind, f"{slug}-{mark}")


def _roles(one: Annotated) -> dict[str, set[str]]:
    """The people of an article who go by one word, each with the telling words of his roles there."""
    out: dict[str, set[str]] = {}
    for name in one.names:
        if name.kind == "person" and len(name.entity.split()) == 1 and "initials" not in name.flags:
            words = out.setdefault(name.entity, set())
            words.update(word for word in (name.role or "").lower().split() if len(word) >= _TELLING)
    known = {name.entity for name in one.names if name.rule == _KNOWN}
    return {entity: words for entity, words in out.items() if entity not in known}


__all__ = ["part_namesakes"]
