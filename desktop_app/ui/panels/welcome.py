"""What the window shows when no file is open: where to begin."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop_app.ui.icons import app_icon
from desktop_app.ui.slots import calling
from desktop_app.ui.widgets.fresh_column import FreshColumn, plain_label

__all__ = ["Welcome"]

_MOST_SHOWN = 6


def _caption(text: str) -> QLabel:
    label = QLabel(text)
    label.setObjectName("sectionTitle")
    return label


def _link(text: str, detail: str) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName("linkButton")
    button.setToolTip(detail)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    return button


class Welcome(QWidget):
    """Open, New, the bundled samples and the recent files."""

    open_wanted = Signal()
    new_wanted = Signal()
    file_wanted = Signal(str)
    sample_wanted = Signal(str)

    def __init__(self, samples: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self.setObjectName("welcome")
        lists = QHBoxLayout()
        lists.setSpacing(64)
        self._recent = FreshColumn((0, 0, 0, 0))
        lists.addLayout(self._sample_column(samples))
        lists.addWidget(self._recent)
        lists.addStretch(1)
        column = self._head()
        column.addLayout(lists)
        outer = QVBoxLayout(self)
        outer.addStretch(2)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addLayout(column)
        middle.addStretch(1)
        outer.addLayout(middle)
        outer.addStretch(3)

    def _head(self) -> QVBoxLayout:
        icon = QLabel()
        icon.setPixmap(app_icon().pixmap(64, 64))
        title = QLabel("License Timeline")
        title.setObjectName("welcomeTitle")
        lead = QLabel("Who was allowed to do what, from when to when, on whose word.")
        lead.setObjectName("muted")
        open_button = QPushButton("Open a file…")
        open_button.setObjectName("primaryButton")
        open_button.clicked.connect(calling(self.open_wanted.emit))
        new_button = QPushButton("New file…")
        new_button.clicked.connect(calling(self.new_wanted.emit))
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(open_button)
        buttons.addWidget(new_button)
        buttons.addStretch(1)
        column = QVBoxLayout()
        column.setSpacing(8)
        for part in (icon, title, lead):
            column.addWidget(part)
        column.addSpacing(16)
        column.addLayout(buttons)
        column.addSpacing(24)
        return column

    def _sample_column(self, samples: Sequence[tuple[str, str]]) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(_caption("Samples to look at"))
        for name, sample_title in samples:
            button = _link(sample_title, f"Open a copy of the sample “{name}”")
            button.clicked.connect(calling(self.sample_wanted.emit, name))
            column.addWidget(button)
        column.addStretch(1)
        return column

    def show_recent(self, paths: Sequence[Path]) -> None:
        column = self._recent.begin()
        column.setSpacing(2)
        column.addWidget(_caption("Recent files"))
        if not paths:
            column.addWidget(plain_label("Files you open will be listed here.", "muted"))
        for path in paths[:_MOST_SHOWN]:
            button = _link(path.name.replace("&", "&&"), str(path))
            button.clicked.connect(calling(self.file_wanted.emit, str(path)))
            column.addWidget(button)
        column.addStretch(1)
