"""Which mentions of an article mean the same, and by which form it knows each of them best."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from msgspec.structs import replace

from ...languages import LanguagePack
from ...model import Name, NameKind
from .again import (
    LONG,
    PEOPLE,
    SHORTEST_MEMBER,
    WEAK,
    always_capital,
    cued_again,
    list_members,
    lone_name,
    people_again,
    short_again,
    short_name,
    single_words,
)
from .cursor import shortens
from .groups import LETTERED, Group, Groups, Mention, Words, parts_of, sounds, surface, words_of
from .introduced import ALIAS, ROMAN, SHORTEST_BLEND, TOLD_NEAR, Introductions
from .lexicon import BODY, FIRM, FOREIGN, GIVEN, ORG_TAIL, PLACE_HEAD, PLACE_OFFICE, PLACE_TAIL, Lexicon
from .likeness import FEW_LETTERS, blends, initials, is_swapped, is_tail, left_out, nickname, of_firm, slip, within
from .tokens import Token, occurrences
from .turns import (
    CUE,
    PET_WORDS,
    begins_alike,
    by_turn,
    called_by,
    cited_at,
    introduced_last,
    is_cited,
    of_one_in_case,
    others_act,
    own_name_of,
    pet_name,
    same_by_or,
    tells_of_another,
)
from .walk import TICKER, Draft, Walk

_REMEMBERED = 20_000
_SPELT_OUT = 30
"""Most short forms whose full form is looked for inside other names."""
_BODIES = 40
"""Most bodies of an article whose forms are compared with each other."""
_SHORTEST_TAIL = 4
"""Fewest letters of a name that lacks its first sound."""
_SHORTEST_SLIP = 7
"""Shortest name that may be another one with a wrong letter."""
_LONGEST_BLEND = 7
"""Most letters of a nickname that is made of two words of a name."""
_CLUBS = 2
"""Fewest clubs and federations of an article in which towns may be clubs."""
_MATCHES = 3
"""Fewest words of matches in an article in which towns may be clubs."""
_BY_DEED = frozenset({"body-by-deed", "person-by-context"})
"""Rules that tell one word by what it does: whether a body's or a person's the deeds of firms decide."""
_TOLD_BODIES = frozenset({"body-after-cue", "medium-after-cue", "medium-by-address"})
"""Rules by which the noun before a word says that it is a body."""
_BEHIND = re.compile(r" \d{1,3}\b")
"""The number behind a noun of bodies."""
_GLUED = re.compile(r"(?<=[a-z]{3})(?=[A-Z][a-z]{2})")
_INSIDE_NAME = re.compile(r" [A-Z]")
_NUMBER = re.compile(r"[ivx]+|\d{1,2}")
_FIRMS = 30
"""Most firms that are looked for without their `PT`."""

_SUM = re.compile(r" ?\d")


class Resolver:
    """Gives each mention of a walk its entity."""

    def __init__(self, pack: LanguagePack, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._introductions = Introductions(pack, lexicon)
        self._short = {short.lower(): tuple(full.lower().split()) for short, full in pack.names.short_heads.items()}
        self._schools = tuple(tuple(head.split()) for head in pack.names.school_heads)
        self._namesakes = frozenset(word.lower() for word in pack.names.namesake_bodies)
        self._listed = frozenset(word.lower() for word in pack.names.listed_forms)
        self._state_schools = pack.names.state_school_words
        self._spellings = tuple(pack.names.spellings.items())
        # what stands in brackets for more than letters: `(Persero)`, but `Pengadilan Tinggi (PT)`
        self._stated = frozenset(form for form in pack.names.legal_forms if form.istitle())
        self._legal = frozenset(word.lower() for word in pack.names.legal_forms)
        self._optional = frozenset(word.lower() for word in pack.names.optional_words)
        self._remembered: dict[str, Words] = {}
        self._cores: dict[str, Words] = {}
        self._forms: dict[str, tuple[str, Words]] = {}
        self._place_kinds = pack.names.place_kinds
        self._honorifics = pack.names.honorifics
        self._spouses = pack.names.spouse_titles
        self._enclitic = pack.text.enclitic
        self._alias = re.compile(pack.names.alias_pattern)
        self._small_bodies = tuple(f"{head} " for head in pack.names.small_bodies)
        self._local_nouns = pack.names.local_nouns
        self._brand_tails = pack.names.brand_tails
        self._field_heads = pack.names.small_field_heads
        self._local_bodies = frozenset(name.split()[0] for name in pack.names.territorial)
        self._own_districts = frozenset(pack.names.own_districts)
        self._own_regions = frozenset(pack.names.own_regions)
        self._club_towns = frozenset(pack.names.club_towns)
        self._match_words = tuple(f" {word}" for word in sorted(pack.names.match_words))
        self._twin_towns = frozenset(pack.names.twin_towns)
        self._glued_heads = frozenset(pack.names.abbreviated_heads)
        self._admin_heads = frozenset(pack.names.admin_heads)
        self._bare_heads = frozenset(pack.names.bare_heads)
        self._fuller_names = {
            words_of(short): tuple(words_of(name) for name in names) for short, names in pack.names.fuller_names.items()
        }

    def __call__(self, walk: Walk) -> tuple[Name, ...]:
        """The mentions of `walk` in order, none overlapping another, loose words that the article explains included."""
        self._clubs(walk)
        self._cut_headlines(walk)
        drafts, introduced, blocked = self._introductions(walk, _in_order(walk.drafts))
        mentions = self._mentions(walk, drafts)
        groups = self._groups(walk, mentions)
        for position, full in introduced.items():
            old, new = mentions[position].group.final(), mentions[full].group.final()
            if old is not new:
                new.keys |= old.keys
                old.into = new
        for group in groups.all:
            group.settle(self._lexicon.given)
        self._nicknames(walk, mentions)
        by_turn(walk, mentions)
        self._local_by_turn(walk, mentions)
        _by_initial(groups)
        self._bodies_again(groups, self._inner_short(walk, mentions))
        self._places_again(groups)
        self._regions(walk, mentions, groups)
        self._small_heads(walk, mentions, groups)
        self._spell_out(walk, groups)
        _extend_left(walk, mentions)
        names = [_name(walk, mention) for mention in mentions if mention.form not in blocked]
        names.extend(self._bare_firms(walk, groups))
        names.extend(people_again(walk, groups))
        names.extend(cued_again(walk, mentions))
        names.extend(short_again(walk, mentions, introduced))
        names.extend(self._districts_again(walk, groups))
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

    # -- forms ---------------------------------------------------------------------------------------------------------

    def _mentions(self, walk: Walk, drafts: list[Draft]) -> list[Mention]:
        """`drafts` with their forms; weak ones take the kind of a surer one that has or holds their words."""
        read = [self._form(walk.text[draft.start : draft.end]) for draft in drafts]
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
            draft.key = draft.key or self._key(form, draft.kind)
            full = named.get(own, form) if draft.rule == "short-form" else form
            core = self._core(full) if draft.kind == "organisation" else ()
            core = own if form in walk.names.lone_phrases else core  # whatever region it is of
            spelt = self._spelt_place(form, own) if draft.kind == "place" and own else own
            out.append(Mention(draft, form, spelt, core, form in self._lexicon.nicknames))
        return out

    def _spelt_place(self, form: str, own: Words) -> Words:
        """Words of a place with short nouns and places spelt out: `Jl. Kemuning`, `Gedung DPRD Jatim`."""
        first = self._short.get(own[0], own[:1])
        if len(own) == 1:
            return first
        rest = form.split()[1:]
        if len(rest) + 1 != len(own):
            return (*first, *own[1:])
        out = list(first)
        for word, lower in zip(rest, own[1:], strict=True):
            entry = self._lexicon.keys.get(word)
            out.extend(entry[1].split() if entry and entry[0] == "place" else (lower,))
        return tuple(out)

    def _of_person(self, walk: Walk, draft: Draft, form: str, body: str) -> bool:
        """Whether the words of `form`, by which a `body` of the article goes, tell a person here all the same.

        `PT Putra Sagara` lends its name to `Bus Putra Sagara`, but `Rudi Hartono mengatakan` is no firm.
        """
        if not any(self._lexicon.given(word) for word in form.split()):
            return False
        firm = body.partition(" ")[0].lower() in self._legal
        return not firm or draft.rule != "given-name" or draft.role is not None or walk.acts_behind(draft.end)

    def _form(self, text: str) -> tuple[str, Words]:
        """The `surface` of a mention and its words, remembered: the same names come again and again."""
        found = self._forms.get(text)
        if found is None:
            form = surface(text, self._stated)
            head = form[:2]
            if head in self._glued_heads and form[2:3].isupper() and form[3:4].islower():
                form = f"{head} {form[2:]}"  # `PTMelati Jaya`
            hump = _GLUED.search(form)
            if hump is not None:
                left, right = form[: hump.start()], form[hump.start() :]
                if (
                    self._lexicon.single.get(left.split()[-1], 0)
                    & self._lexicon.single.get(right.split()[0], 0)
                    & GIVEN
                ):
                    form = f"{left} {right}"  # `BudiSetiawan`
                elif self._lexicon.single.get(left, 0) & (BODY | PLACE_HEAD) and right in self._lexicon.keys:
                    form = f"{left} {right}"  # `PemerintahChina`
            found = form, self._words(form)
            if len(self._forms) < _REMEMBERED:
                self._forms[text] = found
        return found

    def _words(self, form: str) -> Words:
        """`words_of`, remembered."""
        found = self._remembered.get(form)
        if found is None:
            found = words_of(form)
            if len(self._remembered) < _REMEMBERED:
                self._remembered[form] = found
        return found

    def _key(self, form: str, kind: NameKind) -> str:
        """What the gazetteer calls `form`, or `form` without a last word that bodies may lack (`Kemenkes RI`)."""
        words = form.split()
        if kind == "organisation" and any(word.strip("()").lower() in self._legal for word in words):
            bare = " ".join(word for word in words if word.strip("()").lower() not in self._legal)
            entry = self._lexicon.keys.get(bare)  # `PT Aneka Tambang Tbk`
            if entry and entry[0] == kind and " " in bare:
                return entry[1]
        head, _, last = form.rpartition(" ")
        for known in (form, head) if last.lower() in self._optional else (form,):
            entry = self._lexicon.keys.get(known)
            if entry and entry[0] == kind:
                return entry[1]
        return ""

    def _core(self, form: str) -> Words:
        """Words of a body's name with short nouns and places spelt out and words left out that its forms differ by.

        Remembered, as `_words` are.
        """
        found = self._cores.get(form)
        if found is None:
            found = self._spell_core(form)
            if len(self._cores) < _REMEMBERED:
                self._cores[form] = found
        return found

    def _spell_core(self, form: str) -> Words:
        out: list[str] = []
        words = form.split()
        taken = 0
        for at, word in enumerate(words):
            if at < taken:
                continue
            pair = self._lexicon.keys.get(" ".join(words[at : at + 2])) if len(words) > 2 else None
            if pair and pair[0] == "organisation":  # `Fraksi PDI Perjuangan` is `Fraksi PDIP`
                out.extend(pair[1].split())
                taken = at + 2
                continue
            entry = self._lexicon.keys.get(word)
            lower = word.strip("()").lower()  # `PT Melati (Persero)`
            if entry and entry[0] == "place":
                place = entry[1].split()
                out.extend(place if out[-len(place) :] != place else ())  # `DPRD DKI`, `DPRD DKI Jakarta`
            elif entry and entry[0] == "organisation" and word != form and lower not in self._short:
                # `Kemhan Yaman` is `Kementerian Pertahanan Yaman`, `Komisi X DPR` that of the Dewan Perwakilan Rakyat
                out.extend(entry[1].split())
            else:
                out.extend(self._short.get(lower, (lower,)))
        for school in self._schools:  # `SMA 4` is `SMA Negeri 4`, `SMAN 4`
            size = len(school)
            if tuple(out[:size]) == school and out[size : size + 1] and out[size] in self._state_schools:
                del out[size]
        return tuple(word for word in out if word not in self._optional and word not in self._legal) or tuple(out)

    # -- abbreviations -------------------------------------------------------------------------------------------------

    # -- groups --------------------------------------------------------------------------------------------------------

    def _groups(self, walk: Walk, mentions: list[Mention]) -> Groups:
        """One group per entity, fullest forms first."""
        groups = Groups(self._spellings)
        for mention in sorted(mentions, key=_fullest_first):
            inner = mention.draft.inner
            if not inner and groups.again(mention):
                continue
            group = groups.same(mention)
            if group is None and not mention.draft.initials:
                group = self._known_as(walk, groups, mention)
            group = groups.add(mention, group)
            head, _, rest = mention.form.partition(" ")
            if rest and mention.draft.kind == "organisation" and head in self._lexicon.keys:
                groups.add_core((head.lower(), *self._core(rest)), group)  # `Basarnas` for `Basarnas Jatim`
            role = mention.draft.role
            group.spouse |= role is not None and walk.text[slice(*role)].lower().rstrip(".").endswith(self._spouses)
            if not self._legal.isdisjoint(mention.words[:1] + mention.words[-1:]):
                groups.add_words(mention.draft.kind, self._without_form(mention.words), group)
            if inner:
                self._add_inner(groups, walk, mention, group)
        for group in groups.all:
            if group.kind == "organisation" and 1 < len(group.words) <= 3:
                self._short_form(groups, group)
            elif group.kind == "organisation" and group.words[0] in self._legal:
                self._brand(groups, group)
        for group in groups.all:
            if group.kind == "organisation" and len(group.words) == 1 and not group.keys:
                whole = [other for other in groups.of_word(group.words[0]) if other is not group]
                if len(whole) == 1 and whole[0].kind == "organisation" and group.into is None:
                    group.into = whole[0]  # `saham Starlane` for `Starlane Entertainment`
        return groups

    def _add_part(self, groups: Groups, text: str, mention: Mention, group: Group) -> None:
        """Let `group` be found with the letters of its part instead of its words: `Komisi II DPRD Argasari` for
        `Komisi II Dewan Perwakilan Rakyat Daerah (DPRD) Argasari`.
        """
        inner, draft = mention.draft.inner, mention.draft
        if inner is None:
            return
        letters = text[slice(*inner)]
        before = text[draft.start : inner[0] - 1].split()
        size = len(letters)
        if "".join(word[0] for word in before[-size:]) == letters and len(before) > size:
            rest = surface(text[inner[1] + 1 : draft.end])
            groups.add_core(self._core(" ".join([*before[:-size], letters, rest]).rstrip()), group)

    def _add_inner(self, groups: Groups, walk: Walk, mention: Mention, group: Group) -> None:
        """Let `group` be found by the letters inside of the name of `mention`, with its noun or its region."""
        inner = mention.draft.inner
        if inner is None:
            return
        if self._introductions.of_inner_part(walk.text, mention.draft) is not None:
            self._add_part(groups, walk.text, mention, group)
            return
        letters = walk.text[slice(*inner)]
        groups.add_short(letters.lower(), group)
        head = mention.form.partition(" ")[0]
        groups.add_core(self._core(f"{head} {letters}"), group)  # `Dinas PU`
        rest = surface(walk.text[inner[1] + 1 : mention.draft.end])
        groups.add_core(self._core(f"{letters} {rest}"), group)  # `BPBD Bandung`
        runs = self._lexicon.single.get(rest.partition(" ")[0], 0) & BODY and rest not in self._lexicon.keys
        if runs and letters in walk.words.executing_units:
            groups.add_core(self._core(rest), group)  # `Unit Pelaksana (UPT) Samsat Bali` is `Samsat Bali` too

    def _without_form(self, words: Words) -> Words:
        """`words` of a firm without those of its legal form."""
        return tuple(word for word in words if word not in self._legal)

    def _known_as(self, walk: Walk, groups: Groups, mention: Mention) -> Group | None:
        """The group that `mention` belongs to by its form, also by a wrong letter; not one told beside it."""
        group = self._alike(groups, mention)
        if group is not None and mention.draft.kind == "person" and _are_two(walk, group, mention, self._enclitic):
            return None
        return group or self._one_wrong(walk, groups, mention)

    def _alike(self, groups: Groups, mention: Mention) -> Group | None:
        """The group that a shorter or respelt form belongs to."""
        kind = mention.draft.kind
        if kind == "person":
            titled = mention.draft.role is not None
            group = groups.person(mention.words)
            if group is None and not (titled and len(mention.words) == LETTERED):
                group = groups.by_initial(mention.words)  # not `tersangka Rangga SW`
            spouse = group is not None and (mention.draft.key or (group.spouse and len(mention.words) > 1 and titled))
            if group is not None and spouse and group.words[-len(mention.words) :] == mention.words:
                return None  # `Joko Widodo` is not `Iriana Joko Widodo`, `Ny. Iriana Joko Widodo`
            return group
        if kind == "organisation":
            group = groups.core(mention.core)
            if group is not None and self._twin(group.best, mention.form):
                return None  # `DPRD Kabupaten Malang` beside `DPRD Kota Malang`
            if group is None and mention.draft.key:
                full = self._words(self._lexicon.full[mention.draft.key])
                group = groups.of_kind(kind, full)  # `BCA`: PT Bank Central Asia Tbk
            if group is not None:
                return group
            if self._lexicon.single.get(mention.form, 0) & BODY:
                found = groups.begins(mention.core)  # `Polda` for `Polda Jambi`
                group = found[0] if len(found) == 1 and found[0].words[0] == mention.words[0] else None
            elif len(mention.words) > 1 and mention.words[0] in self._legal:
                found = groups.begins(mention.core)  # `PT Maju` for `PT Maju Jaya Abadi`
                alike = len(found) == 1 and self._core(found[0].best)[: len(mention.core)] == mention.core
                group = found[0] if alike and found[0].words[0] in self._legal else None
            elif len(mention.words) > 1 and not mention.draft.key and mention.words[0] in self._namesakes:
                found = groups.begins(mention.core)  # `SMA 4` for `SMA Negeri 4 Argasari`
                rest = " ".join(self._core(found[0].best)[len(mention.core) :]) if len(found) == 1 else ""
                group = found[0] if rest in self._lexicon.full else None
            elif len(mention.words) == 1 and mention.draft.rule != "bracketed-abbreviation":
                group = self._longer(groups, mention)
            if group is not None:
                return group
        return groups.respelt(kind, mention.words)

    def _twin(self, one: str, other: str) -> bool:
        """Whether two bodies are those of a town and of the regency around it that have the same name."""
        nouns = [self._own_regions.intersection(form.split()) for form in (one, other)]
        return bool(nouns[0]) and bool(nouns[1]) and nouns[0].isdisjoint(nouns[1])

    def _one_wrong(self, walk: Walk, groups: Groups, mention: Mention) -> Group | None:
        """The only person whose name has the word of `mention` in another spelling, or with one wrong letter.

        The latter only for who is cited out of nowhere and by whose name nobody is called (`Menurut Marharet, …`): a
        suspect may be a letter away from the victim. In another spelling (`Gunardy` for `Gunardi Wibawa`) unless
        introduced as somebody else.
        """
        word, start = mention.words[0] if mention.words else "", mention.draft.start
        if mention.draft.kind != "person" or len(mention.words) > 1 or len(word) < _SHORTEST_TAIL:
            return None
        before = walk.text[max(0, start - CUE) : start].lower().split()[-1:]
        cited = before and (before[0] in walk.words.speech_verbs or before[0] in walk.words.according)
        people = [group for group in groups.all[:PEOPLE] if group.kind == "person" and len(group.words) > 1]
        if mention.draft.role is None and mention.draft.rule != "name-and-age" and len(word) >= LONG:
            sound = sounds(word, self._spellings)
            heard = [group for group in people if any(sound == sounds(part, self._spellings) for part in group.words)]
            if len(heard) == 1:
                return heard[0]
        if not self._lexicon.given(mention.form) and len(word) >= LONG:
            swapped = [group for group in people if any(is_swapped(word, part) for part in group.words)]
            if len(swapped) == 1:
                return swapped[0]  # `Irwna` for `Irwan Wibawa`
        if mention.form in walk.voices and not self._lexicon.given(mention.form):
            tails = [group for group in people if any(is_tail(word, part) for part in group.words)]
            if len(tails) == 1:
                return tails[0]  # `tanya Uben` for Ruben Wibawa
        if len(word) < _SHORTEST_SLIP:
            return None
        silent = (word + walk.names.silent_ending, word.removesuffix(walk.names.silent_ending))
        same = [group for group in people if group.words[0] in silent]
        if cited and len(same) == 1:
            return same[0]  # `kata Nurhaeda` where only Nurhaedah Tahir is spoken of
        if not cited or self._lexicon.given(mention.form):
            return None
        found = [group for group in people if any(slip(word, part) for part in group.words)]
        found = found or [group for group in people if any(left_out(word, part) for part in group.words)]
        return found[0] if len(found) == 1 else None

    def _longer(self, groups: Groups, mention: Mention) -> Group | None:
        """The only listed firm or club that one word begins: `Melati` for `PT Melati Jaya Tbk`, `PSLA` for `PSLA Bali`.

        A brand means the only firm or team of the article that is named after it (`PT Melati Sales Indonesia`), but
        letters do not (`PLN`, `PLN Nusantara Power`).
        """
        found = groups.begins(mention.core) if mention.draft.key or mention.form.isupper() else []
        if len(found) != 1 or found[0].kind != "organisation":
            return None
        words = found[0].words
        rest = self._lexicon.keys.get(found[0].best.partition(" ")[2])
        town = len(words) == 2 and words[0] == mention.words[0] and rest is not None and rest[0] == "place"
        first = self._core(found[0].best)[:1] == mention.core
        legal = words[-1] in self._legal and first
        tail = self._lexicon.single.get(found[0].best.rpartition(" ")[2], 0) & ORG_TAIL
        firm = bool(tail) or words[0] in self._legal or words[-1] in self._brand_tails
        brand = first and firm and mention.draft.key != "" and not mention.form.isupper()
        return found[0] if legal or brand or (town and not mention.draft.key) else None

    def _short_form(self, groups: Groups, group: Group) -> None:
        """The first word of a firm or club may stand for all of it (`Kabarindo` for `Kabarindo Media`), or what follows
        its letters (`Leipzig` for `RB Leipzig`).
        """
        words = group.best.split()
        first, last = words[0], words[-1]
        if (
            len(words) > 1
            and first.isupper()
            and len(first) <= FEW_LETTERS
            and not self._lexicon.single.get(first, 0) & ~(ORG_TAIL | FIRM)
            and last.istitle()
        ):
            groups.add_short(group.words[-1], group)
        elif not self._lexicon.single.get(first, 0) & ~GIVEN and len(first) > 3 and not self._lexicon.ordinary(first):
            groups.add_short(group.words[0], group)
        if len(words) == 2 and not self._lexicon.clubs.isdisjoint(group.keys):
            for word in words:  # `River` for `River Plate`, `City` for `Manchester City`
                if self._lexicon.single.get(word, 0) & (FOREIGN | PLACE_TAIL) and not self._lexicon.ordinary(word):
                    groups.add_short(word.lower(), group)

    def _brand(self, groups: Groups, group: Group) -> None:
        """`Hankai` for `PT Hankai Tire Indonesia`: the first word of a firm's name that nothing else knows."""
        words = group.best.split()
        if len(words) == 1:
            return  # a form of firms alone (`SPA`)
        first = words[1]
        known = self._lexicon.single.get(first, 0) or first in self._lexicon.keys or self._lexicon.ordinary(first)
        if not known and len(first) > FEW_LETTERS:
            groups.add_short(first.lower(), group)

    def _spell_out(self, walk: Walk, groups: Groups) -> None:
        """The full form of a short one may stand in the article inside another name (`Intelijen Korea Selatan`)."""
        fuller = [
            (group, key, full)
            for group in groups.all
            for key in group.keys
            if len(full := self._lexicon.full[key]) > len(group.best)
        ]
        if not fuller:
            return
        keys = {key for _, key, _ in fuller}
        spelt = {
            known.key
            for start, known in walk.known.items()
            if known.key in keys and walk.text[start : known.end] == self._lexicon.full[known.key]
        }
        short = [group for group in groups.all if group.keys and group.into is None and len(group.words) == 1]
        for group in short[:_SPELT_OUT]:
            # inside a longer known name
            spelt |= {key for key in group.keys if key not in spelt and self._lexicon.full[key] in walk.text}
        for group, key, full in fuller:
            words = self._words(full)
            if key in spelt and len(full) > len(group.best) and len(words) >= len(group.words):
                group.best, group.words = full, words
        for group in short[:_SPELT_OUT]:
            forms = [form for key in group.keys for form in self._lexicon.long_forms(key) if form in walk.text]
            other = next((form for form in forms if not form.startswith(group.best + " ")), "")
            if len(group.words) == 1 and len(other) > len(group.best):
                group.best, group.words = other, self._words(other)  # `Pusat Kolaborasi World Health Organization`

    def _nicknames(self, walk: Walk, mentions: list[Mention]) -> None:
        """`pria yang akrab disapa Ucok`: the nickname is that of the person named before, if that one has two words."""
        last: Mention | None = None
        previous: Mention | None = None
        people = [mention for mention in mentions if mention.draft.kind == "person"]
        for one, other in pairwise(people):
            if one.draft.initials and not other.draft.initials and self._is_alias(walk, one, other):
                other.group.final().into = one.group.final()  # `AR alias Anca`
        people = [mention for mention in people if not mention.draft.initials]
        for position, mention in enumerate(people):
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
            bearer = own_name_of(walk, mention, people[:position])
            if bearer is not None and bearer.group.final() is not mention.group.final():
                own, known = mention.group.final(), bearer.group.final()
                longer = len(own.words) > len(known.words)
                (known if longer else own).into = own if longer else known
                continue
            whose = called_by(walk, mention, people[:position], people[position + 1 : position + 2], last)
            if whose is None and not walk.words.pet_cues.isdisjoint(walk.small_before(self._address(walk, mention))):
                near = people[position - 1] if position else None
                near = near if near and mention.draft.start - near.draft.end <= TOLD_NEAR else None
                spoke = near is not None and is_cited(walk, near)  # whoever was named in full before
                whose = last if last is not None and not spoke else near
            if whose is not None and tells_of_another(walk, whose, mention):
                whose = None  # `Selain Sarnata, ada salah satu petani yang biasa disapa Mang Uding`
            if whose is not None and self._fuller(mention, whose):
                whose = None  # `kata Rudi. … Acun, sapaan akrab Rangga Wibawa`
            if whose is not None:
                rival = whose is last and others_act(walk, last, mention, people[:position])
                rival = rival or of_one_in_case(walk, mention, whose)
                whose = begins_alike(mention, people[:position]) or (None if rival else whose)
            if whose is not None and pet_name(mention, whose, people[:position]):
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

    def _is_alias(self, walk: Walk, previous: Mention, mention: Mention) -> bool:
        """Whether what joins two names of one person stands between them.

        `Fadira alias Mas Ucilo`, `Fadira atau yang lebih dikenal dengan nama Ucilo`, `Asmawan (Bang Day)`.
        """
        age = walk.words.age.match(walk.text, previous.draft.end)  # `Fadira (37) alias Ucilo`
        end = age.end() if age else previous.draft.end
        beside = walk.text.startswith(walk.words.alias_words, end) and mention.draft.start - end <= ALIAS
        beside = beside or self._alias.fullmatch(walk.text, end, max(end, mention.draft.start)) is not None
        beside = beside or mention.draft.rule == "pet-name"
        return beside and previous.group.final() is not mention.group.final()

    def _local_by_turn(self, walk: Walk, mentions: list[Mention]) -> None:
        """`BPBD Garut mencatat …. BPBD mencatat …. BPBD Bogor …`: whom a local body told by its noun alone is."""
        turns = self._turns(mentions)
        for mention in mentions if turns else ():
            group = mention.group.final()
            if mention.form in turns and group.best == mention.form:
                mention.group = self._by_turn(walk, turns[mention.form], mention.draft.start) or group

    def _turns(self, mentions: list[Mention]) -> dict[str, list[tuple[int, Group]]]:
        """Where the local bodies of each noun are named in full, in order: only nouns that several of them have."""
        turns: dict[str, list[tuple[int, Group]]] = {}
        for mention in mentions:
            head, _, rest = mention.form.partition(" ")
            if rest and mention.draft.kind == "organisation" and head in self._local_nouns:
                turns.setdefault(head, []).append((mention.draft.start, mention.group))
        return {head: found for head, found in turns.items() if len({id(group.final()) for _, group in found}) > 1}

    def _by_turn(self, walk: Walk, named: list[tuple[int, Group]], at: int) -> Group | None:
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

    def _blended(self, walk: Walk, mentions: list[Mention]) -> None:
        """`Wigun` for `Wira Gunadi`, `Wira` for `Wirabumi`: a nickname of beginnings, of the only name that fits."""
        people = list({id(m.group.final()): m.group.final() for m in mentions if m.draft.kind == "person"}.values())
        told = {
            id(m.group.final())
            for m in mentions
            if (m.draft.role and not self._addressed(walk, m.draft.role))
            or walk.words.age.match(walk.text, m.draft.end)
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

    def _inner_short(self, walk: Walk, mentions: list[Mention]) -> dict[str, str]:
        """What letters inside of a body's name are short for, without its noun: `Dinas Lingkungan Hidup (LH) Tegal`."""
        found: dict[str, str] = {}
        for mention in mentions:
            inner = mention.draft.inner
            if inner is None or mention.draft.kind != "organisation":
                continue
            short = walk.text[slice(*inner)]
            _, _, full = surface(walk.text[mention.draft.start : inner[0] - 1]).partition(" ")
            if short.isupper() and full and shortens(short, full, strict=True):
                found.setdefault(short, full)
        return found

    def _bodies_again(self, groups: Groups, inner: dict[str, str]) -> None:
        """`Satgas Jagades Amsung` for `Satuan Tugas Jaga Desa Aman Sungai`; `Komisi II` for `Komisi II DPRD Bali`.

        Also `Dinas LH Tegal`, where the article has the `inner` letters spelt out (`Dinas Lingkungan Hidup (LH) …`).
        """
        bodies = [group for group in groups.all if group.kind == "organisation" and group.into is None][:_BODIES]
        forms = [" ".join(inner.get(word, word) for word in group.best.split()) for group in bodies]
        cores = [self._core(form) for form in forms]
        whole = [self._without_form(group.words) for group in bodies]
        for group, form, core in zip(bodies, forms, cores, strict=True):
            letters = group.best if group.best.isupper() and len(group.best) >= FEW_LETTERS and not group.keys else ""
            spelt = [
                other
                for other, words in zip(bodies, whole, strict=True)
                if letters and len(words) == len(letters) and "".join(word[0] for word in words) == letters.lower()
            ]
            if not spelt and len(letters) == TICKER:
                listed = [other for other in bodies if other.words[-1] in self._listed and other is not group]
                spelt = [other for other in listed if shortens(letters, self._named_part(other.best), strict=True)]
            if len(spelt) == 1 and spelt[0] is not group and spelt[0].into is None:
                group.into = spelt[0]  # `BNS` for `PT Bank Nusa Sejahtera Tbk`
            club = not self._lexicon.clubs.isdisjoint(group.keys)
            if club or (not group.keys and len(group.words) == 1):
                towns = [other for other in bodies if other is not group and self._of_town(group, other)]
                if len(towns) == 1 and towns[0].into is None:
                    group.into = towns[0]
                    continue
            if group.keys and group.best.lower() not in self._short:
                continue  # the gazetteer has it as it is
            fuller = [
                other
                for other, longer, words in zip(bodies, cores, whole, strict=True)
                if other is not group
                and other.into is None
                and (
                    (core[:1] == longer[:1] and self._again(group, core, other, longer))
                    or (core == longer and form != group.best)
                    or (len(other.words) > len(group.words) > 1 and sorted(group.words) == sorted(words))
                    or self._of_same_region(group, other)
                    or of_firm(group.words, other.words, words)
                    or self._by_own_word(group, other, words)
                    or (core[:1] == words[:1] and blends(core, words))  # `Asuransi Cipnusa`: … Cipta Nusantara
                    or (longer[: len(core)] == core and self._of_body(group, core, other))
                )
            ]
            if len(fuller) == 1:
                group.into = fuller[0]

    def _by_own_word(self, group: Group, other: Group, bare: Words) -> bool:
        """`Dayamitra` for `PT Asuransi Dayamitra Sentosa`: whether `group` goes by one word of a firm, `bare` without
        its legal form, that is no ordinary one and nobody's name.
        """
        if len(group.words) != 1 or group.keys or group.words[0] not in bare or len(bare) == len(other.words):
            return False
        word, lexicon = group.best, self._lexicon
        return not (lexicon.ordinary(word) or lexicon.given(word) or lexicon.single.get(word) or word in lexicon.keys)

    def _named_part(self, form: str) -> str:
        """`form` of a firm without its legal form before the name: what the letters on the exchange are taken from."""
        head, _, rest = form.partition(" ")
        return rest if head.lower() in self._legal else form

    def _begins(self, core: Words, longer: Words) -> bool:
        """Whether a numbered body (`Komisi II`) is that of `longer`, which only adds whose it is."""
        return len(core) == 2 and longer[:2] == core and len(longer) > 2 and _NUMBER.fullmatch(core[1]) is not None

    def _again(self, group: Group, core: Words, other: Group, longer: Words) -> bool:
        """Whether `other` with the words `longer`, the first the same, is a fuller name of `group` with the `core`."""
        return (
            blends(core, longer)
            or self._begins(core, longer)
            or self._of_region(group, core, longer)
            or self._of_unit(group, other)
        )

    def _of_same_region(self, group: Group, other: Group) -> bool:
        """Whether `other` only has the noun of the region besides (`DPRD Kota Bekasi` for `DPRD Bekasi`)."""
        one, two = group.best.split(), other.best.split()
        if len(two) != len(one) + 1 or len(one) == 1 or one[0] != two[0] or one[0] not in self._local_nouns:
            return False
        return two[1] in self._admin_heads and two[2:] == one[1:]

    def _of_unit(self, group: Group, other: Group) -> bool:
        """Whether `other` only adds the body between a unit and its region (`Satlantas Polres Argasari Timur`)."""
        one, two = group.best.split(), other.best.split()
        if not 1 < len(one) < len(two) or one[0] != two[0] or two[-len(one) + 1 :] != one[1:]:
            return False
        entry = self._lexicon.keys.get(" ".join(one[1:]))
        return (
            entry is not None
            and entry[0] == "place"
            and self._lexicon.single.get(two[1], 0) & (BODY | FIRM | PLACE_HEAD) == BODY
        )

    def _of_region(self, group: Group, core: Words, longer: Words) -> bool:
        """Whether `longer` only adds the region around a local body (`Polsek Tebet Jakarta` for `Polsek Tebet`), or the
        one of an office of state (`Dinas Kesehatan Argasari`), whose noun may be short (`Dinkes`).
        """
        rest = longer[len(core) :]
        if rest and ROMAN.fullmatch(rest[-1].upper()):
            rest = rest[:-1]  # `Balai Wilayah Sungai Kalimantan V`
        head = group.best.split()[0]
        head = core[0].capitalize() if head.lower() in self._short else head
        local = len(core) > 1 and rest and longer[: len(core)] == core
        local = local and (head in self._local_bodies or head in self._field_heads)
        entry = self._lexicon.keys.get(self._lexicon.full.get(" ".join(rest), "")) if local else None
        return entry is not None and entry[0] == "place"

    def _of_town(self, group: Group, other: Group) -> bool:
        """Whether `other` only adds the town of a club (`Persada Cilacap` for `Persada`, `Melati FC Argasari`)."""
        if not other.best.startswith(group.best + " "):
            return False
        rest = other.best[len(group.best) + 1 :].split()
        while rest and rest[0].isupper():
            del rest[0]
        entry = self._lexicon.keys.get(" ".join(rest))
        return entry is not None and entry[0] == "place"

    def _of_body(self, group: Group, core: Words, other: Group) -> bool:
        """Whether `other` only adds the body that `group` with the `core` is part of (`Unit Reskrim Polsek Wonosari`,
        `Fraksi PDI Perjuangan DPRD Argasari` for `Fraksi PDIP`).
        """
        words = other.best.split()
        same = (cut for cut in range(2, len(words)) if self._core(" ".join(words[:cut])) == core)
        cut = next(same, 0) if len(group.words) > 1 else 0
        flags = self._lexicon.single.get(words[cut], 0) if cut else 0
        return bool(flags & BODY) and not flags & (FIRM | PLACE_TAIL)

    def _places_again(self, groups: Groups) -> None:
        """`Gunung Lewora` for `Gunung Lewora Lanang`, `Wisma Melati` for `Wisma Melati Argasari`.

        The only longer name that begins so, and not with a direction behind (`Jalan Merdeka Barat`).
        `Korea` is the only one of its fuller names that the article has.
        """
        single = self._lexicon.single
        places = [group for group in groups.all if group.kind == "place" and group.into is None][:_BODIES]
        headed = [group for group in places if len(group.words) > 1 and self._has_head(group)]
        for group in headed if len(headed) > 1 else ():
            begun = group.best + " "
            fuller = [other for other in headed if other.into is None and other.best.startswith(begun)]
            rest = fuller[0].best[len(begun) :].partition(" ")[0] if len(fuller) == 1 else ""
            if rest and not single.get(rest, 0) & PLACE_TAIL:
                group.into = fuller[0]
        for group in headed if len(headed) > 1 else ():
            # `Bandara Wirabumi` for `Bandara Internasional Wirabumi`
            longer = [
                other
                for other in headed
                if len(other.words) == len(group.words) + 1
                and other.words[0] == group.words[0]
                and other.words[2:] == group.words[1:]
                and other.words[1] in self._place_kinds
            ]
            if len(longer) == 1 and group.into is None:
                group.into = longer[0]
        if headed:
            self._bare_places(places)
        for group in groups.all:
            names = self._fuller_names.get(group.words)
            if names is not None and group.into is None:
                found = [known for name in names if (known := groups.of_kind(group.kind, name))]
                group.into = found[0].final() if len(found) == 1 else None

    def _has_head(self, group: Group) -> bool:
        """Whether the name of a place opens with a noun that is none of a region."""
        head = group.best.partition(" ")[0]
        return head in self._bare_heads or (
            head not in self._admin_heads and self._lexicon.single.get(head, 0) & PLACE_HEAD != 0
        )

    def _bare_places(self, places: list[Group]) -> None:
        """`Kasura` for `Pulau Kasura`: the bare name of what lies in the land, unless a town or country has it."""
        minor = self._lexicon.minor
        bare = {group.words: group for group in places if group.into is None and minor.issuperset(group.keys)}
        headed = Counter(group.words[1:] for group in places if len(group.words) > 1)
        for other in places:
            head, _, _ = other.best.partition(" ")
            group = bare.get(other.words[1:]) if head in self._bare_heads else None
            if group is None or group.into is not None or group is other:
                continue
            if not group.keys or headed[other.words[1:]] == 1:
                group.into = other  # `Sinabung` for `Gunung Sinabung`, where no `Kecamatan Sinabung` is named, too

    def _regions(self, walk: Walk, mentions: list[Mention], groups: Groups) -> None:
        """`Bupati Argasari` means `Kabupaten Argasari`, `Lurah Sidarum Lor` the article's `Kelurahan Sidarum Lor`."""
        regions: dict[tuple[str, ...], list[Group]] = {}
        for group in groups.all:
            if (
                group.kind == "place"
                and len(group.words) > 1
                and group.best.partition(" ")[0] in walk.words.admin_heads
            ):
                regions.setdefault(group.words[1:], []).append(group)
        for mention in mentions if regions else ():
            own, draft = mention.group.final(), mention.draft
            words = mention.words if mention.words in regions else tuple(draft.key.split())  # `NTT`
            found = [group for group in regions.get(words, ()) if group.final() is not own]
            if len(found) != 1 or (own.best != mention.form and not draft.key):
                continue
            head = found[0].best.partition(" ")[0]
            local = walk.text[: draft.start].rstrip().rpartition(" ")[2].rpartition("\n")[2] in walk.words.local_offices
            if draft.kind == "person" and draft.rule == "title-and-name" and local:
                draft.kind, draft.rule, draft.role = "place", "place-of-office", None
                mention.group = found[0]
            elif draft.kind == "place" and mention.form not in self._twin_towns and self._bare(head, draft.key):
                own.into = found[0]

    def _bare(self, head: str, key: str) -> bool:
        """Whether the bare name of a region with the noun `head` means it; `key` is that of the gazetteer."""
        return head in self._own_regions or (head in self._own_districts and key not in self._lexicon.regencies)

    def _small_heads(self, walk: Walk, mentions: list[Mention], groups: Groups) -> None:
        """`pemerintah Bali` written small is the body if the article names it with a capital elsewhere."""
        for mention in mentions:
            draft = mention.draft
            if draft.kind != "place" or not walk.text.endswith(self._small_bodies, 0, draft.start):
                continue
            for head in self._small_bodies:
                if walk.text.endswith(head, 0, draft.start):
                    group = groups.core(self._core(head + mention.form))
                    if group is not None:
                        draft.start -= len(head)
                        draft.kind, draft.rule = "organisation", "generic-body"
                        mention.group = group

    # -- words that only the article explains --------------------------------------------------------------------------

    def _loose(
        self, walk: Walk, groups: Groups, blocked: frozenset[str], turns: dict[str, list[tuple[int, Group]]]
    ) -> Iterator[Name]:
        """Single words that the article explains: part of one person's name, a form of one entity, a body's noun.

        Also one with a wrong letter (`Wulendari` for `Ratna Wulandari`) and a pet name (`Aldri` for `Aldriano Wibawa`).
        """
        for index, following in walk.loose:
            start, end = walk.tokens[index].start, walk.tokens[following - 1].end
            group = groups.of_words(self._words(walk.text[start:end])) if following - index > 1 else None
            if group is not None:
                yield short_name(start, end, group)
        people = [group for group in groups.all if group.kind == "person" and not group.initials and not group.into]
        del people[PEOPLE:]
        last: Name | None = None
        for token, index in single_words(walk):
            word = token.text.lower()
            if token.text in blocked or token.text in walk.words.kinds_of_bodies or walk.degree_behind(index):
                continue  # `murid SD` where `SD Negeri 2 Argasari` is named
            found = groups.of_word(word if word.isalpha() else " ".join(self._words(token.text)))
            if len(word) == 1:
                found = [group for group in found if group.initials]  # no numeral of a king
            if not found and walk.flags[index] & (BODY | FIRM) and not walk.flags[index] & PLACE_TAIL:
                full = self._short.get(word, ())
                found = [
                    group for group in groups.begins(self._core(token.text)) if self._spelt(group)[: len(full)] == full
                ]
            found = found or self._meant(walk, groups, people, index)
            beside = [group for group in found if last and last.end == token.start - 1 and last.entity == group.best]
            found = beside or self._unless_of_other(walk, index, found)
            stroke = walk.text.startswith("/", token.end) and not walk.flags[index] & GIVEN
            if stroke and not (len(found) == 1 and found[0].kind == "person"):
                continue  # `Kementerian/Lembaga`, but `Yoga/Salma`
            if token.text.isupper() and found and found[0].kind == "person" and _SUM.match(walk.text, token.end):
                continue  # `RM 500`, where somebody is called `RM`
            turn = self._by_turn(walk, turns[token.text], token.start) if token.text in turns else None
            found = [turn] if turn is not None else found
            if len(found) == 1:
                start = _left_of(walk.text, token.start, token.text, found[0])
                end = _numbered(walk.text, token, found[0])
                if end < 0:
                    continue  # `Komisi 3`, where `Komisi 2 DPRD Argasari` is named
                if last and beside and last.kind == "organisation":
                    start = last.start  # `Pengadilan Tipikor` for `Pengadilan Tipikor Argasari`
                last = short_name(start, end, found[0])
                yield last
            elif token.text in walk.words.lone_bodies:
                yield lone_name(token)

    def _meant(self, walk: Walk, groups: Groups, people: list[Group], index: int) -> list[Group]:
        """Whom a word at token `index` means that is no form of a name: by a wrong letter, a pet name or letters."""
        token = walk.tokens[index]
        word, found = token.text.lower(), list[Group]()
        if len(word) >= _SHORTEST_SLIP and not walk.flags[index] and not walk.ordinary(index):
            found = [group for group in people if any(slip(word, part) for part in group.words)]
        if not found and len(word) >= SHORTEST_BLEND and walk.unknown(index):
            found = [group for group in people if nickname(word, group.words, given=True, before=True)]
        if not found and len(word) >= FEW_LETTERS and token.text.isupper() and not walk.flags[index]:
            found = self._of_letters(groups, word)
        cited = len(word) >= FEW_LETTERS or cited_at(walk, token.start)
        if not found and token.text.isupper() and not walk.seen_initials and cited and not walk.flags[index]:
            # `ungkap RW` for Rangga Wibawa, where nobody goes by initials
            found = [group for group in people if "".join(part[0] for part in group.words) == word]
        return found

    def _unless_of_other(self, walk: Walk, index: int, found: list[Group]) -> list[Group]:
        """`found`; nothing where an ordinary word goes with the known body right before it.

        No `Negeri` of a court in `Kejaksaan Negeri`.
        """
        if len(found) != 1 or not walk.joined[index] or not walk.ordinary(index):
            return found
        before = walk.known_at(index - 1)
        return [] if before is not None and before.kind == found[0].kind == "organisation" else found

    def _spelt(self, group: Group) -> Words:
        """Words of a body with its short noun spelt out (`Pemkot Tegal`: pemerintah kota tegal)."""
        first = group.words[:1]
        return (*self._short.get(first[0], first), *group.words[1:]) if first else ()

    def _of_letters(self, groups: Groups, letters: str) -> list[Group]:
        """Bodies whose words begin with these letters: `PIM` for `PT Pupuk Inti Makmur`, without any bracket."""
        bodies = [group for group in groups.all if group.kind == "organisation" and group.into is None]
        return [group for group in bodies[:_BODIES] if letters == initials(self._without_form(group.words), group.best)]

    def _districts_again(self, walk: Walk, groups: Groups) -> Iterator[Name]:
        """`Batang Kapas`, `Tualang`: a district without its noun; inside of a sentence where it is one word."""
        bare: dict[str, list[Group]] = {}
        for group in groups.all:
            head, _, rest = group.best.partition(" ")
            if group.kind == "place" and group.into is None and head in self._own_districts and rest.istitle():
                bare.setdefault(rest, []).append(group)
        for rest, found in bare.items():
            if len(found) > 1 or rest.lower() in self._lexicon.regencies or len(rest) < SHORTEST_MEMBER:
                continue
            if rest in self._admin_heads:
                continue  # `Kecamatan Kota`
            start = walk.text.find(rest)
            while start >= 0:
                end = start + len(rest)
                whole = not walk.text[start - 1 : start].isalnum() and not walk.text[end : end + 1].isalnum()
                if whole and (" " in rest or start not in walk.starts) and not _INSIDE_NAME.match(walk.text, end):
                    yield short_name(start, end, found[0])
                start = walk.text.find(rest, end)

    def _bare_firms(self, walk: Walk, groups: Groups) -> Iterator[Name]:
        """`Karya Nusa Persada` without the `PT` that it has elsewhere, where all its words are ordinary ones."""
        firms = [group for group in groups.all if group.kind == "organisation" and group.into is None]
        for group in firms[:_FIRMS]:
            head, _, rest = group.best.partition(" ")
            while rest.rpartition(" ")[2].strip("()").lower() in self._legal:
                rest = rest.rpartition(" ")[0]  # `Karya Nusa (Persero) Tbk`
            if " " not in rest or not head.isupper() or not self._lexicon.single.get(head, 0) & FIRM:
                continue
            yield from (short_name(start, end, group) for start, end in occurrences(walk.text, rest))


def _lead(group: Group) -> str:
    """The first word of a name that is no initials (`sasmita` of `RB Sasmita`)."""
    return next((word for word in group.words if len(word) >= FEW_LETTERS), group.words[0])


def _closes_body(walk: Walk, body: Name, place: Name) -> bool:
    """Whether the name of a `place` right behind that of a `body` is the one that the full name of the body ends in."""
    beside = place.start == body.end + 1 and walk.text[body.end] == " "
    told = beside and body.kind == "organisation" and place.kind == "place"
    return told and body.entity.endswith(f" {place.entity}") and not walk.text.endswith(place.entity, 0, body.end)


def _numbered(text: str, token: Token, group: Group) -> int:
    """Where the short form at `token` ends, with the number behind it: `Komisi 2` for `Komisi 2 DPRD Argasari`; -1 for
    one of another number.
    """
    number = _BEHIND.match(text, token.end) if group.kind == "organisation" else None
    if number is None or _BEHIND.match(group.best, len(token.text)) is None:
        return token.end
    return number.end() if group.best.startswith(token.text + number.group()) else -1


def _left_of(text: str, start: int, form: str, group: Group) -> int:
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


def _extend_left(walk: Walk, mentions: list[Mention]) -> None:
    """`Iman Sutiawan`: a first word that is an ordinary one belongs to the name that the article gives elsewhere."""
    end = 0
    for mention in mentions:
        draft = mention.draft
        group = mention.group.final()
        if draft.kind == "person" and len(mention.words) < len(group.words):
            start = _left_of(walk.text, draft.start, mention.form, group)
            draft.start = start if start >= end else draft.start
        end = draft.end


def _acts(walk: Walk, draft: Draft) -> bool:
    """Whether `draft` does what people do and no preposition of places is before it: `Arafah berharap …`."""
    before = walk.small_before(draft.start)
    told = walk.small_after(draft.end) in walk.words.person_verbs or bool(
        before and before[-1] in walk.words.person_cues
    )
    return told and not (before and before[-1] in walk.words.place_cues)


def _are_two(walk: Walk, group: Group, mention: Mention, enclitic: str) -> bool:
    """`Rifai menikam sepupunya, Ahmad Rifki`: whether the sentence of `mention` names the person of `group` as well:
    in another spelling of as many words, or behind the noun of a relative (`Sulaiman dibunuh anaknya, Ahmad Sulaiman`,
    `Ayah Ade Kunang, HM Kunang`).
    """
    start, end = mention.draft.start, mention.draft.end
    sentence = walk.document.sentences[max(walk.document.sentence_at(start), 0)]
    at = -1 if group.best == mention.form else walk.text.find(group.best, *sentence)
    if at < 0 or start <= at < end:
        return False
    if len(mention.words) == len(group.words):
        return len(mention.words) > 1
    between = walk.text[at + len(group.best) : start]
    whose = walk.text[sentence.start : at].rstrip().rpartition(" ")[2].lower()
    if start > at and between.startswith(", ") and len(between) <= ALIAS and walk.of_relation(whose):
        return True
    own = f"{enclitic}, "
    noun = walk.text[sentence.start : at].removesuffix(own).rpartition(" ")[2]
    return start < at and walk.text.endswith(own, 0, at) and noun in walk.words.relations


def _fullest_first(mention: Mention) -> tuple[int, bool, int]:
    """Order of mentions: those of more words first, then those without initials, then as in the text."""
    return -len(mention.words), any(len(word) == 1 for word in mention.words), mention.draft.start


def _by_initial(groups: Groups) -> None:
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
        role=" ".join(walk.text[slice(*role)].split()) if role else None,
        rule=draft.rule,
        confidence=draft.confidence,
        flags=("initials",) if draft.initials else (),
    )
