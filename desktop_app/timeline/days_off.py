"""Weekends, public holidays and what lies beyond the calendar, as shades behind the bars."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from desktop_app.domain.days import MAX_DAY, MIN_DAY
from desktop_app.timeline.calendar import Calendar
from desktop_app.timeline.primitives import Ink, Item, Rects
from desktop_app.timeline.scale import TimeScale

__all__ = ["LEAST_SHADED", "beyond_items", "holiday_items", "weekend_items"]

LEAST_SHADED: Final = 4.0
"""Pixels a day from which on single days are shaded."""


def weekend_items(
    calendar: Calendar, scale: TimeScale, width: float, top: float, height: float
) -> list[Item]:
    """The days off of every week, as many as days are wide enough to show."""
    if scale.px_per_day < LEAST_SHADED or not calendar.weekend:
        return []
    first, last = scale.days_in_view(width)
    days = np.arange(first, last + 1)
    is_off = np.isin((days - 1) % 7, tuple(calendar.weekend))
    return _shaded(first, is_off, scale, (top, height), Ink.WEEKEND)


def holiday_items(
    calendar: Calendar, scale: TimeScale, width: float, top: float, height: float
) -> list[Item]:
    """The public holidays among the days in view."""
    if scale.px_per_day < LEAST_SHADED or not calendar.holidays:
        return []
    first, last = scale.days_in_view(width)
    is_off = np.array([day in calendar.holidays for day in range(first, last + 1)], dtype=np.bool_)
    return _shaded(first, is_off, scale, (top, height), Ink.HOLIDAY)


def beyond_items(scale: TimeScale, width: float, height: float) -> list[Item]:
    """Before the year 1 and after 9999 there are no days."""
    begin, end = scale.x(MIN_DAY), scale.x(MAX_DAY + 1)
    areas = [[0.0, 0.0, begin, height]] if begin > 0 else []
    areas += [[end, 0.0, width - end, height]] if end < width else []
    return [Rects(xywh=np.array(areas), ink=Ink.LINE)] if areas else []


def _shaded(
    first: int,
    is_off: NDArray[np.bool_],
    scale: TimeScale,
    band: tuple[float, float],
    ink: Ink,
) -> list[Item]:
    """One rectangle for each run of days that are off, `first` being the first of all."""
    steps = np.flatnonzero(np.diff(is_off, prepend=False, append=False))
    if not len(steps):
        return []
    left = (first + steps[::2] - scale.origin) * scale.px_per_day
    right = (first + steps[1::2] - scale.origin) * scale.px_per_day
    top, height = band
    rows = np.full(len(left), top), right - left, np.full(len(left), height)
    return [Rects(xywh=np.column_stack([left, *rows]), ink=ink)]
