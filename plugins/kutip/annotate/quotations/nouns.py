"""Noun phrases that name nobody: who is meant by a description, a body's noun, a document or a work."""

from __future__ import annotations

from msgspec.structs import replace

from ...text import QUOTE_MARKS
from .phrases import LONGEST_APPOSITION, LONGEST_FIELD, LONGEST_TAIL, SENTENCE_OPENS, PhraseReader
from .refs import PRONOUN, Ref


class NounReader(PhraseReader):
    """Reads who is told by a noun in one article."""

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
            and (lo == 0 or not SENTENCE_OPENS.isdisjoint(tok.gap(lo)))
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
            or self._only_one(first, stop)
        )
        return Ref(
            "noun",
            text=text,
            head=tok.lows[first],
            words=self._telling(first, last),
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
            if not SENTENCE_OPENS.isdisjoint(tok.gap(index)):
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
                # `eksekutif yang bergabung sejak 2014 itu`, but not `korban yang hilang sejak 2014 itu`
                dated = lows[at - 1] in words.ranking and tok.date_of[index - 1] >= 0
                dated = dated and lows[at - 2] not in words.singular_determiners
                return (tells or housed or dated) and not accused
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

    def _telling(self, first: int, last: int) -> frozenset[str]:
        """The words of a description at ``first:last``; of `bupati perempuan pertama di X` the office and where."""
        tok, words = self._tok, self._lex.words
        if not self._only_one(first, last):
            return frozenset(tok.lows[first:last])
        end = min(last + LONGEST_FIELD + 1, len(tok.lows))
        stop = next((at for at in range(last, end) if tok.comma(at) or tok.lows[at] in words.demonstratives), end)
        where = (tok.lows[at] for at in range(last, stop) if tok.name_of[at] >= 0)
        return frozenset((*(word for word in tok.lows[first:last] if word not in words.plain_people), *where))

    def _only_one(self, first: int, at: int) -> bool:
        """`bupati perempuan pertama di Argasari`: whether token `at` says of the office at `first` what only one of all
        who had it can be.
        """
        tok, words = self._tok, self._lex.words
        office = tok.lows[first] in words.office_nouns and at < len(tok.lows) and not tok.comma(at)
        return office and tok.lows[at] in words.only_ones

    def _tells_nickname(self, at: int) -> bool:
        """`pria yang akrab disapa X`, `pria yang punya sapaan akrab X`: somebody known is described."""
        words = self._lex.words
        lows = self._tok.lows[at : at + 3]
        if len(lows) < 2 or lows[0] not in words.relative:
            return False
        return lows[1] in words.nickname_words or (lows[1] in words.owning and lows[-1] in words.nicknames)

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

    def _is_body(self, at: int, hi: int) -> bool:
        """Whether token `at`, before `hi` and behind no comma, stands in the name of a body."""
        return self._is_of("organisation", at, hi)

    def _is_of(self, kind: str, at: int, hi: int) -> bool:
        """Whether token `at`, before `hi` and behind no comma, stands in a name of that `kind`."""
        which = self._tok.name_of[at] if at < hi and not self._tok.comma(at) else -1
        return which >= 0 and self._tok.names[which].kind == kind
