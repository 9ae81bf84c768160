"""How a mention was read, as a catalogue can say it: "Sabtu terakhir sebelum berita terbit"."""

from __future__ import annotations

from msgspec import Struct

from ...model import DateMention
from ...text import edtf


class Explanation(Struct, frozen=True, kw_only=True):
    """What the message ``date-read.<rule>`` needs.

    `weekday` is 1 (Monday) to 7 where the mention is one day, else 0; `basis` is the key of the message
    ``date-basis.<basis>`` that says what day it was counted from.
    """

    rule: str
    weekday: int
    basis: str


def explain(mention: DateMention) -> Explanation | None:
    """How `mention` was read; None where it was counted from nothing, since then its rule's own sentence says all."""
    if not mention.anchor_how:
        return None
    bounds = edtf.bounds(mention.value)
    one_day = bounds is not None and bounds[0] == bounds[1]
    return Explanation(
        rule=mention.rule, weekday=bounds[0].isoweekday() if bounds and one_day else 0, basis=mention.anchor_how
    )
