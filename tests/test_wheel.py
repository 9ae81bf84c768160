"""What a user installs is the wheel, not the checkout, so the wheel is what is tried here."""

from __future__ import annotations

import shutil
import subprocess
import sys
import sysconfig
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from building import ROOT

CONF = """
import kutip
SITENAME = "Coba"
PATH = "content"
THEME = kutip.theme_path()
PLUGINS = ["kutip"]
KUTIP_CACHE = False
"""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    # Built from a copy: setuptools keeps what it once packed in build/ and would pack it again.
    source, folder = tmp_path_factory.mktemp("source"), tmp_path_factory.mktemp("dist")
    for name in ("plugins", "templates", "static"):
        shutil.copytree(ROOT / name, source / name, ignore=shutil.ignore_patterns("*.egg-info", "__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, source / name)
    subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(source)],
        check=True,
        capture_output=True,
        cwd=folder,
    )
    (path,) = folder.glob("*.whl")
    return path


@pytest.fixture(scope="module")
def python(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The Python of an environment with the wheel in it, which borrows the dependencies but not the checkout."""
    folder = tmp_path_factory.mktemp("environment")
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(folder)], check=True)
    path = folder / "bin" / "python"
    (site,) = folder.glob("lib/python*/site-packages")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(site)
    # Dependencies come from this environment, behind the wheel; a plain path line runs none of its .pth files,
    # so the editable checkout stays out of sight.
    (site / "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n")
    return path


def run(python: Path, *arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(python), *arguments],
        cwd=cwd,
        capture_output=True,
        text=True,
        check=False,
        env={"PATH": "", "HOME": str(cwd)},
    )


def test_the_wheel_holds_every_file_of_the_package(wheel: Path) -> None:
    """Every module, word list, catalogue, template and static file of the checkout is in the wheel."""
    with zipfile.ZipFile(wheel) as archive:
        packed = {name for name in archive.namelist() if ".dist-info/" not in name}
    places = {
        "plugins/kutip": "kutip",
        "plugins/kutip_pelican": "pelican/plugins/kutip",
        "templates": "kutip/theme/templates",
        "static": "kutip/theme/static",
    }
    wanted = {
        f"{target}/{path.relative_to(ROOT / source).as_posix()}"
        for source, target in places.items()
        for path in (ROOT / source).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert packed == wanted


def test_the_installed_plugin_builds_a_site(python: Path, tmp_path: Path) -> None:
    """Pelican finds plugin and theme of the wheel, workers start, and there is one copy of every class."""
    (tmp_path / "content").mkdir()
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds/a.txt").write_text(
        'Pasar Dibuka\n\n"Pasar itu kami buka hari ini," kata Darma Wirasena, Selasa (4/11/2025).\n', encoding="utf-8"
    )
    (tmp_path / "pelicanconf.py").write_text(CONF, encoding="utf-8")
    code = (
        "import sys, kutip, pelican\n"
        "pelican.main(['content', '-s', 'pelicanconf.py', '-o', 'out'])\n"
        "from pelican.plugins import kutip as plugin\n"
        "assert plugin.register is kutip.register\n"
        "ours = [module for name, module in sys.modules.items() if name.split('.')[0] == 'kutip']\n"
        "homes = {module.__file__ for module in ours if getattr(module, '__file__', None)}\n"
        "print('HOME', all('site-packages' in home for home in homes), len(homes))\n"
    )
    script = tmp_path / "run.py"
    script.write_text(f"if __name__ == '__main__':\n    {code.replace(chr(10), chr(10) + '    ')}\n", encoding="utf-8")
    done = run(python, str(script), cwd=tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "HOME True" in done.stdout
    assert len(list((tmp_path / "out/artikel").glob("a-??????"))) == 1
    assert (tmp_path / "out/theme/kutip.css").is_file()


def test_the_installed_command_runs_without_the_test_tools(python: Path, tmp_path: Path) -> None:
    """`kutip languages` answers from the wheel and loads none of the tools that only tests need."""
    code = (
        "import sys; from kutip.cli import main; main(['languages'], standalone_mode=False);"
        "print('TESTS', sorted({'pytest', 'hypothesis', 'playwright', 'edtf'} & set(sys.modules)))"
    )
    done = run(python, "-c", code, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "id" in done.stdout
    assert "TESTS []" in done.stdout
