"""A run of capitalised words, what a rule says of it, and what several rules ask of it."""

from __future__ import annotations

from msgspec import Struct

from ....model import NameKind
from ..lexicon import (
    FOREIGN,
    GIVEN,
    TITLE,
)
from ..walk import Walk

NOUN = 40
"""Characters before a name within which the noun of whose relative it is begins."""
LONGEST_LIST = 8
"""Most names of a list that are looked at for its end."""
FULL_NAME = 2
"""Words of most full names."""
Verdict = tuple[NameKind, str, float]
"""Kind, rule and confidence of a name; without a rule the run is none."""


class Run(Struct, gc=False):
    """A run of words from token `index` to before `following`; `given` if one of them is part of personal names.

    `before` is the small word before it; `term` says that foreign ordinary words show that it is a term (`Early Warning
    System`).
    """

    index: int
    following: int
    start: int
    end: int
    given: bool
    first: str
    count: int
    capitals: bool
    before: str
    term: bool


def list_goes_on(walk: Walk, index: int) -> bool:
    """Whether a list of bare names goes on at token `index` up to its last one (`…, Sukamaju, dan Wanasari`)."""
    for _ in range(LONGEST_LIST):
        if index >= walk.count or walk.gaps[index] not in walk.words.list_gaps:
            return False
        if walk.flags[index] & (TITLE | GIVEN) or walk.ordinary(index):
            return False
        if walk.gaps[index] != ", ":
            return True
        index = walk.run_end(index)
    return False


def foreign(walk: Walk, index: int) -> bool:
    """Whether token `index` is an ordinary word of English, and no family name of Korea or China (`Song Weilong`)."""
    flags = walk.flags[index]
    return bool(flags & FOREIGN) and not flags & GIVEN and walk.tokens[index].text not in walk.lexicon.korean


def common_term(walk: Walk, run: Run) -> bool:
    """Whether most words of the run are ordinary ones, here or abroad.

    Beside a word of personal names those by which people are called as well do not count (`Bintang Pramudita`).
    """
    opens = bool(walk.flags[run.index] & GIVEN) or run.first in walk.words.name_words  # no village `Rawa Mekar Jaya`
    names = walk.words.name_words if run.given and opens else frozenset[str]()
    common = sum(
        1
        for i in range(run.index, run.following)
        if not walk.flags[i] & GIVEN
        and (walk.flags[i] & FOREIGN or walk.ordinary(i))
        and walk.tokens[i].text not in names
    )
    return common * 2 >= run.count + 1 or run.term
