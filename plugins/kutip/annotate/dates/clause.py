"""What the clause around a date expression says of it: whose day it is, and whether the clause looks ahead."""

from __future__ import annotations

from ...languages.dates import DateWords
from .readings import Frame
from .tokens import PARAGRAPH, Tokens

_REACH = 40
"""Tokens that are looked at before an expression: longer than all but a few clauses of news."""
_REACH_AHEAD = 8
_OPENING = 3
"""Tokens before an expression that opens its clause, such as `Pada` or `Rencananya,`."""
_MARKS = frozenset({*'"“”„‟«»＂', PARAGRAPH})
_STOPS = frozenset(".!?;")


class Clauses:
    """Reads the words beside an expression."""

    def __init__(self, words: DateWords) -> None:
        self._ahead, self._back = frozenset(words.looks_ahead), frozenset(words.looks_back)
        self._past, self._content = frozenset(words.tells_past), frozenset(words.opens_content)
        self._frames: dict[str, Frame] = {
            **dict.fromkeys(words.said, "said"),
            **dict.fromkeys(words.said_before_content, "said"),
            **dict.fromkeys(words.published, "published"),
            **dict.fromkeys(words.accessed, "accessed"),
        }
        self._after_mark = frozenset(words.said_after_mark)
        self._accessed = tuple(words.accessed)
        self._before_content = frozenset(words.said_before_content)
        self._telling = frozenset().union(
            self._frames, self._after_mark, self._ahead, self._back, self._past, self._content
        )

    def read(self, t: Tokens, first: int, after: int, sentence_start: int, taken: int) -> tuple[Frame, bool, int]:
        """Frame of the expression at tokens `first` to `after` (exclusive), whether its clause looks ahead, its cue.

        The nearest cue before the expression in its sentence decides; none beyond a quotation mark counts, nor the one
        at token `taken`, whose day an expression before this one has told. The cue is -1 where there is none.
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
            if word not in self._telling and not word.startswith(self._accessed):
                at -= 1
                continue
            frame = self._frame(t, at)
            if frame:
                content = content or at == taken
                content = content or (word in self._before_content and words[at + 1] == "," and first > at + 2)
                if not content:
                    return frame, False, at
            if tense is None and word in self._ahead:
                tense = content = True
            elif tense is None and (word in self._back or (word in self._past and at < first - 1)):
                # `akan terjadi` looks ahead all the same
                tense, content = words[at - 1] in self._ahead, True
            content = content or word in self._content
            at -= 1
        if tense is None and first - at <= _OPENING:
            tense = self._ahead_after(t, after)
        return "", bool(tense), -1

    def _frame(self, t: Tokens, at: int) -> Frame:
        """What the cue at token `at` makes of a day behind it; ``""`` where none stands there."""
        word = t.words[at]
        frame = self._frames.get(word, "")
        if frame:
            return frame
        if word in self._after_mark and t.opens(at):
            return "said"
        return "accessed" if word.startswith(self._accessed) else ""  # glued by the scraper: `dilansirantara`

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
