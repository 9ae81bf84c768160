"""The occasion of an utterance: to whom and where it was said, where the words around its cue tell."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from ...text import Document
from .found import Found
from .lexicon import Lexicon
from .parties import PartyReader
from .tokens import Tokens

LONGEST_APPOSITION = 10
"""Words between speaker and occasion that only say who the speaker is."""
LONGEST_LISTENER = 5
"""Words of a description of those who were spoken to."""
LONGEST_VENUE = 12
"""Words that name where something was said, with the town behind the comma."""
LONGEST_ADDRESS = 5
"""Words of a place from which on the parts behind its commas are left out."""


def add_occasions(
    lexicon: Lexicon, tokens: Tokens, reader: PartyReader, document: Document, found: Sequence[Found]
) -> None:
    """Give each of `found` its addressee and place, in the words of the article (a name as its entity).

    Only what stands beside the cue counts: what is told within the words themselves is no part of the occasion.
    """
    words = lexicon.words
    opens = words.addressees | words.occasion_openers | words.meetings
    starts = sorted(quote.start for quote in found)
    ends = sorted(quote.end for quote in found)
    for quote in found:
        if quote.cue_start < 0:
            continue
        span = document.sentences[quote.sentence]
        cue = tokens.at(quote.cue_end)
        behind = bisect_left(starts, quote.cue_end)
        hi = tokens.at(min(span.end, starts[behind] if behind < len(starts) else span.end))
        speaker = quote.ref.end if cue <= quote.ref.end <= hi else cue
        if speaker < hi:
            walk = _Walk(lexicon, tokens, reader, hi)
            walk.run(speaker)
            quote.addressee, quote.place = walk.addressee, walk.place
        lo, _ = tokens.sentences[quote.sentence]
        if tokens.lows[lo] in opens and not (quote.addressee and quote.place):
            before = bisect_left(ends, quote.cue_start + 1)
            if before and ends[before - 1] > span.start:
                continue  # the frame belongs to the words before
            walk = _Walk(lexicon, tokens, reader, tokens.at(quote.cue_start))
            walk.open(lo)
            quote.addressee = quote.addressee or walk.addressee
            quote.place = quote.place or walk.place


class _Walk:
    """Reads circumstances one after the other, and stops at the first word that is none."""

    def __init__(self, lexicon: Lexicon, tokens: Tokens, reader: PartyReader, hi: int) -> None:
        self._lex = lexicon
        self._tok = tokens
        self._read = reader
        self._hi = hi
        self.addressee: str | None = None
        self.place: str | None = None

    def run(self, at: int) -> None:
        """Read from token `at`, behind the speaker: ``(, role,) kepada wartawan di Depok, Senin``."""
        tok, hi = self._tok, self._hi
        skipped = False
        while at < hi:
            step = self._step(at)
            if step == at:
                if skipped or not tok.comma(at):
                    return
                skipped = True
                step = next((k for k in range(at + 1, min(hi, at + LONGEST_APPOSITION)) if tok.comma(k)), at)
                if step == at or any(self._lex.is_verb(tok.lows[k]) for k in range(at, step) if tok.name_of[k] < 0):
                    return
            at = step

    def open(self, at: int) -> None:
        """Read a frame that opens the sentence: ``Kepada wartawan, …``, ``Dalam jumpa pers di Depok, …``."""
        if at >= self._hi or self._tok.lows[at] in self._lex.words.venue_prepositions:
            return  # `Di Depok, kata X, …`: where it happened, not where it was said
        while at < self._hi:
            step = self._step(at)
            if step == at:
                return
            at = step

    def _step(self, at: int) -> int:
        """The token behind the circumstance at `at`; `at` itself where none stands there."""
        tok, words = self._tok, self._lex.words
        if tok.date_of[at] >= 0:
            return at + 1
        if tok.name_of[at] >= 0:
            return at
        word = tok.lows[at]
        if word in words.addressees:
            return self._addressee(at + 1) or at
        if word in words.venue_prepositions:
            return self._venue(at + 1) or at
        if word in words.meetings:
            return self._addressee(at + 1) or at + 1
        if word in words.occasion_openers:
            return self._occasion(at)
        return at + 1 if word in words.adverbs else at

    def _occasion(self, at: int) -> int:
        """`usai rapat`, `dalam jumpa pers`, `saat ditemui`: up to the place, the date, the listener or the comma.

        Behind a verb of its own (``usai menyerahkan bantuan kepada warga``) nobody is spoken to.
        """
        tok, words = self._tok, self._lex.words
        end = at + 1
        while end < self._hi and not tok.comma(end) and tok.date_of[end] < 0:
            word = tok.lows[end]
            if tok.name_of[end] < 0 and (
                word in words.meetings or word in words.venue_prepositions or word in words.addressees
            ):
                busy = any(self._lex.is_verb(tok.lows[k]) for k in range(at + 1, end) if tok.name_of[k] < 0)
                if not (busy and word in words.addressees):
                    return end
            end += 1
        return end

    def _addressee(self, at: int) -> int:
        """Those who were spoken to, from token `at`; 0 where nobody can be read."""
        tok, lex = self._tok, self._lex
        if at >= self._hi or tok.comma(at) or tok.date_of[at] >= 0:
            return 0
        if tok.name_of[at] >= 0:
            name = tok.names[tok.name_of[at]]
            end = at
            while end < self._hi and tok.name_of[end] == tok.name_of[at]:
                end += 1
            if name.kind == "place":
                return 0
            self.addressee = self.addressee or name.entity
            return end
        piece = next((k for k in range(at + 1, self._hi) if tok.comma(k)), self._hi)
        end = min(self._read.cut(at, piece), at + LONGEST_LISTENER)
        if tok.lows[at] in lex.words.circumstances or any(lex.is_verb(tok.lows[k]) for k in range(at, end)):
            return 0
        self.addressee = self.addressee or tok.slice(at, end)
        return end

    def _venue(self, at: int) -> int:
        """Where it was said, from token `at`, with the places behind the comma; 0 where no place stands there."""
        tok, words = self._tok, self._lex.words
        if at >= self._hi or tok.comma(at) or tok.date_of[at] >= 0 or tok.lows[at] in words.via_media:
            return 0
        if tok.lows[at] not in words.venues and not self._is_venue(at):
            return 0
        end = at
        while end < min(self._hi, at + LONGEST_VENUE) and tok.date_of[end] < 0:
            if end > at and tok.comma(end) and not self._read.is_place(end):
                break
            if tok.name_of[end] < 0 and end > at and not tok.capital(end) and not self._inside(end):
                break
            end += 1
        told = end
        while told - at > LONGEST_ADDRESS and any(tok.comma(k) for k in range(at + 1, told)):
            told = next(k for k in range(told - 1, at, -1) if tok.comma(k))
        place = tok.slice(at, told)
        cut = place.rfind("(") if place.count("(") > place.count(")") else len(place)  # `Bursa Efek Indonesia (BEI`
        self.place = self.place or place[:cut].rstrip()
        return end

    def _is_venue(self, at: int) -> bool:
        """Whether the name at `at` is somewhere to be: a place, or a body whose house can be meant (``Pengadilan X``).

        A body of one word is as often a channel (``di KompasTV``).
        """
        tok = self._tok
        which = tok.name_of[at]
        if which < 0:
            return False
        body = tok.names[which].kind == "organisation" and tok.name_of[at + 1 : at + 2] == [which]
        return tok.names[which].kind == "place" or body

    def _inside(self, at: int) -> bool:
        """Whether the small word at `at` goes on with a venue (``kantor wali kota``, ``rumah duka``)."""
        tok, lex = self._tok, self._lex
        word = tok.lows[at]
        if word in lex.words.circumstances or word in lex.words.conjunctions or word in lex.words.meetings:
            return False
        return not tok.comma(at) and not lex.is_predicate(word) and word not in lex.words.relative
