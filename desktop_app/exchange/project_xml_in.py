"""Microsoft Project XML in: outline levels as licenses and terms."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final
from xml.etree import ElementTree as ET

from desktop_app.domain.days import Day, InvalidDateError, parse_day
from desktop_app.exchange.incoming import ImportRefusedError, Material, ReadRequest, Rejected
from desktop_app.exchange.project_trees import TaskFound, parsed_xml, task_table
from desktop_app.language import translate

__all__ = ["read_project"]

_NAMESPACE: Final = re.compile(r"\{[^}]*\}")
_MIDNIGHT: Final = "00:00:00"
_NO_END: Final = " (no end)"


def read_project(request: ReadRequest) -> Material:
    """A task that finishes at midnight ends with the day before.

    Raises:
        ImportRefusedError: this is no project of this kind.
    """
    root = parsed_xml(request)
    if _tag(root) != "Project":
        raise ImportRefusedError(
            translate("Import", "{name}: this is XML, but no Microsoft Project file.").format(
                name=request.name
            )
        )
    rejected: list[Rejected] = []
    tasks = request.progress.through(_tasks(root, rejected))
    table = task_table(tasks)
    return Material(tables=(table,), rejected=tuple(rejected))


def _tag(element: ET.Element) -> str:
    return _NAMESPACE.sub("", element.tag)


def _tasks(root: ET.Element, rejected: list[Rejected]) -> Iterator[TaskFound]:
    holders = (child for child in root if _tag(child) == "Tasks")
    number = 0
    for element in (task for tasks in holders for task in tasks if _tag(task) == "Task"):
        fields = {_tag(field): (field.text or "").strip() for field in element}
        number += 1
        row = int(fields["ID"]) if fields.get("ID", "").isdecimal() else number
        if fields.get("IsNull") == "1" or fields.get("OutlineLevel") == "0":
            continue
        try:
            yield _task(fields, row)
        except (InvalidDateError, ValueError) as error:
            rejected.append(Rejected(row, str(error)))


def _task(fields: dict[str, str], row: int) -> TaskFound:
    name = fields.get("Name", "") or f"Task {row}"
    first, last = _day(fields.get("Start", "")), _last_day(fields)
    if fields.get("Milestone") == "1":
        is_open = name.endswith(_NO_END)
        name, last = name.removesuffix(_NO_END), None if is_open else first
    return TaskFound(
        row=row,
        id=fields.get("WBS") or fields.get("UID") or str(row),
        name=name,
        level=int(fields.get("OutlineLevel") or 1),
        is_summary=fields.get("Summary") == "1",
        first=first,
        last=last,
        notes=fields.get("Notes", ""),
    )


def _day(text: str) -> Day | None:
    return parse_day(text[:10]) if text else None


def _last_day(fields: dict[str, str]) -> Day | None:
    text = fields.get("Finish", "")
    day = _day(text)
    if day is None or text[11:19] != _MIDNIGHT or text == fields.get("Start"):
        return day
    return day - 1
