"""The program with a window: arguments in, event loop, exit code out."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

__all__ = ["run_window"]


def run_window(arguments: Sequence[str]) -> int:
    """Open the named file, or the welcome page, and run until the window is closed."""
    if len(arguments) > 1 or any(argument.startswith("-") for argument in arguments):
        return _refused("name one file, or see license-timeline --help")
    if _has_no_display():
        return _refused(
            "there is no display to open a window on; "
            "“license-timeline render FILE OUT.png” draws without one"
        )
    from desktop_app.app.first_paint import show_at_once
    from desktop_app.app.window import application, begin_window

    app = application()
    window = begin_window()
    if arguments:
        window.open_path(Path(arguments[0]).resolve())
    show_at_once(window)
    return app.exec()


def _refused(sentence: str) -> int:
    sys.stderr.write(f"license-timeline: {sentence}\n")
    return 2


def _has_no_display() -> bool:
    """Qt would abort the process where it finds no display, without a sentence of ours."""
    if sys.platform in {"win32", "darwin"} or os.environ.get("QT_QPA_PLATFORM"):
        return False
    return not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
