"""The last look before a site is published: no name that must not occur does."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import quote

from ..model import KutipError, slugify

_SEPARATOR = r"(?:\s|&nbsp;|&#160;|[-_+.]|%20)+"


class SuppressedNameError(KutipError):
    """A suppressed name would have been published."""


def assert_absent(names: Sequence[str], folder: Path) -> None:
    """Raise `SuppressedNameError`, naming the files but not the name, where a file or path of `folder` holds one.

    A name is looked for whatever its case, its form of Unicode and what stands between its words, as a slug, and
    percent-encoded.
    """
    if not names:
        return
    forms: set[str] = set()
    for name in names:
        folded = unicodedata.normalize("NFC", name).casefold()
        forms.add(_SEPARATOR.join(map(re.escape, folded.split())))
        forms.add(re.escape(quote(folded).casefold()))
        if slug := slugify(name):
            forms.add(re.escape(slug))
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(sorted(forms, key=len, reverse=True))})(?!\w)")
    found = []
    for path in sorted(folder.rglob("*")):
        relative = path.relative_to(folder).as_posix()
        if pattern.search(relative.casefold()):
            found.append("the path of a file")
        elif path.is_file():
            text = path.read_bytes().decode("utf-8", "replace")
            if pattern.search(unicodedata.normalize("NFC", text).casefold()):
                found.append(relative)
    if found:
        raise SuppressedNameError(
            f"a suppressed name stands in {len(found)} files, so nothing is published: {', '.join(found[:5])}; "
            "this is a fault of Kutip: please report it without the name"
        )
