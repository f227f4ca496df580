"""How days, durations, ends and standings are said to a person, equal on every machine."""

from __future__ import annotations

from typing import Final

from desktop_app.domain.bounds import End, EndRule, Start, StartRule, is_open_ended
from desktop_app.domain.calendar_words import (
    month_short_text,
    month_year_text,
    weekday_text,
)
from desktop_app.domain.days import Day, to_date
from desktop_app.domain.partial_date import PartialDate, Precision
from desktop_app.domain.records import Ending
from desktop_app.domain.status import ChainStatus, StatusOnDay
from desktop_app.domain.vocabulary import value_words
from desktop_app.language import DateStyle, date_style, grouped, marked, translate

__all__ = [
    "day_of_year_words",
    "day_words",
    "days_ahead_words",
    "days_left_words",
    "days_words",
    "end_words",
    "ending_words",
    "ordinal_words",
    "partial_words",
    "range_words",
    "short_days_words",
    "signed_short_words",
    "signed_words",
    "standing_words",
    "start_words",
    "status_words",
    "weekday_words",
]

_STATUS: Final = {
    ChainStatus.PENDING: marked("Status", "pending"),
    ChainStatus.IN_FORCE: marked("Status", "in force"),
    ChainStatus.EXPIRING: marked("Status", "expiring"),
    ChainStatus.GAP: marked("Status", "gap"),
    ChainStatus.LAPSED: marked("Status", "lapsed"),
    ChainStatus.REVOKED: marked("Status", "revoked"),
    ChainStatus.SUSPENDED: marked("Status", "suspended"),
    ChainStatus.MOOT: marked("Status", "moot"),
    ChainStatus.UNKNOWN: marked("Status", "unknown"),
}


def day_words(day: Day) -> str:
    """`Aug 13, 2020`."""
    date = to_date(day)
    style = date_style()
    if style is DateStyle.ISO:
        return date.isoformat()
    if style is DateStyle.DAY_FIRST:
        pattern = translate("Dates", "{day} {month} {year}")
    else:
        pattern = translate("Dates", "{month} {day}, {year}")
    return pattern.format(month=month_short_text(date.month), day=date.day, year=date.year)


def day_of_year_words(day: Day) -> str:
    """`Aug 13`, beside something that says the year."""
    date = to_date(day)
    style = date_style()
    if style is DateStyle.ISO:
        return date.isoformat()[5:]
    if style is DateStyle.DAY_FIRST:
        pattern = translate("Dates", "{day} {month}")
    else:
        pattern = translate("Dates", "{month} {day}")
    return pattern.format(month=month_short_text(date.month), day=date.day)


def weekday_words(day: Day) -> str:
    """`Mon, Nov 18, 2019`."""
    return f"{weekday_text(day)}, {day_words(day)}"


def partial_words(date: PartialDate) -> str:
    """`Aug 13, 2020`, `May 2020`, `2020`, with `about` before them where the source said so."""
    if date.precision is Precision.DAY:
        words = day_words(date.first)
    elif date.precision is Precision.MONTH:
        words = month_year_text(date.first)
    else:
        words = str(to_date(date.first).year)
    return translate("Dates", "about {date}").format(date=words) if date.approximate else words


def range_words(first: Day, last: Day | None) -> str:
    """`Feb 13 to 16, 2020`, `Nov 18, 2019 to Feb 16, 2020`, one day, or `from … on`."""
    if last is None:
        return translate("Dates", "from {date} on").format(date=day_words(first))
    if first == last:
        return day_words(first)
    one, other = to_date(first), to_date(last)
    if one.year != other.year or date_style() is DateStyle.ISO:
        begin, end = day_words(first), day_words(last)
    elif one.month != other.month:
        begin, end = day_of_year_words(first), day_words(last)
    else:
        return _days_of_month(first, last)
    return translate("Dates", "{first} to {last}").format(first=begin, last=end)


def _days_of_month(first: Day, last: Day) -> str:
    date = to_date(last)
    if date_style() is DateStyle.DAY_FIRST:
        pattern = translate("Dates", "{first} to {last} {month} {year}")
    else:
        pattern = translate("Dates", "{month} {first} to {last}, {year}")
    return pattern.format(
        month=month_short_text(date.month), first=to_date(first).day, last=date.day, year=date.year
    )


def days_words(days: int) -> str:
    """`1 day`, `90 days`, `1,200 days`."""
    count = abs(days)
    return translate("Days", "1 day") if count == 1 else translate("Days", "%n days", "", count)


def signed_words(days: int) -> str:
    """`+92 days`, `−49 days`, `0 days`, with a real minus sign."""
    sign = "+" if days > 0 else "−" if days < 0 else ""
    return f"{sign}{days_words(days)}"


