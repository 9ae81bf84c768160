from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

GOLD = Path(__file__).parent / "gold"
SCORES = Path(__file__).parents[1] / "plugins" / "kutip" / "publish" / "scores.json"


def test_the_annotator_reaches_its_floors_and_says_so(tmp_path: Path) -> None:
    """On the articles that ship with the project no layer is worse than it once was; /mutu/ prints these figures."""
    found = tmp_path / "scores.json"
    done = subprocess.run(
        [
            *(sys.executable, "-m", "kutip.cli", "evaluate", str(GOLD)),
            *("--floors", str(GOLD / "floors.toml"), "--json", str(found), "--content", str(tmp_path)),
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert json.loads(found.read_text()) == json.loads(SCORES.read_text()), "run `make quality`"
