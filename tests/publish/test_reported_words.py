"""Words that are only reported stand outside of their article with whoever says so and the verb that reports them."""

from __future__ import annotations

from functools import cache
from typing import Any

from kutip.annotate import Annotator
from kutip.languages import load
from kutip.link import link
from kutip.link.entities import utterance
from kutip.model import Article, Authority, Digest, Origin, article_slug
from kutip.publish.catalogue import Catalogue
from kutip.publish.feeds import feeds
from kutip.publish.page import Site
from kutip.publish.views import Collection, pages
from kutip.publish.views.names import EntityView
from kutip.text import Span

SITE = Site(name="Contoh", language="id")

TRIAL = """Kuasa hukum Direktur PT Melati Jaya, Febri Nasution, membantah perusahaannya meminta jatah proyek.
Dana itu, menurut Febri, sudah dikembalikan ke kas daerah. Ia berharap sidang berjalan cepat.
"Semua bukti sudah kami serahkan," kata Febri di Pengadilan Negeri Argasari, Rabu (8/10/2025).
Ketua DPRD Argasari, Sari Dewi, menyayangkan perkara itu. Sari diduga tahu soal dana tersebut, menurut laporan warga.
Febri Nasution pernah memimpin himpunan advokat."""

POLICE = """Kepala Polsek Argasari, Bagas Wirawan, mengatakan pencurian itu terjadi dua kali.
Kepada penyidik, tersangka Joko Santoso mengaku membuang pisau ke sungai, kata Bagas.
Bagas menambahkan, Joko Santoso kini ditahan. "Kasus ini kami dalami," kata Bagas."""


@cache
def collected(*texts: str) -> tuple[Digest, Collection]:
    """The `texts` as articles of one day, annotated and linked."""
    pack = load("id")
    annotate = Annotator(pack, Authority())
    made = [
        annotate(
            Article(
                id=f"a{number}",
                slug=article_slug(f"a{number}"),
                origin=Origin(path="a.txt"),
                title=f"Judul {number}",
                outlet="Kabar Tirta",
                published="2025-10-09",
                text=text,
            )
        )
        for number, text in enumerate(texts)
    ]
    digest = link(made, Authority(), pack)
    return digest, Collection(digest, Catalogue.load("id"), Authority(), {})


def view(address: str, *texts: str) -> Any:
    """What the page at `address` shows of a collection of `texts`."""
    digest, _ = collected(*texts)
    page = next(page for page in pages(digest, SITE, Catalogue.load("id")) if page.address == address)
    return page.view() if callable(page.view) else page.view


def person(slug: str, *texts: str) -> EntityView:
    found = view(f"/nama/{slug}/", *texts)
    assert isinstance(found, EntityView)
    return found


def shown(found: EntityView) -> list[str]:
    """Each quotation of a page as it is shown, what is reported in brackets."""
    return [
        f"“{q.words}”" if q.direct else "".join(f"[{p.text}]" if p.own else p.text for p in q.pieces)
        for q in found.said
    ]


def test_a_denial_stays_one_on_the_page_of_whoever_denies() -> None:
    """Reported words stand in their sentence, with the verb; words cut by their cue stand once; direct ones alone."""
    assert shown(person("febri-nasution", TRIAL)) == [
        "Kuasa hukum Direktur PT Melati Jaya, Febri Nasution, membantah [perusahaannya meminta jatah proyek].",
        "[Dana itu], menurut Febri, [sudah dikembalikan ke kas daerah].",
        "Ia berharap [sidang berjalan cepat].",
        "“Semua bukti sudah kami serahkan”",
    ]


def test_words_that_their_cue_cuts_are_counted_once() -> None:
    """Two parts of one sentence are one quotation for the number on a page and for who gets one."""
    digest, collection = collected(TRIAL)
    quotes = digest.articles[0].quotes
    parts = [
        number for number, quote in enumerate(quotes) if quote.cue == "menurut" and quote.speaker == "Febri Nasution"
    ]
    assert len(parts) == 2
    assert {utterance(quotes, number) for number in parts} == {tuple(parts)}
    assert person("febri-nasution", TRIAL).quotes == 4
    assert (
        collection.spoken(digest.articles[0], parts[1]) == "Dana itu, menurut Febri, sudah dikembalikan ke kas daerah."
    )


def test_what_is_reported_is_never_shown_without_its_verb() -> None:
    """An excerpt that has the words, and not who denies them, shows nothing of them; the whole text shows both."""
    digest, whole = collected(TRIAL)
    one = digest.articles[0]
    index, denied = next((number, quote) for number, quote in enumerate(one.quotes) if quote.cue == "membantah")
    assert "membantah perusahaannya" in whole.spoken(one, index)
    for shown_part in (Span(denied.start, denied.end), Span(denied.cue_start, denied.start + 4)):
        cut = Collection(digest, Catalogue.load("id"), Authority(), {one.article.id: (shown_part,)})
        assert cut.spoken(one, index) == ""


