"""How far the name of a body goes that a generic noun opens (`Dinas …`, `PT …`)."""

from __future__ import annotations

import re
from collections.abc import Callable

from .brackets import BODY_WORDS, NUMBER, NUMERAL, SCHOOL_WORDS, bracket, person_of_place
from .cursor import Cursor, all_ordinary, class_end, honorific, shortens
from .edges import (
    behind_place_person,
    closes_ahead,
    firm_title,
    full_name_apposed,
    officer_apposed,
    officer_goes_on,
    person_ends,
    speaker_begins,
    stands_elsewhere,
    title_ends,
    unknown_ends,
)
from .lexicon import (
    BODY,
    DEGREE,
    FIELD,
    FIRM,
    FUNCTION,
    GIVEN,
    NOT_NAME,
    OFFICE,
    OTHER,
    PLACE_HEAD,
    PLACE_TAIL,
    RANK,
    TITLE,
)
from .places import place_end, region_end
from .walk import Draft, Walk

SYLLABLES = re.compile(r"[A-Z][a-z]+-[A-Za-z][a-z]+")
"""Two syllables of a Korean first name with their hyphen (`Tae-gyu`)."""
_HONOURED = re.compile(r" ([A-Za-z]{1,4})\. ?(?:[A-Za-z]{1,4}\. ?){1,6}[A-Z][\w’'-]+")
"""Ranks and initials with their stops, and the name of whom a hospital is called by."""
_REPEATED = 2
"""Words that a name of ordinary words must exceed to be told by standing in the text again."""
_LONG_NAME = 5
"""Words with capitals inside a sentence that are a name though all of them are ordinary."""
_NEAR = 3000
"""Characters within which they must, so that long texts stay linear."""
_REGISTER_DIGITS = 8
"""Most digits of the number by which a school is registered."""
_LEGAL_REACH = 7
"""Most words between the legal forms that open and close a firm's name."""
_RANK_REACH = 3
"""Most words of a body's name behind its noun that are looked at for the rank of its officer."""
_LIST_REACH = 7
"""Words within which a list of fields must reach its last member."""


def organisation_end(walk: Walk, index: int) -> tuple[int, int, tuple[int, int] | None] | None:
    """End of the body's name at token `index`, the token after it, and the span of an abbreviation inside it.

    None where the noun stands alone. A public body ends with its place; a firm goes on until a person or title begins.
    """
    flags, size, start = walk.flags[index], walk.sizes[index], walk.tokens[index].start
    cursor = Cursor(index, walk.tokens[index + size - 1].end, index + size, size - 1, bool(flags & BODY))
    known = walk.known_at(index)
    whole = known is not None and known.kind == "organisation" and known.end > cursor.end
    if known is not None and whole:
        cursor.whole = cursor.take(walk, walk.index_at(known.end, index), known.end)
    if flags & PLACE_TAIL and walk.follows(cursor.at) and walk.known_at(cursor.at):
        return None  # `Komando Pusat AS`
    if walk.tokens[index].text in walk.names.press and not whole and walk.follows(cursor.at):
        land = walk.known_at(cursor.at)
        if land is not None and land.key in walk.lexicon.countries:
            return None  # `Media Portugal, Record, melaporkan`
    _honoured(walk, cursor)
    _party_of_board(walk, cursor)
    _listed_firm(walk, cursor)
    _words(walk, cursor)
    _bracket_behind(walk, cursor)
    if cursor.inner is not None and walk.text[cursor.inner[1] : cursor.end] == ")":
        # nothing of the name stands behind the letters: they are told of by themselves
        cursor.end = len(walk.text[: cursor.inner[0] - 1].rstrip())
        cursor.inner = None
    if cursor.parts >= size and walk.tokens[cursor.at - 1].text in walk.names.articles:
        cursor.at -= 1  # `Forum Ekonomi Internasional The 28th …`
        cursor.end, cursor.parts = walk.tokens[cursor.at - 1].end, cursor.parts - 1
    if cursor.parts == size - 1 and not whole:
        return None
    if walk.tokens[index].text in walk.words.soft_heads and not known and not _soft_name(walk, start, cursor):
        return None
    return cursor.end, cursor.at, cursor.inner


def _party_of_board(walk: Walk, cursor: Cursor) -> None:
    """Take in the party behind the letters of its board: `DPW PKB Lampung`, though a tax is called `PKB`, too."""
    if walk.tokens[cursor.head].text not in walk.names.party_heads or not walk.follows(cursor.at):
        return
    party = walk.known_at(cursor.at)
    if party is not None and party.kind == "organisation" and walk.flags[cursor.at] & NOT_NAME:
        cursor.take(walk, walk.index_at(party.end, cursor.at), party.end)


