"""Puts a picture together: what lies behind, the bars, their marks, labels and the as-of line."""

from __future__ import annotations

from typing import NamedTuple

from desktop_app.timeline.axis import axis_scene
from desktop_app.timeline.bar_geometry import bar_rects
from desktop_app.timeline.bars import bar_items, gap_items, restriction_items, selected_items
from desktop_app.timeline.columns import Columns
from desktop_app.timeline.grid import grid_items
from desktop_app.timeline.labels import bar_labels
from desktop_app.timeline.marks import as_of_items, published_items
from desktop_app.timeline.primitives import Item, Scene, TextMeasure
from desktop_app.timeline.rows import Viewport
from desktop_app.timeline.scale import TimeScale

__all__ = ["Selection", "axis_scene", "body_scene"]


class Selection(NamedTuple):
    """A license, and one of its terms if one is meant."""

    license_id: str
    term_id: str | None = None


def body_scene(
    columns: Columns,
    scale: TimeScale,
    viewport: Viewport,
    measure: TextMeasure,
    *,
    selection: Selection | None = None,
) -> Scene:
    """All that is seen of the rows in a window, the as-of line included.

    The as-of day is that of the columns, since it chose their looks.
    """
    rows = viewport.visible_rows(len(columns))
    block = columns.window(rows)
    rects = bar_rects(block, rows, scale, viewport)
    selected_row = None if selection is None else columns.row_of(selection.license_id)
    items: list[Item] = [
        *grid_items(scale, viewport, measure, rows, selected_row),
        *restriction_items(block, rows, scale, viewport),
        *gap_items(block, rows, scale, viewport),
        *bar_items(block, rects, viewport),
        *published_items(block, rects, scale, viewport),
    ]
    if selection is not None and selection.term_id is not None and selected_row in rows:
        ref = columns.find(selection.license_id, selection.term_id)
        if ref is not None:
            index = int(block.ptr[ref.row - rows.start]) + ref.place
            items += selected_items(block, rects, viewport, index)
    items += as_of_items(columns.as_of, scale, viewport)
    items += bar_labels(block, rects, viewport, measure)
    return Scene(width=viewport.width, height=viewport.height, items=tuple(items))