def test_a_sentence_that_names_a_suspect_is_not_shown_elsewhere() -> None:
    """What police tell of a suspect's confession is no sentence for the page of the officer, and the page says why."""
    found = person("bagas-wirawan", POLICE)
    hidden = [quote for quote in found.said if not quote.words]
    assert hidden
    assert all("tersangka" in quote.hidden and not quote.pieces for quote in hidden)
    assert "Joko" not in " ".join(shown(found))
    assert "“Kasus ini kami dalami”" in shown(found)


def test_what_is_told_of_somebody_is_apart_from_what_that_one_says() -> None:
    """An article is listed with the first whole sentence on the person in which the person says nothing."""
    (told,) = person("febri-nasution", TRIAL).mentions
    assert "".join(piece.text for piece in told.pieces) == "Febri Nasution pernah memimpin himpunan advokat."
    assert [piece.text for piece in told.pieces if piece.own] == ["Febri Nasution"]


def test_titles_stand_once_and_name_nobody_who_stands_in_no_list() -> None:
    """A title in another spelling or the beginning of a fuller one is left out, and one that names a suspect."""
    texts = (
        'Presiden Brasil (BR) Rangga Wibawa tiba. "Kami datang," kata Presiden Rangga. "Kami senang," kata Rangga.',
        "Presiden Brasil Rangga Wibawa mengatakan akan pulang. Presiden Rangga Wibawa lelah.",
    )
    assert [role.text for role in person("rangga-wibawa", *texts).roles] == ["Presiden Brasil (BR)"]
    lawyer = (
        "Tersangka Joko Santoso ditahan. Kuasa hukum Joko Santoso, Rina Marlina, keberatan. "
        '"Kami keberatan," kata Rina. "Kami banding," ujar Rina. "Kami yakin," tutur Rina.'
    )
    assert person("rina-marlina", lawyer).roles == ()


def test_the_feed_of_a_person_holds_what_that_one_says() -> None:
    """Whoever follows somebody reads that person's words, not the beginning of the article."""
    _, collection = collected(TRIAL)
    feed = next(file for file in feeds(collection, SITE) if file.path == "nama/febri-nasution/feed.json")
    assert "membantah perusahaannya meminta jatah proyek." in feed.body
    assert "Sari Dewi" not in feed.body


def test_the_strip_says_in_whose_name_something_happened() -> None:
    """`Apa` gives a claim with the speaker where it is a part of somebody's words, and a denial as one."""
    first = {
        text: next(
            items[0].text for label, items in view(f"/artikel/{article_slug('a0')}/", text).strip if label == "Apa"
        )
        for text in (TRIAL, "Rina Marlina mengatakan lima rumah rusak.", "Lima rumah rusak di Argasari.")
    }
    assert list(first.values()) == [
        "Kuasa hukum Direktur PT Melati Jaya, Febri Nasution, membantah perusahaannya meminta jatah proyek",
        "Menurut Rina Marlina: lima rumah rusak",
        "Lima rumah rusak di Argasari",
    ]


def test_the_circumstances_of_a_confession_are_not_those_of_who_tells_it() -> None:
    """`Kepada penyidik` belongs to the suspect; where the speaker's own words were said is told in one sentence."""
    notes = {
        note.id: " ".join(note.lines)
        for text in (POLICE, TRIAL)
        for paragraph in view(f"/artikel/{article_slug('a0')}/", text).body
        for group in (*paragraph.notes, *paragraph.rest)
        for note in group.notes
        if note.letter == "q"
    }
    assert "Disampaikan Rabu, 8 Oktober 2025, di Pengadilan Negeri Argasari." in notes.values()
    assert not any("kepada penyidik" in lines for lines in notes.values())


def test_similar_names_are_told_without_saying_that_they_are_two() -> None:
    """A page names others who are called alike, since a short name may have led the reader to the wrong one."""
    speech = '"Kami siap," kata {0}. "Kami datang," ujar {1}. "Kami pulang," tutur {1}.'
    texts = (speech.format("Bagas Wirawan", "Bagas"), speech.format("Bagas Hidayat", "Bagas"))
    found = person("bagas-wirawan", *texts)
    assert [ref.text for ref in found.alike] == ["Bagas Hidayat"]
    assert found.homonyms == ()


def test_two_who_only_share_a_first_name_are_not_alike() -> None:
    """Nobody is sent to another man because both are called Bagas in front, where neither is called so alone."""
    speech = '"Kami siap," kata {0}. "Kami datang," ujar {0}. "Kami pulang," tutur {0}.'
    texts = (speech.format("Bagas Wirawan"), speech.format("Bagas Hidayat"))
    assert person("bagas-wirawan", *texts).alike == ()


