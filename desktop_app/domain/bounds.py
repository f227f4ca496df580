"""Where a term begins and ends: the one definition of first and last covered day."""

from __future__ import annotations

from enum import Enum

import msgspec

from desktop_app.domain.days import MAX_DAY, MIN_DAY, Day
from desktop_app.domain.partial_date import PartialDate

__all__ = [
    "End",
    "EndRule",
    "Extent",
    "Start",
    "StartRule",
    "end_extent",
    "is_open_ended",
    "last_day",
    "start_extent",
]


class StartRule(Enum):
    """What the words before a first day mean."""

    FROM = "from"
    DEFERRED = "deferred"
    """“On or after D”: may be replaced before it ever starts."""


class EndRule(Enum):
    """What the words before a last day mean."""

    THROUGH = "through"
    """Inclusive: D is the last covered day."""
    BEFORE = "before"
    """Exclusive: “through 12:01 a.m. on D” covers D−1 as its last full day."""
    UNTIL = "until"
    """Ambiguous in the source: read as inclusive, kept as it is, and flagged."""


class Start(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """The start of a term, with the source's own words."""

    date: PartialDate
    rule: StartRule = StartRule.FROM
    time: str | None = None
    tz: str | None = None
    text: str = ""


class End(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """The end of a term, with the source's own words."""

    date: PartialDate
    rule: EndRule = EndRule.THROUGH
    time: str | None = None
    tz: str | None = None
    text: str = ""


class Extent(msgspec.Struct, frozen=True, gc=False):
    """The days a bound can mean, both inclusive; equal where the source named one day.

    For a start these are candidates for the first covered day, for an end for the last one.
    """

    earliest: Day
    latest: Day


def start_extent(start: Start) -> Extent:
    """Candidates for the first covered day; cover is counted from `earliest`.

    A rule is in effect on the whole of the day from which it is effective (a BIS rule “effective
    May 20, 2019” covers that day), and so is one that authorizes “on or after” a day.
    """
    return Extent(start.date.first, start.date.last)


def end_extent(end: End) -> Extent:
    """Candidates for the last covered day; cover is counted to `latest`.

    “Effective May 20, 2019, through August 19, 2019” covers August 19 (BIS, 84 FR 23468), and
    “through 12:01 a.m. eastern daylight time, June 24, 2022” has June 23 as its last full day
    (OFAC, Russia GL 8).

    “Through May 2020” reaches May 31. “Before May 2020” ends on April 30 at the latest reading
    of its words, so that no day of the month is claimed.
    """
    if end.rule is EndRule.BEFORE:
        day = max(MIN_DAY, end.date.first - 1)
        return Extent(day, day)
    return Extent(end.date.first, end.date.last)


def is_open_ended(end: End | None) -> bool:
    """True without an end, and for the last day there is.

    Many registers write 9999-12-31 for “no end”; it is no day of the year 9999, and no day follows
    it.
    """
    return end is None or end.date.last >= MAX_DAY


def last_day(end: End | None) -> Day | None:
    """The last covered day (inclusive) by the bound itself; None = open-ended."""
    return None if end is None or is_open_ended(end) else end_extent(end).latest
