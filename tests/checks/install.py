"""Get the Nu HTML checker (vnu.jar) for the slow checks: from npm, into the folder that is given.

Exits with 1, saying what to do, where npm or Java is missing and the distribution has neither.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

VERSION = "26.9.27"
PACKAGES = {"java": "default-jre-headless", "npm": "npm"}
"""Debian's packages for the two programs that the checker needs."""


def main(folder: Path) -> int:
    """Install the checker below `folder`; 0 when it is there."""
    for program, package in PACKAGES.items():
        if shutil.which(program) is None and shutil.which("apt-get"):
            root = [] if os.geteuid() == 0 else ["sudo", "-n"]
            subprocess.run([*root, "apt-get", "update", "-q"], check=False)
            subprocess.run([*root, "apt-get", "install", "-y", "-q", "--no-install-recommends", package], check=False)
        if shutil.which(program) is None:
            print(f"no {program}: install it (for example `apt-get install {package}`) and call `make check` again")
            return 1
    folder.mkdir(parents=True, exist_ok=True)
    command = ["npm", "install", "--prefix", str(folder), "--no-audit", "--no-fund", "--silent", f"vnu-jar@{VERSION}"]
    return subprocess.run(command, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
