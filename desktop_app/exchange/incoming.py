"""What comes in: tables of cells as a reader found them, or whole records, and what was refused."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple, TypeAlias

import msgspec

from desktop_app.domain.records import License, Source
from desktop_app.jobs import Progress

__all__ = [
    "ImportRefusedError",
    "Material",
    "RawCell",
    "ReadRequest",
    "Reader",
    "Rejected",
    "Row",
    "Table",
]

RawCell: TypeAlias = str | int | float | date | None


class ImportRefusedError(Exception):
    """Nothing of it can be taken in; the message is a sentence that says why and what to do."""


class Row(NamedTuple):
    """One row; `number` is its first line in a text, or its row in a sheet, from 1."""

    number: int
    cells: tuple[RawCell, ...]


class Rejected(msgspec.Struct, frozen=True):
    """A row that became no record, and why, in a sentence.

    Attributes:
        cells: the row as it stood, so that it can be saved and corrected.
        document: where it was no row but a record of JSON, that.
        table: of which kind that is, `licenses` or `sources`.
    """

    row: int
    reason: str
    cells: tuple[RawCell, ...] = ()
    document: object = None
    table: str = "licenses"


class Table(msgspec.Struct, frozen=True, kw_only=True):
    """Rows of cells, blank rows left out.

    Attributes:
        name: the sheet; empty where there are no sheets.
        written_out: its first row is a header in our words and its texts are to be taken as they
            are: other programs' records that a reader has put into our columns.
    """

    rows: Sequence[Row]
    name: str = ""
    written_out: bool = False


class Material(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that a reader found: tables to be mapped, or records that are whole already.

    Attributes:
        licenses, sources: (row, record).
        notes: sentences about how it was read.
        sheets: the names of the sheets with a table, where there are several to choose from.
    """

    tables: tuple[Table, ...] = ()
    licenses: tuple[tuple[int, License], ...] = ()
    sources: tuple[tuple[int, Source], ...] = ()
    rejected: tuple[Rejected, ...] = ()
    notes: tuple[str, ...] = ()
    sheets: tuple[str, ...] = ()


class ReadRequest(msgspec.Struct, frozen=True, kw_only=True):
    """What a reader may be told beside the bytes; None and empty texts leave it to the reader."""

    data: bytes
    name: str
    sheet: str = ""
    encoding: str = ""
    delimiter: str = ""
    progress: Progress = msgspec.field(default_factory=Progress)


Reader: TypeAlias = Callable[[ReadRequest], Material]
