"""Noun phrases: the names in one, what governs them, where the phrase ends."""

from __future__ import annotations

from functools import cached_property

from msgspec.structs import replace

from .lexicon import Lexicon
from .refs import PLURAL, PRONOUN, Ref
from .tokens import Tokens

LONGEST_PHRASE = 60
"""Words that are looked at on either side of a cue: more never belong to one noun phrase."""

SENTENCE_OPENS = frozenset('\n.!?…"“”')
"""What stands before the first word of a sentence."""
OLD = 50
"""Years from which on somebody is called `kakek`, whoever's grandfather he is."""
LONGEST_TAIL = 12
"""Words of a description behind its preposition up to the word that points back."""
LONGEST_FIELD = 4
"""Words of a noun of people with the field of the trade before a name (``pakar hukum tata negara Rangga``)."""
LONGEST_APPOSITION = 5
"""Words between a name and its relative clause (``Sari, sesama anggota grup, yang …``)."""


class PhraseReader:
    """Reads the names in noun phrases of one article."""

    def __init__(self, lexicon: Lexicon, tokens: Tokens) -> None:
        self._lex = lexicon
        self._tok = tokens

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
        """`mantan direktur X itu`, `Mantan asisten X di timnas Y itu`: whether the name at `span` stands within a
        phrase that points back at somebody else.
        """
        tok, words = self._tok, self._lex.words
        if span[0] <= lo or span[1] >= len(tok.starts) or tok.comma(span[1]):
            return False
        if tok.lows[span[1]] in words.demonstratives:
            return span[1] < hi
        former = span[0] - 1 > lo and tok.lows[span[0] - 2] in words.formers  # not `kata pelatih X di laga itu`
        if not former or tok.lows[span[0] - 1] not in words.servants or tok.lows[span[1]] not in words.title_links:
            return False
        for at in range(span[1] + 1, min(span[1] + LONGEST_TAIL, len(tok.starts))):
            if tok.comma(at) or self._lex.is_verb(tok.lows[at]):
                return False
            if tok.lows[at] in words.demonstratives:
                return True
        return False

    def _whose(self, index: int, lo: int) -> bool:
        """Whether the name at `index` only says whose somebody or something is (``ayah X``, ``dakwaan X``), or to whom
        somebody has done it (``tersangka pembunuh X``).
        """
        tok, words, at = self._tok, self._lex.words, index - 1
        while at > lo and tok.lows[at] in words.relation_adjectives:
            at -= 1  # `adik kandung Rangga`
        if self._team_of_counsel(at, lo):
            return True
        if (
            self._of_team(at, lo)
            or self._is_led(at, lo)
            or (at > lo and tok.lows[at] in words.trade_fields and tok.lows[at - 1] in words.field_trades)
        ):
            return False  # `tunggal putra Rangga`, `pelatih timnas putri Rangga`, `psikolog anak Rangga`
        if self._in_title_before(tok.name_of[index]):
            return True
        if self._accused - {self.entity(index)} and at > lo and tok.lows[at] in words.accused_nouns:
            return False  # `penasihat hukum terdakwa Andi`, where another is accused
        if self._whose_officer(at, lo) or (at >= lo and tok.lows[at] in words.harmers):
            return True
        if at > 0 and tok.capital(at) and tok.lows[at] in words.title_words and tok.gap(at) in (" ", ", "):
            return False  # `kata Ibu Rangga`, who is called so
        if at >= lo and tok.lows[at] in words.elders and self._is_old(index):
            return False  # `Kakek Rangga (68) mengaku …`
        return (
            at >= lo
            and (tok.lows[at] in words.relations or tok.lows[at] in words.about_nouns)
            and tok.name_of[at] < 0
            and (not tok.capital(at) or at == lo)
        )

    @cached_property
    def _accused(self) -> frozenset[str]:
        """Those of the article whose title says that they are tried."""
        words = self._lex.words
        others = words.relations | words.servants
        roles = ((name.entity, (name.role or "").lower().split()) for name in self._tok.names if name.kind == "person")
        return frozenset(
            one for one, role in roles if not words.accused_nouns.isdisjoint(role) and others.isdisjoint(role)
        )

    def _is_old(self, index: int) -> bool:
        """Whether an age of grandparents stands behind the name at token `index`."""
        behind = self._tok.at(self._tok.names[self._tok.name_of[index]].end)
        age = self._tok.lows[behind] if behind < len(self._tok.lows) else ""
        return self._tok.gap(behind) in (" (", ", ") and age.isdigit() and OLD <= int(age) < 2 * OLD

    def _is_led(self, at: int, lo: int) -> bool:
        """`kapten tim Rangga`, `dokter tim Rangga`: whether token `at` is what the title before it leads or serves."""
        return at > lo and self._tok.lows[at] in self._lex.words.led and self._tok.lows[at - 1] in self._lex.titling

    def _team_of_counsel(self, at: int, lo: int) -> bool:
        """`Tim kuasa hukum Rangga menilai …`, `kata tim hukum Rangga`: whether a team of lawyers stands at token `at`,
        and not whoever leads it (`Ketua tim kuasa hukum Rangga`).
        """
        tok, words = self._tok, self._lex.words
        lawyers = (k for k in (at - 1, at) if k > lo and (tok.lows[k] in words.counsel or tok.lows[k] in words.no_kin))
        team = next(lawyers, 0) - 1
        led = team > lo and tok.lows[team - 1] in self._lex.titling
        return team >= lo and tok.lows[team] in words.led and not led

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
            # `putra bungsu Presiden ke-7 RI Rangga`, `putri Ketua Umum PDIP Rina`
            told = tok.lows[first] in words.relation_adjectives or self._lex.is_ordinal(tok.lows[first])
            told = told or (tok.name_of[first] >= 0 and tok.names[tok.name_of[first]].kind == "organisation")
            told = told or self._double_office(first)
            if not (titled or told or self._is_rank(first) or self.is_place(first)):
                break
            ranked = ranked or self._is_rank(first)
            first -= 1
        first -= first > lo and tok.lows[first] in words.suspect_nouns  # `Sepupu korban Brigadir Rangga`
        if first == at or tok.name_of[first] >= 0 or (tok.capital(first) and first > lo):
            return False
        if self._double_office(first):
            return False  # `Sekretaris Jenderal PBSI Rangga`
        low = tok.lows[first]
        # `Rina, juru bicara Presiden Rangga, …`, but `kata juru bicara Presiden Rina Wulan`
        own = tok.names[tok.name_of[at + 1]].role if tok.name_of[at + 1] >= 0 else None
        of_body = all(tok.name_of[k] >= 0 and not self.is_place(k) for k in range(first + 1, at + 1))
        if of_body and low in words.spokesmen:
            return False  # `Jubir TPNPB Rangga`, who speaks for a body
        spokesman = low in words.spokesmen and low not in (own or "").lower().split()
        return (
            (low in words.relations and low not in words.title_words) or (ranked and low in words.servants) or spokesman
        )

    def _double_office(self, at: int) -> bool:
        """Whether an office of two words opens at token `at` whose second word is a rank by itself."""
        return " ".join(self._tok.lows[at : at + 2]) in self._lex.words.double_offices

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
        told = self._told_role(lo, hi)
        if told is not None:
            return told
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
            # `pelatih ganda putra X`, but `tim asuhan X`
            sexed = at > lo and tok.lows[at] in lex.words.relations and tok.lows[at - 1] in lex.words.teams
            if (
                not self.is_title(at)
                and not self._is_led(at, lo)
                and not (sexed or (at > lo and tok.lows[at] in lex.words.teams))
                and not (link and at > lo and at + 1 < hi and tok.capital(at + 1))
            ):
                return None
            at += 1
        return None

    def _told_role(self, lo: int, hi: int) -> tuple[int, int] | None:
        """The person before whose name the words from token `lo` on are the role that the article gives there
        (``Pengamat pajak Pusat Studi Fiskal (PSF) Rangga``); None where that one is only whose somebody is.
        """
        tok = self._tok
        span = next(iter(self.mentions(lo, hi, "person")), None)
        name = tok.names[tok.name_of[span[0]]] if span else None
        if span is None or name is None or not name.role or span[0] == lo or tok.comma(span[0]):
            return None
        told = tok.text[tok.starts[lo] : name.start].rstrip()
        if told != name.role or self._whose(span[0], lo) or self._in_epithet(span, lo, hi):
            return None
        return span

    def person_of_trade(self, lo: int, hi: int) -> tuple[int, int] | None:
        """`Pengamat politik Rangga menyambut …`: the person behind a noun of people and a field, who acts; not
        in `Polisi tangkap Rangga di …`, nor whom somebody belongs to (`Kuasa hukum Rangga membantah`).
        """
        tok, lex, words = self._tok, self._lex, self._lex.words
        owned = tok.lows[lo] in words.relations or tok.lows[lo] in words.servants
        if tok.name_of[lo] >= 0 or tok.lows[lo] not in lex.speaker_nouns or owned:
            return None
        at = lo + 1
        while at < min(hi, lo + LONGEST_FIELD) and tok.name_of[at] < 0 and self.names_field(at):
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
        if verb >= hi or tok.comma(verb):
            return None
        # `Pengusaha kripto Rangga keberatan`, `pakar keamanan siber Rangga lewat akun X menyindir …`, `Legenda balap
        # Rangga punya pandangan sendiri`
        low = tok.lows[verb]
        does = lex.is_active(low) or low in words.short_replies or low in words.through or low in words.owning
        return span if does else None

    def names_field(self, at: int) -> bool:
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
            elif self._ends_field(at):
                # `istri dokter spesialis penyakit dalam X`
                nouns = lex.speaker_nouns | lex.words.relations
                return sum(tok.name_of[k] < 0 and tok.lows[k] in nouns for k in range(lo, at)) > 1
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
        """Whether a circumstance, a relative clause or a date begins at `lo`; no field (`spesialis penyakit dalam`)."""
        tok, lex = self._tok, self._lex
        if self._ends_field(lo):
            return False
        if tok.lows[lo] not in lex.words.circumstances:
            return tok.date_of[lo] >= 0 or tok.lows[lo] in lex.words.relative
        # `Data sementara BPBD Argasari menyebutkan …`
        within = lo and lo + 1 < len(tok.starts) and tok.lows[lo - 1] in lex.words.document_nouns
        return not (within and tok.lows[lo] in lex.words.document_adjectives and tok.name_of[lo + 1] >= 0)

    def _ends_field(self, at: int) -> bool:
        """`dokter spesialis penyakit dalam`: whether token `at` ends a field, and governs nothing behind it."""
        lows, lex = self._tok.lows, self._lex
        return lows[at] in lex.field_ends and " ".join(lows[max(0, at - 2) : at + 1]) in lex.words.inner_fields

    def is_press(self, at: int) -> bool:
        """Whether a medium that is known by its name stands at token `at`, or a word for those who report."""
        name = self._tok.name_of[at]
        if name >= 0:
            return self._lex.is_press(self._tok.names[name].entity.lower())
        return self._tok.lows[at] in self._lex.words.press

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

    def joined(self, first: int, end: int, hi: int) -> Ref:
        """`BPBD Garut dan BMKG`: the party named at ``first:end``, with the body that a small word joins to it before
        `hi`.
        """
        tok = self._tok
        kind = tok.names[tok.name_of[first]].kind
        pair = end + 1 < hi and tok.lows[end] in self._lex.words.listing and tok.name_of[end + 1] >= 0
        pair = pair and kind != "person" and tok.names[tok.name_of[end + 1]].kind == kind
        if not pair or self.entity(end + 1) == self.entity(first):
            return Ref("named", self.entity(first), person=kind == "person", end=end)
        return Ref("named", self.entity(first), co=(self.entity(end + 1),), end=self.mentions(end + 1, hi)[0][1])

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

    def _pronoun(self, at: int) -> Ref | None:
        if self._tok.name_of[at] >= 0 or self._tok.lows[at] not in self._lex.any_pronoun:
            return None
        word = self._tok.lows[at]
        return replace(PLURAL, text=word) if word in self._lex.words.plural_pronouns else PRONOUN

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

    def is_place(self, at: int) -> bool:
        """Whether token `at` stands in the name of a place."""
        which = self._tok.name_of[at]
        return which >= 0 and self._tok.names[which].kind == "place"

    def is_title(self, at: int) -> bool:
        """Whether token `at` can stand in a title: a name, a capital, a rank or a noun of people and bodies."""
        tok, lex = self._tok, self._lex
        return (
            tok.name_of[at] >= 0
            or tok.capital(at)
            or tok.lows[at] in lex.words.title_words
            or tok.lows[at] in lex.speaker_nouns
        )
