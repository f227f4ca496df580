"""Many rows in one pixel: how much of each is covered, by what, and where attention is needed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

from desktop_app.timeline.block import Block
from desktop_app.timeline.looks import Cap, Look
from desktop_app.timeline.primitives import CellCode, Ink
from desktop_app.timeline.ragged import Codes

__all__ = ["KIND_OF_LOOK", "WARNED_CELLS", "Cut", "cell_areas", "cell_codes"]

_Ints: TypeAlias = NDArray[np.int64]

# What prevails in a cell, by look; the order is that of CellCode.INKS.
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
KIND_OF_LOOK: Final = np.array([CellCode.INKS.index(_KINDS[look]) for look in Look])
WARNED_CELLS: Final = 4
"""An end that is near is marked this wide: the line of the as-of day stands right before it."""
_KINDS_COUNT: Final = len(CellCode.INKS)
_WARNING_SHARES: Final = (0.0, 0.02, 0.1)
"""More rows than these shares that expire in a cell raise its warning by one level each."""


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
    """Intervals on rows: cell line, first and last column, those that meet the cut alone.

    `before` are the days of the first column that lie before the interval, `within` those of the
    last column that lie in it; an interval that reaches beyond the cut ends in the column after.
    """

    line: _Ints
    low: _Ints
    high: _Ints
    before: _Ints
    within: _Ints
    chosen: NDArray[np.bool_]


def cell_codes(blocks: Sequence[tuple[int, Block]], cut: Cut) -> NDArray[np.uint16]:
    """A code for each cell (see `CellCode`), of shape (lines, bins); 0 where there is nothing.

    `blocks` come with the row of their first and hold all rows of the cut, perhaps more. Shares
    are those of covered days, so that four cells and the one that they make up look alike from
    afar; but whatever has a day in a cell leaves its trace there, however short it is.
    """
    row, first, last, look, cap = _bars(blocks)
    marks = _marks(row, first, last, cut)
    areas = _areas(marks, KIND_OF_LOOK[look[marks.chosen]], _KINDS_COUNT, cut)
    room = _room(cut)
    levels = CellCode.DENSITIES - 1
    density = np.minimum(levels, np.ceil(areas.sum(axis=0) * (levels / room)))
    kinds, share = _shares(areas)
    warned = _warned(marks, cap[marks.chosen] == Cap.EXPIRING, cut)
    return CellCode.packed(density, kinds, share, _alarm(blocks, room, cut), warned)


def cell_areas(blocks: Sequence[tuple[int, Block]], cut: Cut) -> NDArray[np.float64]:
    """How many days terms cover in each cell, days that two terms cover twice."""
    row, first, last, _, _ = _bars(blocks)
    marks = _marks(row, first, last, cut)
    return _areas(marks, np.zeros(len(marks.line), dtype=np.int64), 1, cut)[0]


def _room(cut: Cut) -> NDArray[np.float64]:
    """How many days there are to be covered in a cell, by line; the last one may have fewer."""
    rows = np.full(cut.lines, 1 << cut.row_power, dtype=np.float64)
    rows[-1:] -= (cut.lines << cut.row_power) - len(cut.rows)
    return (rows * (1 << cut.day_power))[:, None]


def _shares(
    areas: NDArray[np.float64],
) -> tuple[tuple[_Ints, _Ints], NDArray[np.float64]]:
    """What covers most, what covers most besides, and how much that is beside the first."""
    shape = areas.shape[1:]
    first, second = np.zeros(shape, dtype=np.int64), np.zeros(shape, dtype=np.int64)
    most: NDArray[np.float64] = areas[0]
    besides = np.zeros(shape)
    for kind in range(1, len(areas)):
        area: NDArray[np.float64] = areas[kind]
        if not area.any():
            continue
        leads = area > most
        follows = ~leads & (area > besides)
        second = np.where(leads, first, np.where(follows, kind, second))
        besides = np.where(leads, most, np.where(follows, area, besides))
        first = np.where(leads, kind, first)
        most = np.where(leads, area, most)
    share = np.ceil(besides * (CellCode.SHARES - 1) / np.maximum(most, 1.0))
    return (first, second * (share > 0)), share


def _warned(marks: _Marks, ending: NDArray[np.bool_], cut: Cut) -> _Ints:
    """How much expires in each cell, as levels."""
    warned = np.zeros((cut.lines, cut.bins), dtype=np.int64)
    at = marks.line[ending] * (cut.bins + WARNED_CELLS) + marks.high[ending]
    if not len(at):
        return warned
    size = cut.lines * (cut.bins + WARNED_CELLS)
    ends = np.bincount(at, minlength=size).reshape(cut.lines, -1)[:, : cut.bins]
    counts = ends.copy()
    for further in range(1, WARNED_CELLS):
        counts[:, further:] += ends[:, :-further]
    for least in _WARNING_SHARES:
        warned += counts > least * (1 << cut.row_power)
    return warned


def _alarm(
    blocks: Sequence[tuple[int, Block]], room: NDArray[np.float64], cut: Cut
) -> NDArray[np.float64]:
    """How much of each cell lies in gaps, as levels: the first few days raise them most."""
    holes = _marks(*_gaps(blocks), cut)
    if not len(holes.line):
        return np.zeros((cut.lines, cut.bins))
    area = _areas(holes, np.zeros(len(holes.line), dtype=np.int64), 1, cut)[0]
    levels = CellCode.ALARMS - 1
    return np.minimum(float(levels), np.ceil(np.sqrt(area / room) * levels))


def _areas(marks: _Marks, kinds: _Ints, count: int, cut: Cut) -> NDArray[np.float64]:
    """Covered days in each cell, of shape (count of kinds, lines, bins).

    Where an interval begins and ends, the number of days that a column gains changes: over two
    columns, unless it does so at their border. The running sum of the changes is the answer.
    """
    days = 1 << cut.day_power
    stride = cut.bins + 2
    base = (kinds * cut.lines + marks.line) * stride
    if days == 1:
        at = np.concatenate([base + marks.low, base + marks.high + marks.within])
        change = np.repeat([1.0, -1.0], len(base))
    else:
        low, high = base + marks.low, base + marks.high
        at = np.concatenate([low, low + 1, high, high + 1])
        change = np.concatenate(
            [days - marks.before, marks.before, marks.within - days, -marks.within]
        )
    steps = np.bincount(at, change, minlength=count * cut.lines * stride)
    steps = steps.reshape(count, cut.lines, stride)[:, :, : cut.bins]
    return np.cumsum(steps, axis=2, dtype=np.float64)


def _marks(row: _Ints, first: _Ints, last: _Ints, cut: Cut) -> _Marks:
    low = (first >> cut.day_power) - cut.first_bin
    high = (last >> cut.day_power) - cut.first_bin
    chosen = (row >= cut.rows.start) & (row < cut.rows.stop) & (high >= 0) & (low < cut.bins)
    low, high = low[chosen], high[chosen]
    mask = (1 << cut.day_power) - 1
    begins, ends = low >= 0, high < cut.bins
    return _Marks(
        (row[chosen] - cut.rows.start) >> cut.row_power,
        np.where(begins, low, 0),
        np.where(ends, high, cut.bins),
        np.where(begins, first[chosen] & mask, 0),
        np.where(ends, (last[chosen] & mask) + 1, 0),
        chosen,
    )


def _bars(
    blocks: Sequence[tuple[int, Block]],
) -> tuple[_Ints, _Ints, _Ints, Codes, Codes]:
    return (
        np.concatenate([base + block.rows() for base, block in blocks]),
        np.concatenate([block.first for _, block in blocks]).astype(np.int64),
        np.concatenate([block.last for _, block in blocks]).astype(np.int64),
        np.concatenate([block.look for _, block in blocks]),
        np.concatenate([block.cap for _, block in blocks]),
    )


def _gaps(
    blocks: Sequence[tuple[int, Block]],
) -> tuple[_Ints, _Ints, _Ints]:
    return (
        np.concatenate([base + block.gaps.rows() for base, block in blocks]),
        np.concatenate([block.gaps.first for _, block in blocks]).astype(np.int64),
        np.concatenate([block.gaps.last for _, block in blocks]).astype(np.int64),
    )
