"""A line in a cell of the table: it says what is wrong and keeps what was not touched."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget
from typing_extensions import override

from desktop_app.editing.kept_text import with_change

__all__ = ["CellEditor"]

_LONGEST: Final = 10_000_000
"""Characters. Qt's own limit of 32,767 would cut longer texts without a word."""


class CellEditor(QLineEdit):
    """Shows a text; `check` says why what was typed cannot be taken, or nothing."""

    def __init__(self, parent: QWidget, check: Callable[[str], str]) -> None:
        super().__init__(parent)
        self.setObjectName("cellEditor")
        self.setMaxLength(_LONGEST)
        self._room = parent
        self._note: QLabel | None = None
        self._check = check
        self._original = ""
        self._shown = ""
        self.textEdited.connect(self._forget_problem)

    def show_original(self, text: str) -> None:
        self._original = text
        self.setText(text)
        self._shown = self.text()
        self.selectAll()

    @property
    def changed_text(self) -> str | None:
        """The text with what was typed; None where nothing was, or nothing can be told of it."""
        if self.text() == self._shown:
            return None
        return with_change(self._original, self._shown, self.text())

    def problem(self) -> str:
        text = self.changed_text
        return "" if text is None else self._check(text)

    def says_problem(self) -> bool:
        """Tell what is wrong beside the cell; False where nothing is."""
        sentence = self.problem()
        self._mark(sentence)
        return bool(sentence)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self._say("")
        super().hideEvent(event)

    def _forget_problem(self) -> None:
        self._mark("")

    def _mark(self, sentence: str) -> None:
        self._say(sentence)
        self.setProperty("wrong", bool(sentence))
        self.setToolTip(sentence)
        self.setAccessibleDescription(sentence)
        self.style().unpolish(self)
        self.style().polish(self)

    def _say(self, sentence: str) -> None:
        """Put a sentence under the cell, or above it where there is no room, or take it away."""
        if self._note is not None:
            self._note.deleteLater()
            self._note = None
        if not sentence:
            return
        note = self._note = QLabel(sentence, self._room)
        note.setObjectName("cellProblem")
        note.setTextFormat(Qt.TextFormat.PlainText)
        note.setWordWrap(True)
        room = self._room.rect()
        note.setFixedWidth(min(320, room.width() - 8))
        note.adjustSize()
        x = max(4, min(self.x(), room.width() - note.width() - 4))
        below = self.geometry().bottom() + 4
        fits = below + note.height() <= room.height()
        note.move(x, below if fits else max(0, self.y() - note.height() - 4))
        note.show()
