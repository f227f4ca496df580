"""The days of each bar in words, above it or, where a neighbor's stand there, below it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, NamedTuple, TypeAlias

from desktop_app.domain.days import Day
from desktop_app.timeline.bar_geometry import BarRects, bar_rects
from desktop_app.timeline.block import Block
from desktop_app.timeline.columns import Columns
from desktop_app.timeline.looks import Look
from desktop_app.timeline.page.words import days_text, short_days_text
from desktop_app.timeline.primitives import Ink, Label, TextMeasure, TextRole
from desktop_app.timeline.row_facts import OPEN
from desktop_app.timeline.rows import Viewport
from desktop_app.timeline.scale import TimeScale

__all__ = ["row_dates"]

_ROLE: Final = TextRole.SMALL
_APART: Final = 7.0
_INSET: Final = 4.0
_ABOVE: Final = 11.0
"""Distance of a baseline above a bar; what was reported lies between."""
_BELOW: Final = 16.0
"""Distance of a baseline below a bar; the triangles of publication lie between."""
_LEAST_STRIP_BELOW: Final = 12.0
_MOST_OVERHANG: Final = 2.2
"""Words wider than a bar by more than this factor no longer tell whose they are."""
_LEAST_SHARE: Final = 0.6

_Wording: TypeAlias = Callable[[Day, Day | None], str]
_WORDINGS: Final[tuple[_Wording, ...]] = (days_text, short_days_text)


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
        bars = _dated(block, rects, range(int(block.ptr[row]), int(block.ptr[row + 1])), viewport)
        for words in _WORDINGS:
            found = _placed(bars, words, viewport, measure)
            # A few dates among many bars would look picked by chance.
            if len(found) >= _LEAST_SHARE * len(bars):
                labels += found
                break
    return labels


class _Bar(NamedTuple):
    """A bar in view that has days to tell; `last` None = open-ended."""

    left: float
    right: float
    top: float
    first: Day
    last: Day | None


def _dated(block: Block, rects: BarRects, bars: range, viewport: Viewport) -> list[_Bar]:
    found: list[_Bar] = []
    for index in bars:
        left, right = float(rects.left[index]), float(rects.right[index])
        if right <= 0 or left >= viewport.width or block.look[index] == Look.NEVER:
            continue
        last = int(block.last[index])
        days = (int(block.first[index]), None if last == OPEN else last)
        found.append(_Bar(left, right, float(rects.top[index]), *days))
    return found


def _placed(
    bars: Sequence[_Bar], words: _Wording, viewport: Viewport, measure: TextMeasure
) -> list[Label]:
    """Words for the bars of one row, each at the first line that is free there."""
    places = _places(bars[0].top, viewport) if bars else []
    labels: list[Label] = []
    for bar in bars:
        text = words(bar.first, bar.last)
        wide = measure.width(text, _ROLE)
        if wide > _MOST_OVERHANG * (bar.right - bar.left):
            continue
        x = min(max(bar.left, _INSET), viewport.width - wide - _INSET)
        free = next((n for n, place in enumerate(places) if place.taken + _APART <= x), None)
        if free is not None:
            places[free] = places[free]._replace(taken=x + wide)
            labels.append(Label(x=x, y=places[free].baseline, text=text, role=_ROLE, ink=Ink.MUTED))
    return labels


def _places(bar_top: float, viewport: Viewport) -> list[_Place]:
    above = _Place(bar_top - _ABOVE, -_APART)
    below = _Place(bar_top + viewport.rows.bar_height + _BELOW, -_APART)
    return [above, below] if viewport.rows.strip >= _LEAST_STRIP_BELOW else [above]
