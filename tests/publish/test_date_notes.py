"""Notes of times explain themselves: what was read, and from which day it was counted."""

from __future__ import annotations

from typing import Any

import pytest

from kutip.model import Authority, DateMention, Digest
from kutip.publish.catalogue import LANGUAGES, Catalogue
from kutip.publish.page import Site
from kutip.publish.views import Collection
from kutip.publish.views.article import Note, article_view
from sample_digest import SECOND, annotated, at

ROOTS = {"value": "2025-11-01", "anchor": "2025-11-05", "anchor_how": "published"}


def note(language: str = "id", **fields: Any) -> Note:
    """The note of `kemarin` in the sample, read as `fields` say."""
    mention = DateMention(**{"kind": "date", **fields, **at(SECOND, "kemarin")})
    made = Digest(articles=(annotated(SECOND, dates=(mention,)),))
    collection = Collection(made, Catalogue.load(language), Authority(), {})
    view = article_view(collection, made.articles[0], Site(name="Contoh", language=language))
    (found,) = [n for p in view.body for group in (*p.notes, *p.rest) for n in group.notes if n.letter == "d"]
    return found


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"rule": "weekday-before"}, "Dibaca sebagai 1 November 2025 (Sabtu terakhir sebelum berita terbit)."),
        (
            {"rule": "weekday-before", "value": "2025-11-01T18:30:00+07:00"},
            "Dibaca sebagai Sabtu, 1 November 2025, pukul 18.30 WIB (Sabtu terakhir sebelum berita terbit).",
        ),
        ({"rule": "month-ahead", "value": "2026-03"},
         "Dibaca sebagai Maret 2026 (bulan pertama dengan nama itu setelah berita terbit)."),
        ({"rule": "unit-before", "value": "2025-10-27/2025-11-02", "anchor_how": "said"},
         "Dibaca sebagai 27 Okt – 2 Nov 2025 (dihitung mundur dari hari kata-kata itu diucapkan)."),
    ],
)  # fmt: skip
def test_a_note_says_how_its_time_was_read(fields: dict[str, str], sentence: str) -> None:
    """The value in words, the weekday where the reading turned on it, and what day it was counted from."""
    assert note(**ROOTS | fields).lines[0].replace("\u2009", " ") == sentence


def test_the_english_interface_says_it_in_english() -> None:
    """Sentences, weekday and day come from the catalogue of the interface."""
    assert note("en", rule="weekday-before", **ROOTS).lines[0] == (
        "Read as 1 November 2025 (the last Saturday before publication)."
    )


def test_the_day_that_a_time_was_counted_from_is_told_where_the_header_does_not() -> None:
    """Publication stands at the head of the page; the day of an utterance or of another mention stands in the note."""
    assert len(note(rule="days-from-today", **ROOTS).lines) == 1
    counted = note(rule="days-from-today", **ROOTS | {"anchor_how": "said"}).lines
    assert counted[1:] == ("Dihitung dari hari ucapan, Rabu, 5 November 2025.",)


@pytest.mark.parametrize(
    "fields",
    [
        {"rule": "weekday-before", "value": "2025-11-01/2025-11-02"},
        {"rule": "full-date", "anchor": "", "anchor_how": ""},
        {"rule": "weekday-before", "value": ""},
        {"rule": "new-rule"},
    ],
)
def test_without_a_sentence_of_its_own_a_reading_is_left_to_its_rule(fields: dict[str, str]) -> None:
    """A stretch has no weekday, a full date counts from nothing, no value was read: no sentence with a hole in it."""
    found = note(**ROOTS | fields)
    assert not any("Dibaca sebagai" in line for line in found.lines)
    assert found.rule


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_way_of_reading_can_be_filled(language: str) -> None:
    """No sentence asks for anything but the weekday and what the time was counted from."""
    catalogue = Catalogue.load(language)
    ways = [key for key in catalogue.messages if key.startswith("date-read.") and key != "date-read.as"]
    assert len(ways) > 10
    for way in ways:
        assert "{" not in catalogue.text(way, weekday="x", anchor="y")


def test_a_day_that_may_be_another_is_not_told_with_high_confidence() -> None:
    """The same reading is sure without, and only fairly sure with, another that might be meant."""
    fields = {"rule": "weekday-before", "confidence": 0.9}
    assert "keyakinan tinggi" in note(**ROOTS | fields).made
    assert "keyakinan sedang" in note(**ROOTS | fields, alternatives=("2025-11-08",)).made
