"""Which mentions of an article mean the same, and by which form it knows each of them best."""

from __future__ import annotations

import re

from msgspec.structs import replace

from ...languages import LanguagePack
from ...model import Name, NameKind
from .again import WEAK, always_capital, cued_again, left_of, list_members, people_again, short_again
from .aliases import Aliases, by_initial
from .forms import Forms
from .grouping import Grouping
from .groups import Group, Mention, Words, parts_of
from .introduced import Introductions
from .lexicon import FOREIGN, GIVEN, PLACE_HEAD, PLACE_OFFICE, TITLE, Lexicon
from .loose import Loose
from .turns import PET_WORDS, by_turn, of_turn
from .walk import Draft, Walk
from .wholes import Wholes

_CLUBS = 2
"""Fewest clubs and federations of an article in which towns may be clubs."""
_MATCHES = 3
"""Fewest words of matches in an article in which towns may be clubs."""
_BY_DEED = frozenset({"body-by-deed", "person-by-context"})
"""Rules that tell one word by what it does: whether a body's or a person's the deeds of firms decide."""
_TOLD_BODIES = frozenset({"body-after-cue", "medium-after-cue", "medium-by-address"})
"""Rules by which the noun before a word says that it is a body."""

_DIVIDERS = frozenset({"-", "–", "/"})
"""Marks that part the number of a document."""
_YEAR_OF_NUMBER = re.compile(r"/\d{4}\b")
"""The year in which the number of a document ends."""


