"""What stands beside rows that are too thin for words: where in the collection one is."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Final, NamedTuple

import numpy as np

from desktop_app.timeline.arranging.arrangement import GroupSpan
from desktop_app.timeline.primitives import (
    Group,
    Ink,
    Item,
    Label,
    Rects,
    Scene,
    TextMeasure,
    TextRole,
)
from desktop_app.timeline.rows import Viewport

__all__ = ["GutterRows", "gutter_scene", "ruled_rows"]

_LEAST_APART: Final = 44.0
_LEFT: Final = 20.0
_RIGHT: Final = 10.0
_DESCENT: Final = 8.0


class GutterRows(NamedTuple):
    """Which rows there are: a heading, how many, what is called how, and the groups over some."""

    heading: str
    total: int
    name_of: Callable[[int], str]
    groups: Callable[[range], Sequence[GroupSpan]] = lambda _: ()


def ruled_rows(viewport: Viewport, row_count: int) -> range:
    """Rows at round numbers, as many as have room for two lines of text each."""
    least = _LEAST_APART / viewport.rows.row_height
    step = 1
    while step < least:
        # 1, 2, 5, 10, 20, 50, …
        step = step * 5 // 2 if str(step).startswith("2") else step * 2
    rows = viewport.visible_rows(row_count)
    return range(rows.start - rows.start % step, rows.stop, step)


def gutter_scene(
    rows: GutterRows, viewport: Viewport, size: tuple[float, float], measure: TextMeasure
) -> Scene:
    """The heading over numbers of rows, each with the name of what is there.

    `size` is the gutter's width and the height of what stands over the rows.
    """
    width, top = size
    body = Group(
        x=0.0,
        y=top,
        width=width,
        height=viewport.height,
        items=tuple(_marks(rows, viewport, width, measure)),
    )
    return Scene(
        width=width,
        height=top + viewport.height,
        items=(
            _area(0.0, 0.0, width, top + viewport.height, Ink.SURFACE),
            Label(
                x=_LEFT,
                y=top - _DESCENT,
                text=measure.elide(rows.heading, TextRole.SMALL_STRONG, width - _LEFT - _RIGHT),
                role=TextRole.SMALL_STRONG,
                ink=Ink.MUTED,
            ),
            _area(0.0, top - 1, width, 1.0, Ink.LINE),
            body,
            _area(width - 1, 0.0, 1.0, top + viewport.height, Ink.LINE),
        ),
    )


def _marks(
    rows: GutterRows, viewport: Viewport, width: float, measure: TextMeasure
) -> Iterator[Item]:
    room = width - _LEFT - _RIGHT
    groups = rows.groups(viewport.visible_rows(rows.total))
    # Of more groups than lines of pixels none could be named.
    if 0 < len(groups) <= viewport.height:
        yield from _group_marks(groups, viewport, width, measure)
        return
    for row in ruled_rows(viewport, rows.total):
        y = float(round(viewport.row_y(row)))
        if row:
            yield _area(0.0, y, width, 1.0, Ink.LINE)
        first = y + 4.0 + measure.ascent(TextRole.SMALL_STRONG)
        second = first + measure.height(TextRole.SMALL)
        if second > viewport.row_y(rows.total):
            continue
        number = f"{row + 1:,}"
        name = measure.elide(rows.name_of(row), TextRole.SMALL, room)
        yield Label(x=_LEFT, y=first, text=number, role=TextRole.SMALL_STRONG)
        yield Label(x=_LEFT, y=second, text=name, role=TextRole.SMALL, ink=Ink.MUTED)


def _group_marks(
    groups: Sequence[GroupSpan], viewport: Viewport, width: float, measure: TextMeasure
) -> Iterator[Item]:
    """The name of each group and its number of licenses, where its rows have room for them.

    The group that began above the window is named at the window's upper edge.
    """
    room = width - _LEFT - _RIGHT
    high = measure.height(TextRole.SMALL_STRONG) + 4.0
    for group in groups:
        top = float(round(viewport.row_y(group.rows.start)))
        end = viewport.row_y(group.rows.stop)
        yield _area(0.0, top, width, 1.0, Ink.LINE)
        y = max(0.0, top)
        if min(end, viewport.height) - y < high:
            continue
        first = y + 4.0 + measure.ascent(TextRole.SMALL_STRONG)
        title = measure.elide(group.heading.title, TextRole.SMALL_STRONG, room)
        yield Label(x=_LEFT, y=first, text=title, role=TextRole.SMALL_STRONG)
        second = first + measure.height(TextRole.SMALL)
        if second < end:
            count = f"{group.heading.total:,}"
            yield Label(x=_LEFT, y=second, text=count, role=TextRole.SMALL, ink=Ink.MUTED)


def _area(x: float, y: float, width: float, height: float, ink: Ink) -> Rects:
    return Rects(xywh=np.array([[x, y, width, height]]), ink=ink)
