"""Walk over the capitalised words of a text and say which of them are names, and of what kind."""

from __future__ import annotations

import re
from bisect import bisect_left

from msgspec import Struct

from ...languages import LanguagePack
from ...model import NameKind
from ...text import Document
from .lexicon import (
    BODY,
    DEGREE,
    FIELD,
    FIRM,
    FUNCTION,
    GIVEN,
    NOT_NAME,
    OFFICE,
    ORG_TAIL,
    OTHER,
    PLACE_HEAD,
    PLACE_OFFICE,
    PLACE_TAIL,
    RANK,
    Known,
    Lexicon,
)
from .tokens import Token

TITLE = RANK | OFFICE | PLACE_OFFICE
_LAST_SMALL = re.compile(r"([a-zà-ÿ][\w-]*)[\s(\"“”'‘]*$")
_NEXT_SMALL = re.compile(r"[,)\"”]*\s*([a-zà-ÿ][\w-]*)")
_DIGITS = re.compile(r" (\d[\w/.-]*\w|\d)")
_BRACKET = re.compile(r" ?\(([A-Z][\w./&-]{1,24}(?: [A-Z][\w./&-]+)?)\)")
_ROMAN = re.compile(r"[IVX]+")
_LIST_GAPS = (", ", " dan ", ", dan ", " & ")
BEFORE = 40


class Draft(Struct):
    """A mention before it is resolved: `role` is the span of the title beside it, `inner` that of a bracket inside it."""

    start: int
    end: int
    kind: NameKind
    rule: str
    confidence: float
    key: str = ""
    role: tuple[int, int] | None = None
    inner: tuple[int, int] | None = None
    initials: bool = False
    tokens: int = 1


