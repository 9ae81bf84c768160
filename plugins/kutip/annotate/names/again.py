"""Names found again where no rule saw them: words that the names of the article explain."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from ...model import Name
from .groups import Group, Groups, Mention
from .lexicon import BODY, FIRM
from .tokens import Token, occurrences
from .walk import Walk

WEAK = 0.7
"""Mentions up to this confidence take the kind of surer ones of the same words."""
SHORT_FORM = 0.85
"""Confidence of a word that only one name of the article explains."""
SHORTEST_MEMBER = 4
LONG = 5
_INSIDE = 2
"""Fewest times that a word stands with its capital inside of sentences to be told for a name by that."""
PEOPLE = 40
"""Most people of an article whose names a word is compared with."""
_CUED = frozenset(
    {
        "body-after-cue",
        "club-of-town",
        "body-in-list",
        "medium-after-cue",
        "capitals-of-office",
        "place-after-preposition",
    }
)
"""Rules that need a word beside a name."""


def people_again(walk: Walk, groups: Groups) -> Iterator[Name]:
    """`Pemilik rumah, Nada Wibisono`: the full name of a person that is known from elsewhere in the article."""
    people = [group for group in groups.all if group.kind == "person" and group.into is None and not group.initials]
    for group in people[:PEOPLE]:
        if " " not in group.best:
            continue
        for start, end in occurrences(walk.text, group.best):
            yield short_name(start, end, group)


def cued_again(walk: Walk, mentions: list[Mention]) -> Iterator[Name]:
    """`hutan Meru Lestari …, di sekitar Meru Lestari`: two words and more that a word beside them told, once more."""
    cued = {mention.form: mention for mention in mentions if mention.draft.rule in _CUED and " " in mention.form}
    for form, mention in cued.items():
        for start, end in occurrences(walk.text, form):
            yield short_name(start, end, mention.group.final())
        own = form.partition(" ")[2] if mention.draft.rule == "club-of-town" else ""
        if " " in own:  # `Tirta Bromo` for `Pasuruan Tirta Bromo`
            yield from (short_name(start, end, mention.group.final()) for start, end in occurrences(walk.text, own))


def short_again(walk: Walk, mentions: list[Mention], introduced: dict[int, int]) -> Iterator[Name]:
    """`FT Unila` behind `Fakultas Teknik Universitas Lampung (FT Unila)`: a short name of two words, once more.

    Or a pet name: `Presiden Suhan` behind `Suryo Handoko (Suhan)`.
    """
    for position, full in introduced.items():
        form, draft = mentions[position].form, mentions[position].draft
        pet = draft.kind == "person" and form.istitle()
        if draft.rule != "bracketed-abbreviation" or not (pet or " " in form):
            continue
        for start, end in occurrences(walk.text, form):
            yield short_name(start, end, mentions[full].group.final())


def short_name(start: int, end: int, group: Group) -> Name:
    """The name at `start` to `end` (code points, end exclusive) that is a short form of what `group` means."""
    return Name(
        start=start,
        end=end,
        kind=group.kind,
        entity=group.best,
        rule="short-form",
        confidence=SHORT_FORM,
        flags=("initials",) if group.initials else (),
    )


def lone_name(token: Token, whole: str = "") -> Name:
    """`Dispora menilai …`: a short noun of a body that the article does not spell out, or only within its units."""
    return Name(
        start=token.start,
        end=token.end,
        kind="organisation",
        entity=whole or token.text,
        rule="generic-body",
        confidence=WEAK,
    )


def single_words(walk: Walk) -> Iterator[tuple[Token, int]]:
    """The words that no rule took and that stand alone, each with the index behind it; none of grammar (`Yang`)."""
    for index, following in walk.loose:
        if following - index <= 2:
            for at in range(index, following):
                if walk.tokens[at].text.lower() not in walk.words.relatives:
                    yield walk.tokens[at], at


def always_capital(walk: Walk, names: list[Name], blocked: frozenset[str]) -> Iterator[Name]:
    """Ordinary words never written small, found inside of sentences and acting, are people (`Bintara`).

    Not what stands right behind another name (`Astra Bintara`): that is a product.
    """
    taken, ends = {name.start for name in names}, {name.end for name in names}
    joined: set[str] = set()
    found: dict[str, list[Token]] = {}
    inside: dict[str, int] = {}
    acts: set[str] = set()
    for index, following in walk.loose:
        token = walk.tokens[index]
        if following - index > 1 or token.start in taken or token.text in blocked or not token.text.istitle():
            continue
        if walk.flags[index] or len(token.text) < SHORTEST_MEMBER or token.text.lower() in walk.words.body_nouns:
            continue
        if walk.joined[index] and (walk.tokens[index - 1].end in ends or walk.flags[index - 1] & (BODY | FIRM)):
            joined.add(token.text)  # `Tentara Arakan`
        found.setdefault(token.text, []).append(token)
        inside[token.text] = inside.get(token.text, 0) + (not walk.initial(index))
        after = walk.small_after(token.end)
        if after in walk.words.person_verbs or (after.startswith(walk.names.active_beginnings) and len(after) > LONG):
            acts.add(token.text)
    for word in sorted(acts - joined):
        if inside[word] < _INSIDE or f"({word})" in walk.text or re.search(rf"\b{word.lower()}", walk.text):
            continue
        for token in found[word]:
            yield Name(
                start=token.start, end=token.end, kind="person", entity=word, rule="always-capital", confidence=0.6
            )


def list_members(walk: Walk, names: list[Name], blocked: frozenset[str]) -> list[Name]:
    """Words that stand in a list beside a name, or in one place after another, are of its kind."""
    ends = {name.end: name for name in names}
    starts = {name.start: name for name in names}
    out = []
    for index, following in walk.loose:
        if walk.flags[following - 1] or walk.initial(index):
            continue
        ordinary = walk.ordinary(following - 1)
        token = Token(walk.tokens[index].start, walk.tokens[following - 1].end, "")
        text = walk.text[token.start : token.end]
        if token.start in starts or text in blocked or text.isupper() or len(text) < SHORTEST_MEMBER:
            continue
        before = ends.get(walk.tokens[index - 1].end) if index else None
        after = starts.get(walk.tokens[following].start) if following < walk.count else None
        beside = None
        if after is not None and walk.text[token.end : after.start] in walk.words.list_gaps:
            beside = after
        elif before is not None and walk.text[before.end : token.start] in walk.words.list_gaps:
            ends_list = walk.text[before.end : token.start] != ", "
            goes_on = (
                following < walk.count and walk.text[token.end : walk.tokens[following].start] in walk.words.list_gaps
            )
            closes = goes_on and walk.text[token.end : walk.tokens[following].start] != ", "
            # `siang waktu Korea Selatan, Mino dan T tiba`
            closes = closes and (before.kind == "person" or len(walk.tokens[following].text) >= SHORTEST_MEMBER)
            beside = before if ends_list or (goes_on and before.kind != "person") or closes else None
        if beside is None or beside.confidence <= WEAK - 0.2:
            continue
        alike = beside.kind == "person" and " " not in walk.text[beside.start : beside.end]
        if ordinary and not (alike and _again_inside(walk, text, token.start)):
            continue  # `Budi dan Gagah … mencari Gagah`, but `Budi dan Pancasila`, `Budi Wibawa dan Konstitusi`
        name = Name(
            start=token.start, end=token.end, kind=beside.kind, entity=text, rule="list-member", confidence=0.55
        )
        out.append(name)
        ends[token.end] = starts[token.start] = name
        if ordinary:
            out += [
                replace(name, start=start, end=end)
                for start, end in occurrences(walk.text, text)
                if start != token.start and start not in walk.starts  # not `Gagah sekali rumah itu.`
            ]
    return out


def _again_inside(walk: Walk, text: str, start: int) -> bool:
    """Whether a word is written with a capital inside of a sentence also elsewhere than at `start`."""
    return any(
        at != start and at not in walk.starts and walk.text[at - 1] == " " for at, _ in occurrences(walk.text, text)
    )


def left_of(text: str, start: int, form: str, group: Group) -> int:
    """Where a person's name begins if words that the fullest form has before `form` stand right before `start`."""
    head = group.best.rpartition(form)[0] if group.kind == "person" else ""
    if head.endswith("-"):
        head = head.rpartition(" ")[2]  # `al-Badawi`
        return start - len(head) if text.endswith(head, 0, start) else start
    if not head.endswith(" "):
        return start
    words = head.split()
    for first in range(len(words)):  # `Jin Young` for `Park Jin Young`, `van der Meer` for `Kevin van der Meer`
        part = " ".join(words[first:]) + " "
        at = start - len(part)
        if text.endswith(part, 0, start) and not (at and text[at - 1].isalnum()):
            return at
    return start
