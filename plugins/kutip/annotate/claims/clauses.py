"""Cut a stretch of text into clauses, each the smallest that carries a whole assertion.

One pass over the tokens: at every comma and joining word the rules of `CUTS` are asked in order, and the first that
knows the place decides whether a new clause begins there. A hedge or legal qualifier governs what is joined to it
without a subject of its own, so nothing is cut off from under one.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import reduce
from operator import or_

from msgspec import Struct

from .lexicon import (
    ADDITION,
    ADVERB,
    ALTERNATIVE,
    ATTENDANT,
    AUXILIARY,
    CLOSE,
    COMMA,
    COMPLEMENTISER,
    CONCESSION,
    CONTRAST,
    CORRELATIVE,
    DEMONSTRATIVE,
    DETERMINER,
    EACH,
    HEDGE,
    JOIN,
    LEAD_IN,
    LOOSE,
    MODAL,
    NEGATION,
    NONFINITE,
    NUMBER,
    OPEN,
    OPINION,
    PREDICATE,
    PREDICATES,
    PREPOSITION,
    PRONOUN,
    REASON,
    RELATIVE,
    SEMICOLON,
    SPEECH_JOIN,
    SUBORDINATOR,
    TAIL,
    VERB,
    Lexicon,
)
from .tokens import Tokens

SHORTEST_SHARED = 5
"""Fewest words of each side where two verbs share one subject; shorter ones are one assertion."""
SHORTEST_RELATIVE = 4
SHORTEST_CONCESSION = 4
SHORTEST_REASON = 5
SUBJECT_REACH = 9
"""Most words of a new subject before its verb."""
MOST_TOKENS = 400
"""A longer stretch is cut there: no sentence of a newsroom has more."""


class Clause(Struct, frozen=True):
    """Tokens ``lo:hi``; `how` names the cut that began it (``""`` for the first of its stretch).

    `inner` are the tokens of a concession between commas that is a clause by itself: it counts for itself.
    """

    lo: int
    hi: int
    how: str = ""
    inner: tuple[int, int] | None = None


class Cut(Struct, frozen=True):
    """A new clause begins at token `begin`; the one before ends before token `end`."""

    end: int
    begin: int
    how: str


class Place(Struct, frozen=True):
    """A place where a clause may begin: token `at` in the stretch up to `hi`, in the clause that began at `lo`.

    `spoken` marks somebody's own words, where commas do the work of full stops.
    """

    tokens: Tokens
    lexicon: Lexicon
    lo: int
    at: int
    hi: int
    spoken: bool


def main_verb(tokens: Tokens, lo: int, hi: int) -> bool:
    """Whether ``lo:hi`` holds a verb or copula outside of relative clauses and not after ``untuk`` and the like."""
    bits = tokens.bits
    relative = False
    for index in range(lo, hi):
        here = bits[index]
        if here & RELATIVE:
            relative = True
        elif here & COMMA or here & DEMONSTRATIVE:
            relative = False
        elif here & (PREDICATES | AUXILIARY):
            governed = index > lo and bits[index - 1] & (NONFINITE | COMPLEMENTISER)
            if relative:
                # the verb of the relative clause itself; the next one without a joining word is the main one
                relative = False
                if not governed and not _after_relative(bits, lo, index):
                    return True
            elif not governed:
                return True
    return False


def _after_relative(bits: list[int], lo: int, index: int) -> bool:
    """Whether only adverbs and the like stand between a relative word and token `index`."""
    index -= 1
    while index >= lo and bits[index] & (AUXILIARY | MODAL | ADVERB | NEGATION | EACH) and not bits[index] & RELATIVE:
        index -= 1
    return index >= lo and bool(bits[index] & RELATIVE)


def _verb_at(tokens: Tokens, index: int, hi: int) -> int:
    """Index of the verb or copula at `index`, after words of time, power and degree at most; -1 for none."""
    bits = tokens.bits
    for step in range(index, min(index + 4, hi)):
        here = bits[step]
        if here & PREDICATES and not here & (AUXILIARY | ADVERB):
            return step
        if not here & (AUXILIARY | MODAL | ADVERB | NEGATION):
            return -1
    return -1


_NO_SUBJECT = NONFINITE | RELATIVE | COMMA | PREDICATES | PREDICATE | AUXILIARY | MODAL | NEGATION | ADVERB
"""What cannot be the first word of a subject."""


def _subject_verb(tokens: Tokens, index: int, hi: int) -> int:
    """Index of the verb of a clause that begins with its subject at `index`; -1 where no clause begins here."""
    bits = tokens.bits
    if index >= hi or (bits[index] & _NO_SUBJECT and not bits[index] & DETERMINER):
        return -1
    relative = False
    for step in range(index, min(index + SUBJECT_REACH, hi)):
        here = bits[step]
        if here & (COMMA | SEMICOLON):
            return -1
        if here & (JOIN | CONTRAST) and not here & ADVERB:
            return -1
        if here & RELATIVE:
            relative = True
            continue
        if here & NONFINITE and step > index:
            return -1
        if step > index and here & (PREDICATES | AUXILIARY | MODAL):
            if relative and bits[step - 1] & (RELATIVE | AUXILIARY | NEGATION | MODAL):
                continue
            return step
    return -1


def _hedged(tokens: Tokens, lo: int, hi: int) -> bool:
    """Whether a hedge that is no negation (``belum``) stands in ``lo:hi``: it may govern all that is joined to it."""
    return any(bits & HEDGE and not bits & NEGATION for bits in tokens.bits[lo:hi])


def _dependent(tokens: Tokens, lo: int, at: int) -> bool:
    """Whether the clause that began at `lo` is still in its dependent opening (``Jika …``) at token `at`."""
    bits = tokens.bits
    if not bits[lo] & (SUBORDINATOR | CONCESSION):
        return False
    return not any(bits[index] & COMMA for index in range(lo, at))


def _series(tokens: Tokens, lo: int, at: int) -> bool:
    """Whether the comma before `at` closes a series (``a, b, dan c``) rather than a clause."""
    bits = tokens.bits
    for index in range(at - 1, max(lo, at - 14), -1):
        if bits[index] & COMMA:
            following = bits[index + 1]
            if following & (RELATIVE | JOIN | CONTRAST | SUBORDINATOR | PRONOUN):
                return False
            # `Dikenal ramah, kota itu menarik … dan menampung …`: the comma ended an opening
            return bool(bits[at] & COMMA) or _subject_verb(tokens, index + 1, at) < 0
    return False


# --- the rules, in order ----------------------------------------------------------------------------------------------


def semicolon(place: Place) -> Cut | None:
    """``Jalan ditutup; warga mengungsi``: a semicolon ends a clause."""
    if place.tokens.bits[place.at] & SEMICOLON:
        return Cut(place.at, place.at + 1, "semicolon")
    return None


def contrast(place: Place) -> Cut | None:
    """``A naik, sedangkan B turun``: a word of contrast before a clause with a verb, except after ``tidak hanya``."""
    tokens, at = place.tokens, place.at
    word = at + 1 if tokens.bits[at] & COMMA else at
    if word >= place.hi or not tokens.bits[word] & CONTRAST or (word == at and tokens.bits[word] & LOOSE):
        return None
    if any(tokens.bits[index] & CORRELATIVE for index in range(place.lo, at)):
        return None
    if not main_verb(tokens, place.lo, at) or tokens.count(place.lo, at) < 3:
        return None
    if _hedged(tokens, place.lo, at) and _subject_verb(tokens, word + 1, place.hi) < 0:
        return None
    if word + 1 < place.hi and tokens.bits[word + 1] & NEGATION and not tokens.bits[word] & LOOSE:
        return None  # `Jalan itu dikeruk tapi tak kunjung diaspal`: what did not follow is the point of the assertion
    rest = _clause_end(tokens, word + 1, place.hi)
    if tokens.count(word + 1, rest) < 3 or not _has_predicate(tokens, word + 1, rest):
        return None
    return Cut(at, word + 1, "contrast")


def concession(place: Place) -> Cut | None:
    """``Ia bertanding, meski kakinya patah``: a concession with subject and verb asserts something of its own."""
    tokens, at = place.tokens, place.at
    word = at + 1 if tokens.bits[at] & COMMA else at
    if word >= place.hi or not tokens.bits[word] & CONCESSION or word == place.lo:
        return None
    if tokens.count(word + 1, place.hi) < SHORTEST_CONCESSION or not main_verb(tokens, place.lo, at):
        return None
    if tokens.bits[word + 1] & PREPOSITION:
        return None  # `bekerja meski di tengah hujan`: a circumstance
    return Cut(at, word + 1, "concession") if _subject_verb(tokens, word + 1, place.hi) >= 0 else None


def relative(place: Place) -> Cut | None:
    """``X runtuh, yang mengakibatkan Y``: a relative clause after a comma that runs to the end adds an assertion."""
    tokens, at = place.tokens, place.at
    bits = tokens.bits
    if not bits[at] & COMMA or at + 1 >= place.hi or not bits[at + 1] & RELATIVE:
        return None
    if not _has_predicate(tokens, place.lo, at) or _hedged(tokens, place.lo, at):
        return None
    if tokens.count(at + 2, place.hi) < SHORTEST_RELATIVE or any(bits[i] & COMMA for i in range(at + 2, place.hi)):
        return None
    head = at + 2
    if head < place.hi and (bits[head] & (PREDICATES | MODAL | EACH) or _verb_at(tokens, head, place.hi) >= 0):
        return Cut(at, head, "relative")
    return None


def attendant(place: Place) -> Cut | None:
    """``…, dengan ketinggian air mencapai 30 cm``: an attendant circumstance with its own subject and verb."""
    tokens, at = place.tokens, place.at
    bits = tokens.bits
    if not bits[at] & COMMA or at + 2 >= place.hi or not bits[at + 1] & ATTENDANT:
        return None
    if bits[at + 2] & (VERB | NEGATION) or not _has_predicate(tokens, place.lo, at) or _hedged(tokens, place.lo, at):
        return None
    # a verb right after one small word belongs to that word: `dengan semangat menumbuhkan …`
    verb = _subject_verb(tokens, at + 2, place.hi)
    named = verb > at + 3 or tokens.capital(at + 2)
    return Cut(at, at + 2, "attendant") if verb >= 0 and named else None


def joined_clause(place: Place) -> Cut | None:
    """``X menang dan Y kalah``: after a joining word a new subject with its verb begins a clause."""
    tokens, at = place.tokens, place.at
    bits = tokens.bits
    comma = bool(bits[at] & COMMA)
    word = at + 1 if comma else at
    if word + 1 >= place.hi or not bits[word] & JOIN:
        return None
    if _dependent(tokens, place.lo, at) or not main_verb(tokens, place.lo, at) or _hedged(tokens, place.lo, at):
        return None
    head = word + 1
    if _verb_at(tokens, head, place.hi) >= 0:
        return None
    # two capitals around the joining word are one name: `Menteri Pertanian dan Ketahanan Pangan`
    name = tokens.capital(head) and not tokens.capital(word - 1)
    # `selesai tahun ini dan pada tahun depan akan menerima …`: a phrase of time or place stands before the new clause
    opens = comma or bits[head] & (PRONOUN | DETERMINER | PREPOSITION) or name
    verb = _subject_verb(tokens, head, place.hi)
    if bits[head] & (SUBORDINATOR | CONCESSION) and comma and any(bits[i] & COMMA for i in range(head + 2, place.hi)):
        return Cut(at, head, "joined-clause") if _has_predicate(tokens, head, place.hi) else None
    if verb < 0 or not opens:
        return None
    return Cut(at, head, "joined-clause")


def shared_subject(place: Place) -> Cut | None:
    """``X menandatangani A dan mengirim B``: a second verb of one subject, unless under the same modal or hedge."""
    tokens, at = place.tokens, place.at
    bits = tokens.bits
    comma = bool(bits[at] & COMMA)
    word = at + 1 if comma else at
    if word + 1 >= place.hi or not bits[word] & JOIN or _dependent(tokens, place.lo, at):
        return None
    verb = _verb_at(tokens, word + 1, place.hi)
    if verb < 0 or _hedged(tokens, place.lo, at) or _series(tokens, place.lo, at):
        return None
    if min(tokens.count(place.lo, at), tokens.count(word + 1, place.hi)) < SHORTEST_SHARED:
        return None
    if any(bits[i] & COMMA and bits[i + 1] & VERB for i in range(place.lo, at - 1)):
        return None  # the last of a series of verbs
    left = _nearest_verb(tokens, place.lo, at)
    if left < 0 or any(bits[index] & COMPLEMENTISER for index in range(place.lo, at)):
        return None
    if not comma and _governed(tokens, place.lo, left):
        return None
    if not main_verb(tokens, place.lo, at):
        return None
    if any(bits[index] & RELATIVE for index in range(max(place.lo, left - 3), left)):
        return None
    return Cut(at, word + 1, "shared-subject")


def spoken_comma(place: Place) -> Cut | None:
    """``"Kami lelah, kita pulang saja"``: in speech a comma before a new subject or ``makanya`` ends a clause."""
    tokens, at = place.tokens, place.at
    bits = tokens.bits
    if not place.spoken or not bits[at] & COMMA or at + 2 >= place.hi or _dependent(tokens, place.lo, at):
        return None
    if tokens.count(place.lo, at) < 2 or not _has_predicate(tokens, place.lo, at):
        return None
    if any(bits[index] & CORRELATIVE for index in range(place.lo, at)):
        return None  # the other half of a pair: `tidak hanya di kota, juga di desa`
    join = tokens.phrase(at + 1, place.hi, SPEECH_JOIN, place.lexicon)
    says = any(bits[index] & PREDICATES for index in range(at + 1, at + 1 + join))  # `tidak ada` is no mere join
    head = at + 1 + (0 if says else join)
    if bits[at + 1] & CONTRAST and not bits[at + 1] & LOOSE and head < place.hi and bits[head] & NEGATION:
        return None  # as in `contrast`
    if join and _has_predicate(tokens, head, _clause_end(tokens, head, place.hi)):
        return Cut(at, head, "spoken-comma")
    subject = bits[at + 1] & PRONOUN or any(bits[i] & DEMONSTRATIVE for i in range(at + 2, min(at + 4, place.hi)))
    if not subject or _hedged(tokens, place.lo, at):
        return None
    return (
        Cut(at, at + 1, "spoken-comma")
        if _has_predicate(tokens, at + 2, _clause_end(tokens, at + 1, place.hi))
        else None
    )


def listed_clause(place: Place) -> Cut | None:
    """``A naik 5 persen, B naik 3 persen, dan C turun 1 persen``: clauses with figures, listed by commas."""
    tokens, at = place.tokens, place.at
    bits = tokens.bits
    if not bits[at] & COMMA or at + 1 >= place.hi or _dependent(tokens, place.lo, at):
        return None
    if bits[at + 1] & (JOIN | CONTRAST | RELATIVE | SUBORDINATOR | VERB | ALTERNATIVE):
        return None
    end = _clause_end(tokens, at + 1, place.hi)
    if not main_verb(tokens, place.lo, at) or _subject_verb(tokens, at + 1, end) < 0:
        return None
    counted = all(any(bits[i] & NUMBER for i in range(a, b)) for a, b in ((place.lo, at), (at + 1, end)))
    return Cut(at, at + 1, "listed-clause") if counted and not _hedged(tokens, place.lo, at) else None


def reason(place: Place) -> Cut | None:
    """``Ini penting karena X turun 5 persen``: the reason of a judgement is an assertion of its own."""
    tokens, at = place.tokens, place.at
    bits = tokens.bits
    word = at + 1 if bits[at] & COMMA else at
    if word >= place.hi or word == place.lo or not bits[word] & REASON:
        return None
    if not any(bits[index] & OPINION for index in range(place.lo, at)) or place.spoken or _hedged(tokens, place.lo, at):
        return None
    if tokens.count(word + 1, place.hi) < SHORTEST_REASON or _subject_verb(tokens, word + 1, place.hi) < 0:
        return None
    # a judgement in two or three words (`Ini penting`) has no content without its reason
    end = place.lo if tokens.count(place.lo, at) < SHORTEST_SHARED else at
    return Cut(end, word + 1, "reason")


CUTS: tuple[tuple[int, Callable[[Place], Cut | None]], ...] = (
    (SEMICOLON, semicolon),
    (CONCESSION, concession),
    (CONTRAST, contrast),
    (RELATIVE, relative),
    (ATTENDANT, attendant),
    (JOIN, joined_clause),
    (JOIN, shared_subject),
    (COMMA, spoken_comma),
    (COMMA, listed_clause),
    (REASON, reason),
)
"""The rules in order, each with the bits of the word, or of the comma before it, that call it."""

_MATTERS = OPEN | CLOSE | COMMA | SEMICOLON | JOIN | CONTRAST | CONCESSION | REASON
"""Bits of a bracket, and of where a clause may begin outside of brackets."""


def _governed(tokens: Tokens, lo: int, verb: int) -> bool:
    """Whether a verb stands under ``untuk``, a modal or a relative word, adverbs and negations in between."""
    bits = tokens.bits
    index = verb - 1
    while index >= lo:
        if bits[index] & (NONFINITE | MODAL | RELATIVE):
            return True
        if not bits[index] & (AUXILIARY | ADVERB | NEGATION):
            return False
        index -= 1
    return False


def _nearest_verb(tokens: Tokens, lo: int, at: int) -> int:
    for index in range(at - 1, lo - 1, -1):
        if tokens.bits[index] & VERB:
            return index
    return -1


def _clause_end(tokens: Tokens, lo: int, hi: int) -> int:
    """The next comma after three tokens, or `hi`."""
    for index in range(lo + 3, hi):
        if tokens.bits[index] & COMMA:
            return index
    return hi


def _has_predicate(tokens: Tokens, lo: int, hi: int) -> bool:
    return any(tokens.bits[index] & (PREDICATES | PREDICATE) for index in range(lo, hi))


def clauses(tokens: Tokens, lexicon: Lexicon, lo: int, hi: int, spoken: bool) -> list[Clause]:
    """Clauses of tokens ``lo:hi`` in order, without what leads in and out (`trim`)."""
    hi = min(hi, lo + MOST_TOKENS)
    bits = tokens.bits
    out: list[Clause] = []
    begin, conceded = _open(tokens, lexicon, lo, hi)
    how, index, depth = "", begin, 0
    inner: tuple[int, int] | None = None
    while index < hi:
        here = bits[index]
        if not here & _MATTERS:
            pass
        elif here & OPEN:
            depth += 1
        elif here & CLOSE:
            depth = max(0, depth - 1)
        elif not depth and index > begin:
            comma = _encloses_concession(tokens, index, hi)
            if comma:
                if inner is None and _asserts(tokens, index + 2, comma):
                    inner = (index + 2, comma)
                index = comma
                continue
            cut = _cut(Place(tokens, lexicon, begin, index, hi, spoken))
            if cut:
                out.extend(_both(conceded, Clause(begin, cut.end, how, inner)))
                begin, conceded = _open(tokens, lexicon, cut.begin, hi)
                how, index, inner = cut.how, begin, None
                continue
        index += 1
    out.extend(_both(conceded, Clause(begin, hi, how, inner)))
    trimmed = (Clause(*trim(tokens, lexicon, clause.lo, clause.hi), clause.how, clause.inner) for clause in out)
    return [clause for clause in trimmed if clause.lo < clause.hi]


def _both(conceded: Clause | None, clause: Clause) -> list[Clause]:
    """A clause with the concession before it and the one inside of it."""
    inside = Clause(*clause.inner, "concession") if clause.inner else None
    return [found for found in (conceded, inside, clause) if found]


def _encloses_concession(tokens: Tokens, at: int, hi: int) -> int:
    """The comma that closes the concession which the comma at `at` opens in the middle of a clause; 0 for none."""
    bits = tokens.bits
    if not bits[at] & COMMA or at + 1 >= hi or not bits[at + 1] & CONCESSION:
        return 0
    comma = next((index for index in range(at + 3, hi - 2) if bits[index] & COMMA), 0)
    joined = comma and bits[comma + 1] & (JOIN | CONTRAST | RELATIVE)
    return 0 if joined else comma


def _asserts(tokens: Tokens, lo: int, hi: int) -> bool:
    """Whether a concession states something: it has its own subject, or a verb of the main one with a number."""
    if _subject_verb(tokens, lo, hi) >= 0:
        return True
    bits = reduce(or_, tokens.bits[lo:hi], 0)
    return bool(bits & VERB and bits & NUMBER) and tokens.count(lo, hi) >= SHORTEST_CONCESSION


def _cut(place: Place) -> Cut | None:
    """What the first of `CUTS` that knows a place says."""
    bits = place.tokens.bits
    here = bits[place.at]
    if here & COMMA and place.at + 1 < place.hi:
        here |= bits[place.at + 1]
    for calls, rule in CUTS:
        if calls & here:
            cut = rule(place)
            if cut:
                return cut
    return None


def _open(tokens: Tokens, lexicon: Lexicon, lo: int, hi: int) -> tuple[int, Clause | None]:
    """Where the clause that begins at `lo` really begins: after lead-ins and a concession, which may be one itself."""
    begin = trim(tokens, lexicon, lo, hi)[0]
    comma = _ends_concession(tokens, begin, hi)
    if not comma:
        return begin, None
    conceded = Clause(begin + 1, comma, "concession") if _asserts(tokens, begin + 1, comma) else None
    return trim(tokens, lexicon, comma + 1, hi)[0], conceded


def _ends_concession(tokens: Tokens, lo: int, hi: int) -> int:
    """The comma that ends a concession which opens ``lo:hi``; 0 for none, or one too short to be taken from its clause.

    ``Selain X, Y`` counts where X is a clause with its own subject.
    """
    bits = tokens.bits
    if lo >= hi or not bits[lo] & (CONCESSION | ADDITION):
        return 0
    comma = next((index for index in range(lo + 2, hi - 2) if bits[index] & COMMA), 0)
    if not comma or tokens.count(lo + 1, comma) < SHORTEST_CONCESSION:
        return 0
    if bits[lo] & ADDITION and _subject_verb(tokens, lo + 1, comma) < 0:
        return 0
    return comma


def trim(tokens: Tokens, lexicon: Lexicon, lo: int, hi: int) -> tuple[int, int]:
    """``lo:hi`` without lead-ins (``Selain itu,``, ``saya rasa``), commas and tails (``ya``); a hedge always stays."""
    bits = tokens.bits
    while lo < hi:
        if bits[lo] & (COMMA | SEMICOLON):
            lo += 1
            continue
        length = tokens.phrase(lo, hi, LEAD_IN, lexicon)
        if not length or bits[lo] & HEDGE:
            break
        after = lo + length
        closed = after < hi and bits[after] & COMMA
        # `Sementara itu, …` is over at its comma; without one only what cannot be a subject or verb is dropped
        if (
            closed
            or length > 1
            or bits[lo] & (CONTRAST | JOIN | REASON | COMPLEMENTISER | TAIL)
            or _opens(tokens, after, hi)
        ):
            lo = after + 1 if closed else after
            continue
        break
    while hi > lo and bits[hi - 1] & (COMMA | SEMICOLON | TAIL):
        hi -= 1
    return lo, hi


def _opens(tokens: Tokens, index: int, hi: int) -> bool:
    return index < hi and bool(tokens.bits[index] & (PRONOUN | DETERMINER) or tokens.capital(index))


__all__ = ["CUTS", "Clause", "Cut", "Place", "clauses", "main_verb", "trim"]
