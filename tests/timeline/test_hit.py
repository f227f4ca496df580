from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.days import parse_day
from desktop_app.timeline.bar_geometry import term_box
from desktop_app.timeline.columns import Columns
from desktop_app.timeline.hit import Hit, Pointing, Zone, edge_width, hit_test
from desktop_app.timeline.rows import Viewport
from desktop_app.timeline.scale import TimeScale
from desktop_app.timeline.scene import Selection
from tests.builders import a_license, a_term

COLUMNS = Columns.build(
    (
        a_license(
            a_term("a", "2024-01-01", "2024-03-31"),
            a_term("b", "2024-03-01", "2024-06-30"),
            id="one",
        ),
        a_license(
            a_term("c", "2024-01-01", "2024-01-01"), a_term("d", "2024-07-01", None), id="two"
        ),
    ),
    as_of=parse_day("2024-02-01"),
)
SCALE = TimeScale(2.0, float(parse_day("2024-01-01")) - 10)
VIEWPORT = Viewport(width=1000.0, height=400.0)
MIDDLE_OF_ROW = {"one": 22.0, "two": 66.0}


def at(day: str, row: str, selected: str | None = None, dx: float = 0.0) -> Hit | None:
    chosen = None if selected is None else Selection(row, selected)
    return hit_test(
        COLUMNS, SCALE, VIEWPORT, SCALE.x(parse_day(day)) + dx, MIDDLE_OF_ROW[row], chosen
    )


def test_that_a_bar_answers_with_its_body() -> None:
    assert at("2024-02-01", "one") == Hit(0, "one", "a", Zone.BODY)


def test_that_the_bar_painted_uppermost_wins() -> None:
    assert at("2024-03-15", "one") == Hit(0, "one", "b", Zone.BODY)


def test_that_the_selected_term_wins_over_what_covers_it() -> None:
    assert at("2024-03-15", "one", selected="a") == Hit(0, "one", "a", Zone.BODY)


def test_that_edges_answer_on_the_selected_term_alone() -> None:
    assert at("2024-04-01", "one", selected="a", dx=-1) == Hit(0, "one", "a", Zone.END_EDGE)
    assert at("2024-01-01", "one", selected="a", dx=1) == Hit(0, "one", "a", Zone.START_EDGE)
    assert at("2024-01-01", "one", selected="b", dx=1) == Hit(0, "one", "a", Zone.BODY)


def test_that_an_edge_reaches_outside_a_narrow_bar() -> None:
    assert at("2024-01-02", "two", selected="c", dx=4) == Hit(1, "two", "c", Zone.END_EDGE)
    assert at("2024-01-01", "two", selected="c", dx=-4) == Hit(1, "two", "c", Zone.START_EDGE)


def test_that_an_open_end_has_no_edge() -> None:
    hit = hit_test(COLUMNS, SCALE, VIEWPORT, 999.0, 66.0, Selection("two", "d"))
    assert hit == Hit(1, "two", "d", Zone.BODY)


def test_that_free_space_names_its_row_and_below_the_rows_is_nothing() -> None:
    assert at("2024-04-01", "two") == Hit(1, "two")
    assert hit_test(COLUMNS, SCALE, VIEWPORT, 10.0, 3.0) == Hit(0, "one")
    assert hit_test(COLUMNS, SCALE, VIEWPORT, 10.0, 89.0) is None


def test_that_scrolling_moves_what_is_hit() -> None:
    scrolled = Viewport(width=1000.0, height=400.0, scroll=44.0)
    hit = hit_test(COLUMNS, SCALE, scrolled, SCALE.x(parse_day("2024-08-01")), 22.0)
    assert hit == Hit(1, "two", "d", Zone.BODY)


@pytest.mark.parametrize(("bar", "edge"), [(2.0, 6.0), (40.0, 8.0), (500.0, 12.0)])
def test_that_an_edge_is_a_fifth_of_its_bar_between_6_and_12_pixels(
    bar: float, edge: float
) -> None:
    assert edge_width(bar) == edge


@given(st.floats(0.01, 200.0), st.integers(-2000, 2000))
def test_that_every_drawn_bar_can_be_met_at_its_middle_when_selected(
    px_per_day: float, shift: int
) -> None:
    scale = TimeScale(px_per_day, SCALE.origin + shift)
    for license_id, term_id in (("one", "a"), ("one", "b"), ("two", "c")):
        box = term_box(COLUMNS, scale, VIEWPORT, license_id, term_id)
        assert box is not None
        assert box.width > 1.99
        hit = hit_test(
            COLUMNS,
            scale,
            VIEWPORT,
            box.x + box.width / 2,
            box.y + box.height / 2,
            Selection(license_id, term_id),
        )
        assert hit is not None
        assert hit.term_id == term_id
        assert hit.zone is Zone.BODY


@pytest.mark.parametrize(("dx", "mouse", "finger"), [(14, None, Zone.END_EDGE), (30, None, None)])
def test_that_a_finger_takes_an_edge_from_farther_off(
    dx: float, mouse: Zone | None, finger: Zone | None
) -> None:
    x = SCALE.x(parse_day("2024-07-01")) + dx
    chosen = Selection("one", "b")
    for coarse, zone in ((False, mouse), (True, finger)):
        hit = hit_test(COLUMNS, SCALE, VIEWPORT, x, MIDDLE_OF_ROW["one"], chosen, coarse=coarse)
        assert hit is not None
        assert hit.zone is zone


def test_that_a_moving_pointer_meets_what_each_point_holds() -> None:
    """Pointing remembers rows; whatever is shown next, it answers as if it had never looked."""
    licenses = [
        a_license(
            a_term("a", f"20{10 + number % 9}-01-01", "2024-03-31"),
            a_term("b", "2024-03-01", "2024-06-30"),
            id=f"row-{number}",
        )
        for number in range(200)
    ]
    columns = Columns.build(licenses, as_of=parse_day("2024-02-01"))
    fewer = columns.patched(licenses[3], None)
    pointing = Pointing()
    for shown in (columns, fewer):
        for scroll in (0.0, 3000.0):
            viewport = Viewport(width=1000.0, height=400.0, scroll=scroll)
            for scale in (SCALE, SCALE.panned(40.0)):
                for step in range(60):
                    x, y = 16.0 * step, 6.5 * step
                    found = pointing.at(shown, scale, viewport, x, y)
                    assert found == hit_test(shown, scale, viewport, x, y)
