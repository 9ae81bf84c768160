"""Initials, and what somebody is called otherwise: the rules that read letters for a person."""

from __future__ import annotations

import re

from ..lexicon import BODY, FIRM, FUNCTION, GIVEN, RANK, TITLE
from ..tokens import LETTERS, NUMERAL
from ..walk import Draft, Walk

_PAIR = 2
"""Letters of initials the second of which may be written small."""
_INITIALS = 4
"""Most capitals that are somebody's initials."""
_REMARK = re.compile(r" \((?:[^()]{1,30}\)|[^(),]{1,30})(?=,| \w+ )")
"""What is told in brackets of one of a list, a bracket that was left open included."""
_CASE = 80
"""Characters before a list of initials within which those are told of whose initials they are."""


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
    sure = sure or called_otherwise(walk, index)
    sure = sure or _named_by_letter(walk, index) or _opens_initials(walk, index, before)
    sure = sure or _told_behind(walk, index) or _apposed(walk, index, before)
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


def called_otherwise(walk: Walk, index: int) -> bool:
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


def _apposed(walk: Walk, index: int, before: list[str]) -> bool:
    """`istri pelaku, S, mengaku`, `Korban, AS, dirawat`, `pelaku lainnya yakni AL`: letters apposed to the noun of one
    in a case or of a relative, between commas or behind a word that names.
    """
    token, words, known = walk.tokens[index], walk.words, walk.known_at(index)
    if walk.flags[index] & ~GIVEN or (known is not None and known.kind != "place"):
        return False  # `Suaminya, PNS, bekerja`, `Pelapor, KPK, …`
    if walk.joined[index] or not (before or walk.text.startswith(", ", token.start - 2)):
        return False
    names_one = bool(before) and before[-1] in words.listing_words
    told = before[:-1] if names_one else before
    if not told and index and walk.text[walk.tokens[index - 1].end : token.start] == ", ":
        told = [walk.tokens[index - 1].text.lower() + ","]  # `Korban, AS, …`
    if not told or not (names_one or told[-1].endswith(",")):
        return False
    if not names_one and not walk.text.startswith(",", token.end):
        return _speaks_later(walk, index, told)
    noun = told[-1].rstrip(",")
    if noun in words.other_ones and len(told) > 1:
        noun = told[-2]
    noun = noun.removesuffix(words.enclitic)
    return noun in words.in_case or noun in words.relations


def _speaks_later(walk: Walk, index: int, told: list[str]) -> bool:
    """`Terlapor adalah bendahara desa, SW. SW mengaku …`: whether letters that close a sentence behind what somebody
    is, the small words `told`, say something in the next; not `Ia membeli televisi, LG. LG mengatakan …`.
    """
    token, words = walk.tokens[index], walk.words
    if not walk.text.startswith(f". {token.text} ", token.end):
        return False
    verb = walk.small_after(token.end + len(token.text) + 2)
    nouns = {word.rstrip(",").removesuffix(words.enclitic) for word in told[-2:]}
    people = words.in_case | words.relations | words.people
    return not nouns.isdisjoint(people) and (verb in words.speech_verbs or verb in words.person_verbs)


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
    short = len(word) <= LETTERS and word.isupper() and word.isalpha() and not walk.follows(behind + 1)
    between = _REMARK.sub("", walk.text[walk.tokens[index].end : walk.tokens[behind].start])
    return short and between in walk.words.list_gaps and walk.known_at(index) is None


def _initials_go_on(walk: Walk, index: int) -> bool:
    """`berinisial AR, BK, dan CSDE`: the next of a list that initials begin; four letters may be a known body's."""
    before = walk.drafts[-1] if walk.drafts else None
    few = len(walk.tokens[index].text) <= LETTERS
    return (
        before is not None
        and before.initials
        and before.rule == "initials"
        and _REMARK.sub("", walk.text[before.end : walk.tokens[index].start]) in walk.words.list_gaps
        and (few or not (walk.flags[index] or walk.known_at(index)))
    )


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


def numeral(walk: Walk, index: int) -> int:
    """`lantai IV Gedung Sate`: a Roman numeral opens no name."""
    return index + 1 if walk.role is None and NUMERAL.fullmatch(walk.tokens[index].text) else index
