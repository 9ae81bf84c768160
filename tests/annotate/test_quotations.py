"""Quotations and their speakers."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cases import SHIPPED, Case, read_cases
from growth import lines
from kutip.annotate.dates import DateReader
from kutip.annotate.names import NameFinder
from kutip.annotate.quotations import QuotationFinder
from kutip.languages import load
from kutip.model import Article, Origin, Quotation
from kutip.text import Document

PACK = load("id")


@cache
def annotators() -> tuple[NameFinder, DateReader, QuotationFinder]:
    return NameFinder(PACK, SHIPPED), DateReader(PACK), QuotationFinder(PACK, SHIPPED)


def quotations(text: str, published: str | None = None) -> tuple[Quotation, ...]:
    find_names, read_dates, find_quotations = annotators()
    article = Article(id="a", slug="a", origin=Origin(path="a.txt"), title="", text=text, published=published)
    document = Document.of(text, PACK.text)
    expressions = read_dates.expressions(document)
    quotes = find_quotations(document, article, find_names(document, article), expressions)
    dates = read_dates.values(document, article, expressions, quotes)
    return find_quotations.with_days(document, article, quotes, dates)


def described(quote: Quotation, text: str) -> str:
    words = text[quote.start : quote.end].replace("\n", "\\n")
    parts = [quote.kind, words, quote.speaker or "-", quote.cue or "-"]
    parts += ["anonymous"] * quote.anonymous
    parts += [f"{name}={value}" for name in ("via", "about") if (value := getattr(quote, name))]
    parts += [
        f"{label}={', '.join(values)}"
        for label, values in (("co", quote.co_speakers), ("candidates", quote.candidates), ("flags", quote.flags))
        if values
    ]
    return " | ".join(parts)


@pytest.mark.parametrize("case", read_cases("quotes"), ids=str)
def test_quotations_are_those_of_the_case(case: Case) -> None:
    """Span, kind, speaker, cue, medium and flags are what a careful editor would note."""
    assert tuple(described(quote, case.text) for quote in quotations(case.text)) == case.expected


def test_every_rule_has_an_example_and_a_sentence_for_readers() -> None:
    """Each rule that a case calls on is explained in both languages of the interface, and no sentence lacks a case."""
    used = {quote.rule for case in read_cases("quotes") for quote in quotations(case.text)}
    locale = resources.files("kutip.publish") / "locale"
    for language in ("id", "en"):
        sentences = tomllib.loads((locale / language / "rules_quotes.toml").read_text(encoding="utf-8"))
        assert set(sentences) == used


def test_there_are_enough_cases() -> None:
    """The fixtures hold at least 250 cases, and some of every kind and of none."""
    cases = read_cases("quotes")
    kinds = {line.partition(" ")[0] for case in cases for line in case.expected}
    assert len(cases) >= 250
    assert kinds == {"direct", "indirect", "mixed"}
    assert any(not case.expected for case in cases)


def test_the_day_of_the_words_is_that_of_the_frame() -> None:
    """The day beside the cue is the day of the words, while the day of the access is not."""
    said, accessed = quotations(
        '"Kami siap," kata Rina Marlina, Senin (9/6/2025).\n'
        '"Kami menunggu," kata Joko Santoso, dikutip dari Antara, Selasa (10/6/2025).',
        "2025-06-11",
    )
    assert said.said == "2025-06-09"
    assert accessed.said is None


def test_the_day_of_the_medium_is_not_that_of_the_words() -> None:
    """A day behind the verb of the medium says when it carried the words."""
    (quote,) = quotations('"Kami siap," kata Rina Marlina, sebagaimana dimuat Reuters, dimuat Senin (9/6/2025).')
    assert (quote.via, quote.said) == ("Reuters", None)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Pelatih Joko Santoso mengatakan timnya siap di Solo, Sabtu (14/6/2025).", None),
        ('"Kami siap," kata Joko Santoso jelang laga Sabtu (14/6/2025).', None),
        ("Rina Marlina mengatakan tersangka ditangkap di Sampang, Senin (9/6/2025) dini hari.", None),
        ("Pemain era 1990-an, Rangga Wibawa, menilai timnya siap.", None),
        ("Pemain era 1990-an, Rangga Wibawa, menilai timnya siap, Senin (9/6/2025).", "2025-06-09"),
        (
            "Rina Marlina mengatakan tersangka ditangkap dalam jumpa pers di Sampang, Senin (9/6/2025) malam.",
            "2025-06-09",
        ),
        ("Rina Marlina mengatakan tersangka sudah ditangkap, Senin (9/6/2025).", "2025-06-09"),
        ('"Tersangka sudah kami tangkap," kata Rina Marlina, Senin (9/6/2025) malam.', "2025-06-09"),
    ],
)
def test_the_day_of_an_event_is_not_that_of_the_words(text: str, day: str | None) -> None:
    """Nobody spoke after the day of publication, and a part of a day behind told words may be that of the event."""
    (quote,) = quotations(text, "2025-06-11")
    assert quote.said == day


@pytest.mark.parametrize("case", read_cases("occasions"), ids=str)
def test_to_whom_and_where_words_were_said_are_those_of_the_case(case: Case) -> None:
    """Listener and place come from the words beside the cue, and from nowhere else."""
    made = tuple(
        f"{case.text[quote.start : quote.end]} | {quote.addressee or '-'} | {quote.place or '-'}"
        for quote in quotations(case.text)
    )
    assert made == case.expected


def test_a_role_comes_with_the_speaker() -> None:
    """The title that the article gives beside the name is the speaker's role, also where only the pronoun stands."""
    first, second = quotations('"Kami siap," kata Wali Kota Bandung Rina Marlina.\n"Kami menunggu," ujarnya.')
    assert first.role == second.role == "Wali Kota Bandung"


