"""Noun phrases: who is meant by the words before a verb of speech or behind a cue."""

from __future__ import annotations

import re
from functools import cached_property
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from ...text import QUOTE_MARKS
from .lexicon import Lexicon
from .tokens import Tokens

LONGEST_PHRASE = 60
"""Words that are looked at on either side of a cue: more never belong to one noun phrase."""

_SENTENCE_OPENS = frozenset('\n.!?…"“”')
"""What stands before the first word of a sentence."""
_DEGREE = re.compile(r"(?:[A-Z][A-Za-z]{0,3}\.){1,3}[A-Za-z]{0,5}|[A-Z][A-Za-z]?[A-Z]{0,3}")
DATELINE = 6
"""Words within which the dash of a dateline stands."""
_DASHES = frozenset((" - ", " – ", " — ", " -- "))
LONGEST_TAIL = 12
"""Words of a description behind its preposition up to the word that points back."""
LONGEST_FIELD = 4
"""Words of a noun of people with the field of the trade before a name (``pakar hukum tata negara Rangga``)."""
LONGEST_WHERE = 4
"""Most words of where a statement was made, between whose it is and what it says."""
LONGEST_APPOSITION = 5
"""Words between a name and its relative clause (``Sari, sesama anggota grup, yang …``)."""

RefKind = Literal["named", "pronoun", "plural", "noun", "continued", "before", "unknown"]


class Ref(Struct, frozen=True):
    """Whom a cue names, before it is known who that is.

    ``named``: `name` is an entity, `text` its title where that is an unnamed description; ``pronoun`` and ``plural``:
    somebody known; ``noun``: `head` and `text` describe somebody, `pointing` says that the text points back at somebody
    (``pejabat tersebut``), `many` that they are many; ``continued``: whoever spoke last; ``before``: the speaker of the
    sentence before; ``unknown``: somebody who cannot be read.
    """

    kind: RefKind
    name: str | None = None
    person: bool = False
    text: str = ""
    clause: str = ""
    """A relative clause behind `text` that tells who somebody unnamed is."""
    head: str = ""
    words: frozenset[str] = frozenset()
    pointing: bool = False
    many: bool = False
    some: bool = False
    """Somebody who is not known yet (``seorang warga``)."""
    co: tuple[str, ...] = ()
    end: int = -1
    """Token index behind the phrase."""
    about: str = ""
    """Whose words somebody named only tells (``kata pelaku seperti ditirukan X``)."""
    unlisted: bool = False
    """The name is only a run of capitals that the name finder does not know."""

    @property
    def description(self) -> str:
        """How somebody unnamed is described, with the clause that tells who."""
        return self.text + self.clause


PRONOUN = Ref("pronoun", person=True)
PLURAL = Ref("plural")
CONTINUED = Ref("continued")
BEFORE = Ref("before")
UNKNOWN = Ref("unknown")


