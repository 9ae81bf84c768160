"""Apply what editors corrected: every entry of ``corrections.toml`` ends in one state, and none is dropped.

========== ============================================================================================
applied    done
superseded nothing was left to do: the machine now says the same, or an earlier entry did it
moved      the words are there once, but not in these surroundings, or the annotation has other bounds
ambiguous  the words are there more than once and the surroundings do not tell which are meant
orphan     no such article, no such words, or no annotation there
conflict   two entries want different things of one annotation, fact or article: neither is applied
invalid    the entry asks for what cannot be: an unknown field, a value of another kind, a missing layer
========== ============================================================================================

Only an exact and unique place is touched. What comes close is for an editor to decide.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches
from typing import Any, Literal, TypeAlias, get_args, get_type_hints

import msgspec
from msgspec import Struct, structs

from ..model import (
    Annotated,
    Annotation,
    Article,
    Authority,
    Claim,
    Correction,
    CorrectionOutcome,
    DateMention,
    Genre,
    Name,
    Quotation,
    claim_id,
)
from ..text import edtf

State: TypeAlias = Literal["applied", "moved", "ambiguous", "orphan", "conflict", "superseded", "invalid"]

EDITOR_RULE = "editor"
"""Rule of an annotation that an editor added."""
FIELDS: Mapping[str, tuple[str, ...]] = {
    "dates": ("kind", "value", "role"),
    "names": ("kind", "entity", "role"),
    "quotes": ("kind", "speaker", "anonymous", "cue", "role", "via", "said", "addressee", "place", "about"),
    "claims": ("kind", "source", "context_source", "hedge", "stage", "negated"),
    "fact": (
        *("title", "outlet", "published", "place", "author", "url", "image", "caption", "credit", "section"),
        *("genre", "collected", "byline_initials", "language"),
    ),
}
"""What an entry may set, by layer."""
NEEDED: Mapping[str, tuple[str, ...]] = {
    "dates": ("kind", "value"),
    "names": ("kind", "entity"),
    "quotes": ("kind", "speaker"),
    "claims": ("kind", "source"),
}
"""What an entry that adds an annotation must set."""
_KINDS: Mapping[str, type[Annotation]] = {"dates": DateMention, "names": Name, "quotes": Quotation, "claims": Claim}
_DAYS = ("published", "collected")
_LENGTH = re.compile(r"P(?=.)(?:\d{1,4}[YMWD])*(?:T(?:\d{1,4}[HMS])+)?")
"""Durations and repetitions, ISO 8601."""


class _Undecided(Exception):  # noqa: N818 - a verdict, not a fault
    """An entry that ends in another state than applied."""

    def __init__(self, state: State, detail: str) -> None:
        super().__init__(detail)
        self.state, self.detail = state, detail


class _Place(Struct, frozen=True):
    """Where an entry points: a span of the text or of the title."""

    start: int
    end: int
    in_title: bool = False


class FactCorrector:
    """Sets the facts that editors corrected. Made once: the entries are sorted by article here."""

    def __init__(self, authority: Authority) -> None:
        self._values: dict[str, dict[str, Any]] = {}
        self._verdicts: dict[int, _Undecided] = {}
        wanted: dict[tuple[str, str], dict[Any, list[int]]] = {}
        for entry in authority.corrections:
            if entry.layer != "fact":
                continue
            try:
                values = _fact_values(entry)
            except _Undecided as verdict:
                self._verdicts[entry.entry] = verdict
                continue
            for field, value in values.items():
                wanted.setdefault((entry.article, field), {}).setdefault(value, []).append(entry.entry)
        for (article, field), values in wanted.items():
            if len(values) == 1:
                self._values.setdefault(article, {})[field] = next(iter(values))
                continue
            entries = sorted(number for numbers in values.values() for number in numbers)
            for number in entries:
                self._verdicts[number] = _Undecided("conflict", f"{_entries(entries)} give {field!r} different values")

    def __call__(self, article: Article) -> Article:
        """`article` with its corrected facts; a corrected day of publication counts as given."""
        values = self._values.get(article.id)
        if not values:
            return article
        changes = dict(values)
        if "published" in values:
            changes["published_how"] = "given" if values["published"] else "unknown"
        if "title" in values:
            changes["title_derived"] = False
        return structs.replace(article, **changes)

    def verdict(self, entry: Correction) -> _Undecided | None:
        """Why a fact entry is not applied to its article; None where it is."""
        return self._verdicts.get(entry.entry)


def apply_corrections(
    annotated: Sequence[Annotated], authority: Authority
) -> tuple[tuple[Annotated, ...], tuple[CorrectionOutcome, ...]]:
    """`annotated` as editors corrected it, in the same order, and what became of each entry, in order of entries.

    A released article is no longer held; a withdrawn one is held with the reason that it was withdrawn. Facts should
    have been set before annotation by `FactCorrector`, since dates are read from them; here they are set again, which
    changes nothing then.
    """
    facts = FactCorrector(authority)
    entries: dict[str, list[Correction]] = {}
    for entry in authority.corrections:
        entries.setdefault(entry.article, []).append(entry)
    known = {one.article.id for one in annotated}
    outcomes: dict[int, CorrectionOutcome] = {}
    out = []
    for one in annotated:
        mine = entries.get(one.article.id)
        if not mine:
            out.append(one)
            continue
        desk = _Desk(one, facts)
        for entry, state, detail in desk.work(mine):
            outcomes[entry.entry] = _outcome(entry, state, detail)
        out.append(desk.annotated)
    for entry in authority.corrections:
        if entry.article not in known:
            near = get_close_matches(entry.article, sorted(known), 1)
            hint = f"; did you mean {near[0]!r}?" if near else ""
            outcomes[entry.entry] = _outcome(entry, "orphan", f"the collection holds no article of this id{hint}")
    return tuple(out), tuple(outcomes[number] for number in sorted(outcomes))


def _outcome(entry: Correction, state: State, detail: str) -> CorrectionOutcome:
    return CorrectionOutcome(entry=entry.entry, article=entry.article, state=state, detail=detail)


def _entries(numbers: Iterable[int]) -> str:
    return "entries " + " and ".join(map(str, numbers))


class _Desk:
    """One article with the entries that concern it."""

    def __init__(self, annotated: Annotated, facts: FactCorrector) -> None:
        article = facts(annotated.article)
        if article.title != annotated.article.title:
            # Offsets of the headline's claims count in the old headline.
            body = tuple(claim for claim in annotated.claims if not claim.in_title)
            annotated = structs.replace(annotated, claims=body)
        self.annotated = structs.replace(annotated, article=article)
        self._facts = facts

    def work(self, entries: Sequence[Correction]) -> list[tuple[Correction, State, str]]:
        """Apply `entries`; the state of each with its reason."""
        states: list[tuple[Correction, State, str]] = []
        placed: list[tuple[Correction, _Place, dict[str, Any]]] = []
        for entry in entries:
            try:
                if entry.action in ("release", "withdraw"):
                    self._gate(entry, entries)
                elif entry.layer == "fact":
                    if verdict := self._facts.verdict(entry):
                        raise verdict
                else:
                    placed.append((entry, self._place(entry), _values(entry)))
                    continue
                states.append((entry, "applied", ""))
            except _Undecided as verdict:
                states.append((entry, verdict.state, verdict.detail))
        quarrels = _quarrels(placed)
        for entry, place, values in placed:
            try:
                if entry.entry in quarrels:
                    raise _Undecided("conflict", quarrels[entry.entry])
                self._apply(entry, place, values)
                states.append((entry, "applied", ""))
            except _Undecided as verdict:
                states.append((entry, verdict.state, verdict.detail))
        return states

    # --- the article as a whole ---------------------------------------------------------------------------------------

    def _gate(self, entry: Correction, entries: Sequence[Correction]) -> None:
        withdrawn = any(other.action == "withdraw" for other in entries)
        if entry.action == "withdraw":
            told = ": ".join(filter(None, [f"withdrawn by an editor {entry.date}".strip(), entry.reason]))
            self.annotated = structs.replace(self.annotated, held=told)
        elif withdrawn:
            raise _Undecided("superseded", "the article is withdrawn")
        elif self.annotated.held is None:
            raise _Undecided("superseded", "the article is not held")
        else:
            self.annotated = structs.replace(self.annotated, held=None)

    # --- annotations --------------------------------------------------------------------------------------------------

    def _place(self, entry: Correction) -> _Place:
        """The one place that the entry means. Claims are looked for in the title when the text does not hold them."""
        if entry.layer is None:
            raise _Undecided("invalid", f"an entry that says {entry.action!r} needs a layer: {', '.join(FIELDS)}")
        if entry.anchor is None:
            raise _Undecided("invalid", f"an entry that says {entry.action!r} needs the exact text that it is about")
        article = self.annotated.article
        in_title = entry.layer == "claims" and entry.anchor.exact not in article.text
        text = article.title if in_title else article.text
        exact = entry.anchor.exact
        starts = occurrences(text, exact)
        if not starts:
            raise _Undecided("orphan", "the article no longer holds these words")
        prefix, suffix = _plain(entry.anchor.prefix), _plain(entry.anchor.suffix)
        plain = _plain(text)
        fitting = [at for at in starts if plain[:at].endswith(prefix) and plain.startswith(suffix, at + len(exact))]
        if len(fitting) == 1:
            return _Place(fitting[0], fitting[0] + len(exact), in_title)
        if len(starts) > 1:
            raise _Undecided(
                "ambiguous", f"the words stand {len(starts)} times in the article; say what is around them"
            )
        raise _Undecided("moved", "the words stand in other surroundings")

    def _apply(self, entry: Correction, place: _Place, values: dict[str, Any]) -> None:
        layer = str(entry.layer)
        annotations: tuple[Annotation, ...] = getattr(self.annotated, layer)
        there = [one for one in annotations if _stands(one, place)]
        if entry.action == "add":
            self._add(layer, place, values, there)
            return
        if len(there) > 1:
            raise _Undecided("ambiguous", f"{len(there)} annotations of {layer} have these bounds")
        if not there:
            near = [one for one in annotations if _touches(one, place)]
            if near:
                raise _Undecided("moved", f"the annotation of {layer} here has other bounds")
            if entry.action == "suppress":
                raise _Undecided("superseded", f"no annotation of {layer} stands here any more")
            raise _Undecided("orphan", f"no annotation of {layer} stands here; use action 'add'")
        (old,) = there
        if entry.action == "suppress":
            self._write(layer, [one for one in annotations if one is not old])
            return
        if values and all(getattr(old, field) == value for field, value in values.items()):
            raise _Undecided("superseded", "the machine now says the same")
        new = structs.replace(old, **values, maker="editor", confidence=1.0)
        if isinstance(new, DateMention):
            new = structs.replace(new, flags=(), alternatives=())  # doubts about the reading are settled
        self._write(layer, [new if one is old else one for one in annotations])
        if isinstance(old, Quotation) and isinstance(new, Quotation):
            self._follow(old, new)

    def _add(self, layer: str, place: _Place, values: dict[str, Any], there: Sequence[Annotation]) -> None:
        missing = [field for field in NEEDED[layer] if field not in values]
        if missing:
            raise _Undecided("invalid", f"to add an annotation of {layer}, set {', '.join(missing)} too")
        if any(all(getattr(one, field) == value for field, value in values.items()) for one in there):
            raise _Undecided("superseded", "the machine now says the same")
        if there:
            raise _Undecided("conflict", f"an annotation of {layer} stands here already; use action 'change'")
        article = self.annotated.article
        if layer == "claims":
            text = (article.title if place.in_title else article.text)[place.start : place.end]
            values = {**values, "id": claim_id(article.id, text), "in_title": place.in_title}
        new = _KINDS[layer](
            start=place.start, end=place.end, rule=EDITOR_RULE, confidence=1.0, maker="editor", **values
        )
        self._write(layer, [*getattr(self.annotated, layer), new])

    def _follow(self, old: Quotation, new: Quotation) -> None:
        """Claims inside a quotation are its speaker's: they follow when an editor corrects who spoke."""
        if old.speaker == new.speaker or not old.speaker or not new.speaker:
            return
        self._write(
            "claims",
            [
                structs.replace(claim, source=new.speaker, maker="editor")
                if not claim.in_title
                and new.start <= claim.start
                and claim.end <= new.end
                and claim.source == old.speaker
                else claim
                for claim in self.annotated.claims
            ],
        )

    def _write(self, layer: str, annotations: Iterable[Annotation]) -> None:
        ordered = tuple(sorted(annotations, key=lambda one: (getattr(one, "in_title", False), one.start, one.end)))
        self.annotated = structs.replace(self.annotated, **{layer: ordered})


