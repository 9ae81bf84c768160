"""The capitalised words of one text with what is known of each, and the mentions that the rules have found so far."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Set
from functools import cached_property
from operator import attrgetter
from typing import NamedTuple

from msgspec import Struct

from ...model import NameKind
from ...text import Document
from .lexicon import (
    BODY,
    CLASSES,
    DEGREE,
    FIELD,
    FIRM,
    FOREIGN,
    GIVEN,
    HINTS,
    KNOWN,
    NOT_NAME,
    OFFICE,
    ORDINARY,
    PERSONAL,
    PLACE_HEAD,
    PLACE_OFFICE,
    RANK,
    TITLE,
    Known,
    Lexicon,
)
from .tokens import Token
from .words import Words

_CAPITALS_IN_BRACKETS = re.compile(r"\(([A-Z]+)\)")
_COMMAS = (",", " ,")
"""A comma whose blank is missing or stands before it."""
_COUNTED = re.compile(r" \d{1,3},? ")
_UNIT = re.compile(r" \d{1,4}/")
_COUNT = re.compile(r" \d{1,3}\b")
_SMALL_AFTER = re.compile(r"[,)\"”]{0,2} ?([a-zà-ÿ][\w-]*)")
_BRACKET = re.compile(r" ?\( ?([A-Z][\w./&’'-]{1,24}(?: [A-Z][\w./&’'-]{0,24}){0,2}) ?\)")
_START = attrgetter("start")
_BACK = 48
_SMALL_WORDS = 4
_GAP = 10
"""Longest stretch between two words of one name: ` van der `, `, dan `."""
_JOINER = 14
_LONGEST_RUN = 40
"""Most joined words that are looked at for the end of their run, so that texts all in capitals stay linear."""
_OPENINGS = 3
"""Most initials and abbreviations before the word that somebody goes by."""
_NAME_WORDS = 6
"""Most words of somebody's full name."""
_ABBREVIATED = RANK | DEGREE | PLACE_HEAD | FIRM
_OPENING = frozenset("(\"“”'‘")
_QUOTED = frozenset('"”')
REACH = 10_000
"""Characters before and behind a name within which it is looked for again; few articles are longer."""
HEADING_WORDS = 14
"""A line of at most so many words without a closing stop is a subheading if most of them are capitalised."""

_SHORTEST_VERB = 5
"""Fewest letters of a verb with a prefix."""
_CUE = 12
"""Code points before an office in which a cue stands."""
TICKER = 4
"""Letters of a firm on the exchange."""
LETTERS = 3
"""Fewest capitals that are taken for a body by what stands beside them."""
NUMERAL = re.compile(r"[IVX]{2,4}")
_SMALL_NAME = re.compile(r" ([a-z]{5,})(?=, | \(\d|[.”\"])")
"""A word in small letters behind a personal name, with what closes the name."""


class Draft(Struct):
    """A mention before it is resolved. `role` is the span of the title beside it, `inner` that of a bracket inside it,
    `key` what its forms share in the gazetteer, `words` how many words it has.
    """

    start: int
    end: int
    kind: NameKind
    rule: str
    confidence: float
    key: str = ""
    role: tuple[int, int] | None = None
    inner: tuple[int, int] | None = None
    initials: bool = False


class Role(Struct):
    """An open title: its span and the classes of its words; `apposed` where a comma or bracket follows it, `bare` while
    nothing but titles belong to it, `office_end` where an office ends that only a rank follows.
    """

    start: int
    end: int
    flags: int
    apposed: bool = False
    bare: bool = True
    office_end: int = -1

    @property
    def span(self) -> tuple[int, int]:
        """What is told as the role of whoever follows: the office where there is one."""
        return self.start, self.end if self.office_end < 0 else self.office_end


class Cut(NamedTuple):
    """Where an officer's name begins: the first token of the body before it, the end of the run, the title of both."""

    first: int
    end: int
    role: Role


class Told(Struct):
    """Names that a walk has come by, so that no rule looks through all of them: whole bodies, the first words of bodies
    of several, and the last words of people of several.
    """

    bodies: set[str] = set()
    openers: set[str] = set()
    surnames: set[str] = set()


