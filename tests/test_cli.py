from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from kutip.cli import main

ROOT = Path(__file__).parents[1]
SEEDS = ROOT / "seeds"
IDS = ["000_759f274b14798523", "002_09b007a026472c31"]
STORY = 'Pasar Dibuka\n\nMerapi - "Pasar ini milik warga," kata Wali Kota Merapi, Darma Wirasena, Selasa (4/11/2025).\n'


def kutip(*arguments: object) -> Result:
    return CliRunner().invoke(main, [*map(str, arguments)], prog_name="kutip")


def lines(result: Result) -> list[dict[str, Any]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


@pytest.fixture
def content(tmp_path: Path) -> Path:
    folder = tmp_path / "content"
    folder.mkdir()
    return folder


def test_annotate_prints_an_article_a_line() -> None:
    """One JSON object a line in order of id, for a folder or for files in any order."""
    whole = kutip("annotate", SEEDS)
    assert whole.exit_code == 0, whole.stderr
    assert [one["id"] for one in lines(whole)] == IDS
    files = sorted(SEEDS.iterdir(), reverse=True)
    assert kutip("annotate", "--jobs", 2, *files).stdout == whole.stdout
    assert [one["id"] for one in lines(kutip("annotate", files[0]))] == IDS[1:]


def test_link_prints_one_object() -> None:
    """Stories, groups of claims, copies and people of the two seeds; their meetings with Kim are one group."""
    result = kutip("link", SEEDS)
    assert result.exit_code == 0, result.stderr
    made = json.loads(result.stdout)
    assert made.keys() >= {"stories", "groups", "copies", "people"}
    for group in made["groups"]:
        assert group["relation"] in {"same", "differs"}
        assert len(group["variants"]) == len(group["members"])
        assert all(len(member) == 3 for member in group["members"])
    assert "Donald Trump" in {person["name"] for person in made["people"]}
    assert any({member[0] for member in group["members"]} == set(IDS) for group in made["groups"])


def test_evaluate_scores_every_layer_of_the_gold(tmp_path: Path) -> None:
    """A gold article is scored layer by layer; a floor that is not reached is named and ends with exit code 1."""
    text = "Pasar Lama dibuka Selasa (4/11/2025)."
    gold = {
        "id": "pasar",
        "text": text,
        "dates": [{"start": 18, "end": 36, "exact": text[18:36], "value": "2025-11-04", "kind": "date"}],
    }
    (tmp_path / "pasar.json").write_text(json.dumps(gold), encoding="utf-8")
    floors = tmp_path / "floors.toml"
    floors.write_text('"dates.value" = 1.0\n')
    result = kutip("evaluate", tmp_path, "--floors", floors)
    assert result.exit_code == 0, result.output
    assert "dates.value" in result.stdout
    floors.write_text('"names.kind" = 0.5\n')
    result = kutip("evaluate", tmp_path, "--floors", floors, "--only", "pasar", "--misses", "clean")
    assert result.exit_code == 1
    assert "names.kind" in result.stderr
    assert "no article lain" in kutip("evaluate", tmp_path, "--only", "lain").stderr


def test_review_lists_what_is_open(tmp_path: Path, content: Path) -> None:
    """What is printed is a file of corrections to start from; `--limit` shortens it and says so."""
    (tmp_path / "pasar.txt").write_text(STORY, encoding="utf-8")
    (content / "corrections.toml").write_text(
        "".join(
            f'[[correction]]\narticle = "pasar"\naction = "suppress"\nlayer = "names"\nexact = "{word}"\n'
            for word in ("Tiada", "Nihil")
        )
    )
    call = ("review", tmp_path / "pasar.txt", "--content", content)
    result = kutip(*call, "--limit", 1)
    assert result.exit_code == 0, result.output
    assert result.stdout.startswith("# pasar: entry 1 is orphan: the article no longer holds these words")
    assert "more; see --limit" in result.stderr
    assert "entry 2 is orphan" in kutip(*call, "--limit", 0).stdout


def test_languages_are_listed() -> None:
    """The languages whose packs are complete and without mistakes, a line each."""
    result = kutip("languages")
    assert (result.exit_code, result.stdout) == (0, "id\n")


def test_what_is_refused_is_named_on_standard_error(tmp_path: Path) -> None:
    """A bad seed is named with file and reason, the others are printed, and the exit code stays 0."""
    (tmp_path / "pasar.txt").write_text(STORY, encoding="utf-8")
    (tmp_path / "kosong.txt").write_bytes(b"")
    (tmp_path / "kasus.txt").write_text(
        "Polisi Tangkap Pelaku\n\nPolisi menangkap pria yang diduga mencabuli anak di bawah umur di Merapi.\n"
        "Korban yang berusia 9 tahun didampingi keluarganya.\n",
        encoding="utf-8",
    )
    result = kutip("annotate", tmp_path)
    assert result.exit_code == 0
    assert [(one["id"], "held" in one) for one in lines(result)] == [("kasus", True), ("pasar", False)]
    assert "refused: kosong.txt (intake): " in result.stderr
    result = kutip("link", tmp_path)
    assert result.exit_code == 0
    assert "kasus" not in result.stdout
    assert "refused: kosong.txt (intake): " in result.stderr
    assert "held: kasus.txt (protection): " in result.stderr


def test_editors_are_heard(tmp_path: Path, content: Path) -> None:
    """Corrections, and names on the list of those to leave out, show in what is printed."""
    (tmp_path / "pasar.txt").write_text(STORY, encoding="utf-8")
    (content / "corrections.toml").write_text(
        '[[correction]]\narticle = "pasar"\naction = "change"\nlayer = "dates"\nexact = "Selasa (4/11/2025)"\n'
        'set = { value = "2025-11-03" }\n'
    )
    (tmp_path / "names.lst").write_text("Darma Wirasena\n")
    result = kutip(
        *("annotate", tmp_path / "pasar.txt", "--content", content, "--suppress-file", tmp_path / "names.lst")
    )
    (one,) = lines(result)
    assert (one["dates"][0]["value"], one["dates"][0]["maker"]) == ("2025-11-03", "editor")
    assert "darma" not in result.output.casefold()


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["annotate"], 2, "Missing argument"),
        (["annotate", "nowhere"], 2, "nowhere"),
        (["annotate", "--jobs", "-1", str(SEEDS)], 2, "jobs"),
        (["annotate", "--language", "xx", str(SEEDS)], 1, "language 'xx' is unknown; there are: id"),
        (["annotate", "--suppress-file", "nowhere.txt", str(SEEDS)], 1, "nothing is published"),
        (["evaluate", str(SEEDS)], 1, "no annotated article here"),
        (["anotate"], 2, "anotate"),
    ],
)
def test_faults_are_one_line_and_an_exit_code(arguments: list[str], code: int, message: str) -> None:
    """A wrong call ends with 2, a fault of the input with 1; no traceback, nothing on standard output."""
    result = kutip(*arguments)
    assert result.exit_code == code
    assert message in result.stderr
    assert "Traceback" not in result.stderr
    assert result.stdout == ""


