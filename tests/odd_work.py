"""Work that goes wrong in every way that an article could make it go wrong, for the tests of isolation."""

from __future__ import annotations

import contextlib
import os
import re
import signal
import threading
from pathlib import Path

from kutip import isolate
from kutip.isolate import Rejected, Stage, Work
from kutip.model import KutipError


def odd(setup: bytes) -> Work:
    """Work that does what an item says; `setup` is a folder in which it leaves a trace of what it began."""

    def work(item: bytes, stage: Stage) -> bytes:  # noqa: PLR0912 - one branch a misfortune
        stage("first")
        verb, _, rest = item.decode().partition(" ")
        if setup:
            with (Path(setup.decode()) / "begun").open("a") as file:
                file.write(f"{verb}\n")
        match verb:
            case "say":
                print("a library that prints gets between no frames")
                return rest.encode()
            case "pid":
                return str(os.getpid()).encode()
            case "loop":
                stage("second")
                while True:
                    pass
            case "backtrack":  # inside C code, where no Python code runs
                re.match(r"(a+)+$", "a" * 40 + "b")
            case "wait":
                threading.Event().wait()
            case "eat":
                stage("second")
                return b"x" * (2 * 1024**3)
            case "recurse":
                return work(item, stage)
            case "crash":
                os.kill(os.getpid(), signal.SIGSEGV)
            case "leave":
                os._exit(3)
            case "kill-once":
                mark = Path(setup.decode()) / "killed"
                with contextlib.suppress(FileExistsError):
                    mark.touch(exist_ok=False)
                    os.kill(os.getpid(), signal.SIGKILL)
                return b"second time"
            case "kill":
                os.kill(os.getpid(), signal.SIGKILL)
            case "reject":
                raise Rejected(rest)
            case "size":
                return str(len(rest)).encode()
            case _:
                raise ValueError(f"words of the item: {rest}")
        return b""

    return work


def refusing(setup: bytes) -> Work:
    """Work whose set-up finds a fault that its user can mend."""
    raise KutipError(setup.decode())


def stillborn(setup: bytes) -> Work:
    """Work whose worker ends while it sets up."""
    raise RuntimeError(setup.decode())


def dying_idle(_setup: bytes) -> Work:
    """Work whose worker ends when it has got a batch and has not begun an item."""
    isolate._do = lambda *_arguments: os._exit(9)

    def work(item: bytes, _stage: Stage) -> bytes:
        return item

    return work
