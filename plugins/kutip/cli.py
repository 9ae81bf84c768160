"""The verbs of the command line. Results go to standard output, everything else to standard error."""

from __future__ import annotations

import datetime as dt
import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import click

from . import __version__
from .edit import apply_corrections, as_toml, read_authority, review, suppress
from .evaluate import below, evaluate, figures, read_floors, render
from .fetch import AddError, add_address, add_file, is_address
from .languages import available, load
from .link import as_json as links
from .model import KutipError, Refusal
from .pipeline import annotate_seeds, as_json, digest

SEEDS = click.argument("seeds", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
CONTENT = click.option(
    "--content",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("content"),
    show_default=True,
    help="Folder of what editors write.",
)
SUPPRESS = click.option(
    "--suppress-file",
    type=click.Path(dir_okay=False, path_type=Path),
    help="File with names to leave out, one a line (KUTIP_SUPPRESS_FILE).",
)
JOBS = click.option(
    "--jobs", type=click.IntRange(0), default=0, show_default=True, help="Worker processes; 0: by the processors."
)
CACHE = click.option(
    "--cache", type=click.Path(file_okay=False, path_type=Path), help="Folder to keep annotations in between runs."
)
LANGUAGE = click.option("--language", default="id", show_default=True, help="Language whose articles are annotated.")


class _Kutip(click.Group):
    """A fault of the input is one line on standard error and exit code 1; no traceback."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except KutipError as error:
            raise click.ClickException(str(error)) from None


@click.group(cls=_Kutip, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="kutip")
def main() -> None:
    """Turn raw news articles into annotated, linked data."""


@main.command("add")
@click.argument("sources", nargs=-1, required=True, metavar="URL|FILE...")
@click.option(
    "--seeds",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("seeds"),
    show_default=True,
    help="Folder of what was collected.",
)
def add_command(*, sources: tuple[str, ...], seeds: Path) -> None:
    """Add articles to the seeds.

    A page is fetched as it is and saved with a sidecar file that says where and when; a file is copied with the sidecar
    beside it. Nothing is ever overwritten. Prints each new file; what is not added is named on standard error.

    \b
    Example:
      kutip add https://example.org/berita/banjir ~/Unduhan/artikel.html
    """
    now = dt.datetime.now(dt.UTC)
    failed = False
    for source in sources:
        try:
            path = add_address(source, seeds, now=now) if is_address(source) else add_file(Path(source), seeds)
        except AddError as error:
            click.echo(f"not added: {error}", err=True)
            failed = True
        else:
            click.echo(path)
    if failed:
        sys.exit(1)


@main.command("annotate")
@SEEDS
@JOBS
@CONTENT
@SUPPRESS
@CACHE
@LANGUAGE
def annotate_command(
    *, seeds: tuple[Path, ...], jobs: int, content: Path, suppress_file: Path | None, cache: Path | None, language: str
) -> None:
    """Print articles with their annotations.

    One JSON object a line for each article of SEEDS (files or folders), in order of id. What is refused is named on
    standard error. Articles that would be held say so under "held".

    \b
    Example:
      kutip annotate seeds/ | jq '.quotes[] | {speaker, exact}'
    """
    authority = read_authority(content, suppress_file)
    annotated, refusals = annotate_seeds(seeds, authority, language=language, jobs=jobs, cache=cache)
    corrected, _ = apply_corrections(annotated, authority)
    public, _ = suppress(corrected, authority)
    for one in public:
        _print(as_json(one))
    _name("refused", refusals)


@main.command("link")
@SEEDS
@JOBS
@CONTENT
@SUPPRESS
@CACHE
@LANGUAGE
def link_command(
    *, seeds: tuple[Path, ...], jobs: int, content: Path, suppress_file: Path | None, cache: Path | None, language: str
) -> None:
    """Print how articles hang together.

    One JSON object for SEEDS (files or folders): stories, groups of claims, copies, people. Refused and held articles
    are named on standard error.

    \b
    Example:
      kutip link seeds/ | jq '.groups[] | select(.relation == "differs")'
    """
    authority = read_authority(content, suppress_file)
    made = digest(seeds, authority, language=language, jobs=jobs, cache=cache)
    _print(links(made))
    _name("refused", made.refusals)
    _name("held", made.held)


@main.command("review")
@SEEDS
@click.option("--limit", type=click.IntRange(0), default=50, show_default=True, help="List so many; 0: all.")
@JOBS
@CONTENT
@CACHE
@LANGUAGE
def review_command(
    *, seeds: tuple[Path, ...], limit: int, jobs: int, content: Path, cache: Path | None, language: str
) -> None:
    """List what an editor should look at first.

    Corrections of SEEDS that were not applied, held articles, quotations without a speaker, and what the machine is
    least sure of; each with an entry to copy into corrections.toml. Nothing is changed.

    \b
    Example:
      kutip review seeds/ > to-do.toml
    """
    authority = read_authority(content)
    annotated, refusals = annotate_seeds(seeds, authority, language=language, jobs=jobs, cache=cache)
    corrected, outcomes = apply_corrections(annotated, authority)
    items = review(corrected, authority, outcomes)
    for block in as_toml(items[: limit or None]):
        click.echo(block.encode())
    if limit and len(items) > limit:
        click.echo(f"{len(items) - limit} more; see --limit", err=True)
    _name("refused", refusals)


@main.command("evaluate")
@click.argument("gold", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--only", multiple=True, metavar="ID", help="Score this article alone; can be given several times.")
@click.option(
    "--floors",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="TOML file with the lowest F1 allowed by measure; exit code 1 below one.",
)
@click.option(
    "--json", "output", type=click.Path(dir_okay=False, path_type=Path), help="Write the figures to this file, too."
)
@click.option("--misses", metavar="MEASURE", help="List what was missed and what was wrong, by measure.")
@CONTENT
@LANGUAGE
def evaluate_command(
    *,
    gold: Path,
    only: tuple[str, ...],
    floors: Path | None,
    output: Path | None,
    misses: str | None,
    content: Path,
    language: str,
) -> None:
    """Score annotations against a gold standard.

    GOLD is a folder of annotated articles (docs/gold.md). Prints precision, recall and F1 of every layer in them.

    \b
    Example:
      kutip evaluate tests/gold --floors tests/gold/floors.toml
    """
    report = evaluate(gold, read_authority(content), only, language=language)
    if misses:
        for miss in report.misses:
            if miss.layer.startswith(misses):
                click.echo(f"{miss.article} {miss.layer} {miss.what}: {miss.text}")
    click.echo(render(report))
    if output:
        output.write_text(json.dumps(figures(report), indent=1) + "\n", encoding="utf-8")
    failed = below(report, read_floors(floors)) if floors else ()
    for line in failed:
        click.echo(line, err=True)
    if failed:
        sys.exit(1)


@main.command("languages")
def languages_command() -> None:
    """List the languages that can be annotated.

    Reads every word list and names the first mistake in one by file, line and key.

    \b
    Example:
      kutip languages
    """
    for code in available():
        load(code)
        click.echo(code)


def _print(record: Any) -> None:
    # Bytes, so that the locale does not show.
    click.echo(json.dumps(record, ensure_ascii=False).encode())


def _name(what: str, refusals: Iterable[Refusal]) -> None:
    for refusal in refusals:
        line = f", line {refusal.line}" if refusal.line is not None else ""
        click.echo(f"{what}: {refusal.origin}{line} ({refusal.stage}): {refusal.reason}", err=True)


if __name__ == "__main__":
    main(prog_name="kutip")
