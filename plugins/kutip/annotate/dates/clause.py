"""What the clause around a date expression says of it: whose day it is, and whether the clause looks ahead."""

from __future__ import annotations

from ...languages.dates import DateWords
from .readings import Frame
from .tokens import Tokens

_REACH = 40
"""Tokens that are looked at before an expression: longer than all but a few clauses of news."""
_REACH_AHEAD = 8
_MARKS = frozenset('"“”„‟«»＂\n')
_STOPS = frozenset(".!?;")


class Clauses:
    """Reads the words beside an expression."""

    def __init__(self, words: DateWords) -> None:
        self._ahead, self._back = frozenset(words.looks_ahead), frozenset(words.looks_back)
        self._content = frozenset(words.opens_content)
        self._frames: dict[str, Frame] = {
            **dict.fromkeys(words.said, "said"),
            **dict.fromkeys(words.said_before_content, "said"),
            **dict.fromkeys(words.published, "published"),
            **dict.fromkeys(words.accessed, "accessed"),
        }
        self._accessed = tuple(words.accessed)
        self._before_content = frozenset(words.said_before_content)

    def read(self, t: Tokens, first: int, after: int, sentence_start: int) -> tuple[Frame, bool]:
        """Frame of the expression at tokens `first` to `after` (exclusive), and whether its clause looks ahead.

        The nearest cue before the expression in its sentence decides, and none beyond a quotation mark counts.
        """
        words, starts = t.words, t.starts
        tense: bool | None = None
        content = False
        at = first - 1
        low = max(t.first - 1, first - 1 - _REACH)
        while at > low and starts[at] >= sentence_start:
            word = words[at]
            if word in _MARKS:
                break
            frame = self._frames.get(word)
            if not frame and word.startswith(self._accessed):
                frame = "accessed"  # glued by the scraper: `dilansirantara`
            if frame:
                opened = content or (word in self._before_content and words[at + 1] == "," and first > at + 2)
                if not opened:
                    return frame, False
                content = True
            elif word in self._content:
                content = True
            if tense is None and word in self._ahead:
                tense, content = True, True
            elif tense is None and word in self._back:
                tense, content = False, True
            at -= 1
        if tense is None and first - at <= 3:
            tense = self._ahead_after(t, after)
        return "", bool(tense)

    def _ahead_after(self, t: Tokens, after: int) -> bool | None:
        """Tense of the clause that an expression opens."""
        for at in range(after, after + _REACH_AHEAD):
            word = t.words[at]
            if word in _MARKS or word in _STOPS:
                return None
            if word in self._ahead:
                return True
            if word in self._back:
                return False
        return None
