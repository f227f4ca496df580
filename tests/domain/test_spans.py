"""Which days a term covers when endings, successors, suspensions and vague dates meet."""

from __future__ import annotations

import pytest

from desktop_app.domain.bounds import last_day
from desktop_app.domain.cover import covered, covered_days, gaps
from desktop_app.domain.days import format_day, parse_day
from desktop_app.domain.records import Basis, Ending, License, Term
from desktop_app.domain.spans import TermSpan, term_spans
from desktop_app.domain.status import ChainStatus, status_on
from tests.builders import a_license, a_term, an_end, ended


def span_of(term: Term, *others: Term) -> TermSpan:
    return term_spans(a_license(term, *others))[0]


def days(span: TermSpan) -> tuple[str | None, str | None]:
    first = None if span.first is None else format_day(span.first)
    return first, None if span.last is None else format_day(span.last)


def runs(license: License) -> list[tuple[str, str | None]]:
    return [
        (format_day(run.first), None if run.last is None else format_day(run.last))
        for run in covered(license)
    ]


def status(license: License, day: str) -> ChainStatus:
    return status_on(license, parse_day(day)).status


def test_that_both_bounds_are_covered() -> None:
    assert days(span_of(a_term())) == ("2024-01-01", "2024-12-31")


@pytest.mark.parametrize(("end", "rule"), [("9999-12-31", "through"), ("9999-12-31", "before")])
def test_that_the_last_day_there_is_means_open_ended(end: str, rule: str) -> None:
    span = span_of(a_term(end=end, ends=rule))
    assert days(span) == ("2024-01-01", None)
    assert span.nominal_last is None
    assert last_day(an_end(end, rule)) is None
    assert status(a_license(a_term(end="9999-12-31")), "2400-01-01") is ChainStatus.IN_FORCE


def test_that_an_ending_is_on_the_first_day_no_longer_covered() -> None:
    span = span_of(a_term(ended=ended("revoked", "2024-06-01")))
    assert days(span) == ("2024-01-01", "2024-05-31")
    assert span.ending is Ending.REVOKED
    assert span.nominal_last == parse_day("2024-12-31")


def test_that_an_ending_on_the_first_day_leaves_nothing() -> None:
    assert days(span_of(a_term(ended=ended("withdrawn", "2024-01-01")))) == (None, None)


def test_that_an_ending_after_the_end_changes_nothing() -> None:
    span = span_of(a_term(ended=ended("revoked", "2025-02-01")))
    assert (days(span), span.ending) == (("2024-01-01", "2024-12-31"), None)


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("revoked", ChainStatus.REVOKED),
        ("withdrawn", ChainStatus.REVOKED),
        ("suspended", ChainStatus.SUSPENDED),
        ("moot", ChainStatus.MOOT),
        ("codified", ChainStatus.MOOT),
        ("surrendered", ChainStatus.LAPSED),
        ("exhausted", ChainStatus.LAPSED),
        ("superseded", ChainStatus.LAPSED),
    ],
)
def test_that_a_status_tells_how_the_last_term_ended(kind: str, expected: ChainStatus) -> None:
    chain = a_license(a_term(ended=ended(kind, "2024-06-01")))
    assert status(chain, "2024-05-31") is ChainStatus.EXPIRING
    assert status(chain, "2024-06-01") is expected


def test_that_an_end_before_the_start_covers_nothing_but_keeps_its_days() -> None:
    span = span_of(a_term(start="2024-06-01", end="2024-05-01"))
    assert days(span) == (None, None)
    assert span.nominal_first == parse_day("2024-06-01")
    assert span.nominal_last == parse_day("2024-05-01")


def test_that_vague_bounds_are_covered_as_far_as_they_reach() -> None:
    span = span_of(a_term(start="2024-02", end="2024-05~"))
    assert days(span) == ("2024-02-01", "2024-05-31")
    assert span.first_certain == parse_day("2024-02-29")
    assert span.last_certain == parse_day("2024-05-01")
    assert span.is_approximate


