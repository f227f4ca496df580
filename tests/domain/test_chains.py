"""The real chains and what is known of them, worked out by hand."""

from __future__ import annotations

from typing import Any

from desktop_app.domain.chain import end_changes, extension_number, extensions
from desktop_app.domain.cover import OverlapCause, covered, covered_days, doubts, gaps, overlaps
from desktop_app.domain.days import Day, format_day, parse_day
from desktop_app.domain.records import Ending
from desktop_app.domain.spans import term_spans
from desktop_app.domain.status import ChainStatus, status_on
from tests.builders import a_license, a_term
from tests.domain.chains import huawei, russia, venezuela


def iso(day: Day | None) -> str | None:
    return None if day is None else format_day(day)


def days_of(interval: Any) -> tuple[str | None, str | None]:
    return iso(interval.first), iso(interval.last)


def test_that_the_huawei_chain_has_its_known_extensions_leads_and_publication_lags() -> None:
    found = extensions(huawei())
    assert [extension.days for extension in found] == [91, 90, 45, 44, 90]
    assert [extension.lead_days for extension in found] == [0, 0, 3, 22, 0]
    assert [extension.publication_lag_days for extension in found] == [2, 2, 2, -20, 3]
    assert [extension.term_id for extension in found] == [f"Ext {n}" for n in range(1, 6)]


def test_that_the_grant_and_amendments_are_not_counted_as_extensions() -> None:
    assert extension_number(huawei(), "TGL") is None
    assert extension_number(huawei(), "Ext 2") == 2
    assert extension_number(russia(), "8A") is None
    assert extension_number(russia(), "8C") == 1


def test_that_the_huawei_chain_covers_452_days_after_a_gap_of_four() -> None:
    assert covered_days(huawei()) == 452
    assert covered_days(huawei(), through=parse_day("2019-05-20")) == 1
    assert [days_of(run) for run in covered(huawei())] == [("2019-05-20", "2020-08-13")]
    assert [days_of(gap) for gap in gaps(huawei())] == [("2019-05-16", "2019-05-19")]


def test_that_the_gap_before_a_succeeding_license_counts() -> None:
    successor = a_license(a_term("permanent", "2020-08-17", None), succeeds="huawei-tgl")
    assert [days_of(gap) for gap in gaps(huawei(), successor)] == [
        ("2019-05-16", "2019-05-19"),
        ("2020-08-14", "2020-08-16"),
    ]


def test_that_the_huawei_overlaps_are_three_handover_days_and_two_early_effects() -> None:
    early, shared = OverlapCause.EARLY_EFFECT, OverlapCause.HANDOVER_DAY
    assert [(*days_of(overlap), overlap.cause) for overlap in overlaps(huawei())] == [
        ("2019-08-19", "2019-08-19", shared),
        ("2019-11-18", "2019-11-18", shared),
        ("2020-02-13", "2020-02-16", early),
        ("2020-03-10", "2020-04-01", early),
        ("2020-05-15", "2020-05-15", shared),
    ]


def test_how_the_huawei_chain_stands_around_its_last_days() -> None:
    def on(day: str) -> tuple[ChainStatus, str | None, int | None]:
        status = status_on(huawei(), parse_day(day))
        return status.status, status.term and status.term.id, status.days_left

    assert on("2019-05-15") == (ChainStatus.PENDING, "TGL", None)
    assert on("2019-05-19") == (ChainStatus.GAP, None, None)
    assert on("2019-11-18") == (ChainStatus.IN_FORCE, "Ext 2", 90)
    assert on("2020-02-12") == (ChainStatus.IN_FORCE, "Ext 2", 4)
    assert on("2020-02-14") == (ChainStatus.IN_FORCE, "Ext 3", 47)
    assert on("2020-07-13") == (ChainStatus.IN_FORCE, "Ext 5", 31)
    assert on("2020-07-14") == (ChainStatus.EXPIRING, "Ext 5", 30)
    assert on("2020-08-13") == (ChainStatus.EXPIRING, "Ext 5", 0)
    assert on("2020-08-14") == (ChainStatus.LAPSED, "Ext 5", None)


def test_that_each_russian_letter_moves_the_end_by_its_known_days() -> None:
    changes = end_changes(russia())
    assert [change.days for change in changes] == [
        *(0, 0, 164, 161, 1, 0, 169, 182, 184, 0, 180, -49),
    ]
    assert [change.days for change in extensions(russia())] == [
        *(164, 161, 1, 169, 182, 184, 180, -49),
    ]


def test_that_the_first_russian_end_covers_june_23_and_not_the_24th() -> None:
    first = a_license(russia().terms[0])
    assert status_on(first, parse_day("2022-06-23")).days_left == 0
    assert status_on(first, parse_day("2022-06-24")).status is ChainStatus.LAPSED


def test_that_a_superseded_letter_ends_the_day_before_its_successor() -> None:
    spans = {span.term_id: span for span in term_spans(russia())}
    assert iso(spans["8"].last) == "2022-02-27"
    assert iso(spans["8"].nominal_last) == "2022-06-23"
    assert spans["8"].ending is Ending.SUPERSEDED
    assert (iso(spans["8L"].last), spans["8L"].ending) == ("2025-03-11", None)
    assert not overlaps(russia())
    assert not gaps(russia())


def test_that_a_version_replaced_before_it_starts_never_covers_anything() -> None:
    spans = {span.term_id: span for span in term_spans(venezuela())}
    assert days_of(spans["5"]) == ("2018-07-19", "2019-10-23")
    assert {span.first for name, span in spans.items() if name != "5"} == {None}
    assert iso(spans["5A"].nominal_first) == "2020-01-22"
    assert [days_of(run) for run in covered(venezuela())] == [("2018-07-19", "2019-10-23")]


def test_that_versions_with_an_unknown_supersession_day_leave_doubt_and_not_cover() -> None:
    assert [days_of(run) for run in doubts(venezuela())] == [
        ("2023-10-20", "2024-01-17"),
        ("2024-04-16", "2024-11-11"),
        ("2025-07-03", None),
    ]
    assert status_on(venezuela(), parse_day("2021-01-01")).status is ChainStatus.LAPSED
    assert status_on(venezuela(), parse_day("2023-11-01")).status is ChainStatus.UNKNOWN
