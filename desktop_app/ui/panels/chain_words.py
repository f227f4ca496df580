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
    short_days_words,
    signed_words,
    weekday_words,
)
from desktop_app.language import grouped, marked, translate

__all__ = ["ChainWords", "Section", "TermLine", "chain_words"]

_IN_FORCE: Final = frozenset({ChainStatus.IN_FORCE, ChainStatus.EXPIRING})
_HEADLINES: Final = {
    ChainStatus.PENDING: marked("Chain", "Not yet in force"),
    ChainStatus.IN_FORCE: marked("Chain", "No end set"),
    ChainStatus.EXPIRING: marked("Chain", "No end set"),
    ChainStatus.GAP: marked("Chain", "In a gap"),
    ChainStatus.LAPSED: marked("Chain", "Lapsed"),
    ChainStatus.REVOKED: marked("Chain", "Revoked"),
    ChainStatus.SUSPENDED: marked("Chain", "Suspended"),
    ChainStatus.MOOT: marked("Chain", "No longer needed"),
    ChainStatus.UNKNOWN: marked("Chain", "Unknown"),
}
_CAUSES: Final = {
    OverlapCause.HANDOVER_DAY: marked("Chain", "shared day"),
    OverlapCause.EARLY_EFFECT: marked("Chain", "took effect early"),
    OverlapCause.TRUE_OVERLAP: marked("Chain", "side by side"),
}
_OUTCOMES: Final = {
    Outcome.OPEN: marked("Chain", "open"),
    Outcome.CONFIRMED: marked("Chain", "confirmed"),
    Outcome.CONFIRMED_WITH_DIFFERENCE: marked("Chain", "confirmed, nearly"),
    Outcome.REFUTED: marked("Chain", "refuted"),
    Outcome.OVERTAKEN: marked("Chain", "overtaken"),
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
        Section(translate("Chain", "Reported"), tuple(_report_lines(metrics.findings))),
        Section(translate("Chain", "Pattern, not promise"), tuple(_forecast_lines(metrics))),
        Section(translate("Chain", "Who depends on it"), tuple(_dependent_lines(license_, as_of))),
        Section(translate("Chain", "Cover"), tuple(_cover_lines(metrics))),
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
        return translate("Chain", _HEADLINES[status.status])
    words = days_left_words(status.days_left)
    return words[:1].upper() + words[1:]


def _until(status: StatusOnDay, source: Callable[[str], Source | None]) -> str:
    parts: list[str] = []
    if status.status is ChainStatus.PENDING and status.first_day is not None:
        parts.append(translate("Chain", "from {date}").format(date=weekday_words(status.first_day)))
    elif status.last_day is not None:
        parts.append(
            translate("Chain", "through {date}").format(date=weekday_words(status.last_day))
        )
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
        return translate("Chain", "Then nothing follows.")
    if run.last is None:
        return translate("Chain", "Then cover goes on without end.")
    return translate("Chain", "Then cover goes on to {date}.").format(date=day_words(run.last))


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
        return translate("Chain", "none")
    return translate("Chain", "open") if span.last is None else f"{span.last - span.first + 1:,}"


def _notice(change: Extension) -> str:
    # An amendment that leaves the end alone gives no notice of anything.
    return "" if change.lead_days is None or not change.days else short_days_words(change.lead_days)


def _printed(change: Extension) -> str:
    lag = change.publication_lag_days
    if lag is None or not change.days:
        return ""
    return (
        translate("Chain", "{lag} d late").format(lag=grouped(lag))
        if lag > 0
        else translate("Chain", "{lag} d early").format(lag=grouped(-lag))
        if lag
        else translate("Chain", "same day")
    )


def _scope(term: Term) -> str:
    removed = [f"− {item}" for item in term.scope.removed]
    return " · ".join((*removed, *(f"+ {item}" for item in term.scope.added)))


def _cover_lines(metrics: Metrics) -> Iterator[tuple[str, str]]:
    if metrics.covered_days:
        yield translate("Chain", "{days} covered").format(days=days_words(metrics.covered_days)), ""
    for gap in metrics.gaps:
        yield translate("Chain", "Gap: {run}").format(run=_run(gap)), ""
    for doubt in metrics.doubts:
        yield translate("Chain", "In doubt: {run}").format(run=_run(doubt)), ""
    names = {term.id: term.designation or term.id for term in metrics.license.terms}
    for overlap in metrics.overlaps:
        pair = translate("Chain", "{earlier} and {later}").format(
            earlier=names.get(overlap.earlier, ""), later=names.get(overlap.later, "")
        )
        yield (
            translate("Chain", "Overlap: {run}").format(run=_run(overlap)),
            f"{pair}, {translate('Chain', _CAUSES[overlap.cause])}",
        )


def _run(run: Interval | Overlap) -> str:
    words = range_words(run.first, run.last)
    return words if run.days is None or run.days == 1 else f"{words} ({days_words(run.days)})"


def _report_lines(findings: tuple[Finding, ...]) -> Iterator[tuple[str, str]]:
    for finding in sorted(findings, key=_latest_open_first):
        report = finding.report
        claim = report.claim or translate("Chain", "a change")
        if finding.claimed_until is not None:
            claim = translate("Chain", "{claim}, to {date}").format(
                claim=claim, date=partial_words(finding.claimed_until)
            )
        said = "" if report.reported is None else partial_words(report.reported)
        outcome = translate("Chain", _OUTCOMES[finding.outcome])
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
            translate("Chain", "Typically {median:g} days: to {end}").format(
                median=pattern.median, end=end
            ),
            translate("Chain", "last {last}, from {shortest} to {longest}, n = {n}").format(
                last=pattern.last, shortest=pattern.shortest, longest=pattern.longest, n=pattern.n
            ),
        )
    elif metrics.extensions:
        yield translate("Chain", "One extension so far: too few to tell."), ""


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
            return translate("Chain", "covered, without end")
        words = translate("Chain", "covered to {date}, {days_left}").format(
            date=day_words(run.last), days_left=days_left_words(run.last - as_of)
        )
    else:
        later = next((run for run in cover.runs if run.first > as_of), None)
        past = [run for run in cover.runs if run.last is not None and run.last < as_of]
        if later is not None:
            words = translate("Chain", "covered from {date}").format(date=day_words(later.first))
        else:
            words = (
                translate("Chain", "lost cover after {date}").format(
                    date=day_words(past[-1].last or 0)
                )
                if past
                else translate("Chain", "never covered")
            )
    if cover.removed_by is not None:
        return translate("Chain", "{cover}; taken out of the scope by {term}").format(
            cover=words, term=names.get(cover.removed_by, "")
        )
    return words
