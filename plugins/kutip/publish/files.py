"""Every output that is no page: feeds, data, annotations, sitemap. All of it reads texts through `Collection.words`."""

from __future__ import annotations

from msgspec import Struct


class File(Struct, frozen=True):
    """A file below the output folder: its path without a slash in front, and what it holds."""

    path: str
    body: str


def absolute(url: str, address: str) -> str:
    """The public address of a page; relative to the site's root where that is not known."""
    return f"{url}{address}" if url else address
