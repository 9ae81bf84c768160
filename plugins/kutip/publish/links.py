"""Links between pages: relative, so that a site works under any path, and remembered, so that each can be checked."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from urllib.parse import urlsplit

from ..model import KutipError
from .files import files_below
from .page import Page

_SHOWN = 10
"""Dead links named in an error; more would hide the first."""


class DeadLinkError(KutipError):
    """A page links to what is not there."""


class Links:
    """Makes the links of one build and remembers where each was used first."""

    def __init__(self, url: str) -> None:
        # A page that answers for any missing address cannot know its own depth, so it names the path of the site.
        self._root = urlsplit(url).path.rstrip("/") + "/"
        self._used: dict[str, str] = {}

    def href_from(self, page: Page, made: dict[str, str] | None = None) -> Callable[[str], str]:
        """A function from an address (``/nama/x/#q1``) to a link that works on `page`; `made` collects both."""
        depth = page.address.count("/") - 1
        prefix = self._root if page.address == "/404.html" else "../" * depth
        own, used = page.address, self._used
        known = {} if made is None else made

        def href(address: str) -> str:
            link = known.get(address)
            if link is not None:
                return link
            if not address.startswith("/") or address.startswith("//") or "\\" in address:
                raise DeadLinkError(f"{own}: {address!r} is no address inside the site; one starts with a single slash")
            used.setdefault(address, own)
            path, mark, fragment = address.partition("#")
            link = f"#{fragment}" if path == own and mark else (prefix + path[1:] or "./") + mark + fragment
            known[address] = link
            return link

        return href

    def use(self, page: Page, addresses: Iterable[str]) -> None:
        """Remember `addresses` as those that `page` links to."""
        for address in addresses:
            self._used.setdefault(address, page.address)

    def check(self, folder: Path) -> None:
        """Raise `DeadLinkError`, naming the first ones, where an address that was used has no file or no such id."""
        dead: list[str] = []
        files = set(files_below(folder))
        current, text = "", b""
        for address in sorted(self._used):
            path, _, fragment = address.partition("#")
            name = path[1:] + "index.html" if path.endswith("/") else path[1:]
            if name not in files:
                dead.append(f"{self._used[address]} links to {address}, which is not there")
                continue
            if fragment and name != current:
                # Only pages have ids; a picture or style sheet is merely there or not.
                current, text = name, (folder / name).read_bytes() if name.endswith(".html") else b""
            if fragment and f' id="{fragment}"'.encode() not in text:
                dead.append(f"{self._used[address]} links to {address}, but that page has no such id")
        if dead:
            more = f" … and {len(dead) - _SHOWN} more" if len(dead) > _SHOWN else ""
            raise DeadLinkError("; ".join(dead[:_SHOWN]) + more)
