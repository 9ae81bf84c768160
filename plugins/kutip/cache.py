"""Results kept from one run to the next: a file that may be lost, broken or locked without harm.

A SQLite file for each kind of value, in a folder outside of the project. A value is found by a key that its maker
derives from everything that the value depends on, so nothing here ever goes stale; what is no longer asked for leaves
as new values come.
"""

from __future__ import annotations

import contextlib
import hashlib
import sqlite3
from collections.abc import Iterable, Sequence
from pathlib import Path

FILE = "annotations.sqlite3"
APPLICATION = 0x4B757469
"""``application_id`` of our files (the letters Kuti); a file with another is not ours and is made anew."""
VERSION = 1
MIN_ROWS = 30_000
"""So many values are kept at least, 15 kB each; of a larger collection twice as many as it has articles."""
PATIENCE = 5.0
"""Seconds to wait for another run that writes."""
_CHUNK = 500
_CHECK = 8
"""Bytes of a checksum before each value: SQLite does not notice a flipped bit inside of one."""
_BROKEN = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_FORMAT)


class Cache:
    """Values by key. Nothing that goes wrong with the file is fatal: a broken one is made anew, else it is left out."""

    def __init__(self, folder: Path, file: str = FILE) -> None:
        self._path = folder / file
        self._connection: sqlite3.Connection | None = None
        with contextlib.suppress(OSError):
            folder.mkdir(parents=True, exist_ok=True)
            self._open()

    def get(self, keys: Sequence[bytes]) -> dict[bytes, bytes]:
        """The values of those of `keys` that are known."""
        found: dict[bytes, bytes] = {}
        for at in range(0, len(keys), _CHUNK):
            part = keys[at : at + _CHUNK]
            marks = ",".join("?" * len(part))
            rows = self._ask(f"SELECT key, value FROM kept WHERE key IN ({marks})", part)  # noqa: S608 - only marks
            for key, value in rows:
                if isinstance(value, bytes) and value[:_CHECK] == _checksum(value[_CHECK:]):
                    found[key] = value[_CHECK:]
        return found

    def put(self, pairs: Iterable[tuple[bytes, bytes]]) -> None:
        """Keep a value under each key."""
        rows = [(key, _checksum(value) + value) for key, value in pairs]
        if self._connection is None or not rows:
            return
        try:
            with self._connection:
                self._connection.executemany("INSERT OR REPLACE INTO kept (key, value) VALUES (?, ?)", rows)
        except sqlite3.Error as error:
            self._give_up(error)

    def close(self, wanted: int = 0) -> None:
        """Let the oldest values go, keep at least twice as many as are `wanted`, and close the file."""
        self._ask("DELETE FROM kept WHERE rowid <= (SELECT max(rowid) FROM kept) - ?", (max(MIN_ROWS, 2 * wanted),))
        if self._connection is not None:
            with contextlib.suppress(sqlite3.Error):
                self._connection.commit()
            self._connection.close()
            self._connection = None

    def _open(self) -> None:
        try:
            self._connection = self._connect()
        except sqlite3.Error as error:
            self._give_up(error)

    def _connect(self) -> sqlite3.Connection:
        """The open file, made anew where it is another program's or of another version."""
        connection = sqlite3.connect(self._path, timeout=PATIENCE, check_same_thread=False)
        try:
            (application,) = connection.execute("PRAGMA application_id").fetchone()
            (version,) = connection.execute("PRAGMA user_version").fetchone()
            (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
            if tables and (application, version) != (APPLICATION, VERSION):
                raise _Foreign
            connection.execute("PRAGMA synchronous = OFF")
            connection.execute(f"PRAGMA application_id = {APPLICATION}")
            connection.execute(f"PRAGMA user_version = {VERSION}")
            connection.execute(
                "CREATE TABLE IF NOT EXISTS kept (rowid INTEGER PRIMARY KEY, key BLOB UNIQUE, value BLOB)"
            )
            connection.commit()
        except sqlite3.Error:
            connection.close()
            raise
        return connection

    def _ask(self, query: str, values: Sequence[bytes | int]) -> list[tuple[bytes, bytes]]:
        if self._connection is None:
            return []
        try:
            return self._connection.execute(query, values).fetchall()
        except sqlite3.Error as error:
            self._give_up(error)
            return []

    def _give_up(self, error: sqlite3.Error) -> None:
        """Go on without the file; one that is broken or not ours is removed and made anew, once."""
        broken = isinstance(error, _Foreign) or getattr(error, "sqlite_errorcode", None) in _BROKEN
        if self._connection is not None:
            self._connection.close()
            self._connection = None
        if broken:
            with contextlib.suppress(OSError, sqlite3.Error):
                self._path.unlink(missing_ok=True)
                self._connection = self._connect()


class _Foreign(sqlite3.DatabaseError):
    """A good file that is not ours, or of another version."""


def _checksum(value: bytes) -> bytes:
    return hashlib.blake2b(value, digest_size=_CHECK).digest()
