"""Bars of one row that share days: which lies upon which, and what of each is still seen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from desktop_app.domain.days import Day
from desktop_app.timeline.lanes import WHOLE, Lane

__all__ = ["Place", "layered"]


class Place(NamedTuple):
    """Where a bar lies among those of its row.

    Attributes:
        shown_last: the last day of the part that no later bar hides; before its first day where
            nothing is left.
        layer: 0, or higher for a bar that lies upon a longer one.
        parts: it begins within or right after another bar and keeps a seam from it.
    """

    shown_last: Day
    layer: int
    parts: bool


def layered(days: Sequence[tuple[Day, Day]], lanes: Sequence[Lane] | None = None) -> list[Place]:
    """The places of bars given as (first, last) days, both inclusive, in order of these.

    A bar is cut where a later one begins that lasts at least as long. A later one that ends
    earlier, or begins on the same day, lies upon it, a layer higher. Bars in different lanes do
    not touch.
    """
    places: list[Place] = []
    reach = 0
    for first, last in days:
        if places and first <= reach:
            return _overlapping(days, lanes or [WHOLE] * len(days))
        places.append(Place(last, 0, bool(places) and first == reach + 1))
        reach = last
    return places


def _overlapping(days: Sequence[tuple[Day, Day]], lanes: Sequence[Lane]) -> list[Place]:
    places: list[Place] = []
    running: list[int] = []
    for index, (first, last) in enumerate(days):
        running = [other for other in running if days[other][1] >= first - 1]
        beside = [other for other in running if not lanes[other].is_beside(lanes[index])]
        layer = 0
        for other in beside:
            other_first, other_last = days[other]
            if other_last < first:
                continue
            if other_last > last or other_first == first:
                layer = max(layer, places[other].layer + 1)
            else:
                shown = min(places[other].shown_last, first - 1)
                places[other] = places[other]._replace(shown_last=shown)
        places.append(Place(last, layer, bool(beside)))
        running.append(index)
    return places
