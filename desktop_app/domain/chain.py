"""How a chain grew: by how many days each act moved the end, how early, and how late in print."""

from __future__ import annotations

from operator import itemgetter
from typing import Final, NamedTuple

from desktop_app.domain.bounds import last_day
from desktop_app.domain.days import MIN_DAY, Day
from desktop_app.domain.partial_date import PartialDate
from desktop_app.domain.records import Action, Basis, License, Term

__all__ = ["Extension", "end_changes", "extension_number", "extensions"]


class Extension(NamedTuple):
    """What one act did to the end of its chain; all numbers are days.

    Attributes:
        term_id: the act.
        days: new last day − old last day; negative where it shortened the chain.
        lead_days: old last day − the day it was issued; 0 = on the last day, negative = after it;
            None where it is unknown to the day.
        publication_lag_days: the day it was published − old last day; positive = in print only
            after the old end had passed; None where it is unknown to the day.
        old_last: the chain's last day before the act.
        new_last: its last day after it.
    """

    term_id: str
    days: int
    lead_days: int | None
    publication_lag_days: int | None
    old_last: Day
    new_last: Day


# A grant begins a chain, and these acts do not carry an end on.
_NO_LINK: Final = frozenset(
    (Action.GRANT, Action.SUSPEND, Action.REVOKE, Action.CODIFY, Action.CORRECT)
)


def extensions(license: License) -> tuple[Extension, ...]:
    """The acts that moved the end of the chain, in chain order; amending alone is not extending.

    All numbers are days. Lengths come from the dates and never from the length that an act or a
    newspaper names: “90 days” from August 19, 2019 would be November 17, the official end is the
    18th (84 FR 43487). Last days are those of the terms' own bounds: that a term was superseded
    before its end does not make the extension shorter.
    """
    return tuple(change for change in end_changes(license) if change.days)


def extension_number(license: License, term_id: str) -> int | None:
    """Which extension of its chain a term is, from 1; None for the grant and for amendments.

    The grant is not counted. Newspapers count either way, which is why the record holds no ordinal:
    the act of November 18, 2019 was called the second extension and the third.
    """
    numbers = {change.term_id: number for number, change in enumerate(extensions(license), start=1)}
    return numbers.get(term_id)


def end_changes(license: License) -> tuple[Extension, ...]:
    """What each official act after the first did to the end, 0 days where it left it alone.

    An act is measured against the terms that it supersedes, or else against the term before it
    by start. Acts without an end, or after an open-ended term, change no end.
    """
    by_id = {term.id: term for term in license.terms}
    changes: list[Extension] = []
    before: Term | None = None
    for term in _in_order(license):
        old = _predecessor_end(term, before, by_id)
        new = last_day(term.end)
        if old is not None and new is not None and term.action not in _NO_LINK:
            changes.append(_change(term, old, new))
        before = term
    return tuple(changes)


def _in_order(license: License) -> list[Term]:
    """Official terms with an end by their start; one without a start keeps its place."""
    placed: list[tuple[Day, int, Term]] = []
    start = MIN_DAY
    for index, term in enumerate(license.terms):
        if term.basis is Basis.OFFICIAL and last_day(term.end) is not None:
            start = start if term.start is None else term.start.date.first
            placed.append((start, index, term))
    placed.sort(key=itemgetter(0, 1))
    return [term for _, _, term in placed]


def _predecessor_end(term: Term, before: Term | None, by_id: dict[str, Term]) -> Day | None:
    replaced = [by_id[term_id] for term_id in term.supersedes if term_id in by_id]
    if not replaced:
        return None if before is None else last_day(before.end)
    lasts = [last_day(old.end) for old in replaced]
    return max((last for last in lasts if last is not None), default=None)


def _change(term: Term, old: Day, new: Day) -> Extension:
    issued, published = _exact(term.issued), _exact(term.published)
    return Extension(
        term.id,
        new - old,
        None if issued is None else old - issued,
        None if published is None else published - old,
        old,
        new,
    )


def _exact(date: PartialDate | None) -> Day | None:
    return date.first if date is not None and date.is_exact else None
