"""Keeps the list of problems up to date, off the GUI thread, a moment after each change."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.domain.known_problems import KnownProblems
from desktop_app.domain.problems import Problem
from desktop_app.jobs import Job, Progress
from desktop_app.ui.job_runner import JobRunner
from desktop_app.ui.open_file import OpenFile
from desktop_app.ui.slots import calling

__all__ = ["Checking"]

_FORGET: Final = "forget-problems"
_AFTER_EDIT: Final = 250
"""Milliseconds: typing and dragging in a row are checked once, at their end."""


class Checking(QObject):
    """Checks the open file.

    Signals:
        found(tuple[Problem, ...]): all problems, the worst first.
    """

    found = Signal(object)

    def __init__(self, parent: QObject, jobs: JobRunner) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._file: OpenFile | None = None
        self._known = KnownProblems()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_AFTER_EDIT)
        self._timer.timeout.connect(self._start)

    def watch(self, file: OpenFile | None) -> None:
        """Check this file from now on; None ends it."""
        self._timer.stop()
        self._jobs.cancel("check")
        self._file = file
        before, self._known = self._known, KnownProblems()
        self.found.emit(())
        # In a job, and once nobody shows them any more: of 100,000 licenses there may be 400,000.
        self._jobs.start(
            _FORGET, Job(_FORGET, lambda _: before.forget()), done=_nothing, failed=self._fail
        )
        if file is not None:
            file.changed.connect(calling(self._timer.start))
            self._start()

    def _start(self) -> None:
        if self._file is None:
            return
        licenses = tuple(self._file.document.licenses)
        sources = tuple(self._file.document.sources)
        unread = self._file.problems

        known = self._known

        def work(progress: Progress) -> tuple[Problem, ...]:
            return known.worst_first(
                unread, licenses, sources, keep_going=progress.check, tell=progress.report
            )

        self._jobs.start("check", Job("check", work), done=self.found.emit, failed=self._fail)

    def _fail(self, error: Exception) -> None:
        raise error


def _nothing(_: None) -> None:
    """There is nothing to be done with what was forgotten."""
