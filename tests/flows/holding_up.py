"""Holds up the jobs of a window, so that what it says of slow ones can be seen."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from threading import Event

from PySide6.QtCore import QThread

from desktop_app.jobs import Job
from desktop_app.ui.main_window import MainWindow

__all__ = ["held_up"]


@contextmanager
def held_up(window: MainWindow) -> Generator[None]:
    """No job of the window gets its turn meanwhile."""
    go_on = Event()
    jobs = window.files.jobs
    for number in range(QThread.idealThreadCount() + 1):
        job: Job[bool] = Job("hold", lambda _: go_on.wait(60))
        jobs.start(f"hold-{number}", job, done=lambda _: None, failed=_raise)
    try:
        yield
    finally:
        go_on.set()


def _raise(error: Exception) -> None:
    raise error
