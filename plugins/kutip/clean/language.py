"""Which language an article is written in: what its record says, else its commonest words, else py3langid."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ..languages.clean import CleanWords

_CODE = re.compile(r"[a-z]{2,3}")
_WORD = re.compile(r"[a-z]+")
SAMPLE = 1200
"""How many characters are looked at."""
SURE = 0.12
"""Share of function words that settles it: news in the language has 0.2 to 0.35 of them, no other above 0.05."""
FEWEST = 8
"""Words below which the language is taken for granted: too little to tell."""


class LanguageTeller:
    """Tells the language of articles, nearly always by the function words of the languages that are known."""

    def __init__(self, own: str, words: Mapping[str, CleanWords]) -> None:
        self._own = own
        self._function_words = {code: frozenset(part.function_words) for code, part in words.items()}
        self._related = frozenset(words[own].related_languages)

    def closest(self, text: str) -> tuple[str, bool]:
        """The known language whose function words the beginning of `text` has most of, and whether that settles it."""
        words = _WORD.findall(text[:SAMPLE].lower())
        if len(words) < FEWEST:
            return self._own, True
        code, count = self._own, -1
        for other, known in self._function_words.items():
            found = sum(map(known.__contains__, words))
            if found > count or (found == count and other == self._own):
                code, count = other, found
        return code, count >= SURE * len(words)

    def __call__(self, stated: str | None, hint: str | None, closest: tuple[str, bool], text: str) -> str:
        """The ISO 639 code of the language of `text`: what its record has `stated`, else what its words show.

        `closest` is what `closest` gives for it.

        Where they leave a doubt, py3langid is asked, which is slow to load and calls one Indonesian article in three
        something else; what the page gives as a `hint` (themes say English of anything) or a related language that it
        names then counts as the own one.
        """
        if stated and (match := _CODE.match(stated.strip().casefold())):
            return match.group()
        code, sure = closest
        if sure:
            return code
        found = _classify(text[:SAMPLE])
        if found in self._related or (hint and hint.casefold().startswith(self._own)):
            return self._own
        return found


def _classify(text: str) -> str:
    import py3langid  # noqa: PLC0415 - half a second to load, and hardly any collection needs it

    return str(py3langid.classify(text)[0])
