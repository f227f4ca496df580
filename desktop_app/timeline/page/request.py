"""What a page is to show: records and wishes, frozen, and nothing of how anybody's screen looks."""

from __future__ import annotations

from enum import Enum

import msgspec

from desktop_app.domain.calendar_rules import GREGORIAN, CalendarRules
from desktop_app.domain.days import Day
from desktop_app.domain.records import License, Source
from desktop_app.timeline.arranging.fields import GroupBy

__all__ = ["PagePart", "PageRequest", "Period"]


class PagePart(Enum):
    """What a page can do without."""

    DAYS = "days"
    """The line below the title: as of and known on which day, out of which file."""
    LICENSES = "licenses"
    """The column beside the bars."""
    ARROWS = "arrows"
    """What depends on what, where records say so."""
    LEGEND = "legend"
    TERMS = "terms"
    """The table of all terms."""
    REMARKS = "remarks"
    SOURCES = "sources"


class Period(msgspec.Struct, frozen=True):
    """Days of the calendar, both inclusive. A missing one is chosen from the terms shown."""

    first: Day | None = None
    last: Day | None = None


class PageRequest(msgspec.Struct, frozen=True, kw_only=True):
    """The licenses, in the order in which they are to be shown, and how.

    Attributes:
        as_of: the day for which status and days left are told.
        known_on: count only what was known on that day; None counts everything.
        title: the heading.
        subtitle: a line of the reader's own below it.
        logo: a PNG for the upper right corner; empty for none.
        hidden: what is left out.
        file_name: where the records come from, as the reader knows it; may be empty.
        warning_days: lead times of the file, in days.
        period: the days on the axis.
        group_by: fields by which licenses are put together, the outermost first.
        filter: words that all must occur in a license; empty shows every one.
        unread: how many records of the file could not be read and are missing here.
        calendar: how the axis counts years and weeks, and whose holidays are shaded.
    """

    licenses: tuple[License, ...]
    sources: tuple[Source, ...] = ()
    as_of: Day
    known_on: Day | None = None
    title: str = ""
    subtitle: str = ""
    logo: bytes = b""
    hidden: frozenset[PagePart] = frozenset()
    file_name: str = ""
    warning_days: tuple[int, ...] = (30, 7, 1)
    period: Period = Period()
    group_by: tuple[GroupBy, ...] = ()
    filter: str = ""
    unread: int = 0
    calendar: CalendarRules = GREGORIAN
