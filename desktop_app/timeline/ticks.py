"""The calendar ladder: which units of time an axis names at a zoom, and where they begin."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Final, NamedTuple

import msgspec

from desktop_app.domain.calendar_words import (
    month_short_text,
    month_text,
    month_year_text,
    weekday_text,
)
from desktop_app.domain.days import MAX_DAY, MIN_DAY, Day, to_date
from desktop_app.timeline.primitives import TextMeasure, TextRole
from desktop_app.timeline.scale import TimeScale

__all__ = [
    "LABEL_INSET",
    "LADDER",
    "WEEK",
    "Cell",
    "Rung",
    "Unit",
    "cells",
    "choose_rung",
    "inner_format",
]

LABEL_INSET: Final = 6.0
"""Distance of a label from its tick, and the least room that it leaves before the next."""


class Unit(NamedTuple):
    """A span of the calendar: how many years, months or days it takes; one is not zero."""

    years: int = 0
    months: int = 0
    days: int = 0

    @property
    def shortest(self) -> int:
        """Days of the shortest such span."""
        if self.years:
            return self.years * 365
        if self.months:
            return {1: 28, 3: 90}[self.months]
        return self.days


Format = Callable[[Day], str]


class Rung(msgspec.Struct, frozen=True, kw_only=True):
    """One step of the ladder.

    Attributes:
        inner: unit of the lower line of labels and of the fine grid.
        formats: ways to write an inner label, the longest first.
        samples: for each format a text as wide as any that it writes.
        major: unit of the stronger grid lines.
        outer: unit of the upper, sticky line of labels; None leaves it empty.
        outer_format: how an outer label is written.
    """

    inner: Unit
    formats: tuple[Format, ...]
    samples: tuple[str, ...]
    major: Unit
    outer: Unit | None
    outer_format: Format | None


class Cell(NamedTuple):
    """One unit on the calendar, both days inclusive."""

    first: Day
    last: Day


def _year_text(day: Day) -> str:
    return str(to_date(day).year)


def _decade_text(day: Day) -> str:
    return f"{to_date(day).year // 10 * 10}s"


def _quarter_text(day: Day) -> str:
    return f"Q{(to_date(day).month + 2) // 3}"


def _month_text(day: Day) -> str:
    return month_text(to_date(day).month)


def _month_short(day: Day) -> str:
    return month_short_text(to_date(day).month)


def _day_number(day: Day) -> str:
    return str(to_date(day).day)


def _weekday_and_number(day: Day) -> str:
    return f"{weekday_text(day)} {to_date(day).day}"


_DAY: Final = Unit(days=1)
WEEK: Final = Unit(days=7)
_MONTH: Final = Unit(months=1)
_QUARTER: Final = Unit(months=3)
_YEAR: Final = Unit(years=1)
_DECADE: Final = Unit(years=10)


def _years(step: int, major: int, *, decades: bool) -> Rung:
    return Rung(
        inner=Unit(years=step),
        formats=(_year_text,),
        samples=("0000",),
        major=Unit(years=major),
        outer=_DECADE if decades else None,
        outer_format=_decade_text if decades else None,
    )


LADDER: Final = (
    Rung(
        inner=_DAY,
        formats=(_weekday_and_number, _day_number),
        samples=("Wed 00", "00"),
        major=WEEK,
        outer=_MONTH,
        outer_format=month_year_text,
    ),
    Rung(
        inner=WEEK,
        formats=(_weekday_and_number, _day_number),
        samples=("Mon 00", "00"),
        major=_MONTH,
        outer=_MONTH,
        outer_format=month_year_text,
    ),
    Rung(
        inner=_MONTH,
        formats=(_month_text, _month_short),
        samples=("September", "May"),
        major=_QUARTER,
        outer=_YEAR,
        outer_format=_year_text,
    ),
    Rung(
        inner=_QUARTER,
        formats=(_quarter_text,),
        samples=("Q0",),
        major=_YEAR,
        outer=_YEAR,
        outer_format=_year_text,
    ),
    _years(1, 10, decades=True),
    _years(2, 10, decades=True),
    _years(5, 10, decades=False),
    _years(10, 100, decades=False),
    _years(20, 100, decades=False),
    _years(50, 100, decades=False),
    _years(100, 1000, decades=False),
    _years(200, 1000, decades=False),
    _years(500, 1000, decades=False),
    _years(1000, 10_000, decades=False),
)
"""Finest first."""


def choose_rung(scale: TimeScale, measure: TextMeasure) -> Rung:
    """The finest rung whose shortest label fits every one of its inner cells."""
    for rung in LADDER:
        if _room(rung, scale) >= measure.width(rung.samples[-1], TextRole.SMALL):
            return rung
    return LADDER[-1]


def inner_format(rung: Rung, scale: TimeScale, measure: TextMeasure) -> Format:
    """The longest way to write an inner label that fits every cell."""
    room = _room(rung, scale)
    for style, sample in zip(rung.formats, rung.samples, strict=True):
        if measure.width(sample, TextRole.SMALL) <= room:
            return style
    return rung.formats[-1]


def _room(rung: Rung, scale: TimeScale) -> float:
    return rung.inner.shortest * scale.px_per_day - 2 * LABEL_INSET


def cells(unit: Unit, first: Day, last: Day) -> list[Cell]:
    """The units that hold any of the days first to last (inclusive), whole, in order."""
    starts = _starts(unit, first, last)
    ends = [start - 1 for start in starts[1:]]
    return [Cell(*pair) for pair in zip(starts, [*ends, _last_of(unit, starts[-1])], strict=True)]


def _starts(unit: Unit, first: Day, last: Day) -> list[Day]:
    if unit.days:
        # Weeks begin on Monday: ordinal 1 (0001-01-01) is a Monday.
        start = first - (first - 1) % unit.days
        return list(range(start, last + 1, unit.days))
    months = unit.years * 12 or unit.months
    index = _month_index(first) // months * months
    stop = _month_index(last)
    return [_month_start(step) for step in range(index, stop + 1, months)]


def _last_of(unit: Unit, start: Day) -> Day:
    if unit.days:
        return min(MAX_DAY, start + unit.days - 1)
    months = unit.years * 12 or unit.months
    index = _month_index(start) // months * months + months
    return _month_start(index) - 1


def _month_index(day: Day) -> int:
    """Months since January of the year 0, which aligns decades and centuries at their zeros."""
    when = to_date(day)
    return when.year * 12 + when.month - 1


def _month_start(index: int) -> Day:
    """First day of a month, kept within the calendar (one past its end beyond December 9999)."""
    year, month = divmod(index, 12)
    if year < 1:
        return MIN_DAY
    return MAX_DAY + 1 if year > 9999 else date(year, month + 1, 1).toordinal()
