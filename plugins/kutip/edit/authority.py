"""Read what editors have written: `content/` -> Authority. A mistake is named by file, line and key."""

from __future__ import annotations

import re
from difflib import get_close_matches
from importlib import resources
from pathlib import Path
from typing import Literal

from msgspec import UNSET, Struct, UnsetType

from .. import tomlfile
from ..model import (
    Anchor,
    Authority,
    Correction,
    KutipError,
    NameKind,
    Outlet,
    PersonEntry,
    TextMode,
    fold,
    slugify,
)

FILES = ("outlets.toml", "people.toml", "corrections.toml", "redirects.toml")
"""The files of ``content/`` that are read here; each may be missing."""
SHORTEST_SUPPRESSED = 3
"""A shorter name would blacken half of every text."""
ANCHOR_LENGTH = 32
"""Characters before and after the exact text that tell one place from another."""
_WIKIDATA = re.compile(r"Q[1-9][0-9]*")
_ADDRESS = re.compile(r"/(?:[\w.~%-]+/)*")


class AuthorityError(KutipError):
    """A file of editors that cannot be used as it is."""


# --- what the files look like -----------------------------------------------------------------------------------------


class _OutletRow(Struct, frozen=True, forbid_unknown_fields=True):
    name: str
    slug: str | UnsetType = UNSET
    domains: tuple[str, ...] | UnsetType = UNSET
    datelines: tuple[str, ...] | UnsetType = UNSET
    aliases: tuple[str, ...] | UnsetType = UNSET
    mode: TextMode | UnsetType = UNSET
    wire: bool | UnsetType = UNSET
    licence: str | UnsetType = UNSET


class _OutletFile(Struct, frozen=True, forbid_unknown_fields=True):
    outlet: tuple[_OutletRow, ...] = ()


class _EntityRow(Struct, frozen=True, forbid_unknown_fields=True):
    name: str
    slug: str = ""
    aliases: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    wikidata: str | None = None
    not_same_as: tuple[str, ...] = ()


class _PeopleFile(Struct, frozen=True, forbid_unknown_fields=True):
    person: tuple[_EntityRow, ...] = ()
    organisation: tuple[_EntityRow, ...] = ()
    place: tuple[_EntityRow, ...] = ()


class _CorrectionRow(Struct, frozen=True, forbid_unknown_fields=True):
    article: str
    action: Literal["change", "add", "suppress", "release", "withdraw"]
    layer: Literal["dates", "names", "quotes", "claims", "fact"] | None = None
    exact: str = ""
    prefix: str = ""
    suffix: str = ""
    set: dict[str, str | bool | int | float] = {}
    reason: str = ""
    date: str = ""
    notice: Literal["ralat", "koreksi", "hak-jawab", "pencabutan"] | None = None


class _CorrectionsFile(Struct, frozen=True, forbid_unknown_fields=True):
    correction: tuple[_CorrectionRow, ...] = ()


class _RedirectRow(Struct, frozen=True, forbid_unknown_fields=True, rename={"old": "from", "new": "to"}):
    old: str
    new: str


class _RedirectsFile(Struct, frozen=True, forbid_unknown_fields=True):
    redirect: tuple[_RedirectRow, ...] = ()


# --- reading ----------------------------------------------------------------------------------------------------------


def read_authority(content: Path, suppress_file: Path | None = None) -> Authority:
    """What editors say in the folder `content`, on top of the outlets that Kutip knows by itself.

    `suppress_file` holds names that must occur nowhere in the output, one a line, ``#`` before a comment. A missing
    folder or file says nothing, but a missing `suppress_file` is a fault. Raises `AuthorityError` naming file, line and
    key of a mistake.
    """
    _check_names(content)
    shipped = resources.files(__package__).joinpath("outlets.toml").read_text(encoding="utf-8")
    outlets = _merge({}, shipped, "kutip/edit/outlets.toml")
    outlets = _merge(outlets, _text(content / "outlets.toml"), str(content / "outlets.toml"))
    return Authority(
        outlets=tuple(outlets.values()),
        people=_people(_text(content / "people.toml"), str(content / "people.toml")),
        corrections=_corrections(_text(content / "corrections.toml"), str(content / "corrections.toml")),
        redirects=_redirects(_text(content / "redirects.toml"), str(content / "redirects.toml")),
        suppressed=_suppressed(suppress_file) if suppress_file else (),
    )


def _check_names(content: Path) -> None:
    """A misspelt file name would be a file that nobody reads."""
    if not content.is_dir():
        return
    for path in sorted(content.glob("*.toml")):
        if path.name not in FILES:
            near = get_close_matches(path.name, FILES, 1)
            hint = f"did you mean {near[0]}?" if near else f"these are read: {', '.join(FILES)}"
            raise AuthorityError(f"{path}: no file of that name is read; {hint}")


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return ""
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise AuthorityError(f"{path}:{line}: not UTF-8; save the file as UTF-8") from None
    except OSError as error:
        raise AuthorityError(f"{path}: cannot be read: {error.strerror}") from None


