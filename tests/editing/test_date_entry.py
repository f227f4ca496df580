"""Typed dates are read as meant, or asked about; none is guessed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.days import parse_day
from desktop_app.editing.date_entry import DateEntryError, DateOrder, parse_date_entry
from tests.editing.records_strategies import exact_dates, partial_dates

BASE, TODAY = parse_day("2020-02-16"), parse_day("2020-01-31")


def read(text: str, **context: object) -> str:
    fields: dict[str, object] = {"base": BASE, "today": TODAY, **context}
    return str(parse_date_entry(text, **fields))  # pyright: ignore[reportArgumentType] -- loose on purpose


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2020-05-15", "2020-05-15"),
        ("  2020-05 ", "2020-05"),
        ("2020", "2020"),
        ("2020-05~", "2020-05~"),
        ("about May 2020", "2020-05~"),
        ("~2020", "2020~"),
        ("c. May 15, 2020", "2020-05-15~"),
        ("May 15 2020", "2020-05-15"),
        ("MAY 15, 2020", "2020-05-15"),
        ("15 may 2020", "2020-05-15"),
        ("15th May, 2020", "2020-05-15"),
        ("15. May 2020", "2020-05-15"),
        ("15-May-2020", "2020-05-15"),
        ("2020 May 15", "2020-05-15"),
        ("Sept 1st 2020", "2020-09-01"),
        ("December 2020", "2020-12"),
        ("Fri, May 15, 2020", "2020-05-15"),
        ("Friday 15 May 2020", "2020-05-15"),
        ("+90d", "2020-05-16"),
        ("+90", "2020-05-16"),
        ("+ 90 days", "2020-05-16"),
        ("-1d", "2020-02-15"),
        ("−2w", "2020-02-02"),
        ("+1m", "2020-03-16"),
        ("+1q", "2020-05-16"),
        ("+1y -1d", "2021-02-15"),
        ("today", "2020-01-31"),
        ("tomorrow", "2020-02-01"),
        ("today+1m", "2020-02-29"),
        ("yesterday -1d", "2020-01-29"),
        ("eom", "2020-02-29"),
        ("EOQ", "2020-03-31"),
        ("eoy", "2020-12-31"),
        ("bom", "2020-02-01"),
        ("boq", "2020-01-01"),
        ("eom+1", "2020-03-31"),
        ("eoy -1", "2019-12-31"),
        ("2020/5/15", "2020-05-15"),
        ("15.05.2020", "2020-05-15"),
        ("5/15/2020", "2020-05-15"),
        ("5/5/2020", "2020-05-05"),
        ("２０２０-05-15", "2020-05-15"),
    ],
)
def test_that_a_date_is_read_as_it_is_meant(text: str, date: str) -> None:
    assert read(text) == date


@pytest.mark.parametrize(
    ("order", "date"),
    [(DateOrder.MONTH_FIRST, "2020-05-06"), (DateOrder.DAY_FIRST, "2020-06-05")],
)
def test_that_numbers_are_read_in_the_order_of_the_place(order: DateOrder, date: str) -> None:
    assert read("5/6/2020", order=order) == date


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("5/6/2020", "could be May 6, 2020 or Jun 5, 2020"),
        ("5/15/20", "four digits"),
        ("May 15", "as in May 15, 2020"),
        ("May", "as in May 2020"),
        ("15 May 20", "four digits"),
        ("31 June 2020", "June 2020 has 30 days"),
        ("2021-02-29", "February 2021 has 28 days, so there is no day 29"),
        ("30/2/2020", "no day 30"),
        ("2020-13", "no month 13"),
        ("13/13/2020", "no month 13"),
        ("0000-01-01", "no year 0"),
        ("0000", "no year 0"),
        ("May 0000", "no year 0"),
        ("Mon May 15 2020", "is a Friday, not a Monday"),
        ("99999-01-01", "not a date"),
        ("+9999999d", "leaves the years"),
        ("-9999y", "leaves the years"),
        ("eoy+9999", "leaves the years"),
        ("+90 apples", "no span of time"),
        ("+", "no span of time"),
        ("", "Write 2020-05-15"),
        ("   ", "Write 2020-05-15"),
        ("soon", "“soon” is not a date"),
        ("2020-05-15x", "not a date"),
        ("May June 2020", "not a date"),
        ("15 16 May 2020", "not a date"),
        ("٢٠٢٠", "not a date"),
        ("\x00", "Write 2020-05-15"),
        ("2020-05-\u202e15", "not a date"),
        ("📅", "“📅” is not a date"),
        ("1" * 1_000_000, "too long"),
    ],
)
def test_that_what_is_no_date_is_answered_with_a_sentence(text: str, sentence: str) -> None:
    with pytest.raises(DateEntryError) as caught:
        read(text)
    assert sentence in str(caught.value)
    assert str(caught.value).endswith(".")
    assert len(str(caught.value)) < 200
    assert str(caught.value).isprintable()


def test_that_steps_without_a_day_to_count_from_are_not_counted_from_today() -> None:
    with pytest.raises(DateEntryError, match="no date here yet"):
        read("+90d", base=None)


def test_that_the_end_of_the_month_without_a_base_is_that_of_today() -> None:
    assert read("eom", base=None) == "2020-01-31"


@given(partial_dates())
def test_that_every_date_of_the_file_can_be_typed_as_it_is_shown(date: object) -> None:
    assert read(str(date)) == str(date)


@given(exact_dates, st.integers(-10_000, 10_000))
def test_that_days_are_counted_exactly(date: object, count: int) -> None:
    base = date.first  # pyright: ignore[reportAttributeAccessIssue] -- loose on purpose
    if 20_000 < base < 3_000_000:
        assert parse_date_entry(f"{count:+}d", base=base, today=TODAY).first == base + count


@given(st.text(max_size=40) | st.text("0123456789/-.+ maydeoq~", max_size=20))
def test_that_any_text_is_a_date_or_a_sentence(text: str) -> None:
    for order in (None, *DateOrder):
        answer = _answer(text, order)
        assert answer.endswith(".") or str(parse_date_entry(answer, base=None, today=TODAY))


def _answer(text: str, order: DateOrder | None) -> str:
    try:
        return str(parse_date_entry(text, base=BASE, today=TODAY, order=order))
    except DateEntryError as error:
        return str(error)
