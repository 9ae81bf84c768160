"""Bodies and places that the office beside them tells: what somebody heads, or speaks for."""

from __future__ import annotations

import re

from ..lexicon import FIELD, FOREIGN, GIVEN, OFFICE, ORG_TAIL, PLACE_HEAD, PLACE_OFFICE, PLACE_TAIL, RANK
from ..tokens import LETTERS, NUMERAL
from ..walk import Draft, Role, Walk
from .nouns import BARE_WORDS
from .runs import unknown_follows

_CAMEL = re.compile(r"[A-Z]\w*[a-z][A-Z]{2}\w*")
"""A brand with a capital inside."""


def capitals_of_office(walk: Walk, index: int) -> int:
    """`Presiden WBC Rudi`, `Kepala BKD`: capitals right behind an office are a body."""
    token = walk.tokens[index]
    if len(token.text) < LETTERS or not token.text.isalpha() or not token.text.isupper() or walk.flags[index] & GIVEN:
        return index
    if NUMERAL.fullmatch(token.text):
        return index  # `Wakil Ketua III, Rangga`
    if walk.follows(index + 1) and len(walk.tokens[index + 1].text) > LETTERS and walk.tokens[index + 1].text.isupper():
        return index  # the film `NIGHT FERRY`
    role, following = walk.role, index + walk.sizes[index]
    officer = role is not None and bool(role.flags & OFFICE) and not role.apposed and walk.joined[index]
    if officer and token.text in walk.introduced:
        pass  # `Ketua PRLI Safari Aziz`
    elif unknown_follows(walk, following):
        role = role or walk.small_title(token.start)
    elif role is None or role.apposed or not role.flags & OFFICE or walk.follows(following):
        return index
    if role is None:
        return index
    walk.role = role
    end = token.end
    town = walk.known_at(following) if walk.follows(following) and not walk.flags[following] & GIVEN else None
    if town is not None and town.kind == "place":
        end, following = town.end, walk.index_at(town.end, following)  # `Konsul Muda KRI Tawau Rudi`
    elif _region_follows(walk, following):
        end, following = walk.tokens[following].end, following + 1
    walk.emit(Draft(token.start, end, "organisation", "capitals-of-office", 0.7))
    walk.extend_role(end)
    return following


def _region_follows(walk: Walk, index: int) -> bool:
    """`Kepala BBWS Citandur menyampaikan`: one word that nobody is called by, and then a verb, is the body's region."""
    if walk.flags[index] if index < walk.count else True:
        return False
    known = walk.known_at(index)
    alone = walk.joined[index] and not walk.follows(index + 1) and (known is None or known.kind == "place")
    return alone and walk.small_after(walk.tokens[index].end) in walk.words.person_verbs


def place_of_local_office(walk: Walk, index: int) -> int:
    """`Camat Sukaratu Ahmad Rifai`, `Kepala Desa (Kades) Sukaratu Ahmad Rifai`: between a local office and a person
    stands its place.
    """
    role = walk.role
    if role is None or not role.bare or role.apposed or not role.flags & PLACE_OFFICE:
        return index
    if walk.text[role.end : walk.tokens[index].start] != " ":
        return index
    if walk.flags[index] & GIVEN:
        return _introduced_region(walk, index)
    if walk.tokens[index - 1].text not in walk.words.local_offices and not _region_elsewhere(walk, index):
        return index
    if walk.is_initial(index):
        return index  # `Camat H.M Yusuf`
    following = index + 1
    while walk.follows(following) and not walk.flags[following] and not walk.is_initial(following):
        following += 1
    person = following + (walk.follows(following) and walk.is_initial(following))
    if _opens_full_name(walk, index, person):
        following -= 1
    elif not walk.follows(person) or not walk.flags[person] & GIVEN:
        return index  # the officer may go by his initial: `Camat Argasari M. Rangga`
    end = walk.tokens[following - 1].end
    walk.emit(Draft(walk.tokens[index].start, end, "place", "place-of-office", 0.8))
    walk.extend_role(end)
    return following


def _opens_full_name(walk: Walk, index: int, last: int) -> bool:
    """`Lurah Sukaratu Ghojali Rahman`: whether of two words that nothing knows, from token `index` on, the second opens
    the full name that the word of names at `last` closes.

    Few people go by one name, and few villages by two such words. Not where the article has both words together
    elsewhere (`Desa Nanga Embala`).
    """
    alone = last == index + 2 and walk.follows(last) and walk.flags[last] & GIVEN and not walk.follows(last + 1)
    if not alone or walk.ordinary(index) or walk.ordinary(index + 1):
        return False
    form = walk.text[walk.tokens[index].start : walk.tokens[index + 1].end]
    return walk.text.count(form) == 1


