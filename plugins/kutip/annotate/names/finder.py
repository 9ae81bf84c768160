"""Find the names of an article and say which of them mean the same."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence, Set
from itertools import islice

from ahocorasick_rs import AhoCorasick

from ...languages import LanguagePack
from ...model import Article, Authority, Name, fold
from ...text import Document
from .cursor import shortens
from .entities import Resolver
from .lexicon import (
    BODY,
    FIELD,
    FIRM,
    FOREIGN,
    GIVEN,
    NOT_NAME,
    OFFICE,
    ORG_TAIL,
    OTHER,
    PLACE_OFFICE,
    PLACE_TAIL,
    RANK,
    TITLE,
    Known,
    Lexicon,
)
from .rules import read
from .tokens import Token, Unglue, occurrences
from .walk import Walk
from .words import Words

# The bracket stands first in the pattern, so that the engine skips to it.
_SPELT_OUT = re.compile(r"\((?<= \()([A-Z]{3,7})\)")
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_PLAIN = re.compile(r"[A-Z][a-z]{3,}")
_INTRODUCED = re.compile(r"[A-Z][a-z]{3,}\b")
_CAMEL = re.compile(r"\b[A-Z]\w*[a-z][A-Z]\w*")
_BRAND = re.compile(r"\((?<= \()(?=\w{5})([A-Z]\w*[a-z][A-Z]\w*)\)")
_COINED = re.compile(r"\((?<= \()([A-Z][a-z]{3,})\)")
_CUT = re.compile(r"\b")
_CAPITAL_BEFORE = re.compile(r"\b([A-Z][a-z]+) $")
_SMALL_BEFORE = re.compile(r"\b[a-z]+ $")
_TWO_WORDS = re.compile(r"[A-Z][a-z]+ [A-Z][a-z]+\b(?! ?[A-Z(])")
_CAPITAL_BEHIND = re.compile(r" ([A-Z][a-z]+)\b")
_BEHIND_FIRM = re.compile(r" ?[A-Z(]")
_REGION = re.compile(r"[A-Z][a-z]+(?: [A-Z][a-z]+)?\b")
_LETTERS_BEHIND = re.compile(r"\((?<= \()([A-Z]{3,8})\)")
Opened = Sequence[tuple[int, int]]
"""Where words stand that may open a name: spans in code points, ends exclusive."""
_FEWEST_SPELT = 2
"""Fewest blanks between the words of a body that letters in brackets spell."""
_FIRMS = 40
"""Most firms of an article that are looked for by parts of their names, so that long texts stay linear."""
_LETTERS = 3
"""Most letters of a word in capitals that is taken for an abbreviation wherever it stands."""
_BEFORE = 120
"""Most characters of a name that is spelt out before its letters."""


class NameFinder:
    """Finds names."""

    def __init__(self, pack: LanguagePack, authority: Authority) -> None:
        self._lexicon = lexicon = Lexicon(pack, authority)
        self._words = Words.of(pack)
        self._resolver = Resolver(pack, lexicon)
        self._ambiguous = pack.gazetteer.ambiguous
        self._members = {
            fold(band): re.compile(rf"(?<![\w.])(?:{'|'.join(map(re.escape, names))})(?![\w-]| ?\d)")
            for band, names in pack.gazetteer.members.items()
        }
        closing = "|".join(pack.names.closing_words)
        # Each pattern begins with its letters, so that the engine skips to them.
        self._firms = tuple(
            re.compile(rf"{legal}(?<!\w{legal})\.? ((?:(?!(?:{closing})\b)[A-Z][\w&'-]+ ?){{2,6}})")
            for legal in sorted(set(pack.names.abbreviated_heads) & set(pack.names.legal_forms))
        )
        self._club = re.compile(
            rf"\b(?:{'|'.join(pack.names.club_beginnings)})[a-z]+\b"
            rf"(?<!{')(?<!'.join(pack.names.noun_endings)})"
        )
        # `kepada Kabar Melati`, `dilansir dari Suara Melati`
        cues, papers = "|".join(pack.names.paper_cues), "|".join(pack.names.paper_openers)
        self._paper = re.compile(rf"\b(?:{cues}) (?:[a-z]+ )?((?:{papers}) [A-Z][\w-]+)")
        # `saham Delftron`
        shares = [form for noun in pack.names.share_nouns for form in (noun, noun.capitalize())]
        self._share = re.compile(rf"\b(?:{'|'.join(shares)}) ([A-Z]\w*[a-z]\w*)\b(?! [A-Z])")
        self._small_heads = frozenset(pack.names.place_nouns)
        nouns = "|".join(sorted(self._small_heads))
        self._small_places = re.compile(rf"\b(?:{nouns}) ([A-Z][a-z]+ [A-Z][a-z]+)\b(?! ?[A-Z(])")
        self._regions = frozenset(pack.names.admin_heads)
        self._country = pack.names.country_letter
        self._joiners = frozenset((*pack.names.english_joiners, *pack.names.list_words, *pack.names.purpose_joiners))
        # One pass finds where these patterns may begin, in a tenth of the time of looking for each.
        openers = {
            "region": [f"{head} " for head in pack.names.admin_heads],
            "small": [f"{noun} " for noun in pack.names.place_nouns],
            "paper": [f"{cue} " for cue in pack.names.paper_cues],
            "club": pack.names.club_beginnings,
            "share": [f"{form} " for form in shares],
            "hero": pack.names.heroes,
            "government": [
                f"{form} " for words in pack.names.small_governments for form in (words, words.capitalize())
            ],
        }
        nouns = "|".join(sorted({*pack.names.facilities, *pack.names.namesake_bodies}))
        titles = "|".join(sorted({*pack.names.degrees_before, *map(str.lower, pack.names.degrees_before)}))
        self._before_hero = re.compile(rf"\b({nouns})(?: [A-Z][a-z]+){{0,3}}( (?:{titles})\.?)? $")
        self._opened = [kind for kind, words in openers.items() for _ in words]
        self._openers = AhoCorasick([word for words in openers.values() for word in words])
        self._unglue = Unglue(
            tails=tuple(pack.names.glue_tails),
            clitics=frozenset(pack.names.suffixes),
            names=lexicon.keys.keys(),
            legal=frozenset(pack.names.abbreviated_heads),
            ranks=frozenset(word for word, flags in lexicon.single.items() if flags & RANK),
            chains=frozenset(pack.names.media_chains),
            verbs=pack.names.verb_beginnings,
            doubles=pack.names.double_first,
            syllables=lexicon.of_syllables,
            pairs=re.compile(pack.names.pair_pattern),
            given=frozenset(word for word, flags in lexicon.single.items() if flags & GIVEN),
            foreign=frozenset(word for word, flags in lexicon.single.items() if flags & FOREIGN),
            parts=frozenset(
                {
                    *(word for word, flags in lexicon.single.items() if flags != FOREIGN),
                    *(word for name in lexicon.keys for word in name.split()),
                }
            ),
            ordinary=lexicon.ordinary,
            whole=lexicon.whole,
        )

    def __call__(self, document: Document, article: Article) -> tuple[Name, ...]:
        """Names of `document` in order, not overlapping, each with the fullest form of its entity in the article.

        Linear in the length of the text and in the number of names found times the number of different ones.
        """
        text = document.text
        known = self._lexicon.known(text)
        opened = self._find_openers(text)
        self._drop_others(known, text)
        _spell_out(known, self._lexicon, text, self._words.names.english_joiners)
        self._of_bands(known, text)
        self._own_places(known, text, _introduced(text, opened["region"]) | _dateline(article.place))
        self._villages(known, text, opened)
        _add_brands(known, self._lexicon, text)
        self._clubs(known, text, opened["club"])
        self._namesakes(known, text, opened["hero"])
        _governments(known, text, opened["government"])
        self._spelt_bodies(known, text)
        for match in _matches(self._paper, text, opened["paper"]):
            for start, end in occurrences(text, match.group(1)):
                known[start] = Known(end, "organisation", "")
        self._listed(known, text, opened["share"])
        firms = [match for pattern in self._firms for match in pattern.finditer(text)]
        self._own_firms(known, text, firms)
        borders = self._before_officers(known, firms)
        tokens = _with_small(self._unglue(text), known, text)
        if tokens and tokens[0].text.isupper():
            tokens[0] = self._opening(tokens[0], text)
        walk = Walk(document, tokens, known, self._lexicon, self._words)
        walk.part(borders)
        read(walk)
        return self._resolver(walk)

    def _find_openers(self, text: str) -> dict[str, list[tuple[int, int]]]:
        """By kind, the words that may open a name that no list has: spans in code points, ends exclusive."""
        found: dict[str, list[tuple[int, int]]] = {kind: [] for kind in self._opened}
        for word, start, end in self._openers.find_matches_as_indexes(text):
            found[self._opened[word]].append((start, end))
        return found

    def _opening(self, token: Token, text: str) -> Token:
        """`KAPOLDA Lembah Asri …`: the first word of an article, which some papers print in capitals, as others are.

        Not a body's letters (`PSSI`) or one before another word in capitals.
        """
        word, lexicon = token.text.capitalize(), self._lexicon
        printed = len(word) > _LETTERS and token.text not in lexicon.keys and token.text not in lexicon.single
        if not printed or text[: token.start].strip() or text[token.end + 1 : token.end + 3].isupper():
            return token
        ordinary = word in lexicon.single or word in lexicon.phrases or lexicon.ordinary(word)
        return Token(token.start, token.end, word) if ordinary else token

    def _own_firms(self, known: dict[int, Known], text: str, firms: Sequence[re.Match[str]]) -> None:
        """Add to `known` the first or last words of `firms` of the article where they stand by themselves.

        `Graha Lestari` where the article has `PT Asuransi Jiwa Graha Lestari Tbk`; not words by which people are called
        only, who may own it.
        """
        forms = Counter(match.group(1).rstrip() for match in firms)
        for form in sorted(forms)[:_FIRMS]:
            words = form.split()
            parts = (
                {tuple(words[:2]), tuple(words[:3]), tuple(words[-2:]), tuple(words[-3:])} if words[2:] else {(*words,)}
            )
            for part in sorted(parts):
                name, whole = " ".join(part), len(part) == len(words)
                if text.count(name) == (forms[form] if whole else text.count(form)):
                    continue
                owner = any(self._lexicon.given(word) and word not in self._words.firm_words for word in part)
                if owner or len(part) == 1 or not any(self._tells(word) for word in part):
                    continue
                for start, end in occurrences(text, name):
                    cues = self._words.place_cues.intersection(
                        text[max(0, start - _BEFORE) : start].lower().split()[-1:]
                    )
                    if not cues and (whole or _alone(text, start, end)):  # not `Warga Citra Land`
                        known.setdefault(start, Known(end, "organisation", ""))

    def _before_officers(self, known: dict[int, Known], firms: Sequence[re.Match[str]]) -> set[int]:
        """Add to `known` those of `firms` right behind which a name begins, and without which the article has them as
        well; returns where those names begin.

        `Legal PT Graha Tirta Agnes Setiawati`, where `PT Graha Tirta` stands elsewhere.
        """
        forms = {match.group(1).rstrip() for match in firms}
        borders: set[int] = set()
        for match in firms[:_FIRMS]:
            words = match.group(1).split()
            for size in range(2, len(words)):
                short = " ".join(words[:size])
                if short in forms and all(self._lexicon.given(word) for word in words[size:]):
                    end = match.start(1) + len(short)
                    known[match.start()] = Known(end, "organisation", "")
                    borders.add(end + 1)
        return borders

    def _listed(self, known: dict[int, Known], text: str, opened: Opened) -> None:
        """Add to `known` each place of a word that shares are called by: `Saham Delftron melonjak`.

        Not what people, places or ordinary things are called by (`saham Rangga`, `saham Unggulan`).
        """
        for match in _matches(self._share, text, opened):
            word = match.group(1)
            if word in self._lexicon.single or word in self._lexicon.keys or self._lexicon.ordinary(word):
                continue
            for start, end in occurrences(text, word):
                known.setdefault(start, Known(end, "organisation", ""))

    def _clubs(self, known: dict[int, Known], text: str, opened: Opened) -> None:
        """Add to `known` the clubs that their beginnings tell, with the town behind them: `Pelatih Persenga Nganjuk
        Rangga`.

        No ordinary word is one unless its town stands behind it somewhere, and none of names (`Persulessy`).
        """
        matches = _matches(self._club, text, opened)
        towns = {match.start(): self._town_behind(known, text, match.end()) for match in matches}
        keys = {
            match.group(): known[start].key
            for match in matches
            if (start := match.start()) in known and known[start].end > match.end()
        }
        told = {match.group() for match in matches if towns[match.start()]}.union(keys)
        for match in matches:
            word, start = match.group(), match.start()
            if start in known or word in self._lexicon.single or word in self._lexicon.keys:
                continue
            if word in told or not self._lexicon.ordinary(word):
                known[start] = Known(towns[start] or match.end(), "organisation", keys.get(word, ""))

    def _namesakes(self, known: dict[int, Known], text: str, opened: Opened) -> None:
        """Add to `known` the facilities and bodies that are called after heroes, where a name goes on behind them:
        `General Manager Pelabuhan Yos Sudarso Rangga`, `RSUD Jenderal Ahmad Yani Metro`, `dokter RSUD Dr. Soetomo`.
        """
        for start, end in opened:
            noun = self._before_hero.search(text, max(0, start - _BEFORE), start)
            alone = " " not in text[start:end]  # `Museum Fatmawati Soekarno`, but `RSUD dr Soetomo Surabaya`
            titled = bool(noun and noun.group(2))
            if noun and alone and not titled and (end + 1 not in known or known[end + 1].kind != "place"):
                continue
            if noun and (titled or _CAPITAL_BEHIND.match(text, end)):
                facility = noun.group(1) in self._words.facilities
                known[noun.start()] = Known(end, "place" if facility else "organisation", "")

    def _town_behind(self, known: dict[int, Known], text: str, at: int) -> int:
        """The end of the known place right behind `at`, or 0."""
        town = known.get(at + 1) if text.startswith(" ", at) else None
        return town.end if town is not None and town.kind == "place" else 0

    def _spelt_bodies(self, known: dict[int, Known], text: str) -> None:
        """Add to `known` the bodies whose words the letters in brackets behind them spell: `Jaringan Nelayan Kepala
        Burung (JNKB)`, `Komunitas Pasien Ginjal (KPGI)` with the country left out.

        A noun of bodies opens them, or they are English and name a country (`Road Safety Indonesia (RSI)`), or whoever
        has an office there stands around them; no `Bantuan Subsidi Upah (BSU)`.
        """
        for match in _LETTERS_BEHIND.finditer(text):
            letters, end = match.group(1), match.start() - 1
            if self._lexicon.single.get(letters, 0) & NOT_NAME or self._lexicon.ordinary(letters):
                continue  # `Badan Usaha Milik Negara (BUMN)`: a kind of bodies
            spelt = [*_WORD.finditer(text, max(0, end - _BEFORE), end)]
            start = self._spelt_by(letters, spelt)
            if start is None and len(letters) > _LETTERS and letters.endswith(self._country):
                start = self._spelt_by(letters[: -len(self._country)], spelt)
            inner = text[start:end] if start is not None else ""
            if start is None or inner.count(" ") < _FEWEST_SPELT or set(",.\n(") & set(inner):
                continue
            words = inner.split(" ")
            others = [word for word in words if not self._is_country(word)]
            english = any(self._lexicon.single.get(word, 0) & (FOREIGN | ORG_TAIL) for word in others)
            noun = self._lexicon.single.get(words[0], 0) & (BODY | FIRM)
            # no `Menteri Energi dan Sumber Daya Mineral (ESDM)`
            field = self._lexicon.single.get(words[0], 0) & (FIELD | OTHER) or self._is_field(letters, inner)
            led = not field and self._led(text, start, match.end())
            if noun or (english and len(others) < len(words)) or led:
                known[start] = Known(end, "organisation", "")

    def _is_field(self, letters: str, words: str) -> bool:
        """Whether `words` are the field of a known body (`Pekerjaan Umum`), or `letters` those of one."""
        heads = self._words.names.small_field_heads
        return letters in self._lexicon.keys or any(fold(f"{head} {words}") in self._lexicon.full for head in heads)

    def _led(self, text: str, start: int, end: int) -> bool:
        """`Direktur Eksekutif Lumbung Data Desa (LDD) Rangga`: whether an office stands before the words at `start`,
        and a name behind their letters, which end at `end`.
        """
        before = _CAPITAL_BEFORE.search(text, max(0, start - _BEFORE), start)
        led = before is not None and self._lexicon.single.get(before.group(1), 0) & (OFFICE | FIELD)
        return bool(led) and _CAPITAL_BEHIND.match(text, end) is not None

    def _is_country(self, word: str) -> bool:
        return self._lexicon.keys.get(word, ("", ""))[1] in self._lexicon.countries

    def _spelt_by(self, letters: str, words: Sequence[re.Match[str]]) -> int | None:
        """Where the last of `words` begin whose first letters are `letters`; None where others stand between them."""
        left = len(letters)
        for word in reversed(words):
            if word.group()[0] == letters[left - 1] and word.group()[0].isupper():
                left -= 1
            elif word.group() not in self._joiners:
                return None
            if not left:
                return word.start()
        return None

    def _tells(self, word: str) -> bool:
        """Whether `word` is no ordinary one, here or abroad, nor a noun of bodies (not `Asset Management`)."""
        return not self._lexicon.single.get(word, 0) & ~GIVEN and not (
            self._lexicon.ordinary(word) and not self._lexicon.given(word)
        )

    def _drop_others(self, known: dict[int, Known], text: str) -> None:
        """Take names out of `known` that mean something else in this text (`menara BTS`)."""
        for start in [start for start, name in known.items() if text[start : name.end] in self._ambiguous]:
            if any(word in text for word in self._ambiguous[text[start : known[start].end]]):
                del known[start]

    def _of_bands(self, known: dict[int, Known], text: str) -> None:
        """Add to `known` the members of the bands that it holds, whom a letter or a word may name (`V dan RM BTS`).

        Not what goes on with a number (`RM 5`), nor part of a longer known name.
        """
        bands = {name.key for name in known.values()} & self._members.keys()
        for band in sorted(bands):
            for match in self._members[band].finditer(text):
                known.setdefault(match.start(), Known(match.end(), "person", ""))

    def _may_be_called(self, word: str) -> bool:
        """Whether `word` may be somebody's first name; not an ordinary one, as in the paper `Suara Argasari`."""
        flags = self._lexicon.single.get(word, 0)
        return not flags & ~GIVEN and (flags != 0 or not self._lexicon.ordinary(word))

    def _villages(self, known: dict[int, Known], text: str, opened: Mapping[str, Opened]) -> None:
        """Add to `known` the places of two words that the article introduces, behind the office of such a place.

        `Desa Parit Raja` says where `Kades Parit Raja Urai Suhaimi` ends to be an office, though people are called
        `Raja` as well.
        """
        names = set()
        for start, end in opened["region"]:
            if _CUT.match(text, start) and (match := _TWO_WORDS.match(text, end)):
                names.add(match.group())
        for name in sorted(names)[:_FIRMS]:
            for start, end in occurrences(text, name):
                before = _CAPITAL_BEFORE.search(text, max(0, start - _BEFORE), start)
                if before and self._lexicon.single.get(before.group(1), 0) & PLACE_OFFICE:
                    known[start] = Known(end, "place", "")
        # `di terminal Betan Subing` says where `Kepala terminal Betan Subing Herwansyah Putra` ends to be an office
        small = {match.group(1) for match in _matches(self._small_places, text, opened["small"])}
        for name in sorted(small)[:_FIRMS]:
            for start, end in occurrences(text, name):
                head = _SMALL_BEFORE.search(text, max(0, start - _BEFORE), start)
                if start not in known and head and head.group().rstrip() in self._small_heads:
                    known[start] = Known(end, "place", "")

    def _own_places(self, known: dict[int, Known], text: str, found: Set[str]) -> None:
        """Add to `known` the places that the article itself introduces, the words `found`, where a name follows them.

        `Kabupaten Argasari` (or a dateline) says that `Argasari` is a place, so `Bupati Argasari Yudha Pranata` is one
        and a person. Not for words that people are called by here or elsewhere, nor for ordinary ones, nor of a region
        of two words (`warga Desa Argasari Raja pulang`).
        """
        lexicon = self._lexicon
        for word in sorted(found):
            if word in lexicon.keys or lexicon.single.get(word) or lexicon.ordinary(word):
                continue
            places = list(_beside(text, word))
            followers = {follower for _, _, follower in places}
            if len(followers) == 1 < len(places) and all(word and not lexicon.given(word) for word in followers):
                continue  # `Desa Sifitu Ewali`, `Kades Sifitu Ewali`: a name of two words
            if any(before and self._may_be_called(before) for _, before, _ in places):
                continue  # `Kota Mandasari` and `Ratih Mandasari`: somebody is called so
            for start, before, follower in places:
                of_people = not before and _SMALL_BEFORE.search(text, max(0, start - _BEFORE), start)
                if not follower and (lexicon.single.get(before, 0) & PLACE_OFFICE or of_people):
                    # `Gubernur Argasari menutup …`, `petani Argasari`
                    known.setdefault(start, Known(start + len(word), "place", ""))
                flags = lexicon.single.get(follower, 0) if follower else PLACE_TAIL
                names = flags & GIVEN or not (flags & PLACE_TAIL or lexicon.ordinary(follower))
                if (
                    names
                    and start not in known
                    and not (before in self._regions and flags & GIVEN and self._of_two(text, start, follower))
                ):
                    known[start] = Known(start + len(word), "place", "")

    def _of_two(self, text: str, start: int, follower: str) -> bool:
        """`Kepala Desa Tlonto Raja, Rangga`, `Desa Tlonto Raja, Kecamatan Argasari`: whether `follower` closes the name
        of the region at `start`: an office stands before its noun and somebody behind the comma, or a larger region.

        Without a comma only where the two stand together once more (`warga Desa Argasari Rina`).
        """
        noun, behind = text.rfind(" ", 0, start - 1) + 1, text.find(follower, start) + len(follower)
        if not text.startswith(", ", behind):
            return text.count(text[start:behind]) > 1 and _CAPITAL_BEHIND.match(text, behind) is None
        around = text[behind + 2 : behind + 2 + _BEFORE].partition(" ")[0]
        office = _CAPITAL_BEFORE.search(text, max(0, noun - _BEFORE), noun)
        led = office is not None and self._lexicon.single.get(office.group(1), 0) & TITLE
        return around in self._regions or (bool(led) and around[:1].isupper())


