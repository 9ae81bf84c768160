"""Runs of capitalised words that name a body: rules that look at the run and at what stands beside it."""

from __future__ import annotations

import re

from ..bodies import SYLLABLES
from ..lexicon import (
    FOREIGN,
    GIVEN,
    OFFICE,
    ORG_TAIL,
    PLACE_OFFICE,
    RANK,
)
from ..tokens import TICKER
from ..walk import Walk
from .run import FULL_NAME, NOUN, Run, Verdict, common_term, list_goes_on

_SHORTEST_MEDIUM = 4
_SHORTEST_PAPER = 6
"""Fewest letters of the word behind a foreign article that is a paper (`De Lantaarn`)."""
_SHORTEST_SUPPORTERS = 6
_PHRASE = re.compile(r"[^,.;:\n\"“”()]+$")
"""The words up to a comma, back to the mark before them."""
_LONGEST_PHRASE = 70
"""Characters before a comma that are looked at for them."""
_SHORTEST_GROUP = 4
"""Fewest letters of a group that is written in capitals."""
_MEMBERS = re.compile(r"(?:, [A-Z0-9][A-Z0-9-]*)*(, (?:[a-z]+ )?| [a-z]+ )")
"""What stands between two members of a list, others that are capitals and numbers included."""
_CLOSES = frozenset((".", ",", "\n", ""))
"""What stands behind a person with whom a sentence or a part of it ends."""
_EXAMPLES = 60
"""Characters before a list of examples within which the noun stands that says of what."""
_TOLD_WORDS = 4
"""Most words of a body that is told by whoever has an office in it, behind a comma."""
_CITED_BY = 3
"""Most words before a medium that say that something goes by its report."""
_NOUN_BEHIND = re.compile(r", ([a-z]+) ([a-z]+)(?: ([a-z]+))? [^,.\n]{1,80}, [a-z]")
"""A noun behind a comma, with a word more perhaps, the word that joins it to what tells of it, the closing comma."""
_TICKERS = 3
"""Fewest letters of firms in a list by which each is told."""


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
    told = walk.text[max(0, start - NOUN) : start].rstrip().endswith(walk.names.share_words)  # `Saham BBCA dan BMRI`
    if not told and after - before + 1 < _TICKERS:
        return None
    return "organisation", "body-after-cue" if told else "body-in-list", 0.7


def _ticker_goes_on(walk: Walk, second: int, letters: int) -> bool:
    """Whether the letters at token `letters` are of one list with those beside them, of which `second` comes second."""
    return walk.gaps[second] in walk.words.list_gaps and _is_ticker(walk, letters)


def _is_ticker(walk: Walk, index: int) -> bool:
    letters = walk.tokens[index].text
    return len(letters) == TICKER and letters.isupper() and letters.isalpha() and walk.unknown(index)


def met_by_medium(walk: Walk, run: Run) -> Verdict | None:
    """`saat dijumpai KABARKOM di lokasi`: capitals that nothing knows, who have met somebody, are a medium."""
    met = run.capitals and run.before in walk.names.met_by and len(run.first) > _SHORTEST_GROUP
    return ("organisation", "medium-after-cue", 0.7) if met and walk.unknown(run.index) else None


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
    if noun + FULL_NAME > len(words) or noun > FULL_NAME or clause or walk.words.singled.intersection(words[:noun]):
        return None
    comma = walk.text.startswith(", ", run.end)
    acts = walk.small_after(run.end + comma).startswith(walk.names.verb_beginnings)
    closed = acts and comma if run.given else acts or comma
    return ("organisation", "body-after-cue", 0.75) if closed and not list_goes_on(walk, run.following) else None


def told_behind(walk: Walk, run: Run) -> Verdict | None:
    """`Namun MAA, agensi yang menaungi Rina, meluruskan`: a word that nothing knows, with the noun of bodies that it is
    behind its comma, and a clause or place that tells of it (`, perusahaan asal Bogor,`).
    """
    if run.count > 1 or run.given or walk.role is not None or not walk.unknown(run.index):
        return None
    match = _NOUN_BEHIND.match(walk.text, run.end)
    link = match is not None and not walk.names.told_links.isdisjoint(match.groups())
    told = match is not None and match.group(1) in walk.words.org_openers and link
    return ("organisation", "body-after-cue", 0.75) if told else None


