"""A timeline with two rows, and a hand that has selected Ext 2 on the first."""

from __future__ import annotations

from typing import Any

import pytest

from tests.builders import a_license
from tests.gestures.a_world import AWorld, Hand
from tests.gestures.huawei import FIRST, LAST, huawei


@pytest.fixture
def world() -> Any:
    return AWorld(huawei(), a_license(id="other"))


@pytest.fixture
def hand(world: Any) -> Any:
    """A hand that has selected Ext 2."""
    hand = Hand(world)
    hand.click(world.scale.x(FIRST + 40))
    return hand


@pytest.fixture
def right(world: Any) -> Any:
    """Just inside the right edge of Ext 2."""
    return world.scale.x(LAST + 1) - 2
