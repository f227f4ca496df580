"""Hatches and dashes as plain lines and rectangles, so that no clip and no bitmap is needed."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

__all__ = ["dashes", "hatch_lines"]


def hatch_lines(xywh: NDArray[np.float64], spacing: float) -> NDArray[np.float64]:
    """Rising diagonals within rectangles, as (n, 4) rows of x1, y1, x2, y2.

    `spacing` is the distance of neighbors along x. Lines are anchored to each rectangle's own
    left edge, so a pattern travels with its bar.
    """
    counts = np.ceil((xywh[:, 2] + xywh[:, 3]) / spacing).astype(np.int64)
    owner = np.repeat(np.arange(len(xywh)), counts)
    ordinal = np.arange(len(owner)) - np.repeat(np.cumsum(counts) - counts, counts)
    x, y, width, height = xywh[owner].T
    # Along a line, (distance from the left) + (distance from the top) is `reach`.
    reach = (ordinal + 0.5) * spacing
    low = np.maximum(0.0, reach - height)
    high = np.minimum(width, reach)
    lines = np.stack([x + low, y + reach - low, x + high, y + reach - high], axis=1)
    return lines[high > low]


def dashes(
    xywh: NDArray[np.float64], dash: float, gap: float, width: float, inset: float
) -> NDArray[np.float64]:
    """Dashed outlines of rectangles as (n, 4) rows of x, y, width and height of each dash.

    They lie within the edges, `width` thick, and leave `inset` free at the corners.
    """
    along_x = _pieces(xywh[:, 0], xywh[:, 2], dash, gap, inset)
    along_y = _pieces(xywh[:, 1], xywh[:, 3], dash, gap, inset)
    x, y, w, h = xywh.T
    owner, begin, size = along_x
    thick = np.full(len(owner), width)
    top = np.stack([begin, y[owner], size, thick], axis=1)
    bottom = np.stack([begin, (y + h)[owner] - width, size, thick], axis=1)
    owner, begin, size = along_y
    thick = np.full(len(owner), width)
    left = np.stack([x[owner], begin, thick, size], axis=1)
    right = np.stack([(x + w)[owner] - width, begin, thick, size], axis=1)
    return np.concatenate([top, bottom, left, right])


def _pieces(
    start: NDArray[np.float64],
    length: NDArray[np.float64],
    dash: float,
    gap: float,
    inset: float,
) -> tuple[NDArray[np.int64], NDArray[np.float64], NDArray[np.float64]]:
    """Dashes along one direction: whose they are, where each begins and how long it is."""
    room = np.maximum(0.0, length - 2 * inset)
    counts = np.ceil(room / (dash + gap)).astype(np.int64)
    owner = np.repeat(np.arange(len(start)), counts)
    ordinal = np.arange(len(owner)) - np.repeat(np.cumsum(counts) - counts, counts)
    offset = ordinal * (dash + gap)
    size = np.minimum(dash, room[owner] - offset)
    return owner, start[owner] + inset + offset, size
