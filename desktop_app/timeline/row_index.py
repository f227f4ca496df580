"""On which rows each license stands: mostly one, several where it is in several groups."""

from __future__ import annotations

from collections.abc import Iterable
from typing import final

__all__ = ["RowIndex"]


@final
class RowIndex:
    """Rows by license id. Most licenses have one, so that further ones are kept apart."""

    __slots__ = ("_first", "_further")

    def __init__(self, rows: Iterable[tuple[str, int]]) -> None:
        """From pairs of a license's id and a row of its own, in order of the rows."""
        self._first: dict[str, int] = {}
        self._further: dict[str, tuple[int, ...]] = {}
        for license_id, row in rows:
            if self._first.setdefault(license_id, row) != row:
                self._further[license_id] = (*self._further.get(license_id, ()), row)

    def first(self, license_id: str) -> int | None:
        return self._first.get(license_id)

    def all(self, license_id: str) -> tuple[int, ...]:
        first = self._first.get(license_id)
        return () if first is None else (first, *self._further.get(license_id, ()))
