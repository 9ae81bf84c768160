"""One quotation in several outlets: shown once, in its longest form, with what each of the others changed."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from msgspec import structs

from kutip.model import Annotated, Article, Authority, Digest, Entity, Name, Origin, Quotation, article_slug
from kutip.publish.catalogue import Catalogue
from kutip.publish.links import Links
from kutip.publish.page import Page, Site
from kutip.publish.safe import finish
from kutip.publish.views import Collection, jinja_filters
from kutip.publish.views.names import EntityView, name_pages
from kutip.publish.views.wordings import Part, carried, compare
from kutip.text import Span

ROOT = Path(__file__).parents[2]
SPEAKER = "Rukmini Sastro"
WORDS = "Kami akan membuka pintu air di hulu begitu hujan di Karangmulya berhenti"


def story(id_: str, words: str, *, day: str | None = "2025-11-04", partners: tuple[str, ...] = ()) -> Annotated:
    """An article in which the speaker says `words`."""
    text = f'"{words}," kata {SPEAKER}.'
    start = text.index(SPEAKER)
    return Annotated(
        article=Article(
            id=id_, slug=article_slug(id_), origin=Origin(path=f"{id_}.txt"), title=f"Kabar {id_}", text=text,
            outlet=f"Harian {id_}", published=day, published_how="given" if day else "unknown",
        ),
        names=(Name(rule="r", kind="person", entity=SPEAKER, start=start, end=start + len(SPEAKER)),),
        quotes=(
            Quotation(
                rule="r", kind="direct", speaker=SPEAKER, cue="kata", start=1, end=1 + len(words), co_speakers=partners
            ),
        ),
    )  # fmt: skip


def collected(*stories: Annotated, shown: dict[str, tuple[Span, ...]] | None = None) -> Collection:
    ids = tuple(one.article.id for one in stories)
    entity = Entity(
        slug="rukmini-sastro", name=SPEAKER, kind="person", variants=(SPEAKER,), articles=ids,
        mentions=tuple((id_, 0) for id_ in ids), quotes=tuple((id_, 0) for id_ in ids),
    )  # fmt: skip
    return Collection(Digest(articles=stories, entities=(entity,)), Catalogue.load("id"), Authority(), shown or {})


def grouped(*stories: Annotated) -> list[list[str]]:
    found = collected(*stories)
    return [[id_ for id_, _ in same] for same in carried(found, [(one.article.id, 0) for one in stories])]


def person(found: Collection) -> EntityView:
    page = next(
        page
        for page in name_pages(found, Site(name="Contoh", language="id"))
        if page.address == "/nama/rukmini-sastro/"
    )
    view = page.view() if callable(page.view) else page.view
    assert isinstance(view, EntityView)
    return view


def test_other_figures_are_other_words() -> None:
    """Somebody who counts 214 houses and then 231 has said two things, however alike the sentences are."""
    earlier = story("a", "Sebanyak 214 rumah rusak akibat banjir bandang di Karangmulya")
    later = story("b", "Sebanyak 231 rumah rusak akibat banjir bandang di Karangmulya", day="2025-11-05")
    assert grouped(earlier, later) == [["a"], ["b"]]


def test_one_quotation_in_three_outlets_is_shown_once() -> None:
    """The longest form stands for all; of the others one has the same words and one changed them."""
    short = story("b", "Kami akan membuka pintu air di hulu setelah hujan")
    found = collected(short, story("a", WORDS), story("c", WORDS))
    (said,) = person(found).said
    assert said.words == WORDS
    by_outlet = {wording.outlet: wording.parts for wording in said.wordings}
    assert by_outlet["Harian c"] == ()
    assert by_outlet["Harian b"] == (
        Part("Kami akan membuka pintu air di hulu", "same"),
        Part("begitu", "gone"),
        Part("setelah", "new"),
        Part("hujan", "same"),
        Part("di Karangmulya berhenti", "gone"),
    )


@pytest.mark.parametrize(
    "other",
    [
        story("b", "Warga di tepi sungai kami minta pindah ke balai desa malam ini"),
        story("b", "Kami akan membuka"),
        story("b", WORDS, day="2025-12-24"),
    ],
    ids=["other words", "too short", "weeks later"],
)
def test_what_is_not_one_quotation_stays_two(other: Annotated) -> None:
    """Other words, words too few to tell, and the same words weeks later are quotations of their own."""
    assert grouped(story("a", WORDS), other) == [["a"], ["b"]]


def test_groups_stand_where_their_first_quotation_stands() -> None:
    """The order of the page is kept: a group is as new as its newest quotation, undated ones may join it."""
    other = story("b", "Warga di tepi sungai kami minta pindah ke balai desa malam ini")
    assert grouped(story("a", f"{WORDS} nanti"), other, story("c", WORDS, day=None)) == [["a", "c"], ["b"]]
    assert grouped(story("a", WORDS), other, story("c", f"{WORDS} nanti malam")) == [["c", "a"], ["b"]]


def test_every_quotation_is_in_one_group() -> None:
    """None is lost and none stands twice, however alike they are."""
    stories = [story(f"a{n}", f"{WORDS} pada hari ke {n % 5} bulan ini") for n in range(60)]
    groups = grouped(*stories)
    assert sorted(id_ for same in groups for id_ in same) == sorted(one.article.id for one in stories)
    assert len(groups) == 5  # one for each figure


def test_signs_and_case_are_no_difference() -> None:
    """Only words are compared."""
    assert compare("Kami, akan datang!", "kami akan datang") == (Part("kami akan datang", "same"),)


def test_words_that_may_not_be_shown_are_in_no_wording() -> None:
    """The longest form that may be shown stands for all; of a text shown in part there is a link and no comparison."""
    long = story("a", f"{WORDS} besok pagi")
    found = collected(long, story("b", WORDS), shown={"a": (Span(1, 12),)})
    (said,) = person(found).said
    assert said.words == WORDS
    assert [(wording.outlet, wording.parts) for wording in said.wordings] == [("Harian a", ())]


def test_those_who_spoke_together_are_named() -> None:
    """A statement of two is not shown as the words of one."""
    (said,) = person(collected(story("a", WORDS, partners=("Darto Wibisono",)))).said
    assert said.together == "Darto Wibisono"


def test_the_page_marks_changed_words_and_strikes_out_missing_ones() -> None:
    """Differences are elements with a meaning of their own, and every word of a seed stays text."""
    found = collected(story("a", WORDS), story("b", "Kami akan membuka pintu air di hulu <b>setelah</b> hujan"))
    catalogue = Catalogue.load("id")
    environment = Environment(
        loader=FileSystemLoader(ROOT / "templates"), autoescape=True, undefined=StrictUndefined, trim_blocks=True
    )
    environment.filters.update(jinja_filters(catalogue))
    page = Page(address="/nama/rukmini-sastro/", template="entity.html", view=None)
    html = finish(
        environment.get_template("entity.html").render(
            page=page,
            view=person(found),
            site=Site(name="Contoh", language="id"),
            t=catalogue.text,
            href=Links("").href_from(page),
        ),
        page.address,
    )
    assert "<del>begitu</del> <mark>&lt;b&gt;setelah&lt;/b&gt;</mark> hujan <del>di Karangmulya berhenti</del>" in html
    assert "Dimuat juga oleh" in html
    assert html.count(f"“{WORDS}”") == 1


def test_to_whom_and_where_it_was_said_stand_beside_the_words() -> None:
    """The page of a person tells listener and place, but never a listener whom no list may name."""
    said = story("a", WORDS)
    reporters = structs.replace(said.quotes[0], addressee="wartawan", place="Balai Kota Karangmulya")
    (open_,) = person(collected(structs.replace(said, quotes=(reporters,)))).said
    assert (open_.addressee, open_.place) == ("wartawan", "Balai Kota Karangmulya")
    witness = Name(rule="r", kind="person", entity="Darto Wibisono", start=0, end=1, flags=("protected",))
    private = structs.replace(reporters, addressee="Darto Wibisono", place="rumah Darto Wibisono")
    (closed,) = person(collected(structs.replace(said, quotes=(private,), names=(*said.names, witness)))).said
    assert (closed.addressee, closed.place) == ("", "")
