"""Letters in brackets behind the noun of a body, and what of its name stands behind them."""

from __future__ import annotations

import re

from .cursor import Cursor, all_ordinary, class_end, honorific, shortens
from .edges import officer_apposed
from .lexicon import (
    BODY,
    FIELD,
    FIRM,
    FUNCTION,
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
from .walk import Walk

NUMERAL = re.compile(r"[IVX]+")
NUMBER = re.compile(r" (\d[\w/.-]*\w|\d)(?!\S*[,.]\d)")
BODY_WORDS = 2
SCHOOL_WORDS = 4
"""Most words that a body, and a school, has before its number."""


def bracket(walk: Walk, cursor: Cursor) -> bool:
    """An abbreviation in brackets with the place or country of the body behind it: `Badan … (BPBD) Jakarta`.

    Or with whom it is named after: `Rumah Sakit (RS) Hasan Wirabumi`.
    """
    match = walk.bracket(cursor.end)
    if not match:
        return False
    rest = walk.index_at(match.end(), cursor.at)
    flags = walk.lexicon.single.get(match.group(1), 0)
    if flags & ORG_TAIL and not flags & GIVEN:  # `PT Sejahtera (Persero) Tbk`
        cursor.take(walk, rest, match.end())
        cursor.end = match.end()
        return rest < walk.count and walk.text[cursor.end : walk.tokens[rest].start] == " "
    nouns = {walk.tokens[cursor.head].text, walk.tokens[cursor.head + walk.sizes[cursor.head] - 1].text}
    called = not walk.words.namesake_bodies.isdisjoint(nouns)
    number = NUMBER.match(walk.text, match.end()) if called else None
    if number is not None:  # `Madrasah Aliyah Negeri (MAN) 2 Kota Argasari`
        cursor.inner, cursor.end = match.span(1), number.end()
        cursor.at = walk.index_at(cursor.end, rest)
        cursor.parts += 1
        cursor.over = cursor.at >= walk.count or walk.text[cursor.end : walk.tokens[cursor.at].start] != " "
        return True
    if rest >= walk.count:
        return False
    gap = walk.text[match.end() : walk.tokens[rest].start]
    # `Rumah Sakit Umum Daerah (RSUD) dr. Wirabumi`
    honoured = called and honorific(walk, gap)
    if gap != " " and not honoured:
        return False
    named = bool(walk.flags[rest] & GIVEN) or not (walk.flags[rest] or walk.ordinary(rest))
    bare = all_ordinary(walk, cursor.head + walk.sizes[cursor.head], cursor.at)  # not `Universitas Melati (UM) Rangga`
    # `Pondok Pesantren (Ponpes) Al-Melati`
    namesake = called and named and bare
    classed = walk.tokens[rest].text in walk.names.classes and class_end(walk, rest) > rest + 1
    field = _field_of_bracket(walk, cursor, rest, match.group(1), bare=bare)
    if walk.tokens[cursor.head].text in walk.words.abbreviated_heads:
        if walk.tokens[rest].text not in walk.words.numbered_bodies:
            return False  # `PT Kereta Melati (KEMA) Surabaya` is in Surabaya
        cursor.inner = match.span(1)  # `PT Kereta Melati (KEMA) Daop 6 Yogyakarta`
        cursor.end, cursor.at = match.end(), rest
        return True
    school = _school_end(walk, rest) if bare and called else None
    office = walk.role is not None and walk.role.flags & OFFICE
    if school is None and namesake and office and walk.follows(rest + 1) and walk.full_name_at(rest):
        return False  # `Rektor Universitas Terbuka (UT) Rangga Wibawa`
    if office and person_of_place(walk, rest):
        return False
    if not (
        namesake
        or classed
        or field
        or school is not None
        or _place_behind(walk, rest)
        or _body_behind(walk, cursor, rest, match.group(1))
    ):
        return False
    cursor.inner = match.span(1)
    cursor.end, cursor.at = match.end(), rest
    closing = (rest + 1, 0) if field and _no_title(walk, rest) else school
    if closing is not None:
        cursor.over = True
        return cursor.take(walk, *closing)
    ranked = walk.follows(rest + 1) and bool(walk.flags[rest + 1] & RANK) and not walk.flags[rest]
    two = _region_of_two(walk, rest)
    if not (namesake or classed or field) and (two or walk.unknown(rest) or (ranked and walk.known_at(rest) is None)):
        # `Kepolisian Sektor (Polsek) Melatisari, …`: the region, though nobody knows it
        cursor.take(walk, rest + 1 + two)
        cursor.over = cursor.at >= walk.count or walk.text[cursor.end : walk.tokens[cursor.at].start] != " "
    return True


def _field_of_bracket(walk: Walk, cursor: Cursor, rest: int, short: str, *, bare: bool) -> bool:
    """Whether the letters `short` in brackets are of the noun only, and its field follows at token `rest`.

    `Tim Nasional (Timnas) Basket Indonesia`, `Panitia Kerja (Panja) Angkutan Lebaran`, `Perusahaan Umum Daerah
    (Perumda) Air Minum Tirta Melati`, and one word behind a blend: `Panitia Khusus (Pansus) Haji`. `bare` where all
    words of the name before the bracket are ordinary.
    """
    country = walk.known_at(rest + 1) if walk.follows(rest + 1) and cursor.public and bare else None
    if country is not None and country.key in walk.lexicon.countries and walk.ordinary(rest):
        return True
    plain = walk.ordinary(rest) and not walk.flags[rest] & ~FIELD and walk.known_at(rest) is None
    if not bare or not (plain or _no_title(walk, rest)):
        return False
    task = cursor.parts < walk.sizes[cursor.head] and cursor.public and not walk.initial(cursor.head)
    if task and walk.follows(rest + 1) and walk.ordinary(rest + 1):
        return True
    phrase = walk.text[walk.tokens[cursor.head].start : cursor.end]
    return (walk.follows(rest + 1) or short.istitle()) and shortens(short, phrase, strict=True)


def _no_title(walk: Walk, index: int) -> bool:
    """`Panitia Khusus (Pansus) Haji DPR`: whether the title at token `index` has nobody behind it."""
    if not walk.flags[index] & RANK or walk.flags[index] & TITLE & ~RANK:
        return False
    behind = walk.known_at(index + 1) if walk.follows(index + 1) else None
    return not walk.follows(index + 1) or (behind is not None and behind.kind == "organisation")


def person_of_place(walk: Walk, index: int) -> bool:
    """`Juru Bicara Badan Sandi Nasional (BSN) Bima Laksmana mengatakan`: whether the known place at token `index` is a
    first name, with one word behind it that is none, and then what people do.

    Of `Kepala Dinas Kesehatan Bima Rudi mengatakan` it is the place, and Rudi speaks; no national body has one.
    """
    known, last = walk.known_at(index), index + 1
    abroad = walk.tokens[index].text in walk.names.people_towns  # `Asosiasi Pengusaha Furnitur (APF) Darwin Salim`
    if known is None or known.kind != "place" or known.end != walk.tokens[index].end:
        return False
    if not walk.flags[index] & GIVEN and not abroad:
        return False
    before = {walk.tokens[at].text for at in (index - 1, index - 2)}
    national = abroad or not before.isdisjoint(walk.names.national_words)
    other = PLACE_TAIL | PLACE_HEAD if national else PLACE_TAIL | PLACE_HEAD | GIVEN
    if not walk.follows(last) or walk.follows(last + 1) or walk.flags[last] & other:
        return False
    return walk.known_at(last) is None and walk.small_after(walk.tokens[last].end) in walk.words.person_verbs


def _school_end(walk: Walk, rest: int) -> tuple[int, int] | None:
    """`Universitas Islam Negeri (UIN) Sunan Kalijaga Yogyakarta`, `Sekolah Tinggi (ST) Bina Lestari, Metro`: the token
    behind what a school or hospital is called by, and its end: up to its town, or all words where its town or officer
    stands behind their comma; None where they may be its officer's name.
    """
    at = rest
    while at - rest < SCHOOL_WORDS and (at == rest or walk.follows(at)):
        known = walk.known_at(at)
        if known is not None and known.kind == "place" and at > rest:
            return walk.index_at(known.end, at), known.end
        if walk.flags[at] & (BODY | FIRM | OFFICE | PLACE_OFFICE | FUNCTION | NOT_NAME) and not walk.flags[at] & GIVEN:
            return None
        at += 1
        if at >= walk.count:
            break
    if at - rest < BODY_WORDS or walk.follows(at):
        return None
    town = walk.known_at(at) if at < walk.count and walk.gaps[at] == ", " else None
    told = (town is not None and town.kind == "place") or officer_apposed(walk, at)
    office = walk.role is not None and (walk.role.flags & OFFICE or _holder_acts(walk, rest, at))
    return (at, walk.tokens[at - 1].end) if told or not (office or walk.role is None) else None


def _holder_acts(walk: Walk, rest: int, end: int) -> bool:
    """`peneliti Lembaga Nalar Politik (LNP) Rangga Wibawa menilai`: whether the two words from token `rest` to `end`
    are of people or unknown, and do what people do or are cited.
    """
    if walk.role is None or end - rest != BODY_WORDS or not all(walk.of_names(at) for at in range(rest, end)):
        return False
    return walk.cued(walk.role.start) or walk.acts_behind(walk.tokens[end - 1].end)


def _place_behind(walk: Walk, rest: int) -> bool:
    """Whether token `rest` is a place, or a last word that nobody knows and that is no person with an office."""
    known = walk.known_at(rest)
    if known is not None:
        return known.kind == "place"
    if walk.tokens[rest].text in walk.words.admin_heads and walk.follows(rest + 1):
        return True  # `Dinas Pekerjaan Umum (PU) Kota Argasari`
    branch = rest + 1 if walk.tokens[rest].text in walk.words.branch_words and walk.follows(rest + 1) else 0
    branch += bool(branch and walk.follows(branch + 1) and NUMERAL.fullmatch(walk.tokens[branch].text))
    if branch and walk.known_at(branch):
        return True  # `Badan Pengawas Pasar (BPP) Perwakilan Bali`, `… (BMKG) Wilayah V Jayapura`
    following = rest + 1
    if walk.follows(following) and walk.flags[following] & RANK and not walk.flags[rest]:
        return True  # `Panglima Komando Operasi (Pangkoops) Hawema Brigjen …`
    if _region_of_two(walk, rest):
        return True
    if walk.follows(following) or walk.flags[rest] or walk.ordinary(rest):
        return False
    return walk.role is None or (following < walk.count and walk.gaps[following] == ", ")


def _region_of_two(walk: Walk, index: int) -> bool:
    """`Ketua Kelompok Sadar Wisata (Pokdarwis) Kedang Ipila, Rangga Wibawa`: two words that nobody knows,
    and their officer behind a comma.
    """
    both = walk.role is not None and walk.follows(index + 1) and not walk.follows(index + 2) and index + 2 < walk.count
    if not both or walk.gaps[index + 2] != ", " or walk.flags[index] or walk.flags[index + 1]:
        return False
    told = walk.unknown(index) or walk.unknown(index + 1)
    return told and (bool(walk.flags[index + 2] & (GIVEN | RANK)) or walk.unknown(index + 2))


def _body_behind(walk: Walk, cursor: Cursor, rest: int, short: str) -> bool:
    """`Unit Pelaksana Teknis Daerah (UPTD) Samsat Bali`: the abbreviation is of the noun, the body follows."""
    flags, known = walk.flags[rest], walk.known_at(rest)
    whole = known is not None and known.kind == "organisation"  # `Pengurus Daerah (PD) Muhammadiyah`
    # `Ketua Dewan Pimpinan Daerah (DPD) PKS`
    board = whole and walk.tokens[cursor.head].text in walk.names.party_boards
    whole = whole or (bool(flags & BODY) and not flags & PLACE_HEAD)
    if flags & TITLE or not (flags & (PLACE_HEAD | BODY) or board or (whole and walk.role is None)):
        return False
    return shortens(short, walk.text[walk.tokens[cursor.head].start : cursor.end], strict=True)
