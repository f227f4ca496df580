"""Workbooks that would burst: looked at before anything is unpacked whole or laid out."""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from typing import Final, NamedTuple

from desktop_app.exchange.incoming import ImportRefusedError
from desktop_app.jobs import Progress
from desktop_app.language import grouped, translate

__all__ = ["refuse_bursting"]

_MOST_UNPACKED: Final = 250_000_000
_MOST_RATIO: Final = 300
_SMALL: Final = 20_000_000
_MOST_CELLS: Final = 8_000_000
_LONGEST_CELL: Final = 4_000_000
_CHUNK: Final = 1 << 20

# As loosely as any reader could take them: either quotation mark, spaces, small letters, prefixes.
_EXCEL_REFERENCE: Final = re.compile(rb"""\br\s*=\s*["']\s*\$?([A-Za-z]{1,7})\$?(\d{1,10})["']""")
_EXCEL_ROW: Final = re.compile(rb"""<(?:[\w.-]+:)?row\b(?:[^>]*?\br\s*=\s*["']\s*(\d{1,10}))?""")
_EXCEL_CELL: Final = re.compile(rb"<(?:[\w.-]+:)?c(?=[\s/>])")
_VEILED: Final = re.compile(rb"""\br\s*=\s*["'][^"'<>]*&""")
_ODS_ITEM: Final = re.compile(rb"<table:(table-row|table-cell|covered-table-cell|table)\b([^>]*)>")
_REPEATED: Final = re.compile(rb'number-(?:rows|columns)-repeated="(\d{1,9})"')


# All that the library raises for archives that are cut, mixed up or encrypted.
_DAMAGE: Final = (
    *(zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError),
    *(OSError, EOFError, ValueError, struct.error),
)


class _Box(NamedTuple):
    """How far a sheet reaches, and how many cells are written in it."""

    rows: int
    columns: int
    written: int


def refuse_bursting(data: bytes, name: str, progress: Progress) -> None:
    """Do nothing for a workbook that can be read in a moment.

    Raises:
        ImportRefusedError: it unpacks to far more than it should, or its sheet would be millions of
            cells, because one lies far out or because there are as many.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _refuse_bomb(archive, name)
            items = archive.infolist()
            parts = progress.parts(*(item.file_size for item in items))
            for item, part in zip(items, parts, strict=True):
                pieces = _told(_pieces(archive, item), item.file_size, part)
                if re.fullmatch(r"xl/worksheets/[^/]+\.xml", item.filename):
                    _refuse_far(_excel_box(pieces), name)
                elif item.filename == "content.xml":
                    _refuse_far(_ods_box(pieces), name)
                elif item.filename == "xl/sharedStrings.xml":
                    for _ in pieces:
                        pass
    except _DAMAGE as error:
        raise ImportRefusedError(
            translate("Import", "{name}: this workbook is damaged or encrypted: {error}.").format(
                name=name, error=error
            )
        ) from None


def _refuse_bomb(archive: zipfile.ZipFile, name: str) -> None:
    items = archive.infolist()
    unpacked = sum(item.file_size for item in items)
    packed = max(sum(item.compress_size for item in items), 1)
    if unpacked > _MOST_UNPACKED or (unpacked > _SMALL and unpacked / packed > _MOST_RATIO):
        raise ImportRefusedError(
            translate(
                "Import",
                "{name}: it would unpack to {unpacked:,.0f} MB, which is no"
                " ordinary workbook. It was not opened.",
            ).format(name=name, unpacked=unpacked / 1000000.0)
        )


def _pieces(archive: zipfile.ZipFile, item: zipfile.ZipInfo) -> Iterator[bytes]:
    """A part of the workbook, cut between tags; a text without any tag is refused when too long."""
    rest = b""
    with archive.open(item) as part:
        while chunk := part.read(_CHUNK):
            text = rest + chunk
            cut = text.rfind(b"<")
            if cut < 0 or len(text) - cut > _LONGEST_CELL:
                if len(text) > _LONGEST_CELL:
                    raise ImportRefusedError(
                        translate(
                            "Import", "{filename}: a cell in it is longer than any record needs."
                        ).format(filename=item.filename)
                    )
                cut = max(cut, 0)
            yield text[:cut]
            rest = text[cut:]
    yield rest


def _told(pieces: Iterator[bytes], size: int, progress: Progress) -> Iterator[bytes]:
    """The same pieces; tells how much of them there has been, as far as the archive says so."""
    done = 0
    for piece in pieces:
        progress.report(done / max(size, 1), translate("Import", "Reading rows"))
        done += len(piece)
        yield piece


def _excel_box(pieces: Iterator[bytes]) -> _Box:
    """How far rows and columns reach, by what cells say and by how many there are."""
    rows = columns = implied = written = 0
    for piece in pieces:
        if _VEILED.search(piece):
            return _Box(_MOST_CELLS, _MOST_CELLS, 0)
        found = set(_EXCEL_REFERENCE.findall(piece))
        columns = max(columns, 0, *(_column(letters) for letters, _ in found))
        numbers = _EXCEL_ROW.findall(piece)
        implied += len(numbers)
        told = (int(number) for number in (*numbers, *(row for _, row in found)) if number)
        rows = max(rows, implied, *told)
        cells = len(_EXCEL_CELL.findall(piece))
        written += cells
        if cells > len(found):
            in_rows = (len(_EXCEL_CELL.findall(row)) for row in _EXCEL_ROW.split(piece) if row)
            columns = max(columns, 0, *in_rows)
    return _Box(rows, columns, written)


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number


def _ods_box(pieces: Iterator[bytes]) -> _Box:
    """The widest and longest sheet, up to its last cell that holds something."""
    box = _OdsBox()
    for piece in pieces:
        for kind, attributes in _ODS_ITEM.findall(piece):
            box.take(kind, attributes)
    return _Box(box.rows, box.columns, box.written)


class _OdsBox:
    def __init__(self) -> None:
        self.rows = self.columns = self.written = 0
        self._row = self._row_repeats = self._column = 0

    def take(self, kind: bytes, attributes: bytes) -> None:
        match = _REPEATED.search(attributes)
        repeats = int(match[1]) if match else 1
        if kind == b"table":
            self._row = self._row_repeats = 0
        elif kind == b"table-row":
            self._row += self._row_repeats
            self._row_repeats, self._column = repeats, 0
        else:
            self._column += repeats
            if b"value" in attributes:
                self.written += 1
                self.columns = max(self.columns, self._column)
                self.rows = max(self.rows, self._row + self._row_repeats)


def _refuse_far(box: _Box, name: str) -> None:
    cells = box.rows * box.columns
    if cells <= _MOST_CELLS:
        return
    if box.written * 2 > cells:
        raise ImportRefusedError(
            translate(
                "Import",
                "{name}: a sheet of it has {cells} cells, and {most} can be read at once."
                " Save the table as CSV, or in several workbooks.",
            ).format(name=name, cells=grouped(cells), most=grouped(_MOST_CELLS))
        )
    raise ImportRefusedError(
        translate(
            "Import",
            "{name}: a sheet of it reaches to row {rows} and column"
            " {columns}, nearly all of it empty. Delete what lies far"
            " out, or save the table alone as CSV.",
        ).format(name=name, rows=grouped(box.rows), columns=grouped(box.columns))
    )
