"""Weeks, months and years counted from that of publication or from the last one mentioned."""

from __future__ import annotations

from ...languages.dates import Unit
from . import readings as r
from .lexicon import Found, Lexicon
from .tokens import Tokens

_NOT_ALONE = frozenset({"second", "minute", "hour", "day", "quarter", "half"})
"""Units that other rules read beside a relative word."""
_WITHIN_A_DAY = frozenset({"second", "minute", "hour"})


def unit_beside(w: Lexicon, t: Tokens, i: int) -> Found:
    """The unit before, of, or after: `minggu lalu`, `bulan depan`, `tahun ini`, `tahun sebelumnya`, `musim lalu`."""
    word = t.words[i]
    unit = w.units.get(word)
    if unit is None or unit in _NOT_ALONE or t.words[i - 1] in w.vague or w.compound(t, i):
        return None
    if word in w.weekday_or_unit and t.capital(i) and not t.opens(i):
        return None  # `Minggu lalu` within a sentence is a day
    if w.count(t, i - 1) or t.words[i - 1] == ")":
        return None  # `pemain berusia 31 tahun ini`
    later = w.later.match(t, i + 1)
    if later:
        return (r.Shift(unit=unit, count=0), later[1]) if unit != "season" else None
    direction = w.direction(t, i + 1)
    if unit == "season":
        return (r.SportsSeason(shift=direction[0]), direction[1]) if direction else None
    if direction:
        return r.Shift(unit=unit, count=direction[0]), direction[1]
    beside = w.beside(t, i + 1)
    return (r.Shift(unit=unit, count=beside[0], from_mention=True), beside[1]) if beside else None


def counted_back_or_on(w: Lexicon, t: Tokens, i: int) -> Found:
    """So many units before or after: `dua hari lalu`, `setahun silam`, `tiga bulan terakhir`, `lima tahun ke depan`."""
    one = w.one_units.get(t.words[i])
    if one:
        count, high, unit, end = 1.0, 0.0, one, i + 1
    else:
        counted = w.counted_unit(t, i)
        if not counted:
            return None
        count, high, unit, end = counted
    if high or count != int(count) or w.compound(t, end - 1):
        return None
    return _stretch(w, t, unit, int(count), end) or _shift(w, t, unit, int(count), end)


def _stretch(w: Lexicon, t: Tokens, unit: Unit, count: int, end: int) -> Found:
    last = w.last_stretch.match(t, end)
    if last:
        return r.Stretch(unit=unit, count=-count), last[1]
    onward = w.next_stretch.match(t, end)
    return (r.Stretch(unit=unit, count=count), onward[1]) if onward else None


def _shift(w: Lexicon, t: Tokens, unit: Unit, count: int, end: int) -> Found:
    past = w.past.match(t, end)
    if past and t.words[past[1]] not in w.not_after_past:
        return r.Shift(unit=unit, count=-count), past[1]
    from_now = w.from_now.match(t, end)
    if from_now:
        return r.Shift(unit=unit, count=count), from_now[1]
    if unit in _WITHIN_A_DAY:
        return None  # no time of day is counted on from
    for phrases, sign in ((w.previous, -1), (w.following, 1)):
        found = phrases.match(t, end)
        if found:
            return r.Shift(unit=unit, count=sign * count, from_mention=True), found[1]
    return None
