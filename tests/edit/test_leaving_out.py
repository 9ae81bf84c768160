from __future__ import annotations

import unicodedata

import msgspec
import pytest
from msgspec import structs

from kutip.edit import suppress
from kutip.edit.suppression import PLACEHOLDER
from kutip.model import Anchor, Annotated, Authority, Correction, Name, PersonEntry, Removed
from making import TEXT, article, made, market

DARMA = Authority(suppressed=("Darma Wirasena",))


def public(one: Annotated, *names: str) -> Annotated:
    return suppress([one], Authority(suppressed=names))[0][0]


def everything(*records: object) -> str:
    return " ".join(msgspec.json.encode(record).decode() for record in records).casefold()


def test_a_name_is_nowhere_and_the_article_stays() -> None:
    """Neither the whole name nor the word by which the article calls the person is left, in any field."""
    given = market(
        author="Darma Wirasena",
        title="Pasar Lama Dibuka",
        removed=(Removed(text="Foto: DARMA  WIRASENA", reason="caption"),),
        url="https://media.example/darma-wirasena-buka-pasar",
        image="https://media.example/foto/WIRASENA.jpg",
    )
    one = public(given, "Darma Wirasena")
    assert "darma" not in everything(one)
    assert "wirasena" not in everything(one)
    assert one.article.text.startswith(f"Wali Kota Merapi {PLACEHOLDER} membuka Pasar Lama")
    assert (one.article.id, one.article.url, one.article.image) == ("pasar", None, None)
    assert one.article.flags == ("suppressed",)


def test_spans_keep_their_words() -> None:
    """Behind a name that was left out every annotation still stands on its own words."""
    given, one = market(), public(market(), "Darma Wirasena")
    for layer in ("dates", "quotes", "claims"):
        for old, new in zip(getattr(given, layer), getattr(one, layer), strict=True):
            if getattr(old, "in_title", False):
                assert (new.start, new.end) == (old.start, old.end)
            else:
                assert one.article.text[new.start : new.end] == TEXT[old.start : old.end]
    quote = one.quotes[0]
    assert one.article.text[quote.cue_start : quote.cue_end] == "kata"
    assert [name.entity for name in one.names] == ["Pasar Lama", "Rara Kirana", "Dinas Pasar"]
    assert [one.article.text[name.start : name.end] for name in one.names] == [
        *("Pasar Lama", "Rara Kirana", "Dinas Pasar"),
    ]


def test_words_of_a_suppressed_person_are_those_of_somebody() -> None:
    """The quotation stays, its speaker has neither name nor office."""
    one = public(market(), "Darma Wirasena")
    assert (one.quotes[0].speaker, one.quotes[0].anonymous, one.quotes[0].role) == (PLACEHOLDER, True, None)
    assert [claim.source for claim in one.claims] == [PLACEHOLDER, "narration"]
    assert [claim.id for claim in one.claims] == [claim.id for claim in market().claims]


@pytest.mark.parametrize(
    "written",
    [
        *("RÉNÉ KIRANA", "réné kirana", "Réné  Kirana", "Réné\nKirana", "Réné-Kirana", "Réné\u00a0Kirana"),
        *("Rene Kirana", "RénéKirana", "@RenéKirana99", "#renekirana", "Réné\u2011Kirana", "Ré\u00adné Kirana"),
        *(unicodedata.normalize("NFD", "Réné Kirana"), "Réné\u200bKirana", "rene_kirana", "Réné&nbsp;Kirana"),
    ],
)
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_a_name_is_known_however_it_is_written(written: str, form: str) -> None:
    """Case, blanks, hyphens, accents, invisible signs and forms of Unicode hide no name, in the list or in the text."""
    one = public(
        Annotated(article=article(text=f"Petugas bertemu {written} kemarin.")),
        unicodedata.normalize(form, "Réné Kirana"),
    )
    assert "kirana" not in one.article.text.casefold()
    assert one.article.text.startswith("Petugas bertemu ")
    assert one.article.text.endswith(" kemarin.")
    assert PLACEHOLDER in one.article.text


@pytest.mark.parametrize(
    "text", ["Kirana Rara datang.", "Sararara Kiranawati datang.", "Kirana datang.", "Rara, Kirana?"]
)
def test_other_people_stay(text: str) -> None:
    """A word of the name without the name is somebody else, as is a longer word."""
    given = Annotated(article=article(text=text))
    assert public(given, "Rara Kirana Dewi") == given


def test_somebody_who_shares_a_word_keeps_the_name() -> None:
    """Inside the full name of another person of the article a word of the suppressed name stays."""
    text = "Rara Kirana dan Rara Lestari bertemu. Rara pulang."
    given = Annotated(
        article=article(text=text, title="Rara Lestari Pulang"),
        names=(made(Name, text, "Rara Lestari", kind="person", entity="Rara Lestari"),),
    )
    one = public(given, "Rara Kirana")
    assert one.article.text == f"{PLACEHOLDER} dan Rara Lestari bertemu. {PLACEHOLDER} pulang."
    assert one.article.title == "Rara Lestari Pulang"
    assert [name.entity for name in one.names] == ["Rara Lestari"]


def test_an_id_with_a_name_becomes_another_id() -> None:
    """Addresses are made from ids, so an id loses the name too; two such articles stay two."""
    text = "Darma Wirasena datang."
    first, second = (
        public(Annotated(article=article(id_, text=text)), "Darma Wirasena").article
        for id_ in ("kasus-darma-wirasena", "kasus-darma_wirasena")
    )
    assert first.id != second.id
    assert "darma" not in everything(first, second)
    assert first.slug.startswith("kasus-x")


def test_what_editors_wrote_loses_the_name_too() -> None:
    """Entries of the person go with all aliases, and what corrections say of the person is blackened."""
    authority = Authority(
        suppressed=("Darma Wirasena",),
        people=(
            PersonEntry(name="Darma Wirasena", slug="darma-wirasena", aliases=("Pakde Wono",)),
            PersonEntry(name="Rara Kirana", slug="rara-kirana", not_same_as=("Darma Wirasena",)),
        ),
        corrections=(
            Correction(
                entry=1,
                article="pasar",
                action="change",
                layer="quotes",
                anchor=Anchor(exact="x", prefix="kata Darma Wirasena"),
                set={"speaker": "Darma Wirasena", "anonymous": True},
                reason="Darma Wirasena meminta",
            ),
        ),
        redirects=(("/nama/darma-wirasena/", "/nama/x/"), ("/a/", "/b/")),
    )
    given = Annotated(article=article("lain", text="Pakde Wono datang."))
    (one,), shown = suppress([given], authority)
    assert one.article.text == f"{PLACEHOLDER} datang."
    assert [entry.name for entry in shown.people] == ["Rara Kirana"]
    assert shown.redirects == (("/a/", "/b/"),)
    assert not {"darma", "wono"} & set(everything(one, shown).replace('"', " ").split())
    assert shown.corrections[0].set["anonymous"] is True


def test_without_a_list_nothing_changes() -> None:
    """No list, no copy: articles and authority come back as they were."""
    given = (market(), market("lain"))
    assert suppress(given, Authority()) == (given, Authority())
    other = structs.replace(market(), article=article(text="Tidak ada siapa-siapa."), names=(), quotes=(), claims=())
    assert public(other, "Darma Wirasena") == other
