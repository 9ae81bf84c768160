"""Addresses last: whatever was once printed still answers, and what is newest moves nothing."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path

import pytest

from kutip.edit import read_authority
from kutip.languages import load
from kutip.link import link
from kutip.link.addresses import FOLDERS, claim_address, entity_address, story_address
from kutip.model import Annotated, Digest
from kutip.pipeline import annotate_seeds

EXAMPLES = Path(__file__).parents[2] / "examples"
AUTHORITY = read_authority(EXAMPLES / "content")
PACK = load("id")


@cache
def examples() -> tuple[Annotated, ...]:
    annotated, refusals = annotate_seeds(EXAMPLES / "seeds", AUTHORITY, jobs=1)
    assert refusals == ()
    return annotated


@cache
def linked(*left_out: str) -> Digest:
    return _link([one for one in examples() if one.article.id not in left_out])


def _link(annotated: Sequence[Annotated]) -> Digest:
    return link(annotated, AUTHORITY, PACK)


def pages(digest: Digest) -> set[str]:
    """Addresses that are pages: lists, articles, entities, groups of two or more, stories of two or more."""
    found = {*FOLDERS.values()}
    found |= {f"/artikel/{one.article.slug}/" for one in digest.articles}
    found |= {entity_address(entity) for entity in digest.entities if entity.has_page}
    found |= {claim_address(group.id) for group in digest.groups}
    return found | {story_address(story.id) for story in digest.stories if len(story.articles) > 1}


def answering(digest: Digest) -> set[str]:
    """Pages, and whatever leads to one."""
    ways = dict(digest.redirects)
    found = pages(digest)
    for old, new in ways.items():
        target = new
        for _ in range(len(ways)):
            if target in found or target not in ways:
                break
            target = ways[target]
        if target in pages(digest):
            found.add(old)
    return found


IDS = sorted(one.article.id for one in examples())


@pytest.mark.parametrize("added", IDS)
def test_every_earlier_address_answers_after_any_article_is_added(added: str) -> None:
    """Whichever article comes late, each page and redirect of the collection without it is a page or leads to one."""
    assert answering(linked(added)) - answering(linked()) == set()


@pytest.mark.parametrize("pair", list(zip(IDS, IDS[3:], strict=False)), ids=" ".join)
def test_every_earlier_address_answers_after_two_articles_are_added(pair: tuple[str, str]) -> None:
    """The same holds from each step to the next when two articles come late."""
    first, second = pair
    before, between, after = (answering(linked(*left)) for left in ((first, second), (second,), ()))
    assert before - between == set()
    assert between - after == set()


def test_what_is_newest_changes_no_id() -> None:
    """Articles that come in order of publication leave the ids of all groups and stories as they are."""
    ordered = sorted(examples(), key=lambda one: (one.article.published or "", one.article.id))
    for size in range(1, len(ordered)):
        before, after = _link(ordered[:size]), _link(ordered[: size + 1])
        assert {group.id for group in before.groups} <= {group.id for group in after.groups}
        assert {story.id for story in before.stories} <= {story.id for story in after.stories}


def test_links_do_not_depend_on_the_order_in_which_articles_are_read() -> None:
    """The digest is the same whatever the order of the articles."""
    assert _link(list(reversed(examples()))) == linked()


def test_every_redirect_leads_to_a_page() -> None:
    """No redirect ends in the void, and none stands where a page is."""
    digest = linked()
    assert {old for old, _ in digest.redirects} <= answering(digest)
    assert {old for old, _ in digest.redirects}.isdisjoint(pages(digest))
