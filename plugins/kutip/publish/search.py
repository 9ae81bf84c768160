"""The search index: Pagefind reads the finished pages in the staging folder and writes ``pagefind/`` beside them.

It indexes what stands in an element with ``data-pagefind-body`` and nothing else, so it knows no more than the pages
show. Its files are not the same in every run; they are left out of the manifest and of the promise of equal bytes.
"""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from ..model import Annotated, KutipError

FOLDER = "pagefind"
"""Folder of the index below the root of the site."""

SECONDS = 600
"""Longest run: Pagefind takes about 1.5 ms a page, so this is enough for more pages than a host of pages allows."""

INTERFACES = ("pagefind-ui.*", "pagefind-modular-ui.*", "pagefind-component-ui.*", "pagefind-highlight.js")
"""Pagefind's own interfaces, 400 kB that no page asks for."""

BESIDE = ".m, .notes, .more, .kicker, .hint, .counts, .wrong, h2, dt"
"""Selectors of what explains a page and is not its content: markers, notes, hints, counts, headings of sections."""


class SearchError(KutipError):
    """The search index could not be made."""


def index(folder: Path, language: str) -> None:
    """Write the search index of the pages below `folder`, with the stemmer of `language` (ISO 639-1).

    The interface may speak another language than the articles, so Pagefind must not take it from the pages. Raises
    `SearchError` where Pagefind fails or takes more than `SECONDS`.
    """
    command = [sys.executable, "-m", "pagefind", "--site", str(folder), "--output-subdir", FOLDER]
    try:
        done = subprocess.run(  # noqa: S603 - our own interpreter, and a folder that we made
            [*command, "--force-language", language, "--exclude-selectors", BESIDE, "--quiet"],
            cwd=folder,  # a pagefind.toml of the folder where the build was started is none of ours
            capture_output=True,
            text=True,
            errors="replace",
            timeout=SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise SearchError(
            f"search: Pagefind was stopped after {SECONDS} s; set KUTIP_SEARCH = False to build without a search"
        ) from None
    if done.returncode != 0:
        said = " ".join((done.stderr or done.stdout).split())[-400:]
        raise SearchError(
            f"search: Pagefind ended with {done.returncode}: {said or 'no message'}; install Kutip again "
            "(pip install 'pagefind[bin]'), or set KUTIP_SEARCH = False to build without a search"
        )
    for pattern in INTERFACES:
        for path in (folder / FOLDER).glob(pattern):
            path.unlink()


def language_of(articles: Iterable[Annotated], fallback: str) -> str:
    """The language that most articles are in; `fallback` where there are none. Equal numbers: the first by code."""
    counts = Counter(one.article.language for one in articles)
    return min(counts, key=lambda code: (-counts[code], code), default=fallback)
