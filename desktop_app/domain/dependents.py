"""Who loses what, and when: the cover of each dependent, down to the scope it relies on."""

from __future__ import annotations

from typing import NamedTuple

from desktop_app.domain.cover import Interval, pieces, union
from desktop_app.domain.days import Day
from desktop_app.domain.records import Dependent, License, Term
from desktop_app.domain.spans import term_spans

__all__ = ["DependentCover", "dependent_cover"]


class DependentCover(NamedTuple):
    """The days on which a dependent is covered.

    Attributes:
        dependent: as recorded.
        runs: disjoint runs of covered days in order.
        removed_by: the id of the term that took away the scope it relies on, where one did.
    """

    dependent: Dependent
    runs: tuple[Interval, ...]
    removed_by: str | None

    def days_left(self, as_of: Day) -> int | None:
        """Last day of the run about `as_of` − `as_of`; None without cover or without end."""
        run = next((run for run in self.runs if run.holds(as_of)), None)
        return None if run is None or run.last is None else run.last - as_of

    def is_covered(self, as_of: Day) -> bool:
        """True on both ends of each run and between."""
        return any(run.holds(as_of) for run in self.runs)


def dependent_cover(license: License) -> tuple[DependentCover, ...]:
    """The cover of every dependent, in file order.

    A dependent that names a scope is covered by terms that allow it. When a term that removed it
    takes effect, cover of it ends, even where an earlier term still runs: the removal amends what
    that one allowed (as 84 FR 43487 took the 5G-standards limb out of the Huawei license). A term
    that lists no scope carries on that of the term before.
    """
    terms = {term.id: term for term in license.terms}
    acts = sorted(
        (
            (Interval(span.first, span.last), terms[span.term_id])
            for span in pieces(term_spans(license))
            if span.gives_cover and span.first is not None
        ),
        key=lambda act: act[0].first,
    )
    return tuple(_cover_of(dependent, acts) for dependent in license.dependents)


def _cover_of(dependent: Dependent, acts: list[tuple[Interval, Term]]) -> DependentCover:
    limb = None if dependent.scope is None else _key(dependent.scope)
    runs: list[Interval] = []
    is_allowed = True
    removed_by: str | None = None
    for run, term in acts:
        is_allowed = _allows(term, limb, before=is_allowed)
        if _removes(term, limb):
            runs = [_until(earlier, run.first) for earlier in runs if earlier.first < run.first]
            removed_by = term.id
        elif is_allowed:
            removed_by = None
            runs.append(run)
    return DependentCover(dependent, union(runs), removed_by)


def _until(run: Interval, day: Day) -> Interval:
    """The run up to the day before `day`."""
    last = day - 1 if run.last is None else min(run.last, day - 1)
    return Interval(run.first, last)


def _key(words: str) -> str:
    return " ".join(words.split()).casefold()


def _removes(term: Term, limb: str | None) -> bool:
    return limb is not None and any(_key(item) == limb for item in term.scope.removed)


def _allows(term: Term, limb: str | None, *, before: bool) -> bool:
    if limb is None:
        return True
    if _removes(term, limb):
        return False
    named = (*term.scope.items, *term.scope.added)
    if any(_key(item) == limb for item in named):
        return True
    return before and not term.scope.items
