"""What happens to an error nobody expected: it is written down and said, and the window goes on."""

from __future__ import annotations

import faulthandler
import logging
import platform
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Final, TextIO

from PySide6.QtCore import QObject, Qt, Signal, qVersion

from desktop_app import __version__

__all__ = ["Crashes", "describe", "keep_log"]

_LOG: Final = logging.getLogger("desktop_app")
_MOST_LOG: Final = 256_000
_MOST_PLACES: Final = 40


def describe(error: BaseException, trace: TracebackType | None) -> str:
    """Kinds and places of an error and what caused it, without a message: those hold values."""
    lines: list[str] = []
    seen: set[int] = set()
    cause: BaseException | None = error
    while cause is not None and id(cause) not in seen:
        seen.add(id(cause))
        places = _places(trace if cause is error else cause.__traceback__)
        lines.append(f"{type(cause).__module__}.{type(cause).__qualname__}")
        lines.extend(f"  {place}" for place in places[-_MOST_PLACES:])
        cause = cause.__cause__ or cause.__context__
    return "\n".join(lines)


def _places(trace: TracebackType | None) -> list[str]:
    places: list[str] = []
    while trace is not None:
        code = trace.tb_frame.f_code
        module = str(trace.tb_frame.f_globals.get("__name__", "?"))
        places.append(f"{module}.{code.co_qualname}:{trace.tb_lineno}")
        trace = trace.tb_next
    return places


class Crashes(QObject):
    """Catches exceptions from slots, models, painting and threads; tells each kind once.

    Every edit is in the file when its gesture ends, so that going on loses nothing.

    Signals:
        happened(str): the report of a kind that was not told before, without record values.
    """

    happened = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._told: set[str] = set()

    def catch(self, tell: Callable[[str], None]) -> None:
        """Take over what Python does with errors that nobody caught, and tell from now on."""
        # Queued: the error may come from the middle of painting, or from another thread.
        self.happened.connect(tell, Qt.ConnectionType.QueuedConnection)
        sys.excepthook = self._hook

        def in_thread(caught: threading.ExceptHookArgs) -> None:
            if caught.exc_value is not None:
                self._hook(caught.exc_type, caught.exc_value, caught.exc_traceback)

        threading.excepthook = in_thread

    def _hook(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        found = describe(error, trace)
        _LOG.error("unexpected error\n%s", found)
        if found not in self._told:
            self._told.add(found)
            self.happened.emit(f"{_versions()}\n{found}")


def _versions() -> str:
    return (
        f"License Timeline {__version__}, Python {platform.python_version()}, Qt {qVersion()},"
        f" {platform.system()} {platform.release()} {platform.machine()}"
    )


def keep_log(folder: Path) -> TextIO | None:
    """Write the log and, should the process die, its last places into files of a folder."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        log = folder / "license-timeline.log"
        if log.exists() and log.stat().st_size > _MOST_LOG:
            log.replace(log.with_suffix(".old.log"))
        handler = logging.FileHandler(log, encoding="utf-8", delay=True)
        last_words = (folder / "last-crash.txt").open("a", encoding="utf-8")
    except OSError:
        # A full or read-only drive must not keep the window from opening.
        return None
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    _LOG.addHandler(handler)
    faulthandler.enable(last_words, all_threads=True)
    return last_words