class Scan:
    """One pass over one text. `drafts` are names found, `loose` are single words that only the article can explain."""

    def __init__(
        self, document: Document, tokens: list[Token], known: dict[int, Known], lexicon: Lexicon, words: Words
    ) -> None:
        self.text = document.text
        self.tokens = tokens
        self.known = known
        self.lexicon = lexicon
        self.words = words
        self.drafts: list[Draft] = []
        self.loose: list[int] = []
        self.starts = _sentence_starts(document)
        self.count = len(tokens)

    # -- looking around ------------------------------------------------------------------------------------------------

    def joined(self, index: int) -> bool:
        """Whether token `index` follows the one before it with nothing but a blank, or a stop after an abbreviation."""
        if not 0 < index < self.count:
            return False
        gap = self.text[self.tokens[index - 1].end : self.tokens[index].start]
        if gap == " ":
            return True
        if gap in (". ", "."):
            word = self.tokens[index - 1].text
            return len(word) == 1 or (
                bool(self.lexicon.single.get(word, 0) & (RANK | DEGREE | PLACE_HEAD | FIRM)) and (len(word) <= 5)
            )
        return False

    def flags(self, index: int) -> tuple[int, int]:
        """Classes of the word or phrase at token `index`, and how many tokens it has."""
        word = self.tokens[index].text
        for rest, flag in self.lexicon.phrases.get(word, ()):
            size = len(rest)
            if index + size < self.count and all(
                self.tokens[index + 1 + k].text == rest[k] and self.joined(index + 1 + k) for k in range(size)
            ):
                return flag, size + 1
        return self.lexicon.single.get(word, 0), 1

    def index_at(self, offset: int, index: int) -> int:
        """Index of the first token from `index` on that starts at or after `offset`."""
        while index < self.count and self.tokens[index].start < offset:
            index += 1
        return index

    def before(self, start: int) -> str:
        """The small word right before `start`, or ``""``."""
        match = _LAST_SMALL.search(self.text, max(0, start - BEFORE), start)
        return match.group(1) if match else ""

    def after(self, end: int) -> str:
        """The small word right after `end`, or ``""``."""
        match = _NEXT_SMALL.match(self.text, end)
        return match.group(1) if match else ""

    def initial(self, index: int) -> bool:
        """Whether token `index` begins a sentence, so that its capital says nothing."""
        return self.tokens[index].start in self.starts

    # -- the walk ------------------------------------------------------------------------------------------------------

    def run(self) -> None:
        """Read all tokens."""
        index = 0
        role: list[int] | None = None
        role_flags = 0
        while index < self.count:
            token = self.tokens[index]
            joined = self.joined(index)
            apposed = False
            if role is not None and not joined:
                gap = self.text[role[1] : token.start]
                apposed = gap in (", ", " (") or (gap == ") " or gap == ". ")
                if not apposed and not (len(gap) < 12 and gap.strip() in ("dan", "-")):
                    role, role_flags = None, 0
                elif gap.strip() in ("dan", "-"):
                    apposed = False
            flags, size = self.flags(index)
            known = self.known.get(token.start)
            if known and not (flags & (BODY | FIRM) and known.kind == "organisation"):
                next_index = self.index_at(known.end, index)
                if not self._part_of_person(index, next_index, known):
                    end_role = role
                    if known.kind == "person":
                        next_index = self._person_end(index, next_index)
                        self._emit_known(index, next_index, known, end_role)
                        role, role_flags = None, 0
                    else:
                        if known.kind == "place":
                            next_index = self._extend_place(next_index)
                        self._emit_known(index, next_index, known, None)
                        if role is not None:
                            role[1] = self.tokens[next_index - 1].end
                            bracket = _BRACKET.match(self.text, role[1])
                            if bracket:
                                role[1] = bracket.end()
                    index = next_index
                    continue
            if flags & OTHER and not (role is not None and joined):
                index = self._skip_other(index, size)
                role, role_flags = None, 0
                continue
            if flags & TITLE and not (flags & GIVEN and role is None and not self._followed(index + size)):
                last = self.tokens[index + size - 1].end
                if role is None or not joined:
                    role, role_flags = [token.start, last], flags
                else:
                    role[1] = last
                    role_flags |= flags
                bracket = _BRACKET.match(self.text, last)
                index += size
                if bracket and index < self.count and self.tokens[index].start == bracket.start(1):
                    role[1] = bracket.end()
                    index = self.index_at(bracket.end(), index)
                continue
            if flags & (BODY | FIRM):
                done = self._organisation(index, size, flags, role)
                if done > index:
                    if role is not None:
                        role[1] = self.tokens[done - 1].end
                        bracket = _BRACKET.match(self.text, role[1])
                        if bracket:
                            role[1] = bracket.end()
                    index = done
                    continue
                if role is not None and joined:
                    role[1] = self.tokens[index + size - 1].end
                    index += size
                    continue
            if flags & PLACE_HEAD:
                done = self._place(index, size)
                if done > index:
                    if role is not None:
                        role[1] = self.tokens[done - 1].end
                    index = done
                    continue
            if flags & (NOT_NAME | FUNCTION | DEGREE) and not flags & GIVEN:
                if flags & NOT_NAME and role is not None and joined:
                    role[1] = token.end
                else:
                    role, role_flags = None, 0
                index += size
                continue
            if not flags & GIVEN and (flags & FIELD or self.lexicon.ordinary(token.text)):
                if role is not None and joined:
                    role[1] = self.tokens[index + size - 1].end
                    index += size
                    continue
                if not (self._name_follows(index) and not self.initial(index)):
                    if index + 1 < self.count and not self.initial(index) and self.joined(index + 1):
                        done = self._ordinary_run(index)
                        if done > index:
                            index = done
                            continue
                    role, role_flags = None, 0
                    index += 1
                    continue
            index = self._run_of_words(index, role, role_flags, apposed)
            role, role_flags = None, 0

    # -- rules ---------------------------------------------------------------------------------------------------------

    def _followed(self, index: int) -> bool:
        return index < self.count and self.joined(index)

    def _name_follows(self, index: int) -> bool:
        following = index + 1
        return self._followed(following) and bool(self.flags(following)[0] & GIVEN)

    def _part_of_person(self, index: int, next_index: int, known: Known) -> bool:
        """A place of one word that is part of a personal name: a given word, with another one beside it."""
        if known.kind == "person" or next_index - index != 1:
            return False
        word = self.tokens[index].text
        if not self.lexicon.single.get(word, 0) & GIVEN:
            return False
        return self._followed(next_index)

    def _extend_place(self, index: int) -> int:
        """A direction after a known place is part of it (`Bekasi Utara`)."""
        if self._followed(index) and self.flags(index)[0] & PLACE_TAIL and not self.flags(index)[0] & PLACE_HEAD:
            return index + 1
        return index

    def _person_end(self, index: int, next_index: int) -> int:
        """Further words of a person who is known by a part of the name."""
        while self._followed(next_index):
            word = self.tokens[next_index]
            flags, _ = self.flags(next_index)
            if word.start in self.known and self.known[word.start].kind != "person":
                break
            if flags & GIVEN or (not flags and not self.lexicon.ordinary(word.text) and not word.text.isupper()):
                next_index += 1
                continue
            break
        return next_index

    def _emit_known(self, index: int, next_index: int, known: Known, role: list[int] | None) -> None:
        end = max(known.end, self.tokens[next_index - 1].end)
        exact = end == known.end
        self.drafts.append(
            Draft(
                self.tokens[index].start,
                end,
                known.kind,
                "known-name",
                0.95,
                key=known.key if exact else "",
                role=(role[0], role[1]) if role else None,
                tokens=next_index - index,
            )
        )

    def _skip_other(self, index: int, size: int) -> int:
        """A name of a law, a cup, a programme: all its words go together."""
        following = index + size
        while self._followed(following) and not self.flags(following)[0] & (TITLE | BODY):
            following += 1
        return following

    def _organisation(self, index: int, size: int, flags: int, role: list[int] | None) -> int:
        """The name that a generic noun opens; `index` where nothing follows it."""
        text, tokens = self.text, self.tokens
        body = bool(flags & BODY) and not flags & FIRM
        start = tokens[index].start
        end = tokens[index + size - 1].end
        following = index + size
        known = self.known.get(start)
        parts = 0
        inner: tuple[int, int] | None = None
        if known and known.kind == "organisation":
            end = max(end, known.end)
            following = self.index_at(end, index)
            parts = 1
        while True:
            digits = _DIGITS.match(text, end)
            if digits and parts <= 1 and not (following < self.count and tokens[following].start < digits.end()):
                rest = self.index_at(digits.end(), following)
                if flags & (BODY | FIRM) and (
                    parts == 0 or (rest < self.count and tokens[rest].start == digits.end() + 1)
                ):
                    end, following, parts = digits.end(), rest, parts + 1
                    continue
            if following >= self.count:
                break
            gap = text[end : tokens[following].start]
            word = tokens[following].text
            more, more_size = self.flags(following)
            place = self.known.get(tokens[following].start)
            if gap == " (" and inner is None:
                bracket = _BRACKET.match(text, end)
                if bracket:
                    rest = self.index_at(bracket.end(), following)
                    if rest < self.count and text[bracket.end() : tokens[rest].start] == " ":
                        place = self.known.get(tokens[rest].start)
                        if place and place.kind == "place" and parts:
                            inner = bracket.span(1)
                            end = max(place.end, tokens[rest].end)
                            following = self.index_at(end, rest)
                            parts += 1
                            break
                break
            if gap in _LIST_GAPS and parts and body:
                ahead = following
                if more & (TITLE | BODY | FIRM | GIVEN | FUNCTION) or (place and place.kind != "place"):
                    break
                if place or not (more & FIELD or self.lexicon.ordinary(word)):
                    break
                if gap == ", " and not self._list_goes_on(ahead):
                    break
            elif gap == " of " or gap == " for " or gap == " the " or gap == " and ":
                if body:
                    break
            elif gap != " " and not (gap == ". " and following == index + size):
                break
            if more & (RANK | OFFICE | PLACE_OFFICE) and not (more & GIVEN) and not (parts == 0 and not body):
                break
            if more & FUNCTION and not more & GIVEN:
                break
            if more & DEGREE and parts and not more & (BODY | FIRM):
                break
            if place and place.kind == "person" and role is not None:
                break
            if place and place.kind == "place":
                end = max(place.end, tokens[following].end)
                following = self._extend_place(self.index_at(place.end, following))
                end = tokens[following - 1].end
                parts += 1
                if body:
                    nation = self.known.get(tokens[following].start) if self._followed(following) else None
                    if nation and nation.key == "indonesia":
                        end = nation.end
                        following = self.index_at(end, following)
                    break
                continue
            if more & GIVEN and role is not None and (parts or (body and not flags & FIRM)):
                break
            if more & GIVEN and body and parts:
                break
            if body and parts and not more and not place and not word.isupper() and not self.lexicon.ordinary(word):
                if role is not None or parts > 2:
                    break
            end = tokens[following + more_size - 1].end
            following += more_size
            parts += 1
        if not parts:
            return index
        self.drafts.append(
            Draft(start, end, "organisation", "generic-body", 0.9, inner=inner, tokens=following - index, role=None)
        )
        return following

    def _list_goes_on(self, index: int) -> bool:
        """Whether a list of fields ends in `dan` soon: `Pendidikan, Kebudayaan, dan Riset`."""
        end = self.tokens[index].end
        for _ in range(6):
            rest = self.text[end : end + 6]
            if rest.startswith((" dan ", ", dan")):
                return True
            index += 1
            if index >= self.count or self.text[end : self.tokens[index].start] not in (", ", " "):
                return False
            end = self.tokens[index].end
        return False

    def _place(self, index: int, size: int) -> int:
        """The name that a generic noun of a place opens; `index` where nothing follows it."""
        following = index + size
        taken = 0
        while self._followed(following) and taken < 5:
            flags, more = self.flags(following)
            known = self.known.get(self.tokens[following].start)
            if known and known.kind == "place":
                following = self._extend_place(self.index_at(known.end, following))
                taken += 1
                break
            if flags & (OFFICE | PLACE_OFFICE | FUNCTION | NOT_NAME | OTHER) and not flags & (
                GIVEN | PLACE_HEAD | RANK
            ):
                break
            if flags & (BODY | FIRM) and not flags & PLACE_HEAD:
                break
            following += more
            taken += 1
        if not taken:
            return index
        self.drafts.append(
            Draft(
                self.tokens[index].start,
                self.tokens[following - 1].end,
                "place",
                "generic-place",
                0.9,
                tokens=following - index,
            )
        )
        return following

    def _ordinary_run(self, index: int) -> int:
        """A run of ordinary words in the middle of a sentence: an organisation if its last word says so, else none."""
        following = index + 1
        last_flags = 0
        while self._followed(following):
            flags, _ = self.flags(following)
            if flags & (TITLE | BODY | FIRM | OTHER | FUNCTION) or self.tokens[following].start in self.known:
                break
            if flags & GIVEN or not self.lexicon.ordinary(self.tokens[following].text):
                break
            last_flags = flags
            following += 1
        if last_flags & ORG_TAIL and following - index > 1:
            self.drafts.append(
                Draft(
                    self.tokens[index].start,
                    self.tokens[following - 1].end,
                    "organisation",
                    "body-by-last-word",
                    0.7,
                    tokens=following - index,
                )
            )
        return following

    def _run_of_words(self, index: int, role: list[int] | None, role_flags: int, apposed: bool) -> int:
        """A run of words that are no ordinary ones: a person, unless something beside it says otherwise."""
        text, tokens = self.text, self.tokens
        following = index + 1
        given = bool(self.flags(index)[0] & GIVEN)
        tail = 0
        while following < self.count:
            gap = text[tokens[following - 1].end : tokens[following].start]
            if gap != " " and not self.joined(following):
                if gap.strip() in self.words.person_joiners and gap[0] == gap[-1] == " ":
                    following += 1
                    continue
                break
            flags, size = self.flags(following)
            word = tokens[following].text
            known = self.known.get(tokens[following].start)
            if known and (known.kind == "organisation" or known.end > tokens[following].end) and not flags & GIVEN:
                break
            if known and known.kind == "place" and given and not flags & GIVEN:
                break
            if flags & (OFFICE | PLACE_OFFICE | FUNCTION | NOT_NAME | DEGREE | OTHER | BODY) and not flags & GIVEN:
                break
            if flags & RANK and not flags & GIVEN and len(word) > 1:
                break
            if flags & GIVEN:
                given = True
            tail = flags
            following += size
        if following - index >= 2 or tokens[index].text in self.lexicon.korean:
            following_end = self._korean(index, following)
        else:
            following_end = tokens[following - 1].end
        return self._judge(index, following, following_end, given, tail, role, role_flags, apposed)

    def _korean(self, index: int, following: int) -> int:
        """`Lee Sung kwon`: the last syllable of a Korean name may be written small."""
        end = self.tokens[following - 1].end
        if self.tokens[index].text in self.lexicon.korean and following - index == 2:
            match = re.compile(r" ([a-z]{2,6})\b").match(self.text, end)
            if match and match.group(1) not in self.words.small and not self.lexicon.ordinary(match.group(1)):
                return match.end()
        return end

    def _judge(
        self,
        index: int,
        following: int,
        end: int,
        given: bool,
        tail: int,
        role: list[int] | None,
        role_flags: int,
        apposed: bool,
    ) -> int:
        tokens = self.tokens
        start = tokens[index].start
        count = following - index
        first = tokens[index].text
        before = self.before(start) if index == 0 or tokens[index - 1].end < start - 1 else ""
        if self.text[max(0, start - 2) : start].strip(' "“(') and not before:
            before = ""
        after = self.after(end)
        capitals = first.isupper() and count == 1
        aged = bool(self.words.age.match(self.text, end))

        def emit(kind: NameKind, rule: str, confidence: float, initials: bool = False) -> int:
            span = (role[0], role[1]) if role and kind == "person" else None
            self.drafts.append(Draft(start, end, kind, rule, confidence, role=span, initials=initials, tokens=count))
            return following

        if capitals and len(first) <= 4 and (aged or before in self.words.initials_cues or role_flags & RANK):
            if role_flags & RANK or aged or first not in self.lexicon.keys:
                return emit("person", "initials", 0.9, initials=True)
        if count > 1 and tail & ORG_TAIL and not given:
            return emit("organisation", "body-by-last-word", 0.8)
        if role is not None and not capitals:
            if role_flags & PLACE_OFFICE and not given and not role_flags & RANK and self._title_next(following):
                return emit("place", "place-of-office", 0.8)
            return emit("person", "apposition" if apposed else "title-and-name", 0.9)
        if aged and not capitals:
            return emit("person", "name-and-age", 0.9)
        if before in self.words.org_cues and not given:
            return emit("organisation", "body-after-cue", 0.7)
        if capitals:
            self.loose.append(index)
            return following
        if before in self.words.place_cues and not (given and count > 1):
            if count > 1 or not given:
                return emit("place", "place-after-preposition", 0.7)
        if count > 1 and tail & PLACE_TAIL and not given:
            return emit("place", "place-by-last-word", 0.7)
        if given and count > 1:
            return emit("person", "given-name", 0.85)
        if before in self.words.person_cues or (after in self.words.person_verbs and not capitals):
            if not (count == 1 and self.initial(index) and self.lexicon.ordinary(first)):
                return emit("person", "person-by-context", 0.75)
        if given and not self.initial(index):
            return emit("person", "given-name", 0.6)
        if count > 1:
            return emit("person", "capitalised-run", 0.5)
        self.loose.append(index)
        return following

    def _title_next(self, index: int) -> bool:
        return self._followed(index) and bool(self.flags(index)[0] & TITLE)


