"""Stories: articles on one event, by the roots and names of their headlines and leads, near each other in time."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from msgspec import Struct

from ..model import Annotated, Story, fold
from .components import Components
from .features import EntityKey, Featurist

DAYS_APART = 4
"""Articles on one event appear within so many days of each other; what comes later is found through a chain."""
ALIKE = {1: 0.42, 2: 0.34, 3: 0.27}
"""Likeness of leads from which two articles are on one event, by the number of names that they share (3: or more)."""
_LEAD = 700
"""Characters of the text that count as its lead: the first three or four sentences say what happened."""
_LEAST_SHARED = 2.5
"""Weight of roots that two leads must share."""
_NAME = 0.8


class _Lead(Struct, frozen=True):
    roots: Mapping[str, float]
    names: frozenset[EntityKey]
    headline: frozenset[EntityKey]
    day: int | None
    weight: float


def stories(
    annotated: Sequence[Annotated],
    featurist: Featurist,
    entities: Mapping[str, Mapping[str, EntityKey]],
    copies: Sequence[tuple[str, str]],
) -> tuple[Story, ...]:
    """Every story, one-article ones too, in order of id; `annotated` is in order of (published, id)."""
    leads = [_lead(one, featurist, entities[one.article.id]) for one in annotated]
    numbers = {one.article.id: number for number, one in enumerate(annotated)}
    joined = Components(len(annotated))
    why: dict[int, dict[str, None]] = defaultdict(dict)
    for a, b in copies:
        joined.join(numbers[a], numbers[b])
    postings: dict[tuple[int | None, str], list[int]] = defaultdict(list)
    for number, lead in enumerate(leads):
        together: Counter[int] = Counter()
        days = [None] if lead.day is None else list(range(lead.day - DAYS_APART, lead.day + 1))
        for root, weight in lead.roots.items():
            if weight < 1:
                continue
            for day in days:
                together.update(postings.get((day, root), ()))
            postings[lead.day, root].append(number)
        for other, count in together.items():
            if count > 1 and (shared := _shared(lead, leads[other])) is not None:
                joined.join(number, other)
                why[number] |= dict.fromkeys(shared)
                why[other] |= dict.fromkeys(shared)
    out = []
    for members in joined.sets():
        articles = [annotated[number].article for number in members]
        reasons: dict[str, None] = {}
        for number in members:
            reasons |= why[number]
        out.append(
            Story(
                id=articles[0].slug,
                articles=tuple(article.id for article in articles),
                label=articles[0].title,
                why=tuple(reasons)[:8],
            )
        )
    return tuple(out)


def _lead(one: Annotated, featurist: Featurist, entities: Mapping[str, EntityKey]) -> _Lead:
    article = one.article
    taken = [(name.start, name.end) for name in one.names if name.start < _LEAD]
    roots, _ = featurist.roots(article.text, 0, min(_LEAD, len(article.text)), taken)
    named = [entities[name.entity] for name in one.names if name.start < _LEAD and name.entity in entities]
    title = f" {fold(article.title)} "
    headline = {
        entities[name.entity] for name in one.names if f" {fold(article.text[name.start : name.end])} " in title
    }
    if not article.title_derived:
        # Names of the headline are found by their words, which the body's names hold too.
        words = {word for name in one.names for word in article.text[name.start : name.end].lower().split()}
        more, _ = featurist.roots(article.title, 0, len(article.title), [])
        roots |= {root: weight for root, weight in more.items() if root not in words}
    day = dt.date.fromisoformat(article.published[:10]).toordinal() if article.published else None
    names = frozenset(named)
    return _Lead(roots, names, frozenset(headline), day, sum(roots.values()) + _NAME * len(names))


def _shared(a: _Lead, b: _Lead) -> list[str] | None:
    """What joins two leads, in words; None where they are on different events.

    People and places decide: reports of one event share a name that one of their headlines holds (two general meetings
    share the stock exchange, not the company), and where both name places or people that have nothing in common they
    speak of two look-alike events.
    """
    roots = [root for root in a.roots if root in b.roots]
    weight = sum(a.roots[root] for root in roots)
    names = a.names & b.names
    if weight < _LEAST_SHARED or not names & (a.headline | b.headline):
        return None
    for kind in ("person", "place"):
        mine, others = ({name for name in lead.names if name[0] == kind} for lead in (a, b))
        if mine and others and mine.isdisjoint(others):
            return None
    shared = weight + _NAME * len(names)
    alike = (shared / (a.weight * b.weight) ** 0.5 + shared / min(a.weight, b.weight)) / 2
    if alike < ALIKE[min(len(names), max(ALIKE))]:
        return None
    return [*(slug for _, slug in sorted(names)), *sorted(roots, key=lambda root: (-a.roots[root], root))[:4]]
