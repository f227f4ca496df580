"""Marks by row as NumPy columns: a varying number on each row, found by offsets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import chain
from typing import Any, ClassVar, Self, TypeAlias

import msgspec
import numpy as np
from numpy.typing import DTypeLike, NDArray

__all__ = ["Codes", "Days", "Ragged", "offsets"]

Days: TypeAlias = NDArray[np.int32]
Codes: TypeAlias = NDArray[np.uint8]


class Ragged(msgspec.Struct, frozen=True, kw_only=True):
    """Columns of equal length; the marks of row r are at ptr[r] to ptr[r + 1].

    A subclass names its arrays in NUMBERS, each after the field of a mark that it is packed from,
    and its tuples of texts in TEXTS, each with the name of that field.
    """

    NUMBERS: ClassVar[Mapping[str, DTypeLike]] = {}
    TEXTS: ClassVar[Mapping[str, str]] = {}

    ptr: NDArray[np.int64]

    @classmethod
    def packed(cls, rows: Sequence[Sequence[Any]]) -> Self:
        """Marks by row as columns; a mark is a named tuple with the fields of the columns."""
        return cls(ptr=offsets([len(row) for row in rows]), **cls.columns_of(rows))

    @classmethod
    def columns_of(cls, rows: Sequence[Sequence[Any]]) -> dict[str, Any]:
        marks = list(chain.from_iterable(rows))
        values = dict(zip(marks[0]._fields, zip(*marks, strict=True), strict=True)) if marks else {}
        columns: dict[str, Any] = {
            name: np.array(values.get(name, ()), dtype=kind) for name, kind in cls.NUMBERS.items()
        }
        for name, field in cls.TEXTS.items():
            columns[name] = values.get(field, ())
        return columns

    @classmethod
    def joined_marks(cls, parts: Sequence[Self]) -> Self:
        """Parts under each other as one."""
        return cls(ptr=cls.joined_ptr(parts), **cls.joined_columns(parts))

    @classmethod
    def joined_ptr(cls, parts: Sequence[Self]) -> NDArray[np.int64]:
        return offsets(np.concatenate([np.diff(part.ptr) for part in parts]))

    @classmethod
    def joined_columns(cls, parts: Sequence[Self]) -> dict[str, Any]:
        columns: dict[str, Any] = {
            name: np.concatenate([getattr(part, name) for part in parts]) for name in cls.NUMBERS
        }
        for name in cls.TEXTS:
            columns[name] = tuple(chain.from_iterable(getattr(part, name) for part in parts))
        return columns

    def taken_marks(self, rows: NDArray[np.int64]) -> Self:
        """Some rows, in this order, as columns of their own."""
        ptr, index = self.picked(rows)
        return type(self)(ptr=ptr, **self.picked_columns(index))

    def picked(self, rows: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """The offsets of some rows' marks among one another, and which marks these are."""
        counts = self.ptr[rows + 1] - self.ptr[rows]
        ptr = offsets(counts)
        shift: NDArray[np.int64] = np.repeat(self.ptr[rows] - ptr[:-1], counts)
        return ptr, shift + np.arange(len(shift))

    def picked_columns(self, index: NDArray[np.int64]) -> dict[str, Any]:
        columns: dict[str, Any] = {name: getattr(self, name)[index] for name in self.NUMBERS}
        places: list[int] = index.tolist()
        for name in self.TEXTS:
            texts = getattr(self, name)
            columns[name] = tuple([texts[place] for place in places])
        return columns

    def part(self, start: int, stop: int) -> Self:
        """The rows from start to stop (exclusive); arrays are views."""
        return type(self)(ptr=self.part_ptr(start, stop), **self.part_columns(start, stop))

    def part_ptr(self, start: int, stop: int) -> NDArray[np.int64]:
        return self.ptr[start : stop + 1] - self.ptr[start]

    def part_columns(self, start: int, stop: int) -> dict[str, Any]:
        low, high = int(self.ptr[start]), int(self.ptr[stop])
        return {name: getattr(self, name)[low:high] for name in (*self.NUMBERS, *self.TEXTS)}

    def rows(self) -> NDArray[np.int64]:
        """For each mark the row that it is on, counted from the first one here."""
        return np.repeat(np.arange(len(self.ptr) - 1), np.diff(self.ptr))


def offsets(counts: Sequence[int] | NDArray[np.int64]) -> NDArray[np.int64]:
    return np.concatenate([np.zeros(1, dtype=np.int64), np.cumsum(counts, dtype=np.int64)])
