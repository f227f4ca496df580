"""How licenses stand on one day, worked out once for each and kept for sort, group and filter."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple, final

import msgspec

from desktop_app.domain.days import Day
from desktop_app.domain.knowledge import as_known_on
from desktop_app.domain.records import License
from desktop_app.domain.status import StatusOnDay, status_on

__all__ = ["Standing", "Standings"]


class _Days(NamedTuple):
    as_of: Day
    known_on: Day | None
    warning_days: tuple[int, ...]


class Standing(msgspec.Struct, gc=False):
    """A license as the file has it, as it was known, and how it stands, told when asked for."""

    license: License
    known: License
    days: _Days
    told: StatusOnDay | None = None
    """Its status, where somebody asked for it already."""

    @property
    def status(self) -> StatusOnDay:
        if self.told is None:
            days = self.days
            self.told = status_on(self.known, days.as_of, warning_days=days.warning_days)
        return self.told


@final
class Standings:
    """Standings for one as-of day, one state of knowledge and one set of warnings.

    Working a status out takes some 10 µs alone and 1 µs among many, looking it up less: another
    order or grouping of the same records is mostly looking up. Threads may share it: at worst one
    works out again what the other has just found.
    """

    def __init__(self, as_of: Day, known_on: Day | None, warning_days: Sequence[int]) -> None:
        self._days = _Days(as_of, known_on, tuple(warning_days))
        self._found: dict[str, Standing] = {}

    @property
    def as_of(self) -> Day:
        return self._days.as_of

    def answers(self, as_of: Day, known_on: Day | None, warning_days: Sequence[int]) -> bool:
        """Whether it is about these days."""
        return self._days == _Days(as_of, known_on, tuple(warning_days))

    def anew(self, license: License) -> Standing:
        """A standing of which nothing was asked yet."""
        return Standing(license, as_known_on(license, self._days.known_on), self._days)

    def tell(self, standings: Sequence[Standing]) -> None:
        """Work out the statuses of many together, of those that are not told yet."""
        # Here: the command line knows the fields of groups too, and does without NumPy.
        from desktop_app.timeline.arranging.many_statuses import statuses_on

        untold = [standing for standing in standings if standing.told is None]
        found = statuses_on(
            [standing.known for standing in untold],
            self._days.as_of,
            warning_days=self._days.warning_days,
        )
        for standing, status in zip(untold, found, strict=True):
            standing.told = status

    def of_all(self, licenses: Iterable[License]) -> list[Standing]:
        """`of` each."""
        known, days = self._found, self._days
        known_on = days.known_on
        found: list[Standing] = []
        for license in licenses:
            license_id = license.id
            standing = known.get(license_id)
            if standing is None or standing.license is not license:
                then = license if known_on is None else as_known_on(license, known_on)
                standing = known[license_id] = Standing(license, then, days)
            found.append(standing)
        return found

    def of(self, license: License) -> Standing:
        found = self._found.get(license.id)
        if found is None or found.license is not license:
            found = self._found[license.id] = self.anew(license)
        return found
