"""What one license shows on its row: bars with looks and labels, gaps, the restriction."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from operator import itemgetter
from sys import intern
from typing import Final, NamedTuple

from desktop_app.domain.bounds import StartRule
from desktop_app.domain.chain import extensions
from desktop_app.domain.cover import Interval, Overlap, OverlapCause, gaps_among, overlaps
from desktop_app.domain.days import Day
from desktop_app.domain.records import Basis, Ending, License, Term
from desktop_app.domain.spans import TermSpan, term_spans
from desktop_app.domain.status import ChainStatus, StatusOnDay, status_on
from desktop_app.domain.visible_text import one_line
from desktop_app.domain.vocabulary import value_words
from desktop_app.domain.wording import day_words, signed_short_words
from desktop_app.language import translate
from desktop_app.timeline.claims import Claim, claims_of
from desktop_app.timeline.lanes import Lane, in_lanes
from desktop_app.timeline.layering import Place, layered
from desktop_app.timeline.looks import Cap, Look

__all__ = ["OPEN", "Bar", "RowFacts", "Run", "describe", "look_of", "run_of"]

OPEN: Final = 2**31 - 1
"""Stands for the last day of what has no end; no day of the calendar."""

_ABOUT_DAYS: Final = 15
"""An “about” date fades over this many days, for want of a number in the source."""

_BY_BASIS: Final = {
    Basis.REPORTED: Look.REPORTED,
    Basis.EXPECTED: Look.EXPECTED,
    Basis.ASSUMED: Look.ASSUMED,
}
_OVER: Final = frozenset(
    (ChainStatus.LAPSED, ChainStatus.REVOKED, ChainStatus.SUSPENDED, ChainStatus.MOOT)
)
_CAPS: Final = {
    Ending.REVOKED: Cap.REVOKED,
    Ending.WITHDRAWN: Cap.REVOKED,
    Ending.SUSPENDED: Cap.SUSPENDED,
    Ending.SURRENDERED: Cap.CLOSED,
    Ending.EXHAUSTED: Cap.CLOSED,
    Ending.MOOT: Cap.CLOSED,
    Ending.CODIFIED: Cap.CLOSED,
}


class Bar(NamedTuple):
    """One term on its row; days are inclusive, `last` may be OPEN.

    Attributes:
        shown_last: where the part that no later term hides ends.
        layer: 0, or higher for a bar that lies upon a longer one.
        lane, lanes: which lane of how many it lies in, counted from the top; 0 of 1 mostly.
        parts: it begins within or right after another bar and keeps a seam from it.
        published: day of publication, 0 where unknown.
        scope: what it did to the scope: bit 1 it removed something, bit 2 it added something.
        label, short_label: its texts, the second for little room.
    """

    term_id: str
    first: Day
    last: Day
    first_certain: Day
    last_certain: Day
    shown_last: Day
    layer: int
    parts: bool
    lane: int
    lanes: int
    look: Look
    cap: Cap
    published: Day
    scope: int
    label: str
    short_label: str


class Run(NamedTuple):
    """Days, both inclusive; `last` may be OPEN."""

    first: Day
    last: Day


class RowFacts(NamedTuple):
    """Everything drawn on one row; `dependent` is 0 for the license itself.

    `overlaps` are days that two terms cover, a day of handover left out.
    """

    license_id: str
    bars: tuple[Bar, ...] = ()
    gaps: tuple[Run, ...] = ()
    overlaps: tuple[Run, ...] = ()
    claims: tuple[Claim, ...] = ()
    restriction: Run | None = None
    dependent: int = 0


def describe(
    license: License,
    *,
    as_of: Day,
    warning_days: Sequence[int],
    successor: License | None = None,
) -> RowFacts:
    """The row of a license, already cut to what was known, as it looks on `as_of`."""
    spans = term_spans(license)
    status = status_on(license, as_of, warning_days=warning_days, spans=spans)
    drafts = _drafts(license, spans)
    days = [(draft.first, draft.last) for draft in drafts]
    shares_days = any(later.first <= one.last for one, later in pairwise(drafts))
    shared = overlaps(license) if shares_days else ()
    lanes = in_lanes(days, _apart(drafts, shared))
    places = zip(drafts, layered(days, lanes), lanes, strict=True)
    return RowFacts(
        license.id,
        tuple(_bars(license, places, as_of, status)),
        tuple(run_of(gap) for gap in gaps_among(license, spans, successor)),
        _shaded(shared),
        claims_of(license, spans, as_of),
        _restriction(license),
    )


def _apart(drafts: Sequence[_Draft], shared: Sequence[Overlap]) -> set[tuple[int, int]]:
    """The pairs of bars that do not fit into one lane: both of them truly cover several days."""
    places = {draft.term.id: place for place, draft in enumerate(drafts)}
    pairs = (
        (places.get(each.earlier, -1), places.get(each.later, -1))
        for each in shared
        if _is_stacked(each)
    )
    return {(min(pair), max(pair)) for pair in pairs if min(pair) >= 0 and pair[0] != pair[1]}


def _is_stacked(shared: Overlap) -> bool:
    is_true = shared.cause is OverlapCause.TRUE_OVERLAP
    return is_true and (shared.last is None or shared.last > shared.first)


def _shaded(shared: Sequence[Overlap]) -> tuple[Run, ...]:
    """Days of double cover that lanes do not show."""
    return tuple(
        run_of(Interval(each.first, each.last))
        for each in shared
        if each.cause is not OverlapCause.HANDOVER_DAY and not _is_stacked(each)
    )


def run_of(interval: Interval) -> Run:
    return Run(interval.first, OPEN if interval.last is None else interval.last)


def _restriction(license: License) -> Run | None:
    restriction = license.restriction
    if restriction is None or restriction.from_ is None:
        return None
    until = restriction.until
    return Run(restriction.from_.first, OPEN if until is None else until.last)


class _Draft(NamedTuple):
    """A term with the days on which it is drawn."""

    first: Day
    last: Day
    term: Term
    span: TermSpan


def _drafts(license: License, spans: Sequence[TermSpan]) -> list[_Draft]:
    """The terms that can be drawn, in order of their days."""
    found: list[_Draft] = []
    for term, span in zip(license.terms, spans, strict=True):
        if span.first is not None:
            found.append(_Draft(span.first, OPEN if span.last is None else span.last, term, span))
        elif span.nominal_first is not None:
            found.append(_Draft(span.nominal_first, span.nominal_first, term, span))
    found.sort(key=itemgetter(0, 1))
    return found


def _bars(
    license: License,
    drafts: Iterable[tuple[_Draft, Place, Lane]],
    as_of: Day,
    status: StatusOnDay,
) -> Iterator[Bar]:
    grown = {change.term_id: change.days for change in extensions(license)}
    is_odd = False
    for (first, last, term, span), place, lane in drafts:
        look = look_of(term, span, as_of, status)
        label, short_label = _labels(term, look, grown.get(term.id, 0))
        if look in _TURNS:
            look = _TURNS[look] if is_odd else look
            is_odd = not is_odd
        yield Bar(
            term.id,
            first,
            last,
            first if span.first_certain is None else max(first, span.first_certain),
            _last_certain(span, first, last),
            place.shown_last,
            place.layer,
            place.parts,
            lane.lane,
            lane.lanes,
            look,
            _cap(term, span, status),
            0 if term.published is None else term.published.first,
            (1 if term.scope.removed else 0) | (2 if term.scope.added else 0),
            label,
            short_label,
        )


def _last_certain(span: TermSpan, first: Day, last: Day) -> Day:
    if span.first is None or span.last is None:
        return last
    certain = span.last if span.last_certain is None else span.last_certain
    if span.is_approximate:
        certain = min(certain, span.last - _ABOUT_DAYS)
    return max(first, certain)


def look_of(term: Term, span: TermSpan, as_of: Day, status: StatusOnDay) -> Look:
    """What a term's bar says on a day on which its chain has this status."""
    if span.first is None:
        return Look.NEVER
    if term.basis is not Basis.OFFICIAL:
        return _BY_BASIS[term.basis]
    if not span.gives_cover:
        return Look.WITHDRAWN
    if span.first > as_of:
        return Look.PENDING
    return Look.LAPSED if status.status in _OVER else Look.IN_FORCE


def _cap(term: Term, span: TermSpan, status: StatusOnDay) -> Cap:
    if span.first is None:
        return Cap.NONE
    if span.ending is not None and span.ending in _CAPS:
        return _CAPS[span.ending]
    if status.term is None or status.term.id != term.id:
        return Cap.NONE
    if status.status is ChainStatus.EXPIRING:
        return Cap.EXPIRING
    return Cap.LAPSED if status.status is ChainStatus.LAPSED else Cap.NONE


def _labels(term: Term, look: Look, days: int) -> tuple[str, str]:
    short = one_line(term.designation) or value_words(term.action)
    if look is Look.PENDING and term.start is not None and term.start.rule is StartRule.DEFERRED:
        return f"{short} · {_on_or_after(term.start.date.first)}", short
    if days:
        # Hundreds of thousands of terms say the same few things.
        return intern(f"{short} · {signed_short_words(days)}"), short
    return short, short


def _on_or_after(day: Day) -> str:
    return translate("Bounds", "on or after {date}").format(date=day_words(day))


_TURNS: Final = {Look.IN_FORCE: Look.IN_FORCE_ALT, Look.LAPSED: Look.LAPSED_ALT}
