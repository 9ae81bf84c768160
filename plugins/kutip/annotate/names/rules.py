"""The rules that walk over capitalised words, in order: each takes some of them, or leaves them to the next rule."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from .bodies import SYLLABLES, body_of_building, english_rest, organisation_end, place_end, region_end, shortens
from .judge import judge, speaks_behind
from .lexicon import (
    ANY,
    BODY,
    BODY_LIKE,
    CAPITALS,
    DEGREE,
    FIELD,
    FIRM,
    FOREIGN,
    FUNCTION,
    GIVEN,
    KNOWN,
    LISTED,
    NOT_NAME,
    OFFICE,
    ORDINARY,
    ORG_TAIL,
    OTHER,
    PAIR,
    PLACE_HEAD,
    PLACE_OFFICE,
    PLACE_TAIL,
    RANK,
    TITLE,
    Known,
)
from .officers import plan_cut, take
from .walk import TICKER, Draft, Role, Walk

Rule = Callable[[Walk, int], int]
"""Takes the walk and the index of a word; returns the index after those that it has dealt with, or the same index."""

_COMBINATIONS = 1024
"""Combinations of classes and hints whose rules are remembered; a text has some sixty."""
_ENGLISH = 5
"""Most English words before the noun of a body."""
_TRIM = 2
"""Most letters behind the name of a product that are part of it (`Brio RS`)."""
_BARE_WORDS = 4
"""Most words of a body that stand between an office and its holder without a noun of bodies."""
_BOARD_WORDS = 2
"""Most words behind a noun of boards and that of its body that are all of the body's name."""
_SENTENCE = 160
"""Characters before a band within which its sentence tells of a work."""
_OFFICE_AND_NAME = 3
"""Words of a band with its article and a full name behind it."""
_OWN_NAME = 2
"""Fewest ordinary words behind the office of a firm that are its name."""
_FULL_BODY = 4
"""Most ordinary words behind the noun of a body that are its name."""
_LETTERS = 3
"""Fewest capitals that are taken for a body by what stands beside them."""
_MADE_UP = 7
"""Fewest letters of a word that is made like the noun of a body."""
_PAIR = 2
"""Letters of initials the second of which may be written small."""
_INITIALS = 4
"""Most capitals that are somebody's initials."""
_NUMERAL = re.compile(r"[IVX]{2,4}")
_FEW_CAPITALS = 4
"""Most capitals that may be somebody's initials though a body is called by them."""
_SMALL_WORD = re.compile(r" (?:([a-z]{2,3}) )?([a-z]{4,})\b")
_CLUB_WORDS = (2, 3)
"""Fewest and most words of a club's name behind its town."""
_DAY = re.compile(r" \d{1,2} (?=[A-Z])")
_REMARK = re.compile(r" \((?:[^()]{1,30}\)|[^(),]{1,30})(?=,| \w+ )")
"""What is told in brackets of one of a list, a bracket that was left open included."""
_CASE = 80
"""Characters before a list of initials within which those are told of whose initials they are."""
_CLOSING = 6
"""Characters before a cue within which the marks of the words before it end."""
_CLOSED = (',"', '."', ",”", ".”", '",', "”,")
_MARKS = frozenset("'\"‘’“”")
_OPENS = 2
"""Characters before the nickname in a name: a blank and its mark."""
_FIRST = frozenset("IVX")
_COUNT = re.compile(r"[IVX]+")
_YOUTH = re.compile(r" U-?\d\d\b")
"""The age of a team behind its club."""
_CAMEL = re.compile(r"[A-Z]\w*[a-z][A-Z]{2}\w*")
"""A brand with a capital inside."""
_TWO_INITIALS = re.compile(r"[A-Z]\.[A-Z]")
_WORD_BEFORE = 16
"""Characters before a word that hold the word before it."""
_FIELDS = 7
"""Most words of a list of fields behind an office that are looked at for its end."""
_PET_WORDS = 2
"""Most words behind the word of address in a pet name."""
_FATHERED = 4
"""Most words of a name and that of the father behind it that are one name."""
_DISTRICT = re.compile(r"I{2,3}|I?V|VI{1,3}|I?X|XI{1,2}")
"""The number of a body's district behind its region; no single `I`, which opens names of Bali."""
_SMALL_SYLLABLE = re.compile(r" ([a-z]{2,6})\b")


def initials(walk: Walk, index: int) -> int:
    """`MH (25)`, `berinisial RS`, `tersangka DK`: short capitals with an age or a part in a case are initials."""
    word = walk.tokens[index].text
    letters = word.replace(".", "") if "." in word else word  # `berinisial D.P.N.`
    before = walk.small_before(walk.tokens[index].start)
    last = before[-1] if before else ""
    if len(letters) > _INITIALS or not letters.isalpha():
        return index
    if not letters.isupper() and not (len(letters) == _PAIR and _small_initials(walk, index, last)):
        return index
    # `berinisial RT. Dia …`
    stops = last in walk.words.initials_words and index + 1 < walk.count and walk.gaps[index + 1] == ". "
    if walk.follows(index + 1) and not stops:
        return index
    end = walk.tokens[index].end
    sure = bool(walk.words.age.match(walk.text, end)) or last in walk.words.initials_words
    sure = sure or _called_otherwise(walk, index)
    sure = sure or _named_by_letter(walk, index) or _opens_initials(walk, index, before)
    sure = sure or _told_behind(walk, index)
    sure = sure or (word in walk.seen_initials and _means_initials(walk, index, last))
    if not sure and not _initials_go_on(walk, index):
        if walk.flags[index] or walk.known_at(index):
            return index
        rank = walk.role is not None and walk.role.flags & RANK and walk.joined[index]
        single = len(word) == 1 and last in walk.words.person_cues
        if not (last in walk.words.initials_cues or rank or single):
            return index
    walk.emit(Draft(walk.tokens[index].start, end, "person", "initials", 0.9, initials=True))
    return index + 1


def _small_initials(walk: Walk, index: int, last: str) -> bool:
    """`berinisial Wn`, `Rd (34)`: initials the second of which is written small."""
    token = walk.tokens[index]
    told = last in walk.words.initials_words or bool(walk.words.age.match(walk.text, token.end))
    return token.text.istitle() and (told or token.text in walk.seen_initials) and not walk.flags[index] & GIVEN


def _means_initials(walk: Walk, index: int, last: str) -> bool:
    """`Tersangka AS (28) … AS mengaku kesal`: whether capitals that are something else as well mean whom the article
    has called so, and not the country or body: no title or preposition of places stands before them.

    Where brackets introduce them for something (`Amerika Serikat (AS)`), only who does what people do.
    """
    if walk.role is not None or last in walk.words.place_cues or walk.joined[index]:
        return False
    if walk.degree_behind(index):
        return False  # `kuasa hukum Rangga Wibawa,SH,MH`, where a suspect is SH, too
    acts = walk.small_after(walk.tokens[index].end) in walk.words.person_verbs
    return acts or walk.tokens[index].text not in walk.introduced


def _called_otherwise(walk: Walk, index: int) -> bool:
    """`AR alias Anca`: another name of whom the letters are; not of a thing (`CBU alias diimpor utuh`)."""
    end = walk.tokens[index].end
    alias = next((word for word in walk.words.alias_words if walk.text.startswith(word, end)), "")
    return alias != "" and index + 1 < walk.count and walk.tokens[index + 1].start == end + len(alias)


def _named_by_letter(walk: Walk, index: int) -> bool:
    """`B mengaku`: one letter by itself that speaks, and is no platform on the net."""
    token = walk.tokens[index]
    alone = len(token.text) == 1 and not walk.joined[index] and token.text not in walk.words.letter_names
    return alone and not walk.flags[index] & FUNCTION and walk.small_after(token.end) in walk.words.speech_verbs


def _opens_initials(walk: Walk, index: int, before: list[str]) -> bool:
    """`empat tersangka, yakni J, C, dan F`: the first of a list behind the noun of parts in a case."""
    counting = (
        bool(before and walk.seen_initials) and before[-1] in walk.names.counting_words
    )  # `Selain G, ada RF dan D`
    if not before or not (counting or before[-1] in walk.words.listing_words):
        return False
    if len(before) > 1 and before[-2].rstrip(",") in walk.words.initials_cues:
        return True
    told = walk.text[max(0, walk.tokens[index].start - _CASE) : walk.tokens[index].start].lower().split()
    if not counting and walk.words.initials_cues.isdisjoint(told) and walk.words.plural_people.isdisjoint(told):
        return False
    return _lists_initials(walk, index)  # `Mereka adalah ASR, DK, dan ID`


def _told_behind(walk: Walk, index: int) -> bool:
    """`RD, SH, dan BM, demikian inisial mereka.`: the first of a list behind which the sentence says what it is of."""
    end = walk.tokens[index].end
    told = walk.text[end : end + _CASE].partition(". ")[0].lower().split()
    return not walk.words.initials_words.isdisjoint(told) and not walk.joined[index] and _lists_initials(walk, index)


def _lists_initials(walk: Walk, index: int) -> bool:
    """Whether other short capitals follow token `index` in a list, a remark in brackets between them or not."""
    remark = _REMARK.match(walk.text, walk.tokens[index].end)
    behind = walk.index_at(remark.end(), index + 1) if remark else index + 1
    return behind < walk.count and _beside_initials(walk, index, behind)


def _beside_initials(walk: Walk, index: int, behind: int) -> bool:
    """Whether token `behind` goes on with the list of initials at `index`, a remark in brackets between them or not.

    Not where a body opens the list.
    """
    word = walk.tokens[behind].text
    short = len(word) <= _LETTERS and word.isupper() and word.isalpha() and not walk.follows(behind + 1)
    between = _REMARK.sub("", walk.text[walk.tokens[index].end : walk.tokens[behind].start])
    return short and between in walk.words.list_gaps and walk.known_at(index) is None


def _initials_go_on(walk: Walk, index: int) -> bool:
    """`berinisial AR, BK, dan CSDE`: the next of a list that initials begin; four letters may be a known body's."""
    before = walk.drafts[-1] if walk.drafts else None
    few = len(walk.tokens[index].text) <= _LETTERS
    return (
        before is not None
        and before.initials
        and before.rule == "initials"
        and _REMARK.sub("", walk.text[before.end : walk.tokens[index].start]) in walk.words.list_gaps
        and (few or not (walk.flags[index] or walk.known_at(index)))
    )


def known_name(walk: Walk, index: int) -> int:
    """A name of the gazetteer or of the editors' list: `Jawa Tengah`, `Kemenkes`."""
    token, flags = walk.tokens[index], walk.flags[index]
    known = walk.known.get(token.start)
    if known is None or (known.kind == "organisation" and flags & (BODY | FIRM)):
        return index
    following = walk.index_at(known.end, index)
    single = following == index + 1
    if _of_thing(walk, index, known):
        walk.close_role()
        return _no_longer_name(walk, following, known) or following
    if single and known.kind == "place" and flags & GIVEN and walk.joined[index] and walk.flags[index - 1] & RANK:
        return index  # `H Sudirman`
    person = single and known.kind == "place" and flags & GIVEN
    if person and (_officer_named(walk, index) or _called_otherwise(walk, index)):
        return index  # `Sudirman alias Dirman`
    if single and (_opens_speaker(walk, index, following) or not _trusted(walk, index, following)):
        return index
    end = known.end
    draft = Draft(token.start, end, known.kind, "known-name", 0.95, key=known.key)
    if known.kind == "person":
        return _known_person(walk, index, following, draft)
    if known.kind == "place" and walk.joined[index] and walk.role is None and _opens_place(walk, index - 1):
        draft.start, draft.key, draft.rule = walk.tokens[index - 1].start, "", "place-after-preposition"
        draft.confidence = 0.75
    if known.kind == "organisation" and _unit_before(walk, index, known.end):
        draft.start, draft.key = walk.tokens[index - 1].start, ""
    other = _other_of_known(walk, index, following, known)
    if other:
        return other
    if known.kind == "organisation":
        following = _longer_body(walk, following, draft)
    else:
        following = _with_rest_of_place(walk, index, following, draft)
    if walk.role is None and walk.person_may_follow(following):
        walk.role = walk.small_title(token.start)  # `presiden Argentina Carlos Medina`
    walk.emit(draft)
    walk.extend_role(draft.end)
    return following


