"""Calendar files in: each event a term, its last day the one before the format's own end."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any, Final

from icalendar import Calendar
from icalendar.parser.ical.calendar import CalendarIcalParser
from typing_extensions import override

from desktop_app.domain.days import MAX_DAY, to_date, to_day
from desktop_app.exchange.incoming import (
    ImportRefusedError,
    Material,
    RawCell,
    ReadRequest,
    Rejected,
    Row,
    Table,
)
from desktop_app.language import translate

__all__ = ["read_calendar"]

_HEADER: Final = Row(0, ("License id", "Title", "Term id", "Start", "End", "Term notes"))
_LARGEST: Final = 20_000_000
_MOST_PARTS: Final = 25_000
_OURS: Final = "@licensetimeline.org"
_NO_END: Final = " (no end)"
_TOLD_EVERY: Final = 50


def read_calendar(request: ReadRequest) -> Material:
    """Rows of events, numbered from 1.

    Raises:
        ImportRefusedError: this is no calendar.
    """
    if len(request.data) > _LARGEST or request.data.count(b"BEGIN:") > _MOST_PARTS:
        raise ImportRefusedError(
            translate("Import", "{name}: it is too large. Import it in parts.").format(
                name=request.name
            )
        )
    try:
        calendar: Any = _asked(request).from_ical(request.data)
        events = calendar.walk("VEVENT")
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError) as error:
        raise ImportRefusedError(
            translate("Import", "{name}: this is no calendar: {error}.").format(
                name=request.name, error=str(error)[:100]
            )
        ) from None
    rows: list[Row] = [_HEADER]
    rejected: list[Rejected] = []
    for number, event in enumerate(events, 1):
        request.progress.check()
        try:
            rows.append(_row(number, event))
        except ValueError as error:
            rejected.append(Rejected(number, str(error)))
    tables = (Table(rows=rows, written_out=True),)
    return Material(tables=tables, rejected=tuple(rejected))


def _asked(request: ReadRequest) -> type[Calendar]:
    """The library's calendar, which reads until the work is no longer wanted."""
    count = max(request.data.count(b"BEGIN:"), 1)
    words = translate("Import", "Reading rows")

    class Parser(CalendarIcalParser):
        _begun = 0

        @override
        def handle_begin_component(self, vals: str) -> None:
            request.progress.check()
            if not self._begun % _TOLD_EVERY:
                # Capped, since a calendar whose time zones come late is read twice.
                request.progress.report(min(self._begun / count, 1.0), words)
            self._begun += 1
            super().handle_begin_component(vals)

    class Asked(Calendar):
        @classmethod
        @override
        def _get_ical_parser(cls, st: str | bytes) -> CalendarIcalParser:
            return Parser(st, cls._get_component_factory(), cls.types_factory)

    return Asked


def _row(number: int, event: Any) -> Row:  # noqa: ANN401 - the library leaves types open
    if "RRULE" in event:
        raise ValueError(
            translate("Import", "this event is repeated; a term has one span of days.")
        )
    start = getattr(event.get("DTSTART"), "dt", None)
    if not isinstance(start, date):
        raise ValueError(translate("Import", "this event has no first day, or several."))  # noqa: TRY004 - a wrong file
    first, last = _day(start), _last_day(event, start)
    uid = str(event.get("UID", f"event-{number}"))
    title = str(event.get("SUMMARY", "")) or uid
    license_id, term_id = uid, "term"
    if uid.endswith(_OURS):
        license_id, _, term_id = uid.removesuffix(_OURS).partition(".")[2].rpartition(".")
    end: RawCell = to_date(last).isoformat()
    if title.endswith(_NO_END):
        title, end = title.removesuffix(_NO_END), None
    notes = str(event.get("DESCRIPTION", ""))
    start_text = to_date(first).isoformat()
    return Row(number, (license_id or uid, title, term_id or "term", start_text, end, notes))


def _day(when: date) -> int:
    return to_day(when.date() if isinstance(when, datetime) else when)


def _last_day(event: Any, start: date) -> int:  # noqa: ANN401 - the library leaves types open
    """The format's end is exclusive (RFC 5545, 3.6.1); without one the event has one day."""
    if "DTEND" in event:
        end = getattr(event["DTEND"], "dt", None)
        if not isinstance(end, date):
            raise ValueError(translate("Import", "this event has several ends."))
    elif "DURATION" in event:
        try:
            end = start + getattr(event["DURATION"], "dt", timedelta(1))
        except OverflowError:
            return MAX_DAY
    else:
        return _day(start)
    if isinstance(end, datetime):
        last = _day(end - timedelta(microseconds=1)) if _is_midnight(end) else _day(end)
    else:
        last = _day(end) - 1
    if last < _day(start) and _day(end) >= _day(start):
        return _day(start)
    if last < _day(start):
        raise ValueError(translate("Import", "this event ends before it starts."))
    return last


def _is_midnight(when: datetime) -> bool:
    return (when.hour, when.minute, when.second) == (0, 0, 0) and when.date() > date.min
