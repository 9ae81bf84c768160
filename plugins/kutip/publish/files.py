"""Every output that is no page: feeds, data, annotations, sitemap. All of it reads texts through `Collection.words`."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import msgspec
from msgspec import Struct


class File(Struct, frozen=True):
    """A file below the output folder: its path without a slash in front, and what it holds."""

    path: str
    body: str


def json_text(value: object) -> str:
    """`value` as JSON for programs: on one line, without blanks, letters as they are."""
    return msgspec.json.encode(value).decode()


def json_lines(value: object) -> str:
    """`value` as JSON that can be read and compared line by line."""
    return msgspec.json.format(msgspec.json.encode(value), indent=1).decode()


def files_below(folder: Path) -> Iterator[str]:
    """Paths of all files below `folder`, from there, with ``/`` between names, in no order."""
    top = len(str(folder)) + 1
    for parent, _, names in os.walk(folder):
        base = parent[top:].replace(os.sep, "/")
        for name in names:
            yield f"{base}/{name}" if base else name


def absolute(url: str, address: str) -> str:
    """The public address of a page; relative to the site's root where that is not known."""
    return f"{url}{address}" if url else address
