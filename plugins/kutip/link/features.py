"""What a claim is compared by: roots, names, figures, dates, polarity. Nothing of it depends on other articles.

Weights come from the language pack and not from the collection, so that a pair that is linked once stays linked when
articles are added: the addresses of groups depend on it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Set
from decimal import Decimal, InvalidOperation
from functools import lru_cache

from msgspec import Struct

from ..languages import LanguagePack
from ..languages.roots import stemmer
from ..model import Annotated, Claim, fold
from ..text.edtf import bounds

EntityKey = tuple[str, str]
"""Kind and slug of an entity of the collection."""

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_COMMON, _FREQUENT, _FULL = 0.4, 0.7, 1.0
_NAMING = 0.5
"""Share of its weight that a capitalised word keeps: it names the matter (``Piala Dunia``) and says nothing of it."""
_FIGURE, _OTHER_FIGURE = 0.6, 0.3
"""What an equal count says, and another count of the same things: claims that differ are less alike than others."""
_NAME = 0.6
"""A shared name says less than a shared root: names are what all reports of one matter share."""


class Features(Struct, frozen=True):
    """A claim as it is compared. `weight` is that of all roots and names.

    `dates` are first and last days as ordinals, `days` the EDTF values of the same dates. `state` is the gravest root
    that says what became of those who are counted, ``""`` where none does.
    """

    article: str
    claim: Claim
    roots: Mapping[str, float]
    names: frozenset[EntityKey]
    figures: tuple[tuple[str, Decimal], ...]
    approximate: bool
    dates: tuple[tuple[int, int], ...]
    days: tuple[str, ...]
    negative: bool
    state: str
    weight: float


class Featurist:
    """Makes the features of claims in one language."""

    def __init__(self, pack: LanguagePack) -> None:
        words = pack.link
        self._states = words.states
        self._people = dict.fromkeys(words.people, words.people[0])
        self._stem = stemmer(pack.code)
        self._known: dict[str, tuple[str, float]] = {}
        self._silent = frozenset((*words.function_words, *words.numbers))
        self._negations = frozenset(words.negations)
        self._weights = {**dict.fromkeys(words.frequent, _FREQUENT), **dict.fromkeys(words.common, _COMMON)}
        self._concepts = {root: concept[0] for concept in words.concepts for root in concept}

    def _root_of(self, word: str) -> tuple[str, float]:
        """The root of a word, or what stands for its concept, with its weight: 0 where it says nothing or negates."""
        known = self._known.get(word)
        if known is None:
            root = self._concepts.get(word) or self._stem(word)
            root = self._concepts.get(root, root)
            silent = root in self._silent or root in self._negations or len(root) < 2
            known = self._known[word] = (root, 0.0 if silent else self._weights.get(root, _FULL))
        return known

    def roots(
        self, text: str, start: int, end: int, taken: list[tuple[int, int]], naming: float = _NAMING
    ) -> tuple[dict[str, float], bool]:
        """Roots of ``text[start:end]`` outside of the spans `taken`, with weights; and whether they are negated.

        Spans are in order of start; `naming` is the share of its weight that a capitalised word keeps.
        A root that is negated twice is negative: only an odd number of negations turns a claim round.
        """
        found: dict[str, float] = {}
        negations = at_name = 0
        for match in _WORD.finditer(text, start, end):
            at = match.start()
            while at_name < len(taken) and taken[at_name][1] <= at:
                at_name += 1
            if at_name < len(taken) and taken[at_name][0] <= at:
                continue
            word = match.group()
            root, weight = self._root_of(word.lower())
            if weight:
                if at > start and word[0].isupper():
                    weight *= naming
                found[root] = max(weight, found.get(root, 0.0))
            elif root in self._negations:
                negations += 1
        return found, negations % 2 == 1

    def __call__(self, one: Annotated, claim: Claim, entities: Mapping[str, EntityKey]) -> Features:
        """The features of `claim`; `entities` gives the collection's entity for each of the article's own."""
        inside = [name for name in one.names if name.start < claim.end and name.end > claim.start]
        roots, negative = self.roots(
            one.article.text, claim.start, claim.end, [(name.start, name.end) for name in inside]
        )
        names = frozenset(entities[name.entity] for name in inside if name.entity in entities)
        figures = []
        for quantity in claim.quantities:
            try:
                unit = fold(quantity.unit)
                figures.append((self._people.get(unit, unit), Decimal(quantity.value)))
            except InvalidOperation:
                continue
        limits_of, days = [], []
        for date in one.dates:
            limits = bounds(date.value) if date.start < claim.end and date.end > claim.start else None
            if limits and date.role == "event":
                limits_of.append((limits[0].toordinal(), limits[1].toordinal()))
                days.append(date.value)
        return Features(
            article=one.article.id,
            claim=claim,
            roots=roots,
            names=names,
            figures=tuple(figures),
            approximate=any(quantity.approximate for quantity in claim.quantities),
            dates=tuple(limits_of),
            days=tuple(days),
            negative=negative,
            state=next((state for state in self._states if state in roots), ""),
            weight=sum(self._weights.get(root, _FULL) for root in roots) + _NAME * len(names) + _FIGURE * len(figures),
        )


def said(a: Features, b: Features) -> float:
    """Weight of the roots and figures that two claims share: what they say, names aside."""
    shared = sum(min(weight, b.roots[root]) for root, weight in a.roots.items() if root in b.roots)
    for unit, value in a.figures:
        others = [other for key, other in b.figures if key == unit]
        if others:
            shared += _FIGURE if value in others else _OTHER_FIGURE
    return shared


def likeness(a: Features, b: Features) -> float:
    """How much two claims share, from 0 to 1: the mean of cosine and containment over weighted roots and names.

    Cosine asks that both say the same; containment lets a short clause be found in a long one.
    """
    shared = said(a, b) + _NAME * len(shared_names(a.names, b.names))
    if not shared:
        return 0.0
    mean: float = (a.weight * b.weight) ** 0.5
    return (shared / mean + shared / min(a.weight, b.weight)) / 2


_LEAST_WORDS = 3
"""Words from which a body is known by their first letters."""


@lru_cache(maxsize=65536)
def name_words(name: EntityKey) -> frozenset[str]:
    """The words of a name; for a body of three or more also the first letters of its words, from three on.

    ``Badan Penanggulangan Bencana Daerah Jakarta`` holds ``bpbd`` and ``jakarta``.
    """
    kind, slug = name
    words = slug.split("-")
    found = set(words)
    if kind == "organisation":
        letters = "".join(word[:1] for word in words)
        found |= {letters[:end] for end in range(_LEAST_WORDS, len(letters) + 1)}
    return frozenset(found)


def shared_names(a: Set[EntityKey], b: Set[EntityKey]) -> set[EntityKey]:
    """Names of `a` that may stand for one of `b`: the same, or one says all the words of the other (``Pramono``).

    This is likeness, not identity: it may join two claims or reports that other signs bring together, never two people.
    """
    found = set(a & b)
    rest = b - found
    for name in a - found:
        words = name_words(name)
        for other in rest:
            if name[0] == other[0] and (words <= name_words(other) or name_words(other) <= words):
                found.add(name)
                break
    return found


def apart(kind: str, a: Set[EntityKey], b: Set[EntityKey]) -> bool:
    """Whether both have names of `kind` and none that may be one."""
    mine = {name for name in a if name[0] == kind}
    others = {name for name in b if name[0] == kind}
    return bool(mine) and bool(others) and not shared_names(mine, others)