def _officer_named(walk: Walk, index: int) -> bool:
    """`Kepala Dinas Pertanian, Sudirman, menilai …`: whether a word by which people are called stands between the comma
    of an office that nobody is named with and the next comma or stop, without another name behind that.
    """
    token, role = walk.tokens[index], walk.role
    if (
        role is None
        or walk.text[token.start - 2 : token.start] != ", "
        or walk.text[token.end : token.end + 1] not in ",."
    ):
        return False
    listed = walk.text[token.end] == "," and walk.text[token.end + 2 : token.end + 3].isupper()
    return not role.flags & PLACE_OFFICE and not listed


def _with_rest_of_place(walk: Walk, index: int, following: int, draft: Draft) -> int:
    """Take into `draft` what belongs to the known place: the rest of a club, of a body or of the place itself."""
    if _club_of_town(walk, index, following):
        following = walk.run_end(following - 1)
        draft.end, draft.key, draft.kind = walk.tokens[following - 1].end, "", "organisation"
        draft.rule, draft.confidence = "club-of-town", 0.7
        return following
    if _body_of_place(walk, following, draft):
        return english_rest(walk, walk.index_at(draft.end, following), draft)
    return _longer_place(walk, following, draft)


def _club_of_town(walk: Walk, index: int, following: int) -> bool:
    """`menundukkan Jakarta Samudra Bhakti`, `eks pemain Sidoarjo Delta Putra itu`, `Pelatih Malang Tirta Bromo, X, …`:
    whether a town opens the name of a club, of two words or three behind it.
    """
    if not walk.follows(following + 1):
        return False
    end = walk.run_end(following - 1)
    if not _CLUB_WORDS[0] <= end - following <= _CLUB_WORDS[1]:
        return False
    if any(walk.flags[at] & (TITLE | BODY | FIRM) for at in range(following, end)):
        return False
    own = walk.tokens[following].text
    if (
        own in walk.words.admin_heads
        or own in walk.words.buildings
        or all(walk.flags[at] & GIVEN for at in range(following, end))
    ):
        return False  # `melawan Jakarta Rudi Hartono`
    close, role = walk.tokens[end - 1].end, walk.role
    if role is not None:
        told = walk.text[slice(*role.span)].lower().split()[-1] in walk.names.team_roles
        return told and role.bare and walk.text.startswith(", ", close) and walk.text[close + 2 : close + 3].isupper()
    before = walk.small_before(walk.tokens[index].start)
    if not before or walk.small_after(close) in walk.words.person_verbs or walk.text.startswith(" (", close):
        return False
    if before[-1] in walk.names.team_roles:
        return walk.small_after(close) in walk.names.pointers
    lost = before[-1] in walk.names.source_words and before[-2:-1] and before[-2] in walk.names.lost_words
    return bool(lost) or before[-1] in walk.names.team_cues


def _of_thing(walk: Walk, index: int, known: Known) -> bool:
    """Whether the known name at token `index` tells what a thing or a language is: `MotoGP Thailand`, `pikap Suzuki`,
    `berbahasa Jawa`.
    """
    small = walk.small_before(walk.tokens[index].start)
    before = small[-1] if small else walk.tokens[index - 1].text.lower() if walk.joined[index] else ""
    if known.kind == "place":
        contest = walk.joined[index] and walk.tokens[index - 1].text in walk.names.contests
        return contest or (before in walk.names.language_nouns and known.end == walk.tokens[index].end)
    return walk.tokens[index].text in walk.names.vehicle_makers and before in walk.names.vehicles


def _of_village(walk: Walk, following: int) -> bool:
    """`Lurah Sindang Sari, Kotabumi, …`: a word of names that closes the names of villages, behind a known place and
    a local office, with a comma and another place behind it.
    """
    role, behind = walk.role, following + 1
    if role is None or not role.bare or not role.flags & PLACE_OFFICE or not walk.follows(following):
        return False
    if walk.tokens[following].text not in walk.names.village_tails or behind >= walk.count:
        return False
    around = walk.known_at(behind)
    return walk.gaps[behind] == ", " and around is not None and around.kind == "place"


def _other_of_known(walk: Walk, index: int, following: int, known: Known) -> int:
    """A building or what has no name of ours, called by the known name at `index`: the token behind it or 0."""
    building = _building(walk, following, known)
    if building:
        end = walk.tokens[building - 1].end
        walk.emit(Draft(walk.tokens[index].start, end, "place", "place-by-last-word", 0.8))
        walk.extend_role(end)
        return building
    other = _no_longer_name(walk, following, known)
    if other:
        walk.close_role()
    return other


def _unit_before(walk: Walk, index: int, end: int) -> bool:
    """`LTM PBNU`: whether capitals that nothing knows, right before a known body, stand with it elsewhere, too."""
    if not walk.joined[index] or walk.role is not None:
        return False
    token = walk.tokens[index - 1]
    capitals = token.text.isupper() and token.text.isalpha() and len(token.text) >= _LETTERS
    if not capitals or walk.flags[index - 1] or walk.known_at(index - 1) is not None:
        return False
    return walk.around(token.start).count(walk.text[token.start : end]) > 1


def _known_person(walk: Walk, index: int, following: int, draft: Draft) -> int:
    """Take in a person who is known up to token `following`, with further words of the name and a small title."""
    further = _person_end(walk, index, following)
    if following == index + 1 and further > following and walk.relation_before(index):
        further = following  # `putra bungsu Jokowi Kaesang Pangarep`
    if further > following:
        draft.end, draft.key = walk.tokens[further - 1].end, ""
        following = further
    if walk.role is None:
        title = walk.small_title(draft.start)
        draft.role = (title.start, title.end) if title else None
    walk.emit(draft)
    return following


def _opens_place(walk: Walk, index: int) -> bool:
    """`di Bagan Asahan`: whether the word at token `index`, an ordinary one behind a preposition of place, belongs to
    the known place behind it.
    """
    if walk.flags[index] or walk.joined[index] or walk.initial(index) or not walk.tokens[index].text.istitle():
        return False
    before, word = walk.small_before(walk.tokens[index].start), walk.tokens[index].text.lower()
    if word in walk.words.people or word in walk.words.small_titles:
        return False
    place = walk.known_at(index + 1)
    land = place is not None and place.key in walk.lexicon.countries
    return bool(before) and before[-1] in walk.names.place_prepositions and walk.known_at(index) is None and not land


def _building(walk: Walk, following: int, known: Known) -> int:
    """The token after what makes a building of the known name before it (`Astra Tower`, `Bali Zoo`), or 0.

    A town or country may stand behind it.
    """
    if not walk.follows(following) or walk.tokens[following].start - known.end != 1:
        return 0
    if walk.tokens[following].text not in walk.words.building_tails:
        return 0
    following += 1
    place = walk.known_at(following) if walk.follows(following) else None
    if place is not None:
        return walk.index_at(place.end, following) if place.kind == "place" else 0
    return 0 if walk.follows(following) and walk.flags[following] & (ORG_TAIL | FOREIGN) else following


def _no_longer_name(walk: Walk, following: int, known: Known) -> int:
    """The token after what makes an event or a product of the known name before it, or 0.

    `Indonesia Open`, `FIFA World Cup`, `BRI Liga 1`, `Honda Brio RS`.
    """
    if following >= walk.count or walk.tokens[following].start - known.end > 1:
        return 0
    last = following
    if known.kind == "organisation":
        if walk.tokens[last].text in walk.words.products:
            while walk.follows(last + 1) and (
                walk.tokens[last + 1].text in walk.words.products or len(walk.tokens[last + 1].text) <= _TRIM
            ):
                last += 1
            return last + 1
        if walk.flags[last] & OTHER and walk.tokens[last + walk.sizes[last] - 1].text in walk.words.event_heads:
            return last + walk.sizes[last]
        while walk.follows(last + 1) and walk.flags[last] & FOREIGN:
            last += 1
    return last + 1 if walk.joined[following] and walk.tokens[last].text in walk.words.event_words else 0


def _trusted(walk: Walk, index: int, following: int) -> bool:
    """Whether a known name of one word means what the list says, and not a word, a part of a person or initials."""
    token, flags = walk.tokens[index], walk.flags[index]
    word = token.text
    known = walk.known[token.start]
    own = known.kind == "organisation" and not known.key  # told so by the article itself
    if (
        own
        or word in walk.lexicon.nicknames
        or (known.key in walk.lexicon.clubs and word.startswith(walk.names.club_beginnings))
    ):
        return True
    if word.islower() and walk.lexicon.ordinary(word):
        before = walk.small_before(token.start)  # `satu detik`: a measure that a medium is called by
        return bool(before) and before[-1] in walk.words.media_cues
    if flags & RANK and known.kind == "organisation" and walk.follows(following):
        return False  # `Prada MI`
    if flags & GIVEN and known.kind == "place" and _opens_list(walk, index, following):
        return False
    if walk.follows(following) and known.kind != "person" and not walk.flags[following] & (PLACE_TAIL | NOT_NAME):
        ranked = walk.role is not None and walk.role.bare and not walk.role.flags & ~RANK and walk.joined[index]
        ranked = ranked and known.key not in walk.lexicon.clubs  # `Kapten Persija Rangga`
        if (flags & GIVEN and not _governed(walk, index)) or (ranked and walk.flags[following] & GIVEN):
            return False  # `Drs. Audi Wirawan`
    if walk.initial(index) and (flags & FUNCTION or (not word.isupper() and walk.lexicon.ordinary(word))):
        alone = walk.text[token.end : token.end + 1] in ("", "\n")  # an item of a list
        if known.kind == "organisation" and flags & FUNCTION:
            return walk.small_after(token.end) in walk.names.press_verbs  # `Antara melaporkan`
        if known.kind == "person":  # `Rasulullah bersabda`, `Rasulullah SAW bersabda`
            return not walk.follows(following) or bool(walk.flags[following] & NOT_NAME)
        return known.kind == "place" and not flags & FUNCTION and (alone or walk.small_after(token.end) != "")
    capitals = word.isupper() and len(word) <= _FEW_CAPITALS and known.kind != "person"
    return not capitals or _trusted_capitals(walk, index, known)


def _trusted_capitals(walk: Walk, index: int, known: Known) -> bool:
    """Whether up to four capitals are the known name, and no initials and no tax."""
    token, role = walk.tokens[index], walk.role
    before = walk.small_before(token.start)
    last = before[-1] if before else ""
    if walk.words.age.match(walk.text, token.end) or last in walk.words.initials_cues:
        return False
    if role is not None and role.flags & RANK and not role.flags & OFFICE and walk.joined[index]:
        return False
    if token.text in walk.names.wards and walk.text[token.end : token.end + 2].strip().isdigit():
        return False  # `Kampung Jati RT 02/RW 05`
    if not walk.flags[index] & NOT_NAME:
        return True
    if role is not None and role.flags & OFFICE and walk.joined[index]:
        return True  # `Ketua Umum PKB Rangga`, elsewhere a tax
    if f"{walk.lexicon.full[known.key]} ({token.text})" in walk.around(token.start):
        return True  # `Partai Kebangkitan Bangsa (PKB)`
    cued = last in walk.words.media_cues or last in walk.words.org_cues  # `kader PKB`
    return cued and not walk.text[token.end : token.end + 2].strip().isdigit()


def _governed(walk: Walk, index: int) -> bool:
    """`Bupati Samosir Parlin Wibawa`: whether token `index`, by which people are called as well, is the region that an
    office governs and whoever has it stands behind it; not a village, whose head may be called so, nor somebody who
    goes by the word (`Wali Kota Bima Arya Wibawa` where the article has `ujar Bima`).
    """
    role, known = walk.role, walk.known_at(index)
    office = role is not None and role.flags & (OFFICE | PLACE_OFFICE) and not role.apposed
    if office and known is not None and known.key in walk.lexicon.countries:
        # `Menteri Pertahanan Georgia Levan Kiknadze`: two words and more stand behind the country
        return walk.joined[index] and walk.follows(index + 1) and walk.follows(index + 2)
    if role is None or not role.bare or role.apposed or not role.flags & PLACE_OFFICE or role.flags & RANK:
        return False
    if known is None or not walk.region(index) or not walk.joined[index]:
        return False
    token = walk.tokens[index]
    if walk.tokens[index - 1].text in walk.words.local_offices or token.text in walk.speakers:
        return False
    return walk.full_name_at(index + 1)


