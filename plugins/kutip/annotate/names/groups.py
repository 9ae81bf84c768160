"""Forms of names, and groups of mentions that mean one entity, found by tables so that long texts stay linear."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence

from rapidfuzz import fuzz

from ...model import NameKind, fold
from .walk import Draft

LETTERED = 2
"""Words of a first name with letters for the rest."""
_LETTERS = 3
"""Most letters that stand for the words behind a first name (`Rangga SW`)."""
_INITIAL_WORDS = 3
"""Fewest words of a name one of which is an initial that stands for another one."""
_BRACKETED = re.compile(r"\s*\(([^)]*)\)")
_DIVIDERS = re.compile(r"[\s\-–‐‑]+")
_INITIAL = re.compile(r"(?<=\b\w)\.(?=\w{4})")
_SILENT = re.compile(r"[.’'‘`,\"“”]")
RESPELT = 88
"""rapidfuzz ratio from which two names of equally many words are one, respelt (`Syarifudin` for `Syarifuddin`: 95)."""
RESPELT_WORD = 75
"""Ratio that each of their words must reach, so that `Rudi Hartono` and `Budi Hartono` stay two."""
_SHORTEST = 7
"""Shortest name that may be one respelt."""
_SHORTEST_WORD = 5
_COMPARED = 40
"""Most names of one shape that a name is compared with letter by letter."""
_HEARD = 2
"""Most words of a name that is told by its sound: the forms of a longer one have other ways to be found."""
BODIES = 40
"""Most bodies of an article whose forms are compared with each other."""
_LONGEST = 8
"""Most words of a name whose parts are looked up."""

_DOUBLE = re.compile(r"(.)\1")
KINDS: tuple[NameKind, ...] = ("person", "organisation", "place")
Words = tuple[str, ...]


def words_of(form: str) -> Words:
    """Folded words of a form; a hyphen divides, an apostrophe or stop does not (`Jong-un` is two, `Ma'ruf` one)."""
    folded = fold(form)
    if "." in folded:
        folded = _INITIAL.sub(" ", folded)
    return tuple(part for part in _DIVIDERS.split(_SILENT.sub("", folded)) if part)


def surface(text: str, legal: Collection[str] = ()) -> str:
    """A form as an entity: one blank between words, no abbreviation in brackets; `legal` ones stay (`(Persero)`)."""
    if "(" in text:
        text = _BRACKETED.sub(lambda found: found.group() if found.group(1) in legal else "", text)
    return " ".join(text.split())


def parts_of(words: Words) -> set[Words]:
    """Every stretch of `words`, itself included; only itself where it is very long."""
    size = len(words)
    if size > _LONGEST:
        return {words}
    return {words[a:b] for a in range(size) for b in range(a + 1, size + 1)}


class Mention:
    """A draft with its form, its words, and for a body the words that all its forms share (`core`).

    `nickname` if the gazetteer has the form as one.
    """

    __slots__ = ("core", "draft", "form", "group", "nickname", "words")

    def __init__(self, draft: Draft, form: str, words: Words, core: Words, nickname: bool) -> None:
        self.draft = draft
        self.form = form
        self.words = words
        self.core = core
        self.nickname = nickname
        self.group: Group


class Group:
    """Mentions of one entity with its fullest form, that is a `nickname` only while there is no other one.

    `into` is the group that it became part of, `spouse` says that it has the title of a wife, who may go by the name of
    her husband. `joined` are words of the name that are written with a hyphen, without it.
    """

    __slots__ = ("best", "forms", "initials", "into", "joined", "keys", "kind", "nickname", "spouse", "words")

    def __init__(self, mention: Mention) -> None:
        self.kind: NameKind = mention.draft.kind
        self.initials = mention.draft.initials
        self.best = mention.form
        self.words = mention.words
        self.keys: set[str] = set()
        self.forms: dict[str, int] = {}
        self.nickname = mention.nickname
        self.spouse = False
        self.joined: Words = ()
        self.into: Group | None = None

    def final(self) -> Group:
        """The group that this one is part of now."""
        group = self
        while group.into is not None:
            group = group.into
        return group

    def settle(self, given: Callable[[str], bool]) -> None:
        """Of two spellings of the fullest form (`Randuo`, `Randduo`) take the one that the article has more often.

        But one that spells an initial out is fuller (`Rangga Ferdian Wibawa`, `Rangga F Wibawa`). Of two that it has as
        often, the one with more words that are `given` names.
        """
        if self.keys or len(self.forms) < 2 or len(self.words) < 2:
            return
        best = self.best
        most = max(
            self.forms,
            key=lambda form: (
                len(words_of(form)) == len(self.words),
                not any(len(word) == 1 for word in words_of(form)),
                self.forms[form],
                sum(map(given, form.split())) > sum(map(given, best.split())),
                form == best,
            ),
        )
        words = words_of(most)
        if words != self.words and len(words) == len(self.words):
            self.best, self.words = most, words

    def take(self, mention: Mention) -> None:
        """Take another form in; one with more words, or a longer one of one word, is fuller."""
        self.forms[mention.form] = self.forms.get(mention.form, 0) + 1
        own, sofar = len(mention.words), len(self.words)
        more = own > sofar
        longer = sofar == own == 1 and len(mention.form) > len(self.best) + 1
        if self.nickname > mention.nickname or ((more or longer) and self.nickname == mention.nickname):
            self.best, self.words, self.nickname = mention.form, mention.words, mention.nickname
        if mention.draft.key:
            self.keys.add(mention.draft.key)
        mention.group = self


class Groups:
    """The groups of one article, and tables to find the one that a form belongs to."""

    def __init__(self, spellings: Sequence[tuple[str, str]]) -> None:
        self._spellings = spellings
        self.all: list[Group] = []
        self._seen: dict[tuple[NameKind, str, str], Group] = {}
        self._by_words: dict[tuple[NameKind, Words], Group] = {}
        self._by_key: dict[tuple[NameKind, str], Group] = {}
        self._by_core: dict[Words, Group] = {}
        self._cores: list[tuple[Words, Group]] = []
        """Those that are not in the next two tables yet."""
        self._by_start: dict[Words, list[Group]] = {}
        self._by_core_word: dict[str, list[Group]] = {}
        self._by_part: dict[str, list[Group]] = {}
        self._by_short: dict[str, list[Group]] = {}
        self._by_shape: dict[tuple[NameKind, int, str], list[Group]] = {}

    def again(self, mention: Mention) -> Group | None:
        """The group of a mention of the same form that was added before; `mention` is in it now."""
        group = self._seen.get((mention.draft.kind, mention.form, mention.draft.key))
        if group is not None:
            mention.group = group
            group.forms[mention.form] += 1
        return group

    def add(self, mention: Mention, group: Group | None) -> Group:
        """Put `mention` into `group`, or into a new one."""
        if group is None:
            group = Group(mention)
            self.all.append(group)
            shape = (group.kind, len(mention.words), mention.words[0][:1] if mention.words else "")
            self._by_shape.setdefault(shape, []).append(group)
            if group.kind == "person":
                if "-" in mention.form:
                    group.joined = tuple(part.replace("-", "") for part in fold(mention.form).split() if "-" in part)
                for word in (*mention.words, *group.joined):
                    _append(self._by_part, word, group)
        group.take(mention)
        kind = mention.draft.kind
        self._seen[kind, mention.form, mention.draft.key] = group
        self._by_words.setdefault((kind, mention.words), group)
        if len(mention.words) == 1:
            _append(self._by_short, mention.words[0], group)
        if mention.draft.key:
            self._by_key.setdefault((kind, mention.draft.key), group)
        if mention.core:
            self.add_core(mention.core, group)
        return group

    def add_core(self, core: Words, group: Group) -> None:
        """Let `group` be found by `core`, and by what it begins with."""
        if core in self._by_core:
            return
        self._by_core[core] = group
        self._cores.append((core, group))

    def add_short(self, word: str, group: Group) -> None:
        """Let `group` be found by one more word."""
        _append(self._by_short, word, group)

    def same(self, mention: Mention) -> Group | None:
        """The group of equal words, or of the same name in the gazetteer."""
        kind, key = mention.draft.kind, mention.draft.key
        return self._by_words.get((kind, mention.words)) or (self._by_key.get((kind, key)) if key else None)

    def add_words(self, kind: NameKind, words: Words, group: Group) -> None:
        """Let `group` be found by other words, too."""
        self._by_words.setdefault((kind, words), group)

    def of_kind(self, kind: NameKind, words: Words) -> Group | None:
        """The group of exactly these words."""
        return self._by_words.get((kind, words))

    def core(self, core: Words) -> Group | None:
        """The body with exactly this core."""
        return self._by_core.get(core)

    def within(self, noun: str) -> str:
        """The only body with `noun` that stands within the names of its units: `Polres Argasari` where the article has
        `Satreskrim Polres Argasari`; ``""`` where there is none or more than one.
        """
        found = {
            group.best[at + 1 :]
            for group in self.all
            if group.kind == "organisation" and (at := group.best.find(f" {noun} ")) >= 0
        }
        return found.pop() if len(found) == 1 else ""

    def begins(self, core: Words) -> list[Group]:
        """Bodies whose core begins so; else, for one word, those that hold it."""
        for other, group in self._cores:  # most articles never ask
            for size in range(1, min(len(other), _LONGEST) + 1):
                _append(self._by_start, other[:size], group)
            for word in other[:_LONGEST]:
                _append(self._by_core_word, word, group)
        self._cores.clear()
        return _finals(self._by_start.get(core, ())) or (
            _finals(self._by_core_word.get(core[0], ())) if len(core) == 1 else []
        )

    def by_initial(self, words: Words) -> Group | None:
        """The only person one of whose words is given by its letter: `M Rangga Saputro`, `Muhamad R. Saputro`; or all
        behind the first by theirs: `Rangga SW`.

        Not two letters, which others may have as well (`P. H. Wibawa`).
        """
        if len(words) == LETTERED and 1 < len(words[1]) <= _LETTERS:
            spelt = [
                group
                for group in self._by_part.get(words[0], ())
                if group.into is None
                and group.words[:1] == words[:1]
                and "".join(word[0] for word in group.words[1:]) == words[1]
            ]
            return spelt[0] if len(spelt) == 1 else None
        letters = [at for at, word in enumerate(words) if len(word) == 1]
        if len(words) < _INITIAL_WORDS or len(letters) != 1:
            return None
        at = letters[0]
        whole = words[:at] + words[at + 1 :]
        found = [
            group
            for group in self._by_part.get(whole[-1], ())
            if group.into is None
            and group.words[:at] + group.words[at + 1 :] == whole
            and group.words[at].startswith(words[at])
        ]
        return found[0] if len(found) == 1 else None

    def person(self, words: Words) -> Group | None:
        """The one person whose name holds all of `words` (`Sejun` for `Park Se-jun`), or who has the same name respelt;
        None where two do.
        """
        lists = [self._by_part.get(word, ()) for word in words]
        wanted = set(words)
        found = [group for group in min(lists, key=len, default=()) if wanted <= {*group.words, *group.joined}]
        if not found:
            return self.respelt("person", words)
        if len(words) == 1:
            found = nearest(found, words[0])
        return found[0] if len(found) == 1 else None

    def respelt(self, kind: NameKind, words: Words) -> Group | None:
        """The group with the same name in another spelling."""
        alike_shape = self._by_shape.get((kind, len(words), words[0][:1])) if words else None
        form = " ".join(words)
        if not alike_shape or len(form) < _SHORTEST - (kind == "person") or any(letter.isdigit() for letter in form):
            return None
        sound = sounds(form, self._spellings)
        for group in alike_shape[:_COMPARED]:
            if len(group.words) != len(words):
                continue
            if kind == "person" and len(words) <= _HEARD and sound == sounds(" ".join(group.words), self._spellings):
                return group  # `Junaedi` for `Junaidi`
            alike = all(_alike(a, b) for a, b in zip(words, group.words, strict=True))
            alike = alike and not (kind == "place" and _longer(words[-1], group.words[-1]))
            if alike and fuzz.ratio(form, " ".join(group.words)) >= RESPELT:
                return group
        return None

    def of_words(self, words: Words) -> Group | None:
        """The entity that has exactly these words, or the one person whose name holds them all."""
        for kind in KINDS:
            group = self._by_words.get((kind, words))
            if group is not None:
                return group.final()
        group = self.person(words)
        return group.final() if group else None

    def of_word(self, word: str) -> list[Group]:
        """Groups that one word may mean: people with it in their names, and entities that have it as a form."""
        people, others = self._by_part.get(word), self._by_short.get(word)
        if people is None and others is None:
            return []
        return nearest(_finals([*(people or ()), *(others or ())]), word)


def sounds(form: str, spellings: Sequence[tuple[str, str]]) -> str:
    """`form` with one letter for each of the `spellings` that writers of names mix up, and none doubled."""
    for old, new in spellings:
        form = form.replace(old, new)
    return _DOUBLE.sub(r"\1", form)


def _alike(word: str, other: str) -> bool:
    """Whether one word may be the other respelt; short ones (`II`, `VII`) must be equal."""
    return word == other or (len(word) >= _SHORTEST_WORD and fuzz.ratio(word, other) >= RESPELT_WORD)


def _longer(word: str, other: str) -> bool:
    """Whether one word goes on where the other ends, by two letters and more: `Kecamatan Jaken` and `Kecamatan
    Jakenan` lie side by side.
    """
    return abs(len(word) - len(other)) > 1 and (word.startswith(other) or other.startswith(word))


def nearest(groups: list[Group], word: str) -> list[Group]:
    """Of several groups that share `word`, the one whose name begins with it if there is just one."""
    if len(groups) > 1:
        first = [group for group in groups if group.words[0] == word]
        return first if len(first) == 1 else groups
    return groups


def _append(table: dict[Words, list[Group]] | dict[str, list[Group]], key: Words | str, group: Group) -> None:
    found = table.get(key)  # type: ignore[arg-type]
    if found is None:
        table[key] = [group]  # type: ignore[index]
    elif len(found) < _COMPARED and group not in found:
        found.append(group)


def _finals(groups: list[Group] | tuple[()]) -> list[Group]:
    out: list[Group] = []
    for group in groups:
        final = group.final()
        if final not in out:
            out.append(final)
    return out
