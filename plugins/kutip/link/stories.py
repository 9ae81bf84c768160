"""Stories: articles on one event, by the roots and names of their headlines and leads, near each other in time."""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from msgspec import Struct, structs

from ..model import Annotated, Name, Story, fold
from .clusters import clusters
from .features import EntityKey, Featurist, apart, name_words, shared_names

DAYS_APART = 4
"""Articles on one event appear within so many days of each other; what comes later is found through a chain."""
ALIKE = {1: 0.42, 2: 0.34, 3: 0.27}
"""Likeness of leads from which two articles are on one event, by the number of names that they share (3: or more)."""
_LEAD = 700
"""Characters of the text that count as its lead: the first three or four sentences say what happened."""
_OPENING = 250
"""Characters that hold the hour of what happened, where it is given."""
_LEAST_SHARED = 2.5
"""Weight of roots that two leads must share."""
_NAME = 0.8
_MOST_HOLDERS = 200
"""Articles of one day looked at for one word of a name, the earliest first."""
_CHECKED = 6
"""Articles of each side that are compared before two stories become one."""
_WORD = re.compile(r"\w+")
_DAY = re.compile(r"\d{4}-\d\d-\d\d(?!/)")


class _Lead(Struct, frozen=True):
    roots: Mapping[str, float]
    names: frozenset[EntityKey]
    headline: frozenset[EntityKey]
    events: frozenset[str]
    clocked: frozenset[str]
    day: int | None
    weight: float


class Events(Struct, frozen=True):
    """The stories, one-article ones too, in order of their first article; and pairs of ids that are linked at all.

    Links do not depend on other articles, so a pair that is linked stays linked when articles are added.
    """

    stories: tuple[Story, ...]
    links: tuple[tuple[str, str], ...]
    leads: Mapping[str, _Lead]

    def elsewhere(self, a: str, b: str) -> bool:
        """Whether two articles, by id, speak of two look-alike events."""
        return _elsewhere(self.leads[a], self.leads[b])


def stories(
    annotated: Sequence[Annotated],
    featurist: Featurist,
    entities: Mapping[str, Mapping[str, EntityKey]],
    copies: Sequence[tuple[str, str]],
    forms: Mapping[EntityKey, str],
) -> Events:
    """Stories and links of `annotated`, which is in order of (published, id); `forms` says how a name is written."""
    leads = [_lead(one, featurist, entities[one.article.id]) for one in annotated]
    numbers = {one.article.id: number for number, one in enumerate(annotated)}
    links: dict[int, list[tuple[float, int]]] = defaultdict(list)
    reasons: dict[tuple[int, int], list[str]] = {}
    for pair in copies:
        a, b = sorted(numbers[article] for article in pair)
        links[b].append((1.0, a))
        reasons[a, b] = []
    for a, b in _near(leads):
        found = _shared(leads[a], leads[b], forms)
        if found is not None:
            links[b].append((found[0], a))
            reasons[a, b] = found[1]

    def compatible(left: Sequence[int], right: Sequence[int]) -> bool:
        return not any(_elsewhere(leads[a], leads[b]) for a in left[:_CHECKED] for b in right[:_CHECKED])

    out = []
    for members in clusters(len(annotated), links, compatible, lambda numbers: len(numbers) > 1):
        articles = [annotated[number].article for number in members]
        why: dict[str, None] = {}
        for two in combinations(members, 2):
            why |= dict.fromkeys(reasons.get(two, ()))
        out.append(
            Story(
                id=articles[0].slug,
                articles=tuple(article.id for article in articles),
                label=articles[0].title,
                why=tuple(why)[:8],
            )
        )
    ids = [one.article.id for one in annotated]
    return Events(
        tuple(out),
        tuple((ids[a], ids[b]) for a, b in sorted(reasons)),
        {
            # Roots are the bulk of a lead, and places do not need them.
            id_: structs.replace(
                lead,
                roots={},
                headline=frozenset(),
                events=frozenset(),
                names=frozenset(name for name in lead.names if name[0] == "place"),
            )
            for id_, lead in zip(ids, leads, strict=True)
        },
    )


