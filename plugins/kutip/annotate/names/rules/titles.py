"""Titles and words of address: the person behind them."""

from __future__ import annotations

from ..bodies import SYLLABLES
from ..lexicon import BODY, CAPITALS, FIELD, FOREIGN, GIVEN, OFFICE, PLACE_OFFICE, RANK, TITLE
from ..places import place_end
from ..walk import Draft, Walk
from .runs import run_of_words

_WORD_BEFORE = 16
"""Characters before a word that hold the word before it."""
_SHORT_VERB = 5
"""Letters of words that begin like verbs by chance (`dinas`)."""
_PET_WORDS = 2
"""Most words behind the word of address in a pet name."""


def pet_name(walk: Walk, index: int) -> int:
    """`Asmawan (Bang Day)`: a word of address in brackets right behind a person, and what he goes by."""
    person, following = walk.last_person, index + 1
    if person is None or walk.tokens[index].text not in walk.words.respect or not walk.follows(following):
        return index
    if walk.text[person.end : walk.tokens[index].start] != " (":
        return index
    behind = walk.run_end(following)
    end = walk.tokens[behind - 1].end
    if behind - following > _PET_WORDS or not walk.text.startswith(")", end):
        return index
    walk.close_role()
    walk.emit(Draft(walk.tokens[following].start, end, "person", "pet-name", 0.8))
    return behind


def title(walk: Walk, index: int) -> int:
    """Titles, ranks and offices stand beside a person and are no part of the name: `Kombes`, `Wali Kota`."""
    flags = walk.flags[index]
    following = index + walk.sizes[index]
    if not flags & TITLE or (flags & GIVEN and walk.role is None and not walk.follows(following)):
        return index
    if flags & GIVEN and not flags & (OFFICE | PLACE_OFFICE) and walk.role is not None and walk.joined[index]:
        return index
    korean = walk.tokens[index].text in walk.lexicon.korean and walk.follows(following)
    if korean and SYLLABLES.fullmatch(walk.tokens[following].text):
        return run_of_words(walk, index)  # `Sutradara Kang Hyung-chul`
    if _first_name(walk, index):
        return run_of_words(walk, index)
    if walk.hints[index] & CAPITALS and not walk.follows(following):
        walk.loose.append((index, following))  # `RA` may be initials that the article has elsewhere
    officer = walk.role is not None and bool(walk.role.flags & OFFICE) and not walk.role.apposed and walk.joined[index]
    if (
        walk.tokens[index].text in walk.words.royal
        and officer
        and walk.follows(following)
        and (walk.closed_by_body() or walk.flags[index - 1] & BODY)
    ):
        return run_of_words(walk, index)  # `Ketua DPD Sultan Najamudin`
    if walk.tokens[index].text in walk.words.corps and not (walk.role is not None and walk.joined[index]):
        return run_of_words(walk, index) if walk.follows(following) else index  # `Pol Espargaro`, no `Kombes Pol`
    while flags & RANK and walk.follows(following) and walk.tokens[following].text in walk.words.corps:
        following += 1  # `Letkol Chk`, `Mayor Laut`
    start, end = walk.tokens[_field_before(walk, index)].start, walk.tokens[following - 1].end
    noun = walk.small_before(start)[-1:] if walk.role is None and flags & RANK and walk.follows(following) else []
    if noun and noun[0] in walk.words.small_places:
        following = place_end(walk, index)
        if following > index:
            end = walk.tokens[following - 1].end  # `bandara Sultan Wirabumi`
            walk.emit(Draft(start - len(noun[0]) - 1, end, "place", "generic-place", 0.9))
            return following
    walk.open_role(start, end, flags)
    return walk.index_at(walk.role.end, following) if walk.role else following


def _field_before(walk: Walk, index: int) -> int:
    """`Training Director PT X Rangga Wibawa`: where the English words begin that tell of what the office is."""
    first = index
    if walk.role is None and walk.flags[index] & FOREIGN and walk.flags[index] & OFFICE:
        taken = walk.index_at(walk.drafts[-1].end, 0) if walk.drafts else 0
        while first > taken and walk.joined[first] and walk.flags[first - 1] & ~FIELD == FOREIGN:
            first -= 1
    return first


def _first_name(walk: Walk, index: int) -> bool:
    """`kuasa hukum Imam Arianto`, `… kata Imam`: whether a title that is a first name as well is one here.

    What somebody is stands before it, or he goes by it alone; never before the name of a scholar (`Imam Nawawi`).
    """
    word, start = walk.tokens[index].text, walk.tokens[index].start
    if word not in walk.names.names_like_titles or not walk.follows(index + 1):
        return False
    full, around = f" {word} {walk.tokens[index + 1].text}", walk.around(start)
    if any(f"{short}{full}" in around or f"{short}.{full}" in around for short in walk.names.name_abbreviations):
        return True  # `Moh Imam Syafii … kata Imam Syafii`
    if not walk.flags[index + 1] & GIVEN or walk.tokens[index + 1].text in walk.names.scholars:
        return False
    if walk.role is None and (walk.small_title(start) or walk.office_before(start)):
        return True
    cues = walk.words.speech_verbs | walk.words.according
    for at in range(walk.count):
        if walk.tokens[at].text == word and not walk.follows(at + 1):
            before = walk.text[max(0, walk.tokens[at].start - _WORD_BEFORE) : walk.tokens[at].start].split()
            spoken = bool(before) and before[-1].lower() in cues
            if spoken or _acts_alone(walk, walk.tokens[at].end):
                return True
    return False


def _acts_alone(walk: Walk, end: int) -> bool:
    """`Imam sempat menelepon ibunya`: whether who goes by the word that ends at code point `end` does something."""
    low = walk.small_after(end)
    if low in walk.words.adverbs:
        low = walk.small_after(walk.text.index(low, end) + len(low))
    verb = len(low) > _SHORT_VERB and low.startswith(walk.names.verb_beginnings)
    return verb or low in walk.words.person_verbs
