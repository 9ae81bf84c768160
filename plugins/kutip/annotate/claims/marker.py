"""Article with names, dates and quotations -> claims."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import reduce
from operator import or_

from msgspec.structs import replace

from ...languages import LanguagePack
from ...model import CLAIM_GENRES, NARRATION, Article, Claim, DateMention, Name, Quantity, Quotation, claim_id
from ...text import Document, small_letters
from .clauses import Clause, clauses, main_verb
from .kinds import DEEP, View, Voice, kind_of, main_start, zones
from .lexicon import (
    AUXILIARY,
    CORRELATIVE,
    FUTURE,
    HEDGE,
    NEGATION,
    NUMBER,
    PREDICATE,
    PREDICATES,
    PREDICTION,
    PRONOUN,
    RELATIVE,
    STAGE,
    STANCE,
    VERB,
    Lexicon,
)
from .quantities import Counter
from .stretches import Reader, Stretch, is_fragment, joined_cue
from .title import TITLE_DIFFERS, differs, title_parts
from .tokens import Tokens
from .worth import Candidate, worth

ASIDE = frozenset({"relative", "attendant", "concession", "reason"})
"""Clauses beside what is asked, denied or expected: they state something themselves."""
UNKNOWN = ""
"""`Claim.source` of words that stand in a quotation of nobody that could be told: never the outlet's."""
_NO_NOUN = NEGATION | AUXILIARY | PREDICATES | PREDICATE
"""Words that begin a stance (``tidak``, ``siap``) but are no nouns (``keinginannya``)."""


