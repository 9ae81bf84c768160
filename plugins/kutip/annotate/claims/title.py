"""What the headline itself claims, and whether the body says the same."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from ...model import Claim, Quantity, Quotation
from .clauses import Clause, clauses
from .lexicon import COLON, DENIAL, HEDGE, INTENTION, NEGATION, OPINION, REPORT, STANCE, Lexicon
from .tokens import Tokens

TITLE_DIFFERS = "title_differs"
LONGEST_SPEAKER = 6
"""Most words of a headline before its colon or report verb that can name who speaks."""
SHORTEST_WORD = 4
"""Shorter words of a headline say too little of what it is about."""
MOST_WORDS = 30
"""Words of a headline that are looked for in the body; no newsroom writes more."""
FEWEST_SHARED = 3
"""Words that headline and claim of the body must share to be about the same."""


def title_parts(tokens: Tokens, lexicon: Lexicon, quotes: Sequence[Quotation]) -> list[tuple[Clause, Quotation | None]]:
    """Clauses of a headline, each with a quotation by whoever the headline says it of (``Camat: Jalan Ditutup``).

    A name before a colon or report verb speaks only where the body quotes it; then its words come without it.
    """
    hi = len(tokens.words)
    speaker: Quotation | None = None
    lo = 0
    for index in range(1, min(hi - 2, LONGEST_SPEAKER)):
        if tokens.bits[index] & (COLON | REPORT):
            speaker = quoted(tokens.words[:index], quotes)
            # what somebody wants, denies or praises is told by the verb: `Warga Minta Jalan Dibuka`
            if speaker is not None and not tokens.bits[index] & (INTENTION | DENIAL | OPINION | STANCE):
                lo = index + 1
            break
    return [(clause, speaker) for clause in clauses(tokens, lexicon, lo, hi, spoken=False)]


def quoted(words: Sequence[str], quotes: Sequence[Quotation]) -> Quotation | None:
    """The first of `quotes` whose speaker shares a word with `words`; a word of the speaker's role will do too."""
    wanted = {word for word in words if len(word) >= SHORTEST_WORD or word.isupper()}
    for quote in quotes:
        if quote.speaker and wanted & set(f"{quote.speaker} {quote.role or ''}".lower().split()):
            return quote
    return None


def differs(title: Claim, words: Sequence[str], claims: Sequence[Claim], small: str, lexicon: Lexicon) -> bool:
    """Whether the body's claims on the same matter give another number, or only with a hedge what `title` states.

    `words` are those of the headline's claim, `claims` those of the body, which is `small` in small letters. The body's
    closest claims decide: those that share most words with the headline.
    """
    stated = title.kind in {"fact", "figure"} and title.hedge is None
    if not title.quantities and not (stated and any(claim.hedge for claim in claims)):
        return False
    content = [word for word in words if len(word) >= SHORTEST_WORD][:MOST_WORDS]
    scored = [(sum(map(small[claim.start : claim.end].__contains__, content)), claim) for claim in claims]
    best = max((score for score, _ in scored), default=0)
    if best < FEWEST_SHARED:
        return False
    nearest = [claim for score, claim in scored if score == best]
    if stated and 2 * best >= len(content) and all(_hedged(claim, lexicon) for claim in nearest):
        return True
    everything = [quantity for claim in claims for quantity in claim.quantities]
    return any(
        not any(agree(quantity, other) for other in everything)
        and any(quantity.unit and quantity.unit == other.unit for claim in nearest for other in claim.quantities)
        for quantity in title.quantities
    )


def _hedged(claim: Claim, lexicon: Lexicon) -> bool:
    """Whether a hedge that is no negation (``belum``) stands in `claim`."""
    if claim.hedge is None:
        return False
    bits = lexicon.bits[claim.hedge.split()[0]]
    return bool(bits & HEDGE or " " in claim.hedge) and not bits & NEGATION


def agree(rounded: Quantity, exact: Quantity) -> bool:
    """Whether `exact` is, or rounds to, the value of `rounded`; units are not compared.

    >>> agree(Quantity(value="164000"), Quantity(value="163600"))
    True
    """
    value, other = Decimal(rounded.value), Decimal(exact.value)
    if value == other:
        return True
    digits = rounded.value
    if "." in digits:
        step = Decimal(1).scaleb(-len(digits.partition(".")[2]))
    else:
        step = Decimal(1).scaleb(len(digits) - len(digits.rstrip("0"))) if value else Decimal(1)
    return step != 1 and abs(value - other) * 2 <= step
