from __future__ import annotations

import os
import select
import subprocess
import sys
from pathlib import Path

import pytest

from kutip.isolate import ITEMS_A_WORKER, Failure, Limits, Task, WorkerError, run, workers_for

ROOT = Path(__file__).parents[1]
ENVIRONMENT = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT / "plugins"), str(ROOT / "tests")])}
QUICK = Limits(cpu=0.4, memory=512 * 1024 * 1024, wall=1.5)


def do(
    *items: str, folder: Path | None = None, jobs: int = 1, entry: str = "odd", limits: Limits = QUICK
) -> list[str | Failure]:
    """The outcome of each item, in order of items."""
    outcomes: dict[int, bytes | Failure] = {}

    def done(index: int, outcome: bytes | Failure) -> None:
        assert index not in outcomes
        outcomes[index] = outcome

    task = Task(f"odd_work:{entry}", os.fsencode(folder) if folder else b"")
    run(task, [item.encode() for item in items], done, jobs=jobs, limits=limits)
    assert sorted(outcomes) == list(range(len(items)))
    return [outcome.decode() if isinstance(outcome, bytes) else outcome for _, outcome in sorted(outcomes.items())]


@pytest.mark.parametrize(
    ("item", "stage", "reason"),
    [
        ("loop", "second", "took more than 0.4 s of computing time"),
        ("backtrack", "first", "took more than 0.4 s of computing time"),
        ("wait", "first", "took longer than 1.5 s"),
        ("eat", "second", "needed more than 512 MiB of memory"),
        ("recurse", "first", "is nested too deeply"),
        ("crash", "first", "ended the worker process (SIGSEGV)"),
        ("kill", "first", "ended the worker process (SIGKILL)"),
        ("leave", "first", "ended the worker process (exit code 3)"),
        ("reject no story is left", "first", "no story is left"),
        ("unknown secret words", "first", "a fault of Kutip (ValueError); please report it"),
    ],
)
def test_one_bad_item_costs_no_other(tmp_path: Path, item: str, stage: str, reason: str) -> None:
    """What runs away, eats memory, crashes or raises is named with stage and reason; everything else is done."""
    assert do("say a", "say b", item, "say c", "say d", folder=tmp_path) == [
        *("a", "b", Failure(stage, reason), "c", "d"),
    ]


def test_many_bad_items_among_good_ones(tmp_path: Path) -> None:
    """Bad items in a row, at both ends and for two workers at once: each outcome stands at its item."""
    items = ["crash", "leave", *(f"say {n}" for n in range(90)), "crash"]
    expected = ["SIGSEGV", "exit code 3", *map(str, range(90)), "SIGSEGV"]
    for jobs in (1, 2):
        found = [
            outcome if isinstance(outcome, str) else outcome.reason.partition("(")[2].rstrip(")")
            for outcome in do(*items, jobs=jobs, folder=tmp_path)
        ]
        assert found == expected


def test_an_item_whose_worker_somebody_else_killed_gets_a_second_chance(tmp_path: Path) -> None:
    """A worker that the system kills for memory that others took is not the article's fault; twice is."""
    assert do("say a", "kill-once", "say b", folder=tmp_path) == ["a", "second time", "b"]


def test_each_item_is_begun_once(tmp_path: Path) -> None:
    """After a crash only what was not done yet goes to the next worker."""
    do("say a", "say b", "leave", "say c", folder=tmp_path)
    assert (tmp_path / "begun").read_text().split() == ["say", "say", "leave", "say"]


def test_large_items_pass() -> None:
    """Items and batches larger than a pipe's buffer neither block nor change."""
    assert do(*[f"size {'x' * 700_000}"] * 5, jobs=2) == ["700000"] * 5


@pytest.mark.parametrize(
    ("entry", "message"),
    [
        ("odd_work:refusing", "mend this"),
        ("odd_work:stillborn", "RuntimeError: mend this"),
        ("odd_work:missing", "has no attribute 'missing'"),
    ],
)
def test_workers_that_cannot_start_are_one_clear_error(entry: str, message: str) -> None:
    """Where no article is to blame, the run fails at once and in one line."""
    with pytest.raises(WorkerError, match=message) as caught:
        run(Task(entry, b"mend this"), [b"say a"] * 100, lambda _index, _outcome: None, jobs=2)
    assert "\n" not in str(caught.value)


def test_workers_that_end_between_items_are_an_error() -> None:
    """A worker that always ends before it begins is not tried for ever."""
    with pytest.raises(WorkerError, match="end before they begin"):
        do(*["say a"] * 3, entry="dying_idle")


def test_an_interpreter_that_is_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without an interpreter to start, the error names what was tried."""
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    with pytest.raises(WorkerError, match="/nowhere/python"):
        do("say a")


def test_a_fault_of_the_caller_comes_through_and_leaves_no_worker() -> None:
    """What `done` raises ends the run, and every worker with it."""

    def done(_index: int, _outcome: bytes | Failure) -> None:
        raise LookupError("of the caller")

    # Other tests of the same run may have processes of their own, such as a browser.
    children = Path(f"/proc/{os.getpid()}/task/{os.getpid()}/children")
    before = children.read_text().split() if children.exists() else []
    with pytest.raises(LookupError, match="of the caller"):
        run(Task("odd_work:odd"), [b"say a"] * 50, done, jobs=2)
    assert not children.exists() or set(children.read_text().split()) <= set(before)


def test_a_program_without_a_main_guard_can_use_workers(tmp_path: Path) -> None:
    """Workers do not run the program that started them again, so a plain script works."""
    script = tmp_path / "script.py"
    script.write_text(
        "import sys\nfrom kutip.isolate import Task, run\n"
        "run(Task('odd_work:odd'), [b'say a'], lambda index, outcome: print(index, outcome))\n"
    )
    done = subprocess.run(
        [sys.executable, str(script)],
        env=ENVIRONMENT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == "0 b'a'\n"


def test_workers_end_with_a_parent_that_is_killed() -> None:
    """A killed build leaves no worker behind: its limits hold without the parent, and its input has ended."""
    code = (
        "from kutip.isolate import Limits, Task, run\n"
        "task, limits = Task('odd_work:odd'), Limits(cpu=0.5)\n"
        "run(task, [b'pid', b'loop', b'say a'], lambda _, out: print(out.decode(), flush=True), limits=limits)"
    )
    parent = subprocess.Popen([sys.executable, "-c", code], env=ENVIRONMENT, stdout=subprocess.PIPE, text=True)
    assert parent.stdout
    worker = os.pidfd_open(int(parent.stdout.readline()))
    parent.kill()
    parent.wait()
    parent.stdout.close()
    ended, _, _ = select.select([worker], [], [], 30)
    os.close(worker)
    assert ended == [worker]


def test_small_collections_start_one_worker() -> None:
    """A second worker is started only where there is work for it, unless the caller asks for it."""
    assert workers_for(2, 0) == 1
    assert workers_for(ITEMS_A_WORKER - 1, 0) == 1
    assert workers_for(2, 8) == 2
    assert workers_for(1000, 3) == 3
    assert workers_for(10 * ITEMS_A_WORKER, 0) <= (os.cpu_count() or 1)
