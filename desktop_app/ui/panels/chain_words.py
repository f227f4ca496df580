"""What the chain of a license says, in short lines under headings, before any widget is made."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final, NamedTuple

from desktop_app.domain.chain import Extension
from desktop_app.domain.cover import Interval, Overlap, OverlapCause, covered
from desktop_app.domain.days import Day
from desktop_app.domain.dependents import DependentCover, dependent_cover
from desktop_app.domain.metrics import Metrics
from desktop_app.domain.records import License, Source, Term
from desktop_app.domain.reports import Finding, Outcome
from desktop_app.domain.spans import TermSpan, term_spans
from desktop_app.domain.status import ChainStatus, StatusOnDay
from desktop_app.domain.wording import (
    day_words,
    days_left_words,
    days_words,
    partial_words,
    range_words,
    signed_words,
    weekday_words,
)

__all__ = ["ChainWords", "Section", "TermLine", "chain_words"]

_IN_FORCE: Final = frozenset({ChainStatus.IN_FORCE, ChainStatus.EXPIRING})
_HEADLINES: Final = {
    ChainStatus.PENDING: "Not yet in force",
    ChainStatus.IN_FORCE: "No end set",
    ChainStatus.EXPIRING: "No end set",
    ChainStatus.GAP: "In a gap",
    ChainStatus.LAPSED: "Lapsed",
    ChainStatus.REVOKED: "Revoked",
    ChainStatus.SUSPENDED: "Suspended",
    ChainStatus.MOOT: "No longer needed",
    ChainStatus.UNKNOWN: "Unknown",
}
_CAUSES: Final = {
    OverlapCause.HANDOVER_DAY: "shared day",
    OverlapCause.EARLY_EFFECT: "took effect early",
    OverlapCause.TRUE_OVERLAP: "side by side",
}
_OUTCOMES: Final = {
    Outcome.OPEN: "open",
    Outcome.CONFIRMED: "confirmed",
    Outcome.CONFIRMED_WITH_DIFFERENCE: "confirmed, nearly",
    Outcome.REFUTED: "refuted",
    Outcome.OVERTAKEN: "overtaken",
}


class Section(NamedTuple):
    """A heading and its lines; a line is its words and a quieter line under them."""

    heading: str
    lines: tuple[tuple[str, str], ...]


class TermLine(NamedTuple):
    """One row of the chain's table; `scope` is what the term took away or added, if it did."""

    term_id: str
    name: str
    days: str
    notice: str
    printed: str
    scope: str


class ChainWords(NamedTuple):
    headline: str
    until: str
    then: str
    terms: tuple[TermLine, ...]
    sections: tuple[Section, ...]


def chain_words(
    metrics: Metrics,
    status: StatusOnDay,
    as_of: Day,
    source: Callable[[str], Source | None],
) -> ChainWords:
    """Everything the chain page says of a license as known, as of a day."""
    license_ = metrics.license
    sections = (
        Section("Reported", tuple(_report_lines(metrics.findings))),
        Section("Pattern, not promise", tuple(_forecast_lines(metrics))),
        Section("Who depends on it", tuple(_dependent_lines(license_, as_of))),
        Section("Cover", tuple(_cover_lines(metrics))),
    )
    return ChainWords(
        headline=_headline(status),
        until=_until(status, source),
        then=_then(license_, status),
        terms=tuple(_term_lines(license_, metrics.end_changes)),
        sections=tuple(section for section in sections if section.lines),
    )


def _headline(status: StatusOnDay) -> str:
    if status.days_left is None:
        return _HEADLINES[status.status]
    return days_left_words(status.days_left).capitalize()


def _until(status: StatusOnDay, source: Callable[[str], Source | None]) -> str:
    parts: list[str] = []
    if status.status is ChainStatus.PENDING and status.first_day is not None:
        parts.append(f"from {weekday_words(status.first_day)}")
    elif status.last_day is not None:
        parts.append(f"through {weekday_words(status.last_day)}")
    cited = () if status.term is None else (source(each) for each in status.term.source_ids)
    parts += [record.citation for record in cited if record is not None and record.citation][:1]
    return " · ".join(parts)


def _then(license_: License, status: StatusOnDay) -> str:
    """What comes after the governing term's last day."""
    if status.status not in _IN_FORCE or status.last_day is None:
        return ""
    after = status.last_day
    run = next((run for run in covered(license_) if run.holds(after)), None)
    if run is None or run.last == after:
        return "Then nothing follows."
    if run.last is None:
        return "Then cover goes on without end."
    return f"Then cover goes on to {day_words(run.last)}."


