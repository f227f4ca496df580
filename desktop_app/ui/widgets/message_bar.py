"""One sentence across the top of the window, until it is put away."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton

from desktop_app.language import translate
from desktop_app.render.measures import BAR

__all__ = ["MessageBar"]


class MessageBar(QFrame):
    """Says what went wrong and what to do, without taking the window away from the user."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("messageBar")
        self.setAccessibleName(translate("Window", "Message"))
        self._label = QLabel()
        # Text from records must never be read as markup (it could load files).
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setWordWrap(True)
        self._label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        dismiss = QPushButton(translate("Window", "Dismiss"))
        dismiss.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(*BAR)
        row.addWidget(self._label, 1)
        row.addWidget(dismiss)
        self.hide()

    @property
    def text(self) -> str:
        return self._label.text()

    def say(self, sentence: str) -> None:
        self._label.setText(sentence)
        self.show()
