"""The day of an utterance, where the words around the cue give one."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Container, Sequence
from typing import NamedTuple

import msgspec

from ...model import DateMention, Quotation
from ...text import Document

DAY = 10
"""Characters of an ISO day."""
LONGEST_WORD = 30
"""Characters before a date in which the word before it is looked for."""
NEAR = 6
"""Words before a date among which the occasion of what is said stands (``dalam jumpa pers di Jakarta``)."""


class DayWords(NamedTuple):
    """`via` are verbs behind which a day is the medium's (``dimuat Rabu``), `hours` the parts of a day with
    the blank before them, `occasions` where words are said.
    """

    via: Container[str]
    hours: tuple[str, ...]
    occasions: Collection[str]


def with_days(
    document: Document, quotes: Sequence[Quotation], dates: Sequence[DateMention], words: DayWords, published: str
) -> tuple[Quotation, ...]:
    """`quotes` with the day of their words; none later than the day `published` (``""`` unknown)."""
    out = []
    for index, quote in enumerate(quotes):
        before = quotes[index - 1].end if index else 0
        after = quotes[index + 1].start if index + 1 < len(quotes) else len(document.text)
        day = None
        for date in _around(document, quote, dates, before, after):
            told = _word_before(document.text, date.start) not in words.via and not _of_event(
                document, quote, date, words
            )
            whole = date.value[:DAY].replace("-", "").isdigit() and len(date.value) >= DAY  # no `pemain era 1990-an`
            ahead = published and date.value[:DAY] > published[:DAY]  # `kata X jelang laga Sabtu (22/2/2025)`
            if date.role not in {"accessed", "published"} and told and whole and not ahead:
                day = date.value
                break
        out.append(msgspec.structs.replace(quote, said=day) if day else quote)
    return tuple(out)


def _of_event(document: Document, quote: Quotation, date: DateMention, words: DayWords) -> bool:
    """`X mengatakan tersangka ditangkap di Sampang, Senin (15/9/2025) dini hari`: a part of a day behind words that
    their cue comes before may be that of what is told, so it is left open; not so behind `dalam jumpa pers di X, `.
    """
    behind = quote.kind != "direct" and 0 <= quote.cue_start < quote.start
    if not behind or not document.text[date.start : date.end].lower().endswith(words.hours):
        return False
    told = document.text[quote.start : date.start].lower().split()
    return not any(word in words.occasions for word in told[-NEAR:])


def _around(
    document: Document, quote: Quotation, dates: Sequence[DateMention], before: int, after: int
) -> list[DateMention]:
    """The days in the sentence of the cue, outside of the words and between the quotations beside them.

    A day behind the words of a cue before them is theirs only where nobody else speaks in the rest of the sentence.
    """
    if quote.cue_start < 0:
        return []
    sentence = document.sentences[document.sentence_at(quote.cue_start)]
    lo, hi = max(sentence.start, before), min(sentence.end, after)
    if quote.cue_start < quote.start and after < sentence.end:
        hi = min(hi, quote.start)
    first = bisect_left(dates, lo, key=lambda date: date.start)
    behind = bisect_left(dates, hi, key=lambda date: date.start)
    return [
        date
        for date in dates[first:behind]
        if date.kind in {"date", "time"} and date.value and (date.end <= quote.start or date.start >= quote.end)
    ]


def _word_before(text: str, offset: int) -> str:
    return (text[max(0, offset - LONGEST_WORD) : offset].lower().split() or [""])[-1]
