"""Runs jobs off the GUI thread and brings back the newest request's answer."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from threading import Condition, Thread
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QThreadPool, Signal

from desktop_app.jobs import Cancelled, Job, Progress

__all__ = ["JobRunner"]

T = TypeVar("T")


def _forget_answer(_answer: object) -> None:
    """Most answers need no more than to be forgotten."""


class _Answers(QObject):
    """Carries results across threads; a queued signal lands on the GUI thread."""

    progressed = Signal(float, str)
    ended = Signal()


class _Run:
    """One job. Its answer is told once, to whoever waits for it or else by a signal.

    Attributes:
        is_apart: it has a thread of its own, which may hang in a call to a drive.
    """

    def __init__(
        self, job: Job[Any], answers: _Answers, lost: Callable[[Any], None], *, is_apart: bool
    ) -> None:
        self.is_apart = is_apart
        self._job = job
        self._answers = answers
        self._lost = lost
        self._told = Condition()
        self._is_awaited = False
        self._is_left = False
        self._is_over = False
        self._outcome: tuple[Any, Exception | None] | None = None
        self.progress = Progress(self._tell)

    def __call__(self) -> None:
        outcome: tuple[Any, Exception | None] | None = None
        try:
            outcome = self._job.work(self.progress), None
        except Cancelled:
            pass
        except Exception as error:  # noqa: BLE001 - handed to the caller's `failed`, never lost
            outcome = None, error
        with self._told:
            self._outcome = outcome
            self._is_over = True
            if self._is_awaited:
                self._told.notify_all()
            elif not self._is_left:
                self._answers.ended.emit()
            if not self._is_left:
                return
        self.drop()

    def await_end(self, patience: float) -> bool:
        """Whether it ended in time; if not, it will be told by `ended`."""
        with self._told:
            self._is_awaited = True
            self._told.wait_for(lambda: self._is_over, patience)
            self._is_awaited = False
            return self._is_over

    def start(self, pool: QThreadPool) -> None:
        if self.is_apart:
            # Nobody waits for it at the end: a drive that is gone would keep the program running.
            Thread(target=self, name=self._job.name, daemon=True).start()
        else:
            # A call, not a QRunnable: PySide's pool holds on to each of those until its own end,
            # and with it to all the records that the job looked at.
            pool.start(self)

    def leave(self) -> None:
        """From now on nothing is told; an answer that comes all the same is dropped."""
        self.progress.cancel()
        with self._told:
            self._is_left = True
            is_over = self._is_over
        if is_over:
            self.let_go()

    def let_go(self) -> None:
        """Drop the answer in a thread: letting go of a file may take as long as reading it."""
        if self.is_apart:
            Thread(target=self.drop, name=self._job.name, daemon=True).start()

    def take(self) -> tuple[Any, Exception | None] | None:
        """The answer, once."""
        outcome, self._outcome = self._outcome, None
        return outcome

    def drop(self) -> None:
        """Let go of an answer that nobody wants any more, in this thread."""
        outcome = self.take()
        if outcome is not None and outcome[1] is None:
            self._lost(outcome[0])

    def _tell(self, share: float, step: str) -> None:
        with self._told:
            if not self._is_left:
                self._answers.progressed.emit(share, step)


class JobRunner(QObject):
    """One newest job per topic: a newer request cancels the older one and drops its answer.

    Signals:
        began(str), progressed(str, float, str): what the topic's newest job does.
        ended(str): it has answered, or was taken back; not where a newer one took its place.
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
        self.destroyed.connect(partial(_end_all, self._pool, self._running))

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
        run = self._begin(topic, job, done, failed, progressed)
        run.start(self._pool)

    def start_apart(  # noqa: PLR0913 - what `start` takes, and what becomes of a late answer
        self,
        topic: str,
        job: Job[T],
        *,
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
        progressed: Callable[[float, str], None] | None = None,
        lost: Callable[[T], None] = _forget_answer,
        patience: float = 0.0,
    ) -> bool:
        """Run a job that asks a drive, which may hang: it holds up neither others nor the end.

        An answer within `patience` seconds has been told on return, and the result is True.
        `lost` lets go of an answer that nobody wants any more, in some thread.
        """
        run = self._begin(topic, job, done, failed, progressed, lost, is_apart=True)
        run.start(self._pool)
        if patience and run.await_end(patience):
            self._end(topic, run, done, failed)
            return True
        return False

    def cancel(self, topic: str) -> None:
        """Take back the topic's running job, if any; its answer will not arrive."""
        if self._drop(topic):
            self.ended.emit(topic)

    def _drop(self, topic: str) -> bool:
        """Whether there was a job to take back."""
        run = self._newest.pop(topic, None)
        if run is None:
            return False
        run.progress.cancel()
        if run.is_apart:
            self._leave(run)
        return True

    def is_running(self, topic: str) -> bool:
        """Whether the topic's newest job has not answered yet."""
        return topic in self._newest

    def is_busy(self) -> bool:
        return bool(self._running)

    def finish(self) -> None:
        """Cancel everything; no thread of this runner is left but those that a drive holds up."""
        for topic in list(self._newest):
            self.cancel(topic)
        self._pool.waitForDone()

    def _begin(  # noqa: PLR0913 - what `start` and `start_apart` have in common
        self,
        topic: str,
        job: Job[T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
        progressed: Callable[[float, str], None] | None,
        lost: Callable[[T], None] = _forget_answer,
        *,
        is_apart: bool = False,
    ) -> _Run:
        self._drop(topic)
        answers = _Answers(self)
        run = _Run(job, answers, lost, is_apart=is_apart)
        self._newest[topic] = run
        self._running[run] = answers

        def tell(share: float, step: str) -> None:
            if self._newest.get(topic) is run:
                self.progressed.emit(topic, share, step)
                if progressed is not None:
                    progressed(share, step)

        answers.progressed.connect(tell)
        answers.ended.connect(lambda: self._end(topic, run, done, failed))
        self.began.emit(topic)
        return run

    def _end(
        self,
        topic: str,
        run: _Run,
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
    ) -> None:
        answers = self._running.pop(run, None)
        if answers is None:
            return
        answers.deleteLater()
        if self._newest.get(topic) is not run:
            return
        outcome = run.take()
        try:
            if outcome is not None:
                answer, error = outcome
                if error is None:
                    done(answer)
                else:
                    failed(error)
        finally:
            if self._newest.get(topic) is run:
                del self._newest[topic]
                self.ended.emit(topic)

    def _leave(self, run: _Run) -> None:
        run.leave()
        answers = self._running.pop(run, None)
        if answers is not None:
            answers.deleteLater()


def _end_all(
    pool: QThreadPool, running: dict[_Run, _Answers], _runner: QObject | None = None
) -> None:
    """Cancel what still runs and wait for it, before anything it could tell of it is deleted."""
    for run in tuple(running):
        run.progress.cancel()
        if run.is_apart:
            run.leave()
    pool.waitForDone()
