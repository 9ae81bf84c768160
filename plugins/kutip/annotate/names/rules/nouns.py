"""Bodies and places that their noun tells: offices, boards, firms, streets, and the banks behind an ordinary word."""

from __future__ import annotations

import re

from ..bodies import body_of_building, english_rest, organisation_end
from ..lexicon import (
    BODY,
    BODY_LIKE,
    FIELD,
    FIRM,
    FOREIGN,
    GIVEN,
    NOT_NAME,
    OFFICE,
    ORG_TAIL,
    PLACE_HEAD,
    PLACE_OFFICE,
    PLACE_TAIL,
    RANK,
    TITLE,
)
from ..places import place_end, region_end
from ..walk import Draft, Role, Walk

_ENGLISH = 5
"""Most English words before the noun of a body."""
BARE_WORDS = 4
"""Most words of a body that stand between an office and its holder without a noun of bodies."""
_BOARD_WORDS = 2
"""Most words behind a noun of boards and that of its body that are all of the body's name."""
_MADE_UP = 7
"""Fewest letters of a word that is made like the noun of a body."""
_SMALL_WORD = re.compile(r" (?:([a-z]{2,3}) )?([a-z]{4,})\b")
_DAY = re.compile(r" \d{1,2} (?=[A-Z])")
_DISTRICT = re.compile(r"I{2,3}|I?V|VI{1,3}|I?X|XI{1,2}")
"""The number of a body's district behind its region."""
_ONE = "I"
"""The first one's, which opens names of Bali as well."""


def seat_of_office(walk: Walk, index: int) -> int:
    """`Kantor Bupati Argasari`, `Rumah Jabatan Wali Kota Argasari`: where an officer sits is a place."""
    start = walk.tokens[index].start
    if not walk.text.startswith(walk.words.seats, start):
        return index
    seat = next(seat for seat in walk.words.seats if walk.text.startswith(seat, start))
    office = walk.index_at(start + len(seat), index)
    if not walk.follows(office) or not walk.flags[office] & PLACE_OFFICE:
        return index
    following = office + walk.sizes[office]
    known = walk.known_at(following) if walk.follows(following) else None
    if known is not None and known.kind == "place":
        following, end = walk.index_at(known.end, following), known.end
    elif walk.follows(following) and (walk.unknown(following) or not walk.follows(following + 1)):
        # `Kantor Lurah Argamaya, …`, whoever is called so
        following, end = following + 1, walk.tokens[following].end
    else:
        return index
    walk.close_role()
    walk.emit(Draft(start, end, "place", "generic-place", 0.9))
    return following


def board(walk: Walk, index: int) -> int:
    """`Pengurus Koperasi Melati Rangga Wibawa`: a noun of boards before that of another body is the office in it."""
    if walk.tokens[index].text not in walk.names.boards or walk.sizes[index] > 1 or not walk.follows(index + 1):
        return index
    behind = index + 1 + walk.sizes[index + 1]
    end = min(walk.run_end(behind - 1), behind + BARE_WORDS + _BOARD_WORDS + 1)
    named = end - behind > _BOARD_WORDS or any(walk.begins_speaker(at) for at in range(behind, end))
    if not walk.flags[index + 1] & (BODY | FIRM) or not named:
        return index  # `Pengurus Koperasi Melati mengatakan …`
    walk.open_role(walk.tokens[index].start, walk.tokens[index].end, OFFICE)
    return index + 1


def _noun_of_domain(walk: Walk, index: int) -> bool:
    """`Pesisir.co.id (Grup Pantura.com)`: a noun of media that is no part of the address behind it."""
    noun = walk.tokens[index].text in walk.names.medium_nouns and walk.follows(index + 1)
    return noun and walk.tokens[index + 1].text.endswith(walk.names.domain_endings)


def _medium_cited(walk: Walk, index: int, following: int) -> int:
    """`dilansir dari Harian Metro`: the token behind the name of a medium that is cited; 0 where none is."""
    noun = walk.follows(following) and walk.text.startswith(walk.names.media_heads, walk.tokens[index].start)
    end = walk.run_end(index) if noun and walk.cited(index) else following
    return end if end > following else 0


def _made_of_body(walk: Walk, index: int) -> bool:
    """Whether a word that nobody knows is made like the noun of a body (`Kemenagsel`), or its letters have a place."""
    word = walk.tokens[index].text
    owned = word.endswith(walk.words.enclitic)  # `Kementeriannya`
    begins = len(word) >= _MADE_UP and word.startswith(walk.names.body_beginnings) and not walk.ordinary(index)
    return (begins and not owned) or _capitals_of_place(walk, index)


