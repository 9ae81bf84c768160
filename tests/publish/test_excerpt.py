from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kutip.languages import load
from kutip.model import (
    Annotated,
    Article,
    Authority,
    Claim,
    ClaimGroup,
    DateMention,
    Digest,
    Member,
    Origin,
    Outlet,
    Quotation,
)
from kutip.publish.excerpt import MOST_WORDS, SHARE, excerpt, excerpts, mode_of
from kutip.text import Document, words

PACK = load("id")


def article(text: str, **fields: object) -> Article:
    return Article(id="a", slug="a", origin=Origin(path="a.txt"), title="Judul Lain", text=text, **fields)  # type: ignore[arg-type]


def count(text: str) -> int:
    return sum(1 for _ in words(text))


def shown(one: Annotated, linked: tuple[str, ...] = ()) -> list[str]:
    return [one.article.text[a:b] for a, b in excerpt(one, linked, PACK)]


SENTENCE = "Kalimat nomor {} tentang jembatan kota itu cukup pendek."
TEXT = " ".join(SENTENCE.format(number) for number in range(40))


@given(st.integers(1, 60), st.integers(1, 5))
def test_an_excerpt_keeps_to_its_share(sentences: int, paragraphs: int) -> None:
    """However long the article, no more than 120 words and no more than a quarter are shown, at most three in a row."""
    text = "\n".join(" ".join(SENTENCE.format(n) for n in range(sentences)) for _ in range(paragraphs))
    one = Annotated(article=article(text))
    spans = excerpt(one, (), PACK)
    assert sum(count(text[a:b]) for a, b in spans) <= min(MOST_WORDS, count(text) * SHARE)
    starts = [s.start for s in Document.of(text, PACK.text).sentences]
    indexes = [starts.index(a) for a, _ in spans if a in starts]
    assert not any(set(range(i, i + 4)) <= set(indexes) for i in indexes)


def test_linked_claims_come_first_then_quotations_then_dates() -> None:
    """Where the share is small, the sentence that another article touches is shown before a quotation and a date."""
    spans = [(TEXT.index(f"nomor {n} "), TEXT.index(f"nomor {n} ") + 5) for n in (30, 20, 10)]
    claim = Claim(id="c", kind="fact", start=spans[0][0], end=spans[0][1], rule="r")
    quote = Quotation(kind="direct", speaker=None, start=spans[1][0], end=spans[1][1], rule="r")
    date = DateMention(kind="date", value="2025", start=spans[2][0], end=spans[2][1], rule="r")
    one = Annotated(article=article(TEXT), claims=(claim,), quotes=(quote,), dates=(date,))
    first = shown(one, ("c",))
    for number in (30, 20, 10):
        assert SENTENCE.format(number) in first
    small = Annotated(article=article(TEXT[: TEXT.index("nomor 31")]), claims=(claim,), quotes=(quote,), dates=(date,))
    assert SENTENCE.format(30) in shown(small, ("c",))


def test_a_sentence_that_is_too_long_gives_its_first_words() -> None:
    """An article of one long sentence still shows its beginning, within its share."""
    one = Annotated(article=article("Wali kota " + "dan warga " * 50 + "datang."))
    assert [count(part) for part in shown(one)] == [25]


def test_a_derived_headline_counts() -> None:
    """A headline taken from the text uses up part of the share, and is among what is shown."""
    lead = SENTENCE.format(0).rstrip(".")
    one = Annotated(article=Article(**{**_fields(TEXT), "title": lead, "title_derived": True}))
    assert lead in shown(one)
    assert sum(map(count, shown(one))) <= MOST_WORDS


def _fields(text: str) -> dict[str, object]:
    return {"id": "a", "slug": "a", "origin": Origin(path="a.txt"), "text": text}


@pytest.mark.parametrize(
    ("mode", "public", "expected"),
    [(None, False, "penuh"), (None, True, "ringkas"), ("penuh", True, "penuh"), ("ringkas", False, "ringkas")],
)
def test_the_mode_comes_from_the_outlet_else_from_where_we_are(mode: str | None, public: bool, expected: str) -> None:
    """At home everything is shown whole, in public others' texts are excerpted, and `outlets.toml` overrules both."""
    authority = Authority(outlets=(Outlet(name="Kabar Merapi", mode=mode),))  # type: ignore[arg-type]
    assert mode_of(article(TEXT, outlet="kabar merapi"), authority, public=public) == expected


def test_only_excerpted_articles_are_listed() -> None:
    """An article that is shown whole has no entry, so that nothing asks what may be shown of it."""
    one = Annotated(article=article(TEXT))
    group = ClaimGroup(
        id="c", relation="same", status="single", members=(Member(article="a", claim="c", text="", source=""),)
    )
    digest = Digest(articles=(one,), groups=(group,))
    assert excerpts(digest, Authority(), {"id": PACK}, PACK, public=False) == {}
    assert set(excerpts(digest, Authority(), {"id": PACK}, PACK, public=True)) == {"a"}
