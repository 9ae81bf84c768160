"""Annotations laid over a text: flattened into atoms that never overlap, with a marker after each annotation.

Annotations cross each other freely (a date in a quotation in a statement). HTML elements cannot, so the text is cut at
every boundary; each atom knows all annotations over it. A marker, the link to the note, stands after the end of its
annotation and behind the punctuation there. Everything here is text and numbers; the template writes the HTML and Jinja
escapes it.
"""

from __future__ import annotations

import itertools
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from msgspec import Struct

from ..text import Span

_CLOSING = frozenset(".,;:!?…\"“”„‟«»'’)]")
"""What a marker stands behind: a marker before a full stop or closing mark would tear it from its word."""

BLOCK_LENGTH = 600
"""A paragraph of more than twice as many characters is shown in blocks of sentences of about this length."""


class Mark(Struct, frozen=True):
    """An annotation to draw: offsets into the text, ``q`` (quotation), ``d`` (date) or ``k`` (claim) as `letter`.

    `label` is what the reader sees of its id; `extra` marks are drawn only when the reader asks for all. `datetime` and
    `edtf` are the value of a date.
    """

    id: str
    label: str
    letter: str
    start: int
    end: int
    extra: bool = False
    datetime: str = ""
    edtf: str = ""


class Link(Struct, frozen=True):
    """A name in the text: the address of its page, and an id where the page's summary points at it."""

    start: int
    end: int
    href: str = ""
    id: str = ""


class Marker(Struct, frozen=True):
    """The link to a note: `target` is the note's id; `labels` are (letter, label) of the annotations that share it."""

    target: str
    css: str
    labels: tuple[tuple[str, str], ...]


class Atom(Struct, frozen=True):
    """A run of text under one set of annotations: `css` and `ids` say which; ``""`` is plain text."""

    text: str
    css: str = ""
    ids: str = ""
    id: str = ""
    href: str = ""
    datetime: str = ""
    edtf: str = ""
    markers: tuple[Marker, ...] = ()


class Group(Struct, frozen=True):
    """Marks of equal span: they share a marker and a note. `back` is the id of the place that it leads back to."""

    marks: tuple[Mark, ...]
    back: str


class Block(Struct, frozen=True):
    """A paragraph, or a block of sentences of a long one: its id, its atoms, and the groups whose notes stand below it.

    `gap` says that text before it is not shown.
    """

    id: str
    atoms: tuple[Atom, ...]
    groups: tuple[Group, ...] = ()
    gap: bool = False


def blocks(text: str, paragraphs: Sequence[Span], sentences: Sequence[Span]) -> list[tuple[str, Span]]:
    """Paragraphs with their ids (``p1``, ``p2`` …); a long one in blocks of whole sentences (``p1``, ``p1-2`` …)."""
    out: list[tuple[str, Span]] = []
    for number, paragraph in enumerate(paragraphs, 1):
        name = f"p{number}"
        if paragraph.end - paragraph.start <= 2 * BLOCK_LENGTH:
            out.append((name, paragraph))
            continue
        first = bisect_left(sentences, (paragraph.start, 0))
        start, part = paragraph.start, 1
        for sentence in sentences[first:]:
            if sentence.start >= paragraph.end:
                break
            if sentence.start - start >= BLOCK_LENGTH:
                out.append((name if part == 1 else f"{name}-{part}", Span(start, sentence.start)))
                start, part = sentence.start, part + 1
        out.append((name if part == 1 else f"{name}-{part}", Span(start, paragraph.end)))
    return out


def clip(text: str, spans: Iterable[tuple[str, Span]], shown: Sequence[Span] | None) -> list[tuple[str, Span, bool]]:
    """Blocks cut down to the `shown` spans (all of the text where None), each with whether text before it is missing.

    Shown spans with only a blank between them are one. A block of which two parts are shown becomes two; the second
    has an id derived from the first.
    """
    if shown is None:
        return [(name, span, False) for name, span in spans]
    out: list[tuple[str, Span, bool]] = []
    at, first = 0, 0
    for name, span in spans:
        while first < len(shown) and shown[first].end <= span.start:
            first += 1
        part = 0
        for window in itertools.islice(shown, first, None):
            if window.start >= span.end:
                break
            start, end = max(span.start, window.start), min(span.end, window.end)
            missing = bool(text[at:start].strip())
            if part and not missing:
                out[-1] = (out[-1][0], Span(out[-1][1].start, end), out[-1][2])
            else:
                part += 1
                out.append((name if part == 1 else f"{name}-{part}", Span(start, end), missing))
            at = end
    return out


def lay(
    text: str, spans: Sequence[tuple[str, Span, bool]], marks: Iterable[Mark], links: Iterable[Link]
) -> tuple[Block, ...]:
    """`text` under `marks` and `links`, block by block; `spans` are in order and do not overlap.

    A mark that runs over several blocks is drawn in each and has its marker and note in the last. Links must not
    overlap each other; one that a block does not hold whole is left out. Linear in the text and the marks.
    """
    ends = [span.end for _, span, _ in spans]
    inside: list[list[Mark]] = [[] for _ in spans]
    ending: list[list[Mark]] = [[] for _ in spans]
    names: list[list[Link]] = [[] for _ in spans]
    home: dict[str, int] = {}
    for mark in sorted(marks, key=lambda mark: (mark.start, -mark.end)):
        at = bisect_right(ends, mark.start)
        last = -1
        while at < len(spans) and spans[at][1].start < mark.end:
            inside[at].append(mark)
            home.setdefault(mark.id, at)
            last, at = at, at + 1
        if last >= 0:
            ending[last].append(mark)
    for link in links:
        at = bisect_right(ends, link.start)
        if at < len(spans) and spans[at][1].start <= link.start and link.end <= ends[at]:
            names[at].append(link)
    begin = beginnings(mark for block in inside for mark in block)
    out: list[Block] = []
    for index, (name, span, gap) in enumerate(spans):
        groups = _grouped(text, ending[index], span)
        atoms = _atoms(text, span, marks=inside[index], links=names[index], groups=groups, begin=begin)
        noted = tuple(Group(members, _back(members[0], begin, spans[home[members[0].id]])) for members, _ in groups)
        out.append(Block(name, atoms, noted, gap))
    return tuple(out)


