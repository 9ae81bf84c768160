"""Words that a page is found by although they do not stand on it as such: roots, and other forms of names.

They are made of what the page shows and of names that have a page of their own, so the index knows no more than the
reader does. Pagefind stems too, by the Snowball rules: they have no dictionary and take "menyatakan" for "sata", so a
search for "nyata" needs the root beside it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache, lru_cache

from ...languages.roots import roots, stemmer
from ...model import Entity
from ...text import word_lists

VARIANTS = 5
"""Forms of one name: a page must not grow with the number of spellings in the collection."""

REMEMBERED = 1 << 16
"""Words of which roots are remembered, and names; a large collection has more, most of them once."""


def hidden_words(shown: Iterable[str], language: str, entities: Iterable[Entity] = ()) -> str:
    """Roots of the words in `shown` (text in `language`) and forms of the names of `entities` that are not in it.

    Lower case, each once, in alphabetical order, joined by blanks.
    """
    text = "\n".join(shown)
    known = set(map(str.lower, word_lists(text)[2]))
    found = set(map(_finder(language), known))
    for entity in entities:
        for form in (entity.name, *entity.variants[:VARIANTS]):
            found |= _words_of(form)
    return " ".join(sorted(found - known - {""}))


@cache
def _finder(language: str) -> Callable[[str], str]:
    """A function from a lower-case word to its root; to ``""`` where `language` has none for it."""
    stem, known = stemmer(language), roots(language)

    def root_of(word: str) -> str:
        root = stem(word) if word.isalpha() else ""
        return root if root in known else ""

    return lru_cache(REMEMBERED)(root_of)


@lru_cache(REMEMBERED)
def _words_of(name: str) -> frozenset[str]:
    return frozenset(map(str.lower, word_lists(name)[2]))