def _listed_firm(walk: Walk, cursor: Cursor) -> None:
    """Take in all the words up to the form that closes a firm's name: `Direktur PT Sawit Lestari Mandiri Tbk`."""
    legal = walk.flags[cursor.head] & FIRM and walk.tokens[cursor.head].text in walk.names.legal_forms
    if not legal or cursor.parts:
        return
    for at in range(cursor.at, min(cursor.at + _LEGAL_REACH, walk.count)):
        if not walk.joined[at] or walk.flags[at] & (TITLE | DEGREE):
            return
        if walk.tokens[at].text in walk.names.listed_forms:
            cursor.take(walk, at + 1)
            cursor.over = True
            return


def _words(walk: Walk, cursor: Cursor) -> None:
    """Take in the words and numbers of the name up to where it ends."""
    while not cursor.over:
        if _number(walk, cursor) or _which_of_troops(walk, cursor):
            continue
        if cursor.at >= walk.count or not _connected(walk, cursor) or cursor.over:
            break
        if cursor.inner is not None and walk.tokens[cursor.at].start < cursor.end:
            continue
        closing = walk.tokens[cursor.at].text in walk.words.closing
        if not _word(walk, cursor):
            break
        if closing and not (cursor.at < walk.count and walk.gaps[cursor.at] in walk.words.purposes):
            break  # but `Organisasi Internasional untuk Migrasi`


def _soft_name(walk: Walk, start: int, cursor: Cursor) -> bool:
    """Whether ordinary words behind a noun that may be no body's (`Komunitas`, `Serikat`) make a name."""
    index = cursor.head
    if _for_purpose(walk, start, cursor.end) or not all_ordinary(walk, index + 1, cursor.at):
        return True
    society = walk.tokens[index].text in walk.names.societies and not walk.initial(index)
    if society and cursor.at - index >= _LONG_NAME:
        return True  # `Serikat Pekerja Pelaut Nusa Bahari`
    if society and cursor.at - index > _REPEATED and _has_officer(walk, cursor):
        return True  # `Ketua Serikat Buruh Migran, Ratna Wibawa, …`
    if cursor.at - index > _REPEATED and _stands_again(walk.text, start, cursor.end):
        return True
    # `Komunitas Pecinta Cuci Darah (KPCD)`, `Jaringan Tani Pesisir (Jatapes)`: the letters make a name of it
    match = walk.bracket(cursor.end)
    letters = match.group(1) if match else ""
    enough = letters.isupper() or (letters.isalpha() and cursor.at - index > _REPEATED)
    return enough and shortens(letters, walk.text[start : cursor.end], strict=True)


def _has_officer(walk: Walk, cursor: Cursor) -> bool:
    """Whether an office stands before the body, and its holder behind the comma."""
    return walk.role is not None and bool(walk.role.flags & OFFICE) and full_name_apposed(walk, cursor.at)


def _honoured(walk: Walk, cursor: Cursor) -> None:
    """`di RSUP Prof. dr. R. D. Wirabumi`: take in whom a hospital is called by with ranks and initials.

    Not behind an office (`Kepala Klinik dr. R. Hermanto`), nor behind a name of its own.
    """
    namesake = walk.tokens[cursor.head].text in walk.words.namesake_bodies and walk.role is None
    if not namesake or cursor.at >= walk.count or cursor.at > cursor.head + walk.sizes[cursor.head]:
        return
    match = _HONOURED.match(walk.text, cursor.end)
    if match and walk.lexicon.single.get(match.group(1).capitalize(), 0) & RANK:
        cursor.take(walk, walk.index_at(match.end(), cursor.at), match.end())


def _bracket_behind(walk: Walk, cursor: Cursor) -> None:
    """`Majelis Petani Indonesia (MPI) Argasari`: a region behind the letters of a body that its country has closed."""
    if not cursor.over or cursor.inner is not None or cursor.at >= walk.count:
        return
    closed = walk.text.startswith(" (", cursor.end) and bracket(walk, cursor) and cursor.at < walk.count
    if closed and walk.tokens[cursor.at].start >= cursor.end:
        region = place_end(walk, cursor.at) if walk.tokens[cursor.at].text in walk.words.admin_heads else cursor.at
        if region > cursor.at:
            cursor.take(walk, region)  # `Majelis Petani Indonesia (MPI) Kecamatan Lembah`
        else:
            _place_closes(walk, cursor)


