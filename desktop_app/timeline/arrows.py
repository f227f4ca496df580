"""What depends on what, as arrows: where they run, how they look, and which one is met."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from math import hypot
from typing import Final, NamedTuple, TypeAlias

import numpy as np

from desktop_app.domain.dependence import Dependence
from desktop_app.timeline.columns import Columns
from desktop_app.timeline.primitives import Ink, Item, Polygon, Rects, Route
from desktop_app.timeline.rows import Viewport
from desktop_app.timeline.scale import TimeScale

__all__ = [
    "HANDLE_AWAY",
    "HANDLE_ROOM",
    "LEAST_ROW",
    "MOST_ARROWS",
    "Anchor",
    "Arrow",
    "arrow_at",
    "arrow_items",
    "arrows",
    "bar_anchor",
    "handle_at",
    "handle_items",
    "loose_arrow",
]

LEAST_ROW: Final = 12.0
"""Rows lower than this have no room for arrowheads."""
MOST_ARROWS: Final = 400
"""More of them at once say nothing."""

HANDLE_AWAY: Final = 16.0
"""From a row's first bar, or the view's edge, to the middle of the handle."""
HANDLE_ROOM: Final = 20.0
"""From the view's edge to where words are clear of a handle that stands there."""

_REACH: Final = 14.0
"""How far left of a bar an arrow turns: names stand in bars or right of them, never there."""
_LANE: Final = 5.0
_LANES: Final = 6
"""Arrows that turn at the same place keep so many lanes of this width."""
_HEAD: Final = (7.0, 4.0)
_LEFTMOST: Final = 6.0
_RADIUS: Final = 6.0
_WIDTH, _BOLD = 1.5, 2.5
_HALO: Final = 1.5
"""Ground on either side of a line, so that it stays apart from the bars that it crosses."""

_Point: TypeAlias = tuple[float, float]


class Anchor(NamedTuple):
    """Where the first bar of a row begins, at the middle of its height."""

    x: float
    y: float


class Arrow(NamedTuple):
    """A line from what depends to what it depends on; the last point is the arrow's tip."""

    link: Dependence
    points: tuple[_Point, ...]


def bar_anchor(
    columns: Columns, scale: TimeScale, viewport: Viewport, license_id: str
) -> Anchor | None:
    """Where arrows meet a license's row; None where it has none."""
    row = columns.row_of(license_id)
    if row is None:
        return None
    first = columns.window(range(row, row + 1)).first
    x = scale.x(int(first.min())) if len(first) else 0.0
    return Anchor(x, viewport.row_y(row) + viewport.rows.row_height / 2)


def arrows(
    links: Iterable[Dependence], anchor_of: Callable[[str], Anchor | None], width: float
) -> list[Arrow]:
    """The arrows of links both of whose licenses have a row, at most `MOST_ARROWS` of them.

    Each leaves its row to the left, runs up or down there and enters the other row from the left:
    past the names, which stand in the bars and right of them.
    """
    found: list[Arrow] = []
    taken: dict[int, int] = {}
    for link in links:
        start, stop = anchor_of(link.license_id), anchor_of(link.on_id)
        if start is None or stop is None or link.license_id == link.on_id:
            continue
        turn = min(_within(start.x, width), _within(stop.x, width)) - _REACH
        lane = taken.get(round(turn / _LANE), 0)
        taken[round(turn / _LANE)] = lane + 1
        turn = max(_LEFTMOST, turn - _LANE * (lane % _LANES))
        found.append(Arrow(link, _bracket(start, stop, turn, width)))
        if len(found) == MOST_ARROWS:
            break
    return found


def handle_at(anchor: Anchor, width: float) -> _Point:
    """The middle of the handle from which an arrow is drawn: left of where the bars begin."""
    return min(
        max(anchor.x - HANDLE_AWAY, HANDLE_AWAY), max(HANDLE_AWAY, width - HANDLE_AWAY)
    ), anchor.y