def _quarrels(placed: Sequence[tuple[Correction, _Place, dict[str, Any]]]) -> dict[int, str]:
    """Entries that want different things of one annotation, each with what it quarrels about."""
    out: dict[int, str] = {}
    for index, (one, place, values) in enumerate(placed):
        for other, its_place, its_values in placed[:index]:
            if one.layer != other.layer or place != its_place:
                continue
            fields = [field for field in values if field in its_values and values[field] != its_values[field]]
            mixed = one.action != other.action
            if fields or mixed:
                about = f"give {fields[0]!r} different values" if fields else "want different actions"
                for entry in (one, other):
                    out[entry.entry] = f"{_entries((other.entry, one.entry))} {about}"
    return out


def _stands(annotation: Annotation, place: _Place) -> bool:
    return (annotation.start, annotation.end, getattr(annotation, "in_title", False)) == (
        place.start,
        place.end,
        place.in_title,
    )


def _touches(annotation: Annotation, place: _Place) -> bool:
    return (
        annotation.start < place.end
        and place.start < annotation.end
        and getattr(annotation, "in_title", False) == place.in_title
    )


def occurrences(text: str, exact: str) -> list[int]:
    """Every place where `exact` stands as whole words."""
    out = []
    at = text.find(exact)
    while at >= 0:
        end = at + len(exact)
        if not (_joined(text, at, exact[0]) or (end < len(text) and _joined(text, end, text[end]))):
            out.append(at)
        at = text.find(exact, at + 1)
    return out


