"""The digest as pages look at it: everything by its key, with its address. Built once a build, never changed."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from operator import attrgetter
from urllib.parse import quote, urlsplit

from msgspec import Struct

from ... import languages
from ...languages import LanguagePack
from ...link.addresses import FOLDERS, entity_address
from ...link.entities import PRIVATE, utterance
from ...model import (
    NARRATION,
    Annotated,
    Annotation,
    Authority,
    Claim,
    ClaimGroup,
    Correction,
    CorrectionOutcome,
    Digest,
    Entity,
    Member,
    OutletUse,
    Quotation,
    Story,
    TimelineRow,
    fold,
)
from ...text import Document, Span, paragraphs
from ...text.edtf import bounds
from ..catalogue import Catalogue
from ..markup import BLOCK_LENGTH

Excerpts = Mapping[str, Sequence[Span]]
"""For each article that is shown in part, the spans of its text that may be shown, in order; others are shown whole."""

FIRST_YEAR = 1900
YEARS_AHEAD = 50
"""Years that make pages: an older or later one is history or a slip, and stands in its article only."""

MENTIONS_OF_A_DAY = 2
"""A day without an article has a page from so many mentions on."""

VALUES_SAID = 4
"""Values that a status names; the page of the claim has all."""

_LEAD = 220
"""Characters of an article's beginning on a card: two lines of a wide page."""

_START = attrgetter("start")
_DAY = re.compile(r"\d{4}-\d{2}(?:-\d{2})?")
_UNSAFE = re.compile(r"[\\\x00-\x20]")

_FRAGMENT_WORDS = 5
"""Words at each end by which a long passage is found on another page, and the most of a text that count as a fact."""

_AROUND = 90
"""Characters shown on either side of a date in a list."""
_BESIDE = 240
"""Characters of a sentence shown on either side of what it reports."""


class Ref(Struct, frozen=True):
    """Words that may be a link: `href` is an address inside the site, ``""`` where there is none."""

    text: str
    href: str = ""


class Card(Struct, frozen=True, kw_only=True):
    """An article in a list."""

    title: str
    href: str
    lang: str
    outlet: Ref
    iso: str
    day: str
    lead: str
    quote: str
    speaker: Ref | None
    quotes: int
    claims: int
    shared: int
    differs: int


class Place(Struct, frozen=True):
    """Where a claim stands: its article, and the address of its note there."""

    annotated: Annotated
    claim: Claim
    href: str


class RedirectView(Struct, frozen=True):
    """Where an earlier address leads now."""

    target: str


class Context(Struct, frozen=True):
    """A few words with the text around them; the ends say with an ellipsis where they were cut."""

    before: str
    exact: str
    after: str


class Piece(Struct, frozen=True):
    """A run of a sentence that reports somebody's words; `own` says that it is what is reported."""

    text: str
    own: bool


class Calendar:
    """Rows of the timeline by the day, month or year that they lie in.

    A mention of one day stands on that day, one that lies within a month on the month, anything longer on its first
    year. What lies before `FIRST_YEAR` or more than `YEARS_AHEAD` years after its article makes no page.
    """

    def __init__(self, collection: Collection) -> None:
        self.days: dict[str, list[TimelineRow]] = defaultdict(list)
        self.months: dict[str, list[TimelineRow]] = defaultdict(list)
        self.years: dict[str, list[TimelineRow]] = defaultdict(list)
        self._today = latest = max((one.article.published or "" for one in collection.newest), default="")
        for row in collection.digest.timeline:
            limits = bounds(row.value)
            if limits is None:
                continue
            first, last = limits
            published = collection.articles[row.article].article.published or latest
            if first.year < FIRST_YEAR or (published and first.year > int(published[:4]) + YEARS_AHEAD):
                continue
            if first == last:
                self.days[first.isoformat()].append(row)
            elif (first.year, first.month) == (last.year, last.month):
                self.months[first.isoformat()[:7]].append(row)
            else:
                self.years[f"{first.year:04d}"].append(row)

    def latest(self) -> list[TimelineRow]:
        """Rows of single days up to the day of the newest article, the latest first; one an article and day."""
        days = [day for day in self.days if not self._today or day <= self._today]
        return [
            row
            for day in sorted(days, reverse=True)
            for row in {row.article: row for row in reversed(self.days[day])}.values()
        ]