def generic_body(walk: Walk, index: int) -> int:
    """A generic noun opens the name of a body: `Dinas Perhubungan Kota Batu`, `PT Maju Jaya`."""
    if not walk.flags[index] & (BODY | FIRM):
        if walk.flags[index] or not _made_of_body(walk, index):
            return index
        walk.flags[index] = BODY
    flags = walk.flags[index]
    if _field_of_title(walk, index):
        walk.extend_role(walk.tokens[index].end)
        return index + 1
    if _noun_of_domain(walk, index):
        return index + 1
    premises = _take_premises(walk, index)
    if premises > index:
        return premises
    following = index + walk.sizes[index]
    if walk.role is None and walk.follows(following):
        start = walk.tokens[index].start
        walk.role = walk.small_title(start) or _linked_title(walk, index)  # `dosen (dari) Universitas Andalan Rudi`
    elif _field_of_office(walk, index, following):
        walk.extend_role(walk.tokens[following - 1].end)
        return following
    found = _body_end(walk, index)
    if found is None:
        end = _medium_cited(walk, index, following)
        if end:
            walk.emit(
                Draft(walk.tokens[index].start, walk.tokens[end - 1].end, "organisation", "medium-after-cue", 0.8)
            )
            return end
        made_up = walk.sizes[index] == 1 and walk.tokens[index].text not in walk.lexicon.single
        if not made_up or not walk.tokens[index].text.startswith(walk.names.body_beginnings):
            return _body_alone(walk, index, flags)
        found = walk.tokens[index].end, index + 1, None  # `Kemenagsel`
    end, following, inner = found
    if _two_levels(walk, following) or _district(walk, following):
        end, following = walk.tokens[following].end, following + 1
    start = walk.tokens[index].start
    some = _some_body(walk, index, end)
    if some or walk.text[start:end] in walk.words.kinds_of_bodies:
        walk.close_role()  # `Siswa Sekolah Dasar (SD)`
        return index + 1 if some else following
    walk.emit(Draft(start, end, "organisation", "generic-body", 0.9, inner=inner))
    walk.extend_role(end)
    return following


def _district(walk: Walk, index: int) -> bool:
    """`Balai Wilayah Sungai Kalimantan V`: whether token `index` is the number of a body's district behind a place.

    `I`, which opens names of people as well, only where no word of names follows (`Balai Wilayah Sungai Sumatera I`).
    """
    number = walk.tokens[index].text if walk.follows(index) else ""
    numbered = _DISTRICT.fullmatch(number) is not None or (number == _ONE and not walk.follows(index + 1))
    near = (walk.known_at(at) for at in (index - 1, index - 2))  # `Nusa Tenggara II`
    return numbered and any(one and one.kind == "place" and one.end == walk.tokens[index - 1].end for one in near)


def _body_end(walk: Walk, index: int) -> tuple[int, int, tuple[int, int] | None] | None:
    """What `organisation_end` finds, up to the end of the run where the holder of the open office stands before it.

    `Ustaz Rangga, pengasuh Majelis Nurul Iman Argasari, berpendapat …`: nobody called Iman follows.
    """
    role = walk.role
    if role is None or not walk.holder_named(role, index):
        return organisation_end(walk, index)
    walk.role = None
    found = organisation_end(walk, index)
    walk.role = role
    if found is None:
        return None
    end, following, inner = found
    first = following
    while walk.follows(following) and not walk.flags[following] & ~(GIVEN | FOREIGN | PLACE_TAIL | ORG_TAIL):
        following += 1
    return (walk.tokens[following - 1].end if following > first else end), following, inner


def _linked_title(walk: Walk, index: int) -> Role | None:
    """The title before the small word that joins it to the body at token `index`, where its holder stands right behind.

    None where a comma follows (`Menurut penyidik dari Polres Argasari, Rangga melarikan diri`) or one word only, which
    is the body's (`pengacara dari LBH Argasari`).
    """
    title = walk.linked_title(walk.tokens[index].start)
    if title is None:
        return None
    walk.role = title
    found = organisation_end(walk, index)
    walk.role = None
    known = walk.known_at(index)
    at = found[1] if found is not None else walk.index_at(known.end, index) if known else index + walk.sizes[index]
    ranked = walk.follows(at) and bool(walk.flags[at] & RANK)
    return title if walk.follows(at) and (ranked or walk.follows(at + 1)) else None


