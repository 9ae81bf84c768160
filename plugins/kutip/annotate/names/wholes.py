"""Which shorter names of bodies and places mean a fuller one of the article."""

from __future__ import annotations

import re
from collections import Counter

from ...languages import LanguagePack
from .cursor import shortens
from .forms import Forms
from .groups import BODIES, Group, Groups, Mention, Words, surface, words_of
from .introduced import ROMAN
from .lexicon import BODY, FIRM, PLACE_HEAD, PLACE_TAIL, TITLE, Lexicon
from .likeness import FEW_LETTERS, blends, of_firm
from .tokens import TICKER
from .walk import Walk

_SPELT_OUT = 30
"""Most short forms whose full form is looked for inside other names."""
_NUMBER = re.compile(r"[ivx]+|\d{1,2}")


class Wholes:
    """Joins the groups of bodies and places whose names say more or less of the same."""

    def __init__(self, pack: LanguagePack, lexicon: Lexicon, forms: Forms) -> None:
        self._forms = forms
        self._lexicon = lexicon
        self._listed = frozenset(word.lower() for word in pack.names.listed_forms)
        self._place_kinds = pack.names.place_kinds
        self._english_places = pack.names.english_places
        self._routes = frozenset(route.lower() for route in pack.names.routes)
        self._facilities = frozenset(noun.lower() for noun in pack.names.facilities)
        self._small_bodies = tuple(f"{head} " for head in pack.names.small_bodies)
        self._local_nouns = pack.names.local_nouns
        self._unit_heads = pack.names.unit_heads
        self._field_heads = pack.names.small_field_heads
        self._local_bodies = frozenset(name.split()[0] for name in pack.names.territorial)
        self._own_districts = frozenset(pack.names.own_districts)
        self._own_regions = frozenset(pack.names.own_regions)
        self._twin_towns = frozenset(pack.names.twin_towns)
        self._admin_heads = frozenset(pack.names.admin_heads)
        self._bare_heads = frozenset(pack.names.bare_heads)
        self._fuller_names = {
            words_of(short): tuple(words_of(name) for name in names) for short, names in pack.names.fuller_names.items()
        }

    def __call__(self, walk: Walk, mentions: list[Mention], groups: Groups) -> None:
        """Lets shorter names of bodies, then of places and regions, be part of the fuller ones of the article."""
        self._bodies_again(groups, self._inner_short(walk, mentions))
        self._within_bodies(groups)
        self._places_again(groups)
        self._regions(walk, mentions, groups)
        self._small_heads(walk, mentions, groups)
        self._spell_out(walk, groups)

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
        bodies = [group for group in groups.all if group.kind == "organisation" and group.into is None][:BODIES]
        forms = [" ".join(inner.get(word, word) for word in group.best.split()) for group in bodies]
        cores = [self._forms.core(form) for form in forms]
        whole = [self._forms.bare(group.words) for group in bodies]
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
            if group.keys and group.best.lower() not in self._forms.short:
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
                    or self._named_unit(group, other)
                    or of_firm(group.words, other.words, words)
                    or self._by_own_word(group, other, words)
                    or (core[:1] == words[:1] and blends(core, words))  # `Asuransi Cipnusa`: … Cipta Nusantara
                    or (longer[: len(core)] == core and self._of_body(group, core, other))
                )
            ]
            if len(fuller) == 1:
                group.into = fuller[0]

    def _within_bodies(self, groups: Groups) -> None:
        """A bare `DPRD` is that of which the article names a commission (`Komisi A DPRD Argasari`)."""
        for group in groups.all:
            bare = group.kind == "organisation" and group.into is None and group.best in self._local_nouns
            whole = groups.within(group.best) if bare else ""
            if whole:
                group.best, group.words = whole, self._forms.words(whole)

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
        return rest if head.lower() in self._forms.legal else form

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

    def _named_unit(self, group: Group, other: Group) -> bool:
        """Whether `other` only has the noun of a unit besides (`Unit Reskrim Polsek Tegal`); no `Unit Polsek Tegal`."""
        head, _, rest = other.best.partition(" ")
        return head in self._unit_heads and rest == group.best and rest.partition(" ")[0] not in self._local_bodies

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
        head = core[0].capitalize() if head.lower() in self._forms.short else head
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
        same = (cut for cut in range(2, len(words)) if self._forms.core(" ".join(words[:cut])) == core)
        cut = next(same, 0) if len(group.words) > 1 else 0
        flags = self._lexicon.single.get(words[cut], 0) if cut else 0
        return bool(flags & BODY) and not flags & (FIRM | PLACE_TAIL)

    def _places_again(self, groups: Groups) -> None:
        """`Gunung Lewora` for `Gunung Lewora Lanang`, `Wisma Melati` for `Wisma Melati Argasari`.

        The only longer name that begins so, and not with a direction behind (`Jalan Merdeka Barat`).
        `Korea` is the only one of its fuller names that the article has.
        """
        single = self._lexicon.single
        places = [group for group in groups.all if group.kind == "place" and group.into is None][:BODIES]
        headed = [group for group in places if len(group.words) > 1 and self._has_head(group)]
        for group in headed if len(headed) > 1 else ():
            begun = group.best + " "
            fuller = [other for other in headed if other.into is None and other.best.startswith(begun)]
            rest = fuller[0].best[len(begun) :].partition(" ")[0] if len(fuller) == 1 else ""
            if rest and not single.get(rest, 0) & PLACE_TAIL:
                group.into = fuller[0]
        for group in headed if len(headed) > 1 else ():
            same = (other.final() for other in headed if other is not group and self._same_place(group, other))
            longer = {id(other): other for other in same if other is not group}
            if len(longer) == 1 and group.into is None:
                group.into = next(iter(longer.values()))
        if headed:
            self._bare_places(places)
        for group in groups.all:
            names = self._fuller_names.get(group.words)
            if names is not None and group.into is None:
                found = [known for name in names if (known := groups.of_kind(group.kind, name))]
                group.into = found[0].final() if len(found) == 1 else None

    def _same_place(self, group: Group, other: Group) -> bool:
        """Whether `other` has the noun and the words of `group` and more: `Bandara Internasional Wirabumi` for `Bandara
        Wirabumi`, `Pelabuhan Tanjung Priok` for `Pelabuhan Priok`, `Suita City Stadium` for `Stadion Suita`. Of a road
        only titles are left out (`Jalan Jenderal Sudirman`); words that many places go by tell nothing (`Pasar Baru`).
        """
        one, two = self._noun_first(group), self._noun_first(other)
        more = len(two) - len(one)
        if one[0] != two[0] or more < 0:
            return False
        if more == 0:
            return one == two and group.words[0] != one[0]  # `Suita Stadium` for `Stadion Suita`
        if two[: len(one)] == one:
            return one != group.words or two != other.words  # those in one order are told by their letters
        if two[more + 1 :] != one[1:]:
            return False
        if more == 1 and two[1] in self._place_kinds:
            return True
        left_out = two[1 : more + 1]
        if one[0] in self._routes:
            single = self._lexicon.single  # `Jalan KH Ahmad Dahlan`
            return all((single.get(word.capitalize(), 0) | single.get(word.upper(), 0)) & TITLE for word in left_out)
        return one[0] in self._facilities and not all(self._says_nothing(word.capitalize()) for word in one[1:])

    def _says_nothing(self, word: str) -> bool:
        """Whether many places go by `word`: an ordinary one that is nobody's name (`Pasar Baru`, `Stasiun Bandung`)."""
        return self._lexicon.ordinary(word) and not self._lexicon.given(word)

    def _noun_first(self, group: Group) -> Words:
        """The words of a place, an English noun behind them in Indonesian before them: `Suita Stadium`."""
        noun = self._english_places.get(group.words[-1])
        return (noun, *group.words[:-1]) if noun else group.words

    def _has_head(self, group: Group) -> bool:
        """Whether the name of a place opens with a noun that is none of a region, or closes with an English one."""
        head = group.best.partition(" ")[0]
        head = head[:1].upper() + head[1:]  # `di bandara Wirabumi`
        return (
            head in self._bare_heads
            or group.words[-1] in self._english_places
            or (head not in self._admin_heads and self._lexicon.single.get(head, 0) & PLACE_HEAD != 0)
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
                    group = groups.core(self._forms.core(head + mention.form))
                    if group is not None:
                        draft.start -= len(head)
                        draft.kind, draft.rule = "organisation", "generic-body"
                        mention.group = group

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
            words = self._forms.words(full)
            if key in spelt and len(full) > len(group.best) and len(words) >= len(group.words):
                group.best, group.words = full, words
        for group in short[:_SPELT_OUT]:
            forms = [form for key in group.keys for form in self._lexicon.long_forms(key) if form in walk.text]
            other = next((form for form in forms if not form.startswith(group.best + " ")), "")
            if len(group.words) == 1 and len(other) > len(group.best):
                group.best, group.words = (
                    other,
                    self._forms.words(other),
                )  # `Pusat Kolaborasi World Health Organization`
