"""Where bars lie in a window: the same rectangles for painting, labels, hit test and handles."""

from __future__ import annotations

from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from desktop_app.timeline.block import Block, Claims, Runs
from desktop_app.timeline.columns import Columns
from desktop_app.timeline.looks import Look
from desktop_app.timeline.ragged import Days
from desktop_app.timeline.row_facts import OPEN
from desktop_app.timeline.rows import Viewport
from desktop_app.timeline.scale import TimeScale

__all__ = [
    "SEAM",
    "BarRects",
    "Box",
    "Placed",
    "bar_rects",
    "bar_tops",
    "boxes",
    "brought_forward",
    "days_to_x",
    "ends_to_x",
    "meets",
    "placed",
    "term_box",
]

Floats = NDArray[np.float64]

SEAM: Final = 1.5
"""Background between a bar and the one that it follows, logical pixels."""
STUB_WIDTH: Final = 10.0
LEAST_WIDTH: Final = 2.0
_LANE_GROWTH: Final = 2.0
_LANE_GAP: Final = 2.0
_LEAST_GAPPED: Final = 6.0
_LEAST_WHOLE: Final = 3.0
_HAIR: Final = 1e-6
_PATTERN: Final = 72.0
"""A common multiple of the lengths of all patterns."""
_BEYOND: Final = 64.0
"""How far open-ended bars reach beyond the window, so that no end of theirs shows."""


class Box(NamedTuple):
    """A rectangle in window coordinates."""

    x: float
    y: float
    width: float
    height: float


class BarRects(NamedTuple):
    """Edges of the bars of a block, by bar; `shown` ends where a later bar begins to hide it.

    Between `certain_left` and `certain_right` a bar does not fade. `foot` is the lower edge of what
    a bar, or the lanes of several, have in a row.
    """

    left: Floats
    right: Floats
    shown: Floats
    top: Floats
    height: Floats
    certain_left: Floats
    certain_right: Floats
    foot: Floats


def days_to_x(days: Days, scale: TimeScale, width: float) -> Floats:
    """The x of the left edge of days; OPEN lies beyond the right of the window."""
    x = (days.astype(np.float64) - scale.origin) * scale.px_per_day
    x[days == OPEN] = width + _BEYOND
    return x


def ends_to_x(days: Days, scale: TimeScale, width: float) -> Floats:
    """The x of the right edge of days that are covered whole."""
    x = (days.astype(np.float64) + 1 - scale.origin) * scale.px_per_day
    x[days == OPEN] = width + _BEYOND
    return x


def bar_tops(rows: NDArray[np.int64], viewport: Viewport) -> Floats:
    """The y of the upper edge of bars on rows, in window coordinates."""
    return viewport.rows_y(rows) + viewport.rows.bar_top


def bar_rects(block: Block, rows: range, scale: TimeScale, viewport: Viewport) -> BarRects:
    """The bars of `block`, which holds exactly `rows`; exact edges, not clipped to the window."""
    left = days_to_x(block.first, scale, viewport.width)
    right = ends_to_x(block.last, scale, viewport.width)
    shown = ends_to_x(block.shown_last, scale, viewport.width)
    is_stub = block.look == Look.NEVER
    least = np.where(is_stub, STUB_WIDTH, LEAST_WIDTH)
    right = np.maximum(right, left + least)
    shown = np.where(block.shown_last == block.last, right, shown)
    row = block.row_of_bar()
    foot = bar_tops(rows.start + row, viewport)
    whole, slim = viewport.rows.bar_height, viewport.rows.slim_height
    is_slim = block.dependent[row] > 0
    top = np.where(is_slim, foot + (whole - slim) / 2, foot)
    height = np.where(is_slim, slim, whole)
    foot = foot + whole
    if (block.lanes > 1).any():
        top, height = _in_lanes(block, top, height, viewport)
    certain_left = days_to_x(block.first_certain, scale, viewport.width)
    certain_right = ends_to_x(block.last_certain, scale, viewport.width)
    certain_right = np.where(block.last_certain == block.last, right, certain_right)
    return BarRects(left, right, shown, top, height, certain_left, certain_right, foot)


