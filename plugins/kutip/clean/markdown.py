"""Markdown in plain text: what a link says stays, where it points goes; images are facts."""

from __future__ import annotations

from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

MOST = 3000
"""Longest line that is read as Markdown."""


@cache
def _parser() -> MarkdownIt:
    return MarkdownIt("zero").enable(["image", "link"])


def images_and_links(line: str) -> tuple[str, list[tuple[int, str, str]], str | None]:
    """The words of a line, the pieces taken out of it as (offset, text, reason), the address of its first image.

    A link is read as CommonMark does; its address becomes a removed piece and its words stay.
    """
    if len(line) > MOST:
        return line, [], None
    (inline,) = _parser().parseInline(line)
    out: list[str] = []
    pieces: list[tuple[int, str, str]] = []
    image: str | None = None
    for token in inline.children or ():
        if token.type == "image":
            address = str(token.attrs.get("src", ""))
            image = image or address or None
            pieces.append((len(pieces), f"![{token.content}]({address}{_title(token)})", "image"))
        elif token.type == "link_open":
            pieces.append((len(pieces), f"({token.attrs.get('href', '')}{_title(token)})", "link"))
        elif token.type in {"softbreak", "hardbreak"}:
            out.append(" ")
        else:
            out.append(token.content)
    return "".join(out), pieces, image


def _title(token: Token) -> str:
    title = token.attrs.get("title")
    return f' "{title}"' if title else ""
