"""The capitalised words of one text with what is known of each and what stands around them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Set
from functools import cached_property
from operator import attrgetter

from ...text import Document
from .lexicon import (
    BODY,
    CLASSES,
    DEGREE,
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
COMMAS = (",", " ,")
"""A comma whose blank is missing or stands before it."""
_SMALL_AFTER = re.compile(r"[,)\"”]{0,2} ?([a-zà-ÿ][\w-]*)")
_BRACKET = re.compile(r" ?\( ?([A-Z][\w./&’'-]{1,24}(?: [A-Z][\w./&’'-]{0,24}){0,2}) ?\)")
START = attrgetter("start")
BACK = 48
"""Code points before a name in which the small words before it stand."""
_SMALL_WORDS = 4
_GAP = 10
"""Longest stretch between two words of one name: ` van der `, `, dan `."""
_LONGEST_RUN = 40
"""Most joined words that are looked at for the end of their run, so that texts all in capitals stay linear."""
_OPENINGS = 3
"""Most initials and abbreviations before the word that somebody goes by."""
_NAME_WORDS = 6
"""Most words of somebody's full name."""
_ABBREVIATED = RANK | DEGREE | PLACE_HEAD | FIRM
_OPENING = frozenset("(\"“”'‘")
_REACH = 10_000
"""Characters before and behind a name within which it is looked for again; few articles are longer."""
_HEADING_WORDS = 14
"""A line of at most so many words without a closing stop is a subheading if most of them are capitalised."""
_CUE = 12
"""Code points before an office in which a cue stands."""
_STOP_INSIDE = re.compile(r"[.!?…](?<=[a-z]{4}.) (?=[A-Z])")
"""A stop behind a word that is no abbreviation, and the blank before a capital."""


class Surroundings:
    """What stands in and around the words of one text. Lists run parallel to `tokens`."""

    def __init__(
        self, document: Document, tokens: list[Token], known: dict[int, Known], lexicon: Lexicon, words: Words
    ) -> None:
        self.text = text = document.text
        self.document = document
        self.tokens = tokens
        self.count = count = len(tokens)
        self.known = known
        self.lexicon = lexicon
        self.words = words
        self.names = words.names
        self._small_before: dict[int, list[str]] = {}
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
                gap = gaps[index] = ", " if gap in COMMAS else gap
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
        if word.lower() in self.names.honorifics:
            return False  # `"Dari jualan, Mas. Sedikit-sedikit,"`: a word of address, which no stop shortens
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
        """The text within `_REACH` characters of `start`, where other mentions of what stands there are looked for, so
        that long texts stay linear.
        """
        return self.text[max(0, start - _REACH) : start + _REACH]

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
        told = self.text[max(0, start - BACK) : start].split()[:-1]
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
    low = max(0, start - BACK)
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
            if 1 < words <= _HEADING_WORDS:
                first, behind = (bisect_left(tokens, at, key=START) for at in (start, end))
                if (behind - first) * 5 >= words * 3:
                    headings.append((start, end))
                    starts.update(token.start for token in tokens[first:behind])
    return starts, tuple(headings)
