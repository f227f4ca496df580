"""A thread that saves a little after the last edit, and again later where saving failed."""

from __future__ import annotations

import time
from collections.abc import Callable
from threading import Condition, Thread
from typing import Final

__all__ = ["Saver"]

_FIRST_RETRY_SECONDS: Final = 2.0
_LAST_RETRY_SECONDS: Final = 30.0


class Saver:
    """Runs a save when it is due. The thread lives only while something is unsaved.

    Args:
        after: seconds without a request after which it runs.
        within: seconds after the first request after which it runs in any case.
    """

    def __init__(self, *, after: float, within: float) -> None:
        self._after = after
        self._within = within
        self._wake = Condition()
        self._thread: Thread | None = None
        self._due = 0.0
        self._latest = 0.0
        self._stopped = False
        self._requested = False

    def request(self, save: Callable[[], bool]) -> None:
        """There is something to save; `save` returns whether that could be done.

        It is held only by the thread, so that whoever has this saver can be forgotten.
        """
        with self._wake:
            self._requested = True
            now = time.monotonic()
            if self._thread is None:
                self._latest = now + self._within
                self._start(save, now + self._after)
            else:
                # The thread looks at the time when it wakes; waking it at each edit would cost.
                self._due = min(now + self._after, self._latest)

    def stop(self) -> None:
        """End the thread, after the save that may be running."""
        with self._wake:
            self._stopped = True
            thread = self._thread
            self._wake.notify_all()
        if thread is not None:
            thread.join()

    def _start(self, save: Callable[[], bool], due: float) -> None:
        if self._stopped:
            return
        self._due = due
        self._thread = Thread(target=self._run, args=(save,), name="saver", daemon=True)
        self._thread.start()

    def _run(self, save: Callable[[], bool]) -> None:
        retry = _FIRST_RETRY_SECONDS
        while self._wait():
            self._requested = False
            saved = save()
            with self._wake:
                now = time.monotonic()
                self._latest = now + self._within
                # What was requested meanwhile may have come too late for this save.
                if saved and not self._requested:
                    self._thread = None
                    return
                if not saved:
                    self._due = self._latest = now + retry
                    retry = min(retry * 2, _LAST_RETRY_SECONDS)

    def _wait(self) -> bool:
        """Wait until a save is due; False where there will be none."""
        with self._wake:
            while not self._stopped:
                rest = self._due - time.monotonic()
                if rest <= 0:
                    return True
                self._wake.wait(rest)
            self._thread = None
            return False