def _governments(known: dict[int, Known], text: str, opened: Opened) -> None:
    """Add to `known` the governments of regions whose nouns are written small: `pemerintah kabupaten Argasari`.

    Not without the noun of the region, which tells a body from a state that acts (`pemerintah Argasari`).
    """
    for start, end in opened:
        region = known.get(end)
        if region is None and (match := _REGION.match(text, end)):
            region = Known(match.end(), "place", "")
        if region is not None and region.kind == "place" and _CUT.match(text, start):
            known[start] = Known(region.end, "organisation", "")


def _matches(pattern: re.Pattern[str], text: str, opened: Opened) -> list[re.Match[str]]:
    """The matches of `pattern` that begin at `opened`, in order and not overlapping, as if it were searched."""
    found: list[re.Match[str]] = []
    for start, _ in opened:
        if (not found or found[-1].end() <= start) and (match := pattern.match(text, start)):
            found.append(match)
    return found


def _introduced(text: str, opened: Opened) -> set[str]:
    """Words that a noun of regions stands before."""
    found: set[str] = set()
    done = 0
    for start, end in opened:
        if start >= done and _CUT.match(text, start) and (match := _INTRODUCED.match(text, end)):
            found.add(match.group())
            done = match.end()
    return found


def _dateline(place: str | None) -> set[str]:
    """The place of an article's dateline, if it is one plain word."""
    return {place} if place and _PLAIN.fullmatch(place) else set()


