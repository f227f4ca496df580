"""A table ready to be read row by row: header found, columns mapped, order of dates decided."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from desktop_app.exchange.columns import BY_NAME, Kind
from desktop_app.exchange.date_order import order_of
from desktop_app.exchange.date_reading import DateOrder
from desktop_app.exchange.headers import find_header, header_names
from desktop_app.exchange.import_map import ImportMap
from desktop_app.exchange.incoming import RawCell, Rejected, Row, Table
from desktop_app.exchange.mapping import MappedColumn, is_ours, map_columns, mapped_as_told
from desktop_app.exchange.rejections import without_remarks
from desktop_app.exchange.row_reading import Draft, RowReader, cell_words
from desktop_app.jobs import Progress
from desktop_app.language import marked, translate

__all__ = ["PreparedTable", "Question", "prepared"]

_CHECK_EVERY: Final = 500
_LOOKED_AT: Final = 50
"""Rows among which a column's example is looked for."""


class Question(NamedTuple):
    """What only a person can tell: the order of day and month in a column."""

    column: str
    example: str


class PreparedTable:
    """What was found out about a table before its rows are read.

    Attributes:
        name: the sheet; empty where there are no sheets.
        columns: what each column was taken for.
        rows: those below the header that are not blank.
        verbatim: the table is ours, so that empty cells are as telling as full ones.
    """

    def __init__(self, table: Table, told: ImportMap, progress: Progress) -> None:
        rows = without_remarks(table.rows)
        is_rejected = rows is not table.rows
        place = 0 if is_rejected else _header_place(rows, told)
        self.name = table.name
        self.columns: tuple[MappedColumn, ...] = ()
        self.questions: tuple[Question, ...] = ()
        self.notes: tuple[str, ...] = ()
        self.verbatim = table.written_out
        self.rows = rows[place + 1 :]
        self._reader: RowReader | None = None
        if place >= len(rows):
            return
        headers = header_names(rows[place])
        self.columns = (
            mapped_as_told(headers, told.columns)
            if told.columns
            else map_columns(headers, None if is_rejected else self.rows)
        )
        self.verbatim = table.written_out or (is_ours(headers) and not told.columns)
        orders = self._orders(told, progress)
        if not self.questions:
            self._reader = RowReader(self.columns, orders, told, verbatim=self.verbatim)

    @property
    def end_words(self) -> Counter[str]:
        """How often which words stood for an end that is open or unknown, as far as it was read."""
        return Counter() if self._reader is None else self._reader.end_words

    def examples(self) -> tuple[str, ...]:
        """Of each column, the first words among its first rows; empty where there are none."""
        cells = [[cell_words(cell) for cell in row.cells] for row in self.rows[:_LOOKED_AT]]
        return tuple(
            next((row[place] for row in cells if place < len(row) and row[place].strip()), "")
            for place in range(len(self.columns))
        )

    def drafts(self, progress: Progress) -> Iterator[Draft | Rejected]:
        """Every row, one after the other; only where there are no questions."""
        assert self._reader is not None or not self.rows, "there were questions"
        for count, row in enumerate(self.rows):
            if not count % _CHECK_EVERY:
                progress.report(count / len(self.rows), translate("Import", "Reading rows"))
            if self._reader is not None:
                yield self._reader.draft(row)

    def _orders(self, told: ImportMap, progress: Progress) -> dict[str, DateOrder]:
        """The order of day and month in each column of dates; a question where nothing tells."""
        orders: dict[str, DateOrder] = {}
        for place, column in enumerate(self.columns):
            if not column.name or BY_NAME[column.name].kind is not Kind.DATE:
                continue
            if told.date_order:
                orders[column.name] = DateOrder(told.date_order)
                continue
            found = order_of(_column(self.rows, place, progress))
            if found.order is None:
                self.questions += (Question(column.header, found.example),)
                continue
            orders[column.name] = found.order
            if found.is_needed:
                note = translate("Import", "The dates of “{header}” are read as {words}.")
                words = translate("Import", _WORDS[found.order])
                self.notes += (note.format(header=column.header, words=words),)
        return orders


def prepared(table: Table, told: ImportMap, progress: Progress) -> PreparedTable:
    """Find the header, map the columns and decide how dates are written.

    Raises:
        ImportRefusedError: the map does not fit the table.
    """
    return PreparedTable(table, told, progress)


def _header_place(rows: Sequence[Row], told: ImportMap) -> int:
    if not told.header_row:
        return find_header(rows)
    return next((i for i, row in enumerate(rows) if row.number >= told.header_row), len(rows))


def _column(rows: Sequence[Row], place: int, progress: Progress) -> Iterator[RawCell]:
    for count, row in enumerate(rows):
        if not count % _CHECK_EVERY:
            progress.check()
        if place < len(row.cells):
            yield row.cells[place]


_WORDS: Final = {
    DateOrder.DAY_FIRST: marked("Import", "day, month, year"),
    DateOrder.MONTH_FIRST: marked("Import", "month, day, year"),
    DateOrder.YEAR_FIRST: marked("Import", "year, month, day"),
}