class Words(Struct, frozen=True):
    """The small words beside names, as sets."""

    place_cues: frozenset[str]
    person_cues: frozenset[str]
    org_cues: frozenset[str]
    person_verbs: frozenset[str]
    person_joiners: frozenset[str]
    initials_cues: frozenset[str]
    small: frozenset[str]
    age: re.Pattern[str]

    @classmethod
    def of(cls, pack: LanguagePack) -> Words:
        """Those of a language."""
        names = pack.names
        return cls(
            frozenset(names.place_cues),
            frozenset(names.person_cues),
            frozenset(names.org_cues),
            frozenset(names.person_verbs),
            frozenset(names.person_joiners),
            frozenset(names.initials_cues),
            frozenset(word.lower() for word in (*names.function_words, *names.person_verbs, *names.person_cues)),
            re.compile(names.age_pattern),
        )


def _sentence_starts(document: Document) -> frozenset[int]:
    starts: set[int] = set()
    for span in document.sentences:
        starts.update(range(span.start, span.start + 3))
    for pair in document.quotes:
        starts.add(pair.inner_start)
        starts.add(pair.inner_start + 1)
    for span in document.paragraphs:
        starts.update(range(span.start, span.start + 4))
    return frozenset(starts)


def nearest(values: list[int], offset: int) -> int:
    """Index of the last of `values` before `offset`; -1 where none is."""
    return bisect_left(values, offset) - 1