def _field_of_title(walk: Walk, index: int) -> bool:
    """`Direktur Penilaian Perusahaan BEI`: a noun of firms within a title is its field where a known body follows."""
    role = walk.role
    if role is None or role.apposed or not walk.joined[index]:
        return False
    if walk.text[slice(*role.span)] in walk.names.ministers and not walk.flags[index] & BODY:
        return True  # `Menteri Koperasi Yohana Wibawa`
    if walk.tokens[index].text not in walk.words.soft_heads:
        return False
    known = walk.known_at(index + 1) if walk.follows(index + 1) else None
    return known is not None and known.kind == "organisation" and walk.flags[index - 1] & OFFICE == 0


def _some_body(walk: Walk, index: int, end: int) -> bool:
    """`Badan PBB itu`, which ends at `end`: a mere noun and a pointer tell of some body of a known one, and no name."""
    if walk.tokens[index].text not in walk.words.mere_bodies or walk.small_after(end) not in walk.names.pointers:
        return False
    known = walk.known_at(index + 1) if walk.follows(index + 1) else None
    return known is not None and known.kind == "organisation" and known.end == end


def _take_premises(walk: Walk, index: int) -> int:
    """The token after the premises at token `index`, taken for a place; `index` where nothing sits in them."""
    premises = _premises(walk, index)
    if premises is None or walk.small_after(premises[0]) in walk.words.person_verbs:
        return index
    if _sits_there(walk, index):
        return index + 1
    walk.emit(Draft(walk.tokens[index].start, premises[0], "place", "generic-place", 0.8))
    return premises[1]


def _sits_there(walk: Walk, index: int) -> bool:
    """`di Kantor BPS Argasari`: whether the noun at token `index` only says where the body right behind it sits.

    Not `di Kantor Pusat Kemenkes`, `di Kantor Desa Argasari`, nor a body that the noun belongs to (`Kantor BPS tutup`).
    """
    start = walk.tokens[index].start
    if walk.tokens[index].text not in walk.words.bare_premises or not (
        walk.gaps[index] == ", " or walk.small_before(start)
    ):
        return False
    known = walk.known_at(index + 1)
    own = walk.flags[index + 1] & (BODY | BODY_LIKE) and not walk.flags[index + 1] & (FIRM | PLACE_HEAD | PLACE_TAIL)
    return bool(own) or (known is not None and known.kind == "organisation")


def _premises(walk: Walk, index: int) -> tuple[int, int] | None:
    """`Markas Polda Argasari`, `Kantor Pusat Kemenkes`, `Kantor Desa Argasari`: where a body sits is a
    place; the end of its name and the token after it. Not behind an office (`Kepala Kantor Kemenag Argasari`).
    """
    if walk.tokens[index].text not in walk.words.premises or walk.sizes[index] > 1 or walk.role is not None:
        return None
    first = index + 1
    first += walk.follows(first) and bool(walk.flags[first] & PLACE_TAIL) and walk.follows(first + 1)  # `Pusat`
    if not walk.follows(first):
        return None
    known = walk.known_at(first)
    body = walk.flags[first] & (BODY | BODY_LIKE) and not walk.flags[first] & (FIRM | PLACE_HEAD)
    if (known is None or known.kind != "organisation") and not body:
        end = region_end(walk, first)
        return (walk.tokens[end - 1].end, end) if end > first else None
    found = organisation_end(walk, first) if body else None
    if found is not None:
        return found[0], found[1]
    if known is None:
        return None
    behind = walk.index_at(known.end, first)
    town = walk.known_at(behind) if walk.follows(behind) else None
    if town is not None and town.kind == "place":
        return town.end, walk.index_at(town.end, behind)
    return known.end, behind


def _small_fields(walk: Walk, index: int) -> tuple[int, int] | None:
    """`Dinas pertanian Kabupaten Dompu`, `Kementerian pertahanan Irak`: end of a body whose field is in small letters,
    with its region or country, and the token behind it; at the head of a sentence only with one.
    """
    if walk.tokens[index].text not in walk.names.small_field_heads:
        return None
    close = start = walk.tokens[index].end
    while (match := _SMALL_WORD.match(walk.text, close)) is not None:
        joiner, word = match.groups()
        field = walk.lexicon.single.get(word.capitalize(), 0) & FIELD
        if (joiner and joiner not in walk.names.list_words) or (not field and word not in walk.names.small_fields):
            break
        close = match.end()
    if close == start:
        return None
    following = index + 1
    if following < walk.count and walk.text[close : walk.tokens[following].start] == " ":
        place = walk.known_at(following)
        if walk.tokens[following].text in walk.words.admin_heads:
            region = place_end(walk, following)
            if region > following:
                return walk.tokens[region - 1].end, region
        elif place is not None and place.kind == "place":
            return place.end, walk.index_at(place.end, following)
    return None if walk.initial(index) else (close, following)


