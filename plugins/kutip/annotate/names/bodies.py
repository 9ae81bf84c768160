"""How far a name goes that a generic noun opens (`Dinas …`, `PT …`, `Kecamatan …`)."""

from __future__ import annotations

import re
from collections.abc import Callable

from msgspec import Struct

from .lexicon import (
    BODY,
    DEGREE,
    FIELD,
    FIRM,
    FOREIGN,
    FUNCTION,
    GIVEN,
    NOT_NAME,
    OFFICE,
    ORG_TAIL,
    OTHER,
    PLACE_HEAD,
    PLACE_OFFICE,
    PLACE_TAIL,
    RANK,
    TITLE,
)
from .walk import Draft, Walk

_NUMERAL = re.compile(r"[IVX]+")
_CLASS = re.compile(r"[IVX]{1,3}[A-C]?(?:/\w+)*|[A-C]")
"""The class of a court, prison or office: `IIA`, `IA/PHI`, `A`."""
SYLLABLES = re.compile(r"[A-Z][a-z]+-[A-Za-z][a-z]+")
"""Two syllables of a Korean first name with their hyphen (`Tae-gyu`)."""
_NUMBER = re.compile(r" (\d[\w/.-]*\w|\d)(?!\S*[,.]\d)")
_HONOURED = re.compile(r" ([A-Za-z]{1,4})\. ?(?:[A-Za-z]{1,4}\. ?){1,6}[A-Z][\w’'-]+")
"""Ranks and initials with their stops, and the name of whom a hospital is called by."""
_OWN_WORDS = 3
"""Words between the noun of a body and whoever speaks elsewhere, the last of which is his first name."""
_REPEATED = 2
"""Words that a name of ordinary words must exceed to be told by standing in the text again."""
_LONG_NAME = 5
"""Words with capitals inside a sentence that are a name though all of them are ordinary."""
_NEAR = 3000
"""Characters within which they must, so that long texts stay linear."""
_FIRM_WORDS = 7
"""Most words between the legal forms that open and close a firm's name."""
_BODY_WORDS = 2
_SCHOOL_WORDS = 4
"""Most words that a body, and a school, has before its number."""
_WORD_BEFORE = 24
"""Characters before a title that hold the word before it."""
_FIRM_WORDS = 4
"""Most words behind the noun of a firm that are looked for elsewhere."""
_LIST_REACH = 7
"""Words within which a list of fields must reach its last member."""
_INITIALS = 2
"""Most letters of the initials before the name of somebody that a hospital or school is called by."""
_PLACE_WORDS = 6
"""Most words that the name of a place has behind its noun."""


class Cursor(Struct):
    """A body's name that is being read: where it begins and ends so far, the next word (`at`), how many words it has
    beside its noun, whether it is a public body, whether the gazetteer has its beginning as a `whole`, whether it is
    `over`, the span of an abbreviation inside it, and the token at which somebody's name begins behind it, of those up
    to `seen`.
    """

    head: int
    end: int
    at: int
    parts: int
    public: bool
    whole: bool = False
    over: bool = False
    inner: tuple[int, int] | None = None
    speaker: int = -1
    seen: int = -1

    def take(self, walk: Walk, index: int, end: int = 0) -> bool:
        """Take the words before token `index` in; always True."""
        self.end = max(end, walk.tokens[index - 1].end)
        self.at = index
        self.parts += 1
        return True


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
    _honoured(walk, cursor)
    _party_of_board(walk, cursor)
    _listed_firm(walk, cursor)
    _words(walk, cursor)
    _bracket_behind(walk, cursor)
    if cursor.inner is not None and walk.text[cursor.inner[1] : cursor.end] == ")":
        # nothing of the name stands behind the letters: they are told of by themselves
        cursor.end = len(walk.text[: cursor.inner[0] - 1].rstrip())
        cursor.inner = None
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
    for at in range(cursor.at, min(cursor.at + _FIRM_WORDS, walk.count)):
        if not walk.joined[at] or walk.flags[at] & (TITLE | DEGREE):
            return
        if walk.tokens[at].text in walk.names.listed_forms:
            cursor.take(walk, at + 1)
            cursor.over = True
            return


def _words(walk: Walk, cursor: Cursor) -> None:
    """Take in the words and numbers of the name up to where it ends."""
    while not cursor.over:
        if _number(walk, cursor):
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
    if _for_purpose(walk, start, cursor.end) or not _all_ordinary(walk, index + 1, cursor.at):
        return True
    society = walk.tokens[index].text in walk.names.societies and not walk.initial(index)
    if society and cursor.at - index >= _LONG_NAME:
        return True  # `Serikat Pekerja Pelaut Nusa Bahari`
    if cursor.at - index > _REPEATED and _stands_again(walk.text, start, cursor.end):
        return True
    match = walk.bracket(cursor.end)  # `Komunitas Pecinta Cuci Darah (KPCD)`: the letters make a name of it
    letters = match.group(1) if match else ""
    return letters.isupper() and shortens(letters, walk.text[start : cursor.end], strict=True)


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
    if walk.text.startswith(" (", cursor.end) and _bracket(walk, cursor) and walk.tokens[cursor.at].start >= cursor.end:
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
        return True
    if gap.startswith((" (", "(")):
        before = cursor.inner
        if before is not None and walk.text[before[1] + 2 : cursor.end] not in walk.names.territorial:
            return False  # but `Satuan Lalu Lintas (Satlantas) Kepolisian Resor (Polres) Argasari`
        goes_on = _bracket(walk, cursor)
        cursor.inner = before or cursor.inner
        return goes_on
    if gap in walk.words.list_gaps:
        return _of_one_name(walk, cursor, gap)
    if gap in walk.words.org_joiners:
        if walk.flags[cursor.at] & TITLE:
            return False
        return not cursor.public or (cursor.parts > 0 and _field_follows(walk, cursor.at, gap))
    first = cursor.at == cursor.head + walk.sizes[cursor.head]
    if first and walk.tokens[cursor.head].text in walk.words.namesake_bodies and _honorific(walk, gap):
        return True  # `RSUD dr. Wirabumi`, `RSUD dr WZ Yohara`
    if gap == ". " and walk.flags[cursor.at - 1] & RANK and cursor.parts == 1:
        return walk.tokens[cursor.head].text in walk.words.namesake_bodies  # `RSUP Dr. Wirabumi`
    return gap == ". " and first and walk.tokens[cursor.head].text in walk.words.abbreviated_heads


