"""Shows the frame of a window first, and loads what does the work once it has been painted."""

from __future__ import annotations

import contextlib
from threading import Thread

from PySide6.QtCore import QEvent, QObject, Signal
from typing_extensions import override

from desktop_app.app.window import complete_window, load_parts
from desktop_app.ui.main_window import MainWindow

__all__ = ["show_at_once"]


def show_at_once(window: MainWindow) -> None:
    """Show a frame; it is complete some tenths of a second later, and answers all that time."""
    window.installEventFilter(_AfterFirstPaint(window))
    window.show()


class _AfterFirstPaint(QObject):
    """Waits for the first paint; what is loaded then is handed over on the window's own thread."""

    _loaded = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._is_painted = False
        self._loaded.connect(self._complete)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint and not self._is_painted:
            self._is_painted = True
            Thread(target=self._load, name="loading").start()
        return False

    def _load(self) -> None:
        with contextlib.suppress(ImportError):  # it is told of when it is tried again below
            load_parts()
        self._loaded.emit()

    def _complete(self) -> None:
        if self._window.isVisible():
            complete_window(self._window)
