"""A run of rows that is described when it is first looked at, and then kept."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import groupby
from typing import final

from desktop_app.domain.bounds import end_extent
from desktop_app.domain.days import MAX_DAY, Day
from desktop_app.domain.records import License
from desktop_app.timeline.block import Block
from desktop_app.timeline.describer import Describer
from desktop_app.timeline.row_facts import RowFacts

__all__ = ["LazyBlock"]


@final
class LazyBlock:
    """Rows of some licenses. Describing one costs more than holding it, and few are in view.

    Two threads that look at it for the first time together do the same work twice, no harm done.
    """

    def __init__(
        self, licenses: Sequence[License | None], rows: int, describer: Describer | None
    ) -> None:
        self._licenses = licenses
        self._rows = rows
        self._describer = describer
        self._known: Block | None = None
        self._facts: dict[int, tuple[RowFacts, ...]] = {}
        """Rows that were looked at before all of them, by place."""
        self._seen: tuple[range, Block] | None = None

    @staticmethod
    def of(block: Block) -> LazyBlock:
        """Rows that are described already."""
        lazy = LazyBlock((), len(block), None)
        lazy._known = block
        return lazy

    def __len__(self) -> int:
        return self._rows

    @property
    def is_described(self) -> bool:
        return self._known is not None

    @property
    def licenses(self) -> Sequence[License | None]:
        """What it is made of, as long as it is only that; nothing once an edit patched it."""
        return self._licenses

    def give(self, block: Block) -> None:
        """Let it know its rows without describing them."""
        assert len(block) == self._rows, "as many rows as before"
        self._known = block

    @property
    def block(self) -> Block:
        if self._known is None:
            self._known = Block.of(self._described(range(len(self._licenses))))
            self._facts, self._seen = {}, None
        return self._known

    def part(self, start: int, stop: int) -> Block:
        """Some rows (stop exclusive): others are not described for that, if it can be helped.

        A window shows some forty, and describing all of a block costs it a blink.
        """
        is_all = stop - start == self._rows
        if self._known is not None or is_all or self._rows != len(self._licenses):
            return self.block.part(start, stop)
        rows, seen = range(start, stop), self._seen
        if seen is None or seen[0] != rows:
            seen = self._seen = rows, Block.of(self._described(rows))
        return seen[1]

    def _described(self, places: range) -> list[RowFacts]:
        """The rows of the licenses at some places."""
        assert self._describer is not None, "a block is given, or a way to make it"
        facts, describe = self._facts, self._describer.rows
        found: list[RowFacts] = []
        for place in places:
            rows = facts.get(place)
            if rows is None:
                rows = facts[place] = describe(self._licenses[place])
            found += rows
        return found

    def license_id(self, row: int) -> str:
        """The license on one of its rows; nothing is described to find that out."""
        if self._known is not None:
            return self._known.license_ids[row]
        for license_id, count in self.rows_by_license():
            row -= count
            if row < 0:
                return license_id
        raise IndexError("there are not so many rows here")

    def rows_by_license(self) -> Iterator[tuple[str, int]]:
        """The licenses in order of their rows, each with how many rows it has there.

        Headings of groups have an empty id.
        """
        if self._known is not None:
            for license_id, rows in groupby(self._known.license_ids):
                yield license_id, sum(1 for _ in rows)
        elif self._describer is not None:
            for license in self._licenses:
                yield "" if license is None else license.id, self._describer.row_count(license)

    @cached_property
    def extent(self) -> tuple[Day, Day] | None:
        """First and last day of anything here, open ends counted by their start alone.

        Rows that are not described yet count with the bounds that their records name, so that
        it need not be worked out first what cut them short.
        """
        if self._known is not None:
            return self._known.extent()
        assert self._describer is not None, "a block is given, or a way to make it"
        known = map(self._describer.known, filter(None, self._licenses))
        days = [day for license in known for day in _days(license)]
        return (min(days), max(days)) if days else None


def _days(license: License) -> Iterator[Day]:
    """The days of a license's bounds, none of them worked out, so that many can be asked."""
    restriction = license.restriction
    if restriction is not None and restriction.from_ is not None:
        yield restriction.from_.first
    for term in license.terms:
        if term.start is not None:
            yield term.start.date.first
            if term.end is not None and term.end.date.last < MAX_DAY:
                yield max(term.start.date.first, end_extent(term.end).latest)
    for report in license.reports:
        if report.claimed_until is not None:
            yield report.claimed_until.last