def _honorific(walk: Walk, gap: str) -> bool:
    """Whether a rank in small letters stands between two words: `RSUD dr. Wirabumi`."""
    return gap.endswith(" ") and bool(walk.lexicon.single.get(gap.strip(" .").capitalize(), 0) & RANK)


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
        fields = _all_ordinary(walk, cursor.head + walk.sizes[cursor.head], cursor.at)
    return fields and cursor.parts > 0 and _field_follows(walk, cursor.at, gap)


def _all_ordinary(walk: Walk, index: int, following: int) -> bool:
    """Whether nothing in the words but ordinary ones makes a name of them (`Kelompok Usaha`)."""
    for at in range(index, following):
        if walk.known_at(at) or walk.flags[at] & (GIVEN | BODY | FIRM | PLACE_TAIL | ORG_TAIL):
            return False
        if walk.tokens[at].text.isupper():
            return False
        if not walk.flags[at] & FIELD and not walk.ordinary(at):
            return False
    return True


def _number(walk: Walk, cursor: Cursor) -> bool:
    """`SMA Negeri 3`, `Kodim 0712/Tegal`: a number right after the noun or its first words belongs to it."""
    legal = cursor.parts == 0 and walk.tokens[cursor.head].text in walk.words.abbreviated_heads
    match = None if legal else _NUMBER.match(walk.text, cursor.end)  # no firm in `ambang PT 20 persen`
    # `SD Negeri Pondok Melati 1`
    most = _SCHOOL_WORDS if walk.tokens[cursor.head].text in walk.words.namesake_bodies else _BODY_WORDS
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
    if year or (number.isdigit() and len(number) > 4) or walk.text.startswith((" (", " %"), match.end()):
        return False
    flags, word = walk.flags[before], walk.tokens[before].text
    if flags & BODY and not flags & FIRM and word.isupper():
        return False  # `PP 109/2012` is a law
    named = word.istitle() or (most == _SCHOOL_WORDS and not word.isupper())  # `MTs Ma'arif 5`
    if not flags & (BODY | FIRM | PLACE_HEAD) and not named:
        return False
    closes = walk.text.startswith((",", ".", ")"), match.end())
    after = walk.small_after(match.end()) if number.isdigit() and not flags & FIRM and not closes else ""
    verb = most == _SCHOOL_WORDS and after.startswith(walk.names.verb_beginnings)
    if after and not verb and after not in walk.words.small_function and after not in walk.words.place_cues:
        return False  # `Polres 12 orang`
    cursor.end = match.end()
    cursor.at = walk.index_at(cursor.end, cursor.at)
    cursor.parts += 1
    return True


def _bracket(walk: Walk, cursor: Cursor) -> bool:
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
    number = _NUMBER.match(walk.text, match.end()) if called else None
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
    honoured = called and _honorific(walk, gap)
    if gap != " " and not honoured:
        return False
    named = bool(walk.flags[rest] & GIVEN) or not (walk.flags[rest] or walk.ordinary(rest))
    bare = _all_ordinary(walk, cursor.head + walk.sizes[cursor.head], cursor.at)  # not `Universitas Melati (UM) Rangga`
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
    if office and _person_of_place(walk, rest):
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


def _person_of_place(walk: Walk, index: int) -> bool:
    """`Juru Bicara Badan Sandi Nasional (BSN) Bima Laksmana mengatakan`: whether the known place at token `index` is a
    first name, with one word behind it that is none, and then what people do.

    Of `Kepala Dinas Kesehatan Bima Rudi mengatakan` it is the place, and Rudi speaks; no national body has one.
    """
    known, last = walk.known_at(index), index + 1
    if known is None or known.kind != "place" or known.end != walk.tokens[index].end or not walk.flags[index] & GIVEN:
        return False
    before = walk.tokens[index - 1]
    national = before.text in walk.names.national_words or walk.tokens[index - 2].text in walk.names.national_words
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
    while at - rest < _SCHOOL_WORDS and (at == rest or walk.follows(at)):
        known = walk.known_at(at)
        if known is not None and known.kind == "place" and at > rest:
            return walk.index_at(known.end, at), known.end
        if walk.flags[at] & (BODY | FIRM | OFFICE | PLACE_OFFICE | FUNCTION | NOT_NAME) and not walk.flags[at] & GIVEN:
            return None
        at += 1
        if at >= walk.count:
            break
    if at - rest < _BODY_WORDS or walk.follows(at):
        return None
    town = walk.known_at(at) if at < walk.count and walk.gaps[at] == ", " else None
    told = (town is not None and town.kind == "place") or _officer_apposed(walk, at)
    office = walk.role is not None and walk.role.flags & OFFICE
    return (at, walk.tokens[at - 1].end) if told or not (office or walk.role is None) else None


def _place_behind(walk: Walk, rest: int) -> bool:
    """Whether token `rest` is a place, or a last word that nobody knows and that is no person with an office."""
    known = walk.known_at(rest)
    if known is not None:
        return known.kind == "place"
    if walk.tokens[rest].text in walk.words.admin_heads and walk.follows(rest + 1):
        return True  # `Dinas Pekerjaan Umum (PU) Kota Argasari`
    branch = rest + 1 if walk.tokens[rest].text in walk.words.branch_words and walk.follows(rest + 1) else 0
    branch += bool(branch and walk.follows(branch + 1) and _NUMERAL.fullmatch(walk.tokens[branch].text))
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
            return not walk.flags[ahead] & (TITLE | BODY | FIRM | GIVEN)
        if walk.gaps[ahead] not in (", ", " ") or not (walk.flags[ahead] & FIELD or walk.ordinary(ahead)):
            return False
    return False


