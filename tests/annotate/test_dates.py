"""Date expressions and their values: the fixtures, the anchors, the roles and the day of publication."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from babel.dates import get_day_names, get_month_names

from cases import Case, read_cases
from kutip.annotate.dates import DateReader, explain
from kutip.annotate.dates.resolver import READINGS
from kutip.clean import Cleaner
from kutip.intake import read_file
from kutip.languages import load
from kutip.model import Article, Authority, DateMention, Origin, Quotation, Seed
from kutip.text import Document

ROOT = Path(__file__).parents[2]
LOCALE = ROOT / "plugins" / "kutip" / "publish" / "locale"
PACK = load("id")
READER = DateReader(PACK)
CASES = read_cases("dates")


def article_of(text: str, published: str | None = None, **facts: str | None) -> Article:
    how = "given" if published else "unknown"
    return Article(
        id="x", slug="x", origin=Origin(path="x"), title="", text=text, published=published, published_how=how, **facts
    )


def read(text: str, published: str | None = None, quotes: tuple[Quotation, ...] = ()) -> tuple[DateMention, ...]:
    document = Document.of(text, PACK.text)
    return READER.values(document, article_of(text, published), READER.expressions(document), quotes)


def values(text: str, published: str | None = "2025-11-05") -> list[str]:
    return [mention.value for mention in read(text, published)]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_each_fixture_is_read_as_it_says(case: Case) -> None:
    """Every case of tests/cases/dates has exactly the expressions, values, kinds and roles that it lists."""
    found = read(case.text, case.settings.get("published"))
    lines = [f"{case.text[one.start : one.end]} | {one.value} | {one.kind} | {one.role}" for one in found]
    assert lines == [line.strip() for line in case.expected]


def test_there_are_enough_fixtures() -> None:
    """At least three hundred cases stand in the files that editors can extend."""
    assert len(CASES) >= 300


def test_the_examples_that_the_reader_was_made_for() -> None:
    """Relative and incomplete expressions are read from the day of publication, by tense and weekday."""
    assert {
        text: values(text)
        for text in (
            "Ia berpidato pada Jumat (7/2/2025) waktu setempat.",
            "Pertemuan akan berlangsung tahun depan.",
            "Latihan itu dijadwalkan pada bulan Maret.",
            "Mereka bertemu minggu lalu.",
            "Mereka bertemu antara tahun 2018 dan 2019.",
            "Ia menjabat 2017-2021.",
            "Mereka menolak pada hari Sabtu.",
            "Rapat digelar Selasa (4/11).",
            "Ia pergi dua hari lalu.",
            "Ia pergi Senin malam.",
            "Ia pergi awal pekan ini.",
            "Pabrik itu berdiri sejak 1974.",
            "Ia tiba Selasa (4/11) pukul 18.28 waktu setempat.",
        )
    } == {
        "Ia berpidato pada Jumat (7/2/2025) waktu setempat.": ["2025-02-07"],
        "Pertemuan akan berlangsung tahun depan.": ["2026"],
        "Latihan itu dijadwalkan pada bulan Maret.": ["2026-03"],
        "Mereka bertemu minggu lalu.": ["2025-10-27/2025-11-02"],
        "Mereka bertemu antara tahun 2018 dan 2019.": ["2018/2019"],
        "Ia menjabat 2017-2021.": ["2017/2021"],
        "Mereka menolak pada hari Sabtu.": ["2025-11-01"],
        "Rapat digelar Selasa (4/11).": ["2025-11-04"],
        "Ia pergi dua hari lalu.": ["2025-11-03"],
        "Ia pergi Senin malam.": ["2025-11-03"],
        "Ia pergi awal pekan ini.": ["2025-11-03/2025-11-04"],
        "Pabrik itu berdiri sejak 1974.": ["1974"],
        "Ia tiba Selasa (4/11) pukul 18.28 waktu setempat.": ["2025-11-04T18:28:00"],
    }


def test_words_count_from_the_day_on_which_they_were_spoken() -> None:
    """Inside a quotation `besok` is the day after the utterance that the cue dates, not the day after publication."""
    text = '"Kami berangkat besok," kata Sutarno kepada wartawan, Senin (3/11/2025).'
    quote = Quotation(
        start=1, end=21, rule="direct", kind="direct", speaker="Sutarno", cue="kata", cue_start=24, cue_end=28
    )
    tomorrow, monday = read(text, "2025-11-05", (quote,))
    assert (tomorrow.value, tomorrow.anchor, tomorrow.anchor_how) == ("2025-11-04", "2025-11-03", "said")
    assert (monday.value, monday.role) == ("2025-11-03", "said")


def test_the_day_of_access_is_not_that_of_the_words() -> None:
    """A date after `dikutip` dates the outlet's reading, so words before it still count from publication."""
    text = '"Kami berangkat besok," kata Sutarno, dikutip Senin (3/11/2025).'
    quote = Quotation(start=1, end=21, rule="direct", kind="direct", speaker="Sutarno", cue_start=24, cue_end=28)
    tomorrow, monday = read(text, "2025-11-05", (quote,))
    assert (tomorrow.value, tomorrow.anchor_how, monday.role) == ("2025-11-06", "published", "accessed")


