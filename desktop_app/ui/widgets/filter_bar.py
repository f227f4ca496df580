"""A line of words to look for, told once the typing pauses."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit
from typing_extensions import override

from desktop_app.language import translate
from desktop_app.ui.slots import calling

__all__ = ["FilterBar"]

_LONGEST = 1_000
_PAUSE = 150
"""Milliseconds: a row of keys is one wish, and a large file is searched once at its end."""


class FilterBar(QLineEdit):
    """What is typed here narrows what is shown; Esc empties it.

    Signals:
        filter_changed(str): the words now.
    """

    filter_changed = Signal(str)

    def __init__(self, prompt: str) -> None:
        super().__init__()
        self.setObjectName("filterBar")
        self.setAccessibleName(translate("Header", "Filter"))
        self.setPlaceholderText(prompt)
        self.setMaxLength(_LONGEST)
        self.setMinimumWidth(120)
        self.setMaximumWidth(280)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._tell)
        self.textChanged.connect(calling(self._pause.start))

    def begin(self) -> None:
        """Take the keyboard, ready for other words."""
        self.setFocus()
        self.selectAll()

    def empty(self) -> None:
        """Show everything, at once."""
        self.clear()
        self._pause.stop()
        self._tell()

    def show_words(self, text: str) -> None:
        """Say what is looked for, without telling it once more."""
        if self.text() != text:
            self.setText(text)
        self._pause.stop()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

    def _tell(self) -> None:
        self.filter_changed.emit(self.text())
