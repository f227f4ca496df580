"""What lies under the pointer: a row, a term, and which part of its bar."""

from __future__ import annotations

from enum import Enum
from typing import Final, NamedTuple, final

import numpy as np
from numpy.typing import NDArray

from desktop_app.timeline.bar_geometry import BarRects, bar_rects
from desktop_app.timeline.block import Block
from desktop_app.timeline.claim_marks import claim_boxes
from desktop_app.timeline.columns import Columns
from desktop_app.timeline.ragged import Codes
from desktop_app.timeline.row_facts import OPEN
from desktop_app.timeline.rows import Viewport
from desktop_app.timeline.scale import TimeScale
from desktop_app.timeline.scene import Selection

__all__ = ["Hit", "Pointing", "Zone", "edge_width", "hit_test"]

_TOGETHER: Final = 64
"""Rows that are worked out at one time: few bars cost as much as some hundred."""
_SLACK: Final = 2.0
"""A bar of a pixel or two can still be met."""
_COARSE_EDGE: Final = 24.0
_COARSE_OUTSIDE: Final = 16.0
"""How far beside a selected bar a finger still takes its edge."""


class Zone(Enum):
    START_EDGE = "start_edge"
    END_EDGE = "end_edge"
    BODY = "body"


class Hit(NamedTuple):
    """A row, and the term or report met there, if any; `zone` is None without a term.

    What `is_far` shares its pixels with others: it can be chosen, but not taken hold of.
    """

    row: int
    license_id: str
    term_id: str | None = None
    zone: Zone | None = None
    report_id: str | None = None
    is_far: bool = False


def edge_width(bar_width: float, *, coarse: bool = False) -> float:
    """How wide the zone at either edge of a selected bar is, logical pixels.

    `coarse` is for fingers, which cover what they point at.
    """
    return _COARSE_EDGE if coarse else max(6.0, min(12.0, 0.2 * bar_width))


class _Rows(NamedTuple):
    """Some rows as they lie in one window."""

    columns: Columns
    scale: TimeScale
    viewport: Viewport
    rows: range
    block: Block
    rects: BarRects

    def row(self, row: int) -> _Row:
        place = row - self.rows.start
        bars = slice(*self.block.ptr[place : place + 2].tolist())
        return _Row(self, row, bars, BarRects._make([edges[bars] for edges in self.rects]))


class _Row(NamedTuple):
    """One of them: which bars of the block it has, and where they lie."""

    among: _Rows
    row: int
    bars: slice
    rects: BarRects


@final
class Pointing:
    """Hit tests of a pointer that moves: it stays among some rows, which are worked out together.

    Its answers are those of `hit_test`.
    """

    def __init__(self) -> None:
        self._last: _Rows | None = None

    def at(  # noqa: PLR0913 -- what is shown, where one looks, and how closely
        self,
        columns: Columns,
        scale: TimeScale,
        viewport: Viewport,
        x: float,
        y: float,
        selected: Selection | None = None,
        *,
        coarse: bool = False,
    ) -> Hit | None:
        row = viewport.row_at(y, len(columns))
        if row is None:
            return None
        last = self._last
        if last is None or row not in last.rows or last[:3] != (columns, scale, viewport):
            last = self._last = _rows_about(columns, scale, viewport, row)
        return _hit(last.row(row), (x, y), selected, coarse=coarse)


def hit_test(  # noqa: PLR0913 -- what is shown, where one looks, and how closely
    columns: Columns,
    scale: TimeScale,
    viewport: Viewport,
    x: float,
    y: float,
    selected: Selection | None = None,
    *,
    coarse: bool = False,
) -> Hit | None:
    """What lies at (x, y) in window coordinates; None on headings and below the last row.

    Edges answer on the selected term alone, and it is met before what covers it. Otherwise the
    bar painted uppermost wins, and a report where there is no bar.
    """
    return Pointing().at(columns, scale, viewport, x, y, selected, coarse=coarse)


