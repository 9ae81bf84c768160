"""The article page as a reader has it: notes, ways back, filters, print, with and without JavaScript."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from accessibility import violations

Reader = Callable[..., Page]
SEEDS = {"korut": "000-759f274b14798523", "cnbc": "002-09b007a026472c31"}


@pytest.fixture(scope="session")
def addresses(seeds_site: Path, seeds_url: str) -> dict[str, str]:
    """Where the two articles are, by short names."""
    (found,) = [
        {
            name: f"{seeds_url}artikel/{path.name}/"
            for name, slug in SEEDS.items()
            for path in (seeds_site / "artikel").glob(f"{slug}-??????")
        }
    ]
    assert set(found) == set(SEEDS)
    return found


def marker(page: Page, words: str, letter: str) -> str:
    """Id of the note of the annotation of kind `letter` that covers exactly `words` of the text."""
    found: list[str] = page.evaluate(
        """([words, letter]) => {
            const ids = new Set([...document.querySelectorAll('.text [data-a]')].flatMap(s => s.dataset.a.split(' ')));
            return [...ids].filter(id => id.startsWith(letter) && words ===
                [...document.querySelectorAll(`.text [data-a~="${id}"]`)].map(s => s.textContent).join(''));
        }""",
        [words, letter],
    )
    assert len(found) == 1, f"{words!r}: {found}"
    return found[0]


@pytest.mark.parametrize(("width", "dark"), [(1200, False), (360, False), (1200, True)])
@pytest.mark.parametrize("name", SEEDS)
def test_axe_finds_nothing(reader: Reader, addresses: dict[str, str], name: str, width: int, dark: bool) -> None:
    """The page has no accessibility violation, wide and narrow, in light and in dark."""
    page = reader(width, dark=dark)
    page.goto(addresses[name])
    assert violations(page) == []


@pytest.mark.parametrize("width", [1200, 360])
def test_nothing_runs_out_of_the_page(reader: Reader, addresses: dict[str, str], width: int) -> None:
    """The page scrolls in one direction only."""
    page = reader(width)
    page.goto(addresses["korut"])
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


@pytest.mark.parametrize(("width", "javascript"), [(1200, True), (1200, False), (360, True), (360, False)])
def test_a_marker_leads_to_its_note_and_back(
    reader: Reader, addresses: dict[str, str], width: int, javascript: bool
) -> None:
    """With the keyboard alone, the marker of an annotation opens its note and the note leads back to the text."""
    page = reader(width, javascript=javascript)
    page.goto(addresses["korut"])
    first = page.locator(".text .m:visible").first
    target = (first.get_attribute("href") or "").removeprefix("#")
    first.focus()
    page.keyboard.press("Enter")
    note = page.locator(f'[id="{target}"]')
    expect(note).to_be_visible()
    expect(note).to_be_in_viewport()
    back = page.locator(f"li:has([id='{target}'])").get_by_role("link", name="Kembali ke teks").first
    back.focus()
    page.keyboard.press("Enter")
    place = (back.get_attribute("href") or "").removeprefix("#")
    expect(page.locator(f'[id="{place}"]')).to_be_in_viewport()
    assert page.url.endswith(f"#{place}")


def test_notes_follow_their_paragraph_in_the_order_of_reading(reader: Reader, addresses: dict[str, str]) -> None:
    """Each note stands in the document right behind the paragraph that it explains, where a screen reader meets it."""
    page = reader()
    page.goto(addresses["korut"])
    assert page.evaluate(
        """[...document.querySelectorAll('.text .m')].every(marker => {
            const note = document.getElementById(marker.getAttribute('href').slice(1));
            return note.closest('.par') === marker.closest('.par') &&
                marker.compareDocumentPosition(note) & Node.DOCUMENT_POSITION_FOLLOWING;
        })"""
    )


@pytest.mark.parametrize("javascript", [True, False])
def test_a_filter_takes_one_kind_out_of_sight(reader: Reader, addresses: dict[str, str], javascript: bool) -> None:
    """Without its tick a kind has neither line nor marker nor note, and the others keep theirs; no script is needed."""
    page = reader(javascript=javascript)
    page.goto(addresses["korut"])
    assert page.locator(".note.d:visible").count() > 0
    page.get_by_role("checkbox", name="Waktu").uncheck()
    assert page.locator(".note.d:visible").count() == 0
    assert page.locator(".note.q:visible").count() > 0


@pytest.mark.parametrize("javascript", [True, False])
def test_all_markings_can_be_shown(reader: Reader, addresses: dict[str, str], javascript: bool) -> None:
    """What is marked but kept out of sight at first comes with one tick."""
    page = reader(javascript=javascript)
    page.goto(addresses["cnbc"])
    before = page.locator(".note:visible").count()
    page.get_by_role("checkbox", name="Tampilkan semua penandaan").check()
    assert page.locator(".note:visible").count() > before


def test_copied_text_carries_no_markers(reader: Reader, addresses: dict[str, str]) -> None:
    """A paragraph that a reader copies has the words of the article and nothing else."""
    page = reader()
    page.goto(addresses["korut"])
    copied = page.evaluate(
        """() => { const selection = getSelection();
            selection.selectAllChildren(document.querySelector('#p2')); return selection.toString().trim(); }"""
    )
    assert copied == (
        '"Kami akan memiliki hubungan dengan Korea Utara dan Kim Jong Un," kata Trump dalam konferensi pers, '
        "Jumat (7/2/2025) waktu setempat."
    )


def test_on_paper_the_notes_stand_below_their_paragraph(reader: Reader, addresses: dict[str, str]) -> None:
    """Printed, every note that the screen shows is there, and what only a screen needs is not."""
    page = reader()
    page.goto(addresses["korut"])
    page.emulate_media(media="print")
    expect(page.locator(".filter")).to_be_hidden()
    expect(page.locator(".top nav")).to_be_hidden()
    assert page.locator(".note.q:visible").count() > 0
    text, note = page.locator("#p2").bounding_box(), page.locator(".par:has(#p2) .note").first.bounding_box()
    assert text and note and note["y"] >= text["y"] + text["height"] - 1


def test_forced_colours_keep_the_kinds_apart(reader: Reader, addresses: dict[str, str]) -> None:
    """Where the system chooses the colours, quotations and dates still have lines of different kinds."""
    page = reader(forced_colors="active")
    page.goto(addresses["korut"])
    style = "e => getComputedStyle(e).textDecorationStyle + getComputedStyle(e).borderBottomStyle"
    quote = page.locator(".text .a.q").first.evaluate(style)
    date = page.locator(".text .a.d").first.evaluate(style)
    assert quote != date


def test_the_date_says_how_it_was_read(reader: Reader, addresses: dict[str, str]) -> None:
    """`Jumat (7/2/2025)` is the seventh of February, and the note names the rule that read it so."""
    page = reader()
    page.goto(addresses["korut"])
    note = page.locator(f"#{marker(page, 'Jumat (7/2/2025)', 'd')}")
    expect(note).to_contain_text("Jumat, 7 Februari 2025")
    expect(note.locator(".how")).not_to_be_empty()
    assert page.locator('time[datetime="2025-02-07"]').count() > 0


def test_a_pronoun_finds_its_speaker(reader: Reader, addresses: dict[str, str]) -> None:
    """The words before `tambahnya` are those of Lee Sung kwon, through NBC."""
    page = reader()
    page.goto(addresses["cnbc"])
    words = "KTT tersebut dapat diadakan setelah latihan militer gabungan AS-Korsel yang dijadwalkan pada bulan Maret,"
    note = page.locator(f"#{marker(page, words, 'q')}")
    expect(note).to_contain_text("Lee Sung kwon")
    expect(note).to_contain_text("tambahnya")
    expect(note).to_contain_text("NBC")


def test_a_misspelt_cue_is_recognised(reader: Reader, addresses: dict[str, str]) -> None:
    """`kat Trump` is read as a misspelt cue, and the note says so."""
    page = reader()
    page.goto(addresses["korut"])
    note = page.locator(".note.q", has_text="kat").filter(has_text="salah ketik")
    expect(note).to_have_count(1)
    expect(note).to_contain_text("Trump")


def test_what_was_cleaned_away_is_shown_with_its_reason(reader: Reader, addresses: dict[str, str]) -> None:
    """The list of removed pieces opens and gives each piece with the reason why it went."""
    page = reader()
    page.goto(addresses["cnbc"])
    box = page.locator("details.removed")
    box.locator("summary").click()
    for words in ("(sef/sef)", "[Gambas:Video CNBC]", "Next Article Kim Jong Un Resmikan Waikiki Korut", "3 hours ago"):
        item = box.locator("li", has_text=words)
        expect(item).to_be_visible()
        expect(item.locator("small")).not_to_be_empty()
    expect(box.locator("summary")).to_contain_text("Dibersihkan dari halaman asal")


def test_a_shared_statement_leads_to_the_other_article_and_back(reader: Reader, addresses: dict[str, str]) -> None:
    """The three meetings in one article lead to the sentence in the other, and from there back."""
    page = reader()
    page.goto(addresses["korut"])
    words = "Selama masa jabatan pertamanya, Trump bertemu dengan Kim Jong Un pada tiga kesempatan"
    note = page.locator(".note.k:visible").filter(has=page.locator(".other")).filter(has_text="bertemu tiga kali").first
    note.locator(".other a").first.click()
    assert page.url.startswith(addresses["cnbc"])
    there = page.locator(f'[id="{page.url.partition("#")[2]}"]')
    expect(there).to_be_visible()
    there.locator(".other a", has_text=words).first.click()
    assert page.url.startswith(addresses["korut"])
