"""Run Pelican as an editor does and look at what it wrote."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).parents[1]


def pelican(
    output: Path,
    *,
    seeds: Path | None = None,
    content: Path = ROOT / "content",
    conf: str = "pelicanconf.py",
    settings: Mapping[str, str] | None = None,
    **environment: str,
) -> subprocess.CompletedProcess[str]:
    """Run `pelican content` of the checkout into `output`; `settings` are JSON values by name.

    No search index is made unless `settings` say so: most tests do not search.
    """
    extra = {"KUTIP_CACHE": "false", "KUTIP_SEARCH": "false", **(settings or {})}
    if seeds is not None:
        extra["KUTIP_SEEDS"] = f'"{seeds}"'
    return subprocess.run(
        [
            sys.executable,
            *("-m", "pelican", str(content), "-s", conf, "-o", str(output), "-e"),
            *(f"{name}={value}" for name, value in extra.items()),
        ],
        cwd=ROOT,
        env={**os.environ, "COLUMNS": "200", **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below `folder` with its bytes."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}
