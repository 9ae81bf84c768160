"""What readers come for, on the example collection: each is done from the home page with at most three clicks."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from urllib.parse import unquote

import pytest
from playwright.sync_api import Locator, Page, expect

MOST_CLICKS = 3


class Visit:
    """A reader who begins at the home page; every click counts."""

    def __init__(self, page: Page, home: str) -> None:
        self.page = page
        self.clicks = 0
        page.goto(home)

    def click(self, target: Locator) -> None:
        """Click the first of `target`, count it, and wait until the page that it may lead to has run its scripts."""
        self.clicks += 1
        target.first.click()
        self.page.wait_for_load_state("load")

    def link(self, name: str | re.Pattern[str], within: str = "main") -> Locator:
        """Links by their words in the content, or in another part of the page."""
        return self.page.locator(within).get_by_role("link", name=name)


@pytest.fixture
def visit(reader: Callable[..., Page], examples_url: str) -> Iterator[Visit]:
    made = Visit(reader(), examples_url)
    yield made
    assert made.clicks <= MOST_CLICKS


def test_1_what_happened(visit: Visit) -> None:
    """Home lists events with reports, outlets and differences in words, ends, and leads to all reports of one."""
    page = visit.page
    event = page.locator(".event").filter(has_text="Tirtaloka").first
    expect(event).to_contain_text(re.compile(r"5 laporan · 4 media .* keterangan berbeda"))
    assert page.evaluate("document.documentElement.scrollHeight") < 20_000
    visit.click(event.get_by_role("link"))
    expect(page.get_by_role("heading", name="Laporan")).to_be_visible()
    assert page.locator("main .card").count() == 5


def test_2_what_exactly_did_she_say(visit: Visit) -> None:
    """From the speaker's name to the words, direct or indirect, with outlet and day, and to their place in the text."""
    page = visit.page
    visit.click(visit.link("Nining Suhartini"))
    said = page.locator(".said").filter(has_text="Kami akan membangun jembatan darurat").first
    expect(said).to_contain_text("Kutipan langsung")
    expect(said).to_contain_text(re.compile(r"Kabar Tirta, \d+ November 2025"))
    told = page.locator(".said:has(.told)").filter(has_text="Nining").first
    assert told.locator(".told").inner_text() != told.locator(".told .a").inner_text()  # who says so, and by which verb
    visit.click(said.get_by_role("link", name=re.compile("^Kabar Tirta")))
    note = page.locator(":target")
    expect(note).to_be_in_viewport()
    expect(note).to_contain_text("Nining Suhartini")
    words = page.locator(f"[data-a~={note.get_attribute('id')}]").first
    expect(words).to_be_in_viewport()
    expect(page.locator(".facts a[rel~=external]")).to_have_attribute(
        "href", re.compile("^https://kabartirta.example/")
    )


def test_3_do_others_say_the_same(visit: Visit) -> None:
    """A statement shows what each outlet wrote side by side, what differs marked, and a status that judges nobody."""
    page = visit.page
    visit.click(visit.link(re.compile("Lima orang tewas dalam banjir bandang itu")))
    expect(page.get_by_role("heading", name="Keterangan berdampingan")).to_be_visible()
    for outlet in ("Kabar Tirta", "Kantor Berita Pelita", "Harian Lentera"):
        expect(page.locator(".reading").filter(has_text=outlet).first).to_be_visible()
    assert page.locator(".reading mark").count() > 0
    expect(page.locator(".verdict")).not_to_contain_text(re.compile("benar|salah|fakta|hoaks", re.IGNORECASE))


