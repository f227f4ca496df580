"""XLSX: a sheet each for licenses, terms, reports, dependents and sources, with real dates."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Final

import msgspec

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
    from desktop_app.exchange.workbook_parts import RowSheet, Value

__all__ = ["write_xlsx"]

_MOST_ROWS: Final = 1_048_575
_MOST_LETTERS: Final = 32_767
# Excel counts a February 29, 1900 that never was: only later days mean the same everywhere.
_FIRST_DAY: Final = date(1900, 3, 1).toordinal()
_WEIGHTS: Final = (3, 1)
"""Of filling the sheets and of packing them."""
_WIDTHS: Final = {Kind.DATE: 12, Kind.DERIVED: 16, Kind.TEXT: 22, Kind.LIST: 22}


def write_xlsx(outgoing: Outgoing) -> bytes:
    """The workbook.

    Raises:
        ExportError: more rows than a sheet has, or a text longer than a cell can be.
    """
    from desktop_app.exchange.workbook_parts import PiecewiseBook

    filling, packing = outgoing.progress.parts(*_WEIGHTS)
    # Nothing in a cell is ever calculated, followed or converted: texts are texts.
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    book: Any = PiecewiseBook(options, packing)
    made = datetime.combine(to_date(outgoing.stamp), datetime.min.time())
    book.set_properties(
        {"title": well_formed(outgoing.title)[:255], "created": made, "author": "License Timeline"}
    )
    for table in sheets(msgspec.structs.replace(outgoing, progress=filling)):
        _fill(book, table)
    book.close()
    return book.packed


def _fill(book: Any, table: OutgoingTable) -> None:  # noqa: ANN401 - the library names no types
    sheet: RowSheet = book.add_worksheet(table.name)
    head = book.add_format({"bold": True, "bottom": 1})
    columns = table.columns
    for place, column in enumerate(columns):
        sheet.set_column(place, place, _WIDTHS.get(column.kind, 12))
    day = book.add_format({"num_format": "yyyy-mm-dd"})
    sheet.begin([column.header for column in columns], head, day)
    sheet.freeze_panes(1, 2)
    row = 0
    for row, cells in enumerate(table.cells(), 1):
        if row > _MOST_ROWS:
            raise ExportError(
                translate(
                    "Export",
                    "A sheet of a workbook ends after {most_rows} rows, and"
                    " “{name}” needs more; export CSV or JSON instead.",
                ).format(most_rows=grouped(_MOST_ROWS), name=table.name)
            )
        try:
            values = [_value(cell) for cell in cells]
        except _TooLongError:
            raise ExportError(
                translate(
                    "Export",
                    "A cell of a workbook holds {most_letters} letters, and row"
                    " {row} of “{name}” has a longer text; export CSV or JSON"
                    " instead.",
                ).format(most_letters=grouped(_MOST_LETTERS), row=row + 1, name=table.name)
            ) from None
        sheet.add_row(row, values)
    sheet.autofilter(0, 0, max(row, 1), len(columns) - 1)


class _TooLongError(Exception):
    """A text that no cell can hold."""


def _value(cell: Cell) -> Value:
    if cell is None or isinstance(cell, int):
        return cell
    if isinstance(cell, PartialDate) and cell.is_exact and cell.first >= _FIRST_DAY:
        return to_date(cell.first)
    text = well_formed(cell_text(cell))
    # Excel counts letters beyond the first 65,536 twice.
    if len(text) > _MOST_LETTERS // 2 and len(text.encode("utf-16-le")) // 2 > _MOST_LETTERS:
        raise _TooLongError
    return text or None