def _alone(text: str, start: int, end: int) -> bool:
    """Whether no capitalised word stands beside ``start:end``, nor letters in brackets behind it."""
    before = _CAPITAL_BEFORE.search(text, max(0, start - _BEFORE), start)
    return before is None and _BEHIND_FIRM.match(text, end) is None


def _beside(text: str, word: str) -> Iterator[tuple[int, str, str]]:
    """Each start of `word` in `text`, with the capitalised words right before and behind it (``""`` for none)."""
    at = done = 0
    while (start := text.find(word, at)) >= 0:
        at = start + len(word)
        if _CUT.match(text, start) and _CUT.match(text, at):
            before = _CAPITAL_BEFORE.search(text, max(done, start - _BEFORE), start)
            behind = _CAPITAL_BEHIND.match(text, at)
            at = done = behind.end() if behind else at
            yield start, before.group(1) if before else "", behind.group(1) if behind else ""


def _spell_out(known: dict[int, Known], lexicon: Lexicon, text: str, joiners: Collection[str]) -> None:
    """Add to `known` the words before a known body's letters in brackets: `International Monetary Fund (IMF)`."""
    for match in _SPELT_OUT.finditer(text):
        short = match.group(1)
        entry = lexicon.keys.get(short)
        if entry is None or entry[0] != "organisation" or match.start(1) not in known:
            continue  # `Base Transceiver Station (BTS)`: the letters mean something else here
        end = match.start() - 1
        words = [word for word in _WORD.findall(text, max(0, end - _BEFORE), match.start()) if not word.islower()]
        if "".join(word[0] for word in words[-len(short) :]) != short:
            continue
        start = text.rfind(words[-len(short)], 0, end)
        within = [word for word in text[start:end].split(" ") if word not in joiners]
        if within != words[-len(short) :] or start in known:
            continue  # `Food and Agriculture Organization (FAO)`
        noun = lexicon.single.get(words[-len(short)], 0) & (BODY | FIRM)
        plain = not noun and all(lexicon.ordinary(word) for word in words[-len(short) :])
        if plain and _same_letters(lexicon.full[entry[1]], short):
            for place in [place for place in known if text.startswith(short, place)]:
                del known[place]  # `Perjanjian Kerja Sama (PKS)`: no party here
        else:
            known[start] = Known(end, *entry)


