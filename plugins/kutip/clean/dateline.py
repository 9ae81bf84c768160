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
SHORTEST_ALONE = 5
"""The same where it stands alone: ``PSSI -`` is no dateline."""
SHORTEST_STORY = 60
"""Fewest code points behind a place with a colon: less is an item of a list (`Jakarta: hujan ringan`)."""
PAIR = 2
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
_STOP_BEHIND = re.compile(r"(?P<outlet>[A-Za-z][\w.]{2,30}) ?[-–—] ?(?P<place>[A-Z][A-Z ]{2,30})[.,] (?=[A-Z\"“])")
_LETTER = re.compile(r"\w")


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
        self._outlet_words = frozenset(words.outlet_words)
        self._capitals = frozenset(words.place_capitals)
        self._months = words.months
        self._longest = max((len(place) for place in words.places), default=0)

    def knows(self, place: str) -> bool:
        """Whether `place` is one of the places that stand in datelines."""
        return place.casefold() in self._places

    def __call__(self, paragraph: str, outlet: str | None = None, lone_dash: bool = False) -> Dateline | None:
        """The dateline of `paragraph`, or None; `outlet` is how record or page call the outlet, if they do.

        `lone_dash` says that the dash stood on a line of its own, as it only does behind a dateline. The cases stand
        in the docstrings of the helpers.
        """
        return (
            self._stop_behind(paragraph)
            or self._with_dash(paragraph, outlet, lone_dash)
            or self._without_dash(paragraph)
            or self._dash_alone(paragraph)
        )

    def _stop_behind(self, paragraph: str) -> Dateline | None:
        """`KONTAN.CO.ID - JAKARTA. Bank …`: outlet, dash, a known place in capitals with a full stop."""
        match = _STOP_BEHIND.match(paragraph)
        if not match or not self.knows(match.group("place")):
            return None
        outlet = self._outlets.by_name(match.group("outlet"))
        return Dateline(match.end(), self._place(match.group("place")), outlet) if outlet else None

    def _with_dash(self, paragraph: str, outlet: str | None, lone_dash: bool) -> Dateline | None:
        """`PLACE, OUTLET -`, `OUTLET, PLACE --`, `PLACE (OUTLET) -`, `OUTLET | PLACE -`, `PLACE -`, `OUTLET -`."""
        tries = 0
        for match in _DASH.finditer(paragraph, 0, WITHIN):
            if match.start() < 2:
                continue
            tries += 1
            head = paragraph[: match.start()]
            if lone_dash and tries == 1 and self._reads_like_name(head) and not self._outlets.by_name(head):
                return Dateline(match.end(), self._place(head), None)
            found = self._parts(head, match.group(), paragraph[match.end() :], outlet)
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
        parts = [part for part in _SEPARATOR.split(head) if _LETTER.search(part)]
        if len(parts) > MOST_PARTS:
            return None
        outlet, places, unknown = self._sorted(parts, own)
        spaced = _spaced(dash) or dash.strip() == "--"
        if outlet and len(unknown) == 1 and not places and self._reads_like_name(unknown[0]):
            places = [unknown.pop()]
        elif outlet and places and unknown == parts[:1] and self._reads_like_name(unknown[0]):
            places.insert(0, unknown.pop())  # `Nusa Dua, Bali (ANTARA) -`
        place = self._place(places[0]) if places else None
        if outlet and not unknown:
            return (place, outlet) if place or spaced or self._outlet(outlet, own) else None
        # `Solo, Jawa Tengah -`, `JAKARTA (Lentera) -`: a known place and one name beside it
        named = (
            len(parts) == PAIR and bool(places) and self.knows(places[0]) and all(map(self._reads_like_name, unknown))
        )
        if named and spaced and ":" not in dash and self._opens(rest):
            return place, outlet
        return (place, None) if not unknown and self._stands_alone(head, dash, rest, place) else None

    def _sorted(self, parts: list[str], own: str | None) -> tuple[str | None, list[str], list[str]]:
        """The outlet among the parts of a head, its places (known ones first), and what is neither nor a day."""
        outlet: str | None = None
        places: list[str] = []
        unknown: list[str] = []
        for part in parts:
            capitals = part.isupper() and self._reads_like_name(part) and len(part) >= SHORTEST_PLACE
            if known := self._outlet(part, own):
                outlet = outlet or known
            elif self.knows(part):
                places.insert(0, part)
            elif capitals and not self._outlet_words.isdisjoint(part.casefold().split()):
                outlet = outlet or part
            elif capitals:
                places.append(part)
            elif not _DAY.fullmatch(part):
                unknown.append(part)
        return outlet, places, unknown

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
        """A place without an outlet: known and before a capital, or written in capitals before a dash with a blank.

        A known one also before a colon, where a whole story follows.
        """
        if place is None or not self._opens(rest):
            return False
        if ":" in dash:  # `Jakarta: Menteri …`
            return head.casefold() in self._places and len(rest) >= SHORTEST_STORY and not rest[0].isdigit()
        spaced = _spaced(dash)
        if head.casefold() in self._places:
            return spaced or head.isupper()
        first = _SEPARATOR.split(head)[0]
        if first.casefold() in self._places:
            return spaced
        return head.isupper() and spaced and len(head) >= SHORTEST_ALONE

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


def _spaced(dash: str) -> bool:
    """Whether a blank stands behind the dash, or before a long one that is glued to the story (`LENTERA –Bupati`)."""
    return dash[-1] == " " or (dash[0] == " " and dash[-1] in "–—")
