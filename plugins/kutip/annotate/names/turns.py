"""Which of several people a name means, by whom the article told of last."""

from __future__ import annotations

from itertools import pairwise

from rapidfuzz.distance import Levenshtein

from .groups import Group, Mention, Words
from .introduced import ALIAS
from .walk import Walk

_LIKE = 4
"""Letters by which a pet name begins like the name that it is made of."""
_RHYME = 2
"""Last letters that a pet name shares with the name it is made of."""
_SHORT_PET = 3
"""Letters of a pet name that is the beginning of the name."""
PET_WORDS = 2
"""Words that a pet name may have also where the name has fewer (`Rusdiana, akrab disapa Acil Iyus`)."""
_STOPS = frozenset({".", "!", "?", "\n"})
"""What ends a sentence right behind the words that tell of a pet name."""
_CALLED = 8
"""Most people with one word in common among whom the one is looked for that the word alone means."""
CUE = 16
"""Characters before a name that may hold a cue of speech."""


def by_turn(walk: Walk, mentions: list[Mention]) -> None:
    """`Maria` where two are called so: the only one of them who has been named before, or who was introduced in a later
    paragraph than the other was named in last.

    Else it stays open who is meant: a name of its own.
    """
    people = [mention for mention in mentions if mention.draft.kind == "person" and not mention.draft.initials]
    called: dict[str, list[Group]] = {}
    for mention in people:
        group = mention.group.final()
        for word in set(group.words) if len(group.words) > 1 else ():
            found = called.setdefault(word, [])
            if group not in found and len(found) < _CALLED:
                found.append(group)
    spans: dict[int, tuple[int, int]] = {}
    for mention in people:
        group, start = mention.group.final(), mention.draft.start
        alone = len(group.words) == 1 and group.words == mention.words and not group.keys
        both = [other for other in called.get(mention.words[0], ()) if id(other) in spans] if alone else []
        if both and len(called[mention.words[0]]) > 1:
            chosen = introduced_last(walk, both, spans, start)
            if chosen is not None:
                mention.group = group = chosen
        first, _ = spans.get(id(group), (start, start))
        spans[id(group)] = (first, start)


def introduced_last(walk: Walk, groups: list[Group], spans: dict[int, tuple[int, int]], at: int) -> Group | None:
    """Whom of `groups`, named from and up to their `spans` so far, a word at `at` means that both are called by."""
    paragraph = walk.document.paragraph_at
    last = max(groups, key=lambda group: spans[id(group)][0])
    introduced = paragraph(spans[id(last)][0])
    others = [paragraph(spans[id(group)][1]) for group in groups if group is not last]
    return last if all(other < introduced and other < paragraph(at) for other in others) else None


def of_turn(walk: Walk, named: list[tuple[int, Group]], at: int) -> Group | None:
    """The only one of `named` so far, or the one introduced in a later paragraph than the others were named in
    last; None where that is open.
    """
    spans: dict[int, tuple[int, int]] = {}
    groups: dict[int, Group] = {}
    for start, group in named:
        if start >= at:
            break
        one = group.final()
        groups[id(one)] = one
        spans[id(one)] = (spans.get(id(one), (start, start))[0], start)
    return introduced_last(walk, list(groups.values()), spans, at) if groups else None


def called_by(
    walk: Walk, mention: Mention, before: list[Mention], behind: list[Mention], last: Mention | None
) -> Mention | None:
    """Whom `mention` is a pet name of: `Buwas, sapaan akrab Budi Wibawa`, else the `last` full name before it, else who
    is called alike (`Zulkarnain … Zul, sapaan akrab korban`).
    """
    match = walk.words.nickname.match(walk.text, mention.draft.end)
    if match is None:
        return None
    full = behind[0] if behind and behind[0].draft.start - match.end() <= ALIAS else None
    if walk.text[match.end() : match.end() + 1] in _STOPS:
        full = None  # `ujar Mama Tere, begitu ia disapa. Kapolres Rangga Wibawa …`, but `sapaan akrab Drs. Rangga`
    if full is not None and full.draft.start == match.end():
        return full  # `Sammy, sapaan akrab Samuel`, whoever was named last
    return full if full is not None and len(full.words) > 1 else last or begins_alike(mention, before)


def own_name_of(walk: Walk, mention: Mention, before: list[Mention]) -> Mention | None:
    """Whose own name `mention` is, of those named `before`: `kata Dodo. Pemilik nama asli Widodo itu …`.

    With a pointer behind it that of whoever was cited last, if no paragraphs on others came in, else of who is named
    right before it (`Dodo yang bernama asli Widodo`).
    """
    words = walk.text[max(0, mention.draft.start - 2 * CUE) : mention.draft.start].lower().split()[-2:]
    if len(words) < 2 or words[0] not in walk.names.own_name_words or words[1] not in walk.names.own_name_kinds:
        return None
    full = set(mention.words)
    if any(len(one.words) > 1 and full > set(one.words) for one in before):
        return None  # `Dimas Aria …. Vokalis bernama lengkap Dimas Aria Prabowo itu`: whoever was cited last is another
    if walk.small_after(mention.draft.end) in walk.words.pointers:
        others = (other for other in reversed(before) if other.group.final() is not mention.group.final())
        bearer = next((one for one in others if is_cited(walk, one)), None)
        if bearer is None or walk.text.count("\n", bearer.draft.end, mention.draft.start) <= 1:
            return bearer
        own, since = bearer.group.final(), bearer.draft.end
        others = (one for one in before if one.draft.start > since and one.group.final() is not own)
        return bearer if next(others, None) is None else None  # paragraphs on somebody else have come in
    near = before[-1] if before else None
    between = walk.text[near.draft.end : mention.draft.start] if near is not None else ""
    return near if between and len(between) <= 2 * CUE and not any(stop in between for stop in ".\n") else None