def medium_by_address(walk: Walk, run: Run) -> Verdict | None:
    """`Kabarbaru.com`: an address on the net is the name of a medium."""
    last = walk.tokens[run.following - 1].text
    inside = not last.isupper() or (run.count == 1 and not walk.initial(run.index) and run.before != "")
    if run.count <= FULL_NAME and last.lower().endswith(walk.names.domain_endings) and inside:
        return "organisation", "medium-by-address", 0.85  # `Kabarbaru.com`, `Tekno KabarNusa.com`, `dengan TIX.ID`
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
    """`dilansir dari Daily Lantern`, `menurut laporan De Lantaarn`: what is cited and is no person is a medium."""
    last = walk.tokens[run.following - 1].text
    article = run.count == FULL_NAME and run.first in walk.names.press_articles and not _is_surname(walk, run)
    article = article and len(last) >= _SHORTEST_PAPER and not walk.flags[run.following - 1] & GIVEN  # not `Le Minh`
    shortest = 1 if article else _SHORTEST_MEDIUM - run.capitals  # `Melansir data RTI`
    english = run.count > 1 and bool(walk.flags[run.index] & FOREIGN)  # `dilansir dari Travel Ledger`
    if (
        (run.given and not (english or article))
        or len(run.first) < shortest
        or walk.ordinary(run.index)
        or not (walk.cited(run.index) or _reports(walk, run))
    ):
        return None
    return "organisation", "medium-after-cue", 0.8


def _is_surname(walk: Walk, run: Run) -> bool:
    """`Rangga De Wirya … dikutip De Wirya`: whether the words stand behind a first name somewhere."""
    form = re.escape(walk.text[run.start : run.end])
    names = (match.group(1) for match in re.finditer(rf"([A-Z][a-z]+) {form}\b", walk.text))
    return any(not walk.lexicon.ordinary(name) for name in names)


def _reports(walk: Walk, run: Run) -> bool:
    """`Merujuk pada laporan De Lantaarn`: whether a report stands right before the run, and a word that goes by it."""
    words = [*walk.small_before(run.start)]
    opener = walk.tokens[run.index - 1].text.lower() if run.index and len(words) < _CITED_BY else ""
    report = words[-1] if words else opener
    return report in walk.names.report_nouns and not walk.names.report_cues.isdisjoint((*words[-_CITED_BY:-1], opener))


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
    if run.before not in walk.names.list_openers or not list_goes_on(walk, run.following):
        return None
    told = walk.text[max(0, run.start - _EXAMPLES) : run.start].rpartition(".")[2].lower().split()
    nouns = [word for word in told if word in walk.words.org_nouns or word in walk.words.singled]
    return ("organisation", "body-in-list", 0.7) if nouns and nouns[-1] in walk.words.org_nouns else None


def body_by_last_word(walk: Walk, run: Run) -> Verdict | None:
    """`Nusa Airlines`: the last word says that it is a body."""
    last = walk.flags[run.following - 1]
    person = walk.role is not None or run.before in walk.words.person_cues or walk.acts_behind(run.end)
    person = person or (run.count == FULL_NAME and run.before not in walk.words.place_cues)
    person = person and bool(walk.flags[run.index] & GIVEN)  # `Rebecca Hall`
    family = last & GIVEN or walk.tokens[run.following - 1].text in walk.lexicon.korean  # `Chan Park`
    if run.count > 1 and not family and not person and walk.tokens[run.following - 1].text in walk.words.building_tails:
        return "place", "place-by-last-word", 0.8  # `Grand Arjuna Mall`
    if run.count > FULL_NAME and walk.tokens[run.following - 2].text in walk.names.hall_words and last & ORG_TAIL:
        return "place", "place-by-last-word", 0.8  # `Melati City Convention Centre`
    if run.count > 1 and last & ORG_TAIL and not last & GIVEN:
        return "organisation", "body-by-last-word", 0.8
    legal = walk.tokens[run.following - 1].text in walk.names.legal_forms
    if run.count > FULL_NAME and legal and not walk.flags[run.index] & GIVEN:
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
    if not (closed or walk.small_after(end) in walk.words.person_verbs) or list_goes_on(walk, behind):
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
    if not full or list_goes_on(walk, behind):
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
    if run.before in walk.words.org_cues and named and not kind and not common_term(walk, run):
        return "organisation", "body-after-cue", 0.7
    return None


def group_of_member(walk: Walk, run: Run) -> Verdict | None:
    """`mantan member NOVALINE`: the capitals of a group that somebody is one of."""
    if run.capitals and len(run.first) >= _SHORTEST_GROUP and run.before in walk.names.members:
        return "organisation", "body-after-cue", 0.75
    return None
