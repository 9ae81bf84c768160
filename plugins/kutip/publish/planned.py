"""``linimasa/rencana.ics``: what articles announced for a later day, as an iCalendar file (RFC 5545)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from urllib.parse import urlsplit

from icalendar import Calendar, Event

from ..model import TimelineRow
from ..text import edtf
from .files import File, absolute
from .page import Site
from .views.collection import Collection, shorten
from .views.times import announced

PATH = "linimasa/rencana.ics"
MOST_EVENTS = 2000
"""Events in the file, those that lie furthest ahead; calendar programs grow slow with more."""
_SUMMARY = 160


def planned_files(collection: Collection, site: Site) -> Iterator[File]:
    """The calendar; nothing where no article announces a day.

    The same collection gives the same bytes: an entry is stamped with the day on which its article was published and
    named by the address of the note; a day that an article gives more than once has one. Words are only those that may
    be shown, and no entry has the words around somebody who may stand in no list.
    """
    rows = announced(collection)
    if not rows:
        return
    calendar = Calendar()
    calendar.add("prodid", "-//Kutip//kutip//ID")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", f"{site.name}: {collection.catalogue.text('file.rencana-ics')}")
    for row in rows[-MOST_EVENTS:]:
        calendar.add_component(_event(collection, row, site))
    yield File(PATH, calendar.to_ical().decode("utf-8"))


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
    if site.url:
        event.add("url", absolute(site.url, address))
    event.add("transp", "TRANSPARENT")  # news keeps nobody's day busy
    return event


def _instant(value: str) -> dt.datetime:
    """The moment in UTC; without a zone as it is, since RFC 5545 reads that as local time."""
    moment = dt.datetime.fromisoformat(value)
    return moment.astimezone(dt.UTC) if moment.tzinfo else moment
