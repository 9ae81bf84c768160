"""Annotated articles -> Digest: entities, claim groups, stories, timeline, outlets, and who quotes whom."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ..languages import LanguagePack
from ..model import Annotated, Authority, Digest
from .addresses import Linked, redirects
from .copies import copies
from .entities import PRIVATE, EntityIndex, entities
from .features import Featurist
from .groups import Origins, groups
from .nearby import Nearby
from .outlets import outlets, timeline
from .stories import stories

__all__ = ["as_json", "link"]


def link(annotated: Sequence[Annotated], authority: Authority, pack: LanguagePack) -> Digest:
    """The linked collection; the same whatever the order of `annotated`. Articles in other languages are not compared.

    Order of the steps: names of the collection, copies of one text, stories, claims (inside a story a lower likeness is
    enough), then everything that is only counted.
    """
    # Undated articles come first: nobody knows that they were not, and a newest one must not change their ids.
    ordered = sorted(annotated, key=lambda one: (one.article.published or "", one.article.id))
    readable = [one for one in ordered if one.article.language == pack.code]
    index = EntityIndex(ordered, authority)
    featurist = Featurist(pack)
    found_copies = copies(ordered)
    events = stories(ordered, featurist, index.own, found_copies, index.forms)
    near = Nearby(ordered, events, index.own)
    claims = [
        featurist(one, claim, index.own[one.article.id])
        for one in readable
        for claim in one.claims
        if not claim.in_title and claim.kind != "opinion"
    ]
    found_groups, apart = groups(
        claims,
        {one.article.id: one for one in readable},
        pack.link,
        nearby=near,
        origin=Origins(index.of, found_copies, pack.link),
        forms=index.forms,
    )
    found_entities = entities(ordered, authority, index)
    slugs = {one.article.id: one.article.slug for one in ordered}
    return Digest(
        articles=tuple(sorted(annotated, key=lambda one: one.article.id)),
        entities=found_entities,
        groups=found_groups,
        stories=events.stories,
        copies=found_copies,
        timeline=timeline(ordered),
        outlets=outlets(ordered, authority),
        redirects=redirects(Linked(found_entities, found_groups, events, apart), slugs, authority),
    )


def as_json(digest: Digest) -> dict[str, Any]:
    """What ``kutip link`` prints: stories, groups, copies and people, each as the contract says.

    People known only as suspect, victim or witness, or by initials, are left out.
    """
    names = {one.article.id: one.names for one in digest.articles}
    return {
        "stories": [list(story.articles) for story in digest.stories],
        "groups": [
            {
                "relation": group.relation,
                "status": group.status,
                "members": [[member.article, member.text, member.source] for member in group.members],
                "variants": [member.variant for member in group.members],
            }
            for group in digest.groups
        ],
        "copies": [list(pair) for pair in digest.copies],
        "people": [
            {"name": entity.name, "variants": list(entity.variants), "articles": list(entity.articles)}
            for entity in digest.entities
            if entity.kind == "person"
            and any(PRIVATE.isdisjoint(names[article][number].flags) for article, number in entity.mentions)
        ],
    }
