"""Which licenses a page shows, in which groups, and where each stands on the as-of day."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from desktop_app.domain.records import License
from desktop_app.domain.search import search_words
from desktop_app.domain.spans import TermSpan, term_spans
from desktop_app.domain.status import StatusOnDay
from desktop_app.timeline.arranging.arrange import Wishes, arrange
from desktop_app.timeline.arranging.arrangement import Arrangement
from desktop_app.timeline.arranging.standing import Standing, Standings
from desktop_app.timeline.page.request import PageRequest

__all__ = ["Entry", "Head", "Section", "select"]


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


def select(request: PageRequest) -> tuple[Section, ...]:
    """The sections of the page, none of them empty; no section at all where nothing matches."""
    standings = Standings(request.as_of, request.known_on, request.warning_days)
    wishes = Wishes(words=search_words(request.filter), group_by=request.group_by)
    arrangement = arrange(request.licenses, wishes, standings)
    if not arrangement.headings:
        entries = tuple(_entry(standings.of(license)) for license in arrangement.licenses)
        return (Section("", entries),) if entries else ()
    return tuple(_sections(arrangement, standings))


def _sections(arrangement: Arrangement, standings: Standings) -> Iterator[Section]:
    above: list[Head] = []
    innermost = arrangement.levels - 1
    for heading in arrangement.headings:
        found = [standings.of(license) for license in arrangement.members_of(heading)]
        if heading.level < innermost:
            known = tuple(standing.known for standing in found)
            above.append(Head(heading.title, heading.level, known))
        else:
            entries = tuple(map(_entry, found))
            yield Section(heading.title, entries, heading.level, tuple(above))
            above.clear()


def _entry(standing: Standing) -> Entry:
    return Entry(standing.known, term_spans(standing.known), standing.status)
