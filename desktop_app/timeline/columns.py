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
from desktop_app.domain.succession import successors
from desktop_app.timeline.block import Block
from desktop_app.timeline.dependent_rows import dependent_rows
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

    Looks are those of the day `as_of`; with a `known_on` day (inclusive) only what was known then
    is there.
    """

    def __init__(
        self, blocks: tuple[Block, ...], row_of: Mapping[str, int], settings: _Settings
    ) -> None:
        self._settings = settings
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
        with_dependents: bool = False,
        among: Sequence[License] | None = None,
    ) -> Columns:
        """Columns with a row for each license, in this order.

        Rows of what depends on a license follow it where they are asked for. The license that
        succeeds one is looked for `among` these, where the rows are not all there are.
        """
        settings = _Settings(as_of, known_on, tuple(warning_days), with_dependents)
        everything = licenses if among is None else among
        following = successors(as_known_on(license, known_on) for license in everything)
        blocks: list[Block] = []
        rows: list[RowFacts] = []
        for license in licenses:
            rows += settings.rows(license, following.get(license.id))
            # Packed while few: a million rows of Python objects would keep the collector busy.
            if len(rows) >= BLOCK_ROWS:
                blocks.append(Block.of(rows))
                rows = []
        if rows:
            blocks.append(Block.of(rows))
        return Columns(tuple(blocks), _first_rows(blocks), settings)

    def patched(
        self, before: License | None, after: License | None, successor: License | None = None
    ) -> Columns:
        """Columns after one license changed; a null `before` appends it, a null `after` drops it.

        A changed license keeps its place. `successor` is the license that succeeds it, if any.
        """
        known = None if successor is None else as_known_on(successor, self._settings.known_on)
        rows = () if after is None else self._settings.rows(after, known)
        if before is None:
            return self._replaced(len(self), len(self), rows)
        start = self._row_of[before.id]
        stop = start + 1
        while stop < len(self) and self.license_id(stop) == before.id:
            stop += 1
        return self._replaced(start, stop, rows)

    def _replaced(self, start: int, stop: int, rows: Sequence[RowFacts]) -> Columns:
        """Columns with the rows start to stop (exclusive) replaced; other blocks are shared."""
        if not self._blocks:
            blocks = (Block.of(rows),) if rows else ()
            return Columns(blocks, _first_rows(blocks), self._settings)
        low = min(bisect_right(self._starts, start) - 1, len(self._blocks) - 1)
        high = min(bisect_right(self._starts, stop - 1) - 1, len(self._blocks) - 1)
        high = max(low, high)
        old = Block.joined(self._blocks[low : high + 1])
        begin, end = start - self._starts[low], stop - self._starts[low]
        parts = (old.part(0, begin), Block.of(rows), old.part(end, len(old)))
        block = Block.joined([part for part in parts if len(part)])
        blocks = (*self._blocks[:low], *([block] if len(block) else []), *self._blocks[high + 1 :])
        kept = [row.license_id for row in rows] == list(old.license_ids[begin:end])
        return Columns(blocks, self._row_of if kept else _first_rows(blocks), self._settings)

    def __len__(self) -> int:
        """How many rows."""
        return self._starts[-1]

    @property
    def as_of(self) -> Day:
        return self._settings.as_of

    @property
    def known_on(self) -> Day | None:
        return self._settings.known_on

    def row_of(self, license_id: str) -> int | None:
        """The license's own row; rows of its dependents follow."""
        return self._row_of.get(license_id)

    def license_id(self, row: int) -> str:
        """The license on a row, or whose dependent is there."""
        number = bisect_right(self._starts, row) - 1
        return self._blocks[number].license_ids[row - self._starts[number]]

    def window(self, rows: range) -> Block:
        """The columns of some rows (a range of step 1 within all rows)."""
        if not rows:
            return Block.of(())
        first = bisect_right(self._starts, rows.start) - 1
        last = bisect_right(self._starts, rows.stop - 1) - 1
        parts: list[Block] = []
        for number in range(first, last + 1):
            base, block = self._starts[number], self._blocks[number]
            parts.append(block.part(max(0, rows.start - base), min(len(block), rows.stop - base)))
        return Block.joined(parts)

    def blocks_over(self, rows: range) -> list[tuple[int, Block]]:
        """The whole blocks that hold some rows, each with its first row; shared, not copied."""
        if not rows:
            return []
        first = bisect_right(self._starts, rows.start) - 1
        last = bisect_right(self._starts, rows.stop - 1) - 1
        return [(self._starts[n], self._blocks[n]) for n in range(first, last + 1)]

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


class _Settings(NamedTuple):
    """For which days, and with which warnings, rows are described."""

    as_of: Day
    known_on: Day | None
    warning_days: tuple[int, ...]
    with_dependents: bool

    def rows(self, license: License, successor: License | None) -> tuple[RowFacts, ...]:
        """The rows of a license; `successor` is already cut to what was known."""
        known = as_known_on(license, self.known_on)
        own = describe(known, as_of=self.as_of, warning_days=self.warning_days, successor=successor)
        return (own, *dependent_rows(known, self.as_of)) if self.with_dependents else (own,)


def _first_rows(blocks: Iterable[Block]) -> dict[str, int]:
    rows: dict[str, int] = {}
    ids = (license_id for block in blocks for license_id in block.license_ids)
    for row, license_id in enumerate(ids):
        rows.setdefault(license_id, row)
    return rows
