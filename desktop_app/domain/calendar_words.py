"""The names of months and weekdays, from a table: those of a locale differ between machines."""

from __future__ import annotations

from typing import Final

from desktop_app.domain.days import Day, to_date
from desktop_app.language import marked, translate

__all__ = [
    "MONTHS",
    "MONTHS_SHORT",
    "WEEKDAYS",
    "WEEKDAYS_SHORT",
    "month_short_text",
    "month_text",
    "month_year_short_text",
    "month_year_text",
    "weekday_long_text",
    "weekday_text",
]

MONTHS: Final = (
    marked("Months", "January"), marked("Months", "February"), marked("Months", "March"),
    marked("Months", "April"), marked("Months", "May"), marked("Months", "June"),
    marked("Months", "July"), marked("Months", "August"), marked("Months", "September"),
    marked("Months", "October"), marked("Months", "November"), marked("Months", "December"),
)  # fmt: skip
MONTHS_SHORT: Final = (
    marked("Months, short", "Jan"), marked("Months, short", "Feb"), marked("Months, short", "Mar"),
    marked("Months, short", "Apr"), marked("Months, short", "May"), marked("Months, short", "Jun"),
    marked("Months, short", "Jul"), marked("Months, short", "Aug"), marked("Months, short", "Sep"),
    marked("Months, short", "Oct"), marked("Months, short", "Nov"), marked("Months, short", "Dec"),
)  # fmt: skip
WEEKDAYS: Final = (
    marked("Weekdays", "Monday"), marked("Weekdays", "Tuesday"), marked("Weekdays", "Wednesday"),
    marked("Weekdays", "Thursday"), marked("Weekdays", "Friday"), marked("Weekdays", "Saturday"),
    marked("Weekdays", "Sunday"),
)  # fmt: skip
WEEKDAYS_SHORT: Final = (
    marked("Weekdays, short", "Mon"), marked("Weekdays, short", "Tue"),
    marked("Weekdays, short", "Wed"), marked("Weekdays, short", "Thu"),
    marked("Weekdays, short", "Fri"), marked("Weekdays, short", "Sat"),
    marked("Weekdays, short", "Sun"),
)  # fmt: skip


def month_text(month: int) -> str:
    """The name of a month of 1 to 12 in the reader's language."""
    return translate("Months", MONTHS[month - 1])


def month_short_text(month: int) -> str:
    """`Nov`."""
    return translate("Months, short", MONTHS_SHORT[month - 1])


def weekday_text(day: Day) -> str:
    """`Mon`."""
    return translate("Weekdays, short", WEEKDAYS_SHORT[to_date(day).weekday()])


def weekday_long_text(day: Day) -> str:
    """`Monday`."""
    return translate("Weekdays", WEEKDAYS[to_date(day).weekday()])


def month_year_short_text(day: Day) -> str:
    """`Nov 2019`."""
    date = to_date(day)
    return f"{month_short_text(date.month)} {date.year}"


def month_year_text(day: Day) -> str:
    """The month of a day as `November 2019`."""
    date = to_date(day)
    return f"{month_text(date.month)} {date.year}"