def _introduced_region(walk: Walk, index: int) -> int:
    """`Camat Sipahutar Jonner Silitonga` where the article has `Desa Sipahutar`: the token after a place by which
    people are called as well, which the article introduces by a noun and a full name follows; or `Kepala Desa Giyanti,
    Sutarji mengatakan`, with whoever acts behind a comma.
    """
    following = index + 1
    if _acts_apposed(walk, index):
        walk.emit(Draft(walk.tokens[index].start, walk.tokens[index].end, "place", "place-of-office", 0.8))
        walk.extend_role(walk.tokens[index].end)
        return following
    if not walk.follows(following + 1) or not (walk.of_names(following) and walk.of_names(following + 1)):
        return index
    around = walk.around(walk.tokens[index].start)
    introduced = re.findall(rf"\b([A-Z]\w+) {re.escape(walk.tokens[index].text)}\b(?! [A-Z])", around)
    if walk.words.districts.isdisjoint(introduced):
        return index
    walk.emit(Draft(walk.tokens[index].start, walk.tokens[index].end, "place", "place-of-office", 0.8))
    walk.extend_role(walk.tokens[index].end)
    return following


def _acts_apposed(walk: Walk, index: int) -> bool:
    """Whether behind the comma of token `index`, right behind a local office, stands the name of somebody who acts."""
    following = index + 1
    if walk.tokens[index - 1].text not in walk.words.local_offices or walk.tokens[index].text in walk.speakers:
        return False
    if following >= walk.count or walk.gaps[following] != ", " or not walk.of_names(following):
        return False
    while walk.follows(following + 1) and walk.of_names(following + 1):
        following += 1
    return walk.acts_behind(walk.tokens[following].end)


def _region_elsewhere(walk: Walk, index: int) -> bool:
    """`Wali Kota Batu Rangga Wibawa` where the article has `di Kota Batu`: whether token `index` is a region there."""
    word, noun = walk.tokens[index].text, walk.tokens[index - 1].text
    around = walk.around(walk.tokens[index].start)
    for region in walk.names.own_regions:
        if walk.ordinary(index) and f"{region} {word}" not in walk.lexicon.keys:
            continue  # `program Kabupaten Sehat`
        found = len(re.findall(rf"\b{region} {re.escape(word)}\b", around))
        if found > (region == noun):  # `Wali Kota Batu` itself holds `Kota Batu`
            return True
    return False


def body_before_speaker(walk: Walk, index: int) -> int:
    """`Presiden Direktur Graha Lestari Hermanto Wibisana` where the article has `Graha Lestari mencatat` and `ujar
    Hermanto`: a body of words by which people are called, or ordinary ones, between an office and whoever has it.

    It is told by its closing word (`Analis Kencana Raya Sekuritas Rudi`), by a capital inside and standing elsewhere
    (`Direktur PosNUS Rudi`), or by standing elsewhere without him whom the article lets speak alone; words that nobody
    is called by need not.
    """
    role, start = _office_of_firm(walk, index), walk.tokens[index].start
    if role is None or role.end + 1 != start or _of_field(walk, index, role) or _opens_voice(walk, index):
        return index
    following, word = index, walk.tokens[index].text
    place = walk.flags[index] & PLACE_HEAD  # `analis Samudra Capital Rudi`, but `Kepala Pasar Turi Rudi`
    brand = not place and _CAMEL.fullmatch(word) is not None and walk.around(start).count(word) > 1
    while following - index <= BARE_WORDS:
        flags = walk.flags[following]
        tail = bool(flags & ORG_TAIL and not flags & (GIVEN | PLACE_TAIL)) and following > index
        # `Kencana Raya`, `Kencana Syariah`
        within = GIVEN | FOREIGN | (PLACE_TAIL | FIELD if following > index else PLACE_HEAD)
        if (flags & ~within and not tail) or walk.known_at(following) is not None:
            return index
        if walk.tokens[following].text in walk.words.left_out:
            return index
        following += 1
        if not walk.follows(following):
            return index
        if (tail and not walk.flags[following] & ORG_TAIL) or (brand and walk.flags[following] & GIVEN):
            break
        if walk.begins_speaker(following) or _family_begins(walk, following):
            if place or not _stands_without(walk, index, following):
                return index
            break
    else:
        return index
    walk.role = role
    end = walk.tokens[following - 1].end
    walk.emit(Draft(start, end, "organisation", "capitals-of-office", 0.8))
    walk.extend_role(end)
    return following


