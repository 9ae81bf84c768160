"""Validity of pages, style sheet and pictures, links over the whole site, and the budgets of bytes."""

from __future__ import annotations

import gzip
import json
import re
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from bs4 import BeautifulSoup

from building import ROOT
from collections_built import SITEURL, Built, kind_of
from kutip.model import Digest, Name
from kutip.publish.views.article import NAMES_SHOWN
from kutip.text import Span

VNU = Path(sys.prefix) / "vnu" / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
LYCHEE = Path(sys.prefix) / "bin" / "lychee"

ARTICLE_BYTES = 12_000
NOTE_BYTES = 450
HOME_BYTES = 100_000
STYLE_BYTES = 12_000
SCRIPT_BYTES = 6_000
FIRST_SCREEN_BYTES = 60_000


def test_pages_style_and_pictures_are_valid(built: Built) -> None:
    """The Nu checker finds no error in a page of each kind, in the style sheet and in the pictures."""
    theme = built.folder / "theme"
    files = [*built.kinds().values(), *theme.rglob("*.css"), *theme.rglob("*.svg")]
    done = subprocess.run(
        ["java", "-jar", str(VNU), "--errors-only", "--also-check-css", "--also-check-svg", *map(str, files)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert len(files) > 20


def test_every_link_and_fragment_leads_somewhere(built: Built) -> None:
    """Lychee finds no dead link or fragment inside the site, in pages, feeds and sitemap, with public addresses too."""
    folder = built.folder
    done = subprocess.run(
        [
            *(str(LYCHEE), "--offline", "--no-progress", "--include-fragments=anchor-only", "--format", "json"),
            *("--index-files", "index.html", "--root-dir", str(built.parent)),
            *("--remap", f"{re.escape(SITEURL)} file://{folder}"),
            *(str(folder / "**/*.html"), str(folder / "**/*.xml")),
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    result = json.loads(done.stdout)
    assert result["error_map"] == {}
    assert result["successful"] > 500


def test_article_pages_keep_to_their_budget(built: Built, digest: Digest, shown: Mapping[str, Sequence[Span]]) -> None:
    """An article page is at most 12 kB of HTML and 450 bytes an annotation beside its text.

    Of an excerpt only what is shown counts: marks in the shown text, and names that are only listed below it.
    """
    over = []
    for one in digest.articles:
        html = (built.folder / "artikel" / one.article.slug / "index.html").read_text(encoding="utf-8")
        spans = shown.get(one.article.id, (Span(0, len(one.article.text)),))
        marks = (*one.dates, *one.names, *one.quotes, *one.claims)
        seen = [mark for mark in marks if any(mark.start < end and mark.end > start for start, end in spans)]
        named = {mark.entity for mark in seen if isinstance(mark, Name)}
        listed = {name.entity for name in one.names} - named
        annotations = len(seen) + min(len(listed), NAMES_SHOWN)
        text = sum(len(one.article.text[start:end].encode()) for start, end in spans)
        beside, budget = len(html.encode()) - text, ARTICLE_BYTES + NOTE_BYTES * annotations
        if beside > budget:
            over.append(f"{one.article.id}: {beside} of {budget}")
    assert over == []


def test_home_style_and_scripts_keep_to_their_budgets(built: Built) -> None:
    """Home is at most 100 kB, the style sheet 12 kB, all scripts together 6 kB."""
    theme = built.folder / "theme"
    assert (built.folder / "index.html").stat().st_size <= HOME_BYTES
    assert sum(path.stat().st_size for path in theme.rglob("*.css")) <= STYLE_BYTES
    assert sum(path.stat().st_size for path in theme.rglob("*.js")) <= SCRIPT_BYTES


def test_the_first_screen_comes_over_a_slow_line(built: Built) -> None:
    """A page of each kind and all that it names is at most 60 kB as a host sends it, compressed."""
    over = {}
    for kind, path in built.kinds().items():
        soup = BeautifulSoup(path.read_text(encoding="utf-8"), "lxml")
        links = [tag["href"] for tag in soup.select("link[rel=stylesheet], link[rel=icon]")]
        links += [tag["src"] for tag in soup.select("script[src], img[src]")]
        files = {path, *(_file(built, path, str(link)) for link in links)}
        size = sum(len(gzip.compress(file.read_bytes(), 6)) for file in files)
        if size > FIRST_SCREEN_BYTES:
            over[kind] = size
    assert over == {}


def _file(built: Built, page: Path, link: str) -> Path:
    return (built.parent / link[1:] if link.startswith("/") else page.parent / link).resolve()


def test_the_licence_of_the_texts_is_kept(built: Built) -> None:
    """A page that shows a text in part says so to search engines and to text miners."""
    for path in (built.folder / "artikel").glob("*/index.html"):
        html = path.read_text(encoding="utf-8")
        if kind_of(path, built.folder) != "redirect":
            assert '<meta name="tdm-reservation" content="1">' in html, path
            assert built.name == "examples" or '<meta name="robots" content="noindex">' in html, path


def test_no_tool_is_missing() -> None:
    """The checker and the link checker are there, so none of these checks passes by finding nothing to run."""
    assert VNU.is_file()
    assert LYCHEE.is_file()
    assert (ROOT / "static").is_dir()
