"""The home page, the events and the list of them: what is new, who reports it, where the reports differ."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import partial

from msgspec import Struct

from ...model import Annotated, ClaimGroup, Entity, Member, Story
from ..page import Page, Site
from .article import report_address
from .claims import Row, row
from .collection import Card, Collection, Ref
from .names import Line, line
from .paging import Pager, paged
from .times import Mention, mention

EVENTS_SHOWN = 25
DIFFERING_SHOWN = 5
AGREEING_SHOWN = 5
PEOPLE_SHOWN = 10
DAYS_SHOWN = 14
TIMES_AT_HOME = 8
FEW = 12
"""A collection of so few articles is shown in full on the home page: every report of an event as a card."""
NOTICES_SHOWN = 5
HEADLINES_SHOWN = 4
LONE_SHOWN = 8
TITLES_SHOWN = 20
EVENTS_ON_PAGE = 50
CARDS_ON_PAGE = 50
CLAIMS_SHOWN = 30
TIMES_SHOWN = 40
CAST_SHOWN = 16
CHANGES_SHOWN = 7
VALUES_SHOWN = 4


class Event(Struct, frozen=True, kw_only=True):
    """An event in a list: its newest report as a card, the others by title, or all as cards where it is `full`."""

    label: str
    href: str
    newest: Card
    others: tuple[Card, ...]
    full: bool
    more: int
    reports: int
    outlets: int
    differs: int
    span: str


class Notice(Struct, frozen=True):
    """A published correction."""

    kind: str
    day: str
    title: str
    href: str


class HomeView(Struct, frozen=True, kw_only=True):
    """The home page."""

    title: str
    iso: str
    feed: bool
    events: tuple[Event, ...]
    lone: tuple[Card, ...]
    titles: tuple[Card, ...]
    more: bool
    differing: tuple[Row, ...]
    agreeing: tuple[Row, ...]
    people: tuple[Line, ...]
    notices: tuple[Notice, ...]
    times: tuple[Mention, ...]
    days: tuple[tuple[Ref, int], ...]
    articles: int
    outlets: int
    quotes: int
    claims: int


class Change(Struct, frozen=True):
    """What a day brought to an event: how many reports, and the statements whose value changed or was disputed."""

    iso: str
    day: str
    reports: int
    values: tuple[tuple[Ref, str], ...]


class EventView(Struct, frozen=True, kw_only=True):
    """The page of an event."""

    title: str
    by_headline: bool
    feed: bool
    reports: int
    outlets: int
    quotes: int
    span: str
    changes: tuple[Change, ...]
    why: tuple[str, ...]
    differing: tuple[Row, ...]
    agreeing: tuple[Row, ...]
    claims_more: int
    times: tuple[Mention, ...]
    times_more: int
    cast: tuple[tuple[Ref, str, int], ...]
    cards: tuple[Card, ...]
    pager: Pager
    report: str


class EventsView(Struct, frozen=True):
    """The list of events; where there is none, the statements that articles share."""

    events: tuple[Event, ...]
    agreeing: tuple[Row, ...]
    pager: Pager


def event(collection: Collection, story: Story) -> Event:
    """An event in a list."""
    articles = sorted(
        (collection.articles[article].article for article in story.articles),
        key=lambda article: article.published or "",
        reverse=True,
    )
    groups = _groups(collection, story)
    return Event(
        label=story.label or collection.catalogue.text("event.unnamed"),
        href=f"/peristiwa/{story.id}/",
        newest=collection.card(articles[0].id),
        others=tuple(collection.card(article.id) for article in articles[1 : 1 + HEADLINES_SHOWN]),
        full=len(collection.newest) <= FEW,
        more=max(0, len(articles) - 1 - HEADLINES_SHOWN),
        reports=len(articles),
        outlets=len({article.outlet for article in articles}),
        differs=sum(group.relation == "differs" for group in groups),
        span=collection.span(article.published for article in articles),
    )


def _groups(collection: Collection, story: Story) -> list[ClaimGroup]:
    """Groups with members in two or more articles of an event, those that differ first."""
    members = set(story.articles)
    seen: dict[str, ClaimGroup] = {}
    for article in story.articles:
        for claim in collection.articles[article].claims:
            group = collection.shared_of.get(claim.id)
            if group is not None and group.id not in seen:
                seen[group.id] = group
    across = [
        group
        for group in seen.values()
        if len({m.article for m in group.members} & members) > 1 and not collection.is_delicate(group)
    ]
    return sorted(across, key=lambda group: (group.relation != "differs", -len(group.members)))


def newest_stories(collection: Collection) -> list[Story]:
    """Events by their newest report, newest first."""
    return sorted(
        collection.stories,
        key=lambda story: max(collection.articles[article].article.published or "" for article in story.articles),
        reverse=True,
    )


def home_page(collection: Collection) -> Page:
    """The home page."""
    return Page(address="/", template="home.html", view=partial(_home, collection))


def _home(collection: Collection) -> HomeView:
    """Newest events and lone articles together, by day: the page shows `EVENTS_SHOWN` of them and ends."""
    catalogue = collection.catalogue
    stories = newest_stories(collection)[:EVENTS_SHOWN]
    joined = {article for story in collection.stories for article in story.articles}
    lone = [one.article.id for one in collection.newest if one.article.id not in joined]
    groups = sorted(collection.listed, key=lambda g: _day_of(collection, g), reverse=True)
    people = [e for e in collection.digest.entities if e.kind == "person" and e.has_page and e.quotes]
    people.sort(key=lambda e: (-len(e.quotes), -len(e.articles), e.name))
    days = sorted(collection.by_day, reverse=True)
    notices = [
        (correction, collection.articles[article].article)
        for article, found in collection.notices.items()
        if article in collection.articles
        for correction, _ in found
    ]
    notices.sort(key=lambda pair: pair[0].date, reverse=True)
    return HomeView(
        title=catalogue.weekday(days[0]) if days else catalogue.text("home.undated"),
        iso=days[0] if days else "",
        feed=bool(days),
        events=tuple(event(collection, story) for story in stories),
        lone=tuple(collection.card(article) for article in lone[:LONE_SHOWN]),
        titles=tuple(collection.card(article) for article in lone[LONE_SHOWN : LONE_SHOWN + TITLES_SHOWN]),
        more=len(lone) > LONE_SHOWN + TITLES_SHOWN or len(collection.stories) > EVENTS_SHOWN,
        differing=tuple(row(collection, g) for g in groups if g.relation == "differs")[:DIFFERING_SHOWN],
        agreeing=tuple(row(collection, g) for g in groups if g.relation != "differs")[:AGREEING_SHOWN],
        people=tuple(line(collection, e) for e in people[:PEOPLE_SHOWN]),
        notices=tuple(
            Notice(
                catalogue.text(f"notice.{correction.notice}"),
                catalogue.day(correction.date),
                article.title,
                f"/artikel/{article.slug}/",
            )
            for correction, article in notices[:NOTICES_SHOWN]
        ),
        times=tuple(mention(collection, found) for found in collection.dated.latest()[:TIMES_AT_HOME]),
        days=tuple(
            (Ref(catalogue.weekday(day), f"/hari/{day}/"), len(collection.by_day[day])) for day in days[:DAYS_SHOWN]
        ),
        articles=len(collection.newest),
        outlets=len(collection.outlets),
        quotes=sum(len(one.quotes) for one in collection.newest),
        claims=sum(len(one.claims) for one in collection.newest),
    )


def _day_of(collection: Collection, group: ClaimGroup) -> str:
    return max(collection.articles[member.article].article.published or "" for member in group.members)


def event_pages(collection: Collection, site: Site) -> Iterator[Page]:
    """The list of events and the page of each."""
    stories = newest_stories(collection)
    for address, part, pager in paged("/peristiwa/", stories, EVENTS_ON_PAGE):
        yield Page(address=address, template="events.html", view=partial(_events, collection, part, pager))
    for story in stories:
        ids = sorted(story.articles, key=lambda a: collection.articles[a].article.published or "", reverse=True)
        for address, chunk, pager in paged(f"/peristiwa/{story.id}/", ids, CARDS_ON_PAGE):
            made = partial(_event, collection, story, chunk, pager, site)
            yield Page(address=address, template="event.html", view=made)


def _events(collection: Collection, stories: Sequence[Story], pager: Pager) -> EventsView:
    shared = () if stories else collection.listed[:AGREEING_SHOWN]
    return EventsView(
        tuple(event(collection, story) for story in stories), tuple(row(collection, group) for group in shared), pager
    )


def _changes(collection: Collection, articles: Sequence[Annotated], groups: Sequence[ClaimGroup]) -> tuple[Change, ...]:
    """Days of an event that lasted longer than one, the newest first: each new value beside the one before it."""
    reports = Counter(one.article.published[:10] for one in articles if one.article.published)
    if len(reports) < 2:
        return ()
    values: dict[str, list[tuple[Ref, str]]] = defaultdict(list)
    for group in groups:
        known: list[str] = []
        for day, member in sorted(
            ((_published(collection, member), member) for member in group.members), key=lambda pair: pair[0]
        ):
            value = collection.given(group, member)
            if group.relation != "differs" or not day or not value or value in known:
                continue
            if known:
                outlet = collection.articles[member.article].article.outlet or collection.catalogue.text("outlet.this")
                claim = collection.ref(group)
                values[day].append(
                    (claim, collection.catalogue.text("event.new-value", outlet=outlet, before=known[-1], value=value))
                )
            known.append(value)
    return tuple(
        Change(day, collection.catalogue.short_day(day), reports[day], tuple(values[day][:VALUES_SHOWN]))
        for day in sorted(reports, reverse=True)[:CHANGES_SHOWN]
    )


def _published(collection: Collection, member: Member) -> str:
    return (collection.articles[member.article].article.published or "")[:10]


def _event(collection: Collection, story: Story, ids: Sequence[str], pager: Pager, site: Site) -> EventView:
    first = pager.number == 1
    articles = [collection.articles[article] for article in story.articles]
    groups = _groups(collection, story) if first else []
    times = collection.rows_of(story.articles) if first else []
    counts: Counter[str] = Counter()
    found: dict[str, Entity] = {}
    for one in articles if first else ():
        for entity, n in collection.names(one):
            key = f"{entity.kind}/{entity.slug}"
            counts[key] += n
            found[key] = entity
    return EventView(
        title=story.label or collection.catalogue.text("event.unnamed"),
        by_headline=first and any(one.article.title == story.label for one in articles),
        feed=first and any(one.article.published for one in articles),
        reports=len(articles),
        outlets=len({one.article.outlet for one in articles}),
        quotes=sum(len(one.quotes) for one in articles),
        span=collection.span(one.article.published for one in articles),
        changes=_changes(collection, articles, groups) if first else (),
        why=collection.why(story.why),
        differing=tuple(row(collection, g) for g in groups[:CLAIMS_SHOWN] if g.relation == "differs"),
        agreeing=tuple(row(collection, g) for g in groups[:CLAIMS_SHOWN] if g.relation != "differs"),
        claims_more=max(0, len(groups) - CLAIMS_SHOWN),
        times=tuple(mention(collection, one) for one in times[:TIMES_SHOWN]),
        times_more=max(0, len(times) - TIMES_SHOWN),
        cast=tuple(
            (
                Ref(found[key].name, collection.entity_href(found[key])),
                collection.catalogue.text(f"kind.{found[key].kind}"),
                n,
            )
            for key, n in counts.most_common(CAST_SHOWN)
        ),
        cards=tuple(collection.card(article) for article in ids),
        pager=pager,
        report=report_address(site.issues, f"peristiwa {story.id}"),
    )
