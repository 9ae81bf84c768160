"""The page of an article: where it comes from, its text with notes, who speaks in it, where else the same is said."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import islice
from typing import Any
from urllib.parse import quote

from babel import Locale, UnknownLocaleError
from babel.dates import format_date
from msgspec import Struct, structs

from ...annotate.dates.explain import explain
from ...model import Annotated, Annotation, Claim, DateMention, Quotation, Story, fold
from ...text import Span
from ...text.edtf import bounds
from .. import markup
from ..catalogue import html_datetime
from ..markup import Atom, Link, Mark
from ..page import Site
from .collection import Card, Collection, Ref, being_there, external, shorten, split
from .schema import article_schema
from .search import hidden_words

NOTES_SHOWN = 4
"""Notes of a paragraph in sight; the others wait behind a line (more crowd out the text)."""

OTHERS_SHOWN = 2
"""Sentences of other articles that a note links to; the page of the claim has all."""

ELSEWHERE_SHOWN = 5
NAMES_SHOWN = 24
SPEAKERS_SHOWN = 20
REMOVED_SHOWN = 40
REMOVED_LENGTH = 80
"""Caps of the lists beside the text, so that no article of any length makes an endless page."""

_STRIP = 3
_LEAD = 600
"""Code points of the text in which reporters say who, when and where; what stands behind is often only mentioned."""
_WHAT = 150
"""Most characters of the claim that says what happened."""
_BEFORE = 60
"""Code points before a place in which the word for being there may stand, with what kind of place it is."""
_DAY_HYPHENS = 2  # of ``2025-02-07``
_OPEN = 0.8
"""Most confidence in a day that may be read in another way."""
_SURE = ((0.85, "sure.high"), (0.6, "sure.middle"), (0.0, "sure.low"))


class Other(Struct, frozen=True):
    """The same assertion in another article: whose, when, its words (none where they are the same), and its address."""

    outlet: str
    day: str
    words: str
    href: str


class Note(Struct, frozen=True, kw_only=True):
    """What is known of one annotation, in words; `copied` names the speaker with a copy of words between marks."""

    id: str
    letter: str
    label: str
    kind: str
    copied: str = ""
    intro: str = ""
    who: Ref | None = None
    after: str = ""
    words: str = ""
    lines: tuple[str, ...] = ()
    status: str = ""
    others: tuple[Other, ...] = ()
    page: str = ""
    how: str = ""
    made: str = ""
    rule: int = 0


class NoteGroup(Struct, frozen=True):
    """The notes of one span; `back` is the id of the place in the text."""

    notes: tuple[Note, ...]
    css: str
    back: str


class Paragraph(Struct, frozen=True):
    """A paragraph with its notes: those in sight, and the rest."""

    id: str
    atoms: tuple[Atom, ...]
    notes: tuple[NoteGroup, ...]
    rest: tuple[NoteGroup, ...]
    gap: bool


class Speaker(Struct, frozen=True):
    """Somebody who speaks in the article, with the quotations and claims: (label, fragment).

    `via` are lines that say through which medium the words came, and which of them where not all did.
    """

    who: Ref
    unnamed: bool
    role: str
    via: tuple[str, ...]
    quotes: tuple[Ref, ...]
    claims: tuple[Ref, ...]


class Named(Struct, frozen=True):
    """An entity named in the article."""

    who: Ref
    kind: str
    n: int


class Shared(Struct, frozen=True):
    """A claim that stands in other articles too."""

    here: Ref
    words: str
    status: str
    href: str
    differs: bool


class Used(Struct, frozen=True):
    """A rule that made annotations of the article, by the number under which their notes name it."""

    n: int
    sentence: str


class Notice(Struct, frozen=True):
    """What editors have published on an article."""

    kind: str
    day: str
    reason: str


class Removed(Struct, frozen=True):
    """Pieces that were cleaned away for one reason."""

    texts: tuple[str, ...]
    reason: str
    n: int


class ArticleView(Struct, frozen=True, kw_only=True):
    """Everything on the page of an article."""

    title: str
    language: str
    marked: bool
    derived: bool
    outlet: Ref
    author: str
    iso: str
    published: Ref
    how: str
    month: str
    collected: str
    place: str
    photo: str
    credit: str
    genre: str
    source: str
    excerpt: bool
    notices: tuple[Notice, ...]
    differs: tuple[str, ...]
    strip: tuple[tuple[str, tuple[Ref, ...]], ...]
    headline: Paragraph | None
    body: tuple[Paragraph, ...]
    speakers: tuple[Speaker, ...]
    unlisted: int
    shared: tuple[Shared, ...]
    names: tuple[Named, ...]
    event: Ref | None
    elsewhere: tuple[Card, ...]
    copies: tuple[Ref, ...]
    rules: tuple[Used, ...]
    removed: tuple[Removed, ...]
    removed_count: int
    removed_more: int
    flags: tuple[str, ...]
    quotes: int
    dates: int
    claims: int
    extra: int
    report: str
    reply: str
    schema: dict[str, Any]
    hidden_words: str


class _Maker:
    """Makes the view of one article; holds what its parts share."""

    def __init__(self, collection: Collection, one: Annotated, site: Site) -> None:
        self.collection = collection
        self.one = one
        self.site = site
        self.t = collection.catalogue.text
        self.introduced: set[str] = set()
        self.rules: dict[str, int] = {}
        """sentence of a rule -> its number on this page"""
        self.letters = {letter: self.t(f"marker.{letter}") for letter in "qdk"}
        self.made_by_rule = [(least, self.t("made.rule", sure=self.t(key))) for least, key in _SURE]

    def view(self) -> ArticleView:
        collection, one, t = self.collection, self.one, self.t
        article = one.article
        paragraphs, sentences = split(one)
        shown = collection.excerpts.get(article.id)
        spans = markup.clip(article.text, markup.blocks(article.text, paragraphs, sentences), shown)
        marks = [*self._quote_marks(), *self._date_marks(), *self._claim_marks(in_title=False)]
        begin = markup.beginnings(marks)
        body = markup.lay(article.text, spans, marks, self._links([span for _, span, _ in spans], begin))
        anchors = {atom.id for block in body for atom in block.atoms if atom.id}
        title_marks = self._claim_marks(in_title=True)
        headline = None
        if title_marks:
            title = [("p0", Span(0, len(article.title)), False)]
            headline = self._paragraph(markup.lay(article.title, title, title_marks, ())[0])
        published = article.published or ""
        named = collection.names(one)
        related = [a for story in collection.stories_of.get(article.id, ()) for a in story.articles if a != article.id]
        story = next(iter(collection.stories_of.get(article.id, ())), None)
        day = collection.catalogue.weekday(published[:10]) if published else t("published.unknown")
        return ArticleView(
            title=article.title,
            language=article.language,
            marked=article.language in collection.languages,
            derived=article.title_derived,
            outlet=collection.outlet(article.outlet),
            author=article.author or article.byline_initials or "",
            iso=published,
            published=Ref(day, collection.day_href(published[:10])),
            how=t(f"published.{article.published_how}"),
            month=collection.catalogue.month(published) if published else "",
            collected=collection.catalogue.day(article.collected[:10]) if article.collected else "",
            place=article.place or "",
            # A caption is the outlet's own sentence; of a text shown in part only the credit is told.
            photo=(article.caption or "") if shown is None else "",
            credit=article.credit or "",
            genre=t(f"genre.{article.genre}") if collection.catalogue.has(f"genre.{article.genre}") else "",
            source=external(article.url),
            excerpt=shown is not None,
            notices=self._notices(),
            differs=self._title_differs(),
            strip=self._strip(anchors, begin),
            headline=headline,
            body=tuple(self._paragraph(block) for block in body),
            speakers=self._speakers(),
            unlisted=len(
                {
                    quote.speaker
                    for quote in one.quotes
                    if quote.speaker and collection.is_shown(one, quote) and collection.is_private(one, quote.speaker)
                }
            ),
            shared=self._shared(),
            names=tuple(
                Named(Ref(entity.name, collection.entity_href(entity)), t(f"kind.{entity.kind}"), n)
                for entity, n in named[:NAMES_SHOWN]
            ),
            event=self._event(story) if story else None,
            elsewhere=tuple(collection.card(a) for a in list(dict.fromkeys(related))[:ELSEWHERE_SHOWN]),
            copies=tuple(
                Ref(f"{card.outlet.text}: {card.title}", card.href)
                for card in map(collection.card, collection.copies.get(article.id, [])[:ELSEWHERE_SHOWN])
            ),
            rules=tuple(Used(n, sentence) for sentence, n in self.rules.items()),
            removed=self._removed(),
            removed_count=len(article.removed),
            removed_more=max(0, len(article.removed) - REMOVED_SHOWN),
            flags=tuple(t(f"flag.{flag}") for flag in article.flags if collection.catalogue.has(f"flag.{flag}")),
            quotes=sum(collection.is_shown(one, quotation) for quotation in one.quotes),
            dates=sum(collection.is_shown(one, date) for date in one.dates),
            claims=sum(collection.is_shown(one, claim) for claim in one.claims),
            extra=sum(mark.extra for block in body for group in block.groups for mark in group.marks)
            + sum(mark.extra for mark in title_marks),
            report=report_address(self.site.issues, article.slug),
            reply=reply_address(self.site.contact, article.slug),
            schema=article_schema(collection, article, [entity for entity, _ in named], self.site),
            hidden_words=hidden_words(
                [article.title, *(atom.text for block in body for atom in block.atoms)],
                article.language,
                [entity for entity, _ in named[:NAMES_SHOWN]],
            ),
        )

    def _event(self, story: Story) -> Ref:
        """The event of the article; one that bears the article's own headline is named by its number of reports."""
        label = story.label or self.t("event.unnamed")
        if label == self.one.article.title:
            label = self.t("count.reports", n=len(story.articles))
        return Ref(label, f"/peristiwa/{story.id}/")

    # --- marks ------------------------------------------------------------------------------------------------------

    def _mark(self, letter: str, index: int, annotation: Annotation, extra: bool = False, value: str = "") -> Mark:
        label = f"{self.letters[letter]}{index + 1}"
        name = f"{letter}{index + 1}"
        start, end = annotation.start, annotation.end
        return Mark(name, label, letter, start, end, extra, html_datetime(value) if value else "", value)

    def _quote_marks(self) -> list[Mark]:
        return [self._mark("q", index, quotation) for index, quotation in enumerate(self.one.quotes)]

    def _date_marks(self) -> list[Mark]:
        article = self.one.article
        out: list[Mark] = []
        for index, date in enumerate(self.one.dates):
            exact = article.text[date.start : date.end]
            extra = not needed_reading(exact, date, article.language)
            out.append(self._mark("d", index, date, extra, date.value))
        return out

    def _claim_marks(self, *, in_title: bool) -> list[Mark]:
        shared_of = self.collection.shared_of
        return [
            self._mark("k", index, claim, claim.id not in shared_of and "title_differs" not in claim.flags)
            for index, claim in enumerate(self.one.claims)
            if claim.in_title == in_title
        ]

    def _links(self, spans: Sequence[Span], begin: dict[int, str]) -> list[Link]:
        """The first mention of each entity in each paragraph as a link; the first of all with an id."""
        out: list[Link] = []
        ends = [span.end for span in spans]
        linked: set[tuple[int, str]] = set()
        known: set[str] = set()
        last = 0
        for index, name in enumerate(self.one.names):
            if name.start < last:
                continue
            block = bisect_right(ends, name.start)
            href = self.collection.who(self.one.article.id, name.entity).href
            first = name.entity not in known
            known.add(name.entity)
            if (block, name.entity) in linked or not (href or first):
                continue
            linked.add((block, name.entity))
            out.append(Link(name.start, name.end, href, f"n{index + 1}" if first else ""))
            last = name.end
        return out

    # --- notes ------------------------------------------------------------------------------------------------------

    def _paragraph(self, block: markup.Block) -> Paragraph:
        shown: list[NoteGroup] = []
        rest: list[NoteGroup] = []
        for group in block.groups:
            css = " ".join(dict.fromkeys(mark.letter for mark in group.marks))
            notes = NoteGroup(_without_echo([self._note(mark) for mark in group.marks]), css, group.back)
            extra = all(mark.extra for mark in group.marks)
            (rest if extra or len(shown) == NOTES_SHOWN else shown).append(notes)
        return Paragraph(block.id, block.atoms, tuple(shown), tuple(rest), block.gap)

    def _note(self, mark: Mark) -> Note:
        index = int(mark.id[1:]) - 1
        if mark.letter == "q":
            return self._quotation(mark, self.one.quotes[index])
        if mark.letter == "d":
            return self._date(mark, self.one.dates[index])
        return self._claim(mark, self.one.claims[index])

    def _quotation(self, mark: Mark, quotation: Quotation) -> Note:
        t, article = self.t, self.one.article
        lines: list[str] = []
        who = self.collection.speaker(self.one, quotation)
        intro = t("quotation.by")
        if who is None:
            intro = (
                t("quotation.candidates", names=t("list.or").join(quotation.candidates))
                if quotation.candidates
                else t("quotation.nobody")
            )
        elif quotation.anonymous:
            intro = t("quotation.anonymous")
        # A title is said once: with the first of the speaker's quotations.
        role = quotation.role if quotation.role and quotation.speaker not in self.introduced else ""
        if role and quotation.speaker:
            self.introduced.add(quotation.speaker)
        if quotation.co_speakers:
            lines.append(t("quotation.with", names=", ".join(quotation.co_speakers)))
        how = ""
        if "misspelt-cue" in quotation.flags:
            lines.append(t("quotation.misspelt", cue=quotation.cue))
        elif quotation.cue:
            how = t("quotation.cue", cue=quotation.cue)
        if quotation.via:
            lines.append(t("quotation.via", via=quotation.via, outlet=article.outlet or t("outlet.this")))
        if quotation.about:
            lines.append(t("quotation.about", about=quotation.about))
        told = self._circumstances(quotation)
        if told:
            lines.append(t("quotation.said", circumstances=told))
        lines += self._flag_lines(quotation)
        return Note(
            id=mark.id,
            letter="q",
            label=mark.label,
            kind=t(f"quotation.{quotation.kind}"),
            copied=self._copied(quotation) if quotation.kind == "direct" else "",
            intro=intro,
            who=who,
            after=role,
            lines=tuple(lines),
            how=how,
            made=self._made(quotation),
            rule=self._rule("quotes", quotation),
        )

    def _copied(self, quotation: Quotation) -> str:
        """Whose words a copy of a direct quotation carries, with the title and through whom they came."""
        via = self.t("article.via", via=quotation.via) if quotation.via and quotation.via != quotation.speaker else ""
        parts = ", ".join(part for part in (quotation.speaker, quotation.role, via) if part)
        return self.t("note.copied-in", who=parts or self.t("quotation.nobody"))

    def _circumstances(self, quotation: Quotation) -> str:
        """When, where and to whom the words were said. Those of what somebody only tells (`Kepada penyidik, TRM mengaku
        …`) are not the speaker's own, so they are left out.
        """
        if quotation.about:
            return ""
        t, may_tell = self.t, self.collection.may_tell
        said = self.collection.catalogue.edtf(quotation.said) if quotation.said else ""
        place, addressee = quotation.place or "", quotation.addressee or ""
        place = t("quotation.place", place=place) if place and may_tell(self.one, place) else ""
        addressee = t("quotation.addressee", addressee=addressee) if addressee and may_tell(self.one, addressee) else ""
        return ", ".join(part for part in (said, place, addressee) if part)

    def _date(self, mark: Mark, date: DateMention) -> Note:
        t, catalogue = self.t, self.collection.catalogue
        lines: list[str] = []
        if not date.value:
            words = t("date.no-value")
        elif date.kind == "set":
            words = catalogue.every(date.value)
        else:
            words = catalogue.edtf(date.value)
        if date.role != "event":
            lines.append(t(f"date.{date.role}"))
        if reading := self._reading(date):
            lines.append(reading)
        # The day of publication stands at the head of the page; any other is told here.
        told = reading and date.anchor_how == "published"
        if date.anchor and not told and catalogue.has(f"date.anchor-{date.anchor_how}"):
            lines.append(t(f"date.anchor-{date.anchor_how}", day=catalogue.edtf(date.anchor)))
        if date.alternatives:
            other = t("list.or").join(catalogue.edtf(value) for value in date.alternatives)
            lines.append(t("date.alternatives", other=other))
        lines += self._flag_lines(date)
        return Note(
            id=mark.id,
            letter="d",
            label=mark.label,
            kind=t(f"date.kind-{date.kind}"),
            words=words,
            lines=tuple(lines),
            made=self._made(date),
            rule=self._rule("dates", date),
        )

    def _reading(self, date: DateMention) -> str:
        """How a time was read, in a sentence; ``""`` where the sentence of its rule says all there is."""
        catalogue, found = self.collection.catalogue, explain(date)
        if found is None or not date.value or not catalogue.has(f"date-basis.{found.basis}"):
            return ""
        key = f"date-read.{found.rule}"
        if not catalogue.has(key) or not (found.weekday or "{weekday}" not in catalogue.text(key)):
            return ""
        weekday = catalogue.weekday_name(found.weekday) if found.weekday else ""
        how = catalogue.text(key, weekday=weekday, anchor=catalogue.text(f"date-basis.{found.basis}"))
        day = date.value if "T" not in date.value else ""
        value = catalogue.day(day) if found.weekday and day else catalogue.edtf(date.value)
        return catalogue.text("date-read.as", value=value, how=how)

    def _claim(self, mark: Mark, claim: Claim) -> Note:
        t, collection = self.t, self.collection
        intro, who = collection.source(self.one, claim)
        lines: list[str] = []
        if claim.hedge:
            lines.append(t("claim.hedge", hedge=claim.hedge))
        if claim.stage:
            lines.append(t("claim.stage", stage=claim.stage))
        lines += self._flag_lines(claim)
        group = collection.group_of.get(claim.id)
        others: list[Other] = []
        if group is not None:
            mine = fold(collection.claim_words(self.one, claim))
            for member in group.members:
                if member.claim == claim.id or member.article == self.one.article.id:
                    continue
                if len(others) == OTHERS_SHOWN:
                    break
                place = collection.places[member.claim]
                article = place.annotated.article
                words = collection.claim_words(place.annotated, place.claim)
                words = "" if fold(words) == mine else shorten(words, 110)
                day = collection.catalogue.short_day(article.published) if article.published else ""
                others.append(Other(article.outlet or t("outlet.unknown"), day, words, place.href))
        return Note(
            id=mark.id,
            letter="k",
            label=mark.label,
            kind=t(f"claim.kind-{claim.kind}"),
            intro=intro,
            who=who,
            lines=tuple(lines),
            status=collection.status(group) if group is not None else t("status.single"),
            others=tuple(others),
            page=f"/pernyataan/{group.id}/" if group is not None else "",
            made=self._made(claim),
            rule=self._rule("claims", claim),
        )

    def _flag_lines(self, annotation: Annotation) -> list[str]:
        has = self.collection.catalogue.has
        return [self.t(f"flag.{flag}") for flag in annotation.flags if has(f"flag.{flag}")]

    def _rule(self, layer: str, annotation: Annotation) -> int:
        """The number of the rule that made an annotation: its sentence stands once, below the text. 0 for an editor."""
        if annotation.maker == "editor":
            return 0
        sentence = self.collection.catalogue.rule(layer, annotation.rule)
        return self.rules.setdefault(sentence, len(self.rules) + 1)

    def _made(self, annotation: Annotation) -> str:
        if annotation.maker == "editor":
            exact = self.one.article.text[annotation.start : annotation.end]
            for correction in self.collection.authority.corrections:
                same = correction.article == self.one.article.id and correction.anchor is not None
                if same and correction.anchor is not None and correction.anchor.exact == exact and correction.date:
                    return self.t("made.editor-day", day=self.collection.catalogue.day(correction.date))
            return self.t("made.editor")
        open_ = isinstance(annotation, DateMention) and annotation.alternatives
        # beside another reading that might be meant, none is told with high confidence
        sure = min(annotation.confidence, _OPEN) if open_ else annotation.confidence
        return next(words for least, words in self.made_by_rule if sure >= least)

    # --- around the text --------------------------------------------------------------------------------------------

    def _strip(self, anchors: set[str], begin: dict[int, str]) -> tuple[tuple[str, tuple[Ref, ...]], ...]:
        """What, who, when, where: each item leads to its place in the text; empty where the text does not say.

        Those are given whom the lead names, for want of any those behind it, and whoever is quoted most of all. Days
        are those of the lead, for want of any its months and years, and only without either those behind; what can be
        read as two days is left out. Places are those where something is (`di Medan`), not those of a title (`Presiden
        Amerika Serikat`). Media that words were taken from are nobody here.
        """
        one, collection, t = self.one, self.collection, self.t

        def to(start: int, name: str) -> str:
            anchor = begin.get(start) or name
            return f"#{anchor}" if anchor in anchors else ""

        def leading(found: Sequence[tuple[int, Ref]]) -> tuple[Ref, ...]:
            lead = [ref for start, ref in found if start < _LEAD]
            return tuple(lead or [ref for _, ref in found])[:_STRIP]

        what: list[Ref] = []
        for claim in one.claims:
            words = "" if claim.in_title else collection.claim_words(one, claim)
            if words and fold(words) not in fold(one.article.title):
                what.append(Ref(self._in_whose_name(claim, shorten(words, _WHAT)), to(claim.start, "")))
                break
        return (
            (t("strip.what"), tuple(what)),
            (t("strip.who"), self._who(to)),
            (t("strip.when"), self._when(to)),
            (t("strip.where"), leading(self._where(to))),
        )

    def _who(self, to: Callable[[int, str], str]) -> tuple[Ref, ...]:
        """People and bodies of the lead, those named and quoted most often first, and whoever is quoted most of all.

        For want of any in the lead, those behind it.
        """
        one, collection = self.one, self.collection
        media = {one.article.outlet, *(quotation.via for quotation in one.quotes)}
        said = Counter(quotation.speaker for quotation in one.quotes if quotation.speaker)
        named = Counter(name.entity for name in one.names)
        first: dict[str, tuple[int, str]] = {}
        for index, name in enumerate(one.names):
            href = to(name.start, f"n{index + 1}")
            known = name.entity in first or name.kind == "place" or name.entity in media
            if not known and not collection.is_private(one, name.entity) and href:
                first[name.entity] = name.start, href
        most = max((entity for entity in first if said[entity]), key=lambda entity: said[entity], default=None)
        lead = [entity for entity in first if first[entity][0] < _LEAD] or list(first)
        ranked = sorted(lead, key=lambda entity: -named[entity] - said[entity])[:_STRIP]
        if most is not None and most not in ranked:
            ranked[_STRIP - 1 :] = [most]
        return tuple(Ref(entity, first[entity][1]) for entity in ranked)

    def _when(self, to: Callable[[int, str], str]) -> tuple[Ref, ...]:
        """Days of the lead, else its longer times, else the days and then the times behind it; none that are open."""
        found: dict[str, tuple[bool, bool, Ref]] = {}
        for date in self.one.dates:
            told = date.kind in ("date", "time") and date.role in ("event", "said")
            if told and date.value and not date.alternatives:
                words = self.collection.catalogue.edtf(date.value)
                is_day = date.value.count("-") >= _DAY_HYPHENS and "/" not in date.value
                found.setdefault(words, (date.start >= _LEAD, not is_day, Ref(words, to(date.start, ""))))
        best = min(((behind, long) for behind, long, _ in found.values()), default=None)
        refs = [ref for behind, long, ref in found.values() if (behind, long) == best]
        # a day goes with its hour where both stand there
        alone = (a for a in refs if not any(a is not b and b.text.startswith(a.text) for b in refs))
        return tuple(islice(alone, _STRIP))

    def _where(self, to: Callable[[int, str], str]) -> list[tuple[int, Ref]]:
        """Places that stand behind a word for being there, and those that go on from one (`di Sukamaju, Argasari`)."""
        one, collection = self.one, self.collection
        there = being_there(one.article.language)
        found: dict[str, tuple[int, Ref]] = {}
        end = -1
        for index, name in enumerate(one.names):
            if name.kind != "place":
                continue
            before = one.article.text[max(0, name.start - _BEFORE) : name.start]
            goes_on = end >= 0 and one.article.text[end : name.start].strip() == ","
            if not goes_on and not there.search(before):
                continue
            end = name.end
            href = to(name.start, f"n{index + 1}")
            if href and not collection.is_private(one, name.entity):
                found.setdefault(name.entity, (name.start, Ref(name.entity, href)))
        return list(found.values())

    def _in_whose_name(self, claim: Claim, words: str) -> str:
        """`words` of a claim, with the speaker where they are a part of what that one says."""
        intro, who = self.collection.source(self.one, claim)
        said = any(quote.start <= claim.start < quote.end for quote in self.one.quotes)
        return f"{intro} {who.text}: {words}" if said and who is not None else words

    def _speakers(self) -> tuple[Speaker, ...]:
        one, collection = self.one, self.collection
        quotes: dict[str, list[Ref]] = defaultdict(list)
        claims: dict[str, list[Ref]] = defaultdict(list)
        vias: dict[str, list[tuple[str, str]]] = defaultdict(list)
        first: dict[str, Quotation] = {}
        for index, quotation in enumerate(one.quotes):
            if (
                quotation.speaker
                and collection.is_shown(one, quotation)
                and not collection.is_private(one, quotation.speaker)
            ):
                first.setdefault(quotation.speaker, quotation)
                label = f"{self.letters['q']}{index + 1}"
                quotes[quotation.speaker].append(Ref(label, f"#q{index + 1}"))
                vias[quotation.speaker].append((label, quotation.via or ""))
        for index, claim in enumerate(one.claims):
            if claim.source in first and collection.is_shown(one, claim):
                claims[claim.source].append(Ref(f"{self.letters['k']}{index + 1}", f"#k{index + 1}"))
        rows = [
            Speaker(
                collection.who(one.article.id, name),
                first[name].anonymous,
                next((q.role for q in one.quotes if q.speaker == name and q.role), ""),
                self._through(vias[name]),
                tuple(quotes[name]),
                tuple(claims[name]),
            )
            for name in first
        ]
        rows.sort(key=lambda row: -len(row.quotes))
        return tuple(rows[:SPEAKERS_SHOWN])

    def _through(self, labels: Sequence[tuple[str, str]]) -> tuple[str, ...]:
        """Lines on the media that words came through, from (label of the words, medium), with the labels if not all."""
        by: dict[str, list[str]] = defaultdict(list)
        for label, via in labels:
            by[via].append(label)
        if len(by) == 1:
            return tuple(self.t("article.via", via=via) for via in by if via)
        return tuple(self.t("article.via-some", via=via, labels=", ".join(by[via])) for via in by if via)

    def _shared(self) -> tuple[Shared, ...]:
        collection, out = self.collection, []
        seen: set[str] = set()
        for index, claim in enumerate(self.one.claims):
            group = collection.shared_of.get(claim.id)
            words = collection.claim_words(self.one, claim) if group is not None else ""
            if group is None or group.id in seen or not words:
                continue
            seen.add(group.id)
            here = Ref(f"{self.letters['k']}{index + 1}", f"#k{index + 1}")
            href = f"/pernyataan/{group.id}/"
            out.append(Shared(here, shorten(words, 200), collection.status(group), href, group.relation == "differs"))
        return tuple(sorted(out, key=lambda shared: not shared.differs))

    def _title_differs(self) -> tuple[str, ...]:
        title = self.one.article.title
        return tuple(
            title[claim.start : claim.end]
            for claim in self.one.claims
            if claim.in_title and "title_differs" in claim.flags
        )

    def _notices(self) -> tuple[Notice, ...]:
        collection = self.collection
        return tuple(
            Notice(self.t(f"notice.{correction.notice}"), collection.catalogue.day(correction.date), correction.reason)
            for correction, _ in collection.notices.get(self.one.article.id, ())
        )

    def _removed(self) -> tuple[Removed, ...]:
        """Pieces with reasons; of a text that is shown in part the reasons only, since the pieces are others' words."""
        whole = self.one.article.id not in self.collection.excerpts
        rule = self.collection.catalogue.rule
        pieces: dict[str, list[str]] = defaultdict(list)
        for piece in self.one.article.removed[:REMOVED_SHOWN]:
            pieces[piece.reason].append(shorten(" ".join(piece.text.split()), REMOVED_LENGTH))
        return tuple(
            Removed(tuple(texts) if whole else (), rule("clean", reason), len(texts))
            for reason, texts in pieces.items()
        )


