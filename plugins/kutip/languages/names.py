"""Titles, offices, generic nouns of bodies and places, and the words beside names: ``names.toml``."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct


class NameWords(Struct, frozen=True, forbid_unknown_fields=True):
    """Words that tell names. Capitals count; an entry of several words is found as a whole.

    `ranks` stand before a person, `offices` before a body or field and then a person, `place_offices` before a place.
    `bodies` and `firms` open names of organisations and are part of them, `org_tails` close them; `place_heads` and
    `place_tails` do so for places. What `other_heads` open is a name of something else (a law, a cup), and `not_names`
    are no names at all. `fields` follow an office without being part of a name. `function_words` begin sentences.
    ``…_cues`` are small words before a name, `person_verbs` words after one. `metonyms` give the state that a capital
    stands for when it speaks. `suffixes` and `prefixes` are those of ordinary words; a prefix comes with what may have stood
    where it ends. `short_heads` give the full form of a body's generic noun; `optional_words` are those that two forms of
    one body's name may differ by. `age_pattern` matches an age right after a person.
    """

    ranks: tuple[str, ...]
    offices: tuple[str, ...]
    place_offices: tuple[str, ...]
    bodies: tuple[str, ...]
    firms: tuple[str, ...]
    org_tails: tuple[str, ...]
    place_heads: tuple[str, ...]
    place_tails: tuple[str, ...]
    other_heads: tuple[str, ...]
    not_names: tuple[str, ...]
    function_words: tuple[str, ...]
    place_cues: tuple[str, ...]
    person_cues: tuple[str, ...]
    org_cues: tuple[str, ...]
    person_verbs: tuple[str, ...]
    org_joiners: tuple[str, ...]
    person_joiners: tuple[str, ...]
    fields: tuple[str, ...]
    degrees: tuple[str, ...]
    initials_cues: tuple[str, ...]
    nickname_cues: tuple[str, ...]
    glue_tails: tuple[str, ...]
    foreign_words: tuple[str, ...]
    media_cues: tuple[str, ...]
    small_titles: tuple[str, ...]
    role_joiners: tuple[str, ...]
    list_words: tuple[str, ...]
    routes: tuple[str, ...]
    small_bodies: tuple[str, ...]
    name_openers: tuple[str, ...]
    closing_words: tuple[str, ...]
    firm_words: tuple[str, ...]
    initials_words: tuple[str, ...]
    branch_words: tuple[str, ...]
    soft_heads: tuple[str, ...]
    english_joiners: tuple[str, ...]
    territorial: tuple[str, ...]
    loan_endings: tuple[str, ...]
    body_beginnings: tuple[str, ...]
    decree_beginnings: tuple[str, ...]
    suffixes: tuple[str, ...]
    optional_words: tuple[str, ...]
    age_pattern: str
    pseudonym_pattern: str
    code_pattern: str
    metonyms: Mapping[str, str]
    prefixes: Mapping[str, tuple[str, ...]]
    short_heads: Mapping[str, str]