def test_a_title_in_small_letters_is_a_role() -> None:
    """A description before the comma is the role of the person named behind it."""
    (quote,) = quotations('"Kami siap," ujar seorang anggota parlemen oposisi yang juga dosen, Rina Marlina.')
    assert (quote.speaker, quote.role) == ("Rina Marlina", "anggota parlemen oposisi")


def test_the_medium_carries_over_to_the_next_words() -> None:
    """Words that the same speaker adds come through the same medium."""
    _, added = quotations('"Kami siap," kata Rina Marlina, dikutip dari Antara.\n"Kami menunggu," tambahnya.')
    assert added.via == "Antara"


def test_a_cut_leaves_the_fragment_to_its_own_words() -> None:
    """Words before a second speaker's quoted fragment are indirect, and that speaker's day is not theirs."""
    text = (
        "Rina Marlina mengatakan bahwa jembatan itu aman, dengan Joko Santoso pada Senin (9/6/2025) "
        'menilai jembatan itu "rapuh".'
    )
    first, second = quotations(text, "2025-06-11")
    assert (first.kind, first.said) == ("indirect", None)
    assert (second.kind, second.said) == ("mixed", "2025-06-09")


def test_a_stance_comes_with_the_cue() -> None:
    """The verb says whether somebody asserts, denies, promises or asks."""
    text = (
        "Rina Marlina mengatakan jembatan itu aman. Rina Marlina membantah jembatan itu rapuh. "
        "Rina Marlina berjanji akan datang. Rina Marlina meminta warga tenang."
    )
    assert [quote.stance for quote in quotations(text)] == ["asserts", "denies", "promises", "asks"]


PARTS = st.sampled_from(
    [
        '"',
        "”",
        "kata",
        "ujarnya",
        "Rina Marlina",
        "mengatakan",
        "bahwa",
        "menurut",
        ",",
        ".",
        " ",
        "\n",
        "jembatan",
        "dikutip dari",
        "dia",
        "Hal itu disampaikan",
        "(",
        ")",
        ":",
        "tersangka",
        "Senin (9/6/2025)",
    ]
)


@settings(max_examples=200, deadline=None)
@given(st.lists(PARTS, max_size=40).map(" ".join))
def test_quotations_keep_their_order_whatever_the_text(text: str) -> None:
    """On any text the quotations are in order, do not overlap, lie within it, and cues are where they say."""
    end = 0
    for quote in quotations(text):
        assert end <= quote.start < quote.end <= len(text)
        assert text[quote.start : quote.end].strip()
        if quote.cue_start >= 0:
            assert text[quote.cue_start : quote.cue_end] == quote.cue
        end = quote.end


@pytest.mark.parametrize(
    "unit",
    [
        '"Kami siap," kata Rina Marlina. ',
        "Rina Marlina mengatakan jembatan itu aman. ",
        '" ',
        "mengatakan ",
        "Rina Marlina, ",
        "kata dia, ",
        "dikutip dari ",
        "Hal itu disampaikan ",
        "tersangka mengaku diam. ",
        '"a" ',
    ],
)
def test_finding_quotations_takes_linear_time(unit: str) -> None:
    """Eight times the text takes about eight times the work, also on text made to be slow."""
    find_quotations = annotators()[2]

    def work(size: int) -> int:
        text = unit * (size // len(unit))
        document = Document.of(text, PACK.text)
        article = Article(id="a", slug="a", origin=Origin(path="a.txt"), title="", text=text)
        return lines(lambda: find_quotations(document, article, (), ()))

    work(500)
    # A look back of bounded length costs more only until a text is as long as that.
    assert work(64_000) < 14 * max(work(8_000), 200)
