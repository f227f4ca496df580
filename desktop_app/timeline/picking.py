"""Terms of many rows at once: those that a rectangle touches, and where picked ones lie."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from desktop_app.timeline.bar_geometry import BarRects, Box, bar_rects
from desktop_app.timeline.block import Block
from desktop_app.timeline.columns import Columns
from desktop_app.timeline.rows import Viewport
from desktop_app.timeline.scale import TimeScale

__all__ = ["Edges", "count_within", "picked_boxes", "terms_within"]

_MOST_BOXES: Final = 4_000
"""Where more bars than these are in view, an outline around each says nothing."""


class Edges(NamedTuple):
    """A rectangle in window coordinates."""

    left: float
    top: float
    right: float
    bottom: float


class _Part(NamedTuple):
    """Rows of one block, and where their bars are."""

    block: Block
    rects: BarRects


def count_within(columns: Columns, scale: TimeScale, viewport: Viewport, edges: Edges) -> int:
    """How many bars a rectangle touches."""
    parts = _parts(columns, scale, viewport, _rows_between(columns, viewport, edges))
    return sum(len(_met(part, edges)) for part in parts)


def terms_within(
    columns: Columns, scale: TimeScale, viewport: Viewport, edges: Edges
) -> list[tuple[str, str]]:
    """License and term of each bar that a rectangle touches, row by row, each once."""
    found: dict[tuple[str, str], None] = {}
    for part in _parts(columns, scale, viewport, _rows_between(columns, viewport, edges)):
        block = part.block
        for bar in _met(part, edges):
            row = int(np.searchsorted(block.ptr, bar, side="right")) - 1
            found[block.license_ids[row], block.term_ids[bar]] = None
    return list(found)


def picked_boxes(
    columns: Columns,
    scale: TimeScale,
    viewport: Viewport,
    picked: Mapping[str, Collection[str]],
) -> list[Box]:
    """Where those of the picked terms lie that are on rows in view; ids of terms by license."""
    found: list[Box] = []
    rows = [range(min(viewport.pinned, len(columns))), viewport.visible_rows(len(columns))]
    for block, rects in _parts(columns, scale, viewport, rows):
        for row in np.flatnonzero(block.dependent == 0).tolist():
            ids = picked.get(block.license_ids[row], ())
            bars = range(int(block.ptr[row]), int(block.ptr[row + 1])) if ids else ()
            found += (_box(rects, bar) for bar in bars if block.term_ids[bar] in ids)
        if len(found) > _MOST_BOXES:
            return found
    return found


def _box(rects: BarRects, bar: int) -> Box:
    left = float(rects.left[bar])
    width = float(rects.right[bar]) - left
    return Box(left, float(rects.top[bar]), width, float(rects.height[bar]))


def _rows_between(columns: Columns, viewport: Viewport, edges: Edges) -> list[range]:
    """Pinned rows, and those that a rectangle may touch even if they have been scrolled away."""
    geometry, scroll, count = viewport.rows, viewport.scroll, len(columns)
    first = max(viewport.pinned, geometry.row_at(edges.top + scroll))
    last = min(count - 1, geometry.row_at(edges.bottom + scroll))
    return [range(min(viewport.pinned, count)), range(first, last + 1)]


def _parts(
    columns: Columns, scale: TimeScale, viewport: Viewport, spans: list[range]
) -> Iterator[_Part]:
    for span in spans:
        rows = range(span.start, min(span.stop, len(columns)))
        for base, block in columns.blocks_over(rows):
            start, stop = max(0, rows.start - base), min(len(block), rows.stop - base)
            part = block.part(start, stop)
            shown = range(base + start, base + stop)
            yield _Part(part, bar_rects(part, shown, scale, viewport))


def _met(part: _Part, edges: Edges) -> list[int]:
    """The bars of licenses' own rows that a rectangle touches."""
    rects = part.rects
    across = (rects.left < edges.right) & (rects.right > edges.left)
    down = (rects.top < edges.bottom) & (rects.top + rects.height > edges.top)
    own: NDArray[np.bool_] = part.block.dependent[part.block.row_of_bar()] == 0
    return np.flatnonzero(across & down & own).tolist()
