"""Runs of capitalised words that name somebody, or nothing of ours: rules that look at what stands beside them."""

from __future__ import annotations

import re
from itertools import pairwise

from ..lexicon import (
    FUNCTION,
    GIVEN,
    OFFICE,
    OTHER,
    PLACE_OFFICE,
    RANK,
)
from ..walk import Role, Walk
from .run import FULL_NAME, NOUN, Run, Verdict, common_term, foreign

_APPOSED = re.compile(r", ([a-z-]+)(?: [^,.\n]{1,60})?(?:, (?:[A-Z]\w* ){1,4}|, (?:[A-Z]\w* ?){1,4}, |, )([a-z]+)")
_UNITS = 7
"""Most words between a piece of a military unit and the rank of its officer."""
_UNIT_GAP = re.compile(r"-| \d{1,4}/?|/| [A-Z]?\d{1,4}/")
_TITLED = re.compile(r", [^,.\n]{3,90}, ([a-z]+)")
_UNCLOSED = re.compile(r", ([A-Za-z][a-z-]+(?: [a-z-]+){1,4})\b")
"""What somebody is, behind the comma of his name, and what he does."""
_MADE_UP = re.compile(r"[A-Z]{2,}[a-z]\w*")
"""The name of a product, with capitals before small letters."""
_SYLLABLES = 3
"""Words of a Korean or Chinese name."""
_STAGE_NAME = 3
"""Fewest words of a name in which words of English stand."""
_SAYS = (': "', ": “", ':"', ":“", ' : "', " : “")
"""What stands between who speaks in an interview and the words."""


def pseudonym(walk: Walk, run: Run) -> Verdict | None:
    """`Mawar (bukan nama sebenarnya)`: a pseudonym holds inside its article only."""
    if walk.words.pseudonym.match(walk.text, run.end):
        return "person", "pseudonym", 0.95
    return None


def cited_pet_name(walk: Walk, run: Run) -> Verdict | None:
    """`kata Akun, sapaan akrab Rangga Wibawa`: who is cited by what he is called is a person, whatever the word."""
    cited = run.count == 1 and run.before in walk.words.speech_verbs
    return ("person", "person-by-context", 0.75) if cited and walk.words.nickname.match(walk.text, run.end) else None


def thing(walk: Walk, run: Run) -> Verdict | None:
    """`tiga ekor Kakatua Maluku`, `kapal Kennedy`, `Panthera tigris`: what is counted or called as things are, or has a
    Latin name, is none of the kinds.
    """
    # not `Jorge Cantero kalah. Cantero legawa.`
    taxon = run.count == 1 and not run.given and run.first in walk.taxa and run.first not in walk.told.surnames
    return ("person", "", 0.0) if taxon or run.before in walk.names.things else None


def title_and_name(walk: Walk, run: Run) -> Verdict | None:
    """`Bupati Sadewa`, `Kombes Arya Wibawa`: a title stands right before a person."""
    role = walk.role
    if role is None or role.apposed or run.capitals or run.term or _product(walk, run):
        return None
    if walk.flags[run.index] & OTHER and not run.given and run.count > 1:
        return "person", "", 0.0  # `Ketua Panitia Pilkades Argasari, Rangga`: a vote is nobody, nor is a bill
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
    if (
        role.flags & OFFICE
        and not role.flags & (RANK | PLACE_OFFICE)
        and (_short_of_body(walk, run) or _body_before(walk, run))
    ):
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


def _body_before(walk: Walk, run: Run) -> bool:
    """`CEO GoMelati Rina Wulan hadir. CEO GoMelati menilai …`: whether a word that nothing knows has been a body."""
    alone = run.count == 1 and not walk.follows(run.following)
    return alone and run.first in walk.told.bodies and walk.unknown(run.index)


def _short_of_body(walk: Walk, run: Run) -> bool:
    """`Kepala Dindikbud Pangkalpinang`: whether a word that nothing knows stands before a region and nothing else."""
    if run.count != FULL_NAME or not walk.unknown(run.index) or walk.tokens[run.index].text in walk.speakers:
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


def apposition(walk: Walk, run: Run) -> Verdict | None:
    """`Kepala BPBD Kabupaten Sukamaju, Rangga`: a person follows the office after a comma."""
    if walk.role is None or not walk.role.apposed or run.capitals or run.term:
        return None
    return "person", "apposition", 0.85


def name_and_age(walk: Walk, run: Run) -> Verdict | None:
    """`Rukmini (45)`: an age in brackets follows a person, who may have a title in small letters (`terdakwa`)."""
    if run.capitals or not walk.words.age.match(walk.text, run.end):
        return None
    role = walk.small_title(run.start) if walk.role is None else None
    if role is not None and not _of_relative(walk, role):
        walk.role = role
    return "person", "name-and-age", 0.9


