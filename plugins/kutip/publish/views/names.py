"""Pages of persons, organisations and places, and the A to Z of each."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import product
from typing import Any

from msgspec import Struct

from ...link.addresses import FOLDERS
from ...model import Annotated, Entity, Quotation, fold
from ..page import Page, Site
from .article import reply_address, report_address
from .collection import Card, Collection, Piece, Ref, shorten
from .paging import ALONE, Pager, paged
from .schema import quotation_schema
from .wordings import Part, QuoteAt, carried, compare

QUOTES_ON_PAGE = 50
MENTIONS_SHOWN = 20
CLAIMS_SHOWN = 20
OTHERS_SHOWN = 12
ROLES_SHOWN = 8
NAMES_ON_PAGE = 200
OFTEN_SHOWN = 60
FEW_NAMES = 24
"""Up to so many names stand in one list, without letters."""
VARIANTS_SHOWN = 20
ALIKE_SHOWN = 6

_BRACKETED = re.compile(r" ?\([^)]*\)")
_INTRODUCTION = re.compile(r"(\w[\w ]*) \((\w{2,})\)")
_QUOTE = 600
_SENTENCE = 320
"""Longest sentence that is shown of what an article tells of somebody: a shorter piece of it might lose its hedge."""
_CHART_MONTHS = 24
_OTHER_LETTERS = "0-9"


Tab = tuple[str, str, int, bool]
"""A kind in the row of kinds: its name, its address, how many it has, whether it is this one."""


class Wording(Struct, frozen=True, kw_only=True):
    """How another article puts the same words; `parts` is empty where it has them just so."""

    outlet: str
    iso: str
    day: str
    href: str
    lang: str
    parts: tuple[Part, ...]


class Quoted(Struct, frozen=True, kw_only=True):
    """Words of somebody, where they stand, through whom they came, and the days that are not the same day.

    `pieces` are those of the sentence that reports them, none for words between quotation marks; `hidden` says why no
    words are shown.
    """

    words: str
    pieces: tuple[Piece, ...]
    hidden: str
    lang: str
    direct: bool
    kind: str
    href: str
    source: str
    title: str
    outlet: Ref
    iso: str
    day: str
    said: str
    addressee: str
    place: str
    via: str
    role: str
    together: str
    wordings: tuple[Wording, ...]


class Stated(Struct, frozen=True):
    """A claim in somebody's name that other articles carry too."""

    words: str
    status: str
    href: str


class Role(Struct, frozen=True):
    """A title as it was written, where and when."""

    text: str
    outlet: str
    day: str
    href: str


class Told(Struct, frozen=True):
    """An article that names an entity, with the first sentence there that tells of it; no pieces where none may."""

    card: Card
    pieces: tuple[Piece, ...]


class Bar(Struct, frozen=True):
    """A month in a row of bars: offsets and sizes in units of the picture."""

    month: str
    n: int
    x: int
    y: int
    height: int


class EntityView(Struct, frozen=True, kw_only=True):
    """The page of a person, organisation or place."""

    name: str
    kind: str
    folder: str
    feed: bool
    variants: tuple[str, ...]
    roles: tuple[Role, ...]
    wikidata: str
    homonyms: tuple[Ref, ...]
    alike: tuple[Ref, ...]
    articles: int
    quotes: int
    outlets: int
    span: str
    said: tuple[Quoted, ...]
    pager: Pager
    mentions: tuple[Told, ...]
    claims: tuple[Stated, ...]
    others: tuple[tuple[Ref, int], ...]
    bars: tuple[Bar, ...]
    report: str
    reply: str
    schema: list[dict[str, Any]]


class Line(Struct, frozen=True):
    """An entity in a list."""

    name: str
    href: str
    role: str
    quotes: int
    articles: int


class IndexView(Struct, frozen=True, kw_only=True):
    """A to Z of one kind: the whole list while it is short, else the letters and those who are named most."""

    kind: str
    person: bool
    tabs: tuple[Tab, ...]
    letters: tuple[Ref, ...]
    letter: str
    often: bool
    sections: tuple[tuple[str, tuple[Line, ...]], ...]
    pager: Pager
    total: int


