"""The pipeline's work, except that some articles are made to go wrong, for the tests of isolation."""

from __future__ import annotations

import os
import signal

from kutip.isolate import Stage, Work
from kutip.pipeline import annotating as real


def annotating(setup: bytes) -> Work:
    """Annotate, unless the article holds a word that makes it crash or raise."""
    honest = real(setup)

    def work(item: bytes, stage: Stage) -> bytes:
        if b"CRASHNOW" in item:
            os.kill(os.getpid(), signal.SIGSEGV)
        result = honest(item, stage)
        if b"RAISENOW" in item:
            raise ValueError("of the annotator")
        return result

    return work
