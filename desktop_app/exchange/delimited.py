"""CSV and TSV: one row a term, safe to open in a spreadsheet program."""

from __future__ import annotations

import csv
import io
import re
from typing import Final

from desktop_app.exchange.cells import cell_text
from desktop_app.exchange.outgoing import Outgoing, joined_table, well_formed

__all__ = ["inert", "spoken", "write_csv", "write_tsv"]

# A spreadsheet program takes these for the beginning of a formula, also after an apostrophe is
# taken away; what is an apostrophe already gets another one, so that reading gives back the same.
_FORMULA: Final = re.compile(r"'*[=+\-@\t\r\n＝＋－＠|]")
_NUMBER: Final = re.compile(r"[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?%?", re.ASCII)
_APOSTROPHE: Final = re.compile(r"'+[=+\-@\t\r\n＝＋－＠|]")
# Excel takes a file for UTF-8 only if it begins with this mark.
_BYTE_ORDER_MARK: Final = "\ufeff"


def inert(text: str) -> str:
    """The text as a cell that no spreadsheet program calculates; numbers stay numbers."""
    if _FORMULA.match(text) and not _NUMBER.fullmatch(text):
        return f"'{text}"
    return text


def spoken(cell: str) -> str:
    """What `inert` was given."""
    return cell[1:] if _APOSTROPHE.match(cell) else cell


def write_csv(outgoing: Outgoing) -> bytes:
    return _written(outgoing, ",")


def write_tsv(outgoing: Outgoing) -> bytes:
    return _written(outgoing, "\t")


def _written(outgoing: Outgoing, delimiter: str) -> bytes:
    table = joined_table(outgoing)
    made = io.BytesIO()
    out = io.TextIOWrapper(made, "utf-8", newline="")
    out.write(_BYTE_ORDER_MARK)
    writer = csv.writer(out, delimiter=delimiter, lineterminator="\r\n")
    writer.writerow([column.header for column in table.columns])
    for cells in table.cells():
        texts = map(cell_text, cells)
        writer.writerow([inert(well_formed(text)) if text else "" for text in texts])
    out.flush()
    return made.getvalue()
