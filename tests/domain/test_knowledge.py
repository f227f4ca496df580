"""What was known on a day, and that nothing later shines through."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.domain.days import parse_day
from desktop_app.domain.knowledge import as_known_on
from desktop_app.domain.records import License
from desktop_app.domain.spans import term_spans
from desktop_app.domain.status import ChainStatus, status_on
from tests.builders import a_license, a_report, a_term, ended, restricted
from tests.domain.chains import huawei, venezuela
from tests.domain.strategies import DAYS, chains


def known(license: License, day: str) -> License:
    return as_known_on(license, parse_day(day))


def names(license: License) -> list[str]:
    return [term.id for term in license.terms]


def test_that_everything_counts_without_a_known_on_day() -> None:
    assert as_known_on(huawei(), None) == huawei()


def test_that_three_days_before_the_end_the_next_term_is_known_from_reports_alone() -> None:
    chain = known(huawei(), "2019-11-15")
    assert names(chain) == ["TGL", "Ext 1"]
    assert [report.id for report in chain.reports if report.about_term == "Ext 2"] == [
        "six-months",
        "some",
        "two-weeks",
    ]
    found = status_on(chain, parse_day("2019-11-15"))
    assert (found.status, found.days_left) == (ChainStatus.EXPIRING, 3)


def test_that_an_extension_counts_from_its_issue_and_its_print_from_its_publication() -> None:
    on_issue = known(huawei(), "2019-11-18").terms[-1]
    assert (on_issue.id, on_issue.published) == ("Ext 2", None)
    in_print = known(huawei(), "2019-11-20").terms[-1]
    assert str(in_print.published) == "2019-11-20"


def test_that_an_announcement_counts_before_the_text() -> None:
    chain = a_license(
        a_term("a", "2020-03-01", announced="2020-02-01", issued="2020-02-20", published=None)
    )
    assert names(known(chain, "2020-01-31")) == []
    seen = known(chain, "2020-02-01")
    assert names(seen) == ["a"]
    assert seen.terms[0].issued is None


def test_that_a_version_still_stood_before_its_replacement_was_issued() -> None:
    then = known(venezuela(), "2020-01-01")
    assert names(then) == ["5", "5A"]
    spans = {span.term_id: span for span in term_spans(then)}
    assert spans["5A"].first == parse_day("2020-01-22")
    found = status_on(then, parse_day("2020-01-01"))
    assert found.status is ChainStatus.GAP
    assert found.term is not None
    assert found.term.id == "5"


def test_that_a_deferred_version_announced_but_not_issued_replaces_nothing_yet() -> None:
    chain = a_license(
        a_term("a", "2020-02-01", None, starts="deferred", issued="2020-01-01"),
        a_term(
            "b",
            "2020-06-01",
            None,
            starts="deferred",
            announced="2020-01-10",
            issued="2020-01-20",
            supersedes=["a"],
        ),
    )
    assert term_spans(chain)[0].first is None
    assert term_spans(known(chain, "2020-01-15"))[0].first == parse_day("2020-02-01")


def test_that_a_term_without_any_public_day_counts_from_its_start() -> None:
    chain = a_license(a_term("a", "2020-03-01"), a_term("b", None))
    assert names(known(chain, "2020-02-29")) == []
    assert names(known(chain, "2020-03-01")) == ["a"]


def test_that_an_ending_and_a_lifted_restriction_are_unknown_before_their_day() -> None:
    chain = a_license(
        a_term(ended=ended("revoked", "2024-06-01")), restriction=restricted("2024-01-01")
    )
    assert known(chain, "2024-05-31").terms[0].ended is None
    assert known(chain, "2024-06-01").terms[0].ended is not None
    assert known(chain, "2023-12-31").restriction is None
    lifted = a_license(restriction=restricted("2024-01-01", "2024-03-01"))
    before = known(lifted, "2024-02-01").restriction
    assert before is not None
    assert before.until is None


def test_that_a_report_of_an_unknown_day_or_month_never_shows_too_early() -> None:
    chain = a_license(
        reports=(a_report("undated"), a_report("march", reported="2024-03")),
    )
    assert not known(chain, "2024-03-30").reports
    assert [report.id for report in known(chain, "2024-03-31").reports] == ["march"]


@settings(max_examples=300, deadline=None)
@given(chains, st.sampled_from(DAYS))
def test_that_nothing_shows_before_it_was_announced_issued_or_published(
    license: License, known_on: int
) -> None:
    seen = as_known_on(license, known_on)
    for term in seen.terms:
        public = [term.announced, term.issued, term.filed, term.published]
        assert all(date is None or date.last <= known_on for date in public)
        assert term.ended is None or term.ended.on.first <= known_on
        assert any(public[:2] + public[3:]) or (
            term.start is not None and term.start.date.last <= known_on
        )
    assert all(report.reported and report.reported.last <= known_on for report in seen.reports)
    assert as_known_on(seen, known_on) is seen
