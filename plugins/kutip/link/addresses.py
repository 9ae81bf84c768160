"""Addresses of what links make, and the earlier ones that lead there: whatever was once printed still answers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from msgspec import Struct

from ..model import Authority, ClaimGroup, Entity, slugify
from .stories import Events

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


class Linked(Struct, frozen=True):
    """All that has addresses of its own; `apart` are (claim id, article id) of claims that are linked, in no group."""

    entities: tuple[Entity, ...]
    groups: tuple[ClaimGroup, ...]
    events: Events
    apart: tuple[tuple[str, str], ...]


def redirects(linked: Linked, slugs: Mapping[str, str], authority: Authority) -> tuple[tuple[str, str], ...]:
    """Every address that leads to another, in order; `slugs` are those of the articles by id.

    A group or story answers at the address of each of its members, since any of them may have been the earliest once;
    what has left its group or story leads to its article. An entity answers at each name that no other has; a name that
    several have, or a body or place whose page is gone since its short form came to mean another, leads to the list.
    What editors wrote in redirects.toml comes first.
    """
    found = _names(linked.entities)
    found |= {claim_address(claim): _article_address(slugs[article]) for claim, article in linked.apart}
    for group in linked.groups:
        found |= {claim_address(member.claim): claim_address(group.id) for member in group.members[1:]}
    tied = {article for pair in linked.events.links for article in pair}
    for story in linked.events.stories:
        if len(story.articles) > 1:
            found |= {story_address(slugs[article]): story_address(story.id) for article in story.articles[1:]}
        elif story.articles[0] in tied:
            found[story_address(story.id)] = _article_address(slugs[story.articles[0]])
    found |= dict(authority.redirects)
    return tuple(sorted((old, new) for old, new in found.items() if old != new))


def _names(entities: Sequence[Entity]) -> dict[str, str]:
    """Addresses of the other names of entities, those that several have leading to the list of their kind."""
    taken = {entity_address(entity) for entity in entities if entity.has_page}
    public: dict[str, set[str]] = defaultdict(set)
    bearers: dict[str, set[str]] = defaultdict(set)
    for entity in entities:
        folder = FOLDERS[entity.kind]
        # A body or place may have had a page while its short form stood for it alone (see `EntityIndex`).
        once = entity.kind != "person" and len(entity.variants) > 1
        words = map(slugify, entity.name.split()) if entity.kind == "person" else ()  # `/nama/wahyu/` where two have it
        for slug in {*words} - {""}:
            bearers[f"{folder}{slug}/"].add(entity_address(entity))
        for slug in {entity.slug, *map(slugify, entity.variants)} - {""}:
            bearers[f"{folder}{slug}/"].add(entity_address(entity))
            if entity.has_page or once:
                public[f"{folder}{slug}/"].add(entity_address(entity))
    found = {}
    for old, targets in public.items():
        if old not in taken:
            target = next(iter(targets))
            alone = len(bearers[old]) == 1 and target in taken
            found[old] = target if alone else f"/{old.split('/')[1]}/"
    return found


def _article_address(slug: str) -> str:
    return f"/artikel/{slug}/"
