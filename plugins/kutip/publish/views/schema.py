"""What search engines read of a page: schema.org as JSON-LD, without the text and without a verdict.

A ``ClaimReview`` would be one, so a claim is a ``Claim`` with its appearances. The outlet is where an article comes
from; this site does not pose as its publisher.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ...model import Article, ClaimGroup, Entity
from ..page import Site
from .collection import Collection, external

_CONTEXT = "https://schema.org"
_TYPES = {"person": "Person", "organisation": "Organization", "place": "Place"}
MENTIONS_SAID = 10
APPEARANCES_SAID = 20
QUOTATIONS_SAID = 10


def article_schema(collection: Collection, article: Article, names: Sequence[Entity], site: Site) -> dict[str, Any]:
    """An article: its headline, day, outlet and address there, and who and what it mentions."""
    return {
        "@context": _CONTEXT,
        **_article(article),
        **({"url": f"{site.url}/artikel/{article.slug}/"} if site.url else {}),
        "mentions": [_entity(collection, entity, site) for entity in names[:MENTIONS_SAID]],
    }


def claim_schema(collection: Collection, group: ClaimGroup, words: str, site: Site) -> dict[str, Any]:
    """A claim: its words and the articles in which it appears."""
    seen = dict.fromkeys(member.article for member in group.members)
    appearances = [_article(collection.articles[article].article) for article in list(seen)[:APPEARANCES_SAID]]
    return {
        "@context": _CONTEXT,
        "@type": "Claim",
        "identifier": group.id,
        "text": words,
        **({"url": f"{site.url}/pernyataan/{group.id}/"} if site.url else {}),
        "appearance": appearances,
    }


def quotation_schema(
    collection: Collection, entity: Entity, said: Sequence[tuple[str, Article]], site: Site
) -> list[dict[str, Any]]:
    """What somebody said word for word, each with the article that it is known from."""
    who = _entity(collection, entity, site)
    return [
        {
            "@context": _CONTEXT,
            "@type": "Quotation",
            "text": words,
            "spokenByCharacter": who,
            "isPartOf": _article(article),
        }
        for words, article in said[:QUOTATIONS_SAID]
    ]


def _article(article: Article) -> dict[str, Any]:
    source = external(article.url)
    return {
        "@type": "NewsArticle",
        "headline": article.title,
        "inLanguage": article.language,
        **({"datePublished": article.published} if article.published else {}),
        **({"sourceOrganization": {"@type": "Organization", "name": article.outlet}} if article.outlet else {}),
        **({"isBasedOn": source} if source else {}),
    }


def _entity(collection: Collection, entity: Entity, site: Site) -> dict[str, Any]:
    href = collection.entity_href(entity)
    return {
        "@type": _TYPES[entity.kind],
        "name": entity.name,
        **({"url": f"{site.url}{href}"} if site.url and href else {}),
        **({"sameAs": f"https://www.wikidata.org/wiki/{entity.wikidata}"} if entity.wikidata else {}),
    }
