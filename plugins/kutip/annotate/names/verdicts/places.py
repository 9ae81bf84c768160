"""Runs of capitalised words that name a place: rules that look at the run and at what stands beside it."""

from __future__ import annotations

import re

from ..lexicon import (
    GIVEN,
    PLACE_HEAD,
    PLACE_OFFICE,
    PLACE_TAIL,
    RANK,
    TITLE,
)
from ..walk import Walk
from .run import FULL_NAME, NOUN, Run, Verdict, common_term, list_goes_on

_COMMAND = re.compile(r"[IVX]+/[A-Z]\w+")
"""The number and name of a military command."""
_PLACES = 60
"""Most names before a run among which its place is looked for, so that long texts stay linear."""


def contest(walk: Walk, run: Run) -> Verdict | None:
    """`MotoGP Aragon`: a word right behind the name of a contest is where it is held, and nobody."""
    held = run.count == 1 and walk.joined[run.index] and walk.tokens[run.index - 1].text in walk.names.contests
    return ("place", "", 0.0) if held else None


def place_of_office(walk: Walk, run: Run) -> Verdict | None:
    """`Kapolsek Sukamulya AKP …`: between an office over a place and a rank or comma stands the place."""
    role = walk.role
    person = run.given and run.count > 1
    if role is None or not role.flags & PLACE_OFFICE or role.flags & RANK or person or role.apposed:
        return None
    titled = walk.follows(run.following) and walk.flags[run.following] & TITLE
    # `Plt Kepala Desa Sulau Kecamatan Kedurang`
    titled = titled or (walk.follows(run.following) and walk.tokens[run.following].text in walk.words.admin_heads)
    if _COMMAND.fullmatch(run.first):
        return "organisation", "place-of-office", 0.8  # `Kapendam XVII/Cenderawasih`
    last = walk.known_at(run.following - 1)
    if run.count == 2 and last is not None and last.kind == "place":
        return "place", "place-of-office", 0.8  # `Kapolsek Sukamulya Tegal`
    apposed = run.following < walk.count and walk.gaps[run.following] == ", "
    # `Camat Sukaratu, Lasemaho, …`: behind the comma stands a person, known or not
    named = apposed and (walk.flags[run.following] & (GIVEN | RANK | PLACE_HEAD) or walk.unknown(run.following))
    listed = not run.given and list_goes_on(walk, run.following)  # `Camat Sukaratu, Ciawi, dan Jatiwangi`
    # `Bupati Sukaratu saat itu, Lasemaho, …`, but `Bupati Wirnoto saat itu menolak`
    past = walk.words.then.match(walk.text, run.end)
    then = past is not None and walk.text.endswith(", ", 0, past.end())
    then = then or walk.small_after(run.end) in walk.names.pointers  # `Menurut Kapolres Sukaratu tersebut, …`
    if titled or listed or ((named or then) and not run.given):
        return "place", "place-of-office", 0.8
    return None


def number_of_region(walk: Walk, run: Run) -> Verdict | None:
    """`Daops Bali I/Denpasar`: the number of a region is no name."""
    return ("person", "", 0.0) if _COMMAND.fullmatch(run.first) else None


def place_in_list(walk: Walk, run: Run) -> Verdict | None:
    """`di Karangsari, Sukamaju, dan Wanasari`: what goes on with a list of places is a place, too."""
    before = walk.drafts[-1] if walk.drafts else None
    if before is None or before.kind != "place" or run.capitals or run.term:
        return None
    gap = walk.text[before.end : run.start]
    if gap == ", " and _on_street(walk, run):
        return "place", "place-in-list", 0.7
    if gap == ", " and _address(walk):
        return None  # `Desa Susukan, Kabupaten Serang, Banten, Sanawi dan Jaja`
    if run.given:
        after = walk.known_at(run.following)  # `Sydney, Darwin, Perth`
        cues = walk.small_before(before.start)[-1:]
        lone = run.count == 1 and gap in walk.words.list_gaps and gap != ", " and walk.role is None
        if lone and before.rule == "generic-place" and cues and cues[0] in walk.words.place_cues:
            # `di Kampung Karangsari dan Poncowati.`: nobody is beside whom something is
            closes = walk.text.startswith((".", ","), run.end)
            acts = walk.small_after(run.end) in walk.words.person_verbs
            return ("place", "place-in-list", 0.6) if closes and not acts else None
        within = run.count == 1 and gap == ", " and after is not None and after.kind == "place"
        return ("place", "place-in-list", 0.65) if within and walk.gaps[run.following] in walk.words.list_gaps else None
    listed = gap in walk.words.list_gaps and (gap != ", " or list_goes_on(walk, run.following))
    return ("place", "place-in-list", 0.7) if listed else None


def _on_street(walk: Walk, run: Run) -> bool:
    """`di Jalan Melati Raya, Rawa Mekar Jaya, Serpong`: whether words stand between a street and a known place, in the
    list of where something is, and begin as no name of people does.
    """
    street, behind = walk.drafts[-1], run.following
    if walk.flags[run.index] & GIVEN:
        return False
    if walk.role is not None or street.rule != "generic-place" or behind >= walk.count or walk.gaps[behind] != ", ":
        return False
    around = walk.known_at(behind)
    head = walk.text[street.start : street.end].partition(" ")[0].rstrip(".")
    return head in walk.names.routes and around is not None and around.kind == "place"


