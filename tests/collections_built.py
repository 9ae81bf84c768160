"""The collections that the slow checks look at, each built as for the public and put below `/repo/`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from building import ROOT, pelican

SITEURL = "https://example.org/repo"
ARTICLES = ROOT.parent / "shared" / "articles"
"""Real articles beside the checkout, where there are any; they are never shipped."""

_MODE = re.compile(r"^mode = .*\n", re.MULTILINE)


@dataclass(frozen=True)
class Built:
    """A built collection: the site lies in `folder`, which is `parent` with `/repo` behind it."""

    name: str
    parent: Path
    seeds: Path
    content: Path

    @property
    def folder(self) -> Path:
        """The site."""
        return self.parent / "repo"

    def kinds(self) -> dict[str, Path]:
        """A page of each kind, the largest that there is."""
        found: dict[str, Path] = {}
        for path in sorted(self.folder.rglob("*.html")):
            kind = kind_of(path, self.folder)
            if kind not in found or path.stat().st_size > found[kind].stat().st_size:
                found[kind] = path
        return found

    def addresses(self, url: str) -> Iterator[tuple[str, str]]:
        """Kind and address of a page of each kind, redirects left out, below `url`."""
        for kind, path in self.kinds().items():
            if kind != "redirect":
                yield kind, url + path.relative_to(self.parent).as_posix().removesuffix("index.html")


def kind_of(path: Path, folder: Path) -> str:
    """The kind of a page by its address: `artikel/x`, `linimasa/year/month`, `404.html`, `redirect` …"""
    if 'http-equiv="refresh"' in path.read_text(encoding="utf-8"):
        return "redirect"
    first, *rest = path.relative_to(folder).parts
    steps = ["year" if re.fullmatch(r"\d{4}", part) else "n" if part.isdigit() else "x" for part in rest[:-1]]
    return "/".join([first, *steps])


def names() -> list[str]:
    """Names of the collections that can be built here."""
    return ["seeds", "examples", "excerpts", *(["articles"] if ARTICLES.is_dir() else [])]


def build(name: str, parent: Path) -> Built:
    """Build the collection `name` below `parent`. `excerpts` are the examples as texts of others."""
    examples = ROOT / "examples"
    seeds, content = {
        "seeds": (ROOT / "seeds", ROOT / "content"),
        "examples": (examples / "seeds", examples / "content"),
        "excerpts": (examples / "seeds", parent / "content"),
        "articles": (ARTICLES, ROOT / "content"),
    }[name]
    if name == "excerpts":
        content.mkdir(parents=True)
        for path in (examples / "content").glob("*.toml"):
            (content / path.name).write_text(_MODE.sub("", path.read_text(encoding="utf-8")), encoding="utf-8")
    built = Built(name, parent, seeds, content)
    done = pelican(
        built.folder,
        seeds=seeds,
        content=content,
        conf="publishconf.py",
        settings={"KUTIP_SEARCH": "true", "KUTIP_STRICT": "false"},
        SITEURL=SITEURL,
        KUTIP_CONTACT="mailto:redaksi@example.org",
        KUTIP_ISSUES="https://example.org/issues/new",
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return built
