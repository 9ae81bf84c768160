"""Sets that grow together: what is joined by a chain of links."""

from __future__ import annotations

from collections import defaultdict


class Components:
    """Disjoint sets of whole numbers (union by the smaller number, paths halved)."""

    def __init__(self, size: int) -> None:
        self._parent = list(range(size))

    def find(self, number: int) -> int:
        """The smallest number of the set that holds `number`."""
        parent = self._parent
        while parent[number] != number:
            parent[number] = parent[parent[number]]
            number = parent[number]
        return number

    def join(self, a: int, b: int) -> None:
        """Make one set of the two that hold `a` and `b`."""
        a, b = self.find(a), self.find(b)
        if a != b:
            self._parent[max(a, b)] = min(a, b)

    def sets(self) -> list[list[int]]:
        """Every set, each in ascending order, in order of their smallest numbers."""
        found: dict[int, list[int]] = defaultdict(list)
        for number in range(len(self._parent)):
            found[self.find(number)].append(number)
        return [found[key] for key in sorted(found)]
