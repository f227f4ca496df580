"""Runs the real window in a process of its own and answers questions about it on stdin.

    python -m tests.flows.window_process FILE

Each line asked is a JSON list such as ["where", "huawei-tgl", "ext-2"]; so is each answer.
"""

from __future__ import annotations

import json
import os
import sys
from datetime import date
from pathlib import Path

from PySide6.QtCore import QPoint, QSocketNotifier, QTimer
from PySide6.QtWidgets import QApplication

from desktop_app.app.window import application, create_window
from desktop_app.ui.main_window import MainWindow


class Answers:
    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def where(self, license_id: str, term_id: str) -> list[int]:
        """The bar on the screen: left, top, right, bottom in pixels."""
        timeline = self._window.workspace.timeline
        rect = timeline.term_rect(license_id, term_id)
        corner = timeline.mapToGlobal(QPoint(0, 0))
        edges = (rect.left(), rect.top(), rect.right(), rect.bottom())
        offsets = (corner.x(), corner.y(), corner.x(), corner.y())
        return [round(edge + offset) for edge, offset in zip(edges, offsets, strict=True)]

    def day_x(self, day: str) -> int:
        timeline = self._window.workspace.timeline
        x = timeline.day_x(date.fromisoformat(day))
        return round(x) + timeline.mapToGlobal(QPoint(0, 0)).x()

    def frame(self) -> list[int]:
        geometry = self._window.geometry()
        return [geometry.left(), geometry.top(), geometry.right(), geometry.bottom()]

    def end_of(self, license_id: str, term_id: str) -> str:
        file = self._window.files.current
        assert file is not None
        license_ = file.document.license(license_id)
        assert license_ is not None
        term = license_.term(term_id)
        assert term is not None
        assert term.end is not None
        return str(term.end.date)

    def selected(self) -> list[str | None]:
        selection = self._window.workspace.selection
        return [selection.license_id, selection.term_id]

    def hint(self) -> str:
        return self._window.status_line.text

    def undo_steps(self) -> int:
        file = self._window.files.current
        assert file is not None
        return file.undo_stack.index()

    def is_asked(self) -> bool:
        """Whether the question about an official date is open and has the keys."""
        question = self._window.workspace.timeline.asking.question
        focused = QApplication.focusWidget()
        return question.isVisible() and focused is not None and question.isAncestorOf(focused)

    def has_focus(self) -> bool:
        return self._window.isActiveWindow()


def main() -> int:
    app = application()
    window = create_window(Path(sys.argv[1]))
    window.resize(1280, 800)
    window.show()
    answers = Answers(window)
    notifier = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    rest = b""

    def answer() -> None:
        nonlocal rest
        rest += os.read(sys.stdin.fileno(), 65_536)
        *lines, rest = rest.split(b"\n")
        for line in lines:
            name, *values = json.loads(line)
            print(json.dumps(getattr(answers, name)(*values)), flush=True)

    notifier.activated.connect(answer)
    # Window managers move a window after it is shown; before that its coordinates are wrong.
    QTimer.singleShot(400, lambda: print(json.dumps("ready"), flush=True))
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
