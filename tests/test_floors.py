from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

GOLD = Path(__file__).parent / "gold"
SCORES = Path(__file__).parents[1] / "plugins" / "kutip" / "publish" / "scores.json"


def _evaluate(gold: Path, tmp_path: Path) -> Path:
    """The file of figures of the articles in `gold`, whose floors hold."""
    found = tmp_path / "scores.json"
    done = subprocess.run(
        [
            *(sys.executable, "-m", "kutip.cli", "evaluate", str(gold)),
            *("--floors", str(gold / "floors.toml"), "--json", str(found), "--content", str(tmp_path)),
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return found


def test_the_annotator_reaches_its_floors_and_says_so(tmp_path: Path) -> None:
    """On the articles that ship with the project no layer is worse than it once was; /mutu/ prints these figures."""
    found = _evaluate(GOLD, tmp_path)
    assert json.loads(found.read_text()) == json.loads(SCORES.read_text()), "run `make quality`"


def test_written_articles_keep_what_the_annotator_learnt_from_them(tmp_path: Path) -> None:
    """On the articles written for measuring, quotations and names are no worse than they once were; all are scored."""
    gold = GOLD / "written"
    names = sum(len(json.loads(path.read_text(encoding="utf-8"))["names"]) for path in gold.glob("*.json"))
    assert json.loads(_evaluate(gold, tmp_path).read_text())["names.entity"]["n"] == names