def short_days_words(days: int) -> str:
    """`1,200 d`, where there is little room."""
    return translate("Days", "{days} d", "short for days").format(days=grouped(abs(days)))


def signed_short_words(days: int) -> str:
    """`+30 d`, `−3 d`, `0 d`."""
    sign = "+" if days > 0 else "−" if days < 0 else ""
    return f"{sign}{short_days_words(days)}"


def days_left_words(days: int) -> str:
    """`3 days left`, `1 day left`, `last day` on the last covered day."""
    if days == 0:
        return translate("Days", "last day")
    if days == 1:
        return translate("Days", "1 day left")
    return translate("Days", "%n days left", "", days)


def ordinal_words(number: int) -> str:
    """`1st`, `2nd`, `3rd`, `11th`, `22nd`."""
    teens = 10 <= number % 100 <= 20
    pattern = _ORDINALS[0] if teens else _ORDINALS.get(number % 10, _ORDINALS[0])
    return translate("Ordinals", pattern).format(number=grouped(number))


_ORDINALS: Final = {
    0: marked("Ordinals", "{number}th"),
    1: marked("Ordinals", "{number}st"),
    2: marked("Ordinals", "{number}nd"),
    3: marked("Ordinals", "{number}rd"),
}


def days_ahead_words(days: int) -> str:
    """`6 days ahead`, `on the day`, `1 day after`."""
    if days == 0:
        return translate("Days", "on the day")
    if days > 0:
        return translate("Days", "{days} ahead").format(days=days_words(days))
    return translate("Days", "{days} after").format(days=days_words(days))


def start_words(start: Start | None) -> str:
    """`from Mon, May 20, 2019`, `on or after Jan 22, 2020`, `from May 2020`, `start unknown`."""
    if start is None:
        return translate("Bounds", "start unknown")
    if start.rule is StartRule.DEFERRED:
        return translate("Bounds", "on or after {date}").format(date=_dated(start.date))
    return translate("Bounds", "from {date}").format(date=_dated(start.date))


def end_words(end: End | None) -> str:
    """`through Mon, Nov 18, 2019`, `before …`, `until …`, or `without end`."""
    if end is None or is_open_ended(end):
        return translate("Bounds", "without end")
    return translate("Bounds", _END_RULE[end.rule]).format(date=_dated(end.date))


_END_RULE: Final = {
    EndRule.THROUGH: marked("Bounds", "through {date}"),
    EndRule.BEFORE: marked("Bounds", "before {date}"),
    EndRule.UNTIL: marked("Bounds", "until {date}"),
}


def _dated(date: PartialDate) -> str:
    return weekday_words(date.first) if date.is_exact else partial_words(date)


def status_words(status: ChainStatus) -> str:
    """`in force`, `lapsed`, …"""
    return translate("Status", _STATUS[status])


def ending_words(ending: Ending) -> str:
    """`revoked`, `superseded`, …"""
    return value_words(ending)


def standing_words(standing: StatusOnDay) -> str:
    """One line: `in force through Sun, Feb 16, 2020, 90 days left`, `lapsed Aug 13, 2020`, …

    An expiring license `expires Mon, Nov 18, 2019, 3 days left`.
    """
    status = standing.status
    words = status_words(status)
    if status in _RUNNING:
        return _running(standing)
    if status is ChainStatus.PENDING:
        return words if standing.first_day is None else _pending(standing.first_day)
    if status in _UNDATED or standing.last_day is None:
        return words
    if status is ChainStatus.GAP:
        return translate("Standing", "gap since {date}").format(
            date=day_words(standing.last_day + 1)
        )
    return translate("Standing", "{status} {date}", "lapsed Aug 13, 2020").format(
        status=words, date=day_words(standing.last_day)
    )


_RUNNING: Final = frozenset((ChainStatus.IN_FORCE, ChainStatus.EXPIRING))
_UNDATED: Final = frozenset((ChainStatus.UNKNOWN, ChainStatus.MOOT))


def _pending(first: Day) -> str:
    return translate("Standing", "pending, from {date}").format(date=weekday_words(first))


def _running(standing: StatusOnDay) -> str:
    words = status_words(standing.status)
    if standing.last_day is None or standing.days_left is None:
        return translate("Standing", "{status}, without end").format(status=words)
    day, left = weekday_words(standing.last_day), days_left_words(standing.days_left)
    if standing.status is ChainStatus.EXPIRING:
        return translate("Standing", "expires {date}, {left}").format(date=day, left=left)
    return translate("Standing", "in force through {date}, {left}").format(date=day, left=left)
