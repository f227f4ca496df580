from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.calendar_rules import GREGORIAN, CalendarRules, FiscalName
from desktop_app.domain.days import MAX_DAY, MIN_DAY, format_day, parse_day, to_date
from desktop_app.language import speak
from desktop_app.timeline.ladder import LABEL_INSET, Rung, choose_rung, inner_style, ladder
from desktop_app.timeline.primitives import TextRole
from desktop_app.timeline.scale import MAX_PX_PER_DAY, TimeScale
from desktop_app.timeline.ticks import Unit, cells
from tests.timeline.measure import EvenLetters

days = st.integers(MIN_DAY, MAX_DAY)
zooms = st.floats(1e-4, MAX_PX_PER_DAY)
calendars = st.builds(
    CalendarRules,
    fiscal_start=st.integers(1, 12),
    fiscal_name=st.sampled_from(FiscalName),
    first_weekday=st.integers(0, 6),
    iso_weeks=st.booleans(),
)


@st.composite
def rungs(draw: st.DrawFn) -> Rung:
    return draw(st.sampled_from(ladder(draw(calendars))))


@st.composite
def units(draw: st.DrawFn) -> Unit:
    rung = draw(rungs())
    outer = () if rung.outer is None else (rung.outer.unit,)
    return draw(st.sampled_from((rung.inner, rung.major, *outer)))


@given(units(), days, st.integers(0, 2000))
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


@given(units(), days, days)
def test_that_where_units_begin_does_not_depend_on_what_is_in_view(
    unit: Unit, one: int, other: int
) -> None:
    first, last = min(one, other), min(max(one, other), min(one, other) + 3000)
    for cell in cells(unit, first, last):
        assert cells(unit, cell.first, cell.first) == [cell]
        assert cells(unit, cell.last, cell.last) == [cell]


@given(units(), days)
def test_that_no_whole_unit_is_shorter_than_its_shortest(unit: Unit, day: int) -> None:
    before, cell, after = (cells(unit, at, at)[0] for at in (_at(day - 1), day, _at(day + 1)))
    if before.first > MIN_DAY and after.last < MAX_DAY:
        assert cell.last - cell.first + 1 >= unit.shortest


def _at(day: int) -> int:
    return min(MAX_DAY, max(MIN_DAY, day))


@given(calendars, zooms, days)
def test_that_every_inner_label_fits_between_its_tick_and_the_next(
    rules: CalendarRules, px_per_day: float, day: int
) -> None:
    measure, scale = EvenLetters(), TimeScale(px_per_day, float(day))
    rung = choose_rung(rules, scale, measure)
    style = inner_style(rung, scale, measure)
    if rung == ladder(rules)[-1]:
        return
    for cell in cells(rung.inner, day, min(MAX_DAY, day + 800)):
        whole = cell.last - cell.first + 1 >= rung.inner.shortest
        room = (cell.last + 1 - cell.first) * px_per_day
        if whole and to_date(cell.first).year < 9000:
            width = measure.width(style.write(cell.first), TextRole.SMALL)
            assert width + 2 * LABEL_INSET <= room + 1e-6


@given(calendars, zooms, days)
def test_that_ticks_are_whole_days_that_rise_and_keep_their_distance(
    rules: CalendarRules, px_per_day: float, day: int
) -> None:
    measure, scale = EvenLetters(), TimeScale(px_per_day, float(day))
    rung = choose_rung(rules, scale, measure)
    least = min(measure.width(text, TextRole.SMALL) for text in rung.styles[-1].samples())
    found = cells(rung.inner, *scale.days_in_view(2000.0))
    for one, following in pairwise(found[1:]):
        assert one.first < following.first
        apart = scale.x(following.first) - scale.x(one.first)
        assert apart + 1e-3 >= least + 2 * LABEL_INSET or rung == ladder(rules)[-1]


