"""Where a body or place ends and the name of its officer begins: `Analis Halden Commodities Brigitte Aumont`.

Behind a title the words of a body and those of a person stand side by side with nothing between them. Each place where
the body could end is weighed: by what is known of each word, by the words that the article lets speak alone, by what it
names without a person behind, and by how long names are. The cut is made where one place is clearly the best, else the
other rules decide.
"""

from __future__ import annotations

import re

from .cursor import honorific
from .edges import officer_behind_place
from .lexicon import (
    BODY,
    DEGREE,
    FIELD,
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
    PLACE_TAIL,
    RANK,
    TITLE,
)
from .walk import Cut, Draft, Role, Walk

_SHORTEST_RUN = 3
"""Fewest words in which a body and a full name are."""
_LONGEST_RUN = 14
"""Most words that are looked at."""
_FULL_NAME = 2
"""Words of most full names."""
_LENGTHS = {1: -4.0, 2: 0.5, 3: 0.0, 4: -1.0, 5: -2.5}
"""What speaks for a name of so many words; longer ones are hardly any."""
_TOO_LONG = -5.0
_ALONE = -1.0
"""The same for one word that goes by itself elsewhere."""
_MARGIN = 1.5
"""By how much a cut must be better than none."""
_CLEARER = 0.4
"""By how much it must be better than any other."""
_PAIR = 2
"""Letters of initials that open a name."""
_FIELD_WORDS = 2
"""Most words that tell the field of an office before its body."""
_LONGEST_LINK = 8
"""Most characters between a title and its body, with the small word that joins them."""
_SHORTEST_PET = 3
"""Fewest letters of the beginning by which a name goes."""
_NEAR = 60
"""Most names before a title among which its place is looked for, so that long texts stay linear."""
_NUMERAL = re.compile(r"[IVX]+")
_BETWEEN = re.compile(r" \d{1,3} ")
"""A number inside the name of a body (`SMPN 1 Argasari`)."""


def plan_cut(walk: Walk, index: int) -> int:
    """Weigh where a body that begins at token `index`, right behind a title, ends; remember the cut for `take`.

    Returns the token to go on with: `index`, or the one behind a body that ends at the comma before its officer.
    """
    behind = index + 1
    if behind >= walk.count or not (walk.joined[behind] or walk.gaps[behind][1:2].isdigit()):
        return index
    if walk.role is None and walk.joined[index]:
        return index
    end = _end_of_run(walk, index)
    if end - index < (_FULL_NAME if walk.role is not None else _SHORTEST_RUN):
        return index
    role, linked = _title_before(walk, index)
    if role is None:
        return index
    field = walk.flags[index + 1] & (FIELD | BODY | FIRM)
    if (
        role is walk.role
        and not linked
        and field
        and walk.joined[index + 1]
        and _NUMERAL.fullmatch(walk.tokens[index].text)
    ):
        walk.extend_role(walk.tokens[index].end)
        return index + 1  # `Wakil Ketua I Bidang Keselamatan Rangga`
    if _ends_at_comma(walk, index, end, role):
        walk.emit(_body(walk, index, end, role))
        walk.extend_role(walk.drafts[-1].end)
        return end
    if end - index >= _SHORTEST_RUN:
        _plan(walk, index, end, role, linked)
    return index


def _ends_at_comma(walk: Walk, index: int, end: int, role: Role) -> bool:
    """`Kasi Dakwah BPMR Al-Furqan, Rangga Wibawa kepada …`: whether letters or the noun of a body before a word of
    names, and behind a comma the full name of its officer, say that both are the body.
    """
    if role is not walk.role or not role.flags & OFFICE or end >= walk.count or walk.gaps[end] != ", ":
        return False
    letters = walk.tokens[index].text.isupper() or walk.flags[index] & (BODY | FIRM)
    named = end - index == _FULL_NAME and walk.of_names(end - 1)
    if not letters or not named or walk.region(end - 1) or walk.begins_speaker(end - 1):
        return False
    behind = walk.run_end(end)
    full = behind - end >= _FULL_NAME and all(walk.of_names(at) for at in range(end, behind))
    return full and bool(walk.flags[end] & GIVEN) and walk.words.list_gaps.isdisjoint(walk.gaps[behind : behind + 1])


