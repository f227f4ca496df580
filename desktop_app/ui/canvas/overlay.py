"""What is drawn over the rows while the hand is at work: ghosts, labels, spans, boxes, edges."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import numpy as np

from desktop_app.domain.days import Day
from desktop_app.editing.selection import Part
from desktop_app.gestures.effects import PreviewBox
from desktop_app.timeline.bar_geometry import Box
from desktop_app.timeline.primitives import Fill, Ink, Item, Label, Rects, TextMeasure, TextRole
from desktop_app.timeline.rows import Band
from desktop_app.timeline.scale import TimeScale

__all__ = ["box_items", "bubble", "bubble_band", "edge_mark", "ghosts", "outlines", "range_items"]

_PADDING: Final = 8.0
_HEIGHT: Final = 24.0
_ABOVE: Final = 52.0
_BELOW: Final = 32.0
_EDGE_WIDTH: Final = 4.0


def ghosts(boxes: Iterable[Box]) -> list[Item]:
    """Where bars were."""
    return _rects(list(boxes), Ink.MUTED, Fill.OUTLINE, 3.0)


def outlines(boxes: Iterable[Box]) -> list[Item]:
    """Bars that are selected together."""
    around = [Box(x - 1, y - 1, width + 2, height + 2) for x, y, width, height in boxes]
    return _rects(around, Ink.ACCENT, Fill.OUTLINE, 4.0)


def edge_mark(box: Box, part: Part) -> list[Item]:
    """The edge that arrow keys move."""
    x = box.x - _EDGE_WIDTH if part is Part.START else box.x + box.width
    return _rects([Box(x, box.y - 4, _EDGE_WIDTH, box.height + 8)], Ink.ACCENT, radius=2.0)


def range_items(scale: TimeScale, first: Day, last: Day, height: float) -> list[Item]:
    """A span of days, both inclusive, over all rows."""
    left, right = scale.x(first), scale.x(last + 1)
    width = right - left
    lines = [
        Box(left, 0.0, 2.0, height),
        Box(right - 2, 0.0, 2.0, height),
        Box(left, 0.0, width, 4.0),
        Box(left, height - 4, width, 4.0),
    ]
    return _rects(lines, Ink.ACCENT)


def box_items(preview: PreviewBox) -> list[Item]:
    """The box that is being drawn."""
    width, height = preview.right - preview.left, preview.bottom - preview.top
    lines = [
        Box(preview.left, preview.top, width, 1.0),
        Box(preview.left, preview.bottom - 1, width, 1.0),
        Box(preview.left, preview.top, 1.0, height),
        Box(preview.right - 1, preview.top, 1.0, height),
    ]
    return _rects(lines, Ink.ACCENT)


def bubble(
    text: str, at: tuple[float, float], view_width: float, measure: TextMeasure
) -> list[Item]:
    """The live label beside the pointer at `at`, kept inside the view."""
    role = TextRole.STRONG
    text = measure.elide(text, role, view_width - 8.0 - 2 * _PADDING)
    width = measure.width(text, role) + 2 * _PADDING
    x = min(max(at[0] - width / 2, 4.0), max(4.0, view_width - width - 4.0))
    y = at[1] - _ABOVE
    if y < 4.0:
        y = at[1] + _BELOW
    baseline = y + (_HEIGHT + measure.ascent(role)) / 2
    return [
        *_rects([Box(round(x), round(y), round(width), _HEIGHT)], Ink.TEXT, radius=6.0),
        Label(x=x + _PADDING, y=baseline, text=text, role=role, ink=Ink.SURFACE),
    ]


def bubble_band(y: float) -> Band:
    """Where the live label beside a pointer at this height lies, wherever it finds room."""
    return Band(y - _ABOVE, y + _BELOW + _HEIGHT)


def _rects(boxes: list[Box], ink: Ink, fill: Fill = Fill.SOLID, radius: float = 0.0) -> list[Item]:
    if not boxes:
        return []
    return [Rects(xywh=np.array(boxes, dtype=np.float64), ink=ink, fill=fill, radius=radius)]
