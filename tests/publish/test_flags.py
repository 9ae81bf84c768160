"""Flags: whatever a reader should be wary of is said in words."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from kutip.edit.suppression import FLAG
from kutip.publish.catalogue import LANGUAGES, Catalogue

PACKAGE = Path(__file__).parents[2] / "plugins" / "kutip"
ROOMS = ("intake", "clean", "annotate/dates")


def flags_of(path: Path) -> Iterator[str]:
    """Texts that stand where a module sets flags: as the argument, appended to them, or assigned."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        places: list[ast.expr] = []
        if isinstance(node, ast.keyword) and node.arg == "flags":
            places = [node.value]
        elif isinstance(node, ast.Call) and ast.unparse(node.func) == "flags.append":
            places = node.args
        elif isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "flags":
            places = [node.value]
        for place in places:
            for part in ast.walk(place):
                if isinstance(part, ast.Constant) and isinstance(part.value, str):
                    yield part.value


@pytest.fixture(scope="module")
def flags() -> set[str]:
    """Every flag of the file, of the cleaning, of times, and of names left out."""
    return {flag for room in ROOMS for path in (PACKAGE / room).rglob("*.py") for flag in flags_of(path)} | {FLAG}


def test_the_flags_are_found(flags: set[str]) -> None:
    """The search sees flags of each room, however they are set."""
    assert {"encoding-assumed", "nul", "joined-parts", "summary-only", "mojibake", "comma-joined", "gap"} <= flags
    assert {"published-ambiguous", "month-first", "published_conflict", "hours", "coarse", "backwards", "slip"} <= flags


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_flag_has_a_sentence(language: str, flags: set[str]) -> None:
    """No flag of an article or a time is silent: each is a sentence of its own in both languages."""
    catalogue = Catalogue.load(language)
    assert sorted(flag for flag in flags if not catalogue.has(f"flag.{flag}")) == []
    sentences = [catalogue.text(f"flag.{flag}") for flag in sorted(flags)]
    assert all(sentence.endswith(".") for sentence in sentences)
    assert len(set(sentences)) == len(sentences)
