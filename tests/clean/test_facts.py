"""Facts of an article: days of records, outlets by address and name, genre, language."""

from __future__ import annotations

import pytest

from kutip.clean import Cleaner
from kutip.clean.moments import Moment, read_moment
from kutip.clean.outlets import OutletFinder
from kutip.languages import load
from kutip.model import Article, Authority, Facts, Origin, Outlet, Seed

PACK = load("id")
MONTHS = PACK.clean.months
OUTLETS = (
    Outlet(name="Warta Nusa", domains=("wartanusa.test",), datelines=("WARTANUSA.TEST",), aliases=("warta",)),
    Outlet(name="Warta Lereng", domains=("lereng.wartanusa.test", "besar.test/lereng")),
)
CLEANER = Cleaner(PACK, Authority(outlets=OUTLETS))
STORY = "Warga menolak rencana itu karena lahan yang dipakai untuk bertani akan hilang, kata Rahma pada Senin."


@pytest.mark.parametrize(
    ("text", "day", "how"),
    [
        ("2025-06-18", "2025-06-18", "iso"),
        ("2025-06-18T23:30:00Z", "2025-06-19", "iso"),
        ("2025-06-18T10:15:00+07:00", "2025-06-18", "iso"),
        ("2025-06-18 23:30:00+00:00", "2025-06-19", "iso"),
        ("2025/06/18 10:15:00", "2025-06-18", "iso"),
        ("20250618", "2025-06-18", "iso"),
        ("Wed, 18 Jun 2025 23:15:00 +0000", "2025-06-19", "iso"),
        ("Rabu, 18 Jun 2025 10:15 WIB", "2025-06-18", "named"),
        ("Diperbarui 18 Jun 2025, 14:05 WIB", "2025-06-18", "named"),
        ("Kompas.com - 18/06/2025, 20:34 WIB", "2025-06-18", "day-first"),
        (", Jurnalis-Jum'at, 20 Juni 2025 |02:05 WIB", "2025-06-20", "named"),
        ("Selasa, 10 Jun 2025 - 10:21 WIB_x0000_", "2025-06-10", "named"),
        ("June 18, 2025", "2025-06-18", "named"),
        ("18 Agustus 2025", "2025-08-18", "named"),
        ("1 Nopember 2024", "2024-11-01", "named"),
        ("10/20/2025 1:46", "2025-10-20", "month-first"),
        ("20/10/2025", "2025-10-20", "day-first"),
        ("18.06.2025", "2025-06-18", "day-first"),
        ("1750216500", "2025-06-18", "epoch"),
        ("1750216500000", "2025-06-18", "epoch"),
        ("1750216500.0", "2025-06-18", "epoch"),
    ],
)
def test_days_of_records_are_read_in_every_form(text: str, day: str, how: str) -> None:
    """ISO, Indonesian and English names of months, numbers with strokes, RFC 2822 and seconds since 1970 give a day."""
    assert read_moment(text, MONTHS) == Moment(day, how)


def test_seven_of_july_is_certain_and_ten_of_june_is_not() -> None:
    """Where day and month could be exchanged the reading is flagged; a zone or leading zeros speak for day first."""
    assert read_moment("7/7/2025 10:16", MONTHS) == Moment("2025-07-07", "day-first")
    assert read_moment("10/6/2025 10:16", MONTHS) == Moment("2025-06-10", "day-first", ambiguous=True)
    assert read_moment("10/06/2025 10:16 WIB", MONTHS) == Moment("2025-06-10", "day-first")


@pytest.mark.parametrize(
    "text", ["", "Tidak Ditemukan", "kemarin", "31/02/2025", "2025-13-40", "99999999999999", "12", "0"]
)
def test_what_is_no_day_is_none(text: str) -> None:
    """Words, impossible days and stray numbers give no day, and nothing fails."""
    assert read_moment(text, MONTHS) is None


def article(body: str = STORY, **facts: str) -> Article:
    return CLEANER(Seed(id="x", origin=Origin(path="x.txt"), body=body, facts=Facts(**facts)))


