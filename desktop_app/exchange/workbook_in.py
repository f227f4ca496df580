"""XLSX, XLS and ODS: the sheet with the table, with real dates in either of Excel's epochs."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from desktop_app.exchange.headers import header_names
from desktop_app.exchange.incoming import (
    ImportRefusedError,
    Material,
    RawCell,
    ReadRequest,
    Row,
    Table,
)
from desktop_app.exchange.mapping import is_ours
from desktop_app.exchange.rejections import without_remarks
from desktop_app.exchange.workbook_bounds import refuse_bursting
from desktop_app.jobs import Progress
from desktop_app.language import translate

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook

__all__ = ["read_workbook"]

_ZIP: Final = b"PK\x03\x04"
_LARGEST_OLD: Final = 40_000_000
_LONGEST_CELL: Final = 1_000_000
_CHECK_EVERY: Final = 1_000


def read_workbook(request: ReadRequest) -> Material:
    """The sheets that this program wrote, or the one that was named, or the first with a table.

    Raises:
        ImportRefusedError: it is encrypted, damaged, empty, or would burst the memory.
    """
    looking, reading = request.progress.parts(1, 2)
    if request.data.startswith(_ZIP):
        refuse_bursting(request.data, request.name, looking)
    elif len(request.data) > _LARGEST_OLD:
        raise ImportRefusedError(
            translate("Import", "{name}: it is too large. Save the table alone as CSV.").format(
                name=request.name
            )
        )
    book = _opened(request)
    if request.sheet:
        if request.sheet not in book.sheet_names:
            raise ImportRefusedError(
                translate(
                    "Import", "{name}: there is no sheet “{sheet}”; there are {names}."
                ).format(name=request.name, sheet=request.sheet, names=", ".join(book.sheet_names))
            )
        return Material(
            tables=(_table(book, request.sheet, request, reading),), sheets=tuple(book.sheet_names)
        )
    names = book.sheet_names
    parts = reading.parts(*(1 for _ in names))
    tables = [_table(book, name, request, part) for name, part in zip(names, parts, strict=True)]
    filled = [table for table in tables if len(table.rows) > 1]
    if not filled:
        raise ImportRefusedError(
            translate("Import", "{name}: no sheet of it has a table.").format(name=request.name)
        )
    ours = tuple(t for t in tables if t.rows and is_ours(_names_of(t)))
    if ours:
        return Material(tables=ours)
    left = [table.name for table in filled[1:]]
    notes = (
        (
            translate("Import", "Read from the sheet “{name}”; not from {names}.").format(
                name=filled[0].name, names=", ".join(left)
            ),
        )
        if left
        else ()
    )
    sheets = tuple(table.name for table in filled)
    return Material(tables=(filled[0],), notes=notes, sheets=sheets)


def _names_of(table: Table) -> tuple[str, ...]:
    return header_names(without_remarks(table.rows)[0])


def _opened(request: ReadRequest) -> CalamineWorkbook:
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError

    try:
        return _unpanicked(lambda: CalamineWorkbook.from_filelike(io.BytesIO(request.data)))
    except PasswordError:
        raise ImportRefusedError(
            translate(
                "Import", "{name}: it is protected by a password. Save a copy without one."
            ).format(name=request.name)
        ) from None
    except (CalamineError, OSError, ValueError) as error:
        raise ImportRefusedError(
            translate("Import", "{name}: this workbook cannot be read: {error}.").format(
                name=request.name, error=str(error)[:200]
            )
        ) from None


def _table(book: CalamineWorkbook, name: str, request: ReadRequest, progress: Progress) -> Table:
    from python_calamine import CalamineError

    try:
        sheet = _unpanicked(lambda: book.get_sheet_by_name(name))
    except (CalamineError, OSError, ValueError) as error:
        raise ImportRefusedError(
            translate("Import", "{name}: the sheet “{sheet}” cannot be read: {error}.").format(
                name=request.name, sheet=name, error=str(error)[:200]
            )
        ) from None
    return Table(name=name, rows=list(_rows(sheet, request, progress)))


def _rows(sheet: CalamineSheet, request: ReadRequest, progress: Progress) -> Iterator[Row]:
    top = 0 if sheet.start is None else sheet.start[0]
    cells: Iterable[list[Any]] = sheet.iter_rows()
    seen: dict[str, str] = {}
    for count, row in enumerate(cells):
        if not count % _CHECK_EVERY:
            progress.report(count / max(sheet.height, 1), translate("Import", "Reading rows"))
        found = tuple(_cell(cell, seen, request.name) for cell in row)
        if any(cell is not None for cell in found):
            yield Row(_number(count, top), found)


def _number(count: int, top: int) -> int:
    return count + top + 1


def _cell(value: object, seen: dict[str, str], name: str) -> RawCell:
    if isinstance(value, str):
        if len(value) > _LONGEST_CELL:
            raise ImportRefusedError(
                translate("Import", "{name}: a cell in it is longer than any record needs.").format(
                    name=name
                )
            )
        return seen.setdefault(value, value) if value else None
    if value is None or (isinstance(value, int | float | date) and not isinstance(value, bool)):
        return value
    return str(value)


def _unpanicked(work: Any) -> Any:  # noqa: ANN401 - whatever the work gives
    """The library's own crashes as an ordinary error; they are no `Exception` for Python."""
    try:
        return work()
    except BaseException as error:
        if type(error).__name__ == "PanicException":
            raise ValueError(translate("Import", "it is damaged")) from None
        raise
