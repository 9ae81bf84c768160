"""People, bodies and places of a collection: who is one, who has a page, what leads there; outlets and the timeline."""

from __future__ import annotations

from msgspec import structs

from kutip.languages import load
from kutip.link import as_json, link
from kutip.model import (
    Annotated,
    Authority,
    DateMention,
    Digest,
    Entity,
    Name,
    NameKind,
    Outlet,
    PersonEntry,
    Quotation,
)
from making import article, made

PACK = load("id")


def mention(id_: str, exact: str, entity: str = "", kind: NameKind = "person", *flags: str) -> Annotated:
    """An article that names somebody once."""
    text = f"Rapat itu dipimpin {exact} pada sore hari."
    name = made(Name, text, exact, kind=kind, entity=entity or exact, flags=flags)
    return Annotated(article=article(id_, text, published="2025-11-05"), names=(name,))


def speaking(id_: str, exact: str, times: int, *, via: str | None = None, outlet: str | None = None) -> Annotated:
    """An article that quotes somebody so many times."""
    text = f"{exact} berbicara. " + " ".join(f"Kalimat {number} itu penting." for number in range(times))
    quotes = tuple(
        made(Quotation, text, f"Kalimat {number} itu penting", kind="indirect", speaker=exact, via=via)
        for number in range(times)
    )
    names = (made(Name, text, exact, kind="person", entity=exact),)
    return Annotated(article=article(id_, text, published="2025-11-05", outlet=outlet), names=names, quotes=quotes)


def linked(*annotated: Annotated, authority: Authority | None = None) -> Digest:
    return link(annotated, authority or Authority(), PACK)


def people(digest: Digest) -> dict[str, Entity]:
    return {entity.name: entity for entity in digest.entities if entity.kind == "person"}


def test_spellings_of_one_name_are_one_person() -> None:
    """Hyphens, case and accents make no second person, and each spelling is kept as a form of the name."""
    found = people(linked(mention("a", "Kirana Wati"), mention("b", "Kirana-Wati")))
    assert len(found) == 1
    assert set(next(iter(found.values())).variants) == {"Kirana Wati", "Kirana-Wati"}


def test_people_who_share_a_word_stay_two() -> None:
    """Most Indonesians have no surname: a shared word joins nobody, and neither does a short form elsewhere."""
    assert (
        len(people(linked(mention("a", "Rahmat Gunadi"), mention("b", "Rahmat Hidayat"), mention("c", "Rahmat")))) == 3
    )


def test_a_name_of_one_word_is_one_person_where_its_articles_have_more_in_common() -> None:
    """An officer whose role comes again is one person, a farmer so called elsewhere another one with another page."""
    officer = mention("a", "Kapolsek Mulyono", "Mulyono")
    again = mention("b", "Kapolsek Mulyono", "Mulyono")
    told = [structs.replace(one, names=(structs.replace(one.names[0], role="Kapolsek"),)) for one in (officer, again)]
    found = [one for one in linked(*told, mention("c", "Mulyono")).entities if one.name == "Mulyono"]
    assert [one.articles for one in found] == [("a", "b"), ("c",)]
    assert found[0].slug == "mulyono"


def test_a_name_of_one_word_is_one_person_beside_the_same_people_or_where_he_is_known() -> None:
    """Somebody else with a full name in both articles, or an entry in people.toml, makes them one person."""
    text = "Mulyono menemui Kirana Wati."
    both = [
        Annotated(
            article=article(id_, text, published="2025-11-05"),
            names=tuple(made(Name, text, exact, kind="person", entity=exact) for exact in ("Mulyono", "Kirana Wati")),
        )
        for id_ in ("a", "b")
    ]
    assert people(linked(*both))["Mulyono"].articles == ("a", "b")
    known = Authority(people=(PersonEntry(name="Mulyono", slug="mulyono"),))
    apart = mention("a", "Mulyono"), mention("b", "Mulyono")
    assert people(linked(*apart, authority=known))["Mulyono"].articles == ("a", "b")


def test_people_toml_has_the_last_word() -> None:
    """An alias is the entry's person, at the entry's address, with a page however seldom quoted."""
    entry = PersonEntry(
        name="Kirana Wati", slug="kirana-wati", aliases=("Rara", "K. Wati"), not_same_as=("Kirana Sari",)
    )
    digest = linked(mention("a", "Rara"), mention("b", "Kirana Wati"), authority=Authority(people=(entry,)))
    (person,) = people(digest).values()
    assert (person.slug, person.articles, person.has_page) == ("kirana-wati", ("a", "b"), True)
    assert ("/nama/rara/", "/nama/kirana-wati/") in digest.redirects


def test_a_person_has_a_page_from_three_quotations_on() -> None:
    """Two quotations make no page, three do, counted over all articles."""
    assert not people(linked(speaking("a", "Kirana Wati", 2)))["Kirana Wati"].has_page
    assert people(linked(speaking("a", "Kirana Wati", 2), speaking("b", "Kirana Wati", 1)))["Kirana Wati"].has_page


