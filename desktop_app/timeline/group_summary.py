"""What a group's licenses cover together, day by day: heaps by status, as in the overview."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from operator import itemgetter
from typing import Final, NamedTuple, TypeAlias, final

import numpy as np
from numpy.typing import NDArray

from desktop_app.domain.cover import gaps_among
from desktop_app.domain.days import MAX_DAY, Day
from desktop_app.domain.records import License
from desktop_app.domain.spans import term_spans
from desktop_app.domain.status import ChainStatus
from desktop_app.timeline.arranging.standing import Standing, Standings
from desktop_app.timeline.profile import GAPS, KIND_OF_LOOK, STACK
from desktop_app.timeline.ragged import Days, offsets
from desktop_app.timeline.row_facts import OPEN, look_of

__all__ = ["Facts", "GroupSummary", "Heap", "facts_of", "summary_of"]

_Ints: TypeAlias = NDArray[np.int64]
_CHECK_EVERY: Final = 1024
_FEW_BINS: Final = 4096


class _Run(NamedTuple):
    """Days of one kind of STACK, inclusive; `last` may be OPEN."""

    kind: int
    first: Day
    last: Day


class Facts(NamedTuple):
    """Days of many licenses, those of license n at ptr[n] to ptr[n + 1].

    `ending` is by license the last day where that is near and nothing follows, else 0.
    """

    ptr: _Ints
    kind: NDArray[np.uint8]
    first: Days
    last: Days
    ending: Days

    def replaced(self, place: int, facts: Facts) -> Facts:
        """The same with other days of one license."""
        low, high = int(self.ptr[place]), int(self.ptr[place + 1])
        counts = np.diff(self.ptr)
        counts[place] = len(facts.first)
        ending = self.ending.copy()
        ending[place] = facts.ending[0]

        return Facts(
            offsets(counts),
            np.concatenate([self.kind[:low], facts.kind, self.kind[high:]]),
            np.concatenate([self.first[:low], facts.first, self.first[high:]]),
            np.concatenate([self.last[:low], facts.last, self.last[high:]]),
            ending,
        )


def facts_of(
    licenses: Sequence[License],
    standings: Standings,
    following: Mapping[str, License],
    keep_going: Callable[[], None] = lambda: None,
) -> Facts:
    """The days of these licenses, in any thread; what `keep_going` raises ends the work."""
    counts: list[int] = []
    runs: list[_Run] = []
    ending: list[Day] = []
    for number, license in enumerate(licenses):
        if number % _CHECK_EVERY == 0:
            keep_going()
        standing = standings.of(license)
        before = len(runs)
        runs += _runs(standing, standings.as_of, following.get(license.id))
        counts.append(len(runs) - before)
        status = standing.status
        is_near = status.status is ChainStatus.EXPIRING
        ending.append(status.last_day or 0 if is_near else 0)
    kinds, firsts, lasts = zip(*runs, strict=True) if runs else ((), (), ())
    return Facts(
        offsets(counts),
        np.array(kinds, dtype=np.uint8),
        np.array(firsts, dtype=np.int32),
        np.array(lasts, dtype=np.int32),
        np.array(ending, dtype=np.int32),
    )


def _runs(standing: Standing, as_of: Day, successor: License | None) -> Iterator[_Run]:
    known = standing.known
    spans = term_spans(known)
    found: list[_Run] = []
    for term, span in zip(known.terms, spans, strict=True):
        if span.first is not None:
            look = look_of(term, span, as_of, standing.status)
            last = OPEN if span.last is None else span.last
            found.append(_Run(int(KIND_OF_LOOK[look]), span.first, last))
    # A license whose terms share a day, that of handover above all, is one license on it.
    kept: list[_Run] = []
    reach = 0
    for run in sorted(found, key=itemgetter(1, 2)):
        if run.last <= reach:
            continue
        if kept and run.kind == kept[-1].kind and run.first <= reach + 1:
            kept[-1] = kept[-1]._replace(last=run.last)
        else:
            kept.append(run._replace(first=max(run.first, reach + 1)))
        reach = run.last
    yield from kept
    for gap in gaps_among(known, spans, successor):
        yield _Run(GAPS, gap.first, OPEN if gap.last is None else gap.last)


class Heap(NamedTuple):
    """Pieces of one kind: from one day up to another (exclusive), between two heights in pixels."""

    first: _Ints
    stop: _Ints
    low: NDArray[np.float64]
    high: NDArray[np.float64]


@final
class GroupSummary:
    """The days of one group's licenses. Heaps are worked out once for each zoom and height."""

    def __init__(
        self,
        total: int,
        kind: NDArray[np.uint8],
        first: Days,
        last: Days,
        follows: NDArray[np.bool_],
    ) -> None:
        self._total = max(1, total)
        self._follows = follows
        self._kind = kind.astype(np.int64)
        self._first = first.astype(np.int64)
        self._last = np.minimum(last, MAX_DAY).astype(np.int64)
        self._heaps: dict[tuple[int, int], tuple[Heap, ...]] = {}
        self.ending: Days = np.zeros(0, dtype=np.int32)

    def heaps(self, day_power: int, height: int) -> tuple[Heap, ...]:
        """A heap for each kind of STACK, of bins of 2**day_power days; all licenses together are
        `height` pixels. What has a day in a bin is a pixel high at least.
        """
        key = (day_power, height)
        found = self._heaps.get(key)
        if found is None:
            found = self._heaps[key] = self._worked_out(day_power, height)
        return found

    def _worked_out(self, day_power: int, height: int) -> tuple[Heap, ...]:
        low, high = self._first >> day_power, (self._last >> day_power) + 1
        # Where one run of a license ends and its next begins in one bin, it is still one license.
        low = np.where(self._follows, np.maximum(low, np.append(0, high[:-1])), low)
        high = np.maximum(low, high)
        edges, place = _edges(low, high, (MAX_DAY >> day_power) + 1)
        size = len(edges) + 1
        count = len(low)
        up = np.bincount(self._kind * size + place[:count], minlength=len(STACK) * size)
        down = np.bincount(self._kind * size + place[count:], minlength=len(STACK) * size)
        counts = np.cumsum((up - down).reshape(len(STACK), size), axis=1)[:, : len(edges)]
        days = edges << day_power
        stop = np.append(days[1:], days[-1:])
        below = np.zeros(len(edges))
        heaps: list[Heap] = []
        heights = np.cumsum(counts, axis=0) * (height / self._total)
        heights = np.minimum(np.ceil(heights), height)
        for kind in range(len(STACK)):
            reach = np.maximum(heights[kind], below)
            reach = np.where(counts[kind] > 0, np.maximum(reach, below + 1.0), reach)
            heaps.append(_joined(days, stop, below, reach))
            below = reach
        return tuple(heaps)


