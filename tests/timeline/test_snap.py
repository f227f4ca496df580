from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.days import MAX_DAY, MIN_DAY, parse_day
from desktop_app.timeline.columns import Columns
from desktop_app.timeline.scale import MAX_PX_PER_DAY, TimeScale
from desktop_app.timeline.snap import SNAP_PIXELS, Edge, Magnet, Pull, neighbor_magnets, snapped
from tests.builders import a_license, a_term

SCALE = TimeScale(4.0, 0.0)


def test_that_a_last_day_is_drawn_to_the_end_of_a_month_and_a_first_day_to_its_start() -> None:
    assert snapped(parse_day("2024-04-29"), Edge.LAST, SCALE) == (
        parse_day("2024-04-30"),
        Magnet(parse_day("2024-04-30"), Pull.MONTH),
    )
    assert snapped(parse_day("2024-04-02"), Edge.FIRST, SCALE) == (
        parse_day("2024-04-01"),
        Magnet(parse_day("2024-04-01"), Pull.QUARTER),
    )


def test_that_a_day_farther_than_eight_pixels_stays() -> None:
    assert snapped(parse_day("2024-04-27"), Edge.LAST, SCALE) == (parse_day("2024-04-27"), None)


def test_that_a_neighbor_pulls_before_a_month_at_the_same_distance() -> None:
    neighbor = Magnet(parse_day("2024-04-28"), Pull.NEIGHBOR)
    assert snapped(parse_day("2024-04-29"), Edge.LAST, SCALE, [neighbor])[1] == neighbor


def test_that_a_last_day_meets_a_neighbor_s_start_without_gap_or_overlap() -> None:
    columns = Columns.build(
        (a_license(a_term("a", "2024-01-01", "2024-03-10"), a_term("b", "2024-04-05", None)),),
        as_of=parse_day("2024-02-20"),
    )
    block = columns.window(range(1))
    last = neighbor_magnets(block, "a", Edge.LAST, columns.as_of)
    assert Magnet(parse_day("2024-04-04"), Pull.NEIGHBOR) in last
    first = neighbor_magnets(block, "b", Edge.FIRST, columns.as_of)
    assert Magnet(parse_day("2024-03-11"), Pull.NEIGHBOR) in first
    assert Magnet(columns.as_of, Pull.AS_OF) in first


@given(
    st.floats(MIN_DAY - 100.0, MAX_DAY + 100.0),
    st.sampled_from(Edge),
    st.floats(0.001, MAX_PX_PER_DAY),
)
def test_that_a_snapped_day_is_in_the_calendar_and_within_reach(
    day: float, edge: Edge, px_per_day: float
) -> None:
    found, magnet = snapped(day, edge, TimeScale(px_per_day, 0.0))
    assert MIN_DAY <= found <= MAX_DAY
    if magnet is not None:
        assert abs(found - day) * px_per_day <= SNAP_PIXELS + 1e-6
