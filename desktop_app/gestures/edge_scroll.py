"""How fast the view runs along when a drag is held near one of its edges."""

from __future__ import annotations

from typing import Final

__all__ = ["edge_pan"]

_ZONE: Final = 40.0
_TOUCH_ZONE: Final = 64.0
"""Logical pixels inside the view from which it runs; outside it runs faster and faster."""

_FULL_DEPTH: Final = 160.0
_SLOWEST, _FASTEST = 120.0, 1800.0
"""Pixels a second at the rim of the zone, and from its full depth on."""


def edge_pan(
    at: float, pressed_at: float, length: float, seconds: float, *, touch: bool = False
) -> float:
    """Pixels by which the content moves in `seconds` along one axis of a view of this length.

    Positive towards greater coordinates, 0 away from edges. The view runs only towards an edge
    that the pointer has come nearer since the press: a drag that begins beside the right edge and
    goes left must not run away to the right. A finger hides what is beneath it: a wider zone.
    """
    # In a low view the zones must leave a middle in which nothing runs.
    zone = min(_TOUCH_ZONE if touch else _ZONE, length / 4)
    if at > pressed_at and at > length - zone:
        return -_speed(at - (length - zone)) * seconds
    if at < pressed_at and at < zone:
        return _speed(zone - at) * seconds
    return 0.0


def _speed(depth: float) -> float:
    return _SLOWEST + (_FASTEST - _SLOWEST) * min(1.0, depth / _FULL_DEPTH) ** 2
