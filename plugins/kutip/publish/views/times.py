"""What happened when: the timeline by year and month, and the page of a day."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import partial

from msgspec import Struct

from ...model import TimelineRow
from ...text import edtf
from ..page import Page
from .collection import MENTIONS_OF_A_DAY, YEARS_AHEAD, Card, Collection, Context, Ref
from .paging import ALONE, Pager, paged

ROWS_ON_PAGE = 100
CARDS_ON_PAGE = 50
MENTIONS_SHOWN = 60
LATEST_SHOWN = 30
STRIP_WIDTH, STRIP_HEIGHT = 640, 60
"""Size of the strip of bars in units of the picture."""

LONGEST = dt.timedelta(days=31)
"""Longest stretch that is announced: a plan for "next year" is no day that somebody could keep free."""
_EXACT = re.compile(
    r"\d{4}-\d\d(?:-\d\d(?:T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:Z|[+-]\d\d:\d\d)?)?)?(?:/\d{4}-\d\d(?:-\d\d)?)?"
)
"""Values without a mark of doubt, a month at least."""


class Mention(Struct, frozen=True, kw_only=True):
    """A dated mention: when, in which words, in which article of which day; `ahead` where it lay ahead of that day."""

    when: str
    day: Ref
    context: Context
    lang: str
    href: str
    outlet: str
    published: str
    ahead: bool


class Bar(Struct, frozen=True):
    """A month or year in a strip of bars: offsets and sizes in units of the picture."""

    name: str
    href: str
    n: int
    x: int
    y: int
    width: int
    height: int


class TimelineView(Struct, frozen=True, kw_only=True):
    """The timeline as a whole, of a year, or of a month."""

    title: str
    lead: str
    up: Ref | None
    bars: tuple[Bar, ...]
    rows: tuple[Mention, ...]
    heading: str
    articles: int
    archive: str
    calendar: bool
    pager: Pager


class DayView(Struct, frozen=True, kw_only=True):
    """A day: the articles that were published on it, and what others say of it."""

    title: str
    iso: str
    month: Ref
    cards: tuple[Card, ...]
    total: int
    mentions: tuple[Mention, ...]
    mention_count: int
    previous: Ref | None
    next: Ref | None
    pager: Pager


def mention(collection: Collection, row: TimelineRow) -> Mention:
    """A row of the timeline in words."""
    one = collection.articles[row.article]
    date = one.dates[row.date]
    published = one.article.published or ""
    day = row.value[:10] if len(row.value) >= 10 and "/" not in row.value else ""
    words = collection.catalogue.edtf(row.value)
    return Mention(
        when=words,
        day=Ref(words, collection.day_href(day)),
        context=collection.context(one, date.start, date.end),
        lang=collection.lang(one),
        href=collection.note_href(one, "d", row.date),
        outlet=one.article.outlet or collection.catalogue.text("outlet.unknown"),
        published=collection.catalogue.short_day(published[:10]) if published else "",
        ahead=bool(published) and row.value[: len(published)] > published[: len(row.value)],
    )


def announced(collection: Collection) -> list[TimelineRow]:
    """Rows that lay ahead of their articles, in order of the day; one an article and value."""
    found: dict[tuple[str, str], TimelineRow] = {}
    for row in collection.digest.timeline:
        if (row.article, row.value) not in found and _is_announced(collection, row):
            found[row.article, row.value] = row
    return sorted(found.values(), key=lambda row: (row.value, row.article, row.date))


def _is_announced(collection: Collection, row: TimelineRow) -> bool:
    """Whether `row` is an hour, a day or at most a month that lay ahead of its article, in words that may be shown."""
    one = collection.articles[row.article]
    bounds = edtf.bounds(row.value)
    if bounds is None or not one.article.published or not _EXACT.fullmatch(row.value):
        return False
    first, last = bounds
    published = dt.date.fromisoformat(one.article.published[:10])
    date = one.dates[row.date]
    if first <= published or last - first >= LONGEST or last.year > published.year + YEARS_AHEAD:
        return False
    return collection.is_shown(one, date) and not collection.names_private(one, *_line(one.article.text, date.start))


def _line(text: str, at: int) -> tuple[int, int]:
    """The paragraph around an offset."""
    end = text.find("\n", at)
    return text.rfind("\n", 0, at) + 1, len(text) if end < 0 else end


def _bars(items: Sequence[tuple[int, str, str, int]]) -> tuple[Bar, ...]:
    """Bars from (place in time, name, address, number): as far apart as their years or months are."""
    if not items:
        return ()
    first, most = items[0][0], max(n for *_, n in items)
    step = STRIP_WIDTH / (items[-1][0] - first + 1)
    width = max(2, min(16, int(step * 0.8)))
    out = []
    for place, name, href, n in items:
        height = max(2, round(n * STRIP_HEIGHT / (most or 1)))
        out.append(Bar(name, href, n, int((place - first) * step), STRIP_HEIGHT - height, width, height))
    return tuple(out)


def timeline_pages(collection: Collection) -> Iterator[Page]:
    """The timeline, its years and months."""
    t, catalogue = collection.catalogue.text, collection.catalogue
    calendar = collection.dated
    articles = Counter(day[:7] for day, found in collection.by_day.items() for _ in found)
    rows: dict[str, list[TimelineRow]] = defaultdict(list)
    for day in sorted(calendar.days):
        rows[day[:7]] += calendar.days[day]
    for month, found in calendar.months.items():
        rows[month] = found + rows[month]
    months: dict[str, list[str]] = defaultdict(list)
    for month in sorted(rows.keys() | articles.keys()):
        months[month[:4]].append(month)
    years = sorted(months.keys() | calendar.years.keys())
    in_year = {
        year: len(calendar.years.get(year, ())) + sum(len(rows[month]) for month in months[year]) for year in years
    }
    view = partial(
        _timeline,
        collection,
        calendar.latest()[:LATEST_SHOWN],
        ALONE,
        title=t("timeline.title"),
        lead=t("timeline.lead"),
        bars=[(int(year), year, f"/linimasa/{year}/", in_year[year]) for year in years],
        heading=t("timeline.latest"),
        calendar=bool(announced(collection)),
    )
    yield Page(address="/linimasa/", template="timeline.html", view=view)
    for year in years:
        for address, part, pager in paged(f"/linimasa/{year}/", calendar.years.get(year, ()), ROWS_ON_PAGE):
            view = partial(
                _timeline,
                collection,
                part,
                pager,
                title=t("timeline.year", year=year),
                lead=t("timeline.year-lead"),
                up=Ref(t("timeline.title"), "/linimasa/"),
                bars=[
                    (int(m[5:]), catalogue.month_name(m), f"/linimasa/{m[:4]}/{m[5:]}/", len(rows[m]))
                    for m in months[year]
                ],
                heading=t("timeline.whole-year"),
                articles=sum(articles[month] for month in months[year]),
            )
            yield Page(address=address, template="timeline.html", view=view)
        for month in months[year]:
            for address, part, pager in paged(f"/linimasa/{month[:4]}/{month[5:]}/", rows[month], ROWS_ON_PAGE):
                view = partial(
                    _timeline,
                    collection,
                    part,
                    pager,
                    title=catalogue.month(month),
                    lead=t("timeline.month-lead"),
                    up=Ref(year, f"/linimasa/{year}/"),
                    heading=t("timeline.rows"),
                    articles=articles[month],
                    archive=f"/arsip/{month[:4]}/{month[5:]}/" if articles[month] else "",
                )
                yield Page(address=address, template="timeline.html", view=view)


def _timeline(
    collection: Collection,
    rows: Sequence[TimelineRow],
    pager: Pager,
    *,
    title: str,
    lead: str,
    heading: str,
    up: Ref | None = None,
    bars: Sequence[tuple[int, str, str, int]] = (),
    articles: int = 0,
    archive: str = "",
    calendar: bool = False,
) -> TimelineView:
    return TimelineView(
        title=title,
        lead=lead,
        up=up,
        bars=_bars(bars),
        rows=tuple(mention(collection, row) for row in rows),
        heading=heading,
        articles=articles,
        archive=archive,
        calendar=calendar,
        pager=pager,
    )


def day_pages(collection: Collection) -> Iterator[Page]:
    """A page for each day with an article or with enough mentions."""
    mentioned = {day for day, rows in collection.dated.days.items() if len(rows) >= MENTIONS_OF_A_DAY}
    days = sorted(collection.by_day.keys() | mentioned)
    for index, day in enumerate(days):
        previous = days[index - 1] if index else ""
        following = days[index + 1] if index + 1 < len(days) else ""
        articles = [one.article.id for one in collection.by_day.get(day, ())]
        for address, part, pager in paged(f"/hari/{day}/", articles, CARDS_ON_PAGE):
            view = partial(_day, collection, day, part, pager, previous=previous, following=following)
            yield Page(address=address, template="day.html", view=view)


def _day(
    collection: Collection, day: str, articles: Sequence[str], pager: Pager, *, previous: str, following: str
) -> DayView:
    catalogue = collection.catalogue
    rows = collection.dated.days.get(day, [])
    month = f"/linimasa/{day[:4]}/{day[5:7]}/"
    return DayView(
        title=catalogue.weekday(day),
        iso=day,
        month=Ref(catalogue.month(day), month),
        cards=tuple(collection.card(article) for article in articles),
        total=len(collection.by_day.get(day, ())),
        mentions=tuple(mention(collection, row) for row in rows[:MENTIONS_SHOWN]) if pager.number == 1 else (),
        mention_count=len(rows),
        previous=Ref(catalogue.day(previous), f"/hari/{previous}/") if previous else None,
        next=Ref(catalogue.day(following), f"/hari/{following}/") if following else None,
        pager=pager,
    )
