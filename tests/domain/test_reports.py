"""Reports beside what came, and how far their outlets can be trusted."""

from __future__ import annotations

import pytest

from desktop_app.domain.days import parse_day
from desktop_app.domain.knowledge import as_known_on
from desktop_app.domain.reports import Finding, Outcome, OutletRecord, findings, outlet_records
from tests.builders import a_license, a_report, a_term
from tests.domain.chains import huawei


def about(report_id: str) -> Finding:
    return next(found for found in findings(huawei()) if found.report.id == report_id)


def test_that_the_six_months_were_92_days_too_long_yet_near_the_day_reached_in_the_end() -> None:
    found = about("six-months")
    assert (found.error_days, found.outcome) == (92, Outcome.REFUTED)
    assert found.official_until == parse_day("2020-02-16")
    assert found.days_ahead == 6
    assert (found.nearest_term_id, found.nearest_error_days) == ("Ext 4", 3)


@pytest.mark.parametrize(
    ("report_id", "error", "outcome"),
    [
        ("90-days", -1, Outcome.CONFIRMED_WITH_DIFFERENCE),
        ("nov-19", 1, Outcome.CONFIRMED_WITH_DIFFERENCE),
        ("some", None, Outcome.CONFIRMED),
        ("two-weeks", -76, Outcome.REFUTED),
        ("90-again", 0, Outcome.CONFIRMED),
        ("last-one", -44, Outcome.REFUTED),
        ("end-of-road", -90, Outcome.REFUTED),
    ],
)
def test_what_became_of_the_other_reports(
    report_id: str, error: int | None, outcome: Outcome
) -> None:
    found = about(report_id)
    assert (found.error_days, found.outcome) == (error, outcome)


def test_that_a_report_is_open_until_its_act_is_known_and_overtaken_once_its_day_is_over() -> None:
    chain = as_known_on(huawei(), parse_day("2019-11-15"))
    before = {found.report.id: found.outcome for found in findings(chain, parse_day("2019-11-15"))}
    assert before["six-months"] is Outcome.OPEN
    assert before["90-days"] is Outcome.CONFIRMED_WITH_DIFFERENCE
    later = {found.report.id: found.outcome for found in findings(chain, parse_day("2020-06-01"))}
    assert later["six-months"] is Outcome.OVERTAKEN


def test_that_outlets_are_counted_with_how_many_reports_the_rate_rests_on() -> None:
    records = {record.outlet: record for record in outlet_records(findings(huawei()))}
    assert records["Reuters"] == OutletRecord("Reuters", 3, 2)
    assert records["Politico"].rate == 0
    assert list(records) == sorted(records)
    assert OutletRecord("new", 0, 0).rate == 0


def test_that_a_month_is_right_when_the_official_day_lies_in_it() -> None:
    chain = a_license(
        a_term(end="2024-05-10"),
        reports=(
            a_report("in", claimed_until="2024-05"),
            a_report("early", claimed_until="2024-04"),
            a_report("late", claimed_until="2024-07"),
        ),
    )
    assert [found.error_days for found in findings(chain)] == [0, -10, 52]


def test_that_a_claimed_length_is_compared_with_the_days_added() -> None:
    chain = a_license(
        a_term("a", end="2024-06-30"),
        a_term("b", "2024-07-01", "2024-09-28", action="extend"),
        reports=(
            a_report("right", "b", claimed_days=90),
            a_report("none", "b", claimed_days=0),
        ),
    )
    assert [(found.error_days, found.outcome) for found in findings(chain)] == [
        (0, Outcome.CONFIRMED),
        (-90, Outcome.REFUTED),
    ]


def test_that_a_report_about_no_act_is_answered_by_the_next_one() -> None:
    chain = a_license(
        a_term("a", end="2024-06-30", issued="2024-01-01"),
        a_term("b", "2024-07-01", "2024-09-28", issued="2024-06-28"),
        reports=(a_report("r", None, reported="2024-06-01", claimed_until="2024-09-28"),),
    )
    (found,) = findings(chain)
    assert (found.term_id, found.days_ahead, found.outcome) == ("b", 27, Outcome.CONFIRMED)


def test_that_a_claimed_end_is_refuted_by_an_open_one() -> None:
    chain = a_license(a_term(end=None), reports=(a_report(claimed_until="2024-05-01"),))
    (found,) = findings(chain)
    assert (found.error_days, found.outcome) == (None, Outcome.REFUTED)
