"""What is known of words and names beforehand: classes of words, the gazetteer, ordinary words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from ahocorasick_rs import AhoCorasick, MatchKind
from msgspec import Struct

from ...languages import LanguagePack
from ...languages.gazetteer import entries
from ...languages.roots import roots
from ...model import Authority, NameKind, fold

RANK = 1
OFFICE = 2
PLACE_OFFICE = 4
BODY = 8
FIRM = 16
ORG_TAIL = 32
PLACE_HEAD = 64
PLACE_TAIL = 128
OTHER = 256
NOT_NAME = 512
FUNCTION = 1024
FIELD = 2048
GIVEN = 4096
DEGREE = 8192
FOREIGN = 16384
TITLE = RANK | OFFICE | PLACE_OFFICE

KNOWN = 1 << 16
"""Hint: a name of the gazetteer begins with the word."""
CAPITALS = 1 << 17
"""Hint: the word is of few capitals."""
BODY_LIKE = 1 << 18
"""Hint: nobody knows the word, and it looks like the short name of a body."""
ANY = 1 << 19
"""Hint of every word."""
ORDINARY = 1 << 21
"""Hint: an ordinary word of the language with a capital."""
LISTED = 1 << 22
"""Hint: the word opens what the letters of a firm on the exchange stand behind, in news of shares."""
PAIR = 1 << 23
"""Hint: the word is of two letters, the first a capital."""
PERSONAL = 1 << 20
"""The word ends as personal names do: `GIVEN` where no known name begins with it."""
CLASSES = (1 << 16) - 1
HINTS = KNOWN | CAPITALS | BODY_LIKE | ANY | ORDINARY | PAIR
_SHORT = 3
"""Most letters of a known name that is not looked for where a capital is glued behind it."""
_FEW = 4
_PAIR_LETTERS = 2
_SHORT_NAME = 5
"""Words of so few letters are no personal name by their ending."""
_LONG_JOINED = 12
_SHORTEST_JOINED = 5
"""Fewest letters of a word, and of each half, that is taken for two that a scraper joined."""
_SHORT_CLITIC = 2
"""Most letters of an ending that words of villages have as well (`Banjarwangi`)."""
_LONG_REST = 7
"""Fewest letters of a word that is none of a village's name where it is glued to a place."""
_REMEMBERED = 50_000
_COMMON_IN_FIRMS = 4
"""Fewest firms whose name has a word that is taken for one of firms."""
_OPENER = 5
"""Fewest letters of a word of grammar that is looked for before a glued one."""

_CLASSES = (
    ("ranks", RANK),
    ("offices", OFFICE),
    ("place_offices", PLACE_OFFICE),
    ("bodies", BODY),
    ("firms", FIRM),
    ("org_tails", ORG_TAIL),
    ("place_heads", PLACE_HEAD),
    ("place_tails", PLACE_TAIL),
    ("other_heads", OTHER),
    ("not_names", NOT_NAME),
    ("platforms", NOT_NAME),
    ("function_words", FUNCTION),
    ("fields", FIELD),
    ("degrees", DEGREE),
    ("foreign_words", FOREIGN),
    ("name_openers", GIVEN),
)


_PARTS = re.compile(r"[-/]")
_ITEM = re.compile(r"\d{1,2}\. ?[A-Z]")
_SMALL = re.compile(r"[a-z]+(?![\w])")


MINOR_PLACES = ("districts", "localities", "islands", "world_cities")
"""Groups of places that people are called by as well, and that nobody names right behind a person."""
_SHORTEST_CAPITALS = 3
"""Letters of a rank that may as well be written in capitals."""


class Known(Struct, frozen=True, gc=False):
    """A name of the gazetteer at a place of the text: its end, kind and the key that its forms share."""

    end: int
    kind: NameKind
    key: str


