"""The kind of an assertion: an ordered list of rules, of which the first that knows the clause decides.

The order is that of the guidelines: denial, intention, prediction, opinion, figure, fact.
"""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from ...model import NARRATION, ClaimKind, Quantity
from .clauses import main_verb
from .lexicon import (
    ADVERB,
    ADVICE,
    AGENT,
    ATTRIBUTIVE,
    AUXILIARY,
    COMMA,
    CONCESSION,
    COPULA,
    DEGREE,
    DENIAL,
    DETERMINER,
    DUTY,
    FUTURE,
    INTENTION,
    JOIN,
    MEMBER,
    MODAL,
    NEGATION,
    NONFINITE,
    NUMBER,
    OPINION,
    OUTCOME,
    PREDICATE,
    PREDICATES,
    PREDICTION,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    SUBORDINATOR,
    VERB,
    Lexicon,
)
from .tokens import Tokens


class Voice(Struct, frozen=True):
    """Who says a clause: `source` and `context` as in `Claim`.

    `asks`, `denies`, `expects` and `doubts` tell that the words that report it do; `spoken` marks words between
    quotation marks.
    """

    source: str
    context: str | None = None
    asks: bool = False
    denies: bool = False
    expects: bool = False
    doubts: bool = False
    spoken: bool = False


class View(Struct, frozen=True):
    """A clause as the rules on kinds see it: tokens ``lo:hi``, whose `head` and `core` are its `zones`."""

    tokens: Tokens
    lexicon: Lexicon
    lo: int
    hi: int
    head: int
    core: int
    voice: Voice
    quantities: tuple[Quantity, ...]


class Verdict(Struct, frozen=True):
    """A kind, the rule that found it and how sure it is."""

    kind: ClaimKind
    rule: str
    confidence: float


DEEP = 3
"""Words after a relative word that belong to its clause and say nothing of the main one."""
MEMBER_REACH = 4
"""Words after the first of ``salah satu dari`` that hold its number (``salah satu dari enam anggota``)."""
ATTRIBUTIVE_REACH = 3
"""Words after an attributive that hold its number (``setinggi lebih dari 11 meter``)."""
CONDITION = 5
"""Words that a condition without a comma has at least (``Jika warga mau pindah rumah``)."""
APPRAISED = 2
"""Words after a copula among which a noun that judges counts."""
AFTER_VERB = 2
"""Words after the main verb that still belong to its head (``meminta agar``, ``berharap besar``)."""


def main_start(tokens: Tokens, lo: int, hi: int) -> int:
    """Where the main clause of ``lo:hi`` begins: after the comma of a dependent opening (``Jika …,``)."""
    if not tokens.bits[lo] & (SUBORDINATOR | CONCESSION):
        return lo
    comma = next((index for index in range(lo, hi - 1) if tokens.bits[index] & COMMA), -1)
    # `Di kota itu warga akan membangun pasar, …`: the opening was over before the comma
    return lo if comma < 0 or (tokens.bits[lo] & PREPOSITION and main_verb(tokens, lo, comma)) else comma + 1


def zones(tokens: Tokens, lo: int, hi: int) -> tuple[int, int]:
    """Bits of the head and of the core of clause ``lo:hi``, both without the `DEEP` words after a relative word, or as
    many as stand before the main clause goes on (``pasar yang dinantikan akan dibuka``).

    The head ends shortly after the main verb and tells what the subject wants or expects; the core ends where a purpose
    or circumstance begins (``agar bantuan tepat sasaran``). A dependent opening (``Jika …,``) belongs to neither.
    """
    bits = tokens.bits
    head = core = 0
    skip, said = 0, False
    start = main_start(tokens, lo, hi)
    left = -1
    for index in range(start, hi):
        here = bits[index]
        if here & RELATIVE and index > start:
            skip, said = DEEP, False
            continue
        if skip and not (said and here & (AUXILIARY | MODAL | PREDICTION)):
            skip -= 1
            said = said or not here & _BEFORE_VERB
            continue
        skip = 0
        if here & NONFINITE and index > start:
            if left >= 0 or core & (PREDICATES | MODAL):
                break
            left = 0
        elif left == 0 and here & FUTURE and not core & (PREDICATES | MODAL) and not bits[index - 1] & NONFINITE:
            left = -1  # `Setiap sudut dari taman itu akan menampilkan …`: the subject ended here
        core |= here
        if left != 0:
            head |= here
            left -= left > 0
        framing = index == start and index + 1 < hi and bits[index + 1] & COMMA  # `Diyakini, …`
        if left < 0 and here & PREDICATES and not here & (AUXILIARY | ADVERB) and not framing:
            left = AFTER_VERB
    return head, core