class ClaimMarker:
    """Marks claims. Made once per process."""

    def __init__(self, pack: LanguagePack) -> None:
        self._lexicon = Lexicon(pack)
        self._count = Counter(self._lexicon)

    def __call__(
        self,
        document: Document,
        article: Article,
        names: tuple[Name, ...],
        dates: tuple[DateMention, ...],
        quotes: tuple[Quotation, ...],
    ) -> tuple[Claim, ...]:
        """Claims of `article` in order of start, those of the title first; none in genres that assert nothing."""
        if article.genre not in CLAIM_GENRES:
            return ()
        closed = [(date.start, date.end) for date in dates if date.kind in {"date", "time"}]
        closed += [(name.start, name.end) for name in names]
        tokens = Tokens(document.text, document.small, self._lexicon, closed)
        page = _Page(document, tokens, names, quotes)
        claims = [
            claim
            for stretch in Reader(document, tokens, self._lexicon)(quotes)
            for claim in self._stretch(article, page, stretch)
        ]
        claims = list(_apart(article, [*claims, *self._title(article, document, quotes, claims)]))
        return tuple(sorted(claims, key=lambda claim: (not claim.in_title, claim.start, claim.end)))

    def _title(
        self, article: Article, document: Document, quotes: Sequence[Quotation], body: Sequence[Claim]
    ) -> Iterator[Claim]:
        """What the headline claims by itself; nothing where it asks, names its matter or was taken from the text."""
        if article.title_derived or article.title.rstrip().endswith("?"):
            return
        tokens = Tokens(article.title, small_letters(article.title), self._lexicon, headline=True)
        for clause, quote in title_parts(tokens, self._lexicon, quotes):
            voice = Voice(quote.speaker or UNKNOWN) if quote else Voice(NARRATION)
            every = reduce(or_, tokens.bits[clause.lo : clause.hi])
            if not self._worth(tokens, clause, voice, every, title=True):
                continue
            span = (tokens.starts[clause.lo], tokens.ends[clause.hi - 1])
            claim = self._claim(article, tokens, span, clause, voice, every=every, title=True)
            words = tokens.words[clause.lo : clause.hi]
            if differs(claim, words, body, document.small, self._lexicon):
                claim = replace(claim, flags=(*claim.flags, TITLE_DIFFERS))
            yield claim

    def _stretch(self, article: Article, page: _Page, stretch: Stretch) -> Iterator[Claim]:
        """Claims of one stretch."""
        tokens, lexicon = page.tokens, self._lexicon
        told = _speaker(stretch.quote, lexicon) if stretch.quote is not None else None
        if told is not None and page.goes_on(stretch):
            told = replace(told, asks=False, denies=False)
        found = clauses(tokens, lexicon, stretch.lo, stretch.hi, told is not None and told.spoken)
        if told is not None and told.doubts and found:
            found = [Clause(found[0].lo, found[-1].hi)]  # `Polisi menduga …`: all of it stands under the hedge
        main = next((clause for clause in found if clause.how != "concession"), None)
        for number, clause in enumerate(found):
            if told is None and page.introduces(clause, stretch, last=number == len(found) - 1):
                continue
            every = reduce(or_, tokens.bits[clause.lo : clause.hi])
            voice = told or page.narrator(clause, stretch, lexicon, every)
            if clause.how in ASIDE:
                voice = replace(voice, asks=False, denies=False, expects=False)
            if not self._worth(tokens, clause, voice, every):
                continue
            asserted = clause
            acts = told is not None and (told.asks or told.denies or told.doubts)
            if (
                clause is main
                and told is not None
                and not told.spoken
                and (acts or _stance_noun(tokens, lexicon, clause))
            ):
                asserted = replace(clause, lo=page.reporting(stretch, lexicon))
                every = reduce(or_, tokens.bits[asserted.lo : asserted.hi])
            claim = self._claim(article, tokens, page.span(asserted), asserted, voice, every=every)
            if asserted is main and told is not None and not told.spoken and _own_plan(tokens, claim, main):
                start, end = page.span(replace(main, lo=page.reporting(stretch, lexicon)))
                claim = replace(claim, id=claim_id(article.id, tokens.text[start:end]), start=start, end=end)
            yield claim

    def _worth(self, tokens: Tokens, clause: Clause, voice: Voice, every: int, *, title: bool = False) -> bool:
        count, first = tokens.count(clause.lo, clause.hi), tokens.bits[clause.lo]
        return worth(Candidate(tokens, self._lexicon, clause.lo, clause.hi, voice, title, count, first, every))

    def _claim(
        self,
        article: Article,
        tokens: Tokens,
        span: tuple[int, int],
        clause: Clause,
        voice: Voice,
        *,
        every: int,
        title: bool = False,
    ) -> Claim:
        """The claim of one clause that stands at the offsets `span` of text or title; `every` are the bits of all of
        its tokens.
        """
        lexicon = self._lexicon
        parts = (
            [(clause.lo, clause.inner[0]), (clause.inner[1], clause.hi)] if clause.inner else [(clause.lo, clause.hi)]
        )
        counts: tuple[Quantity, ...] = ()
        for lo, hi in parts if every & NUMBER else ():
            counts += self._count(tokens, lo, hi, headline=title)
        head, core = zones(tokens, clause.lo, clause.hi)
        verdict = kind_of(View(tokens, lexicon, clause.lo, clause.hi, head, core, voice, counts))
        return Claim(
            id=claim_id(article.id, tokens.text[span[0] : span[1]]),
            start=span[0],
            end=span[1],
            rule=verdict.rule,
            confidence=verdict.confidence,
            flags=(clause.how,) if clause.how else (),
            kind=verdict.kind,
            in_title=title,
            source=voice.source,
            context_source=voice.context,
            hedge=_hedge(tokens, lexicon, clause) if every & HEDGE else None,
            stage=_stage(tokens, lexicon, clause, told=verdict.kind not in _WISHED) if every & STAGE else None,
            negated=bool(every & NEGATION) and _negated(tokens, lexicon, clause),
            quantities=counts,
        )


_WISHED = frozenset({"intention", "prediction"})
"""Kinds of claims that say what shall be."""