def _near(leads: Sequence[_Lead]) -> Iterator[tuple[int, int]]:
    """Pairs that may share a name and appeared near each other; those without a day among themselves.

    One of two names that may be one holds all the words of the other (see `shared_names`), its last word too.
    """
    holders: dict[tuple[int | None, str, str], list[int]] = defaultdict(list)
    enders: dict[tuple[int | None, str, str], list[int]] = defaultdict(list)
    for number, lead in enumerate(leads):
        days = [None] if lead.day is None else list(range(lead.day - DAYS_APART, lead.day + 1))
        words = {(kind, word) for kind, slug in lead.names for word in name_words((kind, slug))}
        ends = {(kind, slug.rpartition("-")[2]) for kind, slug in lead.names}
        near: set[int] = set()
        for day in days:
            for kind, word in ends:
                near.update(holders.get((day, kind, word), ()))
            for kind, word in words:
                near.update(enders.get((day, kind, word), ()))
        yield from ((other, number) for other in sorted(near))
        for index, keys in ((holders, words), (enders, ends)):
            for kind, word in keys:
                held = index[lead.day, kind, word]
                if len(held) < _MOST_HOLDERS:
                    held.append(number)


def _lead(one: Annotated, featurist: Featurist, entities: Mapping[str, EntityKey]) -> _Lead:
    article = one.article
    taken = [(name.start, name.end) for name in one.names if name.start < _LEAD]
    roots, _ = featurist.roots(article.text, 0, min(_LEAD, len(article.text)), taken, naming=1)
    named = [entities[name.entity] for name in one.names if name.start < _LEAD and name.entity in entities]
    title = fold(article.title)
    title_words = frozenset(_WORD.findall(title))
    headline = {entities[name.entity] for name in one.names if _in_headline(name, article.text, title, title_words)}
    if not article.title_derived:
        # Names of the headline are found by their words, which the body's names hold too.
        words = {word for name in one.names for word in article.text[name.start : name.end].lower().split()}
        more, _ = featurist.roots(article.title, 0, len(article.title), [], naming=1)
        roots |= {root: weight for root, weight in more.items() if root not in words}
    day = dt.date.fromisoformat(article.published[:10]).toordinal() if article.published else None
    names = frozenset(named)
    events = frozenset(date.value for date in one.dates if date.role == "event" and _DAY.match(date.value))
    weight = sum(roots.values()) + _NAME * len(names)
    clocked = frozenset(
        date.value[:10] for date in one.dates if date.start < _OPENING and date.role == "event" and "T" in date.value
    )
    return _Lead(roots, names, frozenset(headline), frozenset(value[:10] for value in events), clocked, day, weight)


def _in_headline(name: Name, text: str, title: str, title_words: frozenset[str]) -> bool:
    """Whether a headline holds a name: of people and places one word will do (``Tirtaloka`` for its regency)."""
    form = fold(text[name.start : name.end])
    if name.kind == "organisation":
        return f" {form} " in f" {title} "
    return not title_words.isdisjoint(_WORD.findall(form)[-1:])


def _elsewhere(a: _Lead, b: _Lead) -> bool:
    """Both name places and none in common, or the hour of what happened, on other days: two look-alike events."""
    return apart("place", a.names, b.names) or bool(a.clocked and b.clocked and a.clocked.isdisjoint(b.clocked))


def _shared(a: _Lead, b: _Lead, forms: Mapping[EntityKey, str]) -> tuple[float, list[str]] | None:
    """How like two leads are and what joins them, in words; None where they are on different events.

    Names decide: reports of one event share a name that one of their headlines holds (two general meetings share the
    stock exchange, not the company), or the day of the event with a person or
    place. Where both name places that have nothing in
    common they speak of two look-alike events; where both name people that have nothing in common, only place and day
    and a greater likeness make them one (the police chief here, the hospital's director there).
    """
    roots = a.roots.keys() & b.roots.keys()
    weight = sum(map(a.roots.__getitem__, roots))
    if weight < _LEAST_SHARED:
        return None
    names = shared_names(a.names, b.names)
    days = a.events & b.events
    headline = bool(names & a.headline) or bool(shared_names(b.headline, names))
    there = bool(days) and any(kind != "organisation" for kind, _ in names)
    strangers = apart("person", a.names, b.names)
    if _elsewhere(a, b) or not names or not (headline or there) or (strangers and not (headline and there)):
        return None
    shared = weight + _NAME * (len(names) + len(days))
    alike = (shared / (a.weight * b.weight) ** 0.5 + shared / min(a.weight, b.weight)) / 2
    if alike < ALIKE[1 if strangers or not headline else min(len(names), max(ALIKE))]:
        return None
    telling = sorted(roots, key=lambda root: (-a.roots[root], root))[:4]
    return alike, [*(forms[name] for name in sorted(names)), *sorted(days), *telling]
