"""Which language an article is written in: what its record says, else its commonest words, else py3langid."""

from __future__ import annotations

import re

from ..languages.clean import CleanWords

_CODE = re.compile(r"[a-z]{2,3}")
_WORD = re.compile(r"[a-z]+")
SAMPLE = 3000
"""How many characters are looked at."""
SURE = 0.12
"""Share of function words that settles it: news in the language has 0.2 to 0.35 of them, no other above 0.05."""
FEWEST = 8
"""Words below which the language is taken for granted: too little to tell."""


class LanguageTeller:
    """Tells the language of articles, most of them by the function words of the pack's own language."""

    def __init__(self, code: str, words: CleanWords) -> None:
        self._code = code
        self._function_words = frozenset(words.function_words)
        self._related = frozenset((code, *words.related_languages))

    def __call__(self, stated: str | None, text: str) -> str:
        """The ISO 639 code of the language of `text`: what its record states, else what its words show.

        py3langid is asked only where few function words leave a doubt: it is slow to load and calls one Indonesian
        article in three something else. A related language that it names counts as the pack's own.
        """
        if stated and (match := _CODE.match(stated.strip().casefold())):
            return match.group()
        words = _WORD.findall(text[:SAMPLE].lower())
        if len(words) < FEWEST or sum(word in self._function_words for word in words) >= SURE * len(words):
            return self._code
        found = _classify(text[:SAMPLE])
        return self._code if found in self._related else found


def _classify(text: str) -> str:
    import py3langid  # noqa: PLC0415 - half a second to load, and hardly any collection needs it

    return str(py3langid.classify(text)[0])
