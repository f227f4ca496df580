"""The arrangement of the rows: pinned licenses, headings of groups, licenses, dependents."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from functools import cached_property
from itertools import islice, pairwise
from typing import Final, NamedTuple, TypeAlias, final

import numpy as np
from numpy.typing import NDArray

from desktop_app.domain.records import License
from desktop_app.timeline.row_index import RowIndex

__all__ = ["NO_ROWS", "Arrangement", "GroupKey", "GroupSpan", "Heading", "Row", "in_file_order"]

GroupKey: TypeAlias = tuple[str, ...]
"""The values that tell a group, from the outermost level inwards."""

_Indices: TypeAlias = NDArray[np.int32]


class Heading(NamedTuple):
    """The row over a group.

    Attributes:
        key: which group.
        title: its words.
        level: 0 for the outermost.
        total: how many licenses are in it.
        start, stop: its part of the arrangement's members (stop exclusive).
        is_collapsed: whether its licenses, and the groups in it, have no rows now.
    """

    key: GroupKey
    title: str
    level: int
    total: int
    start: int
    stop: int
    is_collapsed: bool = False


class Row(NamedTuple):
    """What one row shows: a heading, a license (`number` 0) or one of its dependents."""

    license_id: str | None
    number: int = 0
    heading: Heading | None = None


class GroupSpan(NamedTuple):
    """A group and the rows that it takes now, its heading's among them."""

    heading: Heading
    rows: range


@final
class Arrangement:
    """Which row shows what, frozen. Rows are numbered from 0, pinned ones first.

    Rows are two numbers each, so that a hundred thousand of them cost no objects: `who` is the
    place of the row's license among `licenses`, or −1 − the place of its heading among `headings`;
    `number` is 0, or which of the license's dependents has the row.
    """

    def __init__(
        self,
        licenses: Sequence[License],
        members: _Indices,
        headings: Sequence[Heading] = (),
        *,
        pinned: Sequence[int] = (),
        with_dependents: bool = False,
    ) -> None:
        self.licenses: Final = licenses
        self.headings: Final = tuple(headings)
        self.with_dependents: Final = with_dependents
        self._members: Final = members
        self._pins: Final = np.array(pinned, dtype=np.int32)
        who = _shown(self._pins, members, self.headings)
        counts = _row_counts(who, licenses) if with_dependents else np.ones(len(who), np.int64)
        self.pinned: Final = int(counts[: len(self._pins)].sum())
        self.who: Final[_Indices] = np.repeat(who, counts)
        self.number: Final[_Indices] = _numbers(counts)

    def __len__(self) -> int:
        """How many rows."""
        return len(self.who)

    def row(self, row: int) -> Row:
        who = int(self.who[row])
        if who < 0:
            return Row(None, heading=self.headings[-1 - who])
        return Row(self.licenses[who].id, int(self.number[row]))

    def heading_at(self, row: int) -> Heading | None:
        who = int(self.who[row]) if 0 <= row < len(self.who) else 0
        return self.headings[-1 - who] if who < 0 else None

    @cached_property
    def heading_rows(self) -> NDArray[np.int64]:
        """The rows of headings, from the top."""
        return np.flatnonzero(self.who < 0)

    @cached_property
    def index(self) -> RowIndex:
        """Every license's own rows."""
        own = np.flatnonzero((self.who >= 0) & (self.number == 0))
        places: list[int] = self.who[own].tolist()
        ids = (self.licenses[place].id for place in places)
        return RowIndex(zip(ids, own.tolist(), strict=True))

    def rows_of(self, license_id: str) -> tuple[int, ...]:
        """The license's own rows: several where it stands in several groups, none in a folded one.

        Rows of its dependents follow each.
        """
        return self.index.all(license_id)

    def row_of(self, license_id: str) -> int | None:
        """The first of the license's own rows."""
        return self.index.first(license_id)

    def row_standing_for(self, license_id: str) -> int | None:
        """A license's own row, or the heading of the collapsed group that it is in."""
        row = self.row_of(license_id)
        if row is not None or not self.headings:
            return row
        for place, license_ in enumerate(self.licenses):
            if license_.id == license_id:
                return self._heading_hiding(place)
        return None

    def _heading_hiding(self, place: int) -> int | None:
        for at in np.flatnonzero(self._members == place).tolist():
            for heading in self.headings:
                if heading.is_collapsed and heading.start <= at < heading.stop:
                    return self.row_of_heading(heading.key)
        return None

    def row_of_heading(self, key: GroupKey) -> int | None:
        """The row of a group's heading, None where it has none now."""
        for row in self.heading_rows.tolist():
            if self.headings[-1 - int(self.who[row])].key == key:
                return row
        return None

    def heading_over(self, row: int) -> int | None:
        """The row of the innermost heading over a row; over a heading, that of the next level out.

        None for pinned rows, outermost headings and rows without groups.
        """
        rows = self.heading_rows
        place = int(np.searchsorted(rows, row, side="left")) - 1
        if place < 0 or row < self.pinned:
            return None
        own = self.heading_at(row)
        if own is None:
            return int(rows[place])
        while place >= 0:
            above = self.heading_at(int(rows[place]))
            if above is not None and above.level < own.level:
                return int(rows[place])
            place -= 1
        return None

    def groups_over(self, rows: range, level: int = 0) -> tuple[GroupSpan, ...]:
        """The groups of a level that have some of these rows, from the top: a few binary searches.

        What has no group (pinned rows, all rows of an ungrouped arrangement) is in none of them.
        """
        spans = self._spans(level)
        first = max(0, bisect_right(spans, rows.start, key=_start_of) - 1)
        found: list[GroupSpan] = []
        for span in islice(spans, first, None):
            if span.rows.start >= rows.stop:
                break
            if span.rows.stop > rows.start:
                found.append(span)
        return tuple(found)

    def _spans(self, level: int) -> list[GroupSpan]:
        """The groups of a level, each up to the next heading of this level or an outer one."""
        cached = self._spans_by_level.get(level)
        if cached is None:
            rows = self.heading_rows
            places = -1 - self.who[rows]
            outer = np.flatnonzero(self._levels[places] <= level)
            starts = [*rows[outer].tolist(), len(self)]
            shown: list[int] = places[outer].tolist()
            headings = [self.headings[place] for place in shown]
            cached = [
                GroupSpan(heading, range(*ends))
                for heading, ends in zip(headings, pairwise(starts), strict=True)
                if heading.level == level
            ]
            self._spans_by_level[level] = cached
        return cached

    @cached_property
    def _spans_by_level(self) -> dict[int, list[GroupSpan]]:
        return {}

    @cached_property
    def _levels(self) -> NDArray[np.int64]:
        return np.array([heading.level for heading in self.headings], dtype=np.int64)

    @property
    def levels(self) -> int:
        """How many levels of groups there are."""
        return int(self._levels.max()) + 1 if len(self._levels) else 0

    @property
    def collapsed(self) -> frozenset[GroupKey]:
        return frozenset(heading.key for heading in self.headings if heading.is_collapsed)

    def with_collapsed(self, collapsed: Collection[GroupKey]) -> Arrangement:
        """The same with just these groups collapsed; keys of no group are ignored."""
        headings = [each._replace(is_collapsed=each.key in collapsed) for each in self.headings]
        return Arrangement(
            self.licenses,
            self._members,
            headings,
            pinned=self._pins.tolist(),
            with_dependents=self.with_dependents,
        )

    def places_of(self, heading: Heading) -> NDArray[np.int32]:
        """Where among `licenses` those of a group are, whether they have rows or not.

        One that stands in several inner groups is there several times.
        """
        return self._members[heading.start : heading.stop]

    def members_of(self, heading: Heading) -> list[License]:
        """The licenses of a group, in order, each once."""
        places: list[int] = self.places_of(heading).tolist()
        return [self.licenses[place] for place in dict.fromkeys(places)]

    def folded(self) -> list[License]:
        """The licenses in collapsed groups, in the order of the rows that they would have."""
        found: list[int] = []
        hidden_until = 0
        for heading in self.headings:
            if heading.is_collapsed and heading.start >= hidden_until:
                hidden_until = heading.stop
                found += self.places_of(heading).tolist()
        return [self.licenses[place] for place in found]

    def order(self) -> tuple[str, ...]:
        """The ids of all licenses, pinned ones first, each once, whether they have rows or not."""
        places: list[int] = [*self._pins.tolist(), *self._members.tolist()]
        return tuple([self.licenses[place].id for place in dict.fromkeys(places)])

    def entries(self) -> Iterator[License | Heading]:
        """Licenses and headings in the order of their rows, dependents left out."""
        own: list[int] = self.who[self.number == 0].tolist()
        return (self.licenses[who] if who >= 0 else self.headings[-1 - who] for who in own)


