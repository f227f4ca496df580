"""Reports against outcomes: what was said would happen, what happened, and how far off it was."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from typing import Final, NamedTuple

from desktop_app.domain.bounds import last_day
from desktop_app.domain.chain import Extension, end_changes
from desktop_app.domain.days import Day
from desktop_app.domain.knowledge import known_from
from desktop_app.domain.partial_date import PartialDate
from desktop_app.domain.records import Basis, License, Report, Term

__all__ = ["NEAR_DAYS", "Finding", "Outcome", "OutletRecord", "findings", "outlet_records"]

NEAR_DAYS: Final = 3
"""A claim that misses by no more is confirmed with a difference: the ways to count days (with or
without the first, to the last full day, past a weekend) differ by as much."""


class Outcome(Enum):
    """What became of a report."""

    OPEN = "open"
    """No official act has answered it yet."""
    CONFIRMED = "confirmed"
    CONFIRMED_WITH_DIFFERENCE = "confirmed_with_difference"
    """The act came, its end at most NEAR_DAYS from the claim."""
    REFUTED = "refuted"
    """The act came with another end."""
    OVERTAKEN = "overtaken"
    """The claimed day is over and no act answered it."""


class Finding(NamedTuple):
    """One report beside the official act it is about.

    Attributes:
        report: as recorded.
        term_id: the official act that answers it; None while there is none.
        claimed_until: the claimed last day at the precision of the claim.
        official_until: the last day by the act's own bound; None = open-ended or no act.
        error_days: claimed − official last day in days, positive where the claim went too far; 0
            where the official day lies in a claimed month or year; from lengths where only a
            length was claimed; None where nothing can be compared.
        days_ahead: the day of the act's issue − the day of the report; negative = afterwards.
        nearest_term_id, nearest_error_days: the act, this one or one after it, whose end came
            nearest to the claim, and how far that was off: a wrong length may still name the day
            that the chain reached in the end.
        outcome: what became of it.
    """

    report: Report
    term_id: str | None
    claimed_until: PartialDate | None
    official_until: Day | None
    error_days: int | None
    days_ahead: int | None
    nearest_term_id: str | None
    nearest_error_days: int | None
    outcome: Outcome


class OutletRecord(NamedTuple):
    """How often an outlet was right: `hits` of `n` reports that were decided."""

    outlet: str
    n: int
    hits: int

    @property
    def rate(self) -> float:
        """Share of hits, 0 to 1; 0 where nothing was decided."""
        return self.hits / self.n if self.n else 0.0


def findings(license: License, as_of: Day | None = None) -> tuple[Finding, ...]:
    """Every report beside its outcome, in file order.

    A report names the act it is about; one that names none is about the next act that became
    known on its day or later. `as_of` decides what was overtaken; without it nothing was.
    """
    changes = {change.term_id: change for change in end_changes(license)}
    acts = [term for term in license.terms if term.basis is Basis.OFFICIAL]
    return tuple(_finding(report, acts, changes, as_of) for report in license.reports)


def outlet_records(found: Iterable[Finding]) -> tuple[OutletRecord, ...]:
    """Hits per outlet over decided reports, by name; reports still open or overtaken are left out.

    Confirmed with a difference is a hit.
    """
    counts: dict[str, list[int]] = {}
    for finding in found:
        if finding.outcome in _DECIDED:
            count = counts.setdefault(finding.report.outlet, [0, 0])
            count[0] += 1
            count[1] += finding.outcome is not Outcome.REFUTED
    return tuple(OutletRecord(outlet, *counts[outlet]) for outlet in sorted(counts))


_DECIDED: Final = frozenset((Outcome.CONFIRMED, Outcome.CONFIRMED_WITH_DIFFERENCE, Outcome.REFUTED))


def _finding(
    report: Report, acts: list[Term], changes: dict[str, Extension], as_of: Day | None
) -> Finding:
    act = _answer(report, acts)
    claimed = report.claimed_until
    nearest, distance = _nearest(claimed, act, acts)
    official = None if act is None else last_day(act.end)
    error = None if act is None else _error(report, official, changes.get(act.id))
    return Finding(
        report,
        None if act is None else act.id,
        claimed,
        official,
        error,
        None if act is None else _days_ahead(report, act),
        nearest,
        distance,
        _unanswered(report, as_of) if act is None else _outcome(report, official, error),
    )


def _answer(report: Report, acts: list[Term]) -> Term | None:
    if report.about_term is not None:
        return next((act for act in acts if act.id == report.about_term), None)
    if report.reported is None:
        return None
    later = [
        (since, index)
        for index, act in enumerate(acts)
        if (since := known_from(act)) is not None and since >= report.reported.first
    ]
    return acts[min(later)[1]] if later else None


def _error(report: Report, official: Day | None, change: Extension | None) -> int | None:
    if report.claimed_until is not None:
        return None if official is None else _distance(report.claimed_until, official)
    if report.claimed_days is not None and change is not None:
        return report.claimed_days - change.days
    return None


def _distance(claimed: PartialDate, official: Day) -> int:
    """Days from the official day to the nearest day that the claim can mean."""
    if official < claimed.first:
        return claimed.first - official
    return min(claimed.last - official, 0)


def _nearest(
    claimed: PartialDate | None, act: Term | None, acts: list[Term]
) -> tuple[str | None, int | None]:
    if claimed is None or act is None or act.start is None:
        return None, None
    since = act.start.date.first
    reached = [
        (other.id, _distance(claimed, last))
        for other in acts
        if other.start is not None and other.start.date.first >= since
        if (last := last_day(other.end)) is not None
    ]
    return min(reached, key=lambda found: abs(found[1]), default=(None, None))


def _days_ahead(report: Report, act: Term) -> int | None:
    since = known_from(act) if act.issued is None else act.issued.first
    if report.reported is None or report.reported.first != report.reported.last or since is None:
        return None
    return since - report.reported.first


def _outcome(report: Report, official: Day | None, error: int | None) -> Outcome:
    if error is None:
        claims_an_end = report.claimed_until is not None or report.claimed_days is not None
        # “It will be extended”, without a length, came true when the act came.
        return Outcome.REFUTED if claims_an_end and official is None else Outcome.CONFIRMED
    if error == 0:
        return Outcome.CONFIRMED
    return Outcome.CONFIRMED_WITH_DIFFERENCE if abs(error) <= NEAR_DAYS else Outcome.REFUTED


def _unanswered(report: Report, as_of: Day | None) -> Outcome:
    claimed = report.claimed_until
    is_over = as_of is not None and claimed is not None and claimed.last < as_of
    return Outcome.OVERTAKEN if is_over else Outcome.OPEN
