"""Rejected rows as a file to be corrected: line and reason stand in front and are skipped later."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from datetime import date, datetime, time
from typing import Any, Final, NamedTuple, cast

import msgspec

from desktop_app.exchange.delimited import inert
from desktop_app.exchange.incoming import RawCell, Rejected, Row
from desktop_app.exchange.outgoing import well_formed

__all__ = ["RejectedRows", "rejections_file", "without_remarks"]

_LINE: Final = "Import line"
_PROBLEM: Final = "Import problem"


class RejectedRows(NamedTuple):
    """The rejected rows of one table, and the names above its columns."""

    sheet: str
    headers: tuple[str, ...]
    rows: tuple[Rejected, ...]


def without_remarks(rows: Sequence[Row]) -> Sequence[Row]:
    """The rows of a file of rejections without line and reason; of any other file the very same."""
    if not rows or rows[0].cells[:2] != (_LINE, _PROBLEM):
        return rows
    return [Row(row.number, row.cells[2:]) for row in rows]


def rejections_file(tables: Sequence[RejectedRows], delimiter: str = "") -> tuple[str, bytes]:
    """The ending that the file should have, and its bytes.

    A table is a text of cells, several of them are sheets, and records of JSON stay JSON.
    """
    documents = [row for table in tables for row in table.rows if row.document is not None]
    if documents:
        return ".json", _json(documents)
    if len(tables) == 1:
        return ".csv", _text(tables[0], delimiter or ",")
    return ".xlsx", _workbook(tables)


def _json(rows: Sequence[Rejected]) -> bytes:
    found: dict[str, list[Any]] = {"licenses": [], "sources": []}
    for row in rows:
        remarks = {"import_line": row.row, "import_problem": row.reason}
        whole: object = row.document
        document = cast("dict[str, Any]", whole) if isinstance(whole, dict) else {"value": whole}
        found[row.table].append({**remarks, **document})
    return msgspec.json.format(msgspec.json.encode(found), indent=1) + b"\n"


def _text(table: RejectedRows, delimiter: str) -> bytes:
    out = io.StringIO(newline="")
    out.write("\ufeff")
    writer = csv.writer(out, delimiter=delimiter, lineterminator="\r\n")
    writer.writerow((_LINE, _PROBLEM, *table.headers))
    for row in table.rows:
        cells = [inert(well_formed(_words(cell))) for cell in row.cells]
        writer.writerow((row.row, row.reason, *cells))
    return out.getvalue().encode()


def _words(cell: RawCell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell)


def _workbook(tables: Sequence[RejectedRows]) -> bytes:
    from xlsxwriter.workbook import Workbook

    out = io.BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    book: Any = Workbook(out, options)
    day = book.add_format({"num_format": "yyyy-mm-dd"})
    for table in tables:
        sheet = book.add_worksheet(table.sheet[:31])
        sheet.freeze_panes(1, 2)
        rows = [(_LINE, _PROBLEM, *table.headers)]
        rows += [(row.row, row.reason, *row.cells) for row in table.rows]
        for number, cells in enumerate(rows):
            for place, cell in enumerate(cells):
                _write(sheet, number, place, cell, day)
    book.close()
    return out.getvalue()


def _write(sheet: Any, row: int, place: int, cell: RawCell, day: object) -> None:  # noqa: ANN401 - the library names no types
    if isinstance(cell, date) and cell.year < 1900:
        sheet.write_string(row, place, str(cell))
    elif isinstance(cell, datetime):
        sheet.write_datetime(row, place, cell.replace(tzinfo=None), day)
    elif isinstance(cell, date):
        sheet.write_datetime(row, place, datetime.combine(cell, time()), day)
    elif isinstance(cell, int | float):
        sheet.write_number(row, place, cell)
    elif cell is not None:
        sheet.write_string(row, place, well_formed(cell))