def entity_view(
    collection: Collection, entity: Entity, quotes: Sequence[QuoteAt], pager: Pager, site: Site
) -> EntityView:
    """A page of one entity: the first says everything, the others go on with the quotations."""
    t = collection.catalogue.text
    first = pager.number == 1
    articles = _by_day(collection, entity.articles)
    same_words = [_longest_first(collection, same) for same in carried(collection, quotes)]
    titles = _titles(collection, entity)
    said = tuple(_quoted(collection, same, several=len(titles) > 1) for same in same_words)
    subject = f"{FOLDERS[entity.kind].strip('/')} {entity.slug}"
    return EntityView(
        name=entity.name,
        kind=t(f"kind.{entity.kind}"),
        folder=FOLDERS[entity.kind],
        feed=first
        and entity.kind == "person"
        and any(collection.articles[article].article.published for article, _ in entity.quotes),
        variants=tuple(v for v in entity.variants if v != entity.name)[:VARIANTS_SHOWN],
        roles=_roles(collection, titles) if first else (),
        wikidata=entity.wikidata or "",
        homonyms=_homonyms(collection, entity),
        alike=_alike(collection, entity) if first and entity.kind == "person" else (),
        articles=len(articles),
        quotes=len(entity.quotes),
        outlets=len({a.article.outlet for a in articles if a.article.outlet}),
        span=collection.span(a.article.published for a in articles),
        said=said,
        pager=pager,
        mentions=tuple(_told(collection, entity, a) for a in articles[:MENTIONS_SHOWN]) if first else (),
        claims=_claims(collection, entity, articles) if first else (),
        others=_others(collection, entity) if first else (),
        bars=_bars(collection, articles) if first else (),
        report=report_address(site.issues, subject),
        reply=reply_address(site.contact, subject),
        schema=quotation_schema(
            collection,
            entity,
            [
                (q.words, collection.articles[at].article)
                for q, ((at, _), *_rest) in zip(said, same_words, strict=True)
                if q.direct and q.words
            ],
            site,
        ),
    )


def _by_day(collection: Collection, ids: Sequence[str]) -> list[Annotated]:
    """Articles, newest first; those without a day last."""
    articles = [collection.articles[article] for article in ids]
    return sorted(articles, key=lambda one: one.article.published or "", reverse=True)


def _quoted(collection: Collection, same: Sequence[QuoteAt], *, several: bool) -> Quoted:
    """A quotation in its longest form, with the wordings of the other articles that carry it; with the title of whoever
    speaks where there are `several`.
    """
    article, index = same[0]
    one = collection.articles[article]
    quotation, record = one.quotes[index], one.article
    pieces = collection.report(one, index) if quotation.kind != "direct" else ()
    words = _shown(collection, article, index) if pieces or quotation.kind == "direct" else ""
    return Quoted(
        words=shorten(words, _QUOTE),
        pieces=pieces,
        hidden="" if words else _why_hidden(collection, one, quotation),
        lang=collection.lang(one),
        direct=quotation.kind == "direct",
        kind=collection.catalogue.text(f"quotation.{quotation.kind}"),
        href=collection.note_href(one, "q", index),
        source=collection.original(one, quotation.start, quotation.end) if words else "",
        title=record.title,
        outlet=collection.outlet(record.outlet),
        iso=record.published or "",
        day=collection.catalogue.day(record.published[:10]) if record.published else "",
        said=collection.catalogue.edtf(quotation.said) if quotation.said else "",
        addressee=collection.public_words(one, quotation.addressee),
        place=collection.public_words(one, quotation.place),
        via=quotation.via or "",
        role=collection.title(one, quotation.role) if several else "",
        together=", ".join(n for n in quotation.co_speakers if not collection.is_private(one, n)),
        wordings=tuple(_wording(collection, words, *other) for other in same[1:]),
    )


def _why_hidden(collection: Collection, one: Annotated, quotation: Quotation) -> str:
    private = collection.names_private(one, *collection.sentence(one, quotation.start, quotation.end))
    return collection.catalogue.text("entity.not-shown" if private else "claim.not-shown")


def _longest_first(collection: Collection, same: Sequence[QuoteAt]) -> tuple[QuoteAt, ...]:
    """Quotations of the same words, that with most words that may be shown first."""
    longest = max(same, key=lambda at: len(_shown(collection, *at)))
    return (longest, *(at for at in same if at != longest))


def _shown(collection: Collection, article: str, index: int) -> str:
    """The words of a quotation as far as they may be shown; none where they name somebody who may stand in no list."""
    one = collection.articles[article]
    quotation = one.quotes[index]
    if collection.names_private(one, quotation.start, quotation.end):
        return ""  # a spokesman's page is no place to find suspects
    return collection.words(one, quotation.start, quotation.end).strip(" ,")


def _wording(collection: Collection, longest: str, article: str, index: int) -> Wording:
    one = collection.articles[article]
    words = _shown(collection, article, index)
    whole = len(words) == len(one.article.text[one.quotes[index].start : one.quotes[index].end].strip(" ,"))
    parts = compare(longest, words) if longest and whole else ()  # what is not shown is no difference
    published = one.article.published
    return Wording(
        outlet=one.article.outlet or collection.catalogue.text("outlet.unknown"),
        iso=published or "",
        day=collection.catalogue.short_day(published[:10]) if published else "",
        href=collection.note_href(one, "q", index),
        lang=collection.lang(one),
        parts=parts if any(part.how != "same" for part in parts) else (),
    )


