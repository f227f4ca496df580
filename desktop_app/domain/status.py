"""How a license stands on a day: in force, expiring, in a gap, lapsed, and for how long still."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import Final, NamedTuple

from desktop_app.domain.cover import covered, doubts
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
    about = _about(spans, as_of)
    if about.withdraws:
        about = _outside_holes(license, spans, as_of, about)
    if about.now is None:
        return _outside_cover(license, as_of, spans, about)
    term, span = license.terms[about.now], spans[about.now]
    first, last = span.first, span.last
    if about.edges is not None:
        first, last = about.edges
    if _is_lifted(license, as_of):
        return StatusOnDay(ChainStatus.MOOT, term, first, last)
    if last is None:
        return StatusOnDay(ChainStatus.IN_FORCE, term, first)
    left = last - as_of
    status = ChainStatus.IN_FORCE
    if left <= max(warning_days, default=0) and not _is_covered(license, spans, last + 1):
        status = ChainStatus.EXPIRING
    return StatusOnDay(status, term, first, last, left)


class _About(NamedTuple):
    """The covering terms about a day, by index."""

    now: int | None
    ended: int | None
    coming: int | None
    has_doubt: bool
    withdraws: bool
    edges: tuple[Day, Day | None] | None = None


def _about(spans: Sequence[TermSpan], as_of: Day) -> _About:
    """One pass over the spans: the governing term, the last that ended, the next to come."""
    now = ended = coming = None
    now_rank = ended_rank = (0, 0)
    coming_first = MAX_DAY + 1
    others: list[TermSpan] = []
    for index, span in enumerate(spans):
        first = span.first
        last = MAX_DAY if span.last is None else span.last
        if first is None or not span.gives_cover:
            others.append(span)
        elif first > as_of:
            if first < coming_first:
                coming, coming_first = index, first
        elif last < as_of:
            if (last, first) > ended_rank:
                ended, ended_rank = index, (last, first)
        elif (first, last) > now_rank:
            now, now_rank = index, (first, last)
    has_doubt = any(
        span.in_doubt or (span.gives_cover and span.nominal_first is None) for span in others
    )
    return _About(now, ended, coming, has_doubt, any(span.withdraws for span in others))


def _outside_holes(
    license: License, spans: Sequence[TermSpan], as_of: Day, about: _About
) -> _About:
    """The same, once suspensions have taken their days out of the middle of a term."""
    runs = covered(license, spans)
    run = next((run for run in runs if run.holds(as_of)), None)
    later = next((run for run in runs if run.first > as_of), None)
    if run is None:
        ended = about.ended if about.now is None else about.now
        coming = about.coming
        if later is not None and coming is None:
            coming = ended
        return about._replace(now=None, ended=ended, coming=coming)
    if about.now is None:
        return about
    first, last = spans[about.now].first, spans[about.now].last
    assert first is not None, "the governing term covers a day"
    if run.last is not None and (last is None or run.last < last):
        last = run.last
    return about._replace(edges=(max(first, run.first), last))


def _is_covered(license: License, spans: Sequence[TermSpan], day: Day) -> bool:
    return any(run.holds(day) for run in covered(license, spans))


def _is_lifted(license: License, as_of: Day) -> bool:
    restriction = license.restriction
    return (
        restriction is not None and restriction.until is not None and restriction.until.last < as_of
    )


def _outside_cover(
    license: License, as_of: Day, spans: Sequence[TermSpan], about: _About
) -> StatusOnDay:
    status = _uncovered_status(license, as_of, spans, about)
    index = about.coming if status is ChainStatus.PENDING else about.ended
    if index is None:
        return StatusOnDay(status)
    span = spans[index]
    return StatusOnDay(status, license.terms[index], span.first, span.last)


def _uncovered_status(
    license: License, as_of: Day, spans: Sequence[TermSpan], about: _About
) -> ChainStatus:
    if _is_lifted(license, as_of):
        return ChainStatus.MOOT
    if about.has_doubt and any(doubt.holds(as_of) for doubt in doubts(license, spans)):
        return ChainStatus.UNKNOWN
    if about.coming is not None:
        is_awaited = about.ended is not None or _is_restricted(license, as_of)
        return ChainStatus.GAP if is_awaited else ChainStatus.PENDING
    if about.ended is None:
        return ChainStatus.UNKNOWN
    ending = spans[about.ended].ending
    return ChainStatus.LAPSED if ending is None else _AFTER.get(ending, ChainStatus.LAPSED)


def _is_restricted(license: License, as_of: Day) -> bool:
    restriction = license.restriction
    return (
        restriction is not None
        and restriction.from_ is not None
        and restriction.from_.first <= as_of
    )
