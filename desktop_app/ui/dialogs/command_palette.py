"""All commands in one list that narrows as one types, with the keys that do the same."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHeaderView,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

__all__ = ["CommandPalette", "show_palette"]

_SIZE: Final = (460, 360)
_ROW: Final = 28
_MOVES: Final = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


def show_palette(window: QWidget) -> None:
    """The palette of all actions of a window."""
    CommandPalette(window, window.actions()).open()


class CommandPalette(QDialog):
    """Runs one of the actions; those that cannot be used now are not listed."""

    def __init__(self, parent: QWidget, actions: Iterable[QAction]) -> None:
        super().__init__(parent)
        self.setObjectName("commandPalette")
        self.setWindowTitle("Commands")
        self.setAccessibleName("Commands")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*_SIZE)
        self._actions = [action for action in actions if action.isEnabled() and action.text()]
        self._line = QLineEdit()
        self._line.setAccessibleName("Command")
        self._line.setPlaceholderText("Type a few letters of a command")
        self._list = QTreeWidget()
        self._list.setAccessibleName("Matching commands")
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._set_up_list()
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        column.addWidget(self._line)
        column.addWidget(self._list, 1)
        self._line.textChanged.connect(self._narrow)
        self._line.returnPressed.connect(self._run)
        self._list.itemClicked.connect(self._run)
        self._line.installEventFilter(self)
        self._narrow("")
        corner = parent.mapToGlobal(QPoint((parent.width() - _SIZE[0]) // 2, 96))
        self.move(corner)

    def _set_up_list(self) -> None:
        self._list.setColumnCount(2)
        self._list.setHeaderHidden(True)
        self._list.setRootIsDecorated(False)
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        header = self._list.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)

    @property
    def found(self) -> list[str]:
        """The commands listed now, the best match first."""
        return [_words(action) for action in self._matches]

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_press = isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress
        if isinstance(event, QKeyEvent) and is_press and event.key() in _MOVES:
            self._list.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    def _narrow(self, text: str) -> None:
        wanted = text.casefold().split()
        ranked = sorted(
            (rank, place)
            for place, action in enumerate(self._actions)
            if (rank := _rank(_words(action).casefold(), wanted)) is not None
        )
        self._matches = [self._actions[place] for _, place in ranked]
        self._list.clear()
        for action in self._matches:
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            words = _words(action)
            item = QTreeWidgetItem([words, keys])
            item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            item.setSizeHint(0, QSize(0, _ROW))
            item.setToolTip(0, action.toolTip())
            self._list.addTopLevelItem(item)
        self._list.setCurrentIndex(self._list.model().index(0, 0))

    def _run(self) -> None:
        row = self._list.currentIndex().row()
        if 0 <= row < len(self._matches):
            action = self._matches[row]
            self.accept()
            action.trigger()


def _words(action: QAction) -> str:
    """An action's words without the mark of its menu key."""
    return action.text().replace("&&", "\0").replace("&", "").replace("\0", "&").rstrip("…")


def _rank(words: str, wanted: list[str]) -> int | None:
    """0 where the words begin with what is wanted, more for later places, None for no match."""
    places = [words.find(part) for part in wanted]
    if any(place < 0 for place in places):
        return None
    return places[0] if places else 0
