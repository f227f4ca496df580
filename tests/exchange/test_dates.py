"""Dates as people write them, and what a whole column says about their order."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.days import InvalidDateError
from desktop_app.exchange.date_order import order_of
from desktop_app.exchange.date_reading import DateOrder, Epoch, read_date

DMY, MDY, YMD = DateOrder
days = st.dates(date(1970, 1, 1), date(2068, 12, 31))
silent_days = st.builds(
    date, st.integers(1970, 2068), st.integers(1, 12), st.integers(1, 12)
).filter(lambda day: day.day != day.month)


@pytest.mark.parametrize(
    ("text", "order", "day"),
    [
        ("2024-02-16", DMY, "2024-02-16"),
        ("2024/2/6", DMY, "2024-02-06"),
        ("16.2.2024", DMY, "2024-02-16"),
        ("16. 2. 2024", DMY, "2024-02-16"),
        ("2/16/2024", MDY, "2024-02-16"),
        ("16-02-24", DMY, "2024-02-16"),
        ("02/16/99", MDY, "1999-02-16"),
        ("24-02-16", YMD, "2024-02-16"),
        ("20240216", DMY, "2024-02-16"),
        ("2024-02-16T23:59:59Z", DMY, "2024-02-16"),
        ("2024-02-16 23:59:59.000+01:00", DMY, "2024-02-16"),
        ("2/16/2024 12:01 AM", MDY, "2024-02-16"),
        ("16 Feb 2024", DMY, "2024-02-16"),
        ("16-Feb-24", DMY, "2024-02-16"),
        ("February 16, 2024", DMY, "2024-02-16"),
        ("Fri, 16 Feb 2024", DMY, "2024-02-16"),
        ("16th of February 2024", DMY, "2024-02-16"),
        ("Sept. 1, 2024", DMY, "2024-09-01"),
        ("Feb 2024", DMY, "2024-02"),
        ("2024-02", DMY, "2024-02"),
        ("2024~", DMY, "2024~"),
        ("45338", DMY, "2024-02-16"),
        (45338.5, DMY, "2024-02-16"),
        (20240216, DMY, "2024-02-16"),
        (2024, DMY, "2024"),
    ],
)
def test_that_a_date_is_read(text: str | float, order: DateOrder, day: str) -> None:
    assert str(read_date(text, order)) == day


@pytest.mark.parametrize(
    "text", ["", "soon", "31.2.2024", "2/16/2024", "2024-00-10", "16 Smarch 2024", "0", 0, -5, 1e12]
)
def test_that_what_is_no_day_is_refused(text: str | float) -> None:
    with pytest.raises(InvalidDateError):
        read_date(text, DMY)


def test_that_the_two_epochs_are_four_years_and_a_day_apart() -> None:
    new, old = (read_date(40_000, DMY, epoch).first for epoch in Epoch)
    assert old - new == 1462


@given(st.lists(days, min_size=1), days.filter(lambda day: day.day > 12))
def test_that_one_telling_date_decides_the_whole_column(many: list[date], telling: date) -> None:
    for order, form in ((DMY, "%d/%m/%Y"), (MDY, "%m/%d/%y")):
        column = [day.strftime(form) for day in [*many, telling]]
        assert order_of(column).order is order
        assert [read_date(cell, order).first for cell in column] == [
            day.toordinal() for day in [*many, telling]
        ]


@given(st.lists(silent_days, min_size=1))
def test_that_dates_which_tell_nothing_are_asked_about(many: list[date]) -> None:
    found = order_of([day.strftime("%d/%m/%Y") for day in many])
    assert found.order is None
    assert found.example


def test_that_dates_equal_either_way_are_not_asked_about() -> None:
    assert order_of(["03/03/2020", "2020-01-02", "x"]).order is not None


def test_that_dots_are_day_first() -> None:
    assert order_of(["03.04.2020", "05.06.2020"]).order is DMY


def test_that_contradicting_dates_are_asked_about_and_never_mixed() -> None:
    assert order_of(["31/12/2020", "12/31/2020"]).order is None


def test_that_one_stray_date_among_many_is_a_wrong_one() -> None:
    assert order_of([*["31/12/2020"] * 50, "12/31/2020"]).order is DMY
