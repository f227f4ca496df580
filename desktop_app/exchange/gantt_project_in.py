"""GanttProject files in: durations in working days, by the calendar that the file itself has."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from datetime import date
from typing import Final
from xml.etree import ElementTree as ET

from desktop_app.domain.days import MAX_DAY, Day, InvalidDateError, parse_day, to_date
from desktop_app.exchange.incoming import ImportRefusedError, Material, ReadRequest, Rejected
from desktop_app.exchange.project_trees import TaskFound, parsed_xml, task_table
from desktop_app.language import grouped, translate

__all__ = ["read_gantt_project"]

_WEEK: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_LONGEST: Final = 1_000_000
_DEEPEST: Final = 50
_MOST_HOLIDAYS: Final = 5_000
_YEARS: Final = (1970, 2101)


def read_gantt_project(request: ReadRequest) -> Material:
    """Tasks with their days; a milestone has the one day on which it stands.

    Raises:
        ImportRefusedError: this is no GanttProject file.
    """
    root = parsed_xml(request)
    tasks = root.find("tasks")
    if root.tag != "project" or tasks is None:
        raise ImportRefusedError(
            translate("Import", "{name}: this is XML, but no GanttProject file.").format(
                name=request.name
            )
        )
    rejected: list[Rejected] = []
    try:
        working = _WorkingDays(root)
    except ValueError as error:
        raise ImportRefusedError(
            translate("Import", "{name}: its calendar is wrong: {error}.").format(
                name=request.name, error=error
            )
        ) from None
    found = list(_Tasks(working, rejected).under(tasks, 1))
    return Material(tables=(task_table(found),), rejected=tuple(rejected))


class _WorkingDays:
    """The days that durations count."""

    def __init__(self, root: ET.Element) -> None:
        import numpy as np

        week = root.find("calendars/day-types/default-week")
        shown = root.find("calendars/only-show-weekends")
        counts_weekends = shown is not None and shown.get("value") == "true"
        mask = [week is None or counts_weekends or week.get(name) != "1" for name in _WEEK]
        dates = root.findall("calendars/date")[:_MOST_HOLIDAYS]
        holidays = [
            day
            for element in dates
            if element.get("type", "HOLIDAY") == "HOLIDAY"
            for day in _days_of(element)
        ]
        # A week without any working day would have no end.
        self._calendar = np.busdaycalendar(mask if any(mask) else [True] * 7, holidays)

    def last_day(self, first: Day, working_days: int) -> Day:
        """The day on which the last of so many working days falls, counting from `first`."""
        import numpy as np

        start = np.datetime64(to_date(first), "D")
        more = max(working_days, 1) - 1
        found = np.busday_offset(start, more, roll="forward", busdaycal=self._calendar)
        day = first + int((found - start).astype(int))
        if day > MAX_DAY:
            raise ValueError(
                translate(
                    "Import", "a duration of {working_days} days leads beyond the year 9999."
                ).format(working_days=grouped(working_days))
            )
        return day


def _days_of(element: ET.Element) -> Iterator[date]:
    """The days of a holiday; one without a year comes back every year."""
    year = element.get("year", "")
    month, day = (int(element.get(name, "0")) for name in ("month", "date"))
    for number in range(*_YEARS) if not year else (int(year),):
        with contextlib.suppress(ValueError, OverflowError):
            yield date(number, month, day)


class _Tasks:
    def __init__(self, free: _WorkingDays, rejected: list[Rejected]) -> None:
        self._free = free
        self._rejected = rejected
        self._row = 0

    def under(self, parent: ET.Element, level: int) -> Iterator[TaskFound]:
        if level > _DEEPEST:
            raise ImportRefusedError(
                translate("Import", "Its tasks are nested more than {deepest} levels deep.").format(
                    deepest=_DEEPEST
                )
            )
        for element in parent.iterfind("task"):
            self._row += 1
            try:
                yield self._task(element, level)
            except (InvalidDateError, ValueError) as error:
                self._rejected.append(Rejected(self._row, str(error)))
            yield from self.under(element, level + 1)

    def _task(self, element: ET.Element, level: int) -> TaskFound:
        first = parse_day(element.get("start", "")[:10])
        duration = int(element.get("duration", "1"))
        if duration > _LONGEST:
            raise ValueError(
                translate("Import", "a duration of {duration} working days is too long.").format(
                    duration=grouped(duration)
                )
            )
        is_milestone = element.get("meeting") == "true"
        return TaskFound(
            row=self._row,
            id=element.get("uid") or element.get("id") or str(self._row),
            name=element.get("name", "") or f"Task {self._row}",
            level=level,
            is_summary=element.find("task") is not None,
            first=first,
            last=first if is_milestone else self._free.last_day(first, duration),
            notes=(element.findtext("notes") or "").strip(),
        )
