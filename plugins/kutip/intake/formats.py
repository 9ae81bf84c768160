"""The registry of formats: each knows a file by its content, then by its suffix, and turns it into seeds."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from msgspec import Struct

from ..model import Origin, Refusal, Seed
from .feeds import looks_like_feed, read_feed
from .notes import read_markdown
from .pages import read_page
from .records import read_json, read_lines, read_table
from .source import Source, check_body

_HEAD = 2048
_HTML = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--.{0,500}?-->\s*){0,5}<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)
_OBJECT = re.compile(r"\s*(?:\[\s*)?\{\s*\"")


class Format(Struct, frozen=True, kw_only=True):
    """A kind of file: its name, suffixes, a look at the first characters, and its reader.

    `looks` is asked before any suffix; None where content does not tell. `read` yields seeds and refusals in order.
    """

    name: str
    suffixes: tuple[str, ...]
    read: Callable[[Source], Iterator[Seed | Refusal]]
    looks: Callable[[str], bool] | None = None


def read_text(source: Source) -> Iterator[Seed | Refusal]:
    """A plain text: one article."""
    check_body(source.text)
    yield Seed(id=source.id, origin=Origin(path=source.path), body=source.text, facts=source.facts, flags=source.flags)


FORMATS: tuple[Format, ...] = (
    Format(
        name="page", suffixes=(".html", ".htm", ".xhtml"), read=read_page, looks=lambda head: bool(_HTML.match(head))
    ),
    Format(name="json lines", suffixes=(".jsonl", ".ndjson"), read=read_lines),
    Format(name="json", suffixes=(".json",), read=read_json, looks=lambda head: bool(_OBJECT.match(head))),
    Format(name="table", suffixes=(".csv", ".tsv"), read=read_table),
    Format(name="feed", suffixes=(".xml", ".rss", ".atom"), read=read_feed, looks=looks_like_feed),
    Format(name="markdown", suffixes=(".md", ".markdown"), read=read_markdown),
    Format(name="text", suffixes=(".txt", ".text"), read=read_text),
)
_BY_SUFFIX = {suffix: format_ for format_ in FORMATS for suffix in format_.suffixes}


def choose(suffix: str, text: str) -> Format | None:
    """The format of a file: by its content where that tells, else by its suffix; None where neither is known.

    A file of JSON lines begins as JSON does, so the suffix decides between the two.
    """
    head = text[:_HEAD]
    own = _BY_SUFFIX.get(suffix)
    for format_ in FORMATS:
        if format_.looks and format_.looks(head):
            return own if own and own.name == "json lines" else format_
    return own


def suffixes() -> tuple[str, ...]:
    """Every suffix that is known, in order of the registry."""
    return tuple(_BY_SUFFIX)