def test_that_before_a_vague_day_claims_none_of_its_month() -> None:
    assert days(span_of(a_term(end="2024-05", ends="before")))[1] == "2024-04-30"


def test_that_reported_terms_have_days_but_give_no_cover() -> None:
    reported = a_term("r", "2024-07-01", "2024-12-31", basis=Basis.REPORTED)
    chain = a_license(a_term("a", end="2024-06-30"), reported)
    assert days(term_spans(chain)[1]) == ("2024-07-01", "2024-12-31")
    assert covered_days(chain) == 182
    assert status(chain, "2024-06-30") is ChainStatus.EXPIRING
    assert status(chain, "2024-07-01") is ChainStatus.LAPSED


def test_that_a_reported_successor_cuts_no_official_term() -> None:
    successor = a_term("b", "2024-03-01", basis=Basis.REPORTED, supersedes=["t"])
    assert days(span_of(a_term(), successor))[1] == "2024-12-31"


def test_that_of_several_successors_the_first_to_take_effect_counts() -> None:
    late = a_term("b", "2024-06-01", supersedes=["t"])
    early = a_term("c", "2024-03-01", supersedes=["t"])
    assert days(span_of(a_term(), late, early))[1] == "2024-02-29"


def test_that_terms_which_supersede_each_other_are_still_computed() -> None:
    one = a_term("a", "2024-01-01", supersedes=["b"])
    other = a_term("b", "2024-03-01", supersedes=["a"])
    assert [days(span) for span in term_spans(a_license(one, other))] == [
        ("2024-01-01", "2024-02-29"),
        (None, None),
    ]


def test_that_a_deferred_start_that_nobody_postponed_covers_from_its_day() -> None:
    chain = a_license(a_term("a", "2026-05-05", None, starts="deferred"))
    assert status(chain, "2026-05-04") is ChainStatus.PENDING
    assert status(chain, "2026-05-05") is ChainStatus.IN_FORCE


def test_that_a_deferred_start_postponed_too_late_has_covered_some_days() -> None:
    first = a_term("a", "2024-01-10", None, starts="deferred")
    second = a_term("b", "2024-06-01", None, starts="deferred", issued="2024-01-12")
    cut = a_term("b", "2024-06-01", None, starts="deferred", issued="2024-01-12", supersedes=["a"])
    assert days(span_of(first, second))[1] is None
    assert days(span_of(first, cut)) == ("2024-01-10", "2024-01-11")


def test_that_a_suspension_takes_days_out_of_the_middle() -> None:
    chain = a_license(
        a_term("a"),
        a_term("s", "2024-03-01", "2024-03-31", action="suspend"),
    )
    assert runs(chain) == [("2024-01-01", "2024-02-29"), ("2024-04-01", "2024-12-31")]
    assert status(chain, "2024-03-15") is ChainStatus.GAP
    before = status_on(chain, parse_day("2024-02-27"))
    assert (before.status, before.days_left) == (ChainStatus.EXPIRING, 2)
    assert [gap.days for gap in gaps(chain)] == [31]


def test_that_an_open_suspension_holds_until_something_new_begins() -> None:
    suspended = (a_term("a"), a_term("s", "2024-03-01", None, action="suspend"))
    chain = a_license(*suspended)
    assert status(chain, "2024-07-01") is ChainStatus.SUSPENDED
    assert term_spans(chain)[0].ending is Ending.SUSPENDED
    again = a_license(*suspended, a_term("r", "2024-05-01", action="reinstate"))
    assert runs(again) == [("2024-01-01", "2024-02-29"), ("2024-05-01", "2024-12-31")]


def test_that_a_revocation_ends_every_term_that_runs() -> None:
    chain = a_license(
        a_term("a"), a_term("b", "2024-02-01"), a_term("x", "2024-03-01", None, action="revoke")
    )
    assert runs(chain) == [("2024-01-01", "2024-02-29")]
    assert status(chain, "2024-03-01") is ChainStatus.REVOKED
