"""The bars of the visible rows, batched by look, with their fades, caps and gaps."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from desktop_app.timeline.bar_geometry import SEAM, BarRects, bar_tops, days_to_x, ends_to_x
from desktop_app.timeline.block import Block
from desktop_app.timeline.looks import BARS, CAPS, CapLook, Look
from desktop_app.timeline.primitives import Fill, Ink, Item, Rects
from desktop_app.timeline.row_facts import OPEN
from desktop_app.timeline.rows import Viewport
from desktop_app.timeline.scale import TimeScale

__all__ = ["bar_items", "gap_items", "restriction_items", "selected_items"]

Floats = NDArray[np.float64]
Mask = NDArray[np.bool_]

_RADIUS: Final = 3.0
_PATTERN: Final = 72.0
"""A common multiple of all pattern lengths: bars are cut here at the window's left, so that
their patterns stand still upon them while they are dragged or panned."""
_RESTRICTION_HEIGHT: Final = 4.0
_SOLID: Final = frozenset(look for look, style in BARS.items() if style.fill is Fill.SOLID)
_RADIUS_FROM_HEIGHT: Final = 12.0


def bar_items(block: Block, rects: BarRects, viewport: Viewport) -> list[Item]:
    """Every bar in view, those upon others last."""
    visible = (rects.shown > 0) & (rects.left < viewport.width) & (rects.shown > rects.left)
    if not visible.any():
        return []
    items: list[Item] = []
    for layer in range(int(block.layer[visible].max()) + 1):
        chosen = visible & (block.layer == layer)
        for code in np.unique(block.look[chosen]).tolist():
            items += _of_look(Look(code), block, rects, viewport, chosen & (block.look == code))
    return items + _caps(block, rects, viewport, visible)


def _of_look(
    look: Look, block: Block, rects: BarRects, viewport: Viewport, chosen: Mask
) -> list[Item]:
    style = BARS[look]
    left = rects.left + np.where(block.parts, np.minimum(SEAM, rects.right - rects.left - 1), 0.0)
    radius = _RADIUS if viewport.rows.bar_height >= _RADIUS_FROM_HEIGHT else 0.0
    height = viewport.rows.bar_height

    def rects_of(low: Floats, high: Floats, mask: Mask, fill: Fill, radius: float) -> Rects:
        xywh = _clipped(low[mask], high[mask], rects.top[mask], height, viewport.width)
        return Rects(xywh=xywh, ink=style.ink, fill=fill, radius=radius, outline=style.outline)

    if look not in _SOLID:
        return [rects_of(left, rects.shown, chosen, style.fill, radius)]
    fades_out = chosen & (block.last_certain < block.shown_last) & (block.last != OPEN)
    fades_in = chosen & (block.first_certain > block.first)
    if not (fades_out | fades_in).any():
        return [rects_of(left, rects.shown, chosen, Fill.SOLID, radius)]
    day = (rects.right - rects.left) / np.maximum(
        1.0, block.last.astype(np.float64) + 1 - block.first
    )
    begin = np.where(fades_in, rects.left + (block.first_certain - block.first) * day, left)
    end = np.where(
        fades_out,
        rects.left + (block.last_certain.astype(np.float64) + 1 - block.first) * day,
        rects.shown,
    )
    certain = chosen & (end > begin)
    sharp = certain & ~fades_in & ~fades_out
    return [
        rects_of(begin, end, sharp, Fill.SOLID, radius),
        rects_of(begin, end, certain & ~sharp, Fill.SOLID, 0.0),
        rects_of(end, rects.shown, fades_out, Fill.FADE_RIGHT, 0.0),
        rects_of(left, begin, fades_in, Fill.FADE_LEFT, 0.0),
    ]


def _clipped(left: Floats, right: Floats, top: Floats, height: float, width: float) -> Floats:
    """Rectangles cut to the window, leaving a margin in which rounded corners stay out of sight."""
    behind = np.maximum(0.0, np.floor(-left / _PATTERN) - 1) * _PATTERN
    low = left + np.where(left < 0, behind, 0.0)
    high = np.minimum(right, width + _PATTERN)
    return np.stack([low, top, high - low, np.full(len(low), height)], axis=1)


def selected_items(block: Block, rects: BarRects, viewport: Viewport, index: int) -> list[Item]:
    """One bar again, whole, upon all others, with its outline."""
    alone = np.zeros(len(block.first), dtype=np.bool_)
    alone[index] = True
    whole = rects._replace(shown=rects.right)
    if rects.right[index] < 0 or rects.left[index] > viewport.width:
        return []
    items = _of_look(Look(int(block.look[index])), block, whole, viewport, alone)
    box = _clipped(
        rects.left[alone],
        rects.right[alone],
        rects.top[alone],
        viewport.rows.bar_height,
        viewport.width,
    )
    around = box + np.array([-1.0, -1.0, 2.0, 2.0])
    return [
        *items,
        *_caps(block, whole, viewport, alone),
        Rects(xywh=around, ink=Ink.ACCENT, fill=Fill.OUTLINE, radius=_RADIUS + 1),
    ]


def _caps(block: Block, rects: BarRects, viewport: Viewport, visible: Mask) -> list[Item]:
    items: list[Item] = []
    for cap, style in CAPS.items():
        chosen = visible & (block.cap == cap) & (rects.right <= viewport.width + 8)
        if chosen.any():
            items += _strokes(
                style, rects.left[chosen], rects.right[chosen], rects.top[chosen], viewport
            )
    return items


def _strokes(
    style: CapLook, left: Floats, right: Floats, top: Floats, viewport: Viewport
) -> list[Item]:
    overhang = min(style.overhang, viewport.rows.bar_top)
    height = viewport.rows.bar_height + 2 * overhang
    wide = np.minimum(style.width, np.maximum(1.0, (right - left) / 2))
    items: list[Item] = []
    for stroke in range(style.strokes):
        x = right - wide - stroke * 2 * style.width
        xywh = np.stack([x, top - overhang, wide, np.full(len(x), height)], axis=1)
        items.append(Rects(xywh=xywh, ink=style.ink))
    return items


def gap_items(block: Block, rows: range, scale: TimeScale, viewport: Viewport) -> list[Item]:
    """Days without cover between days of cover, thinly hatched."""
    left = days_to_x(block.gaps.first, scale, viewport.width)
    right = np.maximum(ends_to_x(block.gaps.last, scale, viewport.width), left + 2.0)
    row = np.repeat(np.arange(len(block)), np.diff(block.gaps.ptr))
    top = bar_tops(rows.start + row, viewport)
    visible = (right > 0) & (left < viewport.width)
    if not visible.any():
        return []
    height = viewport.rows.bar_height
    xywh = _clipped(left[visible], right[visible], top[visible], height, viewport.width)
    return [Rects(xywh=xywh, ink=Ink.ALARM, fill=Fill.FINE_HATCH)]


def restriction_items(
    block: Block, rows: range, scale: TimeScale, viewport: Viewport
) -> list[Item]:
    """What the licenses relieve: a band along the bottom of the row, from its first day on."""
    height = min(_RESTRICTION_HEIGHT, round(viewport.rows.row_height / 9))
    chosen = block.restriction_first > 0
    if not chosen.any() or height < 1:
        return []
    left = days_to_x(block.restriction_first[chosen], scale, viewport.width)
    right = ends_to_x(block.restriction_last[chosen], scale, viewport.width)
    visible = (right > 0) & (left < viewport.width)
    under = viewport.rows.row_height - viewport.rows.bar_top - 1 - height
    top = bar_tops(rows.start + np.flatnonzero(chosen)[visible], viewport) + under
    return [
        Rects(
            xywh=_clipped(left[visible], right[visible], top, height, viewport.width),
            ink=Ink.RESTRICTION,
        )
    ]
