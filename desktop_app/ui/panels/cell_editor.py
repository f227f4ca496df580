"""A line in a cell of the table: it says what is wrong and keeps what was not touched."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from desktop_app.editing.kept_text import with_change
from desktop_app.editing.plain_input import ONE_LINE, why_not_text
from desktop_app.ui.widgets.problem_note import ProblemNote

__all__ = ["CellEditor"]


class CellEditor(QLineEdit):
    """Shows a text; `check` says why what was typed cannot be taken, or nothing."""

    def __init__(self, parent: QWidget, check: Callable[[str], str]) -> None:
        super().__init__(parent)
        self.setObjectName("cellEditor")
        self._room = parent
        self._note = ProblemNote()
        self._check = check
        self._original = ""
        self._shown = ""
        self.textEdited.connect(self._forget_problem)

    def show_original(self, text: str) -> None:
        self._original = text
        # One more than may be added: what is pasted beyond it would be refused all the same.
        self.setMaxLength(len(text) + ONE_LINE + 1)
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
        if text is None:
            return ""
        return why_not_text(self._original, text) or self._check(text)

    def says_problem(self) -> bool:
        """Tell what is wrong beside the cell; False where nothing is."""
        sentence = self.problem()
        self._mark(sentence)
        return bool(sentence)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self._note.say("", self._room, self.geometry())
        super().hideEvent(event)

    def _forget_problem(self) -> None:
        self._mark("")

    def _mark(self, sentence: str) -> None:
        self._note.say(sentence, self._room, self.geometry())
        self.setProperty("wrong", bool(sentence))
        self.setToolTip(sentence)
        self.setAccessibleDescription(sentence)
        self.style().unpolish(self)
        self.style().polish(self)
