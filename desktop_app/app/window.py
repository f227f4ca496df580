"""Builds one window out of its parts, without starting the event loop."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final

import orjson
from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication

from desktop_app import __version__
from desktop_app.app.application import Application
from desktop_app.app.clock import SystemClock
from desktop_app.app.crash import Crashes
from desktop_app.app.qsettings_store import QSettingsStore
from desktop_app.app.speech import speak_as_chosen
from desktop_app.app.trace import Trace
from desktop_app.assets import resource
from desktop_app.settings.preferences import Preferences
from desktop_app.ui.dialogs.crash_dialog import CrashNotice
from desktop_app.ui.icons import app_icon
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.slots import calling
from desktop_app.ui.theme_watch import ThemeWatch

__all__ = [
    "APPLICATION_ID",
    "application",
    "begin_window",
    "complete_window",
    "create_window",
    "load_parts",
    "preferences",
]

APPLICATION_ID: Final = "org.licensetimeline.LicenseTimeline"
_TURN: Final = 0.0005
"""Seconds that a job's thread may run while the window waits for its turn."""
_UNTIL_IT_IS_THERE: Final = 600.0
_SAMPLE_ORDER: Final = ("tour", "huawei-tgl", "russia-gl8", "venezuela-gl5")


def application() -> QApplication:
    """The process's QApplication, named and dressed; made if there is none yet."""
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else Application(["license-timeline"])
    # A paint calls back into Python for every cell. Beside a busy job each call would wait for five
    # milliseconds, Python's default; while 100 MB are opened that held the window up for 1.5 s.
    sys.setswitchinterval(_TURN)
    app.setApplicationName("License Timeline")
    app.setApplicationVersion(__version__)
    app.setOrganizationName("License Timeline")
    app.setDesktopFileName(APPLICATION_ID)
    app.setWindowIcon(app_icon())
    return app


def preferences() -> Preferences:
    """The user's choices, as the desktop keeps them."""
    return Preferences(QSettingsStore(QSettings("license-timeline", "license-timeline")))


def create_window(path: Path | None) -> MainWindow:
    """The whole window with `path` open, or the welcome page; shown by the caller.

    Unlike the program itself it waits for the file, however long that takes to read.

    A file that cannot be opened leaves the welcome page with a sentence that says why.
    """
    window = begin_window()
    complete_window(window)
    if path is not None:
        window.files.open(path, patience=_UNTIL_IT_IS_THERE)
    return window


def begin_window(
    choices: Preferences | None = None, themes: ThemeWatch | None = None
) -> MainWindow:
    """The frame of a window, which can be shown before the heavy libraries are loaded.

    Windows that share their choices follow each other's; those that share their themes change
    one after the other.
    """
    app = application()
    choices = choices or preferences()
    speak_as_chosen(app, choices)
    if app.findChild(Crashes) is None:
        Crashes(app).catch(CrashNotice(app).tell)
    return MainWindow(
        preferences=choices,
        themes=themes or ThemeWatch(app, choices),
        samples=_sample_titles(),
        local_time=SystemClock().local_time,
    )


def load_parts() -> Callable[[MainWindow], None]:
    """Load what a complete window needs, in any thread; the answer puts it into a frame."""
    from desktop_app.app.window_parts import complete

    return complete


def complete_window(window: MainWindow) -> None:
    """Put the parts into a frame, and let the trace see what it asks for."""
    load_parts()(window)
    _follow(window, Trace(_trace_path()))


def _follow(window: MainWindow, trace: Trace) -> None:
    """Let the trace see what tests and measurements wait for."""
    if not trace.is_on:
        return

    def tell_edit(label: str) -> None:
        trace.event("edit", label=label)

    def tell_frame(milliseconds: float) -> None:
        trace.event("frame", ms=milliseconds)

    window.edited.connect(tell_edit)
    window.workspace.timeline.framed.connect(tell_frame)
    settled = QTimer(window)
    settled.setSingleShot(True)
    # Window managers move and resize a window for a while after it is shown.
    settled.setInterval(350)
    settled.timeout.connect(calling(trace.event, "ready"))
    if window.isVisible():
        settled.start()
    else:
        window.shown.connect(settled.start)


def _trace_path() -> Path | None:
    named = os.environ.get("LICENSE_TIMELINE_TRACE")
    return Path(named) if named else None


def _sample_titles() -> tuple[tuple[str, str], ...]:
    """Name and title of the bundled samples, the tour first."""
    found: list[tuple[str, str]] = []
    for name in _SAMPLE_ORDER:
        sample = orjson.loads(resource("samples", f"{name}.licenses").read_bytes())
        found.append((name, str(next(iter(sample["meta"].values()))["title"])))
    return tuple(found)
