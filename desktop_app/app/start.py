"""The program with a window: arguments in, event loop, exit code out."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.language import translate

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from desktop_app.app.single_instance import SingleInstance

__all__ = ["run_window"]


def run_window(arguments: Sequence[str]) -> int:
    """Open the named files, or what was open last, and run until the last window is closed.

    Where the user's program runs already, it gets the files and this process ends.
    """
    paths = _paths(arguments)
    if paths is None:
        return _refused("name files to open, or see license-timeline --help")
    if _has_no_display():
        return _refused(
            "there is no display to open a window on; "
            "“license-timeline render FILE OUT.png” draws without one"
        )
    from platformdirs import user_data_path

    from desktop_app.app.single_instance import Claim, SingleInstance
    from desktop_app.app.speech import speak_as_chosen
    from desktop_app.app.window import application, preferences

    app = application()
    speak_as_chosen(app, preferences())
    instance = SingleInstance(user_data_path("license-timeline", appauthor=False), app)
    claim = instance.claim(paths)
    if claim is Claim.HANDED_OVER:
        return 0
    if claim is Claim.NOT_ANSWERING:
        return _tell_not_answering()
    return _run(paths, instance)


def _run(paths: Sequence[Path], instance: SingleInstance) -> int:
    from platformdirs import user_state_path

    from desktop_app.app.application import Application
    from desktop_app.app.first_paint import show_at_once
    from desktop_app.app.sitting import tell_of_recovery, watched
    from desktop_app.app.window import application, begin_window, preferences
    from desktop_app.app.windows import Windows
    from desktop_app.ui.theme_watch import ThemeWatch

    app = application()
    tell, end = _desktop_list(app)
    choices = preferences()
    make = partial(begin_window, choices, ThemeWatch(app, choices))
    windows = Windows(make, choices, show=show_at_once, opened=tell, parent=app)
    instance.files_received.connect(windows.open)
    app.commitDataRequest.connect(windows.hold)
    asked: tuple[Path, ...] = ()
    if isinstance(app, Application):
        # Before any window is there, a file that the desktop asks for is one of ours to open.
        asked = app.take_asked()
        app.files_asked.connect(windows.open)
    with watched(user_state_path("license-timeline", appauthor=False)) as was_cut_off:
        windows.begin((*paths, *asked))
        if was_cut_off:
            tell_of_recovery(windows.all[0])
        code = app.exec()
    end()
    instance.release()
    return code


def _desktop_list(app: QObject) -> tuple[Callable[[Path], None], Callable[[], None]]:
    """What adds a file to the desktop's recent ones, and what waits for that at the end."""
    from desktop_app.app.clock import SystemClock
    from desktop_app.ui.job_runner import JobRunner

    jobs = JobRunner(app)

    def tell(path: Path) -> None:
        # Loaded with the first file: before that, the window is waited for.
        from desktop_app.app.desktop_recent import tell_desktop

        tell_desktop(jobs, SystemClock().now, path)

    return tell, jobs.finish


def _paths(arguments: Sequence[str]) -> tuple[Path, ...] | None:
    """The files, or None where an argument is no file name; after `--` everything is one."""
    names = list(arguments)
    if "--" in names:
        cut = names.index("--")
        options, names = names[:cut], names[:cut] + names[cut + 1 :]
    else:
        options = names
    if any(name.startswith("-") or not name for name in options):
        return None
    # Unlike `resolve` this asks no drive: the window comes first.
    return tuple(Path(os.path.abspath(name)) for name in names)  # noqa: PTH100


def _refused(sentence: str) -> int:
    sys.stderr.write(f"license-timeline: {sentence}\n")
    return 2


def _tell_not_answering() -> int:
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QMessageBox

    box = QMessageBox()
    box.setIcon(QMessageBox.Icon.Warning)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle("License Timeline")
    box.setText(translate("Start", "License Timeline is already running, but it does not answer."))
    box.setInformativeText(
        translate(
            "Start",
            "Wait until it does, or end it; nothing that was edited is lost. "
            "Then open the file again.",
        )
    )
    box.exec()
    return _refused("the program is already running, but does not answer; end it and try again")


def _has_no_display() -> bool:
    """Qt would abort the process where it finds no display, without a sentence of ours."""
    if sys.platform in {"win32", "darwin"} or os.environ.get("QT_QPA_PLATFORM"):
        return False
    return not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
