"""The nouns of Kutip: frozen records that every room reads and none changes.

Offsets are code points into `Article.text` (into `Article.title` for a claim with ``in_title``), end exclusive.
Days are ISO 8601 (``2025-02-07``); values of date mentions are EDTF (ISO 8601-2, level 1). Nothing here computes more
than a view of its own fields, and nothing here imports another room.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Mapping
from typing import Literal

from msgspec import Struct

PublishedHow = Literal["given", "inferred", "unknown"]
Genre = Literal["berita", "opini", "panduan", "daftar", "rilis", "hiburan", "lirik"]
Maker = Literal["rule", "editor"]
DateKind = Literal["date", "time", "duration", "set"]
DateRole = Literal["event", "said", "accessed", "published"]
NameKind = Literal["person", "organisation", "place"]
QuotationKind = Literal["direct", "indirect", "mixed"]
ClaimKind = Literal["denial", "intention", "prediction", "opinion", "figure", "fact"]
Relation = Literal["same", "differs"]
TextMode = Literal["penuh", "ringkas"]

NARRATION = "narration"
"""`Claim.source` of what the outlet says in its own voice."""

CLAIM_GENRES: frozenset[str] = frozenset({"berita", "opini", "rilis"})
"""Only these genres have claims (GUIDELINES, "The clean article")."""


class KutipError(Exception):
    """A fault that its reader can mend: the message says what, where and what to do about it."""


# --- intake -----------------------------------------------------------------------------------------------------------


class Origin(Struct, frozen=True, kw_only=True):
    """Where a seed was found: a file below the seeds folder and, in a file of many, the record (counted from 1)."""

    path: str
    record: int | None = None

    def __str__(self) -> str:
        return self.path if self.record is None else f"{self.path}, record {self.record}"


class Facts(Struct, frozen=True, kw_only=True):
    """What a record, a sidecar file or the page says of an article; None where it says nothing.

    `published` and `collected` are as they were written (any format); `clean` reads them.
    """

    title: str | None = None
    url: str | None = None
    outlet: str | None = None
    published: str | None = None
    collected: str | None = None
    author: str | None = None
    place: str | None = None
    image: str | None = None
    caption: str | None = None
    credit: str | None = None
    language: str | None = None
    section: str | None = None


class Seed(Struct, frozen=True, kw_only=True):
    """One raw article, decoded but not yet cleaned. `markup` says how `body` wants to be read."""

    id: str
    origin: Origin
    body: str
    markup: Literal["text", "html"] = "text"
    facts: Facts = Facts()
    flags: tuple[str, ...] = ()


class Refusal(Struct, frozen=True, kw_only=True):
    """An input that was not taken, or was taken and failed: never lost in silence.

    `stage` is the room that refused it; `line` counts from 1 where a line is to blame.
    """

    origin: Origin
    stage: str
    reason: str
    id: str | None = None
    line: int | None = None


# --- clean ------------------------------------------------------------------------------------------------------------


class Removed(Struct, frozen=True, kw_only=True):
    """A piece of the raw text that is not part of the story, word for word, and the code of the reason it went."""

    text: str
    reason: str


class Article(Struct, frozen=True, kw_only=True):
    """A clean article. `text` holds one paragraph a line.

    `flags` hold what is wrong with the text itself (``gap``, ``glued``, ``published_conflict`` …).
    """

    id: str
    slug: str
    origin: Origin
    language: str = "id"
    genre: str = "berita"
    title: str
    title_derived: bool = False
    outlet: str | None = None
    url: str | None = None
    author: str | None = None
    published: str | None = None
    published_how: PublishedHow = "unknown"
    collected: str | None = None
    place: str | None = None
    image: str | None = None
    caption: str | None = None
    """What the photo shows, in the words of the page."""
    credit: str | None = None
    """Whose the photo is."""
    section: str | None = None
    byline_initials: str | None = None
    text: str
    removed: tuple[Removed, ...] = ()
    flags: tuple[str, ...] = ()


# --- annotate ---------------------------------------------------------------------------------------------------------


class Annotation(Struct, frozen=True, kw_only=True):
    """What every annotation knows of itself: its span, the rule that made it, how sure it is (0 to 1), who made it."""

    start: int
    end: int
    rule: str
    confidence: float = 1.0
    maker: Maker = "rule"
    flags: tuple[str, ...] = ()


class DateMention(Annotation, frozen=True, kw_only=True):
    """An expression that places something on the calendar or the clock.

    `value` is EDTF, ``""`` where nothing anchors it. `anchor` is the day it was counted from, `anchor_how` what that
    day is (``published``, ``said``, ``mention``, ``""``); `alternatives` are other values a reader might have read.
    """

    kind: DateKind
    value: str
    role: DateRole = "event"
    anchor: str = ""
    anchor_how: str = ""
    alternatives: tuple[str, ...] = ()


class Name(Annotation, frozen=True, kw_only=True):
    """A mention of a person, organisation or place; `entity` is the fullest form that the article gives.

    `role` is the title given beside this mention. The flag ``initials`` marks initials and pseudonyms, which hold
    inside their article only; ``protected`` marks somebody whose part is suspect, victim or witness.
    """

    kind: NameKind
    entity: str
    role: str | None = None


class Quotation(Annotation, frozen=True, kw_only=True):
    """A stretch of text in which somebody's words or view are reported (GUIDELINES, "Speakers and quotations").

    `speaker` is None where nobody is named or two are equally likely (then `candidates` holds them). `cue_start` and
    `cue_end` are -1 where the cue stands in another sentence or is none. `said` is the EDTF day of the words, or None.
    `addressee` and `place` are to whom and where it was said, as the article puts it, None where it does not.
    `stance` is what the cue makes of them: ``asserts``, ``denies``, ``promises``, ``asks``, ``doubts`` or ``""``.
    """

    kind: QuotationKind
    speaker: str | None
    anonymous: bool = False
    cue: str = ""
    cue_start: int = -1
    cue_end: int = -1
    role: str | None = None
    via: str | None = None
    said: str | None = None
    addressee: str | None = None
    place: str | None = None
    stance: str = ""
    about: str | None = None
    co_speakers: tuple[str, ...] = ()
    candidates: tuple[str, ...] = ()


class Quantity(Struct, frozen=True, kw_only=True):
    """A number in a claim: `value` normalised (``"10000"``, ``"1.5e12"`` never: plain decimal), `unit` folded.

    `approximate` is ``about``, ``over``, ``under``, ``at-least``, ``at-most`` or ``""``; the unit ``:`` marks a score.
    """

    value: str
    unit: str = ""
    approximate: str = ""


class Claim(Annotation, frozen=True, kw_only=True):
    """One assertion that could be true or false, or a commitment that can be checked later.

    `id` is 10 hex digits of sha256(article id + folded text), so that it survives rebuilds. With `in_title` the offsets
    count in the title. `hedge` names the qualifier inside the span (``diduga``); `stage` the stage of a criminal case.
    `source` is ``""`` where the words stand in a quotation whose speaker nobody can tell.
    """

    id: str
    kind: ClaimKind
    source: str = NARRATION
    context_source: str | None = None
    hedge: str | None = None
    stage: str | None = None
    negated: bool = False
    in_title: bool = False
    quantities: tuple[Quantity, ...] = ()


class Annotated(Struct, frozen=True, kw_only=True):
    """An article with all its layers, each in order of start. `held` names the reason why it may not be published."""

    article: Article
    dates: tuple[DateMention, ...] = ()
    names: tuple[Name, ...] = ()
    quotes: tuple[Quotation, ...] = ()
    claims: tuple[Claim, ...] = ()
    held: str | None = None


# --- edit -------------------------------------------------------------------------------------------------------------


class Outlet(Struct, frozen=True, kw_only=True):
    """A medium: its proper name, the domains and datelines that betray it, how much of its text may be shown."""

    name: str
    slug: str = ""
    domains: tuple[str, ...] = ()
    datelines: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    mode: TextMode | None = None
    wire: bool = False
    licence: str | None = None


class PersonEntry(Struct, frozen=True, kw_only=True):
    """What an editor knows of a person, organisation or place: one entry of ``people.toml``."""

    name: str
    slug: str
    kind: NameKind = "person"
    aliases: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    wikidata: str | None = None
    not_same_as: tuple[str, ...] = ()


class Anchor(Struct, frozen=True, kw_only=True):
    """The exact text of a span with up to 32 characters on either side."""

    exact: str
    prefix: str = ""
    suffix: str = ""


class Correction(Struct, frozen=True, kw_only=True):
    """One entry of ``corrections.toml``; `entry` counts from 1 and is how reports name it.

    `action` is ``change``, ``add``, ``suppress``, ``release`` or ``withdraw``; `layer` is ``dates``, ``names``,
    ``quotes``, ``claims`` or ``fact``; `set` holds the fields to write.
    """

    entry: int
    article: str
    action: Literal["change", "add", "suppress", "release", "withdraw"]
    layer: Literal["dates", "names", "quotes", "claims", "fact"] | None = None
    anchor: Anchor | None = None
    set: Mapping[str, str | bool] = {}
    reason: str = ""
    date: str = ""
    notice: Literal["ralat", "koreksi", "hak-jawab", "pencabutan"] | None = None


class CorrectionOutcome(Struct, frozen=True, kw_only=True):
    """What became of one entry of ``corrections.toml``."""

    entry: int
    article: str
    state: Literal["applied", "moved", "ambiguous", "orphan", "conflict", "superseded", "invalid"]
    detail: str = ""


class Authority(Struct, frozen=True, kw_only=True):
    """What editors have said: read first, handed to every stage, never changed. `suppressed` are names to leave out."""

    outlets: tuple[Outlet, ...] = ()
    people: tuple[PersonEntry, ...] = ()
    corrections: tuple[Correction, ...] = ()
    redirects: tuple[tuple[str, str], ...] = ()
    suppressed: tuple[str, ...] = ()


# --- link -------------------------------------------------------------------------------------------------------------


class Entity(Struct, frozen=True, kw_only=True):
    """A person, organisation or place of the whole collection. `has_page` is False for those who must have none."""

    slug: str
    name: str
    kind: NameKind
    variants: tuple[str, ...]
    articles: tuple[str, ...]
    mentions: tuple[tuple[str, int], ...]
    """(article id, index into its `names`)"""
    quotes: tuple[tuple[str, int], ...] = ()
    """(article id, index into its `quotes`), of words that their cue cuts in two the first part alone"""
    roles: tuple[tuple[str, str], ...] = ()
    """(role as written, article id)"""
    also_mentioned: tuple[tuple[str, int], ...] = ()
    """(slug of another entity, number of articles that name both)"""
    not_same_as: tuple[str, ...] = ()
    wikidata: str | None = None
    has_page: bool = True


class Member(Struct, frozen=True, kw_only=True):
    """One claim in a group, with the value it gives (``""`` where none) and the origin of its words."""

    article: str
    claim: str
    text: str
    source: str
    variant: str = ""
    origin: str = ""
    """Members of equal `origin` are one voice."""


class ClaimGroup(Struct, frozen=True, kw_only=True):
    """Claims that assert the same thing; `id` is that of the earliest member by (published, article id, start).

    `status` is ``single``, ``supported``, ``copies``, ``differs``, ``updated`` or ``incomparable``. `why` says in terms
    of shared names, dates, numbers and roots what joined the members.
    """

    id: str
    relation: Relation
    status: str
    members: tuple[Member, ...]
    voices: int = 1
    why: tuple[str, ...] = ()


class Story(Struct, frozen=True, kw_only=True):
    """Articles on one event; `id` is the slug of the earliest by (published, id); `why` says what joined them."""

    id: str
    articles: tuple[str, ...]
    label: str = ""
    why: tuple[str, ...] = ()


class TimelineRow(Struct, frozen=True, kw_only=True):
    """A dated mention of an event in the order of the event's time."""

    value: str
    article: str
    date: int
    """Index into the article's `dates`."""


