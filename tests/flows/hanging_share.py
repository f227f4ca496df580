"""A folder like a network drive: its calls hang when told to, and none may come from the window."""

from __future__ import annotations

import builtins
import io
import os
import traceback
from collections.abc import Callable
from pathlib import Path
from threading import Event, current_thread, main_thread
from typing import Any, Final

import pytest

__all__ = ["HangingShare"]

_CALLS: Final = (
    "access",
    "chmod",
    "listdir",
    "listxattr",
    "lstat",
    "mkdir",
    "open",
    "readlink",
    "rename",
    "replace",
    "rmdir",
    "scandir",
    "stat",
    "unlink",
)
_WINDOW: Final = tuple(f"{os.sep}desktop_app{os.sep}{room}{os.sep}" for room in ("ui", "app"))


class HangingShare:
    """Watches every system call that names something in `folder`.

    Attributes:
        touched: what the window's own thread asked of it, which would have held up the window.
    """

    def __init__(self, folder: Path, patch: pytest.MonkeyPatch) -> None:
        self.folder = folder
        self.touched: list[str] = []
        self.asked = Event()
        self._is_awake = Event()
        self._is_awake.set()
        self._inside = os.fsencode(folder)
        for name in _CALLS:
            if hasattr(os, name):
                patch.setattr(os, name, self._slow(name, getattr(os, name)))
        for module in (builtins, io):
            patch.setattr(module, "open", self._slow("open", open))

    def fall_asleep(self) -> None:
        """From now on every call hangs until `wake`."""
        self.asked.clear()
        self._is_awake.clear()

    def wake(self) -> None:
        self._is_awake.set()

    def _slow(self, name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def slow(*args: Any, **kwargs: Any) -> Any:
            if args and self._is_inside(args[0]):
                self._wait(name)
            return call(*args, **kwargs)

        return slow

    def _is_inside(self, place: object) -> bool:
        return isinstance(place, str | bytes | os.PathLike) and os.fsencode(place).startswith(
            self._inside
        )

    def _wait(self, name: str) -> None:
        if current_thread() is not main_thread():
            self.asked.set()
            assert self._is_awake.wait(60), "the test wakes it"
            return
        # What a test itself looks at, the window has not touched.
        stack = traceback.extract_stack()
        callers = [each for each in stack if any(room in each.filename for room in _WINDOW)]
        if callers:
            self.touched.append(f"{name} by {Path(callers[-1].filename).name}:{callers[-1].lineno}")
