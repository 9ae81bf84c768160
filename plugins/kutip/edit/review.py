"""What an editor should look at first, each with an entry of ``corrections.toml`` to start from.

Nothing here is applied. Proposals for entries that lost their place keep the exact words, so none crosses a changed
digit, name or negation; only the surroundings are new.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from ..model import Annotated, Annotation, Authority, Correction, CorrectionOutcome
from .authority import ANCHOR_LENGTH
from .corrections import NEEDED, occurrences

LOW_CONFIDENCE = 0.6
"""Below this an annotation is listed: its rule is wrong more often than one time in three or so."""
_DONE = ("applied", "superseded")
_LAYERS = ("quotes", "dates", "claims", "names")


class Item(Struct, frozen=True, kw_only=True):
    """One thing to look at: the article, why, the words in question, and an entry to copy (TOML)."""

    article: str
    why: str
    words: str
    entry: str


def review(
    annotated: Sequence[Annotated], authority: Authority, outcomes: Sequence[CorrectionOutcome]
) -> tuple[Item, ...]:
    """What is open in `annotated` (as `apply_corrections` returned it with `outcomes`), the most pressing first.

    Order: entries that were not applied, articles that are held, quotations without a known speaker, then annotations
    below `LOW_CONFIDENCE`, the least sure first.
    """
    articles = {one.article.id: one for one in annotated}
    entries = {entry.entry: entry for entry in authority.corrections}
    items = [
        item
        for outcome in outcomes
        if outcome.state not in _DONE
        for item in _lost(entries[outcome.entry], outcome, articles.get(outcome.article))
    ]
    items += [
        Item(article=one.article.id, why=f"held: {one.held}", words=one.article.title, entry=_toml(one, "release"))
        for one in annotated
        if one.held is not None
    ]
    items += [item for one in annotated for item in _without_speaker(one)]
    doubtful = [
        (mark.confidence, one.article.id, layer, mark.start, one, mark)
        for one in annotated
        for layer in _LAYERS
        for mark in getattr(one, layer)
        if mark.confidence < LOW_CONFIDENCE and mark.maker == "rule" and not getattr(mark, "in_title", False)
    ]
    doubtful.sort(key=lambda found: found[:4])
    items += [
        _item(one, layer, mark, f"{layer}: sure to {mark.confidence:.2f} by the rule {mark.rule}")
        for _, _, layer, _, one, mark in doubtful
    ]
    return tuple(items)


def as_toml(items: Iterable[Item]) -> Iterator[str]:
    """Each item as a block of ``corrections.toml``: what it is about as comments, then the entry."""
    for item in items:
        yield f"# {_line(item.article)}: {_line(item.why)}\n#   {_line(item.words)}\n{item.entry}"


def _lost(entry: Correction, outcome: CorrectionOutcome, one: Annotated | None) -> Iterator[Item]:
    """An entry that was not applied; where its words stand elsewhere, with each place where they do."""
    why = f"entry {entry.entry} is {outcome.state}: {outcome.detail}"
    words = entry.anchor.exact if entry.anchor else ""
    places = occurrences(one.article.text, words) if one is not None and entry.anchor else []
    if one is None or outcome.state not in ("moved", "ambiguous") or not places:
        yield Item(article=entry.article, why=why, words=words, entry="")
        return
    for at in places:
        fields = {"exact": words, **_around(one.article.text, at, at + len(words))}
        yield Item(
            article=entry.article,
            why=why,
            words=_shown(one.article.text, at, at + len(words)),
            entry=_toml(one, entry.action, str(entry.layer), fields, entry.set),
        )


def _without_speaker(one: Annotated) -> Iterator[Item]:
    for quote in one.quotes:
        if quote.speaker is None and quote.maker == "rule":
            who = f"between {' and '.join(quote.candidates)}" if quote.candidates else "nobody is named"
            yield _item(one, "quotes", quote, f"quotes: no speaker, {who}")


def _item(one: Annotated, layer: str, mark: Annotation, why: str) -> Item:
    text = one.article.text
    exact = text[mark.start : mark.end]
    fields = {"exact": exact}
    if len(occurrences(text, exact)) > 1:
        fields |= _around(text, mark.start, mark.end)
    values = {field: getattr(mark, field) or "" for field in NEEDED[layer]}
    return Item(
        article=one.article.id,
        why=why,
        words=_shown(text, mark.start, mark.end),
        entry=_toml(one, "change", layer, fields, values),
    )


def _around(text: str, start: int, end: int) -> dict[str, str]:
    return {"prefix": text[max(0, start - ANCHOR_LENGTH) : start], "suffix": text[end : end + ANCHOR_LENGTH]}


def _shown(text: str, start: int, end: int) -> str:
    """The words with what is around them."""
    before, after = text[max(0, start - ANCHOR_LENGTH) : start], text[end : end + ANCHOR_LENGTH]
    return f"{before}>>{text[start:end]}<<{after}"


def _line(text: str) -> str:
    """`text` in one line without control characters, which TOML does not allow in a comment."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())


def _toml(
    one: Annotated,
    action: str,
    layer: str = "",
    fields: Mapping[str, str] | None = None,
    values: Mapping[str, str | bool] | None = None,
) -> str:
    """An entry of ``corrections.toml``. A JSON string is a TOML string too, once DEL is escaped."""
    rows: dict[str, str | bool] = {"article": one.article.id, "action": action}
    if layer:
        rows["layer"] = layer
    rows |= {key: value for key, value in (fields or {}).items() if value}
    lines = ["[[correction]]", *(f"{key} = {_value(value)}" for key, value in rows.items())]
    if values:
        lines.append(f"set = {{ {', '.join(f'{key} = {_value(value)}' for key, value in values.items())} }}")
    return "\n".join(lines) + "\n"


def _value(value: str | bool) -> str:
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
