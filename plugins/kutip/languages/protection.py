"""Words of protected contexts and parts: ``protection.toml``."""

from __future__ import annotations

from msgspec import Struct


class ProtectionWords(Struct, frozen=True, forbid_unknown_fields=True):
    """Words of protected contexts and parts, in small letters.

    `sexual` name crimes of a sexual kind, `crimes` any other; `children` are words for people below 18 and `cases` for
    the parts and steps of a criminal case. `clitics` may be written behind any of these words. `child_age_patterns`
    match an age below 18 where it is that of a person. `general` mark a sentence that speaks of no case (a law, a
    campaign, a statistic). A person has a protected part if one of `before_patterns` matches right before the name, or
    one of `after_patterns` right after it, those of an age below 18 included.
    """

    sexual: tuple[str, ...]
    crimes: tuple[str, ...]
    children: tuple[str, ...]
    cases: tuple[str, ...]
    general: tuple[str, ...]
    clitics: tuple[str, ...]
    child_age_patterns: tuple[str, ...]
    before_patterns: tuple[str, ...]
    after_patterns: tuple[str, ...]
