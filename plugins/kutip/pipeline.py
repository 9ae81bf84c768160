"""The whole flow up to the `Digest`: seeds are cleaned and annotated in isolated workers, corrected, linked."""

from __future__ import annotations

import contextlib
import hashlib
import sys
import unicodedata
from collections.abc import Callable, Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct, structs

from .annotate import Annotator
from .cache import Cache
from .clean import Cleaner
from .edit import FactCorrector, apply_corrections, suppress
from .intake import files, merge, name_below
from .intake.worker import item, results
from .isolate import LIMITS, Failure, Limits, Stage, Task, Work, run
from .languages import load
from .link import link
from .model import Annotated, Annotation, Article, Authority, Correction, Digest, Origin, Refusal, Seed

LARGE_FILE = 4 * 1024 * 1024
"""Bytes from which a file is taken for one of many articles, which may take longer to read than one article."""
LARGE_FILE_LIMITS = Limits(cpu=120, memory=8 * 1024**3, wall=600)
ENTRY = "kutip.pipeline:annotating"
"""What workers do."""
_ENCODER = msgspec.msgpack.Encoder(order="deterministic")
_CACHE_CHUNK = 256
_KEY_BYTES = 20
_NOT_BEHIND_ANNOTATIONS = {"publish", "link", "evaluate", "cli", "cache"}
"""Rooms whose code annotations do not depend on."""
_LIBRARIES = (
    *("ahocorasick-rs", "babel", "beautifulsoup4", "ftfy", "lxml", "markdown-it-py", "msgspec", "py3langid"),
    *("PySastrawi", "rapidfuzz", "simplemma", "trafilatura"),
)
"""Libraries that annotations are made with."""


class _Setup(Struct, frozen=True):
    """What a worker has to know."""

    language: str
    authority: Authority


_DECODER = msgspec.msgpack.Decoder(Annotated)


def annotating(setup: bytes) -> Work:
    """What workers do: a seed (as MessagePack) is cleaned and annotated."""
    given = msgspec.msgpack.decode(setup, type=_Setup)
    pack = load(given.language)
    cleaner, facts, annotator = (
        Cleaner(pack, given.authority),
        FactCorrector(given.authority),
        Annotator(pack, given.authority),
    )
    seeds = msgspec.msgpack.Decoder(Seed)

    def work(item: bytes, stage: Stage) -> bytes:
        stage("clean")
        article = facts(cleaner(seeds.decode(item)))
        stage("annotate")
        return _ENCODER.encode(annotator(article))

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
    found, refusals = _collect([seeds] if isinstance(seeds, Path) else seeds)
    work = _Work(found, authority, language)
    if cache is None:
        work.do(jobs)
    else:
        work.do_with(Cache(cache), jobs)
    return work.annotated(), (*refusals, *work.failures())


class _Work:
    """The seeds of one call with what has become of each, by their index."""

    def __init__(self, seeds: Sequence[Seed], authority: Authority, language: str) -> None:
        self._seeds = seeds
        # Workers get no more of the authority than they use, so that nothing else can show in what they make.
        facts = tuple(entry for entry in authority.corrections if entry.layer == "fact")
        self._setup = _Setup(language, Authority(outlets=authority.outlets, people=authority.people, corrections=facts))
        self._results: dict[int, Annotated] = {}
        self._failures: dict[int, Refusal] = {}
        self._kept: Callable[[int, bytes], None] = lambda _index, _value: None

    def annotated(self) -> tuple[Annotated, ...]:
        """What was annotated, in order of the seeds."""
        return tuple(self._results[index] for index in sorted(self._results))

    def failures(self) -> tuple[Refusal, ...]:
        """What failed, in order of the seeds."""
        return tuple(self._failures[index] for index in sorted(self._failures))

    def do(self, jobs: int) -> None:
        """Have workers do every seed that has no result yet."""
        left = [index for index in range(len(self._seeds)) if index not in self._results]
        items = [_ENCODER.encode(self._seeds[index]) for index in left]

        def done(at: int, outcome: bytes | Failure) -> None:
            index = left[at]
            if isinstance(outcome, bytes):
                self._results[index] = _DECODER.decode(outcome)
                self._kept(index, outcome)
            else:
                seed = self._seeds[index]
                self._failures[index] = Refusal(
                    origin=seed.origin, stage=outcome.stage or "clean", reason=outcome.reason, id=seed.id
                )

        run(Task(ENTRY, _ENCODER.encode(self._setup)), items, done, jobs=jobs)

    def do_with(self, cache: Cache, jobs: int) -> None:
        """Take what the cache holds, have workers do the rest, and keep what they made."""
        keys = self._keys()
        kept = cache.get(keys)
        for index, key in enumerate(keys):
            if key in kept:
                with contextlib.suppress(msgspec.MsgspecError):
                    self._results[index] = _DECODER.decode(kept[key])
        fresh: list[tuple[bytes, bytes]] = []

        def keep(index: int, value: bytes) -> None:
            fresh.append((keys[index], value))
            if len(fresh) >= _CACHE_CHUNK:
                cache.put(fresh)
                fresh.clear()

        self._kept = keep
        try:
            self.do(jobs)
        finally:
            cache.put(fresh)
            cache.close(len(keys))

    def _keys(self) -> list[bytes]:
        """For each seed a hash of all that its annotations depend on: code, words, libraries, editors, the seed."""
        shared = structs.replace(self._setup, authority=structs.replace(self._setup.authority, corrections=()))
        ground = hashlib.blake2b(_fingerprint() + _ENCODER.encode(shared))
        facts: dict[str, list[Correction]] = {}
        for entry in self._setup.authority.corrections:
            facts.setdefault(entry.article, []).append(entry)
        keys = []
        for seed in self._seeds:
            one = ground.copy()
            one.update(_ENCODER.encode((seed, facts.get(seed.id, ()))))
            keys.append(one.digest()[:_KEY_BYTES])
        return keys


