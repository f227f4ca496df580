"""What lies under the pointer where many rows share a pixel: the cell that is drawn there."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

from desktop_app.timeline.block import Block
from desktop_app.timeline.columns import Columns
from desktop_app.timeline.density import KIND_OF_LOOK, WARNED_CELLS
from desktop_app.timeline.hit import Hit, Zone
from desktop_app.timeline.looks import Cap
from desktop_app.timeline.mosaic import Cell
from desktop_app.timeline.primitives import CellCode, Ink

__all__ = ["CellSummary", "dense_hit", "summary_of"]

_Bars: TypeAlias = NDArray[np.int64]


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
    for asked, only_ending in ((warned, True), (cell, False), (wide, False)):
        best: tuple[int, int, Block, int] | None = None
        for base, block, bars in _met(columns, asked):
            ends_here = _ends_here(block, bars, asked)
            length = np.where(ends_here, -1, block.last[bars].astype(np.int64) - block.first[bars])
            place = int(length.argmin())
            if only_ending and not ends_here[place]:
                continue
            found = (int(length[place]), base, block, int(bars[place]))
            best = found if best is None or found[0] < best[0] else best
        if best is not None:
            _, base, block, bar = best
            row = int(np.searchsorted(block.ptr, bar, side="right")) - 1
            return Hit(
                base + row, block.license_ids[row], block.term_ids[bar], Zone.BODY, is_far=True
            )
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


def _ends_here(block: Block, bars: _Bars, cell: Cell) -> NDArray[np.bool_]:
    return (block.cap[bars] == Cap.EXPIRING) & (block.last[bars] <= cell.last)


def _met(columns: Columns, cell: Cell) -> list[_Met]:
    found: list[_Met] = []
    for base, block in columns.blocks_over(cell.rows):
        low = int(block.ptr[max(0, cell.rows.start - base)])
        high = int(block.ptr[min(len(block), cell.rows.stop - base)])
        first, last = block.first[low:high], block.last[low:high]
        bars = low + np.flatnonzero((first <= cell.last) & (last >= cell.first))
        if len(bars):
            found.append(_Met(base, block, bars))
    return found
