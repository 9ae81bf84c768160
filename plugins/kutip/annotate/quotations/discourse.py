"""Who is meant: pronouns, role nouns and cues without a name, resolved in the order of the text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ...model import Name
from ...text import Document
from .found import Found
from .lexicon import Lexicon
from .phrases import PhraseReader, Ref
from .tokens import Tokens


class Speaker(NamedTuple):
    """Who spoke; `name` is None where the text leaves it open."""

    name: str | None
    anonymous: bool = False
    person: bool = False
    co: tuple[str, ...] = ()
    candidates: tuple[str, ...] = ()
    about: str | None = None
    flags: tuple[str, ...] = ()


NOBODY = Speaker(None)


class Discourse:
    """Follows who is talked about, sentence by sentence."""

    def __init__(
        self, lexicon: Lexicon, tokens: Tokens, reader: PhraseReader, document: Document, names: Sequence[Name]
    ) -> None:
        self._lex = lexicon
        self._tok = tokens
        self._read = reader
        self._doc = document
        self._names = names
        self._protected = {n.entity for n in names if "initials" in n.flags}
        self._roles: dict[str, list[tuple[frozenset[str], str]]] = {}
        for name in names:
            if name.role and name.kind == "person":
                words = frozenset(word.strip("().,").lower() for word in name.role.split())
                for word in words:
                    self._roles.setdefault(word, []).append((words, name.entity))
        self._person: Speaker | None = None
        self._any: Speaker | None = None
        self._plural: Speaker | None = None
        self._anonymous: dict[str, Speaker] = {}
        self._spoke: dict[int, Speaker] = {}
        self._rivals: tuple[str, ...] = ()
        self._read_to = 0

    def speakers(self, found: Sequence[Found], holes: Sequence[tuple[int, int]]) -> list[Speaker]:
        """The speaker of each of `found`, which stand in the order of their cues; `holes` are the direct quotations."""
        self._holes = holes
        out: list[Speaker] = []
        for index, quote in enumerate(found):
            self._read_sentences(quote.sentence)
            speaker = self._resolve(quote, found, index)
            out.append(speaker)
            if speaker.name:
                self._spoke[quote.sentence] = speaker
                self._focus(speaker)
        return out

    def _focus(self, speaker: Speaker) -> None:
        self._any = speaker
        self._rivals = ()
        if speaker.person or speaker.anonymous:
            self._person = speaker._replace(flags=(), about=None)
        if speaker.co or not speaker.person:
            self._plural = speaker._replace(flags=(), about=None)

    def _read_sentences(self, upto: int) -> None:
        """Let the subjects of the sentences before `upto` take the focus."""
        for number in range(self._read_to, upto):
            if number not in self._spoke:
                subject = self._subject(number)
                if subject:
                    self._focus(subject)
        self._read_to = max(self._read_to, upto)

    def _subject(self, number: int) -> Speaker | None:
        """The person or body that sentence `number` is about: a name that only titles stand before."""
        tok, lex, doc = self._tok, self._lex, self._doc
        span = doc.sentences[number]
        if any(start <= span.start < end for start, end in self._holes):
            return None
        lo, hi = tok.at(span.start), tok.at(span.end)
        hole = next((start for start, end in self._holes if start >= span.start), span.end)
        hi = min(hi, tok.at(hole))
        for a, b in tok.pieces(lo, hi)[:4]:
            if self._read._opens_circumstance(a):
                continue
            at = a
            while (
                at < b
                and tok.name_of[at] < 0
                and (
                    tok.capital(at)
                    or tok.lows[at]
                    in lex.speaker_nouns | lex.title_words | lex.adverbs | lex.clause_openers | lex.determiners
                )
            ):
                at += 1
            if at >= b or tok.name_of[at] < 0:
                # `Kapolda Sumut Irjen Budi`: places and bodies inside the title
                continue
            end = self._read._cut(a, b)
            persons = self._read.persons(a, max(end, at + 1))
            persons = [
                p
                for p in persons
                if all(
                    tok.name_of[k] >= 0
                    or tok.capital(k)
                    or tok.lows[k]
                    in lex.speaker_nouns | lex.title_words | lex.adverbs | lex.clause_openers | lex.determiners
                    for k in range(a, p[0])
                )
            ]
            if persons:
                ref = self._read._named(persons[0], a, b)
                if ref.name in self._protected or tok.lows[a] in lex.suspect_nouns:
                    return None
                return Speaker(ref.name, person=True, co=ref.co)
            name = tok.names[tok.name_of[at]]
            if name.kind == "organisation":
                return Speaker(name.entity)
            return None
        return None

    # --- one quotation ------------------------------------------------------------------------------------------------

    def _resolve(self, quote: Found, found: Sequence[Found], index: int) -> Speaker:
        ref = quote.ref
        if ref.kind == "named":
            return self._told_by(Speaker(ref.name, person=ref.person, co=ref.co), quote, found, index)
        if ref.kind == "noun":
            return self._told_by(self._noun(ref, quote), quote, found, index)
        if ref.kind == "plural":
            return self._plural or self._any or NOBODY
        if ref.kind == "continued":
            return self._continued(quote, found, index)
        if ref.kind == "before":
            return self._spoke.get(quote.sentence, self._spoke.get(quote.sentence - 1, NOBODY))
        return self._pronoun(quote)

    def _pronoun(self, quote: Found) -> Speaker:
        if self._person:
            return self._person
        paragraph = self._doc.paragraph_at(quote.start)
        seen: list[str] = []
        for name in self._names:
            if name.start >= quote.start:
                break
            if (
                name.kind == "person"
                and self._doc.paragraph_at(name.start) >= paragraph - 1
                and name.entity not in seen
            ):
                seen.append(name.entity)
        if len(seen) == 1:
            return Speaker(seen[0], person=True)
        if len(seen) > 1:
            return Speaker(None, candidates=tuple(seen[:4]))
        return self._any or NOBODY

    def _continued(self, quote: Found, found: Sequence[Found], index: int) -> Speaker:
        """A quotation without a cue: of one piece with the next one, or by whoever spoke last."""
        text = self._tok.text
        at = index
        while at + 1 < len(found) and found[at].ref.kind == "continued":
            gap = text[found[at].end : found[at + 1].start]
            if found[at + 1].kind != "direct" or any(letter.isalnum() for letter in gap):
                break
            at += 1
        if at > index and found[at].ref.kind == "named" and "\n" in text[found[at - 1].end : found[at].start]:
            return Speaker(found[at].ref.name, person=found[at].ref.person)
        return self._person or self._any or NOBODY

    def _noun(self, ref: Ref, quote: Found) -> Speaker:
        """A role noun: somebody whose role holds it, somebody unnamed from before, or a new unnamed speaker."""
        words = ref.words - self._lex.demonstratives
        known = self._roles.get(ref.head, ())
        best: dict[str, int] = {}
        for role, entity in known:
            if words <= role or len(words) == 1:
                best[entity] = max(best.get(entity, 0), len(words & role))
        if len(best) == 1:
            return Speaker(next(iter(best)), person=True)
        if len(best) > 1:
            if self._person and self._person.name in best:
                return self._person
            return Speaker(None, candidates=tuple(best))
        earlier = self._anonymous.get(ref.head)
        if ref.pointing:
            if earlier:
                return earlier
            if self._person and not self._person.anonymous:
                return self._person
        speaker = Speaker(ref.text, anonymous=True, person=True)
        self._anonymous.setdefault(ref.head, speaker)
        return speaker

    def _told_by(self, speaker: Speaker, quote: Found, found: Sequence[Found], index: int) -> Speaker:
        """What a suspect is known to have said only through police, prosecutor or counsel belongs to the teller."""
        if quote.kind == "direct" or not speaker.name:
            return speaker
        suspect = speaker.name in self._protected or any(
            word in self._lex.suspect_nouns for word in (quote.ref.head, *sorted(quote.ref.words))
        )
        if not suspect:
            return speaker
        paragraph = self._doc.paragraph_at(quote.start)
        for other in (*reversed(found[:index]), *found[index + 1 :]):
            if (
                other.kind == "direct"
                and other.ref.kind == "named"
                and abs(self._doc.paragraph_at(other.start) - paragraph) <= 2
                and other.ref.name not in self._protected
            ):
                return Speaker(other.ref.name, person=other.ref.person, about=speaker.name, flags=("told-by",))
        return speaker
