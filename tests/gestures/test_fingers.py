"""Fingers on a screen: one drags, two pinch, and nothing jumps when one of them is lifted."""

from __future__ import annotations

from typing import Any

import pytest

from desktop_app.gestures.effects import Cancelled, OpenTerm, PreviewTerm, ZoomBy
from desktop_app.gestures.fingers import Finger, Fingers
from tests.gestures.huawei import FIRST, LAST, days_of


class Touch:
    """Puts fingers down, moves and lifts them, and does what is asked for."""

    def __init__(self, hand: Any) -> None:
        self.hand = hand
        self.fingers = Fingers(hand.machine, hand.world)
        self.now = 0.0

    def at(self, *places: Any) -> Any:
        self.now += 0.05
        down = tuple(Finger(name, *place) for name, place in enumerate(places) if place)
        effects = self.fingers.follow(down, self.now)
        world = self.hand.world
        for effect in effects:
            if isinstance(effect, ZoomBy):
                world.scale = world.scale.zoomed(effect.factor, effect.about_x)
            self.hand.does((effect,))
        return effects


@pytest.fixture
def touch(hand: Any) -> Touch:
    return Touch(hand)


def test_that_one_finger_drags_the_edge_of_what_is_selected(
    touch: Touch, world: Any, right: Any
) -> None:
    touch.at((right, 20.0))
    touch.at((right + 50, 24.0))
    touch.at((right + 100, 24.0))
    touch.at()
    assert days_of(world) == (FIRST, LAST + 10)
    assert len(touch.hand.edits) == 1


def test_that_one_finger_elsewhere_moves_the_view(touch: Touch, world: Any) -> None:
    origin = world.scale.origin
    touch.at((600.0, 70.0))
    touch.at((500.0, 70.0))
    touch.at()
    assert world.scale.origin == pytest.approx(origin + 10)
    assert not touch.hand.edits


def test_that_a_finger_that_rolls_is_a_tap(touch: Touch, world: Any, right: Any) -> None:
    touch.at((right, 20.0))
    touch.at((right + 8, 22.0))
    touch.at()
    assert days_of(world) == (FIRST, LAST)
    assert world.selection.term_id == "ext2"


def test_that_two_taps_open_a_term(touch: Touch, world: Any) -> None:
    x = world.scale.x(FIRST + 40)
    for place in ((x, 20.0), None, (x + 5, 22.0), None):
        touch.at(place)
    assert touch.hand.shown(OpenTerm) == [OpenTerm("huawei", "ext2")]
    touch.now += 5
    touch.at((x, 20.0))
    touch.at()
    assert len(touch.hand.shown(OpenTerm)) == 1


def test_that_two_fingers_zoom_about_what_lies_between_them(touch: Touch, world: Any) -> None:
    between = world.scale.day_at(400.0)
    width = world.scale.px_per_day
    touch.at((300.0, 100.0), (500.0, 100.0))
    touch.at((250.0, 100.0), (650.0, 100.0))
    assert world.scale.px_per_day == pytest.approx(2 * width)
    assert world.scale.x(between) == pytest.approx(450.0)
    touch.at((300.0, 100.0), (500.0, 100.0))
    assert world.scale.px_per_day == pytest.approx(width)
    assert world.scale.x(between) == pytest.approx(400.0)


def test_that_two_fingers_move_rows_too(touch: Touch, world: Any) -> None:
    touch.at((300.0, 100.0), (500.0, 100.0))
    touch.at((300.0, 60.0), (500.0, 60.0))
    assert world.viewport.scroll == pytest.approx(40.0)


def test_that_a_second_finger_takes_the_drag_back(touch: Touch, world: Any, right: Any) -> None:
    touch.at((right, 20.0))
    touch.at((right + 60, 20.0))
    assert touch.hand.shown(PreviewTerm)
    touch.at((right + 60, 20.0), (200.0, 200.0))
    assert touch.hand.shown(Cancelled)
    scale = world.scale
    touch.at((right + 60, 20.0))
    touch.at((right - 300, 20.0))
    assert world.scale == scale
    touch.at()
    assert days_of(world) == (FIRST, LAST)
    assert not touch.hand.edits


def test_that_the_system_may_take_the_fingers_away(touch: Touch, world: Any, right: Any) -> None:
    touch.at((right, 20.0))
    touch.at((right + 60, 20.0))
    touch.hand.does(touch.fingers.cancel())
    touch.at()
    assert days_of(world) == (FIRST, LAST)
    assert not touch.hand.machine.is_busy
