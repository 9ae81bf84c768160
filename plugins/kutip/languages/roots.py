"""Ordinary words of a language: what tells a noun that begins a sentence from a name."""

from __future__ import annotations

from functools import cache


@cache
def roots(code: str) -> frozenset[str]:
    """Root words of language `code` in lower case; empty where no dictionary is known.

    Indonesian: the root list of PySastrawi (Kata Dasar, 29,932 words).
    """
    if code != "id":
        return frozenset()
    from Sastrawi.Stemmer.StemmerFactory import StemmerFactory

    return frozenset(StemmerFactory().get_words())
