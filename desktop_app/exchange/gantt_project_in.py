"""GanttProject files in: durations in working days, by the calendar that the file itself has."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final
from xml.etree import ElementTree as ET

from desktop_app.domain.days import MAX_DAY, Day, InvalidDateError, parse_day, to_date
from desktop_app.exchange.incoming import ImportRefusedError, Material, ReadRequest, Rejected
from desktop_app.exchange.project_trees import TaskFound, parsed_xml, task_table

__all__ = ["read_gantt_project"]

_WEEK: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_LONGEST: Final = 100_000


def read_gantt_project(request: ReadRequest) -> Material:
    """Tasks with their days; a milestone has the one day on which it stands.

    Raises:
        ImportRefusedError: this is no GanttProject file.
    """
    root = parsed_xml(request)
    tasks = root.find("tasks")
    if root.tag != "project" or tasks is None:
        raise ImportRefusedError(f"{request.name}: this is XML, but no GanttProject file.")
    rejected: list[Rejected] = []
    found = list(_Tasks(_FreeDays(root), rejected).under(tasks, 1))
    return Material(tables=(task_table(found),), rejected=tuple(rejected))


class _FreeDays:
    """The days that no duration counts."""

    def __init__(self, root: ET.Element) -> None:
        week = root.find("calendars/day-types/default-week")
        shown = root.find("calendars/only-show-weekends")
        counts_weekends = shown is not None and shown.get("value") == "true"
        self._week = frozenset(
            place
            for place, name in enumerate(_WEEK)
            if week is not None and week.get(name) == "1" and not counts_weekends
        )
        self._dates = {
            (element.get("year", ""), element.get("month", ""), element.get("date", ""))
            for element in root.iterfind("calendars/date")
            if element.get("type", "HOLIDAY") == "HOLIDAY"
        }

    def last_day(self, first: Day, working_days: int) -> Day:
        """The day on which the last of so many working days falls, counting from `first`."""
        day, left = first, working_days
        while day < MAX_DAY and left > 0:
            left -= self._is_working(to_date(day))
            day += left > 0
        return day

    def _is_working(self, day: date) -> bool:
        if day.weekday() in self._week:
            return False
        month_and_day = (str(day.month), str(day.day))
        return not ({(str(day.year), *month_and_day), ("", *month_and_day)} & self._dates)


class _Tasks:
    def __init__(self, free: _FreeDays, rejected: list[Rejected]) -> None:
        self._free = free
        self._rejected = rejected
        self._row = 0

    def under(self, parent: ET.Element, level: int) -> Iterator[TaskFound]:
        if level > 50:
            return
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
            raise ValueError(f"a duration of {duration:,} working days is too long.")
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