# --- the next word: each rule takes it (True), ends the name before it (False), or leaves it to the next one (None) ---


def _numeral(walk: Walk, cursor: Cursor) -> bool | None:
    """A Roman numeral right behind the noun counts bodies, also one that somebody could be called by: `Komisi I`."""
    token, head = walk.tokens[cursor.at], walk.tokens[cursor.head].text
    if cursor.parts or head not in walk.words.numbered_bodies or not _NUMERAL.fullmatch(token.text):
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


def class_end(walk: Walk, index: int) -> int:
    """The token behind the class of an office whose noun is at token `index`: `Kelas I Khusus TPI`."""
    following = index + 1
    while walk.follows(following):
        text = walk.tokens[following].text
        letter = following > index + 1 and len(text) == 1
        if not (letter or _CLASS.fullmatch(text) or (following > index + 1 and text in walk.names.class_words)):
            break
        following += 1
    return following


def _branch(walk: Walk, cursor: Cursor) -> bool | None:
    """`PT Melati Niaga Regional Sumbagsel`, `Balai Pelestarian Wilayah XVIII`: the branch of a body by its word and a
    numeral, a known place, or, of a firm whose officer has a full name behind it, a word that nobody knows.
    """
    region = cursor.at + 1
    if not cursor.parts or walk.tokens[cursor.at].text not in walk.words.branch_words:
        return None
    number = _NUMBER.match(walk.text, walk.tokens[cursor.at].end)
    if number is not None:
        return cursor.take(walk, region, number.end())  # `Karang Taruna Bakti RW 09`
    if not walk.follows(region):
        return None
    known = walk.known_at(region)
    if known is not None and known.kind == "place":
        return cursor.take(walk, walk.index_at(known.end, region), known.end)
    if _NUMERAL.fullmatch(walk.tokens[region].text):
        return cursor.take(walk, region + 1)
    named = walk.follows(region + 2) or _officer_apposed(walk, region + 1)
    told = not cursor.public or walk.tokens[cursor.at].text in walk.names.sure_branches
    return cursor.take(walk, region + 1) if named and told and walk.unknown(region) else None


def _title_ends(walk: Walk, cursor: Cursor) -> bool | None:
    """A title ends the name, unless it is part of it: `Universitas Jenderal Soedirman`, `Asosiasi Pengusaha …`."""
    flags = walk.flags[cursor.at]
    if not flags & TITLE or flags & (GIVEN | BODY | FIRM | PLACE_HEAD):
        return None
    if cursor.parts == 0 and flags & FIELD and walk.flags[cursor.head] & BODY:
        return None  # `Biro Humas Setda Argasari`
    namesake = walk.tokens[cursor.head].text in walk.words.namesake_bodies
    if namesake and cursor.parts and flags & RANK and _officer_behind(walk, walk.run_end(cursor.at)):
        return None  # `Rektor Institut Agama Islam Sultan Wirajaya, Rangga Pratama, …`
    beside = cursor.at + 1 < walk.count and walk.gaps[cursor.at + 1] in walk.words.list_gaps
    beside = beside and cursor.at == cursor.head + walk.sizes[cursor.head]
    if namesake and beside and walk.ordinary(cursor.at + 1) and walk.follows(cursor.at + 2):
        return cursor.take(walk, cursor.at + 2)  # `Rumah Sakit Ibu dan Anak Permata`
    if namesake and cursor.parts == 0 and flags & RANK and walk.follows(cursor.at + 1):
        return cursor.take(walk, cursor.at + 1)  # `RSUP Dr. Wirabumi`
    free = cursor.parts == 0 or walk.role is None or bool(walk.flags[cursor.at - 1] & (BODY | FIRM))
    if cursor.parts == 0 and not namesake and walk.role is not None and walk.tokens[cursor.head].text.isupper():
        return False  # `Guru Besar FKUI Prof …`
    behind = cursor.at + walk.sizes[cursor.at]
    if cursor.parts and not cursor.public and flags & OFFICE and not walk.follows(behind) and walk.role is None:
        return None if behind >= walk.count or walk.gaps[behind] != ", " else False  # `Partai Tenaga Regional menolak`
    if cursor.public or not free or not walk.follows(behind):
        return False
    # `pengajar UIN Walisongo Semarang Dr Rangga`
    return False if flags & RANK and cursor.parts and _closed_by_place(walk, cursor) else None


def _firm_title(walk: Walk, cursor: Cursor) -> bool | None:
    """`PT Melati Mas Lestari`: a title that is a word of firms as well, unless whoever is called so may stand behind an
    open office (`Direktur PT Melati Mas Hartono`).
    """
    index = cursor.at
    if walk.tokens[index].text not in walk.names.firm_titles or not cursor.parts:
        return None
    if walk.tokens[cursor.head].text not in walk.words.abbreviated_heads:
        return None
    called = walk.role is not None and walk.follows(index + 1) and walk.of_names(index + 1)
    if called and not _officer_apposed(walk, walk.run_end(index)):
        return None
    return cursor.take(walk, index + 1)


