"""Saved pages in the style of twelve portals (invented stories, written for this test): story and facts come out."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from pathlib import Path

import pytest
from lxml.html import document_fromstring

from kutip.clean import Cleaner, CleanError
from kutip.edit import read_authority
from kutip.intake import read_file
from kutip.languages import load
from kutip.model import Article, Facts, Origin, Seed

FOLDER = Path(__file__).parent / "pages"
PAGES = sorted(FOLDER.glob("*.html"))
SILENT = "//script|//style|//noscript|//head|//iframe"


@pytest.fixture(scope="module")
def cleaner(tmp_path_factory: pytest.TempPathFactory) -> Cleaner:
    return Cleaner(load("id"), read_authority(tmp_path_factory.mktemp("content")))


def clean(cleaner: Cleaner, markup: str, facts: Facts | None = None) -> Article:
    return cleaner(Seed(id="p", origin=Origin(path="p.html"), body=markup, markup="html", facts=facts or Facts()))


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", text.lower()))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_page_gives_its_story_and_facts(page: Path, cleaner: Cleaner) -> None:
    """Every word of the story is kept, nothing else, and title, outlet, day, place, author and address are right."""
    truth = tomllib.loads(page.with_suffix(".toml").read_text(encoding="utf-8"))
    article = clean(cleaner, page.read_text(encoding="utf-8"))
    assert article.text == truth.pop("text").strip()
    assert {name: getattr(article, name) for name in truth} == truth
    assert article.language == "id"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_no_visible_word_of_a_page_is_lost(page: Path, cleaner: Cleaner) -> None:
    """Each visible word stands in the text or in a removed piece, and neither has a word that the page lacks."""
    article = clean(cleaner, page.read_text(encoding="utf-8"))
    root = document_fromstring(
        re.sub(r"<(br|p|div|li|td|h\d|span|a|time)\b", r" <\1", page.read_text(encoding="utf-8"))
    )
    for element in root.xpath(SILENT):
        element.drop_tree()
    visible = set(words(" ".join(root.itertext())))
    found = set(words("\n".join([article.text, *(piece.text for piece in article.removed)])))
    glued = {word for word in found - visible if any(word.startswith(part) for part in visible)}
    assert visible - found <= {part for word in glued for part in visible if part in word}
    assert found - visible == glued


def test_a_sidecar_wins_over_the_page(tmp_path: Path, cleaner: Cleaner) -> None:
    """What an editor wrote beside a page stands before what the page says of itself."""
    page = tmp_path / "a.html"
    page.write_text((FOLDER / "majalah.html").read_text(encoding="utf-8"), encoding="utf-8")
    (tmp_path / "a.toml").write_text('title = "Judul Redaksi"\npublished = 2025-06-06\n', encoding="utf-8")
    (seed,) = read_file(page, tmp_path)
    assert isinstance(seed, Seed)
    article = cleaner(seed)
    assert (article.title, article.published, article.outlet) == ("Judul Redaksi", "2025-06-06", "Pekan Wacana")


@pytest.mark.parametrize(
    "markup",
    [
        "<p>Cerita &lt;script&gt;alert(1)&lt;/script&gt; ini aman.</p>",
        "<html><body><script>alert(1)</script><p>Cerita ini aman.</p><p onclick='x'>Sungguh.",
        "<div>" * 200 + "<p>Cerita dalam ini aman juga.</p>",
        "<p>Cerita ini" + "<b>" * 200 + " aman juga.",
        "<html><head><meta charset='utf-16'><title>x</title><body><p>Cerita ini aman.</p></html></html><p>",
        "<p>Cerita ini aman.</p>" + "<!--" * 2000,
    ],
)
def test_hostile_markup_is_only_text(markup: str, cleaner: Cleaner) -> None:
    """Scripts, endless nesting, lying declarations and broken tags give text and nothing else."""
    article = clean(cleaner, markup)
    assert "aman" in article.text
    assert "alert(1)" not in article.text or "&lt;" in markup


@pytest.mark.parametrize("markup", ["<div>" * 5000 + "<p>Cerita ini aman.", "<p>Cerita ini" + "<b>" * 5000 + " aman."])
def test_markup_that_no_parser_reads_whole_is_refused(markup: str, cleaner: Cleaner) -> None:
    """Where the parser gives up on nesting, the page is refused instead of losing its end in silence."""
    with pytest.raises(CleanError, match="nested deeper"):
        clean(cleaner, markup)


def test_addresses_of_a_page_are_web_addresses_or_nothing(cleaner: Cleaner) -> None:
    """Canonical links and images with other schemes are not taken."""
    markup = (
        '<html><head><link rel="canonical" href="javascript:alert(1)">'
        '<meta property="og:image" content="file:///etc/x"></head><body>'
        '<img src="data:image/png;base64,AAAA"><p>Cerita ini cukup panjang untuk dibaca orang.</p></body></html>'
    )
    article = clean(cleaner, markup)
    assert (article.url, article.image) == (None, None)


def test_markup_in_records_is_a_fragment(cleaner: Cleaner) -> None:
    """Paragraphs, line breaks, captions and links of a content field are read as blocks, none of them glued."""
    markup = (
        '<p>JAKARTA - Rahma <a href="/x">membuka</a> toko.<br>Warga datang.</p><ul><li>Beras murah</li></ul>'
        '<figure><img src="https://a.test/1.jpg"><figcaption>Toko Rahma</figcaption></figure>'
        '<p><a href="/y">Toko Sebelah Ditutup karena Sepi Pembeli</a></p><p>&nbsp;</p><p>Selesai sudah.</p>'
    )
    article = clean(cleaner, markup)
    assert article.text == "Rahma membuka toko.\nWarga datang.\nBeras murah\nSelesai sudah."
    assert article.image == "https://a.test/1.jpg"
    assert [piece.reason for piece in article.removed] == ["dateline", "caption", "teaser"]


def test_pages_of_one_article_are_read_as_one(cleaner: Cleaner) -> None:
    """Lines of later pages follow, the lead that each page repeats is kept once, and page counters go."""

    def part(number: int, *paragraphs: str) -> str:
        body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
        head = "<html><head><title>Judul</title></head><body><h1>Judul</h1>"
        return f"{head}<div>{body}<p>Halaman {number} dari 2</p></div></body></html>"

    lead = "BOGOR - Pembuka cerita yang ada di tiap halaman."
    article = clean(
        cleaner, part(1, lead, "Isi halaman satu berdiri di sini.") + "\f" + part(2, lead, "Isi halaman dua.")
    )
    assert article.text.split("\n")[1:] == ["Isi halaman satu berdiri di sini.", "Isi halaman dua."]
    assert article.text.startswith("Pembuka cerita")
    assert {"counter", "duplicate"} <= {piece.reason for piece in article.removed}
