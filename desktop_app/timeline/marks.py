"""Small signs on the rows: publication, a change of scope, and the line of the as-of day."""

from __future__ import annotations

from typing import Final

import numpy as np

from desktop_app.domain.days import Day
from desktop_app.timeline.axis import AS_OF_WIDTH, middle_of
from desktop_app.timeline.bar_geometry import SEAM, BarRects
from desktop_app.timeline.block import Block
from desktop_app.timeline.looks import BARS, Look
from desktop_app.timeline.primitives import Ink, Item, Polygon, Rects
from desktop_app.timeline.rows import Viewport
from desktop_app.timeline.scale import TimeScale

__all__ = ["as_of_items", "published_items", "scope_items"]

_HALF: Final = 3.0
_LEAST_ROW: Final = 24.0
_EAR: Final = 7.0
_MOST: Final = 1_000
_APART: Final = 9.0
"""Triangles closer than this on one row would run into each other; the later ones are left out."""


def published_items(
    block: Block, rects: BarRects, scale: TimeScale, viewport: Viewport
) -> list[Item]:
    """A triangle under the bar on the day of publication."""
    if viewport.rows.row_height < _LEAST_ROW:
        return []
    x = (block.published.astype(np.float64) + 0.5 - scale.origin) * scale.px_per_day
    chosen = np.flatnonzero((block.published > 0) & (x > -_HALF) & (x < viewport.width + _HALF))
    top = rects.foot + 0.5
    items: list[Item] = []
    row_before, x_before = -1.0, -np.inf
    for index in chosen.tolist()[:_MOST]:
        at, y = float(x[index]), float(top[index])
        if y == row_before and abs(at - x_before) < _APART:
            continue
        row_before, x_before = y, at
        items.append(
            Polygon(
                points=((at - _HALF, y + _HALF + 0.5), (at + _HALF, y + _HALF + 0.5), (at, y)),
                ink=Ink.MUTED,
            )
        )
    return items


def scope_items(block: Block, rects: BarRects, viewport: Viewport) -> list[Item]:
    """A dog-ear at the start of a bar whose term changed the scope: text was added or removed."""
    if viewport.rows.row_height < _LEAST_ROW:
        return []
    seen = (rects.shown - rects.left > 4 * _EAR) & (rects.left > -_EAR)
    chosen = np.flatnonzero((block.scope > 0) & seen & (rects.left < viewport.width))
    items: list[Item] = []
    for index in chosen.tolist()[:_MOST]:
        x, y = float(rects.left[index]) + SEAM, float(rects.top[index])
        style = BARS[Look(int(block.look[index]))]
        ink = style.outline or style.text
        items.append(Polygon(points=((x, y), (x + _EAR, y), (x, y + _EAR)), ink=ink))
    return items


def as_of_items(as_of: Day, scale: TimeScale, viewport: Viewport) -> list[Item]:
    """One line through everything; nothing where the day is out of view."""
    x = middle_of(as_of, scale)
    if not 0 <= x <= viewport.width:
        return []
    line = [[x - AS_OF_WIDTH / 2, 0.0, AS_OF_WIDTH, viewport.height]]
    return [Rects(xywh=np.array(line), ink=Ink.ALARM)]
