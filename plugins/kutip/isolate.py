"""Work in processes that may die: one bad item costs no other.

Workers are fresh interpreters (nothing is forked). Each gets items in batches and says which one it starts, and at
which stage of it it is; so when one is killed, the parent knows whom to blame, sets that item aside with a reason, and
gives the rest to a new worker. Results come with the index of their item, so the number of workers does not show.

The limits of an item: computing time by an interval timer of the kernel (``ITIMER_PROF``: user and system time of the
worker; its signal ends the process even inside a loop of C code), memory by ``RLIMIT_AS`` (the worker's address space),
and time on the wall by the parent, for one that waits for ever. Where a system lacks the first two (Windows has none,
macOS does not enforce ``RLIMIT_AS``) the third still holds.
"""

from __future__ import annotations

import contextlib
import importlib
import json
import os
import signal
import struct
import subprocess
import sys
import tempfile
import threading
import time
import traceback
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from typing import IO, Any

from msgspec import Struct

from .model import KutipError

try:
    import resource
except ImportError:  # Windows
    resource = None  # type: ignore[assignment]

Stage = Callable[[str], None]
Work = Callable[[bytes, Stage], bytes]

BATCH_ITEMS = 32
BATCH_BYTES = 1_000_000
"""Batches are small enough that no worker sits idle at the end, and large enough that the parent is no bottleneck."""
ITEMS_A_WORKER = 100
"""A worker costs about 0.3 s until it works: as much as a hundred articles of 2.7 kB."""
MAX_IDLE_DEATHS = 3
STDERR_TAIL = 2000
_MIB = 1024 * 1024
_FRAME = struct.Struct("<cIQ")
_READY, _FAULT, _BATCH, _START, _STAGE, _RESULT, _FAILED = b"Y", b"E", b"B", b"S", b"N", b"R", b"F"
_OUT_OF_MEMORY = 71
"""Exit code of a worker that reported `MemoryError`: what is left of its memory is not worth keeping."""
_BOOT = "import sys; sys.path[:] = sys.argv[1:]; from kutip.isolate import serve; serve()"


class WorkerError(KutipError):
    """Workers that cannot work at all; no single item is to blame."""


class Limits(Struct, frozen=True):
    """What one item may take: seconds of computing time, bytes of address space, seconds on the wall."""

    cpu: float = 5.0
    memory: int = 1024 * _MIB
    wall: float = 120.0


LIMITS = Limits()


class Task(Struct, frozen=True):
    """What workers do: the function ``module:name`` is called once in each with `setup` and returns the `Work`."""

    entry: str
    setup: bytes = b""


class Failure(Struct, frozen=True):
    """Why an item has no result; `stage` is what the work said last, ``""`` where it said nothing."""

    stage: str
    reason: str


class Rejected(Exception):  # noqa: N818 - not a fault: what the work says of an item that it cannot take
    """Raised by work for an item that it cannot take; the message is the reason."""


