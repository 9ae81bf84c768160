from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import get_args, get_type_hints

import pytest

from kutip.cli import main
from kutip.edit import read_authority
from kutip.edit.authority import FILES
from kutip.edit.corrections import FIELDS
from kutip.model import Correction, CorrectionOutcome, Outlet, PersonEntry
from kutip.publish.settings import Settings

DOCS = Path(__file__).parents[1] / "docs"
SETTINGS = (DOCS / "settings.md").read_text(encoding="utf-8")
EDITING = (DOCS / "editing.md").read_text(encoding="utf-8")


def test_every_setting_is_explained() -> None:
    """The table of settings has a row for each, and for no other."""
    rows = re.findall(r"^\| `(KUTIP_[A-Z_]+)` \|", SETTINGS, re.MULTILINE)
    assert sorted(rows) == sorted(f"KUTIP_{name.upper()}" for name in Settings.__struct_fields__)


def test_every_command_is_explained() -> None:
    """The table of commands has a row for each, and for no other."""
    rows = re.findall(r"^\| `kutip ([a-z]+)", SETTINGS, re.MULTILINE)
    assert sorted(rows) == sorted(main.commands)


@pytest.mark.parametrize("name", FILES)
def test_every_file_of_editors_is_explained(name: str) -> None:
    """Each file that is read from the content folder has its section."""
    assert re.search(rf"^## .*`{re.escape(name)}`$", EDITING, re.MULTILINE)


def test_every_key_state_and_action_is_explained() -> None:
    """Whatever an editor may write, and whatever the build may answer, stands in the page."""
    keys = {*Outlet.__struct_fields__, *PersonEntry.__struct_fields__} - {"kind"}
    keys |= {*Correction.__struct_fields__, "exact", "prefix", "suffix"} - {"entry", "anchor"}
    for key in keys:
        assert re.search(rf"^    {key} = ", EDITING, re.MULTILINE), key
    for layer, fields in FIELDS.items():
        row = next(line for line in EDITING.splitlines() if line.startswith(f"| `{layer}` |"))
        assert all(f"`{field}`" in row for field in fields), layer
    for action in get_args(get_type_hints(Correction)["action"]):
        assert f"| `{action}` |" in EDITING
    for state in get_args(get_type_hints(CorrectionOutcome)["state"]):
        assert f"| {state} |" in EDITING


def test_the_examples_are_read(tmp_path: Path) -> None:
    """What the page shows of each file is a file that Kutip reads."""
    for section in EDITING.split("\n## ")[1:]:
        heading, _, body = section.partition("\n")
        example = "\n".join(line[4:] for line in body.splitlines() if line.startswith("    "))
        if name := re.search(r"`(\w+\.toml)`", heading):
            (tmp_path / name.group(1)).write_text(example, encoding="utf-8")
        elif "[[correction]]" in example:
            assert tomllib.loads(example)["correction"]
    authority = read_authority(tmp_path)
    assert [entry.slug for entry in authority.people] == ["donald-trump"]
    assert len(authority.corrections) == 1
    assert len(authority.redirects) == 1
