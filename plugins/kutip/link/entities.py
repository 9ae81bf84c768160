"""People, organisations and places of the whole collection, from the entities of its articles."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from ..model import Annotated, Authority, Entity, Name, PersonEntry, Quotation, fold, slugify
from .features import EntityKey
from .namesakes import part_namesakes

QUOTATIONS_FOR_A_PAGE = 3
"""A person has a page from so many quotations on, or with an entry in people.toml (DESIGN, "The pages")."""
MENTIONS_FOR_A_PAGE = 3
"""An organisation or place has a page from so many mentions on, or in two articles."""
ALSO_MENTIONED = 12
"""Others that an entity keeps: those it shares most articles with."""

PRIVATE = frozenset({"initials", "protected"})
"""Flags of mentions of which no page may come."""


def key_of(kind: str, name: str) -> EntityKey:
    """Kind and slug: spellings that differ in case, hyphens, accents or marks are one name."""
    return kind, slugify(name) or hashlib.sha256(fold(name).encode()).hexdigest()[:10]


class EntityIndex:
    """Which entity of the collection each article's own entity is.

    Names are one entity where they are spelt alike, where people.toml says so, and, for organisations and places only,
    where one article introduces a short form for a longer one and no other name has that short form. Initials and
    pseudonyms hold inside their article only, names of one word among articles that share more than them.
    """

    def __init__(self, annotated: Sequence[Annotated], authority: Authority) -> None:
        self._entries = self._aliases(authority)
        self._short = self._short_forms(annotated)
        self.of: dict[str, dict[str, EntityKey]] = {}
        """article id -> the article's own entity -> entity of the collection"""
        self.own: dict[str, dict[str, EntityKey]] = {}
        """The same without what other articles say: what articles and claims are compared by, so that links last."""
        self.forms: dict[EntityKey, str] = {}
        """Entity -> the first form in which it is written."""
        for one in annotated:
            own = {name.entity: self._resolve(one.article.id, name) for name in reversed(one.names)}
            self.own[one.article.id] = own
            for name in one.names:
                self.forms.setdefault(own[name.entity], name.entity)
            self.of[one.article.id] = {entity: self._short.get(key, key) for entity, key in own.items()}
        part_namesakes(annotated, self.of, {(entry.kind, entry.slug) for entry in self._entries.values()})

    @staticmethod
    def _aliases(authority: Authority) -> dict[EntityKey, PersonEntry]:
        """Each name and alias of people.toml that only one entry has."""
        claimed: dict[EntityKey, list[PersonEntry]] = defaultdict(list)
        for entry in authority.people:
            # Two spellings of one alias are one key.
            for key in {key_of(entry.kind, name): None for name in (entry.name, *entry.aliases)}:
                claimed[key].append(entry)
        return {key: entries[0] for key, entries in claimed.items() if len(entries) == 1}

    @staticmethod
    def _short_forms(annotated: Sequence[Annotated]) -> dict[EntityKey, EntityKey]:
        """Short forms of bodies and places that stand for one longer name everywhere."""
        longer: dict[EntityKey, set[EntityKey]] = defaultdict(set)
        for one in annotated:
            for name in one.names:
                if name.kind != "person":
                    short = key_of(name.kind, one.article.text[name.start : name.end])
                    whole = key_of(name.kind, name.entity)
                    if short != whole:
                        longer[short].add(whole)
        return {short: next(iter(wholes)) for short, wholes in longer.items() if len(wholes) == 1}

    def _resolve(self, article: str, name: Name) -> EntityKey:
        key = key_of(name.kind, name.entity)
        if "initials" in name.flags:
            return name.kind, f"{key[1]}-{hashlib.sha256(article.encode()).hexdigest()[:6]}"
        if entry := self._entries.get(key):
            return entry.kind, entry.slug
        return key

    def entry(self, key: EntityKey, name: str) -> PersonEntry | None:
        """What people.toml says of an entity."""
        found = self._entries.get(key_of(key[0], name))
        return found if found and (found.kind, found.slug) == key else None


def utterance(quotes: Sequence[Quotation], number: int) -> tuple[int, ...]:
    """Numbers of the reported quotations that one cue cuts out of one utterance, `number` of `quotes` among them:
    `Dana itu, kata X, sudah cair` is said once, though it is two quotations.
    """
    own = quotes[number]
    if own.kind == "direct" or own.cue_start < 0:
        return (number,)
    return tuple(
        at
        for at in range(max(0, number - 1), min(len(quotes), number + 2))
        if quotes[at].kind != "direct" and (quotes[at].cue_start, quotes[at].speaker) == (own.cue_start, own.speaker)
    )


