"""Puts a picture together: what lies behind, the bars, their marks, labels and the as-of line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from desktop_app.timeline.arrows import HANDLE_ROOM
from desktop_app.timeline.axis import axis_scene, middle_of
from desktop_app.timeline.bands import gap_items, overlap_items, restriction_items
from desktop_app.timeline.bar_geometry import bar_rects, brought_forward, term_box
from desktop_app.timeline.bars import bar_items, selected_items
from desktop_app.timeline.block import Block
from desktop_app.timeline.calendar import PLAIN_CALENDAR, Calendar
from desktop_app.timeline.claim_marks import claim_boxes, claim_items, claim_labels
from desktop_app.timeline.columns import Columns
from desktop_app.timeline.grid import (
    far_term_items,
    grid_items,
    ground_items,
    outline_items,
    pinned_line_items,
    row_line_items,
)
from desktop_app.timeline.heading_marks import SummaryOf, summary_items
from desktop_app.timeline.labels import Beside, bar_labels
from desktop_app.timeline.marks import as_of_items, published_items, scope_items
from desktop_app.timeline.primitives import Cells, Group, Item, Scene, TextMeasure
from desktop_app.timeline.rows import Band, Viewport
from desktop_app.timeline.scale import TimeScale
from desktop_app.timeline.show import EVERYTHING, Show

__all__ = ["Selection", "axis_scene", "body_scene", "dense_scene"]


class Selection(NamedTuple):
    """A license, and one of its terms if one is meant."""

    license_id: str
    term_id: str | None = None


def body_scene(  # noqa: PLR0913 - what a picture is made of, each by its name
    columns: Columns,
    scale: TimeScale,
    viewport: Viewport,
    measure: TextMeasure,
    *,
    selection: Selection | None = None,
    show: Show = EVERYTHING,
    calendar: Calendar = PLAIN_CALENDAR,
    summary_of: SummaryOf | None = None,
    band: Band | None = None,
) -> Scene:
    """All that is seen of the rows in a window, the as-of line included.

    The as-of day is that of the columns, since it chose their looks. With a `band`, what is seen
    beside it may be missing.
    """
    rows = viewport.rows_in(band, len(columns))
    painter = _Painter(columns, scale, measure, selection, show, calendar, summary_of)
    items = painter.rows(viewport, rows)
    if viewport.pinned:
        pinned = viewport.over_pinned()
        over = painter.rows(pinned, range(min(viewport.pinned, len(columns))))
        size = pinned.width, pinned.height
        items.append(Group(x=0.0, y=0.0, width=size[0], height=size[1], items=tuple(over)))
        items += pinned_line_items(viewport)
    return Scene(width=viewport.width, height=viewport.height, items=tuple(items))


class _Painter(NamedTuple):
    """What every part of the rows is drawn with."""

    columns: Columns
    scale: TimeScale
    measure: TextMeasure
    selection: Selection | None
    show: Show
    calendar: Calendar
    summary_of: SummaryOf | None

    def rows(self, viewport: Viewport, rows: range) -> list[Item]:
        """All items of some rows, from what lies behind to the labels."""
        columns, scale, measure, selection, show, calendar, summary_of = self
        block = columns.window(rows)
        rects = bar_rects(block, rows, scale, viewport)
        claims = None
        if show.reports and len(block.claims.first):
            claims = claim_boxes(block, rows, scale, viewport)
        own = () if selection is None else columns.rows_of(selection.license_id)
        selected = [row for row in own if row in rows]
        items: list[Item] = [
            *grid_items(scale, viewport, measure, rows, selected, calendar),
            *(summary_items(rows, summary_of, scale, viewport) if summary_of else ()),
            *(restriction_items(block, rows, scale, viewport) if show.restriction else ()),
            *(gap_items(block, rows, scale, viewport) if show.gaps else ()),
            *(claim_items(block.claims, claims) if claims else ()),
            *bar_items(block, rects, viewport),
            *(overlap_items(block, rows, scale, viewport) if show.overlaps else ()),
            *(scope_items(block, rects, viewport) if show.scope_changes else ()),
            *(published_items(block, rects, scale, viewport) if show.published else ()),
        ]
        for row in selected:
            front = _bar_of(block, row - rows.start, selection)
            if front is not None:
                items += selected_items(block, rects, viewport, front)
                rects = brought_forward(block, rects, front)
        items += as_of_items(columns.as_of, scale, viewport)
        if claims is not None:
            items += claim_labels(block.claims, claims, viewport, measure)
        line = middle_of(columns.as_of, scale)
        edges = np.zeros(len(rows))
        # There is the handle from which arrows are drawn, where the bars begin out of sight.
        edges[[row - rows.start for row in selected]] = HANDLE_ROOM
        items += bar_labels(block, rects, claims, viewport, measure, Beside(line, edges))
        return items


def _bar_of(block: Block, row: int, selection: Selection | None) -> int | None:
    """The selected term's bar, if it is drawn on this row of the block."""
    start = int(block.ptr[row])
    ids = block.term_ids[start : int(block.ptr[row + 1])]
    if selection is None or selection.term_id is None or selection.term_id not in ids:
        return None
    return start + ids.index(selection.term_id)


def dense_scene(  # noqa: PLR0913 - what a picture is made of, each by its name
    columns: Columns,
    scale: TimeScale,
    viewport: Viewport,
    measure: TextMeasure,
    cells: Sequence[Cells],
    *,
    selection: Selection | None = None,
    calendar: Calendar = PLAIN_CALENDAR,
) -> Scene:
    """The rows as cells (see `mosaic.Mosaic`), for windows whose rows share pixels."""
    items: list[Item] = [
        *ground_items(viewport),
        *cells,
        *outline_items(scale, viewport, measure, calendar),
        *as_of_items(columns.as_of, scale, viewport),
    ]
    row = None if selection is None else columns.row_of(selection.license_id)
    if selection is not None and row is not None:
        items += row_line_items(row, viewport)
        if selection.term_id is not None and row in viewport.visible_rows(len(columns)):
            box = term_box(columns, scale, viewport, selection.license_id, selection.term_id)
            items += [] if box is None else far_term_items(box)
    return Scene(width=viewport.width, height=viewport.height, items=tuple(items))
