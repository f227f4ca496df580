"""Diagonal lines that fill rectangles exactly, so that no clip and no bitmap is needed."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

__all__ = ["hatch_lines"]


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
