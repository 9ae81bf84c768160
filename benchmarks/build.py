"""How long a build takes beside plain Pelican on the same articles; each stage against its budget.

    python benchmarks/build.py [ARTICLES] [--growth MORE]

Prints CPU seconds of this run and ratios between them; only the ratios travel between machines. Budgets in milliseconds
are for a machine on which plain Pelican takes 2.0 ms an article, so A and B are printed as multiples of what it takes
here, too. `--growth` builds a second, larger collection and prints how much longer that takes.

Builds have one worker: two on one core wait for each other, and CPU time counts that as work. What its start costs is
in C, since A and B are measured in one process.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from time import process_time
from typing import NamedTuple, TypeVar

from collection import write_markdown, write_records

from kutip.annotate import Annotator
from kutip.clean import Cleaner
from kutip.edit import read_authority
from kutip.intake import collect
from kutip.languages import load
from kutip.link import link

T = TypeVar("T")

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
ONE_MORE = '{"id": "baru", "title": "Pasar Dibuka", "text": "Pasar Waringin dibuka kembali pada Senin (6/1/2025)."}'
REFERENCE = 2.0
"""Milliseconds that plain Pelican takes for an article where budgets were set."""


MEASURED = """
import resource, sys
from pelican import main
main(sys.argv[1:])
own, children = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
print(sum(use.ru_utime + use.ru_stime for use in (own, children)), own.ru_maxrss)
"""
"""Runs Pelican and prints what it took; on Linux the peak is in KiB."""


class Run(NamedTuple):
    """CPU seconds of Pelican with all its children, and the peak of its own process in MiB."""

    cpu: float
    peak: float


class Stages(NamedTuple):
    """CPU seconds of what happens before pages, one process, nothing loaded."""

    intake: float
    clean: float
    annotate: float
    link: float


def run(arguments: Sequence[str], cwd: Path) -> Run:
    """Run Pelican to its end."""
    command = [sys.executable, "-c", MEASURED, *arguments]
    done = subprocess.run(command, cwd=cwd, check=True, capture_output=True, text=True)
    cpu, peak = done.stdout.split()[-2:]
    return Run(float(cpu), int(peak) / 1024)


def plain(folder: Path, count: int) -> Run:
    """Build the articles as Markdown files with Pelican alone."""
    write_markdown(folder / "content", count)
    (folder / "pelicanconf.py").write_text(PLAIN, encoding="utf-8")
    done = run(["-o", "output"], folder)
    made = sum(1 for _ in (folder / "output").glob("berita-*.html"))
    if made != count:
        raise SystemExit(f"plain Pelican made {made} of {count} pages; it needs Markdown: pip install '.[bench]'")
    return done


def build(folder: Path, *, cache: bool = False, search: bool = False) -> Run:
    """Build the site of ``seeds`` in `folder`."""
    return run(
        [
            *("content", "-s", "pelicanconf.py", "-o", str(folder / "out"), "-e"),
            f'KUTIP_SEEDS="{folder / "seeds"}"',
            f'KUTIP_CACHE="{folder / "cache"}"' if cache else "KUTIP_CACHE=false",
            f"KUTIP_SEARCH={'true' if search else 'false'}",
            "KUTIP_JOBS=1",
        ],
        ROOT,
    )


def stages(seeds_folder: Path) -> Stages:
    """Time the stages before the pages, one after the other."""
    authority, pack = read_authority(seeds_folder / "none"), load("id")
    cleaner, annotator = Cleaner(pack, authority), Annotator(pack, authority)
    intake, (seeds, _) = timed(lambda: collect(seeds_folder))
    clean, articles = timed(lambda: [cleaner(seed) for seed in seeds])
    annotate, annotated = timed(lambda: [annotator(article) for article in articles])
    linking, _ = timed(lambda: link(annotated, authority, pack))
    return Stages(intake, clean, annotate, linking)


def timed(work: Callable[[], T]) -> tuple[float, T]:
    """CPU seconds of `work`, and what it gives."""
    start = process_time()
    result = work()
    return process_time() - start, result


def report(count: int, folder: Path) -> float:
    """Measure and print every budget for a collection of `count` articles; CPU seconds of the cold build."""
    write_records(folder / "seeds", count)
    peer = plain(folder / "plain", count)
    times = stages(folder / "seeds")
    cold = build(folder)
    filling = build(folder, cache=True)
    same = build(folder, cache=True)
    (folder / "seeds" / "baru.json").write_text(ONE_MORE, encoding="utf-8")
    warm = build(folder, cache=True)
    with_search = build(folder, cache=True, search=True)
    each = 1000 / count
    a, b = times.intake + times.clean + times.annotate, times.link
    c = cold.cpu - a - b
    print(f"{count} articles, CPU time; plain Pelican {peer.cpu:.2f} s = {peer.cpu * each:.2f} ms an article")
    print(f"A  intake {times.intake * each:.2f} + clean {times.clean * each:.2f} + annotate", end=" ")
    print(f"{times.annotate * each:.2f} = {a * each:.2f} ms an article = {a / peer.cpu:.2f} x plain", end=" ")
    print(f"(budget {3 / REFERENCE:.1f}, aim {1 / REFERENCE:.1f})")
    print(f"B  link {b * each:.2f} ms an article = {b / peer.cpu:.2f} x plain (budget {2 / REFERENCE:.1f})")
    print(f"C  pages {c:.2f} s = {c / peer.cpu:.2f} x plain (budget 2)")
    print(f"D  search index {with_search.cpu - warm.cpu:.2f} s (no budget)")
    print(
        f"   after one new seed {warm.cpu:.2f} s = {warm.cpu / cold.cpu:.2f} x cold {cold.cpu:.2f} s (budget 0.3)",
        end="",
    )
    print(f"; nothing new {same.cpu:.2f} s, of each B {b:.2f} s; filling the cache {filling.cpu - cold.cpu:.2f} s")
    print(f"   peak {cold.peak:.0f} MiB = {cold.peak / peer.peak:.2f} x plain's {peer.peak:.0f} MiB (budget 4)")
    return cold.cpu


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=int, nargs="?", default=1000)
    parser.add_argument("--growth", type=int, default=0, metavar="MORE", help="articles of the larger collection")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        small = report(given.articles, Path(name))
    if given.growth:
        with tempfile.TemporaryDirectory() as name:
            write_records(Path(name) / "seeds", given.growth)
            large = build(Path(name))
        by, longer = given.growth / given.articles, large.cpu / small
        print(f"   {by:g} times as many take {longer:.1f} times as long (budget {1.2 * by:.1f}), {large.peak:.0f} MiB")


if __name__ == "__main__":
    main()