def _address(walk: Walk) -> bool:
    """Whether the last place closes an address, each part of which tells what it is."""
    last, before = walk.drafts[-1], walk.drafts[-2] if len(walk.drafts) > 1 else None
    if last.rule == "generic-place":
        return True
    beside = before is not None and before.kind == "place" and walk.text[before.end : last.start] == ", "
    return beside and before is not None and before.rule == "generic-place"


def place_after_preposition(walk: Walk, run: Run) -> Verdict | None:
    """`di Karangsari`, `desa Sukamaju`: a place follows a preposition or noun of place."""
    closed = run.count > 1 and walk.flags[run.following - 1] & PLACE_TAIL
    closed = closed or (run.count == 1 and run.before in walk.names.within)  # `di Gao`, by which people are called
    if _kind_of_place(walk, run) or _village(walk, run):
        return "place", "place-after-preposition", 0.8
    cue = run.before in walk.words.place_cues or _directed(walk, run)
    if cue and run.given and run.before not in walk.words.people and _district_behind(walk, run):
        return "place", "place-after-preposition", 0.7
    if run.before in walk.names.place_prepositions and _in_country(walk, run):
        return "place", "place-after-preposition", 0.8
    if cue and (closed or not run.given) and not common_term(walk, run):
        around = walk.known_at(run.following) if run.following < walk.count else None
        around = around if around and walk.gaps[run.following] == ", " else None
        sure = around is not None and around.kind == "place" and run.count == 1  # `di Goris, Armenia`
        return "place", "place-after-preposition", 0.85 if sure else 0.7
    return None


def place_again(walk: Walk, run: Run) -> Verdict | None:
    """`di El Obeid, Sudan. El Obeid dikepung`: two words and more that have been a place are it again, unless they act
    as people do or a word for people or for their names stands before them.
    """
    person = run.before in walk.words.naming or run.before in walk.words.person_cues or walk.acts_behind(run.end)
    if run.count < FULL_NAME or walk.role is not None or person:
        return None
    form = walk.text[run.start : run.end]
    near = walk.drafts[-_PLACES:]
    again = any(draft.kind == "place" and walk.text[draft.start : draft.end] == form for draft in near)
    return ("place", "place-after-preposition", 0.7) if again else None


def _in_country(walk: Walk, run: Run) -> bool:
    """`di El Obeid, Sudan`: whether a country stands behind the comma of two words at most, whatever they are."""
    behind = run.following
    if walk.role is not None or run.count > FULL_NAME or behind >= walk.count or walk.gaps[behind] != ", ":
        return False
    around = walk.known_at(behind)
    return around is not None and around.key in walk.lexicon.countries


def _district_behind(walk: Walk, run: Run) -> bool:
    """`di permukiman Karangsari Puncak, Kota Argasari`: whether the noun of a region follows behind a comma."""
    behind = run.following
    listed = behind < walk.count and walk.gaps[behind] == ", " and walk.role is None
    return listed and walk.tokens[behind].text in walk.words.admin_heads


def _directed(walk: Walk, run: Run) -> bool:
    """`di kawasan selatan Verishen`, `sebelah utara Akner`, `RT 04 Tambaksari`: where in a place, or its ward."""
    if walk.role is None and walk.words.ward.search(walk.text, max(0, run.start - NOUN), run.start):
        return True
    if run.before not in walk.names.directions:
        return False
    words = walk.small_before(run.start)
    return len(words) > 1 and (words[-2] in walk.words.place_cues or words[-2] in walk.words.small_regions)


def _village(walk: Walk, run: Run) -> bool:
    """`di desa Kani Masi`: two words, by which people may be called, behind a preposition and the noun of a village."""
    words = walk.small_before(run.start)
    if len(words) < FULL_NAME or run.count > FULL_NAME or walk.role is not None:
        return False
    return words[-1] in walk.names.village_nouns and words[-2] in walk.names.place_prepositions


def _kind_of_place(walk: Walk, run: Run) -> bool:
    """`desa kecil San Jacinto`, `kota pelabuhan Lorenzo`: what kind of place stands between its noun and its name."""
    words = walk.small_before(run.start)
    return len(words) > 1 and words[-1] in walk.names.place_adjectives and words[-2] in walk.names.within


def named_place(walk: Walk, run: Run) -> Verdict | None:
    """`sebuah dusun kecil bernama Kapedi`: a noun of places stands before the word for its name."""
    if run.before not in walk.words.naming:
        return None
    words = walk.small_before(run.start)
    nouns = walk.words.small_regions | walk.names.landforms
    people = walk.words.people | walk.words.small_titles | walk.words.relations
    if run.given or not people.isdisjoint(word.rstrip(",") for word in words):
        return None  # `warga kampung bernama Suparmin`
    return ("place", "place-after-preposition", 0.8) if not nouns.isdisjoint(words[:-1]) else None


def place_by_last_word(walk: Walk, run: Run) -> Verdict | None:
    """`Cempaka Barat`: the last word says that it is a place."""
    if run.count > 1 and walk.flags[run.following - 1] & PLACE_TAIL:
        before = walk.flags[run.index : run.following - 1]
        if not run.given or not any(flags & GIVEN for flags in before):  # `Central Park`, which is nobody called Park
            return "place", "place-by-last-word", 0.7
    return None
