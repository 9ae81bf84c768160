"""Ordinary words of a language and their roots."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from importlib import resources

from msgspec import Struct
from Sastrawi.Stemmer.StemmerFactory import StemmerFactory

from .. import tomlfile

_SHORT = 3
"""Words up to this length, and those with other signs than a to z, go to the library: they are few."""
_PREFIXES = 3
"""Most prefixes of a word."""


class Affixes(Struct, frozen=True, forbid_unknown_fields=True):
    """``languages/<code>/affixes.toml``: what its comments say."""

    particles: tuple[str, ...]
    possessives: tuple[str, ...]
    endings: tuple[str, ...]
    plain: tuple[str, ...]
    prefix_first: tuple[tuple[str, str], ...]
    ending_with_root: tuple[str, str]
    prefix_patterns: tuple[tuple[tuple[str, str, str], ...], ...]
    infix_patterns: tuple[str, ...]
    pronoun_prefixes: tuple[str, ...]


@cache
def roots(code: str) -> frozenset[str]:
    """Root words of language `code` in lower case; empty where no dictionary is known.

    Indonesian: the root list of PySastrawi (Kata Dasar, 29,932 words).
    """
    if code != "id":
        return frozenset()
    return frozenset(StemmerFactory().get_words())


@cache
def stemmer(code: str) -> Callable[[str], str]:
    """A function from a lower-case word of language `code` to its root; the word itself where no stemmer is known.

    Indonesian: the roots that PySastrawi finds, at a tenth of its time; each word type is remembered.
    """
    if code != "id":
        return str
    file = resources.files(__package__).joinpath(code, "affixes.toml")
    affixes = tomlfile.read(file.read_text(encoding="utf-8"), f"languages/{code}/affixes.toml", Affixes)
    library = StemmerFactory().create_stemmer(False).stem
    own = _Stemmer(affixes, roots(code))

    def stem(word: str) -> str:
        simple = len(word) > _SHORT and word.isascii() and word.isalpha() and word.islower()
        return own(word) if simple else str(library(word))

    return cache(stem)


class _Stemmer:
    """The root of a word of more than three letters from a to z, as PySastrawi finds it.

    PySastrawi asks every rule of every word through the cache of `re`; here a rule is asked only about words that begin
    with what it cuts off.
    """

    def __init__(self, affixes: Affixes, known: frozenset[str]) -> None:
        self._affixes = affixes
        self._known = known
        self._rules = tuple(
            (rule[0][0][:2], tuple((cut, re.compile(follows).match, put) for cut, follows, put in rule))
            for rule in affixes.prefix_patterns
        )
        self._infixes = tuple(re.compile(pattern).match for pattern in affixes.infix_patterns)
        self._suffixes = (affixes.particles, affixes.possessives, affixes.endings)

    def __call__(self, word: str) -> str:
        return next((root for root in self._tries(word) if root in self._known), word)

    def _tries(self, word: str) -> Iterator[str]:
        """What may be the root, in order: the word, without prefixes, without endings, with an ending put back."""
        yield word
        if any(
            word.startswith(head) and word.endswith(tail) and len(word) >= len(head) + len(tail)
            for head, tail in self._affixes.prefix_first
        ):
            inner = self._without_prefixes(word)
            yield inner
            yield self._without_suffixes(inner)[0]
        bare, removed = self._without_suffixes(word)
        yield bare
        yield self._without_prefixes(bare)
        ending, letter = self._affixes.ending_with_root
        for before, after in reversed(removed):
            if before.replace(after, "", 1) == ending:
                yield self._without_prefixes(after + letter)
                yield self._without_prefixes(after + ending)
            else:
                yield self._without_prefixes(before)

    def _without_suffixes(self, word: str) -> tuple[str, list[tuple[str, str]]]:
        """The word less a particle, a possessive and an ending, until it is known; each step as (before, after)."""
        removed = []
        for suffixes in self._suffixes:
            found = next((suffix for suffix in suffixes if word.endswith(suffix)), None)
            if found is not None:
                removed.append((word, word[: -len(found)]))
                word = word[: -len(found)]
            if word in self._known:
                break
        return word, removed

    def _without_prefixes(self, word: str) -> str:
        """The word less its prefixes, until it is known."""
        for _ in range(_PREFIXES):
            word = self._without_prefix(word)
            if word in self._known:
                break
        return word

    def _without_prefix(self, word: str) -> str:
        for prefix in self._affixes.plain:
            if word.startswith(prefix):
                return word[len(prefix) :]
        if word in self._known:
            return word
        head = word[:2]
        for begins, readings in self._rules:
            if begins == head:
                root = self._read(word, readings)
                if root is not None:
                    return root
        for infix in self._infixes:
            if match := infix(word):
                return match.group(1) + match.group(2) + word[match.end() :]
        for prefix in self._affixes.pronoun_prefixes:
            if word.startswith(prefix):
                return word[len(prefix) :]
        return word

    def _read(self, word: str, readings: tuple[tuple[str, Callable[[str, int], object], str], ...]) -> str | None:
        """The first reading that gives a known root, else what the last one gives."""
        root = None
        for cut, follows, put in readings:
            root = put + word[len(cut) :] if word.startswith(cut) and follows(word, len(cut)) else None
            if root in self._known:
                break
        return root
