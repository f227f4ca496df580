"""Days are integers: the proleptic Gregorian ordinal of `date.toordinal`, 1 = 0001-01-01."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from typing import Final, TypeAlias

from desktop_app.language import translate

__all__ = [
    "MAX_DAY",
    "MIN_DAY",
    "Day",
    "InvalidDateError",
    "format_day",
    "month_days",
    "parse_day",
    "to_date",
    "to_day",
    "year_days",
]

Day: TypeAlias = int

MIN_DAY: Final = date.min.toordinal()
MAX_DAY: Final = date.max.toordinal()

# `date.fromisoformat` also takes "2024W011" and "20240101"; records hold the extended form alone.
_ISO_DAY: Final = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)


class InvalidDateError(ValueError):
    """A text that is no calendar date of the years 1 to 9999; the message is a sentence."""


def to_day(when: date) -> Day:
    """The number of a calendar day."""
    return when.toordinal()


def to_date(day: Day) -> date:
    """The calendar day of a number from MIN_DAY to MAX_DAY; ValueError beyond them."""
    return date.fromordinal(day)


def parse_day(text: str) -> Day:
    """The day named by `YYYY-MM-DD`.

    Raises:
        InvalidDateError: the text has another form or names no day of the years 1 to 9999.
    """
    match = _ISO_DAY.fullmatch(text)
    if match is None:
        raise InvalidDateError(
            translate("Dates", "“{text}” is not a date of the form YYYY-MM-DD.").format(text=text)
        )
    year, month, day = (int(part) for part in match.groups())
    try:
        return date(year, month, day).toordinal()
    except ValueError:
        raise InvalidDateError(
            translate("Dates", "“{text}” names no day of the years 0001 to 9999.").format(text=text)
        ) from None


def format_day(day: Day) -> str:
    """`YYYY-MM-DD`, which `parse_day` reads back."""
    return date.fromordinal(day).isoformat()


def month_days(year: int, month: int) -> tuple[Day, Day]:
    """First and last day (both inclusive) of a month."""
    first = date(year, month, 1).toordinal()
    return first, first + monthrange(year, month)[1] - 1


def year_days(year: int) -> tuple[Day, Day]:
    """First and last day (both inclusive) of a year."""
    return date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal()