def _for_purpose(walk: Walk, start: int, end: int) -> bool:
    """`Organisasi Internasional untuk Migrasi`: what it is for makes a name of ordinary words."""
    return any(walk.text.find(word, start, end) >= 0 for word in walk.words.purposes)


def _stands_again(text: str, start: int, end: int) -> bool:
    """Whether the words from `start` to `end` stand in the text near them once more."""
    form = text[start:end]
    return text.find(form, end, end + _NEAR) >= 0 or text.find(form, max(0, start - _NEAR), start) >= 0


def _connected(walk: Walk, cursor: Cursor) -> bool:
    """Whether what stands before the next word lets the name go on: a blank, a list, an abbreviation in brackets."""
    start = walk.tokens[cursor.at].start
    if start == cursor.end == walk.tokens[cursor.at - 1].end:
        legal = walk.tokens[cursor.head].text in walk.words.abbreviated_heads and cursor.parts == 0  # `PTMelati Jaya`
        return legal or walk.known_at(cursor.at) is not None  # `Komisi V DPR RIBudi`: a scraper glued the person to it
    gap = walk.text[cursor.end : start] if start > cursor.end else " "
    if gap == " ":
        return walk.joined[cursor.at] or walk.gaps[cursor.at] != gap  # not where `Walk.part` has parted them
    if gap.startswith((" (", "(")):
        before = cursor.inner
        if before is not None and walk.text[before[1] + 2 : cursor.end] not in walk.names.territorial:
            return False  # but `Satuan Lalu Lintas (Satlantas) Kepolisian Resor (Polres) Argasari`
        goes_on = bracket(walk, cursor)
        cursor.inner = before or cursor.inner
        return goes_on
    if gap in walk.words.list_gaps:
        return _of_one_name(walk, cursor, gap)
    if gap in walk.words.org_joiners:
        if walk.flags[cursor.at] & TITLE:
            return False
        return not cursor.public or (cursor.parts > 0 and _field_follows(walk, cursor.at, gap))
    first = cursor.at == cursor.head + walk.sizes[cursor.head]
    if first and walk.tokens[cursor.head].text in walk.words.namesake_bodies and honorific(walk, gap):
        return True  # `RSUD dr. Wirabumi`, `RSUD dr WZ Yohara`
    if gap == ". " and walk.flags[cursor.at - 1] & RANK and cursor.parts == 1:
        return walk.tokens[cursor.head].text in walk.words.namesake_bodies  # `RSUP Dr. Wirabumi`
    short = gap == ". " and first and walk.tokens[cursor.head].text in walk.words.abbreviated_heads
    return short and start not in walk.starts  # `PT. Melati Jaya`, but `… kata RS. Kapolres Budi …`


def _of_one_name(walk: Walk, cursor: Cursor, gap: str) -> bool:
    """Whether what a comma or conjunction joins is of one name: the fields of a body, `PT Sagara Pulp & Board Tbk`."""
    head = walk.tokens[cursor.head].text
    if walk.tokens[cursor.at].text == head:
        return False  # `Fraksi Melati dan Fraksi Mawar`
    if gap == " & " and head in walk.words.abbreviated_heads:
        return not walk.flags[cursor.at] & (BODY | FIRM | TITLE)
    fields = cursor.public or head in walk.words.field_bodies  # `Fakultas A dan B`
    society = head in walk.names.societies and gap != ", "
    if society and not fields and not walk.flags[cursor.at] & (BODY | FIRM):
        # `Asosiasi Petani Kopi dan Kakao Indonesia`, but `Serikat Melati dan Mawar`
        fields = all_ordinary(walk, cursor.head + walk.sizes[cursor.head], cursor.at)
    return fields and cursor.parts > 0 and _field_follows(walk, cursor.at, gap)


