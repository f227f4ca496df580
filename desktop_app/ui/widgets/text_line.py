"""A line of free text that says beneath it why a text cannot be taken, and keeps the one before."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPoint, QRect, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QLineEdit
from typing_extensions import override

from desktop_app.editing.plain_input import why_not_text
from desktop_app.ui.widgets.problem_note import ProblemNote

__all__ = ["TextLine"]

_LONGEST: Final = 1_000


class TextLine(QLineEdit):
    """Looks at each change; what nobody could see, or far too much of it, is not taken.

    Signals:
        taken(str): another text that can be taken.
    """

    taken = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._kept = ""
        self._note = ProblemNote()
        # One more than is taken, so that a longer text is refused rather than cut.
        self.setMaxLength(_LONGEST + 1)
        self.textChanged.connect(self._look)

    @property
    def kept(self) -> str:
        """The last text that could be taken."""
        return self._kept

    @property
    def problem(self) -> str:
        return self._note.sentence

    def _look(self, text: str) -> None:
        sentence = why_not_text("", text, _LONGEST)
        place = QRect(self.mapTo(self.window(), QPoint(0, 0)), self.size())
        self._note.say(sentence, self.window(), place)
        self.setAccessibleDescription(sentence)
        if bool(sentence) is not (self.property("wrong") is True):
            self.setProperty("wrong", bool(sentence))
            self.style().unpolish(self)
            self.style().polish(self)
        if not sentence and text != self._kept:
            self._kept = text
            self.taken.emit(text)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self._note.say("", self, self.rect())
        super().hideEvent(event)