def _fingerprint() -> bytes:
    """A hash of everything but seeds and editors that annotations depend on: code, word lists, libraries."""
    known = hashlib.blake2b(repr((sys.version_info[:3], unicodedata.unidata_version)).encode())
    package = Path(__file__).parent
    for path in sorted(package.rglob("*")):
        room = path.relative_to(package).parts[0].removesuffix(".py")
        if path.suffix in {".py", ".toml"} and room not in _NOT_BEHIND_ANNOTATIONS:
            known.update(f"{path.relative_to(package).as_posix()}\0{path.stat().st_size}\0".encode())
            known.update(path.read_bytes())
    for library in _LIBRARIES:
        with contextlib.suppress(PackageNotFoundError):
            known.update(f"{library}\0{version(library)}\0".encode())
    return known.digest()


def _collect(roots: Sequence[Path]) -> tuple[tuple[Seed, ...], tuple[Refusal, ...]]:
    """What stands below each of several folders or files; an id that two of them give is refused too."""
    bearers: dict[str, dict[Seed, Path]] = {}
    refusals: dict[Refusal, None] = {}
    for root in roots:
        found, refused = merge(_read(root))
        refusals |= dict.fromkeys(refused)
        for seed in found:
            bearers.setdefault(seed.id, {}).setdefault(seed, root)
    kept: list[Seed] = []
    for id_, group in sorted(bearers.items()):
        if len(group) == 1:
            kept += group
            continue
        for seed, root in group.items():
            others = ", ".join(f"{other.origin} of {place}" for other, place in group.items() if other is not seed)
            reason = f"{root}: the id {id_!r} is also borne by {others}; give each article its own"
            refusals[Refusal(origin=seed.origin, stage="intake", reason=reason, id=id_)] = None
    return tuple(kept), tuple(refusals)


def _read(root: Path) -> list[Seed | Refusal]:
    """Have a worker read every file below `root`; one that breaks its reader is refused as a whole."""
    base = root if root.is_dir() else root.parent
    paths = tuple(files(root))
    found: list[Seed | Refusal] = []
    large = frozenset(path for path in paths if _size(path) > LARGE_FILE)
    for group, limits in (
        ([path for path in paths if path not in large], LIMITS),
        ([path for path in paths if path in large], LARGE_FILE_LIMITS),
    ):

        def done(index: int, outcome: bytes | Failure, group: list[Path] = group) -> None:
            if isinstance(outcome, bytes):
                found.extend(results(outcome))
            else:
                origin = Origin(path=name_below(group[index], base))
                found.append(Refusal(origin=origin, stage="intake", reason=outcome.reason))

        run(Task("kutip.intake.worker:reading"), [item(path, base) for path in group], done, jobs=1, limits=limits)
    return found


def _size(path: Path) -> int:
    try:
        return path.lstat().st_size
    except OSError:
        return 0


def digest(
    seeds: Path | Sequence[Path],
    authority: Authority,
    *,
    language: str = "id",
    jobs: int = 0,
    cache: Path | None = None,
) -> Digest:
    """The linked collection below `seeds`: corrected by editors, without held articles and suppressed names."""
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
    other = ("url", "author", "collected", "image", "caption", "credit", "section", "byline_initials")
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