def _rows_about(columns: Columns, scale: TimeScale, viewport: Viewport, row: int) -> _Rows:
    start = row - row % _TOGETHER
    rows = range(start, min(len(columns), start + _TOGETHER))
    block = columns.window(rows)
    return _Rows(columns, scale, viewport, rows, block, bar_rects(block, rows, scale, viewport))


def _hit(
    found: _Row, at: tuple[float, float], selected: Selection | None, *, coarse: bool
) -> Hit | None:
    row, block = found.row, found.among.block
    place = row - found.among.rows.start
    license_id = block.license_ids[place]
    if not license_id:
        return None
    if block.dependent[place]:
        return Hit(row, license_id)
    term_id = selected.term_id if selected and selected.license_id == license_id else None
    zone = None if term_id is None else _zone_of(term_id, found, at, coarse=coarse)
    if zone is not None:
        return Hit(row, license_id, term_id, zone)
    index = _uppermost(found.rects, block.layer[found.bars], at)
    if index is not None:
        return Hit(row, license_id, block.term_ids[found.bars.start + index], Zone.BODY)
    return Hit(row, license_id, report_id=_report(found, at))


def _is_within(rects: BarRects, y: float) -> NDArray[np.bool_]:
    """Which bars of a row have y in their height, or nearly."""
    return (rects.top - _SLACK <= y) & (y <= rects.top + rects.height + _SLACK)


def _uppermost(rects: BarRects, layer: Codes, at: tuple[float, float]) -> int | None:
    """The bar of a row that is seen at a point."""
    x, y = at
    shown = np.maximum(rects.shown, rects.left)
    near = (rects.left - _SLACK <= x) & (x < shown + _SLACK)
    met = np.flatnonzero(near & _is_within(rects, y))
    if not len(met):
        return None
    # Within the slack of two neighbors the one that truly holds the point is meant.
    holds = (rects.left[met] <= x) & (x < rects.shown[met])
    is_in_lane = (rects.top[met] <= y) & (y < rects.top[met] + rects.height[met])
    return int(met[np.lexsort((met, layer[met], holds, is_in_lane))[-1]])


def _report(row: _Row, at: tuple[float, float]) -> str | None:
    among = row.among
    place = row.row - among.rows.start
    if among.block.claims.ptr[place] == among.block.claims.ptr[place + 1]:
        return None
    block = among.block.part(place, place + 1)
    found = claim_boxes(block, range(row.row, row.row + 1), among.scale, among.viewport)
    x, y, width, height = found.xywh.T
    holds = (x <= at[0]) & (at[0] < x + width) & (y <= at[1]) & (at[1] < y + height)
    met = found.at.which[holds]
    return block.claims.report_ids[int(met[-1])] if len(met) else None


def _zone_of(term_id: str, row: _Row, at: tuple[float, float], *, coarse: bool) -> Zone | None:
    """The zone of the selected term at a point of its row; None beside it."""
    block, rects = row.among.block, row.rects
    term_ids = block.term_ids[row.bars]
    if term_id not in term_ids:
        return None
    x, y = at
    index = term_ids.index(term_id)
    if not _is_within(rects, y)[index]:
        return None
    is_open = int(block.last[row.bars.start + index]) == OPEN
    left, right = float(rects.left[index]), float(rects.right[index])
    edges = (edge_width(right - left, coarse=coarse), _COARSE_OUTSIDE if coarse else _SLACK)
    return _zone(x, left, right, edges, is_open=is_open)


def _zone(
    x: float, left: float, right: float, edges: tuple[float, float], *, is_open: bool
) -> Zone | None:
    """The zone of a selected bar; its edges reach outside where the bar is narrow."""
    width = right - left
    # A third of the bar at least stays for moving it; what an edge lacks inside it takes outside.
    edge, least_outside = edges
    inner = min(edge, width / 3)
    outer = max(least_outside, edge - inner)
    if left - outer <= x < left + inner:
        return Zone.START_EDGE
    if not is_open and right - inner < x <= right + outer:
        return Zone.END_EDGE
    return Zone.BODY if left <= x < right else None
