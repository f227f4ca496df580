from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.days import MAX_DAY, MIN_DAY
from desktop_app.timeline.scale import MAX_PX_PER_DAY, TimeScale

days = st.integers(MIN_DAY, MAX_DAY)
zooms = st.floats(4e-4, MAX_PX_PER_DAY)


@given(days, days, zooms)
def test_that_the_day_under_a_day_s_left_edge_is_that_day(
    day: int, origin: int, px_per_day: float
) -> None:
    scale = TimeScale(px_per_day, float(origin))
    assert scale.day_under(scale.x(day)) == day


@given(days, days, st.floats(0, 1000))
def test_that_a_fitting_scale_shows_the_first_and_the_whole_last_day(
    one: int, other: int, margin: float
) -> None:
    first, last = sorted((one, other))
    scale = TimeScale.fitting(first, last, 10_400.0, margin)
    assert scale.x(first) >= margin - 1e-3
    assert scale.x(last + 1) <= 10_400.0 - margin + 1e-3


@given(days, zooms, st.floats(0.01, 100), st.floats(0, 1600))
def test_that_zooming_keeps_the_moment_under_the_pointer(
    origin: int, px_per_day: float, factor: float, about_x: float
) -> None:
    scale = TimeScale(px_per_day, float(origin))
    zoomed = scale.zoomed(factor, about_x)
    assert abs(zoomed.x(scale.day_at(about_x)) - about_x) < 1e-3


def test_that_zoom_stays_between_a_day_of_200_px_and_ten_thousand_years() -> None:
    scale = TimeScale(1.0, 700_000.0)
    assert scale.zoomed(1e9, 800).px_per_day == 200.0
    far = scale.zoomed(1e-9, 800, width=1600)
    assert round(1600 / far.px_per_day / 365.2425) == 10_000


@given(days, zooms, st.floats(-1e7, 1e7))
def test_that_panning_leaves_some_day_of_the_calendar_in_the_middle(
    origin: int, px_per_day: float, dx: float
) -> None:
    scale = TimeScale(px_per_day, float(origin)).panned(dx).within_calendar(1600)
    assert MIN_DAY - 1e-3 <= scale.day_at(800) <= MAX_DAY + 1 + 1e-3


def test_that_panning_to_the_right_moves_the_content_to_the_right() -> None:
    scale = TimeScale(2.0, 100.0)
    assert scale.panned(10.0).x(100) == 10.0
