"""The names of months and weekdays, from a table: those of a locale differ between machines."""

from __future__ import annotations

from typing import Final

from desktop_app.domain.days import Day, to_date

__all__ = ["MONTHS", "MONTHS_SHORT", "WEEKDAYS_SHORT", "month_year_text"]

MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip
MONTHS_SHORT: Final = (
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
)  # fmt: skip
WEEKDAYS_SHORT: Final = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def month_year_text(day: Day) -> str:
    """The month of a day as `November 2019`."""
    date = to_date(day)
    return f"{MONTHS[date.month - 1]} {date.year}"