def _plan(walk: Walk, index: int, end: int, role: Role, linked: bool) -> None:
    """Remember where a body and its officer part within the run from token `index` to before `end`."""
    first = _behind_field(walk, index, end, role)
    purpose = first == index and walk.gaps[index] in walk.words.purposes  # `untuk Urusan Politik Rangga Wibawa`
    if end - first < _SHORTEST_RUN - (first > index) or not (purpose or _may_open_body(walk, first)):
        return
    titled = (at for at in range(index, end) if walk.flags[at] & TITLE and not walk.flags[at] & GIVEN)
    if any(at + 1 == end or not walk.flags[at + 1] & ORG_TAIL for at in titled):
        return  # a rank says where the name begins, but not in `Semesta Mas Berjangka Teguh Wibawa`
    if walk.small_after(walk.tokens[end - 1].end) in walk.names.pointers or walk.holder_named(role, first):
        return  # `Mantan pemain Argasari Delta Putra itu`, `Rangga Wibawa, pengasuh Majelis Nurul Iman, menilai`
    ranked = end < walk.count and honorific(walk, walk.gaps[end])  # `Direktur RSUD Andi Makkulau dr. Rina Wulan`
    ranked = ranked and walk.tokens[index].text in walk.words.namesake_bodies
    if ranked or officer_behind_place(walk, end):
        return  # all words before its place, or before the rank of its officer, are the body
    if _initials_behind_land(walk, first, end):
        walk.joined[first + 1] = False
        return
    if first > index and walk.role is role:
        role.end, role.bare = walk.tokens[first].start - 1, False
    known = next((at for at in range(first + 1, end) if _known_in_full(walk, at)), 0)
    cut = known or _best_cut(walk, first, end, role, linked)
    if cut:
        walk.cuts[cut] = Cut(first, end, role)
        walk.joined[cut] = False
        walk.role = walk.role or role


def _initials_behind_land(walk: Walk, index: int, end: int) -> bool:
    """`Perdana Menteri Nepal KP Sharma Oli`: a land of one word that is known, and behind it initials and names."""
    land = walk.known_at(index)
    if land is None or land.kind != "place" or land.end != walk.tokens[index].end or end - index < _SHORTEST_RUN:
        return False
    letters = walk.tokens[index + 1].text
    return letters.isupper() and len(letters) == 2 and walk.known_at(index + 1) is None and not walk.flags[index + 1]


def _known_in_full(walk: Walk, index: int) -> bool:
    """Whether somebody of several words who is known begins at token `index`."""
    known = walk.known_at(index)
    return known is not None and known.kind == "person" and known.end > walk.tokens[index].end


def _behind_field(walk: Walk, index: int, end: int, role: Role) -> int:
    """`Direktur Ritel Bank Sinar Abadi Rangga`: the noun of a body behind one ordinary word or two that tell the field
    of the office; token `index` where none stands there.
    """
    if not role.flags & OFFICE or walk.flags[index] & (BODY | FIRM):
        return index
    for at in range(index, min(index + _FIELD_WORDS, end - 1)):
        field = walk.ordinary(at) or walk.flags[at] & (FIELD | FOREIGN) or _NUMERAL.fullmatch(walk.tokens[at].text)
        if walk.flags[at] & GIVEN or not field:
            return index
        behind = walk.flags[at + 1]
        opens = not behind & ORG_TAIL or (end - at > _SHORTEST_RUN + 1 and not walk.flags[at + 2] & GIVEN)
        if behind & (BODY | FIRM) and opens:
            return at + 1  # but `Analis Bahari Sekuritas Rangga`
    return index


