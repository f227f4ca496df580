"""The standing of a license on single days, beyond what the real chains show."""

from __future__ import annotations

from typing import Any

from desktop_app.domain.cover import doubts, gaps
from desktop_app.domain.days import parse_day
from desktop_app.domain.records import License
from desktop_app.domain.status import ChainStatus, StatusOnDay, status_on
from tests.builders import a_license, a_term, restricted


def on(license: License, day: str, **options: Any) -> StatusOnDay:
    return status_on(license, parse_day(day), **options)


def named(standing: StatusOnDay) -> str | None:
    return None if standing.term is None else standing.term.id


def test_that_without_a_dated_official_term_nothing_is_known() -> None:
    assert on(a_license(a_term(start=None)), "2024-01-01").status is ChainStatus.UNKNOWN
    assert on(License(id="empty"), "2024-01-01") == StatusOnDay(ChainStatus.UNKNOWN)


def test_that_the_term_with_the_latest_start_governs_then_the_one_that_lasts_longest() -> None:
    chain = a_license(
        a_term("long", "2024-01-01", "2025-12-31"),
        a_term("short", "2024-03-01", "2024-06-30"),
        a_term("longer", "2024-03-01", "2024-09-30"),
    )
    assert named(on(chain, "2024-02-29")) == "long"
    standing = on(chain, "2024-03-01")
    assert (named(standing), standing.days_left) == ("longer", 213)
    assert named(on(chain, "2024-10-01")) == "long"
    turned = a_license(*reversed(chain.terms))
    assert named(on(turned, "2024-03-01")) == "longer"


def test_that_a_term_near_its_end_is_not_expiring_while_another_goes_on() -> None:
    chain = a_license(a_term("a", end="2024-06-30"), a_term("b", "2024-07-01", "2024-12-31"))
    assert on(chain, "2024-06-29").status is ChainStatus.IN_FORCE
    assert on(chain, "2024-12-01").status is ChainStatus.EXPIRING


def test_that_the_largest_warning_decides() -> None:
    chain = a_license(a_term())
    assert on(chain, "2024-12-01", warning_days=(7, 60, 1)).status is ChainStatus.EXPIRING
    assert on(chain, "2024-12-01", warning_days=(7,)).status is ChainStatus.IN_FORCE
    assert on(chain, "2024-12-31", warning_days=()).status is ChainStatus.EXPIRING


def test_that_an_open_end_leaves_no_count_of_days() -> None:
    standing = on(a_license(a_term(end=None)), "2124-01-01")
    assert (standing.status, standing.last_day, standing.days_left) == (
        ChainStatus.IN_FORCE,
        None,
        None,
    )


def test_that_a_lifted_restriction_makes_a_license_moot_even_while_it_runs() -> None:
    chain = a_license(restriction=restricted("2024-01-01", "2024-06-30"))
    assert on(chain, "2024-06-30").status is ChainStatus.IN_FORCE
    assert on(chain, "2024-07-01").status is ChainStatus.MOOT
    gone = a_license(
        a_term("a", "2024-01-01", "2024-03-31"),
        a_term("b", "2024-09-01", "2024-12-31"),
        restriction=restricted("2024-01-01", "2024-06-30"),
    )
    assert [(gap.first, gap.last) for gap in gaps(gone)] == [
        (parse_day("2024-04-01"), parse_day("2024-06-30"))
    ]


def test_that_a_hole_beside_an_undated_term_is_doubt_and_not_a_gap() -> None:
    chain = a_license(
        a_term("13A", "2024-01-01", "2024-03-31"),
        a_term("13B", None, "2024-06-15"),
        a_term("13C", "2024-07-01", "2024-09-30"),
    )
    assert on(chain, "2024-05-01").status is ChainStatus.UNKNOWN
    assert on(chain, "2024-06-20").status is ChainStatus.GAP
    assert [(run.first, run.last) for run in doubts(chain)] == [
        (parse_day("2024-04-01"), parse_day("2024-06-15"))
    ]


def test_that_a_replacement_takes_over_without_a_gap() -> None:
    # OFAC, Venezuela GL 44 and 44A: through 12:01 a.m. April 18; effective April 17.
    chain = a_license(
        a_term("44", "2023-10-18", "2024-04-18", ends="before"),
        a_term("44A", "2024-04-17", "2024-05-31", action="wind_down", supersedes=["44"]),
    )
    assert not gaps(chain)
    standing = on(chain, "2024-04-17")
    assert (named(standing), standing.days_left) == ("44A", 44)
