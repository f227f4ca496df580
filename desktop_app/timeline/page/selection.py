"""Which licenses a page shows, in which groups, and where each stands on the as-of day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from desktop_app.domain.records import License
from desktop_app.domain.search import search_words
from desktop_app.domain.spans import TermSpan, term_spans
from desktop_app.domain.status import StatusOnDay
from desktop_app.jobs import Progress
from desktop_app.timeline.arranging.arrange import Wishes, arrange
from desktop_app.timeline.arranging.arrangement import Arrangement
from desktop_app.timeline.arranging.standing import Standing, Standings
from desktop_app.timeline.page.request import PageRequest

__all__ = ["Entry", "Head", "Section", "select"]


_TOGETHER: Final = 4096
"""Licenses whose standings are worked out at once, between two reports."""


class Entry(NamedTuple):
    """One license as known, with its days and its standing."""

    license: License
    spans: tuple[TermSpan, ...]
    status: StatusOnDay


class Head(NamedTuple):
    """A heading over groups that have headings of their own, and the licenses under all of them."""

    heading: str
    level: int
    licenses: tuple[License, ...]


class Section(NamedTuple):
    """Licenses under one heading; an ungrouped page is one section with an empty heading.

    `above` are the headings of outer groups that begin with this section.
    """

    heading: str
    entries: tuple[Entry, ...]
    level: int = 0
    above: tuple[Head, ...] = ()

    @property
    def heads(self) -> int:
        """How many headings there are over the rows."""
        return len(self.above) + bool(self.heading)


def select(request: PageRequest, progress: Progress) -> tuple[Section, ...]:
    """The sections of the page, none of them empty; no section at all where nothing matches.

    Raises:
        Cancelled: `progress` was.
    """
    standings = Standings(request.as_of, request.known_on, request.warning_days)
    wishes = Wishes(words=search_words(request.filter), group_by=request.group_by)
    arrangement = arrange(request.licenses, wishes, standings, progress.check)
    entries = _entries(arrangement, standings, progress)
    if not arrangement.headings:
        return (Section("", tuple(entries.values())),) if entries else ()
    return tuple(_sections(arrangement, standings, entries))


def _entries(
    arrangement: Arrangement, standings: Standings, progress: Progress
) -> dict[int, Entry]:
    """An entry for each license that is shown, by who it is; one in several groups has one."""
    licenses, entries = arrangement.licenses, dict[int, Entry]()
    for start in range(0, len(licenses), _TOGETHER):
        progress.report(start / len(licenses))
        found = standings.of_all(licenses[start : start + _TOGETHER])
        standings.tell(found)
        for standing in progress.through(found):
            entries[id(standing.license)] = _entry(standing)
    return entries


def _sections(
    arrangement: Arrangement, standings: Standings, entries: Mapping[int, Entry]
) -> Iterator[Section]:
    above: list[Head] = []
    innermost = arrangement.levels - 1
    for heading in arrangement.headings:
        members = arrangement.members_of(heading)
        if heading.level < innermost:
            known = tuple(standings.of(license).known for license in members)
            above.append(Head(heading.title, heading.level, known))
        else:
            found = tuple(entries[id(license)] for license in members)
            yield Section(heading.title, found, heading.level, tuple(above))
            above.clear()


def _entry(standing: Standing) -> Entry:
    return Entry(standing.known, term_spans(standing.known), standing.status)
