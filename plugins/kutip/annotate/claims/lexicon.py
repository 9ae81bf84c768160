"""The word lists on claims, compiled once: each word or phrase becomes a set of bits on its first token."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal

from ...languages import LanguagePack
from ...languages.claims import ClaimWords, VerbWords

# What a token may be. Plain integers, because a set of flags is tested for every token of every article.
VERB = 1
COPULA = 1 << 1
AUXILIARY = 1 << 2
MODAL = 1 << 3
ADVERB = 1 << 4
PREDICATE = 1 << 5
JOIN = 1 << 6
CONTRAST = 1 << 7
CORRELATIVE = 1 << 8
CONCESSION = 1 << 9
SUBORDINATOR = 1 << 10
NONFINITE = 1 << 11
RELATIVE = 1 << 12
EACH = 1 << 13
ATTENDANT = 1 << 14
REASON = 1 << 15
COMPLEMENTISER = 1 << 16
PRONOUN = 1 << 17
DETERMINER = 1 << 18
DEMONSTRATIVE = 1 << 19
SPEECH_JOIN = 1 << 20
QUESTION = 1 << 21
COURTESY = 1 << 22
FEELING = 1 << 23
INTRODUCTION = 1 << 24
FIRST_PERSON = 1 << 25
DENIAL = 1 << 26
INTENTION = 1 << 27
FUTURE = 1 << 28
OUTCOME = 1 << 29
AGENT = 1 << 30
PREDICTION = 1 << 31
OPINION = 1 << 32
DEGREE = 1 << 33
STANCE = 1 << 34
REPORT = 1 << 35
NEGATION = 1 << 36
HEDGE = 1 << 37
NUMBER = 1 << 38
LABEL = 1 << 39
COMMA = 1 << 40
SEMICOLON = 1 << 41
COLON = 1 << 42
OPEN = 1 << 43
CLOSE = 1 << 44
ASKS = 1 << 45
LEAD_IN = 1 << 47
TAIL = 1 << 48
ADDITION = 1 << 49
HEADING = 1 << 50
DUTY = 1 << 51
STAGE = 1 << 52
ATTRIBUTIVE = 1 << 53
LOOSE = 1 << 54
ALTERNATIVE = 1 << 55
ADVICE = 1 << 56
PREPOSITION = 1 << 57
MEMBER = 1 << 58

PREDICATES = VERB | COPULA
"""What makes a clause of a stretch of words."""

_PUNCTUATION = {",": COMMA, ";": SEMICOLON, ":": COLON, "(": OPEN, ")": CLOSE, "?": ASKS}
JUDGING = OPINION | INTENTION | PREDICTION
"""Bits of words that tell a kind, if they are no part of a name."""
MARKS = COMMA | SEMICOLON | COLON | OPEN | CLOSE | ASKS
"""Bits of what is no word."""
GAP = " … "
"""In an entry: other words may stand here."""
_SHORTEST_VERB = 5
_MOST_KNOWN = 50_000
"""Words whose bits are remembered: a language has more forms, but few of them make up its news."""

Phrases = dict[str, dict[str, tuple[tuple[tuple[str, ...], int], ...]]]
"""By first and second word: the other words of each phrase with its bits, the longest first."""


class Bits(dict[str, int]):
    """Bits by word; those of a word on no list are found by its form and remembered."""

    def __init__(self, listed: dict[str, int], verbs: VerbWords) -> None:
        self._prefixes = verbs.prefixes
        self._exceptions = frozenset(verbs.exceptions)
        super().__init__({word: self._with_form(word, bits) for word, bits in listed.items()})

    def _with_form(self, word: str, bits: int) -> int:
        if word in self._exceptions:
            return bits & ~VERB
        # a word on another list can be a verb too (`membantah`)
        return bits | VERB if len(word) >= _SHORTEST_VERB and word.startswith(self._prefixes) else bits

    def __missing__(self, word: str) -> int:
        bits = NUMBER if word[0].isdecimal() else self._with_form(word, 0)
        if len(self) < _MOST_KNOWN:
            self[word] = bits
        return bits


class Lexicon:
    """`ClaimWords` for lookup. `bits` holds single words, `phrases` those of several."""

    def __init__(self, pack: LanguagePack) -> None:
        words = pack.claims
        self.words = words
        self.splitting = pack.text
        self.months = frozenset(pack.dates.months)
        listed = dict(_PUNCTUATION)
        found: dict[str, dict[tuple[str, ...], int]] = {}
        for bit, entries in _lists(words):
            for entry in entries:
                first, *rest = entry.split()
                if rest:
                    group = found.setdefault(first, {})
                    group[tuple(rest)] = group.get(tuple(rest), 0) | bit
                else:
                    listed[first] = listed.get(first, 0) | bit
        self.bits = Bits(listed, words.verbs)
        self.phrases: Phrases = {first: _by_second(group) for first, group in found.items()}
        self.acting = words.verbs.acting_prefixes
        self.acting_endings = words.verbs.acting_endings
        self.future_only = frozenset(words.kinds.future_only)
        self.narrated_duty = frozenset(words.kinds.narrated_duty)
        self.strong_degrees = frozenset(words.kinds.strong_degrees)
        self.posts = frozenset(words.kinds.posts)
        self.conditions = frozenset(words.kinds.conditions)
        self.existence = frozenset(words.kinds.existence)
        self.appraisals = frozenset(words.kinds.appraisals)
        self.stages = tuple((stage, *_parts(entry)) for stage, entries in words.stages.items() for entry in entries)
        self.decided = words.decided
        self.reached = words.reached
        self.unreached = words.unreached
        self.passed = words.passed
        self.told_of = re.compile("|".join(words.told_of) or "(?!)")
        self.asking = _cues(pack, "asks") | _cues(pack, "promises")
        self.denying = _cues(pack, "denies")
        self.reporting = _cues(pack, "asserts") | self.asking | self.denying
        self.stance_nouns = frozenset(pack.speech.stance_nouns)
        self.sacred = pack.speech.prophets


def _parts(entry: str) -> tuple[str, str]:
    """What `entry` begins with and what must follow later, each between blanks; ``" "`` where nothing must."""
    first, _, later = entry.partition(GAP)
    return f" {first} ", f" {later} " if later else " "


def _by_second(group: dict[tuple[str, ...], int]) -> dict[str, tuple[tuple[tuple[str, ...], int], ...]]:
    """The phrases of one first word by their second, the longest first."""
    out: dict[str, list[tuple[tuple[str, ...], int]]] = {}
    for rest, bits in sorted(group.items(), key=lambda item: (-len(item[0]), item[0])):
        out.setdefault(rest[0], []).append((rest[1:], bits))
    return {second: tuple(entries) for second, entries in out.items()}


def _cues(pack: LanguagePack, stance: str) -> frozenset[str]:
    return frozenset(
        verb
        for group in pack.speech.cues
        if group.stance == stance
        for verbs in (group.after, group.clause, group.topic, group.complement, group.passive)
        for verb in verbs
    )


def _lists(words: ClaimWords) -> Iterable[tuple[int, Iterable[str]]]:
    verbs, clauses, worth, kinds, numbers = words.verbs, words.clauses, words.worth, words.kinds, words.numbers
    return (
        (VERB, verbs.bare),
        (COPULA, verbs.copulas),
        (AUXILIARY, verbs.auxiliaries),
        (MODAL, verbs.modals),
        (ADVERB, verbs.adverbs),
        (PREDICATE, verbs.predicates),
        (JOIN, clauses.joins),
        (CONTRAST, (*clauses.contrasts, *clauses.contrasts_after_comma)),
        (ALTERNATIVE, clauses.alternatives),
        (LOOSE, clauses.contrasts_after_comma),
        (CORRELATIVE, clauses.correlatives),
        (CONCESSION, clauses.concessions),
        (ADDITION, clauses.additions),
        (SUBORDINATOR, clauses.subordinators),
        (PREPOSITION, clauses.prepositions),
        (NONFINITE, clauses.nonfinite),
        (RELATIVE, clauses.relatives),
        (EACH, clauses.each),
        (ATTENDANT, clauses.attendant),
        (REASON, clauses.reasons),
        (COMPLEMENTISER, clauses.complementisers),
        (PRONOUN, clauses.pronouns),
        (DETERMINER, clauses.determiners),
        (DEMONSTRATIVE, clauses.demonstratives),
        (SPEECH_JOIN, clauses.speech_joins),
        (LEAD_IN, clauses.lead_ins),
        (TAIL, clauses.tails),
        (QUESTION, worth.questions),
        (HEADING, worth.headings),
        (COURTESY, worth.courtesies),
        (FEELING, worth.feelings),
        (INTRODUCTION, worth.introductions),
        (FIRST_PERSON, worth.first_person),
        (DENIAL, kinds.denial),
        (INTENTION, kinds.intention),
        (FUTURE, kinds.future),
        (OUTCOME, kinds.outcomes),
        (AGENT, kinds.agents),
        (PREDICTION, kinds.prediction),
        (DUTY, kinds.duty),
        (STAGE, tuple(entry.partition(GAP)[0] for entries in words.stages.values() for entry in entries)),
        (ADVICE, kinds.advice),
        (OPINION, kinds.opinion),
        (DEGREE, kinds.degrees),
        (STANCE, kinds.stances),
        (REPORT, kinds.speech),
        (NEGATION, kinds.negations),
        (HEDGE, kinds.hedges),
        (LABEL, numbers.labels),
        (ATTRIBUTIVE, numbers.attributive),
        (MEMBER, numbers.members),
        (NUMBER, (*numbers.digits, *numbers.fractions, *numbers.vague, *numbers.lengths)),
    )


def decimals(table: Iterable[tuple[str, str]]) -> dict[str, Decimal]:
    """`table` with its values as decimals."""
    return {word: Decimal(value) for word, value in table}
