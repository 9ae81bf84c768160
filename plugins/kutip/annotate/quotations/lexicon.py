"""The word lists of a language's speech, compiled once for lookup."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from enum import Enum
from functools import cached_property

from ahocorasick_rs import AhoCorasick, MatchKind
from rapidfuzz.distance import DamerauLevenshtein

from ...languages.speech import SpeechWords
from .tokens import Phrases, phrases


class Form(Enum):
    """What a verb between speaker and words asks of the words, see `languages.speech.CueGroup`."""

    CLAUSE = "clause"
    TOPIC = "topic"
    COMPLEMENT = "complement"


SHORTEST_MISSPELT = 3
"""A shorter word is within one slip of too many others."""


def _slips(word: str) -> Iterator[str]:
    """`word` with two neighbours among its inner letters swapped (``menyampiakan``), which no other word is."""
    for at in range(2, len(word) - 2):
        if word[at] != word[at + 1]:
            yield word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def _by_head(speech: SpeechWords) -> dict[str, list[str]]:
    """The short titles by the first word of what they are short for (``jpu`` by ``jaksa``)."""
    found: dict[str, list[str]] = {}
    for short, full in speech.short_titles.items():
        found.setdefault(full.partition(" ")[0], []).append(short)
    return found


class Lexicon:
    """`SpeechWords` as sets and dictionaries."""

    def __init__(self, speech: SpeechWords, media: Iterable[str], numbers: Mapping[str, int]) -> None:
        """`media` are the names of media that the gazetteer knows, `numbers` words of number (``dua``, ``kedua``)."""
        self.words = speech
        self.numbers = numbers
        self.media = frozenset(name.lower() for name in media)
        self.enclitic = speech.enclitic
        self.after: dict[str, str] = {}
        self.active: dict[str, tuple[Form, str]] = {}
        self.passive: dict[str, str] = {}
        self._add_cues()
        self.triggers = self._triggers()
        self.data_nouns = speech.source_nouns & speech.document_nouns
        self.first_sources = speech.sources | self.data_nouns
        """Words that tell a source where they open a sentence."""
        self.openers = self.triggers | self.first_sources | speech.trailing_sources
        """Words without which a sentence holds no reported words."""
        self.compounds = phrases(speech.compound_cues)
        self.concessions = phrases(speech.concessions)
        self.idioms = phrases(speech.idioms)
        self.idiom_words = frozenset(part for idiom in speech.idioms for part in idiom.split())
        self.any_pronoun = self.words.pronouns | self.words.plural_pronouns
        nouns = frozenset((*speech.speaker_nouns, *speech.body_nouns, *speech.collective_nouns))
        self.doubled_nouns = frozenset(f"{noun}-{noun}" for noun in nouns)  # `organisasi-organisasi`
        self.speaker_nouns = nouns | self.doubled_nouns
        self.goes_on = speech.appositions | speech.conjunctions | speech.clause_openers | speech.example_words
        self.joining = speech.conjunctions | speech.contrasts
        self.leading = speech.adverbs | speech.clause_openers | speech.conjunctions
        """Words before a subject that are no part of it."""
        self.before_subject = self.leading | speech.determiners | speech.existentials
        self.titling = speech.title_words | self.speaker_nouns
        self.back_subjects = phrases(speech.back_subjects)
        pointed = tuple(f"{noun} {word}" for noun in speech.back_nouns for word in speech.demonstratives)
        self.told_subjects = phrases((*speech.back_subjects, *pointed))
        """What is said in a passive and points back at the sentence before."""
        self.echo_subjects = phrases(speech.echo_subjects)
        self.via_verbs = AhoCorasick([*speech.via, *speech.via_after_opener], matchkind=MatchKind.LeftmostLongest)
        """Finds the verbs that name a medium, also where something is glued to them."""
        self.tails = phrases(speech.tails)
        self.connectives = phrases(speech.connectives)
        self.dependent = phrases(speech.dependent_openers)
        self.enumerations = phrases(speech.enumerations)
        self.not_dependent = phrases(speech.not_dependent)
        self.as_words = phrases(speech.as_words)
        self.predicate_pattern = re.compile(speech.predicate_pattern)
        self.verb_pattern = re.compile(speech.verb_pattern)
        self.act_pattern = re.compile(speech.act_pattern)
        self.agent_pattern = re.compile(speech.agent_pattern)
        self.passive_pattern = re.compile(speech.passive_pattern)
        self.short_titles = {short: frozenset(full.split()) for short, full in speech.short_titles.items()}
        self.titles_by_head = _by_head(speech)
        self.capitals = speech.capitals

    @cached_property
    def field_ends(self) -> frozenset[str]:
        """Last words of fields that open circumstances elsewhere (``penyakit dalam``)."""
        return frozenset(field.rpartition(" ")[2] for field in self.words.inner_fields)

    @cached_property
    def naming_ends(self) -> tuple[str, ...]:
        """Ends of verbs by which somebody is called something (``disebut``)."""
        return tuple(self.words.naming_stems)

    @cached_property
    def courtesies(self) -> Phrases:
        """Thanks, and pleas for pardon."""
        return phrases(self.words.courtesies)

    @cached_property
    def vocatives(self) -> Phrases:
        """How somebody is spoken to inside of words."""
        return phrases(self.words.vocatives)

    def _add_cues(self) -> None:
        """Fill `after`, `active` and `passive` from the groups of cues."""
        speech = self.words
        for group in speech.cues:
            self.after.update(dict.fromkeys(group.after, group.stance))
            for form, verbs in (
                (Form.CLAUSE, group.clause),
                (Form.TOPIC, group.topic),
                (Form.COMPLEMENT, group.complement),
            ):
                self.active.update((verb, (form, group.stance)) for verb in verbs)
            self.passive.update(dict.fromkeys(group.passive, group.stance))
        for verb in speech.slipped_verbs:
            self.active.update((slip, self.active[verb]) for slip in _slips(verb) if slip not in self.active)

    def _triggers(self) -> frozenset[str]:
        """Words at which a cue between or behind reported words can begin."""
        forms = (*self.after, *self.active, *self.passive)
        return frozenset(
            (
                *forms,
                *(form + self.enclitic for form in forms),
                *self.words.according,
                *self.words.claim_nouns,
                *self.words.forecasts,
                *(phrase.partition(" ")[0] for phrase in (*self.words.compound_cues, *self.words.concessions)),
            )
        )

    @cached_property
    def owner_nouns(self) -> frozenset[str]:
        """Nouns of those who own."""
        return frozenset(self.words.owners.values())

    @cached_property
    def no_trades(self) -> frozenset[str]:
        """Nouns that tell whose office, relative or body somebody is, and not what he does."""
        words = self.words
        offices = words.office_nouns | words.ranking | words.tellers
        return offices | words.relations | words.body_nouns | self.owner_nouns

    @cached_property
    def in_case(self) -> frozenset[str]:
        """Nouns of those whom a case is about, and of their relatives."""
        return self.words.suspect_nouns | self.words.relations

    @cached_property
    def grounds_behind(self) -> frozenset[str]:
        """Words that open why or on what condition something holds, behind a cue between commas."""
        return self.words.grounds | self.words.conditions

    @cached_property
    def undergoing(self) -> frozenset[str]:
        """Verbs of what somebody gets or what happens to him."""
        return self.words.receiving | self.words.undergoing

    @cached_property
    def adds_purpose(self) -> frozenset[str]:
        """Words that make a purpose behind them what is said of the subject (`juga demi warga`)."""
        return self.words.also | self.words.only

    @cached_property
    def before_predicate(self) -> frozenset[str]:
        """Words that may stand between a subject and its predicate."""
        return self.words.purposes | self.words.adverbs | self.words.so_far

    @cached_property
    def brings_in(self) -> frozenset[str]:
        """Words without which a sentence brings in nobody who is about to say something."""
        words = self.words
        return frozenset(self.passive).union(
            words.agent_markers,
            words.led_by,
            words.seconding,
            words.origins,
            words.undergone,
            words.story_openers,
            words.copulas,
            words.reacting,
            words.receiving,
        )

    def bare(self, word: str) -> tuple[str, bool] | None:
        """The cue of which `word` is a form and whether the pronoun is glued to it (``ujarnya``); None if none."""
        if word in self.after:
            return word, False
        stem = word.removesuffix(self.enclitic)
        if stem != word and stem in self.after:
            return stem, True
        return None

    def is_complementiser(self, word: str) -> bool:
        """Whether `word` is a complementiser, also one that is glued to what follows it (``bahwapekerja``)."""
        return word in self.words.complementisers or word.startswith(self.words.glued_complementiser)

    def is_passive_cue(self, word: str) -> bool:
        """Whether `word` is a passive verb that reports, also with its agent glued to it (``dikatakannya``)."""
        return word in self.passive or word.removesuffix(self.enclitic) in self.passive

    def verb(self, word: str) -> tuple[Form, str, bool] | None:
        """Form and stance of an active verb, and whether its object is glued to it (``menyebutnya``)."""
        known = self.active.get(word)
        if known:
            return (*known, False)
        stem = word.removesuffix(self.enclitic)
        known = self.active.get(stem) if stem != word else None
        return (*known, True) if known else None

    def misspelt(self, word: str) -> str | None:
        """The only cue within one slip of the keyboard of `word`: a letter lost, doubled or swapped with its neighbour.

        A replaced letter makes other words (``kita``, ``kota``) and does not count.
        """
        if len(word) < SHORTEST_MISSPELT or word in self.words.not_misspelt or self.bare(word):
            return None
        glued = word.endswith(self.enclitic)
        stem = word.removesuffix(self.enclitic) if glued and len(word) - len(self.enclitic) > 1 else word
        found = [
            cue
            for cue in self.after
            if abs(len(cue) - len(stem)) <= 1
            and DamerauLevenshtein.distance(cue, stem, score_cutoff=1) == 1
            and (len(cue) != len(stem) or sorted(cue) == sorted(stem))
        ]
        # the commonest cues stand first in the language's list
        return found[0] if found else None

    def is_verb(self, word: str) -> bool:
        """Whether `word` (lower case, as written) looks like a verb with an affix."""
        return self.verb_pattern.fullmatch(word) is not None and word not in self.words.not_predicates

    def asks(self, word: str) -> bool:
        """Whether `word` (lower case) opens a question that is told (`bertanya kepada terdakwa apakah …`)."""
        return word in self.words.interrogatives or word in self.words.question_openers

    def is_passive(self, word: str) -> bool:
        """Whether `word` (lower case, as written) looks like a passive verb."""
        return self.passive_pattern.fullmatch(word) is not None and word not in self.words.not_predicates

    def is_ordinal(self, word: str) -> bool:
        """Whether `word` says which one in an order something is (``ke-7``)."""
        mark = self.words.ordinal_mark
        return word.startswith(mark) and word[len(mark) :][:1].isdigit()

    def is_press(self, name: str) -> bool:
        """Whether `name`, in small letters, is that of a medium."""
        return name in self.media or name.startswith(self.words.press_names)

    def makes_clause(self, word: str) -> bool:
        """Whether `word` (lower case, as written) is a predicate or looks like a verb, active or passive."""
        return self.is_predicate(word) or self.is_verb(word) or self.is_passive(word)

    def is_active(self, word: str) -> bool:
        """Whether `word` (lower case, as written) looks like a verb that is done to what stands behind it."""
        words = self.words
        return word.startswith(words.acting_beginnings) and word not in words.according and self.is_verb(word)

    def is_predicate(self, word: str) -> bool:
        """Whether `word` (lower case, as written) makes a clause of what it stands in."""
        if word in self.words.predicates:
            return True
        return self.predicate_pattern.fullmatch(word) is not None and word not in self.words.not_predicates