def _may_open_body(walk: Walk, index: int) -> bool:
    """Whether a body may begin with token `index`: no field of the office (`Menteri Keuangan Israel`), nobody known, no
    Korean or Chinese name, and nothing that is called by people's names (`Bandara I Gusti Ngurah Rai`).
    """
    flags = walk.flags[index]
    if (flags & (FIELD | NOT_NAME) and not flags & (BODY | FIRM)) or walk.syllables(index):
        return False
    known = walk.known_at(index)
    text = walk.tokens[index].text
    if (known is not None and known.kind == "person") or _NUMERAL.fullmatch(text) or walk.is_initial(index):
        return False  # `Camat M. Rangga Wibawa`
    facility = text in walk.words.facilities and not flags & BODY  # but `Stasiun Meteorologi Argasari`
    return not facility and text not in walk.words.routes and text not in walk.names.congresses


def _title_before(walk: Walk, index: int) -> tuple[Role | None, bool]:
    """The title right before token `index`, and whether a small word joins it to its body (`pengamat dari …`)."""
    role, start = walk.role, walk.tokens[index].start
    if role is not None:
        known = walk.known_at(index)
        body = known is not None and known.kind == "organisation"  # `Inspektur Jenderal Kemenhub Rangga`
        if role.apposed or not (role.flags & ~RANK or body):
            return None, False
        gap = walk.text[role.end : start] if start - role.end < _LONGEST_LINK else ""
        linked = gap.strip() in walk.words.body_links
        if gap == " " or linked:
            return role, linked
    if walk.joined[index]:
        return None, False
    linked_title = walk.linked_title(start)
    if linked_title is not None:
        return linked_title, True
    title = walk.small_title(start)
    if title is None or not walk.words.initials_cues.isdisjoint(walk.small_before(start)):
        return None, False  # `terdakwa Rangga Adi Wibawa`
    return title, False


def _end_of_run(walk: Walk, index: int) -> int:
    """The token behind the words that stand side by side from token `index` on, numbers in between."""
    known = walk.known_at(index)
    end = index + 1 if known is None else walk.index_at(known.end, index)
    while end < walk.count and end - index < _LONGEST_RUN:
        if not (walk.joined[end] or (end == index + 1 and _BETWEEN.fullmatch(walk.gaps[end]))):
            break
        if walk.tokens[end].text in walk.names.congresses:
            break  # `Ketua Umum Golkar Munas Argasari Rangga`
        end += 1
    while end > index and walk.flags[end - 1] & (DEGREE | NOT_NAME) and not walk.flags[end - 1] & GIVEN:
        end -= 1  # `kata Bupati Sleman Rangga Wibawa Senin (3/2)`
    return end


def _best_cut(walk: Walk, index: int, end: int, role: Role, linked: bool) -> int:
    """The token with which the officer's name begins, 0 where no cut is clearly the best or nobody is named."""
    weights = [_weight(walk, at, end) for at in range(index, end)]
    if walk.tokens[index].text in walk.names.small_field_heads:
        _of_state(walk, index, end, weights)
    if walk.flags[index - 1] & RANK and -2.0 < weights[0] < 1.0:
        weights[0] = 1.0  # `Kapolda Irjen Ribut Hari Wibowo`: a person stands behind a rank
    whole = sum(weights)
    noun = walk.flags[index] & (BODY | FIRM)
    nobody = whole + _LENGTHS.get(end - index, _TOO_LONG) + (-6.0 if noun or linked else 0.0 if role.bare else 2.0)
    none = max(nobody, _unnamed(walk, end) - whole)
    known = _known_names(walk, index, end)
    numbered = walk.tokens[index].text in walk.words.namesake_bodies and _BETWEEN.fullmatch(walk.gaps[index + 1])
    scores = []
    body = 0.0
    for cut in range(index + 1, end):
        body += weights[cut - index - 1]
        if any(start < cut < behind or start == cut for start, behind in known):
            continue  # `Kepala Dinas Sosial Deli Serdang Rangga`
        alone = end - cut == 1 and walk.tokens[cut].text in walk.voices  # `kata kades Ahmadi`
        score = whole - 2 * body + (_LENGTHS.get(end - cut, _TOO_LONG) if not alone else _ALONE)
        border = _border(walk, cut, whole=any(behind == cut for _, behind in known))
        if cut == index + 1 and numbered and weights[1] <= 0:
            continue  # `Kepala SDN 2 Argajaya Rusminah`
        if cut == index + 1 and not _names_alone(walk, index):
            none = max(none, score) if noun else none  # `Kepala Dinas Rangga A. Wibawa`
            continue
        scores.append((score + border + _standing(walk, index, cut), cut))
    if not scores:
        return 0
    best, cut = max(scores)
    clear = all(best - score >= _CLEARER for score, other in scores if other != cut)
    return cut if clear and best - none >= _MARGIN else 0


