"""Atom and JSON feeds: of the site, of each event and person, of what differs, of corrections.

Undated articles are in no feed, since a reader sorts by day; a feed without entries is not written, since Atom asks for
a day of its own. Entries hold a headline and the first words of the text, in the feed of a person
what that one says, as far as they may be shown, never the text.
"""

from __future__ import annotations

import datetime as dt
import io
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from feedgenerator import Atom1Feed
from markupsafe import escape
from msgspec import Struct

from ..model import Annotated, ClaimGroup, Entity
from .files import File, absolute, json_lines
from .page import Site
from .views.collection import Collection

SAYINGS = 3
"""Quotations of an article in the feed of whoever speaks; the page has all."""
MOST_ENTRIES = 50
"""Entries of a feed: more than a week of a busy collection."""

_JAKARTA = dt.timezone(dt.timedelta(hours=7))


class Entry(Struct, frozen=True):
    """One entry: `address` inside the site, ISO `day`."""

    address: str
    title: str
    summary: str
    day: str
    author: str


def feeds(collection: Collection, site: Site) -> Iterator[File]:
    """Every feed, as Atom (``atom.xml``) and as JSON Feed 1.1 (``feed.json``) in the folder of its page."""
    text = collection.catalogue.text
    yield from _feed(site, "/", site.name, _articles(collection, collection.newest))
    for story in collection.stories:
        members = [collection.articles[article] for article in story.articles]
        address = f"/peristiwa/{story.id}/"
        yield from _feed(site, address, f"{site.name}: {story.label}", _articles(collection, members))
    for entity in collection.digest.entities:
        if entity.kind == "person" and entity.has_page:
            address = collection.entity_href(entity)
            yield from _feed(site, address, f"{site.name}: {entity.name}", _sayings(collection, entity))
    differing = [group for group in collection.listed if group.relation == "differs"]
    yield from _feed(site, "/pernyataan/", f"{site.name}: {text('nav.differing')}", _groups(collection, differing))
    yield from _feed(site, "/koreksi/", f"{site.name}: {text('nav.corrections')}", _corrections(collection))


def _articles(collection: Collection, articles: Iterable[Annotated]) -> list[Entry]:
    return [
        Entry(card.href, card.title, card.lead, one.article.published, one.article.outlet or "")
        for one in articles
        if one.article.published
        for card in [collection.card(one.article.id)]
    ]


def _sayings(collection: Collection, entity: Entity) -> list[Entry]:
    """What somebody says, an entry an article: the first quotations that may be shown."""
    said: dict[str, list[str]] = defaultdict(list)
    for article, index in entity.quotes:
        if words := collection.spoken(collection.articles[article], index):
            said[article].append(words)
    return [
        Entry(
            card.href, card.title, " · ".join(said[article][:SAYINGS]), one.article.published, one.article.outlet or ""
        )
        for article in dict.fromkeys(article for article, _ in entity.quotes)
        for one, card in [(collection.articles[article], collection.card(article))]
        if one.article.published
    ]


def _groups(collection: Collection, groups: Iterable[ClaimGroup]) -> list[Entry]:
    out = []
    for group in groups:
        places = [collection.places[member.claim] for member in group.members]
        days = [place.annotated.article.published or "" for place in places]
        if max(days):
            words = collection.claim_words(places[0].annotated, places[0].claim)
            status = collection.status(group)
            out.append(Entry(f"/pernyataan/{group.id}/", words or status, status, max(days), ""))
    return out


def _corrections(collection: Collection) -> list[Entry]:
    return [
        Entry(collection.article_href(article), collection.articles[article].article.title, note.reason, note.date, "")
        for article, notices in collection.notices.items()
        if article in collection.articles
        for note, _ in notices
        if note.date
    ]


def _feed(site: Site, address: str, title: str, entries: Sequence[Entry]) -> Iterator[File]:
    chosen = sorted(sorted(entries, key=lambda entry: entry.address), key=lambda entry: entry.day, reverse=True)
    chosen = chosen[:MOST_ENTRIES]
    if not chosen:
        return
    folder = address.lstrip("/")
    yield File(f"{folder}atom.xml", _atom(site, address, title, chosen))
    yield File(f"{folder}feed.json", _json_feed(site, address, title, chosen))


def _identity(site: Site, address: str) -> str:
    """A lasting id: the page's public address, else a tag (RFC 4151) of a host that can be nobody's."""
    return f"{site.url}{address}" if site.url else f"tag:kutip.invalid,2025:{address}"


def _atom(site: Site, address: str, title: str, entries: Sequence[Entry]) -> str:
    feed = Atom1Feed(
        title=title,
        link=absolute(site.url, address),
        description=None,
        language=site.language,
        feed_url=absolute(site.url, f"{address}atom.xml"),
        feed_guid=_identity(site, address),
        author_name=site.name,
    )
    for entry in entries:
        feed.add_item(
            title=entry.title,
            link=absolute(site.url, entry.address),
            description=str(escape(entry.summary)),
            author_name=entry.author or None,
            pubdate=dt.datetime.fromisoformat(entry.day[:10]).replace(tzinfo=_JAKARTA),
            unique_id=_identity(site, entry.address),
        )
    out = io.StringIO()
    feed.write(out, "utf-8")
    return out.getvalue() + "\n"


def _json_feed(site: Site, address: str, title: str, entries: Sequence[Entry]) -> str:
    body = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": title,
        "home_page_url": absolute(site.url, address),
        "feed_url": absolute(site.url, f"{address}feed.json"),
        "language": site.language,
        "items": [
            {
                "id": _identity(site, entry.address),
                "url": absolute(site.url, entry.address),
                "title": entry.title,
                "content_text": entry.summary,
                "date_published": f"{entry.day[:10]}T00:00:00+07:00",
                **({"authors": [{"name": entry.author}]} if entry.author else {}),
            }
            for entry in entries
        ],
    }
    return json_lines(body) + "\n"
