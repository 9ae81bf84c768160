from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from kutip import cache as module
from kutip.cache import FILE, Cache


def kept(folder: Path, *keys: bytes) -> dict[bytes, bytes]:
    cache = Cache(folder)
    found = cache.get(keys)
    cache.close()
    return found


def keep(folder: Path, **values: bytes) -> None:
    cache = Cache(folder)
    cache.put([(key.encode(), value) for key, value in values.items()])
    cache.close()


def test_values_last(tmp_path: Path) -> None:
    """What was put under a key is found by the next run, in a folder that did not exist before."""
    folder = tmp_path / "a" / "b"
    keep(folder, one=b"1", two=b"2" * 100_000)
    keep(folder, one=b"new")
    assert kept(folder, b"one", b"two", b"three") == {b"one": b"new", b"two": b"2" * 100_000}


def test_many_keys_are_asked_for_at_once(tmp_path: Path) -> None:
    """More keys than one SQL statement takes are no matter."""
    names = {f"k{number}": str(number).encode() for number in range(2_000)}
    keep(tmp_path, **names)
    assert kept(tmp_path, *(name.encode() for name in names)) == {name.encode(): value for name, value in names.items()}


@pytest.mark.parametrize("broken", [b"garbage" * 1000, b"", b"SQLite format 3\x00" + b"\xff" * 5000])
def test_a_broken_file_is_made_anew(tmp_path: Path, broken: bytes) -> None:
    """A file that is no database holds nothing, does no harm, and works again at once."""
    (tmp_path / FILE).write_bytes(broken)
    assert kept(tmp_path, b"one") == {}
    keep(tmp_path, one=b"1")
    assert kept(tmp_path, b"one") == {b"one": b"1"}


def test_a_file_that_breaks_in_use_is_left_out(tmp_path: Path) -> None:
    """Pages damaged in the middle of the file cost what they held, not the run."""
    keep(tmp_path, **{f"k{number}": bytes([number]) * 3000 for number in range(200)})
    data = bytearray((tmp_path / FILE).read_bytes())
    data[4096 * 3 : 4096 * 60] = b"\xff" * (4096 * 57)
    (tmp_path / FILE).write_bytes(data)
    cache = Cache(tmp_path)
    found = cache.get([f"k{number}".encode() for number in range(200)])
    cache.put([(b"k1", b"again")])
    cache.close()
    assert all(value == bytes([int(key[1:])]) * 3000 for key, value in found.items())
    assert kept(tmp_path, b"k1").get(b"k1", b"again") == b"again"


def test_a_flipped_bit_is_noticed(tmp_path: Path) -> None:
    """A value that is not what was put there is none."""
    keep(tmp_path, one=b"right" * 10)
    with sqlite3.connect(tmp_path / FILE) as connection:
        connection.execute("UPDATE kept SET value = CAST(upper(value) AS BLOB)")
    assert kept(tmp_path, b"one") == {}


def test_a_foreign_database_is_made_anew(tmp_path: Path) -> None:
    """A database of another program or another version holds nothing for us."""
    with sqlite3.connect(tmp_path / FILE) as connection:
        connection.execute("CREATE TABLE kept (something TEXT)")
    connection.close()
    keep(tmp_path, one=b"1")
    with sqlite3.connect(tmp_path / FILE) as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()
    assert kept(tmp_path, b"one") == {}
    keep(tmp_path, one=b"2")
    assert kept(tmp_path, b"one") == {b"one": b"2"}


def test_a_folder_that_cannot_be_is_no_matter(tmp_path: Path) -> None:
    """Where no file can be written, nothing is kept and nothing fails."""
    (tmp_path / "file").write_text("in the way")
    keep(tmp_path / "file" / "below", one=b"1")
    assert kept(tmp_path / "file" / "below", b"one") == {}


def test_a_locked_file_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """While another run writes, this one goes on without the cache and does not remove it."""
    monkeypatch.setattr(module, "PATIENCE", 0.01)
    keep(tmp_path, one=b"1")
    other = sqlite3.connect(tmp_path / FILE, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    keep(tmp_path, two=b"2")
    assert kept(tmp_path, b"one") == {}
    other.execute("ROLLBACK")
    other.close()
    assert kept(tmp_path, b"one", b"two") == {b"one": b"1"}


def test_the_oldest_values_go(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The file does not grow for ever: what was put last is kept, twice as much as a collection needs."""
    monkeypatch.setattr(module, "MIN_ROWS", 3)
    keep(tmp_path, a=b"1", b=b"2", c=b"3", d=b"4")
    assert sorted(kept(tmp_path, b"a", b"b", b"c", b"d")) == [b"b", b"c", b"d"]
    cache = Cache(tmp_path)
    cache.put([(b"e", b"5"), (b"f", b"6")])
    cache.close(wanted=2)
    assert sorted(kept(tmp_path, b"b", b"c", b"d", b"e", b"f")) == [b"c", b"d", b"e", b"f"]
