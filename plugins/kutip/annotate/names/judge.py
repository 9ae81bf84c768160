"""What a run of capitalised words names: rules that look at the run and at what stands beside it, in order."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise

from msgspec import Struct

from ...model import NameKind
from .bodies import SYLLABLES, english_rest
from .lexicon import (
    BODY,
    FIRM,
    FOREIGN,
    FUNCTION,
    GIVEN,
    OFFICE,
    ORG_TAIL,
    PLACE_HEAD,
    PLACE_OFFICE,
    PLACE_TAIL,
    RANK,
    TITLE,
)
from .walk import TICKER, Draft, Role, Walk

_SHORTEST_MEDIUM = 4
_SHORTEST_SUPPORTERS = 6
_APPOSED = re.compile(r", ([a-z-]+)(?: [^,.\n]{1,60})?(?:, (?:[A-Z]\w* ){1,4}|, (?:[A-Z]\w* ?){1,4}, |, )([a-z]+)")
_UNITS = 7
"""Most words between a piece of a military unit and the rank of its officer."""
_UNIT_GAP = re.compile(r"-| \d{1,4}/?|/| [A-Z]?\d{1,4}/")
_NOUN = 40
"""Characters before a name within which the noun of whose relative it is begins."""
_TITLED = re.compile(r", [^,.\n]{3,90}, ([a-z]+)")
_UNCLOSED = re.compile(r", ([A-Za-z][a-z-]+(?: [a-z-]+){1,4})\b")
"""What somebody is, behind the comma of his name, and what he does."""
_PHRASE = re.compile(r"[^,.;:\n\"“”()]+$")
"""The words up to a comma, back to the mark before them."""
_LONGEST_PHRASE = 70
"""Characters before a comma that are looked at for them."""
_MADE_UP = re.compile(r"[A-Z]{2,}[a-z]\w*")
"""The name of a product, with capitals before small letters."""
_COMMAND = re.compile(r"[IVX]+/[A-Z]\w+")
"""The number and name of a military command."""
_LONGEST_LIST = 8
"""Most names of a list that are looked at for its end."""
_SHORTEST_GROUP = 4
"""Fewest letters of a group that is written in capitals."""
_FULL_NAME = 2
"""Words of most full names."""
_SYLLABLES = 3
"""Words of a Korean or Chinese name."""
_MEMBERS = re.compile(r"(?:, [A-Z0-9][A-Z0-9-]*)*(, (?:[a-z]+ )?| [a-z]+ )")
"""What stands between two members of a list, others that are capitals and numbers included."""
_CLOSES = frozenset((".", ",", "\n", ""))
"""What stands behind a person with whom a sentence or a part of it ends."""
_EXAMPLES = 60
"""Characters before a list of examples within which the noun stands that says of what."""
_PLACES = 60
"""Most names before a run among which its place is looked for, so that long texts stay linear."""
_TOLD_WORDS = 4
"""Most words of a body that is told by whoever has an office in it, behind a comma."""
_STAGE_NAME = 3
"""Fewest words of a name in which words of English stand."""


class Run(Struct, gc=False):
    """A run of words from token `index` to before `following`; `given` if one of them is part of personal names.

    `before` is the small word before it; `term` says that foreign ordinary words show that it is a term (`Early Warning
    System`).
    """

    index: int
    following: int
    start: int
    end: int
    given: bool
    first: str
    count: int
    capitals: bool
    before: str
    term: bool


_TICKERS = 3
"""Fewest letters of firms in a list by which each is told."""
_SAYS = (': "', ": “", ':"', ":“", ' : "', " : “")
"""What stands between who speaks in an interview and the words."""

Verdict = tuple[NameKind, str, float]


def pseudonym(walk: Walk, run: Run) -> Verdict | None:
    """`Mawar (bukan nama sebenarnya)`: a pseudonym holds inside its article only."""
    if walk.words.pseudonym.match(walk.text, run.end):
        return "person", "pseudonym", 0.95
    return None


def listed_letters(walk: Walk, run: Run) -> Verdict | None:
    """`BSJT, ENGR, dan AMSL turun`, `saham BSJT`: four capitals that nothing knows, in a list of three or behind what
    they are, in news of shares.
    """
    if not run.capitals or not walk.shares or not _is_ticker(walk, run.index):
        return None
    before = after = run.index
    while before > run.index - _TICKERS + 1 and before and _ticker_goes_on(walk, before, before - 1):
        before -= 1
    while after - before + 1 < _TICKERS and after + 1 < walk.count and _ticker_goes_on(walk, after + 1, after + 1):
        after += 1
    start = walk.tokens[before].start
    told = walk.text[max(0, start - _NOUN) : start].rstrip().endswith(walk.names.share_words)  # `Saham BBCA dan BMRI`
    if not told and after - before + 1 < _TICKERS:
        return None
    return "organisation", "body-after-cue" if told else "body-in-list", 0.7


def _ticker_goes_on(walk: Walk, second: int, letters: int) -> bool:
    """Whether the letters at token `letters` are of one list with those beside them, of which `second` comes second."""
    return walk.gaps[second] in walk.words.list_gaps and _is_ticker(walk, letters)


def _is_ticker(walk: Walk, index: int) -> bool:
    letters = walk.tokens[index].text
    return len(letters) == TICKER and letters.isupper() and letters.isalpha() and walk.unknown(index)


def cited_pet_name(walk: Walk, run: Run) -> Verdict | None:
    """`kata Akun, sapaan akrab Rangga Wibawa`: who is cited by what he is called is a person, whatever the word."""
    cited = run.count == 1 and run.before in walk.words.speech_verbs
    return ("person", "person-by-context", 0.75) if cited and walk.words.nickname.match(walk.text, run.end) else None


def contest(walk: Walk, run: Run) -> Verdict | None:
    """`MotoGP Aragon`: a word right behind the name of a contest is where it is held, and nobody."""
    held = run.count == 1 and walk.joined[run.index] and walk.tokens[run.index - 1].text in walk.names.contests
    return ("place", "", 0.0) if held else None


def met_by_medium(walk: Walk, run: Run) -> Verdict | None:
    """`saat dijumpai KABARKOM di lokasi`: capitals that nothing knows, who have met somebody, are a medium."""
    met = run.capitals and run.before in walk.names.met_by and len(run.first) > _SHORTEST_GROUP
    return ("organisation", "medium-after-cue", 0.7) if met and walk.unknown(run.index) else None


def words_of_work(walk: Walk, run: Run) -> int:
    """Words at the head of the run that are the title of a work: `drama Midnight Bakery Yoon Ha Eun`, and the same
    words once more.
    """
    count = next((at for at in range(run.count) if walk.flags[run.index + at] & GIVEN), run.count)
    if count < _FULL_NAME:
        return 0
    title = walk.text[run.start : walk.tokens[run.index + count - 1].end]
    if run.before in walk.names.title_nouns and any(walk.flags[run.index + at] & FOREIGN for at in range(count)):
        walk.titles.add(title)
    return count if title in walk.titles else 0


def apposed_body(walk: Walk, run: Run) -> Verdict | None:
    """`Band pendatang baru asal Argasari, Melatika, meluncurkan …`: what a noun of bodies tells of, behind its comma.

    Not where somebody of the body is told of (`direktur perusahaan tambang, Rangga, …`), and no full name.
    """
    if not walk.text.startswith(", ", run.start - 2) or (run.given and run.count > 1) or run.count > _TOLD_WORDS:
        return None
    if walk.role is not None and run.given:
        return None  # `Ketua Serikat Nelayan, Kasnadi, …`
    phrase = _PHRASE.search(walk.text, max(0, run.start - _LONGEST_PHRASE), run.start - 2)
    words = phrase.group().split() if phrase else []
    noun = next((at for at, word in enumerate(words) if word.lower() in walk.words.org_openers), len(words))
    clause = any(
        word in walk.words.singled
        or word in walk.words.relations
        or word in walk.words.pointers
        or word.startswith(walk.names.verb_beginnings)
        for word in words[noun:]
    )
    if noun + _FULL_NAME > len(words) or noun > _FULL_NAME or clause or walk.words.singled.intersection(words[:noun]):
        return None
    comma = walk.text.startswith(", ", run.end)
    acts = walk.small_after(run.end + comma).startswith(walk.names.verb_beginnings)
    closed = acts and comma if run.given else acts or comma
    return ("organisation", "body-after-cue", 0.75) if closed and not _list_goes_on(walk, run.following) else None


def medium_by_address(walk: Walk, run: Run) -> Verdict | None:
    """`Kabarbaru.com`: an address on the net is the name of a medium."""
    last = walk.tokens[run.following - 1].text
    if run.count <= _FULL_NAME and last.endswith(walk.names.domain_endings) and not last.isupper():
        return "organisation", "medium-by-address", 0.85  # `Kabarbaru.com`, `Tekno KabarNusa.com`
    chain = run.count == 1 and run.first.startswith(walk.names.media_chains)
    if chain and not run.first[1:].islower():
        return "organisation", "medium-by-address", 0.8  # `TribunMedan`
    if chain and run.first in walk.names.media_chains:
        told = run.before in walk.words.addressees or walk.acts_behind(run.end) or walk.cited(run.index)
        return ("organisation", "medium-by-address", 0.7) if told else None  # `kata X kepada Tribun`
    supporters = run.count == 1 and run.first.endswith(walk.names.supporter_endings) and run.first.istitle()
    if supporters and len(run.first) > _SHORTEST_SUPPORTERS and not run.given and not walk.ordinary(run.index):
        return "organisation", "body-by-ending", 0.75  # `Melatimania`
    return None


def medium_after_cue(walk: Walk, run: Run) -> Verdict | None:
    """`dilansir dari Daily Lantern`: what is cited and is no person is a medium."""
    shortest = _SHORTEST_MEDIUM - run.capitals  # `Melansir data RTI`
    english = run.count > 1 and bool(walk.flags[run.index] & FOREIGN)  # `dilansir dari Travel Ledger`
    if (
        (run.given and not english)
        or len(run.first) < shortest
        or walk.ordinary(run.index)
        or not walk.cited(run.index)
    ):
        return None
    return "organisation", "medium-after-cue", 0.8


def band(walk: Walk, run: Run) -> Verdict | None:
    """`Duo Kejora`: the noun of a band opens its name."""
    told = run.first in walk.names.band_heads and 1 < run.count <= _TOLD_WORDS and not walk.joined[run.index]
    return ("organisation", "body-after-cue", 0.75) if told else None


def medium_told(walk: Walk, run: Run) -> Verdict | None:
    """`kata Sari kepada Suarakita, Senin (11/9/2023)`: who is told on a day what somebody says is a medium."""
    if run.before not in walk.names.told_to or run.given or walk.ordinary(run.index) or run.following >= walk.count:
        return None
    day = walk.gaps[run.following] == ", " and walk.tokens[run.following].text in walk.words.days
    return ("organisation", "medium-after-cue", 0.75) if day else None


def body_in_list(walk: Walk, run: Run) -> Verdict | None:
    """`sejumlah grup K-pop seperti AURELION, Velvetta, dan Bloomday`: examples of bodies, and the rest of the list."""
    if run.given or len(run.first) < _SHORTEST_GROUP or run.first in walk.words.products:
        return None
    before = walk.drafts[-1] if walk.drafts else None
    if before is not None and before.rule == "body-in-list":
        goes_on = _MEMBERS.fullmatch(walk.text, before.end, run.start)  # `AURELION, NEX7, dan Velvetta`
        listed = goes_on is not None and goes_on.group(1) in walk.words.list_gaps
        return ("organisation", "body-in-list", 0.7) if listed else None
    if run.before not in walk.names.list_openers or not _list_goes_on(walk, run.following):
        return None
    told = walk.text[max(0, run.start - _EXAMPLES) : run.start].rpartition(".")[2].lower().split()
    nouns = [word for word in told if word in walk.words.org_nouns or word in walk.words.singled]
    return ("organisation", "body-in-list", 0.7) if nouns and nouns[-1] in walk.words.org_nouns else None


def body_by_last_word(walk: Walk, run: Run) -> Verdict | None:
    """`Nusa Airlines`: the last word says that it is a body."""
    last = walk.flags[run.following - 1]
    person = walk.role is not None or run.before in walk.words.person_cues or walk.acts_behind(run.end)
    person = person or (run.count == _FULL_NAME and run.before not in walk.words.place_cues)
    person = person and bool(walk.flags[run.index] & GIVEN)  # `Rebecca Hall`
    family = last & GIVEN or walk.tokens[run.following - 1].text in walk.lexicon.korean  # `Chan Park`
    if run.count > 1 and not family and not person and walk.tokens[run.following - 1].text in walk.words.building_tails:
        return "place", "place-by-last-word", 0.8  # `Grand Arjuna Mall`
    if run.count > _FULL_NAME and walk.tokens[run.following - 2].text in walk.names.hall_words and last & ORG_TAIL:
        return "place", "place-by-last-word", 0.8  # `Melati City Convention Centre`
    if run.count > 1 and last & ORG_TAIL and not last & GIVEN:
        return "organisation", "body-by-last-word", 0.8
    legal = walk.tokens[run.following - 1].text in walk.names.legal_forms
    if run.count > _FULL_NAME and legal and not walk.flags[run.index] & GIVEN:
        return "organisation", "body-by-last-word", 0.75  # `Minera Cerro Alto SA`
    return None


def team_of_player(walk: Walk, run: Run) -> Verdict | None:
    """`mantan pemain Bima Sakti tersebut`: behind the noun of a player and before a pointer stands his team, and not he
    himself (`kapten Rangga itu`).
    """
    player = run.before in walk.names.team_roles and not run.capitals and not (run.given and run.count == 1)
    if not player or walk.small_after(run.end) not in walk.names.pointers or run.first in walk.speakers:
        return None
    return "organisation", "team-of-player", 0.7


def thing(walk: Walk, run: Run) -> Verdict | None:
    """`tiga ekor Kakatua Maluku`, `kapal Kennedy`, `Panthera tigris`: what is counted or called as things are, or has a
    Latin name, is none of the kinds.
    """
    taxon = run.count == 1 and not run.given and run.first in walk.taxa
    return ("person", "", 0.0) if taxon or run.before in walk.names.things else None


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
    listed = not run.given and _list_goes_on(walk, run.following)  # `Camat Sukaratu, Ciawi, dan Jatiwangi`
    if titled or listed or (named and not run.given):
        return "place", "place-of-office", 0.8
    return None


def number_of_region(walk: Walk, run: Run) -> Verdict | None:
    """`Daops Bali I/Denpasar`: the number of a region is no name."""
    return ("person", "", 0.0) if _COMMAND.fullmatch(run.first) else None


def body_of_officer(walk: Walk, run: Run) -> Verdict | None:
    """`Chief Technical Officer Brembana, Alessio Rondini, …`: one word between an office and its holder is a body."""
    role, behind = walk.role, run.following
    inside = range(run.index, run.following)
    plain = any(not walk.flags[at] & GIVEN for at in inside) and not any(walk.known_at(at) for at in inside)
    if role is None and run.count > 1 and plain and not run.before.endswith(","):
        # `pimpinan Hanwira Shipbuilding, Park Dae-jung, …`
        role = walk.small_title(run.start)
        if role is not None and walk.text[role.start : role.end].split()[-1] not in walk.names.leaders:
            role = None
    elif role is not None and (not role.bare or role.flags & RANK or not role.flags & OFFICE):
        return None
    if role is None or role.apposed or run.capitals or role.flags & PLACE_OFFICE:
        return None
    firm = role.flags & OFFICE and walk.text[role.start : role.end].lower().endswith(walk.names.firm_offices)
    called = firm and run.count == 1 and run.first not in walk.voices  # `CEO Alva, Rina Wulan, …`, a name as well
    if run.count > _TOLD_WORDS or not (plain or called) or (run.count == 1 and (run.term or walk.ordinary(run.index))):
        return None
    apposed = behind + 1 < walk.count and walk.gaps[behind] == ", "
    apposed = apposed and bool(walk.flags[behind] & GIVEN or SYLLABLES.fullmatch(walk.tokens[behind + 1].text))
    if not apposed or not walk.follows(behind + 1):
        return None
    end = walk.tokens[walk.run_end(behind) - 1].end
    closed = firm and walk.text[end : end + 1] in _CLOSES
    if called and not plain:
        acts = walk.small_after(end + walk.text.startswith(",", end))
        closed = closed and acts.startswith(walk.names.verb_beginnings)
    if not (closed or walk.small_after(end) in walk.words.person_verbs) or _list_goes_on(walk, behind):
        return None  # `, dan Rina`
    walk.role = role
    return "organisation", "capitals-of-office", 0.75 if firm else 0.7


def body_in_title(walk: Walk, run: Run) -> Verdict | None:
    """`Vokalis band Wirayudha, Tika Lestari, …`: behind the noun of a body that closes a title stands the body, where
    whoever has the title is told behind a comma; not in a list of people (`Ketua kelompok Rudi, Deni, dan Sari`).
    """
    behind = run.following
    title = walk.small_title(run.start) if run.before in walk.words.org_nouns and not run.capitals else None
    if title is None:
        return None
    if behind >= walk.count or walk.gaps[behind] != ", " or not walk.of_names(behind):
        return None
    if not walk.acts_behind(walk.tokens[walk.run_end(behind) - 1].end):
        return None
    walk.role = title
    return "organisation", "body-after-cue", 0.7


def body_of_role(walk: Walk, run: Run) -> Verdict | None:
    """`juru bicara Teleraya, Rangga Wibawa, mengatakan …`: one word that nothing knows between what somebody is and,
    behind a comma, the full name; not of who speaks for people (`pengacara Sukirno, Rangga Wibawa, …`).
    """
    behind = run.following
    if run.before not in walk.names.body_roles or run.count > 1 or run.given or run.capitals or walk.role is not None:
        return None
    if not walk.unknown(run.index) or behind >= walk.count or walk.gaps[behind] != ", ":
        return None
    end = walk.run_end(behind)
    full = end - behind > 1 and all(walk.of_names(at) for at in range(behind, end)) and walk.flags[behind] & GIVEN
    if not full or _list_goes_on(walk, behind):
        return None
    close = walk.tokens[end - 1].end
    if walk.text[close : close + 1] not in _CLOSES and walk.small_after(close) not in walk.words.person_verbs:
        return None
    walk.role = walk.small_title(run.start)
    return "organisation", "capitals-of-office", 0.75


def body_of_member(walk: Walk, run: Run) -> Verdict | None:
    """`seorang anggota Teleraya berunjuk rasa`: one word that nothing knows behind the noun of a member."""
    if run.before not in walk.names.member_nouns or run.count > 1 or run.given or run.capitals or walk.role is not None:
        return None
    if not walk.unknown(run.index) or walk.text.startswith((", ", " ("), run.end):
        return None
    told = walk.small_after(run.end) in walk.words.speech_verbs or walk.small_after(run.end) in walk.words.naming
    return None if told else ("organisation", "body-after-cue", 0.7)


def firm_by_deed(walk: Walk, run: Run) -> Verdict | None:
    """`Teleraya membukukan laba`: one word that nothing knows does what firms do."""
    if run.count > 1 or run.given or run.capitals or walk.role is not None or not walk.unknown(run.index):
        return None
    if walk.small_after(run.end) not in walk.names.firm_verbs:
        return None
    return "organisation", "body-by-deed", 0.65


def place_in_list(walk: Walk, run: Run) -> Verdict | None:
    """`di Karangsari, Sukamaju, dan Wanasari`: what goes on with a list of places is a place, too."""
    before = walk.drafts[-1] if walk.drafts else None
    if before is None or before.kind != "place" or run.capitals or run.term:
        return None
    gap = walk.text[before.end : run.start]
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
    listed = gap in walk.words.list_gaps and (gap != ", " or _list_goes_on(walk, run.following))
    return ("place", "place-in-list", 0.7) if listed else None


def _address(walk: Walk) -> bool:
    """Whether the last place closes an address, each part of which tells what it is."""
    last, before = walk.drafts[-1], walk.drafts[-2] if len(walk.drafts) > 1 else None
    if last.rule == "generic-place":
        return True
    beside = before is not None and before.kind == "place" and walk.text[before.end : last.start] == ", "
    return beside and before is not None and before.rule == "generic-place"


def _list_goes_on(walk: Walk, index: int) -> bool:
    """Whether a list of bare names goes on at token `index` up to its last one (`…, Sukamaju, dan Wanasari`)."""
    for _ in range(_LONGEST_LIST):
        if index >= walk.count or walk.gaps[index] not in walk.words.list_gaps:
            return False
        if walk.flags[index] & (TITLE | GIVEN) or walk.ordinary(index):
            return False
        if walk.gaps[index] != ", ":
            return True
        index = walk.run_end(index)
    return False


def title_and_name(walk: Walk, run: Run) -> Verdict | None:
    """`Bupati Sadewa`, `Kombes Arya Wibawa`: a title stands right before a person."""
    role = walk.role
    if role is None or role.apposed or run.capitals or run.term or _product(walk, run):
        return None
    if role.bare and not run.given and walk.text[role.start : role.end].lower() in walk.words.place_cues:
        return "place", "place-after-preposition", 0.7  # `Warga Sukaratu` come from there
    if (
        walk.initial(run.index)
        and not run.given
        and walk.tokens[run.index].start in walk.starts
        and _heading(walk, run)
    ):
        return None
    if role.flags & OFFICE and not role.flags & RANK and not run.given and _rank_ahead(walk, run.following):
        return "organisation", "body-of-officer", 0.6
    if role.flags & OFFICE and not role.flags & (RANK | PLACE_OFFICE) and _short_of_body(walk, run):
        return "organisation", "body-of-officer", 0.6
    return "person", "title-and-name", 0.9


def _of_many(walk: Walk, role: Role, run: Run) -> bool:
    """Whether the title is that of many and no list of them follows (not `para terdakwa Rangga, Budi, dan Cici`)."""
    before = walk.small_before(role.start)
    opener = walk.tokens[run.index - 1] if run.index and not before else None
    word = before[-1] if before else opener.text.lower() if opener and opener.end == role.start - 1 else ""
    if word not in walk.words.several:
        return False
    return run.following >= walk.count or walk.gaps[run.following] not in walk.words.list_gaps


def _short_of_body(walk: Walk, run: Run) -> bool:
    """`Kepala Dindikbud Pangkalpinang`: whether a word that nothing knows stands before a region and nothing else."""
    if run.count != _FULL_NAME or not walk.unknown(run.index) or walk.tokens[run.index].text in walk.speakers:
        return False
    return walk.region(run.index + 1) and not walk.flags[run.index + 1] & GIVEN


def _rank_ahead(walk: Walk, index: int) -> bool:
    """`Dansatgas Pamtas RI-Malaysia Yonzipur 5/ABW Letkol Czi Rangga`: whether a rank and a name stand behind the words
    that end before token `index`, with nothing but numbers and other units between them.
    """
    for at in range(index, min(index + _UNITS, walk.count - 1)):
        if not (walk.joined[at] or _UNIT_GAP.fullmatch(walk.gaps[at])):
            return False
        if walk.flags[at] & RANK and len(walk.tokens[at].text) > 2:
            return walk.joined[at + 1]
    return False


def body_of_bare_office(walk: Walk, run: Run) -> Verdict | None:
    """`Rangga, CEO, Zentara Asia menambahkan`: behind somebody and a bare office between commas stands its body."""
    role, holder = walk.role, walk.last_person
    if role is None or holder is None or not role.apposed or not role.bare or run.capitals or run.term:
        return None
    if not role.flags & OFFICE or role.flags & (RANK | PLACE_OFFICE):
        return None
    if walk.text[holder.end : role.start] != ", " or not walk.acts_behind(run.end):
        return None
    names = all(walk.flags[at] & GIVEN for at in range(run.index, run.following))
    return None if names else ("organisation", "body-of-holder", 0.7)


def apposition(walk: Walk, run: Run) -> Verdict | None:
    """`Kepala BPBD Kabupaten Sukamaju, Rangga`: a person follows the office after a comma."""
    if walk.role is None or not walk.role.apposed or run.capitals or run.term:
        return None
    return "person", "apposition", 0.85


def name_and_age(walk: Walk, run: Run) -> Verdict | None:
    """`Rukmini (45)`: an age in brackets follows a person."""
    aged = not run.capitals and walk.words.age.match(walk.text, run.end)
    return ("person", "name-and-age", 0.9) if aged else None


def introduced(walk: Walk, run: Run) -> Verdict | None:
    """`Meira, seorang pedagang ikan, …`: who is told to be one of many behind a comma is a person.

    A place is told by its preposition (`Di Sukaratu, seorang petani …`).
    """
    if run.capitals or (run.term and not (run.count == _FULL_NAME and speaks_behind(walk, run.end))):
        return None
    if not walk.text.startswith(walk.words.person_determiners, run.end) or not _acts_behind(walk, run):
        called = walk.text.startswith(", ", run.end) and walk.words.nickname.match(walk.text, run.end)
        # `Mel, begitu ia disapa, …`
        return ("person", "apposition", 0.75) if called or _described(walk, run) else None
    if walk.gaps[run.index] == "-":
        return None  # half of a name
    place = run.before in walk.words.place_cues or (not walk.joined[run.index] and run.before.endswith(","))
    return None if place else ("person", "apposition", 0.75)


def small_title(walk: Walk, run: Run) -> Verdict | None:
    """`presiden`, `bek`, `menteri luar negeri` in small letters before a person, `penyanyi Dara Dee Starlight` too."""
    if run.capitals or _product(walk, run) or (run.term and (run.count < _STAGE_NAME or _foreign(walk, run.index))):
        return None
    role = walk.small_title(run.start)
    if role is None or (not role.flags and not run.given and run.count == 1):
        return None
    speaks = run.count > 1 and not walk.words.spokesmen.isdisjoint(walk.text[role.start : role.end].split())
    if not run.given and not speaks and (walk.ordinary(run.index) or run.before in walk.words.place_cues):
        return None  # `warga Sukaratu` come from there
    if not run.given and not speaks and _of_many(walk, role, run):
        return None  # `para gamer Melatix`: what they play
    words = walk.text[role.start : role.end].split()
    whose = len(words) > 1 and words[-1] in walk.words.relations and words[-2] not in walk.words.field_trades
    if not whose:
        walk.role = role  # `psikolog anak Rangga`, but `pengacara keluarga Rangga`, whose family has one
    return "person", "title-and-name", 0.85


def singled_out(walk: Walk, run: Run) -> Verdict | None:
    """`kata salah seorang warga, Wirakana`: whom a description of one person tells, behind its comma."""
    if run.capitals or run.term or not walk.text.startswith(", ", run.start - 2):
        return None
    words = walk.small_before(run.start)
    told = any(one in walk.names.singlers and two.rstrip(",") in walk.words.singled for one, two in pairwise(words))
    closed = not walk.follows(run.following)
    return ("person", "apposition", 0.75) if told and closed else None


def behind_relative(walk: Walk, run: Run) -> Verdict | None:
    """`Istrinya, Suparmi, tinggal di rumah`: whom a noun of relatives tells of, between commas."""
    if run.capitals or run.term or not walk.text.startswith(", ", run.end):
        return None
    match = walk.words.relative.search(walk.text, max(0, run.start - _NOUN), run.start)
    if match is None or match.group(2).lower() not in walk.words.relations:
        return None
    before = (match.group(1) or "").strip()  # no `tanah kelahiran ayahnya, Argasari, …`
    free = not before or before.endswith((",", ".")) or before in walk.words.small_function
    free = free or before.startswith(walk.names.verb_beginnings)
    return ("person", "apposition", 0.75) if free else None


def _acts_behind(walk: Walk, run: Run) -> bool:
    """`Meira, seorang pedagang, mengaku …`: a verb of people behind the closing comma, or a cue before."""
    if run.before in walk.words.person_cues:
        return True
    match = _APPOSED.match(walk.text, run.end)
    return match is not None and match.group(2) in walk.words.person_verbs


def speaks_behind(walk: Walk, end: int) -> bool:
    """`Mercy Bandar, warga tepi kali, mengatakan …`: whether a noun of people behind the comma at `end` and then a verb
    say that a person stands before it.
    """
    match = _APPOSED.match(walk.text, end)
    if match is None or match.group(2) not in walk.words.person_verbs:
        return False
    return match.group(1) in walk.words.singled or match.group(1) in walk.words.people


def _described(walk: Walk, run: Run) -> bool:
    """`Sularnara, penumpang bus asal Argasari, mengaku …`: a noun of people behind the comma, and what he does.

    Two words and more need not do anything; `Asnimar, yang juga ekonom` is told by her clause.
    """
    opener = run.index > 0 and walk.joined[run.index] and walk.initial(run.index - 1)
    if not walk.initial(run.index) and not (opener and walk.flags[run.index - 1] & FUNCTION):
        return False  # `Juhaedi, warga Argasari, …`, `Sementara Juhaedi, warga Argasari, …`
    if run.following < walk.count and walk.gaps[run.following] == ", " and not _common_term(walk, run):
        titled = walk.flags[run.following] & (OFFICE | PLACE_OFFICE)
        match = _TITLED.match(walk.text, run.end) if titled else None
        if match and match.group(1) in walk.words.person_verbs and not _heading(walk, run):
            return True  # `Suparmo, Kepala Dinas Sosial Argasari, mengatakan …`
    clause = walk.words.clause.match(walk.text, run.end)
    if clause and clause.group(1) in walk.names.person_clauses:
        return True
    if clause and clause.group(1) in walk.names.trade_clauses:
        return clause.group(2) in walk.words.trades
    if run.given and _described_unclosed(walk, run.end):
        return True
    match = _APPOSED.match(walk.text, run.end)
    if run.count > 1:
        told = match is not None and match.group(1) in walk.words.singled and not _common_term(walk, run)
        return told or speaks_behind(walk, run.end)
    told = match is not None and (match.group(1) in walk.words.singled or match.group(1) in walk.words.relations)
    return told and match is not None and match.group(2) in walk.words.person_verbs


def _described_unclosed(walk: Walk, end: int) -> bool:
    """`Ujang, Sopir mobil mengatakan …`: a noun of people behind the comma and a verb of people, without a comma."""
    match = _UNCLOSED.match(walk.text, end)
    words = match.group(1).split() if match else []
    if len(words) < _FULL_NAME or words[0].lower() not in walk.words.singled:
        return False
    return any(word in walk.words.person_verbs for word in words[1:])


def body_behind_noun(walk: Walk, run: Run) -> Verdict | None:
    """`perusahaan aplikasi Melatika menyebut`, `surat kabar La Curva`: a noun of bodies of two words, or with a word
    that tells of what kind, before a name; not `perusahaan milik Melati`.
    """
    if run.given or run.capitals or run.term or not run.before or run.first in walk.words.products:
        return None
    words = walk.small_before(run.start)
    if not words:
        return None
    before = words[-2] if len(words) > 1 else ""
    if not before and walk.tokens[run.index - 1].text.lower() in walk.words.org_openers:
        start = walk.tokens[run.index - 1].start  # `Perusahaan aplikasi …` opens the sentence
        beside = walk.text[start : run.start].count(" ") == len(words) + 1
        before = walk.tokens[run.index - 1].text.lower() if beside and len(words) == 1 else ""
    kind = words[-1]
    if f"{before} {kind}" in walk.words.org_nouns:
        return "organisation", "body-after-cue", 0.7
    if before not in walk.words.org_nouns or kind in walk.words.serving_words:
        return None
    if walk.bounds_title(kind) or kind in walk.words.place_cues:
        return None
    told = kind in walk.words.person_cues or kind in walk.words.small_function or kind in walk.words.small_titles
    return None if told or kind in walk.words.org_cues else ("organisation", "body-after-cue", 0.7)


def body_after_cue(walk: Walk, run: Run) -> Verdict | None:
    """`perusahaan`, `klub`, `partai` before a body."""
    named = not run.given and len(run.first) > 1 and run.first not in walk.words.products  # `merek Jupiter`
    kind = f"{run.before.capitalize()} {run.first}" in walk.words.kinds_of_bodies  # `tim SAR gabungan`
    if run.before in walk.words.org_cues and named and not kind and not _common_term(walk, run):
        return "organisation", "body-after-cue", 0.7
    return None


def group_of_member(walk: Walk, run: Run) -> Verdict | None:
    """`mantan member NOVALINE`: the capitals of a group that somebody is one of."""
    if run.capitals and len(run.first) >= _SHORTEST_GROUP and run.before in walk.names.members:
        return "organisation", "body-after-cue", 0.75
    return None


def no_evidence_capitals(walk: Walk, run: Run) -> Verdict | None:
    """Capitals alone are mostly things (`STNK`): only the rest of the article can say that they are a name."""
    if run.capitals:
        walk.loose.append((run.index, run.following))
        return "person", "", 0.0
    return None


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
    if cue and (closed or not run.given) and not _common_term(walk, run):
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
    if run.count < _FULL_NAME or walk.role is not None or person:
        return None
    form = walk.text[run.start : run.end]
    near = walk.drafts[-_PLACES:]
    again = any(draft.kind == "place" and walk.text[draft.start : draft.end] == form for draft in near)
    return ("place", "place-after-preposition", 0.7) if again else None


def _in_country(walk: Walk, run: Run) -> bool:
    """`di El Obeid, Sudan`: whether a country stands behind the comma of two words at most, whatever they are."""
    behind = run.following
    if walk.role is not None or run.count > _FULL_NAME or behind >= walk.count or walk.gaps[behind] != ", ":
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
    if walk.role is None and walk.words.ward.search(walk.text, max(0, run.start - _NOUN), run.start):
        return True
    if run.before not in walk.names.directions:
        return False
    words = walk.small_before(run.start)
    return len(words) > 1 and (words[-2] in walk.words.place_cues or words[-2] in walk.words.small_regions)


def _village(walk: Walk, run: Run) -> bool:
    """`di desa Kani Masi`: two words, by which people may be called, behind a preposition and the noun of a village."""
    words = walk.small_before(run.start)
    if len(words) < _FULL_NAME or run.count > _FULL_NAME or walk.role is not None:
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


def title_of_work(walk: Walk, run: Run) -> Verdict | None:
    """Words that fill quotation marks are a title or a term, no name."""
    pair = walk.document.quote_at(run.start)
    if pair and run.start - pair.inner_start <= 1 and pair.inner_end - run.end <= 1 and not run.given:
        return "person", "", 0.0
    return None


def given_name(walk: Walk, run: Run) -> Verdict | None:
    """A word that is part of personal names: `Wahyu Lesmana`."""
    if not run.given:
        return None
    if run.count == _SYLLABLES and walk.syllables(run.index):
        return "person", "given-name", 0.85  # `Baek Do Jin`
    if run.count > 1:
        # `Irwan Basir Bodi mengatakan`, `kata Langit Mahardika Djoyo`
        told = bool((walk.flags[run.index] | walk.flags[run.following - 1]) & GIVEN) and _told(walk, run)
        told = told or any(walk.gaps[at].strip() in walk.words.patronyms for at in range(run.index + 1, run.following))
        small = walk.role is None and all(walk.ordinary(at) for at in range(run.index, run.following))
        if small and walk.text[run.start : run.end].lower() in walk.around(run.start):
            return None  # `mengalami Luka Parah`, `luka parah`
        return ("person", "given-name", 0.85) if told or not _common_term(walk, run) else None
    if walk.initial(run.index) and walk.small_after(run.end) in walk.names.pointers:
        return None  # `Raihan itu membanggakan`
    if walk.initial(run.index) and walk.small_after(run.end) in walk.names.spoken_behind:
        return None  # `"Sabar dulu ya, …"`
    if run.before in walk.names.rooms:
        return None  # `di ruang Cakra`
    office = walk.lexicon.single.get(run.first, 0) & OFFICE  # `Hakim menilai …`
    if not office and walk.text.startswith(_SAYS, run.end):
        return "person", "given-name", 0.7  # `Rangga: "…"`
    if not office and (not walk.lexicon.ordinary(run.first) or not walk.initial(run.index)):
        return "person", "given-name", 0.6
    return None


def person_by_context(walk: Walk, run: Run) -> Verdict | None:
    """`kata Sadewa`, `Sadewa menjelaskan`: verbs and nouns that go with people."""
    cited = run.before in walk.words.speech_verbs or _apposed(walk, run)  # `kata Dapa Talu`
    inside = range(run.index, run.following)  # `dikatakan Aman Dimot Basir`
    known = any(walk.flags[at] & ~(GIVEN | FUNCTION) for at in inside)
    cited = cited or (not known and any(walk.unknown(at) for at in inside))
    called = walk.called(run.index)
    if _MADE_UP.fullmatch(run.first) and not called:
        return None  # `INBook menawarkan layar`
    cited = (cited and run.count > 1 and not run.term) or called
    if not (called or _told(walk, run)) or (_common_term(walk, run) and not cited):
        return None
    if run.count == 1 and walk.initial(run.index) and run.first.lower() in walk.words.people:
        return None  # `Warganet langsung menduga …`
    begins = run.count == 1 and walk.initial(run.index) and not run.before
    office = run.first.lower() in walk.words.small_titles  # `Hakim menyatakan`, `Menurut Hakim, …`
    if office and run.count == 1 and walk.joined[run.index] and walk.initial(run.index - 1):
        return None
    begins = begins and (office or not run.given) and (walk.ordinary(run.index) or walk.lexicon.joined(run.first))
    plain = run.count == 1 and not run.given and walk.ordinary(run.index)
    if plain and walk.gaps[run.index] in walk.words.list_gaps and walk.ordinary(run.index - 1):
        return None  # `kota yang Unggul dan Religius menyatakan`
    return None if begins else ("person", "person-by-context", 0.7)


def _told(walk: Walk, run: Run) -> bool:
    """Whether a word that goes with people stands right before or behind the run."""
    if run.before in walk.words.person_cues or walk.acts_behind(run.end):
        return True
    return _apposed(walk, run)


def _apposed(walk: Walk, run: Run) -> bool:
    """`jelas petinju, Marthen Rante Tasik`: whether the run stands behind the comma of an office in small letters."""
    return walk.text.startswith(", ", run.start - 2) and walk.office_before(run.start) is not None


def capitalised_run(walk: Walk, run: Run) -> Verdict | None:
    """Two or more words that are none of the language, and nothing says otherwise: most often a person."""
    if run.count > 1 and not run.term and not _heading(walk, run) and run.count <= 4:
        words = [walk.tokens[i].text for i in range(run.index, run.following)]
        letters = any(word.isupper() and len(word) > 1 for word in words)  # `QXT Lamprida`
        if not letters and not any(walk.ordinary(i) for i in range(run.index, run.following)):
            return "person", "capitalised-run", 0.5
    return None


JUDGES: tuple[Callable[[Walk, Run], Verdict | None], ...] = (
    pseudonym,
    medium_by_address,
    apposed_body,
    cited_pet_name,
    contest,
    met_by_medium,
    listed_letters,
    medium_after_cue,
    band,
    medium_told,
    body_in_list,
    thing,
    body_by_last_word,
    place_of_office,
    number_of_region,
    body_of_officer,
    body_in_title,
    body_of_role,
    team_of_player,
    place_in_list,
    place_again,
    title_and_name,
    body_of_bare_office,
    apposition,
    name_and_age,
    introduced,
    body_behind_noun,
    body_of_member,
    small_title,
    singled_out,
    behind_relative,
    body_after_cue,
    group_of_member,
    firm_by_deed,
    no_evidence_capitals,
    title_of_work,
    named_place,
    place_after_preposition,
    place_by_last_word,
    given_name,
    person_by_context,
    capitalised_run,
)


def judge(walk: Walk, index: int, following: int, end: int, given: bool) -> int:
    """Emit the run as what the first rule says; a run that no rule knows is kept for the article to explain.

    Returns the token after the name, which may go on behind the run.
    """
    tokens = walk.tokens
    first = tokens[index].text
    start = tokens[index].start
    small = walk.small_before(start)
    if not small and walk.joined[index] and walk.initial(index - 1):
        opening = tokens[index - 1].text.lower()  # `Di Karangsari dan …`, `Menurut Suparmo, …`
        place = opening in walk.words.place_cues and not walk.text.startswith(" (", end)
        person = opening in walk.words.person_cues and opening not in walk.words.speech_verbs
        person = person and first not in walk.words.platforms
        person = person and not any(a <= start < b for a, b in walk.headings)
        small = [opening] if place or person else []
    run = Run(
        index=index,
        following=following,
        start=start,
        end=end,
        given=given,
        first=first,
        count=following - index,
        capitals=following - index == 1 and first.isupper(),
        before=small[-1] if small else "",
        term=not given and any(_foreign(walk, at) for at in range(index, following)),
    )
    work = words_of_work(walk, run)
    if work:
        walk.close_role()
        return index + work
    if _of_office(walk, run):
        walk.extend_role(end)
        return following
    for rule in JUDGES:
        verdict = rule(walk, run)
        if verdict is None:
            continue
        kind, name, confidence = verdict
        if name:
            draft = Draft(start, end, kind, name, confidence, initials=name == "pseudonym")
            if kind == "person" and walk.role is not None and walk.last_person is not None:
                _hand_back(walk, walk.role, walk.last_person, run)
            following = _rest(walk, following, draft)
            walk.emit(draft)
            if kind != "person":
                walk.extend_role(draft.end)
        else:
            walk.close_role()
        return following
    walk.close_role()
    walk.loose.append((index, following))
    return following


def _rest(walk: Walk, following: int, draft: Draft) -> int:
    """Take in what belongs to the name behind the run that ends before token `following`; returns the token after it.

    `Nordic Institute for Coastal Policy`, `Melati Convention Hall Surabaya`.
    """
    if draft.rule == "body-by-last-word":
        country = walk.known_at(following) if walk.follows(following) else None
        if country is not None and country.key in walk.lexicon.countries and walk.flags[following - 1] & FIRM:
            draft.end = country.end  # `Kartika Sekuritas Indonesia`
            return walk.index_at(country.end, following)
        return english_rest(walk, following, draft)
    building = draft.kind == "place" and walk.tokens[following - 1].text in walk.words.building_tails
    town = walk.known_at(following) if building and walk.follows(following) else None
    if town is None or town.kind != "place":
        return following
    draft.end = town.end
    return walk.index_at(town.end, following)


def _hand_back(walk: Walk, role: Role, holder: Draft, run: Run) -> None:
    """`Rangga Wibawa, Kuasa Hukum Sari Wibawa, mengatakan …`: the open title with the person of the run is that of whom
    it stands behind.
    """
    if walk.holder_named(role, run.index):
        holder.role = holder.role or (role.start, run.end)
        walk.role = None


def _of_office(walk: Walk, run: Run) -> bool:
    """`Kasat Resnarkoba Polres Argasari`, `Rektor III Universitas …`: an office's field or number before a body.

    Also the first field of a unit that has two: `Kepala Seksi Kesiapsiagaan dan Logistik`.
    """
    role = walk.role
    if role is None or role.apposed or run.given or not walk.joined[run.index]:
        return False
    unit = walk.tokens[run.index - 1].text in walk.words.units and run.following < walk.count and run.count == 1
    more = unit and walk.gaps[run.following] in walk.words.list_gaps
    if more and not walk.flags[run.following] & (GIVEN | TITLE):
        return True
    if not walk.follows(run.following):
        return False
    following = walk.flags[run.following]
    if role.flags & OFFICE and not role.flags & PLACE_OFFICE and run.count == 1 and following & RANK:
        return not following & (GIVEN | OFFICE)  # `Kasat Resnarkoba Iptu Rangga`
    return bool(following & (BODY | FIRM)) and not following & ORG_TAIL  # not `Analis Sinar Abadi Sekuritas`


def _product(walk: Walk, run: Run) -> bool:
    """Whether the run is one word by which a product goes (`sopir Innova`)."""
    return run.count == 1 and run.first in walk.words.products


def _foreign(walk: Walk, index: int) -> bool:
    """Whether token `index` is an ordinary word of English, and no family name of Korea or China (`Song Weilong`)."""
    flags = walk.flags[index]
    return bool(flags & FOREIGN) and not flags & GIVEN and walk.tokens[index].text not in walk.lexicon.korean


def _common_term(walk: Walk, run: Run) -> bool:
    """Whether most words of the run are ordinary ones, here or abroad.

    Beside a word of personal names those by which people are called as well do not count (`Bintang Pramudita`).
    """
    opens = bool(walk.flags[run.index] & GIVEN) or run.first in walk.words.name_words  # no village `Rawa Mekar Jaya`
    names = walk.words.name_words if run.given and opens else frozenset[str]()
    common = sum(
        1
        for i in range(run.index, run.following)
        if not walk.flags[i] & GIVEN
        and (walk.flags[i] & FOREIGN or walk.ordinary(i))
        and walk.tokens[i].text not in names
    )
    return common * 2 >= run.count + 1 or run.term


def _heading(walk: Walk, run: Run) -> bool:
    return any(a <= run.start < b for a, b in walk.headings)
