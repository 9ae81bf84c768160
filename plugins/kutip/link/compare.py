"""Whether two claims assert the same, differ, or have nothing to do with each other: an ordered list of named rules.

Alike words are not enough: who, when, how many and in which stage decide. Each rule may refuse a pair or say in what it
differs; a pair that no rule refuses is linked when it is alike enough. A missed link is better than a false one.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Literal

from msgspec import Struct

from ..languages.link import LinkWords
from ..model import NARRATION, slugify
from .features import Features, apart, likeness, said, shared_names

Nearness = Literal["article", "story", "context"]
"""How near two claims stand: in one article, in articles on one event, in articles that speak of the same people or
bodies. Claims of other articles are not compared: alike words in them speak of other matters."""

ALIKE: dict[Nearness, float] = {"article": 0.68, "story": 0.50, "context": 0.54}
"""Likeness from which two claims are one. Sentences of one article share their subject, so more is asked of them;
reports of one event share their context, so less."""
ALIKE_BUT_DIFFERING = 0.52
"""Inside a story, likeness from which claims with other figures, days or signs are versions of one claim."""
_LEAST_SHARED: dict[Nearness, float] = {"article": 2.0, "story": 1.8, "context": 1.8}
"""Weight of roots and figures (names aside) that two claims must share: one word in common is an accident."""


SCORE = ":"
"""The unit of the two figures of a score, which count together."""


class Verdict(Struct, frozen=True):
    """A linked pair: the likeness, and in what the two differ: ``figure``, ``date``, ``sign`` or ``""`` for nothing."""

    likeness: float
    differs: str = ""


def _hedged(a: Features, b: Features, _words: LinkWords) -> str | None:
    """What is alleged and what is stated are never one claim."""
    return "refuse" if bool(a.claim.hedge) != bool(b.claim.hedge) else None


def _kind(a: Features, b: Features, _words: LinkWords) -> str | None:
    """A plan is not its outcome, a demand not what was granted, and a judgement is nobody else's fact."""
    kinds = {a.claim.kind, b.claim.kind}
    if "opinion" in kinds or ("intention" in kinds and len(kinds) > 1) or ("prediction" in kinds and len(kinds) > 1):
        return "refuse"
    return None


def _wishes(a: Features, b: Features, _words: LinkWords) -> str | None:
    """A wish, a promise or a demand belongs to whoever has it: equal words of another are another's wish."""
    if a.claim.kind != "intention" or NARRATION in (a.claim.source, b.claim.source):
        return None
    mine, others = ({("person", slugify(claim.source))} for claim in (a.claim, b.claim))
    return None if shared_names(mine, others) else "refuse"


def _stage(a: Features, b: Features, _words: LinkWords) -> str | None:
    """The stages of a criminal case are different facts."""
    return "refuse" if a.claim.stage != b.claim.stage else None


def _people(a: Features, b: Features, _words: LinkWords) -> str | None:
    """Equal words about another person are another claim."""
    return "refuse" if apart("person", a.names, b.names) else None


def _places(a: Features, b: Features, _words: LinkWords) -> str | None:
    """Equal words about another place are another claim."""
    return "refuse" if apart("place", a.names, b.names) and not shared_names(a.names, b.names) else None


def _sign(a: Features, b: Features, words: LinkWords) -> str | None:
    """Alike but for a negation, or for a word and its opposite: the two contradict each other."""
    opposite = any(
        (one in a.roots and other in b.roots and one not in b.roots and other not in a.roots)
        or (one in b.roots and other in a.roots and one not in a.roots and other not in b.roots)
        for one, other in words.antonyms
    )
    return "sign" if (a.negative != b.negative) != opposite else None


def _state(a: Features, b: Features, _words: LinkWords) -> str | None:
    """Who died are not those who are missing, hurt or on board, though both are counted in the same words."""
    counted = a.figures and b.figures
    return "refuse" if a.state != b.state and (counted or (a.state and b.state)) else None


def _units(a: Features, b: Features, _words: LinkWords) -> str | None:
    """Counts of other things (houses, people) are other claims."""
    mine, others = {unit for unit, _ in a.figures}, {unit for unit, _ in b.figures}
    return "refuse" if mine and others and mine.isdisjoint(others) else None


def _dates(a: Features, b: Features, _words: LinkWords) -> str | None:
    """Dates that cannot be one tell two events apart, or two versions of one."""
    if a.dates and b.dates and not any(x[0] <= y[1] and y[0] <= x[1] for x in a.dates for y in b.dates):
        return "date"
    return None


def _figures(a: Features, b: Features, _words: LinkWords) -> str | None:
    """Other counts of the same unit differ; a rounded one agrees with an exact one that rounds to it."""
    units = {unit for unit, _ in a.figures} & {unit for unit, _ in b.figures}
    for unit in units:
        mine = [value for key, value in a.figures if key == unit]
        others = [value for key, value in b.figures if key == unit]
        loose = a.approximate or b.approximate
        if unit == SCORE and sorted(mine) != sorted(others):
            return "figure"
        if not any(agree(x, y, loose=loose) for x in mine for y in others):
            return "figure"
    return None


RULES: tuple[tuple[str, Callable[[Features, Features, LinkWords], str | None]], ...] = (
    ("hedged-apart", _hedged),
    ("kinds-apart", _kind),
    ("wishes-apart", _wishes),
    ("stages-apart", _stage),
    ("people-apart", _people),
    ("places-apart", _places),
    ("states-apart", _state),
    ("units-apart", _units),
    ("opposite-sign", _sign),
    ("other-day", _dates),
    ("other-figure", _figures),
)
"""Each rule with its name: None lets a pair pass, ``refuse`` keeps it apart, any other word says in what it differs."""


def agree(a: Decimal, b: Decimal, *, loose: bool = False) -> bool:
    """Whether two figures may be one: equal, or one is the other rounded to its own digits.

    With `loose` (one of them is said to be approximate) a tenth apart is still one figure.

    >>> agree(Decimal(163600), Decimal(164000)), agree(Decimal(163600), Decimal(163000))
    (True, False)
    """
    if a == b:
        return True
    if loose and abs(a - b) * 10 <= max(abs(a), abs(b)):
        return True
    for rounded, exact in ((a, b), (b, a)):
        _, digits, exponent = rounded.normalize().as_tuple()
        if not isinstance(exponent, int) or exponent <= 0 or len(digits) < 2:
            continue  # one digit and zeros (3.000) may be exact: two different counts would agree
        step = Decimal(1).scaleb(exponent)
        if abs(exact - rounded) * 2 <= step:
            return True
    return False


def clash(a: Features, b: Features, words: LinkWords, nearness: Nearness) -> str | None:
    """``refuse`` where two claims cannot be one, a word for what they differ in, None where nothing keeps them apart.

    Outside of one story, alike words with other figures, days or signs are most often other events.
    """
    differs = None
    for _, rule in RULES:
        found = rule(a, b, words)
        if found == "refuse":
            return found
        differs = differs or found
    return "refuse" if differs and nearness != "story" else differs


def compare(a: Features, b: Features, words: LinkWords, nearness: Nearness) -> Verdict | None:
    """The verdict on a pair, None where it is not linked."""
    if said(a, b) < _LEAST_SHARED[nearness]:
        return None
    alike = likeness(a, b)
    if alike < ALIKE[nearness]:
        return None
    differs = clash(a, b, words, nearness)
    if differs == "refuse" or (differs and alike < ALIKE_BUT_DIFFERING):
        return None
    return Verdict(alike, differs or "")
