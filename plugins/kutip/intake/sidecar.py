"""Facts known from elsewhere, written beside a seed: ``NAME.toml`` for ``NAME.txt``."""

from __future__ import annotations

import tomllib
from difflib import get_close_matches

from ..model import Facts
from .source import NotTakenError


def read_sidecar(text: str, name: str) -> Facts:
    """The facts of a sidecar file called `name`; dates may be written as TOML dates or as text.

    Raises `NotTakenError` where the file is not valid TOML, names an unknown fact, or a fact is no text or date.
    """
    try:
        data = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise NotTakenError(f"its sidecar {name} is not valid TOML: {error}") from None
    known = Facts.__struct_fields__
    facts: dict[str, str] = {}
    for key, value in data.items():
        if key not in known:
            near = get_close_matches(key, known, 1)
            hint = f"did you mean {near[0]!r}?" if near else f"there are: {', '.join(known)}"
            raise NotTakenError(f"its sidecar {name} has an unknown fact {key!r}; {hint}")
        if isinstance(value, (dict, list, bool)):
            raise NotTakenError(f"its sidecar {name}: the fact {key!r} must be text or a date")
        facts[key] = str(value)
    return Facts(**facts)