def _back(mark: Mark, begin: Mapping[int, str], home: tuple[str, Span, bool]) -> str:
    """The first atom of `mark`, or the first block that it is drawn in where its beginning is not shown."""
    return begin[mark.start] if mark.start >= home[1].start else home[0]


def _grouped(text: str, marks: Sequence[Mark], block: Span) -> list[tuple[tuple[Mark, ...], int]]:
    """Marks of equal span together, each group with the place of its marker, in the order of the markers.

    Two spans are equal that differ only by closing punctuation: a quotation holds its last comma, its claim does not.
    """
    equal: dict[tuple[int, int], list[Mark]] = {}
    for mark in marks:
        end = min(mark.end, block.end)
        while end > mark.start and (text[end - 1] in _CLOSING or text[end - 1].isspace()):
            end -= 1
        equal.setdefault((mark.start, end), []).append(mark)
    starts = sorted({mark.start for mark in marks})
    groups: list[tuple[int, int, tuple[Mark, ...]]] = []
    for (start, end), members in equal.items():
        at = min(max(mark.end for mark in members), block.end)
        following = bisect_left(starts, at)
        stop = starts[following] if following < len(starts) else block.end
        while at < stop and text[at] in _CLOSING:
            at += 1
        groups.append((at, end - start, tuple(sorted(members, key=_rank))))
    groups.sort(key=lambda group: group[:2])  # the shortest span first where several end together
    return [(members, at) for at, _, members in groups]


def _atoms(
    text: str,
    block: Span,
    *,
    marks: Sequence[Mark],
    links: Sequence[Link],
    groups: Sequence[tuple[tuple[Mark, ...], int]],
    begin: Mapping[int, str],
) -> tuple[Atom, ...]:
    cuts = {block.start, block.end}
    for mark in marks:
        cuts.update((max(mark.start, block.start), min(mark.end, block.end)))
    for one in links:
        cuts.update((one.start, one.end))
    markers: dict[int, list[Marker]] = {}
    for members, at in groups:
        cuts.add(at)
        markers.setdefault(at, []).append(_marker(members))
    link_at = {link.start: link for link in links}
    edges = sorted(cuts)
    active: list[Mark] = []
    link: Link | None = None
    waiting = 0  # `marks` are in order of start
    out: list[Atom] = []
    for start, end in itertools.pairwise(edges):
        if active:
            active = [mark for mark in active if mark.end > start]
        while waiting < len(marks) and marks[waiting].start <= start:
            active.append(marks[waiting])
            waiting += 1
        link = link_at.get(start) or (link if link is not None and link.end > start else None)
        href = link.href if link is not None else ""
        after = tuple(markers.get(end, ()))
        # The first atom of an annotation is where its note leads back to.
        anchor = begin.get(start) or (link.id if link is not None and link.start == start else "")
        if not active:
            out.append(Atom(text[start:end], "n" if href else "", "", anchor, href, markers=after))
            continue
        whole = next((mark for mark in active if mark.edtf and mark.start == start and mark.end == end), None)
        out.append(
            Atom(
                text[start:end],
                _css(active) + (" n" if href else ""),
                " ".join([mark.id for mark in active]),
                anchor,
                href,
                whole.datetime if whole and not href else "",
                whole.edtf if whole and not href else "",
                after,
            )
        )
    return tuple(out)


def beginnings(marks: Iterable[Mark]) -> dict[int, str]:
    """For each offset where marks begin, the id of the atom there: equal beginnings share one."""
    first: dict[int, Mark] = {}
    for mark in marks:
        known = first.get(mark.start)
        if known is None or _rank(mark) < _rank(known):
            first[mark.start] = mark
    return {start: f"r-{mark.id}" for start, mark in first.items()}


def _rank(mark: Mark) -> tuple[int, int]:
    """Quotations come first, then claims, then dates, the shorter before the longer."""
    return "qkd".index(mark.letter), mark.end


def _css(marks: Sequence[Mark]) -> str:
    """Classes of an atom: ``a`` and a letter for each kind; with an ``x`` where all of the kind are extra."""
    return _classes(frozenset([(mark.letter, mark.extra) for mark in marks]))


@cache
def _classes(kinds: frozenset[tuple[str, bool]]) -> str:
    letters = sorted({letter for letter, _ in kinds})
    return "a " + " ".join(letter if (letter, False) in kinds else f"{letter}x" for letter in letters)


def _marker(members: Sequence[Mark]) -> Marker:
    css = " ".join(dict.fromkeys(mark.letter for mark in members))
    if all(mark.extra for mark in members):
        css += " x"
    return Marker(members[0].id, css, tuple((mark.letter, mark.label) for mark in members))
