"""The metrics command: what can be counted about each license, as text or as JSON."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from desktop_app.cli.arguments import add_as_of, add_json, add_partial
from desktop_app.cli.command import Command, Surroundings
from desktop_app.cli.reading import exit_code, read_contents
from desktop_app.domain.days import Day, format_day

if TYPE_CHECKING:
    from desktop_app.domain.metrics import Metrics
    from desktop_app.domain.reports import Finding
    from desktop_app.storage import Contents

__all__ = ["COMMAND"]


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", type=Path, help="a .licenses file")
    add_as_of(parser)
    add_json(parser)
    add_partial(parser)


def _run(arguments: argparse.Namespace, surroundings: Surroundings) -> int:
    from desktop_app.domain.metrics import metrics_record

    console = surroundings.console
    contents = read_contents(arguments.file, console, partial=arguments.partial)
    as_of = surroundings.today if arguments.as_of is None else arguments.as_of
    counted = _counted(contents, as_of, arguments.known_on)
    if arguments.json:
        console.json([metrics_record(found) for found in counted])
        return exit_code(contents)
    console.line(f"As of {format_day(as_of)}")
    for found in counted:
        console.line()
        for line in _lines(found):
            console.line(line)
    if not counted:
        console.line("The file holds no licenses yet.")
    return exit_code(contents)


def _counted(contents: Contents, as_of: Day, known_on: Day | None) -> list[Metrics]:
    from desktop_app.domain.knowledge import as_known_on
    from desktop_app.domain.metrics import metrics
    from desktop_app.domain.succession import successors

    known = [as_known_on(license, known_on) for license in contents.licenses]
    following = successors(known)
    return [metrics(license, as_of=as_of, successor=following.get(license.id)) for license in known]


def _lines(found: Metrics) -> Iterator[str]:
    from desktop_app.domain.wording import days_words, range_words

    yield found.license.title or found.license.id
    yield f"  {days_words(found.covered_days)} covered"
    yield from _extension_lines(found)
    for gap in found.gaps:
        yield f"  gap {_counted_range(gap.first, gap.last, gap.days)}"
    for doubt in found.doubts:
        yield f"  in doubt {range_words(doubt.first, doubt.last)}"
    for overlap in found.overlaps:
        words = _counted_range(overlap.first, overlap.last, overlap.days)
        yield f"  overlap {words}: {overlap.cause.value.replace('_', ' ')}"
    for finding in found.findings:
        yield f"  report {_report_words(finding)}"
    yield from _forecast_lines(found)


def _counted_range(first: Day, last: Day | None, days: int | None) -> str:
    from desktop_app.domain.wording import days_words, range_words

    words = range_words(first, last)
    return words if days is None else f"{words} ({days_words(days)})"


def _extension_lines(found: Metrics) -> Iterator[str]:
    from desktop_app.domain.wording import day_words, days_words, signed_words

    for change in found.extensions:
        term = found.license.term(change.term_id)
        name = change.term_id if term is None else term.designation or term.id
        words = [f"{name}: {signed_words(change.days)}, through {day_words(change.new_last)}"]
        lead, lag = change.lead_days, change.publication_lag_days
        if lead is not None:
            words.append(f"issued {_around(lead, 'before', 'after')} the old last day")
        if lag is not None:
            words.append(f"published {_around(-lag, 'before', 'after')} it")
        yield f"  {'; '.join(words)}"
    left_alone = len(found.end_changes) - len(found.extensions)
    if left_alone:
        acts = "1 act" if left_alone == 1 else f"{left_alone} acts"
        yield f"  {acts} left the end alone"
    if found.extensions:
        moved = [change.days for change in found.extensions]
        yield f"  {days_words(sum(moved))} between the first end and the last"


def _around(days: int, before: str, after: str) -> str:
    from desktop_app.domain.wording import days_words

    return "on" if days == 0 else f"{days_words(days)} {before if days > 0 else after}"


def _report_words(finding: Finding) -> str:
    from desktop_app.domain.wording import day_words, partial_words, signed_words

    report = finding.report
    words = [report.outlet or "without an outlet"]
    if report.reported is not None:
        words.append(partial_words(report.reported))
    if finding.claimed_until is not None:
        words.append(f"claimed through {partial_words(finding.claimed_until)}")
    if finding.official_until is not None:
        words.append(f"official through {day_words(finding.official_until)}")
    if finding.error_days is not None:
        words.append(f"error {signed_words(finding.error_days)}")
    return f"{', '.join(words)}: {finding.outcome.value.replace('_', ' ')}"


def _forecast_lines(found: Metrics) -> Iterator[str]:
    from desktop_app.domain.forecast import CAVEAT
    from desktop_app.domain.wording import day_words, days_words

    pattern = found.forecast
    if pattern is None:
        return
    middle = f"{pattern.median:g} days"
    yield (
        f"  next extension ({CAVEAT}): last {days_words(pattern.last)}, median {middle},"
        f" {pattern.shortest} to {days_words(pattern.longest)}, n = {pattern.n};"
        f" by the median through {day_words(pattern.end_after(pattern.median))}"
    )


COMMAND: Final = Command("metrics", "count extensions, gaps and reports", _add_arguments, _run)
