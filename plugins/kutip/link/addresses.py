"""Addresses of what links make, and the earlier ones that lead there: whatever was once printed still answers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from ..model import Authority, ClaimGroup, Entity, Story, slugify

FOLDERS = {"person": "/nama/", "organisation": "/lembaga/", "place": "/tempat/"}
"""Address of each kind of entity."""


def entity_address(entity: Entity) -> str:
    """``/nama/<slug>/``, ``/lembaga/<slug>/`` or ``/tempat/<slug>/``."""
    return f"{FOLDERS[entity.kind]}{entity.slug}/"


def claim_address(claim: str) -> str:
    """``/pernyataan/<id>/``."""
    return f"/pernyataan/{claim}/"


def story_address(story: str) -> str:
    """``/peristiwa/<id>/``."""
    return f"/peristiwa/{story}/"


def redirects(
    entities: Sequence[Entity],
    groups: Sequence[ClaimGroup],
    stories: Sequence[Story],
    slugs: dict[str, str],
    authority: Authority,
) -> tuple[tuple[str, str], ...]:
    """Every address that leads to another, in order; `slugs` are those of the articles by id.

    A group or story answers at the address of each of its members, since any of them may have been the earliest once;
    an entity at each name that no other has. What editors wrote in redirects.toml comes first.
    """
    taken = {entity_address(entity) for entity in entities if entity.has_page}
    claimed: dict[str, set[str]] = defaultdict(set)
    for entity in entities:
        if entity.has_page:
            for variant in entity.variants:
                if slug := slugify(variant):
                    claimed[f"{FOLDERS[entity.kind]}{slug}/"].add(entity_address(entity))
    found = {old: next(iter(new)) for old, new in claimed.items() if len(new) == 1 and old not in taken}
    for group in groups:
        found |= {claim_address(member.claim): claim_address(group.id) for member in group.members[1:]}
    for story in stories:
        if len(story.articles) > 1:
            found |= {story_address(slugs[article]): story_address(story.id) for article in story.articles[1:]}
    found |= dict(authority.redirects)
    return tuple(sorted((old, new) for old, new in found.items() if old != new))
