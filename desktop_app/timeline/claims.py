"""What reports claim, as intervals on a row: from the end there was to the end they named."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import IntEnum
from itertools import groupby
from operator import attrgetter
from typing import Final, NamedTuple

from desktop_app.domain.chain import end_changes
from desktop_app.domain.days import Day, to_date
from desktop_app.domain.records import License
from desktop_app.domain.reports import Finding, Outcome, findings
from desktop_app.domain.spans import TermSpan
from desktop_app.domain.wording import day_words, signed_short_words
from desktop_app.language import marked, translate

__all__ = ["Claim", "Standing", "claims_of"]


class Standing(IntEnum):
    """How a claim stands against what happened; small enough for a column of bytes."""

    OPEN = 0
    """Nothing official has answered it: it lies ahead of the bars, in their lane."""
    CONFIRMED = 1
    REFUTED = 2


class Claim(NamedTuple):
    """One report's claim; days are inclusive.

    Claims about the same act share a start. Each is drawn from where the next shorter one ends
    (`first`) to its own end (`last`), so that all of them can be seen and grasped.
    `last_certain` is the earliest day that the claimed end can mean.
    """

    report_id: str
    first: Day
    last: Day
    last_certain: Day
    standing: Standing
    label: str
    short_label: str


class _Reach(NamedTuple):
    """A finding with the days that it claims."""

    finding: Finding
    first: Day
    last: Day
    last_certain: Day


_MONTHS: Final = (
    "",
    marked("Reports", "one month"),
    marked("Reports", "two months"),
    marked("Reports", "three months"),
    marked("Reports", "four months"),
    marked("Reports", "five months"),
    marked("Reports", "six months"),
    marked("Reports", "seven months"),
    marked("Reports", "eight months"),
    marked("Reports", "nine months"),
    marked("Reports", "ten months"),
    marked("Reports", "eleven months"),
    marked("Reports", "twelve months"),
)


def claims_of(license: License, spans: Sequence[TermSpan], as_of: Day) -> tuple[Claim, ...]:
    """The claims of all reports that name an end, in order of their starts and ends."""
    if not license.reports:
        return ()
    reaches = sorted(_reaches(license, spans, as_of), key=attrgetter("first", "last"))
    found: list[Claim] = []
    for begin, group in groupby(reaches, key=attrgetter("first")):
        taken = begin - 1
        for reach in group:
            found.append(_claim(reach, min(taken + 1, reach.last), as_of))
            taken = max(taken, reach.last)
    return tuple(found)


def _reaches(license: License, spans: Sequence[TermSpan], as_of: Day) -> Iterator[_Reach]:
    ends_before = {change.term_id: change.old_last for change in end_changes(license)}
    latest = max((s.nominal_last for s in spans if s.gives_cover and s.nominal_last), default=None)
    for finding in findings(license, as_of):
        answered = finding.term_id is not None
        old = ends_before.get(finding.term_id or "") if answered else latest
        claimed = finding.claimed_until
        if claimed is not None:
            begin = claimed.first if old is None else min(old + 1, claimed.last)
            yield _Reach(finding, begin, claimed.last, max(begin, claimed.first))
        elif old is not None and finding.report.claimed_days:
            last = old + max(1, finding.report.claimed_days)
            yield _Reach(finding, old + 1, last, last)


def _claim(reach: _Reach, first: Day, as_of: Day) -> Claim:
    finding = reach.finding
    outlet = finding.report.outlet or finding.report.attribution
    outlet = outlet or translate("Reports", "report")
    if finding.term_id is None:
        length = _length(reach.first - 1, reach.last)
        label, short = (
            translate("Reports", "reported: {length} · {outlet}").format(
                length=length, outlet=outlet
            ),
            outlet,
        )
        standing = Standing.REFUTED if reach.last < as_of else Standing.OPEN
    else:
        short = _difference(finding.error_days)
        label = f"{outlet} {short}"
        standing = Standing.REFUTED if finding.outcome is Outcome.REFUTED else Standing.CONFIRMED
    return Claim(
        finding.report.id,
        first,
        reach.last,
        max(first, reach.last_certain),
        standing,
        label,
        short,
    )


def _difference(days: int | None) -> str:
    if days is None:
        return translate("Reports", "cannot be compared")
    return signed_short_words(days) if days else translate("Reports", "to the day")


def _length(old_last: Day, last: Day) -> str:
    """How far beyond the old end: in months where the day of the month agrees, else the new day."""
    before, after = to_date(old_last), to_date(last)
    months = (after.year - before.year) * 12 + after.month - before.month
    if before.day == after.day and 0 < months < len(_MONTHS):
        return translate("Reports", _MONTHS[months])
    return translate("Reports", "to {date}").format(date=day_words(last))