def introduced(walk: Walk, run: Run) -> Verdict | None:
    """`Meira, seorang pedagang ikan, …`: who is told to be one of many behind a comma is a person.

    A place is told by its preposition (`Di Sukaratu, seorang petani …`).
    """
    if run.capitals or (run.term and not (run.count == FULL_NAME and speaks_behind(walk, run.end))):
        return None
    if not walk.text.startswith(walk.words.person_determiners, run.end) or not _acts_behind(walk, run):
        called = walk.text.startswith((", ", " - ", " – "), run.end)
        called = called and walk.words.nickname.match(walk.text, run.end) is not None
        # `Mel, begitu ia disapa, …`, `Ongen - sapaan akrab Kainama - kalah`
        return ("person", "apposition", 0.75) if called or _described(walk, run) else None
    if walk.gaps[run.index] == "-":
        return None  # half of a name
    place = run.before in walk.words.place_cues or (not walk.joined[run.index] and run.before.endswith(","))
    return None if place else ("person", "apposition", 0.75)


def small_title(walk: Walk, run: Run) -> Verdict | None:
    """`presiden`, `bek`, `menteri luar negeri` in small letters before a person, `penyanyi Dara Dee Starlight` too."""
    if run.capitals or _product(walk, run) or (run.term and (run.count < _STAGE_NAME or foreign(walk, run.index))):
        return None
    role = walk.small_title(run.start)
    if role is None or (not role.flags and not run.given and run.count == 1):
        return None
    speaks = run.count > 1 and not walk.words.spokesmen.isdisjoint(walk.text[role.start : role.end].split())
    if not run.given and not speaks and (walk.ordinary(run.index) or run.before in walk.words.place_cues):
        return None  # `warga Sukaratu` come from there
    if not run.given and not speaks and _of_many(walk, role, run):
        return None  # `para gamer Melatix`: what they play
    if not _of_relative(walk, role):
        walk.role = role
    return "person", "title-and-name", 0.85


def _of_relative(walk: Walk, role: Role) -> bool:
    """`pengacara keluarga Rangga`, whose family has one: whether `role` is of a relative; not `psikolog anak
    Rangga`.
    """
    words = walk.text[role.start : role.end].split()
    return len(words) > 1 and words[-1] in walk.words.relations and words[-2] not in walk.words.field_trades


def singled_out(walk: Walk, run: Run) -> Verdict | None:
    """`kata salah seorang warga, Wirakana`: whom a description of one person tells, behind its comma."""
    if run.capitals or run.term or not walk.text.startswith(", ", run.start - 2):
        return None
    words = walk.small_before(run.start)
    told = any(one in walk.names.singlers and two.rstrip(",") in walk.words.singled for one, two in pairwise(words))
    closed = not walk.follows(run.following)
    return ("person", "apposition", 0.75) if told and closed else None


def behind_relative(walk: Walk, run: Run) -> Verdict | None:
    """`Istrinya, Suparmi, tinggal di rumah`, `menangkap pelaku, Jonet, di …`: whom a noun of relatives, or of one in a
    case, tells of, between commas.
    """
    if run.capitals or run.term or not walk.text.startswith(", ", run.end):
        return None
    match = walk.words.relative.search(walk.text, max(0, run.start - NOUN), run.start)
    noun = match.group(2).lower() if match else ""
    if match is None or not (noun in walk.words.relations or noun in walk.words.in_case):
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
    if run.following < walk.count and walk.gaps[run.following] == ", " and not common_term(walk, run):
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
        told = match is not None and match.group(1) in walk.words.singled and not common_term(walk, run)
        return told or speaks_behind(walk, run.end)
    told = match is not None and (match.group(1) in walk.words.singled or match.group(1) in walk.words.relations)
    return told and match is not None and match.group(2) in walk.words.person_verbs


def _described_unclosed(walk: Walk, end: int) -> bool:
    """`Ujang, Sopir mobil mengatakan …`: a noun of people behind the comma and a verb of people, without a comma."""
    match = _UNCLOSED.match(walk.text, end)
    words = match.group(1).split() if match else []
    if len(words) < FULL_NAME or words[0].lower() not in walk.words.singled:
        return False
    return any(word in walk.words.person_verbs for word in words[1:])


def no_evidence_capitals(walk: Walk, run: Run) -> Verdict | None:
    """Capitals alone are mostly things (`STNK`): only the rest of the article can say that they are a name."""
    if run.capitals:
        walk.loose.append((run.index, run.following))
        return "person", "", 0.0
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
        return ("person", "given-name", 0.85) if told or not common_term(walk, run) else None
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
    if not (called or _told(walk, run)) or (common_term(walk, run) and not cited):
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


def _product(walk: Walk, run: Run) -> bool:
    """Whether the run is one word by which a product goes (`sopir Innova`)."""
    return run.count == 1 and run.first in walk.words.products


def _heading(walk: Walk, run: Run) -> bool:
    return any(a <= run.start < b for a, b in walk.headings)