def _closed_by_place(walk: Walk, cursor: Cursor) -> bool:
    """Whether the name so far ends with a known place."""
    return any(
        known.kind == "place" and known.end == cursor.end
        for at in range(cursor.head + 1, cursor.at)
        if (known := walk.known_at(at)) is not None
    )


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
    numbered = walk.text[walk.tokens[index].end : walk.tokens[index].end + 2].strip().isdigit()
    legal = walk.tokens[cursor.head].text in walk.words.abbreviated_heads  # `CV Tiga Putra`
    if (flags & FUNCTION and cursor.parts == 0 and not (legal and word.istitle())) or (
        flags & OTHER and (cursor.public or numbered)
    ):
        return False  # `Peraturan Direksi Bank Melati Nomor 9`
    if cursor.parts > 1 and flags == NOT_NAME and word.istitle() and word.isalpha() and not walk.follows(index + 1):
        return None if word not in walk.words.days else False  # `Forum Masyarakat Adat Tano Batak`
    here = walk.known_at(index)
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
        closes = cursor.public and cursor.parts == 1 and not flags & DEGREE
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
    counted = word in walk.names.numbered_bodies and _NUMERAL.fullmatch(behind)  # `DPR RI Komisi X`
    return False if word in walk.names.own_heads or counted else None


def _korean_ends(walk: Walk, cursor: Cursor) -> bool | None:
    """`Ketua Serikat Pekerja Melatika Noh Tae-gyu`: a Korean or Chinese family name opens a person."""
    index = cursor.at
    if walk.tokens[index].text not in walk.lexicon.families or not walk.follows(index + 1):
        return None
    last = walk.role is not None and cursor.parts > 0 and not walk.follows(index + 2)
    if last and walk.unknown(index + 1) and not _officer_apposed(walk, index + 2):
        return False  # `Ketua Jaringan Melatika Xu Haotian`
    return False if SYLLABLES.fullmatch(walk.tokens[index + 1].text) else None


def _place_closes(walk: Walk, cursor: Cursor) -> bool | None:
    """A known place belongs to the name, and closes that of a public body: `Polres Tegal`."""
    known = walk.known_at(cursor.at)
    if known is None or known.kind != "place":
        return None
    if walk.role is not None and walk.role.flags & OFFICE and _person_of_place(walk, cursor.at):
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


def _officer_goes_on(walk: Walk, cursor: Cursor) -> bool | None:
    """`Direktur RS Bhayangkara Anton Wirajaya, Rangga Pratama, menyebut …`: all words up to the comma are the body's,
    behind which its officer stands.

    A full personal name is that of a hospital or school only: `Menurut Direktur PT Melati Rangga Pratama, Siti …`.
    """
    index, known = cursor.at, walk.known_at(cursor.at)
    if walk.role is None or not cursor.parts or walk.flags[index] & ~GIVEN:
        return None
    if walk.ordinary(index) and not walk.flags[index] & GIVEN:
        return None
    if known is not None and known.kind != "person":
        return None
    end = walk.run_end(index)
    named = sum(bool(walk.flags[at] & GIVEN) for at in range(index, end))
    namesake = walk.tokens[cursor.head].text in walk.words.namesake_bodies
    spoken = end < walk.count and walk.begins_speaker(end)
    if (named > 1 and not namesake and not spoken) or not _officer_behind(walk, end):
        return None
    return cursor.take(walk, end)


def _speaker_begins(walk: Walk, cursor: Cursor) -> bool | None:
    """`Ketua Yayasan Cakra Buana Hermanto Wibisana` where the article has `ujar Hermanto`: whom it lets speak alone is
    no part of the body's name, and the words before his first name are.

    Not words that short names leave out (`Muhammad Rizal Wibawa`), nor what a hospital is called by (`RSUP Dr. Rizal`).
    """
    index = cursor.at
    if walk.role is None or not walk.joined[index] or not walk.speakers:
        return None
    if cursor.seen < index:
        cursor.seen, cursor.speaker = _speaker_ahead(walk, index)
    if cursor.speaker == index:
        named = walk.tokens[cursor.head].text in walk.words.namesake_bodies and walk.flags[index - 1] & RANK
        return False if (cursor.parts or cursor.public) and not named else None
    if cursor.speaker < index or cursor.whole:
        return None
    if cursor.parts and _closed_by_place(walk, cursor):
        return False  # `Manajer PT Melati Argasari Ely Chandra Wibawa`, who goes by `Chandra`
    first = walk.tokens[cursor.speaker].text in walk.speakers and walk.follows(cursor.speaker + 1)
    if not first and (cursor.parts or cursor.public):
        return None
    last = cursor.speaker - 1
    own = walk.of_names(last) and not walk.ordinary(last) and walk.known_at(last) is None
    own = own and walk.tokens[last].text not in walk.words.firm_words
    name = walk.text[walk.tokens[last].start : walk.tokens[cursor.speaker].end]
    if own and walk.around(walk.tokens[index].start).count(name) > 1:
        return None  # `Agus Budi Santoso`, who goes by `Budi`, stands elsewhere
    if own and ((cursor.public and walk.flags[last] & GIVEN) or cursor.speaker - index >= _OWN_WORDS):
        cursor.speaker = last  # `Direktur PT Graha Lembayung Hermanto Yusuf Wibisana`, who goes by `Yusuf`
    if cursor.speaker == index:
        return False if cursor.parts or cursor.public else None
    return cursor.take(walk, cursor.speaker)


def _speaker_ahead(walk: Walk, index: int) -> tuple[int, int]:
    """The last token looked at, and the one from `index` on within the same run at which the name of somebody begins
    who speaks alone elsewhere; -1 where nobody's does, or where a word before it may be of the name.
    """
    while not walk.begins_speaker(index):
        known = walk.known_at(index)
        body = known is not None and known.kind == "organisation"
        if known is not None and not body:
            behind = walk.index_at(known.end, index)  # behind the place of a body nothing more of it follows
            body = not (walk.follows(behind) and walk.begins_speaker(behind))
        if body or walk.flags[index] & ~(GIVEN | FOREIGN) or walk.tokens[index].text in walk.words.left_out:
            return index, -1
        index += 1
        if not walk.follows(index):
            return index, -1
    # `Kelompok Tani Sumber Makmur Sugeng Riyanto`, where Makmur speaks, too
    run = range(index + 1, walk.run_end(index) - 1) if walk.tokens[index].text in walk.speakers else range(0)
    return index, next((at for at in reversed(run) if walk.tokens[at].text in walk.speakers), index)


