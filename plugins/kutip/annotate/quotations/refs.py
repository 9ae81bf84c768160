"""Whom the words around a cue or verb of speech name, before it is known who that is."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

RefKind = Literal["named", "pronoun", "plural", "noun", "continued", "before", "unknown"]


class Ref(Struct, frozen=True):
    """Whom a cue names, before it is known who that is.

    ``named``: `name` is an entity, `text` its title where that is an unnamed description; ``pronoun`` and ``plural``:
    somebody known; ``noun``: `head` and `text` describe somebody, `pointing` says that the text points back at somebody
    (``pejabat tersebut``), `many` that they are many; ``continued``: whoever spoke last; ``before``: the speaker of the
    sentence before; ``unknown``: somebody who cannot be read.
    """

    kind: RefKind
    name: str | None = None
    person: bool = False
    text: str = ""
    head: str = ""
    words: frozenset[str] = frozenset()
    pointing: bool = False
    many: bool = False
    some: bool = False
    """Somebody who is not known yet (``seorang warga``)."""
    co: tuple[str, ...] = ()
    end: int = -1
    """Token index behind the phrase."""
    about: str = ""
    """Whose words somebody named only tells (``kata pelaku seperti ditirukan X``)."""
    unlisted: bool = False
    """The name is only a run of capitals that the name finder does not know."""

    @property
    def is_body(self) -> bool:
        """Whether a body or place is named, and nobody."""
        return self.kind == "named" and not self.person


PRONOUN = Ref("pronoun", person=True)
PLURAL = Ref("plural")
CONTINUED = Ref("continued")
BEFORE = Ref("before")
UNKNOWN = Ref("unknown")
