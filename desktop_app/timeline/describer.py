"""From a license to its rows, for one as-of day and one state of knowledge."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from desktop_app.domain.days import Day
from desktop_app.domain.knowledge import as_known_on
from desktop_app.domain.records import License
from desktop_app.timeline.dependent_rows import dependent_rows
from desktop_app.timeline.row_facts import RowFacts, describe

__all__ = ["Describer"]


class Describer(NamedTuple):
    """The days asked about, the warnings, and what follows each license by its id.

    Licenses in `following` are already cut to what was known.
    """

    as_of: Day
    known_on: Day | None
    warning_days: tuple[int, ...]
    with_dependents: bool
    following: Mapping[str, License]

    def known(self, license: License) -> License:
        return as_known_on(license, self.known_on)

    def row_count(self, license: License | None) -> int:
        """How many rows it has, told without describing it; None is a heading."""
        if license is None or not self.with_dependents:
            return 1
        return 1 + len(license.dependents)

    def rows(self, license: License | None) -> tuple[RowFacts, ...]:
        if license is None:
            return (RowFacts(""),)
        known = self.known(license)
        own = describe(
            known,
            as_of=self.as_of,
            warning_days=self.warning_days,
            successor=self.following.get(license.id),
        )
        return (own, *dependent_rows(known, self.as_of)) if self.with_dependents else (own,)

    def followed_by(self, license_id: str, successor: License | None) -> Describer:
        """The same for a license that another one follows; None = nothing does."""
        following = {} if successor is None else {license_id: self.known(successor)}
        return self._replace(following=following)
