"""One row of a table as what it says of a license and of one of its terms, or why it cannot."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import date
from enum import Enum
from typing import Any, Final, NamedTuple

from desktop_app.domain.days import InvalidDateError
from desktop_app.exchange.cells import UNKNOWN_END, Cells, list_of
from desktop_app.exchange.columns import BY_NAME, KEYS, LICENSE_COLUMNS, TERM_COLUMNS, Column, Kind
from desktop_app.exchange.date_reading import DateOrder, Epoch, read_date
from desktop_app.exchange.import_map import ImportMap
from desktop_app.exchange.incoming import RawCell, Rejected, Row
from desktop_app.exchange.mapping import MappedColumn
from desktop_app.language import translate

__all__ = ["NOTHING", "OPEN", "Draft", "RowReader", "cell_words"]

_OF_LICENSE: Final = frozenset(column.name for column in LICENSE_COLUMNS)
_OF_TERM: Final = frozenset(column.name for column in TERM_COLUMNS)
NOTHING: Final = frozenset(
    ("", "NULL", "N/A", "NA", "#N/A", "NONE", "NIL", "-", "–", "—", "*", "TBD")
)
OPEN: Final = frozenset(
    ("OPEN", "OPEN-ENDED", "OPEN ENDED", "INDEFINITE", "INDEFINITELY", "PERPETUAL", "UNLIMITED")
)
_NO_DAY: Final = NOTHING | OPEN
_FAR: Final = date(2999, 1, 1).toordinal()


class Draft(NamedTuple):
    """What one row says: columns it is silent about are missing.

    `term` holds what it says of a term, or, in tables of ours, of a report, a dependent or a
    source; empty where the row is about the license alone.
    """

    row: int
    license: Cells
    term: Cells


class RowReader:
    """Reads rows of one table.

    Attributes:
        end_words: how often which words stood for an end that is open or unknown.
    """

    def __init__(
        self,
        columns: tuple[MappedColumn, ...],
        orders: dict[str, DateOrder],
        told: ImportMap,
        *,
        verbatim: bool,
    ) -> None:
        self.end_words: Counter[str] = Counter()
        self._width = len(columns)
        self._keys = ("id", "title", told.key)
        self._orders = orders
        self._told = told
        self._verbatim = verbatim
        self._epoch = Epoch(told.epoch)
        self._ends = {_folded(word): meaning for word, meaning in told.end_words.items()}
        self._ends |= {_folded(word): "open" for word in told.open_words}
        self._places = [
            (place, column.header, column.name, column.name in _OF_LICENSE, reader)
            for place, column in enumerate(columns)
            if column.name and BY_NAME[column.name].kind is not Kind.DERIVED
            for reader in (self._reader(BY_NAME[column.name]),)
        ]

    def draft(self, row: Row) -> Draft | Rejected:
        raw = row.cells
        if len(raw) > self._width and any(cell_words(cell).strip() for cell in raw[self._width :]):
            reason = translate(
                "Import", "it has {cells} cells, and the header has {width}."
            ).format(cells=len(raw), width=self._width)
            return Rejected(row.number, reason, raw)
        of_license: Cells = {}
        of_term: Cells = {}
        header = ""
        try:
            for place, header, name, is_of_license, read in self._places:
                cell = read(raw[place] if place < len(raw) else None)
                if cell is _SILENT:
                    continue
                if cell is _UNKNOWN:
                    of_term[UNKNOWN_END] = header
                    continue
                (of_license if is_of_license else of_term)[name] = cell
        except (InvalidDateError, ValueError) as error:
            return Rejected(row.number, f"“{header}”: {error}", raw)
        if not (any(map(of_license.get, self._keys)) or of_term.get("source")):
            reason = translate("Import", "it names no license: id and title are empty.")
            return Rejected(row.number, reason, raw)
        return Draft(row.number, of_license, self._term(of_term))

    def _term(self, cells: Cells) -> Cells:
        """Empty where the row is about the license alone."""
        if self._verbatim:
            return cells if any(cells.get(key) for key in KEYS) else {}
        for name, cell in cells.items():
            if cell is not None and cell != () and name != UNKNOWN_END:
                return cells
        return {}

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

    def _plain(self, raw: RawCell, words: dict[str, str]) -> Any:  # noqa: ANN401 - a cell, or a mark
        text = cell_words(raw)
        if self._verbatim:
            return text
        text = words.get(text.strip(), text.strip())
        return _SILENT if text.upper() in NOTHING else text

    def _list(self, raw: RawCell) -> Any:  # noqa: ANN401 - see _plain
        text = cell_words(raw)
        if not self._verbatim and text.strip().upper() in NOTHING:
            return _SILENT
        return list_of(text)

    def _choice(self, raw: RawCell, kinds: dict[str, Enum], words: dict[str, str]) -> Any:  # noqa: ANN401 - see _plain
        text = cell_words(raw).strip()
        text = words.get(text, text)
        if text.upper() in NOTHING:
            return None if self._verbatim else _SILENT
        found = kinds.get(text.lower().replace(" ", "_").replace("-", "_"))
        if found is None:
            raise ValueError(
                translate("Import", "“{text}” is none of {names}.").format(
                    text=text[:60], names=", ".join(kinds)
                )
            )
        return found

    def _date(self, raw: RawCell, order: DateOrder) -> Any:  # noqa: ANN401 - see _plain
        if raw is None or (isinstance(raw, str) and _folded(raw) in _NO_DAY):
            return None if self._verbatim else _SILENT
        found = read_date(raw, order, self._epoch)
        return found if self._verbatim or found.last < _FAR else _SILENT

    def _end(self, raw: RawCell, order: DateOrder) -> Any:  # noqa: ANN401 - see _plain
        if self._verbatim:
            return self._date(raw, order)
        said = _folded(cell_words(raw))
        if said in self._ends or said in OPEN or said in NOTHING:
            return self._end_word(said)
        found = read_date(raw, order, self._epoch)
        # Registers write a day in a far year where there is none.
        return found if found.last < _FAR else self._end_word(str(found))

    def _end_word(self, word: str) -> Any:  # noqa: ANN401 - see _plain
        self.end_words[word] += 1
        meaning = self._ends.get(word)
        if meaning is None:
            meaning = self._told.empty_end if word in NOTHING else "open"
        return None if meaning == "open" else _UNKNOWN


def _number(raw: RawCell) -> int | None:
    text = cell_words(raw).strip()
    if not text:
        return None
    if len(text) > 9 or not text.removeprefix("-").isdecimal():
        raise ValueError(
            translate("Import", "“{text}” is not a whole number.").format(text=text[:60])
        )
    return int(text)


class _Mark(Enum):
    SILENT = 0
    UNKNOWN = 1


_SILENT: Final = _Mark.SILENT
_UNKNOWN: Final = _Mark.UNKNOWN


def cell_words(raw: RawCell) -> str:
    if raw is None:
        return ""
    if isinstance(raw, float) and raw.is_integer() and abs(raw) < 1e15:
        return str(int(raw))
    return raw if isinstance(raw, str) else str(raw)


def _folded(word: str) -> str:
    return word.strip().upper()
