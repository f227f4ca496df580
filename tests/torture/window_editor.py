"""The real window, edited by mouse and keys as a hurried person would; made to be killed."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable
from itertools import count
from pathlib import Path
from time import monotonic, sleep
from typing import Final

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from desktop_app.app.window import application, create_window, load_parts
from desktop_app.editing.selection import Selection
from desktop_app.storage.state_folder import APPLICATION
from desktop_app.ui.main_window import MainWindow
from tests.torture.editor import a_title

__all__ = ["edit_in_window"]

_TOO_OLD: Final = 1.0
"""Seconds after which an edit has to be safe, told or not."""

# Each window is forked from a process that has loaded the program already.
load_parts()


def edit_in_window(path: Path, state: Path, start: int, acknowledge: Callable[[int], None]) -> None:
    """Type a title, leave the field by Tab or by a click elsewhere, and so on.

    A number is acknowledged once the window says that the edit is in the file, and in any case a
    second after its field was left: nothing older may be lost, however slow the drive is.
    """
    assert state.name == APPLICATION, "the program itself chooses this name"
    os.environ |= {f"XDG_{kind}_HOME": str(state.parent) for kind in ("STATE", "CONFIG", "DATA")}
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = application()
    window = create_window(path)
    window.show()
    QTest.qWaitForWindowActive(window)
    # A large file is read beside the window; `qWait` would not let go of the interpreter.
    while window.files.current is None:
        app.processEvents()
        sleep(0.002)
    numbers = count(start)
    waiting: deque[tuple[int, float]] = deque()

    def go_on() -> None:
        number = next(numbers)
        waiting.append((number, monotonic()))
        _retitle(window, number)
        while waiting and monotonic() - waiting[0][1] > _TOO_OLD:
            acknowledge(waiting.popleft()[0])

    def hear(_label: str) -> None:
        if waiting:
            acknowledge(waiting.popleft()[0])

    window.files.current.edited.connect(hear)
    timer = QTimer()
    timer.timeout.connect(go_on)
    timer.start(5)
    acknowledge(0)
    app.exec()


def _retitle(window: MainWindow, number: int) -> None:
    file = window.files.current
    assert file is not None, "the file is open"
    license_ids = [license_.id for license_ in file.document.licenses]
    license_id = license_ids[number % len(license_ids)]
    window.workspace.edit(Selection(license_id))
    field = next(
        each
        for each in window.workspace.inspector.findChildren(QLineEdit)
        if each.accessibleName() == "Title" and each.isVisible()
    )
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, a_title(number))
    if number % 2:
        QTest.keyClick(field, Qt.Key.Key_Tab)
    else:
        timeline = window.workspace.timeline
        QTest.mouseClick(timeline, Qt.MouseButton.LeftButton, pos=QPoint(5, timeline.height() - 5))
        window.workspace.table.setFocus()
    edited = file.document.license(license_id)
    assert edited is not None
    assert edited.title == a_title(number), "leaving the field makes the edit"
