"""Quotations, direct, indirect and mixed, each with its speaker.

The rules find first what was said and which words report it, then, in the order of the text, who is meant by them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from ...languages import LanguagePack
from ...languages.gazetteer import entries
from ...model import Article, Authority, DateMention, Name, Quotation
from ...text import Document
from ..dates import Expression
from .days import DayWords, with_days
from .direct import DirectFinder
from .discourse import Discourse
from .found import Found
from .lexicon import Lexicon
from .media import Medium, find_media, pass_on
from .occasion import add_occasions
from .parties import PartyReader
from .refs import Ref
from .reported import ReportedFinder
from .subjects import Speaker
from .tokens import Tokens

__all__ = ["QuotationFinder"]


SHORTEST_STATEMENT = 4
"""Fewest words before a medium that are a statement."""


class QuotationFinder:
    """Finds quotations. Made once per process: the word lists are compiled here."""

    def __init__(self, pack: LanguagePack, authority: Authority) -> None:
        media = entries({"media": pack.gazetteer.organisations.get("media", "")})
        numbers = pack.dates.numbers | pack.dates.ordinals
        hours = tuple(f" {hour}" for hour in pack.dates.parts_of_day)
        self._day_words = DayWords(pack.speech.via, hours, pack.speech.occasions)
        self._lex = Lexicon(pack.speech, media=(form for forms in media for form in forms), numbers=numbers)

    def __call__(
        self, document: Document, article: Article, names: tuple[Name, ...], expressions: tuple[Expression, ...]
    ) -> tuple[Quotation, ...]:
        """Quotations of `document` in order of start; speakers are entities of `names` or the text's description."""
        tokens = Tokens(document, names, expressions)
        reader = PartyReader(self._lex, tokens)
        direct, used = DirectFinder(self._lex, tokens, reader, document)()
        reported = ReportedFinder(self._lex, tokens, reader, document)(direct, used)
        found = sorted(direct + reported, key=lambda quote: (quote.sentence, quote.cue_start, quote.start))
        media = find_media(self._lex, tokens, reader, document)
        self._add_via(found, media, tokens)
        pass_on(self._lex, tokens, reader, found)
        add_occasions(self._lex, tokens, reader, document, found)
        holes = [(quote.start, quote.end) for quote in direct]
        speakers = Discourse(self._lex, tokens, reader, document, names).speakers(found, holes)
        if media:
            self._carry_via(found, speakers)
        roles = _roles(names)
        for quote in found:
            if quote.ref.kind == "named" and quote.ref.name and quote.ref.text:
                roles.setdefault(quote.ref.name, quote.ref.text)
        made = [
            _quotation(quote, speaker, roles)
            for quote, speaker in zip(found, speakers, strict=True)
            if speaker.name or speaker.candidates or quote.kind == "direct"
        ]
        return _without_overlaps(made)

    def _add_via(self, found: list[Found], media: Sequence[Medium], tokens: Tokens) -> None:
        """Give quotations the medium that their sentence names; where nobody else speaks, the medium does."""
        by_sentence: dict[int, list[Found]] = {}
        for quote in found:
            by_sentence.setdefault(quote.sentence, []).append(quote)
        for medium in media:
            here = by_sentence.get(medium.sentence, [])
            for quote in here:
                quote.via = medium.name
            if here:
                continue
            first, hi = tokens.sentences[medium.sentence]
            if not medium.opens:
                found += self._closed_by(medium, tokens, first, hi)
                continue
            words_at = next((k for k in range(medium.hi, hi) if tokens.comma(k)), hi)
            while words_at < hi and tokens.date_of[words_at] >= 0:
                words_at += 1
            if words_at >= hi or tokens.phrase(words_at, hi, self._lex.tails):
                continue
            stop = next(
                (k for k in range(words_at + 1, hi) if tokens.comma(k) and tokens.phrase(k, hi, self._lex.tails)), hi
            )
            found.append(self._by_medium(medium, tokens, (words_at, stop), medium.lo, 0.7))
        found.sort(key=lambda quote: (quote.sentence, quote.cue_start, quote.start))

    def _closed_by(self, medium: Medium, tokens: Tokens, first: int, hi: int) -> list[Found]:
        """`Korban masih dirawat, seperti dilansir dari X, Jumat.`: the words before it that nobody else says.

        Behind a bare subject they go on (`Pemerintah Y, seperti dilansir X, menyiapkan petugas`).
        """
        lo = medium.lo
        frame = tokens.comma(lo) or tokens.lows[lo] in self._lex.words.via_openers
        rest = next((at for at in range(medium.hi, hi) if tokens.date_of[at] < 0), hi)
        verb = next(at for at in range(lo, medium.hi) if tokens.lows[at] not in self._lex.words.via_openers)
        if frame and lo > first and tokens.comma(lo) and rest < hi - 1 and self._goes_on(tokens, first, lo, rest):
            return [self._by_medium(medium, tokens, words, verb, 0.65) for words in ((first, lo), (rest, hi))]
        if not frame or rest < hi or lo - first < SHORTEST_STATEMENT:
            return []
        if not any(tokens.name_of[at] < 0 and self._lex.is_predicate(tokens.lows[at]) for at in range(first, lo)):
            return []
        return [self._by_medium(medium, tokens, (first, lo), verb, 0.65)]

    def _goes_on(self, tokens: Tokens, first: int, lo: int, rest: int) -> bool:
        """Whether a bare subject stands in ``first:lo`` and its verb at token `rest`, behind a comma."""
        lex = self._lex
        verb = tokens.comma(rest) and tokens.name_of[rest] < 0 and lex.makes_clause(tokens.lows[rest])
        return verb and not any(tokens.name_of[at] < 0 and lex.is_predicate(tokens.lows[at]) for at in range(first, lo))

    def _by_medium(self, medium: Medium, tokens: Tokens, words: tuple[int, int], cue: int, confidence: float) -> Found:
        """What `medium` says: the tokens from ``words[0]`` up to ``words[1]``, told by the verb from token `cue` on."""
        verb = next(at for at in range(cue, medium.hi) if tokens.lows[at] not in self._lex.words.via_openers)
        return Found(
            start=tokens.starts[words[0]],
            end=tokens.ends[words[1] - 1],
            kind="indirect",
            rule="medium",
            ref=Ref("named", self._owner(tokens, medium)),
            sentence=medium.sentence,
            confidence=confidence,
            cue=tokens.slice(cue, verb + 1),
            cue_start=tokens.starts[cue],
            cue_end=tokens.ends[verb],
            stance="asserts",
            via=medium.name,
        )

    def _owner(self, tokens: Tokens, medium: Medium) -> str:
        """Who speaks by `medium`: the body whose site or statement it is (``laman Badan Pangan``), else itself.

        With an enclitic (``laman resminya``) it is that of the only body in the sentence before.
        """
        begin = medium.hi - 1
        which = tokens.name_of[begin]
        if which < 0 and medium.sentence and tokens.lows[begin].endswith(self._lex.enclitic):
            told = {tokens.name_of[at] for at in range(*tokens.sentences[medium.sentence - 1])} - {-1}
            bodies = {tokens.names[at].entity for at in told if tokens.names[at].kind == "organisation"}
            return bodies.pop() if len(bodies) == 1 else medium.name
        if which < 0 or tokens.names[which].kind != "organisation":
            return medium.name
        while begin > medium.lo and tokens.name_of[begin - 1] == which:
            begin -= 1
        platform = tokens.lows[begin] in self._lex.words.via_media
        if platform or any(tokens.name_of[at] >= 0 for at in range(medium.lo, begin)):
            return medium.name
        return tokens.names[which].entity

    def _carry_via(self, found: Sequence[Found], speakers: Sequence[Speaker]) -> None:
        """`"…," tambahnya.`: the words come from the same interview, and so through the same medium."""
        for before, quote, speaker, who in zip(found, found[1:], speakers, speakers[1:], strict=False):
            bare = self._lex.bare(quote.cue.lower())
            if bare and bare[0] in self._lex.words.continuing_cues and not quote.via and speaker.name == who.name:
                quote.via = before.via

    def with_days(
        self, document: Document, article: Article, quotes: tuple[Quotation, ...], dates: tuple[DateMention, ...]
    ) -> tuple[Quotation, ...]:
        """`quotes` with the day of the utterance where the words around their cue give one."""
        return with_days(document, quotes, dates, self._day_words, article.published or "")


