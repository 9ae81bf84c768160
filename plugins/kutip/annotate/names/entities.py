"""Which mentions of an article mean the same, and by which form it knows each of them best."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from rapidfuzz import fuzz

from ...languages import LanguagePack
from ...model import Name, NameKind, fold
from .bodies import shortens
from .lexicon import BODY, FIRM, GIVEN, PLACE_TAIL, Lexicon
from .tokens import Token
from .walk import Draft, Walk

_BRACKETED = re.compile(r"\s*\([^)]*\)")
_DIVIDERS = re.compile(r"[\s\-–]+")
_SILENT = re.compile(r"[.’'‘`,]")
RESPELT = 88
"""rapidfuzz ratio from which two names of equally many words are one, respelt (`Airines` for `Airlines`: 97)."""
RESPELT_WORD = 75
"""Ratio that each of their words must reach, so that `Rudi Hartono` and `Budi Hartono` stay two."""
WEAK = 0.7
"""Mentions up to this confidence take the kind of surer ones of the same words."""


@lru_cache(maxsize=4096)
def words_of(form: str) -> tuple[str, ...]:
    """Folded words of a form; a hyphen divides, an apostrophe or stop does not (`Jong-un` is two, `Ma'ruf` one)."""
    return tuple(part for part in _DIVIDERS.split(_SILENT.sub("", fold(form))) if part)


def surface(text: str) -> str:
    """A form as an entity: one blank between words, no bracketed abbreviation."""
    return " ".join(_BRACKETED.sub("", text).split()) if "(" in text else " ".join(text.split())


class _Mention:
    """A draft with its form and words."""

    __slots__ = ("core", "draft", "form", "group", "words")

    def __init__(self, draft: Draft, form: str, core: tuple[str, ...]) -> None:
        self.draft = draft
        self.form = form
        self.words = words_of(form)
        self.core = core
        self.group: _Group | None = None


class _Group:
    """Mentions of one entity: the fullest form, all forms, and the gazetteer keys that they share."""

    __slots__ = ("best", "cores", "forms", "initials", "keys", "kind", "words")

    def __init__(self, kind: NameKind, mention: _Mention) -> None:
        self.kind = kind
        self.initials = mention.draft.initials
        self.best = mention.form
        self.words = mention.words
        self.forms = {mention.words}
        self.cores = {mention.core} if mention.core else set()
        self.keys = {mention.draft.key} if mention.draft.key else set()

    def add(self, mention: _Mention) -> None:
        """Take another form in; one with more words, or a longer one of one word, is fuller."""
        if len(mention.words) > len(self.words) or (
            len(self.words) == 1 and len(mention.words) == 1 and len(mention.form) > len(self.best) + 1
        ):
            self.best, self.words = mention.form, mention.words
        self.forms.add(mention.words)
        if mention.core:
            self.cores.add(mention.core)
        if mention.draft.key:
            self.keys.add(mention.draft.key)
        mention.group = self


class Resolver:
    """Gives each mention of a walk its entity."""

    def __init__(self, pack: LanguagePack, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._short = {short.lower(): tuple(full.lower().split()) for short, full in pack.names.short_heads.items()}
        self._optional = frozenset(word.lower() for word in pack.names.optional_words)
        self._small_bodies = pack.names.small_bodies

    def __call__(self, walk: Walk) -> tuple[Name, ...]:
        """The mentions of `walk` in order, none overlapping another, loose words that the article explains included."""
        drafts = _in_order(walk.drafts)
        drafts, introduced, blocked = self._abbreviations(walk, drafts)
        mentions = [self._mention(walk, draft) for draft in drafts]
        _settle_kinds(mentions)
        groups = self._groups(walk, mentions)
        self._join_introduced(mentions, groups, introduced)
        self._small_heads(walk, mentions, groups)
        self._spell_out(walk.text, groups)
        names = [_name(walk.text, mention) for mention in mentions if mention.form not in blocked]
        names.extend(self._loose(walk, groups, blocked))
        names.extend(self._bare_firms(walk, groups))
        names.extend(_list_members(walk, names, blocked))
        names.sort(key=lambda name: (name.start, -name.end))
        out: list[Name] = []
        for name in names:
            if not out or name.start >= out[-1].end:
                out.append(name)
        return tuple(out)

    def _mention(self, walk: Walk, draft: Draft) -> _Mention:
        form = surface(walk.text[draft.start : draft.end])
        core: tuple[str, ...] = ()
        if draft.kind == "organisation":
            core = self._core(form)
        if not draft.key:
            head, _, last = form.rpartition(" ")
            for known in (form, head) if last.lower() in self._optional else (form,):
                entry = self._lexicon.keys.get(known)
                if entry and entry[0] == draft.kind:
                    draft.key = entry[1]
                    break
        return _Mention(draft, form, core)

    def _core(self, form: str) -> tuple[str, ...]:
        """Words of a body's name with short nouns and places spelt out and words left out that its forms differ by."""
        out: list[str] = []
        for word in form.split():
            entry = self._lexicon.keys.get(word)
            lower = word.lower()
            if entry and entry[0] == "place":
                out.extend(entry[1].split())
            else:
                out.extend(self._short.get(lower, (lower,)))
        return tuple(word for word in out if word not in self._optional) or tuple(out)

    def _abbreviations(self, walk: Walk, drafts: list[Draft]) -> tuple[list[Draft], dict[int, int], frozenset[str]]:
        """`drafts` with the short names in brackets that follow them; position of each -> position of its full name.

        The third is the set of capitals that the article introduces for what is no name (`pajak kendaraan (PKB)`).
        """
        text = walk.text
        starts = {draft.start: draft for draft in drafts}
        used: set[int] = set()
        out: list[Draft] = []
        introduced: dict[int, int] = {}
        for draft in drafts:
            if draft.start in used:
                continue
            out.append(draft)
            match = None if draft.initials else walk.bracket(draft.end)
            if match is None:
                continue
            short = Draft(match.start(1), match.end(1), draft.kind, "bracketed-abbreviation", 0.95)
            beside = starts.get(short.start)
            part = self._of_a_part(draft, match.group(1), text)
            if part is not None:
                if beside is None:
                    out.append(Draft(short.start, short.end, part[0], "known-name", 0.9, key=part[1]))
            elif _introduces(draft, match, beside, text):
                used.add(short.start)
                introduced[len(out)] = len(out) - 1
                out.append(short)
        shorts = {text[out[i].start : out[i].end]: full for i, full in introduced.items()}
        for position, draft in enumerate(out):
            if draft.inner:
                shorts.setdefault(text[slice(*draft.inner)], position)
        blocked = frozenset(self._common_abbreviations(walk) - shorts.keys())
        for position, draft in enumerate(out):
            full = shorts.get(text[draft.start : draft.end])
            if full is not None and position != full and position not in introduced:
                draft.kind = out[full].kind
                introduced[position] = full
        return out, introduced, blocked

    def _of_a_part(self, draft: Draft, inside: str, text: str) -> tuple[NameKind, str] | None:
        """Kind and key of a known short name in brackets that is that of the last part of a body's name only.

        `Intelijen Korea Selatan (Korsel)`, `Komisi IV Dewan Perwakilan Rakyat (DPR)`.
        """
        entry = self._lexicon.keys.get(inside)
        if draft.kind != "organisation" or entry is None or entry[1] == draft.key:
            return None
        last = entry[0] == "place" or text[draft.start : draft.end].endswith(" " + self._lexicon.full[entry[1]])
        return entry if last else None

    def _common_abbreviations(self, walk: Walk) -> set[str]:
        """Capitals in brackets behind ordinary words with the same initials: they stand for those words."""
        found = set()
        for match in _SHORT_IN_BRACKETS.finditer(walk.text):
            short = match.group(1)
            before = walk.text[max(0, match.start() - 120) : match.start()].split()
            if len(before) >= len(short):
                letters = "".join(word.lstrip("\"“'(")[:1] for word in before[-len(short) :])
                if letters.lower() == short.lower() and not letters.isupper():
                    found.add(short)
        return found

    def _groups(self, walk: Walk, mentions: list[_Mention]) -> list[_Group]:
        """One group per entity, fullest forms first."""
        groups: list[_Group] = []
        by_words: dict[tuple[str, tuple[str, ...]], _Group] = {}
        by_key: dict[tuple[str, str], _Group] = {}
        for mention in sorted(mentions, key=lambda mention: (-len(mention.words), mention.draft.start)):
            kind = mention.draft.kind
            group = by_words.get((kind, mention.words))
            if group is None and mention.draft.key:
                group = by_key.get((kind, mention.draft.key))
            if group is None and not mention.draft.initials:
                same = [other for other in groups if other.kind == kind]
                if kind == "person":
                    group = _person(same, mention.words)
                elif kind == "organisation":
                    group = self._organisation(same, mention)
                else:
                    group = _respelt(same, mention.words)
            if group is None:
                group = _Group(kind, mention)
                groups.append(group)
            group.add(mention)
            if mention.draft.inner:
                rest = surface(walk.text[mention.draft.inner[1] + 1 : mention.draft.end])
                if self._lexicon.single.get(rest.partition(" ")[0], 0) & BODY:
                    group.cores.add(self._core(rest))
            by_words[kind, mention.words] = group
            if mention.draft.key:
                by_key.setdefault((kind, mention.draft.key), group)
        return groups

    def _organisation(self, groups: list[_Group], mention: _Mention) -> _Group | None:
        """The body with the same core, the one that begins with these words (`Polda` for `Polda Jambi`), or respelt."""
        core = mention.core
        for group in groups:
            if core in group.cores:
                return group
        head = self._lexicon.single.get(mention.form, 0) & BODY
        if head:
            found = [group for group in groups if any(other[: len(core)] == core for other in group.cores)]
            if len(found) == 1:
                return found[0]
        return _respelt(groups, mention.words)

    def _join_introduced(self, mentions: list[_Mention], groups: list[_Group], introduced: dict[int, int]) -> None:
        """A short name in brackets means what stands before it, and so does it everywhere else in the article."""
        for position, full in introduced.items():
            old, new = mentions[position].group, mentions[full].group
            if old is None or new is None or old is new:
                continue
            for mention in mentions:
                if mention.group is old:
                    mention.group = new
            new.forms |= old.forms
            new.keys |= old.keys
            if old in groups:
                groups.remove(old)

    def _spell_out(self, text: str, groups: list[_Group]) -> None:
        """The full form of a short one may stand in the article inside another name (`Intelijen Korea Selatan`)."""
        for group in groups:
            for key in group.keys:
                full = self._lexicon.full[key]
                if len(full) > len(group.best) and len(words_of(full)) > len(group.words) and full in text:
                    group.best, group.words = full, words_of(full)

    def _small_heads(self, walk: Walk, mentions: list[_Mention], groups: list[_Group]) -> None:
        """`pemerintah Aceh` written small is the body if the article names it with a capital elsewhere."""
        for mention in mentions:
            draft = mention.draft
            if draft.kind != "place":
                continue
            for head in self._small_bodies:
                if walk.text.endswith(head + " ", 0, draft.start):
                    core = self._core(f"{head} {mention.form}")
                    found = [group for group in groups if core in group.cores]
                    if len(found) == 1:
                        draft.start -= len(head) + 1
                        draft.kind, draft.rule = "organisation", "generic-body"
                        mention.group = found[0]

    def _bare_firms(self, walk: Walk, groups: list[_Group]) -> list[Name]:
        """`Karya Nusa Persada` without the `PT` that it has elsewhere, where all its words are ordinary ones."""
        out = []
        for group in groups:
            head, _, rest = group.best.partition(" ")
            if group.kind != "organisation" or " " not in rest or not head.isupper():
                continue
            if not self._lexicon.single.get(head, 0) & FIRM:
                continue
            start = walk.text.find(rest)
            while start >= 0:
                end = start + len(rest)
                if not walk.text[start - 1 : start].isalnum() and not walk.text[end : end + 1].isalnum():
                    out.append(
                        Name(
                            start=start,
                            end=end,
                            kind="organisation",
                            entity=group.best,
                            rule="short-form",
                            confidence=0.85,
                        )
                    )
                start = walk.text.find(rest, end)
        return out

    def _short_forms(self, group: _Group) -> tuple[str, ...]:
        """The first word of a firm or club that stands for all of it (`Poltracking` for `Poltracking Indonesia`)."""
        first = group.best.split()[0]
        if self._lexicon.single.get(first, 0) & ~GIVEN or self._lexicon.ordinary(first) or len(first) < 4:
            return ()
        return (group.words[0],)

    def _loose(self, walk: Walk, groups: list[_Group], blocked: frozenset[str]) -> list[Name]:
        """Single words that the article explains: part of one person's name, a form of one entity, a body's noun."""
        table: dict[str, list[_Group]] = {}
        for group in groups:
            words = {form[0] for form in group.forms if len(form) == 1}
            if group.kind == "person":
                words.update(group.words)
            elif group.kind == "organisation" and 1 < len(group.words) <= 3:
                words.update(self._short_forms(group))
            for word in words:
                table.setdefault(word, []).append(group)
        out = []
        for token, index in _single_words(walk):
            words_ = words_of(token.text)
            if not words_ or token.text in blocked:
                continue
            found = _nearest(table.get(words_[0], []), words_[0]) if len(words_) == 1 else []
            if not found and walk.flags[index] & (BODY | FIRM) and not walk.flags[index] & PLACE_TAIL:
                core = self._core(token.text)
                found = [
                    group
                    for group in groups
                    if group.kind == "organisation" and any(other[: len(core)] == core for other in group.cores)
                ] or [
                    group
                    for group in groups
                    if group.kind == "organisation" and any(_holds(other, core) for other in group.cores)
                ]
            if len(found) == 1:
                out.append(
                    Name(
                        start=token.start,
                        end=token.end,
                        kind=found[0].kind,
                        entity=found[0].best,
                        rule="short-form",
                        confidence=0.85,
                        flags=("initials",) if found[0].initials else (),
                    )
                )
        return out