def _edges(low: _Ints, high: _Ints, end: int) -> tuple[_Ints, _Ints]:
    """Bins in which something begins or ends, ascending, and the place of each low and high there.

    Bins between them may be among them. `end` is where all ends that has no end.
    """
    both = np.concatenate([low, high])
    if not len(both):
        return both, both
    base, top = int(both.min()), int(high[high < end].max(initial=int(low.max())))
    if top - base > max(_FEW_BINS, len(both)):
        edges, place = np.unique(both, return_inverse=True)
        return edges, place
    # Counting through the bins costs a tenth of sorting what begins and ends in them.
    edges = np.append(np.arange(base, top + 1), end)
    return edges, np.where(both < end, both - base, len(edges) - 1)


def _joined(days: _Ints, stop: _Ints, low: NDArray[np.float64], high: NDArray[np.float64]) -> Heap:
    """Pieces that have a height, neighbors of equal ones as one."""
    goes_on = np.zeros(len(days), dtype=np.bool_)
    goes_on[1:] = (low[1:] == low[:-1]) & (high[1:] == high[:-1])
    begins = np.flatnonzero(~goes_on)
    ends = np.append(begins[1:], len(days)) - 1 if len(begins) else begins
    kept = high[begins] > low[begins]
    begins, ends = begins[kept], ends[kept]
    return Heap(days[begins], stop[ends], low[begins], high[begins])


def summary_of(facts: Facts, places: _Ints) -> GroupSummary:
    """The summary of the licenses at these places, each given once."""
    counts = facts.ptr[places + 1] - facts.ptr[places]
    shift = np.repeat(facts.ptr[places] - (np.cumsum(counts) - counts), counts)
    index = shift + np.arange(len(shift))
    kind = facts.kind[index]
    follows = np.append(False, (kind[1:] != GAPS) & (kind[:-1] != GAPS)) if len(kind) else kind > 0
    begins = (np.cumsum(counts) - counts)[counts > 0]
    follows[begins] = False
    summary = GroupSummary(len(places), kind, facts.first[index], facts.last[index], follows)
    ending = facts.ending[places]
    summary.ending = np.unique(ending[ending > 0])
    return summary
