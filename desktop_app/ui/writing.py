"""Writes to the file one by one in a thread; the window waits only as long as none feels it."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from typing import Final, NamedTuple

from PySide6.QtCore import QObject, Qt, Signal

from desktop_app.storage import Surroundings

__all__ = ["PATIENCE", "Drive", "Writing"]

PATIENCE: Final = 0.075
"""Seconds. An edit is on a healthy drive within a few milliseconds."""
PARTING: Final = 0.02
"""Seconds. Nobody waits for a file that was closed; mostly it is closed by then all the same."""


class Drive(NamedTuple):
    """What the files of a window lie on, and for how long the window waits for it.

    One thing that a user does may wait for both times, and stays under a tenth of a second.
    """

    around: Surroundings = Surroundings()
    patience: float = PATIENCE
    parting: float = PARTING


class _Task(NamedTuple):
    future: Future[None]
    done: Callable[[BaseException | None], None]


class Writing(QObject):
    """A queue of writes. What is done in time is done as if there were no thread at all."""

    _ended = Signal()

    def __init__(self, patience: float = PATIENCE) -> None:
        super().__init__()
        self._patience = patience
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="writing")
        self._tasks: deque[_Task] = deque()
        self._ended.connect(self._collect, Qt.ConnectionType.QueuedConnection)

    @property
    def is_behind(self) -> bool:
        """Whether a write is still under way."""
        return bool(self._tasks)

    def do(
        self,
        work: Callable[[], None],
        done: Callable[[BaseException | None], None],
        patience: float | None = None,
    ) -> None:
        """Let `work` follow the writes before it; `done` hears here of its error, or None.

        It has heard already on return, unless the drive is slow.
        """
        is_alone = not self._tasks
        task = _Task(self._pool.submit(work), done)
        self._tasks.append(task)
        if is_alone:
            wait((task.future,), self._patience if patience is None else patience)
        if is_alone and task.future.done():
            self._collect()
        else:
            task.future.add_done_callback(lambda _: self._ended.emit())

    def when_done(self, tell: Callable[[], None]) -> None:
        """Call `tell`, in some thread, once all is written that is to be written now."""
        if self._tasks:
            self._tasks[-1].future.add_done_callback(lambda _: tell())
        else:
            tell()

    def wait(self) -> None:
        """Return once all is written, in any thread; who waits for an answer hears it later."""
        wait([task.future for task in tuple(self._tasks)])

    def leave(self) -> None:
        """End the thread once all is written; the process does not end before that."""
        self._pool.shutdown(wait=False)
        self._collect()

    def _collect(self) -> None:
        while self._tasks and self._tasks[0].future.done():
            task = self._tasks.popleft()
            task.done(task.future.exception())
