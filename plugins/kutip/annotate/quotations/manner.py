"""How words are told: as somebody's own, as a confession, to the press, to police, or as going on."""

from __future__ import annotations

from .found import Found
from .lexicon import Lexicon
from .parties import PartyReader
from .tokens import Tokens

FARTHEST = 60
"""Most words before what is said in which it is looked for who hears it, so that long sentences stay linear."""


class Manner:
    """Says how the words of a quotation are told."""

    def __init__(self, lexicon: Lexicon, tokens: Tokens, reader: PartyReader) -> None:
        self._lex = lexicon
        self._tok = tokens
        self._read = reader

    def sacred(self, quote: Found) -> bool:
        """Whether the cue of `quote` is a verb only of prophets and of God (`beliau bersabda`), or stands before what
        they say (`beliau melanjutkan sabdanya`).
        """
        words, tok = self._lex.words.sacred, self._tok
        behind = tok.within(quote.cue_end, quote.start)[:1] if 0 <= quote.cue_end <= quote.start else []
        return any(word.removesuffix(self._lex.enclitic) in words for word in (*quote.cue.lower().split(), *behind))

    def example(self, quote: Found) -> bool:
        """`Syekh X, misalnya, berpandangan …`: whether somebody's words are given as an example by whoever goes on; not
        those of one who tells of himself (`Banyak warga sakit. Rina, misalnya, mengeluh …`).
        """
        tok, words = self._tok, self._lex.words
        at = tok.at(quote.cue_start) if quote.ref.kind in {"named", "noun"} and quote.cue_start >= 0 else 0
        if words.examples.isdisjoint(tok.lows[max(0, at - 2) : at]):
            return False
        return words.own_verbs.isdisjoint(quote.cue.lower().split())

    def own_words(self, quote: Found) -> bool:
        """Whether words in marks are somebody's own (`Saya khilaf`), and none about the case."""
        if quote.kind != "direct":
            return False
        lows = self._tok.within(quote.start, quote.end)
        words = self._lex.words
        return not words.first_singular.isdisjoint(lows) and words.case_words.isdisjoint(lows)

    def confesses(self, quote: Found) -> bool:
        """Whether the words of `quote` are known as somebody's confession: `X mengaku …`, `Menurut pengakuan X, …`."""
        if quote.kind == "direct" or self.to_press(quote):
            return False
        words = self._lex.words
        told = self._tok.text[quote.cue_start : max(quote.cue_end, quote.start)].lower().split()
        frame = [word.rstrip(",") for word in told]  # `Menurut pengakuannya, …`
        return not (words.person_verbs.isdisjoint(frame) and words.confessions.isdisjoint(frame))

    def to_press(self, quote: Found) -> bool:
        """`Kepada wartawan, RM mengaku …`: whether the sentence says that the press heard it, and no officer.

        Or that whoever says it was there himself (`RM yang hadir di ruang sidang mengaku …`), or wants no name.
        """
        tok, words = self._tok, self._lex.words
        lo, _ = tok.sentences[quote.sentence]
        for at in range(lo, max(tok.at(quote.cue_start), tok.at(quote.start)) - 1):
            if tok.lows[at] in words.relative and tok.lows[at + 1] in words.attending | words.refusals:
                return True
            if tok.lows[at] in words.addressees:
                return self._read.is_press(at + 1)
        return False

    def adds(self, cue: str) -> bool:
        """Whether `cue` says that somebody goes on speaking (`tambahnya`, `Ia menambahkan`)."""
        words = self._lex.words.adding_cues
        return any(word in words for word in cue.lower().split())

    def heard_in_case(self, quote: Found) -> bool:
        """`Kepada polisi, X mengaku …`: whether nobody but those of a case heard the words."""
        tok, words = self._tok, self._lex.words
        lo, _ = tok.sentences[quote.sentence]
        end = max(tok.at(quote.cue_start), tok.at(quote.start)) if quote.cue_start >= 0 else lo
        lo = max(lo, end - FARTHEST)
        return any(
            tok.lows[at] in words.addressees and tok.lows[at + 1] in words.case_hearers for at in range(lo, end - 1)
        )
