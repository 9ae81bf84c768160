"""Work that tries a pattern on texts that are made to keep it busy."""

from __future__ import annotations

import re

from kutip.isolate import Stage, Work

REPEATED = (
    "a",
    "A",
    "1",
    " ",
    ".",
    "-",
    "(",
    '"',
    "a ",
    "A ",
    "Aa ",
    "a.",
    "A.",
    "1.",
    "1 ",
    "a-",
    "a, ",
    "Aa-",
    "/",
    "#",
)
LENGTH = 4_000


def matching(_setup: bytes) -> Work:
    """Match the pattern that an item holds with long, monotonous texts that nearly match."""
    texts = [head + (part * LENGTH)[:LENGTH] + "\x00" for part in REPEATED for head in ("", "Baca ", "(", '"')]

    def work(item: bytes, stage: Stage) -> bytes:
        pattern = re.compile(item.decode(), re.IGNORECASE)
        for text in texts:
            stage(repr(text[:20]))
            pattern.fullmatch(text)
        return b""

    return work