def _opens_speaker(walk: Walk, index: int, following: int) -> bool:
    """`ujar Lembang Akhirudin`, `Lede Bulu Malo mengaku`: whether a place opens the name of who speaks or acts.

    A word of names stands right behind it, or one that nothing knows, and before it a cue, the comma of an office or of
    a list of people, and no title.
    """
    known, named = walk.known_at(index), walk.follows(following) and walk.of_names(following)
    if known is None or known.key not in walk.lexicon.minor or not named or _alone_elsewhere(walk, index):
        return False  # `Jakarta Rangga mengatakan`: a dateline
    if walk.role is not None:
        return walk.role.apposed and not walk.role.flags & RANK
    before = walk.small_before(walk.tokens[index].start)
    if not before and walk.joined[index] and walk.initial(index - 1):
        before = [walk.tokens[index - 1].text.lower()]  # `Menurut Lembang Akhirudin`
    if before:
        return before[-1] in walk.words.person_cues and before[-1] not in walk.words.small_titles
    last = walk.drafts[-1] if walk.drafts else None
    if last is not None and last.kind == "person" and walk.text[last.end : walk.tokens[index].start] == ", ":
        return bool(walk.flags[following] & GIVEN)
    while walk.follows(following + 1) and walk.of_names(following + 1):
        following += 1
    return walk.initial(index) and walk.acts_behind(walk.tokens[following].end)


def _alone_elsewhere(walk: Walk, index: int) -> bool:
    """Whether the place at token `index` stands in the article without the capitalised word that is beside it here."""
    word, around = walk.tokens[index].text, walk.around(walk.tokens[index].start)
    before = walk.text[walk.tokens[index - 1].start : walk.tokens[index].end] if walk.joined[index] else word
    behind = walk.text[walk.tokens[index].start : walk.tokens[index + 1].end] if walk.follows(index + 1) else word
    return around.count(word) > min(around.count(before), around.count(behind))


def _opens_list(walk: Walk, index: int, following: int) -> bool:
    """Whether a word that may be a place or a person opens a list with one that is no place (`Bima dan Canu`)."""
    gaps = walk.words.list_gaps
    if following >= walk.count or walk.gaps[following] not in gaps or walk.gaps[index] in gaps:
        return False
    before = walk.small_before(walk.tokens[index].start)
    unknown = not walk.flags[following] & ~GIVEN and not walk.known_at(following)
    unknown = unknown and (bool(walk.flags[following]) or not walk.ordinary(following))
    return unknown and (not before or before[-1] not in walk.words.place_cues)


def _person_end(walk: Walk, index: int, following: int) -> int:
    """Further words of a person who is known by a part of the name."""
    while walk.follows(following):
        flags = walk.flags[following]
        known = walk.known_at(following)
        if known and known.kind != "person":
            break
        if not flags & GIVEN and (flags or walk.ordinary(following) or walk.tokens[following].text.isupper()):
            break
        following += 1
    return following


def _community(walk: Walk, start: int, following: int) -> bool:
    """`komunitas Bandung Gowes Bahari`: a noun of bodies before a town, and ordinary words behind it."""
    if not walk.follows(following) or walk.flags[following] or walk.known_at(following) or walk.role is not None:
        return False
    before = walk.small_before(start)
    more = walk.follows(following + 1) and not walk.flags[following + 1] & (TITLE | GIVEN)
    return bool(before) and before[-1] in walk.words.org_nouns and (more or walk.ordinary(following))


def _longer_place(walk: Walk, following: int, draft: Draft) -> int:
    """A direction behind a known place; behind an office over it also the place around it: `Kapolsek Tebet Jakarta`."""
    if _of_village(walk, following):
        draft.end, draft.key = walk.tokens[following].end, ""
        return following + 1
    if not walk.follows(following) or walk.flags[following] & GIVEN:
        return following
    town = walk.known_at(following)
    first = walk.text[draft.start : draft.end].partition(" ")[0]
    if town and town.kind == "place" and first in walk.words.facilities:
        draft.end, draft.key = town.end, ""  # `Stadion Manahan Solo`
        return walk.index_at(town.end, following)
    if walk.flags[following] & PLACE_TAIL:
        behind = following + 1
        closes = not walk.follows(behind) or walk.flags[behind] & TITLE or walk.is_initial(behind)
        if not closes and walk.role is not None and walk.role.flags & PLACE_OFFICE:
            closes = walk.flags[behind] & GIVEN and not walk.region(behind)  # `Kapolres Bogor Kota Rangga`
        if closes or not walk.flags[following] & PLACE_HEAD:
            draft.end, draft.key = walk.tokens[following].end, ""
            following += 1
        return following
    around, role = walk.known_at(following), walk.role
    if role is not None and role.bare and role.flags & PLACE_OFFICE and walk.unknown(following):
        apposed = following + 1 < walk.count and walk.gaps[following + 1] == ", "
        if apposed and walk.flags[following + 1] & (GIVEN | RANK):
            draft.end, draft.key = walk.tokens[following].end, ""
            return following + 1  # `Kepala Desa Nanga Embala, Rangga Wibawa, …`
    if around and around.kind == "place" and role is not None and role.bare and role.flags & PLACE_OFFICE:
        draft.end, draft.key = around.end, ""
        return walk.index_at(around.end, following)
    return following


def _body_of_place(walk: Walk, following: int, draft: Draft) -> bool:
    """`Leeds United`, `Indonesia Budget Center`: a place that opens the name of a body, told by its last word.

    Or by the noun before it: `komunitas Bandung Gowes Bahari`.
    """
    last, rule = following, "body-by-last-word"
    if _community(walk, draft.start, following):
        last, rule = walk.run_end(following), "body-after-cue"
    while walk.follows(last) and walk.flags[last] & (ORG_TAIL | FOREIGN) and not walk.flags[last] & GIVEN:
        last += 1
    told = rule == "body-after-cue" or (walk.flags[last - 1] & ORG_TAIL and not walk.flags[last - 1] & PLACE_TAIL)
    if last == following or not told:
        return False
    draft.end, draft.key, draft.kind, draft.rule = walk.tokens[last - 1].end, "", "organisation", rule
    draft.confidence = 0.8
    return True


def _longer_body(walk: Walk, following: int, draft: Draft) -> int:
    """Words that belong to a known body: its country or town, a closing word of bodies (`Group`, `Syariah`).

    The place may stand behind the abbreviation in brackets: `Kamar Dagang dan Industri (Kadin) Indonesia`.
    """
    match = walk.bracket(draft.end)
    if match and shortens(match.group(1), walk.text[draft.start : draft.end], strict=True):
        rest = walk.index_at(match.end(), following)
        place = walk.known_at(rest)
        if place and place.kind == "place" and walk.text[match.end() : walk.tokens[rest].start] == " ":
            draft.end, draft.key, draft.inner = place.end, "", match.span(1)
            return walk.index_at(place.end, rest)
    region = region_end(walk, following)
    if region > following:
        draft.end, draft.key = walk.tokens[region - 1].end, ""  # `Apdesi Kabupaten Argasari`
        return region
    branch = _branch(walk, following, draft)
    if branch:
        return branch
    noun = walk.tokens[following - 1].text
    if noun in walk.words.numbered_bodies and walk.follows(following) and _COUNT.fullmatch(walk.tokens[following].text):
        draft.end, draft.key = walk.tokens[following].end, ""  # `Pelindo III`
        return following + 1
    youth = _YOUTH.match(walk.text, draft.end)
    if youth is not None:
        draft.end, draft.key = youth.end(), ""  # `PSIS U-19`
        return walk.index_at(draft.end, following)
    while walk.follows(following):
        known, flags = walk.known_at(following), walk.flags[following]
        if known and known.kind == "place" and not flags & GIVEN:
            draft.end, draft.key = known.end, ""
            return walk.index_at(known.end, following)
        last = following
        while walk.follows(last) and walk.flags[last] & (ORG_TAIL | FOREIGN) and not walk.flags[last] & (GIVEN | TITLE):
            last += 1
        while last > following and not walk.flags[last - 1] & ORG_TAIL:
            last -= 1
        if last == following:
            break
        draft.end, draft.key = walk.tokens[last - 1].end, ""
        following = last
    return following


def _branch(walk: Walk, following: int, draft: Draft) -> int:
    """Take the branch behind a known body into its name: the token behind the branch, 0 where there is none."""
    if walk.follows(following) and walk.text.startswith(walk.names.branch_heads, walk.tokens[following].start):
        branch = organisation_end(walk, following)
        if branch is not None:
            draft.end, draft.key, draft.inner = branch[0], "", branch[2]  # `Bulog Kantor Cabang Argasari`
            return branch[1]
    at = following + 1
    if walk.follows(at) and walk.tokens[following].text in walk.words.branch_words:
        region = walk.known_at(at)
        if region is not None and region.kind == "place" and walk.joined[following]:
            draft.end, draft.key = region.end, ""  # `PLN UID Banten`
            return walk.index_at(region.end, at)
        if walk.joined[following] and _NUMERAL.fullmatch(walk.tokens[at].text):
            draft.end, draft.key = walk.tokens[at].end, ""  # `LLDikti Wilayah VI`
            return at + 1
    return 0


def listed_firm(walk: Walk, index: int) -> int:
    """`Bahtera Otomotif Raya (BOTR) turun Rp700`: words with the letters of a firm on the exchange, in news of it."""
    if walk.role is not None or walk.flags[index] & (BODY | FIRM):
        return index
    end = walk.run_end(index)
    start, close = walk.tokens[index].start, walk.tokens[end - 1].end
    match = walk.bracket(close)
    if match is None:
        return index
    if not shortens(match.group(1), walk.text[start:close], strict=True) or walk.lexicon.ordinary(
        match.group(1).lower()
    ):
        return index  # `Bank Umum Kategori Usaha (BUKU)`
    walk.emit(Draft(start, close, "organisation", "body-after-cue", 0.8))
    return end


def other_name(walk: Walk, index: int) -> int:
    """Laws, cups, programmes, works and products have names too, but are no person, body or place."""
    if not walk.flags[index] & OTHER:
        return index
    following = index + walk.sizes[index]
    if walk.role is not None and walk.joined[index]:
        if walk.tokens[index].text not in walk.names.congresses:
            return index
        town = walk.known_at(following)
        end = town.end if town is not None and town.kind == "place" else walk.tokens[following - 1].end
        walk.extend_role(end)  # `Ketua Umum Partai Melati Munas Argasari Rangga Wibawa`
        return walk.index_at(end, following)
    if walk.flags[index] & GIVEN and _unknown_follows(walk, following):
        return index  # `Oscar Piastra`
    if walk.tokens[index].text in walk.names.trial_words and walk.follows(following) and walk.full_name_at(following):
        return following  # `Sidang Rangga Wibawa ditunda`
    while following < walk.count and not walk.flags[following] & (OFFICE | PLACE_OFFICE | BODY):
        if walk.flags[following] & FIRM and walk.tokens[following].text not in walk.words.soft_heads:
            break
        listed = walk.gaps[following] in walk.words.list_gaps and walk.gaps[following] != ", "
        if not walk.joined[following] and not (
            listed and (walk.flags[following] & (FIELD | PLACE_HEAD) or walk.ordinary(following))
        ):
            break
        place = walk.known_at(following)
        if place is not None and place.kind == "place" and walk.tokens[index].text in walk.names.congresses:
            following = walk.index_at(place.end, following)
            break  # `Munas Argasari Rangga Wibawa`: the congress ends with its town
        following += 1
    walk.close_role()
    return following


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
    start, end = walk.tokens[index].start, walk.tokens[following - 1].end
    noun = walk.small_before(start)[-1:] if walk.role is None and flags & RANK and walk.follows(following) else []
    if noun and noun[0] in walk.words.small_places:
        following = place_end(walk, index)
        if following > index:
            end = walk.tokens[following - 1].end  # `bandara Sultan Wirabumi`
            walk.emit(Draft(start - len(noun[0]) - 1, end, "place", "generic-place", 0.9))
            return following
    walk.open_role(start, end, flags)
    return walk.index_at(walk.role.end, following) if walk.role else following


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
            if spoken or walk.small_after(walk.tokens[at].end) in walk.words.person_verbs:
                return True
    return False


