"""Leave out names that must not be published: nothing that leaves here holds them, in whatever form they were written.

In an article that holds a suppressed name go: the name in any case, with any blanks or hyphens between its words (or
none), composed or decomposed, with or without accents; every mention that the annotator took for the same person; and,
outside of other people's names, each capitalised word of it alone (``Darma`` for Darma Wirasena). In its place stands
`PLACEHOLDER`; spans keep their words, so offsets move with the text.
"""

from __future__ import annotations

import bisect
import hashlib
import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, TypeAlias, TypeVar, cast
from urllib.parse import unquote

from msgspec import Struct, structs

from ..model import Annotated, Annotation, Authority, Quotation, article_slug

PLACEHOLDER = "[…]"
"""The mark of an omission, in every language."""
FLAG = "suppressed"
"""Flag of an article from which a name was left out."""

Move: TypeAlias = Callable[[int, bool], int]
"""Where an offset of the old text lies in the new one; an end (flag set) lies behind a placeholder, not before it."""

_S = TypeVar("_S", bound=Struct)
_A = TypeVar("_A", bound=Annotation)
_INVISIBLE = "[\u00ad\u200b-\u200f\u2060\ufeff]*"
_BETWEEN = r"(?:[\s\u00ad\u200b-\u200f\u2010-\u2015\u2060\ufeff\-_.+'’]|%20|&nbsp;|&#160;)*"
_MARKS = "[\u0300-\u036f]*"
_WORD = re.compile(r"\w+")
_NEVER = re.compile(r"(?!)")
_OFFSETS = (("start", False), ("end", True), ("cue_start", False), ("cue_end", True))


def suppress(annotated: Sequence[Annotated], authority: Authority) -> tuple[tuple[Annotated, ...], Authority]:
    """`annotated`, in the same order, and `authority` without any of ``authority.suppressed`` nor the list itself.

    Names of suppressed people are dropped, words said by them are kept as those of an anonymous speaker, addresses that
    hold a name are dropped, and an article whose id holds one gets another id (with 6 hex digits of the old one's
    sha256, so that two stay two). To be called after corrections, whose anchors count in the full text.
    """
    names = list(authority.suppressed)
    if not names:
        return tuple(annotated), authority
    listed = _pattern(names)
    for entry in authority.people:
        if any(map(listed.search, (entry.name, *entry.aliases))):
            names += (entry.name, *entry.aliases)
    patterns = {name: _pattern([name]) for name in names}
    public = tuple(_article(one, patterns) for one in annotated)
    ids = {old.article.id: new.article.id for old, new in zip(annotated, public, strict=True)}
    return public, _authority(authority, _pattern(names), ids)


def _authority(authority: Authority, pattern: re.Pattern[str], ids: Mapping[str, str]) -> Authority:
    """What editors say without the names: entries of suppressed people go, other texts are blackened."""

    def clean(text: str) -> bool:
        return pattern.search(text) is None

    def blacken(text: str) -> str:
        return pattern.sub(PLACEHOLDER, text)

    people = tuple(
        structs.replace(
            entry,
            aliases=tuple(filter(clean, entry.aliases)),
            roles=tuple(map(blacken, entry.roles)),
            not_same_as=tuple(filter(clean, entry.not_same_as)),
        )
        for entry in authority.people
        if clean(entry.name) and clean(entry.slug)
    )
    corrections = tuple(
        structs.replace(_walk(entry, blacken), article=ids.get(entry.article, _public_id(entry.article, pattern)))
        for entry in authority.corrections
    )
    redirects = tuple(pair for pair in authority.redirects if all(map(clean, pair)))
    return structs.replace(authority, people=people, corrections=corrections, redirects=redirects, suppressed=())


def _article(one: Annotated, patterns: Mapping[str, re.Pattern[str]]) -> Annotated:
    texts = _texts(one)
    present = [name for name, pattern in patterns.items() if any(map(pattern.search, texts))]
    if not present:
        return one
    whole = _pattern(present)
    forms = {one.article.text[name.start : name.end] for name in one.names if whole.search(name.entity)}
    pen = _Pen([*present, *sorted(forms)], present, [name.entity for name in one.names])
    text, moved = pen.blacken(one.article.text)
    _, moved_title = pen.blacken(one.article.title)
    id_ = pen.id(one.article.id)
    article = structs.replace(
        _walk(one.article, pen.plain),
        id=id_,
        slug=article_slug(id_),
        text=text,
        url=pen.address(one.article.url),
        image=pen.address(one.article.image),
        flags=(*one.article.flags, FLAG),
    )

    def shifted(annotation: _A) -> _A:
        move = moved_title if getattr(annotation, "in_title", False) else moved
        changes: dict[str, Any] = {
            field: move(value, is_end) for field, is_end in _OFFSETS if (value := getattr(annotation, field, -1)) >= 0
        }
        new = structs.replace(_walk(annotation, pen.plain), **changes)
        if isinstance(new, Quotation) and PLACEHOLDER in (new.speaker or ""):
            return structs.replace(new, anonymous=True, role=None)
        return new

    names = tuple(map(shifted, one.names))
    return Annotated(
        article=article,
        dates=tuple(map(shifted, one.dates)),
        names=tuple(name for name in names if PLACEHOLDER not in text[name.start : name.end] + name.entity),
        quotes=tuple(map(shifted, one.quotes)),
        claims=tuple(map(shifted, one.claims)),
        held=pen.plain(one.held) if one.held is not None else None,
    )


