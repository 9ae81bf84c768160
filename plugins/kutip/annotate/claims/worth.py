"""What is no claim: an ordered list of rules, each of which knows one sort of clause that asserts nothing."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from ...model import NARRATION
from .clauses import main_verb
from .kinds import Voice
from .lexicon import (
    ADVERB,
    ASKS,
    ATTENDANT,
    AUXILIARY,
    COMMA,
    CONCESSION,
    COPULA,
    CORRELATIVE,
    COURTESY,
    DEGREE,
    FEELING,
    FIRST_PERSON,
    HEADING,
    INTRODUCTION,
    MODAL,
    NEGATION,
    NUMBER,
    PREDICATE,
    PREDICATES,
    QUESTION,
    VERB,
    Lexicon,
)
from .tokens import Tokens

SHORTEST = 3
"""Fewest words of a claim of the outlet; somebody's own words may be one less."""
FEELING_ONLY = 4
"""A clause of so few words about the speaker's own feeling asserts nothing that matters to others."""
_NO_SUBJECT = NEGATION | AUXILIARY | MODAL | ADVERB | DEGREE | PREDICATE | COPULA
"""What cannot be the subject of two spoken words (``lebih dalam`` against ``saya menang``)."""
_ASSERTS = PREDICATES | PREDICATE | AUXILIARY | MODAL


class Candidate(Struct, frozen=True):
    """Tokens ``lo:hi`` that `voice` says: `words` words, `first` the bits of the first token, `every` those of all."""

    tokens: Tokens
    lexicon: Lexicon
    lo: int
    hi: int
    voice: Voice
    title: bool
    words: int
    first: int
    every: int

    @property
    def quoted(self) -> bool:
        """Whether somebody else than the outlet says it."""
        return self.voice.source != NARRATION

    def opens(self, bit: int) -> bool:
        """Whether an entry with `bit` opens the clause."""
        return bool(self.first & bit and self.tokens.phrase(self.lo, self.hi, bit, self.lexicon))


def too_short(clause: Candidate) -> bool:
    """``Ternyata tidak``: too few words, or two of which the first is no subject."""
    if clause.words >= SHORTEST:
        return False
    return not clause.quoted or clause.words < SHORTEST - 1 or bool(clause.first & _NO_SUBJECT)


def question(clause: Candidate) -> bool:
    """``Bagaimana kami bisa lewat``: a question, with or without its mark."""
    return bool(clause.every & ASKS) or clause.opens(QUESTION)


def introduction(clause: Candidate) -> bool:
    """``Hal itu disampaikan X``, ``Camat menjelaskan``: it only introduces or points back to somebody's words."""
    if clause.opens(INTRODUCTION):
        return True
    return not clause.quoted and clause.tokens.words[clause.hi - 1] in clause.lexicon.reporting


def heading(clause: Candidate) -> bool:
    """``Profil X``, ``7 Tempat Wisata``: a headline that names its matter and says nothing of it."""
    if not clause.title:
        return False
    listed = clause.first & NUMBER and not main_verb(clause.tokens, clause.lo, clause.hi)
    return bool(listed) or clause.opens(HEADING)


def fragment(clause: Candidate) -> bool:
    """``Sebuah malam di tepi sungai``: no predicate.

    A headline drops the beginnings of its verbs, and a speaker or a list leaves the predicate to the sentence before.
    """
    lenient = clause.words > SHORTEST and (clause.quoted or clause.title or clause.every & NUMBER)
    return not clause.every & _ASSERTS and not lenient


def dependent(clause: Candidate) -> bool:
    """``Dengan memasang bambu``, ``Meski terlihat sepele``: a dependent clause without its main one."""
    if clause.every & COMMA:
        return False
    if clause.first & CONCESSION:
        return True
    return bool(clause.first & ATTENDANT) and not main_verb(clause.tokens, clause.lo, clause.hi)


def unfinished(clause: Candidate) -> bool:
    """``Tidak hanya pekerja``: the first half of a pair, without a verb."""
    return bool(clause.first & CORRELATIVE and not clause.every & VERB)


def courtesy(clause: Candidate) -> bool:
    """``Terima kasih kepada relawan``: thanks, greetings, apologies."""
    if not clause.every & COURTESY:
        return False
    tokens, lexicon = clause.tokens, clause.lexicon
    return any(tokens.phrase(index, clause.hi, COURTESY, lexicon) for index in range(clause.lo, clause.hi))


def feeling(clause: Candidate) -> bool:
    """``Saya sangat bangga``: the speaker's own feeling and nothing else."""
    mere = clause.voice.spoken and clause.words <= FEELING_ONLY
    return bool(mere and clause.every & FEELING and clause.first & FIRST_PERSON)


NO_CLAIMS: tuple[Callable[[Candidate], bool], ...] = (
    too_short,
    question,
    introduction,
    heading,
    fragment,
    dependent,
    unfinished,
    courtesy,
    feeling,
)


def worth(clause: Candidate) -> bool:
    """Whether a clause asserts anything: none of `NO_CLAIMS` knows it."""
    return not any(rule(clause) for rule in NO_CLAIMS)