def _start_of(span: GroupSpan) -> int:
    return span.rows.start


def _shown(pins: _Indices, members: _Indices, headings: Sequence[Heading]) -> _Indices:
    """The rows without those of dependents."""
    if not headings:
        return np.concatenate([pins, members])
    parts: list[_Indices] = [pins]
    places: list[int] = []
    hidden_until = 0
    for place, heading in enumerate(headings):
        if heading.start < hidden_until:
            continue
        if heading.is_collapsed:
            hidden_until = heading.stop
        places.append(place)
    for place in places:
        heading = headings[place]
        parts.append(np.array([-1 - place], dtype=np.int32))
        is_innermost = place + 1 == len(headings) or headings[place + 1].level <= heading.level
        if is_innermost and not heading.is_collapsed:
            parts.append(members[heading.start : heading.stop])
    return np.concatenate(parts)


def _row_counts(who: _Indices, licenses: Sequence[License]) -> NDArray[np.int64]:
    own = np.array([1 + len(each.dependents) for each in licenses] or [1], dtype=np.int64)
    return np.where(who >= 0, own[np.maximum(who, 0)], 1)


def _numbers(counts: NDArray[np.int64]) -> _Indices:
    """Each count told off from 0."""
    begins = np.cumsum(counts) - counts
    return (np.arange(int(counts.sum())) - np.repeat(begins, counts)).astype(np.int32)


def in_file_order(licenses: Sequence[License], *, with_dependents: bool = False) -> Arrangement:
    """A row for each of these licenses, in this order."""
    members = np.arange(len(licenses), dtype=np.int32)
    return Arrangement(tuple(licenses), members, with_dependents=with_dependents)


NO_ROWS: Final = Arrangement((), np.zeros(0, dtype=np.int32))
