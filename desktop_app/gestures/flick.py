"""A pan that goes on after the hand let go: how fast it was, and how it slows down."""

from __future__ import annotations

from collections import deque
from math import exp, hypot
from typing import Final, NamedTuple

__all__ = ["STILL", "Flick", "Velocity", "glided"]

_LATELY: Final = 0.1
"""Seconds before the release that count."""
_PAUSE: Final = 0.06
"""A hand that rested so long before it let go meant to stop."""
_SHORTEST: Final = 0.012
_LEAST: Final = 180.0
_MOST: Final = 6_000.0
_SLOWEST: Final = 18.0
_DECAY: Final = 0.32
"""Seconds in which a glide loses two thirds of its speed."""


class Velocity(NamedTuple):
    """Pixels a second, to the right and downwards where positive."""

    x: float
    y: float

    @property
    def speed(self) -> float:
        return hypot(self.x, self.y)


STILL: Final = Velocity(0.0, 0.0)


class _Sample(NamedTuple):
    at: float
    x: float
    y: float


class Flick:
    """Remembers how a pan moved lately; times are seconds of any clock that only goes forward."""

    def __init__(self) -> None:
        self._samples: deque[_Sample] = deque(maxlen=32)

    def begin(self) -> None:
        self._samples.clear()

    def moved(self, dx: float, dy: float, at: float) -> None:
        """The content moved by so many pixels."""
        self._samples.append(_Sample(at, dx, dy))

    def released(self, at: float) -> Velocity:
        """How fast the content goes on; STILL after a slow pan, or one that had come to rest."""
        lately = [sample for sample in self._samples if sample.at >= at - _LATELY]
        self._samples.clear()
        if len(lately) < 2 or at - lately[-1].at > _PAUSE:
            return STILL
        # The first sample's way was made before its time.
        seconds = lately[-1].at - lately[0].at
        if seconds < _SHORTEST:
            return STILL
        x = sum(sample.x for sample in lately[1:]) / seconds
        y = sum(sample.y for sample in lately[1:]) / seconds
        speed = hypot(x, y)
        if speed < _LEAST:
            return STILL
        limit = min(1.0, _MOST / speed)
        return Velocity(x * limit, y * limit)


def glided(velocity: Velocity, seconds: float) -> tuple[float, float, Velocity]:
    """How far a glide comes in a time, and how fast it is then; STILL at its end."""
    left = exp(-seconds / _DECAY)
    way = _DECAY * (1.0 - left)
    then = Velocity(velocity.x * left, velocity.y * left)
    return velocity.x * way, velocity.y * way, then if then.speed >= _SLOWEST else STILL
