"""A stretch of narration within one sentence: what its readers know of it, and the quotations that they find."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property

from ...text import QUOTE_MARKS, Document, QuotePair
from .found import Found
from .lexicon import Lexicon
from .parties import PartyReader
from .refs import PRONOUN, Ref
from .tokens import Tokens

LONGEST_SUBJECT = 25
"""Words behind a verb of speech among which the predicate of the reported clause is looked for."""
LONGEST_CONNECTIVE = 4
"""Words of a connective before a cue without a comma."""
_CLOSING = " \t.,;:!?…-–—"


def over_brackets(text: str, start: int, end: int) -> int:
    """`end` moved over a closing bracket in `text` whose opening one stands between `start` and it."""
    while end < len(text) and text[end] in ")]" and text.count("(", start, end) > text.count(")", start, end):
        end += 1
    return end


class Narration:
    """The narration of one article, which its segments share.

    `closed` marks the tokens within quotation marks and those of cues that are spent.
    """

    def __init__(
        self, lexicon: Lexicon, tokens: Tokens, reader: PartyReader, document: Document, closed: bytearray
    ) -> None:
        self.lex = lexicon
        self.tok = tokens
        self.read = reader
        self.doc = document
        self.closed = closed

    @cached_property
    def media(self) -> frozenset[str | None]:
        """The names of bodies that the article or the language knows for media."""
        tok, words = self.tok, self.lex.words
        return frozenset(
            name.entity
            for name in tok.names
            if name.kind == "organisation"
            and (
                self.lex.is_press(name.entity.lower())
                or words.via_media.intersection(tok.lows[max(0, (at := tok.at(name.start)) - 2) : at])
            )
        )


class Segment:
    """A stretch of narration within one sentence; it `opens` where the sentence does.

    `out` are the quotations found so far, `limit` is the offset at which the segment ends, `last_ref` who spoke last.
    `before` is the quotation found last in the segments before.
    """

    def __init__(
        self, narration: Narration, sentence: int, lo: int, hi: int, *, opens: bool, before: Found | None = None
    ) -> None:
        self.narration = narration
        self.lex = narration.lex
        self.tok = narration.tok
        self.read = narration.read
        self.doc = narration.doc
        self.closed = narration.closed
        self.sentence = sentence
        self.lo = lo
        self.hi = hi
        self.opens = opens
        self.before = before
        self.out: list[Found] = []
        self.limit = self.tok.ends[hi - 1]
        self.last_ref: Ref | None = None

    def is_medium(self, ref: Ref) -> bool:
        """Whether `ref` names a medium that the article or the language knows."""
        return ref.is_body and ref.name in self.narration.media

    # --- making quotations --------------------------------------------------------------------------------------------

    def covering(self, at: int) -> Found | None:
        """The one of the last quotations whose words cover token `at`."""
        offset = self.tok.starts[at]
        return next((quote for quote in self.out[:-4:-1] if quote.start <= offset < quote.end), None)

    def add(
        self,
        lo: int,
        hi: int,
        *,
        cue: tuple[int, int],
        ref: Ref,
        rule: str,
        stance: str,
        confidence: float = 0.85,
        via: str | None = None,
    ) -> None:
        """A quotation whose words are the tokens ``lo:hi``, trimmed and told indirect from mixed."""
        tok = self.tok
        lo, hi = self._trim(lo, hi)
        if self.only_dates(lo, hi):
            return
        degree = lo + 1 < hi and self.degree(lo, cue[0])
        if lo >= hi or (tok.phrase(lo, hi, self.lex.tails) and not degree):
            return
        glued = self._glued(lo) if lo == cue[1] else 0
        start, end = tok.starts[lo] + glued, tok.ends[hi - 1]
        cue_end = start if glued else tok.ends[cue[1] - 1]
        pairs = self.pairs(start, end)
        if pairs:
            start, end = min(start, pairs[0].start), max(end, pairs[-1].end)
        end = over_brackets(tok.text, start, end)
        if pairs and ref.many and tok.text[start : start + 1] in QUOTE_MARKS:
            return  # `warga menyebutnya "healing"`: a term that is in use, nobody's words
        self.out.append(
            Found(
                start=start,
                end=end,
                kind="mixed" if any(not self._motto(pair) for pair in pairs) else "indirect",
                rule=rule,
                ref=ref,
                sentence=self.sentence,
                confidence=confidence,
                cue=tok.text[tok.starts[cue[0]] : cue_end],
                cue_start=tok.starts[cue[0]],
                cue_end=cue_end,
                stance=stance,
                via=via,
            )
        )

    def _motto(self, pair: QuotePair) -> bool:
        """`bertema "Hentikan Polusi"`: whether what stands between the marks is what something is called by."""
        before = self.tok.at(pair.start) - 1
        return before >= 0 and self.tok.lows[before] in self.lex.words.mottos

    def _glued(self, at: int) -> int:
        """How many letters of the token `at` are a complementiser that a scraper glued to it (``bahwapekerja``)."""
        word, that = self.tok.lows[at], self.lex.words.glued_complementiser
        return len(that) if word.startswith(that) and word not in self.lex.words.complementisers else 0

    def back(self, ref: Ref, cue: tuple[int, int], stance: str) -> None:
        """A quotation whose words are the sentence before (``Hal itu disampaikan X``)."""
        tok, doc = self.tok, self.doc
        if self.sentence == 0:
            return
        span = doc.sentences[self.sentence - 1]
        text = tok.text
        end = span.end
        while end > span.start and text[end - 1] in _CLOSING:
            end -= 1
        if end == span.start:
            return
        self.out.append(
            Found(
                start=span.start,
                end=end,
                kind="indirect",
                rule="points-back",
                ref=ref,
                sentence=self.sentence,
                confidence=0.75,
                cue=tok.slice(*cue),
                cue_start=tok.starts[cue[0]],
                cue_end=tok.ends[cue[1] - 1],
                stance=stance,
            )
        )
        self.last_ref = ref

    def shorten(self, quote: Found, end: int) -> None:
        """Let the words end at `end`, or behind the mark that closes a fragment there; without a quoted fragment they
        are no longer mixed.
        """
        pairs = self.pairs(quote.start, end)
        quote.end = pairs[-1].end if pairs and pairs[-1].inner_end <= end else end
        if not pairs:
            quote.kind = "indirect"

    def within_clause(self, at: int) -> bool:
        """Whether the relative clause at token `at` is part of reported words; those that are a mere topic give way to
        it: `Ia mengeluhkan wasit, Y, yang dinilainya terlalu keras`.
        """
        covering = self.covering(at)
        if covering is None or self.has_predicate(self.tok.at(covering.start), at - 1) or covering.kind != "indirect":
            return covering is not None
        self.out.remove(covering)
        return False

    def _trim(self, lo: int, hi: int) -> tuple[int, int]:
        """Without a tail that does not belong to the words (``, dikutip dari …``)."""
        tok, lex = self.tok, self.lex
        for at in range(lo + 1, hi):
            if tok.comma(at) and (tok.phrase(at, hi, lex.tails) or (tok.date_of[at] >= 0 and self.only_dates(at, hi))):
                return lo, at
            if self._withholds(at, hi) or self._differs(at, hi):
                return lo, at
        return lo, hi

    def _differs(self, at: int, hi: int) -> bool:
        """`…, berseberangan dengan pandangan Y yang menyebut …`: whether the reporter goes on at token `at` with others
        who think otherwise.
        """
        tok, words = self.tok, self.lex.words
        return (
            tok.comma(at)
            and tok.lows[at] in words.differing
            and not words.utterances.isdisjoint(tok.lows[at : min(hi, at + LONGEST_CONNECTIVE + 1)])
        )

    def _withholds(self, at: int, hi: int) -> bool:
        """`… tetapi tidak menyebutkan nama mereka`, `… tanpa merinci jumlahnya`: whether the reporter goes on at token
        `at` with what the speaker keeps to himself; somebody in his words may do so too (`tanpa menyebut alasannya`).
        """
        tok, words = self.tok, self.lex.words
        if self._responds(at, hi):
            return True
        if tok.lows[at] in words.without:
            verb = at + 1
        elif tok.lows[at] in words.contrasts or tok.lows[at] in words.concessives:
            verb = at + 1
            while verb < hi and (tok.lows[verb] in words.adverbs or tok.lows[verb] in words.pronouns):
                verb += 1
            word = tok.lows[verb] if verb < hi else ""
            if word not in words.refusals and word not in words.negations and word not in words.not_yet:
                return False
            verb += 1
            while verb < hi and tok.lows[verb] in words.not_yet:
                verb += 1  # `belum bisa memberikan keterangan`
        else:
            return False
        if verb >= hi or tok.lows[verb] not in words.withheld:
            return False
        return tok.lows[verb] in words.always_withheld or (verb + 1 < hi and tok.lows[verb + 1] in words.details)

    def _responds(self, at: int, hi: int) -> bool:
        """`…, namun keluarga membantah hal itu`: whether the reporter goes on at token `at` with what others do."""
        tok, lex = self.tok, self.lex
        contrast = tok.lows[at] in lex.words.contrasts or tok.lows[at] in lex.words.clause_openers
        if not contrast or not tok.comma(at):
            return False
        near = range(at + 2, min(hi, at + LONGEST_SUBJECT))
        verb = next((k for k in near if tok.lows[k].removesuffix(lex.enclitic) in lex.words.responses), hi)
        if verb == hi or any(tok.comma(k) for k in range(at + 1, verb)):
            return False
        who = tok.name_of[at + 1] >= 0 or tok.lows[at + 1] in lex.speaker_nouns or tok.capital(at + 1)
        left = verb
        while left > at + 1 and (tok.lows[left - 1] in lex.words.not_yet or tok.lows[left - 1] in lex.words.negations):
            left -= 1
        if not who or self.has_predicate(at + 1, left):
            return False
        behind = verb + 1
        end = next((k for k in range(behind, hi) if tok.comma(k)), hi)
        pointed = end > behind and tok.lows[end - 1] in lex.words.demonstratives
        return end == behind or pointed or left < verb

    # --- what stands in the segment -----------------------------------------------------------------------------------

    def only_dates(self, lo: int, hi: int) -> bool:
        """Whether nothing but dates stands at ``lo:hi``."""
        return all(self.tok.date_of[at] >= 0 for at in range(lo, hi))

    def pairs(self, start: int, end: int) -> Sequence[QuotePair]:
        """The pairs of marks that touch the offsets from `start` to `end`."""
        quotes = self.doc.quotes
        first = bisect_left(quotes, start + 1, key=lambda pair: pair.end)
        behind = bisect_left(quotes, end + 1, lo=first, key=lambda pair: pair.start)
        return quotes[first:behind]

    def degree(self, at: int, verb: int) -> bool:
        """`mengaku begitu bangga`: whether the words at token `at` open with a degree before an adjective; after `verb`
        that tells of oneself only (not `mengatakan begitu keluar dari gedung`).
        """
        tok, lex = self.tok, self.lex
        told = tok.lows[at] in lex.words.degrees and tok.lows[verb] in lex.words.person_verbs
        return told and not lex.is_verb(tok.lows[at + 1])

    def does(self, at: int) -> bool:
        """Whether a predicate stands at token `at`, also behind an adverb or a word of purpose (`untuk membuka`)."""
        tok, lex = self.tok, self.lex
        while at + 1 < self.hi and tok.lows[at] in lex.before_predicate:
            at += 1
        return tok.name_of[at] < 0 and not tok.capital(at) and lex.is_predicate(tok.lows[at])

    def has_predicate(self, lo: int, hi: int | None = None) -> bool:
        """Whether the words from `lo` on, up to `hi`, hold a predicate, not only one within a phrase (``yang …``)."""
        tok, lex = self.tok, self.lex
        predicates: frozenset[str] | None = None  # all of them
        done = False  # whether a relative clause tells what is done to the noun, so that a name in it is who does so
        plain = False  # whether a phrase without a verb tells of the noun (`untuk warga di Madura`)
        at, hi = lo, min(self.hi if hi is None else hi, lo + LONGEST_SUBJECT)
        while at < hi:
            word = tok.lows[at]
            if predicates is not None and tok.comma(at) and self.read.is_place(at - 1) and lex.is_verb(word):
                predicates = None  # `air yang menyusut di Tombolo, Gowa, menyebabkan pipa kering`
            if tok.name_of[at] < 0 and tok.date_of[at] < 0 and not tok.capital(at):
                if word in lex.words.quantities and at > lo and at + 1 < hi and tok.lows[at + 1] in lex.words.relative:
                    return True  # `kapal banyak yang tambat`
                if word in lex.words.so_far and at == lo and at + 1 < hi and tok.lows[at + 1][:1].isdigit():
                    return True  # `baru 19 orang yang hadir`
                if at > lo and self._tells_without_verb(at, first=at == lo + 1):
                    return True
                if word in lex.words.phrase_openers and at > lo:
                    predicates = lex.words.main_predicates
                    at += 1
                    done = at < hi and word in lex.words.relative and lex.is_passive(tok.lows[at])
                    plain = at < hi and word not in lex.words.relative and not lex.is_verb(tok.lows[at])
                    if at < hi and word in lex.words.relative and lex.verb(tok.lows[at]):
                        return False  # `memastikan ucapan X yang menyebut …`: somebody else's words are the object
                    while at < hi and (tok.lows[at] in lex.words.predicates or tok.lows[at] in lex.words.adverbs):
                        at += 1
                elif (done or (plain and self.read.is_place(at - 1))) and self._name_before(at) and lex.is_verb(word):
                    return True  # `data yang dipakai Rangga berasal dari sana`, `stok untuk Madura mencukupi`
                elif done and lex.is_passive(tok.lows[at - 1]) and word in lex.words.predicates:
                    return True  # `tiket yang disediakan ludes`
                elif (word in predicates if predicates is not None else lex.is_predicate(word)) or (
                    at > lo and (word in lex.words.amounts or self._judges(at) or self._estimates(at))
                ):
                    return True
            at += 1
        return False

    def _tells_without_verb(self, at: int, *, first: bool) -> bool:
        """`menyebut rekannya itu yang punya ide`, `menekankan aturan soal wisata juga demi warga`: whether what is said
        of a pointed noun, or a purpose that is added to it, begins at token `at`; the second not as the `first` word.
        """
        tok, lex = self.tok, self.lex
        before = tok.lows[at - 1]
        if tok.lows[at] in lex.words.relative:
            return before in lex.words.demonstratives and not tok.comma(at)
        return not first and tok.lows[at] in lex.words.purposes and before in lex.adds_purpose

    def _name_before(self, at: int) -> bool:
        return self.tok.name_of[at - 1] >= 0 and not self.tok.comma(at)

    def _estimates(self, at: int) -> bool:
        """`menyebut anggaran yang disiapkan sekitar Rp 18 miliar`: what something comes to, behind its noun.

        No `menyebut bantuan untuk sekitar 20 desa`, no `menyebut proyek yang menelan sekitar Rp 2 miliar`.
        """
        tok, words = self.tok, self.lex.words
        if tok.lows[at] not in words.estimates or at + 1 >= self.hi or tok.comma(at):
            return False
        amount = tok.lows[at + 1]
        figure = amount[:1].isdigit() or amount in words.numerals or amount.startswith(words.currencies)
        before = tok.lows[at - 1]
        return figure and tok.date_of[at + 1] < 0 and not (before in words.governors or self.lex.is_active(before))

    def _judges(self, at: int) -> bool:
        """`memastikan kabar itu bohong`, `… partainya solid`: the word right behind a certain noun says what it is."""
        tok, lex = self.tok, self.lex
        before = tok.lows[at - 1]
        pointed = before in lex.words.demonstratives or (before.endswith(lex.enclitic) and tok.name_of[at - 1] < 0)
        return (
            pointed and not tok.comma(at) and not self.read.opens_circumstance(at) and tok.lows[at] not in lex.leading
        )

    def cited_behind(self, at: int) -> bool:
        """Whether a cue behind a later comma has all of the sentence for its words: `…, kata Rangga.`"""
        tok, lex = self.tok, self.lex
        return any(tok.comma(k) and lex.bare(tok.lows[k]) for k in range(at + 1, self.hi))

    def sentence_subject(self, hi: int) -> Ref | None:
        """The subject of the last clause before `hi`: the first free name behind its comma, before any predicate.

        `KPK menahan Rangga dan menyebut …`: KPK, and not whom it has arrested.
        """
        tok = self.tok
        pieces = tok.pieces(self.lo, hi)
        for a, b in reversed(pieces):
            if tok.name_of[a] >= 0 or (
                tok.lows[a] in self.lex.words.clause_openers | self.lex.words.adverbs
                and a + 1 < b
                and tok.name_of[a + 1] >= 0
            ):
                persons = self.read.persons(a, self.first_predicate(a, min(b, a + 8)))
                if persons:
                    return self.read.named(persons[0], a, persons[0][1])
                first = a if tok.name_of[a] >= 0 else a + 1
                return self.read.noun(first, first + 1)
        stop = self.first_predicate(self.lo, hi)
        persons = self.read.persons(self.lo, stop)
        if persons:
            return self.read.named(persons[0], self.lo, persons[0][1])
        if self.lo < hi and tok.lows[self.lo] in self.lex.any_pronoun:
            return PRONOUN
        for a, b in pieces[:1]:
            noun = self.read.noun(a, self.read.cut(a, b))
            if noun:
                return noun
        bodies = self.read.mentions(self.lo, stop, "organisation")
        return Ref("named", self.read.entity(bodies[0][0]), end=bodies[0][1]) if bodies else None

    def first_subject(self, hi: int) -> Ref | None:
        """The person or pronoun with whom the sentence begins, before any predicate up to token `hi`; no object."""
        tok = self.tok
        lo = self.lo
        while lo < hi and tok.lows[lo] in self.lex.leading and tok.name_of[lo] < 0:
            lo += 1
        if lo < hi and tok.lows[lo] in self.lex.any_pronoun:
            return PRONOUN
        persons = self.read.persons(lo, hi)
        if not persons or self.has_predicate(lo, persons[0][0]):
            return None
        return self.read.named(persons[0], lo, persons[0][1])

    def first_predicate(self, lo: int, hi: int) -> int:
        """The first token from `lo` on, before `hi`, that makes a clause of what stands before it; `hi` for none."""
        tok, lex = self.tok, self.lex
        return next(
            (
                at
                for at in range(lo + 1, hi)
                if tok.name_of[at] < 0 and not tok.capital(at) and lex.makes_clause(tok.lows[at])
            ),
            hi,
        )