@pytest.mark.parametrize(
    ("given", "outlet"),
    [
        ({"url": "https://www.wartanusa.test/read/1"}, "Warta Nusa"),
        ({"url": "https://news.wartanusa.test/read/1"}, "Warta Nusa"),
        ({"url": "https://lereng.wartanusa.test/read/1", "outlet": "warta"}, "Warta Lereng"),
        ({"url": "https://besar.test/lereng/1"}, "Warta Lereng"),
        ({"outlet": "WARTA"}, "Warta Nusa"),
        ({"outlet": "Suara Kita"}, "Suara Kita"),
        ({"url": "https://www.suarakita.test/1"}, "suarakita.test"),
        ({"image": "https://cdn.wartanusa.test/1.jpg"}, "Warta Nusa"),
        ({"url": "javascript:alert(1)"}, None),
        ({"url": "http://[::bad"}, None),
        ({}, None),
    ],
)
def test_the_outlet_is_found_by_address_then_name(given: dict[str, str], outlet: str | None) -> None:
    """The longest domain that fits wins over the record's own word; an unknown site is called by its host."""
    assert article(**given).outlet == outlet


def test_later_outlets_win() -> None:
    """What an editor writes in outlets.toml comes after the shipped list and takes its domains over."""
    finder = OutletFinder((*OUTLETS, Outlet(name="Warta Baru", domains=("wartanusa.test",))))
    assert finder.by_url("https://wartanusa.test/1") == "Warta Baru"


@pytest.mark.parametrize(
    ("title", "facts", "genre"),
    [
        ("Warga Menolak Rencana Itu", {}, "berita"),
        ("Cara Daftar Bantuan Bibit", {}, "panduan"),
        ("Cara Wali Kota Atasi Banjir Dikritik", {"section": "Opini"}, "opini"),
        ("Lirik Lagu Kenari dan Artinya", {}, "lirik"),
        ("7 Potret Pernikahan di Tepi Danau", {}, "daftar"),
        ("10 Orang Tewas dalam Kecelakaan di Kenari", {}, "berita"),
        ("Zodiak Besok: Leo Beruntung", {}, "hiburan"),
        ("Memilih Tidak Memilih", {"url": "https://kolom.wartanusa.test/2025/memilih"}, "opini"),
        ("Pemkot Raih Penghargaan", {"section": "Advertorial"}, "rilis"),
    ],
)
def test_genres_are_told_by_title_and_section(title: str, facts: dict[str, str], genre: str) -> None:
    """News is the rule; guides, lists, opinion, releases, horoscopes and lyrics show themselves."""
    assert article(title=title, **facts).genre == genre


@pytest.mark.parametrize(
    ("body", "facts", "language"),
    [
        (STORY, {}, "id"),
        ("The mayor said that the plan of the city was not the end of it, and he has asked for more time.", {}, "en"),
        (STORY, {"language": "jv"}, "jv"),
        (STORY, {"language": "id-ID"}, "id"),
        ("Jadwal: Kenari vs Wijaya 3-1.", {}, "id"),
    ],
)
def test_the_language_is_told_by_record_then_words(body: str, facts: dict[str, str], language: str) -> None:
    """A record's word counts, then function words; a short or mixed text counts as the collection's language."""
    assert article(body, **facts).language == language


def test_an_english_article_is_cleaned_by_english_rules() -> None:
    """In an Indonesian collection an English article loses its own page junk, byline and dateline."""
    body = (
        "Floods hit the north coast after two days of rain\nWed, June 18, 2025\n"
        "SEMARANG, June 18 - Floods hit three regencies on Wednesday, the agency said.\nRead also: Rain to go on\n"
        "The water was as high as 80 centimeters in some of the villages.\n"
        "Reporting by Ratna Kusuma; Editing by T. Hale"
    )
    found = article(body)
    assert found.language == "en"
    assert found.text == (
        "Floods hit three regencies on Wednesday, the agency said.\n"
        "The water was as high as 80 centimeters in some of the villages."
    )
    assert (found.place, found.published) == ("Semarang", "2025-06-18")


def test_a_title_is_derived_from_the_lead_where_none_is_given() -> None:
    """Without a headline the first sentence stands for it, cut at a word, and the article says so."""
    found = article(f"JAKARTA - {STORY} Kalimat kedua berdiri di sini.")
    assert (found.title, found.title_derived) == (STORY.rstrip("."), True)
    long = article("Warga " + "sangat " * 60 + "menolak rencana itu pada hari Senin.")
    assert long.title.endswith("sangat…")
    assert len(long.title) <= 161


