"""Words that claims and articles are compared by: ``link.toml``."""

from __future__ import annotations

from msgspec import Struct


class LinkWords(Struct, frozen=True, forbid_unknown_fields=True):
    """Roots by what they say of a claim.

    `common` and `frequent` roots say little and something; `concepts` are sets of roots of one meaning, the first
    standing for all; `antonyms` pairs of opposite roots; `affirmed` and `negated` the variants of claims that differ in
    polarity; `own_reporting` words before an outlet's name that tell its own reporting. `states` are roots of what
    became of those who are counted, the gravest first: claims are only compared where the first of each is the same.
    `people` are units that count people, the first standing for all.
    """

    function_words: tuple[str, ...]
    common: tuple[str, ...]
    frequent: tuple[str, ...]
    negations: tuple[str, ...]
    numbers: tuple[str, ...]
    concepts: tuple[tuple[str, ...], ...]
    antonyms: tuple[tuple[str, str], ...]
    states: tuple[str, ...]
    people: tuple[str, ...]
    affirmed: str
    negated: str
    own_reporting: tuple[str, ...]
