from __future__ import annotations

import subprocess
import sys
from pathlib import Path

GOLD = Path(__file__).parent / "gold"


def test_the_annotator_reaches_its_floors() -> None:
    """On the articles that ship with the project no layer is worse than it once was."""
    done = subprocess.run(
        [sys.executable, "-m", "kutip.cli", "evaluate", str(GOLD), "--floors", str(GOLD / "floors.toml")],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "claims.source" in done.stdout
