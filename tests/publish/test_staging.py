from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from kutip.publish import staging as module
from kutip.publish.staging import MANIFEST, Staging, StagingError, exchange, is_ours


def build(output: Path, text: str) -> None:
    staging = Staging(output)
    staging.begin()
    (staging.folder / "index.html").write_text(text, encoding="utf-8")
    staging.publish("1.0")


def tree(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def test_a_build_replaces_the_one_before(tmp_path: Path) -> None:
    """The second build stands in the place of the first, with a manifest of its own and nothing left beside it."""
    out = tmp_path / "out"
    build(out, "first")
    build(out, "second")
    assert (out / "index.html").read_text() == "second"
    assert list(json.loads((out / MANIFEST).read_text())["files"]) == ["index.html"]
    assert {path.name for path in tmp_path.iterdir()} <= {"out", "out.kutip-lock"}


def test_an_empty_folder_is_filled(tmp_path: Path) -> None:
    """A folder that somebody made for the output is used."""
    (tmp_path / "out").mkdir()
    build(tmp_path / "out", "page")
    assert (tmp_path / "out/index.html").read_text() == "page"


@pytest.mark.parametrize("name", ["thesis.txt", MANIFEST])
def test_a_folder_that_is_not_ours_is_never_replaced(tmp_path: Path, name: str) -> None:
    """A folder with other files, even with a manifest of another program, is refused by name and left alone."""
    out = tmp_path / "out"
    out.mkdir()
    (out / name).write_text('{"generator": "somebody else"}')
    with pytest.raises(StagingError, match="that Kutip did not make"):
        Staging(out).begin()
    assert tree(out) == {name: b'{"generator": "somebody else"}'}
    assert not (tmp_path / "out.kutip-staging").exists()


def test_a_file_in_the_place_of_the_folder_is_refused(tmp_path: Path) -> None:
    """An output path that is a file is refused, and the file stays."""
    (tmp_path / "out").write_text("mine")
    with pytest.raises(StagingError, match="is a file"):
        Staging(tmp_path / "out").begin()
    assert (tmp_path / "out").read_text() == "mine"


def test_two_builds_of_one_folder_exclude_each_other(tmp_path: Path) -> None:
    """The second is told that another build runs; when that ends, it may begin."""
    first, second = Staging(tmp_path / "out"), Staging(tmp_path / "out")
    first.begin()
    with pytest.raises(StagingError, match="another build"):
        second.begin()
    first.abandon()
    second.begin()
    assert second.folder.is_dir()
    second.abandon()


def test_an_abandoned_build_changes_nothing(tmp_path: Path) -> None:
    """What was published before a failed build is still there, byte for byte."""
    out = tmp_path / "out"
    build(out, "first")
    before = tree(out)
    staging = Staging(out)
    staging.begin()
    (staging.folder / "index.html").write_text("half")
    staging.abandon()
    assert tree(out) == before
    assert not staging.folder.exists()


def test_half_a_build_of_a_killed_process_is_thrown_away(tmp_path: Path) -> None:
    """What a killed build left in the staging folder does not get into the next one."""
    out = tmp_path / "out"
    leftover = tmp_path / "out.kutip-staging"
    leftover.mkdir()
    (leftover / "half.html").write_text("half")
    build(out, "whole")
    assert set(tree(out)) == {"index.html", MANIFEST}


def test_folders_change_places_in_one_step(tmp_path: Path) -> None:
    """Where the kernel can exchange two folders, both keep all that they hold."""
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    (tmp_path / "a/x").write_text("1")
    if not exchange(tmp_path / "a", tmp_path / "b"):
        (tmp_path / "a/x").rename(tmp_path / "b/x")  # a system without that call: the other way is tested below
    assert (tmp_path / "b/x").read_text() == "1"
    assert not (tmp_path / "a/x").exists()


@pytest.mark.parametrize("crash_at", [1, 2])
def test_a_crash_between_two_renames_is_finished_by_the_next_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, crash_at: int
) -> None:
    """Without the kernel's exchange, a crash at either rename leaves a journal from which the site comes back whole."""
    out = tmp_path / "out"
    build(out, "old")
    monkeypatch.setattr(module, "exchange", lambda _first, _second: False)
    calls = 0
    rename = os.rename

    class CrashError(Exception):
        pass

    def crashing(self: Path, target: Path) -> Path:
        nonlocal calls
        calls += 1
        if calls == crash_at:
            raise CrashError
        rename(self, target)
        return Path(target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "rename", crashing)
        with pytest.raises(CrashError):
            build(out, "new")
    Path(tmp_path / "out.kutip-lock").unlink(missing_ok=True)
    staging = Staging(out)
    staging.begin()
    assert (out / "index.html").read_text() == ("old" if crash_at == 1 else "new")
    assert is_ours(out)
    staging.abandon()
    build(out, "newer")
    assert (out / "index.html").read_text() == "newer"
