"""Lets the view run along while a drag is held at its edge: a timer that ticks only meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer

__all__ = ["EdgeRun"]

_TICK: Final = 16
_LONGEST_TICK: Final = 0.1
"""Seconds: after a pause of the whole program the view must not leap."""


class EdgeRun(QObject):
    """Calls `tick` some 60 times a second with the seconds since the call before, while it runs."""

    def __init__(self, parent: QObject, tick: Callable[[float], None]) -> None:
        super().__init__(parent)
        self._tick = tick
        self._last = 0.0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(_TICK)
        self._timer.timeout.connect(self._elapsed)

    @property
    def is_running(self) -> bool:
        return self._timer.isActive()

    def run(self, *, while_busy: bool) -> None:
        """Tick from now on, or no longer."""
        if while_busy and not self._timer.isActive():
            self._last = perf_counter()
            self._timer.start()
        elif not while_busy:
            self._timer.stop()

    def _elapsed(self) -> None:
        now = perf_counter()
        seconds, self._last = min(_LONGEST_TICK, now - self._last), now
        self._tick(seconds)
