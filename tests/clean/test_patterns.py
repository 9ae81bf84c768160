"""Patterns of the language packs: none chokes on a line that is made of its own words."""

from __future__ import annotations

import random
import re
import time
from collections.abc import Iterator

import pytest

from kutip.clean.junk import LONGEST_LINE
from kutip.languages import cleaning
from kutip.languages.clean import CleanWords

PACKS: dict[str, CleanWords] = cleaning(besides="")
FILLERS = ("a", "A b", "( ", "#a", "x/", "a.com", "© ", "- ", "1 ", "Foto: ")
SLOWEST = 0.05
"""Seconds of CPU for one pattern on one line; a sound one needs less than a thousandth."""


def patterns(words: CleanWords) -> Iterator[tuple[str, tuple[str, ...], bool]]:
    """Each pattern, words that can open a line that it is tried on, and whether it must match the whole line."""
    for junk in words.junk:
        yield from ((pattern, junk.first or ("(",), True) for pattern in junk.line_patterns)
        yield from ((pattern, junk.first or ("(",), False) for pattern in (*junk.tail_patterns, *junk.inside_patterns))
    whole = (*words.byline_patterns, *words.time_patterns, words.copyright_pattern)
    yield from ((pattern, ("©", "oleh", "18"), True) for pattern in whole)
    yield from ((pattern, ("foto", "photo", "("), True) for pattern in words.caption_patterns)
    yield words.inside_pattern, words.inside_words, False
    for genre in words.genres:
        yield from ((pattern, ("cara", "10"), False) for pattern in genre.title_patterns)
        yield from ((pattern, ("(",), True) for pattern in genre.line_patterns)


@pytest.mark.parametrize("code", sorted(PACKS))
def test_no_pattern_of_a_pack_takes_more_than_linear_time(code: str) -> None:
    """Lines of the greatest length, made of a pattern's own words and of signs, are matched or refused at once."""
    choose = random.Random(7)  # noqa: S311 - only has to be the same each time
    slow: list[tuple[float, str]] = []
    for pattern, first, whole in patterns(PACKS[code]):
        compiled = re.compile(pattern, re.IGNORECASE)
        match = compiled.fullmatch if whole else compiled.search
        own = re.findall(r"[a-z]{3,}", pattern)
        for filler in (own, *([one] for one in FILLERS)):
            words = [choose.choice(filler or ["a"]) for _ in range(LONGEST_LINE // 2)]
            line = f"{choose.choice(first)} {' '.join(words)}"[:LONGEST_LINE]
            start = time.process_time()
            match(line)
            spent = time.process_time() - start
            if spent > SLOWEST:
                slow.append((spent, pattern))
    assert slow == []