_SHORT_IN_BRACKETS = re.compile(r" \(([A-Z]{2,7})\)")


def _introduces(draft: Draft, match: re.Match[str], beside: Draft | None, text: str) -> bool:
    """Whether the bracket behind `draft` gives a short form of it; `beside` is what the walk took the bracket for."""
    inside, form = match.group(1), text[draft.start : draft.end]
    if beside is not None and (beside.end > match.end(1) or beside.initials):
        return False
    if draft.kind == "person":
        return beside is not None and beside.kind == "person"
    if beside is not None:
        return beside.kind == draft.kind or shortens(inside, form)
    if draft.kind == "organisation" and inside.isupper():
        return True
    return shortens(inside, form)


def _in_order(drafts: list[Draft]) -> list[Draft]:
    out: list[Draft] = []
    for draft in sorted(drafts, key=lambda draft: (draft.start, -draft.end)):
        if not out or draft.start >= out[-1].end:
            out.append(draft)
    return out


def _holds(words: tuple[str, ...], part: tuple[str, ...]) -> bool:
    return any(words[at : at + len(part)] == part for at in range(len(words) - len(part) + 1))


def _settle_kinds(mentions: list[_Mention]) -> None:
    """Weak mentions take the kind of a surer one that has or holds their words."""
    sure = [mention for mention in mentions if mention.draft.confidence > WEAK and not mention.draft.initials]
    for mention in mentions:
        if mention.draft.confidence > WEAK:
            continue
        for other in sure:
            if mention.words == other.words or (
                len(mention.words) < len(other.words) and _holds(other.words, mention.words)
            ):
                mention.draft.kind = other.draft.kind
                mention.core = other.core and mention.core
                break


