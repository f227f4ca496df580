"""What one license shows on its row: bars with looks and labels, gaps, the restriction."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from desktop_app.domain.bounds import StartRule
from desktop_app.domain.chain import extensions
from desktop_app.domain.cover import Interval, OverlapCause, gaps, overlaps
from desktop_app.domain.days import Day
from desktop_app.domain.records import Basis, Ending, License, Term
from desktop_app.domain.spans import TermSpan, term_spans
from desktop_app.domain.status import ChainStatus, StatusOnDay, status_on
from desktop_app.timeline.calendar_words import day_text
from desktop_app.timeline.claims import Claim, claims_of
from desktop_app.timeline.looks import Cap, Look

__all__ = ["OPEN", "Bar", "RowFacts", "Run", "describe", "run_of"]

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
    bars = list(_bars(license, spans, as_of, status))
    bars.sort(key=lambda bar: (bar.first, bar.last))
    return RowFacts(
        license.id,
        tuple(_layered(_alternating(bars))),
        tuple(run_of(gap) for gap in gaps(license, successor)),
        tuple(
            run_of(Interval(shared.first, shared.last))
            for shared in overlaps(license)
            if shared.cause is not OverlapCause.HANDOVER_DAY
        ),
        claims_of(license, spans, as_of),
        _restriction(license),
    )


def run_of(interval: Interval) -> Run:
    return Run(interval.first, OPEN if interval.last is None else interval.last)


def _restriction(license: License) -> Run | None:
    restriction = license.restriction
    if restriction is None or restriction.from_ is None:
        return None
    until = restriction.until
    return Run(restriction.from_.first, OPEN if until is None else until.last)


def _bars(
    license: License, spans: Sequence[TermSpan], as_of: Day, status: StatusOnDay
) -> Iterator[Bar]:
    grown = {extension.term_id: extension.days for extension in extensions(license)}
    for term, span in zip(license.terms, spans, strict=True):
        first = span.nominal_first if span.first is None else span.first
        if first is None:
            continue
        never = span.first is None
        last = first if never else OPEN if span.last is None else span.last
        look = Look.NEVER if never else _look(term, span, as_of, status)
        label, short_label = _labels(term, look, grown.get(term.id, 0))
        yield Bar(
            term_id=term.id,
            first=first,
            last=last,
            first_certain=max(first, span.first_certain or first),
            last_certain=_last_certain(span, first, last),
            shown_last=last,
            layer=0,
            parts=False,
            look=look,
            cap=Cap.NONE if never else _cap(term, span, status),
            published=0 if term.published is None else term.published.first,
            scope=(1 if term.scope.removed else 0) | (2 if term.scope.added else 0),
            label=label,
            short_label=short_label,
        )


def _last_certain(span: TermSpan, first: Day, last: Day) -> Day:
    if span.first is None or span.last is None:
        return last
    certain = span.last if span.last_certain is None else span.last_certain
    if span.is_approximate:
        certain = min(certain, span.last - _ABOUT_DAYS)
    return max(first, certain)


def _look(term: Term, span: TermSpan, as_of: Day, status: StatusOnDay) -> Look:
    if term.basis is not Basis.OFFICIAL:
        return _BY_BASIS[term.basis]
    if not span.gives_cover:
        return Look.WITHDRAWN
    if span.first is not None and span.first > as_of:
        return Look.PENDING
    return Look.LAPSED if status.status in _OVER else Look.IN_FORCE


def _cap(term: Term, span: TermSpan, status: StatusOnDay) -> Cap:
    if span.ending in _CAPS:
        return _CAPS[span.ending]
    if status.term is None or status.term.id != term.id:
        return Cap.NONE
    if status.status is ChainStatus.EXPIRING:
        return Cap.EXPIRING
    return Cap.LAPSED if status.status is ChainStatus.LAPSED else Cap.NONE


def _labels(term: Term, look: Look, days: int) -> tuple[str, str]:
    short = term.designation or term.action.value.replace("_", " ")
    if look is Look.PENDING and term.start is not None and term.start.rule is StartRule.DEFERRED:
        return f"{short} · on or after {day_text(term.start.date.first)}", short
    if days:
        return f"{short} · {days:+,} d".replace("-", "−"), short
    return short, short


_TURNS: Final = {Look.IN_FORCE: Look.IN_FORCE_ALT, Look.LAPSED: Look.LAPSED_ALT}


def _alternating(bars: list[Bar]) -> list[Bar]:
    """Every second solid bar in the chain's other shade."""
    turned: list[Bar] = []
    is_odd = False
    for bar in bars:
        if bar.look in _TURNS:
            turned.append(bar._replace(look=_TURNS[bar.look]) if is_odd else bar)
            is_odd = not is_odd
        else:
            turned.append(bar)
    return turned


def _layered(bars: list[Bar]) -> Iterator[Bar]:
    """Bars in order of start, each cut where a later one hides it to its end.

    A later bar that ends earlier lies upon the longer one, a layer higher.
    """
    running: list[Bar] = []
    done: list[Bar] = []
    for bar in bars:
        under = [other for other in running if other.last >= bar.first - 1]
        hidden = [other for other in under if other.last >= bar.first]
        layer = max(
            (
                other.layer + 1
                for other in hidden
                if other.last > bar.last or other.first == bar.first
            ),
            default=0,
        )
        done.append(bar._replace(layer=layer, parts=bool(under)))
        running = [*under, done[-1]]
    for index, bar in enumerate(done):
        cut = min(
            (
                later.first - 1
                for later in done[index + 1 :]
                if bar.first < later.first <= bar.last <= later.last
            ),
            default=bar.last,
        )
        yield bar._replace(shown_last=min(bar.last, cut))
