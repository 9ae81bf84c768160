"""Claims: the text fixtures of ``tests/cases/claims``, and what holds for claims of any article."""

from __future__ import annotations

import string
import sys
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases import Case, read_cases
from kutip import publish
from kutip.annotate.claims import ClaimMarker, Numerals, read_figure, read_number
from kutip.annotate.claims.clauses import CUTS
from kutip.annotate.claims.title import agree
from kutip.annotate.dates import DateReader
from kutip.languages import load
from kutip.model import NARRATION, Article, Claim, Name, Origin, Quantity, Quotation, claim_id
from kutip.text import Document

PACK = load("id")
MARKER = ClaimMarker(PACK)
DATES = DateReader(PACK)
NUMERALS = Numerals(PACK.claims.numbers)
RULES = {
    "denial-cue",
    "denial-word",
    "request-cue",
    "plan-word",
    "forecast-cue",
    "forecast-word",
    "will-do",
    "will-happen",
    "duty-word",
    "narrated-duty",
    "appraisal",
    "advice-word",
    "judgement-word",
    "degree-word",
    "counted",
    "event-or-state",
}


def article_of(text: str, settings: dict[str, str]) -> Article:
    return Article(
        id="uji",
        slug="uji",
        origin=Origin(path="uji.txt"),
        title=settings.get("title", ""),
        title_derived="title" not in settings,
        genre=settings.get("genre", "berita"),
        published=settings.get("published", "2025-11-05"),
        published_how="given",
        text=text,
    )


def quotations_of(text: str, settings: dict[str, str]) -> tuple[Quotation, ...]:
    """The quotation that the settings `said`, `speaker`, `cue` and `kind` describe, and another from `also_…`."""
    found = []
    for prefix in ("", "also_"):
        words = settings.get(f"{prefix}said")
        if words is None:
            continue
        start = text.index(words)
        cue = settings.get(f"{prefix}cue", "")
        at = text.find(cue) if cue else -1
        found.append(
            Quotation(
                start=start,
                end=start + len(words),
                rule="given",
                kind=settings.get(f"{prefix}kind", "direct"),  # type: ignore[arg-type]
                speaker=settings.get(f"{prefix}speaker", "Sari Wulandari"),
                cue=cue,
                cue_start=at,
                cue_end=at + len(cue) if cue else -1,
            )
        )
    return tuple(sorted(found, key=lambda quote: quote.start))


def names_of(text: str, settings: dict[str, str]) -> tuple[Name, ...]:
    """Every mention of the names of the setting `people` and `bodies`, each list parted by semicolons."""
    found = []
    for setting, kind in (("people", "person"), ("bodies", "organisation")):
        for name in filter(None, settings.get(setting, "").split("; ")):
            at = text.find(name)
            while at >= 0:
                found.append(Name(start=at, end=at + len(name), rule="given", kind=kind, entity=name))  # type: ignore[arg-type]
                at = text.find(name, at + 1)
    return tuple(sorted(found, key=lambda name: name.start))


def claims_of(text: str, settings: dict[str, str] | None = None) -> tuple[Article, tuple[Claim, ...]]:
    settings = settings or {}
    article, document = article_of(text, settings), Document.of(text, PACK.text)
    quotes = quotations_of(text, settings)
    dates = DATES.values(document, article, DATES.expressions(document), quotes)
    return article, MARKER(document, article, names_of(text, settings), dates, quotes)


def words_of(article: Article, claim: Claim) -> str:
    return (article.title if claim.in_title else article.text)[claim.start : claim.end]


def facts_of(claim: Claim) -> set[str]:
    """What a fixture may say of a claim in its fourth column."""
    facts = {claim.rule, *claim.flags}
    facts |= {"negated"} if claim.negated else {"affirmed"}
    facts |= {"title"} if claim.in_title else set()
    facts |= {f"hedge {claim.hedge}"} if claim.hedge else {"no hedge"}
    facts |= {f"stage {claim.stage}"} if claim.stage else {"no stage"}
    facts |= {f"context {claim.context_source}"} if claim.context_source else {"no context"}
    facts |= {" ".join(filter(None, (q.approximate, q.value, q.unit))) for q in claim.quantities} or {"no quantity"}
    return facts


@pytest.mark.parametrize("case", read_cases("claims"), ids=str)
def test_claims_are_those_of_the_case(case: Case) -> None:
    """Span, kind, source and every further fact of each claim are what the case says, and there are no others."""
    article, claims = claims_of(case.text, case.settings)
    wanted = [line.split(" | ") for line in case.expected]
    assert [[claim.kind, claim.source, words_of(article, claim)] for claim in claims] == [row[:3] for row in wanted]
    for claim, row in zip(claims, wanted, strict=True):
        asked = set(row[3].split("; ")) if len(row) > 3 else set()
        assert asked <= facts_of(claim)


def test_every_kind_and_every_cut_has_a_case() -> None:
    """The fixtures show each kind, each rule on kinds and each cut, and no rule without a case slips in."""
    rules, flags, kinds = set(), set(), set()
    for case in read_cases("claims"):
        for claim in claims_of(case.text, case.settings)[1]:
            rules.add(claim.rule)
            flags.update(claim.flags)
            kinds.add(claim.kind)
    assert kinds == {"denial", "intention", "prediction", "opinion", "figure", "fact"}
    assert rules == RULES
    assert flags >= {rule.__name__.replace("_", "-") for _, rule in CUTS} | {"title_differs"}


