"""Names and their entities: fixtures, roles, the editors' list, hostile texts, and the work with a large lexicon."""

from __future__ import annotations

import re
import tomllib
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cases import SHIPPED, Case, read_cases
from growth import lines
from kutip.annotate.names import NameFinder
from kutip.languages import load
from kutip.languages.gazetteer import entries
from kutip.model import Article, Authority, Name, Origin, PersonEntry
from kutip.text import Document

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "plugins" / "kutip"
PACK = load("id")
FINDER = NameFinder(PACK, SHIPPED)
CASES = read_cases("names")


def find(text: str, finder: NameFinder = FINDER) -> tuple[Name, ...]:
    article = Article(id="x", slug="x", origin=Origin(path="x"), title="", text=text)
    return finder(Document.of(text, PACK.text), article)


def shown(text: str, finder: NameFinder = FINDER) -> list[str]:
    return [f"{text[one.start : one.end]} | {one.kind} | {one.entity}" for one in find(text, finder)]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_each_fixture_has_the_names_that_it_lists(case: Case) -> None:
    """Every case of tests/cases/names has exactly the names, kinds and entities that it lists."""
    assert shown(case.text) == [line.strip() for line in case.expected]


def test_there_are_enough_fixtures() -> None:
    """At least one hundred and fifty cases stand in the files that editors can extend."""
    assert len(CASES) >= 150


