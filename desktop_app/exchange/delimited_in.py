"""CSV, TSV and their kin: which sign parts the cells, by what makes rows of equal width."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from desktop_app.exchange.delimited import spoken
from desktop_app.exchange.encodings import decoded
from desktop_app.exchange.incoming import ImportRefusedError, Material, ReadRequest, Row, Table
from desktop_app.language import grouped, translate

__all__ = ["read_delimited"]

_SIGNS: Final = (",", ";", "\t", "|", "\x1f", "^", "~", ":")
_SAMPLE_ROWS: Final = 300
_SAMPLE_TEXT: Final = 400_000
_LONGEST_CELL: Final = 1_000_000
_MOST_CELLS: Final = 20_000_000
_MOST_ROWS: Final = 500_000
_CHECK_EVERY: Final = 2_000
# Not all that Unicode calls space: somebody's id may be made of it.
_BLANKS: Final = " \t\r\n\xa0"
# Not `splitlines`, which also breaks at signs that may stand in a cell.
_LINE: Final = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")

# The limit belongs to the whole process; the library's own is shorter than real notes are.
csv.field_size_limit(_LONGEST_CELL)


def read_delimited(request: ReadRequest) -> Material:
    """The rows of a text.

    Raises:
        ImportRefusedError: it is no text, has a quotation mark that is never closed, or a cell
            longer than any record needs.
    """
    text, encoding = decoded(request.data, request.name, request.encoding)
    sign = request.delimiter or _sign_of(text)
    _refuse_too_much(text, sign, request.name)
    try:
        rows = list(_rows(text, sign, request))
    except csv.Error as error:
        raise ImportRefusedError(
            translate("Import", "{name}: it cannot be read as a table: {error}.").format(
                name=request.name, error=error
            )
        ) from None
    shown = {"\t": "tab", "\x1f": translate("Import", "unit separator")}.get(sign, sign)
    note = translate("Import", "Read as {encoding} text with cells parted by “{shown}”.").format(
        encoding=encoding, shown=shown
    )
    return Material(tables=(Table(rows=rows),), notes=(note,))


def _refuse_too_much(text: str, sign: str, name: str) -> None:
    rows = max(text.count("\n"), text.count("\r"))
    if rows > _MOST_ROWS or rows + text.count(sign) > _MOST_CELLS:
        raise ImportRefusedError(
            translate(
                "Import",
                "{name}: it has more than {most_rows} rows or {most_cells}"
                " cells. Import it in parts.",
            ).format(name=name, most_rows=grouped(_MOST_ROWS), most_cells=grouped(_MOST_CELLS))
        )


def _lines(text: str) -> Iterator[str]:
    return (match[0] for match in _LINE.finditer(text))


def _sign_of(text: str) -> str:
    """The sign that gives the most rows the same width, and among those the widest rows."""
    sample = text[:_SAMPLE_TEXT]
    return max(_SIGNS, key=lambda sign: (*_evenness(sample, sign), -_SIGNS.index(sign)))


def _evenness(sample: str, sign: str) -> tuple[float, int]:
    widths: Counter[int] = Counter()
    try:
        for cells in csv.reader(_lines(sample), delimiter=sign):
            widths[len(cells)] += bool(cells)
            if widths.total() >= _SAMPLE_ROWS:
                break
    except csv.Error:
        return (0.0, 0)
    wide = [(count, width) for width, count in widths.items() if width > 1]
    if not wide:
        return (0.0, 0)
    count, width = max(wide)
    # Half of one sign's rows may be notes around the table; a little more evenness is no proof.
    return (round(count / widths.total(), 1), width)


def _rows(text: str, sign: str, request: ReadRequest) -> Iterator[Row]:
    reader = csv.reader(_lines(text), delimiter=sign)
    lines = max(text.count("\n"), text.count("\r"), 1)
    seen: dict[str, str] = {}
    first = 1
    last: list[str] = []
    for count, cells in enumerate(reader):
        if not count % _CHECK_EVERY:
            request.progress.report(reader.line_num / lines, translate("Import", "Reading rows"))
        number, first = first, reader.line_num + 1
        last = cells
        if any(cell and cell.strip(_BLANKS) for cell in cells):
            # Most cells of a column say the same few things: one text for all of them.
            yield Row(number, tuple(seen.setdefault(cell, cell) for cell in map(spoken, cells)))
    if last and "\n" in last[-1].replace("\r", "\n"):
        _refuse_open_quotation(text, sign, request)


def _refuse_open_quotation(text: str, sign: str, request: ReadRequest) -> None:
    """A quotation mark that is never closed has swallowed all lines after it."""
    start = 1
    reader = csv.reader(_lines(text), delimiter=sign, strict=True)
    try:
        for _ in request.progress.through(reader):
            start = reader.line_num + 1
    except csv.Error as error:
        if "unexpected end of data" in str(error):
            raise ImportRefusedError(
                translate(
                    "Import",
                    "{name}: a quotation mark in line {start} or after it is"
                    " never closed, so that the rows after it cannot be told"
                    " apart. Close it and import again.",
                ).format(name=request.name, start=start)
            ) from None
