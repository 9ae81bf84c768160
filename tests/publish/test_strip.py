"""The strip of bars above the timeline: as far apart as the years are, as high as their numbers say."""

from __future__ import annotations

from kutip.model import Authority, DateMention, Digest, TimelineRow
from kutip.publish.catalogue import Catalogue
from kutip.publish.views import Collection
from kutip.publish.views.times import STRIP_HEIGHT, STRIP_WIDTH, TimelineView, timeline_pages
from sample_digest import FIRST, annotated, at


def strip(*values: str) -> dict[str, TimelineView]:
    """Pages of a timeline with `values`, by their address."""
    dates = tuple(
        DateMention(rule="r", kind="date", value=value, **at(FIRST, "Selasa (4/11/2025)")) for value in values
    )
    rows = tuple(TimelineRow(value=value, article=FIRST, date=index) for index, value in enumerate(values))
    made = Digest(articles=(annotated(FIRST, dates=dates),), timeline=rows)
    pages = timeline_pages(Collection(made, Catalogue.load("id"), Authority(), {}))
    return {page.address: page.view() if callable(page.view) else page.view for page in pages}


def test_years_without_a_mention_leave_their_place_empty() -> None:
    """Ten years apart is ten times as far as one, and no bar leaves the picture or hides another."""
    bars = strip("2015-01-01", "2024-01-01", "2025-11-04", "2025-11-04").pop("/linimasa/").bars
    assert [bar.name for bar in bars] == ["2015", "2024", "2025"]
    first, second, third = (bar.x for bar in bars)
    assert 8.5 < (second - first) / (third - second) < 9.5
    assert all(bar.x + bar.width <= STRIP_WIDTH and bar.y + bar.height == STRIP_HEIGHT for bar in bars)
    assert max(bars, key=lambda bar: bar.height).name == "2025"


def test_months_stand_in_their_place_of_the_year() -> None:
    """March to November has room for the months between."""
    bars = strip("2025-03-01", "2025-04-01", "2025-11-04")["/linimasa/2025/"].bars
    assert bars[2].x - bars[1].x > 6 * (bars[1].x - bars[0].x)


def test_a_long_time_still_has_bars_that_can_be_seen() -> None:
    """A century and a half is drawn with bars of two units at least, all within the picture."""
    bars = strip("1900-01-01", "1950-01-01", "2025-11-04", "2045-01-01").pop("/linimasa/").bars
    assert all(bar.width >= 2 and bar.height >= 2 and bar.x + bar.width <= STRIP_WIDTH for bar in bars)
