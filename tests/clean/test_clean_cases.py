"""Every case of tests/cases/clean: what stays, what goes and why, and the facts that junk holds."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from cases import Case, read_cases
from kutip.clean import Cleaner
from kutip.edit import read_authority
from kutip.languages import load
from kutip.model import Facts, Origin, Seed

CASES = read_cases("clean")


@pytest.fixture(scope="module")
def cleaner(tmp_path_factory: pytest.TempPathFactory) -> Cleaner:
    return Cleaner(load("id"), read_authority(tmp_path_factory.mktemp("content")))


@pytest.mark.parametrize("case", CASES, ids=str)
def test_case(case: Case, cleaner: Cleaner) -> None:
    """The cleaner keeps, removes and finds just what the case expects."""
    facts = Facts(**{name: value for name, value in case.settings.items() if name in Facts.__struct_fields__})
    body = case.text.replace("\\x9d", "\x9d")
    article = cleaner(Seed(id="case", origin=Origin(path="case.txt"), body=body, facts=facts))
    found = [f"text | {line}" for line in article.text.split("\n")]
    found += [f"{piece.reason} | {piece.text}" for piece in article.removed]
    expected = [line for line in case.expected if " | " in line]
    assert found == [line for line in expected if line.startswith("text | ")] + [
        line for line in expected if not line.startswith("text | ")
    ]
    for line in case.expected:
        if " | " not in line:
            name, _, value = line.partition(" = ")
            got = getattr(article, name)
            assert (" ".join(got) if name == "flags" else str(got)) == value


def test_each_reason_has_a_case_and_a_sentence() -> None:
    """A reason that the pack or the cleaner can give is shown by a case and explained to readers in both languages."""
    root = Path(__file__).parents[2]
    junk = {rule.reason for rule in load("id").clean.junk}
    by_code = {"title", "timestamp", "dateline", "image", "link", "duplicate", "cut-off"}
    shown = {line.partition(" | ")[0] for case in CASES for line in case.expected if " | " in line}
    assert junk | by_code <= shown
    for language in ("id", "en"):
        path = root / "plugins/kutip/publish/locale" / language / "rules_clean.toml"
        sentences = tomllib.loads(path.read_text(encoding="utf-8"))
        assert junk | by_code | {"page"} == set(sentences)