class _Page:
    """An article's text with the layers that claims build on."""

    def __init__(
        self,
        document: Document,
        tokens: Tokens,
        names: Sequence[Name],
        quotes: Sequence[Quotation],
    ) -> None:
        self.document, self.tokens = document, tokens
        self.actors = [name for name in names if name.kind != "place"]
        self._actor_starts = [name.start for name in self.actors]
        self.quotes = quotes
        self._quote_starts = [quote.start for quote in quotes]
        self._cues = sorted((quote.cue_start, index) for index, quote in enumerate(quotes) if quote.cue_start >= 0)

    def span(self, clause: Clause) -> tuple[int, int]:
        """Offsets of a clause, with a quotation mark or bracket that it opens or closes."""
        start, end = self.tokens.starts[clause.lo], self.tokens.ends[clause.hi - 1]
        opened = self.document.quote_at(start)
        if opened is not None and start == opened.inner_start and end > opened.inner_end:
            start = opened.start
        closed = self.document.quote_at(end)
        if closed is not None and start <= closed.start and closed.inner_end <= end < closed.end:
            end = closed.end
        return start, end

    def introduces(self, clause: Clause, stretch: Stretch, *, last: bool) -> bool:
        """Whether `clause` only introduces somebody's words: it holds their cue, or stands right before them."""
        start, end = self.tokens.starts[clause.lo], self.tokens.ends[clause.hi - 1]
        at = bisect_left(self._cues, (start, -1))
        held = [self.quotes[index] for cue, index in self._cues[at : at + 2] if cue < end]
        if held:
            return not all(is_fragment(self.tokens, quote) for quote in held)
        return last and stretch.reports

    def goes_on(self, stretch: Stretch) -> bool:
        """Whether `stretch` is a later sentence of reported words, out of the reach of the verb before the first:
        ``X meminta warga tenang. Sebab, …``.
        """
        quote = stretch.quote
        if quote is None or quote.kind == "direct" or not 0 <= quote.cue_start < quote.start:
            return False
        return self.document.sentences[stretch.sentence].start > quote.start

    def reporting(self, stretch: Stretch, lexicon: Lexicon) -> int:
        """First token of the clause that reports `stretch`: subject and verb of who asks or denies."""
        quote = stretch.quote
        if quote is None or not 0 <= quote.cue_start < quote.start:
            return stretch.lo
        sentence = self.document.sentences[stretch.sentence]
        lo, cue = self.tokens.at(sentence.start), self.tokens.at(quote.cue_start)
        if cue < lo:
            return stretch.lo
        join = joined_cue(self.tokens, lo, cue)
        if join >= 0:
            return join + 1
        for earlier in self.quotes:
            if sentence.start <= earlier.start and earlier.end <= quote.cue_start:
                lo = max(lo, self.tokens.at(earlier.end))
        for clause in clauses(self.tokens, lexicon, lo, stretch.lo, spoken=False):
            if clause.lo <= cue < clause.hi:
                return clause.lo
        return cue

    def narrator(self, clause: Clause, stretch: Stretch, lexicon: Lexicon, every: int) -> Voice:
        """The outlet, or who takes a stand in the clause (``X mengapresiasi …``), and whose account it continues."""
        tokens = self.tokens
        skip = 0
        for index in range(clause.lo, clause.hi) if every & STANCE else ():
            here = tokens.bits[index]
            if here & RELATIVE:
                skip = DEEP
            elif skip:
                skip -= 1
            elif here & STANCE and tokens.phrase(index, clause.hi, STANCE, lexicon):
                actor = self._actor_before(tokens.starts[index], stretch)
                if actor:
                    return Voice(actor)
                break
        return Voice(NARRATION, self._context(stretch, lexicon))

    def _actor_before(self, offset: int, stretch: Stretch) -> str | None:
        """The person or body named last before `offset` in the same sentence, else for a pronoun the last speaker."""
        sentence = self.document.sentences[stretch.sentence]
        at = bisect_left(self._actor_starts, offset) - 1
        if at >= 0 and self.actors[at].start >= sentence.start:
            return self.actors[at].entity
        first = self.tokens.at(sentence.start)
        if self.tokens.bits[first] & PRONOUN:
            return self._last_speaker(sentence.start, 0)
        return None

    def _last_speaker(self, before: int, since: int) -> str | None:
        at = bisect_left(self._quote_starts, before) - 1
        return self.quotes[at].speaker if at >= 0 and self._quote_starts[at] >= since else None

    def _context(self, stretch: Stretch, lexicon: Lexicon) -> str | None:
        """The speaker whose account a bare sentence continues in the same paragraph, if it names no actor.

        None where it names the speaker himself, of whom the outlet tells then, where it tells of that one in other ways
        (`Tetapi hal itu belum dilakukannya`), and where what was cited is no account of this world (`Allah berfirman,
        …`).
        """
        sentence = self.document.sentences[stretch.sentence]
        paragraph = self.document.paragraphs[self.document.paragraph_at(sentence.start)]
        speaker = self._last_speaker(sentence.start, paragraph.start)
        if speaker is None or speaker.lower() in lexicon.sacred:
            return None
        at = bisect_left(self._actor_starts, sentence.start)
        if at < len(self.actors) and self.actors[at].start < sentence.end:
            return None
        words = self.document.text[sentence.start : sentence.end].lower()
        return None if lexicon.told_of.match(words) else speaker