def test_a_mistake_of_an_editor_is_named(content: Path) -> None:
    """File, line and key of what is wrong in the content folder."""
    (content / "people.toml").write_text('[[person]]\nnama = "x"\n')
    result = kutip("annotate", "--content", content, SEEDS)
    assert result.exit_code == 1
    assert f"{content / 'people.toml'}:2: key 'person.nama'" in result.stderr
    assert "did you mean 'name'" in result.stderr


@pytest.mark.parametrize("verb", sorted(main.commands))
def test_every_verb_explains_itself_with_an_example(verb: str) -> None:
    """`--help` of each verb holds an example that begins with the verb."""
    result = kutip(verb, "--help")
    assert result.exit_code == 0
    assert f"Example:\n    kutip {verb}" in result.stdout


@pytest.mark.parametrize("verb", ["annotate", "link"])
def test_nothing_from_outside_shows_in_the_output(verb: str, tmp_path: Path) -> None:
    """Time zone, locale, hash seed, order of files and number of workers leave every byte as it is."""
    outputs = []
    for name, environment in (
        ("first", {"TZ": "Asia/Jakarta", "LC_ALL": "C", "PYTHONHASHSEED": "1"}),
        ("second", {"TZ": "America/Lima", "LC_ALL": "en_US.ISO-8859-1", "PYTHONHASHSEED": "77", "PYTHONUTF8": "0"}),
    ):
        folder = tmp_path / name
        folder.mkdir()
        files = [*SEEDS.iterdir()]
        for path in sorted(files, reverse=name == "second"):
            shutil.copyfile(path, folder / path.name)
            os.utime(folder / path.name, (len(outputs), len(outputs)))
        for number in range(4):
            (folder / f"pasar-{number}.txt").write_text(STORY.replace("warga", f"warga {number}"), encoding="utf-8")
        done = subprocess.run(
            [sys.executable, "-m", "kutip.cli", verb, str(folder), "--jobs", str(1 + len(outputs))],
            env={**os.environ, **environment, "PYTHONPATH": str(ROOT / "plugins")},
            capture_output=True,
            check=True,
            cwd=tmp_path,
        )
        outputs.append(done.stdout)
    assert outputs[0] == outputs[1]
    assert len(outputs[0]) > 1000
