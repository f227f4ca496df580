"""Labels of bars: inside where they fit, else to the right, sliding, elided, never overlapping."""

from __future__ import annotations

from collections.abc import Iterator
from math import floor
from typing import Final, NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

from desktop_app.timeline.bar_geometry import BarRects, meets
from desktop_app.timeline.block import Block
from desktop_app.timeline.claim_marks import ClaimBoxes
from desktop_app.timeline.looks import BARS, Cap
from desktop_app.timeline.primitives import Fill, Ink, Item, Label, Rects, TextMeasure, TextRole
from desktop_app.timeline.rows import Viewport

__all__ = ["Beside", "bar_labels"]

Floats: TypeAlias = NDArray[np.float64]

_PADDING: Final = 8.0
_NARROW_PADDING: Final = 4.0
_CAP_ROOM: Final = 6.0
_LEAST_INSIDE: Final = 8.0
_LEAST_OUTSIDE: Final = 18.0
_LEAST_ELIDED: Final = 34.0
"""An elided text needs room for a few letters, or it says nothing."""
_MOST_ASIDE: Final = 72.0
"""A label farther from its bar's start would no longer seem to belong to it."""
_LEAST_ROW: Final = 16.0
_LEAST_BAR: Final = 14.0
_LEAST_LANE: Final = 12.0
_SMALL_BELOW: Final = 24.0


class _Room(NamedTuple):
    """Room for a text: from x on, `room` wide."""

    x: float
    room: float


class _Chosen(NamedTuple):
    """A text, and where it starts."""

    x: float
    text: str


class _Slot(NamedTuple):
    """Where a bar's text can stand: within its free part, or to its right."""

    bar: int
    look: int
    middle: float
    height: float
    inside: _Room
    outside: _Room


_PLATE: Final = 3.0
_HATCHED: Final = frozenset(
    int(look) for look, style in BARS.items() if style.fill in (Fill.HATCH, Fill.FINE_HATCH)
)
"""Looks upon which a text needs a plate to be read."""
_INKS: Final = {int(look): style.text for look, style in BARS.items()}


class Beside(NamedTuple):
    """What labels keep clear of.

    Attributes:
        line: the x of an upright line, for which they step aside where their bars have the room.
        edges: by row, from which x on there is room for words; None: from the window's edge on.
    """

    line: float | None = None
    edges: Floats | None = None


def bar_labels(
    block: Block,
    rects: BarRects,
    claims: ClaimBoxes | None,
    viewport: Viewport,
    measure: TextMeasure,
    beside: Beside | None = None,
) -> list[Item]:
    """One label at most for each bar in view, clear of the `claims` that are drawn."""
    line, edges = beside or Beside()
    if viewport.rows.row_height < _LEAST_ROW:
        return []
    taken = _first_claims(len(block), claims)
    found: list[Label] = []
    plates: list[list[float]] = []
    small, muted = TextRole.SMALL, Ink.MUTED
    large, little = (_letters(role, measure) for role in (TextRole.STRONG, TextRole.SMALL_STRONG))
    for slot in _slots(block, rects, taken, viewport, edges):
        texts = (block.labels[slot.bar], block.short_labels[slot.bar])
        role, plate_height, half = large if slot.height >= _SMALL_BELOW else little
        baseline = floor(slot.middle + half + 0.5)
        chosen = _fitting(texts, slot.inside, measure, role)
        if chosen is not None:
            x = _aside(chosen.x, measure.width(chosen.text, role), slot.inside, line)
            text = chosen.text
            if slot.look in _HATCHED:
                wide = measure.width(text, role) + 2 * _PLATE
                top = floor(slot.middle - plate_height / 2 + 0.5)
                plate = [x - _PLATE, top, wide, plate_height]
                plates.append(plate)
            found.append(Label(x=x, y=baseline, text=text, role=role, ink=_INKS[slot.look]))
            continue
        text = _beside(texts, slot.outside.room - _PADDING, measure)
        if text:
            x = _aside(slot.outside.x, measure.width(text, small), slot.outside, line)
            if _is_crossed(x, measure.width(text, small), line) and not _is_crossed(
                x, measure.width(texts[-1], small), line
            ):
                text = texts[-1]
            found.append(Label(x=x, y=baseline, text=text, role=small, ink=muted))
    if not plates:
        return list(found)
    return [Rects(xywh=np.array(plates), ink=Ink.SURFACE, radius=2.0), *found]


def _letters(role: TextRole, measure: TextMeasure) -> tuple[TextRole, float, float]:
    """A type style, the height of a plate under it, and half the height of its capitals."""
    return role, round(measure.height(role)), measure.ascent(role) / 2


def _first_claims(rows: int, claims: ClaimBoxes | None) -> Floats:
    """For each row where the first open claim begins, which lies in the lane of the bars."""
    first = np.full(rows, np.inf)
    if claims is not None:
        np.minimum.at(first, claims.at.row[claims.is_open], claims.xywh[claims.is_open, 0])
    return first


