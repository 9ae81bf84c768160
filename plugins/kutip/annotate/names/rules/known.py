"""Names that a list holds: persons, bodies and places that the language, the editors or the article know."""

from __future__ import annotations

import re

from ..bodies import english_rest, organisation_end
from ..cursor import shortens
from ..lexicon import (
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
    Known,
)
from ..places import region_end
from ..tokens import LETTERS, NUMERAL
from ..verdicts.run import list_goes_on
from ..walk import Draft, Walk
from .initials import called_otherwise
from .runs import alone_elsewhere, unknown_follows

_TRIM = 2
"""Most letters behind the name of a product that are part of it (`Brio RS`)."""
_NEAR = 20
"""Letters on either side of some capitals that may tell what they mean there."""
_FEW_CAPITALS = 4
"""Most capitals that may be somebody's initials though a body is called by them."""
_CLUB_WORDS = (2, 3)
"""Fewest and most words of a club's name behind its town."""
_CLAUSE = 120
"""Code points behind a name in which the comma that closes who somebody is stands."""
_COUNT = re.compile(r"[IVX]+")
_YOUTH = re.compile(r" U-?\d\d\b")
"""The age of a team behind its club."""


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
    if single and known.kind == "place" and _part_of_speaker(walk, index):
        walk.emit(Draft(token.start, known.end, "person", "short-form", 0.8))
        return following
    if single and known.kind == "place" and _called_like_place(walk, index):
        return index
    if single and (_opens_speaker(walk, index, following) or not _trusted(walk, index, following)):
        return index
    end = known.end
    draft = Draft(token.start, end, known.kind, "known-name", 0.95, key=known.key)
    if known.kind == "person":
        return _known_person(walk, index, following, draft)
    _begin_before(walk, index, following, draft)
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


def _called_like_place(walk: Walk, index: int) -> bool:
    """Whether a word that is known as a place is somebody's name here (`Sudirman alias Dirman`)."""
    given = walk.flags[index] & GIVEN and (
        _officer_named(walk, index) or called_otherwise(walk, index) or _told_of(walk, index)
    )
    return bool(given) or _called_like_town(walk, index)


def _part_of_speaker(walk: Walk, index: int) -> bool:
    """`Muh. Arafah Djalil mengatakan …. "…," kata Arafah.`: whether the place at token `index` is a word of the name of
    somebody before it and speaks in the article, and no place is meant here (`di Arafah`).
    """
    word = walk.tokens[index]
    if word.text not in walk.told.parts or word.text not in walk.speakers:
        return False
    before = walk.tokens[index - 1].text.lower() if walk.joined[index] else ""
    cued = walk.joined[index] and before.startswith(walk.names.verb_beginnings)  # `Diungkapkan Arafah`
    alone = not walk.follows(index + 1) and (cued or not walk.joined[index])
    return alone and walk.words.place_cues.isdisjoint(walk.small_before(word.start)[-1:])


def _told_of(walk: Walk, index: int) -> bool:
    """`Sudirman, nelayan yang menemukan perahu, menceritakan …`: whether a word by which people are called, too, opens
    a sentence before who that is, between commas, and what people do; but `Sudirman, warga mengeluh, …`.
    """
    word = walk.tokens[index]
    if walk.joined[index] or not walk.initial(index) or not walk.text.startswith(", ", word.end):
        return False
    if walk.small_after(word.end) not in walk.words.small_titles:
        return False
    clause = walk.text[word.end + 2 : word.end + _CLAUSE].partition(".")[0].partition(", ")[0]
    words = clause.split()
    acts = walk.acts_behind(word.end + 2 + len(clause))
    return acts and len(words) > 1 and words[1] not in walk.words.person_verbs


def _called_like_town(walk: Walk, index: int) -> bool:
    """`Jaksa Paris Manalu`, `seorang pelaku, Roma Simbolon, mengaku`: whether a town abroad by which people are called
    stands behind a title without a place, or behind a comma, and a surname behind it; not `Wali Kota Roma Gualtieri`.
    """
    text, start = walk.tokens[index].text, walk.tokens[index].start
    if text not in walk.names.people_towns:
        return False
    if text in walk.people_towns and not walk.follows(index + 1):
        return walk.words.place_cues.isdisjoint(walk.small_before(start)[-1:])  # `kata Paris`, but `ke Paris`
    if not walk.follows(index + 1) or not walk.flags[index + 1] & GIVEN or walk.known_at(index + 1) is not None:
        return False
    role, called = walk.role, False
    if role is not None and role.end + 1 == start:
        called = not role.flags & PLACE_OFFICE or walk.flags[index - 1] & RANK > 0
    else:
        called = walk.text.startswith(", ", walk.tokens[index + 1].end) and walk.text.endswith(", ", 0, start)
    if called:
        walk.people_towns.add(text)
    return called


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


def _begin_before(walk: Walk, index: int, following: int, draft: Draft) -> None:
    """Begin the known name at token `index` with the word before it where another place or body is meant."""
    if not walk.joined[index] or walk.role is not None:
        return
    start = walk.tokens[index - 1].start
    if draft.kind == "place" and _opens_place(walk, index - 1):
        draft.start, draft.key, draft.rule, draft.confidence = start, "", "place-after-preposition", 0.75
    elif draft.kind == "organisation" and _unit_before(walk, index, draft.end):
        draft.start, draft.key = start, ""
    elif draft.kind == "organisation" and following - index > 1 and _other_body(walk, index - 1):
        draft.start, draft.key, draft.rule = start, "", "body-after-cue"