def denial_cue(view: View) -> Verdict | None:
    """``X membantah …``: the words that report it deny."""
    return Verdict("denial", "denial-cue", 0.9) if view.voice.denies else None


def denial_word(view: View) -> Verdict | None:
    """``Kabar itu tidak benar``: the clause itself rejects something."""
    return Verdict("denial", "denial-word", 0.85) if view.core & DENIAL else None


def request_cue(view: View) -> Verdict | None:
    """``X meminta agar …``, ``X berharap …``: the words that report it ask, wish or promise."""
    return Verdict("intention", "request-cue", 0.85) if view.voice.asks else None


def plan_word(view: View) -> Verdict | None:
    """``X berencana …``, ``ditargetkan``, ``semoga``: a word of plan, promise, wish or request.

    Not one inside a condition that no comma closes (``Jika warga mau pindah dapat melapor``).
    """
    if not view.head & INTENTION:
        return None
    lo, bits = view.lo, view.tokens.bits
    if view.tokens.words[lo] in view.lexicon.conditions and main_start(view.tokens, lo, view.hi) == lo:
        lo += CONDITION
    return Verdict("intention", "plan-word", 0.8) if any(bits[i] & INTENTION for i in range(lo, view.hi)) else None


def forecast_cue(view: View) -> Verdict | None:
    """``X memperkirakan …``: the words that report it expect."""
    return Verdict("prediction", "forecast-cue", 0.8) if view.voice.expects else None


def forecast_word(view: View) -> Verdict | None:
    """``diperkirakan``, ``berpotensi``, ``mungkin``: a word of expectation; not one beside the object of another verb
    (``menjual barang berisiko``).
    """
    if not view.head & PREDICTION:
        return None
    bits = view.tokens.bits
    acts = False
    for index in range(view.lo, view.hi):
        here = bits[index]
        if here & PREDICTION:
            alone = index + 1 == view.hi or not bits[index + 1] & _ASSERTS
            beside = acts and here & VERB and alone and not bits[index - 1] & (JOIN | _ASSERTS)
            return None if beside else Verdict("prediction", "forecast-word", 0.75)
        acts = not here & COMMA and (acts or bool(here & VERB and not here & (AUXILIARY | ADVERB | MODAL)))
    return Verdict("prediction", "forecast-word", 0.75)