def _merge(outlets: dict[str, Outlet], text: str, label: str) -> dict[str, Outlet]:
    """`outlets` with those of a file: an entry of a known name replaces what it says and keeps the rest."""
    rows = tomlfile.read(text, label, _OutletFile, AuthorityError).outlet
    merged, seen = dict(outlets), set[str]()
    for index, row in enumerate(rows):
        key = fold(row.name)
        if not key or key in seen:
            what = f"the outlet {row.name!r} stands here twice" if key else "an outlet needs a name"
            raise _fault(label, text, "outlet.name", index, f"{what}; write one entry for each")
        seen.add(key)
        known = merged.get(key) or Outlet(name=row.name, slug=slugify(row.name))
        said = {name: getattr(row, name) for name in row.__struct_fields__ if getattr(row, name) is not UNSET}
        merged[key] = Outlet(**{**{name: getattr(known, name) for name in known.__struct_fields__}, **said})
        _check_slug(merged[key].slug, label, text, "outlet", index)
    return merged


def _people(text: str, label: str) -> tuple[PersonEntry, ...]:
    data = tomlfile.read(text, label, _PeopleFile, AuthorityError)
    kinds: tuple[tuple[NameKind, tuple[_EntityRow, ...]], ...] = (
        ("person", data.person),
        ("organisation", data.organisation),
        ("place", data.place),
    )
    entries: list[PersonEntry] = []
    for kind, rows in kinds:
        seen: dict[str, str] = {}
        for index, row in enumerate(rows):
            slug = row.slug or slugify(row.name)
            _check_slug(slug, label, text, kind, index)
            if slug in seen:
                raise _fault(
                    *(label, text, f"{kind}.slug", index),
                    f"{row.name!r} and {seen[slug]!r} would both stand at {slug!r}; give one of them another slug",
                )
            seen[slug] = row.name
            if row.wikidata is not None and not _WIKIDATA.fullmatch(row.wikidata):
                raise _fault(
                    label, text, f"{kind}.wikidata", index, f"{row.wikidata!r} is no Wikidata id such as 'Q22686'"
                )
            entries.append(
                PersonEntry(
                    name=row.name,
                    slug=slug,
                    kind=kind,
                    aliases=row.aliases,
                    roles=row.roles,
                    wikidata=row.wikidata,
                    not_same_as=row.not_same_as,
                )
            )
    return tuple(entries)


def _corrections(text: str, label: str) -> tuple[Correction, ...]:
    rows = tomlfile.read(text, label, _CorrectionsFile, AuthorityError).correction
    corrections = []
    for index, row in enumerate(rows):
        if (row.prefix or row.suffix) and not row.exact:
            raise _fault(label, text, "correction.prefix", index, "prefix and suffix need the exact text between them")
        corrections.append(
            Correction(
                entry=index + 1,
                article=row.article,
                action=row.action,
                layer=row.layer,
                anchor=Anchor(exact=row.exact, prefix=row.prefix, suffix=row.suffix) if row.exact else None,
                set={key: value if isinstance(value, bool) else str(value) for key, value in row.set.items()},
                reason=row.reason,
                date=row.date,
                notice=row.notice,
            )
        )
    return tuple(corrections)


def _redirects(text: str, label: str) -> tuple[tuple[str, str], ...]:
    rows = tomlfile.read(text, label, _RedirectsFile, AuthorityError).redirect
    seen: dict[str, str] = {}
    for index, row in enumerate(rows):
        for key, address in (("from", row.old), ("to", row.new)):
            if not _ADDRESS.fullmatch(address) or "/../" in address or "/./" in address:
                raise _fault(
                    *(label, text, f"redirect.{key}", index),
                    f"{address!r} is no address of this site; write it from the root with slashes at both ends",
                )
        if row.old in seen or row.old == row.new:
            raise _fault(label, text, "redirect.from", index, f"{row.old!r} leads to two addresses or to itself")
        seen[row.old] = row.new
    return tuple(seen.items())


def _suppressed(path: Path) -> tuple[str, ...]:
    """The names of the list. An error names file and line, never the name."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise AuthorityError(
            f"{path}: the list of suppressed names cannot be read ({error.__class__.__name__}), and without it nothing "
            "is published; mend the path or save the file as UTF-8"
        ) from None
    names: list[str] = []
    for number, line in enumerate(text.splitlines(), 1):
        name = " ".join(line.partition("#")[0].split())
        if name and sum(character.isalnum() for character in name) < SHORTEST_SUPPRESSED:
            raise AuthorityError(
                f"{path}:{number}: a suppressed name has at least {SHORTEST_SUPPRESSED} letters; write the whole name"
            )
        if name:
            names.append(name)
    return tuple(dict.fromkeys(names))


def _check_slug(slug: str, label: str, text: str, kind: str, index: int) -> None:
    if not slug or slug != slugify(slug):
        raise _fault(
            *(label, text, f"{kind}.slug", index),
            f"{slug!r} cannot be part of an address; write small letters, digits and hyphens",
        )


def _fault(label: str, text: str, key: str, index: int, what: str) -> AuthorityError:
    return AuthorityError(f"{label}:{tomlfile.line_of(text, key, index)}: key {key!r}: {what}")