def test_a_mention_says_what_it_was_counted_from() -> None:
    """Rule, anchor and the other reading are kept, so that a page can say how a day was found."""
    (saturday,) = read("Warga mengeluh pada hari Sabtu.", "2025-11-05")
    assert (saturday.rule, saturday.anchor, saturday.anchor_how) == ("weekday-before", "2025-11-05", "published")
    assert saturday.alternatives == ("2025-11-08",)
    assert saturday.confidence < 1


def test_a_mention_explains_itself_in_words() -> None:
    """The catalogue says how a day was found: `Sabtu terakhir sebelum berita terbit`."""
    (saturday,) = read("Warga mengeluh pada hari Sabtu.", "2025-11-05")
    found = explain(saturday)
    assert found is not None
    with (LOCALE / "id" / "dates.toml").open("rb") as file:
        messages = tomllib.load(file)
    weekday = get_day_names("wide", locale="id")[found.weekday - 1]
    sentence = messages["date-read"][found.rule].format(weekday=weekday, anchor=messages["date-basis"][found.basis])
    assert (saturday.value, sentence) == ("2025-11-01", "Sabtu terakhir sebelum berita terbit")


def test_what_is_written_in_full_needs_no_explanation() -> None:
    """A full date was counted from nothing, so its rule's sentence says all."""
    (day,) = read("Ia dilantik pada 20 Januari 2025.", "2025-11-05")
    assert explain(day) is None


def test_a_slip_keeps_both_readings() -> None:
    """Where weekday and figures disagree, the mention is flagged and names the reading that was not taken."""
    settled, kept = read("Ia dikutip Rabu (5/10/2025). Lomba digelar Senin (8/1/2020).", "2025-11-05")
    assert (settled.value, settled.alternatives) == ("2025-11-05", ("2025-10-05",))
    assert (kept.value, kept.alternatives) == ("2020-01-08", ("2020-01-06",))
    assert settled.flags == kept.flags == ("weekday-mismatch",)


def test_nothing_is_counted_from_a_day_that_is_not_known() -> None:
    """Without a day of publication a relative expression has no value and says so, never today's."""
    (yesterday,) = read("Hujan turun kemarin.")
    assert (yesterday.value, yesterday.flags, yesterday.rule) == ("", ("no-anchor",), "no-anchor")


def test_a_day_of_publication_that_the_text_belies_anchors_nothing() -> None:
    """Words spoken after `published` raise a conflict, and relative days are then left without a value."""
    text = '"Hujan turun kemarin," kata Sutarno, Rabu (5/11/2025).'
    document = Document.of(text, PACK.text)
    expressions = READER.expressions(document)
    article = READER.publication(article_of(text, "2025-10-01"), document, expressions)
    assert article.flags == ("published_conflict",)
    assert [one.value for one in READER.values(document, article, expressions, ())] == ["", "2025-11-05"]
    assert READER.publication(article_of(text, "2025-11-05"), document, expressions).flags == ()


