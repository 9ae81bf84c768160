"""Pages that editors write: Markdown files under ``content/pages/``, read by markdown-it-py with HTML switched off.

Python-Markdown, which Pelican reads with, takes quadratic time on a few kilobytes of ``[``.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from pathlib import Path

from markdown_it import MarkdownIt
from markupsafe import Markup
from msgspec import Struct

from ..model import KutipError, slugify
from .page import Page
from .safe import clean_fragment

_SETTING = re.compile(r"(title|slug):[ \t]*(.*)", re.IGNORECASE)
_MARKDOWN = MarkdownIt("commonmark", {"html": False})


class EditorialError(KutipError):
    """A page of editors that cannot be published."""


class EditorialView(Struct, frozen=True):
    """A page of editors: its title and its body as finished markup."""

    title: str
    body: Markup


def editorial_pages(content: Path, taken: Container[str]) -> Iterator[Page]:
    """A page at ``/<slug>/`` for each ``content/pages/*.md``, in order of name; `taken` are addresses of others.

    A file begins with ``Title: …`` (and ``Slug: …`` where the file's name will not do) and a blank line. Raises
    `EditorialError`, naming the file, where the title is missing, the file is not UTF-8, or the address is taken.
    """
    own: dict[str, Path] = {}
    for path in sorted((content / "pages").glob("*.md")):
        try:
            text = path.read_text(encoding="utf-8-sig")
        except UnicodeDecodeError as error:
            raise EditorialError(f"{path}: not UTF-8 ({error}); save it as UTF-8") from None
        settings: dict[str, str] = {}
        lines = text.split("\n")
        while lines and (match := _SETTING.fullmatch(lines[0].strip())):
            settings[match.group(1).lower()] = match.group(2).strip()
            del lines[0]
        if not settings.get("title"):
            raise EditorialError(f"{path}:1: the first line must be `Title: …`, followed by a blank line")
        slug = slugify(settings.get("slug") or path.stem)
        address = f"/{slug}/"
        if not slug or address in taken or address in own:
            holder = own.get(address, "a page of Kutip")
            raise EditorialError(f"{path}: the address {address} is that of {holder}; write another `Slug: …`")
        own[address] = path
        body = Markup(clean_fragment(_MARKDOWN.render("\n".join(lines))))  # noqa: S704 - has just passed the allowlist
        yield Page(address=address, template="editorial.html", view=EditorialView(settings["title"], body))
