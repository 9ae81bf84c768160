"""Pairing quotation marks."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from growth import lines
from kutip.text import pair_quotes

MARKS = st.sampled_from(['""', "“”", "””", "““", "”“", "„“", "«»"])
SPEECH = st.lists(st.sampled_from(["kami", "siap", "bekerja", "besok", "lagi"]), min_size=2, max_size=6).map(" ".join)
NARRATION = st.lists(st.sampled_from(["Rapat", "dimulai", "pagi", "ini", "di", "balai"]), min_size=2, max_size=6).map(
    " ".join
)


def inner(text: str) -> list[str]:
    return [text[pair.inner_start : pair.inner_end] for pair in pair_quotes(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"Kami siap," kata Rina.', ["Kami siap,"]),
        ("”Kami siap,” kata Rina. ”Kami menunggu.”", ["Kami siap,", "Kami menunggu."]),
        ("“Kami siap,“ kata Rina.", ["Kami siap,"]),
        ("”Kami siap,“ kata Rina.", ["Kami siap,"]),
        ('""Kami siap,"" kata Rina.', ["Kami siap,"]),
        ("''Kami siap,'' kata Rina.", ["Kami siap,"]),
        ('Ketua berkata:"Kami siap."', ["Kami siap."]),
        ('Kami "siap" dan "rela" bekerja.', ["siap", "rela"]),
        ('"Kami siap.\nKami menunggu," kata Rina.', ["Kami siap.\nKami menunggu,"]),
        ('"Kami siap.\n"Kami menunggu.\n"Kami ada," kata Rina.', ['Kami siap.\n"Kami menunggu.\n"Kami ada,']),
        ('"Kami siap."\n"Kami menunggu," kata Rina.', ["Kami siap.", "Kami menunggu,"]),
        ('"Kami siap\n"Kami menunggu," kata Rina.', ["Kami siap", "Kami menunggu,"]),
        ("\"Kami 'siap' bekerja,\" kata Rina.", ["Kami 'siap' bekerja,"]),
        ("Rina berkata, 'Kami siap berangkat.'", ["Kami siap berangkat."]),
        ("‘Kami siap berangkat,’kata Rina.", ["Kami siap berangkat,"]),
        ("Ia menonton 'Laskar Melati'", []),
        ('Papan 5" itu patah.', []),
        ("", []),
        ('"', []),
    ],
)
def test_marks_are_paired_by_their_place(text: str, expected: list[str]) -> None:
    """Straight, curly, one-sided, wrongly turned, doubled and unclosed marks are paired as a reader pairs them."""
    assert inner(text) == expected


@given(st.lists(st.tuples(MARKS, NARRATION, SPEECH), min_size=1, max_size=6))
def test_speech_is_found_whatever_the_glyphs(parts: list[tuple[str, str, str]]) -> None:
    """Clean speech, each piece with glyphs of its own direction, is paired without a fault."""
    text = " ".join(f"{marks[0]}{speech},{marks[1]} kata {narration}." for marks, narration, speech in parts)
    assert inner(text) == [f"{speech}," for _, _, speech in parts]


@given(st.text(alphabet="ab .,\n\"“”«»'", max_size=120))
def test_pairs_are_in_order_and_do_not_overlap(text: str) -> None:
    """Whatever the text, pairs follow one another, begin at a mark and hold something, but for a closing mark alone."""
    end = 0
    for pair in pair_quotes(text):
        assert end <= pair.start < pair.inner_start <= pair.inner_end <= pair.end <= len(text)
        assert pair.lone == (pair.inner_start == pair.inner_end)
        assert not re.fullmatch(r"\w", text[pair.start])
        assert pair.closed == (pair.end > pair.inner_end)
        end = pair.end


@pytest.mark.parametrize(
    ("text", "lone"),
    [
        ("Kami siap,” kata Rina.", [True]),
        ('." a', [True]),
        ('Kami siap." Kata Rina begitu.', []),
        ('"Kami siap,” kata Rina.', [False]),
    ],
)
def test_a_closing_mark_alone_is_told_by_what_stands_around_it(text: str, lone: list[bool]) -> None:
    """Between a comma or stop and a small letter a mark closes words that nobody opened, elsewhere it is stray."""
    assert [pair.lone for pair in pair_quotes(text)] == lone


@given(st.text(alphabet='ab .,\n"“', max_size=80))
def test_an_unclosed_quotation_ends_with_its_paragraph(text: str) -> None:
    """A quotation that nobody closes does not swallow the paragraphs after it."""
    assert all("\n" not in text[pair.inner_start : pair.inner_end] for pair in pair_quotes(text) if not pair.closed)


@pytest.mark.parametrize("unit", ['"', '" ', ' "a', '"\n', "''", "“a ”"])
def test_a_page_of_marks_takes_linear_time(unit: str) -> None:
    """Ten times as many marks take about ten times the work."""
    small, large = (unit * (size // len(unit)) for size in (1_000, 10_000))
    assert lines(lambda: pair_quotes(large)) < 15 * lines(lambda: pair_quotes(small))
