"""Indirect and mixed speech: what somebody is reported to have said, by verbs of speech and by frames."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from ...text import Document
from .actives import active
from .cues import behind_connective, inner_cue
from .found import Found
from .lexicon import Form, Lexicon
from .parties import PartyReader
from .passives import by_passive
from .refs import PRONOUN
from .segment import Narration, Segment, over_brackets
from .sources import according, claim, source_frame
from .tokens import Tokens

LONGEST_SENTENCE = 250
"""Words of a sentence that are read as one; a longer one is a broken text, and is read in pieces to stay linear."""


class ReportedFinder:
    """Finds indirect and mixed quotations of one article, sentence by sentence."""

    def __init__(self, lexicon: Lexicon, tokens: Tokens, reader: PartyReader, document: Document) -> None:
        self._lex = lexicon
        self._tok = tokens
        self._read = reader
        self._doc = document

    def __call__(self, direct: Sequence[Found], used: Sequence[tuple[int, int]]) -> list[Found]:
        """Quotations outside of the `direct` ones; the cues at the token ranges `used` are spent."""
        tok, doc = self._tok, self._doc
        holes = [(tok.at(quote.start), tok.at(quote.end)) for quote in direct]
        closed = bytearray(len(tok.starts) + 1)
        for lo, hi in (*holes, *((tok.at(pair.inner_start), tok.at(pair.inner_end)) for pair in doc.quotes), *used):
            closed[lo:hi] = b"\1" * (hi - lo)
        openers = tok.where(self._lex.openers)
        cues = [at for at in openers if tok.lows[at] in self._lex.triggers]
        narration = Narration(self._lex, tok, self._read, doc, closed)
        found: list[Found] = []
        done = number = -1
        for at in openers:
            while number + 1 < len(tok.sentences) and tok.sentences[number + 1][0] <= at:
                number += 1
            if number <= done:
                continue
            lo, hi = tok.sentences[number]
            if tok.lows[at] in (self._lex.first_sources if at == lo else self._lex.words.trailing_sources) or (
                not closed[at] and tok.lows[at] in self._lex.triggers
            ):
                done = number
                for start, stop in self._narration(lo, hi, holes):
                    before = found[-1] if found else None
                    found += _read(Segment(narration, number, start, stop, opens=start == lo, before=before), cues)
        self._add_fragments(found)
        return found

    def _narration(self, lo: int, hi: int, holes: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
        """The stretches of ``lo:hi`` outside of `holes`, none longer than `LONGEST_SENTENCE`."""
        at = lo
        for start, stop in (*holes[max(0, bisect_left(holes, (lo, lo)) - 1) : bisect_left(holes, (hi, hi))], (hi, hi)):
            for begin in range(at, min(start, hi), LONGEST_SENTENCE):
                yield begin, min(begin + LONGEST_SENTENCE, start, hi)
            at = max(at, stop)

    def _add_fragments(self, found: list[Found]) -> None:
        """Lengthen words by a next sentence that is only a piece of theirs (``Sehingga …``)."""
        tok, lex, sentences = self._tok, self._lex, self._doc.sentences
        busy = {quote.sentence for quote in found}
        for quote in found:
            number = quote.sentence + 1
            if quote.kind == "direct" or number >= len(sentences) or number in busy:
                continue
            if tok.text[quote.end : sentences[number].start].strip(" .") or self._doc.quote_at(sentences[number].start):
                continue
            lo, hi = tok.sentences[number]
            if lo == hi:
                continue  # marks alone
            length = tok.phrase(lo, hi, lex.dependent) or self._concedes(lo, hi) or self._enumerates(lo, hi)
            if length and not tok.phrase(lo, hi, lex.not_dependent):
                quote.end = over_brackets(tok.text, quote.start, tok.ends[hi - 1])

    def _enumerates(self, lo: int, hi: int) -> int:
        """`Mulai dari kebugaran hingga stok pemain.`, `Seperti Kabupaten X dan Kota Y.`: the length of what opens the
        examples that are all of the sentence ``lo:hi``; 0 for a sentence with a verb of its own.
        """
        tok, lex = self._tok, self._lex
        length = tok.phrase(lo, hi, lex.enumerations)
        # `Terutama untuk bahan baku yang didatangkan dari luar.`
        stop = next((at for at in range(lo + length, hi) if tok.lows[at] in lex.words.relative), hi)
        own = any(tok.name_of[at] < 0 and lex.makes_clause(tok.lows[at]) for at in range(lo + length, stop))
        return 0 if own else length

    def _concedes(self, lo: int, hi: int) -> int:
        """`Meski untungnya masih kecil.`: 1 where a clause that depends on another is all of the sentence ``lo:hi``."""
        tok = self._tok
        if tok.phrase(lo, hi, self._lex.connectives):
            return 0  # `Meski begitu untungnya kecil.`
        return int(tok.lows[lo] in self._lex.words.concessives and not any(tok.comma(at) for at in range(lo + 1, hi)))


def _read(segment: Segment, cues: Sequence[int]) -> list[Found]:
    """The quotations of `segment`, by those of the `cues` that it holds."""
    index = bisect_left(cues, segment.lo)
    while index < len(cues) and cues[index] < segment.hi:
        at = cues[index]
        index = bisect_left(cues, max(at + 1, _step(segment, at)))
    if segment.opens and not segment.out:
        source_frame(segment)
    return segment.out


def _step(segment: Segment, at: int) -> int:
    """Read a cue at token `at`, if there is one; the token to go on with."""
    tok, lex = segment.tok, segment.lex
    word = tok.lows[at]
    if segment.closed[at] or (tok.name_of[at] >= 0 and word not in lex.active):
        return at + 1
    if word in lex.idiom_words and _idiom(segment, at):
        return at + 1
    compound = tok.phrase(at, segment.hi, lex.compounds)
    if compound:
        return active(segment, at, at + compound, Form.COMPLEMENT, "asserts")
    concession = tok.phrase(at, segment.hi, lex.concessions)
    if concession:
        return active(segment, at, at + concession, Form.CLAUSE, "asserts")
    if word in lex.words.according:
        return according(segment, at)
    bare = lex.bare(word)
    coined = (_coined(segment, at) or _so_called(segment, at)) if word in lex.words.naming_stems else 0
    if coined:
        return coined
    if bare and _bare_verb(segment, at, glued=bare[1]):
        return active(segment, at, at + 1, Form.CLAUSE, lex.after[bare[0]])
    known = lex.verb(word)
    if bare and known and not bare[1] and tok.comma(at) and (_asks(segment, at) or _behind_name(segment, at)):
        return active(segment, at, at + 1, known[0], known[1])
    named = at + 1 < segment.hi and tok.name_of[at + 1] >= 0  # `Satu perunggu lagi lanjut Rangga, …`
    cue = named or tok.comma(at) or at == segment.lo or word in lex.words.plain_cues or behind_connective(segment, at)
    if bare and cue:
        behind = inner_cue(segment, at, *bare)
        if behind > at + 1:
            return behind
    if known:
        return active(segment, at, at + 1, known[0], known[1], glued=known[2])
    if word in lex.words.passive_requests or word in lex.words.forecasts or lex.is_passive_cue(word):
        return by_passive(segment, at)
    return claim(segment, at) if word in lex.words.claim_nouns else at + 1


def _behind_name(segment: Segment, at: int) -> bool:
    """`Manajer tim, Rina Wulan, bilang, pemanggilan itu …`: whether who speaks stands between commas before the verb at
    token `at`, which a comma closes.
    """
    tok = segment.tok
    if at + 1 >= segment.hi or not tok.comma(at + 1):
        return False
    people = segment.read.mentions(segment.lo, at, "person")
    return bool(people) and people[-1][1] == at and people[-1][0] > segment.lo and tok.comma(people[-1][0])


def _bare_verb(segment: Segment, at: int, *, glued: bool) -> bool:
    """`Rina (juga) klaim bahwa …`: a verb without its prefix, between who speaks and a complementiser.

    Or a clause, where only whoever speaks stands before: `Rina tegaskan sekolah sudah aman`.
    """
    tok, lex = segment.tok, segment.lex
    if glued or at == segment.lo or at + 1 >= segment.hi or tok.comma(at) or tok.capital(at):
        return False
    before = at - 1
    before -= before > segment.lo and tok.name_of[before] < 0 and tok.lows[before] in lex.words.adverbs
    speaks = tok.name_of[before] >= 0 or tok.lows[before] in lex.any_pronoun
    if speaks and tok.lows[at] in lex.words.bare_reports and segment.has_predicate(at + 1):
        return all(segment.read.is_title(k) or tok.name_of[k] >= 0 for k in range(segment.lo, before))
    return speaks and tok.lows[at + 1].startswith(lex.words.glued_complementiser)


def _asks(segment: Segment, at: int) -> bool:
    """`Camat Argasari, Rina Wulan, minta warga pindah`: a verb behind the comma of its subject, and no cue."""
    tok, lex = segment.tok, segment.lex
    if at + 2 >= segment.hi or tok.name_of[at + 1] >= 0:
        return False
    if tok.lows[at + 1] in lex.any_pronoun or not segment.has_predicate(at + 1):
        return False
    ref = segment.read.before(segment.lo, at) if not segment.out else None
    opens = ref is not None and ref.kind == "named" and ref.person
    return opens and all(
        segment.read.is_title(k) or segment.read.is_degree(k, k + 1) or tok.lows[k].isdigit()
        for k in range(segment.lo, at)
    )


def _coined(segment: Segment, at: int) -> int:
    """`X mengecam apa yang ia sebut sebagai "kudeta"`: the token behind the words in marks; 0 where none are."""
    tok, lex = segment.tok, segment.lex
    if at - 2 < segment.lo or tok.lows[at - 2] not in lex.words.relative or tok.comma(at):
        return 0
    if tok.lows[at - 1] in lex.any_pronoun:
        ref = segment.sentence_subject(at - 2)
    else:
        ref = segment.read.before(at - 1, at) if tok.name_of[at - 1] >= 0 else None
    words_at = at + 1 + tok.phrase(at + 1, segment.hi, lex.as_words)
    pair = segment.doc.quote_at(tok.starts[words_at]) if words_at < segment.hi else None
    if ref is None or ref.kind != "named" or pair is None or tok.starts[words_at] - 1 > pair.inner_start:
        return 0
    end = min(segment.hi, tok.at(pair.end))
    covering = segment.covering(at)
    if covering is not None and tok.at(covering.start) + 1 < at - 2:
        return 0
    if covering is not None:
        segment.out.remove(covering)  # `mengecam apa yang …`
    segment.add(words_at, end, cue=(at, words_at), ref=ref, rule="verb-frame", stance="asserts")
    return end


def _so_called(segment: Segment, at: int) -> int:
    """`Tetes ini dia sebut sebagai tameng paling ampuh`: the token behind what somebody calls it, or 0."""
    tok, lex = segment.tok, segment.lex
    length = tok.phrase(at + 1, segment.hi, lex.as_words)
    called = at - 1 > segment.lo and tok.lows[at - 1] in lex.words.pronouns and not tok.comma(at - 1) and length
    if not called or tok.comma(at) or tok.lows[at - 2] in lex.words.relative or segment.covering(at):
        return 0
    segment.add(
        at + 1 + length, segment.hi, cue=(at, at + 1 + length), ref=PRONOUN, rule="verb-frame", stance="asserts"
    )
    return segment.hi


def _idiom(segment: Segment, at: int) -> bool:
    """Whether token `at` is part of an idiom, without a comma in it (`mencatat, kemenangan itu adalah …`)."""
    tok = segment.tok
    for start in range(max(segment.lo, at - 3), at + 1):
        length = tok.phrase(start, segment.hi, segment.lex.idioms)
        if length > at - start and not any(tok.comma(inside) for inside in range(start + 1, start + length)):
            return True
    return False
