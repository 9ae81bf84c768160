"""Nothing is lost and nothing is made up: each word of a body is in the text or in a removed piece, once."""

from __future__ import annotations

import contextlib
import re
import time
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cases import Case, read_cases
from kutip.clean import Cleaner, CleanError
from kutip.clean.repair import repair
from kutip.edit import read_authority
from kutip.intake import collect
from kutip.languages import load
from kutip.model import Facts, Origin, Seed

ROOT = Path(__file__).parents[2]
CLEANER = Cleaner(load("id"), read_authority(ROOT / "content"))
WORD = re.compile(r"\w+")
CASES = read_cases("clean")
LINES = sorted({line for case in CASES for line in case.text.split("\n")})


def words(text: str) -> Counter[str]:
    return Counter(WORD.findall(text.lower()))


def letters(text: str) -> Counter[str]:
    return Counter(character for word in WORD.findall(text.lower()) for character in word)


def unaccounted(raw: str, out: str) -> tuple[list[str], list[str]]:
    """Words of `raw` that `out` lacks, and words of `out` that `raw` lacks.

    Letters are exact, so where a site glued two words (``JakartaPernikahan``) and a cut goes between them, the run of
    letters counts as one word on both sides: its pieces, in order, make it up.
    """
    lost, new = words(raw) - words(out), words(out) - words(raw)
    for word in list(lost.elements()):
        if pieces := _pieces(word, new):
            lost[word] -= 1
            new -= Counter(pieces)
    return sorted(lost.elements()), sorted(new.elements())


def _pieces(word: str, among: Counter[str]) -> list[str]:
    """Words of `among`, each as often as it is there, that make up `word` in order; none where they do not."""
    for end in range(len(word), 0, -1):
        if among[word[:end]] <= 0:
            continue
        if end == len(word):
            return [word]
        if rest := _pieces(word[end:], among - Counter([word[:end]])):
            return [word[:end], *rest]
    return []


def test_the_seeds_lose_no_word() -> None:
    """Of the two seeds the words of the raw text are just those of text and removed pieces, and the facts are right."""
    seeds, refusals = collect(ROOT / "seeds")
    assert refusals == ()
    facts = [("politikindonesia.id", None, None), ("CNBC Indonesia", "Jakarta", "sef/sef")]
    for seed, (outlet, place, initials) in zip(seeds, facts, strict=True):
        article = CLEANER(seed)
        assert (article.outlet, article.place, article.byline_initials) == (outlet, place, initials)
        out = "\n".join([article.text, *(piece.text for piece in article.removed)])
        assert words(repair(seed.body)[0]) == words(out)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_the_words_of_a_body_are_those_of_text_and_removed_pieces(case: Case) -> None:
    """Raw minus removed minus text is nothing, and nothing is there that raw lacks, for every case of the cleaner."""
    body = case.text.replace("\\x9d", "\x9d")
    facts = Facts(**{name: value for name, value in case.settings.items() if name in Facts.__struct_fields__})
    article = CLEANER(Seed(id="x", origin=Origin(path="x.txt"), body=body, facts=facts))
    out = "\n".join([article.text, *(piece.text for piece in article.removed)])
    assert unaccounted(repair(body)[0], out) == ([], [])