def _number(walk: Walk, cursor: Cursor) -> bool:
    """`SMA Negeri 3`, `Kodim 0712/Tegal`: a number right after the noun or its first words belongs to it."""
    legal = cursor.parts == 0 and walk.tokens[cursor.head].text in walk.words.abbreviated_heads
    match = None if legal else NUMBER.match(walk.text, cursor.end)  # no firm in `ambang PT 20 persen`
    # `SD Negeri Pondok Melati 1`
    most = SCHOOL_WORDS if walk.tokens[cursor.head].text in walk.words.namesake_bodies else BODY_WORDS
    unit = match is not None and "/" in match.group(1) and bool(walk.flags[cursor.at - 1] & BODY)
    # `Satgas Pamtas Yonif 411/Pandawa`
    if (
        not match
        or (cursor.parts > most and not unit)
        or (cursor.at < walk.count and walk.tokens[cursor.at].start < match.start(1))
    ):
        return False
    number, before = match.group(1), cursor.at - 1
    year = len(number) == 4 and number.startswith(("19", "20"))
    # `SD Negeri 050742`, no telephone
    registered = most == SCHOOL_WORDS and number.startswith("0") and len(number) <= _REGISTER_DIGITS
    amount = number.isdigit() and len(number) > 4 and not registered
    if year or amount or walk.text.startswith((" (", " %"), match.end()):
        return False
    flags, word = walk.flags[before], walk.tokens[before].text
    if flags & BODY and not flags & FIRM and word.isupper():
        return False  # `PP 109/2012` is a law
    named = word.istitle() or (most == SCHOOL_WORDS and not word.isupper())  # `MTs Ma'arif 5`
    if not flags & (BODY | FIRM | PLACE_HEAD) and not named:
        return False
    closes = walk.text.startswith((",", ".", ")"), match.end())
    after = walk.small_after(match.end()) if number.isdigit() and not flags & FIRM and not closes else ""
    verb = most == SCHOOL_WORDS and (after.startswith(walk.names.verb_beginnings) or cursor.parts > 0 or registered)
    if after and not verb and after not in walk.words.small_function and after not in walk.words.place_cues:
        return False  # `Polres 12 orang`
    cursor.end = match.end()
    cursor.at = walk.index_at(cursor.end, cursor.at)
    cursor.parts += 1
    cursor.over = registered
    return True


def _which_of_troops(walk: Walk, cursor: Cursor) -> bool:
    """`Divisi Infanteri ke-15`, `Polisi Militer Korps ke-2`: which of the troops it is belongs to their name, and
    nothing behind it; not `Kepolisian ke-15`.
    """
    heads = (walk.tokens[cursor.head].text, walk.tokens[cursor.at - 1].text)
    which = None if walk.names.troops.isdisjoint(heads) else walk.words.which.match(walk.text, cursor.end)
    if which is None:
        return False
    cursor.end = which.end()
    cursor.at = walk.index_at(cursor.end, cursor.at)
    cursor.parts += 1
    cursor.over = True
    return True


def _field_follows(walk: Walk, index: int, gap: str) -> bool:
    """Whether a list of fields goes on: `Kependudukan dan Pencatatan Sipil`, `Pendidikan, Kebudayaan, dan Riset`."""
    flags = walk.flags[index]
    if walk.known_at(index) or (flags & (TITLE | BODY | FIRM | GIVEN | FUNCTION | OTHER) and not flags & FIELD):
        return False
    # `Departemen Kesehatan, Disabilitas, dan Penuaian (DKDP)`: the letters close the list, whatever its last word
    last = gap != ", " and not walk.follows(index + 1) and walk.bracket(walk.tokens[index].end) is not None
    capitals = flags & NOT_NAME and walk.tokens[index].text.isupper()
    if not (flags & FIELD or walk.ordinary(index) or capitals or last):
        return False
    if gap != ", ":
        return True
    for ahead in range(index + 1, min(index + _LIST_REACH, walk.count)):
        if walk.gaps[ahead] in walk.words.list_gaps and walk.gaps[ahead] != ", ":
            # `Dinas Perindustrian, Perdagangan dan Koperasi`: a noun of bodies that is a field as well
            return bool(walk.flags[ahead] & FIELD) or not walk.flags[ahead] & (TITLE | BODY | FIRM | GIVEN)
        if walk.gaps[ahead] not in (", ", " ") or not (walk.flags[ahead] & FIELD or walk.ordinary(ahead)):
            return False
    return False


# --- the next word: each rule takes it (True), ends the name before it (False), or leaves it to the next one (None) ---


def _numeral(walk: Walk, cursor: Cursor) -> bool | None:
    """A Roman numeral right behind the noun counts bodies, also one that somebody could be called by: `Komisi I`.

    So does a letter before the body that they are part of: `Komisi A DPRD Argasari`.
    """
    token, head = walk.tokens[cursor.at], walk.tokens[cursor.head].text
    behind = cursor.at + 1
    letter = len(token.text) == 1 and walk.follows(behind) and walk.flags[behind] & BODY
    if cursor.parts or head not in walk.words.numbered_bodies or not (letter or NUMERAL.fullmatch(token.text)):
        return None
    return None if walk.text.startswith(".", token.end) else cursor.take(walk, cursor.at + 1)


