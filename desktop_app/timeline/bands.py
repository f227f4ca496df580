"""Intervals of a row beside its bars: gaps in cover, double cover, the restriction."""

from __future__ import annotations

from typing import Final

import numpy as np

from desktop_app.timeline.bar_geometry import bar_tops, boxes, days_to_x, ends_to_x, placed
from desktop_app.timeline.block import Block
from desktop_app.timeline.primitives import Fill, Ink, Item, Rects
from desktop_app.timeline.rows import Viewport
from desktop_app.timeline.scale import TimeScale

__all__ = ["gap_items", "overlap_items", "restriction_items"]

_RESTRICTION_HEIGHT: Final = 4.0
_OVERLAP_SHARE: Final = 6 / 26
_LEAST_SHADED: Final = 16.0


def gap_items(block: Block, rows: range, scale: TimeScale, viewport: Viewport) -> list[Item]:
    """Days without cover between days of cover, thinly hatched."""
    if not len(block.gaps.first):
        return []
    gaps = placed(block.gaps, rows, scale, viewport)
    if not len(gaps.which):
        return []
    xywh = boxes(gaps.left, gaps.right, gaps.top, viewport.rows.bar_height, viewport.width)
    return [Rects(xywh=xywh, ink=Ink.ALARM, fill=Fill.FINE_HATCH)]


def overlap_items(block: Block, rows: range, scale: TimeScale, viewport: Viewport) -> list[Item]:
    """Days that two terms cover, shaded along the upper edge of the later one's bar."""
    if not len(block.overlaps.first) or viewport.rows.bar_height < _LEAST_SHADED:
        return []
    shared = placed(block.overlaps, rows, scale, viewport)
    if not len(shared.which):
        return []
    height = float(round(viewport.rows.bar_height * _OVERLAP_SHARE))
    xywh = boxes(shared.left, shared.right, shared.top, height, viewport.width)
    return [Rects(xywh=xywh, ink=Ink.ON_BAR, fill=Fill.SHADE)]


def restriction_items(
    block: Block, rows: range, scale: TimeScale, viewport: Viewport
) -> list[Item]:
    """What the licenses relieve: a band along the bottom of the row, from its first day on."""
    height = min(_RESTRICTION_HEIGHT, float(round(viewport.rows.row_height / 9)))
    chosen = block.restriction_first > 0
    if not chosen.any() or height < 1:
        return []
    left = days_to_x(block.restriction_first[chosen], scale, viewport.width)
    right = ends_to_x(block.restriction_last[chosen], scale, viewport.width)
    seen = (right > 0) & (left < viewport.width)
    under = viewport.rows.row_height - viewport.rows.bar_top - 1 - height
    top = bar_tops(rows.start + np.flatnonzero(chosen)[seen], viewport) + under
    xywh = boxes(left[seen], right[seen], top, height, viewport.width)
    return [Rects(xywh=xywh, ink=Ink.RESTRICTION)]
