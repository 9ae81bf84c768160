"""What every format reads: the decoded file with what is known of it."""

from __future__ import annotations

from msgspec import Struct

from ..model import Facts, KutipError, Origin, Refusal

STAGE = "intake"
"""`Refusal.stage` of this room."""
MAX_FILE_BYTES = 256 * 1024 * 1024
"""Largest file that is read: about 80,000 articles of 3 kB in one file."""
MAX_BODY = 2_000_000
"""Longest body of one article in code points, markup included; the longest feature stays below 200,000."""
MAX_LINE = 500_000
"""Longest line of a plain text; the longest article without paragraphs stays below a tenth of it."""
MAX_FACT = 2000
"""How much of one fact (title, address, author …) is read; no real one comes near it."""
MAX_ID = 200
"""Longest id."""


class NotTakenError(KutipError):
    """Why an input is not taken; becomes a `Refusal`. `line` counts from 1 where a line is to blame."""

    def __init__(self, reason: str, line: int | None = None) -> None:
        super().__init__(reason)
        self.line = line


class Source(Struct, frozen=True, kw_only=True):
    """A decoded file: its path below the seeds folder, the id that the path gives, its text, what a sidecar says."""

    path: str
    id: str
    text: str
    facts: Facts = Facts()
    flags: tuple[str, ...] = ()

    def refusal(self, reason: str, record: int | None = None, line: int | None = None) -> Refusal:
        """Why a record of this file (or all of it) is not taken."""
        return Refusal(origin=Origin(path=self.path, record=record), stage=STAGE, reason=reason, line=line)


def merge(stated: Facts, known: Facts) -> Facts:
    """`known` with `stated` over it: what an editor wrote beside a file wins over what the file says."""
    return Facts(**{name: getattr(stated, name) or getattr(known, name) for name in Facts.__struct_fields__})


def check_body(body: str) -> None:
    """Raise `NotTakenError` where a body is empty, or too long as a whole or in one line."""
    if not body.strip():
        raise NotTakenError("there is no text")
    if len(body) > MAX_BODY:
        raise NotTakenError(f"the text has {len(body):,} characters; at most {MAX_BODY:,} are taken")
    if len(body) > MAX_LINE:
        for number, line in enumerate(body.split("\n"), 1):
            if len(line) > MAX_LINE:
                raise NotTakenError(f"a line has {len(line):,} characters; at most {MAX_LINE:,} are taken", number)