def body_of_holder(walk: Walk, index: int) -> int:
    """`Rangga Wibawa, CEO Zentara Kirana, mengatakan …`: the words behind an office whose holder stands before it are
    its body, where they are no field of it (`Direktur Pemberitaan`).
    """
    role = walk.role
    if role is None or role.apposed or not role.flags & OFFICE or role.flags & (RANK | PLACE_OFFICE):
        return index
    if role.end + 1 != walk.tokens[index].start or not walk.joined[index] or _of_field(walk, index, role):
        return index
    if walk.of_relation(walk.text[slice(*role.span)].lower()) or walk.syllables(index):
        return index  # `Rangga, Kuasa Hukum Dewi Lestari, mengatakan …`
    following, told = walk.run_end(index), False
    for at in range(index, following):
        flags = walk.flags[at]
        if flags & ~(GIVEN | FOREIGN | PLACE_TAIL | ORG_TAIL) or walk.known_at(at) is not None:
            return index
        told = told or bool(flags & ORG_TAIL) or not (flags or walk.ordinary(at))
    if not told or not walk.holder_named(role, index):
        return index
    end = walk.tokens[following - 1].end
    walk.emit(Draft(walk.tokens[index].start, end, "organisation", "body-of-holder", 0.75))
    walk.extend_role(end)
    return following


def _office_of_firm(walk: Walk, index: int) -> Role | None:
    """The open office, or one in small letters before token `index` where a word of firms closes the words behind it
    (`analis Kencana Raya Sekuritas Rudi`).
    """
    role = walk.role
    if role is not None:
        open_office = walk.joined[index] and not role.apposed and role.flags & OFFICE and not role.flags & RANK
        return role if open_office else None
    if walk.joined[index] or not walk.follows(index + 1):
        return None
    closing = (
        flags & ORG_TAIL and not flags & (GIVEN | PLACE_TAIL) for flags in walk.flags[index + 1 : index + BARE_WORDS]
    )
    if not any(closing):
        return None
    role = walk.small_title(walk.tokens[index].start)
    return role if role is not None and role.flags & RANK else None


def _of_field(walk: Walk, index: int, role: Role) -> bool:
    """Whether token `index` behind an office tells its field: `Direktur Keuangan`, `Head of Drama Production`."""
    english = any(joiner in walk.text[role.start : role.end] for joiner in walk.words.english_joiners)
    return bool(walk.flags[index] & (FIELD | (FOREIGN if english else 0)))


def _family_begins(walk: Walk, index: int) -> bool:
    """`Presiden Hailan Xu Weiming`: whether a Chinese or Korean family name and an unknown last word follow."""
    last = index + 1
    family = walk.tokens[index].text in walk.lexicon.families
    return family and walk.follows(last) and not walk.follows(last + 1) and walk.unknown(last)


def _opens_voice(walk: Walk, index: int) -> bool:
    """Whether the name of somebody whom the article cites begins at token `index`; a body may act, too (`Jamkrinda
    mencatat laba`).
    """
    spoken = walk.tokens[index].text in walk.speakers
    return walk.tokens[index].text in walk.voices if spoken else walk.begins_speaker(index)


def _stands_without(walk: Walk, index: int, following: int) -> bool:
    """Whether the words from token `index` to before `following` stand elsewhere in the article without what is behind
    them here, or are two words and more that nobody is called by, not all ordinary.
    """
    first = walk.tokens[index].text
    named = any(walk.flags[at] & GIVEN for at in range(index, following))
    spoken = walk.tokens[following].text in walk.speakers and walk.follows(following + 1)
    spoken = spoken or _family_begins(walk, following)
    if following - index == 1 and (named or not spoken or walk.ordinary(index)):
        return False  # `Direktur Keuangan Hermanto Wibisana`, `Sekretaris Jeirman Wibisana`
    if spoken and following - index > 1 and not named:
        return any(not walk.flags[at] and not walk.ordinary(at) for at in range(index, following))
    form = walk.text[walk.tokens[index].start : walk.tokens[following - 1].end]
    if first in walk.voices:
        return False
    for match in re.finditer(rf"\b{re.escape(form)}\b(?: ([A-Z]\w+))?", walk.around(walk.tokens[index].start)):
        behind = match.group(1)
        if behind is None or walk.lexicon.single.get(behind, 0) & ORG_TAIL:
            return True
    return False
