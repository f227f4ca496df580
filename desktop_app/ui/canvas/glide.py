"""Lets the timeline glide on after a flick, by the hand or on a touchpad."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QWheelEvent

from desktop_app.gestures.effects import Effect, PanBy
from desktop_app.gestures.events import PointerKind
from desktop_app.gestures.flick import STILL, Flick, Velocity, glided
from desktop_app.ui.canvas.edge_run import EdgeRun
from desktop_app.ui.canvas.pointer import WheelTurn

__all__ = ["Glide"]

_MILLISECOND: Final = 0.001
_SYSTEM_GLIDES: Final = sys.platform in {"darwin", "win32"}
"""There the system sends the rest of a touchpad's flick by itself."""


class Glide(QObject):
    """Watches pans and wheels go by; what it adds are further pans."""

    def __init__(self, parent: QObject, do: Callable[[Sequence[Effect]], None]) -> None:
        super().__init__(parent)
        self._do = do
        self._flick = Flick()
        self._velocity = STILL
        self._run = EdgeRun(self, self._tick)

    @property
    def is_gliding(self) -> bool:
        return self._velocity is not STILL

    def stop(self) -> None:
        self._velocity = STILL
        self._run.run(while_busy=False)

    def follow(self, kind: PointerKind, effects: Sequence[Effect], milliseconds: int) -> None:
        """A pointer event and what came of it, at the event's own time."""
        at = milliseconds * _MILLISECOND
        if kind in (PointerKind.PRESS, PointerKind.DOUBLE):
            self.stop()
            self._flick.begin()
        for effect in effects:
            if isinstance(effect, PanBy):
                self._flick.moved(effect.dx, effect.dy, at)
        if kind is PointerKind.RELEASE:
            self._go(self._flick.released(at))

    def follow_wheel(self, event: QWheelEvent, turn: WheelTurn) -> None:
        """A touchpad's phases tell when the fingers let go; wheels have none."""
        phase, at = event.phase(), event.timestamp() * _MILLISECOND
        if phase is Qt.ScrollPhase.ScrollEnd and not _SYSTEM_GLIDES:
            self._go(self._flick.released(at))
            return
        self.stop()
        if phase is Qt.ScrollPhase.ScrollBegin:
            self._flick.begin()
        if phase in (Qt.ScrollPhase.ScrollBegin, Qt.ScrollPhase.ScrollUpdate) and not turn.zoom:
            self._flick.moved(turn.across, turn.down, at)

    def _go(self, velocity: Velocity) -> None:
        self._velocity = velocity
        self._run.run(while_busy=self.is_gliding)

    def _tick(self, seconds: float) -> None:
        dx, dy, velocity = glided(self._velocity, seconds)
        self._do((PanBy(dx, dy),))
        # A press or a key may have stopped it meanwhile.
        if self.is_gliding:
            self._go(velocity)