class Resolver:
    """Gives each mention of a walk its entity."""

    def __init__(self, pack: LanguagePack, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._introductions = Introductions(pack, lexicon)
        self._forms = Forms(pack, lexicon)
        self._grouping = Grouping(pack, lexicon, self._forms, self._introductions)
        self._aliases = Aliases(pack, lexicon, self._forms)
        self._wholes = Wholes(pack, lexicon, self._forms)
        self._loose = Loose(pack, lexicon, self._forms)
        self._local_nouns = pack.names.local_nouns
        self._club_towns = frozenset(pack.names.club_towns)
        self._match_words = tuple(f" {word}" for word in sorted(pack.names.match_words))

    def __call__(self, walk: Walk) -> tuple[Name, ...]:
        """The mentions of `walk` in order, none overlapping another, loose words that the article explains included."""
        self._clubs(walk)
        self._cut_headlines(walk)
        named = [draft for draft in _in_order(walk.drafts) if not _in_number(walk.text, draft)]
        drafts, introduced, blocked = self._introductions(walk, named)
        mentions = self._mentions(walk, drafts)
        groups = self._grouping(walk, mentions)
        for position, full in introduced.items():
            old, new = mentions[position].group.final(), mentions[full].group.final()
            if old is not new:
                new.keys |= old.keys
                old.into = new
        for group in groups.all:
            group.settle(self._lexicon.given)
        self._aliases(walk, mentions)
        by_turn(walk, mentions)
        self._local_by_turn(walk, mentions)
        by_initial(groups)
        self._wholes(walk, mentions, groups)
        _extend_left(walk, mentions)
        names = [_name(walk, mention) for mention in mentions if mention.form not in blocked]
        names.extend(people_again(walk, groups))
        names.extend(cued_again(walk, mentions))
        names.extend(short_again(walk, mentions, introduced))
        names.extend(self._loose(walk, groups, blocked, self._turns(mentions)))
        names.extend(always_capital(walk, names, blocked))
        names.extend(list_members(walk, names, blocked))
        names.sort(key=lambda name: (name.start, -name.end))
        out: list[Name] = []
        for name in names:
            if out and _closes_body(walk, out[-1], name):
                out[-1] = replace(out[-1], end=name.end)  # `KI Sulsel` for `Komisi Informasi (KI) Sulawesi Selatan`
            elif not out or name.start >= out[-1].end:
                out.append(name)
        return tuple(out)

    def _clubs(self, walk: Walk) -> None:
        """`Marseille` is the club where clubs or matches are written of and no word beside it speaks of a place."""
        towns = [draft for draft in walk.drafts if walk.text[draft.start : draft.end] in self._club_towns]
        clubs = {draft.key for draft in walk.drafts if draft.key in self._lexicon.clubs} if towns else ()
        if not towns or (len(clubs) < _CLUBS and not self._of_matches(walk.text)):
            return
        for draft in towns:
            if draft.kind == "place" and not self._told_as_town(walk, draft):
                draft.kind, draft.key = "organisation", ""

    def _told_as_town(self, walk: Walk, draft: Draft) -> bool:
        """`di Barcelona`, `Wali Kota Barcelona`, `warga Barcelona`: whether the word before says that it is no club."""
        index = walk.index_at(draft.start, 0)
        if walk.joined[index]:
            people = walk.tokens[index - 1].text.lower() in walk.words.town_people
            return people or bool(walk.flags[index - 1] & (PLACE_OFFICE | PLACE_HEAD))
        before = walk.small_before(draft.start)
        return bool(before) and (before[-1] in walk.words.place_cues or before[-1] in walk.words.town_people)

    def _of_matches(self, text: str) -> bool:
        """Whether enough words of matches stand in `text`."""
        return sum(word in text for word in self._match_words) >= _MATCHES

    def _mentions(self, walk: Walk, drafts: list[Draft]) -> list[Mention]:
        """`drafts` with their forms; weak ones take the kind of a surer one that has or holds their words."""
        read = [self._forms.read(walk.text[draft.start : draft.end]) for draft in drafts]
        weak = {own[0] for draft, (_, own) in zip(drafts, read, strict=True) if draft.confidence <= WEAK and own}
        sure: dict[Words, NameKind] = {}
        people: set[str] = set()
        last: set[str] = set()
        for draft, (_, own) in zip(drafts, read, strict=True):
            if draft.confidence <= WEAK or draft.initials:
                continue
            if draft.kind == "person":
                people.update(own)
                last.update(own[-1:] if len(own) > 1 else ())
            if not weak.isdisjoint(own):
                for part in parts_of(own):
                    sure.setdefault(part, draft.kind)
        located = {
            own
            for draft, (_, own) in zip(drafts, read, strict=True)
            if draft.rule == "place-after-preposition" and draft.kind == "place" and draft.confidence > WEAK
        }
        bodies = (names for draft, names in zip(drafts, read, strict=True) if draft.rule == "generic-body")
        named = {own[1:]: form for form, own in bodies if len(own) > PET_WORDS}
        deeds = {own for draft, (_, own) in zip(drafts, read, strict=True) if draft.rule == "body-by-deed"}
        told = {own for draft, (_, own) in zip(drafts, read, strict=True) if draft.rule in _TOLD_BODIES}
        out = []
        for draft, (form, own) in zip(drafts, read, strict=True):
            if draft.confidence <= WEAK:
                # `Menurut Beltra` behind `kantor berita Beltra`
                body = (own in deeds and draft.rule in _BY_DEED) or (own in told and draft.rule == "person-by-context")
                draft.kind = sure.get(own, "organisation" if body else draft.kind)
            elif (
                draft.rule == "known-name"
                and len(own) == 1
                and own[0] in people
                and (self._lexicon.given(form) or (draft.kind == "place" and own[0] in last and _acts(walk, draft)))
            ):
                draft.kind, draft.key, draft.rule = "person", "", "short-form"  # `Sony` is Sony Wibawa here
            elif draft.kind == "person" and own in named and not self._of_person(walk, draft, form, named[own]):
                # `Manajer Program Tarunika Wedara, Rangga` where `Yayasan Tarunika Wedara` is told of
                draft.kind, draft.role, draft.rule = "organisation", None, "short-form"
            elif draft.rule == "title-and-name" and own in located:
                draft.kind, draft.role = "place", None  # `kepala administrasi Goris`, where `di Goris, Armenia` is told
            draft.key = draft.key or self._forms.key(form, draft.kind)
            full = named.get(own, form) if draft.rule == "short-form" else form
            core = self._forms.core(full) if draft.kind == "organisation" else ()
            core = own if form in walk.names.lone_phrases else core  # whatever region it is of
            spelt = self._forms.spelt_place(form, own) if draft.kind == "place" and own else own
            out.append(Mention(draft, form, spelt, core, form in self._lexicon.nicknames))
        return out

    def _of_person(self, walk: Walk, draft: Draft, form: str, body: str) -> bool:
        """Whether the words of `form`, by which a `body` of the article goes, tell a person here all the same.

        `PT Putra Sagara` lends its name to `Bus Putra Sagara`, but `Rudi Hartono mengatakan` is no firm.
        """
        if not any(self._lexicon.given(word) for word in form.split()):
            return False
        firm = body.partition(" ")[0].lower() in self._forms.legal
        return not firm or draft.rule != "given-name" or draft.role is not None or walk.acts_behind(draft.end)

    def _cut_headlines(self, walk: Walk) -> None:
        """End a name that stands alone elsewhere before ordinary words: `Rangga Pratama Terjebak Cinta`.

        They are those of a headline that a scraper glued. Words that people are called by stay. And begin it behind one
        that the article has in small letters, where the name has stood alone before: `Potret Sora`.
        """
        people = [draft for draft in walk.drafts if draft.kind == "person"]
        alone = {walk.text[draft.start : draft.end] for draft in people}
        for draft in people:
            if draft.role is not None:
                continue  # `Kapolres Argasari AKBP Rangga Pratama Reba`: introduced by the full name
            form = walk.text[draft.start : draft.end]
            words = form.split(" ")
            for size in range(2, len(words)):
                name = " ".join(words[:size])
                if name in alone and self._no_part(words[size]):
                    draft.end = draft.start + len(name)
                    break
            first, _, rest = walk.text[draft.start : draft.end].partition(" ")
            before = rest in alone and first not in walk.words.name_words and walk.text.find(rest) < draft.start
            if before and self._no_part(first) and f" {first.lower()} " in walk.text:
                draft.start += len(first) + 1

    def _no_part(self, word: str) -> bool:
        """Whether `word` is an ordinary one, of English too, by which nobody is called."""
        flags = self._lexicon.single.get(word, 0)
        return not flags & GIVEN and (bool(flags & FOREIGN) or self._lexicon.ordinary(word))

    def _local_by_turn(self, walk: Walk, mentions: list[Mention]) -> None:
        """`BPBD Garut mencatat …. BPBD mencatat …. BPBD Bogor …`: whom a local body told by its noun alone is."""
        turns = self._turns(mentions)
        for mention in mentions if turns else ():
            group = mention.group.final()
            if mention.form in turns and group.best == mention.form:
                mention.group = of_turn(walk, turns[mention.form], mention.draft.start) or group

    def _turns(self, mentions: list[Mention]) -> dict[str, list[tuple[int, Group]]]:
        """Where the local bodies of each noun are named in full, in order: only nouns that several of them have."""
        turns: dict[str, list[tuple[int, Group]]] = {}
        for mention in mentions:
            head, _, rest = mention.form.partition(" ")
            if rest and mention.draft.kind == "organisation" and head in self._local_nouns:
                turns.setdefault(head, []).append((mention.draft.start, mention.group))
        return {head: found for head, found in turns.items() if len({id(group.final()) for _, group in found}) > 1}


def _in_number(text: str, draft: Draft) -> bool:
    """`Nomor 800/Kep.525-BKPSDM/2023`: whether the letters of a body are part of the number of a document."""
    divided = text[max(0, draft.start - 2) : draft.start].rstrip()[-1:] in _DIVIDERS
    return divided and _YEAR_OF_NUMBER.match(text, draft.end) is not None


def _closes_body(walk: Walk, body: Name, place: Name) -> bool:
    """Whether the name of a `place` right behind that of a `body` is the one that the full name of the body ends in."""
    beside = place.start == body.end + 1 and walk.text[body.end] == " "
    told = beside and body.kind == "organisation" and place.kind == "place"
    return told and body.entity.endswith(f" {place.entity}") and not walk.text.endswith(place.entity, 0, body.end)


def _extend_left(walk: Walk, mentions: list[Mention]) -> None:
    """`Iman Sutiawan`: a first word that is an ordinary one belongs to the name that the article gives elsewhere."""
    end = 0
    for mention in mentions:
        draft = mention.draft
        group = mention.group.final()
        if draft.kind == "person" and len(mention.words) < len(group.words):
            start = left_of(walk.text, draft.start, mention.form, group)
            draft.start = start if start >= end else draft.start
        end = draft.end


def _acts(walk: Walk, draft: Draft) -> bool:
    """Whether `draft` does what people do and no preposition of places is before it: `Arafah berharap …`."""
    before = walk.small_before(draft.start)
    told = walk.small_after(draft.end) in walk.words.person_verbs or bool(
        before and before[-1] in walk.words.person_cues
    )
    return told and not (before and before[-1] in walk.words.place_cues)


def _in_order(drafts: list[Draft]) -> list[Draft]:
    out: list[Draft] = []
    for draft in sorted(drafts, key=lambda draft: (draft.start, -draft.end)):
        if not out or draft.start >= out[-1].end:
            out.append(draft)
    return out


def _name(walk: Walk, mention: Mention) -> Name:
    draft = mention.draft
    role = walk.told_title(draft) if draft.kind == "person" else None
    return Name(
        start=draft.start,
        end=draft.end,
        kind=draft.kind,
        entity=mention.group.final().best,
        role=_not_shouted(walk, walk.text[slice(*role)].split()) if role else None,
        rule=draft.rule,
        confidence=draft.confidence,
        flags=("initials",) if draft.initials else (),
    )


def _not_shouted(walk: Walk, words: list[str]) -> str:
    """The `words` of a role; the noun that opens an article in capitals (`MENTERI Pendidikan`) with one alone."""
    first = words[0].title()
    titled = words[0].isupper() and walk.lexicon.single.get(first, 0) & TITLE and not walk.lexicon.single.get(words[0])
    return " ".join([first if titled else words[0], *words[1:]])
