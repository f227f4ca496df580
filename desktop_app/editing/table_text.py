"""Cells as spreadsheet programs put them on the clipboard: lines of texts parted by tabs."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from typing import Final

from desktop_app.language import grouped, translate

__all__ = ["MOST_CELLS", "TableTextError", "cells_of", "text_of_cells"]

MOST_CELLS: Final = 50_000
"""More than anybody types; a larger table is imported as a file."""


class TableTextError(ValueError):
    """A text that is no block of cells; the message is a sentence with a next step."""


def cells_of(text: str) -> tuple[tuple[str, ...], ...]:
    """The cells of a text, quoted ones with the line breaks and tabs that they hold.

    Raises:
        TableTextError: there is nothing in it, or more than fits.
    """
    if text.count("\t") + text.count("\n") + text.count("\r") > MOST_CELLS:
        raise TableTextError(
            translate(
                "Table", "This is more than {most_cells} cells. Save them as a file and import it."
            ).format(most_cells=grouped(MOST_CELLS))
        )
    if "\t" not in text and not any(mark in text for mark in '\r\n"'):
        # The reader refuses single cells that are longer than it likes.
        rows = ((text,),) if text else ()
    else:
        rows = _read(text)
    if not any(cell.strip() for row in rows for cell in row):
        raise TableTextError(translate("Table", "There is no text to paste."))
    return rows


def _read(text: str) -> tuple[tuple[str, ...], ...]:
    reader = csv.reader(io.StringIO(text, newline=""), dialect="excel-tab")
    try:
        return tuple(tuple(row) or ("",) for row in reader)
    except csv.Error as error:
        raise TableTextError(
            translate("Table", "The text cannot be read as cells: {error}.").format(error=error)
        ) from None


def text_of_cells(rows: Iterable[Sequence[str]]) -> str:
    """The cells as a text; those that hold tabs, line breaks or quotation marks are quoted."""
    out = io.StringIO(newline="")
    csv.writer(out, dialect="excel-tab", lineterminator="\r\n").writerows(rows)
    return out.getvalue()
