"""Words that the splitter needs: ``text.toml``."""

from __future__ import annotations

from functools import cached_property

from msgspec import Struct


class TextWords(Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """`abbreviations` are words after which a full stop does not end a sentence, without that stop (``dr``, ``Jl``)."""

    abbreviations: tuple[str, ...]
    domains: tuple[str, ...]
    """Last parts of addresses, which follow a full stop without opening a sentence (``com``)."""

    counted: tuple[str, ...]
    """Nouns that a Roman numeral counts, which closes a sentence (``semester I``)."""

    lettered: frozenset[str]
    """Nouns in small letters that a single letter tells, which closes a sentence and is no initial (``vitamin C``)."""

    openers: frozenset[str]
    """Words in small letters that open a sentence and no name: behind initials and degrees they tell a new sentence."""

    enclitic: str
    """What longer openers end in (``Disebutkannya``)."""

    before_figures: frozenset[str]
    """`abbreviations` that a figure follows: before a word they are ordinary words and end a sentence (``hal``)."""

    at_ends: frozenset[str]
    """`abbreviations` that end a sentence where one of `openers` follows (``dll``)."""

    before_names: frozenset[str]
    """`abbreviations` and letters in small letters that a name follows always (``pt``), so that those tell nothing."""

    source_brackets: tuple[str, ...]
    """How brackets begin that tell from what book words are (``(HR``)."""

    @cached_property
    def counted_lower(self) -> frozenset[str]:
        """`counted` in lower case."""
        return frozenset(word.lower() for word in self.counted)

    @cached_property
    def abbreviations_lower(self) -> frozenset[str]:
        """`abbreviations` in lower case."""
        return frozenset(word.lower() for word in self.abbreviations)

    @cached_property
    def domains_lower(self) -> frozenset[str]:
        """`domains` in lower case."""
        return frozenset(word.lower() for word in self.domains)