def seed_article(name: str) -> Article:
    path = ROOT / "seeds" / name
    (seed,) = read_file(path, path.parent)
    assert isinstance(seed, Seed)
    return Cleaner(PACK, Authority())(seed)


@pytest.mark.parametrize(
    ("name", "day"), [("000_759f274b14798523.txt", "2025-02-08"), ("002_09b007a026472c31.txt", "2025-11-05")]
)
def test_the_seeds_tell_their_day_of_publication(name: str, day: str) -> None:
    """Neither seed states when it was published; the frames of what they quote from do."""
    article = seed_article(name)
    document = Document.of(article.text, PACK.text)
    found = READER.publication(article, document, READER.expressions(document))
    assert (found.published, found.published_how) == (day, "inferred")


def test_a_past_event_in_the_lead_is_no_day_of_publication() -> None:
    """A date of the lead counts only if a weekday stands beside it or a known month agrees."""
    text = "Raka Wijana diterima pada 3 Februari 2018 di Sukamaju."
    document = Document.of(text, PACK.text)
    expressions = READER.expressions(document)
    assert READER.publication(article_of(text), document, expressions).published is None
    dated = article_of(text, image="https://contoh.id/2018/02/raka.jpg")
    assert READER.publication(dated, document, expressions).published == "2018-02-03"


def test_a_weekday_completes_the_day_of_an_utterance() -> None:
    """Weekday, day and month of a frame are enough where they agree in just one of the years that the text mentions."""
    text = 'Emas naik pada 2019 dan 2020. "Harga naik," kata Sutarno, {}.'
    found = {}
    for day in ("Kamis (28/5)", "Kamis (21/5)", "Senin (28/5)", "28 Mei"):
        filled = text.format(day)
        document = Document.of(filled, PACK.text)
        found[day] = READER.publication(article_of(filled), document, READER.expressions(document)).published
    assert found == {"Kamis (28/5)": "2020-05-28", "Kamis (21/5)": "2020-05-21", "Senin (28/5)": None, "28 Mei": None}


def test_a_frame_far_from_the_month_of_the_address_is_not_believed() -> None:
    """Where the address names a month, a quoted date far from it does not become the day of publication."""
    text = "Warga menolak, dikutip dari Kabar Desa, Rabu (5/11/2025)."
    document = Document.of(text, PACK.text)
    expressions = READER.expressions(document)
    near = article_of(text, url="https://contoh.id/2025/11/warga")
    far = article_of(text, url="https://contoh.id/2024/03/warga")
    assert READER.publication(near, document, expressions).published == "2025-11-05"
    assert READER.publication(far, document, expressions).published is None


def test_the_pack_has_every_calendar_word_of_cldr() -> None:
    """Names and abbreviations of months and the names of weekdays are those of CLDR, which papers add to."""
    words = PACK.dates
    for width in ("wide", "abbreviated"):
        names = get_month_names(width, locale="id")
        assert {name.lower(): words.months.get(name.lower()) for name in names.values()} == {
            name.lower(): number for number, name in names.items()
        }
    days = get_day_names("wide", locale="id")
    assert {name.lower(): words.weekdays.get(name.lower()) for name in days.values()} == {
        name.lower(): number + 1 for number, name in days.items()
    }


def made_by_fixtures() -> set[str]:
    return {one.rule for case in CASES for one in read(case.text, case.settings.get("published"))}


def test_every_rule_has_an_example() -> None:
    """No way of reading is without a fixture, and none goes by a name that is not listed."""
    assert made_by_fixtures() == set(READINGS)


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_rule_has_a_sentence_for_readers(language: str) -> None:
    """The catalogue explains each rule that a mention can carry, and no rule that there is not."""
    with (LOCALE / language / "rules_dates.toml").open("rb") as file:
        sentences = tomllib.load(file)
    assert set(sentences) == set(READINGS)
    assert all(sentence.endswith(".") for sentence in sentences.values())