def _other_body(walk: Walk, index: int) -> bool:
    """`maskapai Nusa Wings Air`: whether the word at token `index`, behind a noun of bodies, makes another body of the
    known name that it stands before.
    """
    word = walk.tokens[index]
    if walk.joined[index] or walk.flags[index] or walk.known_at(index) is not None or not word.text.istitle():
        return False
    return not walk.words.org_cues.isdisjoint(walk.small_before(word.start)[-1:])


def _unit_before(walk: Walk, index: int, end: int) -> bool:
    """`LTM PBNU`: whether capitals that nothing knows, right before a known body, stand with it elsewhere, too."""
    token = walk.tokens[index - 1]
    capitals = token.text.isupper() and token.text.isalpha() and len(token.text) >= LETTERS
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

    `Indonesia Open`, `FIFA World Cup`, `BRI Liga 1`, `Honda Brio RS`, `BTN Argasari Trail`.
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
    if not walk.joined[following]:
        return 0
    closing = walk.run_end(following)
    tail = walk.tokens[closing - 1].text
    if tail in walk.names.event_tails or tail in walk.words.event_words:
        return closing
    return last + 1 if walk.tokens[last].text in walk.words.event_words else 0


def _trusted(walk: Walk, index: int, following: int) -> bool:
    """Whether a known name of one word means what the list says, and not a word, a part of a person or initials."""
    token, flags = walk.tokens[index], walk.flags[index]
    word = token.text
    known = walk.known[token.start]
    spelt = walk.text.endswith("(", 0, token.start) and walk.text[: token.start - 1].rstrip()[-1:].isdigit()
    if spelt and known.kind == "place" and walk.text.startswith(")", token.end):
        return False  # `selama 5 (Lima) tahun`
    # told so by the article itself, or a town by the country behind it (`Lima, Peru, diguncang gempa`)
    own = not known.key and (known.kind == "organisation" or walk.text.startswith(", ", known.end))
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
        # `Kapten Persija Rangga`, `Kapten Jepang Rangga Wibawa`
        ranked = ranked and known.key not in walk.lexicon.clubs and not _leads_team(walk, index, following)
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


def _leads_team(walk: Walk, index: int, following: int) -> bool:
    """`Kapten Barcelona Rangga Wibawa`: whether the known place at token `index` is a country, or a town whose name is
    a club's, behind whoever leads its team, and two words of him stand from token `following` on.
    """
    role, known = walk.role, walk.known[walk.tokens[index].start]
    leads = role is not None and walk.text[slice(*role.span)].lower() in walk.names.team_roles
    team = known.key in walk.lexicon.countries or walk.tokens[index].text in walk.names.club_towns
    full = walk.follows(following + 1) or (following + 1 < walk.count and walk.particles(following + 1))
    return leads and team and bool(full)


def _trusted_capitals(walk: Walk, index: int, known: Known) -> bool:
    """Whether up to four capitals are the known name, and no initials and no tax."""
    token, role = walk.tokens[index], walk.role
    before = walk.small_before(token.start)
    last = before[-1] if before else ""
    if walk.words.age.match(walk.text, token.end) or last in walk.words.initials_cues:
        return False
    if walk.flags[index] & DEGREE and index and walk.gaps[index] in (" ", ", "):
        holder = walk.last_person is not None and walk.last_person.end == walk.tokens[index - 1].end
        closed = walk.gaps[index] == " " or walk.text.startswith((",", ".", ")"), token.end)
        closed = closed and not list_goes_on(walk, index + 1)  # `Menurut Rangga, MA, KPK, dan Polri …`
        if closed and (holder or walk.flags[index - 1] & DEGREE):
            return False  # `KH Rangga Wibawa, MA, …`, which is a court elsewhere
    if role is not None and role.flags & RANK and not role.flags & OFFICE and walk.joined[index]:
        return False
    if token.text in walk.names.wards and walk.text[token.end : token.end + 3].lstrip("./ ")[:1].isdigit():
        return False  # `Kampung Jati RT 02/RW 05`
    others = walk.names.other_meanings.get(token.text)
    if not walk.flags[index] & NOT_NAME:
        near = walk.text[max(0, token.start - _NEAR) : token.end + _NEAR]
        return not (others and any(word in near for word in others))  # `kenaikan PBB`, elsewhere the United Nations
    if role is not None and role.flags & OFFICE and walk.joined[index]:
        return True  # `Ketua Umum PKB Rangga`, elsewhere a tax
    if f"{walk.lexicon.full[known.key]} ({token.text})" in walk.around(token.start):
        return True  # `Partai Kebangkitan Bangsa (PKB)`
    if others and not any(word in walk.text for word in others):
        return True  # `baru PKB yang menyodorkan nama`, in an article without taxes
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
    if known is None or known.key not in walk.lexicon.minor or not named or alone_elsewhere(walk, index):
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
    if walk.follows(last) and walk.follows(last + 1) and walk.unknown(last) and walk.flags[last + 1] & ORG_TAIL:
        last += 1  # `London Zoological Society`
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
        if walk.joined[following] and NUMERAL.fullmatch(walk.tokens[at].text):
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
    # `Topan Haiyan`, but `Topan Obaja Ginting`
    storm = walk.tokens[index].text in walk.names.storms and not walk.follows(following + 1)
    storm = storm and walk.follows(following) and not walk.flags[following] & GIVEN
    if walk.flags[index] & GIVEN and unknown_follows(walk, following) and not storm:
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
