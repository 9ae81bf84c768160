from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
from pathlib import Path
from threading import Event
from urllib.error import URLError
from urllib.request import urlopen

from building import ROOT


def served(address: str, words: str, seconds: int = 60) -> bool:
    """Whether the page at `address` comes to hold `words`; a build takes a few seconds."""
    pause = Event()
    for _ in range(seconds * 5):
        try:
            with urlopen(address, timeout=5) as answer:
                if words in answer.read().decode():
                    return True
        except (URLError, ConnectionError):
            pass
        pause.wait(0.2)
    return False


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def test_an_edit_is_served_without_a_restart(tmp_path: Path) -> None:
    """`pelican --listen --autoreload` serves the new page after a seed below the watched folder has changed."""
    site = tmp_path / "site"
    site.mkdir()
    for name in ("content", "templates", "static"):
        shutil.copytree(ROOT / name, site / name)
    (site / "seeds").mkdir()
    seed = site / "seeds" / "pasar.txt"
    seed.write_text("Pasar Dibuka\n\nPasar itu dibuka untuk umum.\n", encoding="utf-8")
    conf = (ROOT / "pelicanconf.py").read_text(encoding="utf-8")
    plugins = f'sys.path.insert(0, "{ROOT / "plugins"}")'
    conf = conf.replace('sys.path.insert(0, str(Path(KUTIP_ROOT) / "plugins"))', plugins) + "\nKUTIP_CACHE = False\n"
    (site / "pelicanconf.py").write_text(conf, encoding="utf-8")
    port = free_port()
    process = subprocess.Popen(
        [sys.executable, "-m", "pelican", "content", "-o", "output", "--listen", "--autoreload", "--port", str(port)],
        cwd=site,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        address = f"http://127.0.0.1:{port}/"
        assert served(address, "Pasar Dibuka")
        # The folder is watched from the end of a build on, so the edit is made again until it is seen.
        for attempt in range(10):
            seed.write_text(f"Pasar Ditutup {attempt}\n\nPasar itu ditutup untuk umum.\n", encoding="utf-8")
            if served(address, "Pasar Ditutup", 8):
                break
        assert served(address, "Pasar Ditutup")
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
