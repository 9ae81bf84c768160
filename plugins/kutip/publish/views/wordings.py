"""One quotation that several articles carry: which are the same words, and how each puts them."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Literal, NamedTuple

from msgspec import Struct

from ...model import fold
from .collection import Collection

FEWEST_WORDS = 5
"""Shorter quotations (``"Itu tidak benar"``) are said again and again, so equal ones need not be one."""
SHARED = 0.5
"""Share of the runs of `RUN` words of the shorter quotation that the longer must have."""
RUN = 3
WITHIN = dt.timedelta(days=14)
"""Longest time between two articles that carry one quotation; after that somebody says it again."""
MOST_WORDS = 200
"""Words of a quotation that are compared one by one."""
_WORD = re.compile(r"\w+(?:[.,-]\w+)*")
_TOKEN = re.compile(r"\S+")

QuoteAt = tuple[str, int]
"""(article id, index into its `quotes`)"""


class Part(Struct, frozen=True):
    """A run of words: ``same`` in both wordings, ``new`` in this one, ``gone`` from the one it is compared with."""

    text: str
    how: Literal["same", "new", "gone"]


class _Words(NamedTuple):
    runs: frozenset[tuple[str, ...]]
    figures: frozenset[str]
    day: dt.date | None


def carried(collection: Collection, quotes: Sequence[QuoteAt]) -> list[tuple[QuoteAt, ...]]:
    """`quotes` of one speaker in groups that carry the same words, the longest form first, then the rest in order.

    A group stands where the first of its quotations stands. An article has at most one in a group. Each quotation is
    compared with the longest form of a group alone, so that no chain of likenesses joins what is not alike.
    """
    if len(quotes) < 2:
        return [(at,) for at in quotes]
    words = {at: _words(collection, at) for at in quotes}
    order = {at: place for place, at in enumerate(quotes)}
    groups: dict[QuoteAt, list[QuoteAt]] = {}
    with_run: dict[tuple[str, ...], list[QuoteAt]] = defaultdict(list)
    for at in sorted(quotes, key=lambda at: (-len(words[at].runs), order[at])):
        own = words[at]
        shared = Counter(leader for run in own.runs for leader in with_run[run])
        fitting = (
            leader
            for leader, count in shared.most_common()
            if count >= SHARED * len(own.runs)
            and all(member[0] != at[0] for member in groups[leader])
            and _near(own.day, words[leader].day)
            and own.figures <= words[leader].figures  # 214 houses on Monday and 231 on Tuesday were said twice
        )
        leader = next(fitting, at)
        groups.setdefault(leader, []).append(at)
        if leader is at:
            for run in own.runs:
                with_run[run].append(at)
    whole = [(leader, *sorted(rest, key=order.__getitem__)) for leader, *rest in groups.values()]
    return sorted(whole, key=lambda group: min(map(order.__getitem__, group)))


def compare(longest: str, wording: str) -> tuple[Part, ...]:
    """`wording` word by word beside `longest`; words that differ in case or signs alone are the same."""
    old, new = _tokens(longest), _tokens(wording)
    matcher = SequenceMatcher(None, [key for _, key in old], [key for _, key in new], autojunk=False)
    parts: list[Part] = []
    for how, a, b, c, d in matcher.get_opcodes():
        if how in ("delete", "replace"):
            parts.append(Part(" ".join(text for text, _ in old[a:b]), "gone"))
        if d > c:
            parts.append(Part(" ".join(text for text, _ in new[c:d]), "same" if how == "equal" else "new"))
    return tuple(parts)


def _words(collection: Collection, at: QuoteAt) -> _Words:
    one = collection.articles[at[0]]
    quotation = one.quotes[at[1]]
    words = _WORD.findall(fold(one.article.text[quotation.start : quotation.end]))
    runs = zip(*(words[start:] for start in range(RUN)), strict=False) if len(words) >= FEWEST_WORDS else ()
    published = one.article.published
    figures = frozenset(word for word in words if not word.isalpha() and any(map(str.isdigit, word)))
    return _Words(frozenset(runs), figures, dt.date.fromisoformat(published[:10]) if published else None)


def _near(one: dt.date | None, other: dt.date | None) -> bool:
    return one is None or other is None or abs(one - other) <= WITHIN


def _tokens(text: str) -> list[tuple[str, str]]:
    """Words as they are written and as they are compared."""
    found = _TOKEN.findall(text)[:MOST_WORDS]
    return [(token, "".join(_WORD.findall(fold(token))) or token) for token in found]
