"""Rows of a table as what they say of a license and of one of its terms, or as rejections."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from enum import Enum
from typing import Any, Final, NamedTuple

import msgspec

from desktop_app.domain.days import InvalidDateError
from desktop_app.domain.partial_date import PartialDate
from desktop_app.exchange.cells import Cells, list_of
from desktop_app.exchange.columns import BY_NAME, KEYS, LICENSE_COLUMNS, TERM_COLUMNS, Column, Kind
from desktop_app.exchange.date_order import order_of
from desktop_app.exchange.date_reading import DateOrder, Epoch, read_date
from desktop_app.exchange.headers import find_header, header_names
from desktop_app.exchange.import_map import ImportMap
from desktop_app.exchange.incoming import RawCell, Rejected, Row, Table
from desktop_app.exchange.mapping import MappedColumn, is_ours, map_columns, mapped_as_told
from desktop_app.jobs import Progress
from desktop_app.language import marked, translate

__all__ = ["Draft", "Drafts", "Question", "draft_rows"]

_OF_LICENSE: Final = frozenset(column.name for column in LICENSE_COLUMNS)
_OF_TERM: Final = frozenset(column.name for column in TERM_COLUMNS)
_NOTHING: Final = frozenset(
    ("", "NULL", "N/A", "NA", "#N/A", "NONE", "NIL", "-", "–", "—", "*", "TBD")
)
_OPEN: Final = frozenset(
    ("OPEN", "OPEN-ENDED", "OPEN ENDED", "INDEFINITE", "INDEFINITELY", "PERPETUAL", "UNLIMITED")
)
# Registers write a day in a far year where there is none.
_FAR_YEAR: Final = 2999
_CHECK_EVERY: Final = 1_000


class Draft(NamedTuple):
    """What one row says: columns it is silent about are missing.

    `term` holds what it says of a term, or, in tables of ours, of a report, a dependent or a
    source; empty where the row is about the license alone.
    """

    row: int
    license: Cells
    term: Cells


class Question(NamedTuple):
    """What only a person can tell: the order of day and month in a column."""

    column: str
    example: str


class Drafts(msgspec.Struct, frozen=True, kw_only=True):
    """A table as drafts.

    Attributes:
        read: rows below the header that are not blank; each is a draft or a rejection.
        columns: what each column was taken for.
        verbatim: the table is ours, so that empty cells are as telling as full ones.
    """

    read: int
    drafts: tuple[Draft, ...]
    rejected: tuple[Rejected, ...]
    columns: tuple[MappedColumn, ...]
    questions: tuple[Question, ...] = ()
    notes: tuple[str, ...] = ()
    verbatim: bool = False


def draft_rows(table: Table, told: ImportMap, progress: Progress) -> Drafts:
    """Find the header, map the columns, decide how dates are written, and read every row.

    Raises:
        ImportRefusedError: the map does not fit the table.
    """
    rows = table.rows
    place = _header_place(rows, told)
    if place >= len(rows):
        return Drafts(read=0, drafts=(), rejected=(), columns=())
    headers, rows = header_names(rows[place]), rows[place + 1 :]
    columns = mapped_as_told(headers, told.columns) if told.columns else map_columns(headers, rows)
    verbatim = table.written_out or (is_ours(headers) and not told.columns)
    orders, questions, notes = _orders(columns, rows, told, progress)
    if questions:
        return Drafts(
            read=len(rows), drafts=(), rejected=(), columns=columns, questions=tuple(questions)
        )
    reader = _RowReader(columns, orders, told, verbatim=verbatim)
    drafts: list[Draft] = []
    rejected: list[Rejected] = []
    for count, row in enumerate(rows):
        if not count % _CHECK_EVERY:
            progress.report(count / len(rows), translate("Import", "Reading rows"))
        found = reader.draft(row)
        if isinstance(found, Draft):
            drafts.append(found)
        else:
            rejected.append(found)
    return Drafts(
        read=len(rows),
        drafts=tuple(drafts),
        rejected=tuple(rejected),
        columns=columns,
        notes=tuple(notes),
        verbatim=verbatim,
    )


def _header_place(rows: Sequence[Row], told: ImportMap) -> int:
    if not told.header_row:
        return find_header(rows)
    return next((i for i, row in enumerate(rows) if row.number >= told.header_row), len(rows))


def _orders(
    columns: tuple[MappedColumn, ...], rows: Sequence[Row], told: ImportMap, progress: Progress
) -> tuple[dict[str, DateOrder], list[Question], list[str]]:
    """The order of day and month in each column of dates; a question where nothing tells."""
    orders: dict[str, DateOrder] = {}
    open_: list[tuple[MappedColumn, str]] = []
    notes: list[str] = []
    for place, column in enumerate(columns):
        if not column.name or BY_NAME[column.name].kind is not Kind.DATE:
            continue
        if told.date_order:
            orders[column.name] = DateOrder(told.date_order)
            continue
        found = order_of(_column(rows, place, progress))
        if found.order is None:
            open_.append((column, found.example))
            continue
        orders[column.name] = found.order
        if found.is_needed:
            notes.append(
                translate("Import", "The dates of “{header}” are read as {words}.").format(
                    header=column.header, words=translate("Import", _WORDS[found.order])
                )
            )
    return orders, [Question(column.header, example) for column, example in open_], notes


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


class _CellError(Exception):
    """A cell that its column cannot hold; the message is a sentence."""


class _RowReader:
    """Reads rows of one table."""

    def __init__(
        self,
        columns: tuple[MappedColumn, ...],
        orders: dict[str, DateOrder],
        told: ImportMap,
        *,
        verbatim: bool,
    ) -> None:
        self._width = len(columns)
        self._orders = orders
        self._told = told
        self._verbatim = verbatim
        self._epoch = Epoch(told.epoch)
        self._open = _OPEN | {word.strip().upper() for word in told.open_words}
        self._places = [
            (place, column.header, BY_NAME[column.name], self._reader(BY_NAME[column.name]))
            for place, column in enumerate(columns)
            if column.name and BY_NAME[column.name].kind is not Kind.DERIVED
        ]
        self._has_terms = any(column.name in _OF_TERM for _, _, column, _ in self._places)

    def draft(self, row: Row) -> Draft | Rejected:
        if any(_text(cell).strip() for cell in row.cells[self._width :]):
            return Rejected(
                row.number,
                translate("Import", "it has {cells} cells, and the header has {width}.").format(
                    cells=len(row.cells), width=self._width
                ),
            )
        of_license: Cells = {}
        of_term: Cells = {}
        try:
            for place, header, column, read in self._places:
                raw = row.cells[place] if place < len(row.cells) else None
                cell = self._cell(raw, header, read)
                if cell is _SILENT:
                    continue
                (of_license if column.name in _OF_LICENSE else of_term)[column.name] = cell
        except _CellError as error:
            return Rejected(row.number, str(error))
        if not (of_license.get("id") or of_license.get("title") or of_term.get("source")):
            return Rejected(
                row.number, translate("Import", "it names no license: id and title are empty.")
            )
        return Draft(row.number, of_license, self._term(of_term))

    def _term(self, cells: Cells) -> Cells:
        """Empty where the row is about the license alone."""
        if self._verbatim:
            return cells if any(cells.get(key) for key in KEYS) else {}
        return cells if any(cell is not None and cell != () for cell in cells.values()) else {}

    def _cell(self, raw: RawCell, header: str, read: Callable[[RawCell], Any]) -> Any:  # noqa: ANN401 - a cell, or the mark of a silent one
        try:
            return read(raw)
        except (InvalidDateError, ValueError) as error:
            raise _CellError(f"“{header}”: {error}") from None

    def _reader(self, column: Column) -> Callable[[RawCell], Any]:
        if column.kind is Kind.DATE:
            order = self._orders[column.name]
            if column.name == "end":
                return lambda raw: self._end(raw, order)
            return lambda raw: self._date(raw, order)
        if column.kind is Kind.CHOICE:
            words = self._told.values.get(column.name, {})
            assert column.words is not None, "a choice has words"
            kinds = {str(word.value): word for word in column.words}
            return lambda raw: self._choice(raw, kinds, words)
        if column.kind is Kind.LIST:
            return self._list
        if column.kind is Kind.NUMBER:
            return _number
        words = self._told.values.get(column.name, {})
        return lambda raw: self._plain(raw, words)

    def _plain(self, raw: RawCell, words: dict[str, str]) -> Any:  # noqa: ANN401 - see _cell
        text = _text(raw)
        if self._verbatim:
            return text
        text = words.get(text.strip(), text.strip())
        return _SILENT if text.upper() in _NOTHING else text

    def _list(self, raw: RawCell) -> Any:  # noqa: ANN401 - see _cell
        text = _text(raw)
        if not self._verbatim and text.strip().upper() in _NOTHING:
            return _SILENT
        return list_of(text)

    def _choice(self, raw: RawCell, kinds: dict[str, Enum], words: dict[str, str]) -> Any:  # noqa: ANN401 - see _cell
        text = _text(raw).strip()
        text = words.get(text, text)
        if text.upper() in _NOTHING:
            return None if self._verbatim else _SILENT
        found = kinds.get(text.lower().replace(" ", "_").replace("-", "_"))
        if found is None:
            raise ValueError(
                translate("Import", "“{text}” is none of {names}.").format(
                    text=text[:60], names=", ".join(kinds)
                )
            )
        return found

    def _date(self, raw: RawCell, order: DateOrder) -> Any:  # noqa: ANN401 - see _cell
        if _text(raw).strip().upper() in (_NOTHING | self._open):
            return None if self._verbatim else _SILENT
        found = self._read(raw, order)
        return _SILENT if found is None else found

    def _end(self, raw: RawCell, order: DateOrder) -> Any:  # noqa: ANN401 - see _cell
        said = _text(raw).strip().upper()
        if said in self._open:
            return None
        if said in _NOTHING:
            return None if self._verbatim or self._told.empty_end == "open" else _SILENT
        return self._read(raw, order)

    def _read(self, raw: RawCell, order: DateOrder) -> PartialDate | None:
        found = read_date(raw, order, self._epoch)
        far = not self._verbatim and int(str(found)[:4]) >= _FAR_YEAR
        return None if far else found


def _number(raw: RawCell) -> int | None:
    text = _text(raw).strip()
    if not text:
        return None
    if len(text) > 9 or not text.removeprefix("-").isdecimal():
        raise ValueError(
            translate("Import", "“{text}” is not a whole number.").format(text=text[:60])
        )
    return int(text)


class _Silent(Enum):
    MARK = 0


_SILENT: Final = _Silent.MARK


def _text(raw: RawCell) -> str:
    if raw is None:
        return ""
    if isinstance(raw, float) and raw.is_integer() and abs(raw) < 1e15:
        return str(int(raw))
    return raw if isinstance(raw, str) else str(raw)
