"""The whole flow up to the `Digest`: seeds are cleaned and annotated in isolated workers, corrected, linked."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct, structs

from .annotate import Annotator
from .clean import Cleaner
from .edit import FactCorrector, apply_corrections, suppress
from .intake import collect
from .isolate import Failure, Stage, Task, Work, run
from .languages import load
from .model import Annotated, Annotation, Article, Authority, Digest, Refusal, Seed


class _Setup(Struct, frozen=True):
    """What a worker has to know."""

    language: str
    authority: Authority


def annotating(setup: bytes) -> Work:
    """What workers do: a seed (as MessagePack) is cleaned and annotated."""
    given = msgspec.msgpack.decode(setup, type=_Setup)
    pack = load(given.language)
    cleaner, facts, annotator = (
        Cleaner(pack, given.authority),
        FactCorrector(given.authority),
        Annotator(pack, given.authority),
    )
    seeds, encoder = msgspec.msgpack.Decoder(Seed), msgspec.msgpack.Encoder()

    def work(item: bytes, stage: Stage) -> bytes:
        stage("clean")
        article = facts(cleaner(seeds.decode(item)))
        stage("annotate")
        return encoder.encode(annotator(article))

    return work


def annotate_seeds(
    seeds: Path | Sequence[Path],
    authority: Authority,
    *,
    language: str = "id",
    jobs: int = 0,
    cache: Path | None = None,
) -> tuple[tuple[Annotated, ...], tuple[Refusal, ...]]:
    """Everything below `seeds` (folders or files) annotated, in order of id; and all that was refused.

    Facts that editors corrected are in before annotation, since dates are read from them; their other corrections are
    not (see `edit.apply_corrections`). Each article is worked on in a process apart; one that fails is a `Refusal` and
    costs no other. The result does not depend on `jobs` (0: one for each processor) nor on the `cache` folder.
    """
    found, refusals = _collect(seeds)
    encoder, decoder = msgspec.msgpack.Encoder(), msgspec.msgpack.Decoder(Annotated)
    items = [encoder.encode(seed) for seed in found]
    results: dict[int, Annotated] = {}
    failed: dict[int, Refusal] = {}

    def done(index: int, outcome: bytes | Failure) -> None:
        if isinstance(outcome, bytes):
            results[index] = decoder.decode(outcome)
        else:
            seed = found[index]
            failed[index] = Refusal(
                origin=seed.origin, stage=outcome.stage or "clean", reason=outcome.reason, id=seed.id
            )

    run(Task("kutip.pipeline:annotating", encoder.encode(_Setup(language, authority))), items, done, jobs=jobs)
    return (
        tuple(results[index] for index in sorted(results)),
        (*refusals, *(failed[index] for index in sorted(failed))),
    )


def _collect(seeds: Path | Sequence[Path]) -> tuple[tuple[Seed, ...], tuple[Refusal, ...]]:
    if isinstance(seeds, Path):
        return collect(seeds)
    found: list[Seed] = []
    refusals: list[Refusal] = []
    for path in seeds:
        more, refused = collect(path)
        found += more
        refusals += refused
    return tuple(sorted(found, key=lambda seed: seed.id)), tuple(refusals)


def digest(
    seeds: Path | Sequence[Path],
    authority: Authority,
    *,
    language: str = "id",
    jobs: int = 0,
    cache: Path | None = None,
) -> Digest:
    """The linked collection below `seeds`: corrected by editors, without held articles and suppressed names."""
    from .link import link

    annotated, refusals = annotate_seeds(seeds, authority, language=language, jobs=jobs, cache=cache)
    corrected, outcomes = apply_corrections(annotated, authority)
    kept = tuple(one for one in corrected if one.held is None)
    held = tuple(
        Refusal(origin=one.article.origin, stage="protection", reason=one.held, id=one.article.id)
        for one in corrected
        if one.held is not None
    )
    public, authority = suppress(kept, authority)
    ids = {old.article.id: new.article.id for old, new in zip(kept, public, strict=True)}
    outcomes = tuple(structs.replace(one, article=ids.get(one.article, one.article)) for one in outcomes)
    return structs.replace(link(public, authority, load(language)), held=held, outcomes=outcomes, refusals=refusals)


def as_json(annotated: Annotated) -> dict[str, Any]:
    """One article in the gold format (docs/gold.md); `exact` is the text of each span.

    The keys of an annotation are the fields of its record in `kutip.model`. Empty fields of the article that the gold
    format does not name are left out.
    """
    article = annotated.article
    named = ("id", "language", "genre", "title", "title_derived", "outlet", "published", "published_how", "place")
    other = ("url", "author", "collected", "image", "section", "byline_initials")
    out: dict[str, Any] = {name: getattr(article, name) for name in named}
    out |= {name: getattr(article, name) for name in other if getattr(article, name) is not None}
    out["text"] = article.text
    for layer in ("dates", "names", "quotes", "claims"):
        out[layer] = [_annotation_as_json(one, article) for one in getattr(annotated, layer)]
    out["removed"] = msgspec.to_builtins(article.removed)
    out["flags"] = list(article.flags)
    if annotated.held is not None:
        out["held"] = annotated.held
    return out


def _annotation_as_json(annotation: Annotation, article: Article) -> dict[str, Any]:
    text = article.title if getattr(annotation, "in_title", False) else article.text
    fields: dict[str, Any] = msgspec.to_builtins(annotation)
    start, end = fields.pop("start"), fields.pop("end")
    return {"start": start, "end": end, "exact": text[start:end], **fields}
