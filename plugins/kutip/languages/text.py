"""Words that the splitter needs: ``text.toml``."""

from __future__ import annotations

from functools import cached_property

from msgspec import Struct


class TextWords(Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """`abbreviations` are words after which a full stop does not end a sentence, without that stop (``dr``, ``Jl``)."""

    abbreviations: tuple[str, ...]

    @cached_property
    def abbreviations_lower(self) -> frozenset[str]:
        """`abbreviations` in lower case."""
        return frozenset(word.lower() for word in self.abbreviations)
