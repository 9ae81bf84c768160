"""Groups of claims that assert the same thing, with what each member gives, and from whom the words come."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from itertools import combinations, pairwise

from ..languages.link import LinkWords
from ..model import NARRATION, Annotated, ClaimGroup, Member, Relation, fold
from .clusters import clusters
from .compare import SCORE, Verdict, agree, clash, compare
from .features import EntityKey, Features, shared_names
from .nearby import Nearby

_NAMED = ("person", "organisation", "place")
"""Origins that begin with one of these are named speakers."""
_CHECKED = 6
"""Members of each side that are compared before two groups become one."""
_TELLING, _SHARED = 0.5, 2
"""Claims are compared that share two roots of this weight."""


def pairs(claims: Sequence[Features], words: LinkWords, nearby: Nearby) -> list[tuple[Verdict, int, int]]:
    """Linked pairs (numbers into `claims`, the smaller first), by the roots that claims of near articles share."""
    # Tuples: nearly all hold one number, and a list of one takes twice the room.
    holders: dict[str, dict[str, tuple[int, ...]]] = defaultdict(dict)
    found = []
    for number, claim in enumerate(claims):
        telling = [root for root, weight in claim.roots.items() if weight >= _TELLING]
        for article in (*nearby.earlier(claim.article), claim.article):
            held = holders.get(article)
            if not held:
                continue
            together: Counter[int] = Counter()
            for root in telling:
                if root in held:
                    together.update(held[root])
            near = nearby(claim.article, article)
            for other, count in sorted(together.items()):
                verdict = compare(claim, claims[other], words, near) if count >= _SHARED else None
                if verdict:
                    found.append((verdict, other, number))
        own = holders[claim.article]
        for root in telling:
            own[root] = (*own.get(root, ()), number)
    return found


def groups(
    claims: Sequence[Features],
    annotated: Mapping[str, Annotated],
    words: LinkWords,
    *,
    nearby: Nearby,
    origin: Callable[[Annotated, str], str],
    forms: Mapping[EntityKey, str],
) -> tuple[tuple[ClaimGroup, ...], tuple[tuple[str, str], ...]]:
    """Groups over two or more articles, in order of id; and (claim id, article id) of what is linked but in no group.

    `claims` are in order of (published, article id, start). `origin` says from whom a claim with a given source comes:
    equal answers are one voice, ``""`` is unknown; `forms` says how a name is written.

    Links do not depend on other claims, so whatever has once had an address is either a member of a group or among the
    rest, whichever articles are added.
    """
    linked = pairs(claims, words, nearby)
    links: dict[int, list[tuple[float, int]]] = defaultdict(list)
    for verdict, a, b in linked:
        links[b].append((verdict.likeness, a))

    def compatible(left: Sequence[int], right: Sequence[int]) -> bool:
        # Linked through a third claim that says less, two claims that contradict each other would become one.
        return not any(
            clash(claims[a], claims[b], words, nearby(claims[a].article, claims[b].article)) == "refuse"
            for a in left[:_CHECKED]
            for b in right[:_CHECKED]
        )

    def settled(numbers: Sequence[int]) -> bool:
        # What one article says twice is no news to its reader.
        return any(claims[number].article != claims[numbers[0]].article for number in numbers)

    sets = [numbers for numbers in clusters(len(claims), links, compatible, settled) if settled(numbers)]
    home = {number: at for at, numbers in enumerate(sets) for number in numbers}
    verdicts: dict[int, list[Verdict]] = defaultdict(list)
    rest: set[tuple[str, str]] = set()
    for verdict, a, b in linked:
        if a in home and home.get(a) == home.get(b):
            verdicts[home[a]].append(verdict)
        elif claims[a].article != claims[b].article:
            rest |= {(claims[x].claim.id, claims[x].article) for x in (a, b) if x not in home}
    out = [
        _group([claims[number] for number in numbers], verdicts[at], annotated, words, origin=origin, forms=forms)
        for at, numbers in enumerate(sets)
    ]
    return tuple(sorted(out, key=lambda group: group.id)), tuple(sorted(rest))


def _group(
    found: Sequence[Features],
    verdicts: Sequence[Verdict],
    annotated: Mapping[str, Annotated],
    words: LinkWords,
    *,
    origin: Callable[[Annotated, str], str],
    forms: Mapping[EntityKey, str],
) -> ClaimGroup:
    kinds = Counter(verdict.differs for verdict in verdicts if verdict.differs)
    differs = max(sorted(kinds), key=lambda kind: kinds[kind]) if kinds else ""
    variants, unit = _variants(found, differs, words)
    relation: Relation = "differs" if _contradict(found, variants, unit) else "same"
    members = tuple(
        Member(
            article=claim.article,
            claim=claim.claim.id,
            text=annotated[claim.article].article.text[claim.claim.start : claim.claim.end],
            source=claim.claim.source,
            variant=variant,
            origin=voice,
        )
        for claim, variant, voice in zip(found, variants, _voices(found, annotated, origin), strict=True)
    )
    voices = len({member.origin for member in members if member.origin})
    return ClaimGroup(
        id=members[0].claim,
        relation=relation,
        status=_status(members, relation, unit, voices, annotated),
        members=members,
        voices=max(voices, 1),
        why=_why(found, forms),
    )


def _voices(
    found: Sequence[Features], annotated: Mapping[str, Annotated], origin: Callable[[Annotated, str], str]
) -> list[str]:
    """The origin of each claim; of two people whose names may be one (``Rahmat``, ``Rahmat Gunadi``) the first.

    Whether they are one nobody knows, but two voices are only counted where there are two for certain.
    """
    known: list[str] = []
    out = []
    for claim in found:
        mine = origin(annotated[claim.article], claim.claim.source)
        same = next((other for other in known if mine == other or _may_be_one(mine, other)), None)
        if same is None:
            known.append(mine)
        out.append(mine if same is None else same)
    return out


def _may_be_one(a: str, b: str) -> bool:
    (kind, _, name), (other_kind, _, other) = a.partition("/"), b.partition("/")
    return kind == other_kind and kind in _NAMED and bool(shared_names({(kind, name)}, {(kind, other)}))


def _variants(found: Sequence[Features], differs: str, words: LinkWords) -> tuple[list[str], str]:
    """What each member gives, and the unit where that is a figure.

    A figure counts when two members give one of the same unit; else the day or the sign in which they differ.
    """
    if differs in ("", "figure"):
        holders = Counter(unit for claim in found for unit in dict.fromkeys(unit for unit, _ in claim.figures))
        shared = [unit for unit, count in holders.items() if count > 1]
        if shared:
            unit = max(shared, key=lambda unit: holders[unit])  # of equals the one that is given first
            if unit == SCORE:
                return ["-".join(f"{v:f}" for u, v in claim.figures if u == unit) for claim in found], ""
            return _figures(found, unit), unit
    if differs == "date":
        return [claim.days[0] if claim.days else "" for claim in found], ""
    if differs == "sign":
        return [words.negated if claim.negative else words.affirmed for claim in found], ""
    return [""] * len(found), ""


def _figures(found: Sequence[Features], unit: str) -> list[str]:
    """The figure of each claim in a unit; of several the one that most claims agree on, else the first."""
    given = [[value for key, value in claim.figures if key == unit] for claim in found]
    holders = Counter(value for values in given for value in set(values))
    best = [max(values, key=lambda value: holders[value], default=None) for values in given]
    return ["" if value is None else f"{value:f}" for value in best]


def _contradict(found: Sequence[Features], variants: Sequence[str], unit: str) -> bool:
    given = [(variant, claim) for variant, claim in zip(variants, found, strict=True) if variant]
    for (a, one), (b, other) in combinations(given, 2):
        if one.article == other.article:
            continue  # an article that gives two figures tells of two things, or of one in its course
        loose = one.approximate or other.approximate
        if a != b and not (unit and agree(Decimal(a), Decimal(b), loose=loose)):
            return True
    return False


def _status(
    members: Sequence[Member], relation: Relation, unit: str, voices: int, annotated: Mapping[str, Annotated]
) -> str:
    """``differs``, ``updated`` (a count that grew from day to day, one figure on each), ``supported``, ``copies``,
    ``single`` or, where two outlets write without saying from whom, ``incomparable``.
    """
    articles = [annotated[member.article].article for member in members]
    if relation == "differs":
        given = [
            (article.published or "", Decimal(member.variant))
            for member, article in zip(members, articles, strict=True)
            if unit and member.variant
        ]
        grows = all(a[1] <= b[1] for a, b in pairwise(given))
        days = {day for day, _ in given}
        # one figure a day: who still tells the old one on the day of the new one contradicts it
        grows = grows and len(set(given)) == len(days)
        return "updated" if given and grows and len(days) > 1 and "" not in days else "differs"
    if voices > 1:
        return "supported"
    if len({article.outlet or article.id for article in articles}) < 2:
        return "single"
    return "copies" if all(member.origin for member in members) else "incomparable"


def _why(found: Sequence[Features], forms: Mapping[EntityKey, str]) -> tuple[str, ...]:
    """Names, figures and roots that most members share, for the page to say what joined them."""
    names = Counter(forms[name] for claim in found for name in claim.names)
    figures = Counter(f"{value:f} {unit}" for claim in found for unit, value in dict.fromkeys(claim.figures))
    roots = Counter(root for claim in found for root in claim.roots)
    return tuple(
        word
        for counts in (names, figures, roots)
        for word, count in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:4]
        if count > 1
    )


class Origins:
    """From whom the words of a claim come: a named speaker, an outlet's own reporting, or one text that was copied.

    Narration is an outlet's own only where the text shows its own reporting (GUIDELINES, "Claims"); else nobody knows.
    """

    def __init__(
        self,
        entities: Mapping[str, Mapping[str, EntityKey]],
        copies: Sequence[tuple[str, str]],
        words: LinkWords,
    ) -> None:
        self._entities = entities
        self._first: dict[str, str] = {}
        for first, second in copies:
            self._first.setdefault(second, self._first.get(first, first))
        self._own = re.compile(
            rf"\b(?:{'|'.join(map(re.escape, words.own_reporting))})\b((?:\W+\w+){{1,4}})", re.IGNORECASE
        )
        self._reports: dict[str, bool] = {}

    def __call__(self, one: Annotated, source: str) -> str:
        """The origin of a claim of `one` with this source; ``""`` where it is unknown."""
        if source != NARRATION:
            key = self._entities[one.article.id].get(source)
            return "/".join(key) if key else f"speaker/{fold(source)}"
        if one.article.id in self._first:
            return f"article/{self._first[one.article.id]}"
        if one.article.id in self._first.values() or self._own_reporting(one):
            return f"article/{one.article.id}"
        return ""

    def _own_reporting(self, one: Annotated) -> bool:
        article = one.article
        if article.id not in self._reports:
            name = set(re.findall(r"\w+", fold(article.outlet or "")))
            self._reports[article.id] = bool(name) and any(
                name & set(re.findall(r"\w+", fold(match.group(1)))) for match in self._own.finditer(article.text)
            )
        return self._reports[article.id]
