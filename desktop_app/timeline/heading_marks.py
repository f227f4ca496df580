"""The summaries on the headings of groups: what is covered, heaped up, and where ends are near."""

from __future__ import annotations

from collections.abc import Callable
from math import ceil, log2
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from desktop_app.timeline.group_summary import GroupSummary, Heap
from desktop_app.timeline.primitives import Ink, Item, Rects
from desktop_app.timeline.profile import STACK
from desktop_app.timeline.rows import Viewport
from desktop_app.timeline.scale import TimeScale

__all__ = ["SummaryOf", "summary_items"]

SummaryOf: TypeAlias = Callable[[int], GroupSummary | None]
"""The summary of the group whose heading is on a row; None where it is not known yet."""

_AIR: Final = 14.0
_BELOW: Final = 6.0
_NARROW_AIR: Final = 4.0
_MARK: Final = 2.0
_LEAST: Final = 4.0
_BEYOND: Final = 4.0


def summary_items(
    rows: range, summary_of: SummaryOf, scale: TimeScale, viewport: Viewport
) -> list[Item]:
    """Of all headings among these rows, one batch for each kind."""
    height = viewport.rows.heading_height
    if height < _LEAST:
        return []
    is_roomy = height >= 2 * _AIR - 4.0
    room = int(height - (_AIR if is_roomy else _NARROW_AIR))
    floor = height - (_BELOW if is_roomy else _MARK + 1.0)
    day_power = max(0, ceil(log2(1.0 / scale.px_per_day)))
    pieces: list[list[NDArray[np.float64]]] = [[] for _ in STACK]
    marks: list[NDArray[np.float64]] = []
    for row in viewport.rows.headings.among(rows):
        summary = summary_of(row)
        if summary is None:
            continue
        base = viewport.row_y(row) + floor
        for kind, heap in enumerate(summary.heaps(day_power, room)):
            pieces[kind].append(_boxes(heap, base, scale, viewport.width))
        marks.append(_marks(summary, base, scale, viewport.width))
    items: list[Item] = [
        Rects(xywh=np.concatenate(boxes), ink=ink)
        for ink, boxes in zip(STACK, pieces, strict=True)
        if boxes
    ]
    return [*items, Rects(xywh=np.concatenate(marks), ink=Ink.EXPIRING)] if marks else items


def _boxes(heap: Heap, base: float, scale: TimeScale, width: float) -> NDArray[np.float64]:
    """Those that meet the window, a pixel wide at least."""
    day_left, day_right = scale.day_at(-_BEYOND), scale.day_at(width + _BEYOND)
    low = int(np.searchsorted(heap.stop, day_left))
    high = int(np.searchsorted(heap.first, day_right))
    first = np.maximum(heap.first[low:high], day_left)
    stop = np.minimum(heap.stop[low:high], day_right)
    left = (first - scale.origin) * scale.px_per_day
    wide = np.maximum(1.0, (stop - first) * scale.px_per_day)
    tall = heap.high[low:high] - heap.low[low:high]
    return np.stack([left, base - heap.high[low:high], wide, tall], axis=1)


def _marks(
    summary: GroupSummary, base: float, scale: TimeScale, width: float
) -> NDArray[np.float64]:
    x = (summary.ending.astype(np.float64) + 1 - scale.origin) * scale.px_per_day
    x = x[(x > 0) & (x < width + _MARK)]
    return np.stack(
        [x - _MARK, np.full_like(x, base), np.full_like(x, _MARK), np.full_like(x, _MARK)], axis=1
    )
