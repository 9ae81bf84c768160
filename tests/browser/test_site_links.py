"""Links of the built site, followed on disk: each leads to a page and, where it names one, to an id."""

from __future__ import annotations

import posixpath
from pathlib import Path
from urllib.parse import unquote, urlsplit

from bs4 import BeautifulSoup, SoupStrainer


def test_every_internal_link_and_fragment_resolves(seeds_site: Path) -> None:
    """No link, picture, style or script of any page leads to a missing file or a missing id."""
    ids: dict[str, set[str]] = {}
    links: list[tuple[str, str]] = []
    for path in seeds_site.rglob("*.html"):
        name = path.relative_to(seeds_site).as_posix()
        soup = BeautifulSoup(path.read_text(encoding="utf-8"), "lxml", parse_only=SoupStrainer(True))
        found = [str(tag["id"]) for tag in soup.find_all(id=True)]
        assert len(found) == len(set(found)), f"{name}: an id stands twice"
        ids[name] = set(found)
        links += [
            (name, str(tag.get("href") or tag.get("src"))) for tag in soup.find_all(["a", "link", "script", "img"])
        ]
    dead = []
    for name, link in links:
        parts = urlsplit(link)
        if parts.scheme or not link or link == "None":
            continue
        base = "/" if name == "404.html" else f"/{posixpath.dirname(name)}/"
        target = posixpath.normpath(posixpath.join(base, unquote(parts.path))).lstrip("/") if parts.path else name
        if parts.path.endswith(("/", ".")) and target != "":
            target = posixpath.join(target, "index.html")
        target = target if target not in ("", ".") else "index.html"
        if not (seeds_site / target).is_file() or (parts.fragment and parts.fragment not in ids.get(target, set())):
            dead.append(f"{name} -> {link}")
    assert dead == []


def test_nobody_is_asked_for_anything(seeds_site: Path) -> None:
    """Outside of links that a reader follows, no page names another host."""
    for path in seeds_site.rglob("*.html"):
        soup = BeautifulSoup(path.read_text(encoding="utf-8"), "lxml")
        for tag in soup.find_all(["link", "script", "img", "iframe", "source"]):
            address = str(tag.get("href") or tag.get("src") or "")
            if tag.name == "link" and "canonical" in tag.get("rel", []):
                continue
            assert not urlsplit(address).netloc, f"{path}: {address}"
