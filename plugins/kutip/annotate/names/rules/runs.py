"""A run of capitalised words that no list knows: where the name that it makes begins and ends."""

from __future__ import annotations

import re

from ..bodies import SYLLABLES
from ..judge import judge
from ..lexicon import (
    BODY,
    DEGREE,
    FIRM,
    FOREIGN,
    FUNCTION,
    GIVEN,
    NOT_NAME,
    OFFICE,
    ORG_TAIL,
    OTHER,
    PLACE_HEAD,
    PLACE_OFFICE,
    RANK,
    TITLE,
    Known,
)
from ..tokens import LETTERS, NUMERAL
from ..walk import Draft, Walk

OWN_NAME = 2
"""Fewest ordinary words behind the office of a firm that are its name."""
_CLOSING = 6
"""Characters before a cue within which the marks of the words before it end."""
_CLOSED = (',"', '."', ",”", ".”", '",', "”,")
MARKS = frozenset("'\"‘’“”")
_OPENS = 2
"""Characters before the nickname in a name: a blank and its mark."""
_FATHERED = 4
"""Most words of a name and that of the father behind it that are one name."""
_SMALL_SYLLABLE = re.compile(r" ([a-z]{2,6})\b")


def alone_elsewhere(walk: Walk, index: int) -> bool:
    """Whether the place at token `index` stands in the article without the capitalised word that is beside it here."""
    word, around = walk.tokens[index].text, walk.around(walk.tokens[index].start)
    before = walk.text[walk.tokens[index - 1].start : walk.tokens[index].end] if walk.joined[index] else word
    behind = walk.text[walk.tokens[index].start : walk.tokens[index + 1].end] if walk.follows(index + 1) else word
    return around.count(word) > min(around.count(before), around.count(behind))


def at_firm_office(walk: Walk, index: int) -> bool:
    """Whether an office that only firms have (`Direktur Utama`) ends right before token `index`."""
    role = walk.role
    if role is None or not role.flags & OFFICE or role.apposed or not walk.joined[index]:
        return False
    if role.end != walk.tokens[index - 1].end:
        return False
    return walk.text[role.start : role.end].lower().endswith(walk.names.firm_offices)


def unknown_follows(walk: Walk, index: int) -> bool:
    """Whether token `index`, or that behind an initial there, goes on with a name: a given name or an unknown word."""
    if not walk.follows(index):
        return False
    if len(walk.tokens[index].text) == 1 and walk.text.startswith(".", walk.tokens[index].end):
        index += walk.follows(index + 1)  # `AKP Tumpak H. Sitanggang`
    return bool(walk.flags[index] & GIVEN) or (not walk.flags[index] and not walk.ordinary(index))


def run_of_words(walk: Walk, index: int) -> int:
    """Words that are no ordinary ones: what stands beside them says whom or what they name."""
    if _capital_cue(walk, index) or _noun_of_person(walk, index) or _source_opens(walk, index):
        return index + 1
    if walk.role is not None and walk.joined[index] and NUMERAL.fullmatch(walk.tokens[index].text):
        walk.extend_role(walk.tokens[index].end)
        return index + 1  # `Wakil Rektor III Rangga Wibawa`
    following, given = syllables_end(walk, index), bool(walk.flags[index] & GIVEN)
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
    full = following - index > OWN_NAME and all(walk.flags[at] & GIVEN for at in range(index + 1, following))
    if (full and walk.unknown(index) and at_firm_office(walk, index)) or _body_again(walk, index, following):
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


def _body_again(walk: Walk, index: int, following: int) -> bool:
    """`Mecima Group tutup. Direktur Mecima Rina Wulan hadir.`: whether token `index`, which nothing knows, opens the
    name of a body found before, and stands between an office and more words.
    """
    office = walk.role is not None and walk.role.flags & OFFICE and following - index > OWN_NAME
    return bool(office) and walk.tokens[index].text in walk.told.openers and walk.unknown(index)


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


def syllables_end(walk: Walk, index: int) -> int:
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
    marks = opens[0] == closes[-1:] == " " and len(closes) == _OPENS and {opens[1], closes[0]} <= MARKS
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
    if word in walk.lexicon.korean and SYLLABLES.fullmatch(walk.tokens[behind].text):
        return False  # `Kang Ha-neul membintangi …`
    if word.lower() in walk.names.calling_nouns and not walk.follows(behind + 1):
        return False  # `Mama Dedi`, who is called so
    if not walk.flags[behind] & GIVEN and not (walk.follows(behind + 1) and walk.of_names(behind + 1)):
        return False  # `Pedagang Sukaratu` trade there
    if word.lower() not in walk.words.relations:
        walk.open_role(walk.tokens[index].start, walk.tokens[index].end, 0)
    return True


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
    return region if office and capitals >= LETTERS and named else None


def _surname(walk: Walk, first: int, index: int, given: bool) -> bool:
    """`Hotmar Paris mengaku`, `ujar Tisya Melbourne`, `Gubernur Ratna Laos dan wakilnya`: the place at token `index` is
    part of the name from token `first` on, which acts as people do, speaks, or has a title and no town right behind it.

    A district or minor town is one behind any word of names, and behind one that nothing knows where both act or speak.
    """
    known, end = walk.known_at(index), walk.tokens[index].end
    minor = known is not None and known.key in walk.lexicon.minor and not alone_elsewhere(walk, index)
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


def _word_of_officer(walk: Walk, index: int, given: bool) -> bool:
    """`Irjen Ribut Hari Wibowo`, `AKP Reza Anugerah mengatakan`: whether token `index`, which opens names of other
    things, stands between the rank and the last name of somebody, or is that name.
    """
    if walk.role is None or not walk.role.flags & RANK or not walk.joined[index]:
        return False
    if walk.follows(index + 1):
        return bool(walk.flags[index + 1] & GIVEN) and not walk.follows(index + 2)
    return given and walk.acts_behind(walk.tokens[index].end)


def _ends_run(walk: Walk, first: int, index: int, given: bool) -> bool:
    """Whether token `index`, which is no part of personal names, is none of the run from token `first` on either."""
    flags, text, known = walk.flags[index], walk.tokens[index].text, walk.known_at(index)
    if flags & FIRM and text in walk.words.abbreviated_heads and walk.follows(index + 1):
        return True  # `direktur Utama PT Melati`
    if _inside_name(walk, index, given) or (given and text in walk.names.surnames and not walk.follows(index + 1)):
        return False  # `Carlos Mendes`, whom no other name follows: no minister
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
    if flags == OTHER and _word_of_officer(walk, index, given):
        return False
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
    letters = text.isupper() and len(text) >= LETTERS and "." not in text  # but `Markus Y.P Lamuna`
    return bool(ranked) or (letters and not flags & ORG_TAIL)
