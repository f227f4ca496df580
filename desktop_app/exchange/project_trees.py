"""Trees of tasks: a task at the top is a license, what lies under it is a term of it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final
from xml.etree import ElementTree as ET

import msgspec

from desktop_app.domain.days import Day, to_date
from desktop_app.exchange.incoming import ImportRefusedError, ReadRequest, Row, Table
from desktop_app.language import translate

__all__ = ["TaskFound", "parsed_xml", "task_table"]

_HEADER: Final = Row(
    0, ("License id", "Title", "Notes", "Term id", "Designation", "Start", "End", "Term notes")
)
_PIECE: Final = 1 << 18
_LARGEST: Final = 40_000_000
_MOST_TAGS: Final = 1_500_000
_MOST_ATTRIBUTES: Final = 1_000_000
# Comments and the like, which have no closing tag.
_OTHER_MARKS: Final = 10_000


class TaskFound(msgspec.Struct, frozen=True, kw_only=True):
    """A task: its days are both inclusive, a null last day is an open end."""

    row: int
    id: str
    name: str
    level: int
    is_summary: bool
    first: Day | None = None
    last: Day | None = None
    notes: str = ""


def parsed_xml(request: ReadRequest) -> ET.Element:
    """The root element.

    Raises:
        ImportRefusedError: no XML, too much of it, or one with a document type, which could pull
            in other files or grow without end.
    """
    from defusedxml import DefusedXmlException
    from defusedxml import ElementTree as Defused

    _refuse_bursting(request)
    parser: Any = Defused.DefusedXMLParser(forbid_dtd=True)
    data = request.data
    starts = range(0, len(data), _PIECE)
    try:
        for start in request.progress.along(starts, translate("Import", "Reading rows")):
            parser.feed(data[start : start + _PIECE])
        return parser.close()
    except DefusedXmlException:
        raise ImportRefusedError(
            translate(
                "Import",
                "{name}: it declares a document type or entities, which no"
                " project file needs. It was not read.",
            ).format(name=request.name)
        ) from None
    except (ET.ParseError, ValueError, LookupError) as error:
        raise ImportRefusedError(
            translate("Import", "{name}: this is not well-formed XML: {error}.").format(
                name=request.name, error=error
            )
        ) from None


def _refuse_bursting(request: ReadRequest) -> None:
    data = request.data
    tags = data.count(b"<")
    if len(data) > _LARGEST or tags > _MOST_TAGS or data.count(b"=") > _MOST_ATTRIBUTES:
        raise ImportRefusedError(
            translate("Import", "{name}: it is too large. Import it in parts.").format(
                name=request.name
            )
        )
    closing = data.count(b"</") + data.count(b"/>")
    if tags > 2 * closing + _OTHER_MARKS:
        raise ImportRefusedError(
            translate("Import", "{name}: this is not well-formed XML: tags stay open.").format(
                name=request.name
            )
        )


def task_table(tasks: Iterable[TaskFound]) -> Table:
    """One row for each task without others under it, in the order of the file."""
    rows: list[Row] = [_HEADER]
    top: TaskFound | None = None
    path: list[TaskFound] = []
    for task in tasks:
        path = [*(above for above in path if above.level < task.level), task]
        top = path[0]
        if not task.is_summary:
            rows.append(_row(task, top, path))
        elif len(path) == 1:
            rows.append(Row(task.row, (top.id, top.name, top.notes, "", "", None, None, "")))
    return Table(rows=rows, written_out=True)


def _row(task: TaskFound, top: TaskFound, path: list[TaskFound]) -> Row:
    inner = " / ".join(step.name for step in path[1:])
    term_id = _without_owner(task.id, top.id) if task is not top else "term"
    days = tuple(
        None if day is None else to_date(day).isoformat() for day in (task.first, task.last)
    )
    term_notes = "" if task is top else task.notes
    return Row(task.row, (top.id, top.name, top.notes, term_id, inner, *days, term_notes))


def _without_owner(task_id: str, owner: str) -> str:
    return task_id.removeprefix(f"{owner}.") or task_id
