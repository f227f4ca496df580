from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.days import Day, format_day, parse_day
from desktop_app.domain.records import License
from desktop_app.jobs import Progress
from desktop_app.timeline.page.days_shown import days_shown
from desktop_app.timeline.page.request import Period
from desktop_app.timeline.page.selection import select
from tests.builders import a_license, a_term, restricted
from tests.timeline.page.pages import a_page

CHAIN = a_license(a_term("a", "2019-05-20", "2019-11-18"), a_term("b", "2019-11-18", "2020-08-13"))


def shown(*licenses: License, **fields: Any) -> tuple[Day, Day]:
    request = a_page(*licenses, **fields)
    return days_shown(
        request, [entry for section in select(request, Progress()) for entry in section.entries]
    )


def test_that_all_terms_and_some_air_around_them_are_shown() -> None:
    first, last = shown(CHAIN, as_of="2020-01-01")
    assert parse_day("2019-04-20") < first < parse_day("2019-05-20")
    assert parse_day("2020-08-13") < last < parse_day("2020-09-20")


def test_that_an_as_of_day_close_by_is_on_the_axis() -> None:
    first, last = shown(CHAIN, as_of="2020-09-10")
    assert first <= parse_day("2020-09-10") <= last


def test_that_an_as_of_day_years_off_does_not_squeeze_the_chain() -> None:
    assert shown(CHAIN, as_of="2026-11-22") == shown(CHAIN, as_of="2020-01-01")


def test_that_a_term_without_end_has_room_to_go_on() -> None:
    open_ended = a_license(a_term("a", "2019-01-01", "2019-12-31"), a_term("b", "2020-01-01", None))
    _, last = shown(open_ended, as_of="2019-06-01")
    assert last >= parse_day("2020-02-10")


def test_that_the_start_of_the_restriction_is_on_the_axis() -> None:
    license = a_license(
        a_term("a", "2019-05-20", "2019-08-19"), restriction=restricted("2019-01-16")
    )
    assert shown(license, as_of="2019-06-01")[0] < parse_day("2019-01-16")


def test_that_a_deferred_start_that_never_came_is_on_the_axis() -> None:
    license = a_license(
        a_term("5", "2018-07-19", None),
        a_term("5a", "2020-01-22", None, starts="deferred", issued="2019-10-24", supersedes=["5"]),
        a_term("5b", "2020-04-22", None, starts="deferred", issued="2020-01-17",
               supersedes=["5a"]),
    )  # fmt: skip
    first, last = shown(license, as_of="2020-01-20")
    assert first < parse_day("2018-07-19")
    assert last > parse_day("2020-04-22")


def test_that_asked_days_are_the_axis_to_the_day() -> None:
    days = Period(parse_day("2019-12-01"), parse_day("2020-01-31"))
    assert shown(CHAIN, period=days) == (days.first, days.last)


@given(
    first=st.none() | st.integers(1, 3_652_059),
    last=st.none() | st.integers(1, 3_652_059),
    as_of=st.integers(1, 3_652_059),
)
def test_that_there_is_always_a_day_to_show(
    first: Day | None, last: Day | None, as_of: Day
) -> None:
    if first is not None and last is not None and last < first:
        first, last = last, first
    begin, end = shown(CHAIN, as_of=format_day(as_of), period=Period(first, last))
    assert 1 <= begin <= end <= 3_652_059
    assert first is None or begin == first
    assert last is None or end == last
