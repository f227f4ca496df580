"""The process's QApplication: it also hears from the desktop which files a person wants to open."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication
from typing_extensions import override

__all__ = ["Application"]


class Application(QApplication):
    """Signals:
    files_asked(tuple[Path, ...]): the desktop wants these opened (macOS sends them as events).
    """

    files_asked = Signal(object)

    def __init__(self, arguments: list[str]) -> None:
        super().__init__(arguments)
        self._asked: list[Path] = []

    def take_asked(self) -> tuple[Path, ...]:
        """What was asked for before anybody listened, once."""
        asked, self._asked = tuple(self._asked), []
        return asked

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent) and event.file():
            self._asked.append(Path(event.file()))
            self.files_asked.emit(tuple(self._asked))
            return True
        return super().event(event)
