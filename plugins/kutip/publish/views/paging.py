"""Long lists in pages: the first at the list's own address, the others at ``page/2/`` … below it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

from msgspec import Struct

T = TypeVar("T")


class Pager(Struct, frozen=True):
    """Where a page of a list stands: its number, how many there are, the addresses beside it (``""`` at the ends)."""

    number: int
    pages: int
    previous: str
    next: str


ALONE = Pager(1, 1, "", "")
"""The pager of a list with one page."""


def page_address(base: str, number: int) -> str:
    """Address of page `number` of the list at `base`."""
    return base if number == 1 else f"{base}page/{number}/"


def paged(base: str, items: Sequence[T], size: int) -> Iterator[tuple[str, Sequence[T], Pager]]:
    """Address, items and pager of each page; one page where there are no items."""
    pages = max(1, -(-len(items) // size))
    for number in range(1, pages + 1):
        previous = page_address(base, number - 1) if number > 1 else ""
        following = page_address(base, number + 1) if number < pages else ""
        part = items[(number - 1) * size : number * size]
        yield page_address(base, number), part, Pager(number, pages, previous, following)
