"""Datelines: ``JAKARTA, KOMPAS.com -`` says where and by whom; it is not part of the first paragraph."""

from __future__ import annotations

import re
from typing import NamedTuple

from ..languages.clean import CleanWords
from .outlets import OutletFinder, outlet_key

WITHIN = 110
"""Longest dateline in code points."""
SHORTEST_PLACE = 3
"""Shortest unknown place in capitals; shorter ones are abbreviations (``AS``, ``RI``)."""
MOST_PARTS = 4
"""Place, outlet, day, and one more."""
_DASH = re.compile(r"\s*(?:[-–—]{1,3}|(?<=[a-zA-Z.]):)\s*(?=\S)")
_SEPARATOR = re.compile(r"\s*[,|/:]\s*|\s*\(\s*|\s*\)\s*")
_LEFT_DASH = re.compile(r"[—–-]{1,2}\s+(?=[\"“A-Z])")
_DAY = re.compile(
    r"(?:[^\W\d_]{3,8},?\s*)?\(?\d{1,2}(?:[/.-]\d{1,2}(?:[/.-]\d{2,4})?|\s+[^\W\d_]{3,9}(?:\s+\d{4})?)?\)?"
    r"|\d{4}|[^\W\d_]{3,9} \d{1,4}"
)
_SITE = re.compile(r"(?:[A-Za-z][\w-]{1,30}\.){1,3}(?:com|id|net|org|tv|news|info|web)\b", re.IGNORECASE)
_PLACE = re.compile(r"[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){0,3}")
_LETTER = re.compile(r"[^\W\d_]")


class Dateline(NamedTuple):
    """A dateline: its length in the paragraph (with the dash and the blank after it), place and outlet."""

    length: int
    place: str | None
    outlet: str | None


class DatelineReader:
    """Reads the dateline at the beginning of a paragraph."""

    def __init__(self, words: CleanWords, outlets: OutletFinder) -> None:
        self._outlets = outlets
        self._places = {place.casefold(): place for place in words.places}
        self._capitals = frozenset(words.place_capitals)
        self._months = words.months
        self._longest = max((len(place) for place in words.places), default=0)

    def knows(self, place: str) -> bool:
        """Whether `place` is one of the places that stand in datelines."""
        return place.casefold() in self._places

    def __call__(self, paragraph: str, outlet: str | None = None) -> Dateline | None:
        """The dateline of `paragraph`, or None; `outlet` is how record or page call the outlet, if they do.

        The cases stand in the docstrings of the helpers.
        """
        return self._with_dash(paragraph, outlet) or self._without_dash(paragraph) or self._dash_alone(paragraph)

    def _with_dash(self, paragraph: str, outlet: str | None) -> Dateline | None:
        """`PLACE, OUTLET -`, `OUTLET, PLACE --`, `PLACE (OUTLET) -`, `OUTLET | PLACE -`, `PLACE -`, `OUTLET -`."""
        tries = 0
        for match in _DASH.finditer(paragraph, 0, WITHIN):
            if match.start() < 2:
                continue
            tries += 1
            found = self._parts(paragraph[: match.start()], match.group(), paragraph[match.end() :], outlet)
            if found:
                return Dateline(match.end(), *found)
            if tries == 4:
                break
        return None

    def _parts(self, head: str, dash: str, rest: str, own: str | None) -> tuple[str | None, str | None] | None:
        """Place and outlet that `head` names; None where it is no dateline."""
        whole = self._outlet(head, own)
        if whole:
            return None, whole
        parts = [part for part in _SEPARATOR.split(head) if part]
        if len(parts) > MOST_PARTS:
            return None
        outlet: str | None = None
        places: list[str] = []
        unknown: list[str] = []
        for part in parts:
            if known := self._outlet(part, own):
                outlet = outlet or known
            elif self.knows(part):
                places.insert(0, part)
            elif _DAY.fullmatch(part):
                continue
            elif part.isupper() and self._reads_like_name(part) and len(part) >= SHORTEST_PLACE:
                places.append(part)
            else:
                unknown.append(part)
        if outlet and len(unknown) == 1 and not places and self._reads_like_name(unknown[0]):
            places = [unknown.pop()]
        place = self._place(places[0]) if places else None
        if unknown or not outlet:
            # `Solo, Jawa Tengah -`, `JAKARTA, Warta Kita -`: a known place and one name beside it
            beside = len(parts) == 2 and "," in head and bool(places) and self.knows(places[0])
            named = len(unknown) == 0 or (len(unknown) == 1 and self._reads_like_name(unknown[0]))
            if not (self._opens(rest) and ":" not in dash and (dash[-1] == " " or dash.strip() == "--")):
                beside = False
            if not (beside and named) and (unknown or not self._stands_alone(head, dash, rest, place)):
                return None
        return place, outlet

    def _outlet(self, name: str, own: str | None) -> str | None:
        """The outlet called `name`: a listed one, the one that the record or page names, or a site."""
        known = self._outlets.by_name(name)
        if known:
            return known
        if own and outlet_key(name) == outlet_key(own):
            return own
        return name if _SITE.fullmatch(name) else None

    def _opens(self, rest: str) -> bool:
        return rest[0].isupper() or rest[0].isdigit() or rest[0] in "\"“”'‘"

    def _stands_alone(self, head: str, dash: str, rest: str, place: str | None) -> bool:
        """A place without an outlet: known and before a capital, or written in capitals before a dash with a blank."""
        if place is None or ":" in dash or not self._opens(rest):
            return False
        spaced = dash[-1] == " "
        if head.casefold() in self._places:
            return spaced or head.isupper()
        first = _SEPARATOR.split(head)[0]
        if first.casefold() in self._places:
            return spaced
        return head.isupper() and spaced and len(head) >= 4

    def _without_dash(self, paragraph: str) -> Dateline | None:
        """`Liputan6.com, JakartaPolisi …`: the dash was lost, the outlet and a known place make up for it."""
        comma = paragraph.find(",", 0, 40)
        if comma < 2:
            return None
        outlet = self._outlets.by_name(paragraph[:comma])
        if not outlet or "." not in paragraph[:comma]:
            return None
        start = comma + 1
        while start < len(paragraph) and paragraph[start] == " ":
            start += 1
        for length in range(min(self._longest, len(paragraph) - start), 2, -1):
            place = self._places.get(paragraph[start : start + length].casefold())
            if not place:
                continue
            end = start + length
            following = paragraph[end : end + 1]
            if following.isalpha() or (following == " " and paragraph[end + 1 : end + 2].isupper()):
                return Dateline(end + (following == " "), place, outlet)
        return None

    def _dash_alone(self, paragraph: str) -> Dateline | None:
        """`— Ketua …`: only the dash of a dateline was left over."""
        match = _LEFT_DASH.match(paragraph)
        return Dateline(match.end(), None, None) if match else None

    def _reads_like_name(self, part: str) -> bool:
        """Up to four words, the first and the last of which begin with capitals."""
        return bool(_PLACE.fullmatch(part)) and part[0].isupper() and part.rsplit(maxsplit=1)[-1][0].isupper()

    def _place(self, part: str) -> str:
        known = self._places.get(part.casefold())
        if known:
            return known
        if not part.isupper():
            return part
        return " ".join(word if word in self._capitals else word.capitalize() for word in part.split())