def _slots(
    block: Block, rects: BarRects, taken: Floats, viewport: Viewport, edges: Floats | None
) -> Iterator[_Slot]:
    """Bars in view that have room for a text: within their free part, and to their right."""
    in_view = np.flatnonzero((rects.right > 0) & (rects.left < viewport.width))
    row = block.row_of_bar()[in_view]
    left, right = rects.left[in_view], rects.right[in_view]
    following = np.full(len(in_view), viewport.width)
    if len(in_view) > 1:
        following[:-1] = np.where(row[1:] == row[:-1], left[1:], viewport.width)
    following = np.minimum(following, viewport.width)
    outermost = _is_outermost(row, right)
    if (block.lanes[in_view] > 1).any():
        _look_along_lanes(block, rects, in_view, following, outermost)
    claimed = taken[row]
    following = np.where(claimed >= right - 1, np.minimum(following, claimed), following)
    edge = 0.0 if edges is None else edges[row]
    begin = np.maximum(np.maximum(left, rects.certain_left[in_view]), edge)
    end = np.minimum(rects.shown[in_view], rects.certain_right[in_view])
    inside = np.minimum(end, following) - begin
    inside = np.where(rects.height[in_view] >= _LEAST_BAR, inside, 0.0)
    # Beside thin lanes the words of one would stand upon those of the next.
    is_thin = (block.lanes[in_view] > 1) & (rects.height[in_view] < _LEAST_LANE)
    free = np.where(outermost & ~is_thin, following - right, 0.0)
    inside -= np.where(block.cap[in_view] != Cap.NONE, _CAP_ROOM, 0.0)
    worth = np.flatnonzero((inside >= _LEAST_INSIDE) | (free >= _LEAST_OUTSIDE))
    bars = in_view[worth]
    middle = rects.top[bars] + rects.height[bars] / 2
    for bar, look, mid, tall, x, room, end, rest in zip(
        bars.tolist(),
        block.look[bars].tolist(),
        middle.tolist(),
        rects.height[bars].tolist(),
        begin[worth].tolist(),
        inside[worth].tolist(),
        right[worth].tolist(),
        free[worth].tolist(),
        strict=True,
    ):
        outside = _Room(end + _NARROW_PADDING + 1, rest)
        yield _Slot(bar, look, mid, tall, _Room(x, room), outside)


def _look_along_lanes(
    block: Block,
    rects: BarRects,
    in_view: NDArray[np.int64],
    following: Floats,
    outermost: NDArray[np.bool_],
) -> None:
    """On rows with lanes: what follows a bar, and reaches beyond it, in its own lane alone."""
    row = block.row_of_bar()[in_view]
    for laned in np.unique(row[block.lanes[in_view] > 1]).tolist():
        places = np.flatnonzero(row == laned)
        bars = in_view[places]
        right = rects.right[bars]
        limit = following[places].max()
        for number, place in enumerate(places.tolist()):
            shares = meets(rects, int(bars[number]))[bars]
            later = np.flatnonzero(shares[number + 1 :]) + number + 1
            following[place] = min([limit, *rects.left[bars[later]].tolist()])
            earlier = right[:number][shares[:number]]
            outermost[place] = not len(earlier) or bool(earlier.max() <= right[number])


def _is_outermost(row: NDArray[np.int64], right: Floats) -> NDArray[np.bool_]:
    """True for bars that no earlier bar of their row reaches beyond: to their right is nothing."""
    # Rows are set apart by more than any width, so that one running maximum serves them all.
    apart = right + row * (2 * (1.0 + float(np.abs(right).max(initial=0.0))))
    reached = np.maximum.accumulate(apart)
    return apart >= np.concatenate([apart[:1], reached[:-1]])


def _fitting(
    texts: tuple[str, str], room: _Room, measure: TextMeasure, role: TextRole
) -> _Chosen | None:
    """The longest text that fits inside a bar, with where it starts."""
    for text in texts:
        width = measure.width(text, role)
        for padding in (_PADDING, _NARROW_PADDING):
            if width + 2 * padding <= room.room:
                return _Chosen(room.x + padding, text)
    if room.room < _LEAST_ELIDED + 2 * _NARROW_PADDING:
        return None
    elided = measure.elide(texts[-1], role, room.room - 2 * _NARROW_PADDING)
    return _Chosen(room.x + _NARROW_PADDING, elided) if elided else None


def _aside(x: float, width: float, room: _Room, line: float | None) -> float:
    """Where a text starts so that the line does not cross it, if there is room behind the line."""
    if line is None or not _is_crossed(x, width, line):
        return x
    moved = line + _PADDING
    if moved > x + _MOST_ASIDE:
        return x
    return moved if moved + width + _NARROW_PADDING <= room.x + room.room else x


def _is_crossed(x: float, width: float, line: float | None) -> bool:
    return line is not None and x - _NARROW_PADDING < line < x + width + _NARROW_PADDING


def _beside(texts: tuple[str, str], room: float, measure: TextMeasure) -> str:
    for text in texts:
        if measure.width(text, TextRole.SMALL) <= room:
            return text
    return measure.elide(texts[-1], TextRole.SMALL, room) if room >= _LEAST_ELIDED else ""
