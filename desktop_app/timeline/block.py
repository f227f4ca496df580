"""A run of rows as NumPy columns: ragged families of days, each with offsets by row."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from typing import Any, Final

import msgspec
import numpy as np
from numpy.typing import NDArray

from desktop_app.timeline.row_facts import OPEN, Bar, RowFacts

__all__ = ["Block", "Runs", "joined", "packed"]

Days = NDArray[np.int32]
Codes = NDArray[np.uint8]


class Runs(msgspec.Struct, frozen=True):
    """Intervals by row: those of row r are at ptr[r] to ptr[r + 1]; `last` inclusive or OPEN."""

    ptr: NDArray[np.int64]
    first: Days
    last: Days

    def part(self, start: int, stop: int) -> Runs:
        low, high = self.ptr[start], self.ptr[stop]
        return Runs(self.ptr[start : stop + 1] - low, self.first[low:high], self.last[low:high])


class Block(msgspec.Struct, frozen=True, kw_only=True):
    """Rows and their bars, in order; every array but `ptr` and the row-wide ones is by bar.

    `ptr` has a length of rows + 1. Days are inclusive; `last` and `shown_last` may be OPEN,
    `published` may be 0 for unknown. `restriction_first` is 0 where there is none.
    """

    license_ids: tuple[str, ...]
    ptr: NDArray[np.int64]
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
    term_ids: tuple[str, ...]
    labels: tuple[str, ...]
    short_labels: tuple[str, ...]
    gaps: Runs
    restriction_first: Days
    restriction_last: Days

    def __len__(self) -> int:
        return len(self.license_ids)

    def part(self, start: int, stop: int) -> Block:
        """The rows from start to stop (exclusive); arrays are views."""
        low, high = int(self.ptr[start]), int(self.ptr[stop])
        return Block(
            license_ids=self.license_ids[start:stop],
            ptr=self.ptr[start : stop + 1] - low,
            gaps=self.gaps.part(start, stop),
            restriction_first=self.restriction_first[start:stop],
            restriction_last=self.restriction_last[start:stop],
            **{name: getattr(self, name)[low:high] for name in _BY_BAR},
        )

    def row_of_bar(self) -> NDArray[np.int64]:
        """For each bar the row that it is on, counted from this block's first."""
        return np.repeat(np.arange(len(self)), np.diff(self.ptr))

    def extent(self) -> tuple[int, int] | None:
        """First and last day of anything here, open ends counted by their start alone."""
        starts = [self.first, self.gaps.first, self.restriction_first[self.restriction_first > 0]]
        ends = [self.last, self.gaps.last, self.restriction_last]
        known = np.concatenate(starts)
        if not len(known):
            return None
        finite = np.concatenate([*starts, *ends])
        return int(known.min()), int(finite[finite < OPEN].max())


_NUMBERS: Final[dict[str, Any]] = {
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
}
_TEXTS: Final = {"term_ids": "term_id", "labels": "label", "short_labels": "short_label"}
_BY_BAR: Final = (*_NUMBERS, *_TEXTS)


def packed(rows: Sequence[RowFacts]) -> Block:
    """Rows of facts as columns."""
    bars: list[Bar] = [bar for row in rows for bar in row.bars]
    restrictions = [row.restriction or (0, 0) for row in rows]
    numbers: dict[str, Any] = {
        name: np.array([getattr(bar, name) for bar in bars], dtype=kind)
        for name, kind in _NUMBERS.items()
    }
    texts: dict[str, Any] = {
        name: tuple(getattr(bar, field) for bar in bars) for name, field in _TEXTS.items()
    }
    return Block(
        license_ids=tuple(row.license_id for row in rows),
        ptr=_offsets([len(row.bars) for row in rows]),
        gaps=_runs([row.gaps for row in rows]),
        restriction_first=np.array([pair[0] for pair in restrictions], dtype=np.int32),
        restriction_last=np.array([pair[1] for pair in restrictions], dtype=np.int32),
        **numbers,
        **texts,
    )


def joined(blocks: Sequence[Block]) -> Block:
    """Blocks under each other as one."""
    if len(blocks) == 1:
        return blocks[0]
    if not blocks:
        return packed(())
    numbers: dict[str, Any] = {
        name: np.concatenate([getattr(b, name) for b in blocks]) for name in _NUMBERS
    }
    texts: dict[str, Any] = {
        name: tuple(chain.from_iterable(getattr(b, name) for b in blocks)) for name in _TEXTS
    }
    return Block(
        license_ids=tuple(chain.from_iterable(block.license_ids for block in blocks)),
        ptr=_offsets(np.concatenate([np.diff(block.ptr) for block in blocks])),
        gaps=Runs(
            _offsets(np.concatenate([np.diff(block.gaps.ptr) for block in blocks])),
            np.concatenate([block.gaps.first for block in blocks]),
            np.concatenate([block.gaps.last for block in blocks]),
        ),
        restriction_first=np.concatenate([block.restriction_first for block in blocks]),
        restriction_last=np.concatenate([block.restriction_last for block in blocks]),
        **numbers,
        **texts,
    )


def _offsets(counts: Sequence[int] | NDArray[np.int64]) -> NDArray[np.int64]:
    return np.concatenate([np.zeros(1, dtype=np.int64), np.cumsum(counts, dtype=np.int64)])


def _runs(rows: Sequence[Sequence[tuple[int, int]]]) -> Runs:
    flat = np.array([pair for row in rows for pair in row], dtype=np.int32).reshape(-1, 2)
    return Runs(_offsets([len(row) for row in rows]), flat[:, 0].copy(), flat[:, 1].copy())
