"""Words that are rarely a name: small words, ordinary ones, those of other tongues."""

from __future__ import annotations

import re

from ..bodies import SYLLABLES, english_rest
from ..lexicon import (
    BODY,
    CAPITALS,
    DEGREE,
    FIELD,
    FIRM,
    FOREIGN,
    FUNCTION,
    GIVEN,
    NOT_NAME,
    ORG_TAIL,
    OTHER,
    PLACE_HEAD,
    PLACE_OFFICE,
    PLACE_TAIL,
    RANK,
    TITLE,
)
from ..tokens import LETTERS
from ..verdicts.people import speaks_behind
from ..walk import Draft, Walk
from .runs import MARKS, OWN_NAME, at_firm_office, run_of_words, syllables_end, unknown_follows

_HYPHENED = re.compile(r"[A-Z][a-z]{1,5}-[A-Z][a-z]{1,5}")
"""Two syllables of a given name of China or Korea."""
_SENTENCE = 160
"""Characters before a band within which its sentence tells of a work."""
_OFFICE_AND_NAME = 3
"""Words of a band with its article and a full name behind it."""
_FULL_BODY = 4
"""Most ordinary words behind the noun of a body that are its name."""
_FIRST = frozenset("IVX")
_TWO_INITIALS = re.compile(r"[A-Z]\.[A-Z]")


def small_word_of_person(walk: Walk, index: int) -> int:
    """`Ketua DPRD Lalu Wirawan`, `anggota tim, Lalu Wirawan, menilai`: a word of grammar with a capital belongs to the
    name between an office and it, or behind a comma.
    """
    role, token = walk.role, walk.tokens[index]
    if len(token.text) == 1 and walk.text.startswith(".", token.end) and _letter_opens(walk, index):
        return run_of_words(walk, index)  # `A. Halim`
    if token.text in walk.names.function_names and not walk.initial(index) and unknown_follows(walk, index + 1):
        return run_of_words(walk, index)  # `kata Lalu Wirawan`
    if role is None and walk.text.startswith(", ", walk.tokens[index].start - 2) and not walk.initial(index):
        named = unknown_follows(walk, index + 1) and walk.text.startswith(", ", walk.tokens[index + 1].end)
        return run_of_words(walk, index) if named and walk.tokens[index].text.istitle() else index
    if role is None or role.apposed or walk.initial(index) or walk.gaps[index] not in ("", " "):
        return index
    return run_of_words(walk, index) if unknown_follows(walk, index + 1) else index


def _letter_opens(walk: Walk, index: int) -> bool:
    """Whether the letter at token `index` is the first of a name whose next word is one of names or no other one."""
    if not walk.follows(index + 1) or len(walk.tokens[index + 1].text) < LETTERS:
        return False
    before = walk.small_before(walk.tokens[index].start)
    if before and before[-1] not in walk.words.person_cues:
        return False  # `golongan darahnya A. Rangga mendonor`
    return bool(walk.flags[index + 1] & GIVEN) or walk.unknown(index + 1)


def _may_name(walk: Walk, index: int) -> bool:
    """Whether a word of grammar has a capital inside a sentence, so that it may be a person whom the article names."""
    return bool(walk.flags[index] & FUNCTION) and not walk.initial(index) and len(walk.tokens[index].text) > LETTERS


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
    if not token.text.istitle() or len(token.text) <= LETTERS:
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
    if flags & NOT_NAME and _behind_body(walk, index) and unknown_follows(walk, index + 1):
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
    if any(letter in walk.text[token.start : end] for letter in MARKS):
        return index  # the drama `The Marlow’s Chef`
    walk.emit(Draft(token.start, end, "organisation", "named-with-article", 0.6))
    walk.extend_role(end)
    return following