def _known_names(walk: Walk, index: int, end: int) -> list[tuple[int, int]]:
    """Bodies and places of several words that are known, from token `index` to before `end`: the first token of each
    and the one behind it.
    """
    found = []
    for at in range(index, end):
        known = walk.known_at(at)
        if known is not None and known.kind != "person" and known.end > walk.tokens[at].end:
            found.append((at, walk.index_at(known.end, at)))
    return found


def _border(walk: Walk, cut: int, *, whole: bool) -> float:
    """How much speaks for a body that ends, and a person who begins, at token `cut`; `whole` if a known name of several
    words ends there.
    """
    last, flags = walk.flags[cut - 1], walk.flags[cut]
    score = 0.0
    if walk.is_initial(cut - 1):
        score -= 8.0  # `Ketua KPU Argasari M. Rangga Wibawa`
    if flags & (BODY | FIRM | PLACE_HEAD | FIELD | ORG_TAIL | PLACE_TAIL) & ~GIVEN and not flags & GIVEN:
        score -= 4.0  # `Ketua Apdesi Kabupaten Argasari`
    elif _closes(walk, cut):
        score -= 4.0  # `Kepala BPBD Argasari Rangga`
    elif len(walk.tokens[cut].text) == 1 and last & GIVEN:
        score -= 3.0  # `Direktur PT Sinar Abadi Rangga L. Wibawa`
    text = walk.tokens[cut].text
    if text in ("V", "X") and _closes(walk, cut - 1):
        score -= 6.0  # `Kepala Balai Wilayah Sungai Kalimantan V Rangga Wibawa`
    by_ending = last & GIVEN and not walk.lexicon.given(walk.tokens[cut - 1].text)
    if text in walk.words.left_out and by_ending:
        score += 2.0  # `Ketua KPU Argajaya La Ode Rangga`
    elif text in walk.voices:
        score += 0.6
    if whole:
        score += 4.0
    elif _closes(walk, cut - 1):
        score += 3.0 if last & ORG_TAIL else 2.0
    known = walk.known_at(cut - 1)
    if not whole and known is not None and known.kind == "organisation":
        # `Sekretaris Utama BKKBN Rangga`, but `Ketua KPU Argasari Rangga`
        local = walk.tokens[cut - 1].text
        score += 0.0 if local in walk.words.lone_bodies or local in walk.words.territorial_words else 1.5
    bare = last & (BODY | FIRM | PLACE_HEAD) and not last & ORG_TAIL and not walk.tokens[cut - 1].text.isupper()
    alone = walk.tokens[cut - 1].text in walk.words.lone_bodies or _local(walk, cut - 1)
    if bare and walk.known_at(cut - 1) is None and not alone:
        score -= 5.0  # `Fakultas Hukum Universitas`
    return score