def tells_of_another(walk: Walk, before: Mention, mention: Mention) -> bool:
    """Whether somebody new, who is one of many, stands between the names `before` and `mention`, in the sentence."""
    between = walk.text[before.draft.end : mention.draft.start].rpartition("\n")[2].rpartition(". ")[2].split()
    return any(one in walk.names.singlers and two in walk.words.singled for one, two in pairwise(between))


def others_act(walk: Walk, last: Mention, mention: Mention, before: list[Mention]) -> bool:
    """Whether somebody speaks or does something between the full name `last` and the pet name `mention`.

    `garapan sutradara Hendra Lesmana. … ungkap Selvi. … pria yang akrab disapa Ucok itu` need not be the director.
    """
    known = {id(last.group.final()), id(mention.group.final())}
    return any(
        one.draft.start > last.draft.start
        and id(one.group.final()) not in known
        and (is_cited(walk, one) or walk.acts_behind(one.draft.end))
        for one in before
    )


def of_one_in_case(walk: Walk, mention: Mention, last: Mention) -> bool:
    """`Zul, sapaan akrab korban, …`: whether the pet name is told to be that of one in a case, which `last` is not."""
    match = walk.words.nickname.match(walk.text, mention.draft.end)
    noun = walk.text[match.end() :].partition(" ")[0].rstrip(",.") if match else ""
    role = walk.text[slice(*last.draft.role)].lower() if last.draft.role else ""
    return noun in walk.words.in_case and noun not in role.split()


def is_cited(walk: Walk, mention: Mention) -> bool:
    """Whether a verb of speech stands right before `mention`: `kata Vannucci`."""
    return walk.behind_speech(mention.draft.start)


def _one_letter(word: str, words: Words) -> bool:
    """Whether `word` has one letter other than one of `words`, which is as long."""
    return any(len(word) == len(other) and Levenshtein.distance(word, other, score_cutoff=1) == 1 for other in words)


def _sound(word: str) -> str:
    """`word` with an i for each y, which sound alike (`Kiki` for Rizky)."""
    return word.replace("y", "i")


def begins_alike(mention: Mention, before: list[Mention]) -> Mention | None:
    """`Selvy, sapaan akrabnya`: the only one named `before` whose name begins like the pet name, or ends in it.

    Or else the only one a word of whose name ends as it does (`Nana` for Ratna).
    """
    start, whole = mention.words[0][:_LIKE], mention.words[0]
    slips = {id(one.group.final()): one for one in before if len(whole) > _LIKE and _one_letter(whole, one.words)}
    if len(slips) == 1:
        return next(iter(slips.values()))  # `Selvi dan Bagas … pria yang akrab disapa Gagas itu`
    short = len(start) < _LIKE  # `Aka` for Raka: three letters are alike at the end only
    alike = {
        id(other.group.final()): other
        for other in before
        if (len(other.words) > 1 and not short and any(word.startswith(start) for word in other.words))
        or any(len(word) > len(whole) and word.endswith(whole) for word in other.words)
        # `Zul` for Zulkarnain, `Herman` for Hermansyah
        or (_SHORT_PET <= len(whole) < len(other.words[0]) and other.words[0].startswith(whole))
    }
    if not alike and len(whole) > _RHYME:
        alike = {
            id(other.group.final()): other
            for other in before
            if len(other.words) > 1 and any(_sound(word).endswith(_sound(whole[-_RHYME:])) for word in other.words)
        }
    return next(iter(alike.values())) if len(alike) == 1 and len(start) >= _LIKE - short else None


def pet_name(mention: Mention, whose: Mention, before: list[Mention]) -> bool:
    """Whether `mention` may be a pet name of `whose`: not longer, and no full name of somebody named `before`."""
    own, group = mention.group.final(), whose.group.final()
    if own is group or len(own.words) > max(len(group.words), PET_WORDS):
        return False
    return len(own.words) == 1 or not any(other.group.final() is own for other in before)


def same_by_or(walk: Walk, last: Mention, mention: Mention) -> bool:
    """`Tomas Trikarsa Lembah atau Tom Lembah`: another form of the name, told by the last word and the first letter."""
    if walk.text[last.draft.end : mention.draft.start] not in walk.words.or_gaps:
        return False
    own, other = mention.group.final(), last.group.final()
    one = last.words[-1:] == mention.words[-1:] and last.words[0][:1] == mention.words[0][:1]
    alone = len(mention.words) == 1 < len(last.words) and own.words == mention.words
    # `Muzakir Manaf atau Mualem mengatakan …`: one verb, and so one person
    alone = alone and walk.small_after(mention.draft.end) in walk.names.telling_verbs
    return own is not other and ((one and len(mention.words) > 1) or alone)
