"""How licenses stand on one day, worked out once for each and kept for sort, group and filter."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple, final

from desktop_app.domain.days import Day
from desktop_app.domain.knowledge import as_known_on
from desktop_app.domain.records import License
from desktop_app.domain.status import StatusOnDay, status_on

__all__ = ["Standing", "Standings"]


class _Days(NamedTuple):
    as_of: Day
    known_on: Day | None
    warning_days: tuple[int, ...]


@final
class Standing:
    """A license as the file has it, as it was known, and how it stands, told when asked for."""

    __slots__ = ("_days", "_status", "known", "license")

    def __init__(self, license: License, days: _Days) -> None:
        self.license: Final = license
        self.known: Final = as_known_on(license, days.known_on)
        self._days = days
        self._status: StatusOnDay | None = None

    @property
    def status(self) -> StatusOnDay:
        if self._status is None:
            self._status = status_on(
                self.known, self._days.as_of, warning_days=self._days.warning_days
            )
        return self._status


@final
class Standings:
    """Standings for one as-of day, one state of knowledge and one set of warnings.

    Working a status out takes some 6 µs, looking it up a tenth of that: another order or grouping
    of the same records is mostly looking up. Threads may share it: at worst one works out again
    what the other has just found.
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

    def of(self, license: License) -> Standing:
        found = self._found.get(license.id)
        if found is None or found.license is not license:
            found = self._found[license.id] = Standing(license, self._days)
        return found
