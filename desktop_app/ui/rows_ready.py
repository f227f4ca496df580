"""Describes the rows that were not looked at yet, off the GUI thread, so that all can be shown."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.jobs import Job, Progress
from desktop_app.language import translate
from desktop_app.timeline.columns import Columns
from desktop_app.ui.canvas.timeline_view import TimelineView
from desktop_app.ui.job_runner import JobRunner

__all__ = ["RowsReady"]

_TOPIC: Final = "rows"
_AT_ONCE: Final = 2_000
"""So few rows are described when they are looked at."""
_LATER: Final = 1_500
"""Milliseconds after which rows are described even where nobody asks for all of them."""


class RowsReady(QObject):
    """One job over the newest rows; those of the rows before are taken over where they fit.

    Signals:
        hint_changed(str): how far it is, while all rows are wanted, or nothing.
    """

    hint_changed = Signal(str)

    def __init__(self, timeline: TimelineView, jobs: JobRunner) -> None:
        super().__init__(timeline)
        self._timeline = timeline
        self._jobs = jobs
        self._known: Columns | None = None
        self._wanted: Columns | None = None
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_LATER)
        self._later.timeout.connect(self._begin)
        timeline.row_lens.changed.connect(self.look)

    def look(self) -> None:
        """Rows are others, or of another height: what is not described may be wanted soon."""
        columns = self._timeline.stage.columns
        if len(columns) <= _AT_ONCE:
            self._known = None
            self._stop()
        elif columns.is_prepared:
            self._known = columns
            self._stop()
        elif self._wanted is not None and columns.shares_rows(self._wanted):
            return
        elif self._timeline.stage.is_dense:
            self._begin()
        else:
            self._later.start()

    def _begin(self) -> None:
        self._later.stop()
        columns, known = self._timeline.stage.columns, self._known
        self._wanted = columns

        def work(progress: Progress) -> Columns:
            if known is not None:
                columns.adopt(known, progress.check)
            columns.prepare(progress.check, progress.report)
            return columns

        self._jobs.start(
            _TOPIC, Job(_TOPIC, work), done=self._done, failed=_raise, progressed=self._tell
        )

    def _done(self, columns: Columns) -> None:
        self._known, self._wanted = columns, None
        self.hint_changed.emit("")

    def _tell(self, share: float, _step: str) -> None:
        if self._timeline.stage.is_dense:
            text = translate("Rows", "Looking at all rows: {share} %")
            self.hint_changed.emit(text.format(share=int(share * 100)))

    def _stop(self) -> None:
        self._later.stop()
        if self._wanted is not None:
            self._wanted = None
            self._jobs.cancel(_TOPIC)
            self.hint_changed.emit("")


def _raise(error: Exception) -> None:
    raise error