def _class(walk: Walk, cursor: Cursor) -> bool | None:
    """`Lapas Kelas IIA Argasari`, `Pengadilan Negeri Klas I B Argasari`: an office's class stands before its place."""
    if walk.tokens[cursor.at].text not in walk.names.classes:
        return None
    index = class_end(walk, cursor.at)
    if index == cursor.at + 1:
        return None
    if walk.follows(index) and walk.known_at(index) is None and not walk.flags[index] & (GIVEN | TITLE):
        index += 1  # `PN Klas IA Argasari Rangga Wibawa`: nothing but a place stands behind the class
    return cursor.take(walk, index)


def _matter(walk: Walk, cursor: Cursor) -> bool | None:
    """`Satgas Penanganan Covid-19 Bali`, `Pokja Energi G20`: what a task force is for is part of its name, though
    it is no word of other names.
    """
    index, head = cursor.at, cursor.head
    if walk.tokens[index].text not in walk.names.matters:
        return None
    noun = walk.text[walk.tokens[head].start : walk.tokens[head + walk.sizes[head] - 1].end]
    return cursor.take(walk, index + 1) if noun in walk.names.task_forces else None


def _branch(walk: Walk, cursor: Cursor) -> bool | None:
    """`PT Melati Niaga Regional Sumbagsel`, `Balai Pelestarian Wilayah XVIII`: the branch of a body by its word and a
    numeral, a known place, or, of a firm whose officer has a full name behind it, a word that nobody knows.
    """
    region = cursor.at + 1
    if not cursor.parts or walk.tokens[cursor.at].text not in walk.words.branch_words:
        return None
    number = NUMBER.match(walk.text, walk.tokens[cursor.at].end)
    if number is not None:
        return cursor.take(walk, region, number.end())  # `Karang Taruna Bakti RW 09`
    if not walk.follows(region):
        return None
    known = walk.known_at(region)
    if known is not None and known.kind == "place":
        return cursor.take(walk, walk.index_at(known.end, region), known.end)
    if NUMERAL.fullmatch(walk.tokens[region].text):
        return cursor.take(walk, region + 1)
    named = walk.follows(region + 2) or officer_apposed(walk, region + 1)
    told = not cursor.public or walk.tokens[cursor.at].text in walk.names.sure_branches
    return cursor.take(walk, region + 1) if named and told and walk.unknown(region) else None


def _no_word_of_names(walk: Walk, cursor: Cursor) -> bool | None:
    """Initials of a person, small words at the start, laws, and abbreviations of things end the name."""
    index = cursor.at
    flags, word = walk.flags[index], walk.tokens[index].text
    before = walk.known_at(index - 1)
    closed = cursor.whole or (before is not None and before.end == walk.tokens[index - 1].end)
    closed = closed and walk.role is not None
    if len(word) == 1 and cursor.parts and (closed or walk.text.startswith(".", walk.tokens[index].end)):
        return False  # `Bank Sinar M. Rudi`, `Universitas Negeri Semarang S Wibawa`
    if flags & (GIVEN | BODY | FIRM | FIELD):
        return None
    here = walk.known_at(index)
    if here is not None and here.kind == "place" and walk.tokens[cursor.head].text in walk.names.embassies:
        return None  # `KBRI Lima`
    numbered = walk.text[walk.tokens[index].end : walk.tokens[index].end + 2].strip().isdigit()
    legal = walk.tokens[cursor.head].text in walk.words.abbreviated_heads  # `CV Tiga Putra`
    firm = walk.tokens[cursor.head].text in walk.names.legal_forms and word not in walk.words.days
    if firm and cursor.parts == 0 and flags == NOT_NAME and word.istitle() and walk.follows(index + 1):
        return cursor.take(walk, index + 1)  # `PT Safar Melati Mandiri`, which is a month elsewhere
    if (flags & FUNCTION and cursor.parts == 0 and not (legal and word.istitle())) or (
        flags & OTHER and (cursor.public or numbered)
    ):
        return False  # `Peraturan Direksi Bank Melati Nomor 9`
    if cursor.parts > 1 and flags == NOT_NAME and word.istitle() and word.isalpha() and not walk.follows(index + 1):
        return None if word not in walk.words.days else False  # `Forum Masyarakat Adat Tano Batak`
    if here is not None and here.kind == "place" and here.end > walk.tokens[index].end:
        return None  # `Angkatan Laut Arab Saudi`
    if here is not None and here.kind == "organisation" and cursor.inner is not None:
        return None  # `Dewan Pimpinan Daerah (DPD) PKB`, which is a tax elsewhere
    if flags & (DEGREE | NOT_NAME):
        town = walk.known_at(index + 1) if walk.follows(index + 1) else None
        if cursor.public and cursor.parts and word.istitle() and flags & NOT_NAME and town and town.kind == "place":
            return None  # `Dewan Adat Dayak Kalimantan Tengah`
        # `Kementerian UMKM`: capitals behind a noun that is itself an ordinary word; `Direktorat Pelindungan WNI`
        if cursor.parts and not cursor.public and word.istitle() and flags & NOT_NAME and walk.follows(index + 1):
            return None  # `PT Pangan Minang Sejahtera`
        spelt = cursor.parts == 0 and walk.ordinary(index - 1)
        # `Dinas Koperasi dan UKM`, `Dinas Perdagangan, Koperasi, dan UKM`
        listed = walk.gaps[index] in walk.words.list_gaps and walk.gaps[index] != ", "
        closes = cursor.public and (cursor.parts == 1 or listed) and not flags & DEGREE
        return word.isupper() and (spelt or closes) and cursor.take(walk, index + walk.sizes[index])
    return None


