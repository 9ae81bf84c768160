"""Held articles and protected people: the fixtures, and who keeps a page although accused."""

from __future__ import annotations

import pytest

from cases import SHIPPED, Case, read_cases
from growth import lines
from kutip.annotate.names import NameFinder
from kutip.annotate.protection import HELD_CHILD, HELD_SEXUAL, Protector
from kutip.languages import load
from kutip.model import Annotated, Article, Origin
from kutip.text import Document

PACK = load("id")
FINDER = NameFinder(PACK, SHIPPED)
PROTECTOR = Protector(PACK)
CASES = read_cases("protection")


def protect(text: str, title: str = "") -> Annotated:
    article = Article(id="x", slug="x", origin=Origin(path="x"), title=title, text=text)
    document = Document.of(text, PACK.text)
    return PROTECTOR(Annotated(article=article, names=FINDER(document, article)), document)


def protected(text: str) -> set[str]:
    return {name.entity for name in protect(text).names if "protected" in name.flags}


@pytest.mark.parametrize("case", CASES, ids=str)
def test_each_fixture_is_held_or_not_as_it_says(case: Case) -> None:
    """Every case of tests/cases/protection is held for the reason that it gives, or not held."""
    assert [protect(case.text, case.settings["title"]).held or "none"] == list(case.expected or ("none",))


def test_both_reasons_and_many_free_articles_are_among_the_fixtures() -> None:
    """The fixtures show both reasons, and at least as many articles that only look alike."""
    reasons = [case.expected[0] if case.expected else None for case in CASES]
    assert {HELD_CHILD, HELD_SEXUAL} <= set(reasons)
    assert reasons.count(None) >= len(reasons) / 2


@pytest.mark.parametrize(
    "text",
    [
        "Tersangka Rangga Saputra mengaku menyesal.",
        "Rangga Saputra ditetapkan sebagai tersangka kasus penipuan.",
        "Polisi menangkap Rangga Saputra di rumahnya.",
        "Korban bernama Rangga Saputra dirawat di rumah sakit.",
        "Saksi mata, Rangga Saputra, melihat api dari lantai dua.",
        "Rangga Saputra (41) tewas tertabrak kereta.",
        "Rangga Saputra selaku terdakwa menolak dakwaan.",
        "Rangga Saputra (DPO) masih dicari.",
        "Hal itu disampaikan Rangga Saputra saat menjadi saksi dalam sidang.",
        "Rangga Saputra (16 tahun), siswa SMA, mengaku kurang tidur.",
        "Rangga Saputra (15) suka membaca.",
    ],
)
def test_suspects_victims_and_witnesses_are_protected(text: str) -> None:
    """Whoever is suspect, accused, victim or witness in a sentence is flagged, and whoever is a child by age."""
    assert protected(text) == {"Rangga Saputra"}


@pytest.mark.parametrize(
    "text",
    [
        "Rangga Saputra membuka pameran lukisan.",
        "Menurut Rangga Saputra, korban sudah dimakamkan.",
        "Rangga Saputra menyebut pelaku usaha kecil terbantu.",
        "Rangga Saputra mendampingi korban.",
        "Rangga Saputra saat menjadi saksi ahli menjelaskan aturan itu.",
        "Rangga Saputra (45) suka membaca.",
        "Rangga Saputra (4) dan timnya menang.",
        "Rangga Saputra (17) mencetak dua gol bagi timnya.",
        "Poin terbanyak dibuat Rangga Saputra (14), Dimas Wibawa (12), dan Yoga (9).",
        "Hal itu disampaikan Rangga Saputra saat bersaksi sebagai ahli hukum pidana.",
        "Bupati Sukamaju, Rangga Saputra, ditetapkan sebagai tersangka kasus suap.",
    ],
)
def test_others_are_not_protected(text: str) -> None:
    """Somebody who only speaks of a victim is not flagged, nor an officer whose part is not only that of a suspect."""
    assert protected(text) == set()


def test_every_mention_of_a_protected_person_is_flagged() -> None:
    """The flag stands on all mentions of the person in the article, short forms included, and on nobody else's."""
    text = "Tersangka Rangga Saputra ditahan. Rangga mengaku. Jaksa Dewi Anggraini menuntutnya."
    assert [(name.entity, "protected" in name.flags) for name in protect(text).names] == [
        ("Rangga Saputra", True),
        ("Rangga Saputra", True),
        ("Dewi Anggraini", False),
    ]


def test_an_article_without_either_is_returned_as_it_is() -> None:
    """Nothing is copied where nothing is to be protected."""
    text = "Harga cabai turun di Pasar Melati."
    article = Article(id="x", slug="x", origin=Origin(path="x"), title="", text=text)
    document = Document.of(text, PACK.text)
    annotated = Annotated(article=article, names=FINDER(document, article))
    assert PROTECTOR(annotated, document) is annotated


@pytest.mark.parametrize("unit", ["korban Budi, ", "Budi ditetapkan ", "tersangka yang yang yang ", "(16) ", "anak "])
def test_time_grows_with_the_length_and_not_with_its_square(unit: str) -> None:
    """Eight times the text takes about eight times the work."""

    def work(size: int) -> int:
        text = unit * size
        article = Article(id="x", slug="x", origin=Origin(path="x"), title="", text=text)
        document = Document.of(text, PACK.text)
        annotated = Annotated(article=article, names=FINDER(document, article))
        return lines(lambda: PROTECTOR(annotated, document))

    work(50)
    assert work(800) < 16 * work(100)