class Collection:
    """Every index that the views share."""

    def __init__(self, digest: Digest, catalogue: Catalogue, authority: Authority, excerpts: Excerpts) -> None:
        self.digest = digest
        self.catalogue = catalogue
        self.authority = authority
        self.excerpts = excerpts
        self.languages = frozenset(languages.available())
        self.articles: dict[str, Annotated] = {one.article.id: one for one in digest.articles}
        # Undated ones last, else newest first; equal days in order of id.
        self.newest: list[Annotated] = sorted(
            sorted(digest.articles, key=lambda one: one.article.id),
            key=lambda one: one.article.published or "",
            reverse=True,
        )
        self.by_slug: dict[tuple[str, str], Entity] = {(e.kind, e.slug): e for e in digest.entities}
        self.entities: dict[str, dict[str, Entity]] = defaultdict(dict)
        """article id -> the article's own name of an entity -> the entity"""
        for entity in digest.entities:
            for article, index in entity.mentions:
                names = self.articles[article].names
                self.entities[article][names[index].entity] = entity
        self.groups: list[ClaimGroup] = [group for group in digest.groups if len(group.members) > 1]
        self.group_of: dict[str, ClaimGroup] = {m.claim: group for group in self.groups for m in group.members}
        self.shared: list[ClaimGroup] = [
            group for group in self.groups if len({member.article for member in group.members}) > 1
        ]
        """Groups with members in two or more articles."""
        self.shared_of: dict[str, ClaimGroup] = {m.claim: group for group in self.shared for m in group.members}
        self.places: dict[str, Place] = {
            claim.id: Place(one, claim, self.note_href(one, "k", index))
            for one in digest.articles
            for index, claim in enumerate(one.claims)
            if claim.id in self.group_of
        }
        self.stories: list[Story] = [story for story in digest.stories if len(story.articles) > 1]
        self.stories_of: dict[str, list[Story]] = defaultdict(list)
        for story in self.stories:
            for article in story.articles:
                self.stories_of[article].append(story)
        self.outlets: dict[str, OutletUse] = {outlet.name: outlet for outlet in digest.outlets}
        self.by_day: dict[str, list[Annotated]] = defaultdict(list)
        for one in self.newest:
            if one.article.published:
                self.by_day[one.article.published[:10]].append(one)
        self.copies: dict[str, list[str]] = defaultdict(list)
        """article id -> articles with nearly the same text"""
        for one_id, other_id in digest.copies:
            self.copies[one_id].append(other_id)
            self.copies[other_id].append(one_id)
        self.dated = Calendar(self)
        self._rows: dict[str, list[TimelineRow]] = defaultdict(list)
        for row in digest.timeline:
            self._rows[row.article].append(row)
        self.notices: dict[str, list[tuple[Correction, CorrectionOutcome | None]]] = defaultdict(list)
        """article id -> what editors have published on it"""
        outcomes = {outcome.entry: outcome for outcome in digest.outcomes}
        for correction in authority.corrections:
            if correction.notice:
                self.notices[correction.article].append((correction, outcomes.get(correction.entry)))
        self.called: dict[str, list[Entity]] = defaultdict(list)
        """folded word of a name -> people with a page who are called so"""
        for entity in digest.entities:
            for word in set(fold(entity.name).split()) if entity.kind == "person" and entity.has_page else ():
                self.called[word].append(entity)
        self._cards: dict[str, Card] = {}
        self._sentences: dict[str, tuple[Span, ...]] = {}
        self._private: dict[str, frozenset[str]] = {}
        self._private_spans: dict[str, tuple[Span, ...]] = {}
        self.listed: list[ClaimGroup] = [group for group in self.shared if not self.is_delicate(group)]
        """Shared groups that may stand in a list."""
        self.listed_ids: frozenset[str] = frozenset(group.id for group in self.listed)

    # --- addresses --------------------------------------------------------------------------------------------------

    def article_href(self, article: str, fragment: str = "") -> str:
        """Address of an article, with a fragment where one is given."""
        return f"/artikel/{self.articles[article].article.slug}/" + (f"#{fragment}" if fragment else "")

    def note_href(self, one: Annotated, letter: str, index: int) -> str:
        """Address of the note of an annotation in its article; of the article where the words are not shown."""
        layer = {"q": one.quotes, "d": one.dates, "k": one.claims}[letter]
        href = f"/artikel/{one.article.slug}/"
        return f"{href}#{letter}{index + 1}" if self.is_shown(one, layer[index]) else href

    def is_shown(self, one: Annotated, annotation: Annotation) -> bool:
        """Whether any word of an annotation may be shown."""
        shown = self.excerpts.get(one.article.id)
        if shown is None or (isinstance(annotation, Claim) and annotation.in_title):
            return True
        return any(annotation.start < end and annotation.end > start for start, end in shown)

    def entity_href(self, entity: Entity) -> str:
        """Address of an entity's page; ``""`` where it has none."""
        return entity_address(entity) if entity.has_page else ""

    def outlet(self, name: str | None) -> Ref:
        """An outlet as a link to its page."""
        if not name:
            return Ref(self.catalogue.text("outlet.unknown"))
        use = self.outlets.get(name)
        return Ref(name, f"/media/{use.slug}/" if use is not None else "")

    def who(self, article: str, name: str) -> Ref:
        """Somebody by the name that `article` gives, as a link to the page where there is one."""
        entity = self.entities[article].get(name) if article in self.entities else None
        return Ref(name, self.entity_href(entity)) if entity is not None else Ref(name)

    def day_href(self, day: str) -> str:
        """Address of the page of a day; ``""`` where there is none."""
        return f"/hari/{day}/" if day in self.by_day or len(self.dated.days.get(day, ())) >= MENTIONS_OF_A_DAY else ""

    # --- words ------------------------------------------------------------------------------------------------------

    def words(self, annotated: Annotated, start: int, end: int) -> str:
        """``text[start:end]``, or as much of it as may be shown, with an ellipsis for what may not."""
        text = annotated.article.text
        shown = self.excerpts.get(annotated.article.id)
        if shown is None:
            return text[start:end]
        parts = [(max(start, a), min(end, b)) for a, b in shown if a < end and b > start]
        if not parts:
            return ""
        middle = " … ".join(text[a:b].strip() for a, b in parts)
        return ("… " if parts[0][0] > start else "") + middle + (" …" if parts[-1][1] < end else "")

    def shows(self, annotated: Annotated, start: int, end: int) -> bool:
        """Whether ``text[start:end]`` may be shown whole."""
        return self.words(annotated, start, end) == annotated.article.text[start:end]

    def original(self, annotated: Annotated, start: int, end: int) -> str:
        """Address of the original page, at ``text[start:end]`` where that stands once in the text and is shown whole.

        The fragment is a text directive (https://wicg.github.io/scroll-to-text-fragment/): browsers that do not know it
        open the page at its top. A long passage is named by its first and last words. ``""`` without an address.
        """
        address, text = external(annotated.article.url), annotated.article.text
        exact = text[start:end].strip(" ,")
        once = text.count(exact) == 1 and "\n" not in exact
        if not address or "#" in address or not once or not self.shows(annotated, start, end):
            return address
        words = exact.split(" ")
        ends = [exact]
        if len(words) > 2 * _FRAGMENT_WORDS:
            ends = [" ".join(words[:_FRAGMENT_WORDS]), " ".join(words[-_FRAGMENT_WORDS:])]
        # A hyphen, a comma and an ampersand part the directive, so they are escaped with the rest.
        return f"{address}#:~:text=" + ",".join(quote(part, safe="").replace("-", "%2D") for part in ends)

    def claim_words(self, annotated: Annotated, claim: Claim) -> str:
        """The words of a claim, of the headline or of the text."""
        if claim.in_title:
            return annotated.article.title[claim.start : claim.end]
        return self.words(annotated, claim.start, claim.end)

    def lang(self, one: Annotated) -> str:
        """Language of an article's words where it is not that of the interface, for readers who listen; else ``""``."""
        return "" if one.article.language == self.catalogue.language else one.article.language

    def context(self, annotated: Annotated, start: int, end: int) -> Context:
        """The words at an offset with those around them in the same paragraph."""
        text = annotated.article.text
        first = text.rfind("\n", 0, start) + 1
        last = text.find("\n", end)
        last = len(text) if last < 0 else last
        left, right = max(first, start - _AROUND), min(last, end + _AROUND)
        if self.names_private(annotated, left, right):
            left, right = start, end
        if left > first:
            left = _word_end(text, left, start)
        if right < last:
            right = _word_start(text, end, right)
        before, after = self.words(annotated, left, start), self.words(annotated, end, right)
        return Context(
            ("… " if left > first else "") + before.lstrip(),
            self.words(annotated, start, end) or "…",
            after.rstrip() + (" …" if right < last else ""),
        )

    def sentence(self, one: Annotated, start: int, end: int) -> Span:
        """The whole sentences of an article that hold ``text[start:end]``."""
        spans = self._sentences.get(one.article.id)
        if spans is None:
            spans = Document.of(one.article.text, _pack(one.article.language).text).sentences
            self._sentences[one.article.id] = spans
        first = max(0, bisect_right(spans, start, key=_START) - 1)
        last = max(first, bisect_right(spans, end - 1, key=_START) - 1)
        return Span(min(start, spans[first].start), max(end, spans[last].end)) if spans else Span(start, end)

    def report(self, one: Annotated, index: int) -> tuple[Piece, ...]:
        """A reported quotation in the sentence that reports it, so that whoever speaks and the verb (`membantah`) stay
        with the words; the parts that one cue cuts out of one utterance together. Nothing where the sentence may not be
        shown, or names somebody who may stand in no list.
        """
        quotation = one.quotes[index]
        own = [one.quotes[at] for at in utterance(one.quotes, index)]
        cue = (quotation.cue_start, quotation.cue_end) if quotation.cue_start >= 0 else (own[0].start, own[0].end)
        whole = self.sentence(one, min(own[0].start, cue[0]), max(own[-1].end, cue[1]))
        start, end = (
            max(whole.start, min(own[0].start, cue[0]) - _BESIDE),
            min(whole.end, max(own[-1].end, cue[1]) + _BESIDE),
        )
        needed = (*((part.start, part.end) for part in own), *((cue,) if quotation.cue_start >= 0 else ()))
        if self.names_private(one, start, end) or not all(self.shows(one, *span) for span in needed):
            return ()
        start = start if start == whole.start else _word_end(one.article.text, start, own[0].start)
        end = end if end == whole.end else _word_start(one.article.text, own[-1].end, end)
        borders = [start, *(at for part in own for at in (part.start, part.end)), end]
        pieces = [
            Piece(self.words(one, a, b), bool(number % 2)) for number, (a, b) in enumerate(pairwise(borders)) if a < b
        ]
        before, after = ("… " if start > whole.start else ""), (" …" if end < whole.end else "")
        return tuple(piece for piece in (Piece(before, False), *pieces, Piece(after, False)) if piece.text)

    def spoken(self, one: Annotated, index: int) -> str:
        """A quotation as one line: words between marks, or the sentence that reports them; ``""`` where neither may be
        shown.
        """
        quotation = one.quotes[index]
        if quotation.kind != "direct":
            return "".join(piece.text for piece in self.report(one, index))
        if self.names_private(one, quotation.start, quotation.end):
            return ""
        words = self.words(one, quotation.start, quotation.end).strip(" ,")
        return f"“{words}”" if words else ""

    def is_private(self, one: Annotated, name: str) -> bool:
        """Whether somebody is named by initials, or as suspect, victim or witness only: no list and no other page than
        the article's own names them.
        """
        found = self._private.get(one.article.id)
        if found is None:
            found = frozenset(mention.entity for mention in one.names if not PRIVATE.isdisjoint(mention.flags))
            self._private[one.article.id] = found
        return name in found

    def names_private(self, one: Annotated, start: int, end: int) -> bool:
        """Whether a stretch of the text names somebody who may stand in no list."""
        spans = self._private_spans.get(one.article.id)
        if spans is None:
            spans = tuple(Span(n.start, n.end) for n in one.names if self.is_private(one, n.entity))
            self._private_spans[one.article.id] = spans
        return any(span.start < end and span.end > start for span in spans)

    def public_words(self, one: Annotated, words: str | None) -> str:
        """A few `words` of an article as they may stand in lists and files: ``""`` where they name somebody private,
        and where they are so many that they are a piece of a text of which only an excerpt may be shown.
        """
        return self.title(one, words) if words and self.may_tell(one, words) else ""

    def title(self, one: Annotated, words: str | None) -> str:
        """A title that an article gives to somebody, ``""`` where it names somebody private (`kuasa hukum Rangga`)."""
        return "" if not words or any(name in words for name in self._private_words(one)) else words

    def may_tell(self, one: Annotated, words: str) -> bool:
        """Whether `words` are few enough to be a fact, and no piece of a text that is shown in part only."""
        return one.article.id not in self.excerpts or len(words.split()) <= _FRAGMENT_WORDS

    def _private_words(self, one: Annotated) -> frozenset[str]:
        """Every form in which the article names those that no list names."""
        return frozenset(
            form
            for name in one.names
            if self.is_private(one, name.entity)
            for form in (name.entity, one.article.text[name.start : name.end])
        )

    def is_delicate(self, group: ClaimGroup) -> bool:
        """Whether a claim of the group names somebody who may stand in no list."""
        places = (self.places[member.claim] for member in group.members)
        return any(
            not place.claim.in_title and self.names_private(place.annotated, place.claim.start, place.claim.end)
            for place in places
        )

    def source(self, annotated: Annotated, claim: Claim) -> tuple[str, Ref | None]:
        """In whose name a claim stands: a sentence, and the person where the sentence ends with one."""
        article = annotated.article
        t = self.catalogue.text
        if not claim.source:
            return t("claim.unclear"), None
        if claim.source != NARRATION:
            return t("claim.by"), self.who(article.id, claim.source)
        if claim.context_source:
            return t("claim.continues"), self.who(article.id, claim.context_source)
        return t("claim.narration", outlet=article.outlet or t("outlet.unknown-in-sentence")), None

    def status(self, group: ClaimGroup) -> str:
        """The status of a group in words."""
        t = self.catalogue.text
        if group.status in ("differs", "updated"):
            said = self._values(group)
            values = list(said)
            if group.status == "updated" and len(values) > 1:
                last = max(self.articles[member.article].article.published or "" for member in group.members)
                key = "status.updated" if last else "status.updated-undated"
                return t(key, first=values[0], last=values[-1], day=self.catalogue.day(last[:10]))
            if len(values) > 1:
                signs = self._signs(group) is not None
                key = "status.sign" if signs else "status.gives"
                given = [t(key, outlet=said[value], value=value) for value in values[:VALUES_SAID]]
                return t("status.differs", values=", ".join(given))
            return t("status.differs-plain")
        if group.status == "copies":
            outlets = {self.articles[member.article].article.outlet for member in group.members}
            return t("status.again" if self._said_again(group) else "status.copies", n=len(outlets))
        if group.status == "supported":
            return t("status.supported", n=group.voices)
        if group.status == "incomparable":
            return t("status.incomparable")
        articles = {member.article for member in group.members}
        return t("status.single-again", n=len(articles)) if len(articles) > 1 else t("status.single")

    def ref(self, group: ClaimGroup) -> Ref:
        """A group by the words of its first member, as a link to its page."""
        place = self.places[group.members[0].claim]
        words = self.claim_words(place.annotated, place.claim) or place.annotated.article.title
        return Ref(shorten(words, _LEAD), f"/pernyataan/{group.id}/")

    def reason(self, group: ClaimGroup) -> str:
        """What a status rests on, in a sentence."""
        key = f"status-why.{'again' if self._said_again(group) else group.status}"
        return self.catalogue.text(key) if self.catalogue.has(key) else ""

    def _said_again(self, group: ClaimGroup) -> bool:
        """Whether one speaker stands for all of a group in articles of no one event: he may have said it twice."""
        articles = {member.article for member in group.members}
        own = {f"article/{article}" for article in articles}
        if group.status != "copies" or any(member.origin in own for member in group.members):
            return False
        return not set.intersection(*({story.id for story in self.stories_of.get(a, ())} for a in articles))

    def given(self, group: ClaimGroup, member: Member) -> str:
        """The value that a member of a group gives: a number or a day in words; ``""`` where it only says yes or no."""
        variant = member.variant
        if not variant or self._signs(group) is not None:
            return ""
        return self.catalogue.edtf(variant) if _DAY.fullmatch(variant) else self.catalogue.value(variant)

    def _signs(self, group: ClaimGroup) -> frozenset[str] | None:
        """The words for yes and no where the members of a group differ in that; None where in anything else."""
        link = _pack(self.articles[group.members[0].article].article.language).link
        signs = frozenset({link.affirmed, link.negated})
        given = {member.variant for member in group.members if member.variant}
        return signs if given and given <= signs else None

    def why(self, reasons: Iterable[str]) -> tuple[str, ...]:
        """What joined claims or articles, in words: names for slugs, numbers as they are written."""
        out = []
        for reason in reasons:
            entity = next((self.by_slug[kind, reason] for kind in FOLDERS if (kind, reason) in self.by_slug), None)
            first, blank, rest = reason.partition(" ")
            out.append(entity.name if entity is not None else self.catalogue.value(first) + blank + rest)
        return tuple(out)

    def origin(self, origin: str) -> str:
        """An origin in words: a person or an outlet; ``""`` where it is unknown or has no name."""
        kind, _, key = origin.partition("/")
        if kind == "article":
            return (self.articles[key].article.outlet or "") if key in self.articles else ""
        entity = self.by_slug.get((kind, key))
        return entity.name if entity is not None else ""

    def _values(self, group: ClaimGroup) -> dict[str, str]:
        """Each value of a group with who gives it first: the outlet, or the speaker where one outlet has two values."""
        first: dict[str, Member] = {}
        for member in group.members:
            if member.variant:
                first.setdefault(self.given(group, member) or member.variant, member)
        outlets = Counter(self.articles[member.article].article.outlet for member in first.values())
        said: dict[str, str] = {}
        for value, member in first.items():
            outlet = self.articles[member.article].article.outlet
            alone = outlets[outlet] == 1 or member.source in ("", NARRATION)
            alone = alone or self.is_private(self.articles[member.article], member.source)
            said[value] = (outlet if alone else member.source) or self.catalogue.text("outlet.unknown")
        return said

    # --- lists ------------------------------------------------------------------------------------------------------

    def span(self, days: Iterable[str | None]) -> str:
        """From the first to the last of some days: ``10–12 Nov 2025``; ``""`` for none."""
        known = sorted(day[:10] for day in days if day)
        if not known:
            return ""
        first, last = known[0], known[-1]
        return self.catalogue.short_day(first) if first == last else self.catalogue.edtf(f"{first}/{last}")

    def card(self, article: str) -> Card:
        """An article in a list."""
        card = self._cards.get(article)
        if card is None:
            card = self._cards[article] = self._card(self.articles[article])
        return card

    def _card(self, one: Annotated) -> Card:
        article = one.article
        text = article.text
        cut = text.find("\n") if "\n" in text else len(text)
        end = cut if cut <= _LEAD else _word_start(text, 0, _LEAD)
        quotation = next(
            (
                q
                for q in one.quotes
                if q.kind == "direct"
                and q.speaker
                and not q.anonymous
                and not self.is_private(one, q.speaker)
                and not self.names_private(one, q.start, q.end)
            ),
            None,
        )
        lead = "" if self.names_private(one, 0, end) else self.words(one, 0, end)
        quote = self.words(one, quotation.start, quotation.end).strip(" ,") if quotation else ""
        relations = [group.relation for group in self.shared_in(one)]
        return Card(
            title=article.title,
            href=f"/artikel/{article.slug}/",
            lang=self.lang(one),
            outlet=self.outlet(article.outlet),
            iso=article.published or "",
            day=self.catalogue.short_day(article.published) if article.published else "",
            lead=lead + (" …" if lead and end < cut and article.id not in self.excerpts else ""),
            quote=shorten(quote, _LEAD),
            speaker=self.speaker(one, quotation) if quotation and quote else None,
            quotes=len(one.quotes),
            claims=len(one.claims),
            shared=len(relations),
            differs=relations.count("differs"),
        )

    def shared_in(self, one: Annotated) -> list[ClaimGroup]:
        """What an article says that others say too, each once however often it says so, in the order of its text."""
        found = (self.shared_of[claim.id] for claim in one.claims if claim.id in self.shared_of)
        return list({group.id: group for group in found}.values())

    def speaker(self, one: Annotated, quotation: Quotation) -> Ref | None:
        """Who spoke, as a link."""
        return self.who(one.article.id, quotation.speaker) if quotation.speaker else None

    def rows_of(self, articles: Iterable[str]) -> list[TimelineRow]:
        """Rows of the timeline from some articles, in the order of the event's time."""
        found = [row for article in articles for row in self._rows.get(article, ())]
        return sorted(found, key=lambda row: (row.value, row.article, row.date))

    def names(self, one: Annotated) -> list[tuple[Entity, int]]:
        """Entities of an article that have a page, with the number of their mentions, most first."""
        counts = Counter(name.entity for name in one.names)
        found: dict[str, tuple[Entity, int]] = {}
        for name, entity in self.entities.get(one.article.id, {}).items():
            if entity.has_page:
                key = f"{entity.kind}/{entity.slug}"
                found[key] = (entity, counts[name] + (found[key][1] if key in found else 0))
        return sorted(found.values(), key=lambda pair: (-pair[1], pair[0].name))


