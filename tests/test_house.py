"""The walls of the house: what may import what, what stays pure, and what every test owes its reader."""

from __future__ import annotations

import ast
import hashlib
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "plugins" / "kutip"

# Each room with those that it may import. `text` and `languages` stand on one floor: the splitter needs its words.
GROUND = {"model", "tomlfile", "languages", "text"}
BEFORE = {
    "model": set(),
    "tomlfile": {"model"},
    "languages": {"model", "tomlfile"},
    "text": {"model", "languages"},
    "intake": GROUND,
    "clean": GROUND | {"intake"},
    "annotate": GROUND | {"intake", "clean"},
    "edit": GROUND | {"intake", "clean", "annotate"},
    "link": GROUND | {"intake", "clean", "annotate", "edit"},
    "isolate": {"model"},
    "cache": {"model"},
    "pipeline": GROUND | {"intake", "clean", "annotate", "edit", "link", "isolate", "cache"},
    "evaluate": GROUND | {"intake", "clean", "annotate", "edit", "link"},
    "publish": GROUND | {"intake", "clean", "annotate", "edit", "link", "isolate", "cache", "pipeline", "evaluate"},
    "fetch": {"model"},
    "cli": GROUND | {"intake", "clean", "annotate", "edit", "link", "isolate", "pipeline", "evaluate", "fetch"},
    "__init__": {"publish"},
}
OUTSIDE_PUBLISH = ("pelican", "jinja2", "markupsafe", "nh3")
SEEDS = {
    "000_759f274b14798523.txt": "12090fc2200e52fe739e77168e6010979d84c5557c668e5fabae036a357d2851",
    "002_09b007a026472c31.txt": "08aa794b43fed0bc4f77829e61bbe8c0980de93d0a7a54fb934d8f0bf43e1a66",
}


def room_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports(path: Path) -> Iterator[str]:
    """Absolute dotted names of what `path` imports."""
    package = ("kutip", *path.relative_to(PACKAGE).parts[:-1])
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else ()
            module = ".".join((*base, *filter(None, [node.module])))
            # `from .. import x` imports the room x; `from ..x import y` imports x
            yield from ([f"{module}.{alias.name}" for alias in node.names] if module == "kutip" else [module])


SOURCES = sorted(PACKAGE.rglob("*.py"))


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_room_imports_only_what_stands_before_it(path: Path) -> None:
    """Data flows one way, so no module imports a room that stands after its own."""
    room = room_of(path)
    assert room in BEFORE, (
        f"{path}: the room {room!r} has no place in the house; give it one in BEFORE and docs/house.md"
    )
    allowed = BEFORE[room] | {room}
    for name in imports(path):
        head, _, rest = name.partition(".")
        if head == "kutip" and rest and not rest.startswith("__"):
            assert rest.partition(".")[0] in allowed, f"{path.name} imports {name}"
        if room not in {"publish", "__init__"}:
            assert head not in OUTSIDE_PUBLISH, f"{path.name} imports {name}: only publish may"


def test_everything_before_publish_stays_free_of_pelican_and_jinja() -> None:
    """Importing the linker in a fresh process loads neither Pelican nor Jinja, so the annotator runs without them."""
    code = "import sys, kutip.link, kutip.pipeline, kutip.evaluate; print(*sorted(sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        env={"PYTHONPATH": str(ROOT / "plugins"), "PATH": ""},
    )
    loaded = {name.partition(".")[0] for name in done.stdout.split()}
    assert loaded.isdisjoint(OUTSIDE_PUBLISH)


def test_the_seeds_are_those_that_the_project_started_from() -> None:
    """The two seed articles stand in the project byte for byte."""
    found = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in (ROOT / "seeds").iterdir()}
    assert found == SEEDS


def _tests() -> Iterator[tuple[Path, ast.FunctionDef]]:
    for path in sorted((ROOT / "tests").rglob("test_*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
                yield path, node


def test_each_test_says_what_it_shows() -> None:
    """One sentence stands under each test, so that a failure explains itself."""
    mute = [
        f"{path.relative_to(ROOT)}:{node.lineno} {node.name}" for path, node in _tests() if not ast.get_docstring(node)
    ]
    assert mute == []


def test_no_test_sleeps_or_skips() -> None:
    """A test that sleeps is a race and one that skips proves nothing, so none calls sleep, skip or xfail."""
    banned = {"sleep", "skip", "skipif", "xfail", "importorskip"}
    found = [
        f"{path.relative_to(ROOT)}:{call.lineno}"
        for path in sorted((ROOT / "tests").rglob("*.py"))
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(call, ast.Attribute) and call.attr in banned
    ]
    assert found == []


def test_each_test_can_fail() -> None:
    """Every test asserts something, expects an exception, or hands over to a checker that does."""
    idle = [
        f"{path.relative_to(ROOT)}:{node.lineno} {node.name}"
        for path, node in _tests()
        if not any(
            isinstance(part, ast.Assert)
            or (isinstance(part, ast.Attribute) and part.attr == "raises")
            or (isinstance(part, ast.Call) and _name(part).startswith(("expect", "assert_", "check_", "to_")))
            for part in ast.walk(node)
        )
    ]
    assert idle == []


def _name(call: ast.Call) -> str:
    if isinstance(call.func, ast.Attribute):
        return call.func.attr
    return call.func.id if isinstance(call.func, ast.Name) else ""