def seat_of_office(walk: Walk, index: int) -> int:
    """`Kantor Bupati Argasari`, `Rumah Jabatan Wali Kota Argasari`: where an officer sits is a place."""
    start = walk.tokens[index].start
    if not walk.text.startswith(walk.words.seats, start):
        return index
    seat = next(seat for seat in walk.words.seats if walk.text.startswith(seat, start))
    office = walk.index_at(start + len(seat), index)
    if not walk.follows(office) or not walk.flags[office] & PLACE_OFFICE:
        return index
    following = office + walk.sizes[office]
    known = walk.known_at(following) if walk.follows(following) else None
    if known is not None and known.kind == "place":
        following, end = walk.index_at(known.end, following), known.end
    elif walk.follows(following) and (walk.unknown(following) or not walk.follows(following + 1)):
        # `Kantor Lurah Argamaya, …`, whoever is called so
        following, end = following + 1, walk.tokens[following].end
    else:
        return index
    walk.close_role()
    walk.emit(Draft(start, end, "place", "generic-place", 0.9))
    return following


def board(walk: Walk, index: int) -> int:
    """`Pengurus Koperasi Melati Rangga Wibawa`: a noun of boards before that of another body is the office in it."""
    if walk.tokens[index].text not in walk.names.boards or walk.sizes[index] > 1 or not walk.follows(index + 1):
        return index
    behind = index + 1 + walk.sizes[index + 1]
    end = min(walk.run_end(behind - 1), behind + _BARE_WORDS + _BOARD_WORDS + 1)
    named = end - behind > _BOARD_WORDS or any(walk.begins_speaker(at) for at in range(behind, end))
    if not walk.flags[index + 1] & (BODY | FIRM) or not named:
        return index  # `Pengurus Koperasi Melati mengatakan …`
    walk.open_role(walk.tokens[index].start, walk.tokens[index].end, OFFICE)
    return index + 1


def _noun_of_domain(walk: Walk, index: int) -> bool:
    """`Pesisir.co.id (Grup Pantura.com)`: a noun of media that is no part of the address behind it."""
    noun = walk.tokens[index].text in walk.names.medium_nouns and walk.follows(index + 1)
    return noun and walk.tokens[index + 1].text.endswith(walk.names.domain_endings)


def _medium_cited(walk: Walk, index: int, following: int) -> int:
    """`dilansir dari Harian Metro`: the token behind the name of a medium that is cited; 0 where none is."""
    noun = walk.follows(following) and walk.text.startswith(walk.names.media_heads, walk.tokens[index].start)
    end = walk.run_end(index) if noun and walk.cited(index) else following
    return end if end > following else 0


def _made_of_body(walk: Walk, index: int) -> bool:
    """Whether a word that nobody knows is made like the noun of a body (`Kemenagsel`), or its letters have a place."""
    word = walk.tokens[index].text
    begins = len(word) >= _MADE_UP and word.startswith(walk.names.body_beginnings) and not walk.ordinary(index)
    return begins or _capitals_of_place(walk, index)


def generic_body(walk: Walk, index: int) -> int:
    """A generic noun opens the name of a body: `Dinas Perhubungan Kota Batu`, `PT Maju Jaya`."""
    if not walk.flags[index] & (BODY | FIRM):
        if walk.flags[index] or not _made_of_body(walk, index):
            return index
        walk.flags[index] = BODY
    flags = walk.flags[index]
    if _field_of_title(walk, index):
        walk.extend_role(walk.tokens[index].end)
        return index + 1
    if _noun_of_domain(walk, index):
        return index + 1
    premises = _premises(walk, index)
    if premises is not None and walk.small_after(premises[0]) not in walk.words.person_verbs:
        end, following = premises
        walk.emit(Draft(walk.tokens[index].start, end, "place", "generic-place", 0.8))
        return following
    following = index + walk.sizes[index]
    if walk.role is None and walk.follows(following):
        start = walk.tokens[index].start
        walk.role = walk.small_title(start) or _linked_title(walk, index)  # `dosen (dari) Universitas Andalan Rudi`
    elif _field_of_office(walk, index, following):
        walk.extend_role(walk.tokens[following - 1].end)
        return following
    found = _body_end(walk, index)
    if found is None:
        end = _medium_cited(walk, index, following)
        if end:
            walk.emit(
                Draft(walk.tokens[index].start, walk.tokens[end - 1].end, "organisation", "medium-after-cue", 0.8)
            )
            return end
        made_up = walk.sizes[index] == 1 and walk.tokens[index].text not in walk.lexicon.single
        if not made_up or not walk.tokens[index].text.startswith(walk.names.body_beginnings):
            return _body_alone(walk, index, flags)
        found = walk.tokens[index].end, index + 1, None  # `Kemenagsel`
    end, following, inner = found
    if _two_levels(walk, following) or _district(walk, following):
        end, following = walk.tokens[following].end, following + 1
    start = walk.tokens[index].start
    some = _some_body(walk, index, end)
    if some or walk.text[start:end] in walk.words.kinds_of_bodies:
        walk.close_role()  # `Siswa Sekolah Dasar (SD)`
        return index + 1 if some else following
    walk.emit(Draft(start, end, "organisation", "generic-body", 0.9, inner=inner))
    walk.extend_role(end)
    return following


def _district(walk: Walk, index: int) -> bool:
    """`Balai Wilayah Sungai Kalimantan V`: whether token `index` is the number of a body's district behind a place."""
    place = walk.known_at(index - 1)
    numbered = walk.follows(index) and _DISTRICT.fullmatch(walk.tokens[index].text) is not None
    return numbered and place is not None and place.kind == "place"


def _body_end(walk: Walk, index: int) -> tuple[int, int, tuple[int, int] | None] | None:
    """What `organisation_end` finds, up to the end of the run where the holder of the open office stands before it.

    `Ustaz Rangga, pengasuh Majelis Nurul Iman Argasari, berpendapat …`: nobody called Iman follows.
    """
    role = walk.role
    if role is None or not walk.holder_named(role, index):
        return organisation_end(walk, index)
    walk.role = None
    found = organisation_end(walk, index)
    walk.role = role
    if found is None:
        return None
    end, following, inner = found
    first = following
    while walk.follows(following) and not walk.flags[following] & ~(GIVEN | FOREIGN | PLACE_TAIL | ORG_TAIL):
        following += 1
    return (walk.tokens[following - 1].end if following > first else end), following, inner


def _linked_title(walk: Walk, index: int) -> Role | None:
    """The title before the small word that joins it to the body at token `index`, where its holder stands right behind.

    None where a comma follows (`Menurut penyidik dari Polres Argasari, Rangga melarikan diri`) or one word only, which
    is the body's (`pengacara dari LBH Argasari`).
    """
    title = walk.linked_title(walk.tokens[index].start)
    if title is None:
        return None
    walk.role = title
    found = organisation_end(walk, index)
    walk.role = None
    known = walk.known_at(index)
    at = found[1] if found is not None else walk.index_at(known.end, index) if known else index + walk.sizes[index]
    ranked = walk.follows(at) and bool(walk.flags[at] & RANK)
    return title if walk.follows(at) and (ranked or walk.follows(at + 1)) else None


def _field_of_title(walk: Walk, index: int) -> bool:
    """`Direktur Penilaian Perusahaan BEI`: a noun of firms within a title is its field where a known body follows."""
    role = walk.role
    if role is None or role.apposed or not walk.joined[index]:
        return False
    if walk.text[slice(*role.span)] in walk.names.ministers and not walk.flags[index] & BODY:
        return True  # `Menteri Koperasi Yohana Wibawa`
    if walk.tokens[index].text not in walk.words.soft_heads:
        return False
    known = walk.known_at(index + 1) if walk.follows(index + 1) else None
    return known is not None and known.kind == "organisation" and walk.flags[index - 1] & OFFICE == 0


def _some_body(walk: Walk, index: int, end: int) -> bool:
    """`Badan PBB itu`, which ends at `end`: a mere noun and a pointer tell of some body of a known one, and no name."""
    if walk.tokens[index].text not in walk.words.mere_bodies or walk.small_after(end) not in walk.names.pointers:
        return False
    known = walk.known_at(index + 1) if walk.follows(index + 1) else None
    return known is not None and known.kind == "organisation" and known.end == end


def _premises(walk: Walk, index: int) -> tuple[int, int] | None:
    """`di Kantor BPS Argasari`, `Kantor Pusat Kemenkes`, `Kantor Desa Argasari`: where a body sits is a
    place; the end of its name and the token after it. Not behind an office (`Kepala Kantor Kemenag Argasari`).
    """
    if walk.tokens[index].text not in walk.words.premises or walk.sizes[index] > 1 or walk.role is not None:
        return None
    first = index + 1
    first += walk.follows(first) and bool(walk.flags[first] & PLACE_TAIL) and walk.follows(first + 1)  # `Pusat`
    if not walk.follows(first):
        return None
    known = walk.known_at(first)
    body = walk.flags[first] & (BODY | BODY_LIKE) and not walk.flags[first] & (FIRM | PLACE_HEAD)
    if (known is None or known.kind != "organisation") and not body:
        end = region_end(walk, first)
        return (walk.tokens[end - 1].end, end) if end > first else None
    found = organisation_end(walk, first) if body else None
    if found is not None:
        return found[0], found[1]
    if known is None:
        return None
    behind = walk.index_at(known.end, first)
    town = walk.known_at(behind) if walk.follows(behind) else None
    if town is not None and town.kind == "place":
        return town.end, walk.index_at(town.end, behind)
    return known.end, behind


def _small_fields(walk: Walk, index: int) -> tuple[int, int] | None:
    """`Dinas pertanian Kabupaten Dompu`, `Kementerian pertahanan Irak`: end of a body whose field is in small letters,
    with its region or country, and the token behind it; at the head of a sentence only with one.
    """
    if walk.tokens[index].text not in walk.names.small_field_heads:
        return None
    close = start = walk.tokens[index].end
    while (match := _SMALL_WORD.match(walk.text, close)) is not None:
        joiner, word = match.groups()
        field = walk.lexicon.single.get(word.capitalize(), 0) & FIELD
        if (joiner and joiner not in walk.names.list_words) or (not field and word not in walk.names.small_fields):
            break
        close = match.end()
    if close == start:
        return None
    following = index + 1
    if following < walk.count and walk.text[close : walk.tokens[following].start] == " ":
        place = walk.known_at(following)
        if walk.tokens[following].text in walk.words.admin_heads:
            region = place_end(walk, following)
            if region > following:
                return walk.tokens[region - 1].end, region
        elif place is not None and place.kind == "place":
            return place.end, walk.index_at(place.end, following)
    return None if walk.initial(index) else (close, following)


def _body_alone(walk: Walk, index: int, flags: int) -> int:
    """A noun of bodies with nothing of a name behind it: a known body, the end of a title, or for the article to say.

    The token to go on with; `index` where the noun may open the name of a place.
    """
    small = _small_fields(walk, index)
    if small is not None:
        walk.emit(Draft(walk.tokens[index].start, small[0], "organisation", "generic-body", 0.75))
        walk.extend_role(small[0])
        return small[1]
    known = walk.known_at(index)
    if known and known.kind == "organisation":
        walk.emit(Draft(walk.tokens[index].start, known.end, "organisation", "known-name", 0.9, key=known.key))
        walk.extend_role(known.end)
        return walk.index_at(known.end, index)
    phrase = walk.text[walk.tokens[index].start : walk.tokens[index + walk.sizes[index] - 1].end]
    if phrase in walk.names.lone_phrases:
        start = walk.tokens[index].start
        walk.emit(Draft(start, start + len(phrase), "organisation", "generic-body", 0.7))
        walk.close_role()
        return index + walk.sizes[index]  # `Pemerintah Kabupaten menolak`
    if walk.role is not None and walk.joined[index]:
        if walk.tokens[index].text in walk.words.lone_bodies:
            walk.loose.append((index, index + 1))  # `Kepala Dispora, Rangga`
        walk.extend_role(walk.tokens[index + walk.sizes[index] - 1].end)
        return index + walk.sizes[index]
    if flags & PLACE_HEAD:
        return index
    if not walk.initial(index) or not walk.ordinary(index):
        walk.loose.append((index, index + walk.sizes[index]))
    walk.close_role()
    return index + walk.sizes[index]


