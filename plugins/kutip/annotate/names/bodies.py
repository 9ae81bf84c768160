"""How far a name goes that a generic noun opens (`Dinas …`, `Kecamatan …`)."""

from __future__ import annotations

import re

from .lexicon import (
    BODY,
    DEGREE,
    FIELD,
    FIRM,
    FUNCTION,
    GIVEN,
    NOT_NAME,
    OFFICE,
    ORG_TAIL,
    OTHER,
    PLACE_HEAD,
    PLACE_OFFICE,
    PLACE_TAIL,
    RANK,
    TITLE,
)
from .walk import Draft, Walk

_NUMBER = re.compile(r" (\d[\w/.-]*\w|\d)(?!\S*[,.]\d)")
_LIST_REACH = 7
"""Words within which a list of fields must reach its last member."""


class _Cursor:
    """Where the name ends so far (`end`), the next word (`at`), and how many words it has beside its noun (`parts`)."""

    def __init__(self, end: int, at: int, parts: int) -> None:
        self.end = end
        self.at = at
        self.parts = parts
        self.inner: tuple[int, int] | None = None

    def take(self, walk: Walk, index: int, end: int = 0) -> None:
        """Take the words before token `index` in."""
        self.end = max(end, walk.tokens[index - 1].end)
        self.at = index
        self.parts += 1


def organisation_end(walk: Walk, index: int) -> tuple[int, int, tuple[int, int] | None] | None:
    """End of the body's name at token `index`, the token after it, and the span of an abbreviation inside it.

    None where the noun stands alone. A public body ends with its place; a firm goes on until a person or title begins.
    """
    flags, size = walk.flags[index], walk.sizes[index]
    public = bool(flags & BODY)
    cursor = _Cursor(walk.tokens[index + size - 1].end, index + size, size - 1)
    known = walk.known_at(index)
    if known and known.kind == "organisation" and known.end > cursor.end:
        cursor.take(walk, walk.index_at(known.end, index), known.end)
    own_words = cursor.parts
    if flags & PLACE_TAIL and cursor.at < walk.count and walk.joined[cursor.at] and walk.known_at(cursor.at):
        return None  # `Komando Pusat AS`
    while True:
        if _number(walk, cursor):
            continue
        if cursor.at >= walk.count:
            break
        gap = walk.text[cursor.end : walk.tokens[cursor.at].start] if walk.tokens[cursor.at].start > cursor.end else " "
        if gap.startswith(" (") and cursor.inner is None:
            if _bracket(walk, cursor, index):
                continue
            break
        if gap in walk.words.list_gaps:
            if not (public and cursor.parts and _field_follows(walk, cursor.at, gap)):
                break
        elif gap in walk.words.org_joiners:
            if walk.flags[cursor.at] & TITLE or (
                public and not (cursor.parts and _field_follows(walk, cursor.at, gap))
            ):
                break
        elif gap != " " and not (
            gap == ". " and cursor.at == index + size and walk.sizes[index] == 1 and walk.joined[cursor.at]
        ):
            break
        closing = walk.tokens[cursor.at].text in walk.words.closing
        if not _word(walk, cursor, public, flags) or closing:
            break
    if cursor.parts == (size - 1) and not (known and own_words > size - 1):
        return None
    if walk.tokens[index].text in walk.words.soft_heads and not known and _all_ordinary(walk, index + 1, cursor.at):
        return None
    return cursor.end, cursor.at, cursor.inner


def _all_ordinary(walk: Walk, index: int, following: int) -> bool:
    """Whether nothing in the words but ordinary ones makes a name of them (`Kelompok Usaha`)."""
    for at in range(index, following):
        if walk.known_at(at) or walk.flags[at] & (GIVEN | BODY | FIRM | PLACE_TAIL | ORG_TAIL):
            return False
        if not walk.flags[at] & FIELD and not walk.ordinary(at):
            return False
    return True


