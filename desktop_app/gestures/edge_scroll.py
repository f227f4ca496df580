"""How fast the view runs along when a drag is held near its left or right edge."""

from __future__ import annotations

from typing import Final

__all__ = ["edge_pan"]

_ZONE: Final = 40.0
"""Logical pixels inside the view from which it runs; outside it runs faster and faster."""

_FULL_DEPTH: Final = 160.0
_SLOWEST, _FASTEST = 120.0, 1800.0
"""Pixels a second at the rim of the zone, and from its full depth on."""


def edge_pan(x: float, pressed_x: float, width: float, seconds: float) -> float:
    """Pixels by which the content moves in `seconds`; positive to the right, 0 away from edges.

    The view runs only towards an edge that the pointer has come nearer since the press: a drag
    that begins beside the right edge and goes left must not run away to the right.
    """
    if x > pressed_x and x > width - _ZONE:
        return -_speed(x - (width - _ZONE)) * seconds
    if x < pressed_x and x < _ZONE:
        return _speed(_ZONE - x) * seconds
    return 0.0


def _speed(depth: float) -> float:
    return _SLOWEST + (_FASTEST - _SLOWEST) * min(1.0, depth / _FULL_DEPTH) ** 2
