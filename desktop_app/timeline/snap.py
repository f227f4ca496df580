"""Magnets: days that a dragged edge prefers when the pointer is near them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import Enum
from typing import Final, NamedTuple

from desktop_app.domain.days import MAX_DAY, MIN_DAY, Day, to_date
from desktop_app.timeline.block import Block
from desktop_app.timeline.row_facts import OPEN
from desktop_app.timeline.scale import TimeScale
from desktop_app.timeline.ticks import Unit, cells

__all__ = ["Edge", "Magnet", "Pull", "neighbor_magnets", "snapped"]

SNAP_PIXELS: Final = 8.0
_MOST_DAYS: Final = 2.0
"""Far out, 8 pixels are weeks: a magnet must not move a date by more than a person would let it."""


class Edge(Enum):
    """Which day of a term is dragged; a last day snaps to last days, a first to first ones."""

    FIRST = "first"
    LAST = "last"


class Pull(Enum):
    """Why a day attracts; the lower pulls first where two lie equally far."""

    NEIGHBOR = "neighbor"
    AS_OF = "as_of"
    QUARTER = "quarter"
    MONTH = "month"


class Magnet(NamedTuple):
    day: Day
    pull: Pull


def snapped(
    day: float, edge: Edge, scale: TimeScale, magnets: Sequence[Magnet] = ()
) -> tuple[Day, Magnet | None]:
    """The whole day for a dragged edge, and the magnet that holds it, if one does.

    Args:
        day: where the edge would be without magnets, as a fractional day: for `Edge.FIRST` the
            beginning of the first day, for `Edge.LAST` the beginning of the last day.
        edge: which edge it is.
        scale: tells how many days 8 pixels are.
        magnets: days besides the ends of months and quarters, such as neighbors' and the as-of day.
    """
    reach = min(SNAP_PIXELS / scale.px_per_day, _MOST_DAYS)
    near = [*magnets, *_calendar_magnets(day, edge, reach)]
    held = [magnet for magnet in near if abs(magnet.day - day) <= reach]
    plain = min(MAX_DAY, max(MIN_DAY, round(day)))
    if not held:
        return plain, None
    order = list(Pull)
    best = min(held, key=lambda magnet: (abs(magnet.day - day), order.index(magnet.pull)))
    return best.day, best


def neighbor_magnets(block: Block, term_id: str, edge: Edge, as_of: Day) -> list[Magnet]:
    """The days at which the other bars of one row begin or end, and the as-of day.

    A first day is drawn to the day after a neighbor's last, a last day to the day before a
    neighbor's first, so that the two terms meet without gap or overlap.
    """
    days: set[Day] = set()
    for other, first, last in zip(
        block.term_ids, block.first.tolist(), block.last.tolist(), strict=True
    ):
        if other == term_id:
            continue
        days.add(first if edge is Edge.FIRST else first - 1)
        if last != OPEN:
            days.add(last + 1 if edge is Edge.FIRST else last)
    return [
        *(Magnet(day, Pull.NEIGHBOR) for day in sorted(days)),
        Magnet(as_of, Pull.AS_OF),
    ]


def _calendar_magnets(day: float, edge: Edge, reach: float) -> Iterable[Magnet]:
    low = min(MAX_DAY, max(MIN_DAY, int(day - reach) - 31))
    high = min(MAX_DAY, max(MIN_DAY, int(day + reach) + 31))
    for cell in cells(Unit(months=1), low, high):
        magnet = cell.first if edge is Edge.FIRST else cell.last
        month = to_date(cell.first).month
        turns_quarter = month % 3 == (1 if edge is Edge.FIRST else 0)
        yield Magnet(magnet, Pull.QUARTER if turns_quarter else Pull.MONTH)
