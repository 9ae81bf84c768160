"""Whose words each part of a sentence is: stretches of quotation and of narration, before clauses are cut."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ...model import Quotation
from ...text import Document, Span, split_sentences
from .lexicon import PREDICATE, PREDICATES, Lexicon
from .tokens import Tokens

FRAGMENT = 5
"""Fewest words of a mixed quotation that can be an assertion by itself."""


class Stretch(NamedTuple):
    """Tokens ``lo:hi`` of one voice: of `quote`, or of the outlet where that is None.

    `cued` marks narration that holds the words which introduce a quotation; `sentence` is the index of its sentence.
    """

    lo: int
    hi: int
    sentence: int
    quote: Quotation | None = None
    cued: bool = False


def is_fragment(tokens: Tokens, quote: Quotation) -> bool:
    """Whether a mixed quotation is too short or without a verb, so that it belongs to the clause around it."""
    if quote.kind != "mixed":
        return False
    lo, hi = tokens.at(quote.start), tokens.at(quote.end)
    return hi - lo < FRAGMENT or not any(tokens.bits[index] & (PREDICATES | PREDICATE) for index in range(lo, hi))


def stretches(document: Document, tokens: Tokens, lexicon: Lexicon, quotes: Sequence[Quotation]) -> list[Stretch]:
    """Stretches of the whole text in order. Questions, headings and what only follows a quotation are left out."""
    out: list[Stretch] = []
    whole = [quote for quote in quotes if not is_fragment(tokens, quote)]
    first = 0
    for number, sentence in enumerate(document.sentences):
        while first < len(whole) and whole[first].end <= sentence.start:
            first += 1
        inside = []
        for quote in whole[first:]:
            if quote.start >= sentence.end:
                break
            inside.append(quote)
        at = sentence.start
        direct_before = False
        for quote in inside:
            start, end = max(quote.start, at), min(quote.end, sentence.end)
            if start > at and not direct_before:
                out.extend(_narration(tokens, document, at, start, number, inside))
            if start < end:
                out.extend(_quoted(document, tokens, lexicon, quote, start, end, number))
            at = max(at, end)
            direct_before = quote.kind == "direct"
        if at < sentence.end and not direct_before:
            out.extend(_narration(tokens, document, at, sentence.end, number, inside, whole=not inside, span=sentence))
    return out


def _narration(
    tokens: Tokens,
    document: Document,
    start: int,
    end: int,
    number: int,
    quotes: Sequence[Quotation],
    *,
    whole: bool = False,
    span: Span | None = None,
) -> list[Stretch]:
    text = document.text
    if whole and span is not None and not _is_statement(document, span):
        return []
    lo, hi = tokens.at(start), tokens.at(end)
    if hi <= lo or text[start:end].rstrip().endswith("?"):
        return []
    cued = any(start <= quote.cue_start < end for quote in quotes)
    return [Stretch(lo, hi, number, cued=cued)]


def _is_statement(document: Document, span: Span) -> bool:
    """Whether a sentence of the outlet states something: no question, no list opener, no heading without a stop."""
    text = document.text[span.start : span.end]
    last = text.rstrip("\"”“'’)] ")[-1:]
    if last in "?:!":
        return False
    if last in ".…":
        return True
    paragraph = document.paragraphs[document.paragraph_at(span.start)]
    alone = paragraph.start == span.start and paragraph.end <= span.end + 1
    words = text.split()
    return not alone or len(words) > HEADING


HEADING = 9
"""A paragraph of at most so many words without a full stop is a heading."""


def _quoted(
    document: Document, tokens: Tokens, lexicon: Lexicon, quote: Quotation, start: int, end: int, number: int
) -> list[Stretch]:
    """The sentences of one quotation inside one sentence of the text."""
    if quote.kind == "indirect":
        pieces: tuple[Span, ...] = (Span(start, end),)
    else:
        pieces = split_sentences(document.text, lexicon.splitting, start, end)
    out = []
    for piece in pieces:
        if document.text[piece.start : piece.end].rstrip('"”“,. ').endswith("?"):
            continue
        lo, hi = tokens.at(piece.start), tokens.at(piece.end)
        if lo < hi:
            out.append(Stretch(lo, hi, number, quote))
    return out
