"""Reports on the rows: open claims ahead of the bars, answered ones in a slim lane over them."""

from __future__ import annotations

from math import floor
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from desktop_app.timeline.bar_geometry import SEAM, Placed, boxes, placed
from desktop_app.timeline.block import Block, Claims
from desktop_app.timeline.claims import Standing
from desktop_app.timeline.primitives import (
    Fill,
    Ink,
    Item,
    Label,
    Rects,
    TextMeasure,
    TextRole,
)
from desktop_app.timeline.rows import Viewport
from desktop_app.timeline.scale import TimeScale

__all__ = ["ClaimBoxes", "claim_boxes", "claim_items", "claim_labels"]

_FILLS: Final = {
    Standing.OPEN: Fill.HATCH,
    Standing.CONFIRMED: Fill.SOLID,
    Standing.REFUTED: Fill.FAINT_HATCH,
}
_CONFIRMED_HEIGHT: Final = 2.0
"""What came true needs little ink; what did not shows how far it was off."""
_ROLE: Final = TextRole.SMALL
_PLATE: Final = 4.0
_INSET: Final = 6.0
_LEAST_LABELED: Final = 14.0
_AIR_FOR_TEXT: Final = 8.0
_AIR_FOR_SMALL: Final = 12.0
"""With less over the bars, tails of letters would reach into them."""
_LEAST_NAMED: Final = 32.0
"""The words on a shorter claim would be the loudest thing about it."""
_TICK: Final = 1.5


class ClaimBoxes(NamedTuple):
    """The claims in view: (n, 4) rectangles, which claims they are, and on which rows."""

    at: Placed
    xywh: NDArray[np.float64]
    is_open: NDArray[np.bool_]


def claim_boxes(block: Block, rows: range, scale: TimeScale, viewport: Viewport) -> ClaimBoxes:
    """Where claims lie; those without room for their lane have no height."""
    at = placed(block.claims, rows, scale, viewport)
    is_open = block.claims.standing[at.which] == Standing.OPEN
    geometry = viewport.rows
    height = np.where(is_open, geometry.claim_height, geometry.lane_above)
    middle = (geometry.bar_height - geometry.claim_height) / 2
    top = at.top + np.where(is_open, middle, -1.0 - geometry.lane_above)
    left = at.left + np.minimum(SEAM, (at.right - at.left) / 2)
    return ClaimBoxes(at, boxes(left, at.right, top, height, viewport.width), is_open)


def claim_items(claims: Claims, found: ClaimBoxes) -> list[Item]:
    """Hatched from the end there was to the end that was claimed, and a tick there."""
    items: list[Item] = []
    standing = claims.standing[found.at.which]
    xywh = found.xywh.copy()
    is_thin = (standing == Standing.CONFIRMED) & (xywh[:, 3] > _CONFIRMED_HEIGHT)
    xywh[is_thin, 1] += xywh[is_thin, 3] - _CONFIRMED_HEIGHT
    xywh[is_thin, 3] = _CONFIRMED_HEIGHT
    seen = found.xywh[:, 3] > 0
    uncertain = claims.last_certain[found.at.which] < claims.last[found.at.which]
    for code, fill in _FILLS.items():
        for chosen, look in (
            (seen & (standing == code) & ~uncertain, fill),
            (seen & (standing == code) & uncertain, Fill.FAINT_HATCH),
        ):
            if chosen.any():
                items.append(Rects(xywh=xywh[chosen], ink=Ink.REPORTED, fill=look))
    ends = found.xywh[seen]
    if len(ends):
        ticks = ends.copy()
        ticks[:, 0] += ticks[:, 2] - _TICK
        ticks[:, 2] = _TICK
        items.append(Rects(xywh=ticks, ink=Ink.REPORTED))
    return items


def claim_labels(
    claims: Claims, found: ClaimBoxes, viewport: Viewport, measure: TextMeasure
) -> list[Item]:
    """Open claims are named on a plate upon their hatching, refuted ones to their right."""
    plates: list[list[float]] = []
    labels: list[Label] = []
    air = viewport.rows.bar_top
    # On a page, the days of the terms stand over the bars as well.
    has_room = air >= _AIR_FOR_SMALL and not viewport.rows.strip
    role, lift = (_ROLE, 0.0) if has_room else (TextRole.TINY, 1.0)
    which: list[int] = found.at.which.tolist()
    standing: list[int] = claims.standing.tolist()
    lane = _Lane(found, viewport.width)
    for place, index in enumerate(which):
        x, y, width, height = found.xywh[place].tolist()
        texts = (claims.labels[index], claims.short_labels[index])
        if found.is_open[place] and height >= _LEAST_LABELED:
            begin = max(0.0, x) + _INSET
            room = min(x + width, viewport.width) - begin - _INSET - 2 * _PLATE
            text = _longest(texts, room, measure)
            if text:
                plates.append([begin, y + 2, measure.width(text, _ROLE) + 2 * _PLATE, height - 4])
                baseline = floor(y + (height + measure.ascent(_ROLE)) / 2 + 0.5)
                labels.append(Label(x=begin + _PLATE, y=baseline, text=text, role=_ROLE))
        elif (
            standing[index] == Standing.REFUTED
            and air >= _AIR_FOR_TEXT
            and height > 0
            and width >= _LEAST_NAMED
        ):
            begin = x + width + _PLATE
            text = _longest(texts, lane.room(place, begin) - _PLATE, measure, role)
            if text:
                lane.take(place, begin, measure.width(text, role))
                baseline = floor(y + height - lift + 0.5)
                labels.append(Label(x=begin, y=baseline, text=text, role=role, ink=Ink.MUTED))
    if not plates:
        return list(labels)
    return [Rects(xywh=np.array(plates), ink=Ink.SURFACE, radius=2.0), *labels]


class _Lane:
    """What is free over the bars, row by row; texts take their place in turn."""

    def __init__(self, found: ClaimBoxes, width: float) -> None:
        self._width = width
        self._rows: list[int] = found.at.row.tolist()
        self._taken: dict[int, list[tuple[float, float]]] = {}
        for row, is_open, (x, _, wide, _) in zip(
            self._rows, found.is_open.tolist(), found.xywh.tolist(), strict=True
        ):
            if not is_open:
                self._taken.setdefault(row, []).append((x, x + wide))

    def room(self, place: int, begin: float) -> float:
        """Free pixels from `begin` on, on the row of a claim."""
        if begin < 0:
            return 0.0
        taken = self._taken[self._rows[place]]
        if any(left <= begin < right for left, right in taken):
            return 0.0
        return min([self._width, *(left for left, _ in taken if left > begin)]) - begin

    def take(self, place: int, begin: float, width: float) -> None:
        self._taken[self._rows[place]].append((begin, begin + width + _PLATE))


def _longest(
    texts: tuple[str, str], room: float, measure: TextMeasure, role: TextRole = _ROLE
) -> str:
    return next((text for text in texts if measure.width(text, role) <= room), "")
