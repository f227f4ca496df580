"""Steps of arrow keys from term to term and from row to row."""

from __future__ import annotations

from typing import NamedTuple

from desktop_app.domain.days import Day
from desktop_app.timeline.block import Block
from desktop_app.timeline.columns import Columns
from desktop_app.timeline.row_facts import OPEN

__all__ = ["Spot", "end_row", "row_beside", "spot_at", "term_beside"]


class Spot(NamedTuple):
    """Where a walk has come to: a row, its license, and the term there, if it has one."""

    row: int
    license_id: str
    term_id: str | None
    day: Day
    """In the middle of the term: the next row's nearest term is wanted."""


def spot_at(columns: Columns, row: int, day: Day, term_id: str | None = None) -> Spot:
    """A term of a row by its id, else the one that lies nearest to a day."""
    block = columns.window(range(row, row + 1))
    license_id = block.license_ids[0]
    if term_id in block.term_ids:
        place = block.term_ids.index(term_id)
        return Spot(row, license_id, term_id, _middle(block, place, day))
    if not block.term_ids:
        return Spot(row, license_id, None, day)
    place = min(range(len(block.term_ids)), key=lambda each: _distance(block, each, day))
    return Spot(row, license_id, block.term_ids[place], day)


def term_beside(columns: Columns, spot: Spot, step: int) -> Spot | None:
    """The term after (step 1) or before (-1) on the same row, in order of first days."""
    block = columns.window(range(spot.row, spot.row + 1))
    if spot.term_id not in block.term_ids:
        return None
    place = block.term_ids.index(spot.term_id) + step
    if not 0 <= place < len(block.term_ids):
        return None
    return Spot(spot.row, spot.license_id, block.term_ids[place], _middle(block, place, spot.day))


def row_beside(columns: Columns, row: int, step: int) -> int | None:
    """The next license's own row below (step 1) or above (-1)."""
    row += step
    while 0 <= row < len(columns):
        if _is_own(columns, row):
            return row
        row += step
    return None


def end_row(columns: Columns, *, first: bool) -> int | None:
    """The first or the last row of a license."""
    return row_beside(columns, -1, 1) if first else row_beside(columns, len(columns), -1)


def _is_own(columns: Columns, row: int) -> bool:
    block = columns.window(range(row, row + 1))
    return bool(block.license_ids[0]) and not int(block.dependent[0])


def _middle(block: Block, place: int, otherwise: Day) -> Day:
    first, last = int(block.first[place]), int(block.last[place])
    return max(first, otherwise) if last == OPEN else (first + last) // 2


def _distance(block: Block, place: int, day: Day) -> int:
    return max(int(block.first[place]) - day, day - int(block.last[place]), 0)
