"""Pages on the site itself: corrections, method, quality, data, about, search, redirects, and what is not there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from msgspec import Struct

from ..page import Page, Site
from .collection import Collection, RedirectView, Ref
from .paging import Pager, paged

LAYERS = ("clean", "names", "dates", "quotes", "claims", "link")
"""Layers in the order in which they are made; each has its catalogue of rules."""

NOTICES_ON_PAGE = 50
UNSURE_SHOWN = 50
UNSURE = 0.6
"""Annotations below this confidence are listed for readers and editors to check."""

_STATES = ("applied", "moved", "ambiguous", "orphan", "conflict", "superseded", "invalid")


class Notice(Struct, frozen=True, kw_only=True):
    """A published correction: what was changed, where, when, why."""

    kind: str
    iso: str
    day: str
    title: str
    href: str
    exact: str
    change: str
    reason: str
    state: str


class CorrectionsView(Struct, frozen=True, kw_only=True):
    """The log of corrections and how to ask for one."""

    notices: tuple[Notice, ...]
    states: tuple[tuple[str, int], ...]
    issues: str
    contact: str
    feed: bool
    pager: Pager


class Rule(Struct, frozen=True):
    """A rule with its sentence, and how many annotations of this collection it made."""

    name: str
    sentence: str
    n: int


class Layer(Struct, frozen=True):
    """A layer with what it marks and its rules; `counted` where a rule can be counted by what it made."""

    id: str
    title: str
    lead: str
    rules: tuple[Rule, ...]
    counted: bool


class MethodView(Struct, frozen=True):
    """How each layer works."""

    layers: tuple[Layer, ...]


class Measure(Struct, frozen=True):
    """How a layer does on the test articles: shares of 1, and how many annotations the articles hold."""

    precision: float
    recall: float
    f1: float
    n: int


class ScoreRow(Struct, frozen=True):
    """A measure on the articles that this version was tested with."""

    name: str
    precision: str
    recall: str
    f1: str
    n: int


class Unsure(Struct, frozen=True):
    """An annotation that the machine is not sure of."""

    kind: str
    words: str
    href: str
    title: str


class QualityView(Struct, frozen=True, kw_only=True):
    """How good the annotation is: on tested articles, and what is doubtful in this collection."""

    scores: tuple[ScoreRow, ...]
    counts: tuple[tuple[str, int, int], ...]
    unsure: tuple[Unsure, ...]
    unsure_total: int
    refused: int
    held: int
    undated: int
    unspoken: int


class DataFile(Struct, frozen=True):
    """A file with data of the whole collection: its address, format, what it holds, its size in bytes."""

    address: str
    format: str
    about: str
    size: int = 0


class DataView(Struct, frozen=True):
    """Files with the data of the collection."""

    files: tuple[DataFile, ...]
    articles: int


class AboutView(Struct, frozen=True):
    """What the site is."""

    articles: int
    outlets: int
    contact: str
    issues: str


class SearchView(Struct, frozen=True):
    """The search page: what a reader has without it."""

    archive: tuple[Ref, ...]


class PlainView(Struct, frozen=True):
    """A page without a view of its own."""


def about_pages(
    collection: Collection, site: Site, scores: Mapping[str, Measure], files: Sequence[DataFile]
) -> Iterator[Page]:
    """All of these pages but the redirects."""
    noticed = sorted(
        (
            (correction, outcome, article)
            for article, found in collection.notices.items()
            for correction, outcome in found
        ),
        key=lambda one: (one[0].date, one[0].entry),
        reverse=True,
    )
    for address, part, pager in paged("/koreksi/", noticed, NOTICES_ON_PAGE):
        notices = []
        for correction, outcome, article in part:
            record = collection.articles[article].article if article in collection.articles else None
            notices.append(
                Notice(
                    kind=collection.catalogue.text(f"notice.{correction.notice}"),
                    iso=correction.date,
                    day=collection.catalogue.day(correction.date),
                    title=record.title if record else "",
                    href=f"/artikel/{record.slug}/" if record else "",
                    exact=correction.anchor.exact if correction.anchor and article not in collection.excerpts else "",
                    change=", ".join(f"{key}: {value}" for key, value in correction.set.items()),
                    reason=correction.reason,
                    state=collection.catalogue.text(f"state.{outcome.state}") if outcome else "",
                )
            )
        states = Counter(str(outcome.state) for outcome in collection.digest.outcomes)
        view = CorrectionsView(
            notices=tuple(notices),
            states=tuple((collection.catalogue.text(f"state.{s}"), states[s]) for s in _STATES if states[s]),
            issues=site.issues,
            contact=site.contact,
            feed=pager.number == 1 and any(one.date and article in collection.articles for one, _, article in noticed),
            pager=pager,
        )
        yield Page(address=address, template="corrections.html", view=view)
    yield Page(address="/metode/", template="method.html", view=partial(_method, collection))
    yield Page(address="/mutu/", template="quality.html", view=partial(_quality, collection, scores))
    yield Page(address="/data/", template="data.html", view=DataView(tuple(files), len(collection.newest)))
    about = AboutView(len(collection.newest), len(collection.outlets), site.contact, site.issues)
    yield Page(address="/tentang/", template="about.html", view=about)
    months = dict.fromkeys(day[:7] for day in sorted(collection.by_day, reverse=True))
    archive = tuple(Ref(collection.catalogue.month(m), f"/arsip/{m[:4]}/{m[5:]}/") for m in list(months)[:24])
    yield Page(address="/cari/", template="search.html", view=SearchView(archive))
    yield Page(address="/404.html", template="404.html", view=PlainView())


def _method(collection: Collection) -> MethodView:
    made: dict[str, Counter[str]] = {layer: Counter() for layer in LAYERS}
    for one in collection.newest:
        made["clean"].update(piece.reason for piece in one.article.removed)
        for name in ("names", "dates", "quotes", "claims"):
            made[name].update(annotation.rule for annotation in getattr(one, name))
    t, catalogue = collection.catalogue.text, collection.catalogue
    return MethodView(
        tuple(
            Layer(
                layer,
                t(f"method.{layer}"),
                t(f"method.{layer}-lead"),
                tuple(
                    Rule(name, catalogue.rule(layer, name), made[layer][name])
                    for name in dict.fromkeys([*catalogue.rules.get(layer, {}), *sorted(made[layer])])
                ),
                layer != "link",  # its rules keep statements apart, and what is not joined is counted nowhere
            )
            for layer in LAYERS
        )
    )


def _quality(collection: Collection, scores: Mapping[str, Measure]) -> QualityView:
    catalogue, t = collection.catalogue, collection.catalogue.text
    rows = tuple(
        ScoreRow(
            t(f"score.{name}") if catalogue.has(f"score.{name}") else name,
            catalogue.percent(score.precision),
            catalogue.percent(score.recall),
            catalogue.percent(score.f1),
            score.n,
        )
        for name, score in scores.items()
        if score.n
    )
    counts: list[tuple[str, int, int]] = []
    unsure: list[Unsure] = []
    for layer, letter in (("quotes", "q"), ("dates", "d"), ("claims", "k"), ("names", "")):
        total = doubtful = 0
        for one in collection.newest:
            for index, annotation in enumerate(getattr(one, layer)):
                total += 1
                if annotation.confidence >= UNSURE:
                    continue
                doubtful += 1
                if letter and len(unsure) < UNSURE_SHOWN and collection.is_shown(one, annotation):
                    in_title = letter == "k" and annotation.in_title
                    words = (
                        one.article.title[annotation.start : annotation.end]
                        if in_title
                        else collection.words(one, annotation.start, annotation.end)
                    )
                    href = collection.note_href(one, letter, index)
                    unsure.append(Unsure(t(f"layer.{layer}"), words, href, one.article.title))
        counts.append((t(f"layer.{layer}"), total, doubtful))
    return QualityView(
        scores=rows,
        counts=tuple(counts),
        unsure=tuple(unsure),
        unsure_total=sum(doubtful for _, _, doubtful in counts),
        refused=len(collection.digest.refusals),
        held=len(collection.digest.held),
        undated=sum(not one.article.published for one in collection.newest),
        unspoken=sum(quotation.speaker is None for one in collection.newest for quotation in one.quotes),
    )


def redirect_pages(collection: Collection, known: set[str]) -> Iterator[Page]:
    """A page at each earlier address that leads to the present one; where it leads on, to the end of the way.

    An address that is a page again is left alone, and so is one that leads in a circle.
    """
    ways = {**dict(collection.digest.redirects), **dict(collection.authority.redirects)}
    for old in sorted(ways):
        target, seen = ways[old], {old}
        while target.partition("#")[0] not in known and target in ways and target not in seen:
            seen.add(target)
            target = ways[target]
        if old not in known and target.partition("#")[0] in known:
            yield Page(address=old, template="redirect.html", view=RedirectView(target))
