"""Days of licenses as a calendar file: all-day events, each end the day after its last day."""

from __future__ import annotations

import io
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import Final

import msgspec
from icalendar import Alarm, Calendar, Component, Event

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
    stamped = datetime.combine(to_date(stamp), datetime.min.time(), UTC)
    end = b"END:VCALENDAR\r\n"
    out = io.BytesIO()
    out.write(calendar.to_ical().removesuffix(end))
    # One after the other, so that whoever makes the events can stop in between.
    out.writelines(_text(_event(event, stamped)) for event in events)
    out.write(end)
    return out.getvalue()


def _text(entry: Event) -> bytes:
    """What `to_ical` gives, which looks at each letter to see whether a line is too long."""
    lines: list[bytes] = []
    for line in entry.content_lines():
        if line:
            plain = line.encode()
            lines.append(plain if len(plain) < _FOLDED_FROM else line.to_ical())
    return b"\r\n".join(lines) + b"\r\n"


def _fill(component: Component, *properties: tuple[str, object]) -> None:
    """Add the properties that say something."""
    for name, value in properties:
        if value:
            # The library leaves the type of values open.
            component.add(name, value)  # pyright: ignore[reportUnknownMemberType]


def _event(event: AllDayEvent, stamped: datetime) -> Event:
    entry = Event()
    _fill(
        entry,
        ("uid", f"{event.key}@{_DOMAIN}"),
        ("dtstamp", stamped),
        ("dtstart", to_date(event.first)),
        # The format's end is exclusive: the day after the last covered day (RFC 5545, 3.6.1).
        ("dtend", to_date(event.last + 1)),
        ("summary", event.summary),
        ("description", event.description),
        ("categories", list(event.categories)),
        # The day is marked, but nobody is busy because a license ends.
        ("transp", "TRANSPARENT"),
    )
    for days in event.warning_days:
        alarm = Alarm()
        _fill(
            alarm,
            ("action", "DISPLAY"),
            ("description", event.summary),
            ("trigger", timedelta(days=-days)),
        )
        entry.add_component(alarm)
    return entry