def _weight(walk: Walk, index: int, end: int) -> float:
    """How much speaks for token `index` being part of a personal name; what is below 0 speaks for a body or place."""
    flags, text = walk.flags[index], walk.tokens[index].text
    if flags & GIVEN and walk.sizes[index] > 1:
        return 3.0  # `I Gede`
    if walk.is_initial(index):
        if text in "VX" and index > 0 and _closes(walk, index - 1):
            return -3.0  # `Kepala Balai Wilayah Sungai Kalimantan V Rangga`
        return 0.5 if text not in "IVX" else 0.0
    if len(text) == _PAIR and index + 2 == end and flags & ~(GIVEN | RANK) == 0 and walk.of_names(index + 1):
        return 0.5 if walk.known_at(index) is None else -3.0  # `Anggota Komisi I DPR TB Rangga`
    if text.isupper() or not text[-1].isalpha():
        return -3.0
    named = end - index > _FULL_NAME and all(walk.of_names(at) for at in range(index + 1, end))
    named = named and any(walk.flags[at] & GIVEN for at in range(index + 1, end))
    known = walk.known_at(index)
    spoken = _spoken(walk, index, named)
    if spoken:
        return spoken
    if flags & GIVEN:
        return _of_name(walk, index, named)
    inner = text in walk.names.inner_words and walk.joined[index] and index + 1 < end
    if inner and (walk.flags[index - 1] & GIVEN or walk.flags[index - 2] & RANK) and walk.of_names(index + 1):
        return 1.0  # `Kepala Dinas Bambang Hari Purwanto`
    if flags & (BODY | FIRM | FIELD | OTHER | ORG_TAIL | PLACE_TAIL | DEGREE):
        # `Wakil Perwakilan Dagang AS Dana Holloway`: no body begins before the last word, behind the place of another
        return -1.5 if index + 2 == end and walk.joined[index] and _closes(walk, index - 1) else -4.0
    if flags & (FOREIGN | FUNCTION | PLACE_HEAD | NOT_NAME) or walk.ordinary(index) or text in walk.words.name_words:
        return -1.5
    if known is not None:
        return 2.0 if known.kind == "person" else -2.0
    behind = index > 0 and walk.joined[index] and _closes(walk, index - 1)
    return -0.25 if named and not behind else 0.0  # `Ketua KPU Argasari Rangga Wibawa`


def _of_state(walk: Walk, index: int, end: int, weights: list[float]) -> None:
    """`Kepala Dinas Pendidikan Indah Sari Wibawa`: no word like those that close the names of firms closes that of an
    office of state; where people go by it and a name stands behind it, its weight in `weights` is that of a name.
    """
    for at in range(index + 2, end - 1):
        named = walk.flags[at] & GIVEN or walk.tokens[at].text in walk.words.name_words
        field = walk.flags[at] & (FIELD | BODY | FIRM | PLACE_HEAD) or walk.region(at) or walk.known_at(at) is not None
        if named and not field and walk.flags[at + 1] & GIVEN and -2.0 < weights[at - index] < 1.0:
            weights[at - index] = 1.0


def _spoken(walk: Walk, index: int, named: bool) -> float:
    """The weight of a word that the article lets speak alone, or whose beginning it does; 0 for others.

    `named` says that a full name stands behind the word here.
    """
    text, known = walk.tokens[index].text, walk.known_at(index)
    if text in walk.speakers and _is_region(walk, index):
        return 0.0  # `juru bicara provinsi Argasari mengatakan`
    if text in walk.voices:
        # `Kelompok Tani Sumber Makmur Sugeng Riyanto`, where a member Makmur speaks, too
        return -1.0 if named and walk.tokens[index + 1].text in walk.voices else 5.0
    if text in walk.speakers and not (known is not None and known.kind == "organisation"):
        return 4.0
    pets = (voice for voice in walk.voices if _SHORTEST_PET <= len(voice) < len(text))
    if any(text.startswith(voice) for voice in pets):
        return 3.0
    return 2.5 if text in walk.words.left_out and walk.follows(index + 1) else 0.0  # `Muhammad`, `Nur`, `La`


def _of_name(walk: Walk, index: int, named: bool) -> float:
    """The weight of a word by which people are called; `named` says that a full name stands behind it."""
    flags, text = walk.flags[index], walk.tokens[index].text
    closing = flags & (ORG_TAIL | PLACE_TAIL | PLACE_HEAD | FOREIGN)
    if closing or text in walk.lexicon.body_words or walk.region(index):
        return -1.0 if named else 0.5  # `Bank Jasa Lestari Hartati Lamuna`, `Ketua KPU Lestari Lamuna`
    if not walk.lexicon.given(text):
        return 0.2 if named else 1.2  # by its ending: `Argajaya`
    doubtful = walk.known_at(index) is not None or walk.ordinary(index) or text in walk.words.name_words
    return 1.0 if doubtful else 2.0


