"""A run of rows as columns: the bars of the terms, and whatever else is marked on a row."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar, Self

import numpy as np
from numpy.typing import DTypeLike, NDArray
from typing_extensions import override

from desktop_app.timeline.ragged import Codes, Days, Ragged
from desktop_app.timeline.row_facts import OPEN, RowFacts

__all__ = ["Block", "Claims", "Runs", "changed_rows"]


class Runs(Ragged, frozen=True, kw_only=True):
    """Intervals by row; `last` is inclusive or OPEN."""

    NUMBERS: ClassVar[Mapping[str, DTypeLike]] = {"first": np.int32, "last": np.int32}

    first: Days
    last: Days


class Claims(Ragged, frozen=True, kw_only=True):
    """What reports claim, by row (see `claims.Claim`)."""

    NUMBERS: ClassVar[Mapping[str, DTypeLike]] = {
        "first": np.int32,
        "last": np.int32,
        "last_certain": np.int32,
        "standing": np.uint8,
    }
    TEXTS: ClassVar[Mapping[str, str]] = {
        "report_ids": "report_id",
        "labels": "label",
        "short_labels": "short_label",
    }

    first: Days
    last: Days
    last_certain: Days
    standing: Codes
    report_ids: tuple[str, ...]
    labels: tuple[str, ...]
    short_labels: tuple[str, ...]


class Block(Ragged, frozen=True, kw_only=True):
    """Rows and their bars, in order; `ptr` and the arrays that NUMBERS names are those of bars.

    Days are inclusive; `last` and `shown_last` may be OPEN, `published` may be 0 for unknown.
    By row: `license_ids`; `dependent`, 0 for the license itself, else which of its dependents;
    `restriction_first`, 0 where there is none, and `restriction_last`.
    """

    NUMBERS: ClassVar[Mapping[str, DTypeLike]] = {
        "first": np.int32,
        "last": np.int32,
        "first_certain": np.int32,
        "last_certain": np.int32,
        "shown_last": np.int32,
        "published": np.int32,
        "look": np.uint8,
        "cap": np.uint8,
        "layer": np.uint8,
        "parts": np.bool_,
        "lane": np.uint8,
        "lanes": np.uint8,
        "scope": np.uint8,
    }
    TEXTS: ClassVar[Mapping[str, str]] = {
        "term_ids": "term_id",
        "labels": "label",
        "short_labels": "short_label",
    }

    license_ids: tuple[str, ...]
    dependent: NDArray[np.uint16]
    first: Days
    last: Days
    first_certain: Days
    last_certain: Days
    shown_last: Days
    published: Days
    look: Codes
    cap: Codes
    layer: Codes
    parts: NDArray[np.bool_]
    lane: Codes
    lanes: Codes
    scope: Codes
    term_ids: tuple[str, ...]
    labels: tuple[str, ...]
    short_labels: tuple[str, ...]
    gaps: Runs
    overlaps: Runs
    claims: Claims
    restriction_first: Days
    restriction_last: Days

    @classmethod
    def of(cls, rows: Sequence[RowFacts]) -> Self:
        """Rows of facts as columns."""
        restrictions = [row.restriction or (0, 0) for row in rows]
        bars = [row.bars for row in rows]
        return cls(
            ptr=Runs.packed(bars).ptr,
            license_ids=tuple(row.license_id for row in rows),
            dependent=np.array([row.dependent for row in rows], dtype=np.uint16),
            gaps=Runs.packed([row.gaps for row in rows]),
            overlaps=Runs.packed([row.overlaps for row in rows]),
            claims=Claims.packed([row.claims for row in rows]),
            restriction_first=np.array([pair[0] for pair in restrictions], dtype=np.int32),
            restriction_last=np.array([pair[1] for pair in restrictions], dtype=np.int32),
            **cls.columns_of(bars),
        )

    def __len__(self) -> int:
        return len(self.license_ids)

    @override
    def part(self, start: int, stop: int) -> Self:
        """The rows from start to stop (exclusive); arrays are views."""
        return type(self)(
            ptr=self.part_ptr(start, stop),
            license_ids=self.license_ids[start:stop],
            dependent=self.dependent[start:stop],
            gaps=self.gaps.part(start, stop),
            overlaps=self.overlaps.part(start, stop),
            claims=self.claims.part(start, stop),
            restriction_first=self.restriction_first[start:stop],
            restriction_last=self.restriction_last[start:stop],
            **self.part_columns(start, stop),
        )

    @classmethod
    def joined(cls, parts: Sequence[Self]) -> Self:
        """Blocks under each other as one."""
        if len(parts) == 1:
            return parts[0]
        if not parts:
            return cls.of(())
        return cls(
            ptr=cls.joined_ptr(parts),
            license_ids=tuple(name for part in parts for name in part.license_ids),
            dependent=np.concatenate([part.dependent for part in parts]),
            gaps=Runs.joined_marks([part.gaps for part in parts]),
            overlaps=Runs.joined_marks([part.overlaps for part in parts]),
            claims=Claims.joined_marks([part.claims for part in parts]),
            restriction_first=np.concatenate([part.restriction_first for part in parts]),
            restriction_last=np.concatenate([part.restriction_last for part in parts]),
            **cls.joined_columns(parts),
        )

    def row_of_bar(self) -> NDArray[np.int64]:
        """For each bar the row that it is on, counted from this block's first."""
        return self.rows()

    def taken(self, rows: NDArray[np.int64]) -> Self:
        """Some rows, in this order."""
        ptr, index = self.picked(rows)
        places: list[int] = rows.tolist()
        return type(self)(
            ptr=ptr,
            license_ids=tuple([self.license_ids[row] for row in places]),
            dependent=self.dependent[rows],
            gaps=self.gaps.taken_marks(rows),
            overlaps=self.overlaps.taken_marks(rows),
            claims=self.claims.taken_marks(rows),
            restriction_first=self.restriction_first[rows],
            restriction_last=self.restriction_last[rows],
            **self.picked_columns(index),
        )

    def extent(self) -> tuple[int, int] | None:
        """First and last day of anything here, open ends counted by their start alone."""
        starts = [
            self.first,
            self.gaps.first,
            self.claims.first,
            self.restriction_first[self.restriction_first > 0],
        ]
        ends = [self.last, self.gaps.last, self.claims.last, self.restriction_last]
        known = np.concatenate(starts)
        if not len(known):
            return None
        finite = np.concatenate([*starts, *ends])
        return int(known.min()), int(finite[finite < OPEN].max())


def changed_rows(old: Block, new: Block) -> range:
    """The rows, of two blocks with as many, outside of which both draw the same bars and gaps."""
    first, stop = len(new), 0
    for mine, theirs, names in ((old, new, _DRAWN), (old.gaps, new.gaps, Runs.NUMBERS)):
        same = np.diff(mine.ptr) == np.diff(theirs.ptr)
        # Rows with as many marks as before can be compared mark by mark.
        kept_old, kept_new = same[mine.rows()], same[theirs.rows()]
        row = theirs.rows()[kept_new]
        for name in names:
            differs = getattr(mine, name)[kept_old] != getattr(theirs, name)[kept_new]
            same[row[differs]] = False
        touched = np.flatnonzero(~same)
        if len(touched):
            first, stop = min(first, int(touched[0])), max(stop, int(touched[-1]) + 1)
    return range(first, max(first, stop))


_DRAWN = ("first", "last", "look", "cap")
