"""What lies behind the bars: days off, calendar lines, row separators, the selected row."""

from __future__ import annotations

import numpy as np

from desktop_app.timeline.calendar import Calendar
from desktop_app.timeline.days_off import beyond_items, holiday_items, weekend_items
from desktop_app.timeline.ladder import choose_rung
from desktop_app.timeline.primitives import Ink, Item, Rects, TextMeasure
from desktop_app.timeline.rows import Viewport
from desktop_app.timeline.scale import TimeScale
from desktop_app.timeline.ticks import Unit, cells

__all__ = ["grid_items", "ground_items", "outline_items", "row_line_items"]

_LEAST_SEPARATED_ROW = 12.0


def grid_items(
    scale: TimeScale,
    viewport: Viewport,
    measure: TextMeasure,
    rows: range,
    selected_row: int | None,
    calendar: Calendar,
) -> list[Item]:
    """Opaque one-pixel rectangles: translucent lines cost many times as much to paint."""
    rung = choose_rung(calendar.rules, scale, measure)
    width, height = viewport.width, viewport.height
    items: list[Item] = [_area([[0.0, 0.0, width, height]], Ink.BACKGROUND)]
    items += weekend_items(calendar, scale, width, 0.0, height)
    items += holiday_items(calendar, scale, width, 0.0, height)
    items += beyond_items(scale, width, height)
    if selected_row is not None:
        row_height = viewport.rows.row_height
        items.append(_area([[0.0, viewport.row_y(selected_row), width, row_height]], Ink.SELECTION))
    items += [
        _calendar_lines(rung.inner, scale, viewport, Ink.GRID),
        _calendar_lines(rung.major, scale, viewport, Ink.LINE),
    ]
    if viewport.rows.row_height >= _LEAST_SEPARATED_ROW:
        lines = [[0.0, viewport.row_y(row + 1) - 1, width, 1.0] for row in rows]
        items.append(_area(lines, Ink.LINE))
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


def _calendar_lines(unit: Unit, scale: TimeScale, viewport: Viewport, ink: Ink) -> Rects:
    days = [cell.first for cell in cells(unit, *scale.days_in_view(viewport.width))]
    return _area([[scale.x(day), 0.0, 1.0, viewport.height] for day in days], ink)


def _area(xywh: list[list[float]], ink: Ink) -> Rects:
    return Rects(xywh=np.array(xywh, dtype=np.float64).reshape(-1, 4), ink=ink)
