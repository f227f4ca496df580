"""The row of names above a table: found below titles and notes, and taken apart into words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from desktop_app.domain.days import InvalidDateError
from desktop_app.exchange.date_reading import DateOrder, read_date
from desktop_app.exchange.incoming import RawCell, Row

__all__ = ["find_header", "header_names", "words_of"]

_SEARCHED: Final = 60
_WORD: Final = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+|#|[^\W\d_A-Za-z]+")
_SAME: Final = {
    "licence": "license",
    "no": "number",
    "nr": "number",
    "#": "number",
    "num": "number",
}


def find_header(rows: Sequence[Row]) -> int:
    """Index of the first row that is as wide as the table and holds nothing but different names.

    The rows above it are a title or notes, which are narrower or not all text.
    """
    widths = Counter(_filled(row) for row in rows[: _SEARCHED * 5])
    usual = max(widths, key=lambda width: (widths[width], width)) if widths else 0
    for place, row in enumerate(rows[:_SEARCHED]):
        if _filled(row) >= max(2, 0.6 * usual) and _names_only(row):
            return place
    wide_enough = (place for place, row in enumerate(rows) if _filled(row) >= usual)
    return next(wide_enough, 0)


def _filled(row: Row) -> int:
    return sum(not _is_blank(cell) for cell in row.cells)


def _is_blank(cell: RawCell) -> bool:
    return cell is None or (isinstance(cell, str) and not cell.strip())


def _names_only(row: Row) -> bool:
    names = [cell for cell in row.cells if not _is_blank(cell)]
    return len(set(names)) > 0.7 * len(names) and all(_is_name(name) for name in names)


def _is_name(cell: RawCell) -> bool:
    if not isinstance(cell, str) or len(cell) > 200 or not any(char.isalpha() for char in cell):
        return False
    try:
        read_date(cell, DateOrder.DAY_FIRST)
    except InvalidDateError:
        return True
    return False


def header_names(row: Row) -> tuple[str, ...]:
    """The names, each different: a second “Date” is “Date (2)”, a missing one “Column 3”."""
    found: list[str] = []
    for place, cell in enumerate(row.cells, 1):
        name = " ".join(str(cell if cell is not None else "").split()) or f"Column {place}"
        count = 1 + sum(other == name or other.startswith(f"{name} (") for other in found)
        found.append(name if count == 1 else f"{name} ({count})")
    return tuple(found)


def words_of(headers: Sequence[str]) -> list[tuple[str, ...]]:
    """Each header as lower-case words, without a first word that most of them share."""
    split = [tuple(_word(word) for word in _WORD.findall(header)) for header in headers]
    firsts = Counter(words[0] for words in split if len(words) > 1)
    shared = {word for word, count in firsts.items() if count >= 3 and count > 0.5 * len(split)}
    return [words[1:] if len(words) > 1 and words[0] in shared else words for words in split]


def _word(word: str) -> str:
    low = word.lower()
    return _SAME.get(low, low)
