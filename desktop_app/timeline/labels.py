"""Labels of bars: inside where they fit, else to the right, sliding, elided, never overlapping."""

from __future__ import annotations

from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from desktop_app.timeline.bar_geometry import BarRects
from desktop_app.timeline.block import Block
from desktop_app.timeline.looks import BARS, Cap, Look
from desktop_app.timeline.primitives import Ink, Label, TextMeasure, TextRole
from desktop_app.timeline.rows import Viewport

__all__ = ["bar_labels"]

_PADDING: Final = 8.0
_NARROW_PADDING: Final = 4.0
_CAP_ROOM: Final = 6.0
_LEAST_INSIDE: Final = 8.0
_LEAST_OUTSIDE: Final = 18.0
_LEAST_ELIDED: Final = 34.0
"""An elided text needs room for a few letters, or it says nothing."""
_LEAST_ROW: Final = 16.0
_SMALL_BELOW: Final = 24.0


class _Slot(NamedTuple):
    """Room for a text: from x on, `room` wide."""

    x: float
    room: float


def bar_labels(
    block: Block, rects: BarRects, viewport: Viewport, measure: TextMeasure
) -> list[Label]:
    """One label at most for each bar in view."""
    if viewport.rows.row_height < _LEAST_ROW or not len(block.first):
        return []
    left = np.maximum(rects.left, 0.0)
    right = np.minimum(rects.shown, viewport.width)
    free = _free_right(block, rects, viewport)
    inside = right - left
    worth = ((inside >= _LEAST_INSIDE) | (free >= _LEAST_OUTSIDE)) & (rects.shown > 0)
    worth &= rects.left < viewport.width
    role = TextRole.STRONG if viewport.rows.bar_height >= _SMALL_BELOW else TextRole.SMALL_STRONG
    drop = (viewport.rows.bar_height + measure.ascent(role)) / 2
    found: list[Label] = []
    for index in np.flatnonzero(worth).tolist():
        room = float(inside[index]) - (_CAP_ROOM if block.cap[index] != Cap.NONE else 0.0)
        texts = (block.labels[index], block.short_labels[index])
        baseline = round(float(rects.top[index]) + drop)
        style = BARS[Look(int(block.look[index]))]
        chosen = _fitting(texts, _Slot(float(left[index]), room), measure, role)
        if chosen is not None:
            x, text = chosen
            found.append(Label(x=x, y=baseline, text=text, role=role, ink=style.text))
            continue
        slot = _Slot(float(rects.right[index]) + _NARROW_PADDING + 1, float(free[index]))
        text = _beside(texts, slot.room - _PADDING, measure)
        if text:
            found.append(Label(x=slot.x, y=baseline, text=text, role=TextRole.SMALL, ink=Ink.MUTED))
    return found


def _free_right(block: Block, rects: BarRects, viewport: Viewport) -> NDArray[np.float64]:
    """Free room to the right of each bar, up to the next bar on its row or the window's edge."""
    free = np.full(len(block.first), viewport.width)
    if len(free) > 1:
        same_row = np.diff(block.row_of_bar()) == 0
        free[:-1] = np.where(same_row, rects.left[1:], viewport.width)
    return np.minimum(free, viewport.width) - np.maximum(rects.right, 0.0)


def _fitting(
    texts: tuple[str, str], slot: _Slot, measure: TextMeasure, role: TextRole
) -> tuple[float, str] | None:
    """The longest text that fits inside a bar, with where it starts."""
    for text in texts:
        width = measure.width(text, role)
        for padding in (_PADDING, _NARROW_PADDING):
            if width + 2 * padding <= slot.room:
                return slot.x + padding, text
    if slot.room < _LEAST_ELIDED + 2 * _NARROW_PADDING:
        return None
    elided = measure.elide(texts[-1], role, slot.room - 2 * _NARROW_PADDING)
    return (slot.x + _NARROW_PADDING, elided) if elided else None


def _beside(texts: tuple[str, str], room: float, measure: TextMeasure) -> str:
    for text in texts:
        if measure.width(text, TextRole.SMALL) <= room:
            return text
    return measure.elide(texts[-1], TextRole.SMALL, room) if room >= _LEAST_ELIDED else ""