def _stands_elsewhere(walk: Walk, cursor: Cursor) -> bool | None:
    """`Direktur PT Putra Sagara Hendra Wirawan` where the article has `Bus Putra Sagara`, too: two words of names and
    more behind the noun of a firm that stand elsewhere without what follows them here are the firm's.
    """
    legal = walk.tokens[cursor.head].text in walk.words.abbreviated_heads
    if walk.role is None or cursor.parts or not legal or not walk.joined[cursor.at]:
        return None
    start, end = walk.tokens[cursor.at].start, cursor.at + 1
    around = walk.around(start)
    while walk.follows(end + 1) and end - cursor.at < _FIRM_WORDS:
        form = walk.text[start : walk.tokens[end].end]
        beside = walk.text[start : walk.tokens[end + 1].end]
        if around.count(form) > around.count(beside):
            return cursor.take(walk, end + 1)
        end += 1
    return None


def _closes_ahead(walk: Walk, cursor: Cursor) -> bool | None:
    """`Direktur PT Sung Hwa Garment Indonesia Rudi`, `Rektor Institut Agama Islam Sultan Amai Gorontalo Rangga Wibawa`:
    the words of a firm up to its country or a word of firms, those of a school or hospital up to its town, where
    whoever has the office, or nothing more, stands behind it.
    """
    head, index = walk.tokens[cursor.head].text, cursor.at
    legal = head in walk.words.abbreviated_heads
    if not (legal and walk.role is not None) and head not in walk.words.namesake_bodies:
        return None
    while index - cursor.at < _FIRM_WORDS and walk.follows(index):
        known, word = walk.known_at(index), walk.tokens[index].text
        if known is not None and index > cursor.at:
            behind = walk.index_at(known.end, index)
            if known.kind != "place":
                return None
            if legal:
                return cursor.take(walk, behind, known.end) if known.key in walk.lexicon.countries else None
            officer = walk.follows(behind + 1) and walk.full_name_at(behind)
            # `Eks Direktur RSUD Dr Achmad Mochtar Argasari itu`
            ranked = bool(walk.flags[cursor.at - 1] & RANK) and not walk.follows(behind)
            officer = officer or ranked if walk.role is not None else not walk.follows(behind)
            return cursor.take(walk, behind, known.end) if officer else None
        tail = walk.flags[index] & ORG_TAIL and not walk.flags[index] & GIVEN
        if legal and index > cursor.at and tail and walk.follows(index + 1):
            return cursor.take(walk, index + 1)  # `PT Gemilang Artha Berjangka`
        if legal and index > cursor.at and word.endswith(walk.names.firm_endings) and walk.unknown(index):
            return cursor.take(walk, index + 1)
        royal = not legal and word in walk.words.royal  # `Sultan`
        plain = known is None and (royal or not walk.flags[index] & ~(GIVEN | FOREIGN))
        if not plain or walk.begins_speaker(index):
            return None
        index += 1
    return None


def _behind_place_person(walk: Walk, cursor: Cursor) -> bool | None:
    """`Guru SMA Negeri 3 Argasari Embun Wibawa`: behind the place of a school or firm, or one that is known as a whole,
    stands its officer, where what follows are words of names only, or ordinary ones by which people are called as well.
    """
    index = cursor.at
    before, last = walk.known_at(index - 1), walk.text[cursor.end - 1]
    closed = cursor.whole or (before is not None and before.kind == "place" and before.end == cursor.end)
    words = index - cursor.head - walk.sizes[cursor.head]
    if walk.role is None or (words < 2 and not cursor.whole) or not (closed or last.isdigit()):
        return None
    called = walk.tokens[index].text in walk.words.name_words or walk.flags[index] == FOREIGN
    if walk.flags[index] & ~(GIVEN | FOREIGN) or not walk.follows(index + 1) or walk.known_at(index) is not None:
        return None
    if not (called or (closed and walk.of_names(index))):
        return None
    return False if walk.full_name_at(index + 1) else None


def _person_ends(walk: Walk, cursor: Cursor) -> bool | None:
    """A part of a personal name ends the name of a public body, and of a firm whose officer is being named."""
    index, known = cursor.at, walk.known_at(cursor.at)
    if not (walk.flags[index] & GIVEN or (known is not None and known.kind == "person")):
        return None
    around = walk.known_at(index + 1) if walk.follows(index + 1) else None
    if cursor.public and around and around.kind == "place" and walk.tokens[index].text in walk.words.firm_words:
        return None  # `Timnas Voli Putri Indonesia`
    namesake = walk.tokens[cursor.head].text in walk.words.namesake_bodies
    if namesake and cursor.parts == 1 and walk.flags[index - 1] & RANK:
        return None  # `RSUP Dr. Wirabumi`
    inner = index - 1 > cursor.head and walk.tokens[index - 1].text in walk.words.namesake_bodies
    if inner and walk.follows(index + 1):
        return None  # `Fakultas Hukum Universitas Arjuna Rangga`
    of_firms = not (cursor.public or cursor.whole or namesake) and known is None
    of_firms = of_firms and walk.tokens[index].text in walk.words.firm_words
    # `Direktur Utama PT KEMA (Persero) Budi Wibawa`
    letters = cursor.parts > 0 and (walk.tokens[index - 1].text.isupper() or walk.text[cursor.end - 1] == ")")
    of_firms = of_firms and not (letters and walk.role is not None)
    apposed = index + 1 < walk.count and walk.gaps[index + 1] == ", "
    closes = cursor.parts > 0 and not walk.follows(index + 1)
    if closes and (namesake or not cursor.public) and _officer_apposed(walk, index + 1):
        return None  # `pelatih PT Sinar Abadi Lestari, Rangga Wibawa`, `peneliti Lembaga Kajian Lestari, Rangga`
    if of_firms and cursor.parts and _speaks_by_two(walk, index):
        return False
    if of_firms and (walk.follows(index + 1) or apposed):
        return None  # `PT Tirta Jaya Fajar Nugraha`, `Manajer PT Tirta Jaya, Fajar`
    if cursor.parts == 0 and (_leads_alone(walk, cursor) or _letters_alone(walk, cursor)):
        return False
    if cursor.parts == 0 or not (cursor.public or walk.role is not None):
        return None
    before = index - 1
    if walk.follows(index + 1) and walk.flags[index + 1] & RANK and not walk.flags[index + 1] & GIVEN:
        return None  # `Kasat Reskrim Polres Lembah Asri AKP Rangga`: the rank begins the person
    if walk.role is None and known is None and not walk.follows(index + 1) and walk.known_at(before) is None:
        return None  # `Pemkab Lembah Asri`: nobody's office is named, so the last word is the region's
    unknown = walk.unknown(before) and not walk.tokens[before].text.isupper()
    unknown = unknown and not cursor.whole and walk.tokens[before - 1].text not in walk.words.branch_words
    # `Fakultas Hukum Universitas Arjuna Rangga`, `Koperasi Nelayan Teluk Kayela Rangga`
    unknown = unknown and not walk.flags[before - 1] & (BODY | FIRM | PLACE_HEAD)
    if cursor.parts > 1 and walk.role is not None and walk.joined[index] and walk.joined[before] and unknown:
        cursor.at, cursor.end = before, walk.tokens[before - 1].end  # `PT Sinar Oki Chandra`: Oki is his
    return False