def article_view(collection: Collection, one: Annotated, site: Site) -> ArticleView:
    """The view of one article."""
    return _Maker(collection, one, site).view()


def _without_echo(notes: Sequence[Note]) -> tuple[Note, ...]:
    """Notes of one span: a claim in the name of the speaker just named does not name him again."""
    first = notes[0]
    return tuple(
        structs.replace(note, intro="", who=None) if note is not first and note.who and note.who == first.who else note
        for note in notes
    )


def report_address(issues: str, subject: str) -> str:
    """Where a technical error of `subject` is reported: ids only, since the page is public. ``""`` where unset."""
    if not external(issues):
        return ""
    return f"{issues}{'&' if '?' in issues else '?'}title={quote(subject, safe='')}"


def reply_address(contact: str, subject: str) -> str:
    """The private channel for right of reply, with `subject` as the subject of a mail. ``""`` where unset."""
    if contact.startswith("mailto:"):
        return f"{contact}{'&' if '?' in contact else '?'}subject={quote(subject, safe='')}"
    return external(contact)


def needed_reading(exact: str, date: DateMention, language: str) -> bool:
    """Whether a reader of `exact` gains from a note: not where it spells its value out, nor for a bare length."""
    if date.alternatives or date.flags or date.anchor or date.maker == "editor":
        return True
    if date.kind in ("duration", "set"):
        return False
    words = fold(exact)
    return not all(any(form in words for form in _long_forms(part, language)) for part in date.value.split("/"))


@lru_cache(maxsize=4096)
def _long_forms(value: str, language: str) -> tuple[str, ...]:
    """How a day, month or year is written out in `language`: the year alone only for a year."""
    limits = bounds(value)
    if limits is None or "T" in value:
        return ()
    if value.count("-") == 0:
        return (value,)
    try:
        locale = Locale.parse(language)
    except (UnknownLocaleError, ValueError):
        return ()
    return (fold(format_date(limits[0], "d MMMM y" if value.count("-") == 2 else "MMMM y", locale)),)