def test_days_that_cannot_be_read_are_flagged() -> None:
    """A record whose day is no day stays undated and says so; a month-first day is read and flagged."""
    lost = article(published="Tidak Ditemukan")
    assert (lost.published, lost.published_how, lost.flags) == (None, "unknown", ("published-unread",))
    read = article(published="10/20/2025")
    assert (read.published, read.published_how, read.flags) == ("2025-10-20", "given", ("month-first",))


@pytest.mark.parametrize(
    ("body", "facts", "day", "flags"),
    [
        (f"{STORY} Rapat digelar Senin (6/10/2025).", {"published": "10/6/2025 10:16"}, "2025-10-06", ("month-first",)),
        (f"{STORY} Rapat digelar Selasa (10/6/2025).", {"published": "10/6/2025 10:16"}, "2025-06-10", ()),
        (STORY, {"published": "10/6/2025 10:16"}, "2025-06-10", ("published-ambiguous",)),
        (
            STORY,
            {"published": "10/6/2025", "url": "https://wartanusa.test/2025/10/06/x"},
            "2025-10-06",
            ("month-first",),
        ),
    ],
)
def test_the_article_itself_settles_an_ambiguous_day(
    body: str, facts: dict[str, str], day: str, flags: tuple[str, ...]
) -> None:
    """Of two readings of 10/6/2025 the one wins that text or address have; without either it stays flagged."""
    found = article(body, **facts)
    assert (found.published, found.flags) == (day, flags)


def test_a_title_loses_the_name_of_the_site_behind_it() -> None:
    """What `<title>` has behind the headline goes where it names the outlet, and only there."""
    assert article(title="Pasar Kenari Dibuka - Warta Nusa").title == "Pasar Kenari Dibuka"
    assert article(title="Pasar Kenari Dibuka | Suara Kita", outlet="suara kita").title == "Pasar Kenari Dibuka"
    assert article(title="Persija - Persib 1-1").title == "Persija - Persib 1-1"


def test_addresses_in_a_pasted_text_are_facts_at_its_head_or_behind_a_label() -> None:
    """An address above the story or behind `Sumber:` is where it comes from; one that merely follows it is not."""
    assert article(f"https://www.wartanusa.test/read/9\n{STORY}").url == "https://www.wartanusa.test/read/9"
    assert article(f"{STORY}\nSumber: https://www.wartanusa.test/read/9").outlet == "Warta Nusa"
    assert article(f"{STORY}\nhttps://chat.test/channel").url is None


def test_only_web_addresses_are_taken() -> None:
    """A record cannot set an address with another scheme; host and path alone get one."""
    assert article(url="javascript:alert(1)", image="file:///etc/passwd").url is None
    assert article(url="www.wartanusa.test/read/1").url == "https://www.wartanusa.test/read/1"
    assert article(image="data:image/png;base64,AAAA").image is None


def test_the_caption_of_a_record_or_a_page_is_a_fact() -> None:
    """A record's caption is parted into what the photo shows and whose it is; a credit of its own wins."""
    read = article(caption="Pasar Kenari pada Senin. (Foto: Sari Wulan/wartanusa)")
    assert (read.caption, read.credit) == ("Pasar Kenari pada Senin.", "Sari Wulan/wartanusa")
    assert article(caption="Pasar Kenari (Dok. Dinas Pasar)").credit == "Dok. Dinas Pasar"
    assert article(caption="Pasar Kenari (Foto: Sari)", credit="Ratna").credit == "Ratna"
    ld = '{"@type": "NewsArticle", "image": [{"caption": "Pasar Kenari", "creditText": "Warta Nusa/Ratna"}]}'
    page = f'<html><head><script type="application/ld+json">{ld}</script></head><body><p>{STORY}</p></body></html>'
    found = CLEANER(Seed(id="x", origin=Origin(path="x.html"), body=page, markup="html"))
    assert (found.caption, found.credit) == ("Pasar Kenari", "Warta Nusa/Ratna")


def test_a_whole_part_of_a_page_is_no_caption() -> None:
    """What is longer than any caption stood in the wrong element, so it gives no fact."""
    assert article(caption="Pasar " * 200).caption is None