def _speaks_by_two(walk: Walk, index: int) -> bool:
    """`Direktur PT Melati Budi Santoso mengatakan`: whether a word of firms at token `index` is the first name of an
    officer, whose last one is no such word, right before a verb of speech.
    """
    last = index + 1
    if walk.role is None or not walk.follows(last) or walk.follows(last + 1):
        return False
    own = walk.flags[last] & GIVEN and walk.tokens[last].text not in walk.words.firm_words
    return bool(own) and walk.small_after(walk.tokens[last].end) in walk.names.telling_verbs


def _leads_alone(walk: Walk, cursor: Cursor) -> bool:
    """`Ketua KPU Rangga Wibawa`: an officer follows a noun that is a body by itself, and is not named after people."""
    return (
        walk.role is not None
        and not walk.role.apposed
        and cursor.public
        and not cursor.whole
        and walk.tokens[cursor.head].text not in walk.words.namesake_bodies
        and bool(walk.role.flags & OFFICE)
    )


def _letters_alone(walk: Walk, cursor: Cursor) -> bool:
    """`wakil pimpinan DPRD Rangga Wibawa`: letters that are a body by themselves, with two words of a person behind."""
    head, known = walk.tokens[cursor.head].text, walk.known_at(cursor.head)
    behind = cursor.at + 1
    named = walk.follows(behind) and not walk.flags[behind] & ~GIVEN and walk.known_at(behind) is None
    named = named and bool(walk.flags[cursor.at] & GIVEN) and (bool(walk.flags[behind]) or not walk.ordinary(behind))
    return named and cursor.public and head.isupper() and known is not None and walk.known_at(cursor.at) is None


def _unknown_ends(walk: Walk, cursor: Cursor) -> bool | None:
    """A word that is no ordinary one is the person, where an office is open; not behind `Polsek`, `Lapas`."""
    index = cursor.at
    if walk.role is None or walk.flags[index] or walk.tokens[index].text.isupper() or walk.ordinary(index):
        return None
    if cursor.parts and walk.flags[index - 1] & PLACE_HEAD and not walk.flags[index - 1] & (BODY | FIRM):
        return cursor.take(walk, index + 1)  # `Ketua Koperasi Nelayan Teluk Kayela Rangga`
    ranked = cursor.parts == 1 and (bool(walk.flags[index - 1] & RANK) or _initials_before(walk, index))
    if ranked and walk.tokens[cursor.head].text in walk.words.namesake_bodies:
        return None  # `RSUP Dr Wirakarna`
    if walk.text[cursor.end - 1].isdigit():
        namesake = walk.tokens[cursor.head].text in walk.words.namesake_bodies
        apposed = index + 1 < walk.count and walk.gaps[index + 1] == ", " and bool(walk.flags[index + 1] & GIVEN)
        return None if namesake and apposed else False  # `Daop 6 Rudi`, but `Guru SMP Negeri 1 Argasari, Rangga`
    if cursor.whole and cursor.parts and not cursor.public and walk.known_at(index) is None:
        return False  # `Bank Melati Rudira Karna`
    letters = cursor.parts > 0 and not cursor.public and walk.tokens[index - 1].text.isupper()
    letters = letters and walk.tokens[cursor.head].text not in walk.words.abbreviated_heads
    if letters and _two_unknown(walk, index):
        return False  # `Direktur Eksekutif Asosiasi BPD Rudira Karna`
    if cursor.parts == 0:
        # `Kepala BMKG Rudira Karna`: the noun is a name by itself, and two words are a person
        known = walk.known_at(cursor.head)
        given = index + 1 < walk.count and bool(walk.flags[index + 1] & GIVEN)
        named = (
            walk.follows(index + 1) and not walk.flags[index + 1] & ~GIVEN and (given or not walk.ordinary(index + 1))
        )
        alone = known is not None or (walk.tokens[cursor.head].text.isupper() and given)
        head = walk.tokens[cursor.head].text
        local = head in walk.words.lone_bodies or head in walk.words.territorial_words
        if local and given and walk.follows(index + 1) and walk.follows(index + 2):
            return cursor.take(walk, index + 1)  # `Ketua DPRD Argasari Rangga Pratama`
        if known is not None and not local and not cursor.whole and walk.known_at(index) is None:
            return False  # `Ketua Fraksi DPR Rudira`: of no region
        return False if alone and named else None
    if cursor.public and not walk.follows(index + 1) and walk.follows(index) and _officer_apposed(walk, index + 1):
        return None  # `Kepala Dinas Sosial Argasari, Rangga Pratama`
    town = walk.known_at(index + 1) if walk.follows(index + 1) else None
    if cursor.public and town is not None and town.kind == "place" and not walk.follows(index + 2):
        return None  # `Prakirawan Stasiun Meteorologi Tebelian Sintang, Rangga`
    if cursor.public:
        territorial = cursor.parts < 2 and walk.tokens[index - 1].text in walk.words.territorial_words
        return None if territorial else False
    return False if walk.known_at(index) is None and cursor.parts >= 2 and walk.flags[index - 1] & ORG_TAIL else None