def _term_lines(license_: License, changes: tuple[Extension, ...]) -> Iterator[TermLine]:
    by_term = {change.term_id: change for change in changes}
    for term, span in zip(license_.terms, term_spans(license_), strict=True):
        change = by_term.get(term.id)
        name = term.designation or term.id
        if change is None:
            yield TermLine(term.id, name, _own_days(span), "", "", _scope(term))
        else:
            days = f"{change.days:+,}".replace("-", "−") if change.days else "±0"
            yield TermLine(term.id, name, days, _notice(change), _printed(change), _scope(term))


def _own_days(span: TermSpan) -> str:
    if span.first is None:
        return "none"
    return "open" if span.last is None else f"{span.last - span.first + 1:,}"


def _notice(change: Extension) -> str:
    # An amendment that leaves the end alone gives no notice of anything.
    return "" if change.lead_days is None or not change.days else f"{change.lead_days:,} d"


def _printed(change: Extension) -> str:
    lag = change.publication_lag_days
    if lag is None or not change.days:
        return ""
    return f"{lag:,} d late" if lag > 0 else f"{-lag:,} d early" if lag else "same day"


def _scope(term: Term) -> str:
    removed = [f"− {item}" for item in term.scope.removed]
    return " · ".join((*removed, *(f"+ {item}" for item in term.scope.added)))


def _cover_lines(metrics: Metrics) -> Iterator[tuple[str, str]]:
    if metrics.covered_days:
        yield f"{days_words(metrics.covered_days)} covered", ""
    for gap in metrics.gaps:
        yield f"Gap: {_run(gap)}", ""
    for doubt in metrics.doubts:
        yield f"In doubt: {_run(doubt)}", ""
    names = {term.id: term.designation or term.id for term in metrics.license.terms}
    for overlap in metrics.overlaps:
        pair = f"{names.get(overlap.earlier, '')} and {names.get(overlap.later, '')}"
        yield f"Overlap: {_run(overlap)}", f"{pair}, {_CAUSES[overlap.cause]}"


def _run(run: Interval | Overlap) -> str:
    words = range_words(run.first, run.last)
    return words if run.days is None or run.days == 1 else f"{words} ({days_words(run.days)})"


def _report_lines(findings: tuple[Finding, ...]) -> Iterator[tuple[str, str]]:
    for finding in sorted(findings, key=_latest_open_first):
        report = finding.report
        claim = report.claim or "a change"
        if finding.claimed_until is not None:
            claim = f"{claim}, to {partial_words(finding.claimed_until)}"
        said = "" if report.reported is None else partial_words(report.reported)
        outcome = _OUTCOMES[finding.outcome]
        if finding.error_days:
            outcome = f"{outcome}, {signed_words(finding.error_days)}"
        yield claim, " · ".join(filter(None, (report.outlet, said, outcome)))


def _latest_open_first(finding: Finding) -> tuple[bool, int]:
    """What is still to come matters first, then what was said last."""
    reported = finding.report.reported
    return finding.outcome is not Outcome.OPEN, 0 if reported is None else -reported.last


def _forecast_lines(metrics: Metrics) -> Iterator[tuple[str, str]]:
    pattern = metrics.forecast
    if pattern is not None:
        end = day_words(pattern.end_after(pattern.median))
        yield (
            f"Typically {pattern.median:g} days: to {end}",
            f"last {pattern.last}, from {pattern.shortest} to {pattern.longest}, n = {pattern.n}",
        )
    elif metrics.extensions:
        yield "One extension so far: too few to tell.", ""


def _dependent_lines(license_: License, as_of: Day) -> Iterator[tuple[str, str]]:
    names = {term.id: term.designation or term.id for term in license_.terms}
    for cover in dependent_cover(license_):
        dependent = cover.dependent
        what = f"{dependent.party}: {dependent.what}" if dependent.what else dependent.party
        yield what, _cover_words(cover, as_of, names)


def _cover_words(cover: DependentCover, as_of: Day, names: dict[str, str]) -> str:
    run = next((run for run in cover.runs if run.holds(as_of)), None)
    if run is not None:
        if run.last is None:
            return "covered, without end"
        words = f"covered to {day_words(run.last)}, {days_left_words(run.last - as_of)}"
    else:
        later = next((run for run in cover.runs if run.first > as_of), None)
        past = [run for run in cover.runs if run.last is not None and run.last < as_of]
        if later is not None:
            words = f"covered from {day_words(later.first)}"
        else:
            words = f"lost cover after {day_words(past[-1].last or 0)}" if past else "never covered"
    if cover.removed_by is not None:
        return f"{words}; taken out of the scope by {names.get(cover.removed_by, '')}"
    return words
