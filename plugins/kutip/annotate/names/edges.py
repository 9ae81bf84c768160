"""Where the name of a body ends because somebody's begins: an officer, a speaker, a title."""

from __future__ import annotations

from .cursor import Cursor
from .lexicon import BODY, FIELD, FIRM, FOREIGN, GIVEN, OFFICE, ORG_TAIL, PLACE_HEAD, RANK, TITLE
from .walk import Walk

_OWN_WORDS = 3
"""Words between the noun of a body and whoever speaks elsewhere, the last of which is his first name."""
_FIRM_WORDS = 4
"""Most words behind the noun of a firm that are looked for elsewhere."""
_WORD_BEFORE = 24
"""Characters before a title that hold the word before it."""
_INITIALS = 2
"""Most letters of the initials before the name of somebody that a hospital or school is called by."""


def title_ends(walk: Walk, cursor: Cursor) -> bool | None:
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
    if cursor.parts and not flags & OFFICE and walk.follows(behind) and walk.flags[behind] & BODY:
        cursor.over = True
        return cursor.take(walk, behind)  # `Pusat Kesehatan Haji Kementerian Kesehatan`: nobody is called so
    if not cursor.public and behind < walk.count and walk.gaps[behind] in walk.words.purposes:
        return None  # `Koalisi Warga untuk Data Terbuka`
    # `Partai Tenaga Regional menolak`, `Lembaga Sertifikasi Profesi Wartawan menolak`
    told = not cursor.public or (walk.ordinary(cursor.at - 1) and walk.known_at(cursor.at - 1) is None)
    if cursor.parts and told and flags & OFFICE and not walk.follows(behind) and walk.role is None:
        return None if behind >= walk.count or walk.gaps[behind] != ", " else False
    if cursor.public or not free or not walk.follows(behind):
        return False
    # `pengajar UIN Walisongo Semarang Dr Rangga`
    return False if flags & RANK and cursor.parts and _closed_by_place(walk, cursor) else None


def firm_title(walk: Walk, cursor: Cursor) -> bool | None:
    """`PT Melati Mas Lestari`: a title that is a word of firms as well, unless whoever is called so may stand behind an
    open office (`Direktur PT Melati Mas Hartono`).
    """
    index = cursor.at
    if walk.tokens[index].text not in walk.names.firm_titles or not cursor.parts:
        return None
    if walk.tokens[cursor.head].text not in walk.words.abbreviated_heads:
        return None
    called = walk.role is not None and walk.follows(index + 1) and walk.of_names(index + 1)
    if called and not officer_apposed(walk, walk.run_end(index)):
        return None
    return cursor.take(walk, index + 1)


def _closed_by_place(walk: Walk, cursor: Cursor) -> bool:
    """Whether the name so far ends with a known place."""
    return any(
        known.kind == "place" and known.end == cursor.end
        for at in range(cursor.head + 1, cursor.at)
        if (known := walk.known_at(at)) is not None
    )


def officer_goes_on(walk: Walk, cursor: Cursor) -> bool | None:
    """`Direktur RS Bhayangkara Anton Wirajaya, Rangga Pratama, menyebut …`: all words up to the comma are the body's,
    behind which its officer stands.

    A full personal name is that of a hospital or school only (`Menurut Direktur PT Melati Rangga Pratama, Siti …`),
    or of a firm where a word of firms closes it and a full name stands behind the comma (`PT Melati Windu Lestari,
    Rangga Pratama, …`).
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
    closing = walk.tokens[end - 1].text in walk.words.firm_words or walk.tokens[end - 1].text in walk.lexicon.body_words
    firm = closing and full_name_apposed(walk, end)
    if named > 1 and not (namesake or spoken or firm):
        return None
    return cursor.take(walk, end) if _officer_behind(walk, end) or _firm_closes(walk, cursor, end) else None


def _firm_closes(walk: Walk, cursor: Cursor, end: int) -> bool:
    """`bersama Direktur Utama PT Bahari Galang Perkasa, Tjandra Wibawa, …`: whether a word of firms that is nobody's
    name closes that of a firm before token `end`, where a full name stands behind the comma.
    """
    legal = walk.tokens[cursor.head].text in walk.words.abbreviated_heads
    closing = walk.tokens[end - 1].text in walk.lexicon.body_words and not walk.flags[end - 1] & GIVEN
    return legal and closing and full_name_apposed(walk, end)


def speaker_begins(walk: Walk, cursor: Cursor) -> bool | None:
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


def stands_elsewhere(walk: Walk, cursor: Cursor) -> bool | None:
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


def closes_ahead(walk: Walk, cursor: Cursor) -> bool | None:
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


def behind_place_person(walk: Walk, cursor: Cursor) -> bool | None:
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


def person_ends(walk: Walk, cursor: Cursor) -> bool | None:
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
    if closes and (namesake or not cursor.public) and officer_apposed(walk, index + 1):
        return None  # `pelatih PT Sinar Abadi Lestari, Rangga Wibawa`, `peneliti Lembaga Kajian Lestari, Rangga`
    if of_firms and cursor.parts and _speaks_by_two(walk, index):
        return False
    if of_firms and (walk.follows(index + 1) or apposed):
        return None  # `PT Tirta Jaya Fajar Nugraha`, `Manajer PT Tirta Jaya, Fajar`
    if walk.follows(index + 1) and walk.flags[index + 1] & RANK and not walk.flags[index + 1] & GIVEN:
        return None  # `Polres Lembah Asri AKP Rangga`, `Komandan Pomdam Jaya Kolonel Rangga`: he begins there
    if cursor.parts == 0 and (_leads_alone(walk, cursor) or _letters_alone(walk, cursor)):
        return False
    if cursor.parts == 0 or not (cursor.public or walk.role is not None):
        return None
    before = index - 1
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


def unknown_ends(walk: Walk, cursor: Cursor) -> bool | None:
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
    if cursor.public and not walk.follows(index + 1) and walk.follows(index) and officer_apposed(walk, index + 1):
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
    if role is None or role.apposed or not (officer_apposed(walk, index) or _unknown_apposed(walk, index)):
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


def full_name_apposed(walk: Walk, index: int) -> bool:
    """Whether a person of two words, or with a rank, follows behind a comma at token `index`."""
    return officer_apposed(walk, index) and walk.follows(index + 1) and walk.of_names(index + 1)


def officer_apposed(walk: Walk, index: int) -> bool:
    """Whether a person follows behind a comma at token `index`: a word of personal names, or a rank and a word, the
    latter also behind where the body lies.
    """
    if index >= walk.count or walk.gaps[index] != ", ":
        return False
    flags = walk.flags[index]
    ranked = walk.follows(index + 1) and bool(flags & RANK)
    return bool(flags & GIVEN) or ranked or officer_behind_place(walk, index)


def officer_behind_place(walk: Walk, index: int) -> bool:
    """`Pengasuh Pondok Pesantren Darul Furqan, Jombang, KH Rangga Wibawa`: whether behind the comma at token `index`
    only a known place stands before the rank and name of an officer.
    """
    if walk.role is None or index >= walk.count or walk.gaps[index] != ", ":
        return False
    place = walk.known_at(index)
    if place is None or place.kind != "place":
        return False
    behind = walk.index_at(place.end, index + 1)
    ranked = behind < walk.count and walk.gaps[behind] == ", " and walk.follows(behind + 1)
    return ranked and bool(walk.flags[behind] & RANK)
