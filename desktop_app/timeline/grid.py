"""What lies behind the bars: days off, calendar lines, row separators, the selected row."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from desktop_app.timeline.bar_geometry import Box
from desktop_app.timeline.calendar import Calendar
from desktop_app.timeline.days_off import beyond_items, holiday_items, weekend_items
from desktop_app.timeline.ladder import choose_rung
from desktop_app.timeline.primitives import Ink, Item, Rects, TextMeasure
from desktop_app.timeline.rows import Viewport
from desktop_app.timeline.scale import TimeScale
from desktop_app.timeline.ticks import Unit, cells

__all__ = [
    "far_term_items",
    "grid_items",
    "ground_items",
    "outline_items",
    "pinned_line_items",
    "row_line_items",
]

_LEAST_SEPARATED_ROW = 12.0


def grid_items(
    scale: TimeScale,
    viewport: Viewport,
    measure: TextMeasure,
    rows: range,
    selected_rows: Sequence[int],
    calendar: Calendar,
) -> list[Item]:
    """Opaque one-pixel rectangles: translucent lines cost many times as much to paint."""
    rung = choose_rung(calendar.rules, scale, measure)
    width, height = viewport.width, viewport.height
    items: list[Item] = [_area([[0.0, 0.0, width, height]], Ink.BACKGROUND)]
    items += weekend_items(calendar, scale, width, 0.0, height)
    items += holiday_items(calendar, scale, width, 0.0, height)
    items += beyond_items(scale, width, height)
    if selected_rows:
        row_height = viewport.rows.row_height
        areas = [[0.0, viewport.row_y(row), width, row_height] for row in selected_rows]
        items.append(_area(areas, Ink.SELECTION))
    items += [
        _calendar_lines(rung.inner, scale, viewport, Ink.GRID),
        _calendar_lines(rung.major, scale, viewport, Ink.LINE),
    ]
    tops = viewport.rows_y(np.arange(rows.start, rows.stop + 1))
    headings = viewport.rows.headings.among(rows)
    if headings:
        places = np.array(headings) - rows.start
        # Groups stand apart by a band without calendar lines.
        items.append(_bands(tops[places], tops[places + 1], width, Ink.BACKGROUND))
    if viewport.rows.row_height >= _LEAST_SEPARATED_ROW:
        items.append(_bands(tops[1:] - 1, tops[1:], width, Ink.LINE))
    return items


def ground_items(viewport: Viewport) -> list[Item]:
    return [_area([[0.0, 0.0, viewport.width, viewport.height]], Ink.BACKGROUND)]


def outline_items(
    scale: TimeScale, viewport: Viewport, measure: TextMeasure, calendar: Calendar
) -> list[Item]:
    """The stronger calendar lines alone, to be drawn upon what has no gaps between rows."""
    major = choose_rung(calendar.rules, scale, measure).major
    return [_calendar_lines(major, scale, viewport, Ink.LINE)]


def row_line_items(row: int, viewport: Viewport) -> list[Item]:
    """One row that is too thin for a background, as a line."""
    return [_area([[0.0, viewport.row_y(row), viewport.width, 1.0]], Ink.ACCENT)]


def pinned_line_items(viewport: Viewport) -> list[Item]:
    """Where the pinned rows end and the others pass beneath them."""
    return [_area([[0.0, viewport.pinned_height - 2.0, viewport.width, 2.0]], Ink.MUTED)]


def far_term_items(box: Box) -> list[Item]:
    """A selected bar that is too thin to be outlined: a stroke of its length in its own air."""
    middle = box.y + box.height / 2
    air = [[box.x - 2, middle - 4, box.width + 4, 8.0]]
    stroke = [[box.x - 1, middle - 3, max(4.0, box.width + 2), 6.0]]
    return [_area(air, Ink.BACKGROUND), _area(stroke, Ink.ACCENT)]


def _calendar_lines(unit: Unit, scale: TimeScale, viewport: Viewport, ink: Ink) -> Rects:
    days = [cell.first for cell in cells(unit, *scale.days_in_view(viewport.width))]
    return _area([[scale.x(day), 0.0, 1.0, viewport.height] for day in days], ink)


def _bands(tops: NDArray[np.float64], ends: NDArray[np.float64], width: float, ink: Ink) -> Rects:
    """Areas as wide as the window."""
    left = np.zeros_like(tops)
    return Rects(xywh=np.stack([left, tops, left + width, ends - tops], axis=1), ink=ink)


def _area(xywh: list[list[float]], ink: Ink) -> Rects:
    return Rects(xywh=np.array(xywh, dtype=np.float64).reshape(-1, 4), ink=ink)