def _initials_before(walk: Walk, index: int) -> bool:
    """`RSUD WZ Yohara`: whether initials of a namesake stand right before token `index`."""
    word = walk.tokens[index - 1].text
    return word.isupper() and word.isalpha() and len(word) <= _INITIALS


def _two_unknown(walk: Walk, index: int) -> bool:
    """Whether token `index` is the first of just two words that nothing knows."""
    both = walk.follows(index + 1) and not walk.follows(index + 2)
    return both and walk.unknown(index) and walk.unknown(index + 1)


def _officer_behind(walk: Walk, index: int) -> bool:
    """Whether the officer of the open title, which opens its sentence or follows a verb of speech, stands at token
    `index` behind a comma, and closes with a comma of its own or with a verb.

    Not the next of a list: `Direktur PT Melati Rangga, Sari Wibawa, dan …`.
    """
    role = walk.role
    if role is None or role.apposed or not (_officer_apposed(walk, index) or _unknown_apposed(walk, index)):
        return False
    before = walk.text[max(0, role.start - _WORD_BEFORE) : role.start].rsplit("\n", 1)[-1].split()[-1:]
    if before and before[0][-1].isalpha() and before[0].lower() not in walk.words.speech_verbs:
        return False  # `Di hadapan Kepala Badan Gizi Rangga, Sari mengatakan …`
    while walk.follows(index + 1):
        if walk.flags[index] & ~(GIVEN | RANK):
            return False
        index += 1
    end, following = walk.tokens[index].end, index + 1
    if following < walk.count and walk.gaps[following] in walk.words.list_gaps:
        return False
    closed = walk.text.startswith(", ", end) and walk.small_after(end) in walk.words.person_verbs
    return closed or walk.acts_behind(end)


def _unknown_apposed(walk: Walk, index: int) -> bool:
    """Whether two or three words that nothing knows, or of names, stand between commas at token `index`."""
    if index >= walk.count or walk.gaps[index] != ", " or not walk.unknown(index):
        return False
    end = walk.run_end(index)
    return 1 < end - index < 4 and walk.text.startswith(", ", walk.tokens[end - 1].end)


def _officer_apposed(walk: Walk, index: int) -> bool:
    """Whether a person follows behind a comma at token `index`: a word of personal names, or a rank and a word."""
    if index >= walk.count or walk.gaps[index] != ", ":
        return False
    flags = walk.flags[index]
    return bool(flags & GIVEN) or (walk.follows(index + 1) and bool(flags & RANK))


_STEPS: tuple[Callable[[Walk, Cursor], bool | None], ...] = (
    _numeral,
    _board_alone,
    _class,
    _landform,
    _speaker_begins,
    _branch,
    _closes_ahead,
    _firm_title,
    _title_ends,
    _no_word_of_names,
    _own_head_ends,
    _korean_ends,
    _behind_place_person,
    _place_closes,
    _body_closes,
    _firm_known,
    _place_ends,
    _opener_goes_on,
    _officer_goes_on,
    _stands_elsewhere,
    _person_ends,
    _unknown_ends,
)


def _word(walk: Walk, cursor: Cursor) -> bool:
    """Take the next word in by the first rule that decides, or end the name before it."""
    for step in _STEPS:
        verdict = step(walk, cursor)
        if verdict is not None:
            return verdict
    return cursor.take(walk, cursor.at + walk.sizes[cursor.at])


def shortens(short: str, full: str, strict: bool = False) -> bool:
    """Whether the letters of `short` occur in `full` in order; the first one first if `strict`."""
    at = 0
    lower = full.lower()
    for letter in short.lower():
        if letter.isalpha():
            at = lower.find(letter, at) + 1
            if not at:
                return False
    return not strict or lower[:1] == short[:1].lower()


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


def place_end(walk: Walk, index: int) -> int:
    """The token after the place's name that token `index` opens; `index` where nothing follows the noun."""
    route = walk.tokens[index].text in walk.words.routes
    admin = walk.tokens[index].text in walk.words.admin_heads
    following = index + walk.sizes[index]
    building = walk.tokens[following - 1].text in walk.words.buildings
    taken = 0
    while following < walk.count and taken < _PLACE_WORDS:
        if not (
            walk.joined[following]
            or (route and taken and walk.gaps[following].strip() in ("-", "–"))
            or (building and walk.particles(following))  # `Masjid al-Falah`, `Gereja Santa Ratna de Fatma`
        ):
            break
        if building and not taken and walk.flags[following] & FUNCTION and walk.follows(following + 1):
            following += 1  # `Hotel The Ombak`
        flags, known = walk.flags[following], walk.known_at(following)
        if known and known.kind == "place":
            following = walk.index_at(known.end, following)
            taken += 1
            if route:
                continue
            if walk.tokens[index].text in walk.words.facilities:
                return _with_town(walk, following)
            return _behind_place(walk, following, walk.tokens[index].text in walk.words.districts)
        if (
            route
            and not taken
            and walk.tokens[following].text in walk.words.street_titles
            and walk.follows(following + 1)
        ):
            following += walk.sizes[following]  # `Jalan HR Wirabumi`
            continue
        if _ends_place(walk, following, taken, admin, route) or (
            taken and (_officer_begins(walk, following) or _somebody_begins(walk, following))
        ):
            break
        following += walk.sizes[following]
        term = walk.follows(following) and walk.ordinary(following) and not walk.flags[following] & PLACE_TAIL
        if flags & PLACE_TAIL and taken and term:
            break  # `Pos Bukit Hulu Siaga`
        taken += 1
    if admin and all(token.text in walk.words.admin_heads for token in walk.tokens[index:following]):
        # `seluruh Kabupaten Kota`, but `Kecamatan Kota`, which several regencies have
        return following if taken and walk.tokens[index].text in walk.words.districts else index
    if walk.tokens[index].text in walk.names.own_regions and taken > 1 and _all_ordinary(walk, index + 1, following):
        return index  # `Kabupaten Layak Anak`: all of them are known
    return following if taken else index