def _two_levels(walk: Walk, index: int) -> bool:
    """`KPU Kabupaten/Kota`: whether a slash stands between the nouns of two levels, the second at token `index`."""
    heads = walk.words.admin_heads
    slash = index < walk.count and walk.gaps[index] == "/"
    return slash and walk.tokens[index - 1].text in heads and walk.tokens[index].text in heads


def _field_of_office(walk: Walk, index: int, following: int) -> bool:
    """`Kasi Intelijen Kejari Argasari`: a noun of bodies right behind an office is its field where a body follows."""
    role = walk.role
    if role is None or not role.bare or not walk.flags[index] & FIELD or not walk.joined[index]:
        return False
    return walk.follows(following) and bool(walk.flags[following] & BODY) and not walk.flags[following] & FIELD


def _capitals_of_place(walk: Walk, index: int) -> bool:
    """`DLH Kabupaten Cilacap`: capitals that nobody knows, with a place right behind them, are a body there."""
    word = walk.tokens[index].text
    if len(word) < 3 or not word.isupper() or not word.isalpha() or not walk.follows(index + 1):
        return False
    known = walk.known_at(index + 1)
    branch = walk.tokens[index + 1].text in walk.words.branch_words
    return branch or bool(walk.flags[index + 1] & PLACE_HEAD) or (known is not None and known.kind == "place")


def generic_place(walk: Walk, index: int) -> int:
    """A generic noun opens the name of a place: `Kecamatan Lembang`, `Jalan Merdeka`."""
    if not walk.flags[index] & PLACE_HEAD:
        return index
    following = index + walk.sizes[index]
    field = walk.tokens[index].text in walk.words.field_heads
    beside = walk.joined[index] or (walk.gaps[index] in walk.words.list_gaps and walk.gaps[index] != ", ")
    resident = walk.role is not None and walk.text[slice(*walk.role.span)].lower() in walk.words.place_cues
    of_office = field and walk.role is not None and not resident and beside and walk.follows(following)
    of_office = of_office and not walk.flags[following] & ORG_TAIL  # `Analis Samudra Sekuritas`
    if of_office and not walk.known_at(following) and (walk.flags[following] & FIELD or walk.ordinary(following)):
        return index  # `Pengamat Pasar Modal`: a field, no place
    body = body_of_building(walk, index) or _day_of_street(walk, index)
    if body is not None:
        end, following = body
        walk.emit(Draft(walk.tokens[index].start, end, "place", "generic-place", 0.9))
        walk.extend_role(end)
        return following
    following = place_end(walk, index)
    if following == index:
        return index
    end = walk.tokens[following - 1].end
    last = walk.flags[following - 1]
    closing = walk.follows(following) and not walk.follows(following + 1) and walk.flags[following]
    if closing and closing & ORG_TAIL and closing & FIRM and not closing & PLACE_TAIL:
        last, end = closing, walk.tokens[following].end  # `Samudra Arta Sekuritas`
        following += 1
    if last & ORG_TAIL and not last & PLACE_TAIL:  # `Sungai Biru FC`
        walk.emit(Draft(walk.tokens[index].start, end, "organisation", "body-by-last-word", 0.8))
    else:
        walk.emit(Draft(walk.tokens[index].start, end, "place", "generic-place", 0.9))
    walk.extend_role(end)
    return following


def _day_of_street(walk: Walk, index: int) -> tuple[int, int] | None:
    """End of the name of a street or public place that has a day for its name (`Jalan 17 Agustus`, `Pasar 17 Agustus`),
    and the token after it.
    """
    following = index + walk.sizes[index]
    noun = walk.tokens[index].text
    if following >= walk.count or not (noun in walk.words.routes or noun in walk.words.facilities):
        return None
    if noun not in walk.words.routes and not walk.flags[following] & NOT_NAME:
        return None  # `Pasar 6 Desa Argasari`
    match = _DAY.match(walk.text, walk.tokens[following - 1].end)
    named = match is not None and match.end() == walk.tokens[following].start
    return (walk.tokens[following].end, following + 1) if named else None


def small_word_of_person(walk: Walk, index: int) -> int:
    """`Ketua DPRD Lalu Wirawan`, `anggota tim, Lalu Wirawan, menilai`: a word of grammar with a capital belongs to the
    name between an office and it, or behind a comma.
    """
    role, token = walk.role, walk.tokens[index]
    if len(token.text) == 1 and walk.text.startswith(".", token.end) and _letter_opens(walk, index):
        return run_of_words(walk, index)  # `A. Halim`
    if token.text in walk.names.function_names and not walk.initial(index) and _unknown_follows(walk, index + 1):
        return run_of_words(walk, index)  # `kata Lalu Wirawan`
    if role is None and walk.text.startswith(", ", walk.tokens[index].start - 2) and not walk.initial(index):
        named = _unknown_follows(walk, index + 1) and walk.text.startswith(", ", walk.tokens[index + 1].end)
        return run_of_words(walk, index) if named and walk.tokens[index].text.istitle() else index
    if role is None or role.apposed or walk.initial(index) or walk.gaps[index] not in ("", " "):
        return index
    return run_of_words(walk, index) if _unknown_follows(walk, index + 1) else index


def _letter_opens(walk: Walk, index: int) -> bool:
    """Whether the letter at token `index` is the first of a name whose next word is one of names or no other one."""
    if not walk.follows(index + 1) or len(walk.tokens[index + 1].text) < _LETTERS:
        return False
    before = walk.small_before(walk.tokens[index].start)
    if before and before[-1] not in walk.words.person_cues:
        return False  # `golongan darahnya A. Rangga mendonor`
    return bool(walk.flags[index + 1] & GIVEN) or walk.unknown(index + 1)


def _may_name(walk: Walk, index: int) -> bool:
    """Whether a word of grammar has a capital inside a sentence, so that it may be a person whom the article names."""
    return bool(walk.flags[index] & FUNCTION) and not walk.initial(index) and len(walk.tokens[index].text) > _LETTERS


def _behind_body(walk: Walk, index: int) -> bool:
    """Whether an office with its body stands right before token `index`, which is written as people are."""
    role = walk.role
    return (
        role is not None
        and not role.apposed
        and walk.joined[index]
        and walk.tokens[index].text.istitle()
        and walk.closed_by_body()
        and walk.drafts[-1].kind == "organisation"
    )


def _speaks(walk: Walk, index: int) -> bool:
    """Whether the article lets the word at token `index` speak (`ucap Kamis`, `Kamis mengaku`), as only people do."""
    token = walk.tokens[index]
    if not token.text.istitle() or len(token.text) <= _LETTERS:
        return False
    if index and walk.joined[index] and walk.initial(index - 1):
        before = [walk.tokens[index - 1].text.lower()]  # `Menurut Kamis, …`
    else:
        before = walk.small_before(token.start)
    if before and before[-1] in walk.words.person_cues:
        return True
    return walk.initial(index) and walk.small_after(token.end) in walk.words.person_verbs


def _first_of_person(walk: Walk, index: int) -> bool:
    """`Aries Wulandari`: a word that is no name by itself, with a part of personal names right behind it."""
    if walk.tokens[index].text in walk.words.days:
        before = walk.small_before(walk.tokens[index].start) or [walk.tokens[index - 1].text.lower() if index else ""]
        if before[-1] in walk.names.day_cues:
            return False  # `Pada November Chen dan Wang berbicara`
    return (
        walk.tokens[index].text.istitle()
        and walk.tokens[index].text not in walk.words.platforms
        and walk.follows(index + 1)
        and bool(walk.flags[index + 1] & GIVEN)
        and not walk.ordinary(index + 1)
    )


def platform(walk: Walk, index: int) -> int:
    """`viral di TikTok`, `menulis di X`: a platform on the net is the body that runs it; one letter only behind a word
    that such a platform stands behind.
    """
    token = walk.tokens[index]
    if token.text not in walk.words.platforms or (walk.follows(index + 1) and walk.flags[index + 1] & ORG_TAIL):
        return index
    if len(token.text) == 1:
        before = walk.small_before(token.start)
        if not before or before[-1] not in walk.names.platform_cues:
            return index
    walk.close_role()
    walk.emit(Draft(token.start, token.end, "organisation", "known-name", 0.85))
    return index + 1


def no_name(walk: Walk, index: int) -> int:
    """Words of grammar, days, papers and measures are no names."""
    flags = walk.flags[index]
    if not flags & (NOT_NAME | FUNCTION | DEGREE) or flags & GIVEN:
        return index
    if flags & NOT_NAME and _behind_body(walk, index) and _unknown_follows(walk, index + 1):
        return run_of_words(walk, index)  # `Anggota DPRD Kamis Sutarno`
    following = index + walk.sizes[index]
    if flags & (NOT_NAME | FUNCTION) == NOT_NAME and following == index + 1 and _first_of_person(walk, index):
        return run_of_words(walk, index)
    stopped = flags & DEGREE and "." in walk.tokens[index].text  # `S.IP` is nobody's initials
    ranked = stopped and walk.role is not None and walk.role.flags & RANK and walk.joined[index]
    if (
        ranked
        and _TWO_INITIALS.fullmatch(walk.tokens[index].text)
        and walk.follows(following)
        and walk.flags[following] & GIVEN
    ):
        return run_of_words(walk, index)  # but `AKP M.T Simatupang`
    if (walk.hints[index] & CAPITALS and not stopped) or _may_name(walk, index) or _speaks(walk, index):
        walk.loose.append((index, following))  # `MH` may be initials, `Lalu` a person, that the article has elsewhere
    counted = _counts_office(walk, index, following)
    if counted or (
        flags & NOT_NAME and walk.role is not None and (walk.joined[index] or walk.abbreviated_field(index))
    ):
        walk.extend_role(walk.tokens[following - 1].end)
    else:
        walk.close_role()
    return following


def _counts_office(walk: Walk, index: int, following: int) -> bool:
    """`Wakil Ketua I DPRD`: a numeral between an office and its body."""
    if walk.role is None or not walk.joined[index] or not walk.follows(following):
        return False
    return walk.tokens[index].text in _FIRST and bool(walk.flags[following] & (BODY | FIRM))


def with_article(walk: Walk, index: int) -> int:
    """`The Marlows membawakan tiga lagu`: an English article and words that nothing knows are a band or paper; not
    behind the noun of a work (`drama The Marlows`), nor where they fill quotation marks.
    """
    token, following = walk.tokens[index], index + 1
    if token.text not in walk.names.articles or not walk.follows(following) or not walk.unknown(following):
        return index
    before = walk.small_before(token.start)
    quoted = walk.document.quote_at(token.start)
    sentence = walk.text[max(0, token.start - _SENTENCE) : token.start].rpartition(".")[2].lower().split()
    of_place = bool(before) and before[-1] in walk.words.place_cues
    work = (bool(before) and before[-1] in walk.names.works) or not walk.names.stories.isdisjoint(sentence)
    if of_place or work or (quoted and quoted.inner_start >= token.start - 1):
        return index
    if not walk.names.performers.isdisjoint(sentence[-1:]):
        return index  # `Penyanyi The Weekander`
    while walk.follows(following) and (walk.unknown(following) or walk.flags[following] & (FOREIGN | ORG_TAIL)):
        following += 1
        if walk.flags[following - 1] & ORG_TAIL:
            break
    if walk.role is not None and following - index > _OFFICE_AND_NAME and not walk.flags[following - 1] & ORG_TAIL:
        following -= 2  # `Gitaris The Marlowan Rizvana Taufiqa`
    elif walk.role is not None and following - index > 2 and walk.follows(following) and walk.flags[following] & GIVEN:
        following -= 1  # `Gitaris The Marlowan Rizvana Wibawa`
    if walk.follows(following) and walk.flags[following] & GIVEN and not walk.role:
        return index
    end = walk.tokens[following - 1].end
    if any(letter in walk.text[token.start : end] for letter in _MARKS):
        return index  # the drama `The Marlow’s Chef`
    walk.emit(Draft(token.start, end, "organisation", "named-with-article", 0.6))
    walk.extend_role(end)
    return following


