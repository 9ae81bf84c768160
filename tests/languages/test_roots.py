from __future__ import annotations

import random

import pytest
from Sastrawi.Stemmer.StemmerFactory import StemmerFactory

from kutip.languages.roots import roots, stemmer

PREFIXES = (
    *("", "di", "ke", "se", "ber", "bel", "ter", "te", "me", "mem", "men", "meng", "meny", "menge", "per", "pe", "pem"),
    *("pen", "peng", "peny", "penge", "pel", "ku", "kau", "memper", "diper", "keber", "mempe", "berpe", "seke"),
)
ENDINGS = ("", "kan", "an", "i", "lah", "nya", "ku", "pun", "kanlah", "annya", "isasi", "isme", "inya", "kah")


def test_roots_are_those_of_the_library() -> None:
    """Words made of roots, affixes, infixes and cut roots get the root that PySastrawi gives them."""
    library, own = StemmerFactory().create_stemmer(False).stem, stemmer("id")
    dice = random.Random(7)  # noqa: S311 - words for a test, not a secret
    known = sorted(word for word in roots("id") if word.isalpha())
    words = []
    for _ in range(4000):
        root = dice.choice(known)
        root = root[dice.random() < 0.4 :]
        if dice.random() < 0.1:
            root = root[:1] + dice.choice(("er", "el", "em", "in")) + root[1:]
        words.append(dice.choice(PREFIXES) + root + dice.choice(ENDINGS))
    assert [(word, own(word)) for word in words] == [(word, library(word)) for word in words]


@pytest.mark.parametrize("word", ["kemerah-merahan", "bolak-balik", "di", "é", "covid19", "ketambakanlah", "belajar"])
def test_words_that_only_the_library_reads_go_to_it(word: str) -> None:
    """Doubled words, short ones and other signs are left to PySastrawi, whose answers are the measure."""
    library = StemmerFactory().create_stemmer(False).stem
    assert stemmer("id")(word) == library(word)


def test_a_language_without_a_dictionary_has_no_roots() -> None:
    """Words of a language that no stemmer knows stay as they are."""
    assert (stemmer("en")("houses"), roots("en")) == ("houses", frozenset())
