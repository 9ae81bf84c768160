"""Short names that an article introduces: in brackets, behind `atau`, as letters on the exchange."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection

from ...languages import LanguagePack
from ...model import NameKind, fold
from .cursor import shortens
from .groups import words_of
from .lexicon import BODY, OTHER, Lexicon
from .likeness import FEW_LETTERS, beginnings
from .tokens import TICKER
from .walk import Draft, Walk

# The bracket stands first in the pattern, so that the engine skips to it.
_SHORT_IN_BRACKETS = re.compile(r"\((?<= \()([A-Z]{2,7})\)")
_BEHIND_STROKE = re.compile(r"/([A-Z]{2,8})\)")
"""The letters of a body behind its name in a bracket: `(Department of Homeland Security/DHS)`."""
_SHORT = re.compile(r"([A-Z]{2,7})\b")
_BRAND = re.compile(r"([A-Z]\w*[a-z][A-Z]\w*)\b")
_SHORT_WORDS = re.compile(r"([A-Z][a-z]+(?: [A-Z][a-z]+)+)\b")
ALIAS = 14
"""Most characters between two names of a person that a word joins (`alias`, and a form of address)."""
_NEXT_PART = re.compile(r",? (?:[a-z]+ )?[A-Z]\w+ \([A-Z]\w+ [A-Z]")
_PART_BEFORE = re.compile(r"\),? (?:[a-z]+ )?$")
TOLD_NEAR = 250
"""Characters behind the name of a firm within which its letters on the exchange are told."""
_CAPITALS_AT_END = re.compile(r"\b[A-Z]{2,8}\b(?= ?$)")
_BEFORE_SHORT = 120
SHORTEST_BLEND = 4
_SPACES = re.compile(" ")
ROMAN = re.compile(r"[IVX]+|[A-E]")


class Introductions:
    """Finds the short names that an article introduces."""

    def __init__(self, pack: LanguagePack, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._legal = frozenset(word.lower() for word in pack.names.legal_forms)
        self._ticker = re.compile(pack.names.ticker_pattern)
        self._pet = re.compile(pack.names.pet_pattern)
        self._pet_words = tuple(f"{word} " for word in pack.names.pet_nouns)
        self._pet_openers = pack.names.pet_openers

    def __call__(self, walk: Walk, drafts: list[Draft]) -> tuple[list[Draft], dict[int, int], frozenset[str]]:
        """`drafts` with the short names in brackets that follow them; position of each -> position of its full name.

        The third is the set of capitals that the article introduces for what is no name (`pajak kendaraan (PKB)`).
        """
        text = walk.text
        starts: dict[int, Draft] | None = None
        used: set[int] = set()
        out: list[Draft] = []
        introduced: dict[int, int] = {}
        told = Counter(token.text for token in walk.tokens)
        for draft in drafts:
            if draft.start in used:
                continue
            before = _before_full(text, draft) if draft.kind == "organisation" else None
            if before is not None and not any(done.end > before.start for done in out[-1:]):
                out.append(before)
                introduced[len(out) - 1] = len(out)
            self._pet_name(text, draft, out, introduced)
            parent = self._parent(walk, draft) if draft.kind == "organisation" else None
            if parent is not None:
                end = draft.inner[0] - 1 if draft.inner else parent
                end = draft.start + len(text[draft.start : end].rstrip())
                out.append(Draft(draft.start, end, draft.kind, draft.rule, draft.confidence))
                if draft.inner:
                    introduced[len(out)] = len(out) - 1
                    out.append(Draft(*draft.inner, draft.kind, "bracketed-abbreviation", 0.95))
                draft.start, draft.inner = parent, None
            out.append(draft)
            match = self._short_behind(walk, draft)
            if match is None:
                continue
            starts = starts or {draft.start: draft for draft in drafts}
            beside = starts.get(match.start(1))
            cut = beside is not None and text[beside.end : beside.end + 1] == "-"  # `(Rangga Wibawa-Red)`
            end = beside.end if beside is not None and cut else match.end(1)
            short = Draft(match.start(1), end, draft.kind, "bracketed-abbreviation", 0.95)
            part = self._of_a_part(draft, match.group(1), text) or _of_its_place(walk, draft, match.group(1))
            if part is not None:
                if beside is None:
                    out.append(Draft(short.start, short.end, part[0], "known-name", 0.9, key=part[1]))
            elif self._goes_by(draft, match) or (
                not self._of_law(match.group(1)) and _introduces(draft, match, beside, text, told)
            ):
                used.add(short.start)
                introduced[len(out)] = len(out) - 1
                out.append(short)
            told[text[draft.start : draft.end]] += 1
        shorts = {text[out[i].start : out[i].end]: full for i, full in introduced.items()}
        for position, draft in enumerate(out):
            if draft.inner and self.of_inner_part(text, draft) is None:
                shorts.setdefault(text[slice(*draft.inner)], position)
        if shorts:
            _shortened(text, out, introduced, shorts)
        return out, introduced, frozenset(_common_abbreviations(text) - shorts.keys())

    def _pet_name(self, text: str, draft: Draft, out: list[Draft], introduced: dict[int, int]) -> None:
        """`Megatron, julukan Rina Wulan,`, `Samurai Biru –julukan Jepang–`: take the words before `draft` that the
        article says it is called by into `out`, instead of its last where they are that already; a team for what is
        called like a place and is none.
        """
        if not text.endswith(self._pet_words, 0, draft.start):
            return
        match = self._pet.search(text, max(0, draft.start - _BEFORE_SHORT), draft.start)
        if match is None:
            return
        span = match.span(1)
        if out and out[-1].end > span[0] and (out[-1].start, out[-1].end) != span:
            return
        place = False
        if out and out[-1].end > span[0]:
            place = out.pop().kind == "place"  # `Kota Hujan, julukan Bogor`
        kind: NameKind = "organisation" if draft.kind == "place" and not place else draft.kind
        if kind == draft.kind:
            introduced[len(out)] = len(out) + 1
        out.append(Draft(*span, kind, "pet-name", 0.9))

    def _goes_by(self, draft: Draft, match: re.Match[str]) -> bool:
        """`Lalu Syukri (Miq Ukik)`: whether a bracket has the name that somebody goes by, behind a word of address."""
        first, _, rest = match.group(1).partition(" ")
        return draft.kind == "person" and rest != "" and first.lower() in self._pet_openers

    def _short_behind(self, walk: Walk, draft: Draft) -> re.Match[str] | None:
        """The short name behind `draft`: in brackets, behind `atau` or a stroke, or as its letters on the exchange."""
        stopped = walk.text.startswith(". (", draft.end) and draft.kind == "organisation"  # `PT Melati Tbk. (MLTI)`
        match = None if draft.initials else walk.bracket(draft.end + stopped) or self._behind_or(walk, draft)
        match = match or (_BEHIND_STROKE.match(walk.text, draft.end) if draft.kind == "organisation" else None)
        return match or self._listed_as(walk, draft)

    def _of_law(self, inside: str) -> bool:
        """`Undang-Undang tentang Badan Melati (UU BM)`: whether the letters in brackets are those of a law or event."""
        return " " in inside and bool(self._lexicon.single.get(inside.partition(" ")[0], 0) & OTHER)

    def _parent(self, walk: Walk, draft: Draft) -> int | None:
        """Where the body begins that the letters in brackets behind a part of it are short for, and the part is not.

        `Pusat Riset Laut Badan Riset dan Inovasi Nasional (BRIN)`, `Balai Laut (BL) Kementerian Kelautan (KKP)`.
        """
        match = walk.bracket(draft.end)
        if match is None or not match.group(1).isupper() or len(match.group(1)) < FEW_LETTERS:
            return None
        behind = draft.inner[1] + 2 if draft.inner else 0
        form = walk.text[draft.start : draft.end]
        if form in self._lexicon.keys:
            return None  # `Kementerian Badan Usaha Milik Negara (BUMN)`
        for at in [space.end() for space in _SPACES.finditer(form)]:
            start = draft.start + at
            head = form[at:].partition(" ")[0]
            unit = form[:at].split()
            if not self._lexicon.single.get(head, 0) & BODY or " " not in form[at:] or ROMAN.fullmatch(unit[-1]):
                continue  # `Komisi IV Dewan Perwakilan Rakyat (DPR)`
            letters = "".join(word[0] for word in form[at:].split() if word[0].isupper())
            if start == behind or (letters == match.group(1) and not form.startswith(letters[0])):
                return start
        return None

    def _behind_or(self, walk: Walk, draft: Draft) -> re.Match[str] | None:
        """`PT Sinar Bumi Tbk atau SBMI`: the letters of a firm on the exchange, or those that its words begin with.

        Or several of its words: `PT Bahari Logistik Negara atau Bahari Logistik`.
        """
        if draft.kind != "organisation" or not walk.text.startswith(walk.words.or_gaps, draft.end):
            return None
        start = walk.text.index(" ", draft.end + 1) + 1
        words = _SHORT_WORDS.match(walk.text, start)
        if words and f" {words.group()} " in f"{walk.text[draft.start : draft.end]} ":
            return words
        match = _BRAND.match(walk.text, start)
        if match and shortens(match.group(), walk.text[draft.start : draft.end]):
            return match  # `PT Pos Nusantara (Persero) atau PosNUS`
        match = _SHORT.match(walk.text, start)
        if match is None or match.group() in self._lexicon.keys:
            return None
        form = walk.text[draft.start : draft.end]
        listed = form.rpartition(" ")[2].lower() in self._legal and len(match.group()) == TICKER
        return match if listed or shortens(match.group(), form, strict=True) else None

    def _listed_as(self, walk: Walk, draft: Draft) -> re.Match[str] | None:
        """`PT Sinar Bumi Tbk … Emiten berkode SBMI`: the letters of a firm on the exchange, told near behind."""
        if draft.kind != "organisation":
            return None
        form = walk.text[draft.start : draft.end]
        if form.rpartition(" ")[2].lower() not in self._legal:
            return None
        match = self._ticker.search(walk.text, draft.end, draft.end + TOLD_NEAR)
        between = walk.text[draft.end : match.start()].lower() if match else ""
        other = not self._legal.isdisjoint(between.split())  # another firm stands between
        return match if match and not other and shortens(match.group(1), form) else None

    def _of_a_part(self, draft: Draft, inside: str, text: str) -> tuple[NameKind, str] | None:
        """Kind and key of a known short name in brackets that is that of the last part of a body's name only.

        `Intelijen Korea Selatan (Korsel)`, `Komisi IV Dewan Perwakilan Rakyat (DPR)`.
        """
        entry = self._lexicon.keys.get(inside)
        if draft.kind != "organisation" or entry is None or entry[1] == draft.key:
            return None
        form = text[draft.start : draft.end]
        if fold(form).startswith(entry[1].partition(" ")[0] + " "):
            return None  # `Kementerian Energi Sumber Daya Mineral (ESDM)`: the whole, by a word less
        long = (self._lexicon.full[entry[1]], *self._lexicon.long_forms(entry[1]))
        last = entry[0] == "place" or form.endswith(tuple(f" {name}" for name in long))  # `DPC PDI Perjuangan (PDIP)`
        return entry if last or _spells_its_end(form, inside) else None

    def of_inner_part(self, text: str, draft: Draft) -> tuple[NameKind, str] | None:
        """Kind and key of letters inside of a name that are those of a known part (`DPW Partai Melati (PM) Bali`)."""
        if not draft.inner:
            return None
        before = Draft(draft.start, draft.inner[0] - 2, draft.kind, draft.rule, draft.confidence)
        return self._of_a_part(before, text[slice(*draft.inner)], text)


def _shortened(text: str, drafts: list[Draft], introduced: dict[int, int], shorts: dict[str, int]) -> None:
    """Find the drafts that are a short form of `shorts` or hold one, and add them to `introduced`.

    `KIT Wonosari` is a place where the article has `Kawasan Industri Terpadu (KIT)`.
    """
    for position, draft in enumerate(drafts):
        if draft.initials:
            continue  # `WN Amerika Serikat (AS) berinisial AS (35)`
        form = text[draft.start : draft.end]
        first = shorts.get(form.partition(" ")[0])
        if first is not None and drafts[first].kind == "place" and draft.kind == "organisation":
            draft.kind = "place"
        full = shorts.get(form)
        if full is None and draft.kind == "place":
            full = _of_noun(form, shorts, drafts, text)
        if full is not None and position != full and position not in introduced:
            draft.kind = drafts[full].kind
            introduced[position] = full


def _of_noun(form: str, shorts: dict[str, int], drafts: list[Draft], text: str) -> int | None:
    """Position of the place of which `form` is the noun with the abbreviation (`Bandara SJ`)."""
    head, _, last = form.rpartition(" ")
    full = shorts.get(last) if head and last.isupper() else None
    if full is None or drafts[full].kind != "place" or not text.startswith(head + " ", drafts[full].start):
        return None
    return full


def _common_abbreviations(text: str) -> set[str]:
    """Capitals in brackets behind ordinary words with the same initials: they stand for those words."""
    found = set()
    for match in _SHORT_IN_BRACKETS.finditer(text):
        short = match.group(1)
        end = match.start() - 1
        before = text[max(0, end - _BEFORE_SHORT) : end].split()
        if len(before) >= len(short):
            letters = "".join(word.lstrip("\"“'(")[:1] for word in before[-len(short) :])
            if letters.lower() == short.lower() and not letters.isupper():
                found.add(short)
    return found


def _before_full(text: str, draft: Draft) -> Draft | None:
    """`lembaga PKSN (Pusat Kajian Sungai Nasional)`: capitals before the bracket in which a body spells them out."""
    if text[draft.start - 2 : draft.start] != " (" or text[draft.end : draft.end + 1] != ")":
        return None
    match = _CAPITALS_AT_END.search(text, max(0, draft.start - 14), draft.start - 2)
    if match is None or match.group() != "".join(w[0] for w in text[draft.start : draft.end].split() if w[0].isupper()):
        return None
    return Draft(match.start(), match.end(), "organisation", "bracketed-abbreviation", 0.95)


def _of_its_place(walk: Walk, draft: Draft, inside: str) -> tuple[NameKind, str] | None:
    """`Polres Labuhanbatu Selatan (Labusel)`: a short name in brackets that is that of the place only."""
    if draft.kind != "organisation" or inside.isupper():
        return None
    for start in range(draft.start, draft.end):
        known = walk.known.get(start)
        if known and known.kind == "place" and known.end == draft.end and start > draft.start:
            return ("place", known.key) if shortens(inside, walk.text[start : known.end], strict=True) else None
    return None


def _spells_its_end(form: str, short: str) -> bool:
    """`Kantor Perwakilan World Health Organization (WHO)`: `short` is of the last words of `form`."""
    words = form.split()
    return len(words) > len(short) > 1 and "".join(word[0] for word in words[-len(short) :]) == short


def _introduces(draft: Draft, match: re.Match[str], beside: Draft | None, text: str, told: Counter[str]) -> bool:
    """Whether the bracket behind `draft` gives a short form of it; `beside` is what the walk took the bracket for.

    `told` counts the words of the article and the names before `draft`.
    """
    inside, form = match.group(1), text[draft.start : draft.end]
    if beside is not None and (beside.end > match.end(1) or beside.initials):
        return False
    if beside is not None and beside.kind == draft.kind == "place" and beside.key and draft.key != beside.key:
        return False  # `Nganjuk (Jatim)`: where it lies
    if draft.kind == "person":
        # `Ratna (Kim Ji-yeon)`: two full names that share nothing are a part and who plays it
        one, two = words_of(form), words_of(inside)
        other = len(one) > 1 and len(two) > 1 and set(one).isdisjoint(two)
        other = other or (len(one) == 1 < len(two) and one[0] not in two and _is_part(draft, match, text, told))
        if beside is None:
            letters = inside.isupper() and len(inside) <= FEW_LETTERS and shortens(inside, form, strict=True)
            # `Ilo Karmanata (ILK)`, whom the case is called by his letters
            blend = len(two) == 1 < len(one) and len(two[0]) >= SHORTEST_BLEND
            # `Suryo Handoko (Suhan)`, `Haris Munandar (Haman)`
            blend = blend and (beginnings(two[0], one) or (inside.istitle() and shortens(inside, form, strict=True)))
            return len(two) == 1 and (letters or blend)
        return beside.kind == "person" and not other
    guessed = beside is not None and beside.kind == "person" and beside.rule == "person-by-context"
    if beside is not None and not (guessed and draft.kind == "organisation"):
        return beside.kind == draft.kind or shortens(inside, form)
    if draft.kind == "organisation" and inside.isupper():
        return not (draft.key and form.isupper()) or shortens(inside, form)  # no `Menteri ASEAN (AEM)`
    coined = draft.kind == "organisation" and inside.istitle() and " " not in inside and len(inside) > FEW_LETTERS
    return (coined and told[inside] > 1) or shortens(inside, form)  # `Dewan Kakao Ghana (Cocobod)`


def _is_part(draft: Draft, match: re.Match[str], text: str, told: Collection[str]) -> bool:
    """`Sekar (Nadya Prameswari), Wisnu (Gilang Aditama)`: whether the bracket behind a word tells who plays it: whoever
    was `told` of before, or in a list of such pairs; not `Sule (Entis Sutisna)`, who is called so.
    """
    listed = _NEXT_PART.match(text, match.end()) or _PART_BEFORE.search(text, max(0, draft.start - ALIAS), draft.start)
    return listed is not None or match.group(1) in told
