"""Links on the collection that ships with the project, and on the two seeds that it started from."""

from __future__ import annotations

import itertools
from functools import cache
from pathlib import Path
from typing import Any

from kutip.edit import read_authority
from kutip.link import as_json
from kutip.model import Authority, Digest
from kutip.pipeline import digest
from linked import quality, read_gold

ROOT = Path(__file__).parents[2]


@cache
def examples() -> Digest:
    return digest(ROOT / "examples" / "seeds", read_authority(ROOT / "examples" / "content"), jobs=1)


def printed() -> dict[str, Any]:
    return as_json(examples())


def status_of(text: str) -> str:
    return next(group.status for group in examples().groups if any(text in member.text for member in group.members))


def test_statements_are_joined_and_kept_apart() -> None:
    """Pairs of statements that belong together are found with few false ones, and what they differ in is right."""
    found = quality(printed(), read_gold())
    assert found.f1 >= 0.85, found
    assert found.precision >= 0.95, found
    assert found.relation >= 0.9, found


def test_events_are_told_apart_even_where_they_look_alike() -> None:
    """Reports of two floods in one week, told in the same words, are two stories."""
    assert quality(printed(), read_gold()).stories >= 0.95


def test_the_wire_story_that_another_outlet_carries_is_found() -> None:
    """A lightly edited copy is a copy, and nothing else is."""
    assert sorted(printed()["copies"]) == read_gold()["copies"]


def test_a_toll_that_grew_is_an_update_and_two_tolls_of_one_day_differ() -> None:
    """Five dead that became seven two days later were counted anew; nine and eight on one day contradict each other."""
    assert status_of("Tujuh orang tewas") == "updated"
    assert status_of("sembilan penumpang tewas") == "differs"


def test_copies_and_one_speaker_are_one_voice() -> None:
    """What one official told three outlets, one of them by copy, is no corroboration."""
    group = next(one for one in examples().groups if any("310 warga" in member.text for member in one.members))
    assert len({member.article for member in group.members}) > 1
    assert group.voices <= len({member.origin for member in group.members})
    assert status_of("korban tertimbun lumpur") == "copies"


def test_statuses_are_those_of_a_careful_reader() -> None:
    """Where the gold gives a status, a group that holds all of its members has it."""
    for wanted in read_gold()["groups"]:
        members = set(map(tuple, wanted["members"]))
        found = [one.status for one in examples().groups if members <= {(m.article, m.text) for m in one.members}]
        assert not wanted["status"] or found in ([], [wanted["status"]]), wanted["about"]


def test_every_group_says_why() -> None:
    """A link explains itself by names, figures or roots that its members share."""
    assert all(group.why for group in examples().groups)


def test_alleged_and_stated_are_never_one() -> None:
    """No group holds a statement under a hedge beside one without."""
    claims = {claim.id: claim for one in examples().articles for claim in one.claims}
    for group in examples().groups:
        assert len({bool(claims[member.claim].hedge) for member in group.members}) == 1


def test_homonyms_stay_apart() -> None:
    """Two men called Rahmat are two people, each with his own articles."""
    people = {person["name"]: person for person in printed()["people"]}
    assert people["Rahmat Gunadi"]["articles"] != people["Rahmat Hidayat"]["articles"]
    assert "Rahmat" in people["Rahmat Gunadi"]["variants"]


def test_ids_are_those_of_the_earliest_member() -> None:
    """A group stands at its first member's id and a story at its first article's slug, in order of publication."""
    articles = {one.article.id: one.article for one in examples().articles}
    for group in examples().groups:
        keys = [(articles[member.article].published or "", member.article) for member in group.members]
        assert keys == sorted(keys)
        assert group.id == group.members[0].claim
    for story in examples().stories:
        assert story.id == articles[story.articles[0]].slug
        assert list(story.articles) == sorted(story.articles, key=lambda id_: (articles[id_].published or "", id_))


def test_the_two_seeds_share_three_statements() -> None:
    """Three meetings, failed talks and the wish for diplomacy are linked between the seeds, and nothing else is."""
    seeds = as_json(digest(ROOT / "seeds", Authority(), jobs=1))
    shared = [
        frozenset(text for _, text, _ in group["members"])
        for group in seeds["groups"]
        if len({id_ for id_, _, _ in group["members"]}) > 1
    ]
    for words in ("bertemu tiga kali", "kesepakatan denuklirisasi yang konkret", "melanjutkan diplomasi tatap muka"):
        assert any(any(words in text for text in texts) for texts in shared), words
    assert len(shared) == 3
    assert not any(a & b for a, b in itertools.combinations(shared, 2))