def english_body(walk: Walk, index: int) -> int:
    """`International Institute for Clean Rivers`: words of English, a noun of bodies, and what it is for."""
    last = index + 1
    while last - index < _ENGLISH and walk.follows(last) and walk.flags[last] & (FOREIGN | ORG_TAIL) == FOREIGN:
        last += 1
    following = last + 1
    if not walk.follows(last) or not walk.flags[last] & ORG_TAIL or walk.flags[last] & (GIVEN | TITLE):
        return index
    if following >= walk.count or walk.gaps[following] not in walk.words.english_joiners:
        return index
    draft = Draft(walk.tokens[index].start, walk.tokens[last].end, "organisation", "body-by-last-word", 0.8)
    end = draft.end
    following = english_rest(walk, following, draft)
    if draft.end == end:
        return index
    walk.emit(draft)
    walk.extend_role(draft.end)
    return following


def bank_behind_word(walk: Walk, index: int) -> int:
    """`Cahaya Bank`: an ordinary word before a noun that closes names of bodies, with nothing more behind it."""
    last = index + 1
    if walk.flags[index] or walk.initial(index) or not walk.follows(last):
        return index
    titled = walk.role is not None and walk.role.bare and bool(walk.role.flags & OFFICE) and walk.joined[index]
    if walk.follows(last + 1) and not (titled and walk.flags[last + 1] & GIVEN):
        return index  # but `Analis Bahari Sekuritas Rangga Wibawa`
    if not (walk.flags[last] & FIRM and walk.flags[last] & ORG_TAIL) or walk.tokens[last].text.isupper():
        return index
    end = walk.tokens[last].end
    walk.emit(Draft(walk.tokens[index].start, end, "organisation", "body-by-last-word", 0.8))
    walk.extend_role(end)
    return last + 1


def name_of_syllables(walk: Walk, index: int) -> int:
    """`Menteri Jap Tjin Nio`: a family name of China or Korea that is an ordinary word, with its syllables behind."""
    following = index + walk.sizes[index]
    if _syllables_end(walk, index) == following or walk.tokens[index].text == walk.tokens[following].text:
        return index
    return run_of_words(walk, index)


def ordinary_word(walk: Walk, index: int) -> int:
    """An ordinary word with a capital begins a sentence, belongs to a title, or is part of a term: no name."""
    flags = walk.flags[index]
    if flags & GIVEN or not (flags & (FIELD | FOREIGN | PLACE_HEAD | PLACE_TAIL | ORG_TAIL) or walk.ordinary(index)):
        return index
    following = index + walk.sizes[index]
    end = walk.tokens[following - 1].end
    aged = bool(walk.words.age.match(walk.text, end) or walk.words.pseudonym.match(walk.text, end))
    cited = not walk.words.speech_verbs.isdisjoint(walk.small_before(walk.tokens[index].start)[-1:])
    aged = aged or (cited and walk.words.nickname.match(walk.text, end) is not None)
    if not flags and (aged or (walk.role is None and _plain_person(walk, index))):
        return index  # `Kembang (17)`
    role = walk.role
    if role is not None:
        firm = _firm_of_words(walk, index)
        if firm:
            return firm
        beside = walk.joined[index] or walk.gaps[index] == ") "  # `Laksamana Pertama (Laksma) Bintang`
        titled = role.flags & RANK and beside and _rank_before(walk, index, end)
        acts = _unknown_follows(walk, following) or (
            not walk.follows(following) and walk.small_after(end) in walk.words.person_verbs
        )
        behind = beside and walk.closed_by_body()  # `Ketua DPRD Jambi Anil Rustam`
        personal = walk.flags[index - 1] & RANK or (role.bare and role.flags & PLACE_OFFICE)
        more = _unknown_follows(walk, following) or (walk.follows(following) and _of_rank(walk, index))
        ranked = (walk.joined[index] and personal and more) or _addressed(walk, index, following)
        ranked = ranked or (
            walk.gaps[index][1:] in walk.words.small_ranks and more
        )  # `Kepala Puskesmas dr. Ani Rangga`
        if not flags & FIELD and (
            titled
            or ranked
            or walk.begins_speaker(index)
            or (role.apposed and acts)
            or (behind and _unknown_follows(walk, following))
        ):
            return index  # `Kombes Bintang`, `dosen …, Hari Laksita`
        walk.extend_role(end)
        return following
    tail = flags & PLACE_TAIL and not walk.ordinary(index)  # `River` may be the article's club
    if (not flags or tail or (flags == FOREIGN and _speaks(walk, index))) and not walk.follows(following):
        walk.loose.append((index, following))  # `Mulya mengatakan`: part of a person's name, if the article has one
    if walk.initial(index):
        return following
    while walk.follows(following):
        flags = walk.flags[following]
        closing = flags & ORG_TAIL and not walk.follows(following + 1)  # `Serumpun Data Institute`
        if flags & (TITLE | OTHER | FUNCTION | NOT_NAME | (0 if closing else BODY | FIRM)) or walk.known_at(following):
            break
        if flags & PLACE_HEAD and walk.follows(following + 1):
            break
        if flags & GIVEN or not (flags or walk.ordinary(following)):
            return index  # something that is no ordinary word follows: all of it may be a name
        following += walk.sizes[following]
    last = following - 1
    if walk.words.age.match(walk.text, walk.tokens[last].end):
        return index  # `Cahaya Samudra (27)`
    return _body_of_words(walk, index, last)


def _at_firm_office(walk: Walk, index: int) -> bool:
    """Whether an office that only firms have (`Direktur Utama`) ends right before token `index`."""
    role = walk.role
    if role is None or not role.flags & OFFICE or role.apposed or not walk.joined[index]:
        return False
    if role.end != walk.tokens[index - 1].end:
        return False
    return walk.text[role.start : role.end].lower().endswith(walk.names.firm_offices)


def _firm_of_words(walk: Walk, index: int) -> int:
    """`Direktur Utama Sinar Raya, Rangga Wibawa`: the token behind the ordinary words between the office of a firm and
    whoever has it, which are the firm's name; 0 where none are.
    """
    if not _at_firm_office(walk, index):
        return 0
    at = index
    while at < walk.count and at - index < _FULL_BODY and (at == index or walk.follows(at)):
        plain = not walk.flags[at] & ~(FOREIGN | PLACE_TAIL | ORG_TAIL | FIELD)
        if not plain or walk.known_at(at) or not (walk.ordinary(at) or walk.flags[at] or walk.unknown(at)):
            break
        at += 1
    first = next((k for k in range(index, at) if not walk.flags[k] & FIELD), at)
    letters = first > index and at - first == 1 and walk.tokens[first].text.isupper()
    field = all(walk.flags[k] & (FIELD | FOREIGN) for k in range(index, at))
    if at - index < _OWN_NAME or field or at >= walk.count or not walk.flags[at] & GIVEN:
        return 0
    if not walk.joined[at] and walk.gaps[at] != ", ":
        return 0
    start = walk.tokens[first if letters else index].start  # `General Manager Corporate Communication XL Rangga`
    walk.emit(Draft(start, walk.tokens[at - 1].end, "organisation", "capitals-of-office", 0.8))
    walk.extend_role(walk.tokens[at - 1].end)
    return at


def _body_of_words(walk: Walk, index: int, last: int) -> int:
    """`Serumpun Data Institute`, `band Senandung Rawa`: the body whose name tokens `index` to `last` are, ordinary
    words all, is told by its last word or by the noun before it; returns the token after them.
    """
    following = last + 1
    told = any(not walk.flags[at] & FOREIGN for at in range(index, following))  # no mere `Asset Management`
    match = walk.bracket(walk.tokens[last].end)  # but `Blue Carbon Network (BCN)`
    initials = "".join(walk.tokens[at].text[0] for at in range(index, following))
    told = told or (match is not None and match.group(1) == initials)
    draft = Draft(walk.tokens[index].start, walk.tokens[last].end, "organisation", "body-after-cue", 0.7)
    before = walk.small_before(draft.start)
    noun = before[-1] if before else ""
    cued = noun in walk.words.org_nouns or noun in walk.names.firm_nouns
    cued = cued or (told and not walk.flags[last] and noun in walk.words.org_cues)
    plain = not walk.flags[last] & ~PLACE_TAIL
    if last > index and plain and cued and following - index <= _FULL_BODY:
        walk.emit(draft)
    elif walk.flags[last] & ORG_TAIL and last > index and told:
        draft.rule = "body-by-last-word"
        following = english_rest(walk, following, draft)
        walk.emit(draft)
    return following


def _plain_person(walk: Walk, index: int) -> bool:
    """`kata Dapa Talu`, `Mat Sani bin Rojali`: two ordinary words with capitals behind a cue, or before a father.

    One is enough where somebody is said to be called so.
    """
    if walk.called(index):
        return True  # `seorang warga bernama Yeni`
    last = index + 1
    if not walk.follows(last) or walk.flags[last] or walk.known_at(last) is not None or walk.follows(last + 1):
        return False
    if last + 1 < walk.count and walk.gaps[last + 1].strip() in walk.words.patronyms:
        return True
    before = walk.small_before(walk.tokens[index].start)
    if not before or before[-1] not in walk.words.speech_verbs or walk.tokens[index].text.lower() in walk.words.people:
        return False
    return walk.tokens[index].text.istitle()


def opens_person(walk: Walk, index: int) -> int:
    """`Song Jira-ki`, `dr. Tirta Hudira`, `Habib Bahar bin Rangga`: an ordinary word opens a person's name."""
    following = index + 1
    if following >= walk.count or not (walk.joined[following] or (walk.role is not None and walk.joined[index])):
        return index
    return run_of_words(walk, index) if _opens_person(walk, index, following) else index


def _opens_person(walk: Walk, index: int, following: int) -> bool:
    """Whether something beside the ordinary word at token `index` says that it opens a person's name."""
    flags = walk.flags[index]
    if flags & ~FOREIGN or walk.sizes[index] > 1 or walk.tokens[index].text.isupper():
        return False
    if walk.joined[following]:
        family = walk.tokens[index].text in walk.lexicon.families
        if family and SYLLABLES.fullmatch(walk.tokens[following].text):
            return True
        if family and walk.unknown(following) and not walk.follows(following + 1):
            return True  # `Lin Zexi`
        if not flags and _subject_opens(walk, index, following):
            return True
        if walk.initial(index) and not walk.follows(following + 1) and speaks_behind(walk, walk.tokens[following].end):
            return True  # `Mercy Bandar, warga tepi kali, mengatakan …`
        if walk.role is None and not flags and _unknown_follows(walk, following):
            walk.role = walk.small_rank(walk.tokens[index].start)
            return walk.role is not None
        return False
    ranked = walk.role is not None and walk.role.flags & RANK and walk.joined[index] and not flags
    return bool(ranked) and walk.gaps[following].strip() in walk.words.patronyms


def _subject_opens(walk: Walk, index: int, following: int) -> bool:
    """`Kencana Bancin mengaku`, `Embun Pertiwi Sekarjati (21)`: a word by which people are called as well begins the
    sentence, and words of names follow that act as people do or have an age.
    """
    family = walk.tokens[index].text in walk.lexicon.chinese  # `Wang Anyu (27)`
    if not (family or _name_word(walk, index)) or not walk.initial(index):
        return False
    while walk.follows(following + 1) and (walk.of_names(following) or _name_word(walk, following)):
        following += 1
    name = walk.tokens[following]
    if walk.follows(following + 1) or not walk.of_names(following) or len(name.text) <= _LETTERS:
        return False
    return walk.acts_behind(name.end) or walk.words.age.match(walk.text, name.end) is not None


def _name_word(walk: Walk, index: int) -> bool:
    """Whether token `index` is an ordinary word by which people are called as well."""
    return walk.tokens[index].text in walk.words.name_words and not walk.flags[index]