def _number(walk: Walk, cursor: _Cursor) -> bool:
    """`SMA Negeri 3`, `Kodim 0712/Tegal`: a number right after the noun or its first words belongs to it."""
    match = _NUMBER.match(walk.text, cursor.end)
    if not match or cursor.parts > 2 or (cursor.at < walk.count and walk.tokens[cursor.at].start < match.start(1)):
        return False
    number = match.group(1)
    if walk.text.startswith((" (", " %"), match.end()) or (number.isdigit() and len(number) > 4):
        return False
    if len(number) == 4 and number.startswith(("19", "20")):
        return False  # a year
    head = cursor.at - 1
    if walk.flags[head] & BODY and not walk.flags[head] & FIRM and walk.tokens[head].text.isupper():
        return False  # `PP 109/2012` is a law
    before = walk.tokens[cursor.at - 1] if cursor.at else None
    if before is None or not walk.flags[cursor.at - 1] & (BODY | FIRM | PLACE_HEAD) and not before.text.istitle():
        return False
    after = walk.small_after(match.end())
    if after and after not in walk.words.small_function and after not in walk.words.place_cues:
        return False  # `Polres 12 orang`
    cursor.end = match.end()
    cursor.at = walk.index_at(cursor.end, cursor.at)
    cursor.parts += 1
    return True


def _bracket(walk: Walk, cursor: _Cursor, head: int) -> bool:
    """An abbreviation in brackets with the place or country of the body behind it: `Badan … (BPBD) Jakarta`."""
    match = walk.bracket(cursor.end)
    if not match:
        return False
    rest = walk.index_at(match.end(), cursor.at)
    if walk.lexicon.single.get(match.group(1), 0) & ORG_TAIL and not walk.lexicon.single.get(match.group(1), 0) & GIVEN:
        cursor.take(walk, rest, match.end())
        cursor.end = match.end()
        return True
    if rest >= walk.count or walk.text[match.end() : walk.tokens[rest].start] != " ":
        return False
    place = walk.known_at(rest)
    body = walk.flags[rest] & (BODY | PLACE_HEAD) and not walk.flags[rest] & TITLE
    body = (
        body
        and walk.role is None
        and shortens(match.group(1), walk.text[walk.tokens[head].start : cursor.end], strict=True)
    )
    if not body and not (place and place.kind == "place"):
        return False
    cursor.inner = match.span(1)
    cursor.end, cursor.at = match.end(), rest
    return True


def _field_follows(walk: Walk, index: int, gap: str) -> bool:
    """Whether a list of fields goes on: `Kependudukan dan Pencatatan Sipil`, `Pendidikan, Kebudayaan, dan Riset`."""
    flags, known = walk.flags[index], walk.known_at(index)
    if flags & (TITLE | BODY | FIRM | GIVEN | FUNCTION | OTHER) or (known and known.kind != "place") or known:
        return False
    if not (flags & FIELD or walk.ordinary(index) or (flags & NOT_NAME and walk.tokens[index].text.isupper())):
        return False
    if gap != ", ":
        return True
    for ahead in range(index + 1, min(index + _LIST_REACH, walk.count)):
        if walk.gaps[ahead] in walk.words.list_gaps and walk.gaps[ahead] != ", ":
            return not walk.flags[ahead] & (TITLE | BODY | FIRM | GIVEN)
        if walk.gaps[ahead] not in (", ", " ") or not (walk.flags[ahead] & FIELD or walk.ordinary(ahead)):
            return False
    return False


