"""How much stands on each day of all rows together, by status: what an overview draws."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final, NamedTuple, TypeVar

import numpy as np
from numpy.typing import NDArray

from desktop_app.domain.days import MAX_DAY, MIN_DAY, Day
from desktop_app.timeline.block import Block
from desktop_app.timeline.columns import Columns
from desktop_app.timeline.looks import BARS, Cap, Look
from desktop_app.timeline.primitives import Ink

__all__ = ["GAPS", "KIND_OF_LOOK", "STACK", "Profile", "Span", "span_of"]

_T = TypeVar("_T")

STACK: Final = (Ink.IN_FORCE, Ink.PENDING, Ink.REPORTED, Ink.LAPSED, Ink.ALARM)
"""What is counted, in the order in which it is heaped up; the last are gaps."""

GAPS: Final = len(STACK) - 1
_EXPIRING: Final = len(STACK)
_BINS: Final = 2048
_LEAST_PAD: Final = 10
_PAD_SHARE: Final = 40
_SAME: Final = {
    Ink.IN_FORCE_ALT: Ink.IN_FORCE,
    Ink.LAPSED_ALT: Ink.LAPSED,
    Ink.MUTED: Ink.REPORTED,
}
KIND_OF_LOOK: Final = np.array(
    [
        {
            Look.WITHDRAWN: GAPS,
            Look.EXPECTED: STACK.index(Ink.REPORTED),
        }.get(look, STACK.index(_SAME.get(BARS[look].ink, BARS[look].ink)))
        for look in Look
    ]
)


class Span(NamedTuple):
    """First and last day of an overview, both inclusive."""

    first: Day
    last: Day


def span_of(columns: Columns, folded: Columns | None = None) -> Span:
    """All days of anything on the rows and the as-of day, with some air around them."""
    as_of = columns.as_of
    extents = [each.extent for each in (columns, folded) if each is not None]
    days = [day for extent in extents if extent is not None for day in extent]
    days = [*(days or (as_of - 180, as_of + 180)), as_of]
    first, last = min(days), max(days)
    pad = max(_LEAST_PAD, (last - first) // _PAD_SHARE)
    return Span(max(MIN_DAY, first - pad), min(MAX_DAY, last + pad))


class Profile(NamedTuple):
    """Counts by bin of `days` days from the span's first on; never changes: see `following`.

    Attributes:
        span: the days that the bins cover, perhaps a little less than all of them.
        days: how many days a bin holds.
        counts: of shape (len(STACK) + 1, bins): bars and gaps of each kind that have a day in
            the bin; in the last line, the ends that are near.
        blocks: those of the rows that were counted; what is folded away is counted beside them.
        origin: of which building the rows are, see `Columns.origin`.
        has_folded: whether anything is folded away.
    """

    span: Span
    days: int
    counts: NDArray[np.int32]
    blocks: tuple[Block, ...]
    origin: object
    has_folded: bool

    @staticmethod
    def of(
        columns: Columns,
        keep_going: Callable[[], None] = lambda: None,
        *,
        folded: Columns | None = None,
        tell: Callable[[Profile, float], None] = lambda _profile, _share: None,
    ) -> Profile:
        """All rows counted, in any thread; what `keep_going` raises ends the work.

        Those that are `folded` away still stand on their days. Rows that nobody described yet are
        described; `tell` hears what was counted so far, and the share of all that it is: blocks
        are taken from all over the rows, so that a few of them look like all.
        """
        span, has_folded = span_of(columns, folded), folded is not None
        days = -(-(span.last - span.first + 1) // _BINS)
        bins = -(-(span.last - span.first + 1) // days)
        counts = np.zeros((_EXPIRING + 1, bins), dtype=np.int32)
        parts = [part for each in (columns, folded) if each is not None for part in each.parts()]
        for number, part in enumerate(_spread(parts)):
            keep_going()
            if number in _TOLD or (number and number % _TOLD_EVERY == 0):
                tell(Profile(span, days, counts.copy(), (), None, has_folded), number / len(parts))
            ((_, block),) = part.columns.blocks_over(part.rows)
            counts += _counted(block, span.first, days, bins)
        blocks = tuple(block for _, block in columns.blocks_over(range(len(columns))))
        return Profile(span, days, counts, blocks, columns.origin, has_folded)

    def following(self, columns: Columns) -> Profile | None:
        """The profile after some rows changed; None where all must be counted again.

        Blocks of rows that did not change are shared by old and new columns.
        """
        if columns.origin is not self.origin or not columns.is_prepared:
            return None
        blocks = tuple(block for _, block in columns.blocks_over(range(len(columns))))
        before, after = set(map(id, self.blocks)), set(map(id, blocks))
        gone = [block for block in self.blocks if id(block) not in after]
        come = [block for block in blocks if id(block) not in before]
        if len(gone) + len(come) > _FEW or not self._holds(come):
            return None
        counts = self.counts.copy()
        for block in gone:
            counts -= self._counted(block)
        for block in come:
            counts += self._counted(block)
        return self._replace(counts=counts, blocks=blocks)

    @property
    def expiring(self) -> NDArray[np.int32]:
        return self.counts[_EXPIRING]

    def stacked(self) -> NDArray[np.int32]:
        """How high each kind reaches in each bin, heaped up in the order of STACK."""
        return np.cumsum(self.counts[:_EXPIRING], axis=0, dtype=np.int32)

    def _counted(self, block: Block) -> NDArray[np.int32]:
        return _counted(block, self.span.first, self.days, self.counts.shape[1])

    def _holds(self, blocks: Iterable[Block]) -> bool:
        for block in blocks:
            extent = block.extent()
            if extent and not self.span.first <= extent[0] <= extent[1] <= self.span.last:
                return False
        return True


_FEW: Final = 8
"""Blocks that are worth patching; beyond, the rows were filtered or sorted anew."""


_STRIDE: Final = 16
_TOLD: Final = frozenset((16, 64, 128))
_TOLD_EVERY: Final = 256


def _spread(parts: Sequence[_T]) -> Iterator[_T]:
    """All of them, each sixteenth first, then those beside them."""
    return (part for offset in range(_STRIDE) for part in parts[offset::_STRIDE])


def _counted(block: Block, first: Day, days: int, bins: int) -> NDArray[np.int32]:
    """What one block adds: steps up and down, and their running sum."""
    own = (block.dependent == 0)[block.rows()]
    kind = np.concatenate([KIND_OF_LOOK[block.look[own]], np.full(len(block.gaps.first), GAPS)])
    low = _bins(np.concatenate([block.first[own], block.gaps.first]), first, days, bins)
    high = _bins(np.concatenate([block.last[own], block.gaps.last]), first, days, bins)
    stride = bins + 1
    size = len(STACK) * stride
    up = np.bincount(kind * stride + low, minlength=size)
    down = np.bincount(kind * stride + high + 1, minlength=size)
    steps = (up - down).reshape(len(STACK), stride)
    counts = np.zeros((_EXPIRING + 1, bins), dtype=np.int32)
    np.cumsum(steps[:, :-1], axis=1, out=counts[:_EXPIRING])
    ends = _bins(block.last[own][block.cap[own] == Cap.EXPIRING], first, days, bins)
    counts[_EXPIRING] = np.bincount(ends, minlength=bins)
    return counts


def _bins(day: NDArray[np.int32], first: Day, days: int, bins: int) -> NDArray[np.int64]:
    """Open ends lie far beyond the last bin, and are counted up to it."""
    return np.clip((day.astype(np.int64) - first) // days, 0, bins - 1)
