"""Which days each term covers, once supersession, endings and withdrawals have had their say."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

import msgspec

from desktop_app.domain.bounds import StartRule, end_extent, is_open_ended, start_extent
from desktop_app.domain.days import Day
from desktop_app.domain.records import Action, Basis, Ending, License, Term

__all__ = ["TermSpan", "term_spans"]


class TermSpan(msgspec.Struct, frozen=True, gc=False):
    """The days of one term; every day named here is inclusive.

    Attributes:
        term_id: whose days these are.
        first: first covered day; None = it covers nothing (unknown start, superseded before it
            ever started, or an end before its start).
        last: last covered day; None = open-ended where `first` is known, nothing otherwise.
        first_certain: latest day that its start can mean; equals `first` for an exact day.
        last_certain: earliest day that its end can mean; equals `last` for an exact day.
        nominal_first: first day by its own bound, whatever happened later; None = unknown.
        nominal_last: last day by its own bound, before supersession or an ending cut it;
            None = open-ended.
        gives_cover: the term is official and not a suspension or revocation. The days of other
            terms can be drawn but are no cover.
        withdraws: the term is an official suspension or revocation with days of its own.
        ending: what cut the term before its own last day; None = it runs to its own end.
        is_approximate: a bound that still decides a day was given as “about”.
        in_doubt: no cover is asserted, though there may have been some: the term starts “on or
            after” a day and the day on which it was superseded is unknown.
    """

    term_id: str
    first: Day | None
    last: Day | None
    first_certain: Day | None
    last_certain: Day | None
    nominal_first: Day | None
    nominal_last: Day | None
    gives_cover: bool
    withdraws: bool = False
    ending: Ending | None = None
    is_approximate: bool = False
    in_doubt: bool = False


def term_spans(license: License) -> tuple[TermSpan, ...]:
    """The days of every term, in the order of `license.terms`.

    A superseded term covers to the day before its successor takes effect: that is the
    successor's start, or, where the successor starts “on or after” a day, the day on which it was
    issued, because it replaces the earlier text at once (as OFAC's letters say: “replaced and
    superseded in its entirety”). A later act that extends without superseding (as the BIS rules
    did, which amend the end date of a rule that stays) leaves the earlier term's days alone.
    """
    terms = license.terms
    spans = [_own_span(term) for term in terms]
    for term in terms:
        if term.supersedes or term.ended is not None or _withdraws(term):
            return _with_endings(terms, spans)
    return tuple(spans)


def _with_endings(terms: Sequence[Term], spans: list[TermSpan]) -> tuple[TermSpan, ...]:
    successors = _successors(terms)
    for index, term in enumerate(terms):
        if term.ended is not None:
            spans[index] = _cut(
                spans[index],
                term.ended.on.first,
                term.ended.kind,
                is_exact=term.ended.on.is_exact,
            )
        if term.id in successors:
            spans[index] = _superseded(term, spans[index], successors[term.id])
    withdrawals = [span for span in spans if span.withdraws]
    if withdrawals:
        kinds = {term.id: term.action for term in terms}
        spans = [_withdrawn(span, withdrawals, kinds) for span in spans]
    return tuple(spans)


_Successors: TypeAlias = dict[str, list[Term]]


def _successors(terms: Sequence[Term]) -> _Successors:
    found: _Successors = {}
    for term in terms:
        for replaced in term.supersedes:
            if replaced != term.id:
                found.setdefault(replaced, []).append(term)
    return found


def _withdraws(term: Term) -> bool:
    action = term.action
    return action is Action.SUSPEND or action is Action.REVOKE


def _own_span(term: Term) -> TermSpan:
    """The days that the term's own bounds name."""
    start, end = term.start, term.end
    gives_cover = term.basis is Basis.OFFICIAL
    withdraws = gives_cover and _withdraws(term)
    gives_cover = gives_cover and not withdraws
    last = last_certain = None
    if end is not None and not is_open_ended(end):
        extent = end_extent(end)
        last_certain, last = extent.earliest, extent.latest
    if start is None:
        return TermSpan(term.id, None, None, None, None, None, last, gives_cover)
    extent = start_extent(start)
    first, first_certain = extent.earliest, extent.latest
    if last is not None and last < first:
        return TermSpan(term.id, None, None, None, None, first, last, gives_cover)
    about = start.date.approximate or (end is not None and end.date.approximate)
    # By position: this runs once for every term of a file.
    return TermSpan(
        term.id,
        first,
        last,
        first_certain,
        last_certain,
        first,
        last,
        gives_cover,
        withdraws,
        None,
        about,
    )


def _nothing(span: TermSpan, ending: Ending | None, *, in_doubt: bool = False) -> TermSpan:
    return TermSpan(
        span.term_id,
        None,
        None,
        None,
        None,
        span.nominal_first,
        span.nominal_last,
        span.gives_cover,
        ending=ending,
        in_doubt=in_doubt,
    )


def _cut(span: TermSpan, day: Day, kind: Ending, *, is_exact: bool = True) -> TermSpan:
    """End the span on the day before `day`, if it would go on."""
    if span.first is None or (span.last is not None and span.last < day):
        return span
    if day <= span.first:
        return _nothing(span, kind)
    certain = day - 1 if span.last_certain is None else min(day - 1, span.last_certain)
    return TermSpan(
        span.term_id,
        span.first,
        day - 1,
        span.first_certain,
        certain,
        span.nominal_first,
        span.nominal_last,
        span.gives_cover,
        span.withdraws,
        kind,
        span.is_approximate or not is_exact,
    )


def _superseded(term: Term, span: TermSpan, successors: list[Term]) -> TermSpan:
    official = term.basis is Basis.OFFICIAL
    effective = [
        _replaces_on(successor)
        for successor in successors
        if successor.basis is Basis.OFFICIAL or not official
    ]
    known = [day for day in effective if day is not None]
    if known:
        span = _cut(span, min(known), Ending.SUPERSEDED)
    is_deferred = term.start is not None and term.start.rule is StartRule.DEFERRED
    if is_deferred and span.first is not None and len(known) < len(effective):
        return _nothing(span, Ending.SUPERSEDED, in_doubt=span.gives_cover)
    return span


def _replaces_on(successor: Term) -> Day | None:
    """The day on which `successor` takes the place of what it supersedes; None = unknown."""
    if successor.start is None:
        return None
    if successor.start.rule is StartRule.DEFERRED:
        return None if successor.issued is None else successor.issued.first
    return start_extent(successor.start).earliest


def _withdrawn(span: TermSpan, withdrawals: list[TermSpan], kinds: dict[str, Action]) -> TermSpan:
    """Cut what a suspension or revocation takes to the span's very end.

    One that is over before the span ends leaves a hole; `cover.covered` takes it out.
    """
    for taken in withdrawals:
        assert taken.first is not None
        if not span.gives_cover or span.first is None or span.first > taken.first:
            continue
        if taken.last is None or (span.last is not None and taken.last >= span.last):
            is_revoked = kinds[taken.term_id] is Action.REVOKE
            span = _cut(span, taken.first, Ending.REVOKED if is_revoked else Ending.SUSPENDED)
    return span