def _body_alone(walk: Walk, index: int, flags: int) -> int:
    """A noun of bodies with nothing of a name behind it: a known body, the end of a title, or for the article to say.

    The token to go on with; `index` where the noun may open the name of a place.
    """
    small = _small_fields(walk, index)
    if small is not None:
        walk.emit(Draft(walk.tokens[index].start, small[0], "organisation", "generic-body", 0.75))
        walk.extend_role(small[0])
        return small[1]
    known = walk.known_at(index)
    if known and known.kind == "organisation":
        walk.emit(Draft(walk.tokens[index].start, known.end, "organisation", "known-name", 0.9, key=known.key))
        walk.extend_role(known.end)
        return walk.index_at(known.end, index)
    phrase = walk.text[walk.tokens[index].start : walk.tokens[index + walk.sizes[index] - 1].end]
    if phrase in walk.names.lone_phrases:
        start = walk.tokens[index].start
        walk.emit(Draft(start, start + len(phrase), "organisation", "generic-body", 0.7))
        walk.close_role()
        return index + walk.sizes[index]  # `Pemerintah Kabupaten menolak`
    if walk.role is not None and walk.joined[index]:
        if walk.tokens[index].text in walk.words.lone_bodies:
            walk.loose.append((index, index + 1))  # `Kepala Dispora, Rangga`
        walk.extend_role(walk.tokens[index + walk.sizes[index] - 1].end)
        return index + walk.sizes[index]
    if flags & PLACE_HEAD:
        return index
    if not walk.initial(index) or not walk.ordinary(index):
        walk.loose.append((index, index + walk.sizes[index]))
    walk.close_role()
    return index + walk.sizes[index]


def _two_levels(walk: Walk, index: int) -> bool:
    """`KPU Kabupaten/Kota`: whether a slash stands between the nouns of two levels, the second at token `index`."""
    heads = walk.words.admin_heads
    slash = index < walk.count and walk.gaps[index] == "/"
    return slash and walk.tokens[index - 1].text in heads and walk.tokens[index].text in heads


def _field_of_office(walk: Walk, index: int, following: int) -> bool:
    """`Kasi Intelijen Kejari Argasari`: a noun of bodies right behind an office is its field where a body follows.

    So is a kind of schools behind an office (`Kabid Pembinaan SD Dinas Pendidikan Argasari`).
    """
    role = walk.role
    if role is None or not walk.joined[index]:
        return False
    if walk.tokens[index].text in walk.words.kinds_of_bodies and walk.follows(following):
        return bool(walk.flags[following] & BODY) and walk.tokens[following].text not in walk.words.kinds_of_bodies
    if not role.bare or not walk.flags[index] & FIELD:
        return False
    return walk.follows(following) and bool(walk.flags[following] & BODY) and not walk.flags[following] & FIELD


def _capitals_of_place(walk: Walk, index: int) -> bool:
    """`DLH Kabupaten Cilacap`: capitals that nobody knows, with a place right behind them, are a body there."""
    word = walk.tokens[index].text
    if len(word) < 3 or not word.isupper() or not word.isalpha() or not walk.follows(index + 1):
        return False
    known = walk.known_at(index + 1)
    branch = walk.tokens[index + 1].text in walk.words.branch_words
    return branch or bool(walk.flags[index + 1] & PLACE_HEAD) or (known is not None and known.kind == "place")