def _word(walk: Walk, cursor: _Cursor, public: bool, head: int) -> bool:
    """Take the word at the cursor in, or say that the name ends before it."""
    index = cursor.at
    flags, size, word = walk.flags[index], walk.sizes[index], walk.tokens[index].text
    known = walk.known_at(index)
    first = cursor.parts == 0
    if flags & TITLE and not flags & (GIVEN | BODY | FIRM | PLACE_HEAD):
        honoured = flags & RANK and not public and (first or walk.role is None) and walk.follows(index + size)
        if not honoured:
            return False
    if len(word) == 1 and cursor.parts and walk.text.startswith(".", walk.tokens[index].end):
        return False  # `Bank Sinar M. Rudi`
    if flags & (FUNCTION | OTHER) and not flags & (GIVEN | BODY | FIRM | FIELD):
        return False
    if flags & (DEGREE | NOT_NAME) and not flags & (BODY | FIRM | GIVEN) and not (first and _spelt(walk, index)):
        return bool(public and word.isupper() and not flags & DEGREE and cursor.parts == 1) and _take(
            walk, cursor, size
        )
    if known and known.kind == "place":
        at = walk.index_at(known.end, index)
        if walk.follows(at) and walk.flags[at] & PLACE_TAIL and not walk.flags[at] & (GIVEN | PLACE_HEAD):
            at += 1
        cursor.take(walk, at, known.end)
        if public:
            nation = walk.known_at(at) if walk.follows(at) else None
            if nation and nation.kind == "place" and walk.tokens[at].text.isupper():
                cursor.take(walk, walk.index_at(nation.end, at), nation.end)
            return False
        return True
    if known and known.kind == "organisation" and not first and public:
        cursor.take(walk, walk.index_at(known.end, index), known.end)
        behind = walk.known_at(cursor.at) if walk.follows(cursor.at) else None
        if behind and behind.kind == "place":
            cursor.take(walk, walk.index_at(behind.end, cursor.at), behind.end)
        return False
    person = flags & GIVEN or (known and known.kind == "person")
    if person and (cursor.parts and (public or walk.role is not None)):
        before = index - 1
        if (
            cursor.parts > 1
            and walk.joined[index]
            and not walk.flags[before]
            and not walk.tokens[before].text.isupper()
        ):
            if walk.role is not None and not walk.ordinary(before) and walk.joined[before]:
                cursor.at, cursor.end = before, walk.tokens[before - 1].end  # `PT Sinar Ely Chandra`: Ely is hers
        return False
    if walk.role is not None and not flags and not first and not word.isupper() and not walk.ordinary(index):
        if public and not (cursor.parts < 2 and walk.tokens[index - 1].text in walk.words.territorial_words):
            return False
        if known is None and cursor.parts >= 2 and walk.flags[index - 1] & ORG_TAIL:
            return False
    return _take(walk, cursor, size)


def _spelt(walk: Walk, index: int) -> bool:
    """`Kementerian UMKM`: capitals behind a noun that is itself an ordinary word."""
    return walk.tokens[index].text.isupper() and walk.ordinary(index - 1)


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


def _take(walk: Walk, cursor: _Cursor, size: int) -> bool:
    cursor.take(walk, cursor.at + size)
    return True


def english_rest(walk: Walk, index: int, draft: Draft) -> int:
    """Take what an English preposition joins to a body's name: `Institute for Peace`; returns the token after it."""
    while (
        index < walk.count and walk.gaps[index] in walk.words.org_joiners and not walk.flags[index] & (TITLE | FUNCTION)
    ):
        if not walk.text[draft.end : walk.tokens[index].start] in walk.words.english_joiners:
            break
        index += 1
        while walk.follows(index) and not walk.flags[index] & (TITLE | FUNCTION | NOT_NAME | GIVEN):
            index += 1
        draft.end = walk.tokens[index - 1].end
    return index


def place_end(walk: Walk, index: int) -> int:
    """The token after the place's name that token `index` opens; `index` where nothing follows the noun."""
    head = walk.tokens[index].text
    following = index + walk.sizes[index]
    taken = 0
    while following < walk.count and taken < 6:
        if not walk.joined[following]:
            route = head in walk.words.routes and walk.gaps[following] in (" - ", "-", " – ", "–")
            if not (route and taken):
                break
        flags = walk.flags[following]
        known = walk.known_at(following)
        if known and known.kind == "place":
            following = walk.index_at(known.end, following)
            taken += 1
            if head in walk.words.routes:
                continue
            if walk.follows(following) and walk.flags[following] & PLACE_TAIL and not walk.flags[following] & GIVEN:
                following += 1
            break
        if flags & (OFFICE | PLACE_OFFICE | FUNCTION | NOT_NAME | OTHER) and not flags & (GIVEN | PLACE_HEAD | RANK):
            break
        if (flags & (BODY | FIRM) and not flags & PLACE_HEAD) or (flags & NOT_NAME and taken):
            break
        if taken and walk.flags[following - 1] & PLACE_TAIL and walk.ordinary(following) and not flags & PLACE_TAIL:
            break
        following += walk.sizes[following]
        taken += 1
    return following if taken else index
