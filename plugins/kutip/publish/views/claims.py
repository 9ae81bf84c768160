"""Pages of claims: one for each group of two or more, and the ledger of all of them, those that differ first."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any

from msgspec import Struct

from ...model import ClaimGroup, Member, fold
from ..page import Page, Site
from .article import report_address
from .collection import Collection, Ref, external, shorten
from .paging import Pager, paged
from .schema import claim_schema
from .search import hidden_words

GROUPS_ON_PAGE = 100
AGREEING_SHOWN = 10
COPIES_SHOWN = 6
"""Members of one origin in sight; the rest is folded away."""
MEMBERS_SHOWN = 200
SAME_BEGINNING = 6

_WORD = re.compile(r"\w+(?:[.,]\d+)*")
_CHART = (640, 160)
_MARGIN = 24

UNDATED = "tanpa-tanggal"
"""Address part of the lists of what has no day."""


class Segment(Struct, frozen=True):
    """A run of a claim's words; `differs` says that they do not stand in the reading it is compared with."""

    text: str
    differs: bool


class Reading(Struct, frozen=True, kw_only=True):
    """One member of a group: who carries it, in whose name, in which words."""

    outlet: Ref
    iso: str
    day: str
    title: str
    lang: str
    intro: str
    who: Ref | None
    segments: tuple[Segment, ...]
    href: str
    source: str
    value: str
    kind: str
    hedge: str


class Voice(Struct, frozen=True):
    """Members of one origin: one voice, however many carry it."""

    origin: str
    readings: tuple[Reading, ...]
    copies: tuple[Reading, ...]


class Step(Struct, frozen=True):
    """A value that was given on a day."""

    iso: str
    day: str
    value: str
    outlet: str
    href: str
    number: str


class Chart(Struct, frozen=True):
    """A step line in a box of `width` by `height`: `points` for a polyline, `dots` as (x, y, value)."""

    width: int
    height: int
    points: str
    dots: tuple[tuple[int, int, str], ...]


class ClaimView(Struct, frozen=True, kw_only=True):
    """The page of a group of claims."""

    title: str
    lang: str
    status: str
    reason: str
    kind: str
    differs: bool
    delicate: bool
    articles: int
    outlets: int
    voices: tuple[Voice, ...]
    voice_count: int
    more: int
    history: tuple[Step, ...]
    chart: Chart | None
    why: tuple[str, ...]
    event: Ref | None
    report: str
    id: str
    schema: dict[str, Any]
    hidden_words: str


class Row(Struct, frozen=True):
    """A group in the ledger."""

    words: str
    lang: str
    href: str
    status: str
    differs: bool
    outlets: tuple[str, ...]
    iso: str
    day: str


class Month(Struct, frozen=True):
    """A month (or what has no day) with the number of what stands in it."""

    name: str
    href: str
    n: int


class LedgerView(Struct, frozen=True, kw_only=True):
    """The ledger, or a month of it. `single` counts claims of one article alone; -1 in a month."""

    title: str
    lead: str
    feed: bool
    rows: tuple[Row, ...]
    pager: Pager
    months: tuple[Month, ...]
    agreeing: tuple[Row, ...]
    single: int


def claim_view(collection: Collection, group: ClaimGroup, site: Site) -> ClaimView:
    """The view of one group."""
    first = group.members[0]
    base = _words(_member_words(collection, first))
    others = {word for member in group.members[1:] for word in _words(_member_words(collection, member))}
    by_origin: dict[str, list[Reading]] = {}
    for member in group.members[:MEMBERS_SHOWN]:
        known = others if member is first else base
        by_origin.setdefault(member.origin or member.article, []).append(_reading(collection, group, member, known))
    voices = tuple(
        Voice(
            collection.origin(origin) or _speaker(readings),
            tuple(readings[:COPIES_SHOWN]),
            tuple(readings[COPIES_SHOWN:]),
        )
        for origin, readings in by_origin.items()
    )
    kinds = {reading.kind for voice in voices for reading in (*voice.readings, *voice.copies)}
    history = _history(collection, group)
    story = next((s for m in group.members for s in collection.stories_of.get(m.article, ())), None)
    outlets = {collection.articles[member.article].article.outlet for member in group.members}
    title = shorten(_member_words(collection, first) or collection.articles[first.article].article.title, 180)
    return ClaimView(
        title=title,
        lang=collection.lang(collection.articles[first.article]),
        status=collection.status(group),
        reason=collection.reason(group),
        kind=kinds.pop() if len(kinds) == 1 else "",
        differs=group.relation == "differs",
        delicate=collection.is_delicate(group),
        articles=len({member.article for member in group.members}),
        outlets=len(outlets),
        voices=voices,
        voice_count=len({member.origin for member in group.members if member.origin}),
        more=max(0, len(group.members) - MEMBERS_SHOWN),
        history=history,
        chart=_chart(history),
        why=collection.why(group.why),
        event=Ref(story.label or collection.catalogue.text("event.unnamed"), f"/peristiwa/{story.id}/")
        if story
        else None,
        report=report_address(site.issues, f"pernyataan {group.id}"),
        id=group.id,
        schema=claim_schema(collection, group, title, site),
        hidden_words=hidden_words(
            [segment.text for voice in voices for reading in voice.readings for segment in reading.segments],
            collection.articles[first.article].article.language,
        ),
    )


