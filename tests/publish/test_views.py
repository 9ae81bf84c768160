from __future__ import annotations

import json
import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec
import pytest
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from msgspec import structs

from kutip.model import Authority, Correction, Digest, Entity, Outlet, article_slug
from kutip.publish.annotations import annotation_files
from kutip.publish.catalogue import LANGUAGES, Catalogue
from kutip.publish.feeds import feeds
from kutip.publish.links import Links
from kutip.publish.page import Page, Site
from kutip.publish.safe import finish
from kutip.publish.views import DataFile, Measure, jinja_filters, pages
from kutip.publish.views.article import needed_reading
from kutip.publish.views.collection import Collection, external, shorten
from kutip.publish.views.paging import paged
from kutip.text import Span
from sample_digest import FIRST, SECOND, annotated, at, claim, digest

ROOT = Path(__file__).parents[2]
NOTE_BYTES = 450
PAGE_BYTES = 12_000
AUTHORITY = Authority(
    outlets=(Outlet(name="Harian Pantura", slug="harian-pantura", licence="CC BY 4.0"),),
    corrections=(
        Correction(
            entry=1, article=FIRST, action="change", layer="fact", reason="Jumlah rumah diralat.", date="2025-11-06",
            notice="ralat",
        ),
    ),
)  # fmt: skip
EXTRAS: dict[str, Any] = {
    "scores": {"quotes.direct": Measure(0.9, 0.75, 0.82, 12)},
    "files": (DataFile("/data/quotes.csv", "CSV", "Kutipan"),),
}


@dataclass
class Rendered:
    page: Page
    view: Any
    html: str


