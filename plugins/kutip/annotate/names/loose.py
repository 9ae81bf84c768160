"""Single words that are names only because the article explains them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ...languages import LanguagePack
from ...model import Name
from .again import PEOPLE, SHORTEST_MEMBER, left_of, lone_name, short_name, single_words
from .forms import Forms
from .groups import BODIES, Group, Groups, Words
from .introduced import SHORTEST_BLEND
from .lexicon import BODY, FIRM, FOREIGN, GIVEN, PLACE_TAIL, Lexicon
from .likeness import FEW_LETTERS, SHORTEST_SLIP, initials, nickname, slip
from .tokens import Token, occurrences
from .turns import of_turn
from .walk import Walk

_BEHIND = re.compile(r" \d{1,3}\b")
"""The number behind a noun of bodies."""
_INSIDE_NAME = re.compile(r" [A-Z]")
_FIRMS = 30
"""Most firms that are looked for without their `PT`."""
_SUM = re.compile(r" ?\d")


class Loose:
    """Finds parts and short forms of the names of an article where no other rule took them for names."""

    def __init__(self, pack: LanguagePack, lexicon: Lexicon, forms: Forms) -> None:
        self._forms = forms
        self._lexicon = lexicon
        self._own_districts = frozenset(pack.names.own_districts)
        self._admin_heads = frozenset(pack.names.admin_heads)

    def __call__(
        self, walk: Walk, groups: Groups, blocked: frozenset[str], turns: dict[str, list[tuple[int, Group]]]
    ) -> Iterator[Name]:
        """Firms without their form, districts without their noun, then single words; `turns` are those of local bodies
        in order, `blocked` words that are no names.
        """
        yield from self._bare_firms(walk, groups)
        yield from self._districts_again(walk, groups)
        yield from self._loose(walk, groups, blocked, turns)

    def _loose(
        self, walk: Walk, groups: Groups, blocked: frozenset[str], turns: dict[str, list[tuple[int, Group]]]
    ) -> Iterator[Name]:
        """Single words that the article explains: part of one person's name, a form of one entity, a body's noun.

        Also one with a wrong letter (`Wulendari` for `Ratna Wulandari`) and a pet name (`Aldri` for `Aldriano Wibawa`).
        """
        for index, following in walk.loose:
            start, end = walk.tokens[index].start, walk.tokens[following - 1].end
            group = groups.of_words(self._forms.words(walk.text[start:end])) if following - index > 1 else None
            if group is not None:
                yield short_name(start, end, group)
        people = [group for group in groups.all if group.kind == "person" and not group.initials and not group.into]
        del people[PEOPLE:]
        last: Name | None = None
        within = cache(groups.within)  # it looks through all groups
        for token, index in single_words(walk):
            word = token.text.lower()
            noun = token.text in walk.words.kinds_of_bodies or walk.degree_behind(index) or _closes_foreign(walk, index)
            if token.text in blocked or noun:
                continue  # `murid SD` where `SD Negeri 2 Argasari` is named
            found = groups.of_word(word if word.isalpha() else " ".join(self._forms.words(token.text)))
            if len(word) == 1:
                found = [group for group in found if group.initials]  # no numeral of a king
            if not found and walk.flags[index] & (BODY | FIRM) and not walk.flags[index] & PLACE_TAIL:
                full = self._forms.short.get(word, ())
                found = [
                    group
                    for group in groups.begins(self._forms.core(token.text))
                    if self._spelt(group)[: len(full)] == full
                ]
            found = found or self._meant(walk, groups, people, index)
            beside = [group for group in found if last and last.end == token.start - 1 and last.entity == group.best]
            found = beside or self._unless_of_other(walk, index, found)
            stroke = walk.text.startswith("/", token.end) and not walk.flags[index] & GIVEN
            if stroke and not (len(found) == 1 and found[0].kind == "person"):
                continue  # `Kementerian/Lembaga`, but `Yoga/Salma`
            if token.text.isupper() and found and found[0].kind == "person" and _SUM.match(walk.text, token.end):
                continue  # `RM 500`, where somebody is called `RM`
            turn = of_turn(walk, turns[token.text], token.start) if token.text in turns else None
            found = [turn] if turn is not None else found
            if len(found) == 1:
                start = left_of(walk.text, token.start, token.text, found[0])
                end = _numbered(walk.text, token, found[0])
                if end < 0:
                    continue  # `Komisi 3`, where `Komisi 2 DPRD Argasari` is named
                if last and beside and last.kind == "organisation":
                    start = last.start  # `Pengadilan Tipikor` for `Pengadilan Tipikor Argasari`
                last = short_name(start, end, found[0])
                yield last
            elif token.text in walk.words.lone_bodies:
                yield lone_name(token, within(token.text) if token.text in walk.names.local_nouns else "")

    def _meant(self, walk: Walk, groups: Groups, people: list[Group], index: int) -> list[Group]:
        """Whom a word at token `index` means that is no form of a name: by a wrong letter, a pet name or letters."""
        token = walk.tokens[index]
        word, found = token.text.lower(), list[Group]()
        if len(word) >= SHORTEST_SLIP and not walk.flags[index] and not walk.ordinary(index):
            found = [group for group in people if any(slip(word, part) for part in group.words)]
        if not found and len(word) >= SHORTEST_BLEND and walk.unknown(index):
            found = [group for group in people if nickname(word, group.words, given=True, before=True)]
        if not found and len(word) >= FEW_LETTERS and token.text.isupper() and not walk.flags[index]:
            found = self._of_letters(groups, word)
        cited = len(word) >= FEW_LETTERS or walk.behind_speech(token.start)
        if not found and token.text.isupper() and not walk.seen_initials and cited and not walk.flags[index]:
            # `ungkap RW` for Rangga Wibawa, where nobody goes by initials
            found = [group for group in people if "".join(part[0] for part in group.words) == word]
        return found

    def _unless_of_other(self, walk: Walk, index: int, found: list[Group]) -> list[Group]:
        """`found`; nothing where an ordinary word goes with the known body right before it.

        No `Negeri` of a court in `Kejaksaan Negeri`.
        """
        if len(found) != 1 or not walk.joined[index] or not walk.ordinary(index):
            return found
        before = walk.known_at(index - 1)
        return [] if before is not None and before.kind == found[0].kind == "organisation" else found

    def _spelt(self, group: Group) -> Words:
        """Words of a body with its short noun spelt out (`Pemkot Tegal`: pemerintah kota tegal)."""
        first = group.words[:1]
        return (*self._forms.short.get(first[0], first), *group.words[1:]) if first else ()

    def _of_letters(self, groups: Groups, letters: str) -> list[Group]:
        """Bodies whose words begin with these letters: `PIM` for `PT Pupuk Inti Makmur`, without any bracket."""
        bodies = [group for group in groups.all if group.kind == "organisation" and group.into is None]
        return [group for group in bodies[:BODIES] if letters == initials(self._forms.bare(group.words), group.best)]

    def _districts_again(self, walk: Walk, groups: Groups) -> Iterator[Name]:
        """`Batang Kapas`, `Tualang`: a district without its noun; inside of a sentence where it is one word."""
        bare: dict[str, list[Group]] = {}
        for group in groups.all:
            head, _, rest = group.best.partition(" ")
            if group.kind == "place" and group.into is None and head in self._own_districts and rest.istitle():
                bare.setdefault(rest, []).append(group)
        for rest, found in bare.items():
            if len(found) > 1 or rest.lower() in self._lexicon.regencies or len(rest) < SHORTEST_MEMBER:
                continue
            if rest in self._admin_heads:
                continue  # `Kecamatan Kota`
            start = walk.text.find(rest)
            while start >= 0:
                end = start + len(rest)
                whole = not walk.text[start - 1 : start].isalnum() and not walk.text[end : end + 1].isalnum()
                if whole and (" " in rest or start not in walk.starts) and not _INSIDE_NAME.match(walk.text, end):
                    yield short_name(start, end, found[0])
                start = walk.text.find(rest, end)

    def _bare_firms(self, walk: Walk, groups: Groups) -> Iterator[Name]:
        """`Karya Nusa Persada` without the `PT` that it has elsewhere, where all its words are ordinary ones; a club
        without its letters (`Garuda Kencana`).
        """
        firms = [group for group in groups.all if group.kind == "organisation" and group.into is None]
        for group in firms[:_FIRMS]:
            club, _, letters = group.best.rpartition(" ")
            if letters in walk.names.club_letters and " " in club:
                yield from (short_name(start, end, group) for start, end in occurrences(walk.text, club))
                continue
            head, _, rest = group.best.partition(" ")
            while rest.rpartition(" ")[2].strip("()").lower() in self._forms.legal:
                rest = rest.rpartition(" ")[0]  # `Karya Nusa (Persero) Tbk`
            if " " not in rest or not head.isupper() or not self._lexicon.single.get(head, 0) & FIRM:
                continue
            yield from (short_name(start, end, group) for start, end in occurrences(walk.text, rest))


def _numbered(text: str, token: Token, group: Group) -> int:
    """Where the short form at `token` ends, with the number behind it: `Komisi 2` for `Komisi 2 DPRD Argasari`; -1 for
    one of another number.
    """
    number = _BEHIND.match(text, token.end) if group.kind == "organisation" else None
    if number is None or _BEHIND.match(group.best, len(token.text)) is None:
        return token.end
    return number.end() if group.best.startswith(token.text + number.group()) else -1


def _closes_foreign(walk: Walk, index: int) -> bool:
    """`International Economic Forum`: whether the noun of a body at token `index` closes an English name."""
    return bool(walk.flags[index] & (BODY | FIRM) and walk.joined[index] and walk.flags[index - 1] & FOREIGN)