def _member_words(collection: Collection, member: Member) -> str:
    place = collection.places[member.claim]
    return collection.claim_words(place.annotated, place.claim)


def _reading(collection: Collection, group: ClaimGroup, member: Member, known: set[str]) -> Reading:
    place = collection.places[member.claim]
    article, claim = place.annotated.article, place.claim
    intro, who = collection.source(place.annotated, claim)
    if who is not None and collection.is_private(place.annotated, who.text):
        who = Ref(collection.catalogue.text("claim.private"))
    return Reading(
        outlet=collection.outlet(article.outlet),
        iso=article.published or "",
        day=collection.catalogue.day(article.published[:10])
        if article.published
        else collection.catalogue.text("published.unknown"),
        title=article.title,
        lang=collection.lang(place.annotated),
        intro=intro,
        who=who,
        segments=tuple(_segments(collection.claim_words(place.annotated, claim), known)),
        href=place.href,
        source=external(article.url)
        if claim.in_title
        else collection.original(place.annotated, claim.start, claim.end),
        value=collection.given(group, member),
        kind=collection.catalogue.text(f"claim.kind-{claim.kind}"),
        hedge=claim.hedge or "",
    )


def _speaker(readings: Sequence[Reading]) -> str:
    """The speaker that readings of one origin share; ``""`` where it is the outlet's own voice."""
    return readings[0].who.text if readings[0].who is not None else ""


def _words(text: str) -> set[str]:
    return {_same(match.group()) for match in _WORD.finditer(text)}


def _same(word: str) -> str:
    """A word as it is compared: a long one by its beginning, so that ``pertama`` and ``pertamanya`` do not differ.

    Figures and short words, negations among them, are compared whole.
    """
    folded = fold(word)
    return folded if folded[0].isdigit() else folded[:SAME_BEGINNING]


def _segments(text: str, known: set[str]) -> Iterator[Segment]:
    """`text` cut where words that are not `known` begin and end; blanks between two of them belong to them."""
    at, start, differing = 0, 0, False
    for match in _WORD.finditer(text):
        differs = _same(match.group()) not in known
        if differs != differing:
            cut = match.start() if differs else at
            if cut > start:
                yield Segment(text[start:cut], differing)
            start, differing = cut, differs
        at = match.end()
    if differing and at < len(text):
        yield Segment(text[start:at], True)
        start, differing = at, False
    if start < len(text):
        yield Segment(text[start:], differing)


def _history(collection: Collection, group: ClaimGroup) -> tuple[Step, ...]:
    """Values by day, where there are at least two different ones."""
    if len({collection.given(group, member) for member in group.members} - {""}) < 2:
        return ()
    steps = []
    for member in group.members[:MEMBERS_SHOWN]:
        if value := collection.given(group, member):
            place = collection.places[member.claim]
            article = place.annotated.article
            day = article.published or ""
            label = collection.catalogue.day(day[:10]) if day else collection.catalogue.text("published.unknown")
            outlet = article.outlet or collection.catalogue.text("outlet.unknown")
            steps.append(Step(day, label, value, outlet, place.href, member.variant))
    return tuple(sorted(steps, key=lambda step: step.iso or "9999"))


