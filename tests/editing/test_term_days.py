"""Covered days set by hand keep the rule of their bound."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from msgspec.structs import replace

from desktop_app.domain.bounds import End, EndRule, Start, StartRule
from desktop_app.domain.days import MAX_DAY, MIN_DAY, parse_day
from desktop_app.domain.partial_date import PartialDate
from desktop_app.editing.term_days import (
    first_day,
    last_day,
    shifted,
    with_first_day,
    with_last_day,
)
from tests.builders import a_term, an_end
from tests.editing.records_strategies import days, ordered_terms, shifts


def test_that_an_exclusive_end_names_the_day_after_its_last_covered_day() -> None:
    term = a_term(start="2022-01-01", end="2022-06-24", ends="before")
    moved: Any = with_last_day(term, parse_day("2022-07-23"))
    assert str(moved.end.date) == "2022-07-24"
    assert moved.end.rule is EndRule.BEFORE


def test_that_an_end_in_may_becomes_an_exact_day_and_loses_the_words_of_its_source() -> None:
    term = replace(
        a_term(start=None), end=End(date=PartialDate.parse("2020-05"), text="through May 2020")
    )
    moved: Any = with_last_day(term, parse_day("2020-05-15"))
    assert str(moved.end.date) == "2020-05-15"
    assert moved.end.text == ""


def test_that_a_start_given_another_day_loses_the_words_of_its_source() -> None:
    start = Start(date=PartialDate.parse("2020-05"), text="from May 2020")
    term = replace(a_term(end="2021-01-01"), start=start)
    for moved in (with_first_day(term, parse_day("2020-05-15")), shifted(term, 1)):
        assert moved.start == Start(date=PartialDate.of_day(first_day(moved) or 0))


def test_that_time_and_zone_of_an_end_survive_its_move() -> None:
    end = an_end("2024-06-01", "before", time="00:01", tz="America/New_York")
    term = replace(a_term(), end=end)
    moved: Any = with_last_day(term, parse_day("2024-07-01"))
    assert (moved.end.time, moved.end.tz) == ("00:01", "America/New_York")


def test_that_setting_the_day_it_has_leaves_a_term_as_it_is() -> None:
    term = a_term(end="2020-05", start="2020-01~")
    assert with_last_day(term, parse_day("2020-05-31")) is term
    assert with_first_day(term, parse_day("2020-01-01")) is term
    assert shifted(term, 0) is term


def test_that_a_deferred_start_stays_deferred_when_moved() -> None:
    moved: Any = shifted(a_term(start="2024-01-01", starts="deferred"), 3)
    assert moved.start.rule is StartRule.DEFERRED
    assert str(moved.start.date) == "2024-01-04"


@pytest.mark.parametrize("start", ["2024-01-01", None])
def test_that_an_open_end_stays_open_when_the_term_moves(start: Any) -> None:
    moved: Any = shifted(a_term(start=start, end=None), 5)
    assert moved.end is None


def test_that_an_end_at_the_last_day_of_the_calendar_counts_as_open() -> None:
    term = a_term(end="9999-12-31")
    assert last_day(term) is None
    assert shifted(term, -1).end == term.end


@given(ordered_terms(), days)
def test_that_no_end_is_set_before_its_start(term: Any, day: Any) -> None:
    for changed in (with_last_day(term, day), with_first_day(term, day)):
        first, last = first_day(changed), last_day(changed)
        assert first is None or last is None or first <= last


@given(ordered_terms(), days)
def test_that_a_day_set_is_the_day_covered_wherever_the_other_end_allows_it(
    term: Any, day: Any
) -> None:
    first = first_day(term)
    if first is None or day >= first:
        assert last_day(with_last_day(term, day)) == day
    last = last_day(term)
    if last is None or day <= last:
        assert first_day(with_first_day(term, day)) == day


@given(ordered_terms(), shifts)
def test_that_a_move_keeps_the_length_and_the_years_1_to_9999(term: Any, delta: Any) -> None:
    first, last = first_day(term), last_day(term)
    moved: Any = shifted(term, delta)
    new_first: Any = first_day(moved)
    new_last: Any = last_day(moved)
    if first is not None and last is not None:
        assert new_last - new_first == last - first
    for day in (new_first, new_last):
        assert day is None or MIN_DAY <= day <= MAX_DAY
    if first is not None and abs(delta) <= 400 and 1000 < first < MAX_DAY - 10_000:
        assert last is None or new_first - first == delta or last + delta >= MAX_DAY