def _told(collection: Collection, entity: Entity, one: Annotated) -> Told:
    """The first sentence of an article that tells of somebody, and in which the same one says nothing."""
    own = [
        (min(q.start, q.cue_start if q.cue_start >= 0 else q.start), max(q.end, q.cue_end))
        for q in (one.quotes[index] for article, index in entity.quotes if article == one.article.id)
    ]
    for article, index in entity.mentions:
        if article != one.article.id:
            continue
        name = one.names[index]
        span = collection.sentence(one, name.start, name.end)
        says = any(start < span.end and end > span.start for start, end in own)
        if says or span.end - span.start > _SENTENCE or collection.names_private(one, *span):
            continue
        if collection.shows(one, *span):
            text = one.article.text
            parts = ((span.start, name.start, False), (name.start, name.end, True), (name.end, span.end, False))
            return Told(collection.card(article), tuple(Piece(text[a:b], own) for a, b, own in parts if a < b))
    return Told(collection.card(one.article.id), ())


def _roles(collection: Collection, titles: Sequence[tuple[str, str]]) -> tuple[Role, ...]:
    out = []
    for text, article in titles[:ROLES_SHOWN]:
        record = collection.articles[article].article
        day = collection.catalogue.day(record.published[:10]) if record.published else ""
        outlet = record.outlet or collection.catalogue.text("outlet.unknown")
        out.append(Role(text, outlet, day, collection.article_href(article)))
    return tuple(out)


def _titles(collection: Collection, entity: Entity) -> list[tuple[str, str]]:
    """Titles of an entity with the article of each, as they may stand in a list: none that names somebody who stands in
    none (`kuasa hukum Rangga`), none twice (`Presiden Amerika Serikat (AS)`, `Presiden AS`), and none that a fuller one
    begins with (`Presiden`).
    """
    found: dict[str, tuple[str, str]] = {}
    short_for = dict(pair for role, _ in entity.roles for pair in _introduced(role))
    for role, article in entity.roles:
        if collection.title(collection.articles[article], role):
            key = _BRACKETED.sub("", role)
            for words, abbreviation in short_for.items():
                key = key.replace(words, abbreviation)
            found.setdefault(fold(key), (role, article))
    return [
        title
        for key, title in found.items()
        if not any(other != key and other.startswith(f"{key} ") for other in found)
    ]


def _introduced(title: str) -> Iterator[tuple[str, str]]:
    """Words of a title with the abbreviation that it introduces in brackets: (`Amerika Serikat`, `AS`)."""
    for match in _INTRODUCTION.finditer(title):
        words = match[1].split()[-len(match[2]) :]
        if "".join(word[0] for word in words) == match[2]:
            yield " ".join(words), match[2]


def _homonyms(collection: Collection, entity: Entity) -> tuple[Ref, ...]:
    found = [collection.by_slug.get((entity.kind, slug)) for slug in entity.not_same_as]
    return tuple(Ref(other.name, collection.entity_href(other)) for other in found if other is not None)


def _alike(collection: Collection, entity: Entity) -> tuple[Ref, ...]:
    """Others with a page who may be meant by a form of this name, or this one by one of theirs (`Pramono Anung`
    and `Pramono Anung Wibowo`, `Setiyo Pramono` who is called `Pramono`): whether they are one, the reader is not told.
    Two who only share a first name (`Ahmad Dhani`, `Ahmad Akbar`) are not alike.
    """
    own = _forms(entity)
    others = {other.slug: other for form in own for word in sorted(form) for other in collection.called.get(word, ())}
    found = [
        other
        for slug, other in others.items()
        if slug != entity.slug
        and slug not in entity.not_same_as
        and any(one <= theirs or theirs <= one for one, theirs in product(own, _forms(other)))
    ]
    found.sort(key=lambda other: other.name)
    return tuple(Ref(other.name, collection.entity_href(other)) for other in found[:ALIKE_SHOWN])


def _forms(entity: Entity) -> list[frozenset[str]]:
    """The words of each form of a name, initials left out."""
    forms = (
        frozenset(word for word in fold(form).split() if len(word) > 1) for form in (entity.name, *entity.variants)
    )
    return [form for form in forms if form]


def _claims(collection: Collection, entity: Entity, articles: Sequence[Annotated]) -> tuple[Stated, ...]:
    out: dict[str, Stated] = {}
    for one in articles:
        names = {name for name, found in collection.entities[one.article.id].items() if found is entity}
        for claim in one.claims:
            group = collection.shared_of.get(claim.id)
            if group is None or group.id in out or claim.source not in names or collection.is_delicate(group):
                continue
            words = collection.claim_words(one, claim)
            if words:
                out[group.id] = Stated(shorten(words, 200), collection.status(group), f"/pernyataan/{group.id}/")
            if len(out) == CLAIMS_SHOWN:
                return tuple(out.values())
    return tuple(out.values())


