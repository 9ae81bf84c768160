"""Sets that grow in the order in which their members appeared, so that what comes last changes nothing before it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

Compatible = Callable[[Sequence[int], Sequence[int]], bool]
Settled = Callable[[Sequence[int]], bool]


def clusters(
    size: int, links: Mapping[int, Sequence[tuple[float, int]]], compatible: Compatible, settled: Settled
) -> list[list[int]]:
    """Sets of the numbers below `size`, each in ascending order, in order of their smallest numbers.

    `links` gives for a number how like it is to each smaller number that it is linked with. A number joins the set of
    the one that it is most like; two sets that are both `settled` (their address has been printed) never become one,
    and a settled set takes in none that began before it. So a number that comes last moves no other, and the first of
    a settled set stays its first.
    """
    home = list(range(size))
    sets: dict[int, list[int]] = {number: [number] for number in range(size)}
    for number in range(size):
        for _, other in sorted(links.get(number, ()), key=lambda link: (-link[0], link[1])):
            mine, theirs = home[number], home[other]
            if mine == theirs:
                continue
            old, new = (mine, theirs) if settled(sets[mine]) else (theirs, mine)
            if settled(sets[old]) and (settled(sets[new]) or (new != number and new < old)):
                continue
            if not compatible(sets[theirs], sets[mine]):
                continue
            first, second = min(mine, theirs), max(mine, theirs)
            for moved in sets[second]:
                home[moved] = first
            sets[first] = sorted(sets[first] + sets.pop(second))
    return [sets[first] for first in sorted(sets)]
