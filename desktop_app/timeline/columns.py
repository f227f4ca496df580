"""All rows of a timeline as immutable columns, in blocks, so that an edit costs one block."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import accumulate, pairwise
from operator import is_
from typing import Final, NamedTuple, final

from desktop_app.domain.days import Day
from desktop_app.domain.knowledge import as_known_on
from desktop_app.domain.records import License
from desktop_app.domain.succession import successors
from desktop_app.timeline.block import Block
from desktop_app.timeline.describer import Describer
from desktop_app.timeline.lazy_block import LazyBlock
from desktop_app.timeline.reuse import Rows, adopt
from desktop_app.timeline.row_facts import RowFacts
from desktop_app.timeline.row_index import RowIndex

__all__ = ["BLOCK_ROWS", "BarRef", "Columns"]

BLOCK_ROWS: Final = 256


class BarRef(NamedTuple):
    """Where a term is drawn: its row, and its place among that row's bars."""

    row: int
    place: int


class Part(NamedTuple):
    """Some rows of columns, as many as are made together."""

    columns: Columns
    rows: range


@final
class Columns:
    """What is drawn, license by license, in the order of the rows. Never changes: see `patched`.

    Looks are those of the day `as_of`; with a `known_on` day (inclusive) only what was known then
    is there.
    """

    def __init__(
        self,
        blocks: Sequence[LazyBlock],
        index: RowIndex,
        describer: Describer,
        starts: Sequence[int] | None = None,
    ) -> None:
        """Columns of blocks, of which one may know where they start."""
        self._describer = describer
        self._blocks = blocks
        self._index = index
        self._starts = [0, *accumulate(map(len, blocks))] if starts is None else starts
        self._is_prepared = False

    @staticmethod
    def build(  # noqa: PLR0913 - what rows are made of, each by its name
        licenses: Sequence[License | None],
        *,
        as_of: Day,
        known_on: Day | None = None,
        warning_days: Sequence[int] = (30, 7, 1),
        with_dependents: bool = False,
        among: Sequence[License] | None = None,
        following: Mapping[str, License] | None = None,
        index: RowIndex | None = None,
    ) -> Columns:
        """Columns with a row for each license, in this order; None is the heading of a group.

        A license may have several rows, if they do not follow one another. Rows of what depends on
        it follow each where they are asked for. The license that succeeds one is looked for
        `among` these, where the rows are not all there are, or is known to be `following` (by the
        old one's id). An `index` of the rows may be known.
        """
        if following is None:
            everything = filter(None, licenses) if among is None else among
            following = successors(as_known_on(license, known_on) for license in everything)
        describer = Describer(as_of, known_on, tuple(warning_days), with_dependents, following)
        blocks: list[LazyBlock] = []
        for start in range(0, len(licenses), BLOCK_ROWS):
            part = licenses[start : start + BLOCK_ROWS]
            blocks.append(LazyBlock(part, sum(map(describer.row_count, part)), describer))
        return Columns(blocks, RowIndex(_own_rows(blocks)) if index is None else index, describer)

    def patched(
        self, before: License | None, after: License | None, successor: License | None = None
    ) -> Columns:
        """Columns after one license changed; a null `before` appends it, a null `after` drops it.

        A changed license keeps its place. `successor` is the license that succeeds it, if any.
        """
        rows: tuple[RowFacts, ...] = ()
        if after is not None:
            rows = self._describer.followed_by(after.id, successor).rows(after)
        if before is None:
            return self._replaced(len(self), len(self), rows)
        columns = self
        for start in reversed(self._index.all(before.id)):
            stop = start + self._describer.row_count(before)
            columns = columns._replaced(start, stop, rows)
        return columns

    def patched_many(self, changes: Sequence[tuple[License, License, License | None]]) -> Columns:
        """Columns after several licenses changed, given as before, after and successor.

        None of them comes or goes. Each block in which some are is made anew once.
        """
        found: dict[int, tuple[RowFacts, ...]] = {}
        for before, after, successor in changes:
            rows = self._describer.followed_by(after.id, successor).rows(after)
            if len(rows) != self._describer.row_count(before):
                return self._patched_singly(changes)
            found.update((start, rows) for start in self._index.all(before.id))
        by_block: dict[int, list[int]] = {}
        for start in sorted(found):
            by_block.setdefault(bisect_right(self._starts, start) - 1, []).append(start)
        blocks = list(self._blocks)
        for number, starts in by_block.items():
            if starts[-1] + len(found[starts[-1]]) > self._starts[number + 1]:
                return self._patched_singly(changes)
            places = [(start - self._starts[number], found[start]) for start in starts]
            blocks[number] = LazyBlock.of(_with_rows(blocks[number].block, places))
        patched = Columns(blocks, self._index, self._describer, self._starts)
        patched._take_over(self, by_block)
        return patched

    def _take_over(self, old: Columns, numbers: Iterable[int]) -> None:
        """Know what others know, of which some blocks were replaced: frames of a drag ask for it,
        and there may be thousands of blocks.
        """
        self._is_prepared = old._is_prepared
        extent = vars(old).get("extent")
        if extent is None:
            return
        first, last = extent
        for number in numbers:
            was, now = old._blocks[number].extent, self._blocks[number].extent
            if was is not None and (was[0] == first or was[1] == last):
                return
            if now is not None:
                first, last = min(first, now[0]), max(last, now[1])
        vars(self)["extent"] = first, last

    def _patched_singly(
        self, changes: Sequence[tuple[License, License, License | None]]
    ) -> Columns:
        columns = self
        for before, after, successor in changes:
            columns = columns.patched(before, after, successor)
        return columns

    def _replaced(self, start: int, stop: int, rows: Sequence[RowFacts]) -> Columns:
        """Columns with the rows start to stop (exclusive) replaced; other blocks are shared."""
        fresh = Block.of(rows)
        if not self._blocks:
            return self._of([LazyBlock.of(fresh)] if rows else [])
        low = min(bisect_right(self._starts, start) - 1, len(self._blocks) - 1)
        high = min(bisect_right(self._starts, stop - 1) - 1, len(self._blocks) - 1)
        high = max(low, high)
        old = Block.joined([lazy.block for lazy in self._blocks[low : high + 1]])
        begin, end = start - self._starts[low], stop - self._starts[low]
        parts = [part for part in (old.part(0, begin), fresh, old.part(end, len(old))) if len(part)]
        between = [LazyBlock.of(Block.joined(parts))] if parts else []
        blocks = [*self._blocks[:low], *between, *self._blocks[high + 1 :]]
        if fresh.license_ids == old.license_ids[begin:end]:
            return Columns(blocks, self._index, self._describer)
        return self._of(blocks)

    def _of(self, blocks: Sequence[LazyBlock]) -> Columns:
        """Columns of blocks whose rows have moved."""
        return Columns(blocks, RowIndex(_own_rows(blocks)), self._describer)

    def prepare(
        self,
        keep_going: Callable[[], None] = lambda: None,
        tell: Callable[[float], None] = lambda _: None,
    ) -> None:
        """Describe all rows that were not looked at yet, in any thread.

        Until then rows are described as they come into view. `keep_going` is called now and then;
        what it raises ends the work, which can be taken up again. `tell` hears the share done.
        """
        for number, lazy in enumerate(self._blocks):
            keep_going()
            if not lazy.is_described:
                tell(number / len(self._blocks))
            _ = lazy.block

    @property
    def origin(self) -> object:
        """The same for all columns that edits have made of one another, and for no others."""
        return self._describer

    def shares_rows(self, other: Columns) -> bool:
        """Whether both come of one building, but for edits that patched one of them."""
        return self.origin is other.origin

    def differing(self, old: Columns) -> list[range] | None:
        """The rows of the blocks that are not those of `old`; None where rows lie elsewhere."""
        if not self.shares_rows(old) or self._starts != old._starts:
            return None
        if all(map(is_, self._blocks, old._blocks)):
            return []
        pairs = zip(self._blocks, old._blocks, strict=True)
        starts = self._starts
        return [
            range(starts[n], starts[n + 1]) for n, (new, was) in enumerate(pairs) if new is not was
        ]

    def adopt(self, old: Columns, keep_going: Callable[[], None] = lambda: None) -> None:
        """Take over what `old` has described already of the same licenses, in any thread.

        Another order, filter or grouping of the same records costs a fraction of describing them.
        """
        if old is not self:
            adopt(
                Rows(self._blocks, self._describer), Rows(old._blocks, old._describer), keep_going
            )

    @property
    def is_prepared(self) -> bool:
        """Whether any rows can be shown without describing them first."""
        if not self._is_prepared:
            self._is_prepared = all(lazy.is_described for lazy in self._blocks)
        return self._is_prepared

    def is_described(self, rows: range) -> bool:
        """Whether some rows can be shown without describing them first."""
        return all(self._blocks[number].is_described for number in self._numbers(rows))

    def _numbers(self, rows: range) -> range:
        """Which blocks hold some rows."""
        if not rows:
            return range(0)
        first = bisect_right(self._starts, rows.start) - 1
        return range(first, bisect_right(self._starts, rows.stop - 1))

    def __len__(self) -> int:
        """How many rows."""
        return self._starts[-1]

    @property
    def as_of(self) -> Day:
        return self._describer.as_of

    @property
    def known_on(self) -> Day | None:
        return self._describer.known_on

    def row_of(self, license_id: str) -> int | None:
        """The first of the license's own rows; rows of its dependents follow."""
        return self._index.first(license_id)

    def rows_of(self, license_id: str) -> tuple[int, ...]:
        """All of the license's own rows: it may stand in several groups."""
        return self._index.all(license_id)

    def license_id(self, row: int) -> str:
        """The license on a row, or whose dependent is there; empty for a heading."""
        number = bisect_right(self._starts, row) - 1
        return self._blocks[number].license_id(row - self._starts[number])

    def window(self, rows: range) -> Block:
        """The columns of some rows (a range of step 1 within all rows)."""
        if not rows:
            return Block.of(())
        parts: list[Block] = []
        for number in self._numbers(rows):
            base, lazy = self._starts[number], self._blocks[number]
            parts.append(lazy.part(max(0, rows.start - base), min(len(lazy), rows.stop - base)))
        return Block.joined(parts)

    def parts(self) -> list[Part]:
        """The rows of each block, none of them described for that."""
        return [Part(self, range(*ends)) for ends in pairwise(self._starts)]

    def beside(self, licenses: Sequence[License]) -> Columns:
        """Columns of other licenses, described as these are."""
        count = self._describer.row_count
        parts = [licenses[at : at + BLOCK_ROWS] for at in range(0, len(licenses), BLOCK_ROWS)]
        return self._of([LazyBlock(part, sum(map(count, part)), self._describer) for part in parts])

    def blocks_over(self, rows: range) -> list[tuple[int, Block]]:
        """The whole blocks that hold some rows, each with its first row; shared, not copied."""
        return [(self._starts[n], self._blocks[n].block) for n in self._numbers(rows)]

    def bar_count(self, rows: range) -> int:
        """How many bars some rows have."""
        found = 0
        for base, block in self.blocks_over(rows):
            low, high = max(0, rows.start - base), min(len(block), rows.stop - base)
            found += int(block.ptr[high] - block.ptr[low])
        return found

    def find(self, license_id: str, term_id: str) -> BarRef | None:
        """Where a term is drawn; None where it is not (unknown start, not yet known)."""
        row = self.row_of(license_id)
        if row is None:
            return None
        ids = self.window(range(row, row + 1)).term_ids
        return BarRef(row, ids.index(term_id)) if term_id in ids else None

    @cached_property
    def extent(self) -> tuple[Day, Day] | None:
        """First and last day of anything here (inclusive), open ends by their start alone."""
        found = [extent for block in self._blocks if (extent := block.extent) is not None]
        if not found:
            return None
        return min(first for first, _ in found), max(last for _, last in found)


def _own_rows(blocks: Sequence[LazyBlock]) -> Iterator[tuple[str, int]]:
    """Each license with each of its own rows."""
    row = 0
    for block in blocks:
        for license_id, count in block.rows_by_license():
            if license_id:
                yield license_id, row
            row += count


def _with_rows(old: Block, places: Sequence[tuple[int, tuple[RowFacts, ...]]]) -> Block:
    """A block with as many rows as before, those at some places (in order) being others."""
    fresh = Block.of([row for _, rows in places for row in rows])
    parts: list[Block] = []
    done = taken = 0
    for start, rows in places:
        parts += (old.part(done, start), fresh.part(taken, taken + len(rows)))
        done, taken = start + len(rows), taken + len(rows)
    parts.append(old.part(done, len(old)))
    return Block.joined([part for part in parts if len(part)])
