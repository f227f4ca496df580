"""Files dropped on the window: license files are opened, tables and projects imported."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop_app.exchange.formats import format_of
from desktop_app.jobs.in_time import in_time
from desktop_app.language import translate

__all__ = ["FileDrop"]

_OURS = ".licenses"


class FileDrop(QObject):
    """Watches a window for drops.

    Signals:
        open_wanted(Path): a file of ours.
        import_wanted(Path): a file of other people.
        told(str): what a drop would do; empty where nothing is dragged.
        refused(str): why a file that was dropped is not taken.
    """

    open_wanted = Signal(object)
    import_wanted = Signal(object)
    told = Signal(str)
    refused = Signal(str)

    def __init__(self, window: QWidget, has_file: Callable[[], bool]) -> None:
        super().__init__(window)
        self._has_file = has_file
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDropEvent) and not isinstance(event, QDragMoveEvent):
            self._take(event)
            return True
        if isinstance(event, QDragEnterEvent):
            self._look(event)
            return True
        if event.type() is QEvent.Type.DragLeave:
            self.told.emit("")
        return super().eventFilter(watched, event)

    def _look(self, event: QDragEnterEvent) -> None:
        paths = _paths(event.mimeData())
        if not paths:
            return
        if self._why_not(paths[0]):
            # Taken all the same, so that letting go is answered with a sentence.
            event.acceptProposedAction()
            return
        name = paths[0].name
        self.told.emit(
            translate("Drop", "Drop to open {name}.").format(name=name)
            if _is_ours(paths[0])
            else translate("Drop", "Drop to import {name} into this file.").format(name=name)
        )
        event.acceptProposedAction()

    def _take(self, event: QDropEvent) -> None:
        paths = _paths(event.mimeData())
        if not paths:
            return
        refusal = self._why_not(paths[0])
        if refusal:
            self.refused.emit(refusal)
            return
        event.acceptProposedAction()
        more = len(paths) - 1
        self.told.emit(
            translate("Drop", "One file at a time: drop the other %n again.", "", more)
            if more
            else ""
        )
        (self.open_wanted if _is_ours(paths[0]) else self.import_wanted).emit(paths[0])

    def _why_not(self, path: Path) -> str:
        if in_time(path.is_dir, otherwise=False):
            return translate("Drop", "{name} is a folder. Drop a file.").format(name=path.name)
        if _is_ours(path):
            return ""
        kind = format_of(path)
        if kind is None or kind.reads is None:
            return translate("Drop", "{name} is no file that can be opened or imported.").format(
                name=path.name
            )
        if not self._has_file():
            return translate("Drop", "Open or start a file first, then drop {name} on it.").format(
                name=path.name
            )
        return ""


def _is_ours(path: Path) -> bool:
    return path.suffix.lower() == _OURS


def _paths(mime: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