def name_of_syllables(walk: Walk, index: int) -> int:
    """`Menteri Jap Tjin Nio`, `Oh Jung-hee`, `Yang Po-Hsuan`: a family name of China or Korea that is an ordinary
    word, with its syllables behind, or two of them by a hyphen.
    """
    following = index + walk.sizes[index]
    family = walk.tokens[index].text in walk.lexicon.families and walk.follows(following)
    if family and (
        walk.lexicon.of_syllables(walk.tokens[following].text) or _HYPHENED.fullmatch(walk.tokens[following].text)
    ):
        return run_of_words(walk, index)
    if syllables_end(walk, index) == following or walk.tokens[index].text == walk.tokens[following].text:
        return index
    return run_of_words(walk, index)


def ordinary_place(walk: Walk, index: int) -> int:
    """One ordinary word that is a place: between a local office and the rank of whoever has it (`Kapolsek Durian Iptu
    Rangga`), behind a preposition and before the region it lies in (`di rumah makan di Buntu, Banyumas`), or in a list
    of places (`Kecamatan Pasean, Waru, dan Batumarmar`).
    """
    if walk.flags[index] & ~PLACE_TAIL or walk.sizes[index] > 1:
        return index
    seat = _has_seat(walk, index)
    if not (seat or (walk.role is None and (_lies_in(walk, index) or _within_list(walk, index)))):
        return index
    token = walk.tokens[index]
    walk.emit(Draft(token.start, token.end, "place", "place-of-office" if seat else "place-after-preposition", 0.75))
    walk.extend_role(token.end)
    return index + 1


def _has_seat(walk: Walk, index: int) -> bool:
    """Whether a bare local office stands before token `index`, and a rank behind it."""
    role, behind = walk.role, index + 1
    if role is None or not role.bare or role.apposed or not role.flags & PLACE_OFFICE or not walk.joined[index]:
        return False
    local = walk.tokens[index - 1].text in walk.words.local_offices
    return local and walk.follows(behind) and bool(walk.flags[behind] & RANK) and not walk.flags[behind] & GIVEN


def _lies_in(walk: Walk, index: int) -> bool:
    """Whether a preposition or noun of place stands before token `index`, and a known place or region behind its comma
    (`warga Jambangan, Kabupaten Argasari`).
    """
    behind = index + 1
    if walk.initial(index) or walk.joined[index] or behind >= walk.count or walk.gaps[behind] != ", ":
        return False
    around = walk.known_at(behind)
    region = walk.tokens[behind].text in walk.words.admin_heads and walk.follows(behind + 1)
    if not (region or (around is not None and around.kind == "place")):
        return False
    before = walk.small_before(walk.tokens[index].start)[-1:]
    return not (walk.names.place_prepositions.isdisjoint(before) and walk.words.place_cues.isdisjoint(before))


