"""Dates and bounds say the same after they were written down and read again."""

from __future__ import annotations

import contextlib

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.domain.bounds import End, EndRule, Start, end_extent, start_extent
from desktop_app.domain.days import MAX_DAY, MIN_DAY, InvalidDateError, format_day, parse_day
from desktop_app.domain.partial_date import PartialDate
from tests.builders import an_end
from tests.domain.strategies import any_day, ends, partial_dates, starts


def again(bound: Start | End) -> Start | End:
    text = msgspec.json.encode(bound, enc_hook=str)
    return msgspec.json.decode(text, type=type(bound), dec_hook=lambda _, value: parse(value))


def parse(text: str) -> PartialDate:
    return PartialDate.parse(text)


@given(any_day)
def test_that_a_day_reads_back_as_written(day: int) -> None:
    assert parse_day(format_day(day)) == day


@given(partial_dates)
def test_that_a_date_of_any_precision_reads_back_as_written(date: PartialDate) -> None:
    assert parse(str(date)) == date
    assert hash(parse(str(date))) == hash(date)
    assert str(parse(str(date))) == str(date)


@given(st.one_of(starts, ends))
def test_that_every_bound_reads_back_as_written(bound: Start | End) -> None:
    assert again(bound) == bound


@given(ends)
def test_that_an_end_claims_no_day_beyond_its_date(end: End) -> None:
    extent = end_extent(end)
    assert MIN_DAY <= extent.earliest <= extent.latest <= end.date.last
    if end.rule is EndRule.BEFORE and end.date.first > MIN_DAY:
        assert extent.latest == end.date.first - 1


@given(starts)
def test_that_a_start_lies_within_its_date(start: Start) -> None:
    extent = start_extent(start)
    assert (extent.earliest, extent.latest) == (start.date.first, start.date.last)


@settings(max_examples=200)
@given(st.text(alphabet="0123456789-~ TZ", max_size=12))
def test_that_a_text_is_read_as_it_stands_or_not_at_all(text: str) -> None:
    with contextlib.suppress(InvalidDateError):
        assert str(parse(text)) == text


@pytest.mark.parametrize(
    "text",
    ["0000", "0000-01-01", "99999", "2020-13", "2020-02-30", "2020-2-3", "20200203", "", "~"],
)
def test_that_no_such_date_is_read(text: str) -> None:
    with pytest.raises(InvalidDateError, match=r"^“.*\.$"):
        parse(text)


def test_that_the_last_full_day_before_a_minute_past_midnight_is_the_day_before() -> None:
    end = an_end("2022-06-24", "before", time="00:01", tz="America/New_York")
    assert format_day(end_extent(end).latest) == "2022-06-23"


def test_that_days_reach_from_year_1_to_year_9999() -> None:
    assert (format_day(MIN_DAY), format_day(MAX_DAY)) == ("0001-01-01", "9999-12-31")
