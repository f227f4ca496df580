"""Cover, gaps and status of random chains against a naive day-by-day count."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import HealthCheck, given, settings

from desktop_app.domain.cover import Interval, covered, covered_days, doubts, gaps
from desktop_app.domain.records import License
from desktop_app.domain.spans import term_spans
from desktop_app.domain.status import ChainStatus, StatusOnDay, status_on
from tests.domain.oracle import Oracle
from tests.domain.strategies import DAYS, bare_chains

OVER = {
    ChainStatus.LAPSED,
    ChainStatus.REVOKED,
    ChainStatus.SUSPENDED,
    ChainStatus.MOOT,
}
COVERED = {ChainStatus.IN_FORCE, ChainStatus.EXPIRING}


def word(status: ChainStatus) -> set[str]:
    words = {"in_force"} if status is ChainStatus.EXPIRING else {status.value}
    return words | {"over"} if status in OVER else words


def days_of(runs: Sequence[Interval]) -> set[int]:
    return {day for day in DAYS if any(run.holds(day) for run in runs)}


def standing(found: StatusOnDay) -> tuple[str, int, int] | None:
    """The governing term of a covered day with its days, as the oracle gives it."""
    if found.term is None or found.status not in COVERED:
        return None
    assert found.first_day is not None
    return found.term.id, found.first_day, found.last_day or DAYS[-1]


@settings(max_examples=5_000, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(bare_chains)
def test_that_cover_gaps_and_status_agree_with_a_count_day_by_day(license: License) -> None:
    oracle = Oracle(license, DAYS)
    assert days_of(covered(license)) == oracle.covered
    assert days_of(gaps(license)) == oracle.gap
    assert days_of(doubts(license)) == oracle.doubt
    assert covered_days(license, through=DAYS[-1]) == len(oracle.covered)
    spans = term_spans(license)
    for day in DAYS[:-1]:
        found = status_on(license, day, warning_days=(10, 3), spans=spans)
        assert oracle.status(day) in word(found.status)
        if found.status in COVERED:
            assert standing(found) == oracle.governing(day)
        if found.days_left is not None and found.last_day is not None:
            assert found.days_left == found.last_day - day
            is_near = found.days_left <= 10 and found.last_day + 1 not in oracle.covered
            assert (found.status is ChainStatus.EXPIRING) == is_near
