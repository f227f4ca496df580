"""Bars of one row that truly cover the same days: they share the row's height in lanes."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final, NamedTuple

from desktop_app.domain.days import Day

__all__ = ["WHOLE", "Lane", "in_lanes"]

_MOST: Final = 255
"""What a byte holds; far fewer are pixels apart."""


class Lane(NamedTuple):
    """Which lane, from the top, of how many; one of one is the whole height."""

    lane: int
    lanes: int

    def is_beside(self, other: Lane) -> bool:
        """Whether two bars have no part of the row's height in common."""
        return self.lanes == other.lanes and self.lane != other.lane


WHOLE = Lane(0, 1)


def in_lanes(days: Sequence[tuple[Day, Day]], apart: Collection[tuple[int, int]]) -> list[Lane]:
    """The lanes of bars given as (first, last) days, both inclusive, in order of these.

    `apart` are the pairs of bars (the earlier one first) that must not lie in one lane. Bars that
    such pairs link, one after the other, have as many lanes in common as they need; all others
    keep the whole height.
    """
    if not apart:
        return [WHOLE] * len(days)
    lanes = [0] * len(days)
    rivals: dict[int, list[int]] = {}
    for one, other in apart:
        rivals.setdefault(max(one, other), []).append(min(one, other))
    cluster = list(range(len(days)))
    for index in range(len(days)):
        taken = {lanes[other] for other in rivals.get(index, ())}
        lanes[index] = next(lane for lane in range(len(taken) + 1) if lane not in taken)
        for other in rivals.get(index, ()):
            _join(cluster, index, other)
    needed: dict[int, int] = {}
    for index, lane in enumerate(lanes):
        root = _root(cluster, index)
        needed[root] = max(needed.get(root, 0), lane + 1)
    return [
        Lane(min(lane, _MOST - 1), min(needed[_root(cluster, index)], _MOST))
        for index, lane in enumerate(lanes)
    ]


def _root(cluster: list[int], index: int) -> int:
    while cluster[index] != index:
        cluster[index] = cluster[cluster[index]]
        index = cluster[index]
    return index


def _join(cluster: list[int], one: int, other: int) -> None:
    cluster[_root(cluster, one)] = _root(cluster, other)
