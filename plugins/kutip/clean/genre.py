"""Which kind of text an article is: news unless its title, section or text say otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ..languages.clean import CleanWords

NEWS = "berita"
_PATH = re.compile(r"[/.]([a-z][a-z-]{2,30})(?=[/.])")


class GenreTeller:
    """Tells genres by the signs of the language pack, in the order in which it lists them."""

    def __init__(self, words: CleanWords) -> None:
        self._genres = tuple(
            (genre.genre, _either(genre.title_patterns), frozenset(genre.sections), _either(genre.line_patterns))
            for genre in words.genres
        )

    def __call__(self, title: str, section: str | None, url: str | None, lines: Sequence[str]) -> str:
        """The genre of an article with this title, section, address and these first and last lines."""
        sections = {part.strip().casefold() for part in (section or "").split("/")} | set(_parts(url))
        for genre, titles, names, pattern in self._genres:
            if (titles and titles.search(title)) or not names.isdisjoint(sections):
                return genre
            if pattern and any(pattern.fullmatch(line) for line in lines if len(line) < 200):
                return genre
        return NEWS


def _parts(url: str | None) -> Iterable[str]:
    """Names of folders and subdomains in an address (`https://kolom.example.com/opini/…`)."""
    return _PATH.findall("." + url.partition("//")[2].rpartition("/")[0].casefold() + "/") if url else ()


def _either(patterns: tuple[str, ...]) -> re.Pattern[str] | None:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE) if patterns else None
