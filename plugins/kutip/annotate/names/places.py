"""How far the name of a place goes that a generic noun opens (`Kecamatan …`, `Jalan …`)."""

from __future__ import annotations

from .cursor import all_ordinary
from .lexicon import (
    BODY,
    FIELD,
    FIRM,
    FUNCTION,
    GIVEN,
    NOT_NAME,
    OFFICE,
    OTHER,
    PLACE_HEAD,
    PLACE_OFFICE,
    PLACE_TAIL,
    RANK,
)
from .walk import Walk

_PLACE_WORDS = 6
"""Most words that the name of a place has behind its noun."""
_REGION_WORDS = 3
"""Most words of a village behind its noun."""


def place_end(walk: Walk, index: int) -> int:
    """The token after the place's name that token `index` opens; `index` where nothing follows the noun."""
    return _closed_by_region(walk, index) or _open_end(walk, index)


def _open_end(walk: Walk, index: int) -> int:
    """The token after the words of the place's name, read one by one, that token `index` opens."""
    route = walk.tokens[index].text in walk.words.routes
    admin = walk.tokens[index].text in walk.words.admin_heads
    following = index + walk.sizes[index]
    building = walk.tokens[following - 1].text in walk.words.buildings
    taken, fathered = 0, False
    while following < walk.count and taken < _PLACE_WORDS:
        if not (
            walk.joined[following]
            or (route and taken and walk.gaps[following].strip() in ("-", "–"))
            or (building and walk.particles(following))  # `Masjid al-Falah`, `Gereja Santa Ratna de Fatma`
            or (taken and not admin and walk.gaps[following].strip() in walk.words.patronyms)  # `Bandara X bin Y`
        ):
            break
        if building and not taken and walk.flags[following] & FUNCTION and walk.follows(following + 1):
            following += 1  # `Hotel The Ombak`
        flags, known = walk.flags[following], walk.known_at(following)
        fathered = fathered or walk.gaps[following].strip() in walk.words.patronyms
        if known and known.kind == "place" and fathered:
            break  # `Bandara Amir Muhammad bin Abdul Aziz Madinah`
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
    own = walk.tokens[index].text in walk.names.own_regions and taken > 1
    classed = route and taken == 1 and walk.tokens[following - 1].text in walk.names.road_classes
    if classed or (own and all_ordinary(walk, index + 1, following)):
        return index  # `Jalan Nasional itu`, but `Jalan Nasional Medan`; `Kabupaten Layak Anak`: all of them are known
    return following if taken else index


def _closed_by_region(walk: Walk, index: int) -> int:
    """`Kampung Bojong Asih, Desa Lobu Pining, Kecamatan …`: the token behind the two or three words of a region whose
    noun is token `index`, closed by a comma and a larger region, whatever the words are elsewhere; else 0.

    Not behind the office over it or people who live there (`Kepala Desa Lobu Rina, Kecamatan …`, `warga Desa Lobu Rina,
    Kecamatan …`).
    """
    noun = walk.tokens[index].text
    if noun not in walk.words.admin_heads and noun.lower() not in walk.names.village_nouns:
        return 0
    before = walk.small_before(walk.tokens[index].start)
    if walk.role is not None or any(word in walk.words.small_titles or word in walk.words.people for word in before):
        return 0
    first = end = index + walk.sizes[index]
    while end < min(walk.count, first + _REGION_WORDS) and walk.joined[end]:
        if walk.flags[end] & (BODY | FIRM | RANK | OFFICE | PLACE_OFFICE | FUNCTION | NOT_NAME):
            return 0
        end += 1
    if end < first + 2 or end >= walk.count or walk.joined[end] or walk.gaps[end] != ", ":
        return 0
    larger = walk.tokens[end].text in walk.words.admin_heads and walk.follows(end + 1)
    return end if larger else 0


def _ends_place(walk: Walk, index: int, taken: int, admin: bool, route: bool) -> bool:
    """Whether token `index` is no part of a place's name."""
    flags = walk.flags[index]
    if taken and walk.tokens[index].text in walk.words.admin_heads and walk.follows(index + 1):
        # `Jalan Merdeka Kecamatan Kota Soe`, but `Desa Ampah Kota Kecamatan Lembang`
        return not flags & PLACE_TAIL or walk.tokens[index + 1].text not in walk.words.admin_heads
    ruled = taken and walk.role is not None and walk.role.flags & PLACE_OFFICE
    if flags & RANK and not flags & GIVEN and (admin or ruled):
        # `Polsek Kota Kombes …`, `Kapolsek Tanjung Raja AKP …`, but `Kelurahan Tanjung Mas`, `Kecamatan Bulik`
        # and `Warga Desa Tanjung Raja, Rina`
        bare = not taken and index and walk.tokens[index - 1].text in walk.words.districts and walk.role is None
        if bare and not walk.follows(index + 1) and not walk.text.startswith(".", walk.tokens[index].end):
            return False
        behind = index + 1
        apposed = behind < walk.count and walk.gaps[behind] == ", " and not walk.ordinary(behind)
        return not taken or walk.follows(behind) or (walk.role is not None and not (admin and apposed))
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