@pytest.mark.parametrize(
    ("px_per_day", "labels"),
    [
        (90.0, ["Wednesday 1", "Thursday 2"]),
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
    assert named(GREGORIAN, px_per_day, "2020-01-01")[0] == labels


FISCAL = CalendarRules(fiscal_start=10)
INDIAN = CalendarRules(fiscal_start=4, fiscal_name=FiscalName.BOTH)
ISO = CalendarRules(iso_weeks=True, first_weekday=6)


@pytest.mark.parametrize(
    ("rules", "px_per_day", "day", "inner", "outer"),
    [
        (FISCAL, 2.0, "2019-10-05", ["Oct", "Nov"], "FY2020 · Oct 2019 – Sep 2020"),
        (FISCAL, 0.4, "2019-10-05", ["Q1", "Q2"], "FY2020 · Oct 2019 – Sep 2020"),
        (FISCAL, 0.99, "2019-09-30", ["Q4 · Jul–Sep", "Q1 · Oct–Dec"], None),
        (FISCAL, 0.15, "2019-10-05", ["FY2020", "FY2021"], "2020s"),
        (INDIAN, 0.4, "2019-10-05", ["Q3", "Q4"], "FY2019/20 · Apr 2019 – Mar 2020"),
        (INDIAN, 0.2, "1999-04-01", ["FY1999/00", "FY2000/01"], "1990s"),
        (ISO, 60.0, "2020-02-12", ["Wed 12", "Thu 13"], "W07 · February 2020"),
        (ISO, 60.0, "2019-12-31", ["Tue 31", "Wed 1"], "W01 · Dec 2019 – Jan 2020"),
        (ISO, 16.0, "2020-12-30", ["W53 · Dec 28", "W01 · Jan 4"], None),
        (ISO, 6.0, "2020-12-30", ["W53", "W01"], "December 2020"),
        (CalendarRules(first_weekday=6), 8.0, "2020-02-12", ["Sun 9", "Sun 16"], None),
        (GREGORIAN, 0.01, "1950-01-01", ["1950", "1960"], "1900–1999"),
        (GREGORIAN, 0.001, "1500-01-01", ["1500", "1600"], "1000–1999"),
    ],
)
def test_that_years_and_weeks_are_counted_as_the_reader_counts_them(
    rules: CalendarRules, px_per_day: float, day: str, inner: list[str], outer: str | None
) -> None:
    found, above = named(rules, px_per_day, day)
    assert found == inner
    assert outer in {above, None}


def named(rules: CalendarRules, px_per_day: float, day: str) -> tuple[list[str], str | None]:
    """The first two inner labels from a day on, and the longest outer one over it."""
    measure, first = EvenLetters(), parse_day(day)
    scale = TimeScale(px_per_day, float(first))
    rung = choose_rung(rules, scale, measure)
    style = inner_style(rung, scale, measure)
    found = cells(rung.inner, first, first + 40_000)
    above = None if rung.outer is None else rung.outer.styles[0](first)
    return [style.write(cell.first) for cell in found[:2]], above


@given(calendars, days)
def test_that_every_day_has_a_name_in_every_unit(rules: CalendarRules, day: int) -> None:
    for rung in ladder(rules):
        outer = () if rung.outer is None else rung.outer.styles
        for write in (*(style.write for style in rung.styles), *outer):
            assert write(day)


def test_that_weeks_begin_on_monday() -> None:
    week = cells(Unit(days=7), parse_day("2026-11-22"), parse_day("2026-11-22"))[0]
    assert format_day(week.first) == "2026-11-16"
    assert format_day(week.last) == "2026-11-22"


def test_that_decades_begin_at_their_zero_and_the_calendar_s_own_ends_are_kept() -> None:
    first, *_, last = cells(Unit(years=10), MIN_DAY, MAX_DAY)
    assert (first.first, format_day(first.last)) == (MIN_DAY, "0009-12-31")
    assert (format_day(last.first), last.last) == ("9990-01-01", MAX_DAY)


def test_that_names_of_another_language_are_measured_before_they_are_chosen() -> None:
    measure, scale = EvenLetters(), TimeScale(3.0, float(parse_day("2020-01-01")))
    english = inner_style(choose_rung(GREGORIAN, scale, measure), scale, measure)
    speak(lambda context, text, _comment, _number: text * 3 if context == "Months" else text)
    try:
        rung = choose_rung(GREGORIAN, scale, measure)
        foreign = inner_style(rung, scale, measure)
        assert foreign.write(parse_day("2020-09-01")) == "Sep"
    finally:
        speak(None)
    assert english.write(parse_day("2020-09-01")) == "September"
