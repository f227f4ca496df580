from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.days import MAX_DAY, MIN_DAY, format_day, parse_day
from desktop_app.timeline.primitives import TextRole
from desktop_app.timeline.scale import MAX_PX_PER_DAY, TimeScale
from desktop_app.timeline.ticks import (
    LABEL_INSET,
    LADDER,
    Unit,
    cells,
    choose_rung,
    inner_format,
)
from tests.timeline.measure import EvenLetters

days = st.integers(MIN_DAY, MAX_DAY)
zooms = st.floats(1e-4, MAX_PX_PER_DAY)
units = st.sampled_from([rung.inner for rung in LADDER])


@given(units, days, st.integers(0, 2000))
def test_that_cells_follow_each_other_and_hold_the_days_asked_for(
    unit: Unit, first: int, count: int
) -> None:
    last = min(MAX_DAY, first + count)
    found = cells(unit, first, last)
    assert found[0].first <= first <= found[0].last
    assert found[-1].first <= last <= found[-1].last
    for one, following in pairwise(found):
        assert following.first == one.last + 1
    assert found[0].first >= MIN_DAY
    assert found[-1].last <= MAX_DAY


@given(zooms, st.integers(MIN_DAY, MAX_DAY))
def test_that_every_inner_label_fits_between_its_tick_and_the_next(
    px_per_day: float, day: int
) -> None:
    measure, scale = EvenLetters(), TimeScale(px_per_day, float(day))
    rung = choose_rung(scale, measure)
    style = inner_format(rung, scale, measure)
    for cell in cells(rung.inner, day, min(MAX_DAY, day + 800)):
        whole = cell.last - cell.first + 1 >= rung.inner.shortest
        room = (cell.last + 1 - cell.first) * px_per_day
        if whole:
            width = measure.width(style(cell.first), TextRole.SMALL)
            assert width + 2 * LABEL_INSET <= room + 1e-6


@pytest.mark.parametrize(
    ("px_per_day", "labels"),
    [
        (60.0, ["Wed 1", "Thu 2"]),
        (30.0, ["1", "2"]),
        (8.0, ["Mon 30", "Mon 6"]),
        (4.0, ["30", "6"]),
        (3.0, ["January", "February"]),
        (2.0, ["Jan", "Feb"]),
        (0.4, ["Q1", "Q2"]),
        (0.1, ["2020", "2021"]),
        (0.01, ["2020", "2030"]),
        (0.001, ["2000", "2100"]),
    ],
)
def test_that_the_axis_names_the_finest_units_that_have_room(
    px_per_day: float, labels: list[str]
) -> None:
    measure, first = EvenLetters(), parse_day("2020-01-01")
    scale = TimeScale(px_per_day, float(first))
    rung = choose_rung(scale, measure)
    style = inner_format(rung, scale, measure)
    found = cells(rung.inner, first, first + 40_000)
    assert [style(cell.first) for cell in found[:2]] == labels


def test_that_weeks_begin_on_monday() -> None:
    week = cells(Unit(days=7), parse_day("2026-11-22"), parse_day("2026-11-22"))[0]
    assert format_day(week.first) == "2026-11-16"
    assert format_day(week.last) == "2026-11-22"


def test_that_decades_begin_at_their_zero_and_the_calendar_s_own_ends_are_kept() -> None:
    first, *_, last = cells(Unit(years=10), MIN_DAY, MAX_DAY)
    assert (first.first, format_day(first.last)) == (MIN_DAY, "0009-12-31")
    assert (format_day(last.first), last.last) == ("9990-01-01", MAX_DAY)
