"""Days and names as a person would say them in a label."""

from __future__ import annotations

from typing import Final

from desktop_app.domain.days import Day, to_date
from desktop_app.domain.records import License, Term

__all__ = [
    "days_text",
    "full_day",
    "license_name",
    "short_name",
    "signed_days",
    "term_name",
    "weekday",
]

# Not strftime: its names follow the process's locale, and labels are stored in the audit trail.
_MONTHS: Final = (
    "Jan",
    "Feb",
    "Mar",
    "Apr",
    "May",
    "Jun",
    "Jul",
    "Aug",
    "Sep",
    "Oct",
    "Nov",
    "Dec",
)
_WEEKDAYS: Final = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_LONGEST_NAME: Final = 60


def full_day(day: Day) -> str:
    """`Mar 17, 2020`."""
    date = to_date(day)
    return f"{_MONTHS[date.month - 1]} {date.day}, {date.year}"


def weekday(day: Day) -> str:
    """`Tue`."""
    return _WEEKDAYS[to_date(day).weekday()]


def signed_days(days: int) -> str:
    """`+30 d`, `−3 d`, `0 d`."""
    sign = "+" if days > 0 else "−" if days < 0 else ""
    return f"{sign}{abs(days)} d"


def days_text(days: int) -> str:
    """`1 day`, `30 days`."""
    return "1 day" if days == 1 else f"{days} days"


def short_name(text: str) -> str:
    """One line of at most 60 characters, without control or direction marks."""
    line = " ".join("".join(mark if mark.isprintable() else " " for mark in text).split())
    return line if len(line) <= _LONGEST_NAME else f"{line[: _LONGEST_NAME - 1].rstrip()}…"


def license_name(license_: License) -> str:
    return short_name(license_.title[:1000]) or license_.id


def term_name(license_: License, term: Term) -> str:
    """`Temporary General License, Ext 2`; without the title where the designation repeats it."""
    title, designation = license_name(license_), short_name(term.designation[:1000])
    if not designation or designation == title:
        return title
    return designation if title in designation else f"{title}, {designation}"
