"""How licenses stand on one day, worked out once for each and kept for sort, group and filter."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import repeat
from typing import Final, NamedTuple, cast, final

import msgspec

from desktop_app.domain.days import Day
from desktop_app.domain.knowledge import as_known_on
from desktop_app.domain.records import License
from desktop_app.domain.status import StatusOnDay, status_on

__all__ = ["Standing", "Standings"]

_ROOM: Final = 10_000


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
        self._found: dict[int, Standing] = {}
        """By who the license is: a standing holds it, so that nothing else can take its place."""
        self._most = _ROOM

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

    def of_all(self, licenses: Sequence[License]) -> list[Standing]:
        """`of` each."""
        known, whose = self._found, list(map(id, licenses))
        found = list(map(known.get, whose))
        if all(found):
            return cast("list[Standing]", found)
        if any(found) or self._days.known_on is not None:
            return [self.of(license) for license in licenses]
        # The first time, of very many.
        news = list(map(Standing, licenses, licenses, repeat(self._days)))
        known.update(zip(whose, news, strict=True))
        self._most = max(self._most, 2 * len(known))
        return news

    def of(self, license: License) -> Standing:
        found = self._found.get(id(license))
        if found is None:
            if len(self._found) >= self._most:
                # Mostly records as they were before they were edited.
                self._found.clear()
            found = self._found[id(license)] = self.anew(license)
        return found
