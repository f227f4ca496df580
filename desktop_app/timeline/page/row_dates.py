"""The days of each bar in words, above it or, where a neighbor's stand there, below it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

import numpy as np

from desktop_app.domain.days import Day
from desktop_app.timeline.bar_geometry import BarRects, bar_rects
from desktop_app.timeline.block import Block
from desktop_app.timeline.columns import Columns
from desktop_app.timeline.looks import Look
from desktop_app.timeline.page.words import days_text
from desktop_app.timeline.primitives import Ink, Label, TextMeasure, TextRole
from desktop_app.timeline.row_facts import OPEN
from desktop_app.timeline.rows import Viewport
from desktop_app.timeline.scale import TimeScale

__all__ = ["row_dates"]

_ROLE: Final = TextRole.SMALL
_APART: Final = 10.0
_INSET: Final = 4.0
_ABOVE: Final = 11.0
"""Distance of a baseline above a bar; what was reported lies between."""
_BELOW: Final = 16.0
"""Distance of a baseline below a bar; the triangles of publication lie between."""
_LEAST_STRIP_BELOW: Final = 12.0
_MOST_OVERHANG: Final = 2.2
"""Words wider than a bar by more than this factor no longer tell whose they are."""


class _Place(NamedTuple):
    """A line of words on a row: its baseline, and the x up to which it is taken."""

    baseline: float
    taken: float


def row_dates(
    columns: Columns, scale: TimeScale, viewport: Viewport, measure: TextMeasure
) -> list[Label]:
    """Labels for all rows, none upon another; days that find no room are left to the table."""
    rows = range(len(columns))
    block = columns.window(rows)
    rects = bar_rects(block, rows, scale, viewport)
    labels: list[Label] = []
    for row in rows:
        bars = range(int(block.ptr[row]), int(block.ptr[row + 1]))
        of_row = list(_of_row(block, rects, bars, viewport, measure))
        # A few dates among many bars would look picked by chance.
        if 2 * len(of_row) >= np.count_nonzero(block.look[bars.start : bars.stop] != Look.NEVER):
            labels += of_row
    return labels


def _of_row(
    block: Block, rects: BarRects, bars: range, viewport: Viewport, measure: TextMeasure
) -> Iterator[Label]:
    places: list[_Place] = []
    for index in bars:
        left, right = float(rects.left[index]), float(rects.right[index])
        if right <= 0 or left >= viewport.width or block.look[index] == Look.NEVER:
            continue
        if not places:
            places = _places(float(rects.top[index]), viewport)
        last = int(block.last[index])
        text = days_text(int(block.first[index]), _day(last))
        wide = measure.width(text, _ROLE)
        if wide > _MOST_OVERHANG * (right - left):
            continue
        x = min(max(left, _INSET), viewport.width - wide - _INSET)
        free = next((n for n, place in enumerate(places) if place.taken + _APART <= x), None)
        if free is not None:
            places[free] = places[free]._replace(taken=x + wide)
            yield Label(x=x, y=places[free].baseline, text=text, role=_ROLE, ink=Ink.MUTED)


def _places(bar_top: float, viewport: Viewport) -> list[_Place]:
    above = _Place(bar_top - _ABOVE, -_APART)
    below = _Place(bar_top + viewport.rows.bar_height + _BELOW, -_APART)
    return [above, below] if viewport.rows.strip >= _LEAST_STRIP_BELOW else [above]


def _day(last: int) -> Day | None:
    return None if last == OPEN else last