class _Pen:
    """Blackens the texts of one article: names and forms of them everywhere, their single words outside of others."""

    def __init__(self, forms: Sequence[str], names: Sequence[str], entities: Sequence[str]) -> None:
        self._whole = _pattern(forms)
        words = {word for name in names for word in _WORD.findall(unicodedata.normalize("NFC", name)) if len(word) > 2}
        self._words = _pattern(words) if words else _NEVER
        others = {entity for entity in entities if " " in entity and not self._whole.search(entity)}
        longest_first = sorted(others, key=lambda name: (-len(name), name))
        self._others = re.compile("|".join(map(re.escape, longest_first))) if others else _NEVER

    def blacken(self, text: str) -> tuple[str, Move]:
        """`text` with `PLACEHOLDER` for each name, and how its offsets move."""
        spared = [match.span() for match in self._others.finditer(text)]
        spans = [match.span() for match in self._whole.finditer(text)]
        spans += [
            match.span()
            for match in self._words.finditer(text)
            if match.group()[0].isupper() and not any(a <= match.start() and match.end() <= b for a, b in spared)
        ]
        return _replace(text, sorted(spans))

    def plain(self, text: str) -> str:
        """`text` with `PLACEHOLDER` for each name."""
        return self.blacken(text)[0]

    def address(self, value: str | None) -> str | None:
        """An address with a word of a name in it leads to the name, so it goes as a whole."""
        if value is None or any(pattern.search(unquote(value)) for pattern in (self._whole, self._words)):
            return None
        return value

    def id(self, id_: str) -> str:
        """An id without the words of a name."""
        return _public_id(id_, self._whole, self._words)


def _public_id(id_: str, *patterns: re.Pattern[str]) -> str:
    new = id_
    for pattern in patterns:
        new = pattern.sub("x", new)
    return id_ if new == id_ else f"{new}-{hashlib.sha256(id_.encode()).hexdigest()[:6]}"


def _replace(text: str, spans: Iterable[tuple[int, int]]) -> tuple[str, Move]:
    """`text` with `PLACEHOLDER` for each of `spans`; those that touch or have only blanks between them are one."""
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and (start <= joined[-1][1] or text[joined[-1][1] : start].isspace()):
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    parts: list[str] = []
    places: list[int] = []
    length = at = 0
    for start, end in joined:
        parts += (text[at:start], PLACEHOLDER)
        places.append(length + start - at)
        length += start - at + len(PLACEHOLDER)
        at = end
    parts.append(text[at:])

    def move(offset: int, is_end: bool) -> int:
        index = bisect.bisect_right(joined, (offset, -1 if is_end else len(text))) - 1
        if index < 0:
            return offset
        start, end = joined[index]
        if offset >= end:
            return offset - end + places[index] + len(PLACEHOLDER)
        return places[index] + (len(PLACEHOLDER) if is_end and offset > start else 0)

    return "".join(parts), move


# --- patterns ---------------------------------------------------------------------------------------------------------


def _pattern(names: Iterable[str]) -> re.Pattern[str]:
    """Whole names, however they are written; linear, since no two neighbouring parts can match the same."""
    forms = {_BETWEEN.join(map(_letters, _WORD.findall(unicodedata.normalize("NFC", name)))) for name in names}
    longest_first = "|".join(sorted(forms, key=lambda form: (-len(form), form)))
    return re.compile(rf"(?<![^\W\d_])(?:{longest_first})(?![^\W\d_])", re.IGNORECASE)


def _letters(word: str) -> str:
    """A pattern of `word`: each letter composed, decomposed or without its marks, invisible signs between."""
    out = []
    for letter in unicodedata.normalize("NFC", word):
        base = unicodedata.normalize("NFD", letter)[0]
        out.append(re.escape(letter) if base == letter else f"(?:{re.escape(letter)}|{re.escape(base)}{_MARKS})")
    return _INVISIBLE.join(out)


def _texts(record: Struct) -> list[str]:
    """Every text in `record`, however deep."""
    texts: list[str] = []

    def note(text: str) -> str:
        texts.append(text)
        return text

    _walk(record, note)
    return texts


def _walk(record: _S, change: Callable[[str], str]) -> _S:
    """`record` with every text in it changed, however deep."""
    return cast(_S, _walked(record, change))


def _walked(value: Any, change: Callable[[str], str]) -> Any:
    if isinstance(value, str):
        return change(value)
    if isinstance(value, tuple):
        return tuple(_walked(part, change) for part in value)
    if isinstance(value, Mapping):
        return {key: _walked(part, change) for key, part in value.items()}
    if isinstance(value, Struct):
        changed = {name: _walked(getattr(value, name), change) for name in value.__struct_fields__}
        return structs.replace(value, **changed)
    return value
