"""A sentence about what was typed, put beside its field within the window."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QLabel, QWidget

from desktop_app.render.measures import NEAR, TIGHT

__all__ = ["ProblemNote"]

_WIDTH = 320


class ProblemNote:
    """Shows the sentence under a field of `room`, or above it where there is no place below."""

    def __init__(self) -> None:
        self._note: QLabel | None = None

    @property
    def sentence(self) -> str:
        return "" if self._note is None else self._note.text()

    def say(self, sentence: str, room: QWidget, field: QRect) -> None:
        """Put the sentence there, or take it away where it is empty."""
        if self._note is not None:
            self._note.hide()
            self._note.deleteLater()
            self._note = None
        if not sentence:
            return
        note = self._note = QLabel(sentence, room)
        note.setObjectName("cellProblem")
        note.setTextFormat(Qt.TextFormat.PlainText)
        note.setWordWrap(True)
        inside = room.rect()
        note.setFixedWidth(min(_WIDTH, inside.width() - NEAR))
        note.adjustSize()
        x = max(TIGHT, min(field.x(), inside.width() - note.width() - TIGHT))
        below = field.bottom() + TIGHT
        fits = below + note.height() <= inside.height()
        note.move(x, below if fits else max(0, field.y() - note.height() - TIGHT))
        note.raise_()
        note.show()