class Walk:
    """Reads one text from left to right. Lists run parallel to `tokens`."""

    def __init__(
        self, document: Document, tokens: list[Token], known: dict[int, Known], lexicon: Lexicon, words: Words
    ) -> None:
        self.seen_initials: set[str] = set()
        self.text = text = document.text
        self.document = document
        self.tokens = tokens
        self.count = count = len(tokens)
        self.known = known
        self.lexicon = lexicon
        self.words = words
        self.names = words.names
        self.drafts: list[Draft] = []
        self._small_before: dict[int, list[str]] = {}
        self.people_towns: set[str] = set()
        """Towns abroad by which somebody is called in this article."""
        self.cuts: dict[int, Cut] = {}
        """Cuts between bodies and officers that lie ahead, by the token with which the officer's name begins."""
        self.titles: set[str] = set()
        """Titles of works that the walk has come by."""
        self.loose: list[tuple[int, int]] = []
        self.role: Role | None = None
        self.last_person: Draft | None = None
        self.starts, self.headings = _sentence_starts(document, tokens)
        texts = [token.text for token in tokens]
        facts = lexicon.facts(texts)
        self.flags = [fact & CLASSES for fact in facts]
        self.hints = [fact & HINTS for fact in facts]
        for index, token in enumerate(tokens):
            if token.start in known:
                if "." in token.text and known[token.start].end < token.end:
                    known.pop(token.start)  # `KapuasPos.id`
                else:
                    self.hints[index] |= KNOWN
            elif facts[index] & PERSONAL:
                self.flags[index] = GIVEN
        if "$" in text:
            for index, token in enumerate(tokens):
                if text.startswith("$", token.end):
                    self.flags[index], self.hints[index] = NOT_NAME, 0  # `US$50`
                    known.pop(token.start, None)
        self.sizes = [1] * count
        self.gaps = gaps = [""] * count
        self.joined = joined = [False] * count
        end = -_GAP
        for index, token in enumerate(tokens):
            if token.start - end <= _GAP and index:
                gap = text[end : token.start]
                # `Corporate Secretary LSIP,Rangga Wibawa, …`: as if the blank were where it belongs
                gap = gaps[index] = ", " if gap in _COMMAS else gap
                small = token.text[:2].islower()  # `Bantuan pemerintah kota Argasari`, no `Gedung iNews`
                joined[index] = (gap == " " and not small) or (gap in (". ", ".") and self._abbreviated(index - 1))
            end = token.end
        phrases = lexicon.phrases
        inside = 0
        for index in [index for index, word in enumerate(texts) if word in phrases]:
            if index >= inside:
                inside = self._phrase(index, phrases[texts[index]])

    def _abbreviated(self, index: int) -> bool:
        """Whether the stop behind token `index` is that of an abbreviation within a name."""
        word, flags = self.tokens[index].text, self.flags[index]
        if len(word) == 1 and (self._letter_ends(index) or self._counts(index)):
            return False
        if (
            len(word) == 1
            or ("." in word and not word.rpartition(".")[2].islower())  # no `MotoGP.com`
            or word in self.names.name_abbreviations
            or (flags & _ABBREVIATED and not flags & PLACE_HEAD and len(word) <= 5)
        ):
            return True
        # A short noun or name closes a sentence, too: `di Stasiun Tugu. Perintah itu`, `punya Bu Wati. Satunya lagi`.
        if self.tokens[index + 1].start in self.starts:
            return False
        given = bool(flags & GIVEN) and len(word) <= 4 and not self.ordinary(index + 1)
        return given or (bool(flags & PLACE_HEAD) and len(word) <= 5)

    def _counts(self, index: int) -> bool:
        """`di Dusun V. Tali jembatan putus`: whether the letter at token `index` is a number at the sentence's end."""
        numeral = self.tokens[index].text in ("I", "V", "X") and index + 1 < len(self.tokens)
        return numeral and self.tokens[index + 1].start in self.starts

    def _letter_ends(self, index: int) -> bool:
        """`berinisial SP dan C. Dirtipidum X …`, `menembak Brigadir J. Kamaruddin menilai`: whether the letter at token
        `index` is all of somebody's initials, so that its stop ends the sentence: an office follows, or the article has
        the letter behind the same rank elsewhere.
        """
        if self.flags[index + 1] & (OFFICE | PLACE_OFFICE) and not self.flags[index + 1] & GIVEN:
            return True
        if not index or not self.flags[index - 1] & RANK:
            return False
        form = f"{self.tokens[index - 1].text} {self.tokens[index].text} "
        return form in self.around(self.tokens[index].start)

    def _phrase(self, index: int, options: list[tuple[tuple[str, ...], int]]) -> int:
        """Give the longest phrase that begins with token `index` its class; returns the index after it."""
        for rest, flag in options:
            size = len(rest)
            if index + size >= self.count or self.tokens[index + 1].text != rest[0]:
                continue
            if all(self.tokens[index + 1 + k].text == rest[k] and self.gaps[index + 1 + k] == " " for k in range(size)):
                if flag & TITLE and self._opens_body(index + size):
                    continue  # `Kepala Suku Dinas Sosial`
                self.flags[index : index + size + 1] = [flag] * (size + 1)
                self.sizes[index] = size + 1
                return index + size + 1
        return index

    def _opens_body(self, index: int) -> bool:
        """Whether the noun of a body begins with token `index` and goes on with the next one (`Suku Dinas`)."""
        if index + 1 >= self.count or self.gaps[index + 1] != " ":
            return False
        following = self.tokens[index + 1].text
        options = self.lexicon.phrases.get(self.tokens[index].text, ())
        return any(flag & BODY and rest == (following,) for rest, flag in options)

    # -- looking around ------------------------------------------------------------------------------------------------

    def follows(self, index: int) -> bool:
        """Whether token `index` exists and is joined to the one before it."""
        return index < self.count and self.joined[index]

    def part(self, borders: Set[int]) -> None:
        """Join no word that begins at an offset of `borders` to the one before it."""
        if borders:
            for index, token in enumerate(self.tokens):
                if token.start in borders:
                    self.joined[index] = False

    def run_end(self, index: int) -> int:
        """The token behind the last one that is joined to token `index`, no further than `_LONGEST_RUN` words."""
        last = index + _LONGEST_RUN
        index += 1
        while self.follows(index) and index < last:
            index += 1
        return index

    @cached_property
    def shares(self) -> bool:
        """Whether the article is about shares."""
        return any(word in self.text for word in self.names.share_words)

    @cached_property
    def taxa(self) -> frozenset[str]:
        """Words that the article has before the second one of a Latin name, which is no ordinary word."""
        return frozenset(
            match.group(1)
            for match in self.words.taxon.finditer(self.text)
            if not self.lexicon.ordinary(match.group(2)) and match.group(1) not in self.lexicon.keys
        )

    @cached_property
    def introduced(self) -> frozenset[str]:
        """Capitals that stand alone in brackets somewhere in the text."""
        return frozenset(_CAPITALS_IN_BRACKETS.findall(self.text))

    @cached_property
    def speakers(self) -> frozenset[str]:
        """Words by which the article lets somebody speak or act alone: `ujar Hermanto`, `Hermanto menambahkan`."""
        plain = ~(GIVEN | FOREIGN)
        alone = [index for index, flags in enumerate(self.flags) if not flags & plain and not self.joined[index]]
        alone += [index for index in range(1, self.count) if self.joined[index] and self._cue_opens(index - 1)]
        return frozenset(self.tokens[index].text for index in alone if self._speaks(index))

    @cached_property
    def voices(self) -> frozenset[str]:
        """Those of `speakers` whom a word of speech stands before (`ujar Hermanto`), as it does before few bodies."""
        cues, speakers = self.words.speech_verbs | self.words.according, self.speakers
        told = (token for token in self.tokens if token.text in speakers)
        return frozenset(
            token.text
            for token in told
            if not cues.isdisjoint((before := self.small_before(token.start))[-1:]) or self._told_by_title(before)
        )

    def _told_by_title(self, before: list[str]) -> bool:
        """`kata kades Hermanto`: whether the small words `before` somebody are a word of speech and a title."""
        return len(before) > 1 and before[-1] in self.words.small_titles and before[-2] in self.words.speech_verbs

    def _cue_opens(self, index: int) -> bool:
        """Whether token `index` opens a sentence and says that somebody speaks (`Menurut Hermanto, …`)."""
        words, token = self.words, self.tokens[index]
        return token.start in self.starts and not self.joined[index] and token.text.lower() in words.according

    def _speaks(self, index: int) -> bool:
        """Whether token `index`, with no capitalised word of a name beside it, speaks or acts as people do."""
        token, flags = self.tokens[index], self.flags[index]
        if flags & ~(GIVEN | FOREIGN) or not token.text.istitle():
            return False
        known = self.known_at(index)
        if known is not None and (known.kind == "organisation" or known.end > token.end):
            return False
        if self.follows(index + 1) and not self.flags[index + 1] & NOT_NAME:  # `ujar Aman Dimot`, no `ujar Aman Senin`
            named = not self.joined[index] and not self.flags[index + 1] & ~GIVEN and self.run_end(index) - index < 4
            return named and bool(self.words.speech_verbs.intersection(self.small_before(token.start)[-1:]))
        if self.joined[index]:
            return True
        before = self.small_before(token.start)
        if before and before[-1] in self.words.speech_verbs:
            return token.text.lower() not in self.words.people and token.text.lower() not in self.words.small_titles
        if self._told_by_title(before):
            return True
        plain = not flags & GIVEN and (known is not None or self.ordinary(index))
        return not plain and self.small_after(token.end) in self.words.person_verbs

    def begins_speaker(self, index: int) -> bool:
        """Whether the name of somebody who speaks alone elsewhere begins at token `index`.

        By the word that he goes by, by an opening that short names leave out (`M. Rizal`), or by the word before his
        last name, where nothing stands behind that.
        """
        for _ in range(_OPENINGS):
            text = self.tokens[index].text
            if not self.follows(index + 1) or (len(text) > 1 and text not in self.names.name_abbreviations):
                break
            index += 1
        token = self.tokens[index]
        if token.text in self.speakers:
            return True
        last = self.follows(index + 1) and (not self.follows(index + 2) or bool(self.flags[index + 2] & DEGREE))
        return last and self.of_names(index) and token.text.istitle() and self.tokens[index + 1].text in self.speakers

    def around(self, start: int) -> str:
        """The text within `REACH` characters of `start`, where other mentions of what stands there are looked for, so
        that long texts stay linear.
        """
        return self.text[max(0, start - REACH) : start + REACH]

    def region(self, index: int) -> bool:
        """Whether token `index` is a country, province or regency, by which some people are called, too (`Georgia`)."""
        known = self.known_at(index)
        return known is not None and known.kind == "place" and known.key not in self.lexicon.minor

    def unknown(self, index: int) -> bool:
        """Whether token `index` is a word that nothing knows: of no class, no known name, no ordinary one."""
        return not self.flags[index] and self.known_at(index) is None and not self.ordinary(index)

    def of_names(self, index: int) -> bool:
        """Whether token `index` is a word of personal names, or none that anything knows."""
        return bool(self.flags[index] & GIVEN) or self.unknown(index)

    def degree_behind(self, index: int) -> bool:
        """`Rangga Wibawa,SH,MH`: whether token `index` is a degree behind a name and its comma, or behind another."""
        while index and self.flags[index] & DEGREE and self.gaps[index] in (",", ", "):
            index -= 1
            if not self.tokens[index].text.isupper():
                return True
        return False

    def full_name_at(self, index: int) -> bool:
        """Whether the rest of the run from token `index` on, no more words than a name has, are words of names."""
        end = index
        while self.follows(end) and end - index <= _NAME_WORDS:
            if not self.of_names(end):
                return False
            end += 1
        return index < end <= index + _NAME_WORDS

    def person_may_follow(self, index: int) -> bool:
        """Whether token `index` stands where a person does whose office ends right before."""
        return index < self.count and self.gaps[index] in (" ", ", ", " (")

    def syllables(self, index: int) -> bool:
        """Whether a Korean or Chinese name of three words opens at token `index`: `Bae Sang Cheol`, `Lim Kok Seng`."""
        following = index + self.sizes[index]
        if not self.follows(following + 1):
            return False
        family, lexicon = self.tokens[index].text, self.lexicon
        both = {self.tokens[following].text.lower(), self.tokens[following + 1].text.lower()}
        korean = family in lexicon.korean and both <= lexicon.korean_syllables
        return korean or (family in lexicon.chinese and both <= lexicon.chinese_syllables)

    def is_initial(self, index: int) -> bool:
        """Whether token `index` is the first letter or letters of a name, or short for one (`M`, `Y.P`, `Muh`)."""
        text = self.tokens[index].text
        return len(text) == 1 or ("." in text and text.isupper()) or text in self.names.name_abbreviations

    def particles(self, index: int) -> bool:
        """Whether only small words of personal names stand before token `index`: `bin`, `van der`, `al-`."""
        gap = self.gaps[index]
        return (
            gap[:1] == " "
            and gap[-1:] in (" ", "-")
            and bool(gap.strip())
            and self.words.person_joiners.issuperset(gap.split())
        )

    def index_at(self, offset: int, index: int) -> int:
        """Index of the first token from `index` on that starts at or after `offset`."""
        while index < self.count and self.tokens[index].start < offset:
            index += 1
        return index

    def known_at(self, index: int) -> Known | None:
        """The known name that starts with token `index`."""
        return self.known.get(self.tokens[index].start) if index < self.count else None

    def initial(self, index: int) -> bool:
        """Whether token `index` begins a sentence or stands in a subheading, so that its capital says nothing."""
        return self.tokens[index].start in self.starts

    def ordinary(self, index: int) -> bool:
        """Whether token `index` is an ordinary word with a capital."""
        return self.hints[index] & ORDINARY != 0

    def small_before(self, start: int) -> list[str]:
        """Up to four small words right before `start`, in order; a comma stays with its word."""
        found = self._small_before.get(start)
        if found is None:
            found = self._small_before[start] = _small_words(self.text, start)
        return found

    def cited(self, index: int) -> bool:
        """Whether token `index` stands right behind words that cite a medium: `dilansir dari`, `Mengutip`."""
        words = list(self.small_before(self.tokens[index].start))
        while words and words[-1] in self.words.citing_links:
            words.pop()
        if words or not index:
            return bool(words) and words[-1] in self.words.citing_cues
        beside = self.gaps[index] == " " or self.gaps[index].strip() in self.words.citing_links
        return beside and self.tokens[index - 1].text.lower() in self.words.citing_cues

    def small_after(self, end: int) -> str:
        """The small word right after `end`, or ``""``."""
        match = _SMALL_AFTER.match(self.text, end)
        return match.group(1) if match else ""

    def called(self, index: int) -> bool:
        """`warga bernama Yeni`: whether a word for people and one for their names stand before token `index`.

        Or a word for what somebody goes by: `pria yang biasa dipanggil Yoyo itu`, `yang punya sapaan akrab Yoyo`.
        """
        start = self.tokens[index].start
        before = self.small_before(start)
        two = set(before[-2:])
        if len(two) > 1 and not two.isdisjoint(self.words.pet_cues) and not two.isdisjoint(self.names.pet_adverbs):
            return self.tokens[index].text.istitle()
        if not before or before[-1] not in self.words.naming:
            return False
        told = self.text[max(0, start - _BACK) : start].split()[:-1]
        if told and told[-1] in self.words.relatives:
            told.pop()  # `pembalap yang dijuluki Sriti`
        return bool(told) and told[-1].lower() in self.words.people  # no `sapi bernama Jagur`

    def acts_behind(self, end: int) -> bool:
        """Whether a verb that goes with people stands right behind `end`, or behind one adverb there."""
        match = _SMALL_AFTER.match(self.text, end)
        if match is None:
            return False
        if match.group(1) in self.words.person_verbs:
            return True
        return match.group(1) in self.words.adverbs and self.small_after(match.end()) in self.words.person_verbs

    def bracket(self, end: int) -> re.Match[str] | None:
        """A short name in brackets right after `end`."""
        return _BRACKET.match(self.text, end) if "(" in self.text[end : end + 2] else None

    def bounds_title(self, word: str) -> bool:
        """Whether `word`, behind a title in small letters, can only say what somebody does (`menyebut`, `yakin`; not
        `terdakwa`, `terpilih`).
        """
        words = self.words
        if word in words.title_bounds:
            return True
        return (
            word.startswith(self.names.verb_beginnings)
            and word not in words.small_titles
            and word not in words.title_adjectives
        )

    def small_rank(self, start: int) -> Role | None:
        """A rank in small letters right before `start`: `dr.`, `drg.`."""
        if not self.text.endswith(self.words.small_ranks, 0, start):
            return None
        at = self.text.rfind(" ", max(0, start - _BACK), start - 1) + 1
        return Role(at, start - 1, RANK) if self.text[at:start] in self.words.small_ranks else None

    def small_title(self, start: int) -> Role | None:
        """A title in small letters right before `start` (`presiden`, `menteri luar negeri`); no verb stands behind it.

        In `jaksa menyebut Rangga menerima suap` the prosecutor is somebody else.
        """
        words = self.small_before(start)
        if not words:
            return None
        at = start
        found = None
        for word in reversed(words):
            at = self.text.rfind(word, 0, at)
            if word in self.words.small_function or word.endswith(","):
                break
            if self.bounds_title(word):
                break
            if word in self.words.small_titles and word not in self.names.grades:
                found = Role(at, start - 1, RANK if at + len(word) == start - 1 else 0)
        else:
            plain = found is None and words[-1] not in self.words.place_cues
            before = bisect_left(self.tokens, at, key=_START) - 1 if plain or found else -1
            beside = before >= 0 and self.tokens[before].end == at - 1
            if beside and plain and self.of_relation(f"{self.tokens[before].text} {' '.join(words)}".lower()):
                return Role(self.tokens[before].start, start - 1, RANK)  # `Kuasa hukum Rangga` opens a sentence
            if beside and plain and self.flags[before] & OFFICE:
                return Role(self.tokens[before].start, start - 1, OFFICE)  # `Dosen hukum Universitas …`
            opens = found is not None and self.words.teams.issuperset(self.text[at : found.start].split())
            if beside and found and opens and self.tokens[before].text.lower() in self.words.small_titles:
                # `Mantan presiden`, `Pelatih ganda putra PBSI` at the beginning of a sentence
                found.start = self.tokens[before].start
        return self._of_person(found) if found is not None else None

    def _of_person(self, role: Role) -> Role | None:
        """`role` where it can be that of whoever stands behind it.

        No part of a body (`memukul kepala Rangga`), and no role in a deed that was done to him or by him (`tersangka
        pembunuhan Rangga`); but `korban pembunuhan Rangga`, and of `kepala korban Rangga` the last.
        """
        told = self.text[role.start : role.end].split()
        if told[0] in self.names.body_parts:
            if len(told) == 1:
                return None
            if told[1] in self.words.initials_cues:
                role.start += len(told[0]) + 1
        harmed = told[0] in self.words.initials_cues and told[0] not in self.names.case_titles
        return None if harmed and not self.names.harms.isdisjoint(told[1:]) else role

    def linked_title(self, start: int) -> Role | None:
        """`Jaksa penuntut umum dari Kejaksaan Negeri Argasari Rangga`: a title that a small word joins to its body."""
        words = self.small_before(start)
        if not words or words[-1] not in self.words.body_links:
            return None
        link = start - len(words[-1]) - 1
        found = self.small_title(link)
        if found is None:
            # `Peneliti dari Universitas …`, `Dokter spesialis gizi dari …` open a sentence
            first = link
            for word in reversed(words[:-1]):
                if word in self.words.small_function or word.endswith(",") or self.bounds_title(word):
                    return None
                first = self.text.rfind(word, 0, first)
            before = bisect_left(self.tokens, first, key=_START) - 1
            told = before >= 0 and self.tokens[before].end == first - 1
            if told and (self.flags[before] & OFFICE or self.tokens[before].text.lower() in self.words.small_titles):
                found = Role(self.tokens[before].start, start - 1, OFFICE)
        if found is not None:
            found.end = start - 1
        return found

    def holder_named(self, role: Role, index: int) -> bool:
        """`Rangga Wibawa, Direktur PT Sinar Abadi Lestari, mengatakan …`: whether whoever has the office `role` stands
        before it, so that the words from token `index` on name nobody.

        Behind a mere comma only where the sentence goes on with what he does, or a word of speech stands before him;
        not in a list of people with their offices.
        """
        person = self.last_person
        gap = self.text[person.end : role.start] if person is not None and 0 < role.start - person.end < _JOINER else ""
        if person is None or gap not in self.words.role_joiners:
            return False
        following = self.run_end(index)
        end = self.tokens[following - 1].end
        if gap != ", ":
            return True
        if not self.text.startswith((",", "."), end):
            # `Usai bertemu Rangga, Direktur Sari mengatakan …`, but `Rangga, Kepala Dinas Argasari mengatakan …`
            opens = person.start in self.starts or self.text[max(0, person.start - 2) : person.start - 1] in _QUOTED
            full = " " in self.text[person.start : person.end]
            short = following - index == 1 and (full or not self.flags[index] & GIVEN)
            body = full and self.flags[index] & (BODY | FIRM)  # `Rangga Wibawa, Direktur PT Roda Rahmat menyatakan …`
            return bool(opens and (short or body) and self.acts_behind(end))
        if self.acts_behind(end):
            return True
        if following < self.count and self.gaps[following] in self.words.list_gaps:
            return False
        first = bisect_left(self.tokens, person.start, key=_START)
        before = self.small_before(person.start)
        cited = bool(before) and before[-1] in self.words.speech_verbs
        return cited or (first > 0 and self.joined[first] and self._cue_opens(first - 1))

    # -- the open role -------------------------------------------------------------------------------------------------

    def abbreviated_field(self, index: int) -> bool:
        """`Menteri Koperasi dan UKM`: token `index` goes on with the open title, and names nobody and no body."""
        token = self.tokens[index]
        return (
            self.role is not None
            and token.text.isupper()
            and not self.flags[index] & ~NOT_NAME
            and self.known_at(index) is None
            and self.text[self.role.end : token.start] in self.words.list_gaps
        )

    def enter(self, index: int) -> None:
        """Close the open role where token `index` cannot belong to it."""
        role = self.role
        if role is None or self.joined[index]:
            return
        arm = self.words.arm.match(self.text, role.end)
        if arm is not None:
            role.end = arm.end()  # `Danlanal Argasari Kolonel Laut (P) Rangga`
        near = self.tokens[index].start - role.end <= 8 or self._joins(role, self.tokens[index].start)
        then = None if near else self.words.then.match(self.text, role.end, self.tokens[index].start)
        if then is not None and then.end() == self.tokens[index].start and not self._of_another(role.start):
            role.end, role.apposed = role.end + len(then.group(1)), True  # `Bupati Argasari saat itu, Rangga, …`
            return
        gap = self.text[role.end : self.tokens[index].start] if near else "…"
        if gap in ("", ", ", " (", ") ", " ", *_COMMAS):
            role.apposed = role.apposed or gap not in ("", " ")
        elif gap in self.words.title_gaps and self._more_of_field(index, gap):
            pass  # `Direktur Riset dan Pengembangan`, `Head of Research and Investment`
        elif _COUNTED.fullmatch(gap):
            role.end, role.apposed = role.end + len(gap.rstrip(", ")), "," in gap  # `Ketua RT 03, Rangga`
            if gap.endswith(" ") and self.flags[index] & PLACE_HEAD and _COUNT.match(self.text, self.tokens[index].end):
                role.end, role.bare = self.tokens[index].end, False  # `Ketua RT 03 RW 05, Rangga`
        elif _UNIT.fullmatch(gap):
            role.end, role.bare = self.tokens[index].end, False  # `Danrem 172/PWY`
        elif gap[1:] in self.words.small_ranks or self.words.ordinal.fullmatch(gap) or self._linked(role, gap, index):
            pass  # `Kepala Dinas Kesehatan Argasari dr. Rangga`
        elif self.abbreviated_field(index) or (gap == ". " and self._stopped(role, self.tokens[index].start)):
            pass
        elif gap[:2] == ", " and self.lexicon.single.get(gap[2:].rstrip(". ").capitalize(), 0) & RANK:
            role.apposed = True  # `Kepala Dinas Kesehatan, dr. Sari`
        else:
            self.close_role()

    def _of_another(self, start: int) -> bool:
        """`Anak Gubernur Jawa Barat saat itu, X`, `penyuap bupati saat itu, X`: whether a noun stands right before the
        office at `start`, whom X is then, and not the officer.
        """
        opening = self.text[max(0, start - _BACK) : start]
        words = opening.rpartition("\n")[2].split()
        if not words or words[-1][-1] in ',.;:?!)"”':
            return False
        word = words[-1].lower()
        cue = word in self.words.person_cues or word in self.words.phrase_bounds
        cue = cue and word not in self.words.relations
        return not (cue or self.bounds_title(word) or word in self.words.small_function)

    def _linked(self, role: Role, gap: str, index: int) -> bool:
        """`Kabid Humas dari Polda Jabar Kombes Rangga`: whether a small word joins an office to its body, to another
        (`Anggota DPR dari Fraksi PAN`), or to a second office.
        """
        if gap in self.words.joint_gaps:
            return bool(self.flags[index] & TITLE)
        joins = role.bare or (not role.apposed and gap.strip() in self.names.origin_links)
        return joins and gap.strip() in self.words.body_links and self.flags[index] & (BODY | FIRM) != 0

    def _joins(self, role: Role, start: int) -> bool:
        """`Sekretaris Perusahaan sekaligus Direktur Rangga`: whether `role` goes on with the office at `start`."""
        joined = not role.apposed and self.text[role.end : start] in self.words.joint_gaps
        # not `Anak Presiden sekaligus …`
        return joined and not (
            self.relation_before(bisect_left(self.tokens, role.start, key=_START)) or self._of_another(role.start)
        )

    def _more_of_field(self, index: int, gap: str) -> bool:
        """Whether token `index` goes on with the field of an office behind `gap`, and begins no other person's name
        (`Rangga Wibawa, Bupati Tegal, dan Budi Hartono`).
        """
        if gap[0] == "," and self.flags[index] & GIVEN:
            return False
        return self.ordinary(index) or bool(self.flags[index] & (FIELD | FOREIGN))

    def _stopped(self, role: Role, start: int) -> bool:
        """`Plt. Kepala Dinas`, `Ketua DPRD Drs. H. Rangga`: whether `role` is the short word for an acting officer, or
        ends in a degree, with its stop before `start`.
        """
        told = self.text[role.start : start].rstrip(" .")
        return told in self.words.acting or (" " in told and told.rpartition(" ")[2] in self.words.degrees_before)

    def open_role(self, start: int, end: int, flags: int) -> None:
        """Begin or go on with a title."""
        role = self.role
        beside = role is not None and (start - role.end <= 1 or self._joins(role, start))
        if role is not None and (beside or self._stopped(role, start)):
            role.office_end = self._office_end(role, flags)
            role.end = end
            role.flags |= flags
        elif (
            role is not None
            and flags & RANK
            and role.flags & (OFFICE | PLACE_OFFICE)
            and self._behind_comma(role, start)
        ):
            # `Kapolsek Sukamulya, Kompol Rangga`, `Wakil Bupati, H. Rangga`
            role.office_end, role.end, role.apposed = role.end, end, False
            role.flags |= flags
        else:
            self.close_role()
            self.role = Role(start, end, flags)
        if self.role is not None:
            self._take_bracket(self.role)

    def _office_end(self, role: Role, flags: int) -> int:
        """Where the office that `role` tells ends before a title of the classes `flags`; -1 where it goes on.

        `Kasi Humas Polres Sukamulya Iptu Rangga`: before the rank behind its body.
        """
        if flags & (OFFICE | PLACE_OFFICE):
            return -1
        ranked = flags & RANK and role.flags & (OFFICE | PLACE_OFFICE)
        return role.end if ranked and role.office_end < 0 else role.office_end

    def _since_before(self, start: int) -> int:
        """Where an office at `start` begins with the small word that says that somebody has it no longer (`mantan`)."""
        before = self.small_before(start)[-1:]
        was = bool(before) and before[0] in self.names.former and self.text.endswith(f"{before[0]} ", 0, start)
        return start - len(before[0]) - 1 if was else start

    def _person_at(self, start: int) -> bool:
        """Whether a person's name begins at `start` (`Menteri Keuangan (Ratna Wulandari)`), no abbreviation."""
        index = bisect_left(self.tokens, start, key=_START)
        known = self.known_at(index)
        return (known is not None and known.kind == "person") or bool(
            self.follows(index + 1) and self.flags[index] & self.flags[index + 1] & GIVEN
        )

    def closed_by_body(self) -> bool:
        """Whether the open title ends with the last mention, or with the short name in brackets behind that."""
        if self.role is None or not self.drafts:
            return False
        rest = self.text[self.drafts[-1].end : self.role.end]
        return not rest or (rest.startswith((" (", "(")) and rest.endswith(")"))

    def _take_bracket(self, role: Role) -> None:
        """Let the open title `role` hold an abbreviation in brackets behind it, with the known bodies in there.

        Not a person: `Menteri Keuangan (Ratna Wulandari)`.
        """
        match = self.bracket(role.end)
        if match is None or self._person_at(match.start(1)):
            return
        role.end = match.end()
        if " " in match.group(1):
            for index in range(bisect_left(self.tokens, match.start(1), key=_START), self.count):
                known = self.known_at(index)
                if self.tokens[index].start >= match.end():
                    break
                if known is not None and known.kind == "organisation" and known.end <= match.end(1):
                    start = self.tokens[index].start  # `(Dirjen Bea Kemenkeu)`
                    self.drafts.append(Draft(start, known.end, known.kind, "known-name", 0.95, key=known.key))

    def _behind_comma(self, role: Role, start: int) -> bool:
        """Whether only a comma stands between an office, nothing more of it told yet, and the rank at `start`."""
        return role.office_end < 0 and self.text[role.end : start] == ", "

    def extend_role(self, end: int) -> None:
        """Take the words up to `end`, and an abbreviation in brackets behind them, into the open title."""
        if self.role is not None:
            self.role.office_end = -1  # `Anggota Tim Pengawas (Timwas) Haji DPR`
            self.role.end = end
            self.role.bare = False
            self._take_bracket(self.role)

    def office_before(self, start: int) -> tuple[int, int] | None:
        """`Ketua panitia, Rangga`, `kata sekretaris desa, Rangga`: an office with small words before a comma.

        The office must open its phrase: `kuasa hukum korban, Rangga` is no victim.
        """
        words = self.small_before(start) if self.text.startswith(", ", start - 2) else []
        at, first = start - 1, ""
        for word in reversed(words):
            if first and (word[-1] == "," or word in self.words.phrase_bounds):
                break
            first = word.rstrip(",")
            if self.bounds_title(first) or first in self.words.small_function:
                return None
            at = self.text.rfind(first, 0, at)
        else:
            before = bisect_left(self.tokens, at, key=_START) - 1 if words else -1
            if before >= 0 and self.tokens[before].end == at - 1:
                opening = self.tokens[before].text.lower()
                if self.flags[before] & OFFICE or opening in self.words.small_titles:
                    beside = self.joined[before] and bool(self.flags[before - 1] & OFFICE)
                    return self.tokens[before - beside].start, start - 2  # `Ketua RT setempat, Rangga`
                if opening not in self.words.phrase_bounds:
                    return None
        last = words[-1] if words else ""
        if first in self.names.case_titles and last != first and last.rstrip(",") in self.words.small_titles:
            return None  # `korban praktik buruk advokat, Rangga`: the one or the other
        return (at, start - 2) if first in self.words.small_titles else None

    def close_role(self) -> None:
        """End the open title: with nobody behind it, it is that of the person before it (`Budi, ketua …`)."""
        role, person = self.role, self.last_person
        near = role is not None and person is not None and 0 < role.start - person.end < _JOINER
        if role and person and near and self.told_title(person) is None:
            beside = self.text[person.end : role.start] in self.words.role_joiners
            goes_on = self.text[role.end : role.end + 1] == " " and self.text[role.end + 1 : role.end + 2].islower()
            listed = any(self.text.endswith(f", {word} ", 0, person.start) for word in self.names.list_words)
            # `Menurut Rangga, Presiden …`, `Akibat ulah Andi, Budi, dan Cahyo, Kapolsek Argasari …`
            beside = beside and not (goes_on and (listed or self.opens_words(person.start)))
            person.role = (role.start, role.end) if beside else person.role
        self.role = None

    @cached_property
    def told(self) -> Told:
        """The names so far, by the words that later mentions are looked up by."""
        return Told()

    def _remember(self, draft: Draft) -> None:
        """Take the words of `draft` into `told`."""
        form = self.text[draft.start : draft.end]
        first, last = form.partition(" ")[0], form.rpartition(" ")[2]
        if draft.kind == "organisation":
            self.told.bodies.add(form)
            if first != form:
                self.told.openers.add(first)
        elif draft.kind == "person" and last != form:
            self.told.surnames.add(last)

    def emit(self, draft: Draft) -> None:
        """Take a mention in; a person takes the open title along."""
        if draft.kind == "person":
            small = _SMALL_NAME.match(self.text, draft.end)
            word = small.group(1) if small else ""
            closed = small is not None and self.text.startswith((",", " ("), small.end())
            titled = (self.role is not None and closed) or not self.lexicon.ordinary(word)  # not `… Rina prihatin.`
            if small and titled and self.lexicon.given(word.capitalize()):
                draft.end, draft.key = small.end(), ""  # `Kepala Dinas Perdagangan, Rudi hartono, …`
            if not draft.initials and _LAST_INITIAL.match(self.text, draft.end - 2):
                draft.end += 1  # `Fajar Nugroho P. menilai …`
            if self._subject_of_words(draft):
                self.role = None
            elif self.role is not None and draft.role is None:
                self._take_spokesman(draft, self.role)
                told = self.text[slice(*self.role.span)]
                mere = told.rstrip(".") in self.words.degrees_before  # `korban, H Rangga Wibawa`
                mere = mere or told.lower() in self.names.body_parts  # `Kepala Rangga terluka`
                draft.role = self.office_before(self.role.start) if mere else self._whose_title(draft, self.role)
            elif draft.role is None:
                draft.role = self.office_before(draft.start)
            self.role = None
            if draft.role:
                draft.role = (self._since_before(draft.role[0]), draft.role[1])
            if draft.role and self.of_relation(self.text[slice(*draft.role)].lower()):
                # `istri Rangga, Dewi`, `mantan sopir Rangga, Joko`: the title is that of whoever follows
                self.role = Role(draft.role[0], draft.end, RANK)
                draft.role = None
            elif draft.role and (own := self._own_title(draft)):
                # `Sopir Gubernur Riau Rangga, Joko`: he is the governor, and the driver is whoever follows
                self.role = Role(draft.role[0], draft.end, RANK)
                draft.role = (own, draft.role[1])
            self.last_person = draft
        elif self.role is not None:
            self._take_noun_of_office(draft, self.role)
        self.drafts.append(draft)
        self._remember(draft)
        if draft.initials:
            self.seen_initials.add(self.text[draft.start : draft.end])

    def _take_spokesman(self, draft: Draft, role: Role) -> None:
        """`Juru bicara Presiden Rangga Wibawa mengatakan`: who speaks for an officer has not his office; where nobody
        is named behind a comma, and the officer is not known by name, it is the spokesman who is named.
        """
        before = self.text[max(0, role.start - _BACK) : role.start].lower()
        relation = next((noun for noun in self.names.office_relations if before.endswith(f"{noun} ")), "")
        if not relation or role.end + 1 != draft.start:
            return
        person, begins = self.last_person, role.start - len(relation) - 1
        if person is not None and self.text[person.end : begins] == ", ":
            person.role = person.role or (begins, draft.end)  # `Rina, juru bicara Presiden Rangga Wibawa, mengatakan`
            return
        behind = self.index_at(draft.end, bisect_left(self.tokens, draft.start, key=_START))
        named = (
            behind < self.count and self.text[draft.end : self.tokens[behind].start] == ", " and self.of_names(behind)
        )
        if not named:
            role.start -= len(relation) + 1

    def told_title(self, draft: Draft) -> tuple[int, int] | None:
        """The title of a person without the forms of respect before the name that it ends in (`Ketua DPRD Drs. H.`).

        None where nothing else is told (`Mr. Rangga`); whole behind a comma (`ibu, Dewi`).
        """
        if draft.role is None:
            return None
        start, end = draft.role
        name = draft.start
        while start < end and not self.text[end:name].strip(" ."):
            last = self.text[start:end].rstrip(" .").rpartition(" ")[2]
            if last not in self.words.respect:
                return start, end
            name = self.text.rindex(last, start, end)
            end = max(start, name - 1)
        return (start, end) if start < end else None

    def _heard(self, start: int) -> bool:
        """`Di hadapan Kapolri, Rangga meminta …`: whether the office at `start` is of whoever hears or is met."""
        return self._word_before(start).lower() in self.names.audience

    def opens_words(self, start: int) -> bool:
        """Whether `menurut`, or a capital `Kata`, stands right before `start`, so that words follow behind the comma:
        `Menurut Rangga, Presiden tidak akan hadir` gives him no office.
        """
        cue = self._word_before(start)
        return cue.lower() in self.words.according or (cue.istitle() and cue.lower() in self.words.speech_verbs)

    def cued(self, start: int) -> bool:
        """Whether a word of speech stands right before `start`: `kata`, `Menurut`."""
        return self.behind_speech(start) or self._word_before(start).lower() in self.words.according

    def behind_speech(self, start: int) -> bool:
        """Whether a verb of speech stands right before code point `start`: `kata`."""
        return self._word_before(start).lower() in self.words.speech_verbs

    def _word_before(self, start: int) -> str:
        """The short word right before `start`, with the marks that stand beside it."""
        return next(reversed(self.text[max(0, start - _CUE) : start].split()), "")

    def _subject_of_words(self, draft: Draft) -> bool:
        """`Menurut Kapolres, Budi mengaku mencuri`: whether the person is whom the words of an officer are about, with
        no comma behind the name; he has not that office.
        """
        if self.text[draft.start - 2 : draft.start] != ", ":
            return False
        span = self.role.span if self.role is not None else self.office_before(draft.start)
        if span is None or span[1] != draft.start - 2:
            return False
        heard = self._heard(span[0]) and self.text[draft.end : draft.end + 1] == " "
        after = self.small_after(draft.end) if heard or self.opens_words(span[0]) else ""
        title = self.text[slice(*span)]
        bare = title.islower() and " " not in title  # `Menurut jaksa, Rangga menyebut …`
        if not after or (after in self.names.telling_verbs and not heard and not bare):
            return False  # `Menurut Ketua RT, Budi mengatakan …`
        acts = len(after) >= _SHORTEST_VERB and after.startswith(self.names.verb_beginnings)
        return acts or after in self.names.clause_words

    def _take_noun_of_office(self, draft: Draft, role: Role) -> None:
        """`Kepala Desa Argasari`: the noun behind the head is that of the place.

        Not `Kepala Bidang Kesenian Dinas Kebudayaan`: the unit is the officer's, and the body goes by its own name.
        """
        head, _, noun = self.text[slice(*role.span)].partition(" ")
        if draft.kind != "place" or head not in self.words.heads_of or role.end + 1 != draft.start or draft.inner:
            return
        if noun in self.words.admin_heads:
            draft.start, draft.key = draft.start - len(noun) - 1, ""

    def relation_before(self, index: int) -> bool:
        """Whether the noun of a relative stands right before token `index`, in capitals or not."""
        words = self.small_before(self.tokens[index].start)
        before = index - 1
        if before >= 0 and not words and self.joined[index]:
            words = [self.tokens[before].text.lower()]
        elif (
            before >= 0 and words and self.tokens[before].end + 1 + len(" ".join(words)) + 1 == self.tokens[index].start
        ):
            words = [self.tokens[before].text.lower(), *words]
        return any(self.of_relation(" ".join(words[at:])) for at in range(len(words)))

    def _whose_title(self, draft: Draft, role: Role) -> tuple[int, int]:
        """The span of `role`, with the relative or servant of the officer before it where the person of `draft` stands
        behind a comma: `kata istri Bupati Argasari, Rina Wulan`, who is no regent.
        """
        if self.text[role.end : draft.start] == ", ":
            words = self.small_before(role.start)
            for at in range(len(words)):
                relation = " ".join(words[at:])
                if self.of_relation(relation) and self.text.endswith(f"{relation} ", 0, role.start):
                    return role.start - len(relation) - 1, role.end
        return role.span

    def _own_title(self, draft: Draft) -> int:
        """Where the title of a person begins behind the noun of who belongs to him (`Sopir Gubernur Riau Rangga`); 0
        where the noun is part of it.

        Of one in a case (`Kerabat pelaku Rangga`) only where whoever belongs to him is named behind a comma, and where
        the noun is an office itself (`Staf Khusus Menteri Keuangan Rangga`).
        """
        start, end = draft.role or (0, 0)
        if not self.text.startswith(" ", end):
            return 0
        words = self.text[start:end].split(" ")
        for size in (3, 2, 1):
            relation = " ".join(words[:size]).lower()
            if len(words) > size and self.of_relation(relation):
                rest = words[size:]
                titled = rest[0].lower() in self.words.small_titles or self.lexicon.single.get(rest[0], 0) & TITLE
                if not titled and rest[0][:1].isupper():
                    return 0  # `Manajer Persebaya Rangga`
                former = words[0].lower() in self.words.former
                office = " ".join(words[former:size]).lower() in self.names.office_relations
                if office or rest[0].lower() in self.words.initials_cues or not rest[0][:1].isupper():
                    behind = self.index_at(draft.end, 0)
                    gap = self.text[draft.end : self.tokens[behind].start] if behind < self.count else ""
                    follows = gap == ", " or gap in self.words.namely_gaps  # `Ajudan Rangga, yakni Joko`
                    if not follows or not self.of_names(behind):
                        return 0
                return start + len(" ".join(words[:size])) + 1
        return 0

    def of_relation(self, title: str) -> bool:
        """Whether `title`, in small letters, says whose somebody is, now or before."""
        words = title.split()
        while len(words) > 1 and words[-1] in self.words.relation_adjectives:
            words.pop()  # `putra sulung`
        if len(words) > 1 and words[0] in self.words.former:
            del words[0]
        return " ".join(words) in self.words.relations