def handle_items(at: _Point) -> list[Item]:
    """The handle: a ring that keeps itself apart from what it lies upon."""
    rings = ((6.5, Ink.BACKGROUND), (5.0, Ink.ACCENT), (3.0, Ink.BACKGROUND), (1.5, Ink.ACCENT))
    return [
        Rects(
            xywh=np.array([[at[0] - radius, at[1] - radius, 2 * radius, 2 * radius]]),
            ink=ink,
            # A hair less than half: rectangles are rounded only where they are wider than that.
            radius=radius - 0.01,
        )
        for radius, ink in rings
    ]


def loose_arrow(start: Anchor, tip: _Point, ink: Ink, width: float) -> list[Item]:
    """An arrow that is still being drawn, from a row to the pointer."""
    turn = max(_LEFTMOST, min(_within(start.x, width), tip[0]) - _REACH)
    return _drawn(_bracket(start, Anchor(*tip), turn, width), ink, _BOLD)


def arrow_items(
    found: Sequence[Arrow], near: str | None = None, selected: Dependence | None = None
) -> list[Item]:
    """All arrows; those of the license `near` stand out, the selected one lies on top."""
    order = sorted(found, key=lambda arrow: (arrow.link == selected, near in arrow.link))
    items: list[Item] = []
    for link, points in order:
        ink = Ink.ACCENT if near is None or near in link or link == selected else Ink.MUTED
        items += _drawn(points, ink, _BOLD if link == selected else _WIDTH)
    return items


def arrow_at(found: Sequence[Arrow], at: _Point, slack: float) -> Dependence | None:
    """The link whose arrow passes nearest to a place, within `slack` pixels of it."""
    best, nearest = None, slack
    for link, points in found:
        for begin, end in pairwise(points):
            distance = _distance(at, begin, end)
            if distance <= nearest:
                best, nearest = link, distance
    return best


def _within(x: float, width: float) -> float:
    """Where arrows meet a bar whose beginning may be out of sight: at the edge beyond which it is.

    Left of the view the bar goes on through it, so that the tip must have room to be seen.
    """
    return min(max(x, _LEFTMOST + _REACH), max(_LEFTMOST + _REACH, width - _HEAD[0]))


def _bracket(start: Anchor, stop: Anchor, turn: float, width: float) -> tuple[_Point, ...]:
    return (
        (_within(start.x, width), start.y),
        (turn, start.y),
        (turn, stop.y),
        (max(turn + _HEAD[0] + 1.0, _within(stop.x, width)), stop.y),
    )


def _drawn(points: tuple[_Point, ...], ink: Ink, width: float) -> list[Item]:
    tip_x, tip_y = points[-1]
    length, half = _HEAD
    base = tip_x - length
    # The line ends under the head, or its blunt end would show at the tip.
    line = (*points[:-1], (base + 1.0, tip_y))
    begin = np.array([[points[0][0] - 2.5, points[0][1] - 2.5, 5.0, 5.0]])
    return [
        Route(points=line, ink=Ink.BACKGROUND, width=width + 2 * _HALO, radius=_RADIUS),
        Route(points=line, ink=ink, width=width, radius=_RADIUS),
        Rects(xywh=begin, ink=ink, radius=2.4),
        Polygon(points=((base, tip_y - half), (tip_x, tip_y), (base, tip_y + half)), ink=ink),
    ]


def _distance(at: _Point, begin: _Point, end: _Point) -> float:
    """From a place to a line between two points."""
    along = (end[0] - begin[0], end[1] - begin[1])
    length = along[0] ** 2 + along[1] ** 2
    share = 0.0
    if length:
        share = ((at[0] - begin[0]) * along[0] + (at[1] - begin[1]) * along[1]) / length
        share = min(1.0, max(0.0, share))
    near = (begin[0] + share * along[0], begin[1] + share * along[1])
    return hypot(at[0] - near[0], at[1] - near[1])
