"""The splitter: paragraphs, sentences, words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases import Case, read_cases
from growth import lines
from kutip.languages import load
from kutip.text import Document, paragraphs, scoring_tokens, small_letters, split_sentences, word_lists, words

WORDS = load("id").text
PIECES = st.sampled_from(
    ["Rapat", "dimulai", "dr.", "M.", "10.000", '"', "”", ".", "?", "...", ",", " ", "\n", "kata", "(", ")"]
)
TEXTS = st.lists(PIECES, max_size=60).map("".join)


@pytest.mark.parametrize("case", read_cases("split"), ids=str)
def test_sentences_are_those_of_the_case(case: Case) -> None:
    """Each sentence begins and ends where an editor would say it does."""
    document = Document.of(case.text, WORDS)
    assert tuple(case.text[span.start : span.end] for span in document.sentences) == case.expected


@given(TEXTS)
def test_no_word_is_lost_between_sentences(text: str) -> None:
    """Whatever the text, its sentences are in order, do not overlap and hold every letter."""
    document = Document.of(text, WORDS)
    end = 0
    for span in document.sentences:
        assert not text[end : span.start].strip()
        assert end <= span.start < span.end
        end = span.end
    assert not text[end:].strip()


@given(TEXTS)
def test_a_sentence_stays_within_its_paragraph(text: str) -> None:
    """No sentence runs over a line break, so notes can be bound to paragraphs."""
    assert all("\n" not in text[span.start : span.end] for span in Document.of(text, WORDS).sentences)


@given(TEXTS, st.integers(0, 80))
def test_an_offset_is_found_in_its_sentence_and_paragraph(text: str, offset: int) -> None:
    """Looking up an offset gives the last sentence and paragraph that begin at or before it."""
    document = Document.of(text, WORDS)
    for index, spans in (
        (document.sentence_at(offset), document.sentences),
        (document.paragraph_at(offset), document.paragraphs),
    ):
        assert index == sum(span.start <= offset for span in spans) - 1


def test_a_stretch_of_a_text_can_be_split_alone() -> None:
    """Only the sentences of the stretch are given, at the offsets of the whole text."""
    text = "Satu hari. Dua hari. Tiga hari."
    assert [text[a:b] for a, b in split_sentences(text, WORDS, 11, 20)] == ["Dua hari."]


def test_paragraphs_are_lines_that_hold_something() -> None:
    """Empty lines make no paragraph."""
    text = "Satu.\n\n  \nDua."
    assert [text[a:b] for a, b in paragraphs(text)] == ["Satu.", "Dua."]


def test_words_keep_hyphens_apostrophes_and_figures_together() -> None:
    """Reduplication, glottal stops and numbers are one word each."""
    text = "Anak-anak Jum'at membeli 10.000 buku, 3,5 kg."
    assert [text[a:b] for a, b in words(text)] == ["Anak-anak", "Jum'at", "membeli", "10.000", "buku", "3,5", "kg"]


@given(st.text(alphabet="aab1 2.,-’'_é²\n;(€٣ZŞ", max_size=20))
def test_the_lists_of_words_hold_the_same_words(text: str) -> None:
    """The pattern that is read fastest finds the words of the plain one, and nothing is lost between them."""
    starts, ends, found, gaps = word_lists(text)
    assert list(zip(starts, ends, strict=True)) == list(words(text))
    assert "".join(gap + word for gap, word in zip(gaps, [*found, ""], strict=True)) == text


def test_small_letters_keep_the_offsets() -> None:
    """A capital whose small form is longer stays, so that what follows it keeps its place."""
    assert small_letters("İZMİR dan Wanasari") == "İzmİr dan wanasari"


def test_scoring_tokens_are_runs_of_letters_and_digits() -> None:
    """The measure of the guidelines takes lower-cased runs of word characters."""
    assert scoring_tokens("Anak-anak, 10.000!") == ["anak", "anak", "10", "000"]


@pytest.mark.parametrize("unit", ["dr. ", '" ', "a.", "... ", "A. ", "10.000.", "a 1. ", '."', "\n", "."])
def test_splitting_takes_linear_time(unit: str) -> None:
    """Ten times the text takes about ten times the work, also on text made to be slow."""
    small, large = (unit * (size // len(unit)) + "x" for size in (1_000, 10_000))
    Document.of(small, WORDS)
    assert lines(lambda: Document.of(large, WORDS)) < 15 * lines(lambda: Document.of(small, WORDS))
