"""What the program is, and what mouse and keys do in it."""

from __future__ import annotations

from platform import python_version
from typing import Final

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from desktop_app import __version__
from desktop_app.ui.icons import app_icon

__all__ = ["KEYS", "show_about", "show_keys"]

KEYS: Final[tuple[tuple[str, tuple[tuple[str, str], ...]], ...]] = (
    (
        "Look around",
        (
            ("Wheel", "scroll the rows"),
            ("Shift + wheel", "move through time"),
            ("Ctrl + wheel", "zoom about the cursor"),
            ("Ctrl + Shift + wheel", "make the rows higher or lower"),
            ("Ctrl + Alt + 0", "all rows in the window"),
            ("Double click, rows being thin", "look closer at what is there"),
            ("Drag on empty space", "move through time"),
            ("Shift + drag", "zoom to a range"),
            ("F", "fit the selection, then everything"),
            ("Home, End", "go to the as-of day, to the last day"),
            ("← → ↑ ↓", "walk from term to term and from row to row"),
            ("Shift + arrows, Page ↑ ↓", "move through time, through the rows"),
            ("+ −", "zoom"),
            ("Type letters, or Ctrl + G", "go to the row of that name; Enter: the next"),
            ("/", "filter the rows"),
        ),
    ),
    (
        "Change dates",
        (
            ("Click a bar", "select the term"),
            ("Ctrl + click, Ctrl + Shift + drag", "select several terms"),
            ("Drag an edge of the selected bar", "move its first or last day"),
            ("Drag its middle", "move the whole term, or all selected"),
            ("Ctrl + drag on a row", "draw a new term"),
            ("S", "split the term at the pointer"),
            ("Alt while dragging", "no magnets"),
            ("Esc or right click while dragging", "leave everything as it was"),
            ("[ ]", "take the first or the last day of the term"),
            ("← →, with Shift, with Ctrl", "selected edge by a day, a week, a month"),
            ("Alt + ← →", "the whole selection by a day; with Shift, a week"),
            ("F2 in the table", "edit the cell"),
            ("Ctrl + K", "find a command by its name"),
            ("Double click", "open the term in the inspector"),
            ("Ctrl + Z, Ctrl + Shift + Z", "undo, redo"),
        ),
    ),
)


def show_about(parent: QWidget) -> None:
    dialog = _dialog(parent, "About License Timeline", "aboutDialog")
    icon = QLabel()
    icon.setPixmap(app_icon().pixmap(64, 64))
    title = QLabel("License Timeline")
    title.setObjectName("welcomeTitle")
    text = QLabel(
        f"Version {__version__}, under the MIT License.\n\n"
        f"Built with Python {python_version()}, Qt {qVersion()} (LGPL), pyqtgraph and NumPy,\n"
        "TinyDB, msgspec and orjson; letters in Inter (SIL Open Font License)."
    )
    words = QVBoxLayout()
    words.addWidget(title)
    words.addWidget(text)
    row = QHBoxLayout()
    row.setSpacing(20)
    row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
    row.addLayout(words)
    _show(dialog, row)


def show_keys(parent: QWidget) -> None:
    dialog = _dialog(parent, "Mouse and Keys", "keysDialog")
    grid = QGridLayout()
    grid.setHorizontalSpacing(24)
    grid.setVerticalSpacing(6)
    for heading, rows in KEYS:
        label = QLabel(heading)
        label.setObjectName("sectionTitle")
        grid.addWidget(label, grid.rowCount(), 0, 1, 2)
        for gesture, effect in rows:
            line = grid.rowCount()
            grid.addWidget(QLabel(gesture), line, 0)
            what = QLabel(effect)
            what.setObjectName("muted")
            grid.addWidget(what, line, 1)
    _show(dialog, grid)


def _dialog(parent: QWidget, title: str, name: str) -> QDialog:
    dialog = QDialog(parent)
    dialog.setObjectName(name)
    dialog.setWindowTitle(title)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return dialog


def _show(dialog: QDialog, content: QGridLayout | QHBoxLayout) -> None:
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.reject)
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(24, 20, 24, 16)
    layout.setSpacing(20)
    layout.addLayout(content)
    layout.addWidget(buttons)
    dialog.open()
