"""Words that a page is found by although they do not stand on it as such: roots, and other forms of names.

They are made of what the page shows and of names that have a page of their own, so the index knows no more than the
reader does. Pagefind stems too, by the Snowball rules: they have no dictionary and take "menyatakan" for "sata", so a
search for "nyata" needs the root beside it.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from ...languages.roots import roots, stemmer
from ...model import Entity
from ...text import word_lists, words

VARIANTS = 5
"""Forms of one name: a page must not grow with the number of spellings in the collection."""


def hidden_words(shown: Iterable[str], language: str, entities: Iterable[Entity] = ()) -> str:
    """Roots of the words in `shown` (text in `language`) and forms of the names of `entities` that are not in it.

    Lower case, each once, in alphabetical order, joined by blanks.
    """
    text = "\n".join(shown)
    known = set(map(str.lower, word_lists(text)[2]))
    found = {root for word in known if (root := _root(word, language))}
    for entity in entities:
        for form in (entity.name, *entity.variants[:VARIANTS]):
            found.update(form[start:end].lower() for start, end in words(form))
    return " ".join(sorted(found - known))


@lru_cache(maxsize=1 << 16)
def _root(word: str, language: str) -> str:
    """The root of a lower-case word; ``""`` where its language has none for it."""
    root = stemmer(language)(word) if word.isalpha() else ""
    return root if root in roots(language) else ""