def entities(annotated: Sequence[Annotated], authority: Authority, index: EntityIndex) -> tuple[Entity, ...]:
    """Every entity, in order of kind and slug, with its mentions, quotations, roles and neighbours."""
    mentions: dict[EntityKey, list[tuple[str, int]]] = defaultdict(list)
    names: dict[EntityKey, Counter[str]] = defaultdict(Counter)
    forms: dict[EntityKey, Counter[str]] = defaultdict(Counter)
    public: dict[EntityKey, bool] = defaultdict(bool)
    roles: dict[EntityKey, dict[tuple[str, str], None]] = defaultdict(dict)
    quotes: dict[EntityKey, list[tuple[str, int]]] = defaultdict(list)
    for one in annotated:
        own = index.of[one.article.id]
        for number, name in enumerate(one.names):
            key = own[name.entity]
            mentions[key].append((one.article.id, number))
            names[key][name.entity] += 1
            forms[key][one.article.text[name.start : name.end]] += 1
            public[key] |= PRIVATE.isdisjoint(name.flags)
            if name.role:
                roles[key][(name.role, one.article.id)] = None
        for number, quotation in enumerate(one.quotes):
            if not quotation.speaker or quotation.anonymous or quotation.speaker not in own:
                continue
            if utterance(one.quotes, number)[0] == number:
                quotes[own[quotation.speaker]].append((one.article.id, number))
            if quotation.role:
                roles[own[quotation.speaker]][(quotation.role, one.article.id)] = None
    near = _neighbours(annotated, index, public)
    return tuple(
        _entity(
            key, names[key], forms[key], mentions[key], quotes[key], tuple(roles[key]), near[key], public[key], index
        )
        for key in sorted(mentions)
    )


def _entity(  # noqa: PLR0917 - one call, next to what it gathers
    key: EntityKey,
    names: Counter[str],
    forms: Counter[str],
    mentions: list[tuple[str, int]],
    quotes: list[tuple[str, int]],
    roles: tuple[tuple[str, str], ...],
    near: list[tuple[EntityKey, int]],
    public: bool,
    index: EntityIndex,
) -> Entity:
    # The name that most mentions go by; among equals the longest, since it says most.
    name = min(names, key=lambda name: (-names[name], -len(name), name))
    entry = index.entry(key, name)
    articles = tuple(sorted({article for article, _ in mentions}))
    if key[0] == "person":
        known = len(quotes) >= QUOTATIONS_FOR_A_PAGE
    else:
        known = len(mentions) >= MENTIONS_FOR_A_PAGE or len(articles) > 1
    return Entity(
        slug=key[1],
        name=entry.name if entry else name,
        kind=key[0],  # type: ignore[arg-type]
        variants=tuple(dict.fromkeys((*_by_number(names), *_by_number(forms)))),
        articles=articles,
        mentions=tuple(mentions),
        quotes=tuple(quotes),
        roles=roles,
        also_mentioned=tuple((other[1], count) for other, count in near),
        not_same_as=entry.not_same_as if entry else (),
        wikidata=entry.wikidata if entry else None,
        has_page=public and (known or entry is not None),
    )


def _by_number(names: Counter[str]) -> list[str]:
    return sorted(names, key=lambda name: (-names[name], name))


def _neighbours(
    annotated: Sequence[Annotated], index: EntityIndex, public: Mapping[EntityKey, bool]
) -> dict[EntityKey, list[tuple[EntityKey, int]]]:
    """For each person the people that they share most articles with."""
    shared: dict[EntityKey, Counter[EntityKey]] = defaultdict(Counter)
    for one in annotated:
        here = sorted({key for key in index.of[one.article.id].values() if public[key] and key[0] == "person"})
        # Pairs grow with the square of the names, and a list of a hundred names says nothing about any two of them.
        if len(here) > _MOST_TOGETHER:
            continue
        for key in here:
            shared[key].update(here)
    return {
        key: sorted(
            ((other, count) for other, count in counts.items() if other != key), key=lambda pair: (-pair[1], pair[0])
        )[:ALSO_MENTIONED]
        for key, counts in shared.items()
    } | {key: [] for key in public if key not in shared}


_MOST_TOGETHER = 40
