"""The bars of the visible rows, batched by look, with their fades and caps."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from desktop_app.timeline.bar_geometry import SEAM, BarRects, boxes
from desktop_app.timeline.block import Block
from desktop_app.timeline.looks import BARS, CAPS, CapLook, Look
from desktop_app.timeline.primitives import Fill, Ink, Item, Rects
from desktop_app.timeline.row_facts import OPEN
from desktop_app.timeline.rows import Viewport

__all__ = ["bar_items", "selected_items"]

Floats = NDArray[np.float64]
Mask = NDArray[np.bool_]

_RADIUS: Final = 3.0
_SOLID: Final = frozenset(look for look, style in BARS.items() if style.fill is Fill.SOLID)
_RADIUS_FROM_HEIGHT: Final = 12.0
_SEAM_SHARE: Final = 0.2
"""The lower the rows, the narrower the seams, until nothing changes where they become cells."""


def bar_items(block: Block, rects: BarRects, viewport: Viewport) -> list[Item]:
    """Every bar in view, those upon others last."""
    visible = (rects.shown > 0) & (rects.left < viewport.width) & (rects.shown > rects.left)
    if not visible.any():
        return []
    items: list[Item] = []
    layers = int(block.layer[visible].max()) + 1
    for layer in range(layers):
        chosen = visible & (block.layer == layer) if layers > 1 else visible
        if layer:
            items.append(_seams(rects, viewport, chosen))
        for code in np.unique(block.look[chosen]).tolist():
            items += _of_look(Look(code), block, rects, viewport, chosen & (block.look == code))
    return items + _caps(block, rects, viewport, visible)


def _seams(rects: BarRects, viewport: Viewport, chosen: Mask) -> Rects:
    """Background around bars that lie upon longer ones, to tell them from these."""
    left, right = rects.left[chosen], rects.right[chosen] + SEAM
    xywh = boxes(left, right, rects.top[chosen], rects.height[chosen], viewport.width)
    return Rects(xywh=xywh, ink=Ink.BACKGROUND)


def _of_look(
    look: Look, block: Block, rects: BarRects, viewport: Viewport, chosen: Mask
) -> list[Item]:
    style = BARS[look]
    seam = min(SEAM, viewport.rows.bar_height * _SEAM_SHARE)
    left = rects.left + np.where(block.parts, np.minimum(seam, rects.right - rects.left - 1), 0.0)
    radius = _RADIUS if viewport.rows.bar_height >= _RADIUS_FROM_HEIGHT else 0.0

    def rects_of(low: Floats, high: Floats, mask: Mask, fill: Fill, radius: float) -> Rects:
        top, height = rects.top[mask], rects.height[mask]
        xywh = boxes(low[mask], high[mask], top, height, viewport.width)
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


def selected_items(block: Block, rects: BarRects, viewport: Viewport, index: int) -> list[Item]:
    """One bar again, whole, upon all others, with its outline."""
    alone = np.zeros(len(block.first), dtype=np.bool_)
    alone[index] = True
    whole = rects._replace(shown=rects.right)
    if rects.right[index] < 0 or rects.left[index] > viewport.width:
        return []
    items = _of_look(Look(int(block.look[index])), block, whole, viewport, alone)
    edges = rects.left[alone], rects.right[alone], rects.top[alone], rects.height[alone]
    box = boxes(*edges, viewport.width)
    around = box + np.array([-1.0, -1.0, 2.0, 2.0])
    return [
        *items,
        *_caps(block, whole, viewport, alone),
        Rects(xywh=around, ink=Ink.ACCENT, fill=Fill.OUTLINE, radius=_RADIUS + 1),
    ]


def _caps(block: Block, rects: BarRects, viewport: Viewport, visible: Mask) -> list[Item]:
    items: list[Item] = []
    # Beyond a bar in a lane is its neighbor.
    room = np.where(block.lanes > 1, 0.0, viewport.rows.bar_top)
    for cap, style in CAPS.items():
        chosen = visible & (block.cap == cap) & (rects.right <= viewport.width + 8)
        if chosen.any():
            some = BarRects(*(edges[chosen] for edges in rects))
            items += _strokes(style, some, np.minimum(style.overhang, room[chosen]))
    return items


def _strokes(style: CapLook, rects: BarRects, overhang: Floats) -> list[Item]:
    wide = np.minimum(style.width, np.maximum(1.0, (rects.right - rects.left) / 2))
    items: list[Item] = []
    for stroke in range(style.strokes):
        x = rects.right - wide - stroke * 2 * style.width
        xywh = np.stack([x, rects.top - overhang, wide, rects.height + 2 * overhang], axis=1)
        items.append(Rects(xywh=xywh, ink=style.ink))
    return items