def alias(walk: Walk, index: int) -> int:
    """`Herman Cokro alias Koh Mat`: ordinary words that a person is called by as well."""
    before = walk.drafts[-1] if walk.drafts else None
    if (
        before is None
        or before.kind != "person"
        or not walk.text.endswith(walk.words.alias_words, before.end, walk.tokens[index].start)
    ):
        return index
    following = index + 1
    ends = TITLE | BODY | FIRM
    if walk.follows(following) and not walk.flags[following] & ends and walk.known_at(following) is None:
        following += 1
    walk.emit(Draft(walk.tokens[index].start, walk.tokens[following - 1].end, "person", "alias", 0.8))
    return following


def cited_medium(walk: Walk, index: int) -> int:
    """`dilansir dari Daily Lantern`: ordinary words of English that are cited are a medium."""
    if walk.flags[index] & GIVEN or walk.role is not None or not walk.cited(index):
        return index
    return run_of_words(walk, index)


def _of_rank(walk: Walk, index: int) -> bool:
    """Whether a rank that is no part in a case stands before token `index`: `Drs Jaka Tarung`."""
    before = walk.tokens[index - 1]
    named = not walk.flags[index] & FIELD and not walk.flags[index + 1] & (TITLE | FIELD | FUNCTION)
    return bool(walk.flags[index - 1] & RANK) and named and before.text.lower() not in walk.words.initials_cues


def _addressed(walk: Walk, index: int, following: int) -> bool:
    """`bersama Mbah Sumber`: a word of address with a capital inside a sentence stands right before token `index`, the
    only word behind it, which is no noun of people (`Pak Guru`).
    """
    word, address = walk.tokens[index].text, walk.tokens[index - 1].text
    if walk.gaps[index] != " " or walk.follows(following) or walk.flags[index]:
        return False
    if walk.joined[index - 1] or walk.initial(index - 1):
        return False
    if not (word.istitle() and address.istitle()):
        return False
    lower = word.lower()
    noun = lower in walk.words.people or lower in walk.words.small_titles or lower in walk.words.relations
    return not noun and address.lower() in walk.names.honorifics


def _rank_before(walk: Walk, index: int, end: int) -> bool:
    """Whether a rank stands right before token `index` and a person speaks or acts there (`kata Kombes Bintang`)."""
    if not walk.flags[index - 1] & RANK or walk.role is None:
        return False
    before = walk.small_before(walk.role.start)
    return walk.small_after(end) in walk.words.person_verbs or bool(before and before[-1] in walk.words.person_cues)


def _unknown_follows(walk: Walk, index: int) -> bool:
    if not walk.follows(index):
        return False
    if len(walk.tokens[index].text) == 1 and walk.text.startswith(".", walk.tokens[index].end):
        index += walk.follows(index + 1)  # `AKP Tumpak H. Sitanggang`
    return bool(walk.flags[index] & GIVEN) or (not walk.flags[index] and not walk.ordinary(index))


def capitals_of_office(walk: Walk, index: int) -> int:
    """`Presiden WBC Rudi`, `Kepala BKD`: capitals right behind an office are a body."""
    token = walk.tokens[index]
    if len(token.text) < _LETTERS or not token.text.isalpha() or not token.text.isupper() or walk.flags[index] & GIVEN:
        return index
    if _NUMERAL.fullmatch(token.text):
        return index  # `Wakil Ketua III, Rangga`
    if (
        walk.follows(index + 1)
        and len(walk.tokens[index + 1].text) > _LETTERS
        and walk.tokens[index + 1].text.isupper()
    ):
        return index  # the film `NIGHT FERRY`
    role, following = walk.role, index + walk.sizes[index]
    officer = role is not None and bool(role.flags & OFFICE) and not role.apposed and walk.joined[index]
    if officer and token.text in walk.introduced:
        pass  # `Ketua PRLI Safari Aziz`
    elif _unknown_follows(walk, following):
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
    """`Camat Sukaratu Ahmad Rifai`: between a local office and a person stands its place."""
    role = walk.role
    if role is None or not role.bare or role.apposed or not role.flags & PLACE_OFFICE or not walk.joined[index]:
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
    if not walk.follows(person) or not walk.flags[person] & GIVEN:
        return index  # the officer may go by his initial: `Camat Argasari M. Rangga`
    end = walk.tokens[following - 1].end
    walk.emit(Draft(walk.tokens[index].start, end, "place", "place-of-office", 0.8))
    walk.extend_role(end)
    return following


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
    if walk.words.district_nouns.isdisjoint(introduced):
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


def numeral(walk: Walk, index: int) -> int:
    """`lantai IV Gedung Sate`: a Roman numeral opens no name."""
    return index + 1 if walk.role is None and _NUMERAL.fullmatch(walk.tokens[index].text) else index


def run_of_words(walk: Walk, index: int) -> int:
    """Words that are no ordinary ones: what stands beside them says whom or what they name."""
    if _capital_cue(walk, index) or _noun_of_person(walk, index) or _source_opens(walk, index):
        return index + 1
    if walk.role is not None and walk.joined[index] and _NUMERAL.fullmatch(walk.tokens[index].text):
        walk.extend_role(walk.tokens[index].end)
        return index + 1  # `Wakil Rektor III Rangga Wibawa`
    following, given = _syllables_end(walk, index), bool(walk.flags[index] & GIVEN)
    given = given or following > index + walk.sizes[index]
    while following < walk.count:
        if not walk.joined[following]:
            behind = _over_gap(walk, index, following)
            if behind == following:
                break
            given = given or walk.gaps[following].strip() in walk.words.patronyms  # `Mat Sani bin Rojali`
            following = behind
            continue
        flags = walk.flags[following]
        if _opens_name(walk, following) or (not flags & GIVEN and _ends_run(walk, index, following, given)):
            break
        if flags & PLACE_HEAD and following == index + 1 and walk.initial(index) and walk.ordinary(index):
            break  # `Abu Gunung Lewora`
        given = given or bool(flags & GIVEN)
        behind = following if given else _body_of_officer(walk, index, following)
        if behind > following:
            return behind
        following += 1
    following += _last_word_apposed(walk, index, following)
    end = walk.tokens[following - 1].end
    if following - index == 2 and walk.tokens[index].text in walk.lexicon.korean:
        # `Lee Sung kwon`: the last syllable of a Korean name may be written small
        match = _SMALL_SYLLABLE.match(walk.text, end)
        if match and match.group(1) in walk.lexicon.korean_syllables:
            end = match.end()
    index = _body_of_two(walk, index, following)
    full = following - index > _OWN_NAME and all(walk.flags[at] & GIVEN for at in range(index + 1, following))
    if full and walk.unknown(index) and _at_firm_office(walk, index):
        # `Direktur Utama Teleraya Rangga Wibawa`
        walk.emit(Draft(walk.tokens[index].start, walk.tokens[index].end, "organisation", "capitals-of-office", 0.75))
        walk.extend_role(walk.tokens[index].end)
        index += 1
    place = _place_before_person(walk, index, following)
    if place:
        walk.emit(Draft(walk.tokens[index].start, walk.tokens[index].end, "place", "place-after-preposition", 0.75))
        walk.extend_role(walk.tokens[index].end)
        index = place
    return judge(walk, index, following, end, given)


def _source_opens(walk: Walk, index: int) -> bool:
    """`Sumber Melatika mengatakan`: whether the noun of a source opens the sentence before whose source it is."""
    opens = walk.tokens[index].text in walk.names.source_nouns and walk.initial(index) and walk.follows(index + 1)
    return opens and walk.acts_behind(walk.tokens[walk.run_end(index + 1) - 1].end)


def _body_of_two(walk: Walk, index: int, following: int) -> int:
    """`Peneliti Lingkar Demokrasi Gunawan Prasetyo`: two ordinary words between somebody's work and his full name are
    whom he works for; the token at which his name begins.
    """
    person = index + 2
    if following - index != 4 or not all(walk.flags[at] & GIVEN for at in (person, person + 1)):
        return index
    role = walk.role or walk.small_title(walk.tokens[index].start)
    plain = all(walk.ordinary(at) and not walk.flags[at] and walk.known_at(at) is None for at in (index, index + 1))
    if not plain or role is None or not walk.joined[index + 1] or walk.text[role.start : role.end].istitle():
        return index
    walk.role = role
    end = walk.tokens[index + 1].end
    walk.emit(Draft(walk.tokens[index].start, end, "organisation", "capitals-of-office", 0.7))
    walk.extend_role(end)
    return person


def _last_word_apposed(walk: Walk, index: int, following: int) -> int:
    """`Kepala Desa Argasari, Kristina Nona Dua, mengaku …`: 1 where one more word stands before the comma behind who is
    told between commas, and nobody would call it a name elsewhere.
    """
    role = walk.role
    if role is None or not role.apposed or not walk.follows(following) or walk.gaps[index] != ", ":
        return 0
    token, flags = walk.tokens[following], walk.flags[following]
    named = following - index > 1 and bool(walk.flags[index] & GIVEN) and token.text.istitle()
    if not named or flags & ~(FUNCTION | NOT_NAME) or walk.known_at(following) is not None:
        return 0
    return int(walk.text.startswith(", ", token.end) and not walk.follows(following + 1))


def _syllables_end(walk: Walk, index: int) -> int:
    """The token after a Korean or Chinese name of three words (`Bae Sang Cheol`, `Lim Kok Seng`) that opens at token
    `index`, or the next one.
    """
    following = index + walk.sizes[index]
    return following + 2 if walk.syllables(index) else following


def _over_gap(walk: Walk, index: int, following: int) -> int:
    """The token after what goes on with the name from token `index` on, behind a small word or a nickname in marks.

    `following` itself where nothing does, as in `Ratna Ayu Wulandari binti Hendra Wibawa`: two people with full names.
    """
    if _nickname_inside(walk, following):
        return following + 2
    if not walk.particles(following) or walk.flags[following - 1] & FOREIGN:
        return following
    patronyms = walk.words.patronyms
    first = walk.gaps[following].strip() in patronyms and not any(
        walk.gaps[at].strip() in patronyms for at in range(index + 1, following)
    )
    if not first or following - index < 2 or not walk.follows(following + 1):
        return following + 1
    end = following + 2
    while walk.follows(end) and end - index <= _FATHERED:
        end += 1
    return following if end - index > _FATHERED else following + 1


def _nickname_inside(walk: Walk, index: int) -> bool:
    """`Frederik 'Fred' Palinggi`: whether token `index` is a nickname between marks inside of a name."""
    if index + 1 >= walk.count or walk.tokens[index].start - walk.tokens[index - 1].end != _OPENS:
        return False
    opens = walk.text[walk.tokens[index - 1].end : walk.tokens[index].start]
    closes = walk.text[walk.tokens[index].end : walk.tokens[index + 1].start]
    marks = opens[0] == closes[-1:] == " " and len(closes) == _OPENS and {opens[1], closes[0]} <= _MARKS
    plain = walk.flags[index] & ~(GIVEN | FOREIGN) or walk.ordinary(index)
    return marks and not plain and walk.of_names(index + 1)


def _opens_name(walk: Walk, index: int) -> bool:
    """`Gitaris Lembu Ireng I Made Astawa`: whether words that open a Balinese name begin at token `index`."""
    return walk.sizes[index] > 1 and bool(walk.flags[index] & GIVEN)


def _place_before_person(walk: Walk, index: int, following: int) -> int:
    """`pejabat distrik Wirajat Kirana Sarma`: the token after a place that nobody knows, told by its noun in small
    letters, where two words of a person follow, a word of names at the end; else 0.
    """
    if following - index < 3 or walk.flags[index] & GIVEN:  # a place and two words
        return 0
    before = walk.small_before(walk.tokens[index].start)
    if len(before) < 2 or before[-1] not in walk.words.small_regions:
        return 0
    named = walk.flags[following - 1] & GIVEN
    return index + 1 if named and before[-2] not in walk.words.place_cues else 0


def _capital_cue(walk: Walk, index: int) -> bool:
    """`"…," Terang Rangga`: a verb of speech with a capital behind the marks, and no part of the name."""
    token = walk.tokens[index]
    if token.text.lower() not in walk.words.speech_verbs or not walk.follows(index + 1):
        return False
    return walk.text[max(0, token.start - _CLOSING) : token.start].rstrip().endswith(_CLOSED)