def future(view: View) -> Verdict | None:
    """``akan``: with a verb of acting a plan (``akan membangun``), else a forecast (``akan naik``).

    Reported words that begin so have their speaker as subject (``X mengaku akan mundur``).
    """
    if not view.head & FUTURE:
        return None
    bits, words, lexicon = view.tokens.bits, view.tokens.words, view.lexicon
    reported = view.voice.source != NARRATION and not view.voice.spoken
    for index in range(view.lo, view.hi):
        if not bits[index] & FUTURE or (index > view.lo and bits[index - 1] & (RELATIVE | SUBORDINATOR)):
            continue
        agent = bits[index - 1] & AGENT if index > view.lo else reported
        # no `menjadi bakal calon`
        free = index == view.lo or not bits[index - 1] & (PREDICATES | PREDICATE | DETERMINER)
        state = free and words[index] in lexicon.future_only and index + 1 < view.hi
        for step in range(index + 1, min(index + 4, view.hi)):
            state = state or bool(bits[step] & (PREDICATE | COPULA))
            if bits[step] & (PREDICATE | COPULA) and step + 1 < view.hi and words[step + 1] in lexicon.posts:
                return Verdict("intention", "will-do", 0.6)  # `Ia akan menjadi pelatih tim itu`
            bare = words[step].endswith(lexicon.acting_endings) and not bits[step] & ~OUTCOME
            if bare or (bits[step] & VERB and not bits[step] & (AUXILIARY | ADVERB)):
                form = words[step].startswith(lexicon.acting) or words[step].endswith(lexicon.acting_endings)
                acting = form and not bits[step] & OUTCOME
                if acting or (agent and not bits[step] & OUTCOME):
                    return Verdict("intention", "will-do", 0.65)
                return Verdict("prediction", "will-happen", 0.6)
            if not bits[step] & (AUXILIARY | ADVERB | MODAL | NEGATION):
                break
        if state:  # else it is another word: `syarat akan makna`
            return Verdict("prediction", "will-happen", 0.6)
    return None


def duty(view: View) -> Verdict | None:
    """``Pelaku harus ditangkap``: a duty in somebody's words is advice; in the outlet's it reports a rule."""
    return Verdict("opinion", "duty-word", 0.7) if view.voice.source != NARRATION and view.core & DUTY else None


def narrated_duty(view: View) -> Verdict | None:
    """``Kebijakan harus melindungi petani``: the outlet's own advice, with a verb of acting.

    What somebody had to do (``Budi harus menunggu``, ``warga harus mengungsi``) is no advice, and a rule has names,
    days or numbers (``Pendaki harus mendaftar sebelum pukul 08.00``).
    """
    if view.voice.source != NARRATION or not view.core & DUTY:
        return None
    bits, words, tokens = view.tokens.bits, view.tokens.words, view.tokens
    lo = main_start(tokens, view.lo, view.hi)
    if any(tokens.capital(index) or words[index][0].isdecimal() for index in range(lo + 1, view.hi)):
        return None
    for index in range(lo + 1, view.hi - 1):
        if words[index] not in view.lexicon.narrated_duty or not bits[index] & DUTY:
            continue
        before = index - 1
        while before > lo and bits[before] & _BEFORE_VERB:
            before -= 1
        if bits[before] & _NO_ADDRESSEE or any(bits[at] & (_SOMEBODY | VERB) for at in range(lo, before)):
            return None
        after = index + 1
        while after < view.hi - 1 and bits[after] & _BEFORE_VERB:
            after += 1
        acts = bits[after] & VERB and words[after].startswith(view.lexicon.acting)
        return Verdict("opinion", "narrated-duty", 0.55) if acts else None
    return None


def advice(view: View) -> Verdict | None:
    """``sebaiknya``, ``patut``: what ought to be, in anybody's words."""
    return Verdict("opinion", "advice-word", 0.75) if view.core & ADVICE else None


def appraisal(view: View) -> Verdict | None:
    """``Ini merupakan pukulan bagi warga``: what somebody says that something is, in a noun that judges."""
    if view.voice.source == NARRATION or not view.core & COPULA:
        return None
    bits, words = view.tokens.bits, view.tokens.words
    for index in range(view.lo, view.hi):
        if words[index] in view.lexicon.existence:
            continue  # `tidak ada luka` states what there is
        if bits[index] & COPULA and not view.lexicon.appraisals.isdisjoint(words[index + 1 : index + 1 + APPRAISED]):
            return Verdict("opinion", "appraisal", 0.65)
    return None


