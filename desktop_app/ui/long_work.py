"""Shows work that takes its time in a busy bar, with a way to take it back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.language import translate
from desktop_app.ui.job_runner import JobRunner
from desktop_app.ui.widgets.busy_bar import BusyBar

__all__ = ["LongWork", "Work"]

_PATIENCE: Final = 300
"""Milliseconds that work may take before it is spoken of: a bar that flashes only worries."""


class Work(NamedTuple):
    """What a topic of jobs is called while one runs, and what is said once it was taken back.

    Both are marked for translation in the context “Long work”.
    """

    name: str
    stopped: str


class LongWork(QObject):
    """Follows those jobs of a runner that somebody waits for; the one begun last is shown.

    Signals:
        stopped(str, str): the topic of a job that was taken back here, and a sentence about it.
    """

    stopped = Signal(str, str)

    def __init__(
        self,
        jobs: JobRunner,
        bar: BusyBar,
        works: Mapping[str, Work],
        may_cancel: Callable[[str], bool] = lambda _: True,
    ) -> None:
        super().__init__(bar)
        self._jobs = jobs
        self._bar = bar
        self._works = works
        self._may_cancel = may_cancel
        self._running: dict[str, bool] = {}
        """Topics in the order in which they began, and whether their patience is over."""
        self._shown = ""
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE)
        self._patience.timeout.connect(self._show_all)
        jobs.began.connect(self._begin)
        jobs.progressed.connect(self._progress)
        jobs.ended.connect(self._end)
        bar.cancelled.connect(self._cancel)

    def _begin(self, topic: str) -> None:
        if topic not in self._works:
            return
        if topic == self._shown:
            # A newer wish took the place of the one that was being worked on.
            self._bar.allow_cancel(allowed=self._may_cancel(topic))
            return
        self._running.pop(topic, None)
        self._running[topic] = False
        self._patience.start()

    def _show_all(self) -> None:
        self._running = dict.fromkeys(self._running, True)
        self._show_newest()

    def _show_newest(self) -> None:
        due = [topic for topic, is_due in self._running.items() if is_due]
        newest = due[-1] if due else ""
        if newest == self._shown:
            return
        self._shown = newest
        words = translate("Long work", self._works[newest].name) if newest else ""
        self._bar.begin(words, bool(newest) and self._may_cancel(newest))

    def _progress(self, topic: str, share: float, step: str) -> None:
        if topic == self._shown:
            self._bar.show_progress(share, step)

    def _end(self, topic: str) -> None:
        if self._running.pop(topic, None) is None:
            return
        if not self._running:
            self._patience.stop()
        self._show_newest()

    def _cancel(self) -> None:
        topic = self._shown
        if topic and self._may_cancel(topic):
            self._jobs.cancel(topic)
            self.stopped.emit(topic, translate("Long work", self._works[topic].stopped))