def test_words_that_one_cue_cuts_in_two_make_one_quotation_of_the_three() -> None:
    """`Dana itu, kata X, cair` is said once, so that two sentences of the kind are too few for a page."""
    one = speaking("a", "Kirana Wati", 4)
    halves = tuple(
        structs.replace(q, cue="kata", cue_start=number // 2, cue_end=9) for number, q in enumerate(one.quotes)
    )
    (person,) = people(linked(structs.replace(one, quotes=halves))).values()
    assert (person.quotes, person.has_page) == ((("a", 0), ("a", 2)), False)


def test_a_short_name_leads_to_nobody_where_two_have_it() -> None:
    """`/nama/kirana/` is the one Kirana of a collection, and the list of names as soon as another one is named."""
    one = speaking("a", "Kirana Wati", 3)
    short = structs.replace(one, names=(*one.names, structs.replace(one.names[0], end=one.names[0].start + 6)))
    assert ("/nama/kirana/", "/nama/kirana-wati/") in linked(short).redirects
    assert ("/nama/kirana/", "/nama/") in linked(short, mention("b", "Kirana Sari")).redirects


def test_initials_hold_inside_their_article() -> None:
    """Two articles on somebody called MH are about two people, without pages and in no list."""
    digest = linked(mention("a", "MH", "MH", "person", "initials"), mention("b", "MH", "MH", "person", "initials"))
    found = [entity for entity in digest.entities if entity.kind == "person"]
    assert len(found) == 2
    assert not any(entity.has_page for entity in found)
    assert as_json(digest)["people"] == []
    assert not any(old.startswith("/nama/") for old, _ in digest.redirects)


def test_whoever_is_only_a_suspect_victim_or_witness_has_no_page() -> None:
    """A protected person has no page, is nobody's neighbour and stands in no list; with another part he does."""
    hidden = mention("a", "Bagas Wirayuda", "", "person", "protected")
    digest = linked(hidden)
    assert not people(digest)["Bagas Wirayuda"].has_page
    assert as_json(digest)["people"] == []
    assert people(linked(hidden, speaking("b", "Bagas Wirayuda", 3)))["Bagas Wirayuda"].has_page


def test_a_name_that_two_people_have_leads_to_the_list() -> None:
    """While one person alone goes by a short form it leads to her; when a second does, to the list of names."""
    one = Annotated(
        article=article("a", "Kirana Wati. Kirana. Kirana. Kirana."),
        names=tuple(
            Name(start=start, end=end, rule="by-hand", kind="person", entity="Kirana Wati")
            for start, end in ((0, 11), (13, 19))
        ),
        quotes=speaking("a", "Kirana Wati", 3).quotes,
    )
    other = Annotated(
        article=article("b", "Kirana Sari. Kirana. Kirana. Kirana."),
        names=tuple(
            Name(start=start, end=end, rule="by-hand", kind="person", entity="Kirana Sari")
            for start, end in ((0, 11), (13, 19))
        ),
    )
    assert ("/nama/kirana/", "/nama/kirana-wati/") in linked(one).redirects
    assert ("/nama/kirana/", "/nama/") in linked(one, other).redirects


def test_outlets_know_whom_they_quote() -> None:
    """The medium that words were taken from is counted by articles, under its proper name."""
    authority = Authority(outlets=(Outlet(name="Kantor Berita Pelita", aliases=("Pelita",)),))
    digest = linked(speaking("a", "Kirana Wati", 2, via="Pelita", outlet="Kabar Tirta"), authority=authority)
    assert [(use.name, use.quotes_from) for use in digest.outlets] == [("Kabar Tirta", (("Kantor Berita Pelita", 1),))]


def test_the_timeline_has_no_row_for_a_day_on_which_a_page_was_read() -> None:
    """Days of events and of words stand in order of time; accessed days, lengths and unread dates do not."""
    text = "Pada Rabu dan Kamis, dilihat Jumat, selama dua hari, pada suatu Sabtu."
    dates = (
        made(DateMention, text, "Rabu", kind="date", value="2025-11-05"),
        made(DateMention, text, "Kamis", kind="date", value="2025-11", role="said"),
        made(DateMention, text, "Jumat", kind="date", value="2025-11-07", role="accessed"),
        made(DateMention, text, "dua hari", kind="duration", value="P2D"),
        made(DateMention, text, "Sabtu", kind="date", value=""),
    )
    digest = linked(Annotated(article=article("a", text), dates=dates))
    assert [row.value for row in digest.timeline] == ["2025-11", "2025-11-05"]


def test_an_empty_collection_is_linked() -> None:
    """Nothing in, nothing out."""
    assert as_json(linked()) == {"stories": [], "groups": [], "copies": [], "people": []}