@pytest.mark.parametrize(
    ("body", "text", "removed"),
    [
        ("Warga menolak rencana itu, kata Rahma.Baca juga: Harga Cabai TurunMenurut Rahma, lahan akan hilang.",
         "Warga menolak rencana itu, kata Rahma.\nMenurut Rahma, lahan akan hilang.",
         ("Baca juga: Harga Cabai Turun",)),
        ("Warga menolak rencana itu, kata Rahma.Baca juga: Harga Cabai Turun di WhatsApp Pedagang mulai menjual lagi.",
         "Warga menolak rencana itu, kata Rahma.\nPedagang mulai menjual lagi.",
         ("Baca juga: Harga Cabai Turun di WhatsApp",)),
        ("Warga menolak rencana itu, kata Rahma.SCROLL TO CONTINUE WITH CONTENTMenurut Rahma, lahan akan hilang.",
         "Warga menolak rencana itu, kata Rahma.\nMenurut Rahma, lahan akan hilang.",
         ("SCROLL TO CONTINUE WITH CONTENT",)),
        ("Warga menolak rencana ituADVERTISEMENTkarena lahan akan hilang, kata Rahma pada hari Senin.",
         "Warga menolak rencana itu\nkarena lahan akan hilang, kata Rahma pada hari Senin.", ("ADVERTISEMENT",)),
    ],
)  # fmt: skip
def test_a_cut_through_glued_words_keeps_every_letter(body: str, text: str, removed: tuple[str, ...]) -> None:
    """Where a site glued junk to a word of the story, the run of letters comes apart at the cut and stays whole."""
    article = CLEANER(Seed(id="x", origin=Origin(path="x.txt"), body=body))
    pieces = tuple(piece.text for piece in article.removed)
    assert unaccounted(body, "\n".join([article.text, *pieces])) == ([], [])
    assert (article.text, pieces) == (text, removed)


def test_a_lost_word_is_noticed() -> None:
    """The count of words sees one that is missing, one that is new, and letters that moved to another word."""
    assert unaccounted("satu dua tiga", "satu tiga") == (["dua"], [])
    assert unaccounted("satu dua", "satu dua tiga") == ([], ["tiga"])
    assert unaccounted("satudua", "satu\ndua") == ([], [])
    assert unaccounted("satudua", "sat\nudu") == (["satudua"], ["sat", "udu"])


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(LINES), min_size=1, max_size=14), st.sampled_from(["\n", "\n\n", " "]))
def test_no_letter_is_lost_whatever_stands_beside_what(lines: list[str], between: str) -> None:
    """Story and junk in any order and layout: letters are neither lost nor doubled, and most words stay whole."""
    body = between.join(lines)
    try:
        article = CLEANER(Seed(id="x", origin=Origin(path="x.txt"), body=body))
    except CleanError:
        return
    out = "\n".join([article.text, *(piece.text for piece in article.removed)])
    assert letters(repair(body)[0]) == letters(out)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=400))
def test_any_text_is_cleaned_or_refused(body: str) -> None:
    """Whatever the characters, the cleaner gives an article or says that no story is left; it never fails otherwise."""
    try:
        article = CLEANER(Seed(id="x", origin=Origin(path="x.txt"), body=body))
    except CleanError as error:
        assert "no story is left" in str(error)
        return
    assert article.text.strip() == article.text
    assert letters(repair(body)[0]) == letters("\n".join([article.text, *(piece.text for piece in article.removed)]))


@pytest.mark.parametrize(
    "body",
    [
        "a, " * 60_000,
        "(ab)" * 40_000,
        "Baca juga: A " * 12_000,
        ".," * 50_000,
        "\n".join(["Baca Juga"] * 20_000),
        "[" * 50_000,
        "![](" * 4_000,
        "x" * 100_000,
        "- " * 50_000,
        "#a " * 30_000,
        "kata di , " + "x" * 100_000,
        "Baca juga: Aa Bb xx " * 5_000,
        "di , " * 20_000,
        "\n".join(["[a](b) " * 400] * 35),
        "aB" * 50_000,
        "Kata.Aaa" * 12_000,
        "https://a.test/" * 6_000,
        "\n".join(f"{n}." for n in range(20_000)),
        "\n".join("aaaaaaaaaaaaaaaaaaaaaaaa" + "b" * n for n in range(900)),
    ],
    ids=lambda body: body[:12],
)
def test_hostile_text_takes_linear_time(body: str) -> None:
    """100 kB of what a pattern could choke on is cleaned or refused as fast as prose, by the clock of this process."""
    start = time.process_time()
    with contextlib.suppress(CleanError):
        CLEANER(Seed(id="x", origin=Origin(path="x.txt"), body=f"Cerita ini pendek saja.\n{body}", facts=Facts()))
    assert time.process_time() - start < 2.0