def _nearest(groups: list[_Group], word: str) -> list[_Group]:
    """Of several people who share `word`, the one whose name begins with it if there is just one."""
    if len(groups) > 1:
        first = [group for group in groups if group.words[0] == word]
        return first if len(first) == 1 else groups
    return groups


def _person(groups: list[_Group], words: tuple[str, ...]) -> _Group | None:
    """The one person whose name holds all of `words`; None where two do. Else one whose name is the same respelt."""
    wanted = set(words)
    found = [group for group in groups if wanted <= set(group.words)]
    if not found:
        return _respelt(groups, words)
    if len(words) == 1:
        found = _nearest(found, words[0])
    return found[0] if len(found) == 1 else None


def _respelt(groups: list[_Group], words: tuple[str, ...]) -> _Group | None:
    form = " ".join(words)
    if len(form) < 7 or any(letter.isdigit() for letter in form):
        return None
    for group in groups:
        if len(group.words) != len(words) or group.words[0][:1] != words[0][:1]:
            continue
        alike = all(fuzz.ratio(a, b) >= RESPELT_WORD for a, b in zip(words, group.words, strict=True))
        if alike and fuzz.ratio(form, " ".join(group.words)) >= RESPELT:
            return group
    return None


def _name(text: str, mention: _Mention) -> Name:
    draft, group = mention.draft, mention.group
    return Name(
        start=draft.start,
        end=draft.end,
        kind=draft.kind,
        entity=group.best if group else mention.form,
        role=" ".join(text[draft.role[0] : draft.role[1]].split()) if draft.role and draft.kind == "person" else None,
        rule=draft.rule,
        confidence=draft.confidence,
        flags=("initials",) if draft.initials else (),
    )


