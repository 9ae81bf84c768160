"""What is said of statements and quotations that several articles carry: values, statuses, changes, places."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec import structs

from kutip.languages import load
from kutip.model import Annotated, Authority, Digest
from kutip.publish.catalogue import Catalogue
from kutip.publish.page import Site
from kutip.publish.views import Collection, pages
from kutip.text import Span
from sample_digest import FIRST, digest


def collected(made: Digest, **shown: tuple[Span, ...]) -> Collection:
    return Collection(made, Catalogue.load("id"), Authority(), shown)


def valued(first: str, second: str) -> Digest:
    """The sample with other values in its group."""
    made = digest()
    group = made.groups[0]
    members = tuple(
        structs.replace(member, variant=value) for member, value in zip(group.members, (first, second), strict=True)
    )
    return structs.replace(made, groups=(structs.replace(group, members=members),))


def view_at(made: Digest, address: str) -> Any:
    site = Site(name="Contoh", language="id")
    page = next(page for page in pages(made, site, Catalogue.load("id")) if page.address == address)
    return page.view() if callable(page.view) else page.view


def test_a_day_that_differs_is_written_as_a_day() -> None:
    """Readers are told of days, not of `2025-11-03`."""
    made = valued("2025-11-03", "2025-11-04")
    status = collected(made).status(made.groups[0])
    assert "3 November 2025" in status
    assert "2025-11-03" not in status


def test_yes_and_no_are_no_values() -> None:
    """Where one says that it is so and the other that it is not, the status says so, and no table of values is made."""
    link = load("id").link
    made = valued(link.affirmed, link.negated)
    status = collected(made).status(made.groups[0])
    assert status == "Keterangan berbeda: menurut Harian Pantura ya, menurut Suara Karangmulya tidak"
    view = view_at(made, f"/pernyataan/{made.groups[0].id}/")
    assert view.history == ()
    assert [reading.value for voice in view.voices for reading in voice.readings] == ["", ""]


@pytest.mark.parametrize("status", ["single", "supported", "copies", "differs", "updated", "incomparable"])
@pytest.mark.parametrize("language", ["id", "en"])
def test_every_status_says_what_it_rests_on(language: str, status: str) -> None:
    """A status without its ground is a verdict."""
    made = digest()
    group = structs.replace(made.groups[0], status=status)
    assert Collection(made, Catalogue.load(language), Authority(), {}).reason(group)


def test_one_speaker_on_different_events_may_have_said_it_twice() -> None:
    """Words of one speaker in articles of one event have one origin; in articles of none in common nobody knows."""
    made = digest()
    group = structs.replace(made.groups[0], status="copies")
    apart = structs.replace(made, stories=())
    written = tuple(structs.replace(member, origin=f"article/{group.members[0].article}") for member in group.members)
    assert collected(made).status(group) == "Satu asal, dimuat 2 media"
    assert collected(apart).status(group) == "Satu narasumber, dimuat 2 media dalam peristiwa berbeda"
    assert "lebih dari sekali" in collected(apart).reason(group)
    assert collected(apart).status(structs.replace(group, members=written)) == "Satu asal, dimuat 2 media"


def test_what_an_article_says_twice_is_counted_once() -> None:
    """The counts on a card and on the page of an outlet are those of the rows on the page of the article."""
    made = digest()
    group = made.groups[0]
    one = made.articles[0]
    mine = next(member for member in group.members if member.article == one.article.id)
    again = structs.replace(mine, claim=next(claim.id for claim in one.claims if claim.id != mine.claim))
    twice = structs.replace(made, groups=(structs.replace(group, members=(*group.members, again)),))
    rows = view_at(twice, f"/artikel/{one.article.slug}/").shared
    assert len(rows) == 1
    assert collected(twice).card(one.article.id).shared == 1
    outlet = collected(twice).outlet(one.article.outlet)
    assert view_at(twice, outlet.href).shared == 1


def test_voices_are_counted_where_they_are_known() -> None:
    """A group of members without origin is not `one voice`: nobody knows how many they are."""
    made = digest()
    group = made.groups[0]
    members = tuple(structs.replace(member, origin="") for member in group.members)
    unknown = structs.replace(made, groups=(structs.replace(group, members=members, voices=1),))
    address = f"/pernyataan/{group.id}/"
    assert view_at(made, address).voice_count == 2
    assert view_at(unknown, address).voice_count == 0


def test_an_event_says_what_changed_from_day_to_day() -> None:
    """Newest day first; a new value stands beside the one before it, with who gave it."""
    made = digest()
    view = view_at(made, f"/peristiwa/{made.stories[0].id}/")
    assert [(change.iso, change.reports) for change in view.changes] == [("2025-11-05", 1), ("2025-11-04", 1)]
    ((claim, value),) = view.changes[0].values
    assert claim.href == f"/pernyataan/{made.groups[0].id}/"
    assert value == "120 → 135 menurut Suara Karangmulya"
    assert view.changes[1].values == ()


def _address(one: Annotated, words: str, **shown: tuple[Span, ...]) -> str:
    start = one.article.text.index(words)
    return collected(digest(), **shown).original(one, start, start + len(words))


def test_a_link_to_the_original_leads_to_the_words() -> None:
    """A text fragment holds short words whole, long ones by both ends, escaped."""
    one = digest().articles[0]
    assert (
        _address(one, "Air naik sejak dini hari,")
        == "https://pantura.example/banjir#:~:text=Air%20naik%20sejak%20dini%20hari"
    )
    long = _address(one, '"Air naik sejak dini hari," kata Rukmini Sastro, Kepala BPBD Karangmulya.')
    ends = long.partition("#:~:text=")[2].split(",")
    assert ends == ["%22Air%20naik%20sejak%20dini%20hari%2C%22", "Rukmini%20Sastro%2C%20Kepala%20BPBD%20Karangmulya."]


def test_a_link_to_the_original_shows_no_more_than_the_page() -> None:
    """Words that stand twice or may not be shown give no fragment, and an address that is no plain link none at all."""
    first, second = digest().articles[:2]
    assert _address(first, "Karangmulya") == "https://pantura.example/banjir"
    hidden = {FIRST: (Span(0, 5),)}
    assert _address(first, "Air naik sejak dini hari", **hidden) == "https://pantura.example/banjir"
    assert _address(second, "bantuan dikirim besok") == ""


def test_the_rules_of_an_article_stand_once() -> None:
    """Notes name a rule by its number; its sentence stands below the text."""
    made = digest()
    view = view_at(made, f"/artikel/{made.articles[0].article.slug}/")
    numbers = {note.rule for p in view.body for group in (*p.notes, *p.rest) for note in group.notes}
    assert numbers == {used.n for used in view.rules}
    assert len({used.sentence for used in view.rules}) == len(view.rules)
