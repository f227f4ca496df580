from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.days import MAX_DAY, MIN_DAY
from desktop_app.gestures.span_handle import Grip, HandleDrag, grip_at

DAY = 737_000.0


@pytest.mark.parametrize(
    ("x", "grip"),
    [
        (93.0, None),
        (95.0, Grip.FIRST),
        (105.0, Grip.FIRST),
        (150.0, Grip.WHOLE),
        (195.0, Grip.LAST),
        (205.0, Grip.LAST),
        (207.0, None),
    ],
)
def test_that_a_press_takes_an_edge_or_the_whole(x: float, grip: Grip | None) -> None:
    assert grip_at(x, 100.0, 200.0) is grip


def test_that_a_narrow_handle_can_still_be_moved_as_a_whole() -> None:
    assert grip_at(105.0, 100.0, 110.0) is Grip.WHOLE


@given(st.sampled_from(Grip), st.floats(-1e7, 1e7))
def test_that_a_view_never_turns_round_and_an_edge_stays_in_the_calendar(
    grip: Grip, moment: float
) -> None:
    drag = HandleDrag(grip=grip, pressed=DAY, first=DAY - 100, last=DAY + 100, least=5.0)
    first, last = drag.shown(moment)
    assert last - first >= 5.0
    if grip is not Grip.WHOLE:
        assert first >= MIN_DAY
        assert last <= MAX_DAY + 1


def test_that_an_edge_moves_alone_and_the_whole_keeps_its_length() -> None:
    def shown(grip: Grip) -> tuple[float, float]:
        drag = HandleDrag(grip=grip, pressed=DAY, first=DAY - 100, last=DAY + 100, least=5.0)
        return drag.shown(DAY + 30)

    assert shown(Grip.FIRST) == (DAY - 70, DAY + 100)
    assert shown(Grip.LAST) == (DAY - 100, DAY + 130)
    assert shown(Grip.WHOLE) == (DAY - 70, DAY + 130)
