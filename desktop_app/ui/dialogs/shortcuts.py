"""Every key and gesture in one list that narrows as one types."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop_app.language import translate
from desktop_app.render.measures import APART, DIALOG, NEAR, ROW
from desktop_app.ui.gesture_words import GESTURES
from desktop_app.ui.widgets.plain_buttons import plain_buttons

__all__ = ["ShortcutSheet", "show_shortcuts"]

_SIZE: Final = (700, 560)
_LONGEST_SEARCH: Final = 200


class _Line(NamedTuple):
    group: str
    what: str
    how: str


def show_shortcuts(window: QWidget) -> None:
    """The sheet of all actions of a window and of what the hand does in it."""
    ShortcutSheet(window, window.actions()).open()


class ShortcutSheet(QDialog):
    """Gestures first, then the commands that have keys, as they are set now."""

    def __init__(self, parent: QWidget, actions: Iterable[QAction]) -> None:
        super().__init__(parent)
        self.setObjectName("shortcutSheet")
        self.setWindowTitle(translate("Shortcuts", "Mouse and Keys"))
        self.setAccessibleName(translate("Shortcuts", "Mouse and Keys"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*_SIZE)
        self._lines = (*_gestures(), *_commands(actions))
        self._search = QLineEdit()
        self._search.setMaxLength(_LONGEST_SEARCH)
        self._search.setAccessibleName(translate("Shortcuts", "Search mouse and keys"))
        self._search.setPlaceholderText(translate("Shortcuts", "Search mouse and keys"))
        self._search.textChanged.connect(self._narrow)
        self._nothing = QLabel(translate("Shortcuts", "Nothing has these words. Try fewer."))
        self._nothing.setObjectName("muted")
        self._tree = _tree()
        buttons = plain_buttons(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(*DIALOG)
        column.setSpacing(APART)
        column.addWidget(self._search)
        column.addWidget(self._nothing)
        column.addWidget(self._tree, 1)
        column.addWidget(buttons)
        self._narrow("")

    @property
    def shown(self) -> list[tuple[str, str]]:
        """What is listed now: effect and keys."""
        return [(line.what, line.how) for line in self._found]

    def _narrow(self, text: str) -> None:
        words = text.casefold().split()
        self._found = [
            line for line in self._lines if all(word in " ".join(line).casefold() for word in words)
        ]
        self._tree.clear()
        heads: dict[str, QTreeWidgetItem] = {}
        for line in self._found:
            head = heads.get(line.group)
            if head is None:
                heads[line.group] = head = QTreeWidgetItem([line.group])
                font = self._tree.font()
                font.setBold(True)
                head.setFont(0, font)
                head.setSizeHint(0, QSize(0, ROW + NEAR))
                self._tree.addTopLevelItem(head)
                head.setFirstColumnSpanned(True)
            item = QTreeWidgetItem([line.what, line.how])
            item.setSizeHint(0, QSize(0, ROW))
            head.addChild(item)
        self._tree.expandAll()
        self._nothing.setVisible(not self._found)


def _gestures() -> Iterator[_Line]:
    for gesture in GESTURES:
        effect = translate("Gesture words", gesture.effect)
        yield _Line(
            translate("Gesture words", gesture.group),
            effect[:1].upper() + effect[1:],
            translate("Gesture words", gesture.how),
        )


def _commands(actions: Iterable[QAction]) -> Iterator[_Line]:
    group = translate("Shortcuts", "Commands")
    for action in actions:
        keys = [key.toString(QKeySequence.SequenceFormat.NativeText) for key in action.shortcuts()]
        words = action.text().replace("&&", "\0").replace("&", "").replace("\0", "&").rstrip("…")
        if words and any(keys):
            yield _Line(group, words, ", ".join(dict.fromkeys(filter(None, keys))))


def _tree() -> QTreeWidget:
    tree = QTreeWidget()
    tree.setAccessibleName(translate("Shortcuts", "Mouse and Keys"))
    tree.setColumnCount(2)
    tree.setHeaderHidden(True)
    tree.setRootIsDecorated(False)
    tree.setItemsExpandable(False)
    tree.setIndentation(APART)
    tree.setFrameShape(QFrame.Shape.NoFrame)
    tree.setWordWrap(True)
    tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    tree.header().setStretchLastSection(True)
    tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
    tree.setColumnWidth(0, 390)
    return tree