def _speaker(quote: Quotation, lexicon: Lexicon) -> Voice:
    """The voice of a quotation. What its cue does counts for reported words; spoken ones do it themselves."""
    source = quote.speaker or UNKNOWN
    if quote.kind == "direct":
        return Voice(source, spoken=True)
    cue = quote.cue.lower().split()
    bits = reduce(or_, (lexicon.bits[word] for word in cue), 0)
    return Voice(
        source,
        asks=any(word in lexicon.asking for word in cue),
        denies=any(word in lexicon.denying for word in cue),
        expects=bool(bits & PREDICTION),
        doubts=bool(bits & HEDGE),
    )


def _own_plan(tokens: Tokens, claim: Claim, clause: Clause) -> bool:
    """Whether reported words are a plan whose subject stands before them only (``X mengaku akan mundur``)."""
    return claim.kind == "intention" and bool(tokens.bits[clause.lo] & FUTURE)


def _stance_noun(tokens: Tokens, lexicon: Lexicon, clause: Clause) -> bool:
    """Whether reported words are a stance in a noun (``keinginannya untuk …``), which asserts nothing by itself."""
    noun = tokens.words[clause.lo] in lexicon.stance_nouns and not tokens.bits[clause.lo] & _NO_NOUN
    return noun and not main_verb(tokens, clause.lo, clause.hi)


def _hedge(tokens: Tokens, lexicon: Lexicon, clause: Clause) -> str | None:
    """The first hedge of a clause, as the language's list has it."""
    for index in range(clause.lo, clause.hi):
        if tokens.bits[index] & HEDGE:
            length = tokens.phrase(index, clause.hi, HEDGE, lexicon)
            if length:
                return " ".join(tokens.words[index : index + length])
    return None


def _negated(tokens: Tokens, lexicon: Lexicon, clause: Clause) -> bool:
    """Whether a negation stands before or next to the main verb: not inside a relative clause, not ``tidak hanya``."""
    bits = tokens.bits
    index = main_start(tokens, clause.lo, clause.hi)
    while index < clause.hi:
        if clause.inner and index == clause.inner[0]:
            index = clause.inner[1]  # a concession inside is a claim of its own
            continue
        here = bits[index]
        correlative = tokens.phrase(index, clause.hi, CORRELATIVE, lexicon)
        if correlative:
            index += correlative
            continue
        if here & NEGATION:
            return not (index > clause.lo and bits[index - 1] & RELATIVE)
        if here & VERB and index > clause.lo and not bits[index - 1] & RELATIVE:
            # a negation right after the verb still counts for copulas (`ada tidak`), further on it is another verb's
            return index + 1 < clause.hi and bool(bits[index + 1] & NEGATION)
        index += 1
    return False


def _stage(tokens: Tokens, lexicon: Lexicon, clause: Clause, *, told: bool) -> str | None:
    """The latest stage of a criminal case that the words of a clause state; none that is still to come (`terancam
    dihukum mati`), and no verdict unless it is `told` or reached (`berharap pelaku divonis`, but `berharap terpidana
    yang divonis mati …`).
    """
    words = f" {' '.join(tokens.words[clause.lo : clause.hi])} "
    for stage, first, later in lexicon.stages:
        at = words.find(first)
        while at >= 0:
            near = words[:at].split()[-2:]
            reached = told or stage not in lexicon.decided or not lexicon.reached.isdisjoint(near[-1:])
            near = near if near and near[-1] in lexicon.passed else near[-1:]
            rest = at + len(first) - 1
            if reached and lexicon.unreached.isdisjoint(near) and later in words[rest:]:
                return stage
            at = words.find(first, rest)
    return None


def _apart(article: Article, claims: Sequence[Claim]) -> Iterator[Claim]:
    """`claims` with ids of their own: equal words that come again in one article are told apart by their number."""
    seen: dict[str, int] = {}
    for claim in claims:
        count = seen[claim.id] = seen.get(claim.id, 0) + 1
        if count > 1:
            words = (article.title if claim.in_title else article.text)[claim.start : claim.end]
            yield replace(claim, id=claim_id(article.id, f"{words} {count}"))
        else:
            yield claim


__all__ = ["ClaimMarker"]
