"""Whom a page must not expose: articles with a child or a sexual crime are held, suspects and victims get no page.

After the press council's rules on reporting about children (Pedoman Pemberitaan Ramah Anak, 2019) and article 5 of the
journalists' code of ethics: no victim of a sexual crime and no child in a criminal case may be identifiable.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import reduce
from operator import or_

import msgspec
from ahocorasick_rs import AhoCorasick, MatchKind

from ..languages import LanguagePack
from ..model import Annotated, Name
from ..text import Document, Span, small_letters

SEXUAL, CRIME, CHILD, CASE, GENERAL = 1, 2, 4, 8, 16

HELD_SEXUAL = "sexual-crime"
HELD_CHILD = "child-and-crime"

BEFORE = 60
"""Code points before a name in which its part may stand."""
AFTER = 120
"""Code points after a name in which its part may stand."""
_LONGEST_CLITIC = 4
NEIGHBOURS = 1
"""A crime this many sentences from a child or a part in a case is the same context."""


class Protector:
    """Marks protected names and holds articles."""

    def __init__(self, pack: LanguagePack) -> None:
        words = pack.protection
        classes: dict[str, int] = {}
        for group, flag in (
            (words.sexual, SEXUAL),
            (words.crimes, CRIME),
            (words.children, CHILD),
            (words.cases, CASE),
            (words.general, GENERAL),
        ):
            for word in group:
                classes[word] = classes.get(word, 0) | flag
        self._classes = list(classes.values())
        self._automaton = AhoCorasick(list(classes), matchkind=MatchKind.LeftmostLongest)
        self._clitics = words.clitics
        self._child_ages = [re.compile(pattern, re.IGNORECASE) for pattern in words.child_age_patterns]
        self._before = [re.compile(pattern, re.IGNORECASE) for pattern in words.before_patterns]
        self._after = [re.compile(pattern, re.IGNORECASE) for pattern in words.after_patterns]

    def __call__(self, annotated: Annotated, document: Document) -> Annotated:
        """`annotated` with `held` and the flag ``protected`` where they apply. Linear in the length of the text."""
        title = annotated.article.title
        held = self.held(document, title)
        names = self._protect(document, annotated.names)
        if held is None and names is annotated.names:
            return annotated
        return msgspec.structs.replace(annotated, held=held, names=names)

    def held(self, document: Document, title: str = "") -> str | None:
        """Why the article may not be published: ``sexual-crime``, ``child-and-crime``, or None.

        A sexual crime counts where a person's part in a case stands beside it (same or next sentence), or where it is
        named in the headline; a child counts where a crime and its case stand in the same or the next sentence.
        """
        headline = self._flags(small_letters(title), (Span(0, len(title)),))[0]
        flags = self._flags(document.small, document.sentences)
        every = reduce(or_, flags, headline)
        if not every & (SEXUAL | CRIME):
            return None
        headline |= self._ages(small_letters(title))
        flags = [flag | self._ages(document.small[a:b]) for flag, (a, b) in zip(flags, document.sentences, strict=True)]
        if headline & SEXUAL and not headline & GENERAL and (headline | every) & CASE:
            return HELD_SEXUAL
        for index, flag in enumerate(flags):
            if flag & SEXUAL and not flag & GENERAL:
                beside = self._beside(flags, index)
                if beside & CASE:
                    return HELD_SEXUAL
        if headline & CHILD and headline & CRIME and not headline & GENERAL:
            return HELD_CHILD
        for index, flag in enumerate(flags):
            beside = self._beside(flags, index)
            if flag & CHILD and beside & CRIME and beside & CASE and not flag & GENERAL:
                return HELD_CHILD
        return None

    @staticmethod
    def _beside(flags: list[int], index: int) -> int:
        around = 0
        for flag in flags[max(0, index - NEIGHBOURS) : index + NEIGHBOURS + 1]:
            around |= flag
        return around

    def _flags(self, text: str, sentences: Sequence[Span]) -> list[int]:
        """Classes of the words of each of the `sentences` of `text`, which is in small letters."""
        flags = [0] * len(sentences)
        at = 0
        for index, start, end in self._automaton.find_matches_as_indexes(text):
            if (start and text[start - 1].isalnum()) or not self._ends_word(text, end):
                continue
            while at < len(sentences) and sentences[at].end <= start:
                at += 1
            if at < len(sentences):
                flags[at] |= self._classes[index]
        return flags

    def _ages(self, sentence: str) -> int:
        """`CHILD` where a sentence gives a person's age that is one."""
        return CHILD if any(pattern.search(sentence) for pattern in self._child_ages) else 0

    def _ends_word(self, text: str, end: int) -> bool:
        """Whether a word ends at `end`, or an ending behind it does (`muridnya`)."""
        rest = text[end : end + _LONGEST_CLITIC + 1]
        return not rest[:1].isalnum() or any(
            rest.startswith(clitic) and not rest[len(clitic) : len(clitic) + 1].isalnum() for clitic in self._clitics
        )

    def _protect(self, document: Document, names: tuple[Name, ...]) -> tuple[Name, ...]:
        """`names` with the flag ``protected`` on every mention of a person who has a protected part in the article."""
        people = [name for name in names if name.kind == "person"]
        office = self._in_office(people)
        protected = {name.entity for name in people if name.entity not in office and self._has_part(document, name)}
        if not protected:
            return names
        return tuple(
            msgspec.structs.replace(name, flags=(*name.flags, "protected"))
            if name.kind == "person" and name.entity in protected and "protected" not in name.flags
            else name
            for name in names
        )

    def _has_part(self, document: Document, name: Name) -> bool:
        """Whether words beside the name, in its sentence, make the person a suspect, victim or witness."""
        index = document.sentence_at(name.start)
        low, high = (
            (document.sentences[index].start, document.sentences[index].end) if index >= 0 else (0, len(document.text))
        )
        before = document.text[max(low, name.start - BEFORE) : name.start]
        after = document.text[name.end : min(high, name.end + AFTER)]
        return any(pattern.search(before) for pattern in self._before) or any(
            pattern.match(after) for pattern in self._after
        )

    def _in_office(self, people: Iterable[Name]) -> set[str]:
        """Entities that the article gives an office: being accused is not their only part. `Saksi mata` is none."""
        return {
            name.entity
            for name in people
            if name.role and " " in name.role and not any(part.search(f"{name.role}, ") for part in self._before)
        }
