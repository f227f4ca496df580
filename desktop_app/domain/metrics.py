"""Everything that can be counted about one license, in one bundle."""

from __future__ import annotations

from typing import NamedTuple

from desktop_app.domain.chain import Extension, end_changes
from desktop_app.domain.cover import Interval, Overlap, covered_days, doubts, gaps, overlaps
from desktop_app.domain.days import Day, format_day
from desktop_app.domain.forecast import CAVEAT, Forecast, forecast
from desktop_app.domain.records import License, Term
from desktop_app.domain.reports import Finding, findings

__all__ = ["Metrics", "metrics", "metrics_record"]


class Metrics(NamedTuple):
    """The derived values of one license; see the modules that they come from.

    Attributes:
        license: what was counted, as known on the day asked for.
        covered_days: each covered day once; where cover is open-ended, to the as-of day.
        end_changes: what each act did to the end; those that moved it are the extensions.
        gaps, doubts, overlaps: runs of days, both ends inclusive.
        findings: the reports beside their outcomes.
        forecast: None under two extensions.
    """

    license: License
    covered_days: int
    end_changes: tuple[Extension, ...]
    gaps: tuple[Interval, ...]
    doubts: tuple[Interval, ...]
    overlaps: tuple[Overlap, ...]
    findings: tuple[Finding, ...]
    forecast: Forecast | None

    @property
    def extensions(self) -> tuple[Extension, ...]:
        """The acts that moved the end."""
        return tuple(change for change in self.end_changes if change.days)


def metrics(license: License, *, as_of: Day, successor: License | None = None) -> Metrics:
    """Count one license.

    Args:
        license: the chain, already cut to what was known (see `knowledge.as_known_on`).
        as_of: bounds the count of open-ended cover and decides which reports were overtaken.
        successor: the license that succeeds this one, cut likewise; a gap before it counts.
    """
    count = covered_days(license)
    return Metrics(
        license,
        (covered_days(license, through=as_of) or 0) if count is None else count,
        end_changes(license),
        gaps(license, successor),
        doubts(license),
        overlaps(license),
        findings(license, as_of),
        forecast(license),
    )


def metrics_record(found: Metrics) -> dict[str, object]:
    """The bundle as JSON values: days as ISO texts, terms by designation, open ends as null."""
    terms = {term.id: term for term in found.license.terms}
    return {
        "id": found.license.id,
        "title": found.license.title,
        "covered_days": found.covered_days,
        "extensions": [_extension(change, terms) for change in found.extensions],
        "end_changes": [_extension(change, terms) for change in found.end_changes],
        "gaps": [_run(gap) for gap in found.gaps],
        "doubts": [_run(doubt) for doubt in found.doubts],
        "overlaps": [
            {
                **_run(overlap),
                "earlier": _name(overlap.earlier, terms),
                "later": _name(overlap.later, terms),
                "cause": overlap.cause.value,
            }
            for overlap in found.overlaps
        ],
        "reports": [_report(finding, terms) for finding in found.findings],
        "forecast": None if found.forecast is None else _forecast(found.forecast),
    }


def _name(term_id: str | None, terms: dict[str, Term]) -> str | None:
    if term_id is None or term_id not in terms:
        return term_id
    return terms[term_id].designation or term_id


def _iso(day: Day | None) -> str | None:
    return None if day is None else format_day(day)


def _extension(change: Extension, terms: dict[str, Term]) -> dict[str, object]:
    return {
        "term": _name(change.term_id, terms),
        "days": change.days,
        "lead_days": change.lead_days,
        "publication_lag_days": change.publication_lag_days,
        "old_last_day": format_day(change.old_last),
        "new_last_day": format_day(change.new_last),
    }


def _run(run: Interval | Overlap) -> dict[str, object]:
    return {"first_day": format_day(run.first), "last_day": _iso(run.last), "days": run.days}


def _report(finding: Finding, terms: dict[str, Term]) -> dict[str, object]:
    report = finding.report
    return {
        "id": report.id,
        "outlet": report.outlet,
        "about": _name(finding.term_id or report.about_term, terms),
        "reported": None if report.reported is None else str(report.reported),
        "claimed_until": None if report.claimed_until is None else str(report.claimed_until),
        "claimed_days": report.claimed_days,
        "official_until": _iso(finding.official_until),
        "error_days": finding.error_days,
        "days_ahead": finding.days_ahead,
        "nearest": _name(finding.nearest_term_id, terms),
        "nearest_error_days": finding.nearest_error_days,
        "outcome": finding.outcome.value,
    }


def _forecast(pattern: Forecast) -> dict[str, object]:
    return {
        "n": pattern.n,
        "last": pattern.last,
        "median": pattern.median,
        "min": pattern.shortest,
        "max": pattern.longest,
        "after": format_day(pattern.after),
        "ends": {
            "last": format_day(pattern.end_after(pattern.last)),
            "median": format_day(pattern.end_after(pattern.median)),
            "min": format_day(pattern.end_after(pattern.shortest)),
            "max": format_day(pattern.end_after(pattern.longest)),
        },
        "caveat": CAVEAT,
    }
