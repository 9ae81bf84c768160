"""Outlets of the collection, whom they take words from, and the rows of the timeline."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from ..model import Annotated, Authority, OutletUse, TimelineRow, fold, slugify
from ..text.edtf import bounds

_ON_THE_TIMELINE = ("event", "said")
"""Roles of dates that something happened on; the day on which a page was looked at is none."""


def outlets(annotated: Sequence[Annotated], authority: Authority) -> tuple[OutletUse, ...]:
    """Every outlet that has an article here, in order of slug, with the media that its articles quote."""
    known = {fold(name): outlet for outlet in authority.outlets for name in (outlet.name, *outlet.aliases)}
    articles: dict[str, list[str]] = defaultdict(list)
    quoted: dict[str, Counter[str]] = defaultdict(Counter)
    for one in annotated:
        if not one.article.outlet:
            continue
        articles[one.article.outlet].append(one.article.id)
        media = {quotation.via for quotation in one.quotes if quotation.via}
        names = {known[fold(via)].name if fold(via) in known else via for via in media}
        quoted[one.article.outlet].update(names - {one.article.outlet})
    used: set[str] = set()
    out = []
    for name in sorted(articles):
        entry = known.get(fold(name))
        slug = base = (entry.slug if entry and entry.slug else slugify(name)) or "media"
        number = 1
        while slug in used:
            number += 1
            slug = f"{base}-{number}"
        used.add(slug)
        sources = sorted(quoted[name].items(), key=lambda pair: (-pair[1], pair[0]))
        out.append(OutletUse(name=name, slug=slug, articles=tuple(sorted(articles[name])), quotes_from=tuple(sources)))
    return tuple(sorted(out, key=lambda outlet: outlet.slug))


def timeline(annotated: Sequence[Annotated]) -> tuple[TimelineRow, ...]:
    """Dated mentions of what happened or was said, in order of their first day."""
    rows = []
    for one in annotated:
        for number, date in enumerate(one.dates):
            limits = bounds(date.value) if date.role in _ON_THE_TIMELINE and date.kind in ("date", "time") else None
            if limits:
                rows.append((limits, date.value, one.article.id, number))
    return tuple(TimelineRow(value=value, article=article, date=number) for _, value, article, number in sorted(rows))