def _within_list(walk: Walk, index: int) -> bool:
    """Whether token `index` stands between two places of a list, or closes one that has two before it."""
    before, behind = walk.drafts[-1] if walk.drafts else None, index + 1
    beside = before is not None and before.kind == "place" and before.end == walk.tokens[index - 1].end
    if before is None or not beside or walk.gaps[index] not in walk.words.list_gaps or walk.follows(behind):
        return False
    if walk.gaps[index] != ", ":
        first = walk.drafts[-2] if len(walk.drafts) > 1 else None
        return first is not None and first.kind == "place" and walk.text[first.end : before.start] == ", "
    following = walk.known_at(behind) if behind < walk.count and walk.gaps[behind] in walk.words.list_gaps else None
    return following is not None and following.kind == "place"


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
        firm = _firm_of_words(walk, index) or _club_of_words(walk, index)
        if firm:
            return firm
        beside = walk.joined[index] or walk.gaps[index] == ") "  # `Laksamana Pertama (Laksma) Bintang`
        titled = role.flags & RANK and beside and _rank_before(walk, index, end)
        acts = unknown_follows(walk, following) or (
            not walk.follows(following) and walk.small_after(end) in walk.words.person_verbs
        )
        # `Aktris Laras Paramitha`, but `Direktur Keuangan Rangga`
        trade = walk.text[slice(*role.span)].lower() in walk.names.artists and not flags and walk.joined[index]
        trade = trade and walk.follows(following) and bool(walk.flags[following] & GIVEN)
        behind = beside and walk.closed_by_body()  # `Ketua DPRD Jambi Anil Rustam`
        personal = walk.flags[index - 1] & RANK or (role.bare and role.flags & PLACE_OFFICE)
        more = unknown_follows(walk, following) or (walk.follows(following) and _of_rank(walk, index))
        ranked = (walk.joined[index] and personal and more) or _addressed(walk, index, following)
        ranked = ranked or (
            walk.gaps[index][1:] in walk.words.small_ranks and more
        )  # `Kepala Puskesmas dr. Ani Rangga`
        if not flags & FIELD and (
            titled
            or ranked
            or trade
            or walk.begins_speaker(index)
            or (role.apposed and acts)
            or (behind and unknown_follows(walk, following))
        ):
            return index  # `Kombes Bintang`, `dosen …, Hari Laksita`
        walk.extend_role(end)
        return following
    # `River` may be the article's club, `Raya` in `Raya bercerita` a person
    tail = flags & PLACE_TAIL and (not walk.ordinary(index) or _speaks(walk, index))
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


def _firm_of_words(walk: Walk, index: int) -> int:
    """`Direktur Utama Sinar Raya, Rangga Wibawa`: the token behind the ordinary words between the office of a firm and
    whoever has it, which are the firm's name; 0 where none are.
    """
    if not at_firm_office(walk, index):
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
    if at - index < OWN_NAME or field or at >= walk.count or not walk.flags[at] & GIVEN:
        return 0
    if not walk.joined[at] and walk.gaps[at] != ", ":
        return 0
    start = walk.tokens[first if letters else index].start  # `General Manager Corporate Communication XL Rangga`
    walk.emit(Draft(start, walk.tokens[at - 1].end, "organisation", "capitals-of-office", 0.8))
    walk.extend_role(walk.tokens[at - 1].end)
    return at


def _club_of_words(walk: Walk, index: int) -> int:
    """`Pelatih Garuda Kencana FC, Rangga Wibawa`: the token behind the club between an office and whoever has it, whose
    letters close its name; 0 where there are none.
    """
    at = index
    while at - index < _FULL_BODY and walk.follows(at + 1) and not walk.flags[at] & (TITLE | BODY | FIRM | FUNCTION):
        at += 1
        if walk.tokens[at].text in walk.names.club_letters:
            walk.emit(Draft(walk.tokens[index].start, walk.tokens[at].end, "organisation", "body-by-last-word", 0.8))
            walk.extend_role(walk.tokens[at].end)
            return at + 1
    return 0


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
        if walk.role is None and not flags and unknown_follows(walk, following):
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
    if walk.follows(following + 1) or not walk.of_names(following) or len(name.text) <= LETTERS:
        return False
    return walk.acts_behind(name.end) or walk.words.age.match(walk.text, name.end) is not None


def _name_word(walk: Walk, index: int) -> bool:
    """Whether token `index` is an ordinary word by which people are called as well."""
    return walk.tokens[index].text in walk.words.name_words and not walk.flags[index]


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
    only word behind it, which is no noun of people (`Pak Guru`). At the beginning it is a name where a trade is
    told behind its comma (`Bu Tumi, penjual mendoan, …`).
    """
    word, address = walk.tokens[index].text, walk.tokens[index - 1].text
    if walk.gaps[index] != " " or walk.follows(following) or walk.flags[index]:
        return False
    end = walk.tokens[index].end
    trade = walk.text.startswith(", ", end) and walk.small_after(end + 1) in walk.words.trades
    if walk.joined[index - 1] or (walk.initial(index - 1) and not trade):
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
