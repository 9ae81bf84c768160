"""No text breaks the annotator, however a page was cut, glued or garbled on its way."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cases import SHIPPED, read_cases
from kutip.annotate import Annotator
from kutip.languages import load
from kutip.model import Article, Origin

ANNOTATE = Annotator(load("id"), SHIPPED)
LANGUAGE = Path(__file__).parents[2] / "plugins" / "kutip" / "languages" / "id"
LONGEST = 40
MARKS = ['"', "“", "”", "'", "‘", "’", "(", ")", ",", ".", ":", ";", "-", "/", "?", "!", "…", "—", "\n\n", '"?', ',"']


def strings(value: object) -> Iterator[str]:
    """Every short string of a language file, keys included."""
    if isinstance(value, str) and len(value) < LONGEST:
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from strings(item)
    elif isinstance(value, dict):
        yield from strings([*value, *value.values()])


WORDS = sorted(
    {word for path in sorted(LANGUAGE.glob("*.toml")) for word in strings(tomllib.loads(path.read_text("utf-8")))}
)
TEXTS = [case.text for layer in ("names", "quotes") for case in read_cases(layer)]
CHANGES = st.tuples(
    st.sampled_from(["drop", "upper", "capitalise", "insert", "name", "shout", "close", "open"]),
    st.integers(0, 400),
    st.sampled_from(WORDS),
    st.sampled_from(MARKS),
)


def damaged(text: str, changes: list[tuple[str, int, str, str]]) -> str:
    """`text` with each of `changes` made to one of its words."""
    words = text.split(" ")
    for change, place, word, mark in changes:
        at = place % len(words)
        new = {
            "drop": [],
            "upper": [words[at].upper()],
            "capitalise": [words[at].capitalize()],
            "insert": [word, words[at]],
            "name": [word.title(), words[at]],
            "shout": [word.upper(), words[at]],
            "close": [words[at] + mark],
            "open": [mark + words[at]],
        }
        words[at : at + 1] = new[change] or ([""] if len(words) == 1 else [])
    return " ".join(words)


def sound(text: str) -> bool:
    """Whether what the annotator finds in `text` is in order, apart, and inside of it."""
    article = Article(
        id="a",
        slug="a",
        origin=Origin(path="a.txt"),
        title=text[:40],
        outlet=None,
        url=None,
        place=None,
        published="2025-06-10",
        published_how="given",
        image=None,
        text=text,
    )
    found = ANNOTATE(article)
    marks = (*found.names, *found.quotes, *found.dates, *found.claims)
    apart = all(first.end <= second.start for layer in (found.names, found.quotes) for first, second in pairwise(layer))
    return apart and all(0 <= mark.start < mark.end <= len(text) for mark in marks)


@given(st.lists(st.sampled_from(TEXTS), min_size=1, max_size=3).map("\n".join), st.lists(CHANGES, max_size=30))
@settings(max_examples=400, deadline=None)
def test_no_damage_breaks_the_annotator(text: str, changes: list[tuple[str, int, str, str]]) -> None:
    """Articles with words lost, shouted, put in from anywhere, and with stray marks give spans inside of them."""
    assert sound(damaged(text, changes))


@pytest.mark.parametrize(
    "text",
    [
        "Jepang melanjutkan: keempat.”?",
        'Warga datang.\n"Bulan sudah kelas, tapi',
        'Warga," kata pernyataan Kemlu.\nCarrasco," YANG MENYEBUT "yang',
        "Rina mendorong para",
        "mendorong dua",
        "Badan Filipina (PAGASA) MENGATAKAN",
        "Pemerintah, seperti dilansir Kabar Press Agency (SPA), menyiapkan petugas.",
    ],
)
def test_texts_that_end_early_are_read_to_their_end(text: str) -> None:
    """Where a text stops right behind a verb, a bracket or a mark, nothing behind it is asked for."""
    assert sound(text)