def test_every_rule_has_a_sentence_for_readers() -> None:
    """Each rule has a fixture and is explained in both languages, and nothing else is."""
    for language in ("id", "en"):
        path = PACKAGE / "publish" / "locale" / language / "rules_names.toml"
        sentences = tomllib.loads(path.read_text(encoding="utf-8"))
        assert all(sentences.values())
        assert sentences.keys() == {name.rule for case in CASES for name in find(case.text)}


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Kapolda Jambi Irjen Arman Siregar hadir.", "Kapolda Jambi"),
        ("Kepala BPBD Kabupaten Garut, Rangga Saputra, hadir.", "Kepala BPBD Kabupaten Garut"),
        ("Ia menemui presiden Argentina Carlos Medina.", "presiden Argentina"),
        ("Rangga Saputra, Ketua RT 05, hadir.", "Ketua RT"),
        ("Rangga Saputra selaku Direktur Utama hadir.", "Direktur Utama"),
        ("Rangga Saputra hadir.", None),
        ("Menurut Kapolres, Rangga mengaku mencuri.", None),
        ("Kata Ketua RT, Rangga Saputra memang pemarah.", None),
        ("Menurut Ketua RT, Rangga Saputra, warga takut.", "Ketua RT"),
        ("Menurut Ketua RT, Rangga Saputra mengatakan warga takut.", "Ketua RT"),
        ("Kapolsek Sukamulya, Kompol Rangga Wibawa, hadir.", "Kapolsek Sukamulya"),
        ("Wakil Bupati Sukamulya, H. Rangga Wibawa, hadir.", "Wakil Bupati Sukamulya"),
        ("Kepala Dinas Kesehatan Depok, dr. Rangga Wibawa, M.Kes, hadir.", "Kepala Dinas Kesehatan Depok"),
        ("Kompol Rangga Wibawa hadir.", "Kompol"),
        ("Ketua panitia, Rangga Wibawa, hadir.", "Ketua panitia"),
        ("Mantan presiden Rangga Wibawa hadir.", "Mantan presiden"),
        ("Plt. Kepala Dinas Kesehatan Depok Rangga Wibawa hadir.", "Plt. Kepala Dinas Kesehatan Depok"),
        ("Dr. H. Rangga Wibawa hadir.", None),
        ("Prof. Rangga Wibawa hadir.", "Prof"),
        ("Menurut sekretaris desa, Rangga Wibawa, jembatan putus.", "sekretaris desa"),
        ("Sebelum ketua membuka acara, Rangga Wibawa datang.", None),
        ("Ketua panitia di lokasi, Rangga Wibawa, hadir.", None),
        ("Ayah korban, Rangga Wibawa, hadir.", "Ayah korban"),
        ("Kuasa hukum keluarga korban, Rangga Wibawa, hadir.", "Kuasa hukum keluarga korban"),
        ("Menurut istri Bupati Garut, Rangga Wibawa, acara batal.", "istri Bupati Garut"),
        ("Menurut Bupati Garut, Rangga Wibawa, acara batal.", "Bupati Garut"),
        ("Ketua RT setempat, Rangga Wibawa, hadir.", "Ketua RT setempat"),
        ("Ketua RT 03 RW 05, Rangga Wibawa, hadir.", "Ketua RT 03 RW 05"),
        ("Ketua RT 03 Kelurahan Argasari, Rangga Wibawa, hadir.", "Ketua RT 03 Kelurahan Argasari"),
        ("Warga menemui Ketua RT 03. Kemarin Rangga Wibawa hadir.", None),
        ("Menjadi korban praktik buruk advokat, Rangga Wibawa diam.", None),
        ("Dalam sidang, jaksa menyebut Rangga Wibawa menerima suap.", None),
        ("Dalam sidang, jaksa yakin Rangga Wibawa menerima suap.", None),
        ("Hari ini bupati terpilih Rangga Wibawa dilantik.", "bupati terpilih"),
        ("Hari ini juru bicara istana Rangga Wibawa hadir.", "juru bicara istana"),
        ("Ia menemui pimpinan Zentrika Shipbuilding, Rangga Wibawa, hadir.", "pimpinan Zentrika Shipbuilding"),
        ("Vokalis band Zentrika, Rangga Wibawa, hadir.", "Vokalis band Zentrika"),
        ("Di hadapan Kapolri, Rangga Wibawa meminta aparat tenang.", None),
        ("Menurut Rangga Wibawa, Presiden tidak akan hadir.", None),
        ("Akibat ulah warga, preman, dan Rangga Wibawa, Kapolsek Tegal meminta warga waspada.", None),
        ("Warga menemui pimpinan PT Zentrika. Kemarin Rangga Wibawa hadir.", None),
        ("Ketua DPRD Tegal Drs. H. Rangga Wibawa hadir.", "Ketua DPRD Tegal"),
        ("Kasi Humas Polres Tegal Iptu Rangga Wibawa hadir.", "Kasi Humas Polres Tegal"),
        ("Anggota Tim Pengawas (Timwas) Haji DPR Rangga Wibawa hadir.", "Anggota Tim Pengawas (Timwas) Haji DPR"),
        ("Pak Rangga Wibawa, Ketua RT 05, hadir.", "Ketua RT"),
        ("Mr. Rangga Wibawa hadir.", None),
        ("Gus Rangga Wibawa hadir.", None),
        (
            "Sekretaris Perusahaan sekaligus Direktur Kepatuhan Rangga Wibawa hadir.",
            "Sekretaris Perusahaan sekaligus Direktur Kepatuhan",
        ),
        ("Anggota DPR dari Fraksi PAN, Rangga Wibawa, hadir.", "Anggota DPR dari Fraksi PAN"),
        ("MENTERI Pendidikan Rangga Wibawa hadir.", "Menteri Pendidikan"),
        ("KPU mendengar AKBP Rangga Wibawa.", "AKBP"),
        ("Video itu memperlihatkan putra sulung Rangga Wibawa.", None),
        ("Ia memukul kepala Rangga Wibawa.", None),
        ("Ia memukul kepala korban Rangga Wibawa.", "korban"),
        ("Ia menjadi tersangka pembunuhan Rangga Wibawa.", None),
        ("Warga memakamkan korban pembunuhan Rangga Wibawa.", "korban pembunuhan"),
        ("Polisi memeriksa mantan Menteri Agama Rangga Wibawa.", "mantan Menteri Agama"),
    ],
)
def test_the_role_is_the_title_beside_the_mention(text: str, role: str | None) -> None:
    """A title before or behind a person is kept as it is written, and never part of the name."""
    (person,) = [name for name in find(text) if name.kind == "person"]
    assert person.role == role


def test_the_seeds_have_their_people_and_places() -> None:
    """In the first seed article short and respelt forms are one entity each, and the states keep their full names."""
    text = (ROOT / "seeds" / "000_759f274b14798523.txt").read_text(encoding="utf-8")
    entities = {name.entity for name in find(text)}
    assert {"Donald Trump", "Kim Jong Un", "Amerika Serikat", "Korea Utara", "Vladimir Putin", "RT"} <= entities
    assert entities.isdisjoint({"Trump", "Kim", "Kim Jong-un", "AS", "Korut"})


def test_editors_names_are_known_with_their_aliases() -> None:
    """A name of people.toml is found where nothing beside it helps, and its aliases mean the same."""
    authority = Authority(
        people=(
            PersonEntry(name="Kunarpa Wening", slug="kunarpa", aliases=("Sesepuh Wening",)),
            PersonEntry(name="Lingkar Pagi", slug="lingkar-pagi", kind="organisation"),
        )
    )
    text = "Kebun itu milik Kunarpa Wening. Lahan Lingkar Pagi dekat situ. Kata orang, Sesepuh Wening ramah."
    assert shown(text) == []
    assert shown(text, NameFinder(PACK, authority)) == [
        "Kunarpa Wening | person | Kunarpa Wening",
        "Lingkar Pagi | organisation | Lingkar Pagi",
        "Sesepuh Wening | person | Kunarpa Wening",
    ]


