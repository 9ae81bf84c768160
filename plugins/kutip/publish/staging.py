"""Build beside the published folder and exchange the two in one step, so that it is always one complete site.

``OUT.kutip-staging`` is where a build writes. When it is checked, the kernel exchanges the two names in one call
(``renameat2`` with RENAME_EXCHANGE on Linux, ``renamex_np`` with RENAME_SWAP on macOS; both are all or nothing). Where
neither is to be had, two renames do it and ``OUT.kutip-journal`` tells the next build how to finish what a crash left
between them. ``OUT.kutip-lock`` keeps two builds apart.
"""

from __future__ import annotations

import ctypes
import errno
import hashlib
import json
import os
import shutil
import sys
from pathlib import Path

from filelock import FileLock, Timeout

from ..model import KutipError
from . import search
from .files import files_below, json_lines

MANIFEST = "manifest.json"
_GENERATOR = "kutip"
_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
_RENAME_SWAP = 2


class StagingError(KutipError):
    """The output folder cannot be built or exchanged."""


def exchange(first: Path, second: Path) -> bool:
    """Exchange two folders of one file system in one step; False where the system cannot do that."""
    libc = ctypes.CDLL(None, use_errno=True)
    if sys.platform == "darwin" and hasattr(libc, "renamex_np"):
        done = libc.renamex_np(os.fsencode(first), os.fsencode(second), ctypes.c_uint(_RENAME_SWAP))
    elif hasattr(libc, "renameat2"):
        done = libc.renameat2(
            _AT_FDCWD, os.fsencode(first), _AT_FDCWD, os.fsencode(second), ctypes.c_uint(_RENAME_EXCHANGE)
        )
    else:
        return False
    if done == 0:
        return True
    code = ctypes.get_errno()
    if code in (errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP):
        return False
    raise StagingError(f"cannot exchange {first} with {second}: {os.strerror(code)}")


def write_manifest(folder: Path, version: str) -> None:
    """Write ``manifest.json``: every file of `folder` with size and sha256, in order of path.

    The search index is left out: its bytes are not the same in every build.
    """
    files = {}
    for path in sorted(files_below(folder)):
        name = path.rpartition("/")[2]
        if name != MANIFEST and path.partition("/")[0] != search.FOLDER:
            data = (folder / path).read_bytes()
            files[path] = {"bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}
    body = {"files": files, "generator": _GENERATOR, "version": version}
    (folder / MANIFEST).write_text(json_lines(body) + "\n", encoding="utf-8", newline="\n")


def is_ours(folder: Path) -> bool:
    """Whether `folder` holds a manifest that Kutip wrote."""
    try:
        body = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    return isinstance(body, dict) and body.get("generator") == _GENERATOR


class Staging:
    """One published folder and what is built beside it. `begin`, write below `folder`, then `publish` or `abandon`."""

    def __init__(self, output: Path) -> None:
        self.output = output.resolve()
        self.folder = self._beside("staging")
        self.report = self._beside("report.json")
        self._retired = self._beside("retired")
        self._journal = self._beside("journal")
        self._lock = FileLock(self._beside("lock"))

    def _beside(self, what: str) -> Path:
        return self.output.with_name(f"{self.output.name}.kutip-{what}")

    def begin(self) -> None:
        """Take the lock, finish what a crash left, and give an empty staging folder.

        Raises `StagingError` where another build runs, or where the output folder holds something that Kutip did not
        make.
        """
        if not self.output.name:
            raise StagingError(f"{self.output}: the root of a file system cannot be the output folder; choose another")
        try:
            self.output.parent.mkdir(parents=True, exist_ok=True)
            if not self._lock.is_locked:
                self._lock.acquire(timeout=0)
        except Timeout:
            raise StagingError(
                f"{self.output}: another build is writing it; wait until it ends, or choose another folder with -o"
            ) from None
        except OSError as error:
            raise StagingError(f"{self.output}: cannot be written beside: {error}; choose another with -o") from None
        try:
            self._recover()
            self._refuse_foreign()
            for leftover in (self.folder, self._retired):
                _remove(leftover)
            self.folder.mkdir()
        except BaseException:
            self._lock.release()
            raise

    def _recover(self) -> None:
        """Finish an exchange by two renames that a crash cut in half."""
        if not self._journal.exists():
            return
        if not self.output.exists():
            whole = self.folder if is_ours(self.folder) else self._retired
            if whole.exists():
                whole.rename(self.output)
        self._journal.unlink()

    def _refuse_foreign(self) -> None:
        out = self.output
        if not os.path.lexists(out):
            return
        if not out.is_dir():
            raise StagingError(f"{out}: is a file; move it away or choose another folder with -o")
        if any(out.iterdir()) and not is_ours(out):
            raise StagingError(
                f"{out}: holds files that Kutip did not make (no {MANIFEST} of ours), so it is not replaced; "
                "empty it or choose another folder with -o"
            )

    def publish(self, version: str) -> None:
        """Write the manifest and put the staged site in the place of the published one, in one step."""
        write_manifest(self.folder, version)
        _sync(self.folder)
        if not self.output.exists() or not any(self.output.iterdir()):
            self.folder.rename(self.output)  # onto nothing or an empty folder, one step everywhere
        elif exchange(self.folder, self.output):
            _remove(self.folder)
        else:
            self._journal.write_text("exchange\n", encoding="utf-8")
            self.output.rename(self._retired)
            self.folder.rename(self.output)
            self._journal.unlink()
            _remove(self._retired)
        self._lock.release()

    def abandon(self) -> None:
        """Leave the published folder as it is, remove what was staged, and let go of the lock."""
        _remove(self.folder)
        self._lock.release()


def _remove(path: Path) -> None:
    if path.is_symlink() or path.is_file():
        path.unlink()
    elif path.exists():
        shutil.rmtree(path)


def _sync(folder: Path) -> None:
    """Have the names of `folder` on disk before they replace others, as far as the system can."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
