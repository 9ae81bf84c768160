"""The steps of the workflow, rehearsed: a fresh clone is published and served below a path, and readers use it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from building import ROOT

WORKFLOW = ROOT / ".github" / "workflows" / "pages.yml"
SETTINGS = {
    "steps.pages.outputs.base_url": "https://example.org/repo",
    "vars.KUTIP_CONTACT": "mailto:redaksi@example.org",
    "github.server_url": "https://example.org",
    "github.repository": "you/repo",
    "secrets.SUPPRESSED_NAMES": "Purwa Adisakti",
}
"""What GitHub puts in the place of the workflow's expressions."""

FILES = ["tests/browser/test_reader_tasks.py", "tests/browser/test_search.py"]


def steps() -> list[dict[str, Any]]:
    """The steps of the job that builds."""
    workflow = yaml.safe_load(WORKFLOW.read_text(encoding="utf-8"))
    return list(workflow["jobs"]["build"]["steps"])


def filled(text: str) -> str:
    """`text` with each expression replaced; an unknown one fails the test."""
    return re.sub(r"\$\{\{ *(.*?) *\}\}", lambda match: SETTINGS[match[1]], text)


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that the workflow would hand over, made by its own command in a clone that holds the examples."""
    clone = tmp_path_factory.mktemp("workflow") / "clone"
    subprocess.run(["git", "clone", "--quiet", str(ROOT), str(clone)], check=True)
    for name in ("seeds", "content"):
        shutil.rmtree(clone / name, ignore_errors=True)
        shutil.copytree(ROOT / "examples" / name, clone / name)
    (build,) = [step for step in steps() if "make publish" in step.get("run", "")]
    environment = {name: filled(value) for name, value in build["env"].items()}
    done = subprocess.run(
        ["bash", "-e", "-o", "pipefail", "-c", filled(build["run"])],
        cwd=clone,
        env={**os.environ, **environment, "RUNNER_TEMP": str(clone.parent), "XDG_CACHE_HOME": str(clone.parent)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    (upload,) = [step for step in steps() if "upload-pages-artifact" in step.get("uses", "")]
    folder = clone.parent / "served" / "repo"
    folder.parent.mkdir()
    (clone / upload["with"]["path"]).rename(folder)
    return folder


def test_the_workflow_publishes_a_whole_site(published: Path) -> None:
    """What is handed over has pages, search, feeds and data under the public address, and no name that must not be."""
    for name in ("index.html", "cari/index.html", "pagefind/pagefind.js", "atom.xml", "data/datapackage.json"):
        assert (published / name).is_file(), name
    assert "https://example.org/repo/" in (published / "sitemap.xml").read_text(encoding="utf-8")
    assert sum(path.stat().st_size for path in published.rglob("*")) < 1_000_000_000


def test_readers_find_their_way_on_the_published_site(published: Path, serve: Callable[[Path], str]) -> None:
    """The tasks of readers and the search pass on the published folder, served below `/repo/`."""
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *FILES],
        cwd=ROOT,
        env={**os.environ, "KUTIP_TEST_SITE": f"{serve(published.parent)}repo/"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-3000:]


def test_the_workflow_may_do_no_more_than_it_must() -> None:
    """Every action is pinned to a commit, and only the job that deploys may write, to Pages alone."""
    workflow = yaml.safe_load(WORKFLOW.read_text(encoding="utf-8"))
    uses = [step["uses"] for job in workflow["jobs"].values() for step in job["steps"] if "uses" in step]
    assert uses
    for action in uses:
        assert re.fullmatch(r"[\w./-]+@[0-9a-f]{40}", action), action
    assert workflow["permissions"] == {"contents": "read"}
    assert workflow["jobs"]["deploy"]["permissions"] == {"pages": "write", "id-token": "write"}
    assert "permissions" not in workflow["jobs"]["build"]