def _others(collection: Collection, entity: Entity) -> tuple[tuple[Ref, int], ...]:
    out: list[tuple[Ref, int]] = []
    for slug, n in entity.also_mentioned:
        other = next((collection.by_slug[kind, slug] for kind in FOLDERS if (kind, slug) in collection.by_slug), None)
        if other is not None and other.has_page:
            out.append((Ref(other.name, collection.entity_href(other)), n))
    return tuple(out[:OTHERS_SHOWN])


def _bars(collection: Collection, articles: Sequence[Annotated]) -> tuple[Bar, ...]:
    """Articles a month, for the last months that have any; nothing where three months would not fill a picture."""
    counts = Counter(one.article.published[:7] for one in articles if one.article.published)
    months = sorted(counts)[-_CHART_MONTHS:]
    if len(months) < 3:
        return ()
    most = max(counts[month] for month in months)
    return tuple(
        Bar(collection.catalogue.month(month), counts[month], index * 20, 60 - height, height)
        for index, month in enumerate(months)
        for height in (max(2, round(counts[month] * 60 / most)),)
    )


def line(collection: Collection, entity: Entity) -> Line:
    """An entity in a list."""
    role = next((title for title, _ in _titles(collection, entity)), "")
    return Line(entity.name, collection.entity_href(entity), role, len(entity.quotes), len(entity.articles))


def _letter(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name.lstrip())[:1].upper()
    return plain if "A" <= plain <= "Z" else _OTHER_LETTERS


def name_pages(collection: Collection, site: Site) -> Iterator[Page]:
    """A to Z of each kind and the pages of everyone in it. Nobody without a page stands in a list."""
    kinds = {kind: [e for e in collection.digest.entities if e.kind == kind and e.has_page] for kind in FOLDERS}
    for kind, folder in FOLDERS.items():
        entities = sorted(kinds[kind], key=lambda entity: (entity.name.casefold(), entity.slug))
        tabs = tuple(
            (collection.catalogue.text(f"kind.{other}"), FOLDERS[other], len(kinds[other]), other == kind)
            for other in FOLDERS
        )
        yield from _index_pages(collection, folder, tabs, entities)
        for entity in entities:
            quotes = sorted(
                entity.quotes, key=lambda at: collection.articles[at[0]].article.published or "", reverse=True
            )
            said = [at for same in carried(collection, quotes) for at in same]  # together, so mostly on one page
            for address, chunk, pager in paged(f"{folder}{entity.slug}/", said, QUOTES_ON_PAGE):
                made = partial(entity_view, collection, entity, chunk, pager, site)
                yield Page(address=address, template="entity.html", view=made)


def _index_pages(
    collection: Collection, folder: str, tabs: tuple[Tab, ...], entities: Sequence[Entity]
) -> Iterator[Page]:
    """One page while the list is short, else those who are quoted most and a list for each letter."""
    by_letter: dict[str, list[Entity]] = defaultdict(list)
    for entity in entities:
        by_letter[_letter(entity.name)].append(entity)
    if len(entities) <= NAMES_ON_PAGE:
        sections = list(by_letter.items()) if len(entities) > FEW_NAMES else [("", entities)]
        view = partial(_index, collection, tabs, sections)
        yield Page(address=folder, template="names.html", view=view)
        return
    letters = tuple(Ref(letter, f"{folder}huruf/{letter.lower()}/") for letter in by_letter)
    often = sorted(entities, key=lambda e: (-len(e.quotes), -len(e.articles), e.name))[:OFTEN_SHOWN]
    view = partial(_index, collection, tabs, [("", often)], letters=letters)
    yield Page(address=folder, template="names.html", view=view)
    for letter, members in by_letter.items():
        for address, part, pager in paged(f"{folder}huruf/{letter.lower()}/", members, NAMES_ON_PAGE):
            made = partial(_index, collection, tabs, [(letter, part)], letters=letters, letter=letter, pager=pager)
            yield Page(address=address, template="names.html", view=made)


def _index(
    collection: Collection,
    tabs: tuple[Tab, ...],
    sections: Sequence[tuple[str, Sequence[Entity]]],
    *,
    letters: tuple[Ref, ...] = (),
    letter: str = "",
    pager: Pager = ALONE,
) -> IndexView:
    return IndexView(
        kind=next(name for name, _, _, current in tabs if current),
        person=any(current and folder == FOLDERS["person"] for _, folder, _, current in tabs),
        tabs=tabs,
        letters=letters,
        letter=letter,
        often=bool(letters) and not letter,
        sections=tuple((head, tuple(line(collection, e) for e in entities)) for head, entities in sections),
        pager=pager,
        total=next(n for _, _, n, current in tabs if current),
    )
