"""Digest -> pages: each a template and a frozen record with everything that the template prints.

A record is made only when its page is written, so that a site of any size holds one at a time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from ...model import Authority, Digest
from ..catalogue import Catalogue
from ..page import Page, Site
from .about import DataFile, Measure, about_pages, redirect_pages
from .article import article_view
from .claims import claim_pages
from .collection import Collection, Excerpts
from .events import event_pages, home_page
from .names import name_pages
from .outlets import archive_pages, outlet_pages
from .times import day_pages, timeline_pages

__all__ = ["Collection", "DataFile", "Excerpts", "Measure", "jinja_filters", "pages", "pages_of"]


def pages(
    digest: Digest,
    site: Site,
    catalogue: Catalogue,
    *,
    authority: Authority | None = None,
    excerpts: Excerpts | None = None,
    scores: Mapping[str, Measure] | None = None,
    files: Sequence[DataFile] = (),
) -> Iterator[Page]:
    """Every page of the site, redirects last.

    `authority` gives published corrections and outlets' licences, `excerpts` the articles that are shown in part,
    `scores` and `files` what the pages on quality and data print. A page's `view` is its record or makes it.
    """
    collection = Collection(digest, catalogue, authority or Authority(), excerpts or {})
    yield from pages_of(collection, site, scores=scores, files=files)


def pages_of(
    collection: Collection,
    site: Site,
    *,
    scores: Mapping[str, Measure] | None = None,
    files: Sequence[DataFile] = (),
) -> Iterator[Page]:
    """Every page of a collection that is already indexed, redirects last."""
    known: set[str] = set()
    for page in _pages(collection, site, scores or {}, files):
        known.add(page.address)
        yield page
    yield from redirect_pages(collection, known)


def _pages(
    collection: Collection, site: Site, scores: Mapping[str, Measure], files: Sequence[DataFile]
) -> Iterator[Page]:
    for one in collection.newest:
        address = f"/artikel/{one.article.slug}/"
        view = partial(article_view, collection, one, site)
        yield Page(address=address, template="article.html", view=view, article=one.article.id)
    yield home_page(collection)
    yield from event_pages(collection, site)
    yield from claim_pages(collection, site)
    yield from name_pages(collection, site)
    yield from timeline_pages(collection)
    yield from day_pages(collection)
    yield from outlet_pages(collection)
    yield from archive_pages(collection)
    yield from about_pages(collection, site, scores, files)


def jinja_filters(catalogue: Catalogue) -> dict[str, Callable[..., Any]]:
    """Filters for the templates: ``number``."""
    return {"number": catalogue.number}
