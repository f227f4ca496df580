"""A heading that opens what belongs under it, made when it is first opened."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from desktop_app.render.measures import NEAR, NONE

__all__ = ["Section"]


class Section(QWidget):
    """Closed at first.

    Signals:
        opened(QWidget): the body, just made or shown again.
    """

    opened = Signal(object)

    def __init__(self, title: str, make: Callable[[], QWidget]) -> None:
        super().__init__()
        self._title = title
        self._make = make
        self.body: QWidget | None = None
        self._head = QPushButton()
        self._head.setObjectName("linkButton")
        self._head.setAccessibleName(title)
        self._head.setCheckable(True)
        self._head.toggled.connect(self._switch)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(*NONE)
        self._column.setSpacing(NEAR)
        self._column.addWidget(self._head)
        self._say()

    @property
    def is_open(self) -> bool:
        return self._head.isChecked()

    def open(self) -> None:
        self._head.setChecked(True)

    def _switch(self) -> None:
        if self.body is None:
            self.body = self._make()
            self._column.addWidget(self.body)
        self.body.setVisible(self.is_open)
        self._say()
        if self.is_open:
            self.opened.emit(self.body)

    def _say(self) -> None:
        # A lone & would become a shortcut's underline.
        self._head.setText(f"{'▾' if self.is_open else '▸'}  {self._title.replace('&', '&&')}")
