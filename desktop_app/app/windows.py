"""All windows of the process: which one shows a file, and which come back at the next start."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QByteArray, QObject, QPoint, QSize, Qt
from PySide6.QtWidgets import QApplication

from desktop_app.jobs.in_time import in_time
from desktop_app.settings.options import LAST_WINDOWS, REOPEN_WINDOWS
from desktop_app.settings.preferences import Preferences
from desktop_app.ui.main_window import MainWindow

__all__ = ["Windows"]

_CASCADE: Final = QPoint(32, 32)


class Windows(QObject):
    """Makes windows, keeps them until they are closed, and writes down what they show.

    A file is never shown twice. It goes to the window that shows it, to one that shows nothing,
    or to a new one.
    """

    def __init__(
        self,
        make: Callable[[], MainWindow],
        preferences: Preferences,
        *,
        show: Callable[[MainWindow], None] = MainWindow.show,
        opened: Callable[[Path], None] = lambda _path: None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._make = make
        self._preferences = preferences
        self._show = show
        self._opened = opened
        self._windows: list[MainWindow] = []
        self._is_quitting = False

    @property
    def all(self) -> tuple[MainWindow, ...]:
        return tuple(self._windows)

    def begin(self, paths: Sequence[Path]) -> None:
        """Open the named files; without any, what was open at the end of the last run."""
        kept = self._preferences.get(LAST_WINDOWS)
        if paths or not self._preferences.get(REOPEN_WINDOWS):
            self.open(paths)
            return
        lost = in_time(lambda: {name for name, _ in kept if not Path(name).is_file()}, set[str]())
        for name, geometry in kept:
            if name not in lost:
                window = self._fresh()
                if geometry:
                    window.restoreGeometry(QByteArray(geometry))
                window.open_path(Path(name))
                self._show(window)
        if not self._windows:
            self.open(())

    def open(self, paths: Sequence[Path], token: str = "") -> None:
        """Show these files; without any, bring a window to the front.

        `token` is the desktop's permission to come to the front (xdg-activation on Wayland).
        """
        window = None
        for path in paths:
            window = self._window_for(path)
            window.open_path(path)
            self._show(window)
        if window is None:
            window = self._in_front() or self._fresh()
            self._show(window)
        if token:
            # Qt's Wayland plugin takes the token from here when a window asks for the front.
            os.environ["XDG_ACTIVATION_TOKEN"] = token
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.raise_()
        window.activateWindow()

    def open_new(self) -> None:
        """An empty window beside the others."""
        self._show(self._fresh())

    def quit(self) -> None:
        """Close all; they come back at the next start."""
        self.hold()
        QApplication.closeAllWindows()

    def hold(self) -> None:
        """Write down what is open now: from here on windows close because everything ends."""
        self._keep()
        self._is_quitting = True

    def _window_for(self, path: Path) -> MainWindow:
        # Links are followed where the drive answers; if it hangs, the name has to do.
        target = in_time(path.resolve, path)
        for window in self._windows:
            if window.path is not None and (window.path == path or window.target == target):
                return window
        for window in self._windows:
            if window.path is None:
                return window
        return self._fresh()

    def _in_front(self) -> MainWindow | None:
        active = QApplication.activeWindow()
        if isinstance(active, MainWindow) and active in self._windows:
            return active
        return self._windows[-1] if self._windows else None

    def _fresh(self) -> MainWindow:
        other = self._in_front()
        window = self._make()
        if other is not None:
            _place_beside(window, other)
        self._windows.append(window)
        window.file_shown.connect(self._tell_shown)
        window.file_closed.connect(self._keep)
        window.new_window_wanted.connect(self.open_new)
        window.files_dropped.connect(self.open)
        window.quit_wanted.connect(self.quit)
        window.closing.connect(partial(self._let_go, window))
        return window

    def _tell_shown(self, path: Path) -> None:
        self._is_quitting = False
        self._keep()
        self._opened(path)

    def _let_go(self, window: MainWindow) -> None:
        """The last window to go is the one that comes back; of several, those that stay."""
        if window not in self._windows:
            return
        if len(self._windows) == 1 and not self._is_quitting:
            self.hold()
        self._windows.remove(window)
        self._keep()
        window.deleteLater()

    def _keep(self) -> None:
        if self._is_quitting:
            return
        shown = tuple(
            (str(window.path), bytes(window.saveGeometry().data()))
            for window in self._windows
            if window.path is not None
        )
        self._preferences.set(LAST_WINDOWS, shown)


def _place_beside(window: MainWindow, other: MainWindow) -> None:
    """A little below and to the right, and no further than the screen goes."""
    room = other.screen().availableGeometry()
    frame = other.frameGeometry()
    corner = frame.topLeft() + _CASCADE
    if not room.contains(corner):
        corner = room.topLeft()
    borders = frame.size() - other.size()
    most = QSize(room.right() - corner.x(), room.bottom() - corner.y()) - borders
    window.resize(other.size().boundedTo(most))
    window.move(corner)
