"""Arrows of dependence: where they run, and which of them is met."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.days import parse_day
from desktop_app.domain.dependence import Dependence
from desktop_app.timeline.arrows import (
    MOST_ARROWS,
    Anchor,
    arrow_at,
    arrow_items,
    arrows,
    bar_anchor,
)
from desktop_app.timeline.columns import Columns
from desktop_app.timeline.primitives import Ink, Route
from desktop_app.timeline.rows import Viewport
from desktop_app.timeline.scale import TimeScale
from tests.builders import a_license, a_term

WIDTH = 800.0
ANCHORS = {"a": Anchor(300.0, 22.0), "b": Anchor(500.0, 66.0), "c": Anchor(200.0, 110.0)}


def routed(*pairs: tuple[str, str]) -> Any:
    return arrows((Dependence(*pair) for pair in pairs), ANCHORS.get, WIDTH)


def test_that_an_arrow_passes_left_of_both_bars_and_ends_at_what_is_needed() -> None:
    (arrow,) = routed(("a", "b"))
    assert arrow.points == ((300.0, 22.0), (286.0, 22.0), (286.0, 66.0), (500.0, 66.0))


def test_that_arrows_of_one_place_keep_lanes_of_their_own() -> None:
    first, second = routed(("a", "b"), ("a", "b"))
    assert second.points[1][0] == first.points[1][0] - 5.0


def test_that_what_has_no_row_and_what_depends_on_itself_has_no_arrow() -> None:
    assert not routed(("a", "gone"), ("gone", "b"), ("a", "a"))


def test_that_no_more_are_drawn_than_can_be_told_apart() -> None:
    assert len(routed(*[("a", "b")] * (MOST_ARROWS + 50))) == MOST_ARROWS


places = st.floats(-1e6, 1e6)


@given(places, places, places, places)
def test_that_arrows_run_straight_across_or_down_and_within_the_view(
    x1: float, y1: float, x2: float, y2: float
) -> None:
    anchors = {"a": Anchor(x1, y1), "b": Anchor(x2, y2)}
    (arrow,) = arrows([Dependence("a", "b")], anchors.get, WIDTH)
    for (ax, ay), (bx, by) in pairwise(arrow.points):
        assert ax == bx or ay == by
    assert all(0 <= x <= WIDTH for x, _ in arrow.points)
    assert arrow.points[-1][0] > arrow.points[-2][0], "the head has room"


def test_that_the_nearest_arrow_within_reach_is_met() -> None:
    found = routed(("a", "b"), ("c", "a"))
    assert arrow_at(found, (288.0, 50.0), 4.0) == Dependence("a", "b")
    assert arrow_at(found, (187.0, 60.0), 4.0) == Dependence("c", "a")
    assert arrow_at(found, (240.0, 60.0), 4.0) is None


def test_that_the_selected_arrow_is_drawn_last_and_boldest() -> None:
    found = routed(("a", "b"), ("c", "a"), ("c", "b"))
    items = arrow_items(found, near="c", selected=Dependence("a", "b"))
    lines = [item for item in items if isinstance(item, Route)]
    assert lines[-1].width > lines[1].width
    plain = [item for item in arrow_items(found, near="b") if isinstance(item, Route)]
    assert {line.ink for line in plain} == {Ink.BACKGROUND, Ink.MUTED, Ink.ACCENT}


def test_that_arrows_meet_a_row_where_its_first_bar_begins() -> None:
    columns = Columns.build(
        (a_license(a_term("t", "2024-01-11", None), id="one"), a_license(id="two")),
        as_of=parse_day("2024-02-01"),
    )
    scale = TimeScale(2.0, float(parse_day("2024-01-01")))
    view = Viewport(width=WIDTH, height=400.0, scroll=10.0)
    assert bar_anchor(columns, scale, view, "one") == Anchor(20.0, 12.0)
    assert bar_anchor(columns, scale, view, "gone") is None
