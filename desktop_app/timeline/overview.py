"""The overview strip: all rows over all of their days, small, with years and the as-of day."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from desktop_app.domain.calendar_rules import CalendarRules
from desktop_app.timeline.axis import middle_of
from desktop_app.timeline.bar_geometry import days_to_x, ends_to_x
from desktop_app.timeline.columns import Columns
from desktop_app.timeline.ladder import LABEL_INSET, choose_rung, inner_style
from desktop_app.timeline.looks import BARS, Look
from desktop_app.timeline.primitives import Ink, Item, Label, Rects, Scene, TextMeasure, TextRole
from desktop_app.timeline.profile import STACK, Profile, Span
from desktop_app.timeline.ragged import Days
from desktop_app.timeline.scale import TimeScale
from desktop_app.timeline.ticks import cells

__all__ = ["FEW_ROWS", "OVERVIEW_HEIGHT", "OVERVIEW_WORDS", "overview_scale", "overview_scene"]

OVERVIEW_HEIGHT: Final = 44.0
FEW_ROWS: Final = 8
"""Up to so many rows are drawn as they are; more are heaped up."""

Floats = NDArray[np.float64]

_SIDE: Final = 8.0
_TOP: Final = 6.0
OVERVIEW_WORDS: Final = 16.0
"""Height of the line of years."""
_MARK: Final = 2.0
_MOST_PITCH: Final = 6.0
_QUIET: Final = 1.6
"""The strip names fewer units than the axis below it: as if it were so many times smaller."""


def overview_scale(span: Span, width: float) -> TimeScale:
    """All days of the span across the strip."""
    return TimeScale.fitting(span.first, span.last, width, _SIDE)


def overview_scene(
    columns: Columns,
    profile: Profile,
    width: float,
    measure: TextMeasure,
    rules: CalendarRules,
) -> Scene:
    """What lies within the strip, on no ground of its own."""
    scale = overview_scale(profile.span, width)
    items: list[Item] = [*_calendar_items(scale, width, measure, rules)]
    if len(columns) <= FEW_ROWS and not profile.has_folded:
        items += _row_items(columns, scale, width)
    else:
        items += _heap_items(profile, scale, width)
    x = middle_of(columns.as_of, scale)
    items.append(_area([[x - 0.5, 0.0, 1.0, OVERVIEW_HEIGHT]], Ink.ALARM))
    return Scene(width=width, height=OVERVIEW_HEIGHT, items=tuple(items))


def _calendar_items(
    scale: TimeScale, width: float, measure: TextMeasure, rules: CalendarRules
) -> list[Item]:
    """A line and a name for each unit; where a year or month begins, its name instead."""
    quiet = TimeScale(scale.px_per_day / _QUIET, scale.origin)
    rung = choose_rung(rules, quiet, measure)
    style = inner_style(rung, quiet, measure)
    first, last = scale.days_in_view(width)
    outer = None if rung.inner.years else rung.outer
    begins = {cell.first for cell in cells(outer.unit, first, last)} if outer else set[int]()
    baseline = OVERVIEW_HEIGHT - (OVERVIEW_WORDS - measure.ascent(TextRole.SMALL)) / 2 - 1.0
    lines: list[list[float]] = []
    labels: list[Item] = []
    for cell in cells(rung.inner, first, last):
        x = scale.x(cell.first)
        if x < 0:
            continue
        lines.append([x, 0.0, 1.0, OVERVIEW_HEIGHT - 1.0])
        named = outer is not None and cell.first in begins
        text = outer.styles[-1](cell.first) if outer and named else style.write(cell.first)
        room = min(scale.x(cell.last + 1), width) - x - LABEL_INSET
        if measure.width(text, TextRole.SMALL) <= room:
            labels.append(
                Label(x=x + 4.0, y=baseline, text=text, role=TextRole.SMALL, ink=Ink.MUTED)
            )
    return [_area(lines, Ink.GRID), *labels]


def _row_items(columns: Columns, scale: TimeScale, width: float) -> list[Item]:
    """Every bar as a thin line on its own row, in the middle of the room."""
    rows = len(columns)
    room = OVERVIEW_HEIGHT - _TOP - OVERVIEW_WORDS
    pitch = min(_MOST_PITCH, room / max(1, rows))
    height = max(1.5, pitch - 2.0)
    top = _TOP + (room - pitch * rows) / 2
    block = columns.window(range(rows))
    seen = block.shown_last >= block.first
    inks = [BARS[Look(look)].ink for look in block.look[seen].tolist()]
    bars = _lines(block.first[seen], block.shown_last[seen], scale, width)
    bars[:, 1] = top + block.rows()[seen] * pitch
    gaps = _lines(block.gaps.first, block.gaps.last, scale, width)
    gaps[:, 1] = top + block.gaps.rows() * pitch
    bars[:, 3] = gaps[:, 3] = height
    items: list[Item] = [Rects(xywh=gaps, ink=Ink.ALARM)]
    for ink in dict.fromkeys(inks):
        chosen = np.array([other is ink for other in inks])
        items.append(Rects(xywh=bars[chosen], ink=ink))
    return items


def _lines(first: Days, last: Days, scale: TimeScale, width: float) -> Floats:
    """Rectangles of intervals without y and height, each a pixel wide at least."""
    lines = np.zeros((len(first), 4))
    lines[:, 0] = days_to_x(first, scale, width)
    lines[:, 2] = np.maximum(np.minimum(ends_to_x(last, scale, width), width) - lines[:, 0], 1.0)
    return lines


def _heap_items(profile: Profile, scale: TimeScale, width: float) -> list[Item]:
    """What there is on each pixel's days, heaped up by kind; under it, where ends are near."""
    floor = OVERVIEW_HEIGHT - OVERVIEW_WORDS - _MARK
    starts, x, wide = _pixels(profile, scale, width)
    stacked = np.maximum.reduceat(profile.stacked(), starts, axis=1).astype(np.float64)
    heights = np.ceil(stacked * ((floor - _TOP) / max(1.0, float(stacked.max()))))
    items: list[Item] = []
    below = np.zeros(len(x))
    for kind, ink in enumerate(STACK):
        reach = np.maximum(heights[kind], below)
        # Nothing vanishes: whatever there is of a kind is a pixel high.
        some = np.maximum.reduceat(profile.counts[kind], starts) > 0
        reach = np.where(some, np.maximum(reach, below + 1.0), reach)
        seen = reach > below
        rects = np.column_stack([x, floor - reach, wide, reach - below])
        items.append(Rects(xywh=rects[seen], ink=ink))
        below = reach
    near = np.maximum.reduceat(profile.expiring, starts) > 0
    marks = np.column_stack([x, np.full(len(x), floor), wide, np.full(len(x), _MARK)])
    return [*items, Rects(xywh=marks[near], ink=Ink.EXPIRING)]


def _pixels(
    profile: Profile, scale: TimeScale, width: float
) -> tuple[NDArray[np.int64], Floats, Floats]:
    """The bin with which each pixel's share begins, and each share's x and width."""
    days = np.arange(profile.counts.shape[1] + 1, dtype=np.float64) * profile.days
    edges: Floats = (days + (profile.span.first - scale.origin)) * scale.px_per_day
    pixel = np.floor(edges[:-1])
    starts = np.flatnonzero(np.diff(pixel, prepend=-1e9))
    x = pixel[starts]
    end = np.ceil(min(float(edges[-1]), width))
    # A hair wider than a line: columns must meet on any grid of pixels, lines need not.
    return starts, x, np.diff(x, append=end) + 1e-3


def _area(xywh: list[list[float]], ink: Ink) -> Rects:
    return Rects(xywh=np.array(xywh, dtype=np.float64).reshape(-1, 4), ink=ink)