def _board_alone(walk: Walk, cursor: Cursor) -> bool | None:
    """`ketua DPD Zulkarnain Harun`: the full name of the officer stands right behind the letters of a board."""
    if cursor.parts or walk.role is None or walk.tokens[cursor.head].text not in walk.names.party_heads:
        return None
    named = walk.flags[cursor.at] & GIVEN and walk.follows(cursor.at + 1) and walk.flags[cursor.at + 1] & GIVEN
    return False if named and walk.known_at(cursor.at) is None and walk.full_name_at(cursor.at) else None


def _own_head_ends(walk: Walk, cursor: Cursor) -> bool | None:
    """`anggota Komisi X Fraksi Melati`: a noun that opens a name of its own, and is part of no other one, ends it.

    So does that of an officer's field: `Ketua MUI Bidang Dakwah`, but `Kementerian Koordinator Bidang Hukum`.
    """
    if not walk.follows(cursor.at + 1):
        return None
    head = walk.known_at(cursor.head)
    whole = cursor.parts > 0 or (head is not None and head.kind == "organisation")
    if whole and walk.role is not None and walk.tokens[cursor.at].text in walk.names.office_fields:
        return None if walk.tokens[cursor.head].text in walk.names.fields_inside else False
    if cursor.parts == 0:
        return None
    word, behind = walk.tokens[cursor.at].text, walk.tokens[cursor.at + 1].text
    counted = word in walk.names.numbered_bodies and NUMERAL.fullmatch(behind)  # `DPR RI Komisi X`
    return False if word in walk.names.own_heads or counted else None


def _korean_ends(walk: Walk, cursor: Cursor) -> bool | None:
    """`Ketua Serikat Pekerja Melatika Noh Tae-gyu`: a Korean or Chinese family name opens a person."""
    index = cursor.at
    if walk.tokens[index].text not in walk.lexicon.families or not walk.follows(index + 1):
        return None
    last = walk.role is not None and cursor.parts > 0 and not walk.follows(index + 2)
    if last and walk.unknown(index + 1) and not officer_apposed(walk, index + 2):
        return False  # `Ketua Jaringan Melatika Xu Haotian`
    return False if SYLLABLES.fullmatch(walk.tokens[index + 1].text) else None


def _place_closes(walk: Walk, cursor: Cursor) -> bool | None:
    """A known place belongs to the name, and closes that of a public body: `Polres Tegal`."""
    known = walk.known_at(cursor.at)
    if known is None or known.kind != "place":
        return None
    if walk.role is not None and walk.role.flags & OFFICE and person_of_place(walk, cursor.at):
        return False
    if not cursor.public and cursor.parts and walk.tokens[cursor.at].text in walk.words.facilities:
        return False  # `PT Melati Bandara Internasional Juanda`
    at = walk.index_at(known.end, cursor.at)
    if walk.follows(at) and walk.flags[at] & PLACE_TAIL and not walk.flags[at] & GIVEN:
        closes = not walk.follows(at + 1) or walk.flags[at + 1] & TITLE  # `Polres Metro Bekasi Kota`
        at += bool(closes or not walk.flags[at] & PLACE_HEAD)
    cursor.take(walk, at, known.end)
    if cursor.public:
        around = walk.known_at(at) if walk.follows(at) else None
        if around and around.kind == "place" and not walk.flags[at] & GIVEN:
            local = walk.tokens[cursor.head].text in walk.words.territorial_words  # `Polsek Tebet Jakarta`
            if local or walk.tokens[at].text.isupper():
                cursor.take(walk, walk.index_at(around.end, at), around.end)
        cursor.over = True
    if known.key in walk.lexicon.countries and not walk.flags[cursor.head] & BODY:
        _branch_closes(walk, cursor)
    return True