def _chart(history: Sequence[Step]) -> Chart | None:
    """A step line of numbers over their order in time; None for fewer than three days or values that are no numbers."""
    if len({step.iso for step in history}) < 3:
        return None
    try:
        values = [float(step.number) for step in history]
    except ValueError:
        return None
    low, high = min(values), max(values)
    width, height = _CHART
    xs = [_MARGIN + round(index * (width - 2 * _MARGIN) / (len(values) - 1)) for index in range(len(values))]
    ys = [height - _MARGIN - round((value - low) / ((high - low) or 1) * (height - 2 * _MARGIN)) for value in values]
    points = [f"{xs[0]},{ys[0]}"]
    for index in range(1, len(xs)):
        points += [f"{xs[index]},{ys[index - 1]}", f"{xs[index]},{ys[index]}"]
    dots = tuple((x, y, step.value) for x, y, step in zip(xs, ys, history, strict=True))
    return Chart(width, height, " ".join(points), dots)


def row(collection: Collection, group: ClaimGroup) -> Row:
    """A group in a list."""
    first = group.members[0]
    article = collection.articles[first.article].article
    outlets = dict.fromkeys(
        collection.articles[member.article].article.outlet or collection.catalogue.text("outlet.unknown")
        for member in group.members
    )
    return Row(
        shorten(_member_words(collection, first) or article.title, 240),
        collection.lang(collection.articles[first.article]),
        f"/pernyataan/{group.id}/",
        collection.status(group),
        group.relation == "differs",
        tuple(list(outlets)[:5]),
        article.published or "",
        collection.catalogue.short_day(article.published[:10]) if article.published else "",
    )


def claim_pages(collection: Collection, site: Site) -> Iterator[Page]:
    """The ledger, its months, and a page for each group."""
    t = collection.catalogue.text
    newest = sorted(collection.listed, key=lambda group: _published(collection, group), reverse=True)
    differing = [group for group in newest if group.relation == "differs"]
    months: dict[str, list[ClaimGroup]] = defaultdict(list)
    for group in newest:
        months[_published(collection, group)[:7]].append(group)
    listed = tuple(
        Month(collection.catalogue.month(key) if key else t("published.unknown"), _month_address(key), len(groups))
        for key, groups in months.items()
    )
    single = sum(len(one.claims) for one in collection.newest) - len(collection.shared_of)
    agreeing = [group for group in newest if group.relation != "differs"]
    for address, part, pager in paged("/pernyataan/", differing, GROUPS_ON_PAGE):
        view = partial(
            _ledger,
            collection,
            part,
            pager,
            title=t("ledger.title"),
            lead=t("ledger.lead"),
            months=listed,
            agreeing=agreeing[:AGREEING_SHOWN] if pager.number == 1 else [],
            single=single,
            feed=pager.number == 1 and any(_dated(collection, group) for group in differing),
        )
        yield Page(address=address, template="ledger.html", view=view)
    for key, groups in months.items():
        name = collection.catalogue.month(key) if key else t("published.unknown")
        for address, part, pager in paged(_month_address(key), groups, GROUPS_ON_PAGE):
            title, lead = t("ledger.month", month=name), t("ledger.month-lead")
            view = partial(_ledger, collection, part, pager, title=title, lead=lead)
            yield Page(address=address, template="ledger.html", view=view)
    for group in collection.groups:
        made = partial(claim_view, collection, group, site)
        yield Page(address=f"/pernyataan/{group.id}/", template="claim.html", view=made)


def _ledger(
    collection: Collection,
    groups: Sequence[ClaimGroup],
    pager: Pager,
    *,
    title: str,
    lead: str,
    months: tuple[Month, ...] = (),
    agreeing: Sequence[ClaimGroup] = (),
    single: int = -1,
    feed: bool = False,
) -> LedgerView:
    return LedgerView(
        title=title,
        lead=lead,
        feed=feed,
        rows=tuple(row(collection, group) for group in groups),
        pager=pager,
        months=months,
        agreeing=tuple(row(collection, group) for group in agreeing),
        single=single,
    )


def _dated(collection: Collection, group: ClaimGroup) -> bool:
    return any(collection.articles[member.article].article.published for member in group.members)


def _published(collection: Collection, group: ClaimGroup) -> str:
    return collection.articles[group.members[0].article].article.published or ""


def _month_address(key: str) -> str:
    return f"/pernyataan/{key[:4]}/{key[5:7]}/" if key else f"/pernyataan/{UNDATED}/"