def _small_words(text: str, start: int) -> list[str]:
    end = start - 1  # of the blank behind them
    if end > 0 and text[end].islower():
        end = start  # `akrab disapaBro Rangga`: glued by a scraper
    else:
        if end > 0 and text[end] in _OPENING:
            end -= 1
        elif end < 1 or not (text[end - 1].isalpha() or text[end - 1] == ","):
            return []
        if text[end] != " ":
            return []
    low = max(0, start - _BACK)
    words = text[low:end].rpartition("\n")[2].rsplit(" ", _SMALL_WORDS)
    if len(words) > _SMALL_WORDS or low:
        del words[0]  # one too many, or maybe cut in two
    at = len(words)
    while at:
        word = words[at - 1]
        if not word.islower() or not (word.isalpha() or word.rstrip(",").replace("-", "").isalpha()):
            if word[:1] in _OPENING and word[1:].isalpha() and word.islower():
                at -= 1
                words[at] = word[1:]  # `(diperankan Rangga Wibawa)`
            break
        at -= 1
    return words[at:]


_LAST_INITIAL = re.compile(r" [A-Z]\.(?=,| [a-z])")
"""An initial at the end of a name, with its stop in the middle of a sentence."""
_STOP_INSIDE = re.compile(r"[.!?…](?<=[a-z]{4}.) (?=[A-Z])")
"""A stop behind a word that is no abbreviation, and the blank before a capital."""


def _sentence_starts(document: Document, tokens: list[Token]) -> tuple[Set[int], tuple[tuple[int, int], ...]]:
    starts = {start + k for start, _ in document.sentences for k in range(3)}
    starts |= {start + k for start, _ in document.paragraphs for k in range(4)}
    for pair in document.quotes:
        starts.add(pair.inner_start)
        starts.add(pair.inner_start + 1)
        # `"Sudah selesai. Rumah Rina roboh,"`: the words between marks are one sentence to the splitter
        starts.update(stop.end() for stop in _STOP_INSIDE.finditer(document.text, pair.inner_start, pair.inner_end))
    headings = []
    text = document.text
    for start, end in document.paragraphs:
        if end - start < 120 and text[end - 1] not in '.,!?"”“:;)':
            words = text.count(" ", start, end) + 1
            if 1 < words <= HEADING_WORDS:
                first, behind = (bisect_left(tokens, at, key=_START) for at in (start, end))
                if (behind - first) * 5 >= words * 3:
                    headings.append((start, end))
                    starts.update(token.start for token in tokens[first:behind])
    return starts, tuple(headings)
