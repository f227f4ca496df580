"""What lies under the pointer where many rows share a pixel: the cell that is drawn there."""

from __future__ import annotations

from collections import Counter
from typing import Final, NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

from desktop_app.timeline.block import Block
from desktop_app.timeline.columns import Columns
from desktop_app.timeline.density import KIND_OF_LOOK, WARNED_CELLS
from desktop_app.timeline.hit import Hit, Zone
from desktop_app.timeline.looks import Cap
from desktop_app.timeline.mosaic import Cell
from desktop_app.timeline.primitives import CellCode, Ink
from desktop_app.timeline.ragged import Days

__all__ = ["CellSummary", "dense_hit", "summary_of"]

_Bars: TypeAlias = NDArray[np.int64]

_EXPIRING: Final = int(Cap.EXPIRING)
_NEVER: Final = 1 << 40
"""Longer than any bar."""


class CellSummary(NamedTuple):
    """What shares a cell: licenses with something there, their terms by kind, gaps, last days."""

    cell: Cell
    rows: int
    licenses: int
    terms: dict[Ink, int]
    gaps: int
    expiring: int


class _Met(NamedTuple):
    """The bars of a block that have a day in a cell."""

    base: int
    block: Block
    bars: _Bars


def dense_hit(columns: Columns, cell: Cell, around: int = 0) -> Hit | None:
    """The bar that is meant by a cell: one that is about to end, else the shortest there.

    A long bar can be met beside the short one, a short one nowhere else. Where the cell is empty
    the `around` days on both sides of it count too. None where there is still nothing.
    """
    if not columns.is_described(cell.rows):
        return None
    days = cell.last + 1 - cell.first
    # A warning is painted over the cells after its day as well.
    warned = cell._replace(first=cell.first - (WARNED_CELLS - 1) * days)
    wide = cell._replace(first=cell.first - around, last=cell.last + around)
    near = _met(columns, wide._replace(first=min(wide.first, warned.first)))
    meant = _meant(near, (warned, cell, wide)) if near else None
    if meant is not None:
        (base, block, _), bar = meant
        row = int(np.searchsorted(block.ptr, bar, side="right")) - 1
        return Hit(base + row, block.license_ids[row], block.term_ids[bar], Zone.BODY, is_far=True)
    license_id = columns.license_id(cell.rows.start) if len(cell.rows) == 1 else ""
    return Hit(cell.rows.start, license_id, is_far=True) if license_id else None


def summary_of(columns: Columns, cell: Cell) -> CellSummary | None:
    """What can be told about a cell; None while its rows are not known yet."""
    if not columns.is_described(cell.rows):
        return None
    kinds: Counter[Ink] = Counter()
    licenses = expiring = gaps = 0
    for _, block, bars in _met(columns, cell):
        codes = np.bincount(KIND_OF_LOOK[block.look[bars]], minlength=len(CellCode.INKS))
        kinds.update(dict(zip(CellCode.INKS, codes.tolist(), strict=True)))
        rows: list[int] = np.unique(np.searchsorted(block.ptr, bars, side="right") - 1).tolist()
        licenses += len({block.license_ids[row] for row in rows})
        expiring += int(((block.cap[bars] == Cap.EXPIRING) & (block.last[bars] <= cell.last)).sum())
    for base, block in columns.blocks_over(cell.rows):
        low = int(block.gaps.ptr[max(0, cell.rows.start - base)])
        high = int(block.gaps.ptr[min(len(block), cell.rows.stop - base)])
        first, last = block.gaps.first[low:high], block.gaps.last[low:high]
        gaps += int(((first <= cell.last) & (last >= cell.first)).sum())
    found = {ink: count for ink, count in kinds.items() if count}
    return CellSummary(cell, len(cell.rows), licenses, found, gaps, expiring)


def _meant(near: list[_Met], cells: tuple[Cell, Cell, Cell]) -> tuple[_Met, int] | None:
    """The bar that is meant, and where it is from: one that ends in the first cell, or else the
    shortest in the second, or in the third; one that ends there before all others.
    """
    first = np.concatenate([met.block.first[met.bars] for met in near])
    last = np.concatenate([met.block.last[met.bars] for met in near])
    ending = np.concatenate([met.block.cap[met.bars] for met in near]) == _EXPIRING
    are_ending = bool(ending.any())
    warned, *others = cells
    place = -1
    if are_ending:
        ends = ending & _has(first, last, warned) & (last <= warned.last)
        place = int(ends.argmax()) if ends.any() else -1
    for cell in others:
        meets = _has(first, last, cell) if place < 0 else None
        if meets is not None and meets.any():
            length = np.where(meets, last.astype(np.int64) - first, _NEVER)
            if are_ending:
                length[meets & ending & (last <= cell.last)] = -1
            place = int(length.argmin())
    if place < 0:
        return None
    for met in near:
        if place < len(met.bars):
            return met, int(met.bars[place])
        place -= len(met.bars)
    raise AssertionError("every place is in one of them")


def _has(first: Days, last: Days, cell: Cell) -> NDArray[np.bool_]:
    return (first <= cell.last) & (last >= cell.first)


def _met(columns: Columns, cell: Cell) -> list[_Met]:
    found: list[_Met] = []
    for base, block in columns.blocks_over(cell.rows):
        low = int(block.ptr[max(0, cell.rows.start - base)])
        high = int(block.ptr[min(len(block), cell.rows.stop - base)])
        first, last = block.first[low:high], block.last[low:high]
        # Half the time of np.flatnonzero, and the pointer asks for every place it comes to.
        bars = low + _has(first, last, cell).nonzero()[0]
        if len(bars):
            found.append(_Met(base, block, bars))
    return found
