"""``linimasa/rencana.ics``: what articles announced for a later day, as an iCalendar file (RFC 5545)."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from icalendar import Calendar, Event

from ..model import TimelineRow
from ..text import edtf
from .files import File, absolute
from .page import Site
from .views.collection import YEARS_AHEAD, Collection, shorten

PATH = "linimasa/rencana.ics"
MOST_EVENTS = 2000
"""Events in the file, those that lie furthest ahead; calendar programs grow slow with more."""
LONGEST = dt.timedelta(days=31)
"""Longest stretch that is an entry: a plan for "next year" is no day that somebody could keep free."""
_SUMMARY = 160
_EXACT = re.compile(
    r"\d{4}-\d\d(?:-\d\d(?:T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:Z|[+-]\d\d:\d\d)?)?)?(?:/\d{4}-\d\d(?:-\d\d)?)?"
)
"""Values without a mark of doubt, a month at least."""


def planned_files(collection: Collection, site: Site) -> Iterator[File]:
    """The calendar; nothing where no article announces a day.

    The same collection gives the same bytes: an entry is stamped with the day on which its article was published and
    named by the address of the note; a day that an article gives more than once has one. Words are only those that may
    be shown, and no entry has the words around somebody who may stand in no list.
    """
    found: dict[tuple[str, str], TimelineRow] = {}
    for row in collection.digest.timeline:
        if (row.article, row.value) not in found and announced(collection, row):
            found[row.article, row.value] = row
    rows = sorted(found.values(), key=lambda row: (row.value, row.article, row.date))
    if not rows:
        return
    calendar = Calendar()
    calendar.add("prodid", "-//Kutip//kutip//ID")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", f"{site.name}: {collection.catalogue.text('file.rencana-ics')}")
    for row in rows[-MOST_EVENTS:]:
        calendar.add_component(_event(collection, row, site))
    yield File(PATH, calendar.to_ical().decode("utf-8"))


def announced(collection: Collection, row: TimelineRow) -> bool:
    """Whether `row` is an hour, a day or at most a month that lay ahead of its article, in words that may be shown."""
    one = collection.articles[row.article]
    bounds = edtf.bounds(row.value)
    if bounds is None or not one.article.published or not _EXACT.fullmatch(row.value):
        return False
    first, last = bounds
    published = dt.date.fromisoformat(one.article.published[:10])
    date = one.dates[row.date]
    if first <= published or last - first >= LONGEST or last.year > published.year + YEARS_AHEAD:
        return False
    return collection.is_shown(one, date) and not collection.names_private(one, *_line(one.article.text, date.start))


def _event(collection: Collection, row: TimelineRow, site: Site) -> Event:
    one = collection.articles[row.article]
    article, date = one.article, one.dates[row.date]
    address = collection.note_href(one, "d", row.date)
    context = collection.context(one, date.start, date.end)
    day = dt.date.fromisoformat((article.published or "")[:10])
    event = Event()
    event.add("uid", f"{address.strip('/')}@{urlsplit(site.url).hostname or 'kutip'}")
    event.add("dtstamp", dt.datetime(day.year, day.month, day.day, tzinfo=dt.UTC))
    first, last = edtf.bounds(row.value) or (day, day)
    if "T" in row.value:
        event.add("dtstart", _instant(row.value))
    else:
        event.add("dtstart", first)
        event.add("dtend", last + dt.timedelta(days=1))  # the day after, by RFC 5545
    event.add("summary", shorten(" ".join(f"{context.before}{context.exact}{context.after}".split()), _SUMMARY))
    outlet = article.outlet or collection.catalogue.text("outlet.unknown")
    event.add("description", f"{outlet}: {article.title}")
    event.add("url", absolute(site.url, address))
    event.add("transp", "TRANSPARENT")  # news keeps nobody's day busy
    return event


def _instant(value: str) -> dt.datetime:
    """The moment in UTC; without a zone as it is, since RFC 5545 reads that as local time."""
    moment = dt.datetime.fromisoformat(value)
    return moment.astimezone(dt.UTC) if moment.tzinfo else moment


def _line(text: str, at: int) -> tuple[int, int]:
    """The paragraph around an offset."""
    end = text.find("\n", at)
    return text.rfind("\n", 0, at) + 1, len(text) if end < 0 else end
