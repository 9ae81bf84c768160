"""Whom nicknames and other names by which people go mean."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import pairwise

from ...languages import LanguagePack
from .again import PEOPLE
from .forms import Forms
from .groups import Group, Groups, Mention
from .introduced import ALIAS, SHORTEST_BLEND, TOLD_NEAR
from .lexicon import Lexicon
from .likeness import FEW_LETTERS, is_tail, nickname, within
from .surroundings import START
from .turns import (
    begins_alike,
    called_by,
    is_cited,
    of_one_in_case,
    others_act,
    own_name_of,
    pet_name,
    same_by_or,
    tells_of_another,
)
from .walk import Walk

_BEFORE = 100
"""People named before a pet name among whom its bearer is looked for, so that long texts stay linear."""
_PARTS_OFF = frozenset({"", ",", ".", ":", ";", "–"})
"""Marks before a name with which it is no part of a longer noun phrase (`Adik dari Jaya Sukma`)."""
_CLAUSE = 12
"""Characters behind a name in which the word that opens a relative clause stands."""
_LONGEST_BLEND = 7
"""Most letters of a nickname that is made of two words of a name."""


class Aliases:
    """Joins the groups of people who are told by two names."""

    def __init__(self, pack: LanguagePack, lexicon: Lexicon, forms: Forms) -> None:
        self._forms = forms
        self._lexicon = lexicon
        self._honorifics = pack.names.honorifics
        self._alias = re.compile(pack.names.alias_pattern)

    def __call__(self, walk: Walk, mentions: list[Mention]) -> None:
        """`pria yang akrab disapa Ucok`: the nickname is that of the person named before, if that one has two words."""
        last: Mention | None = None
        previous: Mention | None = None
        people = [mention for mention in mentions if mention.draft.kind == "person"]
        for one, other in pairwise(people):
            if one.draft.initials and not other.draft.initials and self._is_alias(walk, one, other):
                other.group.final().into = one.group.final()  # `AR alias Anca`
        people = [mention for mention in people if not mention.draft.initials]
        for position, mention in enumerate(people):
            before = people[max(0, position - _BEFORE) : position]
            if last is not None and same_by_or(walk, last, mention):
                mention.group.final().into = last.group.final()
                continue
            if previous is not None and self._is_alias(walk, previous, mention):
                # `Fadira alias Mas Ucilo`, `Pak Mamat alias Rahmat Hidayat`
                named, alias = previous.group.final(), mention.group.final()
                role = previous.draft.role
                fuller = role is not None and self._addressed(walk, role) and len(named.words) < len(alias.words)
                (named if fuller else alias).into = alias if fuller else named
                continue
            previous = mention
            bearer = own_name_of(walk, mention, before)
            if bearer is not None and bearer.group.final() is not mention.group.final():
                own, known = mention.group.final(), bearer.group.final()
                longer = len(own.words) > len(known.words)
                (known if longer else own).into = own if longer else known
                continue
            whose = called_by(walk, mention, before, people[position + 1 : position + 2], last)
            if whose is None and not walk.words.pet_cues.isdisjoint(walk.small_before(self._address(walk, mention))):
                near = _near(mention, people[position - 1] if position else None)
                spoke = near is not None and is_cited(walk, near)  # whoever was named in full before
                whose = last if last is not None and not spoke else near
            if whose is not None and tells_of_another(walk, whose, mention):
                whose = None  # `Selain Sarnata, ada salah satu petani yang biasa disapa Mang Uding`
            if whose is not None and self._fuller(mention, whose):
                whose = None  # `kata Rudi. … Acun, sapaan akrab Rangga Wibawa`
            if whose is not None:
                rival = whose is last and others_act(walk, last, mention, before)
                rival = rival or of_one_in_case(walk, mention, whose)
                beside = whose is people[position - 1] and _clause_behind(walk, whose.draft.end)
                alike = None if beside else begins_alike(mention, before)  # `X, yang akrab disapa Surya`
                whose = alike or (None if rival else whose)
            if whose is not None and pet_name(mention, whose, before):
                mention.group.final().into = whose.group.final()
                continue
            if len(mention.words) > 1:
                last = mention
        self._blended(walk, mentions)

    def _fuller(self, mention: Mention, whose: Mention) -> bool:
        """Whether `mention` is a full name and no pet name of `whose`, who has one word (not `Mang Uding`)."""
        first = mention.form.partition(" ")[0]
        return len(mention.words) > len(whose.words) == 1 and self._lexicon.given(first)

    def _address(self, walk: Walk, mention: Mention) -> int:
        """Where a mention begins, with the word of address before it (`yang akrab disapa Bu Yuni`)."""
        role = mention.draft.role
        beside = role is not None and role[1] + 1 == mention.draft.start
        if role is None or not beside:
            return mention.draft.start
        # `yang akrab disapa Prof Udin`
        short = " " not in walk.text[slice(*role)] and walk.words.pet_cues.intersection(walk.small_before(role[0])[-1:])
        return role[0] if short or self._addressed(walk, role) else mention.draft.start

    def _addressed(self, walk: Walk, role: tuple[int, int]) -> bool:
        """Whether `role` is a mere word of address (`Bu`)."""
        return walk.text[slice(*role)].lower().rstrip(".") in self._honorifics

    def _is_alias(self, walk: Walk, previous: Mention, mention: Mention) -> bool:
        """Whether what joins two names of one person stands between them.

        `Fadira alias Mas Ucilo`, `Fadira atau yang lebih dikenal dengan nama Ucilo`, `Asmawan (Bang Day)`.
        """
        age = walk.words.age.match(walk.text, previous.draft.end)  # `Fadira (37) alias Ucilo`
        end = age.end() if age else previous.draft.end
        beside = walk.text.startswith(walk.words.alias_words, end) and mention.draft.start - end <= ALIAS
        start = mention.draft.start
        if walk.text[max(0, previous.draft.start - 2) : previous.draft.start].rstrip()[-1:] in _PARTS_OFF:
            start = self._address(walk, mention)  # `…, Jaya Sukma atau yang lebih dikenal dengan nama Pak Jaya`
        beside = beside or self._alias.fullmatch(walk.text, end, max(end, start)) is not None
        beside = beside or mention.draft.rule == "pet-name"
        if beside and _clause_behind(walk, end):
            # `Istri Rangga Wibawa yang juga dikenal dengan nama Maya`: either may be called so
            index = bisect_left(walk.tokens, previous.draft.start, key=START)
            if walk.relation_before(index) or walk.of_relation(previous.words[0]):
                return False
        return beside and previous.group.final() is not mention.group.final()

    def _blended(self, walk: Walk, mentions: list[Mention]) -> None:
        """`Wigun` for `Wira Gunadi`, `Wira` for `Wirabumi`: a nickname of beginnings, of the only name that fits."""
        people = list({id(m.group.final()): m.group.final() for m in mentions if m.draft.kind == "person"}.values())
        told = {
            id(m.group.final())
            for m in mentions
            if (m.draft.role and not self._addressed(walk, m.draft.role))
            or walk.words.age.match(walk.text, m.draft.end)
            or _apposed_to_relative(walk, m)
        }
        for position, group in enumerate(people[:PEOPLE]):
            word = group.words[0] if len(group.words) == 1 and not group.initials and group.into is None else ""
            first = (
                self._first_name(walk, mentions, group, people[:position]) if word and id(group) not in told else None
            )
            if first is not None:
                group.into = first
                continue
            if not SHORTEST_BLEND <= len(word) <= _LONGEST_BLEND:
                continue
            given = self._lexicon.given(group.best)
            if given and id(group) in told:
                continue  # somebody who is introduced is no other one
            full = [
                other
                for at, other in enumerate(people[:PEOPLE])
                if other.into is None
                and nickname(word, other.words, given=bool(given), before=at < position, told=id(group) in told)
            ]
            if not full and id(group) not in told:  # `kata Lina` for `Marlinawati Wibawa`
                inner = len(word) * 2
                full = [other for other in people[:position] if other.into is None and within(word, other.words, inner)]
                full = full if any(is_cited(walk, m) for m in mentions if m.group.final() is group) else []
            if len(full) == 1:
                group.into = full[0]

    def _first_name(self, walk: Walk, mentions: list[Mention], group: Group, before: list[Group]) -> Group | None:
        """`kata Jun` for `Junaidi Kasim`: the only person named `before` whose name begins with the word by which
        somebody is cited who is never introduced.
        """
        word = group.words[0]
        cited = any(is_cited(walk, m) or m.form in walk.speakers for m in mentions if m.group.final() is group)
        if len(word) < FEW_LETTERS or not cited:
            return None
        found = [
            other
            for other in before
            if other.into is None and len(_lead(other)) > len(word) + 1 and _lead(other).startswith(word)
        ]
        return found[0] if len(found) == 1 else None


def _near(mention: Mention, before: Mention | None) -> Mention | None:
    """The person `before` a pet name, where near, or however far if it is the end of that one's name (`Sadinem …,
    perempuan yang akrab disapa Mbah Dinem`).
    """
    if before is None or mention.draft.start - before.draft.end <= TOLD_NEAR:
        return before
    return before if is_tail(mention.form.lower(), before.form.lower()) else None


def _clause_behind(walk: Walk, end: int) -> bool:
    """Whether a relative clause begins behind the name that ends at `end`, with a comma or without."""
    return walk.text[end : end + _CLAUSE].lstrip(", ").partition(" ")[0] in walk.words.relatives


def _apposed_to_relative(walk: Walk, mention: Mention) -> bool:
    """`Agustina Lestari tewas. Suaminya, Agus, selamat.`: whether the noun of a relative introduces somebody."""
    start = mention.draft.start
    before = walk.text[:start].removesuffix(", ").rpartition(" ")[2] if walk.text.endswith(", ", 0, start) else ""
    return walk.of_relation(before.lower().removesuffix(walk.words.enclitic))


def _lead(group: Group) -> str:
    """The first word of a name that is no initials (`sasmita` of `RB Sasmita`)."""
    return next((word for word in group.words if len(word) >= FEW_LETTERS), group.words[0])


def by_initial(groups: Groups) -> None:
    """`Hendro W` is the only Hendro whose last name begins with the letter."""
    called: dict[tuple[str, str], list[Group]] = {}
    short: list[Group] = []
    for group in groups.all:
        if group.kind == "person" and group.into is None and len(group.words) > 1:
            first, last = group.words[0], group.words[-1]
            if len(last) > 1:
                called.setdefault((first, last[0]), []).append(group)
            elif len(group.words) == 2 and len(first) > 1:
                short.append(group)
    for group in short:
        whole = called.get((group.words[0], group.words[-1]), ())
        if len(whole) == 1:
            group.into = whole[0]
