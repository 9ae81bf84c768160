"""Outlets and the archive: every article can be reached from a list, without search and without JavaScript."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import partial

from msgspec import Struct

from ...model import OutletUse
from ..page import Page
from .claims import UNDATED, Month
from .collection import Collection, RedirectView, Ref
from .paging import ALONE, Pager, paged

TITLES_ON_PAGE = 100
LATEST_SHOWN = 50
ARCHIVE = "/arsip/"


class Title(Struct, frozen=True):
    """An article in a plain list."""

    title: str
    lang: str
    href: str
    outlet: str
    iso: str
    day: str


class OutletLine(Struct, frozen=True):
    """An outlet in the list of outlets."""

    name: str
    href: str
    articles: int
    quotes_from: tuple[tuple[Ref, int], ...]


class OutletView(Struct, frozen=True, kw_only=True):
    """The page of an outlet: what the collection has of it, and whose words it passes on."""

    name: str
    articles: int
    quotes: int
    claims: int
    shared: int
    differs: int
    quotes_from: tuple[tuple[Ref, int], ...]
    quoted_by: tuple[tuple[Ref, int], ...]
    licence: str
    excerpt: bool
    titles: tuple[Title, ...]
    pager: Pager


class ArchiveView(Struct, frozen=True, kw_only=True):
    """The archive, or a month of it."""

    title: str
    titles: tuple[Title, ...]
    months: tuple[Month, ...]
    total: int
    pager: Pager
    outlets: tuple[OutletLine, ...] = ()


def title(collection: Collection, article: str) -> Title:
    """An article in a plain list."""
    one = collection.articles[article]
    record = one.article
    return Title(
        record.title,
        collection.lang(one),
        f"/artikel/{record.slug}/",
        record.outlet or collection.catalogue.text("outlet.unknown"),
        record.published or "",
        collection.catalogue.short_day(record.published[:10]) if record.published else "",
    )


def outlet_pages(collection: Collection) -> Iterator[Page]:
    """The list of outlets and the page of each."""
    outlets = sorted(collection.digest.outlets, key=lambda outlet: (-len(outlet.articles), outlet.name))
    for address, part, pager in paged("/media/", outlets, TITLES_ON_PAGE):
        yield Page(address=address, template="outlets.html", view=partial(_outlets, collection, part, pager))
    quoted_by: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for outlet in outlets:
        for name, n in outlet.quotes_from:
            quoted_by[name].append((outlet.name, n))
    for outlet in outlets:
        ids = sorted(outlet.articles, key=lambda a: collection.articles[a].article.published or "", reverse=True)
        for address, chunk, pager in paged(f"/media/{outlet.slug}/", ids, TITLES_ON_PAGE):
            view = partial(_outlet, collection, outlet, chunk, pager, quoted_by.get(outlet.name, []))
            yield Page(address=address, template="outlet.html", view=view)


def _outlets(collection: Collection, outlets: Sequence[OutletUse], pager: Pager) -> ArchiveView:
    lines = tuple(
        OutletLine(
            outlet.name,
            f"/media/{outlet.slug}/",
            len(outlet.articles),
            tuple((collection.outlet(name), n) for name, n in outlet.quotes_from[:5]),
        )
        for outlet in outlets
    )
    total = len(collection.digest.outlets)
    return ArchiveView(
        title=collection.catalogue.text("nav.outlets"), titles=(), months=(), total=total, pager=pager, outlets=lines
    )


def _outlet(
    collection: Collection, outlet: OutletUse, ids: Sequence[str], pager: Pager, quoted_by: Sequence[tuple[str, int]]
) -> OutletView:
    articles = [collection.articles[article] for article in outlet.articles]
    relations = [group.relation for one in articles for group in collection.shared_in(one)]
    entry = next((entry for entry in collection.authority.outlets if entry.name == outlet.name), None)
    return OutletView(
        name=outlet.name,
        articles=len(articles),
        quotes=sum(len(one.quotes) for one in articles),
        claims=sum(len(one.claims) for one in articles),
        shared=len(relations),
        differs=relations.count("differs"),
        quotes_from=tuple((collection.outlet(name), n) for name, n in outlet.quotes_from[:20]),
        quoted_by=tuple((collection.outlet(name), n) for name, n in quoted_by[:20]),
        licence=(entry.licence or "") if entry is not None else "",
        excerpt=any(article in collection.excerpts for article in outlet.articles),
        titles=tuple(title(collection, article) for article in ids),
        pager=pager,
    )


def archive_pages(collection: Collection) -> Iterator[Page]:
    """All articles by the month of their publication."""
    t = collection.catalogue.text
    months: dict[str, list[str]] = defaultdict(list)
    for one in collection.newest:
        months[(one.article.published or "")[:7]].append(one.article.id)
    listed = tuple(
        Month(collection.catalogue.month(key) if key else t("published.unknown"), _address(key), len(ids))
        for key, ids in months.items()
    )
    latest = [one.article.id for one in collection.newest[:LATEST_SHOWN]]
    view = partial(_archive, collection, t("archive.title"), latest, total=len(collection.newest), months=listed)
    yield Page(address=ARCHIVE, template="archive.html", view=view)
    yield Page(address="/artikel/", template="redirect.html", view=RedirectView(ARCHIVE))
    for key, ids in months.items():
        name = collection.catalogue.month(key) if key else t("published.unknown")
        for address, part, pager in paged(_address(key), ids, TITLES_ON_PAGE):
            view = partial(_archive, collection, t("archive.month", month=name), part, total=len(ids), pager=pager)
            yield Page(address=address, template="archive.html", view=view)


def _archive(
    collection: Collection,
    heading: str,
    ids: Sequence[str],
    *,
    total: int,
    months: tuple[Month, ...] = (),
    pager: Pager = ALONE,
) -> ArchiveView:
    titles = tuple(title(collection, article) for article in ids)
    return ArchiveView(title=heading, titles=titles, months=months, total=total, pager=pager)


def _address(key: str) -> str:
    return f"{ARCHIVE}{key[:4]}/{key[5:7]}/" if key else f"{ARCHIVE}{UNDATED}/"
