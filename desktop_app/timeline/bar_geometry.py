"""Where bars lie in a window: the same rectangles for painting, labels, hit test and handles."""

from __future__ import annotations

from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from desktop_app.timeline.block import Block
from desktop_app.timeline.columns import Columns
from desktop_app.timeline.looks import Look
from desktop_app.timeline.row_facts import OPEN
from desktop_app.timeline.rows import Viewport
from desktop_app.timeline.scale import TimeScale

__all__ = ["SEAM", "BarRects", "Box", "bar_rects", "bar_tops", "days_to_x", "ends_to_x", "term_box"]

Floats = NDArray[np.float64]

SEAM: Final = 1.5
"""Background between a bar and the one that it follows, logical pixels."""
STUB_WIDTH: Final = 10.0
LEAST_WIDTH: Final = 2.0
_BEYOND: Final = 64.0
"""How far open-ended bars reach beyond the window, so that no end of theirs shows."""


class Box(NamedTuple):
    """A rectangle in window coordinates."""

    x: float
    y: float
    width: float
    height: float


class BarRects(NamedTuple):
    """Edges of the bars of a block, by bar; `shown` ends where a later bar begins to hide it."""

    left: Floats
    right: Floats
    shown: Floats
    top: Floats


def days_to_x(days: NDArray[np.int32], scale: TimeScale, width: float) -> Floats:
    """The x of the left edge of days; OPEN lies beyond the right of the window."""
    x = (days.astype(np.float64) - scale.origin) * scale.px_per_day
    x[days == OPEN] = width + _BEYOND
    return x


def ends_to_x(days: NDArray[np.int32], scale: TimeScale, width: float) -> Floats:
    """The x of the right edge of days that are covered whole."""
    x = (days.astype(np.float64) + 1 - scale.origin) * scale.px_per_day
    x[days == OPEN] = width + _BEYOND
    return x


def bar_tops(rows: NDArray[np.int64], viewport: Viewport) -> Floats:
    """The y of the upper edge of bars on rows, in window coordinates."""
    geometry = viewport.rows
    return rows.astype(np.float64) * geometry.row_height + (geometry.bar_top - viewport.scroll)


def bar_rects(block: Block, rows: range, scale: TimeScale, viewport: Viewport) -> BarRects:
    """The bars of `block`, which holds exactly `rows`; exact edges, not clipped to the window."""
    left = days_to_x(block.first, scale, viewport.width)
    right = ends_to_x(block.last, scale, viewport.width)
    shown = ends_to_x(block.shown_last, scale, viewport.width)
    is_stub = block.look == Look.NEVER
    least = np.where(is_stub, STUB_WIDTH, LEAST_WIDTH)
    right = np.maximum(right, left + least)
    shown = np.where(block.shown_last == block.last, right, shown)
    return BarRects(left, right, shown, bar_tops(rows.start + block.row_of_bar(), viewport))


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
        viewport.rows.bar_height,
    )