def test_initials_and_pseudonyms_are_flagged_at_every_mention() -> None:
    """Initials hold inside their article only, so each mention of them carries the flag."""
    names = find("Tersangka DK (19) menyesal. DK ditahan. Mawar (bukan nama sebenarnya) lega. Budi Santoso hadir.")
    assert [(name.entity, name.flags) for name in names] == [
        ("DK", ("initials",)),
        ("DK", ("initials",)),
        ("Mawar", ("initials",)),
        ("Budi Santoso", ()),
    ]


def test_a_short_form_that_fits_two_people_is_not_guessed() -> None:
    """Where two people share a word, that word alone is given to neither of them."""
    names = find("Rini Santoso dan Dodi Santoso diperiksa. Menurut Santoso, itu fitnah.")
    assert names[-1].entity not in {"Rini Santoso", "Dodi Santoso"}


def test_metonyms_resolve_to_names_of_states() -> None:
    """Each capital that speaks for a state, and the state, are places of the gazetteer or a known body."""
    places = {form for names in entries(PACK.gazetteer.places) for form in names}
    bodies = {form for names in entries(PACK.gazetteer.organisations) for form in names}
    assert PACK.names.metonyms["Pyongyang"] == "Korea Utara"
    assert {name for name in PACK.names.metonyms.values() if name not in places | bodies} == set()


@given(
    st.lists(st.sampled_from(CASES), min_size=1, max_size=6).map(lambda cases: "\n".join(case.text for case in cases))
)
@settings(max_examples=60, deadline=None)
def test_names_are_in_order_and_apart_whatever_stands_together(text: str) -> None:
    """In any mixture of articles names are sorted, do not overlap, and cover words of the text."""
    names = find(text)
    assert all(a.end <= b.start for a, b in pairwise(names))
    assert all(0 <= name.start < name.end <= len(text) and text[name.start : name.end].strip() for name in names)


@given(st.text(alphabet=st.sampled_from("AaBb. ,()-\n\"'1é/K"), max_size=200))
@settings(max_examples=150, deadline=None)
def test_no_text_breaks_the_finder(text: str) -> None:
    """Any mixture of capitals, marks and brackets gives names inside the text, or none."""
    assert all(0 <= name.start < name.end <= len(text) for name in find(text))


@pytest.mark.parametrize(
    "unit",
    [
        *("A ", "Budi ", "Dinas ", "(A) ", "A-", "Presiden ", "Budi, ", "A.", "di Wonosari, ", "PT "),
        *(
            "Rektor Universitas Jakarta Rangga ",
            "Rangga Wibawa, Direktur PT Sinar Abadi, ",
            "Ketua PT A. ",
            "The Marlowan ",
            "CEO GoKirim hadir. ",
            "Direktur Mecima Rina Wulan hadir. ",
        ),
    ],
)
def test_time_grows_with_the_length_and_not_with_its_square(unit: str) -> None:
    """Eight times the text takes about eight times the work, for texts that repeat one trap."""
    find(unit * 50)
    assert lines(lambda: find(unit * 800)) < 16 * lines(lambda: find(unit * 100))


def test_a_large_lexicon_costs_little() -> None:
    """With fifty thousand names the same article takes the work that it takes with five thousand, and a tenth more."""
    text = "\n".join(case.text for case in CASES)[:6000]

    def work(size: int) -> int:
        people = tuple(PersonEntry(name=f"Wira{n} Sena{n % 997}", slug=str(n)) for n in range(size))
        finder = NameFinder(PACK, Authority(people=people))
        find(text, finder)
        return lines(lambda: find(text, finder))

    assert work(50_000) <= 1.1 * work(5_000)


def test_no_words_of_the_language_stand_in_the_code() -> None:
    """The rules take every word from the language pack: string literals outside docstrings hold no Indonesian word."""
    words = {
        word.lower()
        for word in (*PACK.names.person_verbs, *PACK.names.ranks, *PACK.names.bodies, *PACK.names.place_cues)
    }
    code = "".join(path.read_text(encoding="utf-8") for path in (PACKAGE / "annotate" / "names").rglob("*.py"))
    code = re.sub(r'""".*?"""|#[^\n]*', "", code, flags=re.DOTALL)
    literals = {literal.lower() for literal in re.findall(r'"([A-Za-z ]+)"', code)}
    assert literals.isdisjoint(words - {"organisation", "person", "place"})
