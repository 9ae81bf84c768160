"""The search page as a reader has it: words, roots, filters, the keyboard, and what is there without a script."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

from accessibility import violations

Reader = Callable[..., Page]


@pytest.fixture(scope="session")
def search_url(examples_url: str) -> str:
    """The search page of the example collection."""
    return f"{examples_url}cari/"


def found(page: Page) -> list[str]:
    """The titles found, once the search has come to rest."""
    expect(page.get_by_role("status")).not_to_be_empty()
    return page.locator("#found h3").all_inner_texts()


@pytest.mark.parametrize(("width", "dark"), [(1200, False), (360, False), (1200, True)])
def test_a_word_finds_pages_and_axe_finds_nothing(reader: Reader, search_url: str, width: int, dark: bool) -> None:
    """Typing a name lists its pages; the list has no accessibility violation and does not run out of the page."""
    page = reader(width, dark=dark)
    page.goto(search_url)
    page.get_by_role("searchbox").fill("Nining Suhartini")
    assert "Nining Suhartini" in found(page)
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


def test_the_root_of_a_word_finds_it(reader: Reader, search_url: str) -> None:
    """`luap` finds the articles that say `meluap`, which no rule without a dictionary can tell."""
    page = reader()
    page.goto(search_url)
    page.get_by_role("searchbox").fill("luap")
    assert any("Tirtaloka" in title for title in found(page))


def test_filters_narrow_the_list_and_stand_in_the_address(reader: Reader, search_url: str) -> None:
    """A kind and an outlet narrow what is found; the address that results gives the same list again."""
    page = reader()
    page.goto(search_url)
    page.get_by_role("searchbox").fill("banjir")
    expect(page.locator("#found li").first).to_be_visible()
    page.get_by_label("Jenis").select_option("Artikel")
    page.get_by_label("Media").select_option("Harian Lentera")
    expect(page.locator("#found small").first).to_contain_text("Artikel · Harian Lentera")
    expect(page.locator("#found small", has_not_text="Artikel · Harian Lentera")).to_have_count(0)
    titles = found(page)
    address = parse_qs(urlsplit(page.url).query)
    assert address == {"q": ["banjir"], "Jenis": ["Artikel"], "Media": ["Harian Lentera"]}
    again = reader()
    again.goto(page.url)
    expect(again.locator("#found small").first).to_contain_text("Artikel · Harian Lentera")
    assert found(again) == titles


def test_a_search_without_a_result_says_so(reader: Reader, search_url: str) -> None:
    """What was not found is named in a line that screen readers hear."""
    page = reader()
    page.goto(search_url)
    page.get_by_role("searchbox").fill("zzzxqw")
    expect(page.get_by_role("status")).to_contain_text("zzzxqw")
    assert page.locator("#found li").count() == 0


def test_the_keyboard_alone_searches_and_opens(reader: Reader, search_url: str) -> None:
    """Tab, words, Tab past the filters, Enter: a page that was found is open."""
    page = reader()
    page.goto(search_url)
    page.get_by_role("searchbox").focus()
    page.keyboard.type("Nining")
    found(page)
    for _ in range(page.locator("#filters select").count() + 1):
        page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('#found') !== null")
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: "/cari/" not in url)
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_more_results_come_on_demand(reader: Reader, search_url: str) -> None:
    """Twenty are shown at first; the button at the end shows the others and hands the focus to the first of them."""
    page = reader()
    page.goto(search_url)
    page.get_by_role("searchbox").fill("banjir")
    expect(page.locator("#found h3")).to_have_count(20)
    page.get_by_role("button", name="Tampilkan lebih banyak").press("Enter")
    expect(page.locator("#found h3").nth(20)).to_be_visible()
    expect(page.locator("#found h3").nth(20).get_by_role("link")).to_be_focused()


def test_without_a_script_the_page_says_where_to_look(reader: Reader, search_url: str) -> None:
    """Without JavaScript there is no dead search field but a word on the lists, and links to them."""
    page = reader(javascript=False)
    page.goto(search_url)
    expect(page.get_by_role("searchbox")).to_have_count(0)
    expect(page.get_by_text("Pencarian memerlukan JavaScript")).to_be_visible()
    page.get_by_role("link", name="Nama orang").click()
    expect(page.get_by_role("link", name="Nining Suhartini")).to_be_visible()


def test_only_the_search_page_may_run_webassembly(examples_site: Path) -> None:
    """The policy of every other page allows neither workers nor WebAssembly."""
    for path in examples_site.rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        asked = "wasm-unsafe-eval" in text and "worker-src" in text
        assert asked == (path.relative_to(examples_site).as_posix() == "cari/index.html"), path
