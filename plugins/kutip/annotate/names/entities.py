"""Which mentions of an article mean the same, and by which form it knows each of them best."""

from __future__ import annotations

import re

from rapidfuzz import fuzz

from ...languages.names import NameWords
from ...model import Name, fold
from .scan import Draft, Scan

_BRACKETED = re.compile(r"\s*\([^)]*\)")
_AFTER = re.compile(r" ?\(([A-Z][\w./&’'-]{1,24}(?: [A-Z][\w./&-]+)?)\)")
_NOT_WORD = re.compile(r"[^\w]+")
RESPELT = 88
"""rapidfuzz ratio from which two names of equally many words are one, respelt (`Airines` for `Airlines`: 97)."""


def surface(text: str) -> str:
    """A form as an entity: one blank between words, no bracketed abbreviation."""
    return " ".join(_BRACKETED.sub("", text).split())


def words_of(form: str) -> tuple[str, ...]:
    """Folded words of a form; a hyphen divides, an apostrophe does not (`Jong-un` is two)."""
    return tuple(part for part in re.split(r"[\s-]+", re.sub(r"[.’'‘`]", "", fold(form))) if part)


class Group:
    """Mentions of one entity."""

    def __init__(self, kind: str, form: str, words: tuple[str, ...], key: str) -> None:
        self.kind = kind
        self.best = form
        self.words = words
        self.forms = {words}
        self.keys = {key} if key else set()

    def add(self, form: str, words: tuple[str, ...], key: str) -> None:
        """Take another form in; the one with most words is the best, the first of equals."""
        if (len(words), sum(map(len, words))) > (len(self.words), sum(map(len, self.words))) and (
            len(words) > len(self.words) or len(self.words) == 1
        ):
            self.best, self.words = form, words
        self.forms.add(words)
        if key:
            self.keys.add(key)


def resolve(scan: Scan, names: NameWords) -> tuple[Name, ...]:
    """The mentions of `scan`, loose words that the article explains included, each with its entity."""
    text = scan.text
    drafts = sorted(scan.drafts, key=lambda draft: draft.start)
    drafts, aliases = _with_abbreviations(scan, drafts)
    groups: list[Group] = []
    by_draft: dict[int, Group] = {}
    heads = {short: full.lower() for short, full in names.short_heads.items()}
    short = {key.lower(): value.split() for key, value in heads.items()}
    optional = frozenset(word.lower() for word in names.optional_words)
    keys = scan.lexicon.keys

    def org_words(form: str) -> tuple[str, ...]:
        out: list[str] = []
        for word in form.split():
            entry = keys.get(word)
            if entry and entry[0] == "place":
                out.extend(entry[1].split())
            else:
                out.extend(short.get(word.lower(), [word.lower()]))
        bare = tuple(word for word in out if word not in optional)
        return bare or tuple(out)

    order = sorted(range(len(drafts)), key=lambda i: -len(words_of(surface(text[drafts[i].start : drafts[i].end]))))
    for i in order:
        draft = drafts[i]
        form = surface(text[draft.start : draft.end])
        words = words_of(form)
        group = None
        for other in groups:
            if other.kind != draft.kind:
                continue
            if (draft.key and draft.key in other.keys) or words in other.forms:
                group = other
                break
        if group is None and draft.kind == "person" and not draft.initials:
            group = _person(groups, words)
        if group is None and draft.kind == "organisation":
            group = _organisation(groups, org_words(form), org_words, len(words))
        if group is None and draft.kind != "person" and len(form) > 7:
            for other in groups:
                if other.kind == draft.kind and fuzz.ratio(other.best, form) >= 90 and other.best[0] == form[0]:
                    if not any(ch.isdigit() for ch in form):
                        group = other
                        break
        if group is None:
            group = Group(draft.kind, form, words, draft.key)
            groups.append(group)
        else:
            group.add(form, words, draft.key)
        by_draft[i] = group
    for i, target in aliases.items():
        if target in by_draft and i in by_draft and by_draft[i] is not by_draft[target]:
            old, new = by_draft[i], by_draft[target]
            for j, group in by_draft.items():
                if group is old:
                    by_draft[j] = new
            new.forms |= old.forms
            new.keys |= old.keys
            if old in groups:
                groups.remove(old)
    out = [
        Name(
            start=draft.start,
            end=draft.end,
            kind=draft.kind,
            entity=by_draft[i].best,
            role=text[draft.role[0] : draft.role[1]] if draft.role else None,
            rule=draft.rule,
            confidence=draft.confidence,
            flags=("initials",) if draft.initials else (),
        )
        for i, draft in enumerate(drafts)
    ]
    out.extend(_loose(scan, groups))
    out.sort(key=lambda name: (name.start, -name.end))
    clean: list[Name] = []
    for name in out:
        if not clean or name.start >= clean[-1].end:
            clean.append(name)
    return tuple(clean)


