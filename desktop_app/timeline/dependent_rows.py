"""Rows under a license for what depends on it: slim bars of the days on which each is covered."""

from __future__ import annotations

from desktop_app.domain.days import Day
from desktop_app.domain.dependents import DependentCover, dependent_cover
from desktop_app.domain.records import License
from desktop_app.domain.visible_text import one_line
from desktop_app.language import translate
from desktop_app.timeline.looks import Cap, Look
from desktop_app.timeline.row_facts import OPEN, Bar, RowFacts, Run, run_of

__all__ = ["dependent_rows"]


def dependent_rows(license: License, as_of: Day) -> tuple[RowFacts, ...]:
    """One row for each dependent of a license already cut to what was known, in file order."""
    return tuple(
        _row(license, number, cover, as_of)
        for number, cover in enumerate(dependent_cover(license), start=1)
    )


def _row(license: License, number: int, cover: DependentCover, as_of: Day) -> RowFacts:
    runs = [run_of(run) for run in cover.runs]
    bars = tuple(_bar(run, as_of, _words(license, cover, run, runs[-1])) for run in runs)
    return RowFacts(license.id, bars, dependent=number)


def _words(license: License, cover: DependentCover, run: Run, last: Run) -> str:
    """The dependent's name on the last of its bars, and which act took its scope away."""
    if run is not last:
        return ""
    party = one_line(cover.dependent.party)
    term = None if cover.removed_by is None else license.term(cover.removed_by)
    if term is None:
        return party
    return translate("Dependents", "{party} · scope narrowed by {term}").format(
        party=party, term=one_line(term.designation) or term.id
    )


def _bar(run: Run, as_of: Day, words: str) -> Bar:
    is_over = run.last != OPEN and run.last < as_of
    is_ending = run.last != OPEN and run.first <= as_of <= run.last
    return Bar(
        term_id="",
        first=run.first,
        last=run.last,
        first_certain=run.first,
        last_certain=run.last,
        shown_last=run.last,
        layer=0,
        parts=False,
        lane=0,
        lanes=1,
        look=Look.LAPSED if is_over else Look.COVERED,
        cap=Cap.COVER_ENDS if is_ending else Cap.NONE,
        published=0,
        scope=0,
        label=words,
        short_label=words,
    )