def generic_place(walk: Walk, index: int) -> int:
    """A generic noun opens the name of a place: `Kecamatan Lembang`, `Jalan Merdeka`."""
    if not walk.flags[index] & PLACE_HEAD:
        return index
    following = index + walk.sizes[index]
    field = walk.tokens[index].text in walk.words.field_heads
    beside = walk.joined[index] or (walk.gaps[index] in walk.words.list_gaps and walk.gaps[index] != ", ")
    resident = walk.role is not None and walk.text[slice(*walk.role.span)].lower() in walk.words.place_cues
    of_office = field and walk.role is not None and not resident and beside and walk.follows(following)
    of_office = of_office and not walk.flags[following] & ORG_TAIL  # `Analis Samudra Sekuritas`
    if of_office and not walk.known_at(following) and (walk.flags[following] & FIELD or walk.ordinary(following)):
        return index  # `Pengamat Pasar Modal`: a field, no place
    country = walk.known_at(following) if of_office and walk.role is not None and walk.role.flags & OFFICE else None
    if country is not None and country.key in walk.lexicon.countries:
        return index  # `Menteri Perumahan Peru`
    body = body_of_building(walk, index) or _day_of_street(walk, index)
    if body is not None:
        end, following = body
        walk.emit(Draft(walk.tokens[index].start, end, "place", "generic-place", 0.9))
        walk.extend_role(end)
        return following
    following = place_end(walk, index)
    if following == index:
        return index
    end = walk.tokens[following - 1].end
    pair = walk.document.quote_at(walk.tokens[index].start)
    if pair and pair.inner_start == walk.tokens[index].start and pair.inner_end == end and walk.known_at(index) is None:
        before = walk.small_before(pair.start)[-1:]
        if walk.names.place_prepositions.isdisjoint(before):  # not `tewas di "Taman Melati"`
            return following  # `lagu "Kali Kedua"`
    last = walk.flags[following - 1]
    closing = walk.follows(following) and not walk.follows(following + 1) and walk.flags[following]
    if closing and closing & ORG_TAIL and closing & FIRM and not closing & PLACE_TAIL:
        last, end = closing, walk.tokens[following].end  # `Samudra Arta Sekuritas`
        following += 1
    if last & ORG_TAIL and not last & PLACE_TAIL:  # `Sungai Biru FC`
        walk.emit(Draft(walk.tokens[index].start, end, "organisation", "body-by-last-word", 0.8))
    else:
        walk.emit(Draft(walk.tokens[index].start, end, "place", "generic-place", 0.9))
    walk.extend_role(end)
    return following


def _day_of_street(walk: Walk, index: int) -> tuple[int, int] | None:
    """End of the name of a street or public place that has a day for its name (`Jalan 17 Agustus`, `Pasar 17 Agustus`),
    and the token after it.
    """
    following = index + walk.sizes[index]
    noun = walk.tokens[index].text
    if following >= walk.count or not (noun in walk.words.routes or noun in walk.words.facilities):
        return None
    if noun not in walk.words.routes and not walk.flags[following] & NOT_NAME:
        return None  # `Pasar 6 Desa Argasari`
    match = _DAY.match(walk.text, walk.tokens[following - 1].end)
    named = match is not None and match.end() == walk.tokens[following].start
    return (walk.tokens[following].end, following + 1) if named else None


def english_body(walk: Walk, index: int) -> int:
    """`International Institute for Clean Rivers`: words of English, a noun of bodies, and what it is for."""
    last = index + 1
    while last - index < _ENGLISH and walk.follows(last) and walk.flags[last] & (FOREIGN | ORG_TAIL) == FOREIGN:
        last += 1
    following = last + 1
    if not walk.follows(last) or not walk.flags[last] & ORG_TAIL or walk.flags[last] & (GIVEN | TITLE):
        return index
    if following >= walk.count or walk.gaps[following] not in walk.words.english_joiners:
        return index
    draft = Draft(walk.tokens[index].start, walk.tokens[last].end, "organisation", "body-by-last-word", 0.8)
    end = draft.end
    following = english_rest(walk, following, draft)
    if draft.end == end:
        return index
    walk.emit(draft)
    walk.extend_role(draft.end)
    return following


def bank_behind_word(walk: Walk, index: int) -> int:
    """`Cahaya Bank`: an ordinary word before a noun that closes names of bodies, with nothing more behind it."""
    last = index + 1
    if walk.flags[index] or walk.initial(index) or not walk.follows(last):
        return index
    titled = walk.role is not None and walk.role.bare and bool(walk.role.flags & OFFICE) and walk.joined[index]
    if walk.follows(last + 1) and not (titled and walk.flags[last + 1] & GIVEN):
        return index  # but `Analis Bahari Sekuritas Rangga Wibawa`
    if not (walk.flags[last] & FIRM and walk.flags[last] & ORG_TAIL) or walk.tokens[last].text.isupper():
        return index
    end = walk.tokens[last].end
    walk.emit(Draft(walk.tokens[index].start, end, "organisation", "body-by-last-word", 0.8))
    walk.extend_role(end)
    return last + 1