def _same_letters(name: str, short: str) -> bool:
    """Whether `short` are the first letters of the words of a known `name`, so that nothing else of its language is
    meant by them.
    """
    return "".join(word[0] for word in name.split() if word[0].isupper()) == short


def _add_brands(known: dict[int, Known], lexicon: Lexicon, text: str) -> None:
    """Add to `known` each place of a word that brackets introduce for a body.

    A brand with a capital inside (`PT Jala Nusa (JalaNet)`), or one that is made of the beginnings of the body's words
    (`Forum Pemuda Argasari (Fopas)`), which nobody is called by.
    """
    brands = {
        match.group(1)
        for match in _BRAND.finditer(text)
        if shortens(match.group(1), " ".join(text[max(0, match.start() - _BEFORE) : match.start()].split()[-4:]))
    }
    for match in _CAMEL.finditer(text) if brands else ():
        if match.group() in brands:
            known.setdefault(match.start(), Known(match.end(), "organisation", ""))
    for match in islice(_COINED.finditer(text), _FIRMS):
        word = match.group(1)
        if word in lexicon.single or word in lexicon.keys or text.count(word) == 1:
            continue
        before = text[max(0, match.start() - _BEFORE) : match.start()].split()
        heads = [at for at, part in enumerate(before) if lexicon.single.get(part, 0) & (BODY | FIRM)]
        own = before[heads[-1] + 1 :] if heads else []
        named = any(part in lexicon.keys or lexicon.given(part) or not lexicon.ordinary(part) for part in own)
        if named and shortens(word, " ".join(before[heads[-1] :]), strict=True):  # not `Gerakan Pengendalian (Gerdal)`
            for start, end in occurrences(text, word):
                known.setdefault(start, Known(end, "organisation", ""))


def _with_small(tokens: list[Token], known: dict[int, Known], text: str) -> list[Token]:
    """`tokens` with known names that begin with a small letter (`detikcom`) as words of their own."""
    small = [(start, name.end) for start, name in known.items() if text[start].islower()]
    if not small:
        return tokens
    starts = [token.start for token in tokens]
    inside = {token.start for a, b in small for token in tokens[bisect_left(starts, a) : bisect_left(starts, b)]}
    out = [token for token in tokens if token.start not in inside]
    out.extend(Token(a, b, text[a:b]) for a, b in small)
    return sorted(out)