def judgement(view: View) -> Verdict | None:
    """``penting``: a judgement; in the outlet's words not where it stands beside a subject (``aktris cantik tiba``)."""
    bits = view.tokens.bits
    if bits[view.hi - 1] & OPINION and view.hi - 2 > view.lo and bits[view.hi - 2] & (NEGATION | DEGREE):
        return Verdict("opinion", "judgement-word", 0.7)  # `Menyewa kamar di kota itu tidak mudah`
    if not view.core & OPINION:
        return None
    if view.voice.source == NARRATION:
        last = max(index for index in range(view.lo, view.hi) if bits[index] & OPINION)
        beside = last > view.lo and not bits[last - 1] & ~NUMBER
        if beside and last + 1 < view.hi and main_verb(view.tokens, last + 1, view.hi):
            return None
    return Verdict("opinion", "judgement-word", 0.7)


def degree(view: View) -> Verdict | None:
    """``sangat besar``: a word of degree before what is no verb."""
    if not view.core & DEGREE and not view.voice.spoken:
        return None
    bits = view.tokens.bits
    for index in range(view.lo, view.hi - 1):
        strong = view.tokens.words[index] in view.lexicon.strong_degrees
        if bits[index] & DEGREE and not bits[index + 1] & (NEGATION if strong else VERB | NEGATION):
            if index > view.lo and bits[index - 1] & RELATIVE and not view.voice.spoken:
                continue
            return Verdict("opinion", "degree-word", 0.6)
    return None


def counted(view: View) -> Verdict | None:
    """``15 orang tewas``: a count or measure, and not only beside its noun (``pemain berusia 21 tahun``)."""
    if not view.quantities:
        return None
    bits = view.tokens.bits
    beside = 0
    for index in range(view.lo, view.hi):
        here = bits[index]
        if here & ATTRIBUTIVE:
            beside = ATTRIBUTIVE_REACH
        elif here & MEMBER:
            beside = MEMBER_REACH
        elif here & NUMBER and not beside:
            return Verdict("figure", "counted", 0.8)
        elif beside:
            beside -= 1
    # the measure is the point where no verb follows it (`Ia berusia 21 tahun`), but never beside `salah satu dari`
    last = max(index for index in range(view.lo, view.hi) if bits[index] & (ATTRIBUTIVE | MEMBER))
    verb = bits[last] & MEMBER or any(bits[index] & PREDICATES for index in range(last + 1, view.hi))
    return None if verb else Verdict("figure", "counted", 0.8)


def event(view: View) -> Verdict:
    """Everything else that can be true or false: an event, state, relation or cause."""
    return Verdict("fact", "event-or-state", 0.7)


KINDS: tuple[Callable[[View], Verdict | None], ...] = (
    denial_cue,
    denial_word,
    request_cue,
    plan_word,
    forecast_cue,
    forecast_word,
    future,
    duty,
    narrated_duty,
    advice,
    appraisal,
    judgement,
    degree,
    counted,
)


def kind_of(view: View) -> Verdict:
    """The verdict of the first of `KINDS` that has one, else `event`."""
    voice = view.voice
    plain = not (voice.spoken or voice.asks or voice.denies or voice.expects)
    telling = (view.head | view.core | view.tokens.bits[view.hi - 1]) & _TELLING
    if plain and not telling and not view.quantities:
        return event(view)  # nothing that any rule asks for
    for rule in KINDS:
        verdict = rule(view)
        if verdict is not None:
            return verdict
    return event(view)


_BEFORE_VERB = AUXILIARY | ADVERB | MODAL | NEGATION | DEGREE
_SOMEBODY = PRONOUN | RELATIVE
_NO_ADDRESSEE = _SOMEBODY | PREDICATES | PREDICATE | SUBORDINATOR | CONCESSION | COMMA | JOIN | DETERMINER
"""Words right before a word of duty that show that it is no advice (``warga harus …``, ``terpaksa harus …``)."""
_ASSERTS = PREDICATES | PREDICATE | AUXILIARY | MODAL | ADVERB
_TELLING = DENIAL | INTENTION | PREDICTION | FUTURE | DUTY | ADVICE | OPINION | DEGREE