def _joined(text: str, at: int, after: str) -> bool:
    """Whether a word runs across `at`."""
    return at > 0 and text[at - 1].isalnum() and after.isalnum()


def _plain(text: str) -> str:
    """`text` with a blank for a line end, which an editor cannot see in a page; as long as before."""
    return text.replace("\n", " ")


# --- what an entry may say --------------------------------------------------------------------------------------------


def _values(entry: Correction) -> dict[str, Any]:
    """The fields that an entry sets, as its layer's record takes them; ``""`` empties a field that may be empty."""
    layer = str(entry.layer)
    if entry.action == "suppress":
        if entry.set:
            raise _Undecided("invalid", "an entry that suppresses sets nothing")
        return {}
    return _checked(entry, _KINDS[layer], layer)


def _fact_values(entry: Correction) -> dict[str, Any]:
    if entry.action != "change" or not entry.set:
        raise _Undecided("invalid", "a fact can only be changed: say action 'change' and set at least one fact")
    values = _checked(entry, Article, "fact")
    for field in _DAYS:
        if values.get(field):
            try:
                dt.date.fromisoformat(values[field])
            except ValueError:
                raise _Undecided("invalid", f"{field} = {values[field]!r} is no day; write it as 2025-02-07") from None
    if "genre" in values and values["genre"] not in get_args(Genre):
        raise _Undecided("invalid", f"genre = {values['genre']!r}: there are {', '.join(get_args(Genre))}")
    if not values.get("title", "x").strip():
        raise _Undecided("invalid", "a title cannot be empty")
    return values


def _checked(entry: Correction, record: type[Struct], layer: str) -> dict[str, Any]:
    hints = get_type_hints(record)
    values: dict[str, Any] = {}
    for field, given in entry.set.items():
        if field not in FIELDS[layer]:
            near = get_close_matches(field, FIELDS[layer], 1)
            hint = f"did you mean {near[0]!r}?" if near else f"there are: {', '.join(FIELDS[layer])}"
            raise _Undecided("invalid", f"{layer} has no field {field!r} to set; {hint}")
        value: Any = None if given == "" and type(None) in get_args(hints[field]) else given
        try:
            values[field] = msgspec.convert(value, hints[field], strict=True)
        except msgspec.ValidationError as error:
            raise _Undecided("invalid", f"{field} = {given!r}: {error}") from None
    if layer == "dates" and values.get("value") and not _is_date_value(values["value"]):
        raise _Undecided("invalid", f"value = {values['value']!r} is neither an EDTF date nor a length such as 'P5Y'")
    return values


def _is_date_value(value: str) -> bool:
    return edtf.bounds(value) is not None or all(_LENGTH.fullmatch(part) for part in value.split("/"))
