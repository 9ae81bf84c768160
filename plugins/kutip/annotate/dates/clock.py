"""Times of day."""

from __future__ import annotations

from msgspec.structs import replace

from . import readings as r
from .lexicon import Lexicon, is_digits, is_figure
from .tokens import Tokens

_LAST_MINUTE = 59


def clock(w: Lexicon, t: Tokens, i: int) -> tuple[r.Clock, int] | None:
    """A time of day: `pukul 10.00 WIB`, `jam 11 malam`, `17.35 WIB`, `pukul 17.00-23.00 WIB`.

    Without `pukul` or `jam` only figures with minutes and a zone are one.
    """
    at = w.about.after(t, i)
    head = w.clock_heads.match(t, at)
    first = _time(w, t, head[1] if head else at)
    if not first:
        return None
    found, end, full = first
    until = _until(w, t, end) if head or full else None
    if until:
        found = replace(found, zone=found.zone or until[0].zone, until=until[0])
        end = until[1]
    return (found, end) if head or (full and (found.zone or found.local)) else None


def _until(w: Lexicon, t: Tokens, i: int) -> tuple[r.Clock, int] | None:
    """The end of a stretch of hours: `-23.00 WIB`, `hingga pukul 12.00`."""
    joint = w.until.match(t, i)
    if not joint:
        return None
    head = w.clock_heads.match(t, joint[1])
    second = _time(w, t, head[1] if head else joint[1])
    return (second[0], second[1]) if second and (head or second[2] or second[0].zone) else None


def _time(w: Lexicon, t: Tokens, i: int) -> tuple[r.Clock, int, bool] | None:
    """The figures of a time with part of the day and zone, the token after them, and whether minutes are given.

    `waktu setempat` stands outside, as it does behind a day.
    """
    if not is_figure(t.words[i], 2) or int(t.words[i]) > 24:
        return None
    if t.glued(i) and t.words[i - 1] in (".", ",", ":", "/") and is_digits(t.words[i - 2]):
        return None
    hour, end = int(t.words[i]), i + 1
    parts = [0, 0]
    given = 0
    while given < len(parts) and t.words[end] in (".", ":") and t.glued(end) and t.glued(end + 1):
        figure = t.words[end + 1]
        if not is_figure(figure, 2, 2):
            break
        if int(figure) > _LAST_MINUTE:
            return None
        parts[given] = int(figure)
        given, end = given + 1, end + 2
    if t.words[end] in (".", ",", "/", ":") and t.glued(end) and is_digits(t.words[end + 1]) and t.glued(end + 1):
        return None  # `10.000`, `2,5`
    part = w.parts_of_day.match(t, end)
    end = part[1] if part else end
    named = w.zones.match(t, end)
    zone, local = (named[0], False) if named else ("", w.local_time.at(t, end))
    if named:
        end = named[1]
        if not part:
            part = w.parts_of_day.match(t, end)
            end = part[1] if part else end
    if part:
        hour = _on_24_hours(hour, part[0])
    return r.Clock(hour=hour, minute=parts[0], second=parts[1], zone=zone, local=local), end, given > 0


def _on_24_hours(hour: int, part: str) -> int:
    """`hour` on the 24-hour clock by the part of the day beside it (`11 malam`, `3 sore`)."""
    if hour > 12:
        return hour
    if part == "night":
        return hour + 12 if hour >= 6 else hour
    if part == "afternoon":
        return hour + 12 if hour < 12 else hour
    if part == "noon":
        return hour + 12 if hour < 10 else hour
    return hour
