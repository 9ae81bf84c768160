"""Whom police take in or hear in a sentence, and whom somebody harms there."""

from __future__ import annotations

from .lexicon import Lexicon
from .parties import PartyReader
from .phrases import LONGEST_PHRASE
from .refs import Ref
from .subjects import Speaker
from .tokens import Tokens


class Arrests:
    """Finds suspects by what police do to them."""

    def __init__(self, lexicon: Lexicon, tokens: Tokens, reader: PartyReader) -> None:
        self._lex = lexicon
        self._tok = tokens
        self._read = reader

    def taken(self, number: int) -> Speaker | None:
        """`Polisi menangkap seorang pria.`, `Rangga lalu ditahan.`: whom sentence `number` tells to be taken in or
        heard by police; None where it tells of nobody, or of two.
        """
        tok, words = self._tok, self._lex.words
        lo, hi = tok.sentences[number]
        hi = min(hi, lo + 2 * LONGEST_PHRASE)
        found: dict[str, Speaker] = {}
        for at in range(lo, hi):
            ref: Ref | None = None
            if self._seizes(lo, at, hi):
                ref = self._object(at + 1, hi)
            elif tok.lows[at] in words.seized or (tok.lows[at] in words.declared and self._as_suspect(at, hi)):
                ref = self._read.before(lo, at)
            if ref is None or ref.kind not in {"named", "noun"} or ref.many or ref.is_body:
                continue
            name = ref.name if ref.kind == "named" else ref.text
            if name:
                found[name] = Speaker(name, anonymous=ref.kind == "noun", person=True, co=ref.co)
        return found.popitem()[1] if len(found) == 1 else None

    def _seizes(self, lo: int, at: int, hi: int) -> bool:
        """Whether token `at` tells of an arrest: a verb of it, or one that others do as well (`memeriksa`, `menahan`)
        behind police or court, or the noun (`memimpin penangkapan Rangga`).
        """
        word, words = self._tok.lows[at], self._lex.words
        if word in words.seizing:
            return True
        if word in words.declaring:
            return self._as_suspect(at, hi)
        weak = word in words.hearing or word in words.seizures
        before = self._tok.lows[lo:at]
        return weak and not (words.tellers.isdisjoint(before) and words.case_hearers.isdisjoint(before))

    def _as_suspect(self, at: int, hi: int) -> bool:
        """`menetapkan Rangga sebagai tersangka`: whether a suspect is made by what stands at token `at`."""
        return not self._lex.words.wanted_nouns.isdisjoint(self._tok.lows[at:hi])

    def _object(self, at: int, hi: int) -> Ref | None:
        """Who is taken in behind a verb that ends before token `at`; no thing of his (`menahan penalti Rangga`)."""
        tok, lex = self._tok, self._lex
        while at < hi and tok.lows[at] in lex.words.adverbs:
            at += 1
        if at >= hi:
            return None
        word = tok.lows[at]
        people = tok.name_of[at] >= 0 or self._read.is_title(at) or word in lex.titling or word in lex.words.determiners
        people = people or word in lex.words.suspect_nouns or word in lex.words.relations
        return self._read.after(at, hi) if people else None

    def harmed(self, start: int) -> bool:
        """`membunuh kekasihnya, Siti`, `pembunuh Siti`, `terkait kematian Siti`: whether something has been done to the
        one who is named at code point `start`.
        """
        tok, lex, words = self._tok, self._lex, self._lex.words
        at = tok.at(start)
        while at > 0 and self._read.is_title(at - 1) and not tok.comma(at) and tok.lows[at - 1] not in words.harmers:
            at -= 1
        if at < 1:
            return False
        before = tok.lows[at - 1]
        if before in words.harmers or before in words.harmed_links:
            return True
        if lex.is_active(before) and not tok.comma(at):
            return before not in words.seizing and before not in words.hearing
        kin = before.removesuffix(lex.enclitic)
        apposed = tok.comma(at) and (kin in words.relations or kin in words.suspect_nouns)
        return apposed and at > 1 and lex.is_active(tok.lows[at - 2]) and tok.lows[at - 2] not in words.seizing
