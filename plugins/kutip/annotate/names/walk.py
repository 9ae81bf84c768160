"""The walk through the capitalised words of one text: open titles and the mentions that the rules have found."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cached_property
from typing import NamedTuple

from msgspec import Struct

from ...model import NameKind
from ...text import Document
from .lexicon import (
    BODY,
    FIELD,
    FIRM,
    FOREIGN,
    GIVEN,
    NOT_NAME,
    OFFICE,
    PLACE_HEAD,
    PLACE_OFFICE,
    RANK,
    TITLE,
    Known,
    Lexicon,
)
from .surroundings import BACK, COMMAS, START, Surroundings
from .tokens import Token
from .words import Words

_COUNTED = re.compile(r" \d{1,3},? ")
_UNIT = re.compile(r" \d{1,4}/")
_COUNT = re.compile(r" \d{1,3}\b")
_JOINER = 14
_QUOTED = frozenset('"”')
_SHORTEST_VERB = 5
"""Fewest letters of a verb with a prefix."""
_SMALL_NAME = re.compile(r" ([a-z]{5,})(?=, | \(\d|[.”\"])")
"""A word in small letters behind a personal name, with what closes the name."""
_LAST_INITIAL = re.compile(r" [A-Z]\.(?=,| [a-z])")
"""An initial at the end of a name, with its stop in the middle of a sentence."""


class Draft(Struct):
    """A mention before it is resolved. `role` is the span of the title beside it, `inner` that of a bracket inside it,
    `key` what its forms share in the gazetteer.
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
    of several, the last words of people of several, and all of their words.
    """

    bodies: set[str] = set()
    openers: set[str] = set()
    surnames: set[str] = set()
    parts: set[str] = set()


class Walk(Surroundings):
    """Reads one text from left to right: the title that is open, and the mentions that the rules have found so far."""

    def __init__(
        self, document: Document, tokens: list[Token], known: dict[int, Known], lexicon: Lexicon, words: Words
    ) -> None:
        super().__init__(document, tokens, known, lexicon, words)
        self.drafts: list[Draft] = []
        self.seen_initials: set[str] = set()
        self.people_towns: set[str] = set()
        """Towns abroad by which somebody is called in this article."""
        self.cuts: dict[int, Cut] = {}
        """Cuts between bodies and officers that lie ahead, by the token with which the officer's name begins."""
        self.titles: set[str] = set()
        """Titles of works that the walk has come by."""
        self.loose: list[tuple[int, int]] = []
        self.role: Role | None = None
        self.last_person: Draft | None = None

    # -- looking around ------------------------------------------------------------------------------------------------

    def small_rank(self, start: int) -> Role | None:
        """A rank in small letters right before `start`: `dr.`, `drg.`."""
        if not self.text.endswith(self.words.small_ranks, 0, start):
            return None
        at = self.text.rfind(" ", max(0, start - BACK), start - 1) + 1
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
            before = bisect_left(self.tokens, at, key=START) - 1 if plain or found else -1
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
            before = bisect_left(self.tokens, first, key=START) - 1
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
        first = bisect_left(self.tokens, person.start, key=START)
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
        if gap in ("", ", ", " (", ") ", " ", *COMMAS):
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
        opening = self.text[max(0, start - BACK) : start]
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
            self.relation_before(bisect_left(self.tokens, role.start, key=START)) or self._of_another(role.start)
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
        index = bisect_left(self.tokens, start, key=START)
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
            for index in range(bisect_left(self.tokens, match.start(1), key=START), self.count):
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
            before = bisect_left(self.tokens, at, key=START) - 1 if words else -1
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
            self.told.parts.update(form.split())

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
        before = self.text[max(0, role.start - BACK) : role.start].lower()
        relation = next((noun for noun in self.names.office_relations if before.endswith(f"{noun} ")), "")
        if not relation or role.end + 1 != draft.start:
            return
        person, begins = self.last_person, role.start - len(relation) - 1
        if person is not None and self.text[person.end : begins] == ", ":
            person.role = person.role or (begins, draft.end)  # `Rina, juru bicara Presiden Rangga Wibawa, mengatakan`
            return
        behind = self.index_at(draft.end, bisect_left(self.tokens, draft.start, key=START))
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
