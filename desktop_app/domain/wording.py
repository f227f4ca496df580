"""How days, durations, ends and standings are said to a person, equal on every machine."""

from __future__ import annotations

from typing import Final

from desktop_app.domain.bounds import End, EndRule, Start, StartRule, is_open_ended
from desktop_app.domain.calendar_words import MONTHS, MONTHS_SHORT, WEEKDAYS_SHORT
from desktop_app.domain.days import Day, to_date
from desktop_app.domain.partial_date import PartialDate, Precision
from desktop_app.domain.records import Ending
from desktop_app.domain.status import ChainStatus, StatusOnDay

__all__ = [
    "day_words",
    "days_ahead_words",
    "days_left_words",
    "days_words",
    "end_words",
    "ending_words",
    "ordinal_words",
    "partial_words",
    "range_words",
    "signed_words",
    "standing_words",
    "start_words",
    "status_words",
    "weekday_words",
]

_STATUS: Final = {
    ChainStatus.PENDING: "pending",
    ChainStatus.IN_FORCE: "in force",
    ChainStatus.EXPIRING: "expiring",
    ChainStatus.GAP: "gap",
    ChainStatus.LAPSED: "lapsed",
    ChainStatus.REVOKED: "revoked",
    ChainStatus.SUSPENDED: "suspended",
    ChainStatus.MOOT: "moot",
    ChainStatus.UNKNOWN: "unknown",
}

_ENDING: Final = {
    Ending.REVOKED: "revoked",
    Ending.SUSPENDED: "suspended",
    Ending.SURRENDERED: "surrendered",
    Ending.EXHAUSTED: "exhausted",
    Ending.MOOT: "moot",
    Ending.CODIFIED: "codified",
    Ending.WITHDRAWN: "withdrawn",
    Ending.SUPERSEDED: "superseded",
}


def day_words(day: Day) -> str:
    """`Aug 13, 2020`."""
    date = to_date(day)
    return f"{MONTHS_SHORT[date.month - 1]} {date.day}, {date.year}"


def weekday_words(day: Day) -> str:
    """`Mon, Nov 18, 2019`."""
    return f"{WEEKDAYS_SHORT[to_date(day).weekday()]}, {day_words(day)}"


def partial_words(date: PartialDate) -> str:
    """`Aug 13, 2020`, `May 2020`, `2020`, with `about` before them where the source said so."""
    first = to_date(date.first)
    if date.precision is Precision.DAY:
        words = day_words(date.first)
    elif date.precision is Precision.MONTH:
        words = f"{MONTHS[first.month - 1]} {first.year}"
    else:
        words = str(first.year)
    return f"about {words}" if date.approximate else words


def range_words(first: Day, last: Day | None) -> str:
    """`Feb 13 to 16, 2020`, `Nov 18, 2019 to Feb 16, 2020`, one day, or `from … on`."""
    if last is None:
        return f"from {day_words(first)} on"
    if first == last:
        return day_words(first)
    one, other = to_date(first), to_date(last)
    begin = day_words(first)
    if one.year != other.year:
        return f"{begin} to {day_words(last)}"
    begin = begin.rsplit(",", 1)[0]
    end = day_words(last)
    return f"{begin} to {end[4:] if one.month == other.month else end}"


def days_words(days: int) -> str:
    """`1 day`, `90 days`, `1,200 days`."""
    return "1 day" if abs(days) == 1 else f"{abs(days):,} days"


def signed_words(days: int) -> str:
    """`+92 days`, `−49 days`, `0 days`, with a real minus sign."""
    sign = "+" if days > 0 else "−" if days < 0 else ""
    return f"{sign}{days_words(days)}"


def days_left_words(days: int) -> str:
    """`3 days left`, `1 day left`, `last day` on the last covered day."""
    return "last day" if days == 0 else f"{days_words(days)} left"


def ordinal_words(number: int) -> str:
    """`1st`, `2nd`, `3rd`, `11th`, `22nd`."""
    teens = 10 <= number % 100 <= 20
    return f"{number}{'th' if teens else _ORDINALS.get(number % 10, 'th')}"


_ORDINALS: Final = {1: "st", 2: "nd", 3: "rd"}


def days_ahead_words(days: int) -> str:
    """`6 days ahead`, `on the day`, `1 day after`."""
    if days == 0:
        return "on the day"
    return f"{days_words(days)} {'ahead' if days > 0 else 'after'}"


def start_words(start: Start | None) -> str:
    """`from Mon, May 20, 2019`, `on or after Jan 22, 2020`, `from May 2020`, `start unknown`."""
    if start is None:
        return "start unknown"
    rule = "on or after" if start.rule is StartRule.DEFERRED else "from"
    return f"{rule} {_dated(start.date)}"


def end_words(end: End | None) -> str:
    """`through Mon, Nov 18, 2019`, `before …`, `until …`, or `without end`."""
    if end is None or is_open_ended(end):
        return "without end"
    return f"{_END_RULE[end.rule]} {_dated(end.date)}"


_END_RULE: Final = {
    EndRule.THROUGH: "through",
    EndRule.BEFORE: "before",
    EndRule.UNTIL: "until",
}


def _dated(date: PartialDate) -> str:
    return weekday_words(date.first) if date.is_exact else partial_words(date)


def status_words(status: ChainStatus) -> str:
    """`in force`, `lapsed`, …"""
    return _STATUS[status]


def ending_words(ending: Ending) -> str:
    """`revoked`, `superseded`, …"""
    return _ENDING[ending]


def standing_words(standing: StatusOnDay) -> str:
    """One line: `in force through Sun, Feb 16, 2020, 90 days left`, `lapsed Aug 13, 2020`, …

    An expiring license `expires Mon, Nov 18, 2019, 3 days left`.
    """
    status = standing.status
    words = status_words(status)
    if status in _RUNNING:
        return _running(standing)
    if status is ChainStatus.PENDING:
        first = standing.first_day
        return words if first is None else f"{words}, from {weekday_words(first)}"
    if status in _UNDATED or standing.last_day is None:
        return words
    since = " since" if status is ChainStatus.GAP else ""
    last = standing.last_day + 1 if since else standing.last_day
    return f"{words}{since} {day_words(last)}"


_RUNNING: Final = frozenset((ChainStatus.IN_FORCE, ChainStatus.EXPIRING))
_UNDATED: Final = frozenset((ChainStatus.UNKNOWN, ChainStatus.MOOT))


def _running(standing: StatusOnDay) -> str:
    words = status_words(standing.status)
    if standing.last_day is None or standing.days_left is None:
        return f"{words}, without end"
    day, left = weekday_words(standing.last_day), days_left_words(standing.days_left)
    if standing.status is ChainStatus.EXPIRING:
        return f"expires {day}, {left}"
    return f"{words} through {day}, {left}"
