"""Finds rows by the beginning of a word, as people type it ahead."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from typing import final

from desktop_app.domain.records import License

__all__ = ["NameSearch"]


@final
class NameSearch:
    """The names of rows in their order; None for rows that are no license's own."""

    def __init__(self, rows: Iterable[License | None]) -> None:
        self._names = tuple("" if row is None else _name(row) for row in rows)
        self._text = ""
        self._found: list[int] = []

    def matches(self, text: str) -> list[int]:
        """The rows in which a word begins with the text, or else those that hold it at all."""
        wanted = text.casefold().strip()
        if wanted != self._text:
            self._text = wanted
            self._found = self._rows_with(f" {wanted}") or self._rows_with(wanted)
        return self._found if wanted else []

    def _rows_with(self, part: str) -> list[int]:
        return [row for row, name in enumerate(self._names) if part in name]

    def at_or_after(self, text: str, row: int) -> int | None:
        """The first match from a row on; from the top again where there is none."""
        found = self.matches(text)
        return found[bisect_left(found, row) % len(found)] if found else None

    def after(self, text: str, row: int) -> int | None:
        """The match below a row; the first one after the last."""
        found = self.matches(text)
        return found[bisect_right(found, row) % len(found)] if found else None

    def before(self, text: str, row: int) -> int | None:
        """The match above a row; the last one before the first."""
        found = self.matches(text)
        return found[bisect_left(found, row) - 1] if found else None


def _name(license: License) -> str:
    return f" {license.title} {' '.join(license.holders)} {license.id}".casefold()
