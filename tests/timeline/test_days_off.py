from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.calendar_rules import CalendarRules
from desktop_app.domain.days import MAX_DAY, MIN_DAY, parse_day
from desktop_app.timeline.calendar import Calendar
from desktop_app.timeline.days_off import beyond_items, holiday_items, weekend_items
from desktop_app.timeline.primitives import Ink, Item, Rects
from desktop_app.timeline.public_holidays import (
    calendar_of,
    countries,
    subdivisions,
    years_between,
)
from desktop_app.timeline.scale import TimeScale

MONDAY = parse_day("2020-02-03")


def spans(items: list[Item]) -> list[tuple[float, float]]:
    """Left and right edges of all rectangles."""
    return [
        (x, x + width)
        for item in items
        if isinstance(item, Rects)
        for x, _, width, _ in item.xywh.tolist()
    ]


def test_that_weekends_are_shaded_where_days_are_wide_enough() -> None:
    scale = TimeScale(10.0, float(MONDAY))
    assert spans(weekend_items(Calendar(), scale, 140.0, 0.0, 50.0)) == [(50, 70), (120, 140)]
    assert not weekend_items(Calendar(), TimeScale(3.0, float(MONDAY)), 140.0, 0.0, 50.0)


def test_that_a_weekend_which_begins_before_the_view_is_shaded_too() -> None:
    scale = TimeScale(10.0, float(MONDAY - 1))
    assert spans(weekend_items(Calendar(), scale, 60.0, 0.0, 50.0))[0] == (0, 10)


def test_that_the_weekend_is_that_of_the_country() -> None:
    calendar = calendar_of(CalendarRules(country="IL"), [2020])
    scale = TimeScale(10.0, float(MONDAY))
    assert spans(weekend_items(calendar, scale, 69.0, 0.0, 50.0)) == [(40, 60)]


def test_that_public_holidays_are_shaded_by_name_and_day() -> None:
    calendar = calendar_of(CalendarRules(country="US"), years_between(MONDAY, MONDAY))
    washington = parse_day("2020-02-17")
    assert calendar.holidays[washington] == "Washington's Birthday"
    scale = TimeScale(10.0, float(MONDAY))
    (item,) = holiday_items(calendar, scale, 200.0, 24.0, 24.0)
    assert spans([item]) == [(scale.x(washington), scale.x(washington + 1))]
    assert isinstance(item, Rects)
    assert item.ink is Ink.HOLIDAY


def test_that_names_are_english_and_a_state_adds_its_own() -> None:
    germany = calendar_of(CalendarRules(country="DE"), [2020]).holidays
    bavaria = calendar_of(CalendarRules(country="DE", subdivision="BY"), [2020]).holidays
    assert germany[parse_day("2020-04-10")] == "Good Friday"
    assert set(germany) < set(bavaria)
    assert "BY" in subdivisions("DE")


@pytest.mark.parametrize("country", ["XX", "us", ""])
def test_that_an_unknown_country_has_no_holidays(country: str) -> None:
    assert not calendar_of(CalendarRules(country=country), [2020]).holidays
    assert not subdivisions(country)


@pytest.mark.parametrize("year", [1, 1583, 9999])
def test_that_years_without_records_of_holidays_are_no_trouble(year: int) -> None:
    calendar_of(CalendarRules(country="US"), [year])


def test_that_countries_are_told_by_name() -> None:
    names = {country.code: country.name for country in countries()}
    assert names["US"] == "United States"
    assert names["NO"] == "Norway"


@given(st.floats(4.0, 200.0), st.sampled_from([MIN_DAY, MAX_DAY - 100, MONDAY]))
def test_that_shades_lie_on_days_of_the_calendar_alone(px_per_day: float, day: int) -> None:
    scale = TimeScale(px_per_day, float(day - 3))
    for left, right in spans(weekend_items(Calendar(), scale, 1200.0, 0.0, 10.0)):
        assert scale.x(MIN_DAY) <= left < right <= scale.x(MAX_DAY + 1)


def test_that_there_is_nothing_before_the_year_1_and_after_9999() -> None:
    scale = TimeScale(1000 / (MAX_DAY + 1000), -500.0)
    (before, after) = spans(beyond_items(scale, 1000.0, 40.0))
    assert before == (0, scale.x(MIN_DAY))
    assert after == (pytest.approx(scale.x(MAX_DAY + 1)), 1000)
    assert not beyond_items(TimeScale(1.0, float(MONDAY)), 1000.0, 40.0)