def workers_for(items: int, jobs: int) -> int:
    """How many workers to start: `jobs`, or as many as processors where it is 0, but no more than are worth it."""
    if jobs > 0:
        return max(1, min(jobs, items))
    processors = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return max(1, min(processors, 1 + items // ITEMS_A_WORKER))


def run(
    task: Task,
    items: Sequence[bytes],
    done: Callable[[int, bytes | Failure], None],
    *,
    jobs: int = 0,
    limits: Limits = LIMITS,
) -> None:
    """Do `task` for each of `items`; `done` is called once for each, with its index, in any order, never at once.

    Raises `WorkerError` where no worker can be started or its setup fails.
    """
    if items:
        _Crew(task, items, done, workers_for(len(items), jobs), limits).run()


# --- the parent -------------------------------------------------------------------------------------------------------


class _Crew:
    """The workers of one run, each with a thread that feeds it."""

    def __init__(
        self,
        task: Task,
        items: Sequence[bytes],
        done: Callable[[int, bytes | Failure], None],
        workers: int,
        limits: Limits,
    ) -> None:
        self._task, self._items, self._done, self._limits = task, items, done, limits
        self._batches = deque(_batches(items, workers))
        self._lock = threading.Lock()
        self._fault: BaseException | None = None
        self._over = threading.Event()
        self._hands = [_Hand(self) for _ in range(workers)]

    def run(self) -> None:
        threads = [threading.Thread(target=self._work, args=(hand,), daemon=True) for hand in self._hands]
        watch = threading.Thread(target=self._watch, daemon=True)
        try:
            for thread in (*threads, watch):
                thread.start()
            for thread in threads:
                thread.join()
        finally:
            self._over.set()
            for hand in self._hands:
                hand.kill()
            for thread in (*threads, watch):
                thread.join()
            for hand in self._hands:
                hand.close()  # a killed worker is gone only when somebody has waited for it
        if self._fault is not None:
            raise self._fault

    def _work(self, hand: _Hand) -> None:
        try:
            while not self._over.is_set():
                with self._lock:
                    if not self._batches:
                        break
                    batch = self._batches.popleft()
                hand.do(batch)
            hand.close()
        except BaseException as fault:  # handed to the thread that called `run`
            with self._lock:
                self._fault = self._fault or fault
            self._over.set()
            for other in self._hands:
                other.kill()

    def _watch(self) -> None:
        while not self._over.wait(min(1.0, self._limits.wall / 4)):
            for hand in self._hands:
                hand.kill_if_late(self._limits.wall)

    def finish(self, index: int, outcome: bytes | Failure) -> None:
        """Hand an outcome on, one at a time."""
        with self._lock:
            self._done(index, outcome)

    @property
    def over(self) -> bool:
        """Whether the run was given up."""
        return self._over.is_set()

    def start(self) -> tuple[subprocess.Popen[bytes], IO[bytes]]:
        """A new worker and the file that takes its standard error."""
        path = [os.path.abspath(entry) for entry in sys.path]  # noqa: PTH100 - "" means the working folder
        errors = tempfile.TemporaryFile()  # noqa: SIM115 - closed with its worker
        try:
            process = subprocess.Popen(  # noqa: S603 - our own interpreter and our own code
                [sys.executable, "-P", "-c", _BOOT, *path],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=errors,
                env={**os.environ, "PYTHONHASHSEED": "0"},
            )
        except OSError as error:
            errors.close()
            raise WorkerError(f"no worker process can be started with {sys.executable!r}: {error}") from None
        return process, errors

    def hello(self) -> bytes:
        """What a new worker has to know before its first batch."""
        head = {"entry": self._task.entry, "cpu": self._limits.cpu, "memory": self._limits.memory}
        line = json.dumps(head).encode() + b"\n"
        return line + self._task.setup

    def item(self, index: int) -> bytes:
        """The item at `index`."""
        return self._items[index]

    def reason(self, process: subprocess.Popen[bytes], late: bool) -> str:
        """Why a worker ended in the middle of an item."""
        code = process.returncode
        if late:
            return f"took longer than {self._limits.wall:g} s"
        if hasattr(signal, "SIGPROF") and code == -signal.SIGPROF:
            return f"took more than {self._limits.cpu:g} s of computing time"
        if code == _OUT_OF_MEMORY:
            return f"needed more than {self._limits.memory // _MIB} MiB of memory"
        if code < 0:
            return f"ended the worker process ({signal.Signals(-code).name})"
        return f"ended the worker process (exit code {code})"


class _Hand:
    """One worker after another for one thread of the parent."""

    def __init__(self, crew: _Crew) -> None:
        self._crew = crew
        self._process: subprocess.Popen[bytes] | None = None
        self._errors: IO[bytes] | None = None
        self._guard = threading.Lock()
        self._since: float | None = None
        self._late = False

    def do(self, batch: list[int]) -> None:
        """Have every item of `batch` done; items that end a worker are set aside and the rest goes to the next one."""
        left = deque(batch)
        again: set[int] = set()
        idle_deaths = 0
        while left and not self._crew.over:
            process = self._worker()
            running, stage = self._feed(process, left)
            if not left:
                return
            errors = self._bury()
            if self._crew.over:
                return
            if running is None:
                idle_deaths += 1
                if idle_deaths >= MAX_IDLE_DEATHS:
                    raise WorkerError(f"workers end before they begin an item: {errors}")
                continue
            if process.returncode == -getattr(signal, "SIGKILL", 9) and not self._late and running not in again:
                again.add(running)  # somebody else killed it: the item gets a second chance
                continue
            left.remove(running)
            self._crew.finish(running, Failure(stage, self._crew.reason(process, self._late)))

    def _feed(self, process: subprocess.Popen[bytes], left: deque[int]) -> tuple[int | None, str]:
        """Send a batch and take what comes back until all is done or the worker ends; what it was at then."""
        assert process.stdin and process.stdout  # noqa: S101 - for the type checker
        running: int | None = None
        stage = ""
        try:
            body = b"".join(_frame(_START, index, self._crew.item(index)) for index in left)
            process.stdin.write(_frame(_BATCH, len(left), body))
            process.stdin.flush()
            while left:
                kind, index, payload = _read_frame(process.stdout)
                if kind == _START:
                    running, stage = index, ""
                    self._since = time.monotonic()
                elif kind == _STAGE:
                    stage = payload.decode()
                else:
                    self._since = None
                    running = None
                    left.remove(index)
                    outcome = payload if kind == _RESULT else Failure(stage, payload.decode())
                    self._crew.finish(index, outcome)
        except (EOFError, BrokenPipeError, ConnectionResetError):
            process.wait()
        return running, stage

    def _worker(self) -> subprocess.Popen[bytes]:
        if self._process is not None:
            return self._process
        with self._guard:
            if self._crew.over:
                raise WorkerError("the run was given up")
            self._late = False
            self._since = None
            self._process, self._errors = self._crew.start()
        process = self._process
        assert process.stdin and process.stdout  # noqa: S101 - for the type checker
        try:
            process.stdin.write(_frame(_BATCH, 0, self._crew.hello()))
            process.stdin.flush()
            kind, _, payload = _read_frame(process.stdout)
        except (EOFError, BrokenPipeError, ConnectionResetError):
            process.wait()
            errors = self._bury()
            raise WorkerError(
                f"a worker process ended before it could begin (exit code {process.returncode}): {errors}"
            ) from None
        if kind == _FAULT:
            self._bury()
            raise WorkerError(payload.decode())
        return process

    def _bury(self) -> str:
        """Forget the worker, which has ended or is ended now; the last line that it said on standard error."""
        with self._guard:
            process, errors = self._process, self._errors
            self._process = self._errors = None
            self._since = None
        if process is None or errors is None:
            return "it said nothing"
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                with contextlib.suppress(OSError):
                    pipe.close()
        if process.poll() is None:
            process.kill()
        process.wait()
        size = errors.seek(0, os.SEEK_END)
        errors.seek(max(0, size - STDERR_TAIL))
        lines = errors.read().decode("utf-8", "replace").strip().splitlines()
        errors.close()
        return lines[-1].strip() if lines else "it said nothing"

    def close(self) -> None:
        """Let the worker go home: it ends when its input ends."""
        if self._process is not None and self._process.stdin is not None:
            with contextlib.suppress(OSError):
                self._process.stdin.close()
            self._process.wait()
        self._bury()

    def kill(self) -> None:
        """End the worker at once; the thread that feeds it notices."""
        with self._guard:
            if self._process is not None and self._process.poll() is None:
                self._process.kill()

    def kill_if_late(self, wall: float) -> None:
        """End the worker if its item has taken longer than `wall` seconds."""
        since = self._since
        if since is not None and time.monotonic() - since > wall:
            self._late = True
            self.kill()


def _batches(items: Sequence[bytes], workers: int) -> Iterator[list[int]]:
    most = max(1, min(BATCH_ITEMS, -(-len(items) // (4 * workers))))
    batch: list[int] = []
    size = 0
    for index, item in enumerate(items):
        if batch and (len(batch) >= most or size + len(item) > BATCH_BYTES):
            yield batch
            batch, size = [], 0
        batch.append(index)
        size += len(item)
    if batch:
        yield batch


# --- the worker -------------------------------------------------------------------------------------------------------


def serve() -> None:
    """Be a worker: take batches from standard input until it ends, write frames to standard output."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides when to stop
    out = os.dup(1)
    os.dup2(2, 1)  # nothing that a library prints gets between the frames
    source = sys.stdin.buffer

    def send(kind: bytes, index: int = 0, payload: bytes = b"") -> None:
        data = memoryview(_frame(kind, index, payload))
        while data:
            data = data[os.write(out, data) :]

    _, _, hello = _read_frame(source)
    line, _, setup = hello.partition(b"\n")
    head = json.loads(line)
    try:
        module, _, name = head["entry"].partition(":")
        work: Work = getattr(importlib.import_module(module), name)(setup)
    except KutipError as error:
        send(_FAULT, 0, str(error).encode())
        return
    _limit_memory(head["memory"])
    send(_READY)
    with contextlib.suppress(BrokenPipeError, EOFError):
        while True:
            _, _, body = _read_frame(source)
            at = 0
            while at < len(body):
                _, index, length = _FRAME.unpack_from(body, at)
                at += _FRAME.size
                _do(work, index, body[at : at + length], head["cpu"], send)
                at += length


def _do(work: Work, index: int, item: bytes, cpu: float, send: Callable[..., None]) -> None:
    send(_START, index)
    _limit_time(cpu)
    try:
        result = work(item, lambda stage: send(_STAGE, index, stage.encode()))
    except (KutipError, Rejected) as error:
        send(_FAILED, index, str(error).encode())
    except MemoryError:
        os._exit(_OUT_OF_MEMORY)
    except RecursionError:
        send(_FAILED, index, b"is nested too deeply")
    except Exception as error:
        send(_FAILED, index, _describe(error).encode("utf-8", "replace"))
    else:
        send(_RESULT, index, result)
    finally:
        _limit_time(0)


def _describe(error: Exception) -> str:
    """An unforeseen fault in one line: what, and where in our code, without the words of the item."""
    home = os.path.dirname(__file__)  # noqa: PTH120 - compared with names in code objects
    where = ""
    for frame, line in traceback.walk_tb(error.__traceback__):
        path = frame.f_code.co_filename
        if path.startswith(home) and path != __file__:
            where = f" at {os.path.relpath(path, home).replace(os.sep, '/')}:{line}"
    return f"a fault of Kutip ({type(error).__name__}{where}); please report it"


def _limit_time(seconds: float) -> None:
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_PROF, seconds)


def _limit_memory(size: int) -> None:
    if resource is not None:
        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        if hard != resource.RLIM_INFINITY:
            size = min(size, hard)
        resource.setrlimit(resource.RLIMIT_AS, (size, hard))


# --- frames -----------------------------------------------------------------------------------------------------------


def _frame(kind: bytes, index: int, payload: bytes) -> bytes:
    return _FRAME.pack(kind, index, len(payload)) + payload


def _read_frame(source: IO[bytes]) -> tuple[bytes, int, bytes]:
    kind, index, length = _FRAME.unpack(_read(source, _FRAME.size))
    return kind, index, _read(source, length) if length else b""


def _read(source: IO[Any], size: int) -> bytes:
    data: bytes = source.read(size)
    if len(data) < size:
        raise EOFError
    return data
