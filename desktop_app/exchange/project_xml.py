"""Microsoft Project XML: a summary task for each license, and under it a task for each term."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Final
from xml.etree import ElementTree as ET
from xml.sax.saxutils import escape

from desktop_app.domain.days import Day, format_day
from desktop_app.domain.records import License, Term
from desktop_app.domain.spans import TermSpan, term_spans
from desktop_app.exchange.outgoing import Outgoing, well_formed

__all__ = ["NAMESPACE", "write_project"]

NAMESPACE: Final = "http://schemas.microsoft.com/project"
_CALENDAR: Final = "1"
_LONGEST_NAME: Final = 512
# An open end needs a day in this format; a milestone marks where it begins.
_NOT_XML: Final = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write_project(outgoing: Outgoing) -> bytes:
    """A project whose calendar works around the clock, every day, so that no date is moved.

    A task ends at midnight after its last covered day; a program that shows whole days shows
    that last day. A term without end is a milestone on its first day, and says so.
    """
    head, tail = ET.tostring(_frame(outgoing)).split(b"<Tasks />")
    out = io.BytesIO()
    out.write(b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' + head)
    number = 0
    for license in outgoing.each_license():
        for fields in _tasks(license):
            out.write(b"    " if number else b"<Tasks>\n    ")
            number += 1
            out.write(_task_text(number, fields))
    out.write(b"  </Tasks>" if number else b"<Tasks />")
    out.write(tail + b"\n")
    return out.getvalue()


def _frame(outgoing: Outgoing) -> ET.Element:
    """The project without its tasks."""
    project = ET.Element("Project", xmlns=NAMESPACE)
    _add(project, "SaveVersion", "14")
    _add(project, "Name", outgoing.title)
    _add(project, "Title", outgoing.title)
    _add(project, "CreationDate", f"{format_day(outgoing.stamp)}T00:00:00")
    _add(project, "ScheduleFromStart", "1")
    _add(project, "CalendarUID", _CALENDAR)
    _add(project, "DefaultStartTime", "00:00:00")
    _add(project, "DefaultFinishTime", "00:00:00")
    _add(project, "MinutesPerDay", "1440")
    _add(project, "MinutesPerWeek", "10080")
    _add(project, "DaysPerMonth", "30")
    _add_calendar(ET.SubElement(project, "Calendars"))
    ET.SubElement(project, "Tasks")
    ET.indent(project)
    return project


_Fields = tuple[tuple[str, str], ...]


def _tasks(license: License) -> Iterator[_Fields]:
    """In the order of the schema's sequence: programs refuse any other."""
    yield (
        ("Name", license.title or license.id),
        ("Type", "1"),
        ("IsNull", "0"),
        ("WBS", license.id),
        ("OutlineLevel", "1"),
        ("Summary", "1"),
        ("Notes", license.notes),
    )
    for term, span in zip(license.terms, term_spans(license), strict=True):
        if span.first is not None:
            yield _term_task(license, term, span, span.first)


def _term_task(license: License, term: Term, span: TermSpan, first: Day) -> _Fields:
    start = f"{format_day(first)}T00:00:00"
    days = 0 if span.last is None else span.last - first + 1
    finish = start if span.last is None else _midnight_after(span.last)
    open_end = "" if span.last is not None else " (no end)"
    return (
        ("Name", (term.designation or term.id) + open_end),
        ("Type", "1"),
        ("IsNull", "0"),
        ("WBS", f"{license.id}.{term.id}"),
        ("OutlineLevel", "2"),
        ("Start", start),
        ("Finish", finish),
        ("Duration", f"PT{days * 24}H0M0S"),
        ("DurationFormat", "7"),
        ("Milestone", "1" if days == 0 else "0"),
        ("Summary", "0"),
        ("ConstraintType", "2"),
        ("CalendarUID", _CALENDAR),
        ("ConstraintDate", start),
        ("Notes", term.notes),
    )


def _midnight_after(last: Day) -> str:
    """The end of the day; the last day that there is has no day after it."""
    try:
        return f"{format_day(last + 1)}T00:00:00"
    except (ValueError, OverflowError):
        return f"{format_day(last)}T23:59:00"


def _add_calendar(calendars: ET.Element) -> None:
    calendar = ET.SubElement(calendars, "Calendar")
    _add(calendar, "UID", _CALENDAR)
    _add(calendar, "Name", "Every day")
    _add(calendar, "IsBaseCalendar", "1")
    days = ET.SubElement(calendar, "WeekDays")
    for weekday in range(1, 8):
        day = ET.SubElement(days, "WeekDay")
        _add(day, "DayType", str(weekday))
        _add(day, "DayWorking", "1")
        time = ET.SubElement(ET.SubElement(day, "WorkingTimes"), "WorkingTime")
        _add(time, "FromTime", "00:00:00")
        _add(time, "ToTime", "00:00:00")


def _add(parent: ET.Element, name: str, text: str) -> None:
    if text:
        ET.SubElement(parent, name).text = _clean(name, text)


def _task_text(number: int, fields: _Fields) -> bytes:
    """One task as text: an element for each of millions of fields would take twice as long."""
    lines = [f"<Task>\n      <UID>{number}</UID>\n      <ID>{number}</ID>\n"]
    lines += [
        f"      <{name}>{escape(_clean(name, value))}</{name}>\n" for name, value in fields if value
    ]
    lines.append("    </Task>\n")
    return "".join(lines).encode("ascii", "xmlcharrefreplace")


def _clean(name: str, text: str) -> str:
    shown = text[:_LONGEST_NAME] if name in {"Name", "Title", "WBS"} else text
    return _NOT_XML.sub(" ", well_formed(shown))
