"""Pair double quotation marks by alternation, position and punctuation, never by the direction of the glyph.

Indonesian papers print “ and ” the wrong way round, use only one of them, or double them, so the glyph says nothing.
What helps is where a mark stands: an opening mark follows a blank and touches a word, a closing mark touches a word or
a comma and is followed by a blank. Each mark gets a cost as opener and as closer, and the cheapest sequence that opens
and closes in turn wins, with at most one quotation inside another (a Viterbi pass of three states: linear in the number
of marks).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection
from typing import NamedTuple

QUOTE_MARKS = frozenset('"“”„‟«»＂')
"""Double quotation marks of one character."""

# A run of marks is one mark: doubled marks are a slip of the keyboard. Two apostrophes are one double mark.
# (Their characters stand first in the pattern, so that the engine skips to them.)
_MARK = re.compile(
    r"[\"“”„‟«»＂'‘’`](?:(?<=[\"“”„‟«»＂])|(?<=')'|(?<=[‘’])[‘’]|(?<=`)`)(?:[\"“”„‟«»＂]|''|[‘’]{2}|``)*"
)

# Speech between single marks: from the capital of a sentence to its comma or stop, with apostrophes inside words.
_SINGLE = re.compile(
    r"(?<![^\s:(])['‘’`](?=[A-Z]\w*[ ,])((?:[^'‘’`\n]|(?<=\w)['’](?=\w))+(?<=[,.!?…]))['‘’](?![^\sa-z])"
)

_OPENS_AFTER = frozenset(" \t\n([{-–—/:;,.!?\u00a0")
_CLOSES_BEFORE = frozenset(" \t\n)]}-–—/:;,.!?\u00a0")

_ENDS = frozenset(",.!?…")
_STOPS = frozenset(".!?…")
_SOURCE_CLOSES = re.compile(r", [a-z]+ [A-Z][^,.]{0,40}\.$")
"""Whose the words are, behind a comma at the end of a paragraph."""

_STRAY = 2.5
"""Cost of leaving a mark unpaired: dearer than one bad position, cheaper than two."""
_UNCLOSED = 2.0
"""Cost of a quotation that the paragraph ends before it is closed."""
_CARRIED = 1.5
"""Cost of a quotation that runs on into the next paragraph."""
_LONE = 1.8
"""Cost of a closing mark whose opening mark is missing."""
_NESTED = 1.2
"""Cost of a quotation with another inside it in the same marks; more than that of an opening mark twice."""


class QuotePair(NamedTuple):
    """A quotation: ``start``/``end`` with the marks, ``inner_start``/``inner_end`` without them.

    An unclosed one ends where its paragraph does, or before its source (``closed`` is False and ``end == inner_end``).
    Of one whose opening mark is missing only the closing mark is there: ``lone``, without words inside.
    """

    start: int
    inner_start: int
    inner_end: int
    end: int
    closed: bool

    @property
    def lone(self) -> bool:
        """Whether this is a closing mark without an opening one (``Kami siap,” kata X``)."""
        return not self.closed and self.inner_start == self.inner_end


def _costs(text: str, start: int, end: int) -> tuple[float, float]:
    """Cost of the mark at `start`:`end` as an opener and as a closer, from the characters beside it."""
    before = text[start - 1] if start else "\n"
    after = text[end] if end < len(text) else "\n"
    # beside another mark a mark is as free as beside a blank
    before, after = (" " if beside in QUOTE_MARKS else beside for beside in (before, after))
    opener = closer = 0.0
    if before not in _OPENS_AFTER:
        opener += 2.0
    elif not before.isspace():
        opener += 0.4  # `kata:"Kami` opens, `Kami,"` closes: punctuation before speaks for neither strongly
    if after in _CLOSES_BEFORE:
        opener += 1.5 if after.isspace() else 2.0
    if before.isspace():
        closer += 1.5
    elif before in _ENDS:
        closer -= 0.5
    if after not in _CLOSES_BEFORE:
        closer += 2.0
    return opener, closer


def _closes_alone(text: str, start: int, end: int) -> bool:
    """Whether the mark at `start`:`end` can only close words: behind their comma or stop, before a small letter."""
    return start > 0 and text[start - 1] in _ENDS and text[end : end + 1] == " " and text[end + 1 : end + 2].islower()


def _marks(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """A run of marks is one, but two between the end of a sentence and the beginning of a word (``Begitu.”"Saya``)."""
    if end - start != 2 or not start or text[start - 1] not in _ENDS or not text[end : end + 1].isupper():
        return ((start, end),)
    return ((start, start + 1), (start + 1, end))


def pair_quotes(text: str, sources: Collection[str] = ()) -> tuple[QuotePair, ...]:
    """Quotations of `text` (paragraphs separated by newlines) in order, never nested, never overlapping.

    Linear in the length of `text`. A mark that fits nowhere is left out, and so are those of words that a quotation
    itself quotes (``"Kami generasi "zaman now" itu," ujarnya``). A quotation may run over paragraphs when its closing
    mark stands in a later one before anything else opens, or when each later paragraph opens again and only the last
    one closes. Single marks count where they hold a sentence with the comma
    or stop of speech (``'Kami siap berangkat,' ujar dia``), not around a title or inside of another quotation.

    `sources` are beginnings of brackets that tell where words are from: before them ends a quotation whose closing mark
    was forgotten (``"Bersihkanlah diri kalian (HR. Ahmad). Hadis itu …``).
    """
    pairs = _over_paragraphs(text, _double(text, ("\n", *(source for source in sources if source in text))))
    if not any(mark in text for mark in "'‘’"):
        return pairs
    starts = [pair.start for pair in pairs]
    single = []
    for match in _SINGLE.finditer(text):
        at = bisect_left(starts, match.start())
        inside = at and pairs[at - 1].end > match.start()
        if not inside and (at == len(pairs) or match.end() <= pairs[at].start) and " " in match.group(1):
            single.append(QuotePair(match.start(), match.start(1), match.end(1), match.end(), closed=True))
    return tuple(sorted((*pairs, *single))) if single else pairs


def _over_paragraphs(text: str, pairs: tuple[QuotePair, ...]) -> tuple[QuotePair, ...]:
    """`pairs` with words of several paragraphs as one quotation: each paragraph opens, none but the last one closes.

    Not where the first mark stands within its paragraph, or a source closes it (``"Kami siap, kata Rina.``).
    """
    out: list[QuotePair] = []
    for pair in reversed(pairs):
        behind = out[-1] if out else None
        goes_on = behind is not None and behind.closed and behind.start == pair.end + 1 and not pair.closed
        whole = goes_on and text[pair.end] == "\n" and text[pair.end - 1] in _STOPS and not pair.lone
        whole = whole and (not pair.start or text[pair.start - 1] == "\n")
        if behind is not None and whole and not _SOURCE_CLOSES.search(text, pair.inner_start, pair.end):
            out[-1] = QuotePair(pair.start, pair.inner_start, behind.inner_end, behind.end, closed=True)
        else:
            out.append(pair)
    return tuple(reversed(out)) if len(out) < len(pairs) else pairs


def _double(text: str, breaks: tuple[str, ...]) -> tuple[QuotePair, ...]:
    """The quotations between double marks; `breaks` are the strings before which an unclosed one ends."""
    events = [part for m in _MARK.finditer(text) for part in _marks(text, *m.span())]
    if not events:
        return ()
    # Breaks between marks matter, others do not.
    sequence: list[tuple[str, int, int]] = []
    last = events[0][0]
    for start, end in events:
        stop = _first(text, breaks, last, start)
        if stop < start:
            sequence.append(("break", stop, stop))
        sequence.append(("mark", start, end))
        last = end
    back: list[tuple[tuple[int, str], ...]] = []
    never = float("inf")
    cost = (0.0, never, never)  # closed, open, open with another open inside
    for what, start, end in sequence:
        if what == "break":
            # closed: stays closed, or an open one is cut off at the end of its paragraph
            to_closed = min((cost[0], 0, "stay"), (cost[1] + _UNCLOSED, 1, "cut"))
            to_open = (cost[1] + _CARRIED, 1, "carry")
            to_nested = (never, 2, "stay")
        else:
            opener, closer = _costs(text, start, end)
            alone = cost[0] + _LONE + closer if _closes_alone(text, start, end) else never
            to_closed = min((cost[1] + closer, 1, "close"), (cost[0] + _STRAY, 0, "stray"), (alone, 0, "lone"))
            to_open = min(
                (cost[0] + opener, 0, "open"),
                (cost[1] + _STRAY, 1, "stray"),
                (cost[1] + opener + _UNCLOSED + 1.0, 1, "reopen"),
                (cost[2] + closer, 2, "inner"),
            )
            to_nested = (cost[1] + opener + _NESTED, 1, "inner")
        back.append((to_closed[1:], to_open[1:], to_nested[1:]))
        cost = (to_closed[0], to_open[0], to_nested[0])
    state = 0 if cost[0] <= cost[1] + _UNCLOSED else 1
    decisions: list[str] = []
    for step in reversed(back):
        previous, decision = step[state]
        decisions.append(decision)
        state = previous
    decisions.reverse()
    return _pairs(text, sequence, decisions, breaks)


def _first(text: str, breaks: tuple[str, ...], start: int, end: int) -> int:
    """Where the first of `breaks` stands in ``start:end`` of `text`, without the blank before it, or `end`.

    The first of `breaks` is the paragraph's, before which no blank stands in a clean text.
    """
    stop = text.find(breaks[0], start, end)
    stop = end if stop < 0 else stop
    for part in breaks[1:]:
        at = text.find(part, start, stop)
        if at >= 0:
            stop = at - (start < at and text[at - 1] == " ")
    return stop


def _pairs(
    text: str, sequence: list[tuple[str, int, int]], decisions: list[str], breaks: tuple[str, ...]
) -> tuple[QuotePair, ...]:
    """The quotations that `decisions` make of `sequence`."""
    pairs: list[QuotePair] = []
    opened: tuple[int, int] | None = None

    def cut(opening: tuple[int, int], limit: int) -> None:
        stop = _first(text, breaks, opening[1], limit)
        if stop > opening[1]:
            pairs.append(QuotePair(opening[0], opening[1], stop, stop, closed=False))

    for (_, start, end), decision in zip(sequence, decisions, strict=True):
        if decision == "open":
            opened = (start, end)
        elif decision == "lone":
            pairs.append(QuotePair(start, end, end, end, closed=False))
        elif decision == "reopen" and opened:
            cut(opened, start)
            opened = (start, end)
        elif decision == "cut" and opened:
            cut(opened, start)
            opened = None
        elif decision == "close" and opened:
            if start > opened[1]:
                pairs.append(QuotePair(opened[0], opened[1], start, end, closed=True))
            opened = None
    if opened:
        cut(opened, len(text))
    return tuple(pairs)
