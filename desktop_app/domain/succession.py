"""How licenses hang together: which one follows which, and which one needs which."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from desktop_app.domain.cover import Interval, covered, gaps
from desktop_app.domain.days import Day
from desktop_app.domain.records import License

__all__ = ["Handover", "handover", "predecessors", "successors", "uncovered_needs"]


class Handover(NamedTuple):
    """The passage from a license to the one that succeeds it.

    `gap` holds the days (inclusive) between the old license's last covered day and the first one
    of the new; None where there are none.
    """

    old: str
    new: str
    gap: Interval | None


def successors(licenses: Iterable[License]) -> dict[str, License]:
    """The license that succeeds each one, by the old one's id; of several the first to cover.

    One without any cover (nothing of it was known yet, or it never took effect) succeeds nothing.
    """
    found: dict[str, tuple[Day, License]] = {}
    for license in licenses:
        if license.succeeds is None or license.succeeds == license.id:
            continue
        runs = covered(license)
        if not runs:
            continue
        if license.succeeds not in found or runs[0].first < found[license.succeeds][0]:
            found[license.succeeds] = (runs[0].first, license)
    return {old: license for old, (_, license) in found.items()}


def predecessors(license: License, by_id: Mapping[str, License]) -> tuple[License, ...]:
    """The licenses before this one, nearest first; stops at a missing one and at a cycle."""
    chain: list[License] = []
    seen = {license.id}
    before = license.succeeds
    while before is not None and before not in seen and before in by_id:
        seen.add(before)
        chain.append(by_id[before])
        before = by_id[before].succeeds
    return tuple(chain)


def handover(old: License, new: License) -> Handover:
    """How cover passes from `old` to `new`."""
    runs = covered(old)
    within = {gap.first for gap in gaps(old)}
    between = [gap for gap in gaps(old, new) if gap.first not in within]
    if not runs or not between:
        return Handover(old.id, new.id, None)
    return Handover(old.id, new.id, between[-1])


def uncovered_needs(license: License, as_of: Day, by_id: Mapping[str, License]) -> tuple[str, ...]:
    """The ids in `depends_on` that have no cover on `as_of`, missing ones among them."""
    return tuple(
        needed
        for needed in license.depends_on
        if needed not in by_id or not any(run.holds(as_of) for run in covered(by_id[needed]))
    )