def render(made: Digest, *, language: str = "id", **extras: Any) -> tuple[dict[str, Rendered], Links]:
    """Every page as it is written, by its address."""
    catalogue = Catalogue.load(language)
    site = Site(name="Kutip", language=language, issues="https://lapor.example/new", contact="mailto:hak@jawab.example")
    environment = Environment(
        loader=FileSystemLoader(ROOT / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(jinja_filters(catalogue))
    links = Links(site.url)
    out: dict[str, Rendered] = {}
    for page in pages(made, site, catalogue, **extras):
        assert page.address not in out, f"two pages at {page.address}"
        view: Any = page.view() if callable(page.view) else page.view
        html = environment.get_template(page.template).render(
            page=page, view=view, site=site, t=catalogue.text, href=links.href_from(page)
        )
        out[page.address] = Rendered(page, view, finish(html, page.address))
    return out, links


@pytest.fixture(scope="module")
def sample() -> dict[str, Rendered]:
    return render(digest(), authority=AUTHORITY, **EXTRAS)[0]


def article(sample: dict[str, Rendered], name: str) -> Rendered:
    return sample[f"/artikel/{article_slug(name)}/"]


def text_of(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_is_written_and_every_link_resolves(language: str, tmp_path: Path) -> None:
    """In both languages of the interface each template gets what it prints, and no link leads nowhere."""
    made, links = render(digest(), language=language, authority=AUTHORITY, **EXTRAS)
    for address in ("/data/quotes.csv", *(f"/theme/{path.name}" for path in (ROOT / "static").iterdir())):
        path = tmp_path / address[1:]
        path.parent.mkdir(exist_ok=True)
        path.write_text("", encoding="utf-8")
    for one in made.values():
        path = tmp_path / one.page.save_as
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(one.html, encoding="utf-8")
    site = Site(name="Kutip", language=language)
    collection = Collection(digest(), Catalogue.load(language), AUTHORITY, {})
    for file in (*feeds(collection, site), *annotation_files(collection, site)):
        (tmp_path / file.path).write_text(file.body, encoding="utf-8")
    links.check(tmp_path)
    assert {one.page.template for one in made.values()} == {
        path.name for path in (ROOT / "templates").glob("*.html")
    } - {"base.html", "parts.html", "editorial.html"}


def test_an_empty_collection_has_its_pages_and_says_why_they_are_empty() -> None:
    """Without an article nothing is broken: each list tells what would stand there."""
    made, _ = render(Digest())
    assert "seeds/" in made["/"].html
    for address in ("/peristiwa/", "/pernyataan/", "/nama/", "/media/", "/koreksi/", "/data/", "/arsip/", "/mutu/"):
        assert 'class="empty"' in made[address].html, address


def test_ids_are_unique_and_every_note_leads_back(sample: dict[str, Rendered]) -> None:
    """On each page an id stands once, and every link inside the page finds its id."""
    for one in sample.values():
        ids = re.findall(r' id="([^"]+)"', one.html)
        assert len(ids) == len(set(ids)), one.page.address
        assert set(re.findall(r'href="#([^"]+)"', one.html)) <= set(ids), one.page.address


def test_a_page_states_its_policy_first_and_has_no_inline_script_or_style(sample: dict[str, Rendered]) -> None:
    """The content security policy is the first thing in `<head>`, and nothing on the page needs it to be weaker."""
    for one in sample.values():
        head = one.html.partition("<head>")[2].lstrip()
        assert head.startswith('<meta http-equiv="Content-Security-Policy" content="default-src \'none\';')
        assert not re.search(
            r"<script(?! src=| type=\"application/ld\+json\")|\sstyle=|\son[a-z]+=|<style", one.html
        ), one.page.address
        assert ("wasm-unsafe-eval" in one.html) == (one.page.address == "/cari/")


def test_the_text_of_an_article_is_unchanged(sample: dict[str, Rendered]) -> None:
    """Without markers and tags the paragraphs are the article's own, letter by letter."""
    for name in (FIRST, SECOND):
        found = ["".join(atom.text for atom in paragraph.atoms) for paragraph in article(sample, name).view.body]
        assert found == annotated(name).article.text.split("\n")


def test_a_quotation_note_says_who_how_and_by_which_words(sample: dict[str, Rendered]) -> None:
    """Its note names kind, speaker with a link, cue, rule, maker and confidence, and how to report an error."""
    html = article(sample, FIRST).html
    note = html[html.index('id="q1"') : html.index('id="q2"')]
    for words in ("Kutipan langsung", "Narasumber:", "/nama/rukmini-sastro/", "“kata”", "keyakinan tinggi", "%23q1"):
        assert words in note


def test_a_date_note_says_the_value_and_what_it_was_counted_from(sample: dict[str, Rendered]) -> None:
    """`kemarin` is a day in words, counted from the day of publication; the page holds it as a machine reads it too."""
    html = article(sample, SECOND).html
    assert "Waktu: Selasa, 4 November 2025" in html
    assert "Dihitung dari hari terbit, Rabu, 5 November 2025." in html
    assert '<time class="a d" datetime="2025-11-04" id="r-d1" data-a="d1">kemarin</time>' in html


def test_a_claim_note_leads_to_the_other_article_and_to_the_page_of_the_claim(sample: dict[str, Rendered]) -> None:
    """What another outlet says differently is one click away in both directions, without a word on who is right."""
    here, there = article(sample, FIRST), article(sample, SECOND)
    assert f'href="../../artikel/{article_slug(SECOND)}/#k1"' in here.html
    assert f'href="../../artikel/{article_slug(FIRST)}/#k1"' in there.html
    status = "Keterangan berbeda: Harian Pantura menyebut 120, Suara Karangmulya menyebut 135"
    assert status in here.html
    group = digest().groups[0]
    claim_page = sample[f"/pernyataan/{group.id}/"]
    assert status in claim_page.html
    assert [segment.text for voice in claim_page.view.voices for r in voice.readings for segment in r.segments
            if segment.differs] == ["merendam 120", "Sebanyak 135", "terendam"]  # fmt: skip


def test_a_hedge_is_never_dropped(sample: dict[str, Rendered]) -> None:
    """A claim with `diduga` says so in its note, and is shown with the word wherever it stands."""
    html = article(sample, FIRST).html
    assert "Dengan kata “diduga”." in html
    assert "dua orang diduga hanyut" in text_of(sample["/mutu/"].html)


def test_in_sight_by_default_is_what_the_reader_needs(sample: dict[str, Rendered]) -> None:
    """Quotations, dates that needed reading and claims that another article touches are drawn; the rest on demand."""
    view = article(sample, FIRST).view
    drawn = {css for paragraph in view.body for atom in paragraph.atoms for css in atom.css.split()}
    assert {"q", "d", "k", "kx"} <= drawn
    rest = [note.id for paragraph in view.body for group in paragraph.rest for note in group.notes]
    assert rest == []  # each extra claim shares the marker of its quotation
    assert view.extra == 2


def test_a_date_needs_reading_unless_it_is_spelt_out() -> None:
    """A full date in words and a bare year explain themselves; figures, relative words and flags do not."""
    day = structs.replace(digest().articles[0].dates[0], flags=())
    year = structs.replace(day, value="2016")
    length = structs.replace(day, value="P5Y", kind="duration")
    assert not needed_reading("4 November 2025", day, "id")
    assert not needed_reading("tahun 2016", year, "id")
    assert not needed_reading("lima tahun", length, "id")
    assert needed_reading("Selasa (4/11/2025)", day, "id")
    assert needed_reading("4 November 2025", structs.replace(day, alternatives=("2025-11-05",)), "id")


def test_who_has_no_page_has_no_link_and_no_line() -> None:
    """A person without a page is words in the article and nothing else: no link, no list, no page."""
    made = digest()
    hidden = structs.replace(made.entities[0], has_page=False)
    rendered, _ = render(structs.replace(made, entities=(hidden, made.entities[1])))
    assert "/nama/rukmini-sastro/" not in rendered
    for address in ("/", "/nama/", f"/peristiwa/{article_slug(FIRST)}/"):
        assert "Rukmini Sastro</a>" not in rendered[address].html
        assert "nama/rukmini" not in rendered[address].html


def test_who_is_protected_is_named_in_the_article_alone() -> None:
    """A suspect, victim or witness stands in no list, card or comparison, only where the text has the name."""
    made = digest()
    first = made.articles[0]
    names = tuple(
        structs.replace(name, flags=("protected",)) if name.kind == "person" else name for name in first.names
    )
    group = made.groups[0]
    claims = (structs.replace(first.claims[0], source="Rukmini Sastro"), *first.claims[1:])
    second = made.articles[1]
    nameless = structs.replace(second.article, text=second.article.text.partition(" kemarin")[0])
    articles = (
        structs.replace(first, names=names, claims=claims),
        structs.replace(second, article=nameless, names=(), quotes=(), dates=()),
    )
    timeline = (*made.timeline[:1], structs.replace(made.timeline[0], date=1, value="2025-11-04"))
    rendered, _ = render(structs.replace(made, articles=articles, entities=(), timeline=timeline))
    claim_page = rendered[f"/pernyataan/{group.id}/"].html
    assert "Menurut narasumber yang tidak kami sebut namanya" in text_of(claim_page)
    for address, one in rendered.items():
        if one.page.article is None:
            assert "Rukmini" not in one.html, address
    page = article(rendered, FIRST)
    assert (page.view.speakers, page.view.unlisted) == ((), 1)
    assert "1 narasumber lain tidak dimuat di daftar ini" in page.html


def test_a_claim_that_names_the_protected_is_in_no_list() -> None:
    """It can be compared from its article, but no list and no search engine leads to it."""
    made = digest()
    first = made.articles[0]
    accused = structs.replace(first.names[1], flags=("protected",), **at(FIRST, "Banjir"))
    articles = (structs.replace(first, names=(*first.names, accused)), *made.articles[1:])
    rendered, _ = render(structs.replace(made, articles=articles))
    address = f"pernyataan/{made.groups[0].id}/"
    assert address in article(rendered, FIRST).html
    for listing in ("/", "/pernyataan/", f"/peristiwa/{article_slug(FIRST)}/"):
        assert address not in rendered[listing].html
    page = rendered[f"/{address}"].html
    assert '<meta name="robots" content="noindex">' in page
    assert "data-pagefind-body" not in page


def test_an_excerpt_shows_no_other_words_of_the_text(tmp_path: Path) -> None:
    """Of an article shown in part no page holds a sentence that may not be shown, and links stay whole."""
    shown = at(FIRST, "Banjir merendam 120 rumah di Karangmulya")
    excerpts = {FIRST: (Span(shown["start"], shown["end"]),)}
    made, _ = render(digest(), authority=AUTHORITY, excerpts=excerpts, **EXTRAS)
    for one in made.values():
        words = text_of(one.html)
        assert "dini hari" not in words, one.page.address
        assert "mengungsi" not in words, one.page.address
        assert "Cuaca" not in words, one.page.address
        ids = set(re.findall(r' id="([^"]+)"', one.html))
        assert set(re.findall(r'href="#([^"]+)"', one.html)) <= ids, one.page.address
    page = made[f"/artikel/{article_slug(FIRST)}/"]
    assert '<meta name="robots" content="noindex">' in page.html
    assert "Banjir merendam 120 rumah" in text_of(page.html)


def test_whatever_a_seed_says_stays_words() -> None:
    """Markup, template code and addresses from a seed are shown as they were written and do nothing."""
    evil = "<img src=x onerror=alert(1)>{{ site.url }}\"'&amp;"
    made = digest()
    first = made.articles[0]
    record = structs.replace(
        first.article, title=evil, outlet=evil, author=evil, place=evil, text=evil, url="javascript:alert(1)",
        collected=evil, genre=evil, flags=(evil,),
    )  # fmt: skip
    hostile = structs.replace(first, article=record, dates=(), names=(), quotes=(), claims=())
    rendered, _ = render(Digest(articles=(hostile,)))
    for one in rendered.values():
        assert "<img src=x" not in one.html
        assert "javascript:" not in one.html
        assert "{{ site" not in one.html or "&lt;img" in one.html
    assert "&lt;img src=x onerror=alert(1)&gt;{{ site.url }}" in article(rendered, FIRST).html


def test_only_plain_addresses_are_linked_to() -> None:
    """An address of a seed is a link only where it is http or https without tricks."""
    assert external("https://pantura.example/a?b=c") == "https://pantura.example/a?b=c"
    for address in ("javascript:alert(1)", "//evil.example", "https:\\\\evil.example", "https://[", "a b", "", None):
        assert external(address) == ""


def test_an_article_page_keeps_to_its_budget(sample: dict[str, Rendered]) -> None:
    """HTML beside the text stays below 12 kB and 450 bytes an annotation."""
    for name in (FIRST, SECOND):
        one = article(sample, name)
        marked = digest().articles[0 if name == FIRST else 1]
        annotations = sum(len(layer) for layer in (marked.dates, marked.names, marked.quotes, marked.claims))
        beside = len(one.html.encode()) - len(marked.article.text.encode())
        assert beside < PAGE_BYTES + NOTE_BYTES * annotations


def test_the_style_sheet_and_scripts_keep_to_their_budgets() -> None:
    """CSS of at most 12 kB and scripts of at most 6 kB are what a slow line can bear."""
    static = ROOT / "static"
    assert (static / "kutip.css").stat().st_size <= 12_000
    assert sum(path.stat().st_size for path in static.glob("*.js")) <= 6_000


def large(n: int) -> Digest:
    """A collection of `n` copies of an article, a day each, with one speaker."""
    base = digest().articles[0]
    articles = []
    for index in range(n):
        record = structs.replace(
            base.article,
            id=f"a{index}",
            slug=article_slug(f"a{index}"),
            published=f"{2000 + index // 336}-{index // 28 % 12 + 1:02d}-{index % 28 + 1:02d}",
        )
        claims = tuple(structs.replace(one, id=f"{index:08x}{at_:02x}") for at_, one in enumerate(base.claims))
        articles.append(structs.replace(base, article=record, claims=claims))
    ids = tuple(one.article.id for one in articles)
    speaker = Entity(
        slug="rukmini-sastro",
        name="Rukmini Sastro",
        kind="person",
        variants=("Rukmini",),
        articles=ids,
        mentions=tuple((article_id, 1) for article_id in ids),
        quotes=tuple((article_id, 0) for article_id in ids),
    )
    return Digest(articles=tuple(articles), entities=(speaker,))


def test_no_page_grows_with_the_collection() -> None:
    """With many articles every list is paged or capped: the largest page is no larger than with a tenth of them."""
    sizes = []
    for n in (120, 1200):
        made, _ = render(large(n))
        sizes.append(max(len(one.html) for one in made.values() if one.page.template not in {"archive.html"}))
        assert len(made["/"].html.encode()) < 100_000
    assert sizes[1] < 1.3 * sizes[0]


def test_every_article_can_be_reached_from_a_list() -> None:
    """Months of the archive hold every article once, also those without a day."""
    made, _ = render(digest())
    listed = [title.href for one in made.values() if one.page.template == "archive.html" and one.page.address !=
              "/arsip/" for title in one.view.titles]  # fmt: skip
    assert sorted(listed) == sorted(f"/artikel/{one.article.slug}/" for one in digest().articles)


def test_long_lists_are_paged_without_loss() -> None:
    """Pages follow each other, know their neighbours, and hold each item once; an empty list has one page."""
    found = list(paged("/x/", list(range(7)), 3))
    assert [address for address, _, _ in found] == ["/x/", "/x/page/2/", "/x/page/3/"]
    assert [item for _, part, _ in found for item in part] == list(range(7))
    assert [(pager.previous, pager.next) for _, _, pager in found] == [
        ("", "/x/page/2/"), ("/x/", "/x/page/3/"), ("/x/page/2/", "")
    ]  # fmt: skip
    assert [address for address, _, _ in paged("/x/", [], 3)] == ["/x/"]


def test_an_earlier_address_leads_on_and_never_in_a_circle() -> None:
    """A redirect goes to the end of its way; one to nowhere, in a circle, or from a page that is there, is none."""
    target = f"/artikel/{article_slug(FIRST)}/"
    redirects = (("/a/", "/b/"), ("/b/", target), ("/c/", "/d/"), ("/d/", "/c/"), ("/e/", "/nowhere/"), ("/", target))
    made, _ = render(structs.replace(digest(), redirects=redirects))
    found = {address: one.view.target for address, one in made.items() if one.page.template == "redirect.html"}
    assert found == {"/a/": target, "/b/": target, "/artikel/": "/arsip/"}
    assert 'content="0; url=../artikel/' in made["/a/"].html


def test_a_published_correction_stands_on_the_page_it_touches_and_in_the_log(sample: dict[str, Rendered]) -> None:
    """A correction is linked both ways."""
    assert "Jumlah rumah diralat." in article(sample, FIRST).html
    log = sample["/koreksi/"].html
    assert "Ralat" in log
    assert f"artikel/{article_slug(FIRST)}/" in log


def test_the_method_page_holds_every_rule_with_its_use(sample: dict[str, Rendered]) -> None:
    """Rules of the collection are listed with how often each was used, and every rule with a sentence is there."""
    page = sample["/metode/"]
    layers = {layer.id: {rule.name: rule.n for rule in layer.rules} for layer in page.view.layers}
    assert layers["quotes"]["cue-before"] == 2
    assert layers["clean"]["teaser"] == 1
    for path in (ROOT / "plugins" / "kutip" / "publish" / "locale" / "id").glob("rules_*.toml"):
        rules = tomllib.loads(path.read_text(encoding="utf-8"))
        assert rules.keys() <= layers[path.stem.removeprefix("rules_")].keys()


def test_the_quality_page_lists_what_the_machine_is_not_sure_of(sample: dict[str, Rendered]) -> None:
    """Scores are in per cent with their number, and each annotation of low confidence can be looked at."""
    page = sample["/mutu/"]
    assert [(row.precision, row.recall, row.n) for row in page.view.scores] == [("90\u00a0%", "75\u00a0%", 12)]
    assert [unsure.words for unsure in page.view.unsure] == ["dua orang diduga hanyut"]


def test_an_article_in_another_language_is_shown_and_said_to_be_unmarked() -> None:
    """Its text stands there whole with a word on why nothing is annotated, and no filters for nothing."""
    first = digest().articles[0]
    foreign = structs.replace(annotated(FIRST), article=structs.replace(first.article, language="nl"))
    html = article(render(Digest(articles=(foreign,)))[0], FIRST).html
    assert "belum ditandai" in html
    assert 'id="f-q"' not in html
    assert '<article lang="nl">' in html


def test_a_copied_text_says_of_which(sample: dict[str, Rendered]) -> None:
    """Two articles with nearly the same text name each other, so that nobody counts them as two sources."""
    assert "Teksnya hampir sama dengan: Suara Karangmulya: 135 Rumah Terendam" in text_of(article(sample, FIRST).html)
    assert "Teksnya hampir sama dengan: Harian Pantura: Banjir Karangmulya" in text_of(article(sample, SECOND).html)


def test_one_outlet_with_two_values_names_the_speakers() -> None:
    """Where the same outlet reports two figures, the status says which speaker gave which."""
    made = digest()
    group = made.groups[0]
    members = (
        structs.replace(group.members[0], source="Polsek Karangmulya"),
        structs.replace(group.members[0], source="BPBD Karangmulya", variant="135"),
    )
    collection = Collection(made, Catalogue.load("id"), Authority(), {})
    status = collection.status(structs.replace(group, members=members))
    assert status == "Keterangan berbeda: Polsek Karangmulya menyebut 120, BPBD Karangmulya menyebut 135"


def test_one_source_in_two_articles_says_how_many() -> None:
    """A group that stands in two articles of one voice is no statement of one article alone."""
    made = digest()
    group = structs.replace(made.groups[0], status="single")
    collection = Collection(made, Catalogue.load("id"), Authority(), {})
    assert len({member.article for member in group.members}) == 2
    assert collection.status(group) == "Baru satu sumber, di 2 artikel"
    assert collection.status(structs.replace(group, members=group.members[:1])) == "Baru satu sumber"


def test_a_figure_that_grew_is_an_update_and_no_quarrel() -> None:
    """A count that changed over time says from what to what, and as of which day."""
    made = digest()
    collection = Collection(made, Catalogue.load("id"), Authority(), {})
    status = collection.status(structs.replace(made.groups[0], status="updated"))
    assert status == "Angka berubah: 120 → 135 (per 5 November 2025)"


def test_a_view_says_all_that_a_page_depends_on(sample: dict[str, Rendered]) -> None:
    """Every view is plain data, the same for the same digest, so that an unchanged page need not be written again."""
    again = render(digest(), authority=AUTHORITY, **EXTRAS)[0]
    for address, one in sample.items():
        assert msgspec.json.encode(one.view) == msgspec.json.encode(again[address].view)


def test_the_search_index_gets_what_is_worth_finding() -> None:
    """Articles, names, statements and events are indexed once each, with their kind, outlet, month and speakers."""
    made, _ = render(digest())
    indexed = {one.page.template for one in made.values() if "data-pagefind-body" in one.html}
    assert indexed == {"article.html", "entity.html", "claim.html", "event.html"}
    html = article(made, FIRST).html
    assert 'data-outlet="Harian Pantura" data-month="November 2025"' in html
    assert 'data-pagefind-filter="Narasumber">Rukmini Sastro</a>' in html


def test_machines_read_the_same_as_people(sample: dict[str, Rendered]) -> None:
    """JSON-LD says what the page says, whatever the headline holds, and gives no verdict."""

    def data(html: str) -> dict[str, Any]:
        found = re.search(r'<script type="application/ld\+json">(.*?)</script>', html)
        assert found is not None
        return json.loads(found.group(1))

    made = digest()
    first = made.articles[0]
    evil = structs.replace(first, article=structs.replace(first.article, title="</script><b>\"&'"))
    assert data(article(render(Digest(articles=(evil,)))[0], FIRST).html)["headline"] == "</script><b>\"&'"
    page = data(sample[f"/pernyataan/{made.groups[0].id}/"].html)
    assert page["@type"] == "Claim"
    assert [one["headline"] for one in page["appearance"]] == ["Banjir Karangmulya", "135 Rumah Terendam"]
    said = data(article(sample, FIRST).html)
    assert said["isBasedOn"] == "https://pantura.example/banjir"
    assert [one["name"] for one in said["mentions"]] == ["Rukmini Sastro", "Karangmulya"]
    assert not any("ClaimReview" in one.html for one in sample.values())


def test_text_is_cut_at_a_word() -> None:
    """A shortened sentence ends with a word and an ellipsis; a short one stays as it is."""
    assert shorten("Banjir merendam rumah", 40) == "Banjir merendam rumah"
    assert shorten("Banjir merendam rumah", 17) == "Banjir merendam …"


def test_a_claim_of_the_headline_has_its_note_at_the_headline() -> None:
    """A headline that differs from the story says so at the top and in a note below it."""
    made = digest()
    head = claim(FIRST, "Banjir", kind="fact", in_title=True, flags=("title_differs",))
    head = structs.replace(head, start=0, end=18, id="f" * 10)
    first = structs.replace(made.articles[0], claims=(*made.articles[0].claims, head))
    rendered, _ = render(structs.replace(made, articles=(first, *made.articles[1:])))
    html = article(rendered, FIRST).html
    assert "Judul menyatakan “Banjir Karangmulya”" in html
    assert html.index('id="k4"') < html.index('id="p1"')


def test_collection_knows_days_with_enough_mentions() -> None:
    """A day has a page from two mentions on, even if nothing was published on it."""
    made = digest()
    catalogue = Catalogue.load("id")
    undated = tuple(structs.replace(one, article=structs.replace(one.article, published=None)) for one in made.articles)
    collection = Collection(structs.replace(made, articles=undated), catalogue, Authority(), {})
    assert collection.day_href("2025-11-04") == "/hari/2025-11-04/"
    assert collection.day_href("2025-11-05") == ""


def test_the_photo_of_an_article_is_told_in_words_and_never_loaded() -> None:
    """What it shows and whose it is stand at the head of the page; an excerpt has the latter; no picture is there."""
    made = digest()
    photo = {
        "image": "https://pantura.example/foto.jpg",
        "caption": "Air di <b>Karangmulya</b>",
        "credit": "Sari/Pantura",
    }
    articles = tuple(
        structs.replace(one, article=structs.replace(one.article, **photo)) if one.article.id == FIRST else one
        for one in made.articles
    )
    made = structs.replace(made, articles=articles)
    html = article(render(made)[0], FIRST).html
    assert "Foto di halaman asal" in html
    assert "Air di &lt;b&gt;Karangmulya&lt;/b&gt;" in html
    assert "(Sari/Pantura)" in html
    assert html.count("<img") == 1  # the mark of the site
    assert "foto.jpg" not in html
    text = articles[0].article.text
    part = article(render(made, excerpts={FIRST: (Span(0, text.index("\n")),)})[0], FIRST).html
    assert "Air di" not in part
    assert "Sari/Pantura" in part


def test_a_claim_whose_speaker_nobody_can_tell_says_so() -> None:
    """Words of a quotation without a speaker are neither the outlet's own nor anybody's by guess."""
    made = digest()
    articles = tuple(
        structs.replace(one, claims=tuple(structs.replace(claim, source="") for claim in one.claims))
        for one in made.articles
    )
    html = article(render(structs.replace(made, articles=articles))[0], FIRST).html
    assert "Narasumber tidak jelas" in html
    assert "tanpa menyebut narasumber" not in html
    assert not re.search(r"Menurut\s*<", html)
