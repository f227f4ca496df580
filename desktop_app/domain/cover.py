"""Cover is arithmetic on days: where there is some, where there is none, where it is double."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import Enum
from operator import itemgetter
from typing import Final, NamedTuple

from msgspec.structs import replace

from desktop_app.domain.days import MAX_DAY, MIN_DAY, Day
from desktop_app.domain.records import Action, License, Term
from desktop_app.domain.spans import TermSpan, term_spans

__all__ = [
    "Interval",
    "Overlap",
    "OverlapCause",
    "covered",
    "covered_days",
    "doubts",
    "gaps",
    "gaps_among",
    "overlaps",
    "pieces",
    "union",
]


class Interval(NamedTuple):
    """A run of days, both inclusive; a null `last` means that it goes on without end."""

    first: Day
    last: Day | None

    @property
    def days(self) -> int | None:
        """How many days; None where there is no end."""
        return None if self.last is None else self.last - self.first + 1

    def holds(self, day: Day) -> bool:
        """True on both ends and between."""
        return self.first <= day and (self.last is None or day <= self.last)


class OverlapCause(Enum):
    """Why two terms cover the same days."""

    HANDOVER_DAY = "handover_day"
    """The later term takes effect on the earlier one's last day: one shared day."""
    EARLY_EFFECT = "early_effect"
    """The later term carries the earlier one on, and took effect before its end."""
    TRUE_OVERLAP = "true_overlap"
    """Two authorizations side by side."""


class Overlap(NamedTuple):
    """Days (both inclusive) that two terms of one license cover."""

    first: Day
    last: Day | None
    earlier: str
    later: str
    cause: OverlapCause

    @property
    def days(self) -> int | None:
        """How many days; None where there is no end."""
        return None if self.last is None else self.last - self.first + 1


# Acts that carry an earlier term on, as opposed to a grant of its own.
_CARRIES_ON: Final = frozenset(Action) - {
    Action.GRANT,
    Action.SUSPEND,
    Action.REVOKE,
    Action.CODIFY,
}


def covered(license: License, spans: Sequence[TermSpan] | None = None) -> tuple[Interval, ...]:
    """The days on which an official term is in force, as disjoint runs in order, ends inclusive.

    A rule counts from the day on which it is effective, printed or not: four of the five Huawei
    extensions were printed after the term before had run out (84 FR 43487, effective and filed for
    public inspection on August 19, 2019, was printed on August 21). Runs that touch are one run.
    Reported, expected and assumed terms give no cover; days taken by a suspension or revocation
    are none either. Pass `spans` where they are at hand.
    """
    spans = term_spans(license) if spans is None else spans
    runs = [
        (span.first, MAX_DAY if span.last is None else span.last)
        for span in pieces(spans)
        if span.gives_cover and span.first is not None
    ]
    return tuple(_interval(*run) for run in _merged(runs))


def pieces(spans: Sequence[TermSpan]) -> Sequence[TermSpan]:
    """The spans, those split that a suspension or revocation left with a hole in the middle.

    It takes its own days from every term that was running when it began; a term that begins
    later (a reinstatement) covers again.
    """
    withdrawals = [span for span in spans if span.withdraws]
    if not withdrawals:
        return spans
    return [piece for span in spans for piece in _split(span, withdrawals)]


def _split(span: TermSpan, withdrawals: Sequence[TermSpan]) -> list[TermSpan]:
    if not span.gives_cover or span.first is None:
        return [span]
    days = [(span.first, MAX_DAY if span.last is None else span.last)]
    for taken in withdrawals:
        assert taken.first is not None, "a withdrawal has days"
        if span.first <= taken.first:
            days = _minus(days, [(taken.first, MAX_DAY if taken.last is None else taken.last)])
    return [
        replace(span, first=first, last=None if last >= MAX_DAY else last) for first, last in days
    ]


def covered_days(license: License, through: Day | None = None) -> int | None:
    """How many days are covered, each counted once, those after `through` left out.

    Returns None where cover is open-ended and no `through` (inclusive) bounds the count.
    """
    total = 0
    for run in covered(license):
        if through is not None and through < run.first:
            break
        last = run.last if through is None else min(through, _last(run))
        if last is None:
            return None
        total += last - run.first + 1
    return total


def union(runs: Iterable[Interval]) -> tuple[Interval, ...]:
    """The days of all runs as disjoint runs in order; those that touch are joined."""
    return tuple(_interval(*run) for run in _merged(_pairs(runs)))


def doubts(license: License, spans: Sequence[TermSpan] | None = None) -> tuple[Interval, ...]:
    """Uncovered days on which there may have been cover that the record cannot tell.

    They come from terms whose start is unknown (any day after the start of the dated term before
    and before the start of the dated term after may be theirs) and from deferred terms whose
    supersession day is unknown (from their start to the start of what superseded them).
    """
    spans = term_spans(license) if spans is None else spans
    runs = [
        run
        for index, span in enumerate(spans)
        if span.gives_cover and (span.in_doubt or span.nominal_first is None)
        for run in _doubt(license, index, spans)
    ]
    if not runs:
        return ()
    return tuple(_interval(*run) for run in _minus(_merged(runs), _pairs(covered(license, spans))))


