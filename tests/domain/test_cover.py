"""Runs, gaps and overlaps of small chains, with the cause of each overlap."""

from __future__ import annotations

import pytest

from desktop_app.domain.cover import Interval, OverlapCause, gaps, overlaps, union
from tests.builders import a_license, a_term, restricted

EARLY, SHARED, TRUE = (
    OverlapCause.EARLY_EFFECT,
    OverlapCause.HANDOVER_DAY,
    OverlapCause.TRUE_OVERLAP,
)


@pytest.mark.parametrize(
    ("action", "first", "last", "cause"),
    [
        ("extend", "2024-06-30", "2024-12-31", SHARED),
        ("grant", "2024-06-30", "2024-12-31", SHARED),
        ("extend", "2024-06-01", "2024-12-31", EARLY),
        ("renew", "2024-06-01", None, EARLY),
        ("grant", "2024-06-01", "2024-12-31", TRUE),
        ("codify", "2024-06-01", None, TRUE),
        ("extend", "2024-03-01", "2024-04-30", TRUE),
        ("amend", "2024-03-01", "2024-06-30", TRUE),
        ("amend", "2024-06-30", "2024-06-30", TRUE),
    ],
)
def test_that_an_overlap_has_the_cause_that_its_days_and_its_act_say(
    action: str, first: str, last: str | None, cause: OverlapCause
) -> None:
    chain = a_license(a_term("a", end="2024-06-30"), a_term("b", first, last, action=action))
    (overlap,) = overlaps(chain)
    assert (overlap.earlier, overlap.later, overlap.cause) == ("a", "b", cause)


def test_that_each_pair_of_three_terms_overlaps_once() -> None:
    chain = a_license(
        a_term("a"), a_term("b", "2024-02-01", None), a_term("c", "2024-03-01", "2024-03-31")
    )
    assert [(overlap.earlier, overlap.later, overlap.days) for overlap in overlaps(chain)] == [
        ("a", "b", 335),
        ("a", "c", 31),
        ("b", "c", 31),
    ]


def test_that_two_open_ends_overlap_without_end() -> None:
    chain = a_license(a_term("a", end=None), a_term("b", "2024-02-01", None))
    (overlap,) = overlaps(chain)
    assert (overlap.last, overlap.days) == (None, None)


def test_that_runs_that_touch_are_one() -> None:
    assert union([Interval(5, 9), Interval(1, 4), Interval(11, None), Interval(20, 30)]) == (
        Interval(1, 9),
        Interval(11, None),
    )


def test_that_an_interval_counts_both_ends() -> None:
    assert Interval(3, 3).days == 1
    assert Interval(3, None).days is None
    assert [Interval(3, 4).holds(day) for day in (2, 3, 4, 5)] == [False, True, True, False]
    assert Interval(3, None).holds(10_000)


def test_that_a_license_without_cover_has_no_gap() -> None:
    assert gaps(a_license(a_term(start=None), restriction=restricted("2024-01-01"))) == ()


def test_that_a_restriction_that_came_later_opens_no_gap() -> None:
    assert gaps(a_license(restriction=restricted("2024-02-01"))) == ()
