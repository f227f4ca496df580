"""Picks one of many licenses by a few letters of its title."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from desktop_app.domain.records import License
from desktop_app.domain.visible_text import one_line
from desktop_app.language import translate
from desktop_app.render.measures import DIALOG, NEAR
from desktop_app.ui.slots import calling
from desktop_app.ui.widgets.plain_buttons import plain_buttons

__all__ = ["LicensePicker", "matching"]

_SIZE: Final = (440, 400)
_SHOWN: Final = 100
_MOVES: Final = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class LicensePicker(QDialog):
    """A line to type in and the licenses that match; `take` hears of the one picked."""

    def __init__(
        self,
        title: str,
        question: str,
        licenses: Collection[License],
        take: Callable[[License], None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("licensePicker")
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*_SIZE)
        self._licenses = licenses
        self._take = take
        self._found: list[License] = []
        words = QLabel(question)
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        self._line = QLineEdit()
        self._line.setAccessibleName(question)
        self._line.setMaxLength(200)
        self._line.setPlaceholderText(translate("Picker", "A few letters of the title or holder"))
        self._list = QListWidget()
        self._list.setAccessibleName(translate("Picker", "Matching licenses"))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        buttons = plain_buttons(QDialogButtonBox.StandardButton.Cancel)
        self._ok = buttons.addButton(QDialogButtonBox.StandardButton.Ok)
        column = QVBoxLayout(self)
        column.setContentsMargins(*DIALOG)
        column.setSpacing(NEAR)
        for widget in (words, self._line, self._list, buttons):
            column.addWidget(widget)
        self._line.textChanged.connect(self._narrow)
        self._line.installEventFilter(self)
        self._list.itemDoubleClicked.connect(calling(self._pick))
        buttons.accepted.connect(self._pick)
        buttons.rejected.connect(self.reject)
        self._narrow("")

    @property
    def found(self) -> list[str]:
        """The titles listed now."""
        return [license_.title or license_.id for license_ in self._found]

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_press = isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress
        if isinstance(event, QKeyEvent) and is_press and event.key() in _MOVES:
            self._list.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    def _narrow(self, text: str) -> None:
        self._found = matching(self._licenses, text, _SHOWN)
        self._list.clear()
        for license_ in self._found:
            holders = one_line("; ".join(license_.holders))
            name = one_line(license_.title or license_.id)
            item = QListWidgetItem(f"{name}\n{holders}" if holders else name)
            self._list.addItem(item)
        self._list.setCurrentRow(0)
        self._ok.setEnabled(bool(self._found))

    def _pick(self) -> None:
        row = self._list.currentRow()
        if 0 <= row < len(self._found):
            license_ = self._found[row]
            self.accept()
            self._take(license_)


def matching(licenses: Collection[License], text: str, most: int) -> list[License]:
    """The first licenses whose title, id or holders hold every word of the text.

    Those whose title begins with the text come first.
    """
    words = text.casefold().split()
    found: list[License] = []
    begin: list[License] = []
    for license_ in licenses:
        title = license_.title.casefold()
        told = " ".join((title, license_.id, *license_.holders)).casefold() if words else ""
        if all(word in told for word in words):
            starts = bool(words) and title.startswith(words[0])
            (begin if starts else found).append(license_)
            if len(begin) >= most or (not words and len(found) >= most):
                break
    return [*begin, *found][:most]
