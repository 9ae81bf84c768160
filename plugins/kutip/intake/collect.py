"""Walk a folder of seeds: every file is read or refused by name, and every id is borne by one article."""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

from ..model import Facts, Origin, Refusal, Seed, fold
from .decode import decode
from .formats import choose, suffixes
from .pages import join_parts
from .sidecar import read_sidecar
from .source import MAX_FILE_BYTES, MAX_ID, STAGE, NotTakenError, Source

SIDECAR = ".toml"
_KINDS = (
    (stat.S_ISFIFO, "a named pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)


def collect(root: Path) -> tuple[tuple[Seed, ...], tuple[Refusal, ...]]:
    """All seeds below the folder `root` (or of the one file `root`) in order of id, and all that was refused.

    Pages of one article that were saved one by one are one seed. All bearers of an id that occurs twice are refused,
    each naming the others. Of articles with the same title, text and outlet only the first by id is taken; the others
    are refused naming it.
    """
    base = root if root.is_dir() else root.parent
    return merge(result for path in files(root) for result in read_file(path, base))


def merge(results: Iterable[Seed | Refusal]) -> tuple[tuple[Seed, ...], tuple[Refusal, ...]]:
    """What `collect` returns, from what `read_file` gave for each of `files`, wherever it was called."""
    seeds: list[Seed] = []
    refusals: list[Refusal] = []
    for result in results:
        if isinstance(result, Seed):
            seeds.append(result)
        else:
            refusals.append(result)
    bearers: dict[str, list[Seed]] = {}
    for seed in join_parts(seeds):
        bearers.setdefault(seed.id, []).append(seed)
    single: list[Seed] = []
    for id_, found in bearers.items():
        if len(found) == 1:
            single.append(found[0])
            continue
        for seed in found:
            others = ", ".join(str(other.origin) for other in found if other is not seed)
            refusals.append(_refusal(seed, f"the id {id_!r} is also borne by {others}; give each article its own"))
    kept, repeated = _once(sorted(single, key=lambda seed: seed.id))
    refusals += repeated
    return tuple(kept), tuple(
        sorted(refusals, key=lambda one: (one.origin.path, one.origin.record or 0, one.id or "", one.reason))
    )


def read_file(path: Path, root: Path) -> tuple[Seed | Refusal, ...]:
    """What the file `path` holds: a seed or a refusal for each of its records. `root` is the seeds folder above it.

    A sidecar is read with its seed, so it gives nothing by itself.
    """
    name = name_below(path, root)
    try:
        return tuple(_read(path, name))
    except NotTakenError as error:
        return (Refusal(origin=Origin(path=name), stage=STAGE, reason=str(error), line=error.line),)


def _read(path: Path, name: str) -> Iterator[Seed | Refusal]:
    suffix = path.suffix.lower()
    text, flags = decode(_bytes(path))
    if suffix == SIDECAR:
        if not any(path.with_suffix(other).exists() for other in suffixes()):
            raise NotTakenError(
                f"a sidecar without its seed: there is no {path.stem}{{{','.join(suffixes())}}} beside it"
            )
        return
    format_ = choose(suffix, text)
    if format_ is None:
        raise NotTakenError(f"the kind of file is unknown; these are read: {' '.join(suffixes())}")
    facts = Facts()
    beside = path.with_suffix(SIDECAR)
    if beside.is_file() and not beside.is_symlink():
        facts = read_sidecar(decode(_bytes(beside)).text, beside.name)
    id_ = name.removesuffix(path.suffix).replace("/", "-")
    if len(id_) > MAX_ID:
        raise NotTakenError(f"the path is longer than {MAX_ID} characters, too long for an id")
    yield from format_.read(Source(path=name, id=id_, text=text, facts=facts, flags=flags))


def _bytes(path: Path) -> bytes:
    """Read a regular file, and only that: nothing that blocks, nothing outside of the folder."""
    try:
        status = path.lstat()
        if stat.S_ISLNK(status.st_mode):
            raise NotTakenError("a symbolic link; links are not followed, put the file itself here")
        for is_kind, kind in _KINDS:
            if is_kind(status.st_mode):
                raise NotTakenError(f"{kind}, not a file")
        if status.st_size > MAX_FILE_BYTES:
            raise NotTakenError(f"the file has {status.st_size:,} bytes; at most {MAX_FILE_BYTES:,} are read, split it")
        return path.read_bytes()
    except OSError as error:
        raise NotTakenError(f"the file cannot be read: {error.strerror}") from None


def files(root: Path) -> Iterator[Path]:
    """Files and links below `root` in order of path; hidden names are left out, links to folders are not entered."""
    if not root.is_dir():
        yield root
        return
    for folder, folders, files in os.walk(root):
        links = [name for name in folders if (Path(folder) / name).is_symlink()]
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name not in links)
        for name in sorted([*files, *links]):
            if not name.startswith("."):
                yield Path(folder) / name


def name_below(path: Path, root: Path) -> str:
    """The path below `root` with slashes; undecodable bytes of a file name become question marks."""
    try:
        relative = path.relative_to(root)
    except ValueError:
        relative = Path(path.name)
    return relative.as_posix().encode("utf-8", "replace").decode("utf-8")


def _refusal(seed: Seed, reason: str) -> Refusal:
    return Refusal(origin=seed.origin, stage=STAGE, reason=reason, id=seed.id)


def _once(seeds: list[Seed]) -> tuple[list[Seed], list[Refusal]]:
    """Each article once. One text in two outlets is two articles: that one copied the other is worth showing."""
    first: dict[tuple[bytes, str], Seed] = {}
    kept: list[Seed] = []
    refusals: list[Refusal] = []
    for seed in seeds:
        digest = hashlib.blake2b(f"{fold(seed.facts.title or '')}\n{fold(seed.body)}".encode(), digest_size=16).digest()
        key = (digest, _where(seed.facts))
        if key in first:
            other = first[key]
            refusals.append(_refusal(seed, f"the same article as {other.id!r} ({other.origin}); it is published once"))
        else:
            first[key] = seed
            kept.append(seed)
    return kept, refusals


def _where(facts: Facts) -> str:
    """What tells one outlet from another before anything is cleaned: the host of the address, else the name."""
    host = (facts.url or "").partition("//")[2].partition("/")[0].casefold()
    return host or fold(facts.outlet or "")
