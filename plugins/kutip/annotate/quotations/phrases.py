"""Noun phrases: what the words of one say of who or what is meant."""

from __future__ import annotations

from functools import cached_property

from msgspec.structs import replace

from ...text import QUOTE_MARKS
from .lexicon import Lexicon
from .refs import PLURAL, PRONOUN, Ref
from .tokens import Tokens

LONGEST_PHRASE = 60
"""Words that are looked at on either side of a cue: more never belong to one noun phrase."""

_SENTENCE_OPENS = frozenset('\n.!?…"“”')
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
            if not (titled or told or self._is_rank(first) or self.is_place(first)):
                break
            ranked = ranked or self._is_rank(first)
            first -= 1
        first -= first > lo and tok.lows[first] in words.suspect_nouns  # `Sepupu korban Brigadir Rangga`
        if first == at or tok.name_of[first] >= 0 or (tok.capital(first) and first > lo):
            return False
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
        # `Pengusaha kripto Rangga keberatan`, `pakar keamanan siber Rangga lewat akun X menyindir …`
        does = lex.is_active(tok.lows[verb]) or tok.lows[verb] in words.short_replies or tok.lows[verb] in words.through
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
            return self.joined(*mentions[0], stop)
        if head in lex.words.document_nouns:
            return self._author(first, stop, hi)
        if head in lex.words.via_media and first + 1 < stop and tok.comma(first + 1) is False:
            # `Kantor berita Yonhap melaporkan`
            media = [m for m in mentions if not self.is_place(m[0])]
            if media and media[0][0] == first + 1 and tok.text.startswith(" @", tok.ends[media[0][1] - 1]):
                return self._description(lo, first, min(stop, media[0][1] + 1))  # `akun Instagram @sari`
            if media and all(not tok.capital(at) for at in range(first + 1, media[0][0])):
                return Ref("named", self.entity(media[0][0]), end=media[0][1])
        named = self.medium(first, stop) or self._named_body(first, mentions) or self._called(first, hi)
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

    def of_work(self, lo: int, hi: int) -> Ref | None:
        """`pelantun Sisa Hujan itu`, `Bintang film Pulang ke Timur itu`, `Pemeran Rangga dalam serial X ini`: who is
        told by a work, with the pointer behind its title; nobody who is called so is meant.
        """
        tok, words = self._tok, self._lex.words
        if lo + 2 >= hi or tok.name_of[lo] >= 0 or tok.lows[lo] not in words.work_people:
            return None
        if tok.lows[lo + 1] not in words.works and not (tok.lows[lo] in words.work_owners and tok.capital(lo + 1)):
            return None  # `aktor Rangga Wibawa itu`, `pemain Persib itu`
        for at in range(lo + 2, min(hi, lo + LONGEST_TAIL)):
            if tok.comma(at):
                return None
            if tok.lows[at] in words.demonstratives and not tok.capital(at):
                if not any(tok.capital(k) for k in range(lo + 1, at)):
                    return None  # `Penulis buku itu`: the book is known, and may be anybody's
                text, head = tok.slice(lo, at), tok.lows[lo]
                return Ref(
                    "noun",
                    text=head + text[len(head) :],
                    head=head,
                    words=frozenset((head,)),
                    pointing=True,
                    end=at + 1,
                )
        return None

    def medium(self, lo: int, hi: int) -> Ref | None:
        """`media Italia Tuttosport`, `koran Inggris, The Sun, …`: the medium that a noun of the press at `lo` opens,
        with where it is at home in between or not; None where none is named before `hi`.
        """
        tok, words = self._tok, self._lex.words
        at = lo + 1
        if tok.lows[lo] not in words.press_nouns or tok.name_of[lo] >= 0:
            return None
        while at < hi and not tok.comma(at) and (self.is_place(at) or tok.lows[at] in words.press_adjectives):
            at += 1
        if at >= hi or tok.name_of[at] < 0 or tok.names[tok.name_of[at]].kind != "organisation":
            return None
        span = self.mentions(at, hi)[0]
        closed = span[1] < hi and tok.comma(span[1])
        apposed = at > lo + 1 and closed
        return Ref("named", self.entity(at), end=span[1]) if apposed or not tok.comma(at) else None

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
        """`perusahaan aplikasi Melatika`, `perusahaan tambang batu bara Melatika`: the body whose name stands behind
        its noun at `first` and what it does.
        """
        tok, words = self._tok, self._lex.words
        near = bool(mentions) and first < mentions[0][0] <= first + LONGEST_FIELD
        if tok.lows[first] not in words.body_nouns or not near:
            return None
        lo, hi = mentions[0]
        between = tok.lows[first + 1 : lo]
        # `perusahaan induk Melatika`
        others = (words.governors, words.firm_relations, words.relative, self._lex.speaker_nouns)
        linked = any(not nouns.isdisjoint(between) for nouns in others) or any(map(self._lex.is_verb, between))
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
        about = makers and tok.lows[makers[0][0] - 1] in self._lex.words.about_nouns
        court = makers and tok.lows[makers[0][0]] in self._lex.words.courts
        if about and not court and tok.lows[makers[0][0]] not in self._lex.words.tellers:
            # `surat dakwaan Rangga`: others wrote it about him, but `surat dakwaan Kejari Melati`, `Putusan MK`
            return None
        if makers:
            return self.joined(*makers[0], hi)  # `data BPS dan BMKG`
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
                return replace(self.joined(*self.mentions(at + 1, hi)[0], hi), end=hi)
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
                and (ends or lex.is_verb(tok.lows[at]) or tok.lows[at] in lex.words.adverbs or lex.asks(tok.lows[at]))
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
        pointed = last < stop and not proper
        # without a bracketed abbreviation
        last = tok.before_bracket(first + 1, last)
        opens = first
        while opens > lo and tok.lows[opens - 1] in lex.words.counting_determiners:
            opens -= 1  # `para pekerja`
        handle = "@" if tok.gap(opens).endswith("@") else ""  # `tulis @sari_w`
        text = handle + tok.slice(opens, last) + tok.masked(last)
        common = last == first + 1 or not tok.capital(first + 1)
        common = common or tok.lows[first] in lex.words.relations
        common = common or tok.lows[first] in lex.words.collective_nouns  # `Warga Sukaratu`
        letters = len(tok.slice(opens, opens + 1)) > 1 and tok.slice(opens, opens + 1).isupper()  # `RT`
        if (
            common
            and not proper
            and not letters
            and tok.capital(opens)
            and (lo == 0 or not _SENTENCE_OPENS.isdisjoint(tok.gap(lo)))
        ):
            text = text[0].lower() + text[1:]
        before = tok.lows[lo:first]
        pointing = (
            pointed
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
            through = tok.lows[index - 1] in lex.words.through  # `yang dihubungi melalui pesan singkat`
            says = index > at + 1 and (lex.verb(word) is not None or (lex.bare(word) is not None and not through))
            if index == at + 1 and (word in lex.words.via or word in lex.words.viewing):
                return at  # `tulis akun @sari yang dilihat Kabar Kota`
            denies = index > at + 1 and word in lex.words.negations  # `pedagang yang ikut serta tak kalah lantang`
            if tok.gap(index) != " " or says or denies or word in lex.words.addressees or tok.date_of[index] >= 0:
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
            if not _SENTENCE_OPENS.isdisjoint(tok.gap(index)):
                return False
            if tok.comma(index) and index > at and tok.lows[index] in words.demonstratives:
                return self.is_place(index - 1) and "\n" not in tok.gap(index)
            dated = tok.date_of[index] >= 0  # `pria kelahiran Bandung, 12 Mei 1980 itu`
            if "\n" in tok.gap(index) or (tok.comma(index) and not self.is_place(index) and not dated):
                return False
            if tok.lows[index] in words.demonstratives:
                return index > at
            known = tok.name_of[index] >= 0 or tok.capital(index) or dated
            # `dara kelahiran 1998 itu`, `penghuni 10 besar dunia di tahun 2014 dan 2015 ini`
            known = known or tok.lows[index] in words.origin_links  # `kiper Timnas X kelahiran Kediri itu`
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
        return Ref("named", tok.slice(start, tok.before_bracket(start + 1, end)), person=True, end=end, unlisted=True)

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

    def is_title(self, at: int) -> bool:
        """Whether token `at` can stand in a title: a name, a capital, a rank or a noun of people and bodies."""
        tok, lex = self._tok, self._lex
        return (
            tok.name_of[at] >= 0
            or tok.capital(at)
            or tok.lows[at] in lex.words.title_words
            or tok.lows[at] in lex.speaker_nouns
        )