def test_4_who_is_this(visit: Visit) -> None:
    """A name has its forms, its titles each with outlet and day, and what was said."""
    page = visit.page
    visit.click(visit.link("Nama", "header.top"))
    visit.click(visit.link("Rahmat Gunadi"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Rahmat Gunadi")
    role = page.locator(".facts div").filter(has_text="Jabatan atau peran").locator("dd").first
    expect(role).to_contain_text(re.compile(r"Kepala .*\(BPBD\) Tirtaloka \(Kabar Tirta, \d+ November 2025"))
    assert page.locator(".said").count() > 2


def test_5_when_was_that(visit: Visit) -> None:
    """The timeline goes by the day of the event, with the day of publication beside it; each row leads to its words."""
    page = visit.page
    visit.click(visit.link(re.compile("^Linimasa"), "header.top"))
    row = page.locator(".times li").filter(has_text="Minggu (9/11").first
    expect(row.locator(".when")).to_contain_text("9 November 2025")
    expect(row).to_contain_text("terbit")
    visit.click(row.locator("a.d"))
    expect(page.locator(":target")).to_be_in_viewport()
    expect(page.locator(":target")).to_contain_text("9 November 2025")


def test_6_what_is_new(visit: Visit) -> None:
    """An event says which figure changed, from what to what, and has a feed whose newest entry is the newest report."""
    page = visit.page
    visit.click(page.locator(".event").filter(has_text="Tirtaloka").first.get_by_role("link"))
    expect(page.locator("main")).to_contain_text("214 → 231")
    feed = page.locator("link[type='application/feed+json']").first.evaluate("link => link.href")
    items = json.loads(page.evaluate("address => fetch(address).then(answer => answer.text())", feed))["items"]
    days = [item["date_published"] for item in items]
    assert days == sorted(days, reverse=True)
    assert days[0].startswith("2025-11-12")


def test_7_where_does_this_number_come_from(visit: Visit) -> None:
    """A figure has all its values with day, outlet and the one who gave it, and the words that give it one click on."""
    page = visit.page
    visit.click(visit.link("Keterangan Berbeda", "header.top"))
    visit.click(visit.link(re.compile("214 rumah rusak")))
    row = page.locator("tbody tr").filter(has_text="231")
    expect(row).to_contain_text("Harian Lentera")
    expect(page.locator(".reading").filter(has_text="231 rumah rusak").first).to_contain_text("Rahmat Gunadi")
    visit.click(row.get_by_role("link"))
    expect(page.locator("li:has(:target)").first).to_contain_text("Rahmat Gunadi")


def test_8_can_this_be_trusted(visit: Visit) -> None:
    """An article begins with where it is from and says what was cut, which rule marked what, and how sure it is."""
    page = visit.page
    visit.click(page.locator(".titles").get_by_role("link", name="Banjir Bandang Terjang Tirtaloka, Lima Orang Tewas"))
    expect(page.locator(".facts")).to_contain_text("Kabar Tirta")
    expect(page.locator(".note .how:visible").first).to_contain_text("Ditandai mesin")
    expect(page.locator("main")).to_contain_text("Dibersihkan dari halaman asal")
    visit.click(visit.link("Mutu", "footer.foot"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Mutu")


def test_9_i_want_to_cite_and_check(visit: Visit) -> None:
    """Paragraphs and notes have addresses, the words can be copied with their source, and tables are there to load."""
    page = visit.page
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    visit.click(visit.link("Bupati Tirtaloka Janji Jembatan Darurat Selesai Sepekan"))
    assert page.locator(".par > p:not([id])").count() == 0
    page.locator(".note.q a").first.focus()
    visit.click(page.get_by_role("button", name="Salin kutipan dan sumber"))
    expect(page.locator(".tools [role=status]")).not_to_be_empty()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert "Kami akan membangun jembatan darurat" in copied
    assert re.search(r"” — [A-Z][^“”]*, dalam Bupati Tirtaloka .*\(Kabar Tirta, Rabu, 12 November 2025\)", copied)
    assert re.search(r"#q\d+$", copied)
    visit.click(visit.link("Data", "footer.foot"))
    assert page.locator("main a[href$='quotes.csv']").count() == 1


def test_9_what_is_reported_is_copied_with_its_verb(visit: Visit) -> None:
    """A copy of reported words is the paragraph that reports them: who says so and `berjanji` are never lost."""
    page = visit.page
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    visit.click(visit.link("Perusahaan Bus Bantah Rem Blong di Wanajaya"))
    page.locator(".note.q").filter(has_text="berjanji").locator("a").first.focus()
    visit.click(page.get_by_role("button", name="Salin kutipan dan sumber"))
    expect(page.locator(".tools [role=status]")).not_to_be_empty()
    copied = page.evaluate("navigator.clipboard.readText()")
    promise = "Hendra berjanji perusahaan akan menanggung biaya perawatan semua korban luka."
    assert copied.startswith(f"“{promise}” — ")


def test_10_this_is_wrong(visit: Visit) -> None:
    """A note can be reported by its id alone, and an article has a private way to ask for the right of reply."""
    page = visit.page
    visit.click(visit.link("Perusahaan Bus Bantah Rem Blong di Wanajaya"))
    report = page.locator(".note .how").get_by_role("link", name="Laporkan kesalahan").first
    subject = unquote(report.get_attribute("href") or "").partition("title=")[2]
    assert re.fullmatch(r"wanajaya-4-[0-9a-f]{6}#[qdk]\d+", subject)
    reply = visit.link("Minta hak jawab").first
    expect(reply).to_have_attribute("href", re.compile(r"^mailto:redaksi@example\.org\?subject="))
    visit.click(visit.link("Cara mengoreksi"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Koreksi")
