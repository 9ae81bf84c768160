"""A body's name while it is being read, and what short names are made of."""

from __future__ import annotations

import re

from msgspec import Struct

from .lexicon import BODY, FIELD, FIRM, GIVEN, ORG_TAIL, PLACE_TAIL, RANK
from .walk import Walk

_CLASS = re.compile(r"[IVX]{1,3}[A-C]?(?:/\w+)*|[A-C]")
"""The class of a court, prison or office: `IIA`, `IA/PHI`, `A`."""


class Cursor(Struct):
    """A body's name that is being read: where it begins and ends so far, the next word (`at`), how many words it has
    beside its noun, whether it is a public body, whether the gazetteer has its beginning as a `whole`, whether it is
    `over`, the span of an abbreviation inside it, and the token at which somebody's name begins behind it, of those up
    to `seen`.
    """

    head: int
    end: int
    at: int
    parts: int
    public: bool
    whole: bool = False
    over: bool = False
    inner: tuple[int, int] | None = None
    speaker: int = -1
    seen: int = -1

    def take(self, walk: Walk, index: int, end: int = 0) -> bool:
        """Take the words before token `index` in; always True."""
        self.end = max(end, walk.tokens[index - 1].end)
        self.at = index
        self.parts += 1
        return True


def honorific(walk: Walk, gap: str) -> bool:
    """Whether a rank in small letters stands between two words: `RSUD dr. Wirabumi`."""
    return gap.endswith(" ") and bool(walk.lexicon.single.get(gap.strip(" .").capitalize(), 0) & RANK)


def all_ordinary(walk: Walk, index: int, following: int) -> bool:
    """Whether nothing in the words but ordinary ones makes a name of them (`Kelompok Usaha`)."""
    for at in range(index, following):
        if walk.known_at(at) or walk.flags[at] & (GIVEN | BODY | FIRM | PLACE_TAIL | ORG_TAIL):
            return False
        if walk.tokens[at].text.isupper():
            return False
        if not walk.flags[at] & FIELD and not walk.ordinary(at):
            return False
    return True


def class_end(walk: Walk, index: int) -> int:
    """The token behind the class of an office whose noun is at token `index`: `Kelas I Khusus TPI`."""
    following = index + 1
    while walk.follows(following):
        text = walk.tokens[following].text
        letter = following > index + 1 and len(text) == 1
        if not (letter or _CLASS.fullmatch(text) or (following > index + 1 and text in walk.names.class_words)):
            break
        following += 1
    return following


def shortens(short: str, full: str, strict: bool = False) -> bool:
    """Whether the letters of `short` occur in `full` in order; the first one first if `strict`."""
    at = 0
    lower = full.lower()
    for letter in short.lower():
        if letter.isalpha():
            at = lower.find(letter, at) + 1
            if not at:
                return False
    return not strict or lower[:1] == short[:1].lower()
