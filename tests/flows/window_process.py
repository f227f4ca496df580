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
from desktop_app.domain.days import format_day
from desktop_app.domain.records import License, Term
from desktop_app.editing.selection import NOTHING
from desktop_app.editing.term_days import first_day, last_day
from desktop_app.ui.canvas.timeline_view import AXIS_HEIGHT
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
        term = self._term(license_id, term_id)
        assert term.end is not None
        return str(term.end.date)

    def selected(self) -> list[str | None]:
        selection = self._window.workspace.selection
        return [selection.license_id, selection.term_id]

    def hint(self) -> str:
        return self._window.status_line.text

    def pointer(self) -> list[int]:
        """Where on the screen the timeline last met the pointer."""
        timeline = self._window.workspace.timeline
        corner = timeline.mapToGlobal(QPoint(0, AXIS_HEIGHT))
        stage = timeline.stage
        return [round(stage.pointer_x) + corner.x(), round(stage.pointer_y) + corner.y()]

    def undo_steps(self) -> int:
        file = self._window.files.current
        assert file is not None
        return file.undo_stack.index()

    def is_asked(self) -> bool:
        """Whether the question about an official date is open and has the keys."""
        question = self._window.workspace.timeline.asking.question
        focused = QApplication.focusWidget()
        return question.isVisible() and focused is not None and question.isAncestorOf(focused)

    def put_back(self) -> None:
        """Undo everything, let go of everything, and show everything: the next test begins."""
        file, workspace = self._window.files.current, self._window.workspace
        assert file is not None
        workspace.timeline.asking.dismiss()
        file.undo_stack.setIndex(0)
        file.undo_stack.clear()
        file.wait()
        workspace.select(NOTHING)
        workspace.timeline.rows_scrolled.emit(-1e6)
        workspace.timeline.fit_all()
        workspace.timeline.setFocus()

    def days_of(self, license_id: str, term_id: str) -> list[str]:
        """First and last day of a term."""
        term = self._term(license_id, term_id)
        return [format_day(day or 0) for day in (first_day(term), last_day(term))]

    def terms_of(self, license_id: str) -> list[str]:
        return [term.id for term in self._license(license_id).terms]

    def needs_of(self, license_id: str) -> list[str]:
        return list(self._license(license_id).depends_on)

    def all_selected(self) -> list[list[str]]:
        return [list(term) for term in self._window.workspace.selection.terms]

    def handle(self) -> list[int]:
        """Where on the screen the selected license is linked from."""
        timeline = self._window.workspace.timeline
        corner = timeline.mapToGlobal(QPoint(0, AXIS_HEIGHT))
        places = ((x, y) for y in range(4, timeline.height(), 8) for x in range(0, 900, 4))
        x, y = next(place for place in places if timeline.stage.has_link_handle_at(*place))
        return [x + corner.x(), y + corner.y()]

    def view(self) -> list[int]:
        """The rows' part of the timeline on the screen: left, top, right, bottom."""
        timeline = self._window.workspace.timeline
        corner = timeline.mapToGlobal(QPoint(0, AXIS_HEIGHT))
        viewport = timeline.stage.viewport
        size = (round(viewport.width), round(viewport.height))
        return [corner.x(), corner.y(), corner.x() + size[0], corner.y() + size[1]]

    def first_day(self) -> float:
        return self._window.workspace.timeline.stage.scale.origin

    def days_a_pixel(self) -> float:
        return 1 / self._window.workspace.timeline.stage.scale.px_per_day

    def scrolled(self) -> float:
        return self._window.workspace.timeline.stage.viewport.scroll

    def is_busy(self) -> bool:
        """Whether a gesture is under way."""
        return self._window.workspace.timeline.edge_run.is_running

    def _license(self, license_id: str) -> License:
        file = self._window.files.current
        assert file is not None
        license_ = file.document.license(license_id)
        assert license_ is not None
        return license_

    def _term(self, license_id: str, term_id: str) -> Term:
        term = self._license(license_id).term(term_id)
        assert term is not None
        return term

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