def _landform(walk: Walk, cursor: Cursor) -> bool | None:
    """`Pemkot Tanjung Laras`: the noun of a landform opens the name of the town that a public body is of."""
    index = cursor.at
    local = cursor.public and not cursor.parts and walk.tokens[cursor.head].text in walk.words.territorial_words
    if not local or not walk.flags[index] & PLACE_HEAD or not walk.flags[index] & GIVEN:
        return None
    end = place_end(walk, index) if walk.known_at(index) is None and walk.follows(index + 1) else index
    if end < index + 2:
        return None
    cursor.over = True
    return cursor.take(walk, end)


def _branch_closes(walk: Walk, cursor: Cursor) -> None:
    """`Persatuan Guru Republik Indonesia Kabupaten Argasari`: the branch of a body that its country closes."""
    if walk.follows(cursor.at) and _branch(walk, cursor):
        return  # `Gerakan Mahasiswa Indonesia Cabang Argasari`
    region = region_end(walk, cursor.at)
    branch = walk.known_at(cursor.at) if walk.follows(cursor.at) else None
    if region > cursor.at:
        cursor.take(walk, region)
    elif branch is not None and branch.kind == "place" and branch.key not in walk.lexicon.countries:
        cursor.take(walk, walk.index_at(branch.end, cursor.at), branch.end)


def _body_closes(walk: Walk, cursor: Cursor) -> bool | None:
    """A known body inside the name closes it, with its place: `Fraksi Partai Demokrat`, `Komisi II DPR RI`."""
    known = walk.known_at(cursor.at)
    if known is None or known.kind != "organisation":
        return None
    if not (cursor.public or (cursor.parts and walk.tokens[cursor.head].text in walk.words.field_bodies)):
        return None  # `Fakultas Hukum Unair`
    phrase = cursor.at + walk.sizes[cursor.at]
    if walk.flags[cursor.at] & BODY and phrase > cursor.at + 1 and walk.follows(phrase):
        return cursor.take(walk, phrase)  # `Komisi II DPRD Kota Tegal`
    cursor.take(walk, walk.index_at(known.end, cursor.at), known.end)
    behind = walk.known_at(cursor.at) if walk.follows(cursor.at) else None
    if behind and behind.kind == "place":
        cursor.take(walk, walk.index_at(behind.end, cursor.at), behind.end)
    elif (region := region_end(walk, cursor.at)) > cursor.at:
        cursor.take(walk, region)  # `DPC Gerindra Kota Depok`
    parent = walk.follows(cursor.at) and bool(walk.flags[cursor.at] & BODY) and not walk.flags[cursor.at] & FIRM
    # `Kantor Pusat Ditjen Pajak Kemenkeu`
    parent = parent or (walk.follows(cursor.at) and _public_body(walk, cursor.at))
    cursor.over = not parent  # `Unit I Dittipidum Bareskrim Polri`
    return True


def _public_body(walk: Walk, index: int) -> bool:
    """Whether a known name at token `index` is short for one that begins with a noun of public bodies (`Kemenkeu`)."""
    known = walk.known_at(index)
    if known is None or known.kind != "organisation" or known.key not in walk.lexicon.full:
        return False
    flags = walk.lexicon.single.get(walk.lexicon.full[known.key].partition(" ")[0], 0)
    return bool(flags & BODY) and not flags & FIRM


def _place_ends(walk: Walk, cursor: Cursor) -> bool | None:
    """The noun of a place ends the name of a known firm: `PT Angkasa Pura Indonesia Bandara Juanda`."""
    flags = walk.flags[cursor.at]
    if cursor.whole and walk.tokens[cursor.at - 1].text.lower() in walk.lexicon.countries:
        country = cursor.at
        _branch_closes(walk, cursor)
        if cursor.at > country:
            cursor.over = True
            return True
    village = walk.tokens[cursor.at].text in walk.names.villages and not cursor.public and cursor.parts > 0
    if village and walk.role is None and walk.follows(cursor.at + 1):
        return False  # `Pesantren Al Hikmah Desa Argasari`
    if cursor.whole and not cursor.public and flags & PLACE_HEAD and not flags & (BODY | FIRM | GIVEN | PLACE_TAIL):
        return False if walk.follows(cursor.at + walk.sizes[cursor.at]) else None
    return None


