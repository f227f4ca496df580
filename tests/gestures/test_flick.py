from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.gestures.flick import STILL, Flick, Velocity, glided


def flick(steps: list[tuple[float, float]], *, rest: float = 0.0) -> Velocity:
    """A pan of steps to the right, each some pixels after some seconds."""
    found, at = Flick(), 100.0
    found.begin()
    for pixels, seconds in steps:
        at += seconds
        found.moved(pixels, 0.0, at)
    return found.released(at + rest)


def test_that_a_flick_goes_on_as_fast_as_the_hand_was() -> None:
    assert flick([(10.0, 0.01)] * 10).x == pytest.approx(1000.0)


def test_that_a_hand_that_rests_before_it_lets_go_stops_the_rows() -> None:
    assert flick([(10.0, 0.01)] * 10, rest=0.2) is STILL
    assert flick([(1.0, 0.05)] * 10) is STILL
    assert flick([(400.0, 0.01)]) is STILL


def test_that_only_the_last_moments_count() -> None:
    assert flick([(50.0, 0.01)] * 10 + [(4.0, 0.01)] * 20).x == pytest.approx(400.0)


def test_that_events_at_one_moment_tell_no_speed() -> None:
    assert flick([(10.0, 0.0)] * 10) is STILL


@given(st.floats(20, 6000), st.floats(-6000, 6000))
def test_that_a_glide_slows_down_and_comes_to_rest(x: float, y: float) -> None:
    velocity, way = Velocity(x, y), 0.0
    for _ in range(400):
        if velocity is STILL:
            break
        dx, dy, slower = glided(velocity, 0.016)
        assert slower.speed < velocity.speed
        way += abs(dx) + abs(dy)
        velocity = slower
    assert velocity is STILL
    assert way <= (abs(x) + abs(y)) * 0.33


@given(st.floats(0.001, 0.1))
def test_that_a_glide_goes_as_far_in_many_ticks_as_in_few(seconds: float) -> None:
    at_once, _, _ = glided(Velocity(3000.0, 0.0), seconds)
    half, _, then = glided(Velocity(3000.0, 0.0), seconds / 2)
    rest, _, _ = glided(then, seconds / 2)
    assert half + rest == pytest.approx(at_once)