def shorten(text: str, length: int) -> str:
    """`text` cut at a word to at most `length` characters, with an ellipsis where it was cut."""
    return text if len(text) <= length else text[: _word_start(text, 0, length)].rstrip(" ,;:") + " …"


def external(address: str | None) -> str:
    """`address` where it is a plain http or https address that may be linked to, else ``""``."""
    if not address or _UNSAFE.search(address):
        return ""
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    return address if parts.scheme in ("http", "https") and parts.netloc else ""


def split(annotated: Annotated) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Paragraphs of an article, and its sentences where a paragraph is too long to be shown in one block."""
    text = annotated.article.text
    found = paragraphs(text)
    if all(span.end - span.start <= 2 * BLOCK_LENGTH for span in found):
        return found, ()
    return found, Document.of(text, _pack(annotated.article.language).text).sentences


@lru_cache
def _pack(code: str) -> LanguagePack:
    known = languages.available()
    return languages.load(code if code in known else known[0])


@lru_cache
def being_there(code: str) -> re.Pattern[str]:
    """What a text ends with right before a place where something is: ``di``, ``di kawasan`` in a language."""
    words = "|".join(sorted(map(re.escape, _pack(code).names.place_prepositions)))
    return re.compile(rf"\b(?i:{words})(?: [a-z]+){{0,2}} $")


def _word_end(text: str, start: int, end: int) -> int:
    """The first offset from `start` on where a word begins."""
    at = text.find(" ", start, end)
    return at + 1 if at >= 0 else start


def _word_start(text: str, start: int, end: int) -> int:
    """The last offset up to `end` where a word ends."""
    at = text.rfind(" ", start, end)
    return at if at > start else end