def _firm_known(walk: Walk, cursor: Cursor) -> bool | None:
    """A firm that the gazetteer has without its legal form: `PT Angkasa Pura Indonesia`."""
    known = walk.known_at(cursor.at)
    if known is None or known.kind != "organisation" or cursor.public or cursor.parts:
        return None
    cursor.whole = True
    return cursor.take(walk, walk.index_at(known.end, cursor.at), known.end)


def _opener_goes_on(walk: Walk, cursor: Cursor) -> bool | None:
    """`Direktur Perumda Tirta Bhagara Rangga Wibawa`: the second word of a firm whose first one always has another."""
    opened = cursor.parts > 0 and walk.tokens[cursor.at - 1].text in walk.names.firm_openers
    if not opened or not walk.follows(cursor.at + 1) or walk.flags[cursor.at] & TITLE:
        return None
    if walk.flags[cursor.at] & GIVEN and not walk.follows(cursor.at + 2):
        return None  # `Direktur Perumda Tirta Rangga Wibawa`
    cursor.whole = True
    return cursor.take(walk, cursor.at + 1)


def _all_its_name(walk: Walk, head: int, first: int, end: int) -> bool:
    """Whether the words ``first:end`` behind the noun at token `head`, before a rank in small letters, are all of its
    name: it is a body called by people, or nobody is called by them (`Dinas Kesehatan Banggora dr. Rina`).
    """
    flags = [walk.flags[at] for at in range(first, end)]
    namesake = walk.tokens[head].text in walk.words.namesake_bodies
    return namesake or not any(flag & (TITLE | NOT_NAME | GIVEN) for flag in flags)


def _before_rank(walk: Walk, cursor: Cursor) -> bool | None:
    """`Direktur RSUD Andi Makkulau dr. Rina Wulan`: the words of a name that a rank in small letters closes, with which
    the officer's begins.
    """
    if cursor.parts or walk.role is None or not walk.joined[cursor.at]:
        return None
    end = walk.run_end(cursor.at)
    closes = end - cursor.at <= _RANK_REACH and end < walk.count and honorific(walk, walk.gaps[end])
    if not closes or not _all_its_name(walk, cursor.head, cursor.at, end):
        return None
    cursor.over = cursor.whole = True
    return cursor.take(walk, end)


_STEPS: tuple[Callable[[Walk, Cursor], bool | None], ...] = (
    _numeral,
    _before_rank,
    _board_alone,
    _class,
    _matter,
    _landform,
    speaker_begins,
    _branch,
    closes_ahead,
    firm_title,
    title_ends,
    _no_word_of_names,
    _own_head_ends,
    _korean_ends,
    behind_place_person,
    _place_closes,
    _body_closes,
    _firm_known,
    _place_ends,
    _opener_goes_on,
    officer_goes_on,
    stands_elsewhere,
    person_ends,
    unknown_ends,
)


def _word(walk: Walk, cursor: Cursor) -> bool:
    """Take the next word in by the first rule that decides, or end the name before it."""
    for step in _STEPS:
        verdict = step(walk, cursor)
        if verdict is not None:
            return verdict
    return cursor.take(walk, cursor.at + walk.sizes[cursor.at])


def english_rest(walk: Walk, index: int, draft: Draft) -> int:
    """Take what an English preposition joins to a body's name: `Institute for Peace`; returns the token after it."""
    while index < walk.count and walk.gaps[index] in walk.words.english_joiners:
        if walk.flags[index] & (TITLE | FUNCTION):
            break
        index += 1
        while walk.follows(index) and not walk.flags[index] & (TITLE | FUNCTION | NOT_NAME | GIVEN):
            index += 1
        draft.end = walk.tokens[index - 1].end
    return index


def body_of_building(walk: Walk, index: int) -> tuple[int, int] | None:
    """End of the name of the building at token `index` that a body's name follows, and the token after it.

    `Gedung Bank Melati`, `Gedung DPRD`.
    """
    first = index + walk.sizes[index]
    if walk.tokens[first - 1].text not in walk.words.buildings or not walk.follows(first):
        return None
    flags, known = walk.flags[first], walk.known_at(first)
    body = flags & (BODY | FIRM) and not flags & (PLACE_HEAD | PLACE_TAIL)
    whole = known is not None and known.kind == "organisation" and known.end
    if not body:
        after = walk.index_at(whole, first) if whole else first
        return (whole, after) if whole and not walk.follows(after) else None  # not `Stadion Honda Suzuka`
    found = organisation_end(walk, first)
    if found is not None:
        return found[0], found[1]
    end = whole or walk.tokens[first + walk.sizes[first] - 1].end
    return end, walk.index_at(end, first)
