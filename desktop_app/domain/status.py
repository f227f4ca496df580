"""How a license stands on a day: in force, expiring, in a gap, lapsed, and for how long still."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import Final, NamedTuple, TypeAlias

from desktop_app.domain.cover import doubts, pieces
from desktop_app.domain.days import MAX_DAY, Day
from desktop_app.domain.records import Ending, License, Term
from desktop_app.domain.spans import TermSpan, term_spans

__all__ = ["ChainStatus", "StatusOnDay", "status_on"]


class ChainStatus(Enum):
    """What a license is worth on a day."""

    # Hundreds of thousands are looked up at a time; that of Enum is written in Python.
    __hash__ = object.__hash__

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
    about = _about(license.terms, spans, as_of)
    parts, terms = spans, license.terms
    if about.withdraws:
        parts = pieces(spans)
        by_id = {term.id: term for term in reversed(terms)}
        terms = [by_id[part.term_id] for part in parts]
        about = _about(terms, parts, as_of)
    if about.now is None:
        return _outside_cover(license, as_of, spans, about)
    term, span = about.now
    if _is_lifted(license, as_of):
        return StatusOnDay(ChainStatus.MOOT, term, span.first, span.last)
    if span.last is None:
        return StatusOnDay(ChainStatus.IN_FORCE, term, span.first)
    left = span.last - as_of
    is_near = left <= max(warning_days, default=0)
    expires = is_near and _about(terms, parts, span.last + 1).now is None
    status = ChainStatus.EXPIRING if expires else ChainStatus.IN_FORCE
    return StatusOnDay(status, term, span.first, span.last, left)


_TermDays: TypeAlias = tuple[Term, TermSpan]


class _About(NamedTuple):
    """The covering terms about a day: the governing one, the last that ended, the next to come."""

    now: _TermDays | None
    ended: _TermDays | None
    coming: _TermDays | None
    has_doubt: bool
    withdraws: bool


def _about(terms: Sequence[Term], spans: Sequence[TermSpan], as_of: Day) -> _About:
    now = ended = coming = -1
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
    return _About(
        None if now < 0 else (terms[now], spans[now]),
        None if ended < 0 else (terms[ended], spans[ended]),
        None if coming < 0 else (terms[coming], spans[coming]),
        any(span.in_doubt or (span.gives_cover and span.nominal_first is None) for span in others),
        any(span.withdraws for span in others),
    )


def _outside_cover(
    license: License, as_of: Day, spans: Sequence[TermSpan], about: _About
) -> StatusOnDay:
    status = _uncovered_status(license, as_of, spans, about)
    about_term = about.coming if status is ChainStatus.PENDING else about.ended
    if about_term is None:
        return StatusOnDay(status)
    term, span = about_term
    return StatusOnDay(status, term, span.first, span.last)


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
    ending = about.ended[1].ending
    return ChainStatus.LAPSED if ending is None else _AFTER.get(ending, ChainStatus.LAPSED)


def _is_restricted(license: License, as_of: Day) -> bool:
    restriction = license.restriction
    return (
        restriction is not None
        and restriction.from_ is not None
        and restriction.from_.first <= as_of
    )


def _is_lifted(license: License, as_of: Day) -> bool:
    restriction = license.restriction
    return (
        restriction is not None and restriction.until is not None and restriction.until.last < as_of
    )
