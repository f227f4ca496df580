"""All rows of a timeline as immutable columns, in blocks, so that an edit costs one block."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from itertools import accumulate
from typing import Final, NamedTuple, final

from desktop_app.domain.days import Day
from desktop_app.domain.knowledge import as_known_on
from desktop_app.domain.records import License
from desktop_app.timeline.block import Block, joined, packed
from desktop_app.timeline.row_facts import RowFacts, describe

__all__ = ["BLOCK_ROWS", "BarRef", "Columns"]

BLOCK_ROWS: Final = 256


class BarRef(NamedTuple):
    """Where a term is drawn: its row, and its place among that row's bars."""

    row: int
    place: int


@final
class Columns:
    """What is drawn, license by license, in the order of the rows. Never changes: see `patched`.

    Attributes:
        as_of: the day for which looks were chosen.
        known_on: the day whose knowledge is shown (inclusive); None = everything.
        warning_days: lead times that decide what is expiring.
    """

    def __init__(
        self,
        blocks: tuple[Block, ...],
        row_of: Mapping[str, int],
        *,
        as_of: Day,
        known_on: Day | None,
        warning_days: tuple[int, ...],
    ) -> None:
        self.as_of = as_of
        self.known_on = known_on
        self.warning_days = warning_days
        self._blocks = blocks
        self._row_of = row_of
        self._starts = [0, *accumulate(len(block) for block in blocks)]

    @staticmethod
    def build(
        licenses: Sequence[License],
        *,
        as_of: Day,
        known_on: Day | None = None,
        warning_days: Sequence[int] = (30, 7, 1),
    ) -> Columns:
        """Columns with one row for each license, in this order."""
        empty = Columns((), {}, as_of=as_of, known_on=known_on, warning_days=tuple(warning_days))
        successors = {item.succeeds: item for item in licenses if item.succeeds is not None}
        facts = [empty.describe(item, successors.get(item.id)) for item in licenses]
        return empty.with_rows(facts)

    def describe(self, license: License, successor: License | None = None) -> RowFacts:
        """One license's row for these columns' days."""
        return describe(
            as_known_on(license, self.known_on),
            as_of=self.as_of,
            warning_days=self.warning_days,
            successor=None if successor is None else as_known_on(successor, self.known_on),
        )

    def with_rows(self, facts: Sequence[RowFacts]) -> Columns:
        """Columns for the same days with these rows instead."""
        blocks = tuple(
            packed(facts[start : start + BLOCK_ROWS]) for start in range(0, len(facts), BLOCK_ROWS)
        )
        return self._with(blocks, {row.license_id: index for index, row in enumerate(facts)})

    def patched(
        self, before: License | None, after: License | None, successor: License | None = None
    ) -> Columns:
        """Columns after one license changed; a null `before` appends it, a null `after` drops it.

        A changed license keeps its row. `successor` is the license that succeeds it, if any.
        """
        facts = () if after is None else (self.describe(after, successor),)
        if before is None:
            row = len(self)
            return self._replaced(row, row, facts)
        row = self._row_of[before.id]
        return self._replaced(row, row + 1, facts)

    def _replaced(self, start: int, stop: int, facts: Iterable[RowFacts]) -> Columns:
        """Columns with the rows start to stop (of one block at most) replaced."""
        fresh = packed(tuple(facts))
        number = min(bisect_right(self._starts, start) - 1, max(0, len(self._blocks) - 1))
        old = self._blocks[number] if self._blocks else packed(())
        low, high = start - self._starts[number], stop - self._starts[number]
        parts = [old.part(0, low), fresh, old.part(high, len(old))]
        block = joined([part for part in parts if len(part)])
        blocks = (*self._blocks[:number], block, *self._blocks[number + 1 :])
        same_rows = stop - start == len(fresh) and old.license_ids[low:high] == fresh.license_ids
        return self._with(blocks, self._row_of if same_rows else _rows_by_id(blocks))

    def _with(self, blocks: tuple[Block, ...], row_of: Mapping[str, int]) -> Columns:
        return Columns(
            blocks,
            row_of,
            as_of=self.as_of,
            known_on=self.known_on,
            warning_days=self.warning_days,
        )

    def __len__(self) -> int:
        """How many rows."""
        return self._starts[-1]

    def row_of(self, license_id: str) -> int | None:
        return self._row_of.get(license_id)

    def license_id(self, row: int) -> str:
        number = bisect_right(self._starts, row) - 1
        return self._blocks[number].license_ids[row - self._starts[number]]

    def window(self, rows: range) -> Block:
        """The columns of some rows (a range of step 1 within all rows)."""
        if not rows:
            return packed(())
        first = bisect_right(self._starts, rows.start) - 1
        last = bisect_right(self._starts, rows.stop - 1) - 1
        parts: list[Block] = []
        for number in range(first, last + 1):
            base, block = self._starts[number], self._blocks[number]
            parts.append(block.part(max(0, rows.start - base), min(len(block), rows.stop - base)))
        return joined(parts)

    def find(self, license_id: str, term_id: str) -> BarRef | None:
        """Where a term is drawn; None where it is not (unknown start, not yet known)."""
        row = self.row_of(license_id)
        if row is None:
            return None
        ids = self.window(range(row, row + 1)).term_ids
        return BarRef(row, ids.index(term_id)) if term_id in ids else None

    @cached_property
    def extent(self) -> tuple[Day, Day] | None:
        """First and last day of anything drawn (inclusive), open ends by their start alone."""
        found = [extent for block in self._blocks if (extent := block.extent()) is not None]
        if not found:
            return None
        return min(first for first, _ in found), max(last for _, last in found)

    def looks(self) -> tuple[frozenset[int], frozenset[int]]:
        """The codes of all looks and of all caps that occur."""
        looks: set[int] = set()
        caps: set[int] = set()
        for block in self._blocks:
            looks.update(block.look.tolist())
            caps.update(block.cap.tolist())
        return frozenset(looks), frozenset(caps)


def _rows_by_id(blocks: Iterable[Block]) -> dict[str, int]:
    ids = (license_id for block in blocks for license_id in block.license_ids)
    return {license_id: row for row, license_id in enumerate(ids)}
