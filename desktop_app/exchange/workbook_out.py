"""XLSX: a sheet each for licenses, terms, reports, dependents and sources, with real dates."""

from __future__ import annotations

import io
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Final

from desktop_app.domain.days import to_date
from desktop_app.domain.partial_date import PartialDate
from desktop_app.exchange.cells import Cell, cell_text
from desktop_app.exchange.columns import Kind
from desktop_app.exchange.outgoing import (
    ExportError,
    Outgoing,
    OutgoingTable,
    sheets,
    well_formed,
)
from desktop_app.language import grouped, translate

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

__all__ = ["write_xlsx"]

_MOST_ROWS: Final = 1_048_575
_MOST_LETTERS: Final = 32_767
# Excel counts a February 29, 1900 that never was: only later days mean the same everywhere.
_FIRST_DAY: Final = date(1900, 3, 1).toordinal()
_WIDTHS: Final = {Kind.DATE: 12, Kind.DERIVED: 16, Kind.TEXT: 22, Kind.LIST: 22}


def write_xlsx(outgoing: Outgoing) -> bytes:
    """The workbook.

    Raises:
        ExportError: more rows than a sheet has, or a text longer than a cell can be.
    """
    from xlsxwriter.workbook import Workbook

    out = io.BytesIO()
    # Nothing in a cell is ever calculated, followed or converted: texts are texts.
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    book: Any = Workbook(out, options)
    made = datetime.combine(to_date(outgoing.stamp), datetime.min.time())
    book.set_properties(
        {"title": well_formed(outgoing.title)[:255], "created": made, "author": "License Timeline"}
    )
    for table in sheets(outgoing):
        _Sheet(book, table).fill()
    book.close()
    return out.getvalue()


class _Sheet:
    def __init__(self, book: Any, table: OutgoingTable) -> None:  # noqa: ANN401 - the library names no types
        self._table = table
        self._sheet: Worksheet = book.add_worksheet(table.name)
        self._head = book.add_format({"bold": True, "bottom": 1})
        self._day = book.add_format({"num_format": "yyyy-mm-dd"})

    def fill(self) -> None:
        sheet, columns = self._sheet, self._table.columns
        for place, column in enumerate(columns):
            sheet.set_column(place, place, _WIDTHS.get(column.kind, 12))
            sheet.write_string(0, place, column.header, self._head)
        sheet.freeze_panes(1, 2)
        row = 0
        for row, cells in enumerate(self._table.cells(), 1):
            if row > _MOST_ROWS:
                raise ExportError(
                    translate(
                        "Export",
                        "A sheet of a workbook ends after {most_rows} rows, and"
                        " “{name}” needs more; export CSV or JSON instead.",
                    ).format(most_rows=grouped(_MOST_ROWS), name=self._table.name)
                )
            for place, cell in enumerate(cells):
                self._write(row, place, cell)
        sheet.autofilter(0, 0, max(row, 1), len(columns) - 1)

    def _write(self, row: int, place: int, cell: Cell) -> None:
        if isinstance(cell, int):
            self._sheet.write_number(row, place, cell)
        elif isinstance(cell, PartialDate) and cell.is_exact and cell.first >= _FIRST_DAY:
            day = datetime.combine(to_date(cell.first), datetime.min.time())
            self._sheet.write_datetime(row, place, day, self._day)
        elif text := well_formed(cell_text(cell)):
            if len(text) > _MOST_LETTERS:
                raise ExportError(
                    translate(
                        "Export",
                        "A cell of a workbook holds {most_letters} letters, and row"
                        " {row} of “{name}” has a longer text; export CSV or JSON"
                        " instead.",
                    ).format(
                        most_letters=grouped(_MOST_LETTERS), row=row + 1, name=self._table.name
                    )
                )
            self._sheet.write_string(row, place, text)
