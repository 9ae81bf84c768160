"""Whom an article has: roles and their holders, bodies and how they are called, ages, sources, the accused."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence, Set
from functools import cached_property

from ...model import Name
from ...text import Document
from .lexicon import Lexicon
from .parties import PartyReader
from .refs import Ref
from .subjects import Speaker
from .tokens import Tokens

LONGEST_NOUN = 5
"""Words of a noun of people with what goes with it, before the comma and the name (`nakhoda KM Harapan, Syahrul`)."""
SHORTEST_PART = 4
"""Fewest letters of a part of a name that somebody goes by."""
_AGE = re.compile(r"(?: \(|, )(\d{1,3})(?:\)|,| [a-z]+\))")


class Cast:
    """Those whom the names of an article tell of; nothing in it changes while the text is read."""

    def __init__(
        self, lexicon: Lexicon, tokens: Tokens, reader: PartyReader, document: Document, names: Sequence[Name]
    ) -> None:
        self._lex = lexicon
        self._tok = tokens
        self._read = reader
        self._doc = document
        self._names = names
        self.protected = {n.entity for n in names if n.flags and ("initials" in n.flags or "protected" in n.flags)}
        """Those who go by initials, or whom a rule protects."""

    @cached_property
    def roles(self) -> dict[str, list[tuple[frozenset[str], str]]]:
        """The words of each person's role, and the person, by each of those words."""
        roles: dict[str, list[tuple[frozenset[str], str]]] = {}
        for name in self._names:
            if name.role and name.kind == "person":
                words = frozenset(word.strip("().,").lower() for word in name.role.split())
                if not words.isdisjoint(self._lex.words.relations | self._lex.words.servants):
                    words -= self._lex.words.suspect_nouns  # `penasihat hukum terdakwa Rangga` is not accused
                for word in words:
                    roles.setdefault(word, []).append((words, name.entity))
            elif name.kind == "person":
                at = self._tok.at(name.start)
                noun = self._tok.lows[at - 1] if at and self._tok.gap(at) == " " else ""  # `Petenis Rangga kalah`
                opens = self._doc.sentences[self._doc.sentence_at(name.start)].start == name.start
                words = self._read.apposed_role(self._tok.at(name.end), opens=opens)
                behind = self._tok.at(name.end)  # `Pengacara RS, Budi, …`, but `Pengacara Rangga Wibawa menilai`
                whose = behind < len(self._tok.starts) and self._tok.comma(behind) and self._tok.name_of[behind] >= 0
                whose = whose and (noun in self._lex.words.relations or noun in self._lex.words.servants)
                if noun in self._lex.speaker_nouns and noun not in self._lex.words.plain_people and not whose:
                    words |= {noun}
                words |= self._told_before(at, behind) or self._owner(at)
                for word in words:
                    roles.setdefault(word, []).append((words, name.entity))
        for word, entity in self.heard.items():
            roles.setdefault(word, []).append((frozenset((word,)), entity))
        presides, words = self._presides(), self._lex.words.presiding
        for word in words if presides else ():
            roles.setdefault(word, []).append((words, presides))
        return roles

    @cached_property
    def roles_of(self) -> dict[str, set[str]]:
        """The words of all roles that each person has."""
        found: dict[str, set[str]] = {}
        for held in self.roles.values():
            for words, entity in held:
                found.setdefault(entity, set()).update(words)
        return found

    def _told_before(self, at: int, behind: int) -> frozenset[str]:
        """`Nakhoda KM Harapan, Syahrul, selamat`, `menyekap pemilik rumah, Harsono.`: the noun of people that tells who
        is named between commas from token `at` to `behind`, and the words of what goes with it.
        """
        tok, lex = self._tok, self._lex
        if not at or not tok.comma(at) or "\n" in tok.gap(at):
            return frozenset()
        if behind < len(tok.starts) and not (tok.comma(behind) or tok.gap(behind).lstrip(")").startswith((".", " ("))):
            return frozenset()
        for first in range(at - 1, max(-1, at - LONGEST_NOUN - 1), -1):
            low = tok.lows[first]
            # `pemilik rumah, X`
            inner = first > 0 and low in lex.words.body_nouns and tok.lows[first - 1] in lex.speaker_nouns
            named = inner or tok.name_of[first] >= 0
            if not named and low in lex.speaker_nouns and low not in lex.words.plain_people:
                before = tok.lows[first - 1] if first else ""
                spoken = lex.bare(before) or before in lex.words.according or before in lex.words.governors
                told = spoken or low in lex.words.suspect_nouns | lex.words.relations | lex.words.servants
                return frozenset() if told else frozenset(tok.lows[first:at])
            if tok.comma(first) or (not named and lex.is_verb(low)):
                return frozenset()
        return frozenset()

    def _owner(self, at: int) -> frozenset[str]:
        """`Warung itu milik Rangga. … kata pemilik warung itu`: what is said to be of whoever is named at token `at`,
        with the noun of those who own; nothing where the article tells of more owners.
        """
        tok, words = self._tok, self._lex.words
        owner = words.owners.get(tok.lows[at - 1]) if at > 1 and tok.gap(at) == " " else None
        if owner is None or tok.gap(at - 1) != " ":
            return frozenset()
        thing = at - 2 - (tok.lows[at - 2] in words.demonstratives)
        behind = next((k for k in range(at, len(tok.starts)) if tok.name_of[k] != tok.name_of[at]), -1)
        shared = behind >= 0 and tok.lows[behind] in words.conjunctions  # `rumah milik X dan Y`
        if shared or self._several_owned or thing < 0 or tok.name_of[thing] >= 0:
            return frozenset()
        return frozenset((owner, tok.lows[thing]))

    @cached_property
    def _several_owned(self) -> bool:
        """Whether more than one thing of the article is said to be somebody's."""
        return sum(low in self._lex.words.owners for low in self._tok.lows) > 1

    def _presides(self) -> str:
        """`majelis hakim yang diketuai Rina Wulan`: who presides over the court, and is meant by `hakim ketua`."""
        tok, words = self._tok, self._lex.words
        for at in range(2, len(tok.starts) - 1):
            name = tok.name_of[at + 1] if tok.lows[at] in words.presided else -1
            if name >= 0 and tok.names[name].kind == "person" and not words.judges.isdisjoint(tok.lows[at - 2 : at]):
                return tok.names[name].entity
        return ""

    @cached_property
    def heard(self) -> dict[str, str]:
        """`Jaksa menghadirkan mantan staf PT X, Rina Wulan, sebagai saksi`: as what people are heard, and who; nothing
        where the article has more than one such.
        """
        tok, words = self._tok, self._lex.words
        found: dict[str, str] = {}
        if words.heard_as.isdisjoint(tok.lows):
            return found
        for at in range(1, len(tok.starts) - 1):
            noun = tok.lows[at + 1]
            if tok.lows[at] not in self._lex.as_words or noun not in words.heard_as:
                continue
            which = tok.name_of[at - 1]
            first = at - 1
            while first and which >= 0 and tok.name_of[first - 1] == which:
                first -= 1
            listed = which >= 0 and first > 0 and tok.lows[first - 1] in words.listing
            alone = which >= 0 and tok.names[which].kind == "person" and not listed
            entity = tok.names[which].entity if alone else ""
            found[noun] = entity if found.get(noun, entity) == entity else ""
        return {noun: entity for noun, entity in found.items() if entity}

    @cached_property
    def tellers(self) -> set[str]:
        """Those whose role is to tell what suspects say: a spokesman only of those who investigate or judge."""
        words = self._lex.words
        telling = words.tellers - words.voices
        return {
            entity
            for word in words.tellers & self.roles.keys()
            for role, entity in self.roles[word]
            if not telling.isdisjoint(role)
        }

    @cached_property
    def policemen(self) -> set[str]:
        """Those with one of the lower ranks of police."""
        return self.having(self._lex.words.lower_ranks)

    def having(self, nouns: Set[str]) -> set[str]:
        """Those whose role holds one of `nouns`."""
        return {entity for word in nouns & self.roles.keys() for _, entity in self.roles[word]}

    @cached_property
    def coaches(self) -> set[str]:
        """Those who train a team, and are none of its players."""
        return self.having(self._lex.words.coaches)

    @cached_property
    def officers(self) -> set[str]:
        """Those whose role is an office."""
        return self.having(self._lex.words.office_nouns)

    @cached_property
    def bodies(self) -> dict[str, set[str]]:
        """Bodies by the first word of their names."""
        bodies: dict[str, set[str]] = {}
        for name in self._names:
            if name.kind == "organisation":
                bodies.setdefault(name.entity.lower().partition(" ")[0], set()).add(name.entity)
        return bodies

    def names_in(self, start: int, end: int) -> Sequence[Name]:
        """The names that begin from code point `start` on and before `end`."""
        first = bisect_left(self._names, start, key=lambda name: name.start)
        return self._names[first : bisect_left(self._names, end, lo=first, key=lambda name: name.start)]

    def people_in(self, start: int, end: int) -> set[str]:
        """The people whose names begin from code point `start` on and before `end`."""
        return {name.entity for name in self.names_in(start, end) if name.kind == "person"}

    def called_by_part(self, word: str) -> str:
        """`kata Neng` for Neneng Wibawa: the only person with a word in the name that begins or ends in `word`."""
        low = word.lower()
        if len(low) < SHORTEST_PART or " " in low:
            return word
        people = {name.entity for name in self._names if name.kind == "person" and name.entity not in self.protected}
        whole = [
            one for one in people if any(part.startswith(low) or part.endswith(low) for part in one.lower().split())
        ]
        return whole[0] if len(whole) == 1 else word

    @cached_property
    def _ages(self) -> dict[str, set[str]]:
        """The people by the age that stands behind their names (`Rahmat (45)`, `Rahmat, 45, …`)."""
        ages: dict[str, set[str]] = {}
        for name in self._names:
            match = _AGE.match(self._tok.text, name.end) if name.kind == "person" else None
            if match:
                ages.setdefault(match.group(1), set()).add(name.entity)
        return ages

    @cached_property
    def first_named(self) -> dict[str, int]:
        """Where each entity is named for the first time, in code points."""
        return {name.entity: name.start for name in reversed(self._names)}

    @cached_property
    def _titles(self) -> dict[str, list[str]]:
        """The titles of each person as they are written, in small letters."""
        found: dict[str, list[str]] = {}
        for name in self._names:
            if name.role:
                found.setdefault(name.entity, []).append(name.role.lower())
        return found

    def may_be_titled(self, entity: str, phrase: str) -> bool:
        """Whether a title of `entity` holds the words of `phrase` (lower case) together, or none is told."""
        titles = self._titles.get(entity)
        return titles is None or any(phrase in title for title in titles)

    @cached_property
    def _documents(self) -> dict[str, list[tuple[int, str | None]]]:
        """By the noun of documents, the tokens at which one is told that nothing points back at, and whose it is there:
        a body's, or nobody's (`menulis surat balasan`, `dalam laporannya`).
        """
        tok, words = self._tok, self._lex.words
        found: dict[str, list[tuple[int, str | None]]] = {}
        for at in range(len(tok.lows) - 1):
            noun = tok.lows[at].removesuffix(self._lex.enclitic)
            if noun not in words.document_nouns or tok.lows[at + 1] in words.demonstratives:
                continue
            which = tok.name_of[at + 1]
            own = noun == tok.lows[at] and which >= 0 and not tok.comma(at + 1)
            body = own and tok.names[which].kind == "organisation"
            found.setdefault(noun, []).append((at, tok.names[which].entity if body else None))
        return found

    def maker(self, noun: str, before: int) -> str | None:
        """`Penelitian Universitas Melati …. Penelitian itu …`: the body whose document was told last by `noun` before
        token `before`; None where none was, or somebody else's.
        """
        told = self._documents.get(noun, [])
        at = bisect_left(told, (before - 1,))
        return told[at - 1][1] if at else None

    def of_age(self, ref: Ref) -> Speaker | None:
        """`Rahmat (45) … ujar pria 45 tahun itu`: the only one whose age is that of the description."""
        age = next((word for word in ref.words if word.isdigit()), None)
        if age is None or self._lex.words.age_words.isdisjoint(ref.words):
            return None
        who = self._ages.get(age, set())
        return Speaker(next(iter(who)), person=True) if len(who) == 1 else None

    def coach_from(self, ref: Ref) -> Speaker | None:
        """`Pelatih asal Serbia membeberkan …`: the only coach of the article, told by where he comes from."""
        words, described = self._lex.words, ref.text.lower().split()
        origin = len(described) > 2 and described[0] in words.coaches and described[1] in words.origin_links
        return Speaker(next(iter(self.coaches)), person=True) if origin and len(self.coaches) == 1 else None

    @cached_property
    def sources(self) -> set[str]:
        """Bodies that the article takes something from, which `kelompok itu` does not mean."""
        return {
            name.entity
            for name in self._names
            if name.kind == "organisation" and self.is_source(self._tok.at(name.start))
        }

    def is_source(self, at: int) -> bool:
        """Whether the name at token `at` is one that something was taken from or told to (`kepada X`)."""
        tok, words = self._tok, self._lex.words
        at -= at > 0 and tok.lows[at - 1] in words.via_prepositions
        before = tok.lows[at - 1] if at else ""
        return before in words.via or before in words.via_after_opener or before in words.addressees

    @cached_property
    def _called_bodies(self) -> dict[str, set[str]]:
        """Bodies by the word right before their names (`agensi Bluemoon`)."""
        bodies: dict[str, set[str]] = {}
        for name in self._names:
            at = self._tok.at(name.start) if name.kind == "organisation" else 0
            if at:
                bodies.setdefault(self._tok.lows[at - 1], set()).add(name.entity)
        return bodies

    def called(self, head: str) -> Speaker | None:
        """`Agensi Bluemoon merilis pernyataan di Weverse. Pihak agensi …`: the only body that stands behind `head`."""
        bodies = self._called_bodies.get(head, set())
        return Speaker(next(iter(bodies))) if len(bodies) == 1 else None

    @cached_property
    def accused(self) -> str | None:
        """The only one of the article who is tried: `Terdakwa X …`, `X didakwa menerima suap`."""
        words, found = self._lex.words, set()
        for name in self._names:
            if name.kind == "person":
                behind = self._tok.at(name.end)
                charged = behind < len(self._tok.lows) and self._tok.lows[behind] in words.charged
                if charged:
                    found.add(name.entity)
        found |= self.having(words.accused_nouns)
        return found.pop() if len(found) == 1 else None
