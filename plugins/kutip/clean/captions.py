"""What stands below the photo of an article: what it shows, and whose it is."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

LONGEST_CAPTION = 500
"""Longest piece that is taken for a caption; longer ones are parts of a page that merely stood in a figure."""
_SPACES = re.compile(r"\s+")


class Caption(NamedTuple):
    """What a photo shows and whose it is; ``""`` where nothing is said."""

    what: str
    credit: str


class CaptionReader:
    """Reads captions by patterns with the groups ``what`` and ``credit``, one of them at least; the first counts."""

    def __init__(self, patterns: Iterable[str]) -> None:
        self._patterns = tuple(re.compile(pattern, re.IGNORECASE) for pattern in patterns)

    def __call__(self, pieces: Iterable[str]) -> Caption:
        """The caption of the first photo: the first piece, and from the second one what the first does not say.

        Scrapers break a caption before its credit, so a second piece counts only where it says that part alone.
        """
        what = credit = ""
        for number, piece in enumerate(pieces):
            found = self._read(piece)
            if number and bool(found.what) == bool(found.credit):
                break
            what, credit = what or found.what, credit or found.credit
            if number or (what and credit):
                break
        return Caption(what, credit)

    def _read(self, piece: str) -> Caption:
        text = _SPACES.sub(" ", piece).strip()
        if len(text) > LONGEST_CAPTION:
            return Caption("", "")
        for pattern in self._patterns:
            if match := pattern.fullmatch(text):
                groups = match.groupdict()
                return Caption((groups.get("what") or "").strip(), (groups.get("credit") or "").strip(" .,"))
        return Caption(text, "")
