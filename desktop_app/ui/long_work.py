"""Shows work that takes its time in the busy bar, with a way to take it back."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QTimer

from desktop_app.language import marked, translate
from desktop_app.ui.job_runner import JobRunner
from desktop_app.ui.widgets.busy_bar import BusyBar

__all__ = ["LongWork"]

_PATIENCE: Final = 300
"""Milliseconds that work may take before it is spoken of: a bar that flashes only worries."""

_NAMES: Final = {
    "export": marked("Long work", "Drawing the picture…"),
    "copy": marked("Long work", "Drawing the picture…"),
    "export-table": marked("Long work", "Writing the table…"),
    "arrange": marked("Long work", "Arranging the rows…"),
    "history": marked("Long work", "Reading the history…"),
    "clip": marked("Long work", "Copying the licenses…"),
    "paste": marked("Long work", "Pasting the licenses…"),
    "cells": marked("Long work", "Reading the cells…"),
    "outside": marked("Long work", "Reading what another program wrote…"),
    "backups": marked("Long work", "Looking for earlier versions…"),
    "restore": marked("Long work", "Reading the earlier version…"),
}
"""Topics of jobs that a person waits for. Opening, saving and importing have words of their own."""

_WITHOUT_CANCEL: Final = frozenset({"arrange"})
"""The rows have to follow the records: another wish takes the place of this one instead."""


class LongWork(QObject):
    """Follows the jobs of one window."""

    def __init__(self, jobs: JobRunner, bar: BusyBar) -> None:
        super().__init__(bar)
        self._jobs = jobs
        self._bar = bar
        self._topic = ""
        self._is_shown = False
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE)
        self._patience.timeout.connect(self._show)
        jobs.began.connect(self._begin)
        jobs.progressed.connect(self._progress)
        jobs.ended.connect(self._end)
        bar.cancelled.connect(self._cancel)

    def _begin(self, topic: str) -> None:
        if topic in _NAMES:
            self._topic = topic
            self._patience.start()

    def _show(self) -> None:
        self._is_shown = True
        may_cancel = self._topic not in _WITHOUT_CANCEL
        self._bar.begin(translate("Long work", _NAMES[self._topic]), may_cancel)

    def _progress(self, topic: str, share: float, step: str) -> None:
        if self._is_shown and topic == self._topic:
            self._bar.show_progress(share, step)

    def _end(self, topic: str) -> None:
        if topic != self._topic:
            return
        self._patience.stop()
        self._topic = ""
        if self._is_shown:
            self._is_shown = False
            self._bar.begin("")

    def _cancel(self) -> None:
        if self._topic:
            topic = self._topic
            self._jobs.cancel(topic)
            self._end(topic)