def _single_words(walk: Walk) -> Iterator[tuple[Token, int]]:
    for index, following in walk.loose:
        if following - index <= 2:
            for at in range(index, following):
                yield walk.tokens[at], at


def _list_members(walk: Walk, names: list[Name], blocked: frozenset[str]) -> list[Name]:
    """Words that stand in a list beside a name, or in one place after another, are of its kind."""
    ends = {name.end: name for name in names}
    starts = {name.start: name for name in names}
    out = []
    for index, following in walk.loose:
        token = Token(walk.tokens[index].start, walk.tokens[following - 1].end, "")
        text = walk.text[token.start : token.end]
        if token.start in starts or text in blocked or text.isupper() or len(text) < 4:
            continue
        if walk.initial(index) or walk.flags[following - 1] or walk.ordinary(following - 1):
            continue
        before = ends.get(walk.tokens[index - 1].end) if index else None
        after = starts.get(walk.tokens[following].start) if following < walk.count else None
        beside = None
        if after is not None and walk.text[token.end : after.start] in walk.words.list_gaps:
            beside = after
        elif before is not None and walk.text[before.end : token.start] in walk.words.list_gaps:
            beside = before if before.kind != "person" or walk.text[before.end : token.start] != ", " else None
        if beside is None or beside.confidence <= WEAK - 0.2:
            continue
        name = Name(
            start=token.start, end=token.end, kind=beside.kind, entity=text, rule="list-member", confidence=0.55
        )
        out.append(name)
        ends[token.end] = starts[token.start] = name
    return out
