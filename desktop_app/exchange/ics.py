"""Days of licenses as a calendar file: all-day events, each end the day after its last day."""

from __future__ import annotations

import io
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from typing import Final

import msgspec
from icalendar import Alarm, Calendar, Component, vText
from icalendar.parser import Contentline

from desktop_app.domain.days import Day, to_date

__all__ = ["AllDayEvent", "calendar_file"]

_MAKER: Final = "-//License Timeline//license-timeline//EN"
_DOMAIN: Final = "licensetimeline.org"
_FOLDED_FROM: Final = 75
"""Octets of a line, its break not counted."""


class AllDayEvent(msgspec.Struct, frozen=True, kw_only=True):
    """One entry of a calendar.

    Attributes:
        key: what the event is about; equal keys make equal UIDs, so that a calendar that has the
            event already moves it instead of showing it twice.
        first, last: its days, both inclusive; `last` is at most Dec 30, 9999.
        summary: one line.
        description: several lines.
        warning_days: how many days before `first` to remind of it.
        categories: words by which calendars color and filter.
    """

    key: str
    first: Day
    last: Day
    summary: str
    description: str = ""
    warning_days: tuple[int, ...] = ()
    categories: tuple[str, ...] = ()


def calendar_file(events: Iterable[AllDayEvent], *, name: str, stamp: Day) -> bytes:
    """The events as an iCalendar file (RFC 5545).

    Args:
        events: in the order in which they are to be written.
        name: what the calendar is called where it is subscribed to.
        stamp: the day of the knowledge that it holds. The same events and day make the same bytes.
    """
    calendar = Calendar()
    _fill(
        calendar,
        ("prodid", _MAKER),
        ("version", "2.0"),
        ("method", "PUBLISH"),
        ("x-wr-calname", name),
    )
    stamped = _line("DTSTAMP", datetime.combine(to_date(stamp), datetime.min.time(), UTC))
    end = b"END:VCALENDAR\r\n"
    out = io.BytesIO()
    out.write(calendar.to_ical().removesuffix(end))
    # One after the other, so that whoever makes the events can stop in between.
    out.writelines(_text(event, stamped) for event in events)
    out.write(end)
    return out.getvalue()


def _fill(component: Component, *properties: tuple[str, object]) -> None:
    """Add the properties that say something."""
    for name, value in properties:
        if value:
            # The library leaves the type of values open.
            component.add(name, value)  # pyright: ignore[reportUnknownMemberType]


def _text(event: AllDayEvent, stamped: bytes) -> bytes:
    """What the library's `Event` would give, in its order, without an object for each value."""
    lines = (
        b"BEGIN:VEVENT",
        _words("SUMMARY", event.summary),
        _line("DTSTART", to_date(event.first)),
        # The format's end is exclusive: the day after the last covered day (RFC 5545, 3.6.1).
        _line("DTEND", to_date(event.last + 1)),
        stamped,
        _words("UID", f"{event.key}@{_DOMAIN}"),
        _line("CATEGORIES", event.categories) if event.categories else b"",
        _words("DESCRIPTION", event.description),
        # The day is marked, but nobody is busy because a license ends.
        b"TRANSP:TRANSPARENT",
        *(_alarm(days, event.summary) for days in event.warning_days),
        b"END:VEVENT",
    )
    return b"\r\n".join(filter(None, lines)) + b"\r\n"


@lru_cache(maxsize=20_000)
def _line(name: str, value: date | tuple[str, ...]) -> bytes:
    """A property of days or words, of which there are few: each stands in very many events."""
    alone = Component()
    _fill(alone, (name, list(value) if isinstance(value, tuple) else value))
    line = alone.content_line(name, alone[name])  # pyright: ignore[reportUnknownMemberType] - as above
    return line.to_ical()


def _words(name: str, text: str) -> bytes:
    """A property of text; nothing where it says nothing."""
    if not text:
        return b""
    line = b"%b:%b" % (name.encode(), vText(text).to_ical())
    # Folding looks at each letter, so only what is long is folded.
    return line if len(line) < _FOLDED_FROM else Contentline(line.decode()).to_ical()


def _alarm(days: int, summary: str) -> bytes:
    alarm = Alarm()
    _fill(
        alarm,
        ("action", "DISPLAY"),
        ("description", summary),
        ("trigger", timedelta(days=-days)),
    )
    return alarm.to_ical().removesuffix(b"\r\n")
