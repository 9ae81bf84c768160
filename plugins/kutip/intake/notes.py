"""Markdown with front matter: facts above, the article below."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from markdown_it import MarkdownIt

from ..model import Facts, Origin, Refusal, Seed
from .records import fact_named
from .source import Source, check_body, merge

_FENCE = re.compile(r"\s*(---|\+\+\+)[ \t]*\n")
_LINE = re.compile(r"([A-Za-z][\w -]{0,40}?)\s*[:=]\s*(.*)")
MOST_LINES = 200
"""Longest front matter in lines."""


@cache
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark")


def read_markdown(source: Source) -> Iterator[Seed | Refusal]:
    """One article. Front matter gives facts of an article and nothing else: what steers a site is not looked at."""
    facts, body = front_matter(source.text)
    check_body(body)
    yield Seed(
        id=source.id,
        origin=Origin(path=source.path),
        body=_parser().render(body),
        markup="html",
        facts=merge(source.facts, facts),
        flags=source.flags,
    )


def front_matter(text: str) -> tuple[Facts, str]:
    """Facts of the lines between two fences (``---`` or ``+++``) at the top, and the text below.

    A line is ``name: value`` or ``name = value``; names are those of records. Without a closing fence all is text.
    """
    opening = _FENCE.match(text)
    if not opening:
        return Facts(), text
    lines = text[opening.end() :].split("\n", MOST_LINES)
    closing = next((number for number, line in enumerate(lines[:MOST_LINES]) if line.strip() == opening.group(1)), None)
    if closing is None:
        return Facts(), text
    found: dict[str, tuple[int, str]] = {}
    for line in lines[:closing]:
        match = _LINE.fullmatch(line.rstrip())
        named = fact_named(match.group(1)) if match else None
        if not match or named is None or named[0] in {"id", "text"}:
            continue
        value = match.group(2).strip().strip("[]").strip().strip("\"'")
        if value and (named[0] not in found or named[1] < found[named[0]][0]):
            found[named[0]] = (named[1], value)
    return Facts(**{fact: value for fact, (_, value) in found.items()}), "\n".join(lines[closing + 1 :])
