"""What lies under the pointer: a row, a term, and which part of its bar."""

from __future__ import annotations

from enum import Enum
from typing import Final, NamedTuple

import numpy as np

from desktop_app.timeline.bar_geometry import bar_rects
from desktop_app.timeline.columns import Columns
from desktop_app.timeline.row_facts import OPEN
from desktop_app.timeline.rows import Viewport
from desktop_app.timeline.scale import TimeScale
from desktop_app.timeline.scene import Selection

__all__ = ["Hit", "Zone", "edge_width", "hit_test"]

_SLACK: Final = 2.0
"""A bar of a pixel or two can still be met."""


class Zone(Enum):
    START_EDGE = "start_edge"
    END_EDGE = "end_edge"
    BODY = "body"


class Hit(NamedTuple):
    """A row, and the term met there, if any; `zone` is None without a term."""

    row: int
    license_id: str
    term_id: str | None = None
    zone: Zone | None = None


def edge_width(bar_width: float) -> float:
    """How wide the zone at either edge of a selected bar is, logical pixels."""
    return max(6.0, min(12.0, 0.2 * bar_width))


def hit_test(
    columns: Columns,
    scale: TimeScale,
    viewport: Viewport,
    x: float,
    y: float,
    selected: Selection | None = None,
) -> Hit | None:
    """What lies at (x, y) in window coordinates; None below the last row.

    Edges answer on the selected term alone, and it is met before what covers it. Otherwise the
    bar painted uppermost wins.
    """
    row = viewport.row_at(y, len(columns))
    if row is None:
        return None
    rows = range(row, row + 1)
    block = columns.window(rows)
    license_id = block.license_ids[0]
    geometry = viewport.rows
    into_bar = y - viewport.row_y(row) - geometry.bar_top
    if not -_SLACK <= into_bar <= geometry.bar_height + _SLACK or not len(block.first):
        return Hit(row, license_id)
    rects = bar_rects(block, rows, scale, viewport)
    if selected is not None and selected.license_id == license_id:
        term_id = selected.term_id or ""
        if term_id in block.term_ids:
            index = block.term_ids.index(term_id)
            is_open = int(block.last[index]) == OPEN
            zone = _zone(x, float(rects.left[index]), float(rects.right[index]), is_open=is_open)
            if zone is not None:
                return Hit(row, license_id, term_id, zone)
    met = np.flatnonzero(
        (rects.left - _SLACK <= x) & (x < np.maximum(rects.shown, rects.left) + _SLACK)
    )
    if not len(met):
        return Hit(row, license_id)
    # Within the slack of two neighbors the one that truly holds x is meant.
    holds = (rects.left[met] <= x) & (x < rects.shown[met])
    best = met[np.lexsort((met, block.layer[met], holds))[-1]]
    return Hit(row, license_id, block.term_ids[int(best)], Zone.BODY)


def _zone(x: float, left: float, right: float, *, is_open: bool) -> Zone | None:
    """The zone of a selected bar; its edges reach outside where the bar is narrow."""
    width = right - left
    edge = edge_width(width)
    # A third of the bar at least stays for moving it; what an edge lacks inside it takes outside.
    inner = min(edge, width / 3)
    outer = max(_SLACK, edge - inner)
    if left - outer <= x < left + inner:
        return Zone.START_EDGE
    if not is_open and right - inner < x <= right + outer:
        return Zone.END_EDGE
    return Zone.BODY if left <= x < right else None
