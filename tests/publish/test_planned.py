"""The calendar of announced days: what is in it, in which words, and that it is the same each time."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from icalendar import Calendar, Event
from msgspec import structs

from kutip.model import Authority, DateMention, Digest, Name, TimelineRow
from kutip.publish.catalogue import Catalogue
from kutip.publish.page import Site
from kutip.publish.planned import PATH, planned_files
from kutip.publish.views import Collection
from kutip.publish.views.times import timeline_pages
from kutip.text import Span
from sample_digest import FIRST, SECOND, THIRD, annotated, at, digest

SITE = Site(name="Contoh", language="id", url="https://example.org/repo", version="1")


def collection(*dates: tuple[str, str, str], excerpts: dict[str, tuple[Span, ...]] | None = None) -> Collection:
    """The sample with (article, words, value) as its dates."""
    articles, rows = [], []
    for article in (FIRST, SECOND, THIRD):
        own = [(words, value) for name, words, value in dates if name == article]
        mentions = tuple(DateMention(rule="r", kind="date", value=value, **at(article, words)) for words, value in own)
        articles.append(annotated(article, dates=mentions))
        rows += [TimelineRow(value=value, article=article, date=index) for index, (_, value) in enumerate(own)]
    made = Digest(articles=tuple(articles), timeline=tuple(sorted(rows, key=lambda row: row.value)))
    return Collection(made, Catalogue.load("id"), Authority(), excerpts or {})


def events(found: Collection, site: Site = SITE) -> list[Event]:
    return [event for file in planned_files(found, site) for event in Calendar.from_ical(file.body).walk("VEVENT")]


def test_an_announced_day_is_an_entry_with_its_words_and_address() -> None:
    """The entry says in the article's words what is planned, whose words they are, and leads to the note."""
    (event,) = events(collection((SECOND, "besok", "2025-11-06")))
    assert event["summary"].endswith("Rukmini Sastro mengatakan bantuan dikirim besok.")
    assert event["description"] == "Suara Karangmulya: 135 Rumah Terendam"
    assert event["url"].startswith("https://example.org/repo/artikel/banjir-2-")
    assert event["url"].endswith("/#d1")
    assert event["uid"] == event["url"].removeprefix("https://example.org/repo/") + "@example.org"
    assert (event["dtstart"].dt, event["dtend"].dt) == (dt.date(2025, 11, 6), dt.date(2025, 11, 7))
    assert event["dtstamp"].dt == dt.datetime(2025, 11, 5, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("value", "start"),
    [
        ("2025-11-06T10:00:00+07:00", dt.datetime(2025, 11, 6, 3, tzinfo=dt.UTC)),
        ("2025-11-06T10:00:00", dt.datetime(2025, 11, 6, 10)),
        ("2025-11-10/2025-11-16", dt.date(2025, 11, 10)),
        ("2025-12", dt.date(2025, 12, 1)),
    ],
)
def test_hours_stretches_and_months_are_entries(value: str, start: dt.date) -> None:
    """An hour with a zone is told in UTC, one without as local time; stretches up to a month span their days."""
    (event,) = events(collection((SECOND, "besok", value)))
    assert event["dtstart"].dt == start


@pytest.mark.parametrize("value", ["2025-11-05", "2025-11-01", "2026", "2025-11-20~", "203X", "", "P3D", "9999-12-31"])
def test_what_is_no_day_ahead_makes_no_entry(value: str) -> None:
    """Days that were over, years, guesses, lengths and absurd years are left out; without entries there is no file."""
    assert list(planned_files(collection((SECOND, "besok", value)), SITE)) == []


def test_an_undated_article_announces_nothing() -> None:
    """Where nobody knows when it was written, nobody knows what lay ahead."""
    assert events(collection((THIRD, "bulan ini", "2025-12-01"))) == []


def test_a_day_given_twice_is_one_entry() -> None:
    """An article that names the same day again does not fill the calendar with it."""
    twice = collection((SECOND, "kemarin", "2025-11-06"), (SECOND, "besok", "2025-11-06"))
    assert len(events(twice)) == 1


def test_no_entry_has_words_that_may_not_be_shown() -> None:
    """Of an article shown in part only entries within that part are there, with no word from outside of it."""
    text = annotated(SECOND).article.text
    first = (Span(0, text.index(". Rukmini") + 1),)
    assert events(collection((SECOND, "besok", "2025-11-06"), excerpts={SECOND: first})) == []
    (event,) = events(collection((SECOND, "kemarin", "2025-11-06"), excerpts={SECOND: first}))
    assert "bantuan" not in event.to_ical().decode()


def test_no_entry_stands_beside_somebody_who_may_stand_in_no_list() -> None:
    """A paragraph that names a suspect, victim or witness gives no entry."""
    found = collection((SECOND, "besok", "2025-11-06"))
    name: dict[str, Any] = at(SECOND, "Rukmini Sastro")
    private = Name(rule="person", kind="person", entity="Rukmini Sastro", flags=("protected",), **name)
    articles = tuple(
        structs.replace(one, names=(private,)) if one.article.id == SECOND else one for one in found.digest.articles
    )
    hidden = Collection(structs.replace(found.digest, articles=articles), found.catalogue, Authority(), {})
    assert events(hidden) == []


def test_the_calendar_is_the_same_each_time() -> None:
    """No clock and no random id: two runs give equal bytes, with the line ends that RFC 5545 asks for."""
    made = [list(planned_files(collection((SECOND, "besok", "2025-11-06")), SITE)) for _ in range(2)]
    assert made[0] == made[1]
    assert [file.path for file in made[0]] == [PATH]
    assert made[0][0].body.count("\n") == made[0][0].body.count("\r\n") > 10


def test_the_sample_announces_nothing() -> None:
    """A collection without plans has no calendar."""
    assert list(planned_files(Collection(digest(), Catalogue.load("id"), Authority(), {}), SITE)) == []


def test_the_timeline_leads_to_the_calendar_where_there_is_one() -> None:
    """The page and the file agree on whether anything was announced."""
    for value, there in (("2025-11-06", True), ("2025-11-05", False)):
        found = collection((SECOND, "besok", value))
        page = next(timeline_pages(found))
        view = page.view() if callable(page.view) else page.view
        assert view.calendar is bool(list(planned_files(found, SITE))) is there


def test_without_a_public_address_an_entry_has_none() -> None:
    """A calendar program could not follow an address without a host; the entry is named all the same."""
    (event,) = events(collection((SECOND, "besok", "2025-11-06")), structs.replace(SITE, url=""))
    assert "url" not in event
    assert event["uid"].endswith("#d1@kutip")
