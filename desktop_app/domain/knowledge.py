"""What was known on a day: a license without anything that had not yet been made public."""

from __future__ import annotations

from msgspec.structs import replace

from desktop_app.domain.bounds import StartRule
from desktop_app.domain.days import Day
from desktop_app.domain.partial_date import PartialDate
from desktop_app.domain.records import License, Report, Restriction, Term

__all__ = ["as_known_on", "known_from"]


def as_known_on(license: License, known_on: Day | None) -> License:
    """The license as somebody could have recorded it at the end of the day `known_on`.

    A term counts once it was announced, issued or published, a report once it was reported. What
    remains loses what came later: days of issue and publication, endings, and the start or end of
    the restriction. Dates of a month or a year count from their last day on, so that nothing shows
    too early. (OFAC's letters are public when they are issued on its site and printed months later:
    Russia GL 8 of February 24, 2022 in 87 FR 54890 of September 8. So the earliest day counts.)

    Without a `known_on` everything in the file counts. A license of which nothing changed since
    then comes back as it is.
    """
    if known_on is None:
        return license
    terms = tuple(
        _term_on(term, known_on) for term in license.terms if _is_known(known_from(term), known_on)
    )
    reports = tuple(report for report in license.reports if _is_reported(report, known_on))
    restriction = _restriction_on(license.restriction, known_on)
    if (
        len(reports) == len(license.reports)
        and restriction is license.restriction
        and _are_same(terms, license.terms)
    ):
        return license
    return replace(license, terms=terms, reports=reports, restriction=restriction)


def known_from(term: Term) -> Day | None:
    """The day on which a term became known: announced, issued or published, the earliest of them.

    A term with none of these days is taken to be known from the day on which it starts; None where
    that is unknown too, so that it counts only where no known-on day is given.
    """
    made_public = [
        date.last for date in (term.announced, term.issued, term.published) if date is not None
    ]
    if made_public:
        return min(made_public)
    return None if term.start is None else term.start.date.last


def _is_known(since: Day | None, known_on: Day) -> bool:
    return since is not None and since <= known_on


def _is_reported(report: Report, known_on: Day) -> bool:
    return report.reported is not None and report.reported.last <= known_on


def _past(date: PartialDate | None, known_on: Day) -> PartialDate | None:
    return date if date is not None and date.last <= known_on else None


def _term_on(term: Term, known_on: Day) -> Term:
    announced, issued = _past(term.announced, known_on), _past(term.issued, known_on)
    filed, published = _past(term.filed, known_on), _past(term.published, known_on)
    ended = term.ended if term.ended is not None and term.ended.on.first <= known_on else None
    supersedes = term.supersedes
    if term.issued is not issued and _is_deferred(term):
        # Such a term replaces the earlier text when it is issued, and that was still to come.
        supersedes = ()
    now = (announced, issued, filed, published, ended, supersedes)
    then = (
        term.announced,
        term.issued,
        term.filed,
        term.published,
        term.ended,
        term.supersedes,
    )
    if now == then:
        return term
    return replace(
        term,
        announced=announced,
        issued=issued,
        filed=filed,
        published=published,
        ended=ended,
        supersedes=supersedes,
    )


def _is_deferred(term: Term) -> bool:
    return term.start is not None and term.start.rule is StartRule.DEFERRED


def _restriction_on(restriction: Restriction | None, known_on: Day) -> Restriction | None:
    if restriction is None:
        return None
    if restriction.from_ is not None and restriction.from_.first > known_on:
        return None
    if restriction.until is not None and restriction.until.first > known_on:
        return replace(restriction, until=None)
    return restriction


def _are_same(terms: tuple[Term, ...], others: tuple[Term, ...]) -> bool:
    return len(terms) == len(others) and all(
        term is other for term, other in zip(terms, others, strict=True)
    )
