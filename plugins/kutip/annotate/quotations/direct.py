"""Words between quotation marks that somebody is quoted with."""

from __future__ import annotations

from typing import NamedTuple

from ...text import Document, QuotePair
from .found import Found
from .lexicon import Lexicon
from .phrases import BEFORE, CONTINUED, PRONOUN, UNKNOWN, PhraseReader, Ref
from .tokens import Tokens

FRAGMENT = 4
"""Words in quotation marks that are fewer are a quoted fragment unless punctuation says that they are speech."""
_ENDS = frozenset(".,!?…-–")
SPEECH = 8
"""Words in quotation marks behind a bare name that are speech even without a cue."""
_PAUSES = frozenset(",:-–")
_LEADS = frozenset(",:;.!?…-–")


class CueAt(NamedTuple):
    """A cue: token range, text range, whom it names."""

    lo: int
    hi: int
    ref: Ref
    stance: str
    rule: str
    flags: tuple[str, ...] = ()


class DirectFinder:
    """Finds direct quotations of one article."""

    def __init__(self, lexicon: Lexicon, tokens: Tokens, reader: PhraseReader, document: Document) -> None:
        self._lex = lexicon
        self._tok = tokens
        self._read = reader
        self._doc = document

    def __call__(self) -> tuple[list[Found], list[tuple[int, int]]]:
        """Direct quotations, and the token ranges of cues that they used up."""
        found: list[Found] = []
        used: list[tuple[int, int]] = []
        pairs = self._doc.quotes
        for index, pair in enumerate(pairs):
            before = pairs[index - 1] if index else None
            after = pairs[index + 1] if index + 1 < len(pairs) else None
            made = self._one(pair, before, after)
            if made:
                found.append(made[0])
                if made[1]:
                    used.append(made[1])
        return found, used

    def _one(
        self, pair: QuotePair, before: QuotePair | None, after: QuotePair | None
    ) -> tuple[Found, tuple[int, int] | None] | None:
        tok, doc, text = self._tok, self._doc, self._tok.text
        inner = text[pair.inner_start : pair.inner_end]
        count = tok.at(pair.inner_end) - tok.at(pair.inner_start)
        if not count:
            return None
        opening = doc.sentence_at(pair.start)
        closing = doc.sentence_at(pair.end - 1)
        lo_offset = max(doc.sentences[opening].start, before.end if before else 0)
        hi_offset = min(doc.sentences[closing].end, after.start if after else len(text))
        lead = text[lo_offset : pair.start].rstrip()
        trail = text[pair.end : hi_offset].lstrip()
        lo, hi = tok.at(lo_offset), tok.at(hi_offset)
        first, last = tok.at(pair.start), tok.at(pair.end)
        if not pair.closed:
            cue = self._cue_behind(first, last, spoken=True)
            if cue and lo < first:
                return self._unpaired(lo_offset, pair.start, cue), (cue.lo, cue.hi)
            cue = self._cue_in_tail(first, last)
            if cue:
                return self._unpaired(pair.inner_start, tok.ends[cue.lo - 1] + 1, cue), (cue.lo, cue.hi)
        at_start = not lead or lead[-1] in _LEADS
        ended = inner.rstrip()[-1:] in _ENDS
        spoken = at_start and (ended or trail[:1] in _PAUSES)
        cue = None
        if at_start or count >= FRAGMENT:
            cue = self._cue_behind(last, hi, spoken)
            if cue is None and hi_offset == doc.sentences[closing].end and not trail:
                cue = self._cue_in_next_sentence(closing, pair)
        if cue is None:
            cue = self._cue_before(lo, first, lead)
            if cue and lead[-1:] not in _PAUSES and count < FRAGMENT:
                cue = None
        if cue:
            start = tok.starts[cue.lo]
            return self._make(
                pair, cue.rule, cue.ref, doc.sentence_at(start), 0.95 if cue.ref.kind == "named" else 0.9, cue
            ), (cue.lo, cue.hi)
        if not at_start and ended and count >= SPEECH:
            ref = self._read.before(lo, first)
            if ref and ref.kind == "named" and ref.person:
                return self._make(pair, "name-before", ref, opening, 0.75), None
        if at_start and (
            (spoken and (count >= FRAGMENT or not trail)) or (count >= FRAGMENT and not trail.strip(" ."))
        ):
            return self._make(pair, "no-cue", CONTINUED, opening, 0.7), None
        return None

    def _cue_in_tail(self, lo: int, hi: int) -> CueAt | None:
        """`"Kami siap, kata X.`: the closing mark is missing, and the cue stands behind the last comma but frames."""
        for at in range(hi - 1, lo, -1):
            if self._tok.comma(at) and self._lex.bare(self._tok.lows[at]):
                cue = self._cue_behind(at, hi, spoken=False)
                if cue and (cue.ref.end < 0 or self._ends_frame(cue.ref.end, hi)):
                    return cue
                return None
        return None

    def _unpaired(self, start: int, end: int, cue: CueAt) -> Found:
        """Words of which only the opening or only the closing mark is there."""
        words = QuotePair(start, start, end, end, closed=False)
        sentence = self._doc.sentence_at(self._tok.starts[cue.lo])
        return self._make(words, cue.rule, cue.ref, sentence, 0.75, cue._replace(flags=(*cue.flags, "unpaired-mark")))

    def _make(
        self, pair: QuotePair, rule: str, ref: Ref, sentence: int, confidence: float, cue: CueAt | None = None
    ) -> Found:
        tok = self._tok
        start, end = (tok.starts[cue.lo], tok.ends[cue.hi - 1]) if cue else (-1, -1)
        return Found(
            start=pair.inner_start,
            end=pair.inner_end,
            kind="direct",
            rule=rule,
            ref=ref,
            sentence=sentence,
            confidence=confidence,
            cue=tok.text[start:end] if cue else "",
            cue_start=start,
            cue_end=end,
            stance=cue.stance if cue else "",
            flags=cue.flags if cue else (),
        )

    def _cue_behind(self, lo: int, hi: int, spoken: bool = True) -> CueAt | None:
        """The cue that begins at token `lo` behind the words."""
        tok, lex = self._tok, self._lex
        start = lo
        while lo < hi and (
            tok.lows[lo] in lex.back_openers
            or (lo == start and tok.lows[lo] in lex.adverbs and not lex.bare(tok.lows[lo]))
        ):
            lo += 1
        if lo >= hi:
            return None
        word = tok.lows[lo]
        bare = lex.bare(word)
        if bare and tok.phrase(lo, hi, lex.idioms) == 0:
            stem, glued = bare
            if glued:
                return CueAt(lo, lo + 1, PRONOUN._replace(end=lo + 1), lex.after[stem], "cue-behind-pronoun")
            ref = self._read.after(lo + 1, hi)
            if ref is None and lo + 1 < hi and lex.bare(tok.lows[lo + 1]):
                ref = self._read.after(lo + 2, hi)
            if ref is None and lo + 1 < hi and not tok.comma(lo + 1):
                ref = self._read.any_noun(lo + 1, hi)
            if ref is None:
                ref = CONTINUED if self._ends_frame(lo + 1, hi) else UNKNOWN
            return CueAt(lo, lo + 1, ref, lex.after[stem], "cue-behind")
        if (word in lex.passive and lo > start) or (word in lex.passive and spoken):
            ref = self._read.after(lo + 1, hi)
            return CueAt(lo, lo + 1, ref, lex.passive[word], "cue-behind-passive") if ref else None
        if not spoken:
            return None
        if (tok.name_of[lo] < 0 and word in lex.any_pronoun) or tok.capital(lo) or word in lex.speaker_nouns:
            verb = self._active_verb(lo, min(hi, lo + 14))
            if verb is not None and self._ends_frame(verb + 1, hi):
                ref = self._read.before(lo, verb)
                known = lex.verb(tok.lows[verb])
                if ref and known:
                    return CueAt(verb, verb + 1, ref, known[1], "cue-behind-subject")
                bare_verb = lex.bare(tok.lows[verb])
                if ref and bare_verb:
                    return CueAt(verb, verb + 1, ref, lex.after[bare_verb[0]], "cue-behind-subject")
            return None
        if lo == start and not tok.capital(lo):
            cue = lex.misspelt(word)
            if cue:
                glued = word.endswith(lex.enclitic) and len(word) > len(cue) + 1
                ref = PRONOUN._replace(end=lo + 1) if glued else self._read.after(lo + 1, hi)
                if ref and (ref.kind in {"named", "pronoun"} or ref.kind == "noun"):
                    return CueAt(lo, lo + 1, ref, lex.after[cue], "cue-misspelt", ("misspelt-cue",))
        return None

    def _active_verb(self, lo: int, hi: int) -> int | None:
        tok, lex = self._tok, self._lex
        for at in range(lo + 1, hi):
            if tok.name_of[at] < 0 and (lex.verb(tok.lows[at]) or (lex.bare(tok.lows[at]) and not tok.capital(at))):
                return at
        return None

    def _ends_frame(self, lo: int, hi: int) -> bool:
        """Whether nothing is reported behind a verb that ends at `lo`: the sentence ends or a circumstance follows."""
        tok, lex = self._tok, self._lex
        return lo >= hi or tok.comma(lo) or tok.date_of[lo] >= 0 or tok.lows[lo] in lex.circumstances

    def _cue_in_next_sentence(self, closing: int, pair: QuotePair) -> CueAt | None:
        """`"Kami siap." Ujar Budi.`: the cue is written as a sentence of its own."""
        tok, doc = self._tok, self._doc
        if closing + 1 >= len(doc.sentences):
            return None
        span = doc.sentences[closing + 1]
        if "\n" in tok.text[pair.end : span.start]:
            return None
        lo, hi = tok.at(span.start), tok.at(span.end)
        if lo >= hi or not self._lex.bare(tok.lows[lo]):
            return None
        quote = next((q.start for q in doc.quotes if q.start >= span.start), len(tok.text))
        cue = self._cue_behind(lo, min(hi, tok.at(quote)))
        if cue is None or cue.ref.end < 0:
            return None
        if any(tok.comma(at) and not self._ends_frame(at, hi) for at in range(cue.ref.end, hi)):
            return None
        return cue if self._ends_frame(cue.ref.end, hi) else None

    def _cue_before(self, lo: int, hi: int, lead: str) -> CueAt | None:
        """A cue whose words begin right at token `hi`: only a complementiser, an addressee or a circumstance between."""
        tok, lex = self._tok, self._lex
        if lo >= hi:
            return None
        tight = True
        for at in range(hi - 1, max(lo, hi - 40) - 1, -1):
            if tok.name_of[at] >= 0 and not lex.bare(tok.lows[at]):
                continue
            word = tok.lows[at]
            known = lex.verb(word)
            trailing = at + 1
            while trailing < hi and tok.lows[trailing] in lex.complementisers | lex.adverbs:
                trailing += 1
            tight = trailing >= hi
            loose = tight or (
                lead[-1:] in ",:" and (tok.lows[trailing] in lex.circumstances or tok.date_of[trailing] >= 0)
            )
            if known and (loose or (lead[-1:] == ":")):
                ref = self._read.before(self._clause_start(lo, at), at)
                if ref is None and at > lo and tok.lows[at - 1] in lex.conjunctions | lex.circumstances:
                    ref = BEFORE
                if ref is None:
                    ref = CONTINUED if at == lo else None
                if ref:
                    return CueAt(at, max(at + 1, trailing if tight else at + 1), ref, known[1], "cue-before")
            bare = lex.bare(word)
            if bare and (
                at == lo
                or tok.comma(at)
                or tok.lows[at - 1] in lex.complementisers | lex.back_openers
                or lead[-1:] == ":"
                or bare[1]
            ):
                if bare[1] and loose:
                    return CueAt(at, at + 1, PRONOUN, lex.after[bare[0]], "cue-before-pronoun")
                ref = self._read.after(at + 1, hi) if not bare[1] else None
                if ref and (ref.end >= hi or lead[-1:] in ",:"):
                    return CueAt(at, at + 1, ref, lex.after[bare[0]], "cue-before")
            if word in lex.according and (at == lo or tok.comma(at)):
                ref = PRONOUN if word.endswith(lex.enclitic) else self._read.after(at + 1, hi)
                if ref:
                    return CueAt(at, at + 1, ref, "asserts", "cue-before-according")
            if word in lex.passive and lead[-1:] in ",:":
                ref = self._read.after(at + 1, hi)
                if ref:
                    return CueAt(at, at + 1, ref, lex.passive[word], "cue-before-passive")
        return None

    def _clause_start(self, lo: int, hi: int) -> int:
        tok, lex = self._tok, self._lex
        for at in range(hi - 1, lo, -1):
            if tok.comma(at) and tok.lows[at] in lex.clause_openers:
                return at
        return lo
