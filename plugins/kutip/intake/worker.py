"""Reading of files as work for a process apart: a file that breaks its reader costs no other."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import msgspec

from ..model import Refusal, Seed
from .collect import read_file
from .source import STAGE

_ENCODER = msgspec.msgpack.Encoder()
_ITEMS = msgspec.msgpack.Decoder(tuple[bytes, bytes])
_RESULTS = msgspec.msgpack.Decoder(tuple[tuple[Seed, ...], tuple[Refusal, ...]])


def reading(_setup: bytes) -> Callable[[bytes, Callable[[str], None]], bytes]:
    """What a worker does (see `kutip.isolate`): an `item` in, what `read_file` says of it out."""

    def work(item: bytes, stage: Callable[[str], None]) -> bytes:
        stage(STAGE)
        path, root = (Path(os.fsdecode(part)) for part in _ITEMS.decode(item))
        found = read_file(path, root)
        seeds = tuple(one for one in found if isinstance(one, Seed))
        return _ENCODER.encode((seeds, tuple(one for one in found if isinstance(one, Refusal))))

    return work


def item(path: Path, root: Path) -> bytes:
    """The file `path` below the seeds folder `root` as work."""
    return _ENCODER.encode((os.fsencode(path), os.fsencode(root)))


def results(outcome: bytes) -> tuple[Seed | Refusal, ...]:
    """What the worker said of a file."""
    seeds, refusals = _RESULTS.decode(outcome)
    return (*seeds, *refusals)