def gaps(license: License, successor: License | None = None) -> tuple[Interval, ...]:
    """Days without cover that lie between days that should be one chain, in order.

    These are the days from the restriction's start to the first covered day, those between two
    covered days, and those between the last covered day and the first one of `successor` (the
    license that succeeds this one). Days after the restriction was lifted are no gap, nor are
    days in doubt (see `doubts`). A license without any cover has no gaps. So the Entity List rule
    of May 16, 2019 (84 FR 22961) and the general license effective May 20 (84 FR 23468) leave a
    gap of four days. Both ends of a gap are inclusive.
    """
    return gaps_among(license, term_spans(license), successor)


def gaps_among(
    license: License, spans: Sequence[TermSpan], successor: License | None = None
) -> tuple[Interval, ...]:
    """The gaps of a license whose `spans` are at hand."""
    runs = _pairs(covered(license, spans))
    if not runs:
        return ()
    begin, until = runs[0][0], runs[-1][1]
    restriction = license.restriction
    if restriction is not None and restriction.from_ is not None:
        begin = min(begin, restriction.from_.first)
    if successor is not None:
        following = covered(successor)
        until = max(until, following[0].first - 1) if following else until
    if restriction is not None and restriction.until is not None:
        until = min(until, restriction.until.last)
    if begin > until:
        return ()
    holes = _minus([(begin, until)], runs)
    if not holes:
        return ()
    return tuple(_interval(*hole) for hole in _minus(holes, _pairs(doubts(license, spans))))


def overlaps(license: License) -> tuple[Overlap, ...]:
    """Pairs of official terms that cover the same days (inclusive), ordered by day, with the cause.

    An overlap is no fault in itself: 85 FR 8722 took effect on February 13, 2020, four days before
    the extension that it carried on ran out.
    """
    terms = {term.id: term for term in license.terms}
    order = sorted(
        (
            (span.first, MAX_DAY if span.last is None else span.last, span.term_id)
            for span in pieces(term_spans(license))
            if span.gives_cover and span.first is not None
        ),
        key=itemgetter(0),
    )
    found: list[Overlap] = []
    running: list[tuple[Day, Day, str]] = []
    for first, last, name in order:
        running = [other for other in running if other[1] >= first]
        for _, other_last, other in running:
            shared = min(last, other_last)
            found.append(
                Overlap(
                    first,
                    None if shared == MAX_DAY else shared,
                    other,
                    name,
                    _cause(terms[name], (first, last), other_last),
                )
            )
        running.append((first, last, name))
    return tuple(found)


def _cause(later: Term, days: tuple[Day, Day], earlier_last: Day) -> OverlapCause:
    first, last = days
    if first == earlier_last and last > earlier_last:
        return OverlapCause.HANDOVER_DAY
    if last > earlier_last and later.action in _CARRIES_ON:
        return OverlapCause.EARLY_EFFECT
    return OverlapCause.TRUE_OVERLAP


# Runs are (first, last) pairs here, with MAX_DAY for “no end”, which no real last day is.


def _last(run: Interval) -> Day:
    return MAX_DAY if run.last is None else run.last


def _interval(first: Day, last: Day) -> Interval:
    return Interval(first, None if last >= MAX_DAY else last)


def _pairs(intervals: Iterable[Interval]) -> list[tuple[Day, Day]]:
    return [(run.first, _last(run)) for run in intervals]


def _merged(runs: list[tuple[Day, Day]]) -> list[tuple[Day, Day]]:
    """Disjoint runs in order; those that overlap or touch are joined."""
    joined: list[tuple[Day, Day]] = []
    for first, last in sorted(runs):
        if joined and first <= joined[-1][1] + 1:
            if last > joined[-1][1]:
                joined[-1] = (joined[-1][0], last)
        else:
            joined.append((first, last))
    return joined


def _minus(runs: list[tuple[Day, Day]], taken: list[tuple[Day, Day]]) -> list[tuple[Day, Day]]:
    """The days of `runs` that are not in `taken`; both disjoint and in order."""
    left: list[tuple[Day, Day]] = []
    for first, last in runs:
        free = first
        for taken_first, taken_last in taken:
            if taken_last < free:
                continue
            if taken_first > last:
                break
            if taken_first > free:
                left.append((free, taken_first - 1))
            free = taken_last + 1
        if free <= last:
            left.append((free, last))
    return left


def _doubt(license: License, index: int, spans: Sequence[TermSpan]) -> list[tuple[Day, Day]]:
    """The days that a term in doubt may have covered."""
    span = spans[index]
    if span.nominal_first is None:
        first = _earliest_start(license, index, spans)
        later = spans[index + 1 :]
    else:
        first, later = span.nominal_first, spans
    following = (
        other.nominal_first
        for other in later
        if other.gives_cover and other.nominal_first is not None and other.nominal_first > first
    )
    last = min(following, default=MAX_DAY + 1) - 1
    if span.nominal_last is not None:
        last = min(last, span.nominal_last)
    return [(first, last)] if first <= last else []


def _earliest_start(license: License, index: int, spans: Sequence[TermSpan]) -> Day:
    """The first day on which a term without a known start may have started."""
    bounds = [
        other.nominal_first
        for other in spans[:index]
        if other.gives_cover and other.nominal_first is not None
    ]
    issued = license.terms[index].issued
    if issued is not None:
        bounds.append(issued.first)
    if license.restriction is not None and license.restriction.from_ is not None:
        bounds.append(license.restriction.from_.first)
    return max(bounds, default=MIN_DAY)
