"""The dense view of a stage: when it shows, what it shows, and what it says under the pointer."""

from __future__ import annotations

from math import ceil
from typing import Final

import msgspec

from desktop_app.timeline import scene
from desktop_app.timeline.calendar import Calendar
from desktop_app.timeline.columns import Columns
from desktop_app.timeline.dense_hit import CellSummary, dense_hit, summary_of
from desktop_app.timeline.dense_legend import dense_legend
from desktop_app.timeline.hit import Hit
from desktop_app.timeline.mosaic import DENSE_BELOW, Mosaic, cell_at
from desktop_app.timeline.primitives import Scene, TextMeasure
from desktop_app.timeline.rows import Band, Viewport
from desktop_app.timeline.scale import TimeScale

__all__ = ["Dense"]

_NEW_TILES: Final = 1
"""Tiles computed in one frame while others can stand in for them: 2 ms each at the most."""
_ALL_BAR_BELOW: Final = 8.0
_MOST_BARS: Final = 15_000
_AT_ONCE: Final = 2_000
"""Rows that are described within a frame or two, so that nobody need wait for a job."""


class Dense:
    """Rows so thin that they share pixels, as cells; `pixel` is the size of the screen's own."""

    def __init__(self, measure: TextMeasure) -> None:
        self._measure = measure
        self._mosaic = Mosaic()
        self.pixel = 1.0

    @staticmethod
    def shows(columns: Columns, viewport: Viewport) -> bool:
        """Whether rows are thin enough, or all bar and too many bars to be painted one by one."""
        height = viewport.rows.row_height
        if not DENSE_BELOW <= height < _ALL_BAR_BELOW:
            return height < DENSE_BELOW
        return columns.bar_count(viewport.visible_rows(len(columns))) > _MOST_BARS

    @property
    def is_complete(self) -> bool:
        """Whether the last picture had everything; if not, it is worth painting again."""
        return self._mosaic.is_complete

    def body(
        self,
        columns: Columns,
        scale: TimeScale,
        viewport: Viewport,
        selection: scene.Selection | None,
        calendar: Calendar,
        band: Band | None = None,
    ) -> Scene:
        """All that is seen, or all of it that is seen in a band."""
        viewport = _unpinned(viewport)
        if len(columns) <= _AT_ONCE:
            columns.prepare()
        cells = self._mosaic.cells(columns, scale, viewport, _NEW_TILES, self.pixel, band)
        body = scene.dense_scene(
            columns, scale, viewport, self._measure, cells, selection=selection, calendar=calendar
        )
        items = (*body.items, *dense_legend(viewport, self._measure))
        return msgspec.structs.replace(body, items=items)

    def foresee(self, columns: Columns, scale: TimeScale, viewport: Viewport) -> bool:
        """Make ready a little of what may be wanted next; False once all of it is."""
        return self._mosaic.foresee(columns, scale, _unpinned(viewport), self.pixel)

    def hit_test(
        self, columns: Columns, scale: TimeScale, viewport: Viewport, x: float, y: float
    ) -> Hit | None:
        cell = cell_at(len(columns), scale, _unpinned(viewport), x, y, self.pixel)
        if cell is None:
            return None
        return dense_hit(columns, cell, around=ceil(1.0 / scale.px_per_day))

    def summary(
        self, columns: Columns, scale: TimeScale, viewport: Viewport, x: float, y: float
    ) -> CellSummary | None:
        """What is drawn at a point, in numbers."""
        cell = cell_at(len(columns), scale, _unpinned(viewport), x, y, self.pixel)
        return None if cell is None else summary_of(columns, cell)


def _unpinned(viewport: Viewport) -> Viewport:
    """The window without pinned rows: these would be less than a line of pixels."""
    return msgspec.structs.replace(viewport, pinned=0) if viewport.pinned else viewport
