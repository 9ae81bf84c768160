"""Read the text fixtures of the annotators: plain files that an editor can extend.

A case is three blocks, each ended by a line that holds one full stop::

    What the case shows, in one line
    .
    published: 2025-11-05
    The text, as many lines as it needs.
    .
    one expected result a line, or the word none
    .

Lines of the second block of the form ``word: value`` at its top are settings of the case. Lines that begin with ``#``
outside of a case are comments.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

from kutip.edit import read_authority

FOLDER = Path(__file__).parent / "cases"
SHIPPED = read_authority(FOLDER / "none")
"""What Kutip knows where no editor has written anything: its outlets. Cases are read as a build reads articles."""
_SETTING = re.compile(r"([a-z_]+): (.*)")


class Case(NamedTuple):
    file: str
    line: int
    title: str
    settings: dict[str, str]
    text: str
    expected: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.file}:{self.line} {self.title}"


def read_cases(layer: str) -> list[Case]:
    """Every case of ``tests/cases/<layer>/*.txt``."""
    cases: list[Case] = []
    for path in sorted((FOLDER / layer).glob("*.txt")):
        blocks: list[list[str]] = [[]]
        first = 0
        for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
            if len(blocks) == 1 and not blocks[0] and (not line.strip() or line.startswith("#")):
                continue
            if len(blocks) == 1 and not blocks[0]:
                first = number
            if line != ".":
                blocks[-1].append(line)
                continue
            if len(blocks) < 3:
                blocks.append([])
                continue
            title, given, expected = blocks
            settings: dict[str, str] = {}
            while given and (match := _SETTING.fullmatch(given[0])):
                settings[match.group(1)] = match.group(2)
                given.pop(0)
            lines = tuple(line for line in expected if line.strip() and line.strip() != "none")
            cases.append(Case(path.name, first, " ".join(title), settings, "\n".join(given), lines))
            blocks = [[]]
        if blocks != [[]]:
            raise ValueError(f"{path}:{first}: a case must end with a line that holds one full stop")
    return cases
