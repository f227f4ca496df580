"""How a license stands on a day: in force, expiring, in a gap, lapsed, and for how long still."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import Final, NamedTuple

from desktop_app.domain.cover import Interval, covered, doubts, gaps_among
from desktop_app.domain.days import MAX_DAY, Day
from desktop_app.domain.records import Ending, License, Term
from desktop_app.domain.spans import TermSpan, term_spans

__all__ = ["ChainStatus", "StatusOnDay", "status_on"]


class ChainStatus(Enum):
    """What a license is worth on a day."""

    PENDING = "pending"
    """Its first cover is still to come."""
    IN_FORCE = "in_force"
    EXPIRING = "expiring"
    """In force, its last day within the first warning, and no cover on the day after."""
    GAP = "gap"
    """No cover, though there should be: see `cover.gaps`."""
    LAPSED = "lapsed"
    """Its last day is over and nothing followed."""
    REVOKED = "revoked"
    SUSPENDED = "suspended"
    MOOT = "moot"
    """No longer needed: the restriction was lifted, or the law itself now says so."""
    UNKNOWN = "unknown"
    """The record cannot tell: no dated official term, or a day in doubt (see `cover.doubts`)."""


class StatusOnDay(NamedTuple):
    """The status of a license on a day.

    Attributes:
        status: how it stands.
        term: while in force the governing term, that is the one in force with the latest start,
            then the latest last day; while pending the next; afterwards the last one that ended.
        first_day, last_day: that term's covered days, both inclusive; `last_day` None = open-ended.
        days_left: last_day − the day asked about while in force, 0 on the last covered day.
    """

    status: ChainStatus
    term: Term | None = None
    first_day: Day | None = None
    last_day: Day | None = None
    days_left: int | None = None


_AFTER: Final = {
    Ending.REVOKED: ChainStatus.REVOKED,
    Ending.WITHDRAWN: ChainStatus.REVOKED,
    Ending.SUSPENDED: ChainStatus.SUSPENDED,
    Ending.MOOT: ChainStatus.MOOT,
    Ending.CODIFIED: ChainStatus.MOOT,
}


def status_on(
    license: License,
    as_of: Day,
    *,
    warning_days: Sequence[int] = (30, 7, 1),
    spans: Sequence[TermSpan] | None = None,
) -> StatusOnDay:
    """How `license` stands on `as_of`.

    Args:
        license: the chain, already cut to what was known (see `knowledge.as_known_on`).
        as_of: the day asked about.
        warning_days: lead times in days; the largest decides what is expiring.
        spans: `term_spans(license)` where they are at hand.
    """
    spans = term_spans(license) if spans is None else spans
    runs = covered(license, spans)
    if not runs:
        return StatusOnDay(ChainStatus.UNKNOWN)
    run = next((run for run in runs if run.holds(as_of)), None)
    if run is None:
        return _outside_cover(license, as_of, spans, runs)
    term, first, last = _in_force(license, spans, as_of, run)
    if _is_lifted(license, as_of):
        return StatusOnDay(ChainStatus.MOOT, term, first, last)
    left = None if last is None else last - as_of
    is_last_of_all = left is not None and run.last == last
    is_near = left is not None and left <= max(warning_days, default=0)
    status = ChainStatus.EXPIRING if is_near and is_last_of_all else ChainStatus.IN_FORCE
    return StatusOnDay(status, term, first, last, left)


def _is_lifted(license: License, as_of: Day) -> bool:
    restriction = license.restriction
    return (
        restriction is not None and restriction.until is not None and restriction.until.last < as_of
    )


def _in_force(
    license: License, spans: Sequence[TermSpan], as_of: Day, run: Interval
) -> tuple[Term, Day, Day | None]:
    """The governing term on a covered day with its covered days about that day."""
    best = -1
    rank = (0, 0)
    for index, span in enumerate(spans):
        if not span.gives_cover or span.first is None or span.first > as_of:
            continue
        last = MAX_DAY if span.last is None else span.last
        if last >= as_of and (span.first, last) >= rank:
            best, rank = index, (span.first, last)
    first, last = spans[best].first, spans[best].last
    assert first is not None, "a covered day has a term that covers it"
    # A suspension may leave a hole in the term's days: count to its edge.
    if run.last is not None and (last is None or run.last < last):
        last = run.last
    return license.terms[best], max(first, run.first), last


def _outside_cover(
    license: License, as_of: Day, spans: Sequence[TermSpan], runs: Sequence[Interval]
) -> StatusOnDay:
    ended = _last_ended(spans, as_of)
    if _is_lifted(license, as_of):
        status = ChainStatus.MOOT
    elif any(doubt.holds(as_of) for doubt in doubts(license, spans)):
        status = ChainStatus.UNKNOWN
    elif any(gap.holds(as_of) for gap in gaps_among(license, spans)):
        status = ChainStatus.GAP
    elif as_of < runs[0].first:
        status, ended = ChainStatus.PENDING, _first_to_come(spans, runs[0].first)
    else:
        ending = None if ended is None else spans[ended].ending
        status = ChainStatus.LAPSED if ending is None else _AFTER.get(ending, ChainStatus.LAPSED)
    if ended is None:
        return StatusOnDay(status)
    span = spans[ended]
    return StatusOnDay(status, license.terms[ended], span.first, span.last)


def _last_ended(spans: Sequence[TermSpan], as_of: Day) -> int | None:
    """The index of the covering term with the latest last day before `as_of`."""
    best, rank = None, (0, 0)
    for index, span in enumerate(spans):
        if not span.gives_cover or span.first is None or span.last is None or span.last >= as_of:
            continue
        if (span.last, span.first) >= rank:
            best, rank = index, (span.last, span.first)
    return best


def _first_to_come(spans: Sequence[TermSpan], first: Day) -> int:
    return next(i for i, span in enumerate(spans) if span.gives_cover and span.first == first)