def test_a_title_stands_once_however_its_country_is_written() -> None:
    """`Presiden Amerika Serikat (AS)` in one article and `Presiden AS` in another are one line, the first."""
    texts = (
        '"Kami siap," kata Presiden Amerika Serikat (AS) Bagas Wirawan. "Ya," kata Bagas. "Tidak," kata Bagas.',
        '"Kami pulang," ujar Presiden AS Bagas Wirawan.',
    )
    assert [role.text for role in person("bagas-wirawan", *texts).roles] == ["Presiden Amerika Serikat (AS)"]


def test_what_stands_above_an_article_is_of_its_lead() -> None:
    """Who, when and where come from the lead: no medium that words were taken from, no town and day far behind it."""
    text = (
        "Rina Marlina membuka jembatan di Sukamaju, Selasa (4/11/2025).\n"
        + "Jembatan itu panjang dan kuat. " * 30
        + "\nDikutip dari Harian Samudra, Rina Marlina mengatakan jembatan serupa ada di Surabaya sejak 3 Mei 2019."
    )
    found = above(text)
    del found["Apa"]
    assert found == {"Siapa": ["Rina Marlina"], "Kapan": ["Selasa, 4 November 2025"], "Di mana": ["Sukamaju"]}


def test_where_is_where_something_is_and_not_a_country_of_a_title() -> None:
    """`di Sukamaju, Argasari` says where; `Presiden Prancis` and `ke Jepang` do not."""
    text = "Presiden Prancis bertolak ke Jepang. Jembatan itu ambruk di kawasan Sukamaju, Surabaya, Selasa (4/11/2025)."
    assert above(text)["Di mana"] == ["Sukamaju", "Surabaya"]
    assert above("Presiden Prancis bertolak ke Jepang.")["Di mana"] == []


def test_when_is_of_the_lead_and_has_one_reading() -> None:
    """A month of the lead goes before a day far behind it; a day goes with its hour; what has two readings is none."""
    behind = "\n" + "Jembatan itu panjang dan kuat. " * 30 + "\nJembatan lama runtuh pada 3 Mei 2019."
    assert above("Jembatan itu dibuka pada Maret 2026." + behind)["Kapan"] == ["Maret 2026"]
    assert above("Jembatan dibuka Selasa (4/11/2025), pukul 09.00 WIB. Pada 4 November 2025 warga datang.")[
        "Kapan"
    ] == ["Selasa, 4 November 2025, pukul 09.00 WIB"]
    text = "Warga datang pada hari Sabtu. Jembatan itu dibuka pada Maret 2026."
    assert above(text)["Kapan"] == ["Maret 2026"]


def test_who_has_whoever_speaks_most_wherever_named() -> None:
    """The one who is quoted most stands among those of the lead, though named behind it; one who is not does not."""
    text = (
        "Rina Marlina, Bagas Wirawan, dan Sari Dewi membuka jembatan.\n"
        + "Jembatan itu panjang dan kuat. " * 30
        + '\n"Kami siap," kata Joko Santoso. "Kami senang," kata Joko. Febri Nasution hadir. Febri Nasution pulang.'
    )
    assert above(text)["Siapa"] == ["Rina Marlina", "Bagas Wirawan", "Joko Santoso"]


def above(text: str) -> dict[str, list[str]]:
    """The strip above an article: the words of its items by label."""
    strip = view(f"/artikel/{article_slug('a0')}/", text).strip
    return {label: [ref.text for ref in refs] for label, refs in strip}


def test_speakers_say_which_of_their_words_came_through_a_medium() -> None:
    """A medium stands beside a speaker with the words that came through it, and alone where all of them did."""
    text = '"Kami siap," kata Rina Marlina dikutip dari Reuters. "Kami senang," ujar Rina di Sukamaju.'
    (rina,) = view(f"/artikel/{article_slug('a0')}/", text).speakers
    assert rina.via == ("K1 lewat Reuters",)
    text = '"Kami siap," kata Rina Marlina dikutip dari Reuters.'
    (rina,) = view(f"/artikel/{article_slug('a0')}/", text).speakers
    assert rina.via == ("lewat Reuters",)


def test_no_nameless_voice_opens_an_article() -> None:
    """The quotation on the card of an article is that of somebody who is named."""
    text = '"Kok bisa," tulis akun @melati. "Kami periksa," kata Rina Marlina.'
    _, collection = collected(text)
    card = collection.card("a0")
    assert (card.quote, card.speaker.text if card.speaker else "") == ("Kami periksa", "Rina Marlina")
