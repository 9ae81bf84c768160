"""Indirect and mixed speech: what somebody is reported to have said, by verbs of speech and by frames."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property

from msgspec import Struct
from msgspec.structs import replace

from ...text import QUOTE_MARKS, Document, QuotePair
from .found import Found
from .lexicon import Form, Lexicon
from .phrases import BEFORE, CONTINUED, PRONOUN, PhraseReader, Ref
from .tokens import Tokens

LONGEST_SENTENCE = 250
"""Words of a sentence that are read as one; a longer one is a broken text, and is read in pieces to stay linear."""
LONGEST_SUBJECT = 25
"""Words behind a verb of speech among which the predicate of the reported clause is looked for."""
LONGEST_OBJECT = 200
"""Characters behind a verb of speech within which a quoted fragment makes a quotation of its words."""
FIRST_WORDS = 3
"""Words of a report that tell who it is about."""
SHORTEST_JUDGEMENT = 3
"""Words behind `menyebutnya` that say more than a mere name for something."""
MOST_APPOSITIONS = 4
"""Most parts between commas behind whoever is cited that tell who that is."""
LONGEST_ASIDE = 14
"""Most words of each of them."""
LONGEST_CONNECTIVE = 4
"""Words of a connective before a cue without a comma."""
_NO_CLAUSE = frozenset(("asks", "denies"))
"""Stances whose words rarely hold a clause with a subject of its own."""
_CLOSING = " \t.,;:!?…-–—"


class ReportedFinder:
    """Finds indirect and mixed quotations of one article, sentence by sentence."""

    def __init__(self, lexicon: Lexicon, tokens: Tokens, reader: PhraseReader, document: Document) -> None:
        self.lex = lexicon
        self.tok = tokens
        self.read = reader
        self.doc = document

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

    def __call__(self, direct: Sequence[Found], used: Sequence[tuple[int, int]]) -> list[Found]:
        """Quotations outside of the `direct` ones; the cues at the token ranges `used` are spent."""
        tok, doc = self.tok, self.doc
        holes = [(tok.at(quote.start), tok.at(quote.end)) for quote in direct]
        closed = bytearray(len(tok.starts) + 1)
        for lo, hi in (*holes, *((tok.at(pair.inner_start), tok.at(pair.inner_end)) for pair in doc.quotes), *used):
            closed[lo:hi] = b"\1" * (hi - lo)
        openers = tok.where(self.lex.openers)
        cues = [at for at in openers if tok.lows[at] in self.lex.triggers]
        found: list[Found] = []
        done = number = -1
        for at in openers:
            while number + 1 < len(tok.sentences) and tok.sentences[number + 1][0] <= at:
                number += 1
            if number <= done:
                continue
            lo, hi = tok.sentences[number]
            if tok.lows[at] in (self.lex.first_sources if at == lo else self.lex.words.trailing_sources) or (
                not closed[at] and tok.lows[at] in self.lex.triggers
            ):
                done = number
                for start, stop in self._narration(lo, hi, holes):
                    found += _Segment(self, number, start, stop, cues=cues, closed=closed, opens=start == lo).run()
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
        tok, lex, sentences = self.tok, self.lex, self.doc.sentences
        busy = {quote.sentence for quote in found}
        for quote in found:
            number = quote.sentence + 1
            if quote.kind == "direct" or number >= len(sentences) or number in busy:
                continue
            if tok.text[quote.end : sentences[number].start].strip(" .") or self.doc.quote_at(sentences[number].start):
                continue
            lo, hi = tok.sentences[number]
            length = tok.phrase(lo, hi, lex.dependent) or self._concedes(lo, hi) or self._enumerates(lo, hi)
            if length and not tok.phrase(lo, hi, lex.not_dependent):
                quote.end = tok.ends[hi - 1]

    def _enumerates(self, lo: int, hi: int) -> int:
        """`Mulai dari kebugaran hingga stok pemain.`, `Seperti Kabupaten X dan Kota Y.`: the length of what opens the
        examples that are all of the sentence ``lo:hi``; 0 for a sentence with a verb of its own.
        """
        tok, lex = self.tok, self.lex
        length = tok.phrase(lo, hi, lex.enumerations)
        # `Terutama untuk bahan baku yang didatangkan dari luar.`
        stop = next((at for at in range(lo + length, hi) if tok.lows[at] in lex.words.relative), hi)
        own = any(tok.name_of[at] < 0 and lex.makes_clause(tok.lows[at]) for at in range(lo + length, stop))
        return 0 if own else length

    def _concedes(self, lo: int, hi: int) -> int:
        """`Meski untungnya masih kecil.`: 1 where a clause that depends on another is all of the sentence ``lo:hi``."""
        tok = self.tok
        if tok.phrase(lo, hi, self.lex.connectives):
            return 0  # `Meski begitu untungnya kecil.`
        return int(tok.lows[lo] in self.lex.words.concessives and not any(tok.comma(at) for at in range(lo + 1, hi)))


class Verb(Struct, frozen=True):
    """A verb of speech between speaker and words; token indices."""

    at: int
    end: int
    left: int
    """Where the verb with its adverbs begins."""
    words_at: int
    evidence: bool
    """A complementiser or a comma says that words follow."""
    joined: bool
    """A conjunction hangs it on the subject of the verb before."""
    form: Form
    stance: str
    glued: bool
    """Its object is glued to it (``menyebutnya``)."""


class _Segment:
    """A stretch of narration within one sentence."""

    def __init__(
        self,
        finder: ReportedFinder,
        sentence: int,
        lo: int,
        hi: int,
        *,
        cues: Sequence[int],
        closed: bytearray,
        opens: bool,
    ) -> None:
        self.finder = finder
        self.lex = finder.lex
        self.tok = finder.tok
        self.read = finder.read
        self.doc = finder.doc
        self.sentence = sentence
        self.lo = lo
        self.hi = hi
        self.cues = cues
        self.closed = closed
        self.opens = opens
        self.out: list[Found] = []
        self.limit = self.tok.ends[hi - 1]
        self.last_ref: Ref | None = None

    # --- the walk -----------------------------------------------------------------------------------------------------

    def run(self) -> list[Found]:
        cues = self.cues
        index = bisect_left(cues, self.lo)
        while index < len(cues) and cues[index] < self.hi:
            at = cues[index]
            index = bisect_left(cues, max(at + 1, self._step(at)))
        if self.opens and not self.out:
            self._source_frame()
        return self.out

    def _step(self, at: int) -> int:
        """Read a cue at token `at`, if there is one; the token to go on with."""
        tok, lex = self.tok, self.lex
        word = tok.lows[at]
        if self.closed[at] or (tok.name_of[at] >= 0 and word not in lex.active):
            return at + 1
        if word in lex.idiom_words and self._idiom(at):
            return at + 1
        compound = tok.phrase(at, self.hi, lex.compounds)
        if compound:
            return self._active(at, at + compound, Form.COMPLEMENT, "asserts")
        concession = tok.phrase(at, self.hi, lex.concessions)
        if concession:
            return self._active(at, at + concession, Form.CLAUSE, "asserts")
        if word in lex.words.according:
            return self._according(at)
        bare = lex.bare(word)
        coined = (self._coined(at) or self._so_called(at)) if word in lex.words.naming_stems else 0
        if coined:
            return coined
        if bare and self._bare_verb(at, glued=bare[1]):
            return self._active(at, at + 1, Form.CLAUSE, lex.after[bare[0]])
        known = lex.verb(word)
        if bare and known and not bare[1] and tok.comma(at) and self._asks(at):
            return self._active(at, at + 1, known[0], known[1])
        named = at + 1 < self.hi and tok.name_of[at + 1] >= 0  # `Satu perunggu lagi lanjut Rangga, …`
        cue = named or tok.comma(at) or at == self.lo or word in lex.words.plain_cues or self._behind_connective(at)
        if bare and cue:
            behind = self._inner_cue(at, *bare)
            if behind > at + 1:
                return behind
        if known:
            return self._active(at, at + 1, known[0], known[1], glued=known[2])
        if word in lex.words.passive_requests or lex.is_passive_cue(word):
            return self._asked_by(at) or (self._passive(at) if lex.is_passive_cue(word) else at + 1)
        return at + 1

    def _bare_verb(self, at: int, *, glued: bool) -> bool:
        """`Rina (juga) klaim bahwa …`: a verb without its prefix, between who speaks and a complementiser.

        Or a clause, where only whoever speaks stands before: `Rina tegaskan sekolah sudah aman`.
        """
        tok, lex = self.tok, self.lex
        if glued or at == self.lo or at + 1 >= self.hi or tok.comma(at) or tok.capital(at):
            return False
        before = at - 1
        before -= before > self.lo and tok.name_of[before] < 0 and tok.lows[before] in lex.words.adverbs
        speaks = tok.name_of[before] >= 0 or tok.lows[before] in lex.any_pronoun
        if speaks and tok.lows[at] in lex.words.bare_reports and self._has_predicate(at + 1):
            return all(self.read.is_title(k) or tok.name_of[k] >= 0 for k in range(self.lo, before))
        return speaks and tok.lows[at + 1].startswith(lex.words.glued_complementiser)

    def _asks(self, at: int) -> bool:
        """`Camat Argasari, Rina Wulan, minta warga pindah`: a verb behind the comma of its subject, and no cue."""
        tok, lex = self.tok, self.lex
        if at + 2 >= self.hi or tok.name_of[at + 1] >= 0:
            return False
        if tok.lows[at + 1] in lex.any_pronoun or not self._has_predicate(at + 1):
            return False
        ref = self.read.before(self.lo, at) if not self.out else None
        opens = ref is not None and ref.kind == "named" and ref.person
        return opens and all(
            self.read.is_title(k) or self.read.is_degree(k, k + 1) or tok.lows[k].isdigit() for k in range(self.lo, at)
        )

    def _coined(self, at: int) -> int:
        """`X mengecam apa yang ia sebut sebagai "kudeta"`: the token behind the words in marks; 0 where none are."""
        tok, lex = self.tok, self.lex
        if at - 2 < self.lo or tok.lows[at - 2] not in lex.words.relative or tok.comma(at):
            return 0
        if tok.lows[at - 1] in lex.any_pronoun:
            ref = self._sentence_subject(at - 2)
        else:
            ref = self.read.before(at - 1, at) if tok.name_of[at - 1] >= 0 else None
        words_at = at + 1 + tok.phrase(at + 1, self.hi, lex.as_words)
        pair = self.doc.quote_at(tok.starts[words_at]) if words_at < self.hi else None
        if ref is None or ref.kind != "named" or pair is None or tok.starts[words_at] - 1 > pair.inner_start:
            return 0
        end = min(self.hi, tok.at(pair.end))
        covering = self._covering(at)
        if covering is not None and tok.at(covering.start) + 1 < at - 2:
            return 0
        if covering is not None:
            self.out.remove(covering)  # `mengecam apa yang …`
        self._add(words_at, end, cue=(at, words_at), ref=ref, rule="verb-frame", stance="asserts")
        return end

    def _so_called(self, at: int) -> int:
        """`Tetes ini dia sebut sebagai tameng paling ampuh`: the token behind what somebody calls it, or 0."""
        tok, lex = self.tok, self.lex
        length = tok.phrase(at + 1, self.hi, lex.as_words)
        called = at - 1 > self.lo and tok.lows[at - 1] in lex.words.pronouns and not tok.comma(at - 1) and length
        if not called or tok.comma(at) or tok.lows[at - 2] in lex.words.relative or self._covering(at):
            return 0
        self._add(at + 1 + length, self.hi, cue=(at, at + 1 + length), ref=PRONOUN, rule="verb-frame", stance="asserts")
        return self.hi

    def _behind_connective(self, at: int) -> bool:
        """Whether only a connective stands before the cue (``Hal yang sama lanjut X, …``, ``Namun katanya, …``)."""
        tok, lex = self.tok, self.lex
        if not self.opens or at - self.lo > LONGEST_CONNECTIVE:
            return False
        length = tok.phrase(self.lo, at, lex.connectives) or tok.phrase(self.lo, at, lex.echo_subjects)
        glued = tok.lows[at].endswith(lex.enclitic) and at + 1 < self.hi and tok.comma(at + 1)
        return length == at - self.lo and at + 1 < self.hi and (glued or tok.name_of[at + 1] >= 0)

    def _idiom(self, at: int) -> bool:
        return any(
            self.tok.phrase(start, self.hi, self.lex.idioms) > at - start
            for start in range(max(self.lo, at - 3), at + 1)
        )

    # --- making quotations --------------------------------------------------------------------------------------------

    def _covering(self, at: int) -> Found | None:
        offset = self.tok.starts[at]
        return next((quote for quote in self.out[:-4:-1] if quote.start <= offset < quote.end), None)

    def _add(
        self,
        lo: int,
        hi: int,
        *,
        cue: tuple[int, int],
        ref: Ref,
        rule: str,
        stance: str,
        confidence: float = 0.85,
    ) -> None:
        """A quotation whose words are the tokens ``lo:hi``, trimmed and told indirect from mixed."""
        tok = self.tok
        lo, hi = self._trim(lo, hi)
        if self._only_dates(lo, hi):
            return
        degree = lo + 1 < hi and self._degree(lo, cue[0])
        if lo >= hi or (tok.phrase(lo, hi, self.lex.tails) and not degree):
            return
        start, end = tok.starts[lo], tok.ends[hi - 1]
        pairs = self._pairs(start, end)
        if pairs:
            start, end = min(start, pairs[0].start), max(end, pairs[-1].end)
        end = self._brackets(start, end)
        if pairs and ref.many and tok.text[start : start + 1] in QUOTE_MARKS:
            return  # `warga menyebutnya "healing"`: a term that is in use, nobody's words
        self.out.append(
            Found(
                start=start,
                end=end,
                kind="mixed" if pairs else "indirect",
                rule=rule,
                ref=ref,
                sentence=self.sentence,
                confidence=confidence,
                cue=tok.slice(*cue),
                cue_start=tok.starts[cue[0]],
                cue_end=tok.ends[cue[1] - 1],
                stance=stance,
            )
        )

    def _shorten(self, quote: Found, end: int) -> None:
        """Let the words end at `end`, or behind the mark that closes a fragment there; without a quoted fragment they
        are no longer mixed.
        """
        pairs = self._pairs(quote.start, end)
        quote.end = pairs[-1].end if pairs and pairs[-1].inner_end <= end else end
        if not pairs:
            quote.kind = "indirect"

    def _brackets(self, start: int, end: int) -> int:
        """`end` moved over a closing bracket whose opening one is inside."""
        text = self.tok.text
        while end < len(text) and text[end] in ")]" and text.count("(", start, end) > text.count(")", start, end):
            end += 1
        return end

    def _trim(self, lo: int, hi: int) -> tuple[int, int]:
        """Without a tail that does not belong to the words (``, dikutip dari …``)."""
        tok, lex = self.tok, self.lex
        for at in range(lo + 1, hi):
            if tok.comma(at) and (tok.phrase(at, hi, lex.tails) or (tok.date_of[at] >= 0 and self._only_dates(at, hi))):
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
        verb = next((k for k in range(at + 2, min(hi, at + LONGEST_SUBJECT)) if tok.lows[k] in lex.words.responses), hi)
        if verb == hi or any(tok.comma(k) for k in range(at + 1, verb)):
            return False
        who = tok.name_of[at + 1] >= 0 or tok.lows[at + 1] in lex.speaker_nouns or tok.capital(at + 1)
        left = verb
        while left > at + 1 and (tok.lows[left - 1] in lex.words.not_yet or tok.lows[left - 1] in lex.words.negations):
            left -= 1
        if not who or self._has_predicate(at + 1, left):
            return False
        behind = verb + 1
        end = next((k for k in range(behind, hi) if tok.comma(k)), hi)
        pointed = end > behind and tok.lows[end - 1] in lex.words.demonstratives
        return end == behind or pointed or left < verb

    def _only_dates(self, lo: int, hi: int) -> bool:
        return all(self.tok.date_of[at] >= 0 for at in range(lo, hi))

    # --- verbs between speaker and words ------------------------------------------------------------------------------

    def _active(self, at: int, end: int, form: Form, stance: str, *, glued: bool = False) -> int:
        """`X mengatakan (bahwa) …`: the subject stands before the verb, the words behind it."""
        tok, lex = self.tok, self.lex
        verb = self._verb(at, end, form, stance, glued=glued)
        if verb is not None and self._closes(verb):
            return self.hi
        if verb is None or verb.words_at >= self.hi or not self._reports(verb):
            return end
        covering = self._covering(at)
        if covering:
            return self._verb_inside(verb, covering)
        if tok.lows[at] in lex.words.document_verbs and not self._of_document(verb):
            return end
        cued = self.closed[self.lo] and lex.bare(tok.lows[self.lo]) and not verb.evidence and not verb.joined
        if cued and not any(tok.comma(k) for k in range(self.lo + 1, at)) and not self._has_predicate(verb.words_at):
            return end  # `"…," kata Rangga mengingatkan para pengunjung.`
        ref = self._subject(verb)
        if tok.lows[at] in lex.words.seeing and not verb.evidence and (ref is None or ref.many):
            return end  # `Warga melihat air kian tinggi`
        if ref is not None and tok.lows[at] in lex.words.document_verbs and (ref.kind != "named" or ref.person):
            return end  # `Hasil autopsi Rina Wulan menunjukkan …`: it is about her
        if ref is None or (tok.lows[at] in lex.words.body_verbs and ref.person and not verb.evidence):
            return end
        thing = ref.kind == "named" and not ref.person and tok.lows[at] not in lex.words.admissions
        if tok.lows[at] in lex.words.person_verbs and thing:
            return end
        self.last_ref = ref
        if self._points_back(verb, ref):
            return end
        self._take_subject(verb, ref)
        self._take(verb, ref, "noun-frame" if tok.lows[verb.words_at] in lex.words.stance_nouns else "verb-frame")
        return max(end, verb.words_at)

    def _closes(self, verb: Verb) -> bool:
        """`Presiden sudah tahu, juru bicara Kremlin mengatakan kepada Interfax.`: the words stand before the speaker,
        with nothing behind the verb but to whom or when.
        """
        tok, lex = self.tok, self.lex
        behind = tok.lows[verb.end] if verb.end < self.hi else ""
        told = not behind or behind in lex.words.addressees or behind in lex.words.told_at
        told = told or (tok.comma(verb.end) and self._only_dates(verb.end, self.hi))
        plain = verb.stance == "asserts" and not verb.joined and not verb.glued and self.opens and not self.out
        if not told or not plain or self._has_predicate(verb.end):
            return False
        first = self.lo
        if self.read.opens_circumstance(first) or lex.is_verb(tok.lows[first]) or tok.lows[first] in lex.leading:
            return False
        cut = -1
        for at in range(verb.left - 1, self.lo, -1):
            titled = self.read.is_title(at) or tok.lows[at] in lex.words.title_links or tok.lows[at].isdigit()
            if not titled:
                break
            if tok.comma(at):
                cut = at
        if cut < 0 or not self._has_predicate(self.lo, cut) or any(self.closed[self.lo : verb.at]):
            return False
        ref = self.read.before(cut, verb.left)
        if ref is None or ref.kind not in {"named", "noun"} or ref.unlisted:
            return False
        self._add(self.lo, cut, cue=(verb.at, verb.end), ref=ref, rule="verb-closing", stance=verb.stance)
        return bool(self.out)

    def _take_subject(self, verb: Verb, ref: Ref) -> None:
        """`Harga beras, Rangga menegaskan, akan turun.`: the subject of the words, which stands before who says them.

        Not an office or a body whose comma is only slack (`Wali Kota Argasari, Rangga menegaskan, akan …`).
        """
        tok, lex = self.tok, self.lex
        cut = next((k for k in range(verb.left - 1, self.lo + 1, -1) if tok.comma(k)), self.lo)
        whole = self.opens and not self.out and verb.words_at == verb.end and not verb.joined and cut > self.lo
        whole = whole and not any(tok.comma(k) for k in range(self.lo + 1, cut)) and not lex.is_verb(tok.lows[self.lo])
        if not whole or ref.kind != "named" or not ref.person or not tok.comma(verb.end):
            return
        if verb.end >= self.hi or not lex.is_predicate(tok.lows[verb.end]) or tok.name_of[cut] < 0:
            return
        told = tok.lows[self.lo + 1] in lex.words.relative  # `Apa yang terjadi, Rangga menegaskan, merugikan kita`
        if self._has_predicate(self.lo, cut) and not told:
            return
        at = self.lo
        office = tok.lows[at] in lex.titling or tok.lows[at] in lex.speaker_nouns or tok.lows[at] in lex.leading
        if office or self.read.opens_circumstance(at) or tok.phrase(at, cut, lex.connectives) or tok.name_of[at] >= 0:
            return
        if not self.read.mentions(at, cut, "person") and not any(self.closed[at:cut]):
            self._add(at, cut, cue=(verb.at, verb.end), ref=ref, rule="verb-frame", stance=verb.stance)

    def _of_document(self, verb: Verb) -> bool:
        """`Data BPBD Argasari menunjukkan …`: whether a document is the subject of the clause that ends at `verb`."""
        tok = self.tok
        lo = next((k for k in range(verb.left - 1, self.lo, -1) if tok.comma(k)), self.lo)
        return any(tok.lows[k] in self.lex.words.document_nouns for k in range(lo, min(lo + 3, verb.left)))

    def _verb(self, at: int, end: int, form: Form, stance: str, *, glued: bool) -> Verb | None:
        """The verb at ``at:end`` with its surroundings; None where it is negated or no utterance yet."""
        tok, lex = self.tok, self.lex
        left = at
        while left > self.lo and tok.lows[left - 1] in lex.words.adverbs and tok.name_of[left - 1] < 0:
            if tok.comma(left):
                break
            left -= 1
        before = tok.lows[left - 1] if left > self.lo else ""
        joined = before in lex.joining or (self.lo < left < at and tok.lows[left] in lex.joining)
        dated = left > self.lo and tok.date_of[left - 1] >= 0
        if tok.lows[at] in lex.words.person_verbs and not lex.words.forced.isdisjoint(
            tok.lows[max(self.lo, left - LONGEST_CONNECTIVE) : left]
        ):
            return None  # `Polisi memaksa Rina Wulan mengaku bersalah`
        small = left > self.lo and tok.name_of[left - 1] < 0  # but `Yohanesta Mau mengimbau …`
        if small and not joined and not dated and (before in lex.words.negations or before in lex.words.not_yet):
            return None
        asked = next((k for k in range(left - 1, max(self.lo, left - LONGEST_SUBJECT), -1) if tok.comma(k)), self.lo)
        if not lex.words.interrogatives.isdisjoint(tok.lows[max(asked, left - LONGEST_SUBJECT) : left]):
            return None  # `Saat ditanya apakah menteri menjamin hal itu, …`
        if before in lex.words.grounds and tok.lows[at] in lex.words.worries:
            return None  # `X menunda rapat karena khawatir hujan turun`: why he does something
        if before in lex.words.alternatives and not (lex.words.refusals | lex.words.negations).isdisjoint(
            tok.lows[max(self.lo, left - FIRST_WORDS - 1) : left]
        ):
            return None  # `X enggan menjawab atau merinci mengenai …`
        if before in lex.words.alleged and not joined:
            return None  # `Rangga disebut memerintahkan …`: others say so of him
        hardly = before in lex.words.quantities and left - 1 > self.lo
        if hardly and tok.lows[left - 2] in lex.words.negations:
            return None  # `Nana tidak banyak bertutur soal …`
        words_at, evidence = self._words_at(end, glued)
        return Verb(at, end, left, words_at, evidence, joined, form, stance, glued)

    def _take(self, verb: Verb, ref: Ref, rule: str) -> None:
        """The words behind `verb` as a quotation: a noun of stance ends at its comma, an ``as`` belongs to the cue."""
        tok, lex = self.tok, self.lex
        lo, stop, cue_end = verb.words_at, self.hi, verb.end
        begins = verb.words_at == verb.end
        if not begins and all(
            tok.lows[k] in lex.words.complementisers or tok.lows[k] in lex.words.adverbs
            for k in range(verb.end, verb.words_at)
        ):
            cue_end = verb.words_at
        as_length = tok.phrase(lo, self.hi, lex.as_words)
        if as_length and begins and not tok.comma(verb.end):
            lo = cue_end = lo + as_length
        elif begins and tok.lows[lo] in lex.words.stance_nouns and tok.lows[lo] not in lex.words.predicates:
            stop = next(
                (k for k in range(lo + 1, self.hi) if tok.comma(k) and tok.lows[k] not in lex.words.appositions),
                self.hi,
            )
            if any(tok.lows[k] in lex.words.copulas for k in range(lo + 1, stop)):
                stop = self.hi  # `menambahkan pentingnya X adalah …, di mana …`: a clause of its own
        if verb.left > self.lo and tok.lows[verb.left - 1] in lex.words.relative:
            stop = next((k for k in range(lo + 2, stop) if self._main_verb(k, lo)), stop)
        aside = next((k for k in range(lo + 2, stop) if tok.lows[k] in lex.words.meanwhile), stop)
        if aside < stop and not self._has_predicate(lo, aside):
            stop = aside  # `mengakui kehebatan lawan seraya memberi selamat`
        self._add(lo, self._as_quoted(verb.end, stop), cue=(verb.at, cue_end), ref=ref, rule=rule, stance=verb.stance)

    def _main_verb(self, at: int, lo: int) -> bool:
        """`Ucapan X yang menyebut tidak ada bukti, menuai kritik`: whether the verb of what a relative clause is about
        stands at token `at`, behind the comma that closes the clause, whose words begin at token `lo`.

        Without a comma it is one that tells what became of the words, or one right behind words in marks.
        """
        tok, lex = self.tok, self.lex
        if tok.name_of[at] >= 0 or not (lex.is_verb(tok.lows[at]) or tok.lows[at] in lex.passive):
            return tok.lows[at] in lex.words.aftermath and tok.name_of[at] < 0
        if tok.comma(at) or tok.lows[at] in lex.words.aftermath:
            return True
        pairs = self._pairs(tok.starts[lo], tok.ends[at - 1])
        return bool(pairs) and tok.ends[at - 1] <= pairs[-1].inner_end < tok.starts[at] and pairs[-1].closed

    def _as_quoted(self, end: int, stop: int) -> int:
        """`menyebutnya sebagai "musuh" sembari …`: words that end in what somebody is called end with its mark."""
        return self._called(end, stop) or stop

    def _called(self, end: int, stop: int) -> int:
        """The token behind the quoted fragment that somebody is called (`sebagai "musuh"`); 0 where there is none."""
        tok, lex = self.tok, self.lex
        for at in range(end, min(stop, end + 30)):
            length = tok.phrase(at, stop, lex.as_words)
            noun = length and at + length + 1 < stop and tok.gap(at + length + 1)[-1:] in QUOTE_MARKS
            length += bool(noun) and tok.name_of[at + length] < 0  # `sebagai tindakan "keji"`
            if length and at + length < stop:
                pair = self.doc.quote_at(tok.starts[at + length])
                if pair and tok.starts[at + length] - 1 <= pair.inner_start:
                    behind = min(stop, tok.at(pair.end))
                    goes_on = behind < stop and not tok.comma(behind)
                    told = goes_on and not tok.phrase(behind, stop, lex.not_dependent)
                    told = told and (self._tells_more(behind, stop) or tok.lows[behind] in lex.words.reasons)
                    return stop if told else behind  # `sebagai "sinetron" yang sengaja dibuat`
        return 0

    def _tells_more(self, at: int, stop: int) -> bool:
        """Whether a relative clause at token `at` goes on with what something is called, and is no answer to it."""
        tok, lex = self.tok, self.lex
        if tok.lows[at] not in lex.words.relative or at + 1 >= stop:
            return False
        return tok.lows[at + 1] not in lex.words.adverbs and tok.lows[at + 1] not in lex.passive

    def _verb_inside(self, verb: Verb, covering: Found) -> int:
        """A verb of speech within reported words: it opens a quotation of its own only in a clause of its own."""
        tok, lex = self.tok, self.lex
        conceded = verb.left > 1 and tok.lows[verb.left - 1] in lex.words.concessives
        topic = tok.lows[verb.words_at] in lex.words.topic_openers  # `meski masih ragu soal harga`
        if conceded and not topic and tok.ends[verb.left - 2] > covering.start:
            # `X mengaku bersyukur meski mengakui masih ada …`
            self._shorten(covering, tok.ends[verb.left - 2])
            self._take(verb, covering.ref, "verb-joined")
            return max(verb.end, verb.words_at)
        if verb.joined:
            # `X mengatakan … dan meminta agar …`
            cut = verb.left - 1 if tok.lows[verb.left - 1] in lex.joining else verb.left
            own = tok.lows[verb.at] in lex.words.own_voice
            first = tok.at(covering.start)
            clause = cut - first >= FIRST_WORDS and not self._may_act(first, cut)  # not `minta Bupati dan mendesak …`
            clause = clause or tok.lows[first] in lex.words.negations  # `menyatakan tidak puas dan mendesak …`
            wish = covering.stance in _NO_CLAUSE and not all(tok.capital(k) for k in range(first, cut))
            own = own and (wish or (clause and tok.lows[verb.at] in lex.words.requests))
            own = own or self._called(verb.end, self.hi) > 0  # `… dan menyebut rotasi itu sebagai "sandiwara"`
            if tok.lows[cut] in lex.words.contrasts and (not verb.evidence or self._may_act(first, cut)) and not own:
                return verb.end  # `warga kecewa, tetapi mengaku pasrah`
            if not (verb.evidence or tok.comma(cut) or own) or tok.ends[cut - 1] <= covering.start:
                return verb.end
            self._shorten(covering, tok.ends[cut - 1])
            self._take(verb, covering.ref, "verb-joined")
            return max(verb.end, verb.words_at)
        if self._says_more(verb, covering):
            self._shorten(covering, tok.ends[verb.left - 1 - self._by_saying(verb.left)])
            self._take(verb, covering.ref, "verb-joined")
            return max(verb.end, verb.words_at)
        # `X mengatakan …, sedangkan Y mengatakan …`
        cut = next((k for k in range(verb.at - 1, tok.at(covering.start), -1) if tok.comma(k)), -1)
        if cut < 0:
            return verb.end
        named = tok.name_of[cut] >= 0 and verb.evidence and not tok.comma(verb.words_at)
        ref = self.read.before(cut, verb.left) if named or tok.lows[cut] in lex.words.clause_openers else None
        other = ref is not None and ref.kind == "noun" and tok.lows[cut] in lex.words.clause_openers
        if ref is None or not (ref.kind == "named" or other):
            return verb.end
        self._shorten(covering, tok.ends[cut - 1])
        self._take(verb, ref, "verb-frame")
        return max(verb.end, verb.words_at)

    def _says_more(self, verb: Verb, covering: Found) -> bool:
        """`X meminta wartawan dibebaskan, dengan mengatakan bahwa …`, `…, menambahkan bahwa …`: a verb with `bahwa`
        right behind a comma has the speaker of the words before it.
        """
        left = verb.left - self._by_saying(verb.left)
        behind = self.tok.comma(left) and left - self.tok.at(covering.start) > 1 and not verb.glued
        return self._says_that(verb) and behind and covering.rule in {"verb-frame", "according", "verb-joined"}

    def _says_that(self, verb: Verb) -> bool:
        """Whether a complementiser stands between `verb` and the words."""
        return any(self.tok.lows[k] in self.lex.words.complementisers for k in range(verb.end, verb.words_at))

    def _by_saying(self, left: int) -> bool:
        """Whether `dengan` stands before the verb that begins at token `left`."""
        return self.tok.lows[left - 1] in self.lex.words.manners

    def _may_act(self, at: int, stop: int) -> bool:
        """`warga marah dan meminta …`: whether the words from token `at` on begin with one for somebody.

        Not where it only tells whose something is: `keputusan wasit merugikan dan meminta …`.
        """
        tok, lex = self.tok, self.lex
        while at + 1 < stop and tok.lows[at] in lex.words.determiners:
            at += 1
        word = tok.lows[at]
        thing = tok.name_of[at] < 0 and not tok.capital(at) and word not in lex.titling and word not in lex.any_pronoun
        thing = thing and not self.read.opens_circumstance(at) and word not in lex.leading
        if thing and tok.lows[at] not in lex.words.acting_nouns and not lex.is_predicate(tok.lows[at]):
            return False
        return any(
            tok.name_of[k] >= 0
            or tok.lows[k] in lex.any_pronoun
            or tok.lows[k] in lex.speaker_nouns
            or tok.lows[k] in lex.words.acting_nouns
            for k in range(at, min(stop, at + FIRST_WORDS))
        )

    def _words_at(self, end: int, glued: bool) -> tuple[int, bool]:
        """Where the words begin behind a verb that ends at `end`; whether a complementiser or comma says so."""
        tok, lex, hi = self.tok, self.lex, self.hi
        at = end
        while (
            at < hi
            and tok.lows[at] in lex.words.adverbs
            and tok.lows[at] not in lex.words.predicates
            and not tok.comma(at)
        ):
            at += 1
        if at < hi and lex.is_complementiser(tok.lows[at]):
            return (at + 1 if tok.lows[at] in lex.words.complementisers else at), True
        if end < hi and tok.comma(end):
            return self._skip_frames(end), True
        if at + 1 < hi and self._degree(at, end - 1):
            return end, False  # `mengaku begitu bangga`
        if at < hi and tok.lows[at] in lex.words.circumstances and tok.name_of[at] < 0 and not glued:
            # `mengatakan kepada wartawan (bahwa) …`, `mengatakan dalam jumpa pers di X, Senin (…), …`
            for k in range(at + 1, min(hi, at + 30)):
                if tok.lows[k] in lex.words.complementisers:
                    return k + 1, True
                told = tok.lows[at] in lex.words.addressees and not any(tok.comma(j) for j in range(at + 1, k + 1))
                if tok.lows[k] in lex.words.purposes and told:
                    return end, False  # `meminta kepada warga untuk …`
            comma = next((k for k in range(at + 1, min(hi, at + 20)) if tok.comma(k) and tok.date_of[k] < 0), None)
            spoken = tok.lows[at] in lex.words.addressees or any(
                word in lex.words.occasions or word in lex.words.visits for word in tok.lows[at + 1 : at + 3]
            )
            if comma is not None and spoken:
                return self._skip_frames(comma), True
        return end, False

    def _degree(self, at: int, verb: int) -> bool:
        """`mengaku begitu bangga`: whether the words at token `at` open with a degree before an adjective; after `verb`
        that tells of oneself only (not `mengatakan begitu keluar dari gedung`).
        """
        tok, lex = self.tok, self.lex
        told = tok.lows[at] in lex.words.degrees and tok.lows[verb] in lex.words.person_verbs
        return told and not lex.is_verb(tok.lows[at + 1])

    def _skip_frames(self, at: int) -> int:
        """`at` moved over circumstances and dates between commas (``mengatakan, saat …, …``)."""
        tok, lex, hi = self.tok, self.lex, self.hi
        while at < hi and (tok.date_of[at] >= 0 or tok.lows[at] in lex.words.relative or self._cites(at)):
            following = next((k for k in range(at + 1, hi) if tok.comma(k)), None)
            if following is None or (tok.date_of[at] >= 0 and not self._only_dates(at, following)):
                return at  # `mengatakan, awal 2020 dana itu cair, dan …`
            at = following
        if at < hi and tok.lows[at] in lex.words.complementisers:
            at += 1
        return at

    def _cites(self, at: int) -> bool:
        """`menyatakan, seperti dikutip dari X, …`: whether a frame that names a medium begins at token `at`."""
        tok, words = self.tok, self.lex.words
        opened = tok.lows[at] in words.via_openers and at + 1 < self.hi
        return tok.lows[at] in words.via or (opened and tok.lows[at + 1] in words.via)

    def _reports(self, verb: Verb) -> bool:
        """Whether what stands behind `verb` is something said and not a mere topic."""
        tok = self.tok
        if verb.evidence:
            return True
        if self._demands(verb) or self._names_topic(verb.words_at):
            return False
        if verb.glued and self.read.opens_circumstance(verb.words_at):
            # `membantahnya lewat unggahan di Instagram`, but `menyebutnya sebagai "musuh"`
            return tok.phrase(verb.words_at, self.hi, self.lex.as_words) > 0
        if tok.lows[verb.at] in self.lex.words.answers and self._has_predicate(verb.words_at):
            # `menjawab usulan itu bisa dipertimbangkan`, not `menanggapi pasar yang ditutup`
            return tok.lows[verb.words_at] in self.lex.any_pronoun or tok.lows[verb.at] in self.lex.words.replies
        if tok.lows[verb.words_at] in self.lex.words.stance_nouns:
            return tok.lows[verb.at] not in self.lex.words.answers
        if self._tells_other(verb) or self._addresses(verb):
            return False
        offset = tok.starts[verb.words_at]
        pairs = self._pairs(offset - 2, min(self.limit, offset + LONGEST_OBJECT))
        quoted = any(not self._titles(pair) for pair in pairs)
        if verb.form is Form.CLAUSE:
            return quoted or self._states(verb)
        if verb.glued:
            # `menyebutnya perubahan yang …`: what somebody calls something
            return quoted or self.hi - verb.words_at >= SHORTEST_JUDGEMENT
        if tok.lows[verb.at] in self.lex.words.actor_verbs:
            return self._acts(verb.words_at)
        if tok.lows[verb.at] in self.lex.words.seeing and self._judged(verb.words_at):
            return True
        if verb.form is Form.COMPLEMENT:
            return quoted and self._called(verb.words_at, self.hi) > 0
        return self._speaks_of(verb, quoted)

    def _names_topic(self, at: int) -> bool:
        """`menceritakan detik-detik tanggul jebol`, `menyampaikan kekecewaannya itu saat …`: whether a mere topic is
        at token `at`; but `menerangkan kronologi itu bermula dari …`.
        """
        tok, words = self.tok, self.lex.words
        pointed = tok.lows[min(at + 1, self.hi - 1)] in words.demonstratives
        if tok.lows[at] in words.event_nouns and not pointed:
            return True
        ends = at + 2 >= self.hi or self.read.opens_circumstance(at + 2)
        return pointed and ends and tok.lows[at].endswith(self.lex.enclitic)

    def _titles(self, pair: QuotePair) -> bool:
        """`mengumumkan konser bertajuk "Malam Senja"`: whether the marks hold the title of something."""
        tok = self.tok
        at = tok.at(pair.start)
        return at > 0 and tok.lows[at - 1] in self.lex.words.mottos

    def _demands(self, verb: Verb) -> bool:
        """`mengancam korban dengan pisau`, `meminta Rp1 miliar kepada keluarga`: something that is done, not said."""
        tok, words = self.tok, self.lex.words
        first = tok.lows[verb.words_at]
        if tok.lows[verb.at] in words.threats:
            somebody = (
                tok.name_of[verb.words_at] >= 0 or first in self.lex.speaker_nouns or first in words.suspect_nouns
            )
            somebody = somebody or first in words.relations or first in words.threatened
            return somebody and words.not_yet.isdisjoint(tok.lows[verb.words_at : verb.words_at + LONGEST_CONNECTIVE])
        asks = tok.lows[verb.at] in words.demanding and first in words.payments
        done = any(
            self.lex.is_passive(tok.lows[k]) for k in range(verb.words_at + 1, self.hi)
        )  # `… uang itu dikembalikan`
        return asks and not done and not self._has_predicate(verb.words_at + 1)

    def _speaks_of(self, verb: Verb, quoted: bool) -> bool:
        """Whether a verb that takes a topic (`menyampaikan`) has something said behind it."""
        tok = self.tok
        first = verb.words_at + (tok.lows[verb.words_at] in self.lex.words.plural_determiners)
        if not quoted and verb.words_at < first < self.hi and tok.lows[first] in self.lex.words.matters:
            return False  # `menyampaikan sejumlah masukan berharga`
        if tok.lows[verb.at] in self.lex.words.body_verbs and self._counts(verb.words_at):
            return True
        topic = tok.lows[verb.words_at] in self.lex.words.topic_openers and tok.name_of[verb.words_at] < 0
        if verb.form is not Form.TOPIC:
            return False
        equates = tok.lows[verb.at] not in self.lex.words.body_verbs and self._equates(verb.words_at)
        titled = next((k for k in range(verb.words_at, self.hi) if tok.lows[k] in self.lex.words.mottos), None)
        return quoted or (not topic and (equates or self._has_predicate(verb.words_at, titled)))

    def _tells_other(self, verb: Verb) -> bool:
        """`menampik dan menyuruh pergi petugas`, `bersyukur atas posisi itu`, `melaporkan kehilangan motor ke polsek`:
        a second verb, for what, or where something is filed.
        """
        words, first = self.lex.words, self.tok.lows[verb.words_at]
        joined = first in words.conjunctions and verb.words_at == verb.end
        if self.tok.lows[verb.at] in words.filing_verbs and self._files(verb.words_at):
            return True
        return joined or (first in words.reasons_given and self.tok.lows[verb.at] in words.thanks)

    def _files(self, lo: int) -> bool:
        """Whether the words from `lo` on go to a body or to police and court."""
        tok, words = self.tok, self.lex.words
        for at in range(lo, min(self.hi - 1, lo + LONGEST_SUBJECT)):
            if tok.lows[at] in words.destinations and tok.name_of[at] < 0:
                body = tok.name_of[at + 1] >= 0 and tok.names[tok.name_of[at + 1]].kind == "organisation"
                return body or tok.lows[at + 1] in words.case_hearers
        return False

    def _states(self, verb: Verb) -> bool:
        """Whether a clause stands behind `verb`: no `menerangkan kronologi kejadiannya`, no `menyayangkan putusan itu`,
        no `mengingatkan tentang isi peraturan`, but `mengaku lengah`.
        """
        tok, words = self.tok, self.lex.words
        count, first = self.hi - verb.words_at, tok.lows[verb.words_at]
        topic = count <= SHORTEST_JUDGEMENT and first in words.topic_nouns
        topic = topic or (first in words.topic_openers and not self._has_predicate(verb.words_at))
        pointed = tok.lows[self.hi - 1] in words.demonstratives
        pointed = pointed and (count == 2 or (count <= SHORTEST_JUDGEMENT and not self._has_predicate(verb.words_at)))
        told = verb.words_at + 1 + (tok.lows[min(verb.words_at + 1, self.hi - 1)] in words.relative)
        # `mengatakan hal (yang) sama`
        topic = topic or (first in words.matters and told < self.hi and tok.lows[told] in words.echo_words)
        return count >= (1 if self._admits(verb) else 2) and not topic and not pointed

    def _addresses(self, verb: Verb) -> bool:
        """Whether what stands behind `verb` tells whom it is said to, and not what is said."""
        tok, words = self.tok, self.lex.words
        if tok.lows[verb.at] in words.questions:
            asked = next((k for k in range(verb.words_at, self.hi) if tok.lows[k] in words.addressees), None)
            if asked is not None and not self._has_predicate(verb.words_at, asked):
                return True  # `menanyakan isu itu kepada X`
        if tok.lows[verb.words_at] not in words.addressees:
            return False
        # `Rangga bertanya kepada pelaku`, but `meminta kepada warga untuk …`
        return all(tok.lows[k] not in words.purposes for k in range(verb.words_at, self.hi))

    def _admits(self, verb: Verb) -> bool:
        """`Rinaldi mengaku lengah`: whether one word that names nobody may be all of a confession."""
        tok, lex = self.tok, self.lex
        word = tok.lows[verb.words_at]
        names = tok.name_of[verb.words_at] >= 0 or tok.capital(verb.words_at) or word in lex.speaker_nouns
        return tok.lows[verb.at] in lex.words.person_verbs and not verb.glued and not names

    def _counts(self, at: int) -> bool:
        """`BMKG mencatat empat kali gempa susulan`, `… kekuatan gempa 6,0`: a figure that is no result of one's own."""
        tok, words = self.tok, self.lex.words
        if (
            not words.own_results.isdisjoint(tok.lows[at : min(self.hi, at + LONGEST_CONNECTIVE)])
            or tok.date_of[at] >= 0
        ):
            return False
        return any(
            tok.lows[k] in words.numerals
            or (tok.lows[k][-1:].isdigit() and tok.lows[k].startswith(words.currencies))  # `USD565,4`
            or (tok.lows[k][:1].isdigit() and tok.date_of[k] < 0)
            for k in range(at, min(self.hi, at + LONGEST_CONNECTIVE))
        )

    def _acts(self, at: int) -> bool:
        """Whether a named body or person begins at token `at`, or a noun for one, and does something."""
        tok, lex = self.tok, self.lex
        at += tok.lows[at] in lex.words.plural_determiners
        which = tok.name_of[at]
        known = tok.names[which].kind != "place" if which >= 0 else tok.lows[at] in lex.speaker_nouns
        end = at + 1
        while end < self.hi and (tok.name_of[end] == which >= 0 or tok.capital(end)):
            end += 1
        return known and end < self.hi and not tok.comma(end) and self._does(end)

    def _does(self, at: int) -> bool:
        """Whether a predicate stands at token `at`, also behind an adverb or a word of purpose (`untuk membuka`)."""
        tok, lex = self.tok, self.lex
        while at + 1 < self.hi and (tok.lows[at] in lex.words.purposes or tok.lows[at] in lex.words.adverbs):
            at += 1
        return tok.name_of[at] < 0 and not tok.capital(at) and lex.is_predicate(tok.lows[at])

    def _pairs(self, start: int, end: int) -> Sequence[QuotePair]:
        """The pairs of marks that touch the offsets from `start` to `end`."""
        quotes = self.doc.quotes
        first = bisect_left(quotes, start + 1, key=lambda pair: pair.end)
        behind = bisect_left(quotes, end + 1, lo=first, key=lambda pair: pair.start)
        return quotes[first:behind]

    def _has_predicate(self, lo: int, hi: int | None = None) -> bool:
        """Whether the words from `lo` on, up to `hi`, hold a predicate, not only one within a phrase (``yang …``)."""
        tok, lex = self.tok, self.lex
        predicates: frozenset[str] | None = None  # all of them
        done = False  # whether a relative clause tells what is done to the noun, so that a name in it is who does so
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
                if word in lex.words.phrase_openers and at > lo:
                    predicates = lex.words.main_predicates
                    at += 1
                    done = at < hi and word in lex.words.relative and lex.is_passive(tok.lows[at])
                    if at < hi and word in lex.words.relative and lex.verb(tok.lows[at]):
                        return False  # `memastikan ucapan X yang menyebut …`: somebody else's words are the object
                    while at < hi and (tok.lows[at] in lex.words.predicates or tok.lows[at] in lex.words.adverbs):
                        at += 1
                elif done and tok.name_of[at - 1] >= 0 and not tok.comma(at) and lex.is_verb(word):
                    return True  # `data yang dipakai Rangga berasal dari sana`
                elif (word in predicates if predicates is not None else lex.is_predicate(word)) or (
                    at > lo and (word in lex.words.amounts or self._judges(at) or self._estimates(at))
                ):
                    return True
            at += 1
        return False

    def _judged(self, lo: int) -> bool:
        """`melihat Rangga bisa saja maju`, `melihat angka itu kian besar`, `melihat ada kemungkinan bahwa …`: whether a
        word of what may or should be, or of how much, stands behind a name or noun.
        """
        tok, words = self.tok, self.lex.words
        if tok.lows[lo] in words.there_is and lo + 1 < self.hi and tok.lows[lo + 1] in words.prospects:
            return True
        for at in range(lo + 1, min(self.hi, lo + LONGEST_CONNECTIVE + 1)):
            if tok.comma(at) or tok.lows[at] in words.relative or self.read.opens_circumstance(at):
                return False
            if (tok.lows[at] in words.modals or tok.lows[at] in words.judging) and tok.name_of[at] < 0:
                return True
        return False

    def _equates(self, lo: int) -> bool:
        """`menyebut Rangga pelaku utama`, `menyebut kerugian negara Rp 1 triliun`: whether the words from `lo` on say
        what somebody is or what something comes to, without a verb.

        No `menyebut Rangga di sidang`, `menyebut bantuan sebesar Rp 2 miliar`, `menyebut Bank Melati cabang Tegal`.
        """
        tok, lex = self.tok, self.lex
        hi = min(self.hi, lo + LONGEST_SUBJECT)
        which = tok.name_of[lo]
        if which >= 0:
            end = lo + 1
            while end < hi and tok.name_of[end] == which:
                end += 1
            if end >= hi or tok.gap(end) != " " or tok.capital(end) or tok.name_of[end] >= 0:
                return False
            word = tok.lows[end]
            grammar = word in lex.words.demonstratives or word in lex.joining or word in lex.leading
            grammar = grammar or word in lex.words.governors or word in lex.words.parts_of_bodies or word[0].isdigit()
            return not grammar and tok.date_of[end] < 0 and not self.read.opens_circumstance(end)
        for at in range(lo + 1, hi):
            before = tok.lows[at - 1]
            if tok.comma(at) or self.read.opens_circumstance(at) or tok.lows[at] in lex.words.governors:
                return False
            sum_of_money = tok.lows[at].startswith(lex.words.currencies) and (
                tok.lows[at][-1].isdigit() or (at + 1 < hi and tok.lows[at + 1][:1].isdigit())
            )
            share = tok.lows[at][:1].isdigit() and at + 1 < hi and tok.lows[at + 1] in lex.words.shares
            if sum_of_money or share:
                return before not in lex.words.of_amount and not lex.is_active(before) and tok.name_of[at - 1] < 0
        return False

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

    def _subject(self, verb: Verb) -> Ref | None:
        """Who speaks, by the words before `verb`; None where they name nobody who could."""
        tok, lex = self.tok, self.lex
        left = verb.left
        if verb.joined:
            wished = any(tok.lows[k] in lex.words.purposes and tok.name_of[k] < 0 for k in range(self.lo, left))
            if wished and not verb.evidence:
                return None
            cited = self.lo and self.closed[self.lo] and lex.bare(tok.lows[self.lo])
            return self.last_ref or self._sentence_subject(left - 1) or (CONTINUED if cited else None)
        if left == self.lo:
            return None
        relative = self._relative_before(left)
        if relative >= 0:
            ref = self.read.before_relative(self.lo, relative)
            return ref if ref and ref.kind == "named" else None
        if tok.lows[left - 1] in lex.words.relative:
            ref = self.read.before_relative(self.lo, left - 1)
            if ref is None and tok.comma(left - 1):
                return self.read.group_before(self.lo, left - 1)
            return ref if ref and ref.kind in {"named", "pronoun"} else None
        if tok.lows[left - 1] in lex.words.clause_openers:
            # `…, dengan menyatakannya sebagai …`: the clause before has the subject
            return self._sentence_subject(left - 1)
        return self.read.before(self._clause_start(left), left)

    def _relative_before(self, left: int) -> int:
        """`MUI yang dalam fatwa tahun 2011 menyatakan …`: the relative word before what ends at `left`; -1 for none."""
        tok, lex = self.tok, self.lex
        for at in range(left - 2, max(self.lo, left - LONGEST_CONNECTIVE - 3), -1):
            if tok.comma(at + 1):
                return -1
            if tok.lows[at] in lex.words.relative:
                return at if tok.lows[at + 1] in lex.words.via_prepositions else -1
        return -1

    def _clause_start(self, hi: int) -> int:
        tok, lex = self.tok, self.lex
        for at in range(hi - 1, self.lo, -1):
            if tok.comma(at) and tok.lows[at] in lex.words.clause_openers and hi - at > 1:
                return at + 1
        return self.lo

    def _sentence_subject(self, hi: int) -> Ref | None:
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
                persons = self.read.persons(a, self._first_predicate(a, min(b, a + 8)))
                if persons:
                    return self.read.named(persons[0], a, persons[0][1])
                first = a if tok.name_of[a] >= 0 else a + 1
                return self.read.noun(first, first + 1)
        stop = self._first_predicate(self.lo, hi)
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

    def _first_predicate(self, lo: int, hi: int) -> int:
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

    # --- menurut ------------------------------------------------------------------------------------------------------

    def _according(self, at: int) -> int:
        """`Menurut X, …` before the words and `…, menurut X` behind or between them."""
        tok, lex = self.tok, self.lex
        if tok.lows[at].endswith(lex.enclitic):
            ref: Ref | None = replace(PRONOUN, end=at + 1)
        else:
            own = self._own_account(at + 1)
            ref = replace(PRONOUN, end=at + 2) if own else self.read.after(at + 1, self.hi)
        if ref is None or (ref.unlisted and tok.name_of[at + 1] < 0 and ref.end < 0):
            return at + 1
        if at > self.lo and tok.lows[at - 1] in lex.words.relative:
            return self._relative_account(at, ref)
        if tok.lows[at] in lex.words.viewpoints and at > self.lo and not tok.comma(at):
            return at + 1  # `gitar yang berharga baginya`
        source = self._reported_by(at, ref) or self._inner_frame(at, ref)
        if source:
            return source
        connective = tok.phrase(self.lo, at, lex.connectives)
        first = tok.lows[self.lo]  # `Sedangkan menurut X, …`, `Masih menurut X, …`
        opens = at == self.lo + 1 and self.opens and (first in lex.words.clause_openers or first in lex.words.adverbs)
        if at == self.lo or connective >= at - self.lo or (opens and not tok.comma(at)):
            return self._opening_cue(at, ref, "asserts", "according")
        if tok.comma(at - 1) and tok.lows[at - 1] in lex.words.clause_openers:
            # `Menurut X, …, sedangkan menurut Y, …`
            covering = self._covering(at)
            if covering and covering.start < tok.starts[at - 1]:
                self._shorten(covering, tok.ends[at - 2])
            return self._opening_cue(at, ref, "asserts", "according")
        if not tok.comma(at) and not self._speaks(ref, at + 1):
            return at + 1
        covering = self._covering(at)
        if self._through(at, ref, covering):
            return max(ref.end, at + 1)
        if (
            covering
            and ref.kind == "pronoun"
            and covering.ref.kind in {"pronoun", "named"}
            and covering.rule != "medium"
        ):
            # `Ia menuturkan, apabila ada yang mudik, menurutnya sulit`: the same one, inside of his words
            return at + 1
        return self._cut_by_cue(at, at + 1, ref, "asserts", "according")

    def _relative_account(self, at: int, ref: Ref) -> int:
        """`Rina menyoroti lapangan yang menurutnya terlalu keras`: what somebody thinks of what is spoken of.

        Not `harga yang menurut rencana akan naik`: only of people, bodies and pronouns.
        """
        tok, lex = self.tok, self.lex
        if ref.kind == "pronoun":
            words_at = at + 1
            ref = self._first_subject(at - 1) or ref
        elif ref.kind == "named" or ref.head in lex.speaker_nouns or ref.head in lex.words.collective_nouns:
            words_at = ref.end
            if ref.kind == "noun":  # `yang menurut penyidik dibeli dari uang suap`
                says = (
                    k
                    for k in range(at + 2, ref.end)
                    if tok.lows[k] in lex.words.adverbs or lex.makes_clause(tok.lows[k])
                )
                words_at = next(says, ref.end)
                ref = replace(ref, text=tok.slice(at + 1, words_at), words=frozenset(tok.lows[at + 1 : words_at]))
        else:
            return at + 1
        aside = tok.comma(words_at) if words_at < self.hi else True
        if words_at >= self.hi or (aside and not (ref.kind == "named" and ref.person)):
            return at + 1
        if self._cited_behind(words_at) or self._within_clause(at):
            return at + 1
        self._add(words_at, self.hi, cue=(at, words_at), ref=ref, rule="passive-inside", stance="asserts")
        return self.hi

    def _through(self, at: int, ref: Ref, covering: Found | None) -> bool:
        """`X mengatakan perang usai, menurut kantor berita Y.`, `…, lapor Y.`: whether a medium closes what somebody
        else has said; it is where the words were read, and not who said them.
        """
        tok = self.tok
        if ref.kind != "named" or ref.name is None or not tok.comma(at):
            return False
        medium = self.lex.is_press(ref.name.lower())
        medium = medium or any(word in self.lex.words.via_media for word in tok.lows[at + 1 : max(at + 1, ref.end - 1)])
        if not medium or not (ref.end < 0 or all(self._behind_cue(k) for k in range(ref.end, self.hi))):
            return False
        if covering is not None and covering.ref.kind in {"named", "noun", "pronoun"} and covering.ref.name != ref.name:
            self._shorten(covering, tok.ends[at - 1])
            covering.via = ref.name
            return True
        cited = any(self.closed[max(0, self.lo - 1) : at])
        return cited and not self._has_predicate(self.lo, at)  # `"…," tegas X, menurut laporan Y`

    def _behind_cue(self, at: int) -> bool:
        """Whether nothing but a date, a place or a word of grammar stands at token `at`."""
        tok, words = self.tok, self.lex.words
        return tok.date_of[at] >= 0 or self.read.is_place(at) or tok.lows[at] in words.circumstances

    def _reported_by(self, at: int, ref: Ref) -> int:
        """`Rangga, menurut laporan Kantor Berita X, mengatakan bahwa …`: the token behind a source between somebody and
        his verb; 0 where there is none.
        """
        tok, end = self.tok, ref.end
        if at == self.lo or not 0 < end < self.hi or ref.kind != "named":
            return 0
        known = self.lex.verb(tok.lows[end])
        if not known or known[2] or self._has_predicate(self.lo, at):
            return 0
        verb = self._verb(end, end + 1, known[0], known[1], glued=False)
        subject = self.read.before(self.lo, at)
        if verb is None or not verb.evidence or subject is None or subject.kind != "named":
            return 0
        self.last_ref = subject
        self._take(verb, subject, "verb-frame")
        return max(verb.end, verb.words_at)

    def _inner_frame(self, at: int, ref: Ref) -> int:
        """`Rina menjelaskan, menurut pengakuan R, …`: the token behind a frame that opens what somebody else tells; 0
        where it opens nothing.
        """
        outer = self._covering(at)
        opens = outer is not None and outer.rule == "verb-frame" and self.tok.at(outer.start) == at
        return max(ref.end, at + 1) if opens and self.tok.comma(at) else 0

    def _own_account(self, at: int) -> bool:
        """`Menurut perhitungannya, …`: whether the document or reckoning at token `at` is that of whoever speaks."""
        tok, words = self.tok, self.lex.words
        if at + 1 >= self.hi or not tok.comma(at + 1) or not tok.lows[at].endswith(self.lex.enclitic):
            return False
        stem = tok.lows[at].removesuffix(self.lex.enclitic)
        return stem in words.own_accounts

    def _speaks(self, ref: Ref, at: int) -> bool:
        """Whether `ref` is a person named or meant right at token `at`."""
        return ref.kind in {"pronoun", "plural"} or (
            ref.kind == "named" and not ref.unlisted and self.tok.name_of[min(at, self.hi - 1)] >= 0
        )

    def _behind_degrees(self, at: int) -> int:
        """`at`, or the comma behind the degrees that begin there: `Menurut Rina, S.H., M.H., putusan itu …`."""
        while True:
            behind = next((k for k in range(at + 1, min(self.hi, at + 3)) if self.tok.comma(k)), None)
            if behind is None or not self.read.is_degree(at, behind):
                return at
            at = behind

    def _opening_cue(self, at: int, ref: Ref, stance: str, rule: str) -> int:
        """The cue at `at` opens the sentence; the words begin behind its noun phrase."""
        tok = self.tok
        ref = self._with_listed(ref)
        end = self.read.behind_bracket(max(ref.end, at + 1), self.hi)
        if end >= self.hi:
            return end
        comma = end if tok.comma(end) else next((k for k in range(end, min(self.hi, end + 25)) if tok.comma(k)), None)
        if not tok.comma(end) and (
            ref.kind in {"pronoun", "plural"} or comma is None or not self.read.opens_circumstance(end)
        ):
            words_at = end
        elif comma is None:
            return end
        else:
            told = ref.kind == "named" and ref.person and comma == end
            words_at = self._behind_apposition(comma, opening=True) if told else self._behind_degrees(comma)
            words_at = self._skip_circumstances(words_at)
        teller = self._teller(words_at)
        if teller:
            # `Menurut pengakuan X, kata Y, …`: Y tells it
            at, ref, words_at = words_at, teller, max(teller.end, words_at + 1)
        inner = self._told_in(ref, words_at)
        if inner:
            return inner
        self.last_ref = ref
        self._add(words_at, self.hi, cue=(at, at + 1), ref=ref, rule=rule, stance=stance)
        return max(end, words_at)

    def _told_in(self, ref: Ref, lo: int) -> int:
        """`Menurut kantor berita X, dia menyatakan bahwa …`, `Menurut laporan itu, Rangga menekankan bahwa …`: the
        token behind the verb of whoever speaks in the medium or report that the sentence names; 0 where nobody does.
        """
        tok, lex = self.tok, self.lex
        medium = ref.kind == "named" and not ref.person and ref.name in self.finder.media
        if not medium and not (ref.kind == "noun" and ref.head in lex.words.document_nouns and ref.pointing):
            return 0
        for at in range(lo + 1, min(self.hi, lo + LONGEST_SUBJECT)):
            known = lex.verb(tok.lows[at]) if tok.name_of[at] < 0 else None
            if not known or known[2]:
                continue
            verb = self._verb(at, at + 1, known[0], known[1], glued=False)
            if verb is None or tok.lows[verb.left - 1] in lex.words.relative:
                return 0
            subject = self.read.before(lo, verb.left) if self._says_that(verb) else None
            if subject is None:
                return 0
            self.last_ref = subject
            self._take(verb, subject, "verb-frame")
            if self.out and self.out[-1].ref is subject:
                self.out[-1].via = ref.name
            return max(verb.end, verb.words_at)
        return 0

    def _with_listed(self, ref: Ref) -> Ref:
        """`Menurut Andi, Budi, dan Cahyo, …`: `ref` with those that a list behind its comma names, up to a `dan`."""
        tok = self.tok
        if ref.kind != "named" or not ref.person or not 0 < ref.end < self.hi or not tok.comma(ref.end):
            return ref
        names: list[str] = []
        for lo, hi in tok.pieces(ref.end, self.hi)[:MOST_APPOSITIONS]:
            last = tok.lows[lo] in self.lex.words.listing and tok.name_of[lo] < 0
            one = self.read.alone(lo + last, hi) if lo + last < hi else None
            if one is None or not one.name or hi >= self.hi:
                return ref
            names.append(one.name)
            if last:
                return replace(ref, co=(*ref.co, *names), end=hi)
        return ref

    def _teller(self, at: int) -> Ref | None:
        """Who is named by a cue of its own at token `at`, closed by a comma (``kata Y, …``)."""
        tok = self.tok
        bare = self.lex.bare(tok.lows[at]) if at < self.hi else None
        if bare is None or bare[1]:
            return None
        ref = self.read.after(at + 1, self.hi)
        return ref if ref and ref.kind == "named" and ref.end < self.hi and tok.comma(ref.end) else None

    def _skip_circumstances(self, at: int) -> int:
        tok, hi = self.tok, self.hi
        while at < hi and self.read.opens_circumstance(at):
            pointed = at + 2 < hi and tok.lows[at + 1] in self.lex.words.demonstratives and not tok.comma(at + 2)
            if pointed or (tok.lows[at] in self.lex.words.content_openers and tok.date_of[at] < 0):
                return at  # `Menurut X, saat ini para murid yang …, keadaannya baik`
            if self._means(at):
                return at
            following = next((k for k in range(at + 1, hi) if tok.comma(k)), None)
            if following is None or tok.lows[following] in self.lex.goes_on:
                # `Menurut X, saat ini warga hidup susah, termasuk …`, `dalam banjir itu hanyut dua motor, dan …`
                return at
            if self._of_content(at, following):
                return at
            at = following
        return at

    def _of_content(self, lo: int, hi: int) -> bool:
        """`Menurut X, saat suaminya dibacok, …`, `…, dari Rp5 miliar yang dilaporkan, …`: whether the circumstance
        ``lo:hi`` is part of what X tells, and does not say when or where he was met.
        """
        tok, words = self.tok, self.lex.words
        inside = tok.lows[lo:hi]
        if not all(kind.isdisjoint(inside) for kind in (words.visits, words.meetings, words.occasions, words.venues)):
            return False
        if inside[0] in words.occasion_openers and inside[0] not in words.channels and tok.date_of[lo] < 0:
            return self._has_predicate(lo + 2, hi)
        behind = inside[1] if hi > lo + 1 else ""
        return inside[0] in words.sources and (behind.startswith(words.currencies) or behind[:1].isdigit())

    def _means(self, at: int) -> bool:
        """`Menurut X, dengan menjaga hutan, …`, `… lewat karnaval, …`: whether what opens the clause is by what means
        something is done, and not how X told it (`lewat pesan tertulis`).
        """
        tok, lex = self.tok, self.lex
        if at + 1 >= self.hi or tok.name_of[at + 1] >= 0 or tok.capital(at + 1):
            return False
        behind = tok.lows[at + 1]
        if tok.lows[at] in lex.words.manners:
            return lex.is_active(behind) and lex.verb(behind) is None and behind not in lex.words.circumstances
        told = behind in lex.words.occasions or behind in lex.words.document_nouns or behind in lex.words.via_media
        return tok.lows[at] in lex.words.channels and not told and behind not in lex.words.calls

    # --- kata X between or behind the words ---------------------------------------------------------------------------

    def _inner_cue(self, at: int, stem: str, glued: bool) -> int:
        """`…, kata X, …` and `Kata X, …`."""
        tok, lex = self.tok, self.lex
        if stem in lex.words.behind_marks:
            return at + 1  # `Dua pria masuk, ancam kasir Ratna, …`
        if not glued and at + 1 >= self.hi:
            return at + 1
        opening = at == self.lo and self.opens
        opening = opening or (glued and self._behind_connective(at))  # `Namun katanya, …`
        plain = not opening and not tok.comma(at) and not self._behind_connective(at)
        rare = plain and stem not in lex.words.plain_cues
        if (not opening and tok.capital(at)) or (plain and glued):
            return at + 1
        if glued:
            ref: Ref | None = replace(PRONOUN, end=at + 1)
        else:
            ref = self.read.after(at + 1, self.hi)
            if ref is None and at + 1 < self.hi and tok.comma(at):
                ref = self.read.in_small_letters(at + 1)
            if ref is None or (ref.unlisted and not tok.capital(at + 1)):
                return at + 1
        if ref is None or (plain and not self._speaks(ref, at + 1)):
            return at + 1
        if rare and not (ref.person and ref.kind == "named" and ref.end < self.hi and tok.comma(ref.end)):
            return at + 1  # `Satu perunggu lagi lanjut Rangga, direbut oleh X`, but `tambah Rp5.000`
        if opening:
            if not tok.comma(max(ref.end, at + 1)):
                return at + 1
            return self._opening_cue(at, ref, lex.after[stem], "cue-opening")
        covering = self._covering(at)
        if covering and tok.at(covering.start) == at and not (ref.end < self.hi and tok.comma(ref.end)):
            return at + 1  # `Menurut Rangga, kritik Rina ada benarnya`
        return self._cut_by_cue(at, at + 1, ref, lex.after[stem], "cue-inside")

    def _give_way(self, ref: Ref) -> None:
        """`Rangga mengaku bersalah (dan berjanji pulang), kata polisi`: all of it are the words of the police."""
        last = self.out.pop()
        while last.rule == "verb-joined" and self.out and self._others(self.out[-1].ref, ref):
            last = self.out.pop()

    def _cut_within(self, covering: Found, at: int, behind: int, ref: Ref) -> int:
        """`X menerangkan, mobil itu, kata dia, sudah tua`: a cue ``at:behind`` within the words of whoever it names.

        They end before it and go on behind its comma.
        """
        tok, end = self.tok, covering.end
        if covering.start < tok.starts[at]:
            self._shorten(covering, min(end, tok.ends[at - 1]))
        same = ref.kind == "pronoun" or (ref.kind == "named" and ref.name == covering.ref.name)
        cut = same and covering.kind == "indirect" and tok.comma(at) and behind + 1 < self.hi and tok.comma(behind)
        if cut and end >= tok.ends[behind + 1]:
            self._add(behind, self.hi, cue=(at, behind), ref=covering.ref, rule="cue-inside", stance="asserts")
        return behind

    def _cut_by_cue(self, at: int, end: int, ref: Ref, stance: str, rule: str) -> int:
        """The cue cuts the words in two, or closes them."""
        tok, lex = self.tok, self.lex
        covering = self._covering(at)
        start = self.lo
        if self._through(at, ref, covering):
            return max(ref.end, end)
        if covering and covering is self.out[-1] and tok.comma(at) and self._others(covering.ref, ref):
            self._give_way(ref)
            covering = None
        if covering:
            return self._cut_within(covering, at, max(end, ref.end), ref)
        if any(quote.end > tok.starts[self.lo] for quote in self.out):
            start = next((k for k in range(self.lo, at) if tok.starts[k] >= self.out[-1].end), at)
        front = start
        connective = tok.phrase(start, at, lex.connectives) or tok.phrase(start, at, lex.echo_subjects)
        behind = max(ref.end, end)
        rest = self._behind_apposition(behind)
        still = self._still(start, at)
        runs_on = rule == "passive-inside" or self._runs_on(at, start, ref)
        if rest < self.hi and not tok.comma(rest) and tok.comma(at) and not runs_on:
            rest = self._behind_where(next((k for k in range(rest, self.hi) if tok.comma(k)), self.hi))
        rest = self._skip_circumstances(rest) if rest < self.hi else rest
        more = (
            rest < self.hi
            and not tok.phrase(rest, self.hi, lex.tails)
            and (
                rule == "passive-inside"
                or still
                or (tok.lows[front] in lex.words.subordinators and self._has_predicate(rest))
                or not self.read.opens_circumstance(rest)
                or not self._has_predicate(front, at)
                or (
                    tok.lows[rest] in lex.words.grounds and self._has_predicate(rest + 1)
                )  # `…, kata X, karena panen baik`
            )
            and (self.hi - rest >= 2 or lex.is_predicate(tok.lows[rest]))  # `…, lanjut X, mengkhawatirkan.`
            and not (tok.lows[rest] in lex.titling and tok.name_of[rest] < 0 and not self._has_predicate(rest))
        )
        aside = tok.lows[start] in lex.words.additives or self._names_source(start, at)
        aside = aside and not self._has_predicate(start, at)
        aside = aside or tok.lows[start] in lex.words.answers  # `Menanggapi hal itu, menurut dia, …`
        alone = self._subject_alone(start) or (rest < self.hi and self._thing_alone(start, rest))
        if aside or connective >= at - start or (at - start < 2 and not alone) or still:
            if more:
                self._add(rest, self.hi, cue=(at, end), ref=ref, rule=rule, stance=stance)
                self.last_ref = ref
            return rest if more else behind
        if connective and tok.comma(start + connective):
            front = start + connective
        self._add(front, at, cue=(at, end), ref=ref, rule=rule, stance=stance)
        mark = next((k for k in range(tok.ends[at - 1], tok.starts[at]) if tok.text[k] in QUOTE_MARKS), -1)
        if self.out and mark >= 0 and not self.doc.quote_at(mark):
            # `Kami siap," kata X`: only the closing mark is there
            words = self.out[-1]
            words.kind, words.flags, words.end = "direct", ("unpaired-mark",), words.end + 1
        self.last_ref = ref
        if more:
            self._add(rest, self.hi, cue=(at, end), ref=ref, rule=rule, stance=stance)
        elif rest < self.hi and tok.comma(rest):
            self._adds_more(rest, ref)
        return self.hi

    def _adds_more(self, at: int, ref: Ref) -> None:
        """`…, kata para pejabat, menambahkan bahwa …`: a verb with `bahwa`, right behind who has just been cited."""
        known = self.lex.verb(self.tok.lows[at])
        if not known or known[2]:
            return
        words_at, evidence = self._words_at(at + 1, False)
        if evidence and words_at < self.hi:
            self._add(words_at, self.hi, cue=(at, words_at), ref=ref, rule="verb-joined", stance=known[1])

    def _others(self, one: Ref, other: Ref) -> bool:
        """Whether the frame of `one` is told by `other`: by somebody who is told and not the same.

        In `Pihaknya berharap warga tenang, ujar Rina` the pronoun is hers; in `Warga berharap hujan reda, ujarnya` the
        pronoun is one person's, who is none of the many.
        """
        if other.kind == "pronoun" and one.kind == "noun":
            many = one.many or one.text.lower().partition(" ")[0] in self.lex.words.collective_nouns
            return many and not one.pointing
        if other.kind not in {"named", "noun"} or one.kind not in {"named", "noun", "pronoun"}:
            return False
        return (one.name, one.text.lower()) != (other.name, other.text.lower())

    def _names_source(self, start: int, at: int) -> bool:
        """`Dari data BMKG, lanjutnya, …`: whether what stands before the cue only says where it is known from."""
        words = self.lex.words
        told = not words.source_nouns.isdisjoint(self.tok.lows[start + 1 : min(at, start + 3)])
        return told and self.tok.lows[start] in words.sources and self.tok.comma(at)

    def _behind_apposition(self, at: int, *, opening: bool = False) -> int:
        """The comma behind what is told of a person named right before token `at`; else `at`.

        `…, ujar Sri Wahyuni (51), koordinator dapur, sambil …`, `kata Rangga, 34, S.H., ditangkap`, also where the
        cue is `opening` the sentence: `Menurut Rina, istri korban, suaminya pamit`.
        """
        tok = self.tok
        at = self.read.behind_bracket(at, self.hi)
        if at >= self.hi or not tok.comma(at) or (tok.name_of[at - 1] < 0 and ")" not in tok.gap(at)):
            return at
        for _ in range(MOST_APPOSITIONS):
            comma = next((k for k in range(at + 1, min(self.hi, at + LONGEST_ASIDE + 1)) if tok.comma(k)), None)
            if comma is None:
                break
            age = all(tok.lows[k].isdigit() or tok.lows[k] in self.lex.words.age_words for k in range(at, comma))
            if not (age or self.read.is_degree(at, comma) or self._apposed(at, comma, opening=opening)):
                break
            at = comma
        return at

    def _apposed(self, lo: int, hi: int, *, opening: bool) -> bool:
        """Whether ``lo:hi`` between two commas says who somebody is: a noun of people and what belongs to it.

        No list (`Menurut Rina, warga, polisi, dan tentara datang`), and no subject of what follows (`Menurut Rina,
        kakak korban, sudah pulang`).
        """
        tok, lex = self.tok, self.lex
        first = lo
        while first + 1 < hi and tok.lows[first] in lex.words.determiners:
            first += 1
        head = tok.lows[first]
        noun = head in lex.speaker_nouns or head in lex.words.relations or head in lex.words.title_words
        if not noun or head in lex.words.document_nouns or (tok.name_of[first] >= 0 and not tok.capital(first)):
            return False
        next_word = tok.lows[hi]
        listed = next_word in lex.words.relative or (opening and next_word in lex.words.conjunctions)
        listed = listed or (opening and (next_word in lex.goes_on or not self._has_predicate(hi)))
        if listed or self._has_predicate(first + 1, hi):
            return False
        for start, stop in tok.pieces(hi, self.hi)[:MOST_APPOSITIONS]:
            joins = tok.lows[start] in lex.words.conjunctions and tok.lows[start] not in lex.words.clause_openers
            if joins and (opening or not self._has_predicate(start, stop)):
                return False  # `guru, murid, dan orang tua`
            if stop - start > SHORTEST_JUDGEMENT or self._has_predicate(start, stop):
                break
        if not opening:
            return True
        # its own subject stands behind it
        begins = tok.name_of[hi] < 0 and (lex.is_predicate(next_word) or next_word in lex.words.adverbs)
        named = tok.name_of[hi] >= 0 and self.read.alone(*tok.pieces(hi, self.hi)[0]) is not None
        return not begins and not named

    def _behind_where(self, at: int) -> int:
        """`kata Rangga di Mapolres, Palmerah, Jakarta Barat, Senin (3/11/2025), …`: the comma behind where and when."""
        tok = self.tok
        while at < self.hi and tok.comma(at):
            comma = next((k for k in range(at + 1, min(self.hi, at + LONGEST_ASIDE)) if tok.comma(k)), None)
            if comma is None or not all(self.read.is_place(k) or tok.date_of[k] >= 0 for k in range(at, comma)):
                break
            at = comma
        return at

    def _subject_alone(self, at: int) -> bool:
        """`Pihaknya, kata X, …`, `Pemerintah, lanjutnya, …`: one word before the cue, a subject of what is said."""
        tok, lex = self.tok, self.lex
        word = tok.lows[at]
        return (
            tok.name_of[at] >= 0 or word in lex.any_pronoun or word in lex.words.body_nouns or word in lex.speaker_nouns
        )

    def _thing_alone(self, at: int, rest: int) -> bool:
        """`Bantuan, lanjut Rangga, dikirim dengan perahu`: one noun of something done, and at `rest` what of it."""
        word, lex = self.tok.lows[at], self.lex
        reason = word.endswith(lex.enclitic) and self.tok.lows[rest] in lex.words.content_openers
        thing = lex.act_pattern.fullmatch(word.removesuffix(lex.enclitic)) is not None
        return thing and word not in lex.leading and (reason or self._does(rest))

    def _still(self, start: int, at: int) -> bool:
        """`Sementara, masih kata X, …`: only an adverb, behind a connective and its comma, stands before the cue."""
        tok, lex = self.tok, self.lex
        if at - start < 2 or tok.lows[at - 1] not in lex.words.adverbs or not tok.comma(at - 1):
            return False
        return tok.phrase(start, at - 1, lex.connectives) == at - 1 - start

    def _runs_on(self, at: int, start: int, ref: Ref) -> bool:
        """`Saat ini, kata Rangga keluarga itu mengungsi`: the comma behind the speaker is missing.

        Only a connective or a date stands before the cue, so that the words can only be those behind.
        """
        tok, lex = self.tok, self.lex
        if ref.kind == "pronoun" and at + 2 < self.hi and ref.end == at + 2:
            # `Meski turun, lanjut dia saham itu naik`
            depends = tok.lows[start] in lex.words.clause_openers or tok.lows[start] in lex.words.concessives
            return depends and not tok.comma(ref.end) and self._has_predicate(ref.end)
        if ref.kind != "named" or not ref.person or ref.unlisted or ref.end >= self.hi or tok.name_of[ref.end - 1] < 0:
            return False
        if tok.name_of[at + 1] < 0 or self.read.opens_circumstance(ref.end) or tok.capital(ref.end):
            return False
        brief = tok.phrase(start, at, lex.connectives) >= at - start or self._only_dates(start, at)
        brief = brief or (at - start == 2 and tok.lows[at - 1] in lex.words.demonstratives)
        return brief and self._has_predicate(ref.end)

    # --- passive verbs and frames that point back ---------------------------------------------------------------------

    def _passive(self, at: int) -> int:
        """`Dikatakan X, …`, `…, dikatakan X`, `Dikatakan bahwa …`, `Hal itu disampaikan X`."""
        tok, lex = self.tok, self.lex
        word = tok.lows[at]
        glued = word not in lex.passive
        stance = lex.passive[word.removesuffix(lex.enclitic) if glued else word]
        left = at
        while left > self.lo and tok.lows[left - 1] in lex.words.adverbs:
            left -= 1
        length = self._told_subject(left)
        opener = self.opens and left == self.lo + 1 and tok.lows[self.lo] in lex.words.back_openers
        if (length and self.lo + length == left) or opener:
            ref = PRONOUN if glued else self._agent(at + 1)
            if ref:
                self._back(ref, (at, at + 1), stance)
            # `Hal itu disampaikan X menanggapi ucapan Y yang menyatakan …`
            return max(ref.end, at + 1) if ref and ref.kind == "named" else self.hi
        if glued:
            ref = replace(PRONOUN, end=at + 1)
            if left == self.lo and self.opens:
                return self._opening_cue(at, ref, stance, "passive-frame")
            plain = word.removesuffix(lex.enclitic) in lex.words.plain_passives
            if plain and tok.lows[at - 1] in lex.words.relative and at + 2 < self.hi and at - 1 > self.lo:
                return self._relative_passive(at, stance)
            if tok.comma(at) or (plain and self._parts_words(at)):
                return self._cut_by_cue(at, at + 1, ref, stance, "passive-inside" if plain else "passive-frame")
            return at + 1
        as_said = self._as_said(left, at, stance)
        if as_said:
            return as_said
        if left - 1 > self.lo and tok.lows[left - 1] in lex.words.back_openers and tok.comma(left - 1):
            ref = self.read.after(at + 1, self.hi)  # `Dua rumah rusak, demikian dilaporkan X.`
            if ref is None or ref.unlisted or any(self.closed[self.lo : left]):
                return at + 1
            return self._cut_by_cue(left - 1, at + 1, ref, stance, "passive-frame")
        unsaid = self._unsaid(left, at, stance)
        if unsaid:
            return unsaid
        if left == self.lo + 1 and tok.lows[self.lo] in lex.words.via_openers:
            left = self.lo  # `Sebagaimana disampaikan X, …`
        return self._opening_passive(at, stance) if left == self.lo and self.opens else self._passive_within(at, stance)

    def _asked_by(self, at: int) -> int:
        """`Warga diminta (oleh) Bupati X untuk mengungsi`: a request in the passive, of somebody named.

        The token behind what opens the request; 0 where none stands there.
        """
        tok, lex = self.tok, self.lex
        if tok.lows[at] not in lex.words.passive_requests:
            return 0
        before = tok.lows[at - 1] if at > self.lo else ""
        if before in lex.words.negations or before in lex.words.relative or self._covering(at):
            return 0
        ref = self.read.after(at + 1, self.hi)
        asked = ref is not None and ref.kind == "named" and not ref.unlisted
        if ref is None or not asked or not at + 1 < ref.end < self.hi or tok.comma(ref.end):
            return 0
        if tok.lows[ref.end] not in lex.words.request_links or ref.end + 2 >= self.hi:
            return 0
        self._add(ref.end + 1, self.hi, cue=(at, at + 1), ref=ref, rule="passive-frame", stance="asks")
        return ref.end + 1

    def _told_subject(self, left: int) -> int:
        """How many tokens before `left` name what was said: `Hal itu`, `Gambaran rinci itu`; 0 for none."""
        tok, lex = self.tok, self.lex
        length = tok.phrase(self.lo, left, lex.told_subjects) if self.opens else 0
        described = self.opens and 1 < left - self.lo <= FIRST_WORDS and tok.lows[self.lo] in lex.words.back_nouns
        if not length and described and tok.lows[left - 1] in lex.words.demonstratives:
            length = left - self.lo
        return length

    def _agent(self, at: int) -> Ref | None:
        """Who has said what a passive verb before token `at` points back at, circumstances between them or not.

        `Hal itu disampaikan di Argasari oleh X`; nobody in `Hal itu terucap ketika menjadi tamu X`.
        """
        tok, lex = self.tok, self.lex
        if at < self.hi and tok.lows[at] in lex.words.clause_circumstances and tok.name_of[at] < 0:
            by = next((k for k in range(at, self.hi) if tok.lows[k] in lex.words.agent_markers), -1)
            comma = next((k for k in range(at, self.hi) if tok.comma(k)), self.hi) if by < 0 else by + 1
            at = comma
        return self.read.after(at, self.hi)

    def _opening_passive(self, at: int, stance: str) -> int:
        """`Dikatakan X, …`, `Dikatakan bahwa …`: the passive opens the sentence."""
        tok, lex = self.tok, self.lex
        if tok.lows[at] in lex.words.meetings and at + 1 < self.hi and tok.name_of[at + 1] < 0:
            return at + 1  # `Dikonfirmasi terpisah, X membantah …`: how he was reached
        words_at, evidence = self._words_at(at + 1, False)
        if evidence and words_at < self.hi and tok.lows[words_at - 1] in lex.words.complementisers:
            self._add(words_at, self.hi, cue=(at, words_at), ref=BEFORE, rule="passive-frame", stance=stance)
            return words_at
        # `Disebutkan, …`, `Dipaparkan dari riset X, …`
        source = BEFORE if evidence and words_at == at + 1 else self._document(at + 1)
        if source:
            return self._opening_cue(at, source, stance, "passive-frame")
        ref = self.read.after(at + 1, self.hi)
        if ref is not None and ref.kind == "named" and self.read.is_place(at + 1) and evidence is False:
            self._add(at + 1, self.hi, cue=(at, at + 1), ref=BEFORE, rule="passive-frame", stance=stance)
            return self.hi  # `Dikatakan Maluku demikian luas`: no place says so
        if ref is None and at + 1 < self.hi:
            ref = self.read.in_small_letters(at + 1)
        if ref and max(ref.end, at + 1) < self.hi:
            return self._opening_cue(at, ref, stance, "passive-frame")
        return at + 1

    def _unsaid(self, left: int, at: int, stance: str) -> int:
        """`Dalam dakwaan disebutkan, X menerima suap`, `Dalam sidang disebut X …`: the passive says where something is
        told, so that the name behind it is whom it is about; the token behind the words, or 0 where nobody is told so.

        The words are those of the document that is named before the passive; of nobody otherwise.
        """
        tok, lex = self.tok, self.lex
        if left == self.lo or not self.opens or tok.lows[at] not in lex.words.plain_passives or at + 2 >= self.hi:
            return 0
        if tok.lows[self.lo] not in lex.words.where_openers or self._has_predicate(self.lo, left):
            return 0
        written = next((k for k in range(self.lo + 1, left) if tok.lows[k] in lex.words.document_nouns), -1)
        closed = tok.comma(at + 1)
        told = written >= 0 or any(tok.lows[k] in lex.words.hearings for k in range(self.lo + 1, left))
        if not closed and not (told and tok.name_of[at + 1] >= 0 and not self._parted(at + 1)):
            return 0
        ref = self.read.noun(written, left) if written >= 0 else None
        if ref is not None and ref.unlisted:
            return 0
        if ref is not None:
            self._add(at + 1, self.hi, cue=(at, at + 1), ref=ref, rule="passive-frame", stance=stance)
        return self.hi

    def _parted(self, at: int) -> bool:
        """Whether a comma stands right behind the name at token `at`: `Dalam rapat itu disebutkan X, dana itu cair`."""
        tok, end = self.tok, at + 1
        while end < self.hi and tok.name_of[end] == tok.name_of[at]:
            end += 1
        return end >= self.hi or tok.comma(end)

    def _as_said(self, left: int, at: int, stance: str) -> int:
        """`Ternak itu dijual, seperti (yang) disebutkan X.`: the words stand before the comparison; 0 where none do."""
        tok, lex = self.tok, self.lex
        start = left - (left > self.lo and tok.lows[left - 1] in lex.words.relative) - 1
        if start - self.lo < SHORTEST_JUDGEMENT or tok.lows[start] not in lex.words.comparisons:
            return 0
        ref = self.read.after(at + 1, self.hi)
        closed = ref is not None and (ref.end >= self.hi or self.read.opens_circumstance(ref.end))
        told = ref is not None and ref.end < self.hi and tok.lows[ref.end] in lex.words.relative
        if ref is None or ref.unlisted or not closed or (told and not tok.comma(ref.end)):
            return 0  # `… seperti disampaikan X yang menyebutkan …`
        if not tok.comma(start) and not self._has_predicate(self.lo, start):
            return 0
        if any(tok.lows[k] in lex.words.negations for k in range(max(self.lo, start - 2), start)):
            return 0  # `tidak seperti yang disampaikan X`
        end = self._cut_by_cue(start, at + 1, ref, stance, "passive-frame")
        return ref.end if told else end  # `…, seperti dikemukakan X, yang menyatakan bahwa …`

    def _relative_passive(self, at: int, stance: str) -> int:
        """`Rangga menyayangkan ucapan X yang dinilainya keliru`: what the subject thinks of something."""
        if self.tok.phrase(at + 1, self.hi, self.lex.as_words) or self._cited_behind(at) or self._within_clause(at):
            return at + 1
        ref = self._first_subject(at - 1)
        if ref is None:
            return at + 1
        self._add(at + 1, self.hi, cue=(at, at + 1), ref=ref, rule="passive-inside", stance=stance)
        return self.hi

    def _first_subject(self, hi: int) -> Ref | None:
        """The person or pronoun with whom the sentence begins, before any predicate up to token `hi`; no object."""
        tok = self.tok
        lo = self.lo
        while lo < hi and tok.lows[lo] in self.lex.leading and tok.name_of[lo] < 0:
            lo += 1
        if lo < hi and tok.lows[lo] in self.lex.any_pronoun:
            return PRONOUN
        persons = self.read.persons(lo, hi)
        if not persons or self._has_predicate(lo, persons[0][0]):
            return None
        return self.read.named(persons[0], lo, persons[0][1])

    def _within_clause(self, at: int) -> bool:
        """Whether the relative clause at token `at` is part of reported words; those that are a mere topic give way to
        it: `Ia mengeluhkan wasit, Y, yang dinilainya terlalu keras`.
        """
        covering = self._covering(at)
        if covering is None or self._has_predicate(self.tok.at(covering.start), at - 1) or covering.kind != "indirect":
            return covering is not None
        self.out.remove(covering)
        return False

    def _cited_behind(self, at: int) -> bool:
        """Whether a cue behind a later comma has all of the sentence for its words: `…, kata Rangga.`"""
        tok, lex = self.tok, self.lex
        return any(tok.comma(k) and lex.bare(tok.lows[k]) for k in range(at + 1, self.hi))

    def _parts_words(self, at: int) -> bool:
        """`Para penonton dinilainya terlalu cepat pulang`: the passive parts subject and predicate of the words."""
        tok, lex = self.tok, self.lex
        before = tok.lows[at - 1]
        if before in lex.words.relative or before in lex.words.negations or at - self.lo < 2 or at + 2 >= self.hi:
            return False
        return not tok.phrase(at + 1, self.hi, lex.as_words) and not self.read.opens_circumstance(at + 1)

    def _passive_within(self, at: int, stance: str) -> int:
        """`…, dikatakan X` behind a comma, and `Masalah itu disebut X menimpa …` without one."""
        tok, lex = self.tok, self.lex
        inside = not tok.comma(at)
        if inside:
            cuts = tok.lows[at] in lex.words.plain_passives and self._agent_inside(at)
        else:
            opens = at + 1 < self.hi and lex.is_complementiser(tok.lows[at + 1])
            cuts = tok.lows[at] not in lex.words.via and not opens
        ref = self.read.after(at + 1, self.hi) if cuts else None
        if ref is None or ref.unlisted:
            return at + 1
        if not inside and tok.lows[at + 1] in lex.words.agent_markers and not self._has_predicate(self.lo, at):
            return at + 1  # `Usulan pergantian nama, dilontarkan oleh beberapa partai, antara lain X`
        if not inside and stance == "asks" and at + 1 < ref.end < self.hi and self._does(ref.end):
            return at + 1  # `Dengan logo itu, diharapkan aparat bisa …`: nobody says who hopes so
        return self._cut_by_cue(at, at + 1, ref, stance, "passive-inside" if inside else "passive-frame")

    def _agent_inside(self, at: int) -> bool:
        """`Masalah itu disebut Rohan menimpa dua bank`: a person stands between the passive and the predicate."""
        tok, lex = self.tok, self.lex
        end = at + 1
        which = tok.name_of[end] if end < self.hi else -1
        if which < 0 or tok.names[which].kind != "person" or tok.lows[at - 1] in lex.words.relative:
            return False
        while end < self.hi and tok.name_of[end] == which:
            end += 1
        return not tok.phrase(end, self.hi, lex.as_words) and end < self.hi and not tok.comma(end) and self._does(end)

    def _document(self, at: int) -> Ref | None:
        """The body whose document stands at token `at` behind a preposition, up to its comma."""
        tok, lex = self.tok, self.lex
        comma = next((k for k in range(at + 1, min(self.hi, at + LONGEST_SUBJECT)) if tok.comma(k)), None)
        if comma is None or tok.lows[at] not in lex.words.via_prepositions:
            return None  # a comma behind `at` says that one more token is there
        if tok.lows[at + 1] not in lex.words.source_nouns and tok.lows[at + 1] not in lex.words.document_nouns:
            return None
        named = self.read.mentions(at, comma, "organisation")
        if len(named) != 1:
            return None
        return Ref("named", self.read.entity(named[0][0]), end=comma)

    def _points_back(self, verb: Verb, ref: Ref) -> bool:
        """`X mengatakan hal itu saat …`: the words are the sentence before."""
        tok = self.tok
        length = tok.phrase(verb.words_at, self.hi, self.lex.back_subjects)
        length = length or int(tok.lows[verb.words_at] in self.lex.words.back_openers)  # `X menyampaikan demikian`
        behind = verb.words_at + length
        if not length or (behind < self.hi and not (tok.comma(behind) or self.read.opens_circumstance(behind))):
            return False
        self._back(ref, (verb.at, verb.end), verb.stance)
        return True

    def _back(self, ref: Ref, cue: tuple[int, int], stance: str) -> None:
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

    # --- documents, data, media ---------------------------------------------------------------------------------------

    def _source_frame(self) -> None:
        """`Berdasarkan data X, …` and `…, berdasarkan data X`: what a named party's document says."""
        tok, lex = self.tok, self.lex
        lo = self.lo + tok.phrase(self.lo, self.hi, lex.connectives)  # `Sementara itu, berdasarkan data X, …`
        lo = lo if lo < self.hi and tok.comma(lo) else self.lo
        if tok.lows[lo] in lex.data_nouns:
            self._data_frame(lo)
            return
        if tok.lows[lo] not in lex.words.sources:
            self._trailing_source()
            return
        comma = next((k for k in range(lo + 1, min(self.hi, lo + 20)) if tok.comma(k)), None)
        ref = self._source(lo, comma) if comma is not None else None
        if comma is not None and ref:
            self._add(
                self._skip_circumstances(comma),
                self.hi,
                cue=(lo, lo + 1),
                ref=ref,
                rule="source-frame",
                stance="asserts",
                confidence=0.75,
            )

    def _data_frame(self, lo: int) -> None:
        """`Data terbaru dari BPBD Argasari, 14 Juli 2023, dua rumah rusak`: the noun of a source without a preposition,
        where a clause of its own follows the comma.
        """
        tok, lex = self.tok, self.lex
        comma = next((k for k in range(lo + 1, min(self.hi, lo + LONGEST_SUBJECT)) if tok.comma(k)), None)
        if comma is None or self._has_predicate(lo + 1, comma):
            return
        makers = [m for m in self.read.mentions(lo, comma) if tok.names[tok.name_of[m[0]]].kind == "organisation"]
        at = comma if tok.lows[comma] in lex.words.circumstances else self._skip_frames(comma)
        piece = next((k for k in range(at + 1, self.hi) if tok.comma(k)), self.hi)
        if len(makers) != 1 or makers[0][1] != comma or at >= self.hi or tok.lows[at] in lex.words.appositions:
            return
        if self._has_predicate(at, piece) or (tok.lows[at] in lex.words.content_openers and self._has_predicate(at)):
            ref = Ref("named", self.read.entity(makers[0][0]))
            self._add(at, self.hi, cue=(lo, lo + 1), ref=ref, rule="source-frame", stance="asserts", confidence=0.7)

    def _trailing_source(self) -> None:
        """`Dua belas rumah rusak, berdasarkan laporan X.`, `…, demikian data X.`: the source closes the sentence;
        `Hal ini …` points back.
        """
        tok, lex = self.tok, self.lex
        at = next((k for k in range(self.lo + 1, self.hi) if tok.lows[k] in lex.words.trailing_sources), None)
        if at is None or self.closed[at] or (tok.lows[at] in lex.words.back_openers and not tok.comma(at)):
            return
        end = next((k for k in range(at + 1, self.hi) if tok.comma(k)), self.hi)
        ref = self._source(at, end)
        if ref is None or ref.kind != "named":
            return
        if tok.phrase(self.lo, at, lex.back_subjects) == at - self.lo:
            self._back(ref, (at, at + 1), "asserts")
        elif self._has_predicate(self.lo, at):
            self._add(self.lo, at, cue=(at, at + 1), ref=ref, rule="source-frame", stance="asserts", confidence=0.7)

    def _source(self, at: int, end: int) -> Ref | None:
        """Whose document is named behind the token `at` and before `end`: a party, or the body that is spoken of."""
        tok, lex = self.tok, self.lex
        if not any(tok.lows[k] in lex.words.source_nouns for k in range(at + 1, min(end, at + 4))):
            alone = tok.lows[at] in lex.words.back_openers and self.read.mentions(at + 1, end) == [(at + 1, end)]
            medium = self.read.entity(at + 1) if alone else None
            return Ref("named", medium) if medium in self.finder.media else None  # `…, demikian Kyodo.`
        named = [m for m in self.read.mentions(at, end) if tok.names[tok.name_of[m[0]]].kind != "place"]
        if named:
            person = tok.names[tok.name_of[named[0][0]]].kind == "person"
            return Ref("named", self.read.entity(named[0][0]), person=person)
        # `Berdasarkan laporan keuangan perusahaan, …`: that of the body that the article speaks of
        maker = tok.lows[end - 1]
        if maker not in lex.words.own_bodies:
            told = next(k for k in range(at + 1, end) if tok.lows[k] in lex.words.source_nouns)
            inner = self.read.noun(told, end)  # `Dari pengakuan pelaku, …`, `Berdasarkan keterangan saksi, …`
            whole = inner is not None and inner.kind == "noun" and inner.end >= end
            whole = whole and tok.lows[at] not in lex.words.where_openers  # not `Dalam dakwaan, jaksa …`
            return inner if whole else None
        return Ref("noun", text=maker, head=maker, words=frozenset((maker,)), pointing=True)
