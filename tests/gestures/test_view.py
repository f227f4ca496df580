"""Panning, picking a range and running along an edge move the view and no date."""

from __future__ import annotations

from typing import Any

import pytest

from desktop_app.gestures.effects import (
    PanBy,
    PreviewRange,
    PreviewTerm,
    Select,
    ZoomToRange,
)
from desktop_app.gestures.events import Button, Modifier
from tests.gestures.a_world import Hand
from tests.gestures.huawei import FIRST, LAST, huawei


def test_that_a_drag_on_a_bar_that_is_not_selected_pans(world: Any) -> None:
    hand = Hand(world)
    right = world.scale.x(LAST + 1) - 2
    before = world.scale
    hand.drag(right, right + 300)
    assert world.license("huawei") == huawei()
    assert world.scale.x(LAST) == pytest.approx(before.x(LAST) + 300)
    assert not hand.shown(Select)


def test_that_the_middle_button_pans_even_on_the_selected_bar(world: Any, hand: Any) -> None:
    x = world.scale.x(FIRST + 40)
    hand.press(x, button=Button.MIDDLE)
    hand.move(x + 50, -20.0)
    hand.release(Button.MIDDLE)
    (pan,) = hand.shown(PanBy)
    assert (pan.dx, pan.dy) == (pytest.approx(50.0), -40.0)
    assert not hand.edits


def test_that_a_pan_taken_back_returns_the_view(world: Any) -> None:
    hand, before = Hand(world), world.scale.x(FIRST)
    hand.press(500.0, 500.0)
    hand.move(455.0, 420.0)
    assert hand.zooms(2.0, 100.0) == ()
    assert hand.zooms(0.5, 100.0) == ()
    hand.move(425.0, 390.0)
    assert world.viewport.scroll == 110.0
    hand.escape()
    assert world.scale.x(FIRST) == pytest.approx(before)
    assert world.viewport.scroll == 0.0


def test_that_rows_held_back_at_the_top_wait_for_the_hand_to_return(world: Any) -> None:
    hand = Hand(world)
    hand.press(500.0, 200.0)
    hand.move(500.0, 150.0)
    hand.move(500.0, 300.0)
    assert world.viewport.scroll == 0.0
    hand.move(500.0, 220.0)
    assert world.viewport.scroll == 0.0
    hand.move(500.0, 170.0)
    assert world.viewport.scroll == 30.0
    hand.escape()
    assert world.viewport.scroll == 0.0


def test_that_shift_drag_picks_a_range_of_whole_days_either_way_round(world: Any) -> None:
    hand = Hand(world)
    x = world.scale.x(FIRST) + 3
    hand.drag(x + 200, x, modifiers=Modifier.SHIFT)
    assert hand.shown(ZoomToRange) == [ZoomToRange(FIRST, FIRST + 20)]
    assert hand.shown(PreviewRange)[-1].label == "Nov 18, 2019 – Dec 8, 2019 (21 days)"


def test_that_a_range_taken_back_zooms_nowhere(world: Any) -> None:
    hand = Hand(world)
    hand.press(100, modifiers=Modifier.SHIFT)
    hand.move(300, modifiers=Modifier.SHIFT)
    hand.escape()
    hand.release()
    assert not hand.shown(ZoomToRange)


def test_that_the_view_runs_along_when_a_drag_is_held_at_the_edge(
    world: Any, hand: Any, right: Any
) -> None:
    hand.press(right)
    hand.move(right + 30)
    before = hand.shown(PreviewTerm)[-1].last
    hand.waits(1.0, width=right + 40)
    after = hand.shown(PreviewTerm)[-1].last
    assert after > before + 10
    hand.move(right - 200)
    scale = world.scale
    hand.waits(1.0, width=right + 40)
    assert world.scale == scale
    assert world.license("huawei") == huawei()


def test_that_the_view_does_not_run_away_from_a_drag_that_leaves_the_edge(
    world: Any, hand: Any, right: Any
) -> None:
    scale = world.scale
    hand.press(right)
    hand.move(right - 10)
    hand.waits(0.5, width=right + 5)
    assert world.scale == scale


def test_that_the_view_runs_to_the_left_too_but_not_while_panning(world: Any) -> None:
    hand = Hand(world)
    hand.press(500.0, modifiers=Modifier.SHIFT)
    hand.move(10.0)
    hand.waits(0.5)
    assert hand.shown(PanBy)
    assert all(pan.dx > 0 for pan in hand.shown(PanBy))
    panning = Hand(world)
    panning.press(500.0, 5000.0)
    panning.move(10.0)
    pans = len(panning.shown(PanBy))
    panning.waits(0.5)
    assert len(panning.shown(PanBy)) == pans


def test_that_rows_run_along_under_a_box_but_not_under_a_dragged_date(
    world: Any, hand: Any, right: Any
) -> None:
    hand.press(right)
    hand.move(right + 30, 395.0)
    hand.waits(0.5, width=5000.0)
    assert world.viewport.scroll == 0.0
    hand.escape()
    hand.release()
    hand.press(300.0, 100.0, modifiers=Modifier.CTRL | Modifier.SHIFT)
    hand.move(500.0, 395.0)
    hand.waits(0.5)
    assert world.viewport.scroll > 50.0
    assert all(pan.dy < 0 for pan in hand.shown(PanBy))
