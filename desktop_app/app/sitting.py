"""Notices at a start that the program was cut off the last time."""

from __future__ import annotations

import faulthandler
import os
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import Qt

from desktop_app.app.crash import keep_log
from desktop_app.language import translate
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.slots import calling

__all__ = ["Sitting", "tell_of_recovery", "watched"]

_SUFFIX: Final = ".sitting"


class Sitting:
    """A mark in the state folder while the program runs; one that outlives its process tells."""

    def __init__(self, folder: Path) -> None:
        self._mark = folder / f"{os.getpid()}{_SUFFIX}"
        self.was_cut_off = False
        try:
            folder.mkdir(parents=True, exist_ok=True)
            for mark in folder.glob(f"*{_SUFFIX}"):
                if not _is_running(mark.stem):
                    self.was_cut_off = True
                    mark.unlink(missing_ok=True)
            self._mark.touch()
        except OSError:
            # Without the mark a crash goes unmentioned; no edit depends on it.
            self.was_cut_off = False

    def end(self) -> None:
        with suppress(OSError):
            self._mark.unlink(missing_ok=True)


@contextmanager
def watched(state: Path) -> Generator[bool]:
    """Keep log, last places and mark below `state` meanwhile; tells if the last run was cut off."""
    last_words = keep_log(state / "log")
    sitting = Sitting(state / "sittings")
    try:
        yield sitting.was_cut_off
    finally:
        sitting.end()
        if last_words is not None:
            faulthandler.disable()
            last_words.close()


def tell_of_recovery(window: MainWindow) -> None:
    """Say, as soon as the window has something to show, that nothing was lost."""

    def say() -> None:
        bar = window.message_bar
        told = bar.text if bar.isVisible() else ""
        sentence = translate(
            "Recovery",
            "License Timeline was cut off the last time. Every edit that was made is in its file,"
            " or comes back when the file is opened.",
        )
        bar.say(f"{sentence} {told}".strip())

    def tell() -> None:
        say()
        once = Qt.ConnectionType(
            Qt.ConnectionType.QueuedConnection.value | Qt.ConnectionType.SingleShotConnection.value
        )
        window.files.opened.connect(calling(say), once)

    window.completed.connect(tell)


def _is_running(name: str) -> bool:
    if not name.isdecimal() or int(name) == os.getpid():
        return False
    if os.name == "nt":
        return _runs_on_windows(int(name))
    try:
        os.kill(int(name), 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def _runs_on_windows(pid: int) -> bool:
    """Asked of the system itself: `os.kill` ends processes there, whatever the signal."""
    import ctypes

    # Known on Windows alone, so that type checkers elsewhere cannot see it.
    kernel: Any = getattr(ctypes, "windll").kernel32  # noqa: B009
    handle = kernel.OpenProcess(0x1000, 0, pid)
    if handle:
        kernel.CloseHandle(handle)
    return bool(handle)
