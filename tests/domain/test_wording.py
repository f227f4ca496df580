"""What is said to a person, in the same words on every machine."""

from __future__ import annotations

import pytest

from desktop_app.domain import wording
from desktop_app.domain.days import parse_day
from desktop_app.domain.partial_date import PartialDate
from desktop_app.domain.records import Ending, License
from desktop_app.domain.status import ChainStatus, StatusOnDay, status_on
from tests.builders import a_license, a_start, a_term, an_end, restricted
from tests.domain.chains import huawei


@pytest.mark.parametrize(
    ("date", "said"),
    [
        ("2020-08-13", "Aug 13, 2020"),
        ("2020-05", "May 2020"),
        ("2020-09~", "about September 2020"),
        ("2020", "2020"),
        ("2020-02-03~", "about Feb 3, 2020"),
    ],
)
def test_that_dates_are_said_at_their_own_precision(date: str, said: str) -> None:
    assert wording.partial_words(PartialDate.parse(date)) == said


def test_that_a_weekday_goes_before_its_day() -> None:
    assert wording.weekday_words(parse_day("2019-11-18")) == "Mon, Nov 18, 2019"


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        ("2020-02-13", "2020-02-16", "Feb 13 to 16, 2020"),
        ("2020-03-10", "2020-04-01", "Mar 10 to Apr 1, 2020"),
        ("2019-11-18", "2020-02-16", "Nov 18, 2019 to Feb 16, 2020"),
        ("2020-02-13", "2020-02-13", "Feb 13, 2020"),
        ("2020-02-13", None, "from Feb 13, 2020 on"),
    ],
)
def test_that_a_range_says_no_word_twice(first: str, last: str | None, said: str) -> None:
    end = None if last is None else parse_day(last)
    assert wording.range_words(parse_day(first), end) == said


def test_how_counts_of_days_are_said() -> None:
    assert [wording.days_words(days) for days in (0, 1, 90, 1200)] == [
        "0 days",
        "1 day",
        "90 days",
        "1,200 days",
    ]
    assert [wording.signed_words(days) for days in (92, 0, -1, -49)] == [
        "+92 days",
        "0 days",
        "−1 day",
        "−49 days",
    ]
    assert [wording.days_left_words(days) for days in (3, 1, 0)] == [
        "3 days left",
        "1 day left",
        "last day",
    ]
    assert [wording.days_ahead_words(days) for days in (6, 0, -1)] == [
        "6 days ahead",
        "on the day",
        "1 day after",
    ]


def test_how_places_in_a_chain_are_said() -> None:
    said = [wording.ordinal_words(number) for number in (1, 2, 3, 4, 11, 12, 13, 21, 102, 111)]
    assert said == ["1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "102nd", "111th"]


def test_how_bounds_are_said() -> None:
    assert wording.start_words(a_start("2019-05-20")) == "from Mon, May 20, 2019"
    deferred = a_start("2020-01-22", "deferred")
    assert wording.start_words(deferred) == "on or after Wed, Jan 22, 2020"
    assert wording.start_words(None) == "start unknown"
    assert wording.end_words(an_end("2019-11-18")) == "through Mon, Nov 18, 2019"
    assert wording.end_words(an_end("2022-06-24", "before")) == "before Fri, Jun 24, 2022"
    assert wording.end_words(an_end("2020-05", "until")) == "until May 2020"
    assert wording.end_words(None) == "without end"
    assert wording.end_words(an_end("9999-12-31")) == "without end"


OPEN = a_license(a_term(end=None))
TWO = a_license(a_term("a", end="2024-03-31"), a_term("b", "2024-06-01", "2024-12-31"))


@pytest.mark.parametrize(
    ("license", "day", "said"),
    [
        (huawei(), "2019-11-15", "in force through Mon, Nov 18, 2019, 3 days left"),
        (huawei(), "2019-12-01", "in force through Sun, Feb 16, 2020, 77 days left"),
        (huawei(), "2020-08-13", "expires Thu, Aug 13, 2020, last day"),
        (huawei(), "2020-08-14", "lapsed Aug 13, 2020"),
        (huawei(), "2019-05-01", "pending, from Mon, May 20, 2019"),
        (huawei(), "2019-05-17", "gap"),
        (TWO, "2024-05-01", "gap since Apr 1, 2024"),
        (OPEN, "2024-05-01", "in force, without end"),
        (a_license(restriction=restricted("2024-01-01", "2024-02-01")), "2024-05-01", "moot"),
        (a_license(a_term(start=None)), "2024-05-01", "unknown"),
    ],
)
def test_how_a_license_is_said_to_stand(license: License, day: str, said: str) -> None:
    assert wording.standing_words(status_on(license, parse_day(day))) == said


def test_that_every_status_and_ending_has_its_word() -> None:
    assert all(wording.status_words(status) for status in ChainStatus)
    assert all(wording.ending_words(ending) for ending in Ending)
    assert wording.standing_words(StatusOnDay(ChainStatus.PENDING)) == "pending"