def _noun_of_person(walk: Walk, index: int) -> bool:
    """`…, Perawat Hanifah Nuraini dari Argasari`: a noun of people with a capital before a name is its title, or tells
    whose relative is meant (`Ayah Hanifah`).
    """
    word, behind = walk.tokens[index].text, index + 1
    if word not in walk.words.noun_titles or walk.flags[index] & GIVEN or walk.role is not None:
        return False
    if not walk.follows(behind) or not walk.of_names(behind) or word in walk.words.name_words:
        return False
    if word.lower() in walk.names.calling_nouns and not walk.follows(behind + 1):
        return False  # `Mama Dedi`, who is called so
    if not walk.flags[behind] & GIVEN and not (walk.follows(behind + 1) and walk.of_names(behind + 1)):
        return False  # `Pedagang Sukaratu` trade there
    if word.lower() not in walk.words.relations:
        walk.open_role(walk.tokens[index].start, walk.tokens[index].end, 0)
    return True


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
    while following - index <= _BARE_WORDS:
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
        flags & ORG_TAIL and not flags & (GIVEN | PLACE_TAIL) for flags in walk.flags[index + 1 : index + _BARE_WORDS]
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


def _body_of_officer(walk: Walk, index: int, following: int) -> int:
    """The token after the body whose last word is token `following` and whose officer is named behind it.

    The same token where no body ends: told by its closing words (`Direktur Sinar Abadi Sekuritas Rudi`) or its region.
    """
    region = _closing_region(walk, index, following)
    if region is not None:
        end, rule, behind = region.end, "capitals-of-office", walk.index_at(region.end, following)
    elif walk.flags[following] & ORG_TAIL and walk.follows(following + 1):
        walk.role = walk.role or walk.small_title(walk.tokens[index].start)
        if walk.role is None:
            return following
        behind = following + 1
        while walk.follows(behind + 1) and walk.flags[behind] & ORG_TAIL & ~GIVEN:
            behind += 1
        end, rule = walk.tokens[behind - 1].end, "body-by-last-word"
    else:
        return following
    walk.emit(Draft(walk.tokens[index].start, end, "organisation", rule, 0.7))
    walk.extend_role(end)
    return behind


def _closing_region(walk: Walk, index: int, following: int) -> Known | None:
    """`Sekretaris LKR Komda Argasari Rangga`: the place at token `following` that divides a body from its officer."""
    region = walk.known_at(following) if walk.role is not None and following > index else None
    if region is None or region.kind != "place":
        return None
    behind = walk.index_at(region.end, index)
    capitals = sum(letter.isupper() for letter in walk.tokens[index].text)
    office = walk.role is not None and bool(walk.role.flags & OFFICE) and not walk.role.apposed
    named = walk.follows(behind) and not walk.flags[behind] & ~GIVEN
    return region if office and capitals >= _LETTERS and named else None


def _surname(walk: Walk, first: int, index: int, given: bool) -> bool:
    """`Hotmar Paris mengaku`, `ujar Tisya Melbourne`, `Gubernur Ratna Laos dan wakilnya`: the place at token `index` is
    part of the name from token `first` on, which acts as people do, speaks, or has a title and no town right behind it.

    A district or minor town is one behind any word of names, and behind one that nothing knows where both act or speak.
    """
    known, end = walk.known_at(index), walk.tokens[index].end
    minor = known is not None and known.key in walk.lexicon.minor and not _alone_elsewhere(walk, index)
    if minor and given:
        return True  # `Ferdinand Tallo, direktur`
    if (given or minor) and (walk.acts_behind(end) or walk.words.age.match(walk.text, end)):
        return True  # `Iswandi Afrika (48)`, `Rusmala Pubian mengaku`
    if minor and walk.words.person_cues.intersection(walk.small_before(walk.tokens[first].start)[-1:]):
        return True
    role = walk.role
    titled = role is not None and not role.apposed and role.end + 1 == walk.tokens[index - 1].start
    return titled and bool(walk.flags[index - 1] & GIVEN)


def _name_goes_on(walk: Walk, index: int, place: str, given: bool) -> bool:
    """Whether the name goes on at token `index` behind a `place`: with a word that nothing knows, or with one of names
    where the place is no town. Before it stands a word of names (`given`), or one that nothing knows.
    """
    if not walk.follows(index) or not walk.of_names(index):
        return False
    if given and (not walk.flags[index] & GIVEN or place in walk.lexicon.minor):
        return True
    role = walk.role  # `Kabag Pemerintahan Layuk Bone Paembonan`, not `Kapolsek Argamaya Bone Rangga`
    free = role is None or role.apposed or not role.flags & PLACE_OFFICE or not role.bare
    return free and walk.of_names(index - 2)


def _inside_name(walk: Walk, index: int, given: bool) -> bool:
    """Whether token `index` stands within a personal name though it is a word of another use."""
    text = walk.tokens[index].text
    if len(text) == 1 and walk.follows(index + 1) and walk.of_names(index - 1):
        stops = walk.text.startswith(".", walk.tokens[index].end) and not walk.flags[index + 1] & (TITLE | BODY | FIRM)
        if stops or walk.of_names(index + 1) or walk.tokens[index + 1].text in walk.words.name_words:
            return True  # `Rangga A. Tarigan`, though `A` is a word of English
    father = text.lower() in walk.words.patronyms and walk.of_names(index - 1) and walk.follows(index + 1)
    if father or walk.tokens[index - 1].text.lower() in walk.words.patronyms:
        return True  # `Desi Natalia Br. Karo`, where `Br` could be a friar
    inner = text in walk.names.inner_words and not walk.initial(index) and walk.joined[index]
    if inner and not given:
        # `Kepala Dinas X, Yohanesta Mau mengimbau`: the name of an officer, who does something right behind it
        end = walk.tokens[index].end
        acts = walk.small_after(end).startswith(walk.names.active_beginnings)
        return walk.role is not None and (acts or walk.text.startswith(", ", end))
    # `Maria Bere Mau mengatakan`, `Maria Mau Bere`
    return inner and (not walk.follows(index + 1) or walk.of_names(index + 1))


def _ends_run(walk: Walk, first: int, index: int, given: bool) -> bool:
    """Whether token `index`, which is no part of personal names, is none of the run from token `first` on either."""
    flags, text, known = walk.flags[index], walk.tokens[index].text, walk.known_at(index)
    if flags & FIRM and text in walk.words.abbreviated_heads and walk.follows(index + 1):
        return True  # `direktur Utama PT Melati`
    if _inside_name(walk, index, given):
        return False
    if text in walk.words.districts and not given and walk.follows(index + 1):
        return True  # `Ampah Kota Kecamatan Lembang`
    if given and text.istitle() and text.lower() in walk.words.speech_verbs and walk.follows(index + 1):
        return True  # a headline: `Kompol Fadli Anshari Sebut Sopir Diburu`
    if known and known.kind == "person" and known.end == walk.tokens[index].end and walk.joined[index]:
        return walk.follows(index + 1)  # `Melania Trump`
    if known and (known.kind != "place" or known.end > walk.tokens[index].end):
        return True
    if known and walk.joined[index] and _name_goes_on(walk, index + 1, known.key, given):
        return walk.sizes[index] > 1  # `Agustina Konda Nggunara`
    if known and _surname(walk, first, index, given):
        return walk.follows(index + 1)
    if known and (given or (walk.role is None and not walk.follows(index + 1))):
        return True
    officer = walk.role is not None and walk.role.flags & RANK and walk.joined[index] and walk.follows(index + 1)
    if officer and flags == OTHER and walk.flags[index + 1] & GIVEN and not walk.follows(index + 2):
        return False  # `Irjen Ribut Hari Wibowo`
    if flags & (OFFICE | PLACE_OFFICE | FUNCTION | NOT_NAME | DEGREE | OTHER | BODY):
        return True
    if flags & FIRM and not flags & ORG_TAIL and walk.role is not None and not given and walk.follows(index + 1):
        return True  # `Wakil Rektor III Universitas …`
    # `Marlis Datuk Bandaro`, but `Mao Ning`
    ranked = (
        flags & RANK
        and len(text) > 1
        and walk.follows(index + 1)
        and not (given and text in walk.names.inner_titles and walk.sizes[index] == 1)
    )
    # `Mina XYZ`, but `STELLA LAB`
    letters = text.isupper() and len(text) >= _LETTERS and "." not in text  # but `Markus Y.P Lamuna`
    return bool(ranked) or (letters and not flags & ORG_TAIL)


RULES: tuple[tuple[int, Rule], ...] = (
    (CAPITALS | PAIR, initials),
    (KNOWN, known_name),
    (OTHER, other_name),
    (LISTED, listed_firm),
    (TITLE, pet_name),
    (TITLE, title),
    (BODY | PLACE_HEAD, seat_of_office),
    (FIRM, board),
    (BODY | FIRM | BODY_LIKE, generic_body),
    (PLACE_HEAD, body_before_speaker),
    (PLACE_HEAD, generic_place),
    (FUNCTION, name_of_syllables),
    (FUNCTION, with_article),
    (FUNCTION, small_word_of_person),
    (NOT_NAME, platform),
    (NOT_NAME | FUNCTION | DEGREE, no_name),
    (FOREIGN, english_body),
    (ANY, body_of_holder),
    (ANY, body_before_speaker),
    (ANY, bank_behind_word),
    (FOREIGN, cited_medium),
    (ORDINARY | FOREIGN | CAPITALS, alias),
    (ORDINARY | FOREIGN, opens_person),
    (ORDINARY | FOREIGN, name_of_syllables),
    (ANY, ordinary_word),
    (BODY_LIKE, capitals_of_office),
    (ANY, place_of_local_office),
    (CAPITALS, numeral),
    (ANY, run_of_words),
)
"""Each rule with the classes and hints of words that it may take."""


@lru_cache(maxsize=_COMBINATIONS)
def _rules(facts: int) -> tuple[Rule, ...]:
    """The rules that may take a word with such classes and hints."""
    return tuple(rule for classes, rule in RULES if facts & classes)


def _mark_listed(walk: Walk) -> None:
    """Let `listed_firm` see the words that open what four capitals in brackets stand behind."""
    for index in range(2, walk.count):
        letters = walk.tokens[index].text
        first = index - 1
        if len(letters) != TICKER or not letters.isupper() or walk.gaps[index] != " (":
            continue
        while first and walk.joined[first]:
            first -= 1
        if first < index - 1:
            walk.hints[first] |= LISTED


def _next_field(walk: Walk, index: int) -> bool:
    """`Menteri Koordinator Bidang Hukum, HAM, Imigrasi, dan Pemasyarakatan`: whether token `index`, behind a comma,
    goes on with the fields of the open office, whose list a conjunction closes.
    """
    role = walk.role
    if role is None or not role.flags & OFFICE or walk.text[role.end : walk.tokens[index].start] != ", ":
        return False
    for at in range(index, min(index + _FIELDS, walk.count)):
        if not walk.flags[at] & FIELD:
            return False
        if walk.gaps[at] in walk.words.list_gaps and walk.gaps[at] != ", ":
            return True
        if at > index and walk.gaps[at] not in (", ", " "):
            return False
    return False


def read(walk: Walk) -> None:
    """Read all words by the first rule that takes them."""
    if walk.shares:
        _mark_listed(walk)
    index = 0
    while index < walk.count:
        if index in walk.cuts:
            index = take(walk, index)
            continue
        behind = plan_cut(walk, index)
        if behind > index:
            index = behind
            continue
        if walk.role is not None:
            walk.enter(index)
            if walk.role is not None and walk.role.end >= walk.tokens[index].end:
                index += 1
                continue
            if walk.flags[index] & FIELD and _next_field(walk, index):
                walk.extend_role(walk.tokens[index].end)
                index += 1
                continue
        for rule in _rules(walk.flags[index] | walk.hints[index]):
            following = rule(walk, index)
            if following > index:
                following = following if walk.role is None else walk.index_at(walk.role.end, following)
                if walk.cuts:
                    following = next((cut for cut in walk.cuts if index < cut < following), following)
                index = following
                break
        else:
            index += 1
    walk.close_role()