def test_there_are_enough_cases() -> None:
    """The layer rests on at least 120 cases written for it."""
    assert len(read_cases("claims")) >= 120


def test_only_genres_that_assert_have_claims() -> None:
    """The same sentence is a claim in a report and none in a guide, list or song."""
    text = "Jembatan Tirta roboh pada Senin malam."
    assert claims_of(text)[1]
    assert claims_of(text, {"genre": "rilis"})[1]
    for genre in ("panduan", "daftar", "hiburan", "lirik"):
        assert claims_of(text, {"genre": genre})[1] == ()


def test_ids_stay_and_are_unique() -> None:
    """A claim's id hangs on article and words alone; the same words twice in one article still get two ids."""
    article, claims = claims_of("Banjir sudah surut. Warga pulang ke rumah. Banjir sudah surut.")
    assert claims[0].id == claim_id(article.id, "Banjir sudah surut")
    assert len({claim.id for claim in claims}) == 3
    with_title = claims_of("Banjir sudah surut. Warga pulang.", {"title": "Banjir Sudah Surut"})[1]
    assert with_title[0].in_title
    assert with_title[1].id == claims[0].id


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("nol", "0"),
        ("tujuh belas", "17"),
        ("sebelas", "11"),
        ("dua puluh lima", "25"),
        ("seratus tiga", "103"),
        ("empat ratus dua belas", "412"),
        ("dua ribu lima ratus", "2500"),
        ("sepuluh ribu", "10000"),
        ("seribu", "1000"),
        ("satu juta dua ratus ribu", "1200000"),
        ("tiga triliun", "3000000000000"),
        ("1,5 juta", "1500000"),
        ("10.000", "10000"),
        ("12,5", "12.5"),
        ("1.234.567", "1234567"),
        ("3.5", "3.5"),
        ("setengah juta", "500000"),
        ("setengah", "0.5"),
        ("7", "7"),
    ],
)
def test_numbers_are_read_in_words_and_figures(words: str, value: str) -> None:
    """Number words add up in groups below a thousand, scale words multiply, marks are read the Indonesian way."""
    parts = words.split()
    number = read_number(parts, 0, NUMERALS)
    assert number is not None
    assert (f"{number.value:f}".rstrip("0").rstrip(".") if "." in value else f"{number.value:.0f}") == value
    assert number.length == len(parts)


def test_two_numbers_in_a_row_stay_two() -> None:
    """``dua tiga`` is a guess between two numbers, not 23 and not 5."""
    number = read_number(["dua", "tiga", "orang"], 0, NUMERALS)
    assert number is not None
    assert (int(number.value), number.length) == (2, 1)


def test_a_word_that_is_no_number_reads_as_none() -> None:
    """A word without a number is none, and a run of digits too long for a count is none."""
    assert read_number(["orang"], 0, NUMERALS) is None
    assert read_figure("1" * 16, ",", ".") is None


def test_rounded_values_agree_and_others_do_not() -> None:
    """164,000 is 163,600 rounded; 163,000 is not; an exact number agrees only with itself."""
    exact = Quantity(value="163600")
    assert agree(Quantity(value="164000"), exact)
    assert not agree(Quantity(value="163000"), exact)
    assert not agree(Quantity(value="163601"), exact)
    assert agree(Quantity(value="12.5"), Quantity(value="12.46"))


@given(
    st.text(alphabet=string.ascii_letters + string.digits + " .,;:()\"?-\n'", max_size=400)
    | st.lists(st.sampled_from([*"²٣½İß—’", "Rp", "dua", "ribu", "1,5", "dan", ", ", "yang", "tidak", " ", ". "])).map(
        "".join
    )
)
def test_any_text_gives_spans_inside_it(text: str) -> None:
    """Whatever the text, no claim is empty, none reaches beyond it and none begins or ends with a blank."""
    _, claims = claims_of(text)
    for claim in claims:
        words = text[claim.start : claim.end]
        assert words
        assert words == words.strip()
        assert claim.source == NARRATION


@pytest.mark.parametrize(
    "piece",
    [
        "warga diduga pergi, dan polisi datang, yang mengamankan lokasi, meski ",
        "dan menutup jalan ",
        "1-2, ",
        '((("',
        "yang ",
        "tidak hanya, ",
        "dua ribu ",
    ],
)
def test_work_grows_no_faster_than_the_text(piece: str) -> None:
    """Ten times as much of a hostile sentence costs at most about ten times the function calls."""
    assert _calls(piece * 1000) <= 12 * _calls(piece * 100)


def _calls(text: str) -> int:
    """Calls, of Python and of C, that marking the claims of `text` takes: a measure of work that no clock blurs."""
    article, document = article_of(text, {}), Document.of(text, PACK.text)
    count = 0

    def tick(*_: object) -> None:
        nonlocal count
        count += 1

    sys.setprofile(tick)
    try:
        MARKER(document, article, (), (), ())
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("language", ["id", "en"])
def test_readers_are_told_of_every_rule_and_flag(language: str) -> None:
    """Each rule on kinds, each cut and the flag of a differing headline has its sentence, and nothing else has one."""
    path = Path(publish.__file__).parent / "locale" / language / "rules_claims.toml"
    sentences = tomllib.loads(path.read_text(encoding="utf-8"))
    rules = {rule.__name__.replace("_", "-") for _, rule in CUTS} | RULES | {"title_differs"}
    assert set(sentences) == rules
    assert all(sentence.endswith(".") for sentence in sentences.values())
