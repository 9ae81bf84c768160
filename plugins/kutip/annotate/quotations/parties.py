"""Who speaks: the party that stands behind a cue, before a verb or before a relative word."""

from __future__ import annotations

import re

from msgspec.structs import replace

from .nouns import NounReader
from .phrases import LONGEST_APPOSITION, LONGEST_PHRASE, LONGEST_TAIL
from .refs import Ref

_DEGREE = re.compile(r"(?:[A-Z][A-Za-z]{0,3}\.){1,3}[A-Za-z]{0,5}|[A-Z][A-Za-z]?[A-Z]{0,3}|[MS][A-Z][a-z]{1,3}")
DATELINE = 6
"""Words within which the dash of a dateline stands."""
_DASHES = frozenset((" - ", " – ", " — ", " -- "))
LONGEST_GAP = 2
"""Most characters between a title and the name of its holder."""
LONGEST_WHERE = 4
"""Most words of where a statement was made, between whose it is and what it says."""


class PartyReader(NounReader):
    """Reads who stands beside the verbs and cues of one article."""

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
        introduced = self.medium(lo, hi) or self.of_work(lo, hi)
        if introduced is not None:
            return introduced
        pieces = tok.pieces(lo, hi)
        a, b = pieces[0]
        b = self.cut(a, b)
        # `kata seorang penonton memuji Rangga`: he does so while he says it
        b = next((at for at in range(a + 1, b) if not tok.capital(at) and lex.is_active(tok.lows[at])), b)
        persons = self.persons(a, b)
        if persons:
            return self.served(persons[0], pieces) or self.named(persons[0], a, b)
        titled = self.titled_person(a, pieces[0][1])
        if titled:
            return self.named(titled, titled[0], titled[1])
        called = self._called(a, pieces[0][1])
        if called:
            return called
        if b == pieces[0][1] or tok.lows[b] in lex.words.relative or self._in_place(b, pieces[0][1]):
            other = self._points_at_another(pieces) or self._tells_of_another(a, b, pieces)
            named = None if other else self._behind_title(pieces[1:4])
            if named:
                title = self.noun(a, b)
                told = title is not None and not title.head.endswith(lex.enclitic)  # `Menurut ayahnya, Darsono, …`
                return replace(named, text=title.text if title and told else "")
        officer = self._with_role(lo, hi) if len(pieces) > 1 else None
        if officer is not None:
            return officer
        return self._unnamed(a, b, pieces[0][1], hi)

    def _unnamed(self, a: int, b: int, end: int, hi: int) -> Ref | None:
        """Who is described at ``a:b`` behind a cue, before the comma at `end`, with where they are from behind it."""
        tok, lex = self._tok, self._lex
        noun = self.noun(a, b)
        if noun is not None and 0 <= noun.end < end - 1 and tok.lows[noun.end] in lex.words.origin_links:
            noun = self._pointed_behind(noun, end) or noun
        if noun is not None and noun.end < end and tok.lows[noun.end] in lex.words.origin_markers:
            noun = self._of_kin(noun, end) or self.with_place(noun, end)  # `Menurut pengamat dari Uni Eropa, …`
        if noun is None and a + 2 < hi and tok.lows[a] in lex.words.source_nouns:
            # `Menurut laporan dari warga, …`
            teller = self.after(a + 2, hi) if tok.lows[a + 1] in lex.words.origin_markers else None
            noun = teller if teller is not None and teller.kind == "noun" and not teller.unlisted else None
        return noun or self._maker(a, end) or self._capitals(a, b)

    def _pointed_behind(self, noun: Ref, hi: int) -> Ref | None:
        """`Menurut kiper Persib kelahiran Padang itu, …`: who is told by where he is from, with a pointer behind it."""
        if self._tok.lows[hi - 1] not in self._lex.words.demonstratives:
            return None
        origin = self._tok.slice(noun.end, hi - 1)
        return replace(noun, text=f"{noun.text} {origin}", pointing=True, end=hi)

    def _of_kin(self, noun: Ref, hi: int) -> Ref | None:
        """`ungkap kakak dari Rizky Namira itu`: somebody known, told by whose relative he is, with a pointer behind."""
        tok, words = self._tok, self._lex.words
        name = noun.end + 1
        if noun.head not in words.relations or name >= hi or tok.name_of[name] < 0 or not self._is_person(name):
            return None
        end = next((at for at in range(name, hi) if tok.name_of[at] != tok.name_of[name]), hi)
        if end >= hi or tok.lows[end] not in words.demonstratives:
            return None
        told = frozenset((noun.head, *tok.lows[name:end]))
        return replace(noun, text=tok.slice(noun.end - 1, end), words=told, pointing=True, end=end + 1)

    def _with_role(self, lo: int, hi: int) -> Ref | None:
        """`kata Area Manager Communication, Relation and CSR PT Melati Rangga`: the person whose title, with commas in
        it, fills the words from token `lo` on up to his name.
        """
        tok = self._tok
        at = next((k for k in range(lo + 1, hi) if tok.name_of[k] >= 0 and self._is_person(k)), hi)
        role = tok.names[tok.name_of[at]].role if at < hi else None
        if not role or not tok.text.startswith(role, tok.starts[lo]) or "," not in role:
            return None
        gap = tok.starts[at] - tok.starts[lo] - len(role)
        return self.named(self.mentions(at, hi, "person")[0], at, hi) if 0 < gap <= LONGEST_GAP else None

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

    def _points_at_another(self, pieces: list[tuple[int, int]]) -> bool:
        """`Menurut pedagang Pasar X tersebut, Rangga yang datang`: whether a description that points back ends at the
        comma behind which somebody is told about; but `kata kepala badan itu, Rangga, …`.

        Whose role in the case stands behind him (`kata jaksa itu, Rangga, terdakwa, …`) and a list are told about, too.
        """
        tok, last = self._tok, pieces[0][1] - 1
        if len(pieces) < 2 or tok.lows[last] not in self._lex.words.demonstratives or tok.name_of[last] >= 0:
            return False
        persons = self.persons(*pieces[1])
        if not persons or persons[0][1] < pieces[1][1]:
            return bool(persons)
        words = self._lex.words
        behind = [tok.lows[lo] for lo, _ in pieces[2:4]]
        case = bool(behind) and (behind[0] in words.suspect_nouns or behind[0] in words.relations)
        return case or (not words.listing.isdisjoint(behind[1:]) and self.persons(*pieces[2]) == [pieces[2]])

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

    def served(self, client: tuple[int, int], pieces: list[tuple[int, int]]) -> Ref | None:
        """`kata pengacara X, Y, …`, `kata ayah korban X, yakni Y`: who works for somebody or belongs to him is named
        behind the comma. Not `kata saksi korban X, Y …`, who is both.
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
        for index, (first, hi) in enumerate(pieces):
            if self._tok.lows[first] in self._lex.words.relative:
                continue
            named = first + 1 < hi and self._tok.lows[first] in self._lex.words.namely
            lo = first + named  # `Paman korban X, yakni Y, …`
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

    # --- before a verb ------------------------------------------------------------------------------------------------

    def before(self, lo: int, hi: int) -> Ref | None:
        """The subject of a verb at `hi` whose clause begins at `lo`; None where it has none that could speak."""
        lo = max(lo, hi - LONGEST_PHRASE)
        if lo >= hi or self._in_document(lo, hi):
            return None
        pieces = [piece for piece in self._tok.pieces(lo, hi) if not self.is_degree(*piece)]
        closed = self._tok.comma(hi)
        artist = self.of_work(*pieces[-1]) if pieces else None
        if artist is not None and artist.end == hi:
            return artist
        told = next((ref for piece in pieces[-2:] if (ref := self._in_place_of(*piece))), None)
        told = told or (self._namely(pieces) if closed else self._singled_out(pieces) or self._listed(pieces))
        return told or self._subject_of(pieces, closed=closed)

    def _namely(self, pieces: list[tuple[int, int]]) -> Ref | None:
        """`Dua saksi, yakni Budi, Rudi, dan Anto, mengaku`: those whom a list behind its noun names."""
        tok, words = self._tok, self._lex.words
        opened = next((at for at, (a, b) in enumerate(pieces) if b - a > 1 and tok.lows[a] in words.namely), -1)
        persons = self.persons(*pieces[-1]) if 0 <= opened < len(pieces) - 1 else []
        if not persons:
            return None
        a, b = pieces[opened]
        return self._all_of_list([(a + 1, b), *pieces[opened + 1 :]], self.named(persons[0], *pieces[-1]))

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
            a += index > 0 and a + 1 < b and tok.lows[a] in lex.words.namely  # `Paman korban X, yakni Y, mengatakan`
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
            subject = self.with_place(subject, b)
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
        return self._with_regions(fallback, pieces) if closed else fallback

    def _with_regions(self, subject: Ref | None, pieces: list[tuple[int, int]]) -> Ref | None:
        """`Petani di Kabupaten Indramayu, Jawa Barat, mengeluhkan …`: somebody unnamed who is told by where he is, with
        the regions around it, which fill the `pieces` behind.
        """
        if subject is None or subject.kind != "noun" or subject.pointing or len(pieces) < 2:
            return subject
        tok, (lo, hi) = self._tok, pieces[0]
        regions = all(self.is_place(at) for piece in pieces[1:] for at in range(*piece))
        if not regions or subject.end != hi or not lo < hi or not self.is_place(hi - 1):
            return subject
        end = pieces[-1][1]
        return replace(subject, text=f"{subject.text}{tok.text[tok.ends[hi - 1] : tok.ends[end - 1]]}", end=end)

    def with_place(self, subject: Ref | None, hi: int) -> Ref | None:
        """`Seorang ahli gunung api dari Universitas Argasari menyatakan`, `Seorang diplomat di Lima, yang …`: where
        somebody unnamed is or comes from is part of how the article describes him, where nothing but that stands
        between the noun and the verb or comma at `hi`.
        """
        tok, words = self._tok, self._lex.words
        if subject is None or subject.kind != "noun" or subject.pointing:
            return subject
        at = subject.end
        if not 0 < at < hi - 1 or tok.comma(at) or not (tok.lows[at] in words.title_links or self._two_places(at)):
            return subject
        stop = self._trim(self._relative_at(at, hi))
        if stop <= at + 1 or stop - at > LONGEST_TAIL or tok.lows[at + 1] in words.inner_places:
            return subject  # `Korban di hadapan penyidik mengaku …`
        if any(self._no_place(k) for k in range(at + 1, stop)):
            return subject
        told = tok.before_bracket(at + 1, stop)  # `pakar dari Balai Riset Laut (BRL)`
        return replace(subject, text=f"{subject.text}{tok.text[tok.ends[at - 1] : tok.ends[told - 1]]}", end=stop)

    def _two_places(self, at: int) -> bool:
        """`Penumpang tujuan Kupang dan Ende mengeluhkan …`: whether token `at` joins two places."""
        names = [self._tok.name_of[k] for k in (at - 1, at + 1)]
        joins = self._tok.lows[at] in self._lex.words.listing
        return joins and min(names) >= 0 and all(self._tok.names[which].kind == "place" for which in names)

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
        behind = titled[1] if titled else hi  # `… I Gede Suartama dalam sambutannya berharap …`
        alone = titled is not None and (behind == self._trim(hi) or self.opens_circumstance(behind))
        return self.named(titled, first, hi) if titled and alone else None

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
            far = self._pointed_far(subject, pieces[-1][1])
            if far is not None:
                return far
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

    def _pointed_far(self, noun: Ref, hi: int) -> Ref | None:
        """`Ketua Bidang Ekonomi Desa dan Koperasi DPP Partai Melati itu memandang`: a title with a conjunction in it
        and the pointer at its end, right before the verb at `hi`.
        """
        tok, words = self._tok, self._lex.words
        if noun.pointing or not 0 <= noun.end < hi - 1 or tok.lows[hi - 1] not in words.demonstratives:
            return None
        rest = range(noun.end, hi - 1)
        title = all(tok.capital(at) or tok.lows[at] in words.conjunctions or tok.lows[at][:1].isdigit() for at in rest)
        return replace(noun, pointing=True, end=hi) if title and not self.mentions(noun.end, hi, "person") else None

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
            if index == 0 and (b - a > LONGEST_APPOSITION or self._thing(a, b)):
                return None
        return None

    def _thing(self, lo: int, hi: int) -> bool:
        """`Divisi ke-15, sebuah posisi yang menuntut …`: whether ``lo:hi`` are a thing, and nobody who may speak."""
        tok, words = self._tok, self._lex.words
        if hi - lo < 2 or tok.lows[lo] not in words.thing_determiners:
            return False
        return tok.lows[lo + 1] not in words.body_nouns and tok.lows[lo + 1] not in self._lex.speaker_nouns

    def crowd(self, lo: int, hi: int) -> Ref | None:
        """`Banyak yang menyebut bahwa …`, `Tak sedikit yang menilai …`: unnamed people whom only their number tells."""
        tok, words = self._tok, self._lex.words
        for first in range(max(lo, hi - 2), hi):
            if " ".join(tok.lows[first:hi]) not in words.crowds:
                continue
            opens = first == lo or tok.comma(first) or tok.lows[first - 1] in self._lex.leading
            text = tok.slice(first, hi).lower()
            return Ref("noun", text=text, head=tok.lows[hi - 1], many=True, end=hi) if opens else None
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
