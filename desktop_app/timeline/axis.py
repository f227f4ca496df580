"""The calendar axis: a sticky outer line of labels, an inner one, and the as-of day's pill."""

from __future__ import annotations

from typing import Final, NamedTuple

import numpy as np

from desktop_app.domain.days import Day
from desktop_app.domain.wording import day_words
from desktop_app.timeline.calendar import PLAIN_CALENDAR, Calendar
from desktop_app.timeline.days_off import holiday_items
from desktop_app.timeline.ladder import LABEL_INSET, Outer, Rung, choose_rung, inner_style
from desktop_app.timeline.primitives import Ink, Item, Label, Rects, Scene, TextMeasure, TextRole
from desktop_app.timeline.scale import TimeScale
from desktop_app.timeline.ticks import cells

__all__ = ["AS_OF_WIDTH", "AXIS_HEIGHT", "axis_scene", "middle_of"]

AXIS_HEIGHT: Final = 48.0
AS_OF_WIDTH: Final = 2.0
_PILL_PADDING: Final = 8.0
_PILL_HEIGHT: Final = 18.0


class _Span(NamedTuple):
    left: float
    right: float


def middle_of(day: Day, scale: TimeScale) -> float:
    """Where a line through a day stands: in its middle, since the whole day is meant."""
    return scale.x(day + 0.5)


def axis_scene(
    scale: TimeScale,
    width: float,
    height: float,
    measure: TextMeasure,
    as_of: Day | None,
    calendar: Calendar = PLAIN_CALENDAR,
) -> Scene:
    """Two lines of calendar labels in `width` × `height`, and the as-of day where it is in view."""
    rung = choose_rung(calendar.rules, scale, measure)
    split = height / 2
    items: list[Item] = [
        _area(0.0, 0.0, width, height, Ink.SURFACE),
        *holiday_items(calendar, scale, width, split, height - split),
        _ticks(rung, scale, width, height),
        _area(0.0, height - 1, width, 1.0, Ink.LINE),
    ]
    pill = None
    line = None
    if as_of is not None and 0 <= middle_of(as_of, scale) <= width:
        pill, line, marks = _as_of_marks(as_of, scale, (width, split, height), measure)
        items += marks
    if rung.outer is not None:
        items += _outer_labels(rung.outer, scale, _Span(0.0, width), measure, (split, pill))
    items += _inner_labels(rung, scale, _Span(0.0, width), measure, (split, height, line))
    return Scene(width=width, height=height, items=tuple(items))


def _area(x: float, y: float, width: float, height: float, ink: Ink) -> Rects:
    return Rects(xywh=np.array([[x, y, width, height]]), ink=ink)


def _ticks(rung: Rung, scale: TimeScale, width: float, height: float) -> Rects:
    """Inner ticks fill the lower half, outer ones the upper: weeks do not begin with months."""
    first, last = scale.days_in_view(width)
    half = height / 2
    inner = cells(rung.inner, first, last)
    outer = cells(rung.outer.unit, first, last) if rung.outer else []
    lines = [
        *([scale.x(cell.first), half, 1.0, half - 1] for cell in inner),
        *([scale.x(cell.first), 0.0, 1.0, half] for cell in outer),
    ]
    in_view = [line for line in lines if line[0] >= 0]
    return Rects(xywh=np.array(in_view, dtype=np.float64).reshape(-1, 4), ink=Ink.LINE)


def _as_of_marks(
    as_of: Day, scale: TimeScale, extent: tuple[float, float, float], measure: TextMeasure
) -> tuple[_Span, _Span, list[Item]]:
    width, split, height = extent
    text = day_words(as_of)
    x = middle_of(as_of, scale)
    wide = round(measure.width(text, TextRole.SMALL_STRONG) + 2 * _PILL_PADDING)
    left = min(max(round(x - wide / 2), 2.0), width - wide - 2.0)
    top = round((split - _PILL_HEIGHT) / 2)
    baseline = top + (_PILL_HEIGHT + measure.ascent(TextRole.SMALL_STRONG)) / 2
    line = _Span(x - AS_OF_WIDTH / 2, x + AS_OF_WIDTH / 2)
    items: list[Item] = [
        _area(
            line.left,
            top + _PILL_HEIGHT - 1,
            AS_OF_WIDTH,
            height - top - _PILL_HEIGHT + 1,
            Ink.ALARM,
        ),
        Rects(
            xywh=np.array([[left, top, wide, _PILL_HEIGHT]]),
            ink=Ink.ALARM,
            radius=_PILL_HEIGHT / 2 - 0.5,
        ),
        Label(
            x=left + _PILL_PADDING,
            y=baseline,
            text=text,
            role=TextRole.SMALL_STRONG,
            ink=Ink.ON_BAR,
        ),
    ]
    return _Span(left, left + wide), line, items


def _outer_labels(
    outer: Outer,
    scale: TimeScale,
    view: _Span,
    measure: TextMeasure,
    place: tuple[float, _Span | None],
) -> list[Item]:
    split, pill = place
    role = TextRole.STRONG
    baseline = (split + measure.ascent(role)) / 2
    found: list[Item] = []
    for cell in cells(outer.unit, *scale.days_in_view(view.right)):
        room = _room(scale, cell.first, cell.last, view)
        for write in outer.styles:
            text = write(cell.first)
            x = _beside(room, measure.width(text, role), pill)
            if x is not None:
                found.append(Label(x=x, y=baseline, text=text, role=role))
                break
    return found


def _inner_labels(
    rung: Rung,
    scale: TimeScale,
    view: _Span,
    measure: TextMeasure,
    place: tuple[float, float, _Span | None],
) -> list[Item]:
    split, height, line = place
    role = TextRole.SMALL
    style = inner_style(rung, scale, measure)
    baseline = split + (height - split - 1 + measure.ascent(role)) / 2
    found: list[Item] = []
    for cell in cells(rung.inner, *scale.days_in_view(view.right)):
        if rung.inner.days > 1 and scale.x(cell.first) < view.left:
            # Its first day may belong to the month before the one that is named above.
            continue
        text = style.write(cell.first)
        room = _room(scale, cell.first, cell.last, view)
        wide = measure.width(text, role)
        x = _beside(room, wide, line)
        if x is not None:
            found.append(Label(x=x, y=baseline, text=text, role=role, ink=Ink.MUTED))
    return found


def _room(scale: TimeScale, first: Day, last: Day, view: _Span) -> _Span:
    left = max(scale.x(first), view.left) + LABEL_INSET
    return _Span(left, min(scale.x(last + 1), view.right) - 2.0)


def _beside(room: _Span, wide: float, taken: _Span | None) -> float | None:
    """Where a label of a width starts: at the left, else to the right of what is taken there."""
    if room.left + wide > room.right:
        return None
    if taken is None or room.left + wide < taken.left - 2 or room.left > taken.right + 2:
        return room.left
    moved = taken.right + LABEL_INSET
    return moved if moved + wide <= room.right else None
