"""Finishes a dense picture after it was painted, and makes ready what may be wanted next."""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter
from typing import Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from desktop_app.ui.canvas.stage import Stage

__all__ = ["DenseRun"]

_SLICE: Final = 0.004
"""Seconds of work between two events; input comes first."""
_SOON: Final = 40
_NEXT: Final = 8
_WAITING: Final = 100
"""Milliseconds between two pictures while rows are being described elsewhere."""


class DenseRun(QObject):
    """Asks for another picture while one lacks tiles; foresees until nothing is left."""

    def __init__(self, view: QWidget, stage: Stage, repaint: Callable[[], None]) -> None:
        super().__init__(view)
        self._view = view
        self._stage = stage
        self._repaint = repaint
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.timeout.connect(repaint)
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.timeout.connect(self._work_on)

    def painted(self) -> None:
        """The stage's picture was painted."""
        if not self._stage.is_dense:
            return
        pixel = 1.0 / self._view.devicePixelRatioF()
        if pixel != self._stage.dense.pixel:
            # The window has come to another screen: its cells are to be as fine as its pixels.
            self._stage.dense.pixel = pixel
            self._repaint()
        elif self._stage.dense.is_complete:
            self._idle.start(_SOON)
        elif not self._again.isActive():
            self._idle.stop()
            self._again.start(_NEXT if self._stage.columns.is_prepared else _WAITING)

    def _work_on(self) -> None:
        until = perf_counter() + _SLICE
        while perf_counter() < until:
            if not self._stage.foresee():
                return
        self._idle.start(0)