def _names_alone(walk: Walk, index: int) -> bool:
    """Whether token `index` may name a body or place by itself, and no mere field of an office (`Kabag Prokopim`)."""
    text = walk.tokens[index].text
    if text in walk.words.lone_bodies or walk.known_at(index) is not None or _local(walk, index):
        return True
    if text.isupper() and len(text) > _PAIR and not walk.flags[index] & ~ORG_TAIL:
        return True  # `Ketua LPM Rangga Wibawa Lamuna`
    return not walk.flags[index] & (BODY | FIRM) and _standing(walk, index, index + 1) > 0


def _local(walk: Walk, index: int) -> bool:
    """`Kepala Puskesmas Sari Wulandari`: whether a local body goes by its noun before a word of names."""
    behind = index + 1
    return walk.tokens[index].text in walk.names.local_nouns and walk.follows(behind) and walk.flags[behind] & GIVEN > 0


def _closes(walk: Walk, index: int) -> bool:
    """Whether the name of a body often ends with token `index`: a place, a legal form, a closing word."""
    known, flags = walk.known_at(index), walk.flags[index]
    if flags & GIVEN:
        return walk.region(index)
    place = known is not None and known.kind == "place" and known.end == walk.tokens[index].end
    return place or bool(flags & (ORG_TAIL | PLACE_TAIL))


def _unnamed(walk: Walk, end: int) -> float:
    """How much speaks for a run that names nobody: `Ketua KPU Argasari, Rangga Wibawa, …`."""
    if end >= walk.count or walk.gaps[end] != ", ":
        return -2.0
    if walk.flags[end] & RANK:
        return 4.0
    behind = walk.run_end(end)
    if not all(walk.of_names(at) for at in range(end, behind)):
        return -2.0
    return 8.0 if walk.acts_behind(walk.tokens[behind - 1].end) else 4.0


def _standing(walk: Walk, index: int, cut: int) -> float:
    """How much speaks for the words before token `cut` from the other places where the article has them."""
    if cut == index + 1 and _is_region(walk, index):
        return 3.0
    if walk.tokens[index].text in walk.speakers or _called_so(walk, index, cut):
        return 0.0
    form = walk.text[walk.tokens[index].start : walk.tokens[cut - 1].end]
    near = walk.drafts[-_NEAR:]
    if any(draft.kind == "place" and walk.text[draft.start : draft.end] == form for draft in near):
        return 3.0  # `Kapolres Argasari AKBP X …. Bupati Argasari Rangga`
    alone = re.compile(rf"\b{re.escape(form)}\b(?! [A-Z])")
    return 3.0 if alone.search(walk.around(walk.tokens[index].start)) else 0.0


def _called_so(walk: Walk, index: int, cut: int) -> bool:
    """`aktris senior Ratna Juwita Sastro … Ratna pulang`: whether the words before token `cut` are those of personal
    names only, or one that nothing knows, right behind a rank (`AKP Adji Prasetyo`), which stand alone as people's do.
    """
    ranked = cut == index + 1 and walk.joined[index] and walk.flags[index - 1] & RANK and walk.unknown(index)
    ranked = ranked and not walk.flags[index - 1] & OFFICE  # but `Sekretaris Jenderal Perdami Rangga`
    return bool(ranked) or all(walk.flags[at] & GIVEN and walk.known_at(at) is None for at in range(index, cut))


def _is_region(walk: Walk, index: int) -> bool:
    """Whether the article has token `index` behind the noun of a region in small letters (`provinsi Argasari`)."""
    word = re.compile(rf"\b([a-z]+) {re.escape(walk.tokens[index].text)}\b")
    around = walk.around(walk.tokens[index].start)
    return any(match.group(1) in walk.words.small_regions for match in word.finditer(around))