class Lexicon:
    """Classes of words and known names of one language and one authority."""

    def __init__(self, pack: LanguagePack, authority: Authority) -> None:
        words = pack.names
        self.single: dict[str, int] = {}
        self.phrases: dict[str, list[tuple[tuple[str, ...], int]]] = {}
        for field, flag in _CLASSES:
            for entry in getattr(words, field):
                self._classify(entry, flag)
                if flag == RANK and entry.istitle() and entry.isalpha() and len(entry) > _SHORTEST_CAPITALS:
                    self._classify(entry.upper(), flag)  # `IPTU` for `Iptu`
        for word in pack.gazetteer.given.split():
            self._classify(word, GIVEN)
        for options in self.phrases.values():
            options.sort(key=lambda option: -len(option[0]))
        self.korean = frozenset(pack.gazetteer.korean.split())
        self.korean_syllables, self.taiwan_syllables = (
            frozenset(syllables.split())
            for syllables in (pack.gazetteer.korean_syllables, pack.gazetteer.taiwan_syllables)
        )
        self.chinese = frozenset(pack.gazetteer.chinese.split())
        self.families = self.korean | self.chinese
        self.chinese_syllables = frozenset(pack.gazetteer.chinese_syllables.split())
        self.roots = roots(pack.code)
        self.keys: dict[str, tuple[NameKind, str]] = {}
        self.full: dict[str, str] = {}
        self._long: dict[str, list[str]] = {}
        gazetteer = pack.gazetteer
        self._learn("place", entries(gazetteer.places))
        self._learn("organisation", entries(gazetteer.organisations, gazetteer.spelt))
        self._learn("person", entries(gazetteer.people))
        bodies = Counter(
            word
            for forms in entries({"": gazetteer.organisations.get("companies", "")})
            for word in {word for form in forms for word in form.split()}
        )
        self.body_words = frozenset(word for word, count in bodies.items() if count >= _COMMON_IN_FIRMS)
        """Words that several firms have in their names."""
        self.clubs = frozenset(fold(forms[0]) for forms in entries({"": gazetteer.organisations.get("sport", "")}))
        minor = {group: gazetteer.places.get(group, "") for group in MINOR_PLACES}
        self.minor = frozenset(fold(forms[0]) for forms in entries(minor))
        self.countries = frozenset(fold(forms[0]) for forms in entries({"": gazetteer.places.get("countries", "")}))
        self.regencies = frozenset(fold(forms[0]) for forms in entries({"": gazetteer.places.get("regencies", "")}))
        for nickname, name in gazetteer.nicknames.items():
            self.keys[nickname] = self.keys[name]
        self.nicknames = frozenset(gazetteer.nicknames)
        for entry in authority.people:
            self._learn(entry.kind, [(entry.name, *entry.aliases)])
        for outlet in authority.outlets:
            # a paper that is called as people are (`Fajar`) is not meant by every Fajar
            forms = tuple(form for form in (outlet.name, *outlet.aliases) if not self.single.get(form, 0) & GIVEN)
            self._learn("organisation", [forms] if forms else [], override=False)
        self._names = list(self.keys)
        self._entries = list(self.keys.values())
        self._automaton = AhoCorasick(self._names, matchkind=MatchKind.LeftmostLongest)
        self._ordinary: dict[str, bool] = {}
        self._facts: dict[str, int] = {}
        self._code = re.compile(words.code_pattern)
        self._bodies = words.body_beginnings
        self._offices = words.office_beginnings
        self._endings = words.name_endings
        self._loan_endings = words.loan_endings
        self._decrees = tuple(beginning.lower() for beginning in words.decree_beginnings)
        self._openers = tuple(word.lower() for word in words.function_words if len(word) >= _OPENER and word.isalpha())
        self._tails, self._verbs = frozenset(words.glue_tails), words.verb_beginnings
        self._chains, self._prepositions = frozenset(words.media_chains), tuple(pack.speech.venue_prepositions)
        self._no_preposition = re.compile(
            rf" (?:{'|'.join(words.verb_beginnings)})[a-z]{{{_SHORT}}}|[.,;:!?]|\W? ?\(\d"
        )
        self._suffixes, self._prefixes = words.suffixes, tuple(words.prefixes.items())

    def _classify(self, entry: str, flag: int) -> None:
        first, *rest = entry.split()
        if rest:
            self.phrases.setdefault(first, []).append((tuple(rest), flag))
        else:
            self.single[first] = self.single.get(first, 0) | flag

    def _learn(self, kind: NameKind, names: Iterable[tuple[str, ...]], override: bool = True) -> None:
        for forms in names:
            self.full.setdefault(fold(forms[0]), forms[0])
            for form in forms:
                if form and (override or form not in self.keys):
                    self.keys[form] = (kind, fold(forms[0]))
                    if kind == "organisation" and len(form) > _FEW and form.isalpha() and form.istitle():
                        self.keys.setdefault(form.upper(), (kind, fold(forms[0])))  # `KEMENKES`
                    if " " in form:
                        self._long.setdefault(fold(forms[0]), []).append(form)

    def long_forms(self, key: str) -> list[str]:
        """Forms of several words of a known name, the first one first."""
        return self._long.get(key, [])

    def known(self, text: str) -> dict[int, Known]:
        """Known names of `text` by start, the longest at each place, none inside a word."""
        found: dict[int, Known] = {}
        names, entries, size = self._names, self._entries, len(text)
        for index, start, end in self._automaton.find_matches_as_indexes(text):
            if end < size and (text[end].isalnum() or text[end] == "_") and not self._glued_behind(text, start, end):
                continue
            if start and (text[start - 1].isalnum() or text[start - 1] == "_"):
                # `dariAntaranews`: glued to a small letter, where the name itself has a capital
                name = names[index]
                if not text[start - 1].islower() or name.islower() or end - start < (3 if name.isupper() else 4):
                    continue
            if (
                end < size
                and text[end] == "-"
                and text[end + 1 : 2 * end - start + 1].lower() == text[start:end].lower()
            ):
                continue  # the clan `Karo-karo`
            kind, key = entries[index]
            if end < size and text[end].isupper() and names[index] in self._chains:
                continue  # `TribunMedan`
            comma = text.find(", ", start, end) if kind == "place" else -1
            if comma >= 0:  # `Lima, Peru`: a town whose name is a word, known by its country, and that country
                found[start] = Known(comma, kind, "")
                found[comma + 2] = Known(end, *self.keys.get(text[comma + 2 : end], (kind, "")))
            else:
                found[start] = Known(end, kind, key)
        return found

    def _glued_behind(self, text: str, start: int, end: int) -> bool:
        """`Balipunya`: a small word is glued behind the name, and both together are no word."""
        if end - start > _SHORT and text[end].isupper() and text[end - 1].islower():
            return True  # `Jawa TengahBudi`, `AcehBudi`
        if _ITEM.match(text, end):
            return True  # `1. Peru2. Jepang`
        match = _SMALL.match(text, end)
        if not match or end - start < 4:
            return False
        rest = match.group()
        word = len(rest) > 4 and end - start > 4 and self.ordinary(rest)
        if word and len(rest) < _LONG_REST:  # no `Banjarbendo`, a village
            clitic = any(rest.endswith(suffix) for suffix in self._suffixes if len(suffix) > _SHORT_CLITIC)
            word = clitic or rest.startswith(self._verbs)
        if rest not in self._tails and not word:
            return False
        if self.given(rest.capitalize()):
            return False  # `Halimsurya`
        whole = text[text.rfind(" ", start, end) + 1 if " " in text[start:end] else start : match.end()]
        if self.whole(whole, text):
            return False
        return not self.single.get(whole) and not self.ordinary(whole)  # the surname `Pangaribuan`

    def whole(self, word: str, text: str) -> bool:
        """`Romadi mengaku mencuri`, `kata Romadi.`, `Romadi (45)`: whether `word`, which ends as a preposition does,
        has somewhere in `text` behind it what no preposition has, a verb, a mark or an age: none is glued to a name.
        """
        if not word.endswith(self._prepositions):
            return False
        ends = (match.end() for match in re.finditer(rf"\b{re.escape(word)}\b", text))
        return any(self._no_preposition.match(text, end) for end in ends)

    def facts(self, words: Iterable[str]) -> list[int]:
        """Classes and hints of each of some capitalised words, remembered."""
        known = self._facts.get
        return [found if (found := known(word)) is not None else self._learn_facts(word) for word in words]

    def _learn_facts(self, word: str) -> int:
        found = self._judge(word)
        if not word.isupper() and self.ordinary(word):
            found |= ORDINARY
        if len(self._facts) < _REMEMBERED:
            self._facts[word] = found
        return found

    def _judge(self, word: str) -> int:
        if not word.isalpha() and self._code.fullmatch(word):
            return NOT_NAME | ANY  # `S-452/PM.21`
        flags = self.single.get(word, 0) | ANY
        if len(word) == _PAIR_LETTERS:
            flags |= PAIR
        if word.isupper():
            return flags | BODY_LIKE | (CAPITALS if len(word) <= _FEW else 0)
        if flags & CLASSES:
            return flags
        if self.of_syllables(word):
            return flags | GIVEN
        if word.startswith(self._bodies):
            return flags | BODY_LIKE
        if word.startswith(self._offices) and word not in self.keys:  # `Wamendagri`, but `Wamena`
            return flags | OFFICE
        personal = len(word) > _SHORT_NAME and word.endswith(self._endings) and not self.ordinary(word)
        return flags | PERSONAL if personal else flags

    def of_syllables(self, word: str) -> bool:
        """`Seo-jun`, `Young-Chul`, `Pei-jung`: whether `word` is a first name of Korea or Taiwan with a hyphen."""
        first, hyphen, last = word.partition("-")
        alike = first.lower() == last.lower()  # no `Sang-sang`
        both = {first.lower(), last.lower()}
        known = both <= self.korean_syllables or both <= self.taiwan_syllables
        return bool(hyphen) and not alike and first.istitle() and known

    def given(self, word: str) -> bool:
        """Whether `word` (as written) is a part of personal names."""
        return self.single.get(word, 0) & GIVEN != 0

    def ordinary(self, word: str) -> bool:
        """Whether `word` is an ordinary word of the language: a root, or one with affixes taken off."""
        lower = word.lower()
        verdict = self._ordinary.get(lower)
        if verdict is None:
            verdict = self._is_ordinary(lower)
            if len(self._ordinary) < _REMEMBERED:
                self._ordinary[lower] = verdict
        return verdict

    def joined(self, word: str) -> bool:
        """Whether a scraper made `word` of two ordinary ones, and perhaps a small one behind (`Pemilikrumahini`)."""
        lower = word.lower()
        if len(lower) < _LONG_JOINED:
            return False
        bare = {lower, *(lower[: -len(tail)] for tail in self._tails if lower.endswith(tail))}
        return any(
            self.ordinary(form[:at]) and self.ordinary(form[at:])
            for form in bare
            for at in range(_SHORTEST_JOINED, len(form) - _SHORTEST_JOINED + 1)
        )

    def _is_ordinary(self, word: str) -> bool:
        if word in self.roots:
            return True
        if self.given(word.capitalize()):
            return False  # `Megan` is no `gan` with a prefix
        if "-" in word or "/" in word:
            return all(part in self.roots or self._is_ordinary(part) for part in _PARTS.split(word) if part)
        if len(word) > 6 and (word.endswith(self._loan_endings) or word.startswith(self._decrees)):
            return True
        if word.startswith(self._openers) and any(
            word.startswith(opener) and word[len(opener) :] in self.roots for opener in self._openers
        ):
            return True  # `Adapunharga`: glued to the word that opens the sentence
        for bare in (word, *(word[: -len(suffix)] for suffix in self._suffixes if word.endswith(suffix))):
            if len(bare) < 3:
                continue
            if bare in self.roots:
                return True
            for prefix, starts in self._prefixes:
                if bare.startswith(prefix):
                    rest = bare[len(prefix) :]
                    if len(rest) >= 3 and any(start + rest in self.roots for start in starts):
                        return True
        return False
