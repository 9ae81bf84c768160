"""The word lists of a language's speech, compiled once for lookup."""

from __future__ import annotations

import re
from enum import Enum

from rapidfuzz.distance import DamerauLevenshtein

from ...languages.speech import SpeechWords
from .tokens import phrases


class Form(Enum):
    """Where a cue stands, see `languages.speech.CueGroup`."""

    AFTER = "after"
    CLAUSE = "clause"
    TOPIC = "topic"
    COMPLEMENT = "complement"
    PASSIVE = "passive"


SHORTEST_MISSPELT = 3
"""A shorter word is within one slip of too many others."""


VIA_HEAD = 5
"""Letters of a verb by which a token with something glued to it is told from all others."""


class Lexicon:
    """`SpeechWords` as sets and dictionaries."""

    def __init__(self, speech: SpeechWords) -> None:
        self.words = speech
        self.enclitic = speech.enclitic
        self.after: dict[str, str] = {}
        self.active: dict[str, tuple[Form, str]] = {}
        self.passive: dict[str, str] = {}
        for group in speech.cues:
            self.after.update(dict.fromkeys(group.after, group.stance))
            for form, verbs in (
                (Form.CLAUSE, group.clause),
                (Form.TOPIC, group.topic),
                (Form.COMPLEMENT, group.complement),
            ):
                self.active.update((verb, (form, group.stance)) for verb in verbs)
            self.passive.update(dict.fromkeys(group.passive, group.stance))
        forms = (*self.after, *self.active, *self.passive)
        self.triggers = frozenset(
            (
                *forms,
                *(form + self.enclitic for form in forms),
                *speech.according,
                *(phrase.partition(" ")[0] for phrase in speech.compound_cues),
            )
        )
        """Words at which a cue between or behind reported words can begin."""
        self.compounds = phrases(speech.compound_cues)
        self.according = frozenset(speech.according)
        self.plain_cues = frozenset(speech.plain_cues)
        self.idioms = phrases(speech.idioms)
        self.idiom_words = frozenset(part for idiom in speech.idioms for part in idiom.split())
        self.not_misspelt = frozenset(speech.not_misspelt)
        self.complementisers = frozenset(speech.complementisers)
        self.glued = speech.complementisers[0]
        self.relative = frozenset(speech.relative)
        self.pronouns = frozenset(speech.pronouns)
        self.plural_pronouns = frozenset(speech.plural_pronouns)
        self.any_pronoun = self.pronouns | self.plural_pronouns
        self.negations = frozenset(speech.negations)
        self.not_yet = frozenset(speech.not_yet)
        self.purposes = frozenset(speech.purposes)
        self.addressees = frozenset(speech.addressees)
        self.occasions = frozenset(speech.occasions)
        self.pointing_determiners = frozenset(speech.pointing_determiners)
        self.adverbs = frozenset(speech.adverbs)
        self.conjunctions = frozenset(speech.conjunctions)
        self.clause_openers = frozenset(speech.clause_openers)
        self.circumstances = frozenset(speech.circumstances)
        self.title_links = frozenset(speech.title_links)
        self.nickname_words = frozenset(speech.nickname_words)
        self.governors = frozenset(speech.governors)
        self.relations = frozenset(speech.relations)
        self.speaker_nouns = frozenset((*speech.speaker_nouns, *speech.body_nouns, *speech.collective_nouns))
        self.suspect_nouns = frozenset(speech.suspect_nouns)
        self.person_verbs = frozenset(speech.person_verbs)
        self.body_verbs = frozenset(speech.body_verbs)
        self.body_nouns = frozenset(speech.body_nouns)
        self.collective_nouns = frozenset(speech.collective_nouns)
        self.singular_determiners = frozenset(speech.singular_determiners)
        self.plural_determiners = frozenset(speech.plural_determiners)
        self.tellers = frozenset(speech.tellers)
        self.document_nouns = frozenset(speech.document_nouns)
        self.determiners = frozenset(speech.determiners)
        self.demonstratives = frozenset(speech.demonstratives)
        self.back_subjects = phrases(speech.back_subjects)
        self.echo_subjects = phrases(speech.echo_subjects)
        self.back_openers = frozenset(speech.back_openers)
        self.agent_markers = frozenset(speech.agent_markers)
        self.sources = frozenset(speech.sources)
        self.source_nouns = frozenset(speech.source_nouns)
        self.via = frozenset(speech.via)
        self.via_heads = frozenset(verb[:VIA_HEAD] for verb in (*speech.via, *speech.via_after_opener))
        self.via_after_opener = frozenset(speech.via_after_opener)
        self.via_openers = frozenset(speech.via_openers)
        self.via_media = frozenset(speech.via_media)
        self.via_prepositions = frozenset(speech.via_prepositions)
        self.tails = phrases(speech.tails)
        self.connectives = phrases(speech.connectives)
        self.dependent = phrases(speech.dependent_openers)
        self.not_dependent = phrases(speech.not_dependent)
        self.stance_nouns = frozenset(speech.stance_nouns)
        self.as_words = phrases(speech.as_words)
        self.predicates = frozenset(speech.predicates)
        self.not_predicates = frozenset(speech.not_predicates)
        self.predicate_pattern = re.compile(speech.predicate_pattern)
        self.verb_pattern = re.compile(speech.verb_pattern)
        self.phrase_openers = frozenset(speech.phrase_openers)
        self.main_predicates = frozenset(speech.main_predicates)
        self.short_titles = {short: frozenset(full.split()) for short, full in speech.short_titles.items()}
        self.title_words = frozenset(speech.title_words)
        self.capitals = speech.capitals

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
        return word in self.complementisers or (word.startswith(self.glued) and word not in self.complementisers)

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
        if len(word) < SHORTEST_MISSPELT or word in self.not_misspelt or self.bare(word):
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
        return self.verb_pattern.fullmatch(word) is not None and word not in self.not_predicates

    def is_predicate(self, word: str) -> bool:
        """Whether `word` (lower case, as written) makes a clause of what it stands in."""
        if word in self.predicates:
            return True
        return self.predicate_pattern.fullmatch(word) is not None and word not in self.not_predicates