def _roles(names: Sequence[Name]) -> dict[str, str]:
    """The first role that the article gives each entity."""
    roles: dict[str, str] = {}
    for name in names:
        if name.role:
            roles.setdefault(name.entity, name.role)
    return roles


def _quotation(found: Found, speaker: Speaker, roles: dict[str, str]) -> Quotation:
    return Quotation(
        start=found.start,
        end=found.end,
        rule=found.rule,
        confidence=found.confidence,
        flags=(*found.flags, *speaker.flags),
        kind=found.kind,
        speaker=speaker.name,
        anonymous=speaker.anonymous,
        cue=found.cue,
        cue_start=found.cue_start,
        cue_end=found.cue_end,
        role=roles.get(speaker.name or ""),
        via=found.via,
        addressee=found.addressee,
        place=found.place,
        stance=found.stance,
        about=speaker.about,
        co_speakers=speaker.co,
        candidates=speaker.candidates,
    )


def _without_overlaps(quotes: Sequence[Quotation]) -> tuple[Quotation, ...]:
    """Quotations in order of start; of two that overlap the direct, then the surer, then the longer one stays."""
    ranked = sorted(quotes, key=lambda q: (q.kind != "direct", q.rule == "points-back", -(q.end - q.start)))
    starts: list[int] = []
    kept: list[Quotation] = []
    for quote in ranked:
        at = bisect_left(starts, quote.start)
        clear = (at == 0 or kept[at - 1].end <= quote.start) and (at == len(kept) or starts[at] >= quote.end)
        if clear:
            starts.insert(at, quote.start)
            kept.insert(at, quote)
    return tuple(kept)