def _in_lanes(
    block: Block, top: Floats, height: Floats, viewport: Viewport
) -> tuple[Floats, Floats]:
    """The tops and heights where bars share the height of their row.

    Lanes take a little of the air over and under bars, so that a word fits into each of two.
    """
    grown = _LANE_GROWTH if viewport.rows.bar_top > 3 * _LANE_GROWTH else 0.0
    lanes = block.lanes.astype(np.float64)
    room = height + 2 * grown
    gap = np.where(room / lanes >= _LEAST_GAPPED, _LANE_GAP, 0.0)
    each = (room - gap * (lanes - 1)) / lanes
    # Whole pixels while there are enough of them; what is left over stays at the foot.
    each = np.where(each >= _LEAST_WHOLE, np.floor(each), each)
    begin = top - grown + block.lane * (each + gap)
    is_laned = block.lanes > 1
    return np.where(is_laned, begin, top), np.where(is_laned, each, height)


def meets(rects: BarRects, one: int) -> NDArray[np.bool_]:
    """Which bars have a part of the height in common with one of them."""
    low, high = rects.top[one], rects.top[one] + rects.height[one]
    return (rects.top < high - _HAIR) & (rects.top + rects.height > low + _HAIR)


def brought_forward(block: Block, rects: BarRects, front: int) -> BarRects:
    """The parts that are seen when one bar lies upon all others of its row."""
    row = block.row_of_bar()
    beside = (row == row[front]) & (np.arange(len(row)) != front) & meets(rects, front)
    hidden = beside & (rects.left >= rects.left[front]) & (rects.left < rects.right[front])
    left = np.where(hidden, np.minimum(rects.right[front], rects.right), rects.left)
    shown = rects.shown.copy()
    shown[front] = rects.right[front]
    return rects._replace(left=left, shown=shown)


class Placed(NamedTuple):
    """Intervals of rows as edges in window coordinates, by interval; those in view alone.

    `which` says which they are, `row` on which row of the block they lie, `top` where the bars of
    that row begin.
    """

    which: NDArray[np.int64]
    row: NDArray[np.int64]
    left: Floats
    right: Floats
    top: Floats


def placed(runs: Runs | Claims, rows: range, scale: TimeScale, viewport: Viewport) -> Placed:
    """Where intervals lie that belong to exactly `rows`; each is 2 px wide at least."""
    left = days_to_x(runs.first, scale, viewport.width)
    right = np.maximum(ends_to_x(runs.last, scale, viewport.width), left + LEAST_WIDTH)
    seen = np.flatnonzero((right > 0) & (left < viewport.width))
    row = runs.rows()[seen]
    return Placed(seen, row, left[seen], right[seen], bar_tops(rows.start + row, viewport))


def boxes(left: Floats, right: Floats, top: Floats, height: Floats | float, width: float) -> Floats:
    """Rectangles as (n, 4) rows of x, y, width and height, cut to a window `width` wide.

    Something is left beyond the window, so that rounded corners and outlines stay out of sight,
    and cut there by whole lengths of every pattern, so that a pattern stands still upon its bar.
    """
    behind = np.maximum(0.0, np.floor(-left / _PATTERN) - 1) * _PATTERN
    low = left + np.where(left < 0, behind, 0.0)
    high = np.minimum(right, width + _PATTERN)
    xywh = np.empty((len(low), 4))
    xywh[:, 0], xywh[:, 1], xywh[:, 2], xywh[:, 3] = low, top, high - low, height
    return xywh


def term_box(
    columns: Columns, scale: TimeScale, viewport: Viewport, license_id: str, term_id: str
) -> Box | None:
    """The whole rectangle of one term, wherever it lies; None where it is not drawn."""
    found = columns.find(license_id, term_id)
    if found is None:
        return None
    rows = range(found.row, found.row + 1)
    rects = bar_rects(columns.window(rows), rows, scale, viewport)
    left = float(rects.left[found.place])
    return Box(
        left,
        float(rects.top[found.place]),
        float(rects.right[found.place]) - left,
        float(rects.height[found.place]),
    )
