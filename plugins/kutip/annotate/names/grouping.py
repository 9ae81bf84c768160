"""Which mentions go together by their forms."""

from __future__ import annotations

from ...languages import LanguagePack
from .again import LONG, PEOPLE
from .forms import Forms
from .groups import LETTERED, Group, Groups, Mention, sounds, surface
from .introduced import ALIAS, Introductions
from .lexicon import BODY, FIRM, FOREIGN, GIVEN, ORG_TAIL, PLACE_TAIL, Lexicon
from .likeness import FEW_LETTERS, SHORTEST_SLIP, is_swapped, is_tail, left_out, slip
from .walk import Walk

_SHORTEST_TAIL = 4
"""Fewest letters of a name that lacks its first sound."""


class Grouping:
    """One group per entity, by full, short, respelt and wrongly written forms."""

    def __init__(self, pack: LanguagePack, lexicon: Lexicon, forms: Forms, introductions: Introductions) -> None:
        self._forms = forms
        self._lexicon = lexicon
        self._introductions = introductions
        self._namesakes = frozenset(word.lower() for word in pack.names.namesake_bodies)
        self._spellings = tuple(pack.names.spellings.items())
        self._spouses = pack.names.spouse_titles
        self._enclitic = pack.text.enclitic
        self._brand_tails = pack.names.brand_tails
        self._own_regions = frozenset(pack.names.own_regions)

    def __call__(self, walk: Walk, mentions: list[Mention]) -> Groups:
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
                groups.add_core((head.lower(), *self._forms.core(rest)), group)  # `Basarnas` for `Basarnas Jatim`
            role = mention.draft.role
            group.spouse |= role is not None and walk.text[slice(*role)].lower().rstrip(".").endswith(self._spouses)
            if not self._forms.legal.isdisjoint(mention.words[:1] + mention.words[-1:]):
                groups.add_words(mention.draft.kind, self._forms.bare(mention.words), group)
            if inner:
                self._add_inner(groups, walk, mention, group)
        for group in groups.all:
            if group.kind == "organisation" and 1 < len(group.words) <= 3:
                self._short_form(groups, group)
            elif group.kind == "organisation" and group.words[0] in self._forms.legal:
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
            groups.add_core(self._forms.core(" ".join([*before[:-size], letters, rest]).rstrip()), group)

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
        groups.add_core(self._forms.core(f"{head} {letters}"), group)  # `Dinas PU`
        rest = surface(walk.text[inner[1] + 1 : mention.draft.end])
        groups.add_core(self._forms.core(f"{letters} {rest}"), group)  # `BPBD Bandung`
        runs = self._lexicon.single.get(rest.partition(" ")[0], 0) & BODY and rest not in self._lexicon.keys
        if runs and letters in walk.words.executing_units:
            groups.add_core(self._forms.core(rest), group)  # `Unit Pelaksana (UPT) Samsat Bali` is `Samsat Bali` too

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
                full = self._forms.words(self._lexicon.full[mention.draft.key])
                group = groups.of_kind(kind, full)  # `BCA`: PT Bank Central Asia Tbk
            if group is not None:
                return group
            if self._lexicon.single.get(mention.form, 0) & BODY:
                found = groups.begins(mention.core)  # `Polda` for `Polda Jambi`
                group = found[0] if len(found) == 1 and found[0].words[0] == mention.words[0] else None
            elif len(mention.words) > 1 and mention.words[0] in self._forms.legal:
                found = groups.begins(mention.core)  # `PT Maju` for `PT Maju Jaya Abadi`
                alike = len(found) == 1 and self._forms.core(found[0].best)[: len(mention.core)] == mention.core
                group = found[0] if alike and found[0].words[0] in self._forms.legal else None
            elif len(mention.words) > 1 and not mention.draft.key and mention.words[0] in self._namesakes:
                found = groups.begins(mention.core)  # `SMA 4` for `SMA Negeri 4 Argasari`
                rest = " ".join(self._forms.core(found[0].best)[len(mention.core) :]) if len(found) == 1 else ""
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
        cited = walk.cued(start)
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
        if len(word) < SHORTEST_SLIP:
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
        first = self._forms.core(found[0].best)[:1] == mention.core
        legal = words[-1] in self._forms.legal and first
        tail = self._lexicon.single.get(found[0].best.rpartition(" ")[2], 0) & ORG_TAIL
        firm = bool(tail) or words[0] in self._forms.legal or words[-1] in self._brand_tails
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
