"""Ordinary words of a language and their roots."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from Sastrawi.Stemmer.StemmerFactory import StemmerFactory


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

    Indonesian: PySastrawi (Nazief and Adriani's algorithm with the changes of Asian 2007). A word type costs about
    0.07 ms, so each is remembered.
    """
    if code != "id":
        return str
    from Sastrawi.Stemmer.StemmerFactory import StemmerFactory  # noqa: PLC0415 - reads 30,000 words when loaded

    stem = StemmerFactory().create_stemmer(False).stem
    return cache(stem)
