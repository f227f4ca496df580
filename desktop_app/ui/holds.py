"""Files that one window has not quite let go of: who reads one of them again waits for that."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import Final

from desktop_app.jobs import Progress
from desktop_app.storage.safe_save import resolve
from desktop_app.ui.writing import Writing

__all__ = ["Hold", "Holds"]

_LOOK_UP: Final = 0.1
"""Seconds after which who waits looks whether it is still wanted."""


class Hold:
    """One file: on its way to the window, or from the window to the drive.

    Attributes:
        target: links resolved; None until the drive has told.
    """

    def __init__(self, path: Path, target: Path | None = None) -> None:
        self.path = path
        self.target = target
        self._over = Event()

    @property
    def is_over(self) -> bool:
        return self._over.is_set()

    def end(self) -> None:
        """The file is shown, or somebody else may have it."""
        self._over.set()

    def wait(self, progress: Progress) -> None:
        while not self._over.wait(_LOOK_UP):
            progress.check()


class Holds:
    """All of one window; begun on its own thread."""

    def __init__(self) -> None:
        self._writings: list[Writing] = []
        self._holds: list[Hold] = []

    @property
    def are_behind(self) -> bool:
        """Whether a closed file is still being written."""
        return any(writing.is_behind for writing in self._writings)

    def begin(self, path: Path) -> tuple[Hold, Callable[[Progress], Path]]:
        """Hold a file that is to be read.

        What comes with it is for the thread that reads: it returns the file itself, links
        resolved, once nobody before holds it any more.
        """
        earlier = self._holds = [hold for hold in self._holds if not hold.is_over]
        hold = Hold(path)
        self._holds = [*earlier, hold]

        def come_to_it(progress: Progress) -> Path:
            hold.target = target = resolve(path)
            for each in earlier:
                if target == each.target or path == each.path:
                    each.wait(progress)
            return target

        return hold, come_to_it

    def part(self, path: Path, target: Path, writing: Writing) -> None:
        """Hold a file until all is written and it is let go of, which is under way."""
        for each in [each for each in self._writings if not each.is_behind]:
            each.leave()
            self._writings.remove(each)
        self._writings.append(writing)
        hold = Hold(path, target)
        self._holds.append(hold)
        writing.when_done(hold.end)

    def finish(self) -> None:
        """Whatever is still to be written is written before the process ends."""
        for writing in self._writings:
            writing.leave()