def _with_abbreviations(scan: Scan, drafts: list[Draft]) -> tuple[list[Draft], dict[int, int]]:
    """`drafts` with the bracketed abbreviations that follow them; index of each abbreviation -> index of its name."""
    text = scan.text
    out: list[Draft] = []
    aliases: dict[int, int] = {}
    starts = {draft.start: draft for draft in drafts}
    used: set[int] = set()
    for draft in drafts:
        if id(draft) in used:
            continue
        out.append(draft)
        if draft.initials:
            continue
        match = _AFTER.match(text, draft.end)
        if not match:
            continue
        inside = match.group(1)
        beside = starts.get(match.start(1))
        if beside is not None and beside.end > match.end(1):
            continue
        if draft.kind == "person" and (inside.isupper() or beside is None):
            continue
        if beside is not None:
            used.add(id(beside))
        aliases[len(out)] = len(out) - 1
        out.append(Draft(match.start(1), match.end(1), draft.kind, "bracketed-abbreviation", 0.95, key=""))
    for i, draft in enumerate(out):
        if draft.inner:
            short = text[slice(*draft.inner)]
            for j, other in enumerate(out):
                if j != i and text[other.start : other.end] == short:
                    aliases[j] = i
    table = {text[out[i].start : out[i].end]: target for i, target in aliases.items()}
    for i, draft in enumerate(out):
        target = table.get(text[draft.start : draft.end])
        if target is not None and i != target and i not in aliases:
            draft.kind = out[target].kind
            aliases[i] = target
    return out, aliases


def _person(groups: list[Group], words: tuple[str, ...]) -> Group | None:
    """The one person whose name holds all of `words`, or who has the same name respelt; None where two do."""
    found = []
    for group in groups:
        if group.kind != "person" or not group.words:
            continue
        if set(words) <= set(group.words) or (
            len(words) == len(group.words)
            and words[0][0] == group.words[0][0]
            and fuzz.ratio(" ".join(words), " ".join(group.words)) >= RESPELT
            and sum(map(len, words)) > 6
        ):
            found.append(group)
    if len(found) > 1 and len(words) == 1:
        first = [group for group in found if group.words[0] == words[0]]
        found = first if len(first) == 1 else found
    return found[0] if len(found) == 1 else None


def _organisation(groups, words, org_words, count):  # type: ignore[no-untyped-def]
    found = []
    for group in groups:
        if group.kind != "organisation":
            continue
        full = org_words(group.best)
        if full == words:
            return group
        if full[: len(words)] == words and len(full) > len(words) and count == 1 and len(words) <= 2:
            found.append(group)
    return found[0] if len(found) == 1 else None


def _loose(scan: Scan, groups: list[Group]) -> list[Name]:
    """Single words that are part of a name of the article."""
    table: dict[str, list[Group]] = {}
    for group in groups:
        if group.kind == "person":
            for word in group.words:
                if group not in table.setdefault(word, []):
                    table[word].append(group)
        for form in group.forms:
            if len(form) == 1 and group not in table.setdefault(form[0], []):
                table[form[0]].append(group)
    out = []
    for index in scan.loose:
        token = scan.tokens[index]
        words = words_of(token.text)
        found = table.get(" ".join(words), []) if words else []
        if len(found) > 1:
            first = [group for group in found if group.words[0] == words[0]]
            found = first if len(first) == 1 else []
        if len(found) == 1:
            group = found[0]
            out.append(
                Name(
                    start=token.start,
                    end=token.end,
                    kind=group.kind,
                    entity=group.best,
                    rule="short-form",
                    confidence=0.9,
                )
            )
    return out
