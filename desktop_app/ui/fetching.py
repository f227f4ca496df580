"""Fetches one thing at a time from a drive: the window waits a moment, then says what for."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final, NamedTuple, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.jobs import Job, Progress
from desktop_app.ui.job_runner import JobRunner

__all__ = ["Errand", "Fetching"]

T = TypeVar("T")

_TOPIC: Final = "open"
_UNSPOKEN: Final = 200
"""Milliseconds after the first patience: a bar that flashes only worries."""


class Errand(NamedTuple):
    """What is fetched.

    Attributes:
        path: of the file that will be shown.
        words: what the window says while it waits.
        may_cancel: whether there is something to go back to.
    """

    path: Path
    words: str
    may_cancel: bool = True


class Fetching(QObject):
    """The newest errand counts; what an older one brings after all is let go of.

    Signals:
        busy(str, bool): what is waited for, or nothing, and whether it can be given up.
        progressed(float, str): the share of it that is done, and which step this is.
    """

    busy = Signal(str, bool)
    progressed = Signal(float, str)

    def __init__(self, parent: QObject, jobs: JobRunner, patience: float) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._patience = patience
        self._errand: Errand | None = None
        self._unspoken = QTimer(self)
        self._unspoken.setSingleShot(True)
        self._unspoken.setInterval(_UNSPOKEN)
        self._unspoken.timeout.connect(self._speak)

    @property
    def path(self) -> Path | None:
        """The file that is on its way."""
        return None if self._errand is None else self._errand.path

    def fetch(
        self,
        errand: Errand,
        work: Callable[[Progress], T],
        *,
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
        lost: Callable[[T], None],
        patience: float | None = None,
    ) -> bool:
        """Do `work` in a thread; whether `done` or `failed` heard of it before this returns.

        `lost` lets go, in some thread, of what nobody wants any more.
        """
        self._unspoken.stop()
        self._errand = errand

        def take(answer: T) -> None:
            self._quiet()
            done(answer)

        def refuse(error: Exception) -> None:
            self._quiet()
            failed(error)

        in_time = self._jobs.start_apart(
            _TOPIC,
            Job(_TOPIC, work),
            done=take,
            failed=refuse,
            progressed=self.progressed.emit,
            lost=lost,
            patience=self._patience if patience is None else patience,
        )
        if not in_time:
            self._unspoken.start()
        return in_time

    def give_up(self) -> None:
        """The user does not want it any more, if that is still possible."""
        if self._errand is None or self._errand.may_cancel:
            self.stop()

    def stop(self) -> None:
        """Whatever is on its way is not wanted any more."""
        self._jobs.cancel(_TOPIC)
        self._quiet()

    def _speak(self) -> None:
        if self._errand is not None:
            self.busy.emit(self._errand.words, self._errand.may_cancel)

    def _quiet(self) -> None:
        self._unspoken.stop()
        self._errand = None
        self.busy.emit("", False)