def take(walk: Walk, index: int) -> int:
    """Take the officer whose name `plan_cut` found to begin with token `index`, and what is left of the body before it;
    returns the token behind the name.
    """
    first, end, role = walk.cuts.pop(index)
    start, last = walk.tokens[first].start, _body_end(walk, index)
    walk.role = role  # which a rule that found no body behind it has closed
    inside = [draft for draft in walk.drafts if draft.end > start]
    if inside and inside[0].start < start:
        inside[0].end = min(inside[0].end, last)  # `Bidang Pembinaan SMP`, where the plan began with `SMP`
    elif _is_field(walk, first, index):
        del walk.drafts[len(walk.drafts) - len(inside) :]
    elif not _tiled(walk, inside, start, last):
        del walk.drafts[len(walk.drafts) - len(inside) :]
        walk.emit(_body(walk, first, index, role))
    if role.end != last:
        walk.extend_role(last)
    following = end
    while following < walk.count and walk.particles(following):
        following += 1
    walk.emit(Draft(walk.tokens[index].start, walk.tokens[following - 1].end, "person", "officer", 0.8))
    return following


def _is_field(walk: Walk, first: int, index: int) -> bool:
    """`Wakil Ketua Bidang Wisata Tirta Rangga`: whether the words from token `first` to before `index` are the field of
    an office that ends in the noun of a unit, what it is for (`Juru Bicara Pemerintah untuk Penanganan Covid-19
    Rangga`) or a bill (`Ketua Panitia Kerja RUU Penyiaran Rangga`), and no body.
    """
    unit = first > 0 and walk.joined[first] and walk.tokens[first - 1].text in walk.words.units
    bill = walk.flags[first] & OTHER and walk.tokens[first].text.isupper()
    if not unit and not bill and walk.gaps[first] not in walk.words.purposes:
        return False
    words = range(first, index)
    plain = all(walk.ordinary(at) or walk.flags[at] & (NOT_NAME | OTHER) for at in words)
    return plain and not any(walk.flags[at] & (GIVEN | BODY | FIRM) for at in words) and walk.known_at(first) is None


def _body_end(walk: Walk, index: int) -> int:
    """Where the body before token `index` ends, its number included (`Daop 6 Rangga`)."""
    numbered = _BETWEEN.fullmatch(walk.gaps[index])
    return walk.tokens[index].start - 1 if numbered else walk.tokens[index - 1].end


def _tiled(walk: Walk, inside: list[Draft], start: int, last: int) -> bool:
    """Whether the bodies and places `inside` lie side by side from `start` to `last`, each with its own head."""
    at = start
    if inside and inside[0].kind == "organisation" and _headed(walk, inside[0]):
        at = max(start, inside[0].start)  # `Direktur Pelindungan WNI Kemlu Rangga`: a field of the office
    for draft in inside:
        first = walk.index_at(draft.start, 0)
        bare = (
            draft.kind == "place" and at > start and not walk.flags[first] & PLACE_HEAD
        )  # `Melati Sekuritas Indonesia`
        if (
            draft.kind == "person"
            or bare
            or not (at == start or _headed(walk, draft))
            or walk.text[at : draft.start].strip()
        ):
            return False
        at = draft.end
    behind = walk.index_at(at, 0)
    return at == last or (bool(inside) and at < last and bool(walk.flags[behind] & FIELD))  # `MUI Bidang Dakwah Rangga`


def _headed(walk: Walk, draft: Draft) -> bool:
    """Whether the name of a body or place begins with its noun, or is known."""
    first = walk.index_at(draft.start, 0)
    return bool(walk.flags[first] & (BODY | FIRM | PLACE_HEAD)) or walk.known_at(first) is not None


def _body(walk: Walk, first: int, index: int, role: Role) -> Draft:
    """The body, or the place of a local office, from token `first` to before token `index`."""
    start, end = walk.tokens[first].start, _body_end(walk, index)
    known = walk.known_at(first)
    if known is not None and known.end == end:
        return Draft(start, end, known.kind, "known-name", 0.9, key=known.key)
    local = role.flags & PLACE_OFFICE and not role.flags & OFFICE
    local = local or (index == first + 1 and _is_region(walk, first))
    place = local or walk.flags[first] & PLACE_HEAD
    closing = walk.flags[index - 1] & ORG_TAIL and not walk.flags[index - 1] & PLACE_TAIL
    if place and not closing and not walk.flags[first] & (BODY | FIRM):
        return Draft(start, end, "place", "place-of-office", 0.75)
    return Draft(start, end, "organisation", "body-of-officer", 0.75)