def _ends_place(walk: Walk, index: int, taken: int, admin: bool, route: bool) -> bool:
    """Whether token `index` is no part of a place's name."""
    flags = walk.flags[index]
    if taken and walk.tokens[index].text in walk.words.admin_heads and walk.follows(index + 1):
        # `Jalan Merdeka Kecamatan Kota Soe`, but `Desa Ampah Kota Kecamatan Lembang`
        return not flags & PLACE_TAIL or walk.tokens[index + 1].text not in walk.words.admin_heads
    ruled = taken and walk.role is not None and walk.role.flags & PLACE_OFFICE
    if flags & RANK and not flags & GIVEN and (admin or ruled):
        # `Polsek Kota Kombes …`, `Kapolsek Tanjung Raja AKP …`, but `Kelurahan Tanjung Mas`
        return not taken or walk.follows(index + 1) or walk.role is not None
    if taken and flags & BODY and not walk.follows(index + walk.sizes[index]):
        return walk.tokens[index].text.isupper()  # `Kampung Talang Balai`
    word = walk.tokens[index]
    if route and taken and word.text in walk.names.distance_words:
        return True  # `Jalan Raya Wonosari Km 7`
    if route and len(word.text) == 1 and word.text.isupper() and walk.follows(index + 1):
        return False  # `Jalan A Yani`
    if (admin or route) and taken and word.text in walk.names.count_words and not walk.follows(index + 1):
        return False  # `Jalan Boulevard Dua`
    if (admin or route) and flags & ~FIELD == NOT_NAME and word.text.istitle() and word.text not in walk.words.days:
        return False  # `Kelurahan Benua Melayu Laut`, `Jalan Kapten Muslim`, but `Desa Argasari Senin (4/8)`
    if flags & (OFFICE | PLACE_OFFICE | FUNCTION | NOT_NAME | OTHER) and not flags & (GIVEN | PLACE_HEAD | RANK):
        return True
    return bool(flags & (BODY | FIRM) and not flags & PLACE_HEAD) or bool(flags & NOT_NAME and taken)


def _somebody_begins(walk: Walk, index: int) -> bool:
    """`Manajer UBP Teluk Sirih Yulia Wibawa`: whether the holder of an open office begins at token `index`,
    behind a place: one who speaks elsewhere, or a word of names behind one that is none, and another word.
    """
    role = walk.role
    if role is None or not role.flags & OFFICE or role.apposed or not walk.follows(index):
        return False
    before = walk.flags[index - 1]
    named = walk.flags[index] == GIVEN and walk.follows(index + 1) and not before & (GIVEN | RANK | PLACE_HEAD)
    return named or walk.begins_speaker(index)


def _officer_begins(walk: Walk, index: int) -> bool:
    """`Kepala Desa Tanjung Rimba Abang Mursida membenarkan …`: whether whoever has the office over the place begins at
    token `index`: by a word of personal names, or by the last two words before a verb that people do.
    """
    role = walk.role
    if role is None or not role.bare or not role.flags & PLACE_OFFICE:
        return False
    behind = index + walk.sizes[index]
    if not walk.follows(behind):
        return False
    if walk.flags[index] & GIVEN:
        return True
    closes = not walk.follows(behind + walk.sizes[behind]) and not walk.flags[behind] & ~GIVEN
    named = closes and not walk.ordinary(behind) and walk.known_at(behind) is None
    return named and walk.small_after(walk.tokens[behind].end) in walk.words.person_verbs


def _last_of_district(walk: Walk, index: int) -> bool:
    """Whether the ordinary word at token `index` closes the name of a district: no other word or figure follows."""
    end = walk.tokens[index].end
    return not walk.follows(index + 1) and not walk.text[end : end + 2].strip().isdigit()


def _with_town(walk: Walk, following: int) -> int:
    """The token after the town in which `Bandara El Tari Kupang` lies, or after what `_behind_place` takes."""
    town = walk.known_at(following) if walk.follows(following) else None
    if town is None or town.kind != "place" or walk.flags[following] & GIVEN:
        return _behind_place(walk, following, False)
    return walk.index_at(town.end, following)


def region_end(walk: Walk, index: int) -> int:
    """The token behind a region whose noun is token `index`, right behind a body (`Kota Depok`); else `index`."""
    opens = walk.follows(index) and walk.tokens[index].text in walk.words.admin_heads
    return place_end(walk, index) if opens else index


def _behind_place(walk: Walk, following: int, district: bool) -> int:
    """A direction after the known place, or one more word that nobody knows: `Taman Nasional Kerinci Seblat`.

    Behind the noun of a district also an ordinary one: `Kelurahan Batang Kapas`.
    """
    if not walk.follows(following):
        return following
    if district and walk.tokens[following].text in walk.names.village_tails and not walk.follows(following + 1):
        return following + 1  # `Desa Sindang Jaya`
    if walk.flags[following] & GIVEN:
        return following
    if walk.flags[following] & PLACE_TAIL:
        return following + 1
    unknown = not walk.flags[following] and not walk.known_at(following)
    unknown = unknown and (not walk.ordinary(following) or (district and _last_of_district(walk, following)))
    return following + 1 if unknown and walk.role is None else following