class OutletUse(Struct, frozen=True, kw_only=True):
    """An outlet of the collection: its articles, and whom it takes its words from (name, number of articles)."""

    name: str
    slug: str
    articles: tuple[str, ...]
    quotes_from: tuple[tuple[str, int], ...] = ()


class Digest(Struct, frozen=True, kw_only=True):
    """The whole collection, linked: the only thing that `publish` reads."""

    articles: tuple[Annotated, ...] = ()
    entities: tuple[Entity, ...] = ()
    groups: tuple[ClaimGroup, ...] = ()
    stories: tuple[Story, ...] = ()
    copies: tuple[tuple[str, str], ...] = ()
    timeline: tuple[TimelineRow, ...] = ()
    outlets: tuple[OutletUse, ...] = ()
    redirects: tuple[tuple[str, str], ...] = ()
    """(old address, new address), both from the root of the site with slashes at both ends"""
    held: tuple[Refusal, ...] = ()
    outcomes: tuple[CorrectionOutcome, ...] = ()
    refusals: tuple[Refusal, ...] = ()


# --- identities -------------------------------------------------------------------------------------------------------

_NOT_SLUG = re.compile(r"[^a-z0-9]+")
SLUG_LENGTH = 60
"""Longest readable part of a slug; a path part stays far below the 255 bytes of common file systems."""


def slugify(text: str) -> str:
    """Lower-case ASCII words of `text` joined by hyphens, at most `SLUG_LENGTH` long; ``""`` where none are left."""
    ascii_text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii").lower()
    return _NOT_SLUG.sub("-", ascii_text).strip("-")[:SLUG_LENGTH].rstrip("-")


def article_slug(article_id: str) -> str:
    """Address part of an article: its id as a slug and 6 hex digits of the id's sha256, never from the title."""
    digest = hashlib.sha256(article_id.encode()).hexdigest()[:6]
    head = slugify(article_id)
    return f"{head}-{digest}" if head else digest


def fold(text: str) -> str:
    """`text` as it is compared: NFKC, case-folded, every run of white space one blank, ends stripped."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def claim_id(article_id: str, text: str) -> str:
    """10 hex digits of sha256(article id + folded text of the claim)."""
    return hashlib.sha256((article_id + fold(text)).encode()).hexdigest()[:10]
