"""Runs jobs off the GUI thread and brings back the newest request's answer."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QThreadPool, Signal

from desktop_app.jobs import Cancelled, Job, Progress

__all__ = ["JobRunner"]

T = TypeVar("T")


class _Answers(QObject):
    """Carries results across threads; a queued signal lands on the GUI thread."""

    progressed = Signal(float, str)
    finished = Signal(object)
    failed = Signal(object)
    ended = Signal()


class _Run:
    def __init__(self, job: Job[Any], answers: _Answers) -> None:
        self._job = job
        self._answers = answers
        self.progress = Progress(answers.progressed.emit)

    def __call__(self) -> None:
        try:
            result = self._job.work(self.progress)
        except Cancelled:
            pass
        except Exception as error:  # noqa: BLE001 - handed to the caller's `failed`, never lost
            self._answers.failed.emit(error)
        else:
            self._answers.finished.emit(result)
        self._answers.ended.emit()


class JobRunner(QObject):
    """One newest job per topic: a newer request cancels the older one and drops its answer.

    Signals:
        began(str), progressed(str, float, str), ended(str): what the topic's newest job does.
    """

    began = Signal(str)
    progressed = Signal(str, float, str)
    ended = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._newest: dict[str, _Run] = {}
        self._running: dict[_Run, _Answers] = {}
        # The pool waits for its threads when Qt deletes it, with Python's lock held, which a job
        # needs to come to its end: both would wait for ever. Here the lock is let go of.
        self.destroyed.connect(partial(_end, self._pool, self._running))

    def start(
        self,
        topic: str,
        job: Job[T],
        *,
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
        progressed: Callable[[float, str], None] | None = None,
    ) -> None:
        """Run `job`; its answer comes back on this object's thread if it is still the newest."""
        self.cancel(topic)
        answers = _Answers(self)
        run = _Run(job, answers)
        self._newest[topic] = run
        self._running[run] = answers

        def if_newest(call: Callable[..., None]) -> Callable[..., None]:
            def forward(*values: object) -> None:
                if self._newest.get(topic) is run:
                    call(*values)

            return forward

        def tell(share: float, step: str) -> None:
            self.progressed.emit(topic, share, step)

        answers.finished.connect(if_newest(done))
        answers.progressed.connect(if_newest(tell))
        answers.failed.connect(if_newest(failed))
        if progressed is not None:
            answers.progressed.connect(if_newest(progressed))
        answers.ended.connect(lambda: self._forget(topic, run))
        self.began.emit(topic)
        # A call, not a QRunnable: PySide's pool holds on to each of those until its own end, and
        # with it to all the records that the job looked at.
        self._pool.start(run)

    def cancel(self, topic: str) -> None:
        """Take back the topic's running job, if any; its answer will not arrive."""
        run = self._newest.pop(topic, None)
        if run is not None:
            run.progress.cancel()

    def is_running(self, topic: str) -> bool:
        """Whether the topic's newest job has not answered yet."""
        return topic in self._newest

    def is_busy(self) -> bool:
        return bool(self._running)

    def finish(self) -> None:
        """Cancel everything and wait until no thread of this runner is left."""
        for topic in list(self._newest):
            self.cancel(topic)
        self._pool.waitForDone()

    def _forget(self, topic: str, run: _Run) -> None:
        if self._newest.get(topic) is run:
            del self._newest[topic]
            self.ended.emit(topic)
        answers = self._running.pop(run, None)
        if answers is not None:
            answers.deleteLater()


def _end(pool: QThreadPool, running: dict[_Run, _Answers], _runner: QObject | None = None) -> None:
    """Cancel what still runs and wait for it, before anything it could tell of it is deleted."""
    for run in tuple(running):
        run.progress.cancel()
    pool.waitForDone()
