"""Units of the calendar and where they begin: days, weeks, months, quarters, years, centuries."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from desktop_app.domain.days import MAX_DAY, MIN_DAY, Day, to_date

__all__ = ["Cell", "Unit", "cells"]


class Unit(NamedTuple):
    """A span of the calendar: how many years, months or days it takes; one is not zero.

    `shift` moves where it begins: months after January of a year that it divides, or days after
    Monday.
    """

    years: int = 0
    months: int = 0
    days: int = 0
    shift: int = 0

    @property
    def shortest(self) -> int:
        """Days of the shortest such span."""
        if self.years:
            return self.years * 365
        if self.months:
            return {1: 28, 3: 90 if self.shift % 3 == 0 else 89}[self.months]
        return self.days


class Cell(NamedTuple):
    """One unit on the calendar, both days inclusive."""

    first: Day
    last: Day


def cells(unit: Unit, first: Day, last: Day) -> list[Cell]:
    """The units that hold any of the days first to last (inclusive), whole, in order.

    At the ends of the calendar they are cut: no day lies before the year 1 or after 9999.
    """
    starts = _starts(unit, first, last)
    ends = [start - 1 for start in starts[1:]]
    return [Cell(*pair) for pair in zip(starts, [*ends, _last_of(unit, last)], strict=True)]


def _starts(unit: Unit, first: Day, last: Day) -> list[Day]:
    if unit.days:
        start = first - _days_into(unit, first)
        return [max(MIN_DAY, start), *range(start + unit.days, last + 1, unit.days)]
    months = unit.years * 12 or unit.months
    stop = _month_index(last)
    return [_month_start(step) for step in range(_unit_index(unit, first), stop + 1, months)]


def _last_of(unit: Unit, day: Day) -> Day:
    if unit.days:
        return min(MAX_DAY, day - _days_into(unit, day) + unit.days - 1)
    return _month_start(_unit_index(unit, day) + (unit.years * 12 or unit.months)) - 1


def _days_into(unit: Unit, day: Day) -> int:
    """Days since the unit began: ordinal 1 (0001-01-01) is a Monday."""
    return (day - 1 - unit.shift) % unit.days


def _unit_index(unit: Unit, day: Day) -> int:
    """The month in which the unit begins that holds a day."""
    months = unit.years * 12 or unit.months
    return (_month_index(day) - unit.shift) // months * months + unit.shift


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
