"""Whose words each part of a sentence is: stretches of quotation and of narration, before clauses are cut."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from ...model import Quotation
from ...text import Document, Span, split_sentences
from .clauses import main_verb
from .lexicon import ADVERB, AUXILIARY, JOIN, PREDICATE, PREDICATES, Lexicon
from .tokens import Tokens

FRAGMENT = 5
"""Fewest words of a mixed quotation that can be an assertion by itself."""


class Stretch(Struct, frozen=True):
    """Tokens ``lo:hi`` of one voice: of `quote`, or of the outlet where that is None.

    `sentence` is the index of its sentence; `reports` marks narration whose last clause introduces reported words.
    """

    lo: int
    hi: int
    sentence: int
    quote: Quotation | None = None
    reports: bool = False


LONGEST_SUBJECT = 15
"""Most words of a subject that a cue cuts from its verb."""
HEADING = 9
"""A paragraph of at most so many words without a full stop is a heading."""


def is_fragment(tokens: Tokens, quote: Quotation) -> bool:
    """Whether a mixed quotation is too short or without a verb, so that it belongs to the clause around it."""
    if quote.kind != "mixed":
        return False
    lo, hi = tokens.at(quote.start), tokens.at(quote.end)
    return hi - lo < FRAGMENT or not any(tokens.bits[index] & (PREDICATES | PREDICATE) for index in range(lo, hi))


def joined_cue(tokens: Tokens, lo: int, cue: int) -> int:
    """The joining word before the cue at token `cue` (``X berduka dan meminta …``), -1 where the cue has a subject."""
    index = cue - 1
    while index > lo and tokens.bits[index] & (ADVERB | AUXILIARY) and not tokens.bits[index] & JOIN:
        index -= 1
    return index if index > lo and tokens.bits[index] & JOIN else -1


class Reader:
    """Finds the stretches of one article."""

    def __init__(self, document: Document, tokens: Tokens, lexicon: Lexicon) -> None:
        self._document, self._tokens, self._lexicon = document, tokens, lexicon

    def __call__(self, quotes: Sequence[Quotation]) -> Iterator[Stretch]:
        """Stretches of the whole text in order; no questions, no headings, nothing that only follows a quotation."""
        whole = [quote for quote in quotes if not is_fragment(self._tokens, quote)]
        first = 0
        for number, sentence in enumerate(self._document.sentences):
            while first < len(whole) and whole[first].end <= sentence.start:
                first += 1
            last = first
            while last < len(whole) and whole[last].start < sentence.end:
                last += 1
            yield from self._sentence(number, sentence, whole[first:last])

    def _sentence(self, number: int, sentence: Span, inside: Sequence[Quotation]) -> Iterator[Stretch]:
        if not inside:
            if self._states(sentence):
                yield from self._narration(number, sentence.start, sentence.end, None)
            return
        at = sentence.start
        after_speech = False
        for index, quote in enumerate(inside):
            start, end = max(quote.start, at), min(quote.end, sentence.end)
            if index + 1 < len(inside) and start >= at and self._cut_by_cue(quote, inside[index + 1]):
                end = min(inside[index + 1].end, sentence.end)
            if start > at and not after_speech:
                yield from self._narration(number, at, start, quote)
            if start < end:
                yield from self._quoted(number, start, end, quote)
            at = max(at, end)
            after_speech = quote.kind == "direct" or quote.cue_start >= end
        if at < sentence.end and not after_speech:
            yield from self._narration(number, at, sentence.end, None)

    def _cut_by_cue(self, quote: Quotation, other: Quotation) -> bool:
        """Whether a cue cuts one assertion in two (``Para tersangka, lanjut dia, merupakan …``): no verb before it."""
        if not quote.kind == other.kind == "indirect" or quote.speaker != other.speaker:
            return False
        lo, hi = self._tokens.at(quote.start), self._tokens.at(quote.end)
        return hi - lo < LONGEST_SUBJECT and not main_verb(self._tokens, lo, hi)

    def _states(self, sentence: Span) -> bool:
        """Whether a sentence of the outlet states something: no question, no opener of a list, no heading."""
        text = self._document.text[sentence.start : sentence.end]
        last = text.rstrip("\"”“'’)] ")[-1:]
        if last in "?:!":
            return False
        paragraph = self._document.paragraphs[self._document.paragraph_at(sentence.start)]
        alone = paragraph.start == sentence.start and paragraph.end <= sentence.end + 1
        return last in ".…" or not alone or len(text.split()) > HEADING

    def _narration(self, number: int, start: int, end: int, quote: Quotation | None) -> Iterator[Stretch]:
        """The outlet's own words from `start` to `end`; `quote` follows them in the same sentence."""
        tokens = self._tokens
        lo, hi = tokens.at(start), tokens.at(end)
        if hi <= lo or self._document.text[start:end].rstrip().endswith("?"):
            return
        if quote is not None and start <= quote.cue_start < end:
            join = joined_cue(tokens, lo, tokens.at(quote.cue_start))
            if join >= 0:
                # the clause before the joining word is the outlet's: `X berduka dan meminta …`
                yield Stretch(lo, join, number)
                lo = join + 1
        yield Stretch(lo, hi, number, reports=quote is not None)

    def _quoted(self, number: int, start: int, end: int, quote: Quotation) -> Iterator[Stretch]:
        """The sentences of one quotation inside one sentence of the text."""
        text = self._document.text
        pieces: Sequence[Span] = (Span(start, end),)
        if quote.kind != "indirect":
            pieces = split_sentences(text, self._lexicon.splitting, start, end)
        for piece in pieces:
            if text[piece.start : piece.end].rstrip('"”“,. ').endswith("?"):
                continue
            lo, hi = self._tokens.at(piece.start), self._tokens.at(piece.end)
            if lo < hi:
                yield Stretch(lo, hi, number, quote)
