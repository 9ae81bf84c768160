"""Words between quotation marks that somebody is quoted with."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from ...text import Document, QuotePair
from .found import Found
from .lexicon import Lexicon
from .parties import PartyReader
from .refs import BEFORE, CONTINUED, PRONOUN, UNKNOWN, Ref
from .tokens import Tokens

FRAGMENT = 4
"""Words in quotation marks that are fewer are a quoted fragment unless punctuation says that they are speech."""
_ENDS = frozenset(".,!?…-–")
SPEECH = 8
"""Words in quotation marks behind a bare name that are speech even without a cue."""
LONGEST_LEAD = 40
"""Words between a cue and the words in quotation marks behind it."""
LONGEST_SUBJECT = 14
"""Words from the quotation to the verb of a subject behind it."""
_STOPS = frozenset(",:")
_PAUSES = frozenset(",:-–")
_LEADS = frozenset(",:;.!?…-–")


class CueAt(Struct, frozen=True):
    """A cue: token range, text range, whom it names."""

    lo: int
    hi: int
    ref: Ref
    stance: str
    rule: str
    flags: tuple[str, ...] = ()


class Place(Struct, frozen=True):
    """A pair of marks and what stands around it: token indices, sentences, and what the punctuation says."""

    pair: QuotePair
    words: int
    """Words between the marks."""
    lo: int
    first: int
    last: int
    hi: int
    """Narration is ``lo:first`` before and ``last:hi`` behind the marks."""
    lead: str
    """The last character before the opening mark, ``""`` where the sentence begins."""
    trail: str
    fresh: bool
    """The words begin anew: at the start of the sentence or behind punctuation."""
    ended: bool
    spoken: bool
    sentence: int
    closing: int
    closes_sentence: bool


_DEED = 2
"""Most words of what somebody does before words of his."""


class DirectFinder:
    """Finds direct quotations of one article."""

    def __init__(self, lexicon: Lexicon, tokens: Tokens, reader: PartyReader, document: Document) -> None:
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
            if pair.lone:
                lone = self._lone_mark(pair, pairs[index - 1].end if index else 0)
                if lone:
                    found.append(lone[0])
                    used.append((lone[1].lo, lone[1].hi))
                continue
            place = self._place(
                pair, pairs[index - 1] if index else None, pairs[index + 1] if index + 1 < len(pairs) else None
            )
            if place is None:
                continue
            for rule in (
                self._one_mark_missing,
                self._with_cue,
                self._behind_a_name,
                self._before_a_name,
                self._without_cue,
            ):
                made = rule(place)
                if made:
                    quote, cue = made
                    found.append(quote)
                    if cue:
                        used.append((cue.lo, cue.hi))
                    break
        return found, used

    def _place(self, pair: QuotePair, before: QuotePair | None, after: QuotePair | None) -> Place | None:
        """What stands around `pair` in its sentence, up to the pairs beside it; None where it holds no word."""
        tok, doc, text = self._tok, self._doc, self._tok.text
        count = tok.at(pair.inner_end) - tok.at(pair.inner_start)
        if not count:
            return None
        opening, closing = doc.sentence_at(pair.start), doc.sentence_at(pair.end - 1)
        lo = max(doc.sentences[opening].start, before.end if before else 0)
        after = None if after and self._is_title(after) else after
        hi = min(doc.sentences[closing].end, after.start if after else len(text))
        lead = text[lo : pair.start].rstrip()
        trail = text[pair.end : hi].lstrip()
        fresh = not lead or lead[-1] in _LEADS
        ended = text[pair.inner_start : pair.inner_end].rstrip()[-1:] in _ENDS
        return Place(
            pair=pair,
            words=count,
            lo=tok.at(lo),
            first=tok.at(pair.start),
            last=tok.at(pair.end),
            hi=tok.at(hi),
            lead=lead[-1:],
            trail=trail,
            fresh=fresh,
            ended=ended,
            spoken=fresh and (ended or trail[:1] in _PAUSES),
            sentence=opening,
            closing=closing,
            closes_sentence=hi == doc.sentences[closing].end and not trail,
        )

    def _is_title(self, pair: QuotePair) -> bool:
        """`ungkap pelantun "Senja Hujan" itu`: whether the marks of `pair` hold the title of a work, that tells who is
        meant; no utterance (`kata penyanyi "Ini luar biasa."`).
        """
        tok, words, at = self._tok, self._lex.words, self._tok.at(pair.start)
        beside = at > 0 and not tok.text[tok.ends[at - 1] : pair.start].strip()
        utterance = tok.text[pair.inner_start : pair.inner_end].rstrip().endswith(tuple(_ENDS))
        return beside and not utterance and tok.lows[at - 1] in words.work_people | words.works

    def _lone_mark(self, pair: QuotePair, after: int) -> tuple[Found, CueAt] | None:
        """`Kami siap. Besok kami pergi,” kata X.`: words whose opening mark is missing.

        They begin with the sentence, or with the one before it in the paragraph behind the offset `after` where that
        names no person and tells of nobody's words.
        """
        tok, doc = self._tok, self._doc
        number = doc.sentence_at(pair.start - 1)
        cue = self._cue_behind(tok.at(pair.end), tok.at(doc.sentences[doc.sentence_at(pair.end)].end))
        first = doc.sentences[number].start
        if cue is None or cue.ref.kind in {"unknown", "continued"} or first < after:
            return None
        paragraph = doc.paragraph_at(pair.start)
        while number and doc.paragraph_at(doc.sentences[number - 1].start) == paragraph:
            number -= 1
            lo, hi = tok.sentences[number]
            told = any(
                self._lex.verb(tok.lows[at]) or (tok.name_of[at] >= 0 and tok.names[tok.name_of[at]].kind == "person")
                for at in range(lo, hi)
            )
            if told or doc.sentences[number].start < after:
                break
            first = doc.sentences[number].start
        return self._unpaired(first, pair.start, cue), cue

    # --- the rules ----------------------------------------------------------------------------------------------------

    def _one_mark_missing(self, place: Place) -> tuple[Found, CueAt | None] | None:
        """`Kami siap," kata X.` and `"Kami siap, kata X.`: only one of both marks is there."""
        if place.pair.closed:
            return None
        cue = self._cue_behind(place.first, place.last) if place.lo < place.first else None
        if cue and cue.ref.kind not in {"unknown", "continued"}:
            return self._unpaired(self._tok.starts[place.lo], place.pair.start, cue), cue
        cue = self._cue_in_tail(place.first, place.last)
        if cue:
            return self._unpaired(place.pair.inner_start, self._tok.ends[cue.lo - 1] + 1, cue), cue
        return None

    def _with_cue(self, place: Place) -> tuple[Found, CueAt | None] | None:
        """A cue stands behind the words, in a sentence of its own behind them, or before them."""
        cue = None
        # `mengklaim tetap "menghormati hak pekerja"`, `imbauan itu "terlalu sibuk dengan siang", katanya`: a piece of
        # what is reported
        piece = self._tok.text[place.pair.inner_start : place.pair.inner_start + 1].islower()
        if place.fresh or (place.words >= FRAGMENT and not piece):
            cue = self._cue_behind(place.last, place.hi, place.spoken)
            if cue is None and place.closes_sentence:
                cue = self._cue_in_next_sentence(place.closing, place.pair)
        if cue is None:
            cue = self._cue_before(place.lo, place.first, place.lead)
            if cue and place.lead not in _PAUSES and (piece or place.words < FRAGMENT):
                return None
        if cue is None:
            return None
        sentence = self._doc.sentence_at(self._tok.starts[cue.lo])
        confidence = 0.95 if cue.ref.kind == "named" else 0.9
        return self._make(place.pair, cue.rule, cue.ref, sentence=sentence, confidence=confidence, cue=cue), cue

    def _acts(self, place: Place, at: int) -> bool:
        """`Budi tertawa lepas, "Bukan begitu."`: whether nothing but one verb, perhaps with an adverb, stands between
        who does something, up to token `at`, and the words, a whole utterance: whatever he does, they are his.
        """
        tok = self._tok
        if not place.ended or not place.fresh:
            return False
        rest = [k for k in range(at, place.first) if tok.lows[k] not in self._lex.words.adverbs]
        if not 0 < len(rest) <= _DEED or any(tok.name_of[k] >= 0 or tok.capital(k) for k in rest):
            return False
        verb = tok.lows[rest[0]]
        alone = len(rest) == 1 or not self._lex.is_active(verb)  # not `Budi membaca novel, "…"`
        return alone and self._lex.is_predicate(verb) and not self._lex.is_passive(verb)

    def _behind_a_name(self, place: Place) -> tuple[Found, CueAt | None] | None:
        """`X, ketua panitia "…"`: long words behind a bare name; `X: "…"`, `Wartawan: "…"` any words; a whole sentence
        behind nothing but a noun of people (`Para sahabat, "…."`).
        """
        titled = self._read.titled_person(place.lo, place.first) if place.lead in {",", ":"} else None
        alone = titled is not None and place.lead == ":" and titled[1] == place.first
        if titled and (alone or self._acts(place, titled[1])):
            ref = self._read.named(titled, place.lo, place.first)
        elif place.lead == "," and place.ended and (noun := self._bare_noun(place)):
            return self._make(place.pair, "name-before", noun, sentence=place.sentence, confidence=0.7), None
        elif place.lead == ":":
            ref = None
            if place.lo + 1 == place.first and self._tok.lows[place.lo] in self._lex.speaker_nouns:
                noun = self._read.noun(place.lo, place.first) or UNKNOWN  # `Wartawan: "…"`
                return self._make(place.pair, "name-before", noun, sentence=place.sentence, confidence=0.7), None
        elif place.fresh or not place.ended or place.words < SPEECH:
            ref = None
        else:
            ref = self._read.before(place.lo, place.first)
        if ref is None or ref.kind != "named" or not ref.person:
            return None
        return self._make(place.pair, "name-before", ref, sentence=place.sentence, confidence=0.75), None

    def _bare_noun(self, place: Place) -> Ref | None:
        """The noun of people that is all that stands before the words, no circumstance (`Kepada warga, "…."`)."""
        tok = self._tok
        opens = place.lo < place.first and tok.name_of[place.lo] < 0 and place.fresh
        noun = self._read.noun(place.lo, place.first) if opens else None
        bare = noun is not None and noun.end == place.first and noun.head in self._lex.speaker_nouns
        return noun if bare and all(not self._lex.is_verb(low) for low in tok.lows[place.lo : place.first]) else None

    def _before_a_name(self, place: Place) -> tuple[Found, CueAt | None] | None:
        """`"Kami siap," Direktur X, AKBP Y kepada wartawan.`: the verb was forgotten, nothing but a name is behind.

        Or the verb is one that nobody listed (`"Kami siap," sanggah Direktur X.`).
        """
        lo = place.last
        if place.spoken and lo + 1 < place.hi and self._is_unlisted_verb(lo):
            lo += 1
        titled = self._read.titled_person(lo, place.hi) if place.spoken and lo < place.hi else None
        if titled is None or not (
            self._ends_frame(titled[1], place.hi) or self._tok.lows[titled[1]] in self._lex.words.addressees
        ):
            return None
        ref = self._read.named(titled, lo, place.hi)
        return self._make(place.pair, "name-behind", ref, sentence=place.sentence, confidence=0.75), None

    def _is_unlisted_verb(self, at: int) -> bool:
        """Whether token `at` may be a verb of speech without its prefix that nobody listed: a small word of the
        language that is none of grammar.
        """
        tok, lex = self._tok, self._lex
        word = tok.lows[at]
        grammar = (
            word in lex.words.circumstances
            or word in lex.words.governors
            or word in lex.words.clause_openers
            or word in lex.words.predicates
            or word in lex.titling
            or word in lex.leading
            or word in lex.words.relative
        )
        return not (tok.capital(at) or tok.comma(at + 1) or grammar or lex.is_verb(word)) and word.isalpha()

    def _without_cue(self, place: Place) -> tuple[Found, CueAt | None] | None:
        """Words that punctuation shows to be speech, by whoever is speaking: another paragraph, a second sentence."""
        alone = not place.trail.strip(" .")
        long = place.words >= FRAGMENT
        if place.first and self._tok.lows[place.first - 1] in self._lex.words.mottos:
            return None  # `Forum ini mengusung tema: "Bersama Menata Daerah."`
        written = place.first > place.lo and self._tok.lows[place.first - 1] in self._lex.words.inscriptions
        # `"…," begitu penggalan unggahan itu`
        written = written or (place.last < place.hi and self._tok.lows[place.last] in self._lex.words.back_openers)
        if long and written:
            return self._make(place.pair, "no-cue", UNKNOWN, sentence=place.sentence, confidence=0.6), None
        if place.lead == "," and self._tok.text[place.pair.inner_start : place.pair.inner_start + 1].islower():
            return (
                None  # `… rata-rata 5.500, "bertumpu di sekitar 6.000."`: a piece of what somebody is reported to say
            )
        opener = self._opened_by(place) if long else None
        if opener is not None:
            return self._make(place.pair, "name-before", opener, sentence=place.sentence, confidence=0.7), None
        if not place.fresh or not ((place.spoken and (long or not place.trail)) or (long and alone)):
            return None
        return self._make(place.pair, "no-cue", CONTINUED, sentence=place.sentence, confidence=0.7), None

    def _opened_by(self, place: Place) -> Ref | None:
        """`Dalam sambutannya, Bupati X didampingi Y, "Acara ini …`: who is named behind his own occasion, where no
        verb says that he speaks.
        """
        tok, words = self._tok, self._lex.words
        lo = place.lo
        if lo + 2 >= place.first or not tok.comma(lo + 2) or tok.lows[lo] not in words.occasion_openers:
            return None
        if tok.lows[lo + 1] not in words.occasions or not tok.lows[lo + 1].endswith(self._lex.enclitic):
            return None
        titled = self._read.titled_person(lo + 2, place.first)
        does = titled and any(self._lex.is_active(tok.lows[at]) for at in range(titled[1], place.first))
        return self._read.named(titled, lo + 2, titled[1]) if titled and not does else None

    def _closes(self, end: int, hi: int) -> bool:
        """Whether the frame is over behind the name that ends at token `end`, or says where the words come from."""
        return self._ends_frame(end, hi) or (end < hi and self._tok.lows[end] in self._lex.words.occasion_openers)

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
        cue = replace(cue, flags=(*cue.flags, "unpaired-mark"))
        return self._make(words, cue.rule, cue.ref, sentence=sentence, confidence=0.75, cue=cue)

    def _make(
        self,
        pair: QuotePair,
        rule: str,
        ref: Ref,
        *,
        sentence: int,
        confidence: float,
        cue: CueAt | None = None,
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

    # --- cues behind the words ----------------------------------------------------------------------------------------

    def _cue_behind(self, lo: int, hi: int, spoken: bool = True) -> CueAt | None:
        """The cue that begins at token `lo` behind the words; weak ones count only where the words are surely `spoken`.

        ``demikian`` and the like before it are skipped.
        """
        tok, lex = self._tok, self._lex
        start = lo
        while lo < hi and (tok.lows[lo] in lex.words.back_openers or (lo == start and self._is_adverb(lo))):
            lo += 1
        if lo >= hi:
            return None
        if lo > start and tok.lows[lo - 1] in lex.words.back_openers:
            titled = self._read.titled_person(lo, hi)
            body = self._read.noun(lo, hi) if tok.name_of[lo] >= 0 else None
            named = self._read.named(titled, lo, hi) if titled else body
            if named is not None and named.kind == "named" and self._closes(named.end, hi):
                # `"…," demikian X.`, `"…," demikian Kemlu dalam keterangan resminya.`
                return CueAt(lo - 1, lo, named, "asserts", "cue-behind")
            document = next((k for k in range(lo, min(hi, lo + 4)) if tok.lows[k] in lex.words.document_nouns), None)
            written = self._read.noun(document, hi) if document is not None and not lex.bare(tok.lows[lo]) else None
            about = written is None or not lex.words.governors.isdisjoint(tok.lows[(document or lo) + 1 : written.end])
            if written and written.kind == "named" and not about:
                return CueAt(
                    lo - 1, lo, written, "asserts", "cue-behind"
                )  # `"…," demikian tertulis dalam keterangan X`
            if document == lo:
                owner = self._read.after(document + 1, hi)  # `"…," demikian pernyataan kelompok medis itu`
                # also `… pernyataan kementerian itu yang dikutip Kabar Kota`
                ends = owner is not None and (
                    self._ends_frame(owner.end, hi) or tok.lows[owner.end] in lex.words.relative
                )
                if owner is not None and owner.kind == "noun" and ends:
                    return CueAt(lo - 1, lo, owner, "asserts", "cue-behind")
        rules = (self._bare_cue, self._passive_cue, self._subject_and_cue, self._misspelt_cue)
        for rule in rules if spoken else rules[: 2 if lo > start else 1]:
            cue = rule(lo, hi)
            if cue:
                return cue
        return None

    def _is_adverb(self, at: int) -> bool:
        return self._tok.lows[at] in self._lex.words.adverbs and not self._lex.bare(self._tok.lows[at])

    def _bare_cue(self, lo: int, hi: int) -> CueAt | None:
        """`"…," kata X` and `"…," ujarnya`."""
        tok, lex = self._tok, self._lex
        bare = lex.bare(tok.lows[lo])
        if bare is None or tok.phrase(lo, hi, lex.idioms):
            return None
        stem, glued = bare
        if glued:
            titled = self._read.titled_person(lo + 1, hi) if lo + 1 < hi and tok.gap(lo + 1) == " " else None
            if titled and self._ends_frame(titled[1], hi):
                # `"…," ujarnya Rangga.`: a slip
                return CueAt(lo, lo + 1, self._read.named(titled, lo + 1, hi), lex.after[stem], "cue-behind")
            return CueAt(lo, lo + 1, replace(PRONOUN, end=lo + 1), lex.after[stem], "cue-behind-pronoun")
        ref = self._read.after(lo + 1, hi)
        if ref is None and lo + 1 < hi:
            if lex.bare(tok.lows[lo + 1]):
                ref = self._read.after(lo + 2, hi)
            elif not tok.comma(lo + 1):
                ref = self._read.in_small_letters(lo + 1) or self._read.any_noun(lo + 1, hi)
        if ref is None:
            ref = CONTINUED if self._ends_frame(lo + 1, hi) else UNKNOWN
        return CueAt(lo, lo + 1, self._retold(ref, hi), lex.after[stem], "cue-behind")

    def _retold(self, ref: Ref, hi: int) -> Ref:
        """`"…," kata pelaku seperti ditirukan X`: X, who tells the words of somebody unnamed; else `ref`."""
        tok, words = self._tok, self._lex.words
        at = ref.end
        if ref.kind != "noun" or not 0 < at < hi - 1 or tok.lows[at] not in words.comparisons:
            return ref
        at += 1 + (tok.lows[at + 1] in words.relative)
        if at + 1 >= hi or tok.lows[at] not in words.retold:
            return ref
        teller = self._read.after(at + 1, hi)
        return replace(teller, about=ref.text) if teller and teller.kind == "named" and teller.person else ref

    def _passive_cue(self, lo: int, hi: int) -> CueAt | None:
        """`"…," demikian disampaikan X`, `"…," seperti diungkapkan X`, `"…," menurut X`."""
        words = self._lex.words
        if self._tok.lows[lo] in words.according:
            told = self._read.after(lo + 1, hi) if lo + 1 < hi else None
            named = told is not None and told.kind == "named"
            return CueAt(lo, lo + 1, told, "asserts", "cue-behind") if told and named else None
        lo += self._tok.lows[lo] in words.comparisons and lo + 1 < hi
        stance = self._lex.passive.get(self._tok.lows[lo])
        ref = self._read.after(lo + 1, hi) if stance else None
        return CueAt(lo, lo + 1, ref, stance, "cue-behind-passive") if ref and stance else None

    def _subject_and_cue(self, lo: int, hi: int) -> CueAt | None:
        """`"…," dia menambahkan.`: nothing but a circumstance stands behind the verb."""
        tok, lex = self._tok, self._lex
        word = tok.lows[lo]
        if not (word in lex.any_pronoun or tok.capital(lo) or word in lex.speaker_nouns):
            return None
        verb = self._active_verb(lo, min(hi, lo + LONGEST_SUBJECT))
        if verb is None or not self._ends_frame(verb + 1, hi):
            return None
        ref = self._read.before(lo, verb)
        known, bare = lex.verb(tok.lows[verb]), lex.bare(tok.lows[verb])
        stance = known[1] if known else lex.after[bare[0]] if bare else ""
        return CueAt(verb, verb + 1, ref, stance, "cue-behind-subject") if ref else None

    def _misspelt_cue(self, lo: int, hi: int) -> CueAt | None:
        """`"…," kat X`: a word within one slip of a cue, with a speaker behind it."""
        tok, lex = self._tok, self._lex
        word = tok.lows[lo]
        cue = None if tok.capital(lo) else lex.misspelt(word)
        if cue is None:
            return None
        glued = word.endswith(lex.enclitic) and len(word) > len(cue) + 1
        ref = replace(PRONOUN, end=lo + 1) if glued else self._read.after(lo + 1, hi)
        return CueAt(lo, lo + 1, ref, lex.after[cue], "cue-misspelt", ("misspelt-cue",)) if ref else None

    def _active_verb(self, lo: int, hi: int) -> int | None:
        tok, lex = self._tok, self._lex
        for at in range(lo + 1, hi):
            if tok.name_of[at] < 0 and (lex.verb(tok.lows[at]) or (lex.bare(tok.lows[at]) and not tok.capital(at))):
                return at
        return None

    def _ends_frame(self, lo: int, hi: int) -> bool:
        """Whether nothing is reported behind a verb that ends at `lo`: the sentence ends or a circumstance follows."""
        tok, lex = self._tok, self._lex
        return lo >= hi or tok.comma(lo) or tok.date_of[lo] >= 0 or tok.lows[lo] in lex.words.circumstances

    def _cue_in_next_sentence(self, closing: int, pair: QuotePair) -> CueAt | None:
        """`"Kami siap." Ujar Budi.`, `"Kami siap." Begitu kata Budi.`: the cue is written as a sentence of its own."""
        tok, doc = self._tok, self._doc
        if closing + 1 >= len(doc.sentences):
            return None
        span = doc.sentences[closing + 1]
        if "\n" in tok.text[pair.end : span.start]:
            return None
        lo, hi = tok.sentences[closing + 1]
        back = tok.phrase(lo, hi, self._lex.told_subjects)  # `Hal itu dikatakan Budi.`
        opened = lo + 1 < hi and tok.lows[lo] in self._lex.words.back_openers
        if opened and not back:  # `Demikian disampaikan Budi.`, `Itulah yang dikatakan Budi.`
            passive = lo + 1 + (tok.lows[lo + 1] in self._lex.words.relative)
            back = passive - lo if passive < hi and tok.lows[passive] in self._lex.passive else 0
        if lo >= hi or not (back or self._lex.bare(tok.lows[lo + opened])):
            return None
        if back:
            cue = self._passive_cue(lo + back, hi) if lo + back < hi else None
            return cue if cue and cue.ref.kind == "named" and cue.ref.person else None
        quote = next((q.start for q in doc.quotes if q.start >= span.start), len(tok.text))
        cue = self._cue_behind(lo, min(hi, tok.at(quote)))
        if cue is None or cue.ref.end < 0:
            return None
        if any(tok.comma(at) and not self._ends_frame(at, hi) for at in range(cue.ref.end, hi)):
            return None
        return cue if self._ends_frame(cue.ref.end, hi) else None

    # --- cues before the words ----------------------------------------------------------------------------------------

    def _cue_before(self, lo: int, hi: int, pause: str) -> CueAt | None:
        """The last cue in ``lo:hi`` whose words begin at token `hi`, behind the character `pause`."""
        for at in range(hi - 1, max(lo, hi - LONGEST_LEAD) - 1, -1):
            if self._tok.name_of[at] >= 0 and not self._lex.bare(self._tok.lows[at]):
                continue
            for rule in (self._verb_before, self._bare_before, self._according_before, self._passive_before):
                cue = rule(lo, at, hi, pause)
                if cue:
                    return cue
        return None

    def _between(self, at: int, hi: int, pause: str) -> tuple[int, bool]:
        """Where the cue at `at` ends with its complementiser, and whether the words can begin at `hi`: nothing else
        stands between, or only a circumstance that a comma closes.
        """
        tok, lex = self._tok, self._lex
        end = at + 1
        while end < hi and (tok.lows[end] in lex.words.complementisers or tok.lows[end] in lex.words.adverbs):
            end += 1
        if end >= hi:
            return end, True
        return at + 1, pause in _STOPS and (tok.lows[end] in lex.words.circumstances or tok.date_of[end] >= 0)

    def _verb_before(self, lo: int, at: int, hi: int, pause: str) -> CueAt | None:
        """`X mengatakan (kepada wartawan), "…"`."""
        tok, lex = self._tok, self._lex
        known = lex.verb(tok.lows[at])
        end, begins = self._between(at, hi, pause)
        if known is None or not (begins or pause == ":"):
            return None
        ref = self._read.before(self._clause_start(lo, at), at)
        if ref is None and at == lo:
            ref = CONTINUED
        elif ref is None and (
            tok.lows[at - 1] in lex.words.conjunctions or tok.lows[at - 1] in lex.words.circumstances
        ):
            ref = BEFORE
        if ref is not None and tok.lows[at] in lex.words.document_verbs and not ref.is_body:
            return None  # `Pasal itu berbunyi, "…"`
        return CueAt(at, end, ref, known[1], "cue-before") if ref else None

    def _bare_before(self, lo: int, at: int, hi: int, pause: str) -> CueAt | None:
        """`Kata X, "…"` and `Katanya, "…"`."""
        tok, lex = self._tok, self._lex
        bare = lex.bare(tok.lows[at])
        if bare is None:
            return None
        stem, glued = bare
        if glued:
            begins = self._between(at, hi, pause)[1]
            return CueAt(at, at + 1, PRONOUN, lex.after[stem], "cue-before-pronoun") if begins else None
        opens = at == lo or tok.comma(at) or tok.lows[at - 1] in lex.words.complementisers or pause == ":"
        ref = self._read.after(at + 1, hi) if opens or tok.lows[at - 1] in lex.words.back_openers else None
        if ref and (ref.end >= hi or pause in _STOPS):
            return CueAt(at, at + 1, ref, lex.after[stem], "cue-before")
        return None

    def _according_before(self, lo: int, at: int, hi: int, pause: str) -> CueAt | None:
        """`Menurut X, "…"`; not where the words begin before the marks (`Menurut X, harga "belum akan turun"`)."""
        tok, lex = self._tok, self._lex
        if tok.lows[at] not in lex.words.according or not (at == lo or tok.comma(at)):
            return None
        ref = PRONOUN if tok.lows[at].endswith(lex.enclitic) else self._read.after(at + 1, hi)
        comma = next((k for k in range(hi - 1, at, -1) if tok.comma(k)), -1) if pause not in _STOPS else -1
        begun = comma > at and not all(self._read.is_title(k) for k in range(comma, hi))
        return CueAt(at, at + 1, ref, "asserts", "cue-before-according") if ref and not begun else None

    def _passive_before(self, lo: int, at: int, hi: int, pause: str) -> CueAt | None:
        """`Dikatakan X, "…"`, `… yang dijawab X, "…"`."""
        answered = self._tok.lows[at] in self._lex.words.answered
        stance = self._lex.passive.get(self._tok.lows[at]) or ("asserts" if answered else None)
        ref = self._read.after(at + 1, hi) if stance and pause in _STOPS and at + 1 < hi else None
        if answered and ref is None and pause in _STOPS:
            ref = UNKNOWN  # `tanya X yang langsung dijawab, "…"`: by somebody else
        return CueAt(at, at + 1, ref, stance, "cue-before-passive") if ref and stance else None

    def _clause_start(self, lo: int, hi: int) -> int:
        tok, lex = self._tok, self._lex
        for at in range(hi - 1, lo, -1):
            if tok.comma(at) and tok.lows[at] in lex.words.clause_openers:
                return at
        return lo
