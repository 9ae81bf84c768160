"""The words of those who accuse are never given to the accused: every combination of tests/cases/accused."""

from __future__ import annotations

from itertools import product
from pathlib import Path

import pytest

from cases import SHIPPED
from kutip.annotate import Annotator
from kutip.languages import load
from kutip.model import Article, Origin, Quotation

FOLDER = Path(__file__).parents[1] / "cases" / "accused"
ACCUSED, TELLER = "Rangga Pratama", "Rina Marlina"
LEADS = (
    "",
    "Dalam sidang, ",
    "Kemarin, ",
    "Pada Senin (3/2/2025), ",
    "Saat itu ",
    "Menurut hakim, ",
    "Dalam laporannya, ",
)


def lines(name: str) -> list[str]:
    """The lines of one file of the folder, without its comment."""
    return [line for line in (FOLDER / f"{name}.txt").read_text("utf-8").splitlines() if not line.startswith("#")]


@pytest.fixture(scope="module")
def annotator() -> Annotator:
    return Annotator(load("id"), SHIPPED)


def quotes(annotator: Annotator, text: str) -> tuple[Quotation, ...]:
    article = Article(id="a", slug="a", origin=Origin(path="a.txt"), title="", text=text, published="2025-06-19")
    return annotator(article).quotes


@pytest.mark.parametrize("gap", [" ", "\n"], ids=["one paragraph", "paragraphs"])
@pytest.mark.parametrize("opening", lines("openings"))
def test_words_about_a_case_are_the_tellers(annotator: Annotator, opening: str, gap: str) -> None:
    """Behind a sentence about the accused a pronoun means the officer who tells of the case, or nobody."""
    wrong = []
    for deed, words in product(lines("deeds"), lines("words")):
        text = gap.join((opening, deed, words))
        said = [quote for quote in quotes(annotator, text) if quote.start >= text.index(words)]
        assert said or not words.startswith('"'), text
        wrong += [f"{text} [{quote.speaker}]" for quote in said if quote.speaker not in (TELLER, None, "polisi")]
    assert wrong == []


@pytest.mark.parametrize("accuser", lines("accusers"))
def test_an_accusation_is_not_the_words_of_the_accused(annotator: Annotator, accuser: str) -> None:
    """Whoever says that somebody took bribes, in whatever verb and behind whatever phrase, is not that somebody."""
    wrong = []
    for lead, verb in product(LEADS, lines("accusations")):
        text = f"{lead}{accuser if lead else accuser[0].upper() + accuser[1:]} {verb} {ACCUSED} menerima suap."
        wrong += [text for quote in quotes(annotator, text) if ACCUSED in (quote.speaker or "")]
    assert wrong == []


def test_the_accused_still_speaks_for_himself(annotator: Annotator) -> None:
    """What he says with his own name beside it stays his, and so does a pronoun behind his own words."""
    text = f'{lines("openings")[0]} "Saya tidak bersalah," kata {ACCUSED}. "Saya tidak di sana," katanya.'
    assert [quote.speaker for quote in quotes(annotator, text)] == [TELLER, ACCUSED, ACCUSED]
