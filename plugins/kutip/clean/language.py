"""Which language an article is written in: what its record says, else its commonest words, else py3langid."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache

_CODE = re.compile(r"[a-z]{2,3}")
_WORD = re.compile(r"[a-z]+")
SAMPLE = 3000
"""How many characters are looked at."""
SURE = 0.12
"""Share of function words that settles it: news in the language has 0.2 to 0.35 of them, no other above 0.05."""
FEWEST = 8
"""Words below which the language is taken for granted: too little to tell."""


def language_of(stated: str | None, text: str, code: str, function_words: frozenset[str]) -> str:
    """The ISO 639-1 code of the language of `text`; `code` is that of the pack with its `function_words`.

    py3langid is asked only where few function words leave a doubt: it is slow to load and calls one Indonesian
    article in three something else (as Malay or Javanese); related languages that a count of words cannot tell apart
    count as the pack's.
    """
    if stated and (match := _CODE.match(stated.strip().casefold())):
        return match.group()
    words = _WORD.findall(text[:SAMPLE].lower())
    if len(words) < FEWEST:
        return code
    share = sum(word in function_words for word in words) / len(words)
    if share >= SURE:
        return code
    found: str = _langid()(text[:SAMPLE])
    return code if found in _KIN.get(code, ()) or found == code else found


_KIN: dict[str, tuple[str, ...]] = {"id": ("ms", "jv", "su", "min", "bug")}


@cache
def _langid() -> Callable[[str], str]:
    import py3langid

    def classify(text: str) -> str:
        return str(py3langid.classify(text)[0])

    return classify


def frozen(words: Iterable[str]) -> frozenset[str]:
    """Words in small letters, for `language_of`."""
    return frozenset(word.casefold() for word in words)
