"""Fingers on a screen: one is a pointer, two move and zoom the view, a third changes nothing."""

from __future__ import annotations

from enum import Enum
from math import hypot
from typing import Final, NamedTuple

from desktop_app.gestures.effects import Effect, PanBy, ZoomBy
from desktop_app.gestures.events import Button, Device, PointerEvent, PointerKind
from desktop_app.gestures.machine import GestureMachine
from desktop_app.gestures.world import World

__all__ = ["Finger", "Fingers"]

_TAP: Final = 10.0
_DOUBLE_TAP: Final = (0.4, 28.0)
"""Seconds and pixels between two taps that open what they meet."""
_CLOSEST: Final = 24.0
"""Fingers nearer than this do not zoom any finer."""
_NO_PIXELS: Final = 0.01


class Finger(NamedTuple):
    """One finger that is down, in logical pixels of the timeline's body."""

    name: int
    x: float
    y: float


class _Tap(NamedTuple):
    x: float
    y: float
    seconds: float


class _Pinch(NamedTuple):
    """Two fingers as they came down, and what lay between them."""

    names: tuple[int, int]
    apart: float
    px_per_day: float
    grabbed: float
    y: float
    scroll: float


class _Phase(Enum):
    UP = "up"
    POINTING = "pointing"
    PINCHING = "pinching"
    WAITING = "waiting"
    """Something is over, but not every finger is up: a lone one must not begin anything."""


class Fingers:
    """Follows all fingers at once and gives effects, as the gesture machine does.

    One finger does what a mouse with its left button does: it drags what was selected by a tap,
    and elsewhere the view. A second finger takes that back and begins to pinch.
    """

    def __init__(self, machine: GestureMachine, world: World) -> None:
        self._machine = machine
        self._world = world
        self._phase = _Phase.UP
        self._press = PointerEvent(PointerKind.PRESS)
        self._at = PointerEvent(PointerKind.MOVE)
        self._tap: _Tap | None = None
        self._pinch: _Pinch | None = None

    def follow(self, fingers: tuple[Finger, ...], seconds: float) -> tuple[Effect, ...]:
        """The fingers that are down now; `seconds` come from any clock that runs evenly."""
        if not fingers:
            return self._lifted(seconds)
        if len(fingers) == 1:
            return self._one(fingers[0], seconds)
        return self._several(fingers)

    def cancel(self) -> tuple[Effect, ...]:
        """The system took the fingers away, for a gesture of its own."""
        self._phase = _Phase.UP
        self._pinch = None
        return self._machine.cancel()

    def _one(self, finger: Finger, seconds: float) -> tuple[Effect, ...]:
        if self._phase is _Phase.UP:
            return self._came_down(finger, seconds)
        if self._phase is _Phase.POINTING:
            self._at = _event(PointerKind.MOVE, finger)
            return self._machine.pointer(self._at)
        self._phase = _Phase.WAITING
        return ()

    def _came_down(self, finger: Finger, seconds: float) -> tuple[Effect, ...]:
        tap, self._tap = self._tap, None
        soon, near = _DOUBLE_TAP
        again = (
            tap is not None
            and seconds - tap.seconds <= soon
            and hypot(finger.x - tap.x, finger.y - tap.y) <= near
        )
        self._phase = _Phase.WAITING if again else _Phase.POINTING
        kind = PointerKind.DOUBLE if again else PointerKind.PRESS
        self._press = self._at = _event(kind, finger, Button.LEFT)
        return self._machine.pointer(self._press)

    def _lifted(self, seconds: float) -> tuple[Effect, ...]:
        phase, self._phase = self._phase, _Phase.UP
        self._pinch = None
        if phase is not _Phase.POINTING:
            return ()
        at, press = self._at, self._press
        if hypot(at.x - press.x, at.y - press.y) < _TAP:
            self._tap = _Tap(at.x, at.y, seconds)
        release = PointerEvent(PointerKind.RELEASE, at.x, at.y, Button.LEFT, device=Device.TOUCH)
        # A finger that is gone points at nothing.
        return (
            *self._machine.pointer(release),
            *self._machine.pointer(PointerEvent(PointerKind.LEAVE, device=Device.TOUCH)),
        )

    def _several(self, fingers: tuple[Finger, ...]) -> tuple[Effect, ...]:
        if self._phase is _Phase.WAITING:
            return ()
        if self._pinch is None:
            taken_back = self._machine.cancel()
            self._phase = _Phase.PINCHING
            self._tap = None
            self._pinch = self._begun(fingers[0], fingers[1])
            return taken_back
        by_name = {finger.name: finger for finger in fingers}
        pair = [by_name[name] for name in self._pinch.names if name in by_name]
        if len(pair) < 2:
            self._phase, self._pinch = _Phase.WAITING, None
            return ()
        return self._pinched(self._pinch, *pair)

    def _begun(self, one: Finger, other: Finger) -> _Pinch:
        scale = self._world.scale
        return _Pinch(
            names=(one.name, other.name),
            apart=_apart(one, other),
            px_per_day=scale.px_per_day,
            grabbed=scale.day_at((one.x + other.x) / 2),
            y=(one.y + other.y) / 2,
            scroll=self._world.viewport.scroll,
        )

    def _pinched(self, pinch: _Pinch, one: Finger, other: Finger) -> tuple[Effect, ...]:
        """Bring what lay between the fingers to where they are now, from wherever it is."""
        x, y = (one.x + other.x) / 2, (one.y + other.y) / 2
        scale, viewport = self._world.scale, self._world.viewport
        wanted = pinch.px_per_day * _apart(one, other) / pinch.apart
        zoomed = scale.zoomed(wanted / scale.px_per_day, x, viewport.width)
        dx = x - zoomed.x(pinch.grabbed)
        dy = y - pinch.y + viewport.scroll - pinch.scroll
        effects: list[Effect] = []
        if zoomed.px_per_day != scale.px_per_day:
            effects.append(ZoomBy(zoomed.px_per_day / scale.px_per_day, x))
        if abs(dx) > _NO_PIXELS or abs(dy) > _NO_PIXELS:
            effects.append(PanBy(dx, dy))
        return tuple(effects)


def _apart(one: Finger, other: Finger) -> float:
    return max(_CLOSEST, hypot(one.x - other.x, one.y - other.y))


def _event(kind: PointerKind, finger: Finger, button: Button = Button.NONE) -> PointerEvent:
    return PointerEvent(kind, finger.x, finger.y, button, device=Device.TOUCH)
