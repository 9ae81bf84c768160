"""The rules that walk over capitalised words, in order: each takes some of them, or leaves them to the next rule."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from ..lexicon import (
    ANY,
    BODY,
    BODY_LIKE,
    CAPITALS,
    DEGREE,
    FIELD,
    FIRM,
    FOREIGN,
    FUNCTION,
    KNOWN,
    LISTED,
    NOT_NAME,
    OFFICE,
    ORDINARY,
    OTHER,
    PAIR,
    PLACE_HEAD,
    TITLE,
)
from ..officers import plan_cut, take
from ..tokens import TICKER
from ..walk import Walk
from .holders import body_before_speaker, body_of_holder, capitals_of_office, place_of_local_office
from .initials import alias, initials, numeral
from .known import known_name, listed_firm, other_name
from .nouns import bank_behind_word, board, english_body, generic_body, generic_place, seat_of_office
from .ordinary import (
    cited_medium,
    name_of_syllables,
    no_name,
    opens_person,
    ordinary_place,
    ordinary_word,
    platform,
    small_word_of_person,
    with_article,
)
from .runs import run_of_words
from .titles import pet_name, title

Rule = Callable[[Walk, int], int]
"""Takes the walk and the index of a word; returns the index after those that it has dealt with, or the same index."""

_COMBINATIONS = 1024
"""Combinations of classes and hints whose rules are remembered; a text has some sixty."""
_FIELDS = 7
"""Most words of a list of fields behind an office that are looked at for its end."""


RULES: tuple[tuple[int, Rule], ...] = (
    (CAPITALS | PAIR, initials),
    (KNOWN, known_name),
    (OTHER, other_name),
    (LISTED, listed_firm),
    (TITLE, pet_name),
    (TITLE, title),
    (BODY | PLACE_HEAD, seat_of_office),
    (FIRM, board),
    (BODY | FIRM | BODY_LIKE, generic_body),
    (PLACE_HEAD, body_before_speaker),
    (PLACE_HEAD, generic_place),
    (FUNCTION, name_of_syllables),
    (FUNCTION, with_article),
    (FUNCTION, small_word_of_person),
    (NOT_NAME, platform),
    (NOT_NAME | FUNCTION | DEGREE, no_name),
    (FOREIGN, english_body),
    (ANY, body_of_holder),
    (ANY, body_before_speaker),
    (ANY, bank_behind_word),
    (FOREIGN, cited_medium),
    (ORDINARY | FOREIGN | CAPITALS, alias),
    (ORDINARY | FOREIGN, opens_person),
    (ORDINARY | FOREIGN, name_of_syllables),
    (ORDINARY, ordinary_place),
    (ANY, ordinary_word),
    (BODY_LIKE, capitals_of_office),
    (ANY, place_of_local_office),
    (CAPITALS, numeral),
    (ANY, run_of_words),
)
"""Each rule with the classes and hints of words that it may take."""


@lru_cache(maxsize=_COMBINATIONS)
def _rules(facts: int) -> tuple[Rule, ...]:
    """The rules that may take a word with such classes and hints."""
    return tuple(rule for classes, rule in RULES if facts & classes)


def _mark_listed(walk: Walk) -> None:
    """Let `listed_firm` see the words that open what four capitals in brackets stand behind."""
    for index in range(2, walk.count):
        letters = walk.tokens[index].text
        first = index - 1
        if len(letters) != TICKER or not letters.isupper() or walk.gaps[index] != " (":
            continue
        while first and walk.joined[first]:
            first -= 1
        if first < index - 1:
            walk.hints[first] |= LISTED


def _next_field(walk: Walk, index: int) -> bool:
    """`Menteri Koordinator Bidang Hukum, HAM, Imigrasi, dan Pemasyarakatan`: whether token `index`, behind a comma,
    goes on with the fields of the open office, whose list a conjunction closes.
    """
    role = walk.role
    if role is None or not role.flags & OFFICE or walk.text[role.end : walk.tokens[index].start] != ", ":
        return False
    for at in range(index, min(index + _FIELDS, walk.count)):
        if not walk.flags[at] & FIELD:
            return False
        if walk.gaps[at] in walk.words.list_gaps and walk.gaps[at] != ", ":
            return True
        if at > index and walk.gaps[at] not in (", ", " "):
            return False
    return False


def read(walk: Walk) -> None:
    """Read all words by the first rule that takes them."""
    if walk.shares:
        _mark_listed(walk)
    index = 0
    while index < walk.count:
        if index in walk.cuts:
            index = take(walk, index)
            continue
        behind = plan_cut(walk, index)
        if behind > index:
            index = behind
            continue
        if walk.role is not None:
            walk.enter(index)
            if walk.role is not None and walk.role.end >= walk.tokens[index].end:
                index += 1
                continue
            if walk.flags[index] & FIELD and _next_field(walk, index):
                walk.extend_role(walk.tokens[index].end)
                index += 1
                continue
        for rule in _rules(walk.flags[index] | walk.hints[index]):
            following = rule(walk, index)
            if following > index:
                following = following if walk.role is None else walk.index_at(walk.role.end, following)
                if walk.cuts:
                    following = next((cut for cut in walk.cuts if index < cut < following), following)
                index = following
                break
        else:
            index += 1
    walk.close_role()
