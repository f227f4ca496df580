"""Many rows in one pixel: how much of each is covered, by what, and where attention is needed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from desktop_app.timeline.block import Block
from desktop_app.timeline.looks import Cap, Look
from desktop_app.timeline.primitives import CellCode, Ink
from desktop_app.timeline.ragged import Codes

__all__ = ["Cut", "cell_codes"]

# What prevails in a cell, by look; the order is that of CELL_INKS.
_KINDS: Final = {
    Look.IN_FORCE: Ink.IN_FORCE,
    Look.IN_FORCE_ALT: Ink.IN_FORCE,
    Look.LAPSED: Ink.LAPSED,
    Look.LAPSED_ALT: Ink.LAPSED,
    Look.PENDING: Ink.PENDING,
    Look.NEVER: Ink.PENDING,
    Look.COVERED: Ink.PENDING,
    Look.WITHDRAWN: Ink.LAPSED,
    Look.REPORTED: Ink.REPORTED,
    Look.EXPECTED: Ink.REPORTED,
    Look.ASSUMED: Ink.REPORTED,
}
_KIND_OF_LOOK: Final = np.array([CellCode.INKS.index(_KINDS[look]) for look in Look])
_ALARM_SHARES: Final = (0.0, 0.05, 0.25)
"""More rows than these shares in a gap raise a cell's alarm by one level each."""


class Cut(NamedTuple):
    """Which cells: each is 2**row_power rows high and 2**day_power days wide.

    `rows` are the rows of all cells (the last ones may be fewer than a cell holds); the first
    column is the one of the day first_bin * 2**day_power, and there are `bins` columns.
    """

    rows: range
    row_power: int
    first_bin: int
    bins: int
    day_power: int

    @property
    def lines(self) -> int:
        return -(-len(self.rows) >> self.row_power)


class _Marks(NamedTuple):
    """Intervals on rows: cell line and first and last column, those in the cut alone."""

    line: NDArray[np.int64]
    low: NDArray[np.int64]
    high: NDArray[np.int64]
    chosen: NDArray[np.bool_]


def cell_codes(blocks: Sequence[tuple[int, Block]], cut: Cut) -> Codes:
    """A code for each cell (see `CellCode`), of shape (lines, bins); 0 where there is nothing.

    `blocks` come with the row of their first and hold all rows of the cut, perhaps more. Whatever
    has a day in a cell leaves its trace there, however short it is.
    """
    row, first, last, look, cap = _bars(blocks)
    marks = _marks(row, first, last, cut)
    kinds = _KIND_OF_LOOK[look[marks.chosen]]
    total, prevails = _prevailing(marks, kinds, cut)
    expiring = np.zeros(total.shape, dtype=np.bool_)
    ending = cap[marks.chosen] == Cap.EXPIRING
    expiring[marks.line[ending], marks.high[ending]] = True
    holes = _marks(*_gaps(blocks), cut)
    rows = np.full(cut.lines, 1 << cut.row_power, dtype=np.int32)
    rows[-1:] -= (cut.lines << cut.row_power) - len(cut.rows)
    levels = CellCode.DENSITIES - 1
    density = np.minimum(levels, -(-total * levels // rows[:, None])).astype(np.uint8)
    return CellCode.packed(density, prevails, _alarm(holes, rows, cut), expiring)


def _prevailing(
    marks: _Marks, kinds: NDArray[np.int64], cut: Cut
) -> tuple[NDArray[np.int32], Codes]:
    """How many bars are in each cell, and of which kind there are most."""
    total = np.zeros((cut.lines, cut.bins), dtype=np.int32)
    most = np.zeros_like(total)
    prevails = np.zeros(total.shape, dtype=np.uint8)
    for kind in np.flatnonzero(np.bincount(kinds, minlength=1)).tolist():
        counts = _counts(marks, kinds == kind, cut)
        total += counts
        prevails[counts > most] = kind
        np.maximum(most, counts, out=most)
    return total, prevails


def _alarm(holes: _Marks, rows: NDArray[np.int32], cut: Cut) -> Codes:
    alarm = np.zeros((cut.lines, cut.bins), dtype=np.uint8)
    if len(holes.line):
        share = _counts(holes, np.ones(len(holes.line), dtype=np.bool_), cut) / rows[:, None]
        for least in _ALARM_SHARES:
            alarm += share > least
    return alarm


def _counts(marks: _Marks, among: NDArray[np.bool_], cut: Cut) -> NDArray[np.int32]:
    """How many intervals hold each cell: a step up, a step down, and their running sum."""
    stride = cut.bins + 1
    size = cut.lines * stride
    start = marks.line[among] * stride
    up = np.bincount(start + marks.low[among], minlength=size)
    down = np.bincount(start + marks.high[among] + 1, minlength=size)
    steps = (up - down).reshape(cut.lines, stride)
    return np.cumsum(steps, axis=1, dtype=np.int32)[:, :-1]


def _marks(
    row: NDArray[np.int64], first: NDArray[np.int64], last: NDArray[np.int64], cut: Cut
) -> _Marks:
    low = (first >> cut.day_power) - cut.first_bin
    high = (last >> cut.day_power) - cut.first_bin
    chosen = (row >= cut.rows.start) & (row < cut.rows.stop) & (high >= 0) & (low < cut.bins)
    return _Marks(
        (row[chosen] - cut.rows.start) >> cut.row_power,
        np.maximum(low[chosen], 0),
        np.minimum(high[chosen], cut.bins - 1),
        chosen,
    )


def _bars(
    blocks: Sequence[tuple[int, Block]],
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64], Codes, Codes]:
    return (
        np.concatenate([base + block.rows() for base, block in blocks]),
        np.concatenate([block.first for _, block in blocks]).astype(np.int64),
        np.concatenate([block.last for _, block in blocks]).astype(np.int64),
        np.concatenate([block.look for _, block in blocks]),
        np.concatenate([block.cap for _, block in blocks]),
    )


def _gaps(
    blocks: Sequence[tuple[int, Block]],
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
    return (
        np.concatenate([base + block.gaps.rows() for base, block in blocks]),
        np.concatenate([block.gaps.first for _, block in blocks]).astype(np.int64),
        np.concatenate([block.gaps.last for _, block in blocks]).astype(np.int64),
    )
