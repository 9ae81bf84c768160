from __future__ import annotations

import re
from pathlib import Path

import pytest

from kutip.publish.catalogue import LANGUAGES, Catalogue, CatalogueError, html_datetime

ROOT = Path(__file__).parents[2]
PLACES = re.compile(r"\{(\w+)\}")


@pytest.fixture(scope="module")
def indonesian() -> Catalogue:
    return Catalogue.load("id")


@pytest.fixture(scope="module")
def english() -> Catalogue:
    return Catalogue.load("en")


def test_both_languages_say_everything(indonesian: Catalogue, english: Catalogue) -> None:
    """No message is left untranslated, and each asks for the same values in both languages."""

    def shape(catalogue: Catalogue) -> dict[str, set[str]]:
        return {
            key: set(PLACES.findall(message if isinstance(message, str) else message["other"]))
            for key, message in catalogue.messages.items()
        }

    assert shape(indonesian) == shape(english)


def test_both_languages_explain_the_same_rules(indonesian: Catalogue, english: Catalogue) -> None:
    """Each rule that has a sentence in one language has one in the other."""
    rules = [{layer: set(names) for layer, names in one.rules.items()} for one in (indonesian, english)]
    assert rules[0] == rules[1]


def test_every_message_that_a_template_asks_for_is_there(indonesian: Catalogue) -> None:
    """A key in a template is in the catalogue; one that is put together begins like some."""
    asked = {
        match.group(1)
        for path in (ROOT / "templates").glob("*.html")
        for match in re.finditer(r"\bt\('([\w.-]+)'", path.read_text(encoding="utf-8"))
    }
    missing = [key for key in asked if not any(have == key or have.startswith(key) for have in indonesian.messages)]
    assert missing == []
    assert len(asked) > 100


def test_numbers_choose_the_plural_and_are_written_by_the_language(indonesian: Catalogue, english: Catalogue) -> None:
    """English has two forms, Indonesian one; thousands are grouped as each language does."""
    assert [english.text("count.articles", n=n) for n in (1, 2)] == ["1 article", "2 articles"]
    assert english.text("count.articles", n=12345) == "12,345 articles"
    assert indonesian.text("count.articles", n=12345) == "12.345 artikel"


def test_values_are_put_in_and_never_interpreted(indonesian: Catalogue) -> None:
    """Braces in a name from a seed stay braces."""
    assert indonesian.text("status.gives", outlet="{value}", value="{0.__class__}") == "{value} menyebut {0.__class__}"


def test_a_missing_message_is_named(indonesian: Catalogue) -> None:
    """The error says which message of which language is missing, or which value it lacks."""
    with pytest.raises(CatalogueError, match=r"locale/id: there is no message 'no\.such'"):
        indonesian.text("no.such")
    with pytest.raises(CatalogueError, match=r"'count\.articles' has plural forms"):
        indonesian.text("count.articles")
    with pytest.raises(CatalogueError, match=r"'status\.gives' needs \{value\}"):
        indonesian.text("status.gives", outlet="X")
    with pytest.raises(CatalogueError, match="there are: id, en"):
        Catalogue.load("xx")


def test_a_broken_catalogue_is_named(tmp_path: Path) -> None:
    """Bad TOML and a message that is neither a string nor plural forms are told with their file."""
    (tmp_path / "interface.toml").write_text("a = [", encoding="utf-8")
    with pytest.raises(CatalogueError, match=r"locale/id/interface\.toml: not valid TOML"):
        Catalogue.load("id", tmp_path)
    (tmp_path / "interface.toml").write_text("[page]\nnext = 3", encoding="utf-8")
    with pytest.raises(CatalogueError, match=r"page\.next must be a string"):
        Catalogue.load("id", tmp_path)


def test_a_rule_without_a_sentence_still_has_one(tmp_path: Path) -> None:
    """An annotator may have a new rule before its sentence is written: the page then names the rule."""
    (tmp_path / "interface.toml").write_text('[rule]\nunknown = "Aturan “{name}”."', encoding="utf-8")
    (tmp_path / "rules_dates.toml").write_text('known = "Dibaca begini."', encoding="utf-8")
    catalogue = Catalogue.load("id", tmp_path)
    assert catalogue.rule("dates", "known") == "Dibaca begini."
    assert catalogue.rule("dates", "new-rule") == "Aturan “new-rule”."


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2025-02-07", "Jumat, 7 Februari 2025"),
        ("2025-03", "Maret 2025"),
        ("2016", "2016"),
        ("199X", "1990-an"),
        ("19XX", "1900-an"),
        ("2025-22", "musim panas 2025"),
        ("2018/2019", "2018–2019"),
        ("2024~", "sekitar 2024"),
        ("2025-02-07T10:00:00+07:00", "Jumat, 7 Februari 2025, pukul 10.00 WIB"),
        ("2025-02-07T10:00:00", "Jumat, 7 Februari 2025, pukul 10.00"),
        ("2025-10-27/2025-11-02", "27 Okt – 2 Nov 2025"),
        ("2015-07/2015-09", "Juli–September 2015"),
        ("2024/2025-06", "2024 – Juni 2025"),
        ("../2025", "sampai 2025"),
        ("2025/..", "sejak 2025"),
        ("P5Y", "5 tahun"),
        ("P4D/P6D", "4–6 hari"),
        ("PT2H30M", "2 jam 30 menit"),
        ("P1Y6M", "1 tahun 6 bulan"),
        ("2025-13-99", "2025-13-99"),
        ("Pxyz", "Pxyz"),
        ("", ""),
    ],
)
def test_edtf_values_are_said_in_words(indonesian: Catalogue, value: str, words: str) -> None:
    """Every form that an annotator writes is readable; what is none is shown as it is."""
    assert indonesian.edtf(value).replace("\u2009", " ") == words


def test_values_of_claims_are_readable(indonesian: Catalogue, english: Catalogue) -> None:
    """A long number is said in words, a year stays one, and what is no number is left alone."""
    values = ("17100000000000", "163600", "3.5", "2016", "tidak", "1e12")
    said = [indonesian.value(value).replace("\u00a0", " ") for value in values]
    assert said == ["17,1 triliun", "163.600", "3,5", "2016", "tidak", "1e12"]
    assert english.value("5700000000") == "5.7 billion"


def test_repetitions_are_said_as_such(indonesian: Catalogue, english: Catalogue) -> None:
    """A period of a repetition is no length of time."""
    assert [indonesian.every(value) for value in ("P1W", "P2W")] == ["setiap minggu", "setiap 2 minggu"]
    assert [english.every(value) for value in ("P1D", "P6M")] == ["every day", "every 6 months"]


def test_a_time_element_takes_one_instant() -> None:
    """Of an interval HTML gets the beginning, of a decade or a length nothing."""
    values = ("2025-02-07", "2018/2019", "2024~", "199X", "P5Y", "../2025", "2025-22", "2025-02-30")
    assert [html_datetime(value) for value in values] == ["2025-02-07", "2018", "2024", "", "", "", "", ""]


def test_languages_have_the_same_files() -> None:
    """A catalogue that one language has, the other has too."""
    folders = [ROOT / "plugins" / "kutip" / "publish" / "locale" / language for language in LANGUAGES]
    assert len({tuple(sorted(path.name for path in folder.glob("*.toml"))) for folder in folders}) == 1
