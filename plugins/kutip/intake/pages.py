"""Saved pages: one article a page, or one article of several pages that were saved one by one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

import msgspec

from ..model import Origin, Refusal, Seed
from .source import Source

PART = "\f"
"""Stands between the pages of one article in a body; decoding leaves no form feed in any text."""
_WITHIN = 200_000
"""How far into a page its address is looked for; what is inlined before it is skipped first."""
_INLINED = re.compile(
    r"data:[\w.+-]{1,40}/[\w.+-]{1,40}[;,][\w=;,+/%-]*|<style[^>]{0,200}>[^<]*</style>", re.IGNORECASE
)
# How browsers and SingleFile note where a page was saved from, then what the page says of itself.
_ADDRESSES = (
    re.compile(r"<!--\s{0,4}saved from url=\(\d{1,6}\)(https?://\S{3,1000}?)\s{0,4}-->", re.IGNORECASE),
    re.compile(r"<!--[^>]{0,200}\burl:\s{0,4}(https?://\S{3,1000})", re.IGNORECASE),
    re.compile(r"""<meta[^>]{0,200}\bog:url["'][^>]{0,50}\bcontent=["'](https?://[^"'\s]{3,1000})""", re.IGNORECASE),
    re.compile(r"""<link[^>]{0,200}\bcanonical["'][^>]{0,50}\bhref=["'](https?://[^"'\s]{3,1000})""", re.IGNORECASE),
)
_PAGE_KEYS = frozenset({"page", "halaman", "p", "hal"})
_PAGE_FOLDER = re.compile(r"/(?:page|halaman)/(\d{1,2})/?$")


class Part(NamedTuple):
    """Address of an article without its page number, and that number (1 where there is none)."""

    address: str
    number: int


def read_page(source: Source) -> Iterator[Seed | Refusal]:
    """A saved page: one article, whose body and facts `clean` finds."""
    yield Seed(
        id=source.id,
        origin=Origin(path=source.path),
        body=source.text,
        markup="html",
        facts=source.facts,
        flags=source.flags,
    )


def part_of(markup: str) -> Part | None:
    """Of which article a saved page is which part, by the address it was saved from; None where it names none."""
    head = _INLINED.sub("", markup[: _WITHIN * 5])[:_WITHIN]
    found = next((match.group(1) for pattern in _ADDRESSES if (match := pattern.search(head))), None)
    if not found:
        return None
    try:
        parts = urlsplit(found.replace("&amp;", "&"))
    except ValueError:
        return None
    number = 1
    query: list[tuple[str, str]] = []
    for key, value in parse_qsl(parts.query):
        if key.casefold() in _PAGE_KEYS and value.isdecimal() and len(value) <= 2:
            number = int(value)
        elif key.casefold() in _PAGE_KEYS and value == "all":
            return None  # all pages in one
        else:
            query.append((key, value))
    path = parts.path
    if folder := _PAGE_FOLDER.search(path):
        number, path = int(folder.group(1)), path[: folder.start()]
    host = parts.netloc.casefold().removeprefix("www.")
    return Part(urlunsplit(("https", host, path.rstrip("/"), urlencode(query), "")), max(1, number))


def join_parts(seeds: Sequence[Seed]) -> list[Seed]:
    """Seeds in their order, the pages of one article as one seed: at the place, and with the id, of its first page.

    Pages belong together where their addresses differ in the page number alone and no number comes twice.
    """
    groups: dict[str, dict[int, list[Seed]]] = {}
    for seed in seeds:
        if seed.markup == "html" and seed.origin.record is None and (part := part_of(seed.body)):
            groups.setdefault(part.address, {}).setdefault(part.number, []).append(seed)
    whole: dict[str, Seed | None] = {}
    for numbers in groups.values():
        if len(numbers) < 2 or any(len(same) > 1 for same in numbers.values()):
            continue
        pages = [numbers[number][0] for number in sorted(numbers)]
        body = PART.join(page.body for page in pages)
        flags = dict.fromkeys((*(flag for page in pages for flag in page.flags), "joined-parts"))
        whole |= {page.origin.path: None for page in pages[1:]}
        whole[pages[0].origin.path] = msgspec.structs.replace(pages[0], body=body, flags=tuple(flags))
    if not whole:
        return list(seeds)
    return [joined for seed in seeds if (joined := whole.get(seed.origin.path, seed)) is not None]
