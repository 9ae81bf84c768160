"""Get a Chromium for the browser tests: Playwright's own, else the system's, else the distribution's package.

Prints which one it is. Exits with 1, saying what to do, where none can be had.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

SYSTEM_NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
DOWNLOAD_SECONDS = 300
"""Playwright's download is 170 MB; a network that cannot do it in this time will not do it."""


def system_chromium() -> str | None:
    """Path of an installed Chromium or Chrome, or None."""
    return next((path for name in SYSTEM_NAMES if (path := shutil.which(name))), None)


def playwright_chromium() -> str | None:
    """Path of the Chromium that Playwright has downloaded, or None."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - only here once the test extra is installed

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if path and Path(path).exists() else None


def executable() -> str | None:
    """The Chromium to test with: Playwright's, else the system's, else None."""
    return playwright_chromium() or system_chromium()


def _run(*command: str) -> bool:
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=DOWNLOAD_SECONDS, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def main() -> int:
    """Install one where none is there; 0 when there is one at the end."""
    if playwright_chromium() is None:
        # The system libraries that a Chromium needs can only be installed as root; asking for a password would hang.
        with_deps = ["--with-deps"] if os.geteuid() == 0 else []
        _run(sys.executable, "-m", "playwright", "install", *with_deps, "chromium")
    if executable() is None and shutil.which("apt-get"):
        root = [] if os.geteuid() == 0 else ["sudo", "-n"]
        _run(*root, "apt-get", "update")
        _run(*root, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "install", "-y", "chromium")
    found = executable()
    if found is None:
        print("no Chromium: install one (for example `apt-get install chromium`) and call `make test` again")
        return 1
    print(f"browser tests use {found}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