class PhraseReader:
    """Reads noun phrases of one article."""

    def __init__(self, lexicon: Lexicon, tokens: Tokens) -> None:
        self._lex = lexicon
        self._tok = tokens

    # --- pieces -------------------------------------------------------------------------------------------------------

    def persons(self, lo: int, hi: int) -> list[tuple[int, int]]:
        """Persons named in ``lo:hi`` that are not governed by a preposition, verb or relation: token ranges.

        A name within a phrase that points back (``mantan direktur X itu``) describes somebody else.
        """
        out: list[tuple[int, int]] = []
        client = -1  # behind which a conjunction goes on with whose they are
        for span in self.mentions(lo, hi, "person"):
            listed = client >= 0 and span[0] == client + 1 and self._tok.lows[client] in self._lex.words.conjunctions
            if listed or self._governed(span[0], lo):  # `penasihat hukum Rangga dan Rina`
                client = span[1] if listed or self._whose(span[0], lo) else -1
            elif not self._in_epithet(span, lo, hi):
                out.append(span)
        return out

    def mentions(self, lo: int, hi: int, kind: str | None = None) -> list[tuple[int, int]]:
        """Names in ``lo:hi``, of `kind` where one is given: token ranges."""
        tok, out, index = self._tok, [], lo
        while index < hi:
            which = tok.name_of[index]
            end = index + 1
            if which >= 0:
                while end < hi and tok.name_of[end] == which:
                    end += 1
                if kind is None or tok.names[which].kind == kind:
                    out.append((index, end))
            index = end
        return out

    def _in_epithet(self, span: tuple[int, int], lo: int, hi: int) -> bool:
        tok = self._tok
        return (
            lo < span[0]
            and span[1] < hi
            and tok.lows[span[1]] in self._lex.words.demonstratives
            and not tok.comma(span[1])
        )

    def _whose(self, index: int, lo: int) -> bool:
        """Whether the name at `index` only says whose somebody or something is (``ayah X``, ``dakwaan X``)."""
        tok, words, at = self._tok, self._lex.words, index - 1
        while at > lo and tok.lows[at] in words.relation_adjectives:
            at -= 1  # `adik kandung Rangga`
        if (
            self._of_team(at, lo)
            or self._is_led(at, lo)
            or (at > lo and tok.lows[at] in words.trade_fields and tok.lows[at - 1] in words.field_trades)
        ):
            return False  # `tunggal putra Rangga`, `pelatih timnas putri Rangga`, `psikolog anak Rangga`
        if self._in_title_before(tok.name_of[index]):
            return True
        if self._whose_officer(at, lo):
            return True
        if at > 0 and tok.capital(at) and tok.lows[at] in words.title_words and tok.gap(at) in (" ", ", "):
            return False  # `kata Ibu Rangga`, who is called so
        return (
            at >= lo
            and (tok.lows[at] in words.relations or tok.lows[at] in words.about_nouns)
            and tok.name_of[at] < 0
            and (not tok.capital(at) or at == lo)
        )

    def _is_led(self, at: int, lo: int) -> bool:
        """`kapten tim Rangga`, `dokter tim Rangga`: whether token `at` is what the title before it leads or serves."""
        return at > lo and self._tok.lows[at] in self._lex.words.led and self._tok.lows[at - 1] in self._lex.titling

    def _of_team(self, at: int, lo: int) -> bool:
        """`pelatih tim takraw putri Argasari`: whether the word at token `at` says of which sex a team is, whose noun
        stands before it, or before the sport.
        """
        words = self._lex.words
        return at > lo and not words.teams.isdisjoint(self._tok.lows[max(lo, at - 2) : at])

    def _whose_officer(self, at: int, lo: int) -> bool:
        """`Keluarga Brigadir Rangga`, `Sopir Bupati Tegal Rangga`, `istri mantan Menteri Agama Rangga`: whether a title
        that ends at token `at` stands behind the noun of who belongs to the officer.

        Of who works for somebody only behind a rank or office (not `Pengacara Dr. Rangga`), of relatives behind any
        title, but no form of address (`Ibu Hj. Rina`).
        """
        tok, words = self._tok, self._lex.words
        first, ranked = at, False
        while first > lo and not self._of_team(first, lo):
            titled = tok.capital(first) and tok.name_of[first] < 0
            if not (titled or self._is_rank(first) or self.is_place(first)):
                break
            ranked = ranked or self._is_rank(first)
            first -= 1
        if first == at or tok.name_of[first] >= 0 or (tok.capital(first) and first > lo):
            return False
        low = tok.lows[first]
        return (low in words.relations and low not in words.title_words) or (ranked and low in words.servants)

    def _is_rank(self, at: int) -> bool:
        """Whether token `at` is a rank or office of somebody, no degree or form of address."""
        words, low = self._lex.words, self._tok.lows[at]
        return (low in words.office_nouns or low in words.ranks) and self._tok.name_of[at] < 0

    def _in_title_before(self, number: int) -> bool:
        """`Rangga, Kuasa Hukum Sari, mengatakan …`: whether name `number` closes the title of the person before it."""
        names = self._tok.names
        if number < 1 or names[number - 1].kind != "person" or names[number].role is not None:
            return False
        holder, name = names[number - 1], names[number]
        role = holder.role or ""
        between = self._tok.text[holder.end : name.end]
        return role != "" and between.endswith(role) and role.endswith(self._tok.text[name.start : name.end])

    def titled_person(self, lo: int, hi: int) -> tuple[int, int] | None:
        """The person whose title fills ``lo:hi`` up to the name (``anggota dewan dari Fraksi X Budi``), or None."""
        tok, lex = self._tok, self._lex
        at = lo
        while at < hi:
            if tok.name_of[at] >= 0 and tok.names[tok.name_of[at]].kind == "person":
                span = self.mentions(at, hi, "person")[0]
                return None if self._whose(at, lo) or self._in_epithet(span, lo, hi) else span
            link = tok.lows[at] in lex.words.title_links or tok.lows[at] in lex.words.conjunctions
            behind = tok.name_of[at + 1] if at + 1 < hi else -1
            if tok.lows[at] in lex.words.title_links and behind >= 0 and tok.names[behind].kind == "person":
                return None  # `kata tetangga dari Rangga`
            if at > lo and lex.is_ordinal(tok.lows[at]):
                at += 1  # `Presiden ke-7 RI Rangga`
                continue
            if (
                not self.is_title(at)
                and not self._is_led(at, lo)
                and not (link and at > lo and at + 1 < hi and tok.capital(at + 1))
            ):
                return None
            at += 1
        return None

    def person_of_trade(self, lo: int, hi: int) -> tuple[int, int] | None:
        """`Pengamat politik Rangga menyambut …`: the person behind a noun of people and a field, who acts; not
        in `Polisi tangkap Rangga di …`, nor whom somebody belongs to (`Kuasa hukum Rangga membantah`).
        """
        tok, lex, words = self._tok, self._lex, self._lex.words
        owned = tok.lows[lo] in words.relations or tok.lows[lo] in words.servants
        if tok.name_of[lo] >= 0 or tok.lows[lo] not in lex.speaker_nouns or owned:
            return None
        at = lo + 1
        while at < min(hi, lo + LONGEST_FIELD) and tok.name_of[at] < 0 and self._names_field(at):
            at += 1
        which = tok.name_of[at] if at < hi else -1
        if at == lo + 1 or which < 0 or tok.names[which].kind != "person" or tok.comma(at):
            return None
        if tok.lows[lo] not in words.field_trades and self._whose(at, lo):
            return None
        span = self.mentions(at, hi, "person")[0]
        verb = span[1]
        while verb < hi and tok.lows[verb] in words.adverbs:
            verb += 1
        return span if verb < hi and not tok.comma(verb) and lex.is_active(tok.lows[verb]) else None

    def _names_field(self, at: int) -> bool:
        """Whether the word at token `at` may tell somebody's field: none of grammar, for people or a verb."""
        tok, lex, words = self._tok, self._lex, self._lex.words
        low = tok.lows[at]
        grammar = low in words.adverbs or low in words.relative or low in words.demonstratives or low in words.pronouns
        grammar = grammar or low in words.circumstances or low in words.title_links or low in words.conjunctions
        doing = lex.makes_clause(low)
        return not (tok.capital(at) or tok.comma(at) or grammar or doing or low in lex.speaker_nouns)

    def alone(self, lo: int, hi: int) -> Ref | None:
        """The person whose name, perhaps with an age, is all that stands at ``lo:hi``."""
        tok = self._tok
        persons = self.mentions(lo, hi, "person")
        if not persons or persons[0][0] != lo or not all(tok.lows[at].isdigit() for at in range(persons[0][1], hi)):
            return None
        return Ref("named", self.entity(lo), person=True, end=hi)

    def apposed_role(self, at: int, *, opens: bool) -> frozenset[str]:
        """Words of the description behind a name that ends before token `at`: `Rangga, salah satu jaksa dalam perkara`.

        None of them (an empty set) where no noun of people opens it. A name that `opens` its sentence may have no
        second comma: `Rangga, kuasa hukum terdakwa mengaku …`.
        """
        tok, lex = self._tok, self._lex
        if at + 1 >= len(tok.starts) or tok.gap(at) != ", ":
            return frozenset()
        first = at
        while at + 1 < len(tok.starts) and tok.lows[at] in lex.words.determiners:
            at += 1
        common = tok.lows[at] in lex.speaker_nouns and tok.lows[at] not in lex.words.collective_nouns
        if not common or tok.capital(at) or tok.name_of[at] >= 0:
            return frozenset()
        end = at + 1
        while (
            end < min(at + LONGEST_APPOSITION, len(tok.starts))
            and tok.gap(end) == " "
            and not self.opens_circumstance(end)
            and not lex.is_verb(tok.lows[end])
        ):
            end += 1
        if not lex.words.demonstratives.isdisjoint(tok.lows[at:end]):
            return frozenset()  # `Kepada Rangga, juri itu mengatakan …`
        closed = end >= len(tok.starts) or tok.gap(end) != " " or self.opens_circumstance(end) or opens
        return frozenset(tok.lows[at:end]) if closed or first < at else frozenset()

    def _governed(self, index: int, lo: int) -> bool:
        """Whether the name at `index` depends on a word before it (``kepada X``, ``ayah X``)."""
        tok, lex = self._tok, self._lex
        at = index - 1
        if self._whose(index, lo) or self._done_by(index, lo):
            return True
        linked = False  # a body or place stands right before the name, without a title of its own
        while at >= lo:
            word = tok.lows[at]
            if tok.name_of[at] >= 0:
                linked = linked or at == index - 1
            elif word in lex.words.governors:
                if not (linked and word in lex.words.title_links and at > lo):
                    return True
                linked = False
            elif word in lex.speaker_nouns or word in lex.words.title_words:
                linked = False
            elif not tok.capital(at):
                return False
            at -= 1
        return False

    def _done_by(self, index: int, lo: int) -> bool:
        """`warga yang ditolong Rangga mengatakan …`: whether the name at `index` says by whom something is done.

        Of one who is asked or met (`saat ditanya Rangga mengatakan`) only where somebody else stands before.
        """
        tok, lex, at = self._tok, self._lex, index - 1
        while at > lo and (tok.capital(at) or tok.lows[at] in lex.words.title_words) and tok.name_of[at] < 0:
            at -= 1
        at -= at > lo and tok.lows[at] in lex.words.agent_markers
        if at <= lo or tok.comma(at + 1) or tok.name_of[at] >= 0 or not lex.is_passive(tok.lows[at]):
            return False
        if tok.lows[at] not in lex.words.visits and tok.lows[at] not in lex.words.meetings:
            return True
        return any(tok.name_of[k] >= 0 or tok.lows[k] in lex.speaker_nouns for k in range(lo, at))

    def opens_circumstance(self, lo: int) -> bool:
        """Whether a circumstance, a relative clause or a date begins at `lo`."""
        tok, lex = self._tok, self._lex
        if tok.lows[lo] not in lex.words.circumstances:
            return tok.date_of[lo] >= 0 or tok.lows[lo] in lex.words.relative
        # `Data sementara BPBD Argasari menyebutkan …`
        within = lo and lo + 1 < len(tok.starts) and tok.lows[lo - 1] in lex.words.document_nouns
        return not (within and tok.lows[lo] in lex.words.document_adjectives and tok.name_of[lo + 1] >= 0)

    def entity(self, index: int) -> str:
        """Entity of the name at `index`; of a place that stands for its government, the state."""
        name = self._tok.names[self._tok.name_of[index]]
        return self._lex.capitals.get(name.entity.lower(), name.entity) if name.kind == "place" else name.entity

    def named(self, span: tuple[int, int], lo: int, hi: int) -> Ref:
        """The person at `span`, with those that are joined to it within ``lo:hi``."""
        tok, lex = self._tok, self._lex
        co: list[str] = []
        end = span[1]
        for other in self.mentions(span[1], hi, "person"):
            between = tok.lows[end : other[0]]
            joined = bool(between) and between[0] in lex.words.conjunctions
            if not joined or any(
                not tok.capital(at) and tok.lows[at] not in lex.titling for at in range(end + 1, other[0])
            ):
                break
            entity = self.entity(other[0])
            if entity != self.entity(span[0]) and entity not in co:
                co.append(entity)
            end = other[1]
        return Ref("named", self.entity(span[0]), person=True, co=tuple(co), end=end)

    def noun(self, lo: int, hi: int) -> Ref | None:
        """A description (``seorang pejabat``), a body or a place that stands at ``lo:hi``."""
        tok, lex = self._tok, self._lex
        connective = tok.phrase(lo, hi, lex.connectives)  # `Sementara itu warga mengatakan`
        lo += connective if lo + connective < hi else 0
        both = (
            lo + 1 < hi and tok.lows[lo] in lex.words.either and not lex.words.listing.isdisjoint(tok.lows[lo + 1 : hi])
        )
        lo += both  # `Baik KPK maupun Kejagung menyatakan`
        while lo < hi and tok.lows[lo] in lex.leading and tok.name_of[lo] < 0:
            lo += 1
        hi = self._before_adverbs(lo, hi)
        first = lo
        while first < hi and tok.lows[first] in lex.words.determiners and tok.name_of[first] < 0:
            first += 1
        if first >= hi:
            return None
        stop = next((at for at in range(first + 1, hi) if tok.name_of[at] < 0 and self.opens_circumstance(at)), hi)
        if self.opens_circumstance(first) and tok.name_of[first] < 0:
            return None
        own = first + 1 < stop and tok.lows[first + 1] in lex.words.own_bodies and tok.name_of[first + 1] < 0
        first += own and tok.lows[first] in lex.words.sides  # `Pihak agensi` is the agency
        head = tok.lows[first]
        mentions = self.mentions(first, stop)
        first += head in lex.words.sides and self._is_body(first + 1, stop)  # `Manajemen PT Melati Jaya`
        if mentions and mentions[0][0] == first:
            which = tok.names[tok.name_of[first]]
            end = mentions[0][1]
            pair = end + 1 < stop and tok.lows[end] in lex.words.listing and tok.name_of[end + 1] >= 0
            pair = pair and which.kind != "person" and tok.names[tok.name_of[end + 1]].kind == which.kind
            other = (self.entity(end + 1),) if pair and self.entity(end + 1) != self.entity(first) else ()
            end = mentions[1][1] if other and len(mentions) > 1 else end
            return Ref("named", self.entity(first), person=which.kind == "person", co=other, end=end)
        if head in lex.words.document_nouns:
            return self._author(first, stop, hi)
        if head in lex.words.via_media and first + 1 < stop and tok.comma(first + 1) is False:
            # `Kantor berita Yonhap melaporkan`
            media = [m for m in mentions if not self.is_place(m[0])]
            if media and media[0][0] == first + 1 and tok.text.startswith(" @", tok.ends[media[0][1] - 1]):
                return self._description(lo, first, min(stop, media[0][1] + 1))  # `akun Instagram @sari`
            if media and all(not tok.capital(at) for at in range(first + 1, media[0][0])):
                return Ref("named", self.entity(media[0][0]), end=media[0][1])
        named = self._named_body(first, mentions) or self._called(first, hi)
        if named:
            return named
        if self._describes(lo, first, stop, head):
            return self._description(lo, first, stop)
        about = mentions and tok.lows[mentions[0][0] - 1] in lex.words.about_nouns  # `Dakwaan Rangga`
        if mentions and not about and all(tok.capital(at) for at in range(first, mentions[0][0])):
            # a body whose first words the name finder left out
            kind = tok.names[tok.name_of[mentions[0][0]]].kind
            return Ref("named", self.entity(mentions[0][0]), person=kind == "person", end=mentions[0][1])
        return None

    def _before_adverbs(self, lo: int, hi: int) -> int:
        """Where the words ``lo:hi`` end without the adverbs behind them; `media resmi` keeps its adjective."""
        tok, words = self._tok, self._lex.words
        while lo < hi and tok.lows[hi - 1] in words.adverbs and tok.name_of[hi - 1] < 0:
            own = lo < hi - 1 and tok.lows[hi - 1] in words.body_adjectives and tok.lows[hi - 2] in words.body_nouns
            if own:
                break
            hi -= 1
        return hi

    def _describes(self, lo: int, first: int, stop: int, head: str) -> bool:
        """Whether `head`, the noun at `first`, speaks of people or bodies, by itself or by what stands beside it."""
        tok, lex = self._tok, self._lex
        singled = first > lo and tok.lows[first - 1] in lex.words.singular_determiners and not tok.capital(first)
        singled = singled and head not in lex.words.no_speakers  # `salah satu hal yang …`
        if head in lex.speaker_nouns or head in lex.words.relations or (singled and tok.name_of[first] < 0):
            return True  # `salah seorang tauke`: a person, whatever the noun is
        stem = head.removesuffix(lex.enclitic)
        if stem != head and (stem in lex.speaker_nouns or stem in lex.words.relations):
            # `Menurut istrinya, …`, but `timnya`, `warganya`, `laporannya`
            words = lex.words
            others = (words.body_nouns, words.collective_nouns, words.sides, words.no_kin, words.document_nouns)
            return not any(stem in kind for kind in others)
        if first + 1 >= stop or tok.lows[first + 1] not in lex.words.demonstratives:
            return False
        return lex.agent_pattern.fullmatch(head) is not None  # `Pesinetron itu`: who does something, known or not

    def _called(self, first: int, hi: int) -> Ref | None:
        """`warga Argasari bernama Yeni`, `perempuan yang memakai inisial K`: who is called so by the description."""
        tok, words = self._tok, self._lex.words
        if tok.lows[first] not in self._lex.speaker_nouns or tok.lows[first] in words.body_nouns:
            return None
        if first + 1 < hi and self._tells_nickname(first + 1):
            called = next(
                (m for m in self.mentions(first + 3, min(hi, first + LONGEST_APPOSITION + 1), "person")), None
            )
            if called is not None:  # `perempuan yang biasa dipanggil Ayu ini`
                pointed = called[1] < hi and tok.lows[called[1]] in words.demonstratives
                return Ref("named", self.entity(called[0]), person=True, end=called[1] + pointed)
        for at in range(first + 1, min(hi, first + LONGEST_TAIL)):
            own = -1 if tok.comma(at) else self._own_name(at, hi)
            if own >= 0:
                which = tok.name_of[own]
                end = next((k for k in range(own, hi) if tok.name_of[k] != which), hi)
                if self._only_here(own, end, hi):
                    return None  # `kata Dodo. … Pemilik nama asli Widodo itu berharap …`: it tells who Dodo is
                return Ref("named", self.entity(own), person=True, end=end)
            if tok.lows[at] in words.relative and at + 2 < hi and tok.lows[at + 2] in words.naming:
                continue  # `perempuan yang memakai inisial K`
            calls = tok.lows[at] in words.naming or (at + 1 < hi and tok.lows[at + 1] in words.naming)
            if tok.comma(at) or (self._lex.is_verb(tok.lows[at]) and not calls):
                return None
            other = tok.lows[at] in words.governors or tok.lows[at] in words.relative or self._other_noun(at)
            if other and tok.name_of[at] < 0:
                return None  # `tetangga di rumah terduga berinisial RM`
            if tok.lows[at] in words.naming and at + 1 < hi and tok.name_of[at + 1] >= 0:
                which = tok.name_of[at + 1]
                end = next((k for k in range(at + 1, hi) if tok.name_of[k] != which), hi)
                person = tok.names[which].kind == "person"
                return Ref("named", self.entity(at + 1), person=True, end=end) if person else None
        return None

    def _only_here(self, own: int, end: int, hi: int) -> bool:
        """Whether the true name at ``own:end`` stands nowhere else, and a pointer behind it says that he is known."""
        tok, words = self._tok, self._lex.words
        if tok.lows[own - 1] not in words.true_kinds or end >= hi or tok.lows[end] not in words.demonstratives:
            return False
        entity = tok.names[tok.name_of[own]].entity
        return sum(name.entity == entity for name in tok.names) == 1

    def _own_name(self, at: int, hi: int) -> int:
        """The token at which the name of a person stands that the words from `at` on give for his own; -1 if none.

        `penyanyi bernama asli X`, `pemilik nama lengkap X`, `penyanyi dengan nama panggung X`, `yang memiliki nama X`;
        not `warga yang mencatut nama X`.
        """
        tok, words = self._tok, self._lex.words
        owned = tok.lows[at - 1] in words.name_owners
        if at < hi and tok.lows[at] in words.relative:
            at += 1
        if at < hi and (tok.lows[at] in words.name_owners or tok.lows[at] in words.owning):
            at, owned = at + 1, True
        if at >= hi or not (tok.lows[at] in words.naming or (owned and tok.lows[at] in words.name_nouns)):
            return -1
        at += 1
        at += at < hi and tok.lows[at] in words.name_kinds
        person = at < hi and tok.name_of[at] >= 0 and tok.names[tok.name_of[at]].kind == "person"
        return at if person else -1

    def _other_noun(self, at: int) -> bool:
        """Whether token `at` is a noun for somebody, and so another one than whom the phrase began with."""
        word, lex = self._tok.lows[at], self._lex
        return word in lex.speaker_nouns or word in lex.words.relations or word in lex.words.suspect_nouns

    def _named_body(self, first: int, mentions: list[tuple[int, int]]) -> Ref | None:
        """`perusahaan aplikasi Melatika`: the body whose name stands behind its noun at `first`, or a word later."""
        tok, words = self._tok, self._lex.words
        if tok.lows[first] not in words.body_nouns or not mentions or not first < mentions[0][0] <= first + 2:
            return None
        lo, hi = mentions[0]
        between = tok.lows[first + 1 : lo]
        linked = any(word in words.governors or word in self._lex.speaker_nouns for word in between)
        capital = any(tok.capital(at) for at in range(first + 1, lo))
        if linked or capital or tok.names[tok.name_of[lo]].kind != "organisation":
            return None
        if hi < len(tok.starts) and tok.lows[hi] in words.demonstratives and not tok.comma(hi):
            return None  # `Badan PBB itu`: some body of the United Nations
        return Ref("named", self.entity(lo), end=hi)

    def _author(self, at: int, stop: int, hi: int) -> Ref | None:
        """Who made the document whose noun stands at `at`: `data BPS`, `keterangan warga`."""
        tok = self._tok
        makers = [m for m in self.mentions(at, hi) if not self.is_place(m[0])]
        if makers and tok.lows[makers[0][0] - 1] in self._lex.words.about_nouns:
            return None  # `surat dakwaan Rangga`: others wrote it about him
        if makers:
            maker = tok.names[tok.name_of[makers[0][0]]]
            return Ref("named", self.entity(makers[0][0]), person=maker.kind == "person", end=makers[0][1])
        if at + 1 < stop and tok.lows[at + 1] in self._lex.words.demonstratives:
            return self._description(at, at, stop)  # `Dokumen itu menyebut …`
        if at + 1 < stop and tok.lows[at + 1] in self._lex.any_pronoun:
            return replace(PRONOUN, end=at + 2)  # `Menurut catatan pihaknya, …`
        inner = self.noun(at + 1, stop) if at + 1 < stop else None
        if inner is None and at + 1 == stop and tok.lows[at] in self._lex.words.about_nouns:
            return self._description(at, at, stop)  # `Menurut dakwaan, …`
        return inner if inner and inner.kind == "noun" else None

    def _maker(self, lo: int, hi: int) -> Ref | None:
        """`data terbaru dari Badan Pangan`, `laporan dari Global Rice Index`: who made a document."""
        tok = self._tok
        if tok.lows[lo] not in self._lex.words.document_nouns:
            return None
        for at in range(lo + 1, min(hi, lo + LONGEST_APPOSITION) - 1):
            if tok.capital(at) or tok.comma(at) or tok.lows[at] in self._lex.words.relative:
                return None
            if tok.lows[at] in self._lex.words.title_links and tok.name_of[at + 1] >= 0 and not self.is_place(at + 1):
                maker = tok.names[tok.name_of[at + 1]]
                return Ref("named", self.entity(at + 1), person=maker.kind == "person", end=hi)
            if tok.lows[at] in self._lex.words.title_links and tok.capital(at + 1) and tok.date_of[at + 1] < 0:
                end = at + 2
                while end < hi and tok.capital(end) and not tok.comma(end) and "(" not in tok.gap(end):
                    end += 1
                behind = end
                while behind < hi and tok.lows[behind].isdigit() and not tok.comma(behind):
                    behind += 1
                known = any(tok.name_of[k] >= 0 for k in range(at + 1, end))
                return None if end < at + 3 or known else Ref("named", tok.slice(at + 1, end), end=behind)
        return None

    def _description(self, lo: int, first: int, stop: int) -> Ref:
        """An unnamed speaker, described by the words ``first:stop`` behind the determiners ``lo:first``."""
        tok, lex = self._tok, self._lex
        for at in range(first + 1, stop):
            if tok.name_of[at] < 0 and tok.lows[at] in lex.words.demonstratives:
                stop = at + 1
                break
            if not QUOTE_MARKS.isdisjoint(tok.gap(at)):
                stop = at  # `Menurut seorang bidan “rasa percaya” turun`
                break
            ends = tok.name_of[at - 1] >= 0 and tok.lows[at] not in lex.words.title_links  # `warga Sukaratu tidur`
            ends = ends and "@" not in tok.gap(at)
            if (
                tok.name_of[at] < 0
                and not tok.capital(at)
                and (ends or lex.is_verb(tok.lows[at]) or tok.lows[at] in lex.words.adverbs)
                and not self._attribute(first, at)
                and not (at == first + 1 and self._which_side(first))
            ):
                stop = at
                break
        stop = self._all_clients(first, stop)
        proper = tok.lows[first] in lex.words.proper_nouns
        last = first + 1 if proper else stop  # `Allah SWT`
        while last > first + 1 and tok.lows[last - 1] in lex.words.demonstratives:
            last -= 1
        # without a bracketed abbreviation
        last = next((at for at in range(first + 1, last) if "(" in tok.gap(at)), last)
        opens = first
        while opens > lo and tok.lows[opens - 1] in lex.words.counting_determiners:
            opens -= 1  # `para pekerja`
        handle = "@" if tok.gap(opens).endswith("@") else ""  # `tulis @sari_w`
        text = handle + tok.slice(opens, last) + tok.masked(last)
        common = last == first + 1 or not tok.capital(first + 1) or tok.lows[first] in lex.words.relations
        if common and not proper and tok.capital(opens) and (lo == 0 or not _SENTENCE_OPENS.isdisjoint(tok.gap(lo))):
            text = text[0].lower() + text[1:]
        before = tok.lows[lo:first]
        pointing = (
            (last < stop and not proper)
            or any(word in lex.words.pointing_determiners for word in before)
            or (last == first + 1 and lex.words.sides.issuperset(before) and tok.lows[first] in lex.words.own_bodies)
            or self._tells_nickname(stop)
            or self._points_later(stop)
            or self._identifies(stop)
            or (lex.words.singular_determiners.isdisjoint(before) and self._having(first, stop))
        )
        clause = self._clause_end(stop) if last == stop and not pointing else stop
        return Ref(
            "noun",
            text=text,
            clause=tok.text[tok.ends[stop - 1] : tok.ends[clause - 1]],
            head=tok.lows[first],
            words=frozenset(tok.lows[first:last]),
            pointing=pointing,
            many=any(word in lex.words.plural_determiners for word in before)
            or tok.lows[first] in lex.doubled_nouns
            or any(
                tok.lows[at] in lex.words.listing and tok.lows[at + 1] in lex.words.plural_determiners
                for at in range(first + 1, last - 1)  # `kepala sekolah dan para guru`
            )
            or (
                tok.lows[first] in lex.words.collective_nouns
                and not any(
                    word in lex.words.singular_determiners or word in lex.words.pointing_determiners for word in before
                )
            ),
            some=not lex.words.singular_determiners.isdisjoint(before),
            end=stop,
        )

    def _all_clients(self, first: int, stop: int) -> int:
        """The end of a description that ends at `stop` with whose somebody is, those after a conjunction included
        (`penasihat hukum Rangga dan Rina`).
        """
        tok = self._tok
        owner = next((at for at in range(stop - 1, first, -1) if tok.name_of[at] != tok.name_of[stop - 1]), first) + 1
        if stop + 1 >= len(tok.starts) or tok.name_of[stop - 1] < 0 or not self._whose(owner, first):
            return stop
        other = tok.name_of[stop + 1]
        joined = tok.lows[stop] in self._lex.words.conjunctions and tok.gap(stop) == tok.gap(stop + 1) == " "
        if not joined or other < 0 or tok.names[other].kind != "person":
            return stop
        return next((at for at in range(stop + 1, len(tok.starts)) if tok.name_of[at] != other), len(tok.starts))

    def _which_side(self, first: int) -> bool:
        """`pihak berwenang Argasari`: whether the word behind `pihak` at token `first` says which one."""
        words = self._lex.words
        return self._tok.lows[first] in words.sides and self._tok.lows[first + 1] in words.side_adjectives

    def _clause_end(self, at: int) -> int:
        """`warga yang ikut mencari`: the token behind the relative clause that opens at `at` and tells who somebody
        unnamed is; `at` where none does. That somebody will not be named (`yang enggan disebut namanya`) tells nothing.
        """
        tok, lex = self._tok, self._lex
        if at + 2 >= len(tok.starts) or tok.lows[at] not in lex.words.relative or tok.gap(at) != " ":
            return at
        for index in range(at + 1, min(at + LONGEST_TAIL, len(tok.starts))):
            word = tok.lows[index]
            if word in lex.words.namelessness:
                return at
            says = index > at + 1 and (lex.verb(word) is not None or lex.bare(word) is not None)
            if tok.gap(index) != " " or says or word in lex.words.addressees or tok.date_of[index] >= 0:
                end = index
                while end > at and (
                    tok.lows[end - 1] in lex.words.adverbs or tok.lows[end - 1] in lex.words.conjunctions
                ):
                    end -= 1
                return end if end > at + 2 else at
        return at

    def _attribute(self, head: int, at: int) -> bool:
        """`wanita berhijab ini`, `pemain berkaki kidal itu`: the word at `at`, like a verb, tells of a mere `wanita`,
        or what somebody has; a pointer follows.
        """
        tok, words = self._tok, self._lex.words
        if tok.lows[at] in words.body_adjectives and at + 1 < len(tok.starts):
            if tok.name_of[at + 1] >= 0:  # `kantor berita resmi Yaman`
                return tok.lows[at - 1] in words.via_media or tok.lows[at - 2] in words.via_media
            return at == head + 1 and tok.lows[head] in words.body_nouns and tok.comma(at + 1)  # `media resmi, …`
        if at == head + 1 and tok.lows[at] in words.attributes and tok.lows[head] in words.plain_people:
            return True  # `seorang perempuan berkerudung mengatakan`
        has = tok.lows[at].startswith(words.having) and tok.lows[head] in self._lex.speaker_nouns
        if at != head + 1 or not (tok.lows[head] in words.plain_people or has):
            return False
        for index in range(at + 1, min(at + 3, len(tok.starts))):  # `perempuan beranak tiga itu`
            if tok.comma(index) or tok.name_of[index] >= 0:
                return False
            if tok.lows[index] in words.demonstratives:
                return True
        return False

    def _points_later(self, at: int) -> bool:
        """Whether only names and their prepositions stand before the pointer (`dosen di Universitas X, Depok itu`,
        `pemain kelahiran Temanggung, Jawa Tengah, itu`).
        """
        tok, words = self._tok, self._lex.words
        for index in range(at, min(at + LONGEST_TAIL, len(tok.starts))):
            if tok.comma(index) and index > at and tok.lows[index] in words.demonstratives:
                return self.is_place(index - 1) and "\n" not in tok.gap(index)
            dated = tok.date_of[index] >= 0  # `pria kelahiran Bandung, 12 Mei 1980 itu`
            if "\n" in tok.gap(index) or (tok.comma(index) and not self.is_place(index) and not dated):
                return False
            if tok.lows[index] in words.demonstratives:
                return index > at
            known = tok.name_of[index] >= 0 or tok.capital(index) or dated
            # `dara kelahiran 1998 itu`, `penghuni 10 besar dunia di tahun 2014 dan 2015 ini`
            known = known or tok.lows[index].isdigit() or tok.lows[index] in words.age_words
            known = known or (tok.lows[index] in words.conjunctions and tok.lows[index - 1].isdigit())
            beside = index + 1 < len(tok.starts) and tok.capital(index + 1)
            known = known or (
                beside and tok.lows[index - 1] in words.title_links
            )  # `pemilik toko di bilangan Kuningan itu`
            # `dosen di salah satu kampus di Argasari itu`
            one = tok.lows[index] in words.singular_determiners or tok.lows[index - 1] in words.singular_determiners
            if not (known or one or tok.lows[index] in words.title_links):
                return False
        return False

    def _identifies(self, at: int) -> bool:
        """`pria yang juga menjabat sebagai ketua yayasan itu`: a relative clause tells more of somebody known.

        Not `warga yang tinggal di kampung itu`, where the pointer is that of the clause; but of `pria yang tinggal di
        kampung itu`, which tells nothing else of him. Where the clause is about a crime he is whom it is about.
        """
        tok, words = self._tok, self._lex.words
        lows = tok.lows
        if at + 2 >= len(lows) or lows[at] not in words.relative:
            return False
        tells = lows[at + 1] in words.identifying_words or lows[at - 1] in words.plain_people
        for index in range(at + 2, min(at + LONGEST_TAIL + 2, len(lows))):
            if tok.comma(index) or "\n" in tok.gap(index):
                return False
            if lows[index] in words.demonstratives:
                accused = not words.suspect_nouns.isdisjoint(lows[at:index]) or not words.case_words.isdisjoint(
                    lows[at:index]
                )
                housed = (
                    lows[at - 1] in words.body_nouns and tok.name_of[index - 1] >= 0
                )  # `tim yang bermarkas di Noale itu`
                return (tells or housed) and not accused
        return False

    def _having(self, first: int, at: int) -> bool:
        """`perwira berpangkat dua melati di pundak itu`: whether what somebody has, with the pointer behind it, stands
        at `at` or ends the noun from token `first` on before it.
        """
        tok, lex = self._tok, self._lex
        near = range(max(first + 1, at - 2), min(at + 1, len(tok.lows)))
        has = next((k for k in near if tok.lows[k] in lex.words.attributes), -1)
        if has < 0 or tok.comma(has):
            return False
        for index in range(has + 1, min(has + LONGEST_TAIL, len(tok.starts))):
            if "\n" in tok.gap(index) or tok.comma(index) or lex.verb(tok.lows[index]):
                return False
            if tok.lows[index] in lex.words.demonstratives:
                return True
        return False

    def _tells_nickname(self, at: int) -> bool:
        """`pria yang akrab disapa X`, `pria yang punya sapaan akrab X`: somebody known is described."""
        words = self._lex.words
        lows = self._tok.lows[at : at + 3]
        if len(lows) < 2 or lows[0] not in words.relative:
            return False
        return lows[1] in words.nickname_words or (lows[1] in words.owning and lows[-1] in words.nicknames)

    def in_small_letters(self, at: int) -> Ref | None:
        """`ungkap rangga.`: a part of one person's name that is written small, with nothing behind it."""
        tok = self._tok
        word, behind = tok.lows[at], tok.gap(at + 1)
        if tok.name_of[at] >= 0 or word in self._lex.titling or not behind.strip():
            return None
        people = self._parts.get(word, ())
        return Ref("named", next(iter(people)), person=True, end=at + 1) if len(people) == 1 else None

    @cached_property
    def _parts(self) -> dict[str, set[str]]:
        """The people that each small word is part of the names of."""
        parts: dict[str, set[str]] = {}
        for entity in {name.entity for name in self._tok.names if name.kind == "person"}:
            for word in entity.lower().split():
                parts.setdefault(word, set()).add(entity)
        return parts

    def any_noun(self, lo: int, hi: int) -> Ref | None:
        """Whatever stands behind a cue that closes a quotation, as an unnamed speaker (``tulis pengumuman itu``)."""
        tok, lex = self._tok, self._lex
        a, b = lo, self.cut(lo, tok.pieces(lo, hi)[0][1]) if lo < hi else hi
        while a < b and tok.lows[a] in lex.words.determiners:
            a += 1
        if a >= b or self.opens_circumstance(a) or tok.lows[a] in lex.words.adverbs:
            return None
        return self._description(lo, a, b)

    def account(self, noun: str, before: int) -> str:
        """What the article calls the account, with its handle, that it has named last before token `before` behind
        `noun` (``akun Instagram @sari_w``); empty where it has named none.
        """
        tok = self._tok
        for at in range(before - 2, -1, -1):
            if tok.lows[at] == noun:
                handle = next((k for k in (at + 1, at + 2) if k < before and tok.gap(k).endswith("@")), 0)
                if handle:
                    while handle + 1 < before and tok.gap(handle + 1) in (".", "-"):
                        handle += 1  # `@sari.wulan`
                    return tok.slice(at, handle + 1) + tok.masked(handle + 1)
        return ""

    def _capitals(self, lo: int, hi: int) -> Ref | None:
        """A run of capitalised words that no name covers."""
        tok = self._tok
        start = lo
        while start < hi and not tok.capital(start):
            start += 1
        end = start
        while end < hi and tok.capital(end) and tok.date_of[end] < 0:
            end += 1
        if start >= end or tok.lows[start] in self._lex.words.document_nouns:
            return None
        if any(not self.is_title(at) and tok.lows[at] not in self._lex.words.determiners for at in range(lo, start)):
            return None
        if end == start + 2 and self.is_title(start) and tok.lows[start + 1] in self._lex.words.office_nouns:
            return self._description(start + 1, start + 1, end)  # `kata Pak Bupati`
        return Ref("named", tok.slice(start, end), person=True, end=end, unlisted=True)

    def _pronoun(self, at: int) -> Ref | None:
        if self._tok.name_of[at] >= 0 or self._tok.lows[at] not in self._lex.any_pronoun:
            return None
        word = self._tok.lows[at]
        return replace(PLURAL, text=word) if word in self._lex.words.plural_pronouns else PRONOUN

    # --- behind a cue -------------------------------------------------------------------------------------------------

    def after(self, lo: int, hi: int) -> Ref | None:
        """Who stands behind a cue that ends before token `lo`, looking no further than `hi`; None where nobody does."""
        tok, lex = self._tok, self._lex
        hi = min(hi, lo + LONGEST_PHRASE)
        while (
            lo < hi
            and not tok.capital(lo)
            and (tok.lows[lo] in lex.words.adverbs or tok.lows[lo] in lex.words.agent_markers)
        ):
            lo += 1
        if lo >= hi or tok.date_of[lo] >= 0:
            return None
        pronoun = self._pronoun(lo)
        if pronoun:
            return replace(pronoun, end=lo + 1)
        pieces = tok.pieces(lo, hi)
        a, b = pieces[0]
        b = self.cut(a, b)
        # `kata seorang penonton memuji Rangga`: he does so while he says it
        b = next((at for at in range(a + 1, b) if not tok.capital(at) and lex.is_active(tok.lows[at])), b)
        persons = self.persons(a, b)
        if persons:
            return self._served(persons[0], pieces) or self.named(persons[0], a, b)
        titled = self.titled_person(a, pieces[0][1])
        if titled:
            return self.named(titled, titled[0], titled[1])
        called = self._called(a, pieces[0][1])
        if called:
            return called
        if b == pieces[0][1] or tok.lows[b] in lex.words.relative or self._in_place(b, pieces[0][1]):
            named = None if self._tells_of_another(a, b, pieces) else self._behind_title(pieces[1:4])
            if named:
                title = self.noun(a, b)
                told = title is not None and not title.head.endswith(lex.enclitic)  # `Menurut ayahnya, Darsono, …`
                return replace(named, text=title.text if title and told else "")
        noun = self.noun(a, b)
        if noun is not None and noun.end < pieces[0][1] and tok.lows[noun.end] in lex.words.origin_markers:
            noun = self._with_place(noun, pieces[0][1])  # `Menurut pengamat dari Uni Eropa, …`
        return noun or self._maker(a, pieces[0][1]) or self._capitals(a, b)

    def _tells_of_another(self, lo: int, hi: int, pieces: list[tuple[int, int]]) -> bool:
        """`Menurut jaksa, Rangga menyebut …`, `Menurut BBC, Menteri Rangga mengatakan …`: whether ``lo:hi`` is no title
        but a bare noun of people or a medium, and whoever stands behind the comma speaks in what it tells.
        """
        tok, lex = self._tok, self._lex
        words = tok.text[tok.starts[lo] : tok.ends[hi - 1]].lower() if lo < hi else ""
        bare = hi - lo == 1 and not tok.capital(lo) and not words.endswith(lex.enclitic)  # not `ayahnya, Darsono`
        if len(pieces) < 2 or not (bare or (tok.name_of[lo] >= 0 and lex.is_press(words))):
            return False
        if lo == 0 or tok.lows[lo - 1] not in lex.words.according:
            return False
        a, b = pieces[1]
        titled = self.titled_person(a, b)
        return titled is not None and titled[1] < b and lex.verb(tok.lows[titled[1]]) is not None

    def _in_place(self, lo: int, hi: int) -> bool:
        """`kata kepala polisi di Barisal, Rangga`, `kata anggota dewan dari Fraksi Melati, Rangga`: only a place or a
        body stands between the office and its comma.
        """
        tok, words = self._tok, self._lex.words
        if hi - lo < 2 or hi >= len(tok.starts) or not tok.comma(hi) or tok.lows[lo] not in words.title_links:
            return False
        if tok.lows[lo] in words.venue_prepositions and all(self.is_place(at) for at in range(lo + 1, hi)):
            return True
        return all(self._is_body(at, hi) for at in range(lo + 1, hi))

    def _served(self, client: tuple[int, int], pieces: list[tuple[int, int]]) -> Ref | None:
        """`kata pengacara X, Y, …`, `kata ayah korban X, Y`: who works for somebody or belongs to him is named behind
        the comma. Not `kata saksi korban X, Y …`, who is both.
        """
        tok, words = self._tok, self._lex.words
        lo, last = pieces[0][0], client[0] - 1
        of_party = last > lo and tok.lows[last] in words.suspect_nouns and tok.lows[last - 1] not in words.suspect_nouns
        kin = any(tok.lows[at] in words.relations and not tok.capital(at) for at in range(lo, last))
        if not (tok.lows[lo] in words.servants or of_party or kin) or client[1] != pieces[0][1]:
            return None
        return self._behind_title(pieces[1:2])

    def _behind_title(self, pieces: list[tuple[int, int]]) -> Ref | None:
        """`kata Ketua RT 05, Budi, …`: the name follows its title behind a comma, or behind a relative clause."""
        for index, (lo, hi) in enumerate(pieces):
            if self._tok.lows[lo] in self._lex.words.relative:
                continue
            if self.opens_circumstance(lo) or index > 1:
                return None
            end = self.cut(lo, hi)
            persons = self.persons(lo, end)
            if persons and index == 0 and self._goes_on(persons, end):
                return None  # `…, ucap Presiden, Rina menjadi juara`, `Menurut saksi, Rina otaknya`: the words go on
            if persons and all(
                self._tok.capital(at) or self._tok.lows[at] in self._lex.words.title_words
                for at in range(lo, persons[0][0])
            ):
                return self.named(persons[0], lo, end)
        return None

    def _goes_on(self, persons: list[tuple[int, int]], end: int) -> bool:
        """Whether a clause begins with the first of `persons`, whose phrase ends at `end`."""
        tok = self._tok
        if self._acts(persons[0][1], end):
            return True
        told = len(persons) > 1 or all(tok.lows[at].isdigit() or tok.capital(at) for at in range(persons[0][1], end))
        return not told

    def _acts(self, lo: int, hi: int) -> bool:
        """Whether a predicate stands right at token `lo`, also behind an adverb."""
        tok, lex = self._tok, self._lex
        while lo + 1 < hi and tok.lows[lo] in lex.words.adverbs:
            lo += 1
        return lo < hi and tok.name_of[lo] < 0 and not tok.capital(lo) and lex.is_predicate(tok.lows[lo])

    def cut(self, lo: int, hi: int) -> int:
        """Where the noun phrase at `lo` ends: at a circumstance, a relative clause or a date, unless inside a title."""
        tok, lex = self._tok, self._lex
        for at in range(lo + 1, hi):
            if tok.name_of[at] >= 0:
                continue
            if tok.lows[at] in lex.words.relative:
                # `ujar anggota dewan yang juga ketua komisi, Budi`: keep what stands before
                return at
            if self.opens_circumstance(at) and not tok.capital(at) and not self._position(at):
                return at
            if tok.date_of[at] >= 0:
                return at
        return hi

    def _position(self, at: int) -> bool:
        """Whether token `at` says where somebody plays (`gelandang tengah Persiraja`)."""
        tok, words = self._tok, self._lex.words
        return tok.lows[at] in words.positions and tok.lows[at - 1] in self._lex.speaker_nouns

    # --- before a verb ------------------------------------------------------------------------------------------------

    def before(self, lo: int, hi: int) -> Ref | None:
        """The subject of a verb at `hi` whose clause begins at `lo`; None where it has none that could speak."""
        lo = max(lo, hi - LONGEST_PHRASE)
        if lo >= hi or self._in_document(lo, hi):
            return None
        pieces = [piece for piece in self._tok.pieces(lo, hi) if not self.is_degree(*piece)]
        closed = self._tok.comma(hi)
        told = self._in_place_of(*pieces[-1]) if pieces else None
        told = told or (None if closed else self._singled_out(pieces) or self._listed(pieces))
        return told or self._subject_of(pieces, closed=closed)

    def _listed(self, pieces: list[tuple[int, int]]) -> Ref | None:
        """`Aktris yang tampil dalam A, B, dan film lain itu menambahkan`, `Kiai lulusan A, B dan C ini`: a noun of
        people whose description is a list, with the pointer behind it.
        """
        tok, words = self._tok, self._lex.words
        if len(pieces) < 2 or tok.lows[pieces[-1][1] - 1] not in words.demonstratives:
            return None
        lo, hi = pieces[-1]
        if hi - lo == 1 and all(self.is_place(at) for piece in pieces[1:-1] for at in range(*piece)):
            a, b = pieces[0]  # `Perempuan asal Bantul, DIY, tersebut mengaku lelah`
            noun = self._description(a, a, b) if tok.lows[a] in self._lex.speaker_nouns else None
            return replace(noun, pointing=True, end=hi) if noun is not None and self.is_place(b - 1) else None
        if not words.conjunctions.isdisjoint(tok.lows[lo:hi]) and self._lex.speaker_nouns.isdisjoint(tok.lows[lo:hi]):
            for a, b in reversed(pieces[:-1]):
                if tok.lows[a] in self._lex.speaker_nouns and tok.name_of[a] < 0 and b - a > 2:
                    head = self._description(a, a, a + 1)
                    return replace(head, pointing=True, end=hi)
        return None

    def _subject_of(self, pieces: list[tuple[int, int]], *, closed: bool) -> Ref | None:
        """The subject among `pieces`, cut at the commas before a verb; `closed` if one stands right before it."""
        tok, lex = self._tok, self._lex
        fallback: Ref | None = None
        for index in range(len(pieces) - 1, -1, -1):
            a, b = pieces[index]
            adjacent = index == len(pieces) - 1 and not closed
            a = self._behind_dateline(self._behind_closing(a, b), b)
            while a < b and tok.lows[a] in lex.leading and tok.name_of[a] < 0:
                a += 1
            if a >= b:
                continue
            if tok.name_of[a] < 0 and self.opens_circumstance(a):
                late = self._last_person(a, b) if adjacent else None
                opens = all(tok.lows[at] in lex.leading for piece in pieces[:index] for at in range(*piece))
                if late or (adjacent and opens):
                    return late or self._behind_pointer(a, b)
                continue
            end = self.cut(a, b)
            titled = self.titled_person(a, b)
            subject = self.named(titled, a, b) if titled else self._piece_subject(a, end, opens=index == 0)
            subject = self._with_place(subject, b)
            if subject is None:
                if adjacent:
                    return self._last_person(end, b)  # words that cannot speak stand right before the verb
                continue
            led = self._accompanied(pieces[index - 1]) if index and subject.person and subject.kind == "named" else None
            if led is not None:
                return led
            if adjacent:
                through = self._through(subject.end, b)
                return through or self._right_before(pieces[: index + 1], subject, place=self.is_place(a))
            if subject.person and index > 1 and self._accompanies(pieces[index - 1]):
                continue  # `Rangga, didampingi Sekretaris Daerah, Ratna, menyatakan …`: he does
            if (subject.person and subject.kind == "named") or subject.kind in {"pronoun", "plural"}:
                # `Rangga, Chief Program Officer ANTV, berharap …`: capitals that no name covers tell of him
                return (subject.unlisted and self._head_of_chain(pieces[:index])) or subject
            # `Model ini dirakit di X, menegaskan …`: the clause before says it, not its subject
            acts = subject.kind == "noun" and any(
                tok.name_of[at] < 0 and lex.is_predicate(tok.lows[at])
                for at in range(subject.end, self._relative_at(subject.end, b))
            )
            # `Israel menyerang X, dengan mengatakan bahwa …`: a place that acts is its government
            place = self.is_place(a) and not (index == 0 and self._busy(subject.end, b))
            if not acts and not place and (fallback is None or subject.kind == "named"):
                fallback = subject
        return fallback

    def _with_place(self, subject: Ref | None, hi: int) -> Ref | None:
        """`Seorang ahli gunung api dari Universitas Argasari menyatakan`, `Seorang diplomat di Lima, yang …`: where
        somebody unnamed is or comes from is part of how the article describes him, where nothing but that stands
        between the noun and the verb or comma at `hi`.
        """
        tok, words = self._tok, self._lex.words
        if subject is None or subject.kind != "noun" or subject.pointing or subject.clause:
            return subject
        at = subject.end
        if not 0 < at < hi - 1 or tok.comma(at) or tok.lows[at] not in words.title_links:
            return subject
        stop = self._trim(self._relative_at(at, hi))
        if stop <= at + 1 or stop - at > LONGEST_TAIL or tok.lows[at + 1] in words.inner_places:
            return subject  # `Korban di hadapan penyidik mengaku …`
        if any(self._no_place(k) for k in range(at + 1, stop)):
            return subject
        return replace(subject, text=f"{subject.text}{tok.text[tok.ends[at - 1] : tok.ends[stop - 1]]}", end=stop)

    def _relative_at(self, lo: int, hi: int) -> int:
        """The first relative word of ``lo:hi``, `hi` where none is."""
        return next((at for at in range(lo, hi) if self._tok.lows[at] in self._lex.words.relative), hi)

    def _no_place(self, at: int) -> bool:
        """Whether token `at` is none of the words that say where somebody is: a person, a day, a verb."""
        tok, lex = self._tok, self._lex
        if tok.name_of[at] >= 0:
            return self._is_person(at)
        verb = lex.is_verb(tok.lows[at]) or lex.is_passive(tok.lows[at]) or tok.lows[at] in lex.words.relative
        known = not tok.capital(at) or tok.lows[at - 1] in lex.words.title_links  # `tetangga di Sukaratu`
        return verb or tok.comma(at) or tok.date_of[at] >= 0 or not known

    def _is_person(self, at: int) -> bool:
        return self._tok.names[self._tok.name_of[at]].kind == "person"

    def _singled_out(self, pieces: list[tuple[int, int]]) -> Ref | None:
        """`Nurmala, salah seorang dari mereka mengaku …`: who is told to be one of many, without the closing comma."""
        one_of = len(pieces) > 1 and self._tok.lows[pieces[-1][0]] in self._lex.words.singular_determiners
        return self._head_of_chain(pieces[:-1]) if one_of else None

    def _in_document(self, lo: int, hi: int) -> bool:
        """`keterangan insinyur NASA bahwa Liang Wenbo memerintahkan …`: whether ``lo:hi`` tells what a document says,
        so that the verb behind it is part of that.
        """
        tok, words = self._tok, self._lex.words
        says = next((at for at in range(hi - 2, lo, -1) if tok.lows[at] in words.complementisers), lo)
        if any(tok.comma(at) for at in range(says + 1, hi + 1)):
            return False  # `Menanggapi informasi bahwa dana habis, Rangga mengatakan …`
        nouns = (tok.lows[at] for at in range(lo, says) if tok.lows[at] in words.document_nouns)
        return any(not self._lex.is_verb(noun) for noun in nouns)

    def _behind_closing(self, lo: int, hi: int) -> int:
        """`lo`, or the token behind a bracket that was opened before it (`… (HR Bukhari)Rangga mengatakan`)."""
        tok = self._tok
        closes = next((at for at in range(lo + 1, hi) if ")" in tok.gap(at)), lo)
        return lo if any("(" in tok.gap(at) for at in range(lo + 1, closes + 1)) else closes

    def _behind_dateline(self, lo: int, hi: int) -> int:
        """`lo`, or the token behind the dash of a dateline (`Gunung Rinjani - Dinas Perhubungan menegaskan`)."""
        tok = self._tok
        dash = next((at for at in range(lo + 1, min(hi, lo + DATELINE)) if tok.gap(at) in _DASHES), lo)
        return dash if all(self.is_place(at) for at in range(lo, dash)) else lo

    def _through(self, lo: int, hi: int) -> Ref | None:
        """`PT Melati melalui Direktur Utama Rangga mengatakan`: who speaks for the subject that ends at `lo`."""
        tok = self._tok
        if not 0 <= lo < hi - 1 or tok.lows[lo] not in self._lex.words.through:
            return None
        titled = self.titled_person(lo + 1, hi)
        return self.named(titled, titled[0], hi) if titled and titled[1] == self._trim(hi) else None

    def _in_place_of(self, lo: int, hi: int) -> Ref | None:
        """`Kapolres Argasari yang diwakili (oleh) Kabag Ops Rangga menyampaikan`: who speaks in another's place."""
        tok, words = self._tok, self._lex.words
        at = next((k for k in range(lo, hi - 1) if tok.lows[k] in words.represented and tok.name_of[k] < 0), hi)
        if at == hi:
            return None
        first = at + 1 + (tok.lows[at + 1] in words.agent_markers)
        titled = self.titled_person(first, hi)
        return self.named(titled, first, hi) if titled and titled[1] == self._trim(hi) else None

    def _accompanies(self, piece: tuple[int, int]) -> bool:
        """Whether `piece` is the title of whoever only stands by, with the name behind its comma."""
        tok, words = self._tok, self._lex.words
        lo, hi = piece
        return tok.lows[lo] in words.company and not self.mentions(lo, hi, "person") and hi > lo + 1

    def _accompanied(self, piece: tuple[int, int]) -> Ref | None:
        """`Bupati X didampingi Kepala Dinas Kesehatan, Y, mengatakan`: who stands before those words in `piece`, which
        end in the title of whoever only stands by.
        """
        lo, hi = piece
        beside = next((at for at in range(lo + 1, hi - 1) if self._tok.lows[at] in self._lex.words.company), hi)
        titled = self.titled_person(lo, beside) if beside < hi else None
        if titled is None or self._trim(beside) != titled[1] or not self._accompanies((beside, hi)):
            return None
        return self.named(titled, lo, beside)

    def is_degree(self, lo: int, hi: int) -> bool:
        """Whether only academic degrees stand at ``lo:hi`` (`S.H.`, `MM`), behind somebody's comma."""
        tok = self._tok
        if not tok.comma(lo) or hi - lo > 2 or not tok.capital(lo - 1):
            return False
        if hi - lo == 2 and tok.gap(lo + 1) == "." and _DEGREE.fullmatch(tok.slice(lo, hi)):
            return True  # `S.Sos`
        return all(
            tok.name_of[at] < 0
            and tok.lows[at] not in self._lex.speaker_nouns
            and _DEGREE.fullmatch(tok.text[tok.starts[at] : tok.ends[at]])
            for at in range(lo, hi)
        )

    def _right_before(self, pieces: list[tuple[int, int]], subject: Ref, *, place: bool) -> Ref | None:
        """Who speaks where `subject`, a `place` or not, ends the last of `pieces` right before the verb."""
        if subject.end >= 0 and self._busy(subject.end, pieces[-1][1]):
            return None
        if subject.kind in {"pronoun", "plural"}:
            return subject
        late = None
        if subject.kind == "noun":
            # from its last word on, so that `jaksa dari Kejaksaan X Rudi` is governed by no bare `dari`
            linked = subject.end < pieces[-1][1] and self._tok.lows[subject.end] in self._lex.words.title_links
            knows = any(
                self._tok.name_of[at] < 0 and self._lex.is_active(self._tok.lows[at])
                for at in range(max(subject.end, pieces[-1][0]), pieces[-1][1])
            )  # `Warga yang mengenal Rangga mengatakan`
            late = None if knows else self._last_person(subject.end - linked, pieces[-1][1])
        if late and late.kind == "named":
            return late  # `mantan ketua klub periode 2012-2015 Rudi mengatakan`
        if subject.person and subject.kind == "named":
            return (
                self._all_of_list(pieces, subject)
                or self._apposed_to(pieces, subject)
                or self._before_title(pieces[:-1])
                or subject
            )
        return self._of_chain(pieces, subject, place=place)

    def _all_of_list(self, pieces: list[tuple[int, int]], subject: Ref) -> Ref | None:
        """`Pigai, Menko Yusril, dan Otto menilai`: the persons whose list, all that stands before the verb, ends with
        `subject`; not where the first of them is part of a circumstance (`Di depan Budi, Rudi, dan Anto mengaku`).
        """
        lo, _ = pieces[-1]
        if len(pieces) < 2 or not (subject.co or self._tok.lows[lo] in self._lex.words.conjunctions):
            return None
        names: list[str] = []
        for a, b in pieces[:-1]:
            if self._tok.phrase(a, b, self._lex.connectives) == b - a:
                continue  # `Sementara itu, Budi, Rudi, dan Anto mengaku`
            first = next((at for at in range(a, b) if self._tok.lows[at] not in self._lex.leading), b)
            titled = self.titled_person(first, b) if first < b and not self.opens_circumstance(a) else None
            if titled is None and names and self.is_office(first, b):
                continue  # `Budi, Bupati Tegal, dan Anto mengaku`
            if titled is None or titled[1] != b or self._tok.lows[first] in self._lex.words.relations:
                return None
            names.append(self.entity(titled[0]))
        listed = (*names, subject.name or "", *subject.co)
        return Ref("named", listed[0], person=True, co=listed[1:], end=subject.end) if names else None

    def is_office(self, lo: int, hi: int) -> bool:
        """`Kasat Reskrim Polres Argasari`: whether the tokens ``lo:hi`` are a title and the body or place that it is
        of, and nobody's name.
        """
        opens = lo < hi and self._tok.name_of[lo] < 0
        return opens and all(self.is_title(at) for at in range(lo, hi)) and not self.mentions(lo, hi, "person")

    def _apposed_to(self, pieces: list[tuple[int, int]], subject: Ref) -> Ref | None:
        """`Rudi, After Sales Director PT Maju mengatakan`: capitals that no name covers tell of the person before."""
        if not subject.unlisted or len(pieces) < 2:
            return None
        lo, hi = pieces[-2]
        persons = self.persons(lo, hi)
        return self.named(persons[-1], lo, hi) if persons and persons[-1][1] == hi else None

    def _before_title(self, pieces: list[tuple[int, int]]) -> Ref | None:
        """`Rudi, Direktur Utama, Cahaya Live mengatakan`: who stands before a title that is a piece of its own."""
        if len(pieces) < 2:
            return None
        (lo, hi), (a, b) = pieces[-2:]
        title = all(self._tok.name_of[at] < 0 and self.is_title(at) for at in range(a, b))
        persons = self.persons(lo, hi) if title else []
        return self.named(persons[-1], lo, hi) if persons and persons[-1][1] == hi else None

    def _of_chain(self, pieces: list[tuple[int, int]], subject: Ref, *, place: bool) -> Ref | None:
        """The subject of a chain of appositions, or of a list of places, that ends with `subject`, a `place` or not.

        `Budi, Ketua RT 05 mengatakan`; `PT Anu di Jalan Jati, Depok mencatat`; `Bupati Karangmulya, Sukamaju, dan
        Wanasari mengatakan`: the list belongs to the office.
        """
        states = self._first_listed(pieces, "place") if place else None
        if states:
            return states
        start = self._address_head(pieces) if place else len(pieces) - 1
        if start < len(pieces) - 1:
            lo, hi = pieces[start]
            titled = self.titled_person(lo, hi)
            head = self.named(titled, lo, hi) if titled else self._office(lo, hi)
            if head is None or head.kind == "named":
                return head
            return self._head_of_chain(pieces[:start]) or head
        return self._head_of_chain(pieces[:-1]) or self._first_listed(pieces, "organisation") or subject

    def _first_listed(self, pieces: list[tuple[int, int]], kind: str) -> Ref | None:
        """`Melati Music, Bora Films, dan Stella Lab menyatakan`: the first of the bodies whose list ends `pieces`, with
        the others. States only where nothing stands before them (not `Bupati Jati, Depok, dan Tegal`).
        """
        tok, lex = self._tok, self._lex
        lo, hi = pieces[-1]
        joined = tok.lows[lo] in lex.words.conjunctions and lo + 1 < hi
        if not joined or not all(self._is_of(kind, at, hi) for at in range(lo + 1, hi)):
            return None
        listed: list[str] = []
        for a, b in reversed(pieces[:-1]):
            which = tok.name_of[a]
            whole = which >= 0 and all(tok.name_of[at] == which for at in range(a, b))
            if not whole or tok.names[which].kind != kind:
                if kind == "place":
                    return None
                break
            listed.insert(0, self.entity(a))
        return Ref("named", listed[0], co=(*listed[1:], self.entity(lo + 1)), end=hi) if listed else None

    def _address_head(self, pieces: list[tuple[int, int]]) -> int:
        """Which of `pieces` a list of places or an address begins with; the last one where it is none."""
        index = len(pieces) - 1
        if index > 0 and self._is_local(pieces[index - 1][1] - 1):
            return index - 1  # `Dewan Masjid Kabupaten Argasari, Sulawesi Selatan mengimbau`
        while index > 0 and self.is_place(self._before_ward(*pieces[index - 1]) - 1):
            index -= 1
            if not self.is_place(pieces[index][0]):
                break
        return index

    def _is_local(self, at: int) -> bool:
        """Whether token `at` closes the name of a body that ends in a region."""
        which = self._tok.name_of[at]
        if which < 0 or self._tok.names[which].kind != "organisation":
            return False
        words = self._tok.names[which].entity.split()
        return any(word in self._lex.words.region_nouns for word in (part.lower() for part in words[1:]))

    def _before_ward(self, lo: int, hi: int) -> int:
        """`hi`, moved before the numbers of a ward that close ``lo:hi`` (`warga Kampung Pasir RT 04 RW 02`)."""
        tok, words = self._tok, self._lex.words
        while hi - 2 > lo and tok.lows[hi - 1].isdigit() and tok.lows[hi - 2] in words.wards:
            hi -= 2
        return hi

    def _office(self, lo: int, hi: int) -> Ref | None:
        """The body, or those whose description, that opens ``lo:hi``; None where only places stand there."""
        return None if self.is_place(lo) or self.opens_circumstance(lo) else self.noun(lo, self.cut(lo, hi))

    def _behind_pointer(self, lo: int, hi: int) -> Ref | None:
        """`Dalam brosur itu pengelola menyatakan`: a circumstance without a comma ends with its pointing word.

        Also with a noun that is somebody's (`Dalam tuntutannya jaksa menyatakan`).
        """
        tok, lex = self._tok, self._lex
        points = (
            at + 1
            for at in range(hi - 2, lo, -1)
            if tok.lows[at] in lex.words.demonstratives or (tok.lows[at].endswith(lex.enclitic) and tok.name_of[at] < 0)
        )
        at = next(points, hi)
        ref = self.noun(at, self.cut(at, hi)) if at < hi else None
        return ref if ref and not ref.unlisted else None

    def _last_person(self, lo: int, hi: int) -> Ref | None:
        """`Saat ditemui di rumahnya Budi (dia) mengatakan`: the name at the end is no part of the circumstance."""
        pronoun = self._pronoun(self._trim(hi) - 1) if self._trim(hi) > lo else None
        if pronoun:
            return pronoun
        persons = self.persons(lo, hi)
        if persons and persons[-1][1] == self._trim(hi):
            return self.named(persons[-1], persons[-1][0], hi)
        return None

    def _piece_subject(self, lo: int, hi: int, opens: bool) -> Ref | None:
        tok, lex = self._tok, self._lex
        acts = next((at for at in range(lo + 1, hi) if tok.name_of[at] < 0 and lex.is_active(tok.lows[at])), hi)
        persons = self.persons(lo, hi)
        if persons and acts < persons[0][0] and tok.lows[lo] in lex.speaker_nouns:
            return self.noun(lo, acts)  # `Polisi membekuk Rangga, lalu menyebut …`
        if persons:
            return self.named(persons[0], lo, hi)
        pronoun = self._pronoun(max(self._trim(hi) - 1, lo))
        if pronoun:
            return pronoun
        return self.noun(lo, hi) or (self._capitals(lo, hi) if tok.capital(lo) and not opens else None)

    def _is_body(self, at: int, hi: int) -> bool:
        """Whether token `at`, before `hi` and behind no comma, stands in the name of a body."""
        return self._is_of("organisation", at, hi)

    def _is_of(self, kind: str, at: int, hi: int) -> bool:
        """Whether token `at`, before `hi` and behind no comma, stands in a name of that `kind`."""
        which = self._tok.name_of[at] if at < hi and not self._tok.comma(at) else -1
        return which >= 0 and self._tok.names[which].kind == kind

    def is_place(self, at: int) -> bool:
        """Whether token `at` stands in the name of a place."""
        which = self._tok.name_of[at]
        return which >= 0 and self._tok.names[which].kind == "place"

    def _busy(self, lo: int, hi: int) -> bool:
        """Whether the subject that ends at `lo` has a verb of its own before `hi`."""
        tok, lex = self._tok, self._lex
        for at in range(lo, hi):
            if tok.name_of[at] >= 0 or tok.date_of[at] >= 0:
                continue
            word = tok.lows[at]
            if word in lex.words.circumstances or word in lex.words.relative:
                return False
            if word not in lex.words.adverbs and not tok.capital(at) and lex.is_verb(word):
                return True
        return False

    def _head_of_chain(self, pieces: list[tuple[int, int]]) -> Ref | None:
        """The person with whom a chain of appositions begins, an age in brackets behind the name or not."""
        tok, lex = self._tok, self._lex
        for a, b in reversed(pieces[-4:]):
            if tok.lows[a] in lex.words.conjunctions and tok.name_of[a] < 0:
                return None  # `Usai memeriksa Nadia, Rina, dan Budi, Kejagung menyatakan`: the end of a list
            if all(tok.lows[at].isdigit() for at in range(a, b)):
                continue  # `Rangga, 43, petani asal X`
            persons = [p for p in self.persons(a, b) if all(tok.lows[at].isdigit() for at in range(p[1], b))]
            titled = [
                p for p in persons if all(self.is_title(at) or tok.lows[at] in lex.leading for at in range(a, p[0]))
            ]
            if titled:
                return self.named(titled[0], a, b)
            if not all(self.is_title(at) or tok.lows[at] in lex.words.conjunctions for at in range(a, b)):
                return None
        return None

    def behind_bracket(self, at: int, hi: int) -> int:
        """`at` moved behind a bracket that opens right before it (``Menurut Badan X (BX), …``)."""
        tok = self._tok
        if at < hi and "(" in tok.gap(at):
            while at < hi and ")" not in tok.gap(at + 1):
                at += 1
            return min(at + 1, hi)
        return at

    def is_title(self, at: int) -> bool:
        """Whether token `at` can stand in a title: a name, a capital, a rank or a noun of people and bodies."""
        tok, lex = self._tok, self._lex
        return (
            tok.name_of[at] >= 0
            or tok.capital(at)
            or tok.lows[at] in lex.words.title_words
            or tok.lows[at] in lex.speaker_nouns
        )

    def before_relative(self, lo: int, hi: int) -> Ref | None:
        """The person that a relative clause at `hi` belongs to: one right before it, or before a short apposition."""
        hi = self._before_date(lo, hi)
        pieces = self._tok.pieces(lo, hi)[-2:]
        for index, (a, b) in enumerate(reversed(pieces)):
            named = [span for span in self.mentions(a, b) if not self.is_place(span[0])]
            if index == 0 and named and self._told_where(named[-1], a, b, hi):
                return self.named(named[-1], a, named[-1][1])
            aged = bool(named) and named[-1][1] < b  # `Kevin Lim (36) yang …`
            if aged and (self._whose(named[-1][0], a) or self._governed(named[-1][0], a)):
                return None
            if named and all(self._tok.lows[at].isdigit() for at in range(named[-1][1], b)):
                which = self._tok.names[self._tok.name_of[named[-1][0]]]
                if which.kind == "person":
                    return self._retold_by(named[-1][0], lo) or self.named(named[-1], a, b)
                if self._lex.speaker_nouns.isdisjoint(self._tok.lows[a : named[-1][0]]):  # no `anggota X`
                    return Ref("named", which.entity, end=b)
            if index == 0 and b - a > LONGEST_APPOSITION:
                return None
        return None

    def _told_where(self, span: tuple[int, int], lo: int, end: int, hi: int) -> bool:
        """`pernyataan Bupati Rangga di media massa, yang menduga …`: whether the statement of the person at `span` is
        what the clause behind the comma at `hi` tells of, with only where it was made between.
        """
        tok, words = self._tok, self._lex.words
        if tok.names[tok.name_of[span[0]]].kind != "person" or not tok.comma(hi) or span[1] >= end:
            return False
        where = tok.lows[span[1]] in words.where_openers and end - span[1] <= LONGEST_WHERE
        return where and any(
            tok.name_of[at] < 0 and (tok.lows[at] in words.document_nouns or tok.lows[at] in words.back_nouns)
            for at in range(lo, span[0])
        )

    def _before_date(self, lo: int, hi: int) -> int:
        """`hi` moved before a date that ends there, with its preposition (`Kabar Kota pada Minggu malam yang …`)."""
        end = hi
        while end > lo + 1 and self._tok.date_of[end - 1] >= 0:
            end -= 1
        return end - (end < hi and self._tok.lows[end - 1] in self._lex.words.where_openers)

    def group_before(self, lo: int, hi: int) -> Ref | None:
        """`dipuji banyak penonton, yang menilai …`, `dibantah oleh kuasa hukum korban, yang …`: unnamed people whom a
        word of number opens, or one behind an agent, right before the comma of a relative clause at `hi`.
        """
        tok, words = self._tok, self._lex.words
        lo = max(self._tok.pieces(lo, hi)[-1][0], hi - LONGEST_APPOSITION)
        for at in range(hi - 1, lo, -1):
            agent = tok.lows[at - 1] in words.agent_markers or self._lex.is_passive(tok.lows[at - 1])
            if tok.lows[at] in words.plural_determiners or agent:
                ref = self.noun(at, hi)
                return ref if ref and ref.kind == "noun" and not self.mentions(at, hi) else None
        return None

    def _retold_by(self, at: int, lo: int) -> Ref | None:
        """`Ia menirukan X yang mengatakan …`: who tells what the person named at token `at` has said, or None."""
        tok = self._tok
        verb = at - 1
        while verb > lo and self.is_title(verb) and not tok.comma(verb + 1):
            verb -= 1
        if verb <= lo or tok.lows[verb] not in self._lex.words.retelling:
            return None
        return self.before(lo, self._trim(verb))

    def _trim(self, hi: int) -> int:
        while hi > 0 and self._tok.lows[hi - 1] in self._lex.words.adverbs:
            hi -= 1
        return hi
