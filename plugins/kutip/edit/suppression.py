"""Leave out names that must not be published."""

from __future__ import annotations

from collections.abc import Sequence

from ..model import Annotated, Authority


def suppress(annotated: Sequence[Annotated], authority: Authority) -> tuple[tuple[Annotated, ...], Authority]:
    """`annotated` and `authority` without the suppressed names."""
    return tuple(annotated), authority
