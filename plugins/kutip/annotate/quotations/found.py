"""A quotation on its way: what was said is known, who said it is not yet."""

from __future__ import annotations

from msgspec import Struct

from ...model import QuotationKind
from .refs import Ref


class Found(Struct):
    """A quotation before its speaker is known. Offsets are code points; `sentence` holds the cue."""

    start: int
    end: int
    kind: QuotationKind
    rule: str
    ref: Ref
    sentence: int
    confidence: float = 0.9
    cue: str = ""
    cue_start: int = -1
    cue_end: int = -1
    stance: str = ""
    via: str | None = None
    addressee: str | None = None
    place: str | None = None
    flags: tuple[str, ...] = ()
