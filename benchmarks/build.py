"""How long a build takes beside plain Pelican on the same articles; each stage against its budget (DESIGN, "How fast").

    python benchmarks/build.py [ARTICLES]

Prints CPU seconds of this run and ratios between them; only the ratios travel between machines.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
from pathlib import Path
from time import process_time

from collection import write_markdown, write_records

from kutip.annotate import Annotator
from kutip.clean import Cleaner
from kutip.edit import read_authority
from kutip.intake import collect
from kutip.languages import load
from kutip.link import link

ROOT = Path(__file__).parents[1]
PLAIN = """
SITENAME = "Plain"
PATH = "content"
TIMEZONE = "Asia/Jakarta"
DEFAULT_LANG = "en"
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
DIRECT_TEMPLATES = ["index"]
AUTHOR_SAVE_AS = CATEGORY_SAVE_AS = TAG_SAVE_AS = ""
PLUGINS = []
"""


def run(command: list[str], cwd: Path) -> tuple[float, float]:
    """CPU seconds of a command with all its children, and the peak of the largest process in MiB."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, cwd=cwd, check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, after.ru_maxrss / 1024


def main() -> None:
    """Measure and print."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_records(folder / "seeds", count)
        write_markdown(folder / "plain" / "content", count)
        (folder / "plain" / "pelicanconf.py").write_text(PLAIN, encoding="utf-8")
        authority, pack = read_authority(folder / "none"), load("id")
        cleaner, annotator = Cleaner(pack, authority), Annotator(pack, authority)
        start = process_time()
        seeds, _ = collect(folder / "seeds")
        taken = process_time()
        articles = [cleaner(seed) for seed in seeds]
        cleaned = process_time()
        annotated = [annotator(article) for article in articles]
        marked = process_time()
        link(annotated, authority, pack)
        linked = process_time()
        a, b = marked - start, linked - marked
        plain, plain_peak = run([sys.executable, "-m", "pelican", "-o", "output"], folder / "plain")
        command = [sys.executable, "-m", "pelican", "content", "-s", "pelicanconf.py", "-o", str(folder / "out"), "-e"]
        seeds_setting = f'KUTIP_SEEDS="{folder / "seeds"}"'
        whole, peak = run([*command, seeds_setting, "KUTIP_CACHE=false"], ROOT)
        cache = f'KUTIP_CACHE="{folder / "cache"}"'
        run([*command, seeds_setting, cache], ROOT)
        (folder / "seeds" / "baru.json").write_text('{"id": "baru", "title": "Baru", "text": "Pasar dibuka."}', "utf-8")
        warm, _ = run([*command, seeds_setting, cache], ROOT)
        each = 1000 / count
        print(f"{count} articles, CPU time")
        print(f"A  intake {(taken - start) * each:.2f} + clean {(cleaned - taken) * each:.2f}", end=" ")
        print(f"+ annotate {(marked - cleaned) * each:.2f} = {a * each:.2f} ms an article (budget 3, aim 1)")
        print(f"B  link {b * each:.2f} ms an article (budget 2)")
        print(
            f"C  pages {whole - a - b:.2f} s = {(whole - a - b) / plain:.2f} x plain Pelican's {plain:.2f} s (budget 2)"
        )
        print(f"   after one new seed {warm:.2f} s = {warm / whole:.2f} x the cold build's {whole:.2f} s (budget 0.3)")
        print(f"   peak {peak:.0f} MiB = {peak / plain_peak:.2f} x plain Pelican's {plain_peak:.0f} MiB (budget 4)")


if __name__ == "__main__":
    main()
