"""What the window shows when no file is open: where to begin."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop_app.language import translate
from desktop_app.render.measures import BROAD, HAIR, NEAR, WIDE
from desktop_app.ui.icons import app_icon
from desktop_app.ui.panels.recent_list import RecentList
from desktop_app.ui.slots import calling

__all__ = ["Welcome"]


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
        self.recent = RecentList()
        self.recent.wanted.connect(self.file_wanted)
        lists.addLayout(self._sample_column(samples))
        lists.addWidget(self.recent)
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
        lead = QLabel(
            translate("Welcome", "Who was allowed to do what, from when to when, on whose word.")
        )
        lead.setObjectName("muted")
        open_button = QPushButton(translate("Welcome", "Open a file…"))
        open_button.setObjectName("primaryButton")
        open_button.clicked.connect(calling(self.open_wanted.emit))
        new_button = QPushButton(translate("Welcome", "New file…"))
        new_button.clicked.connect(calling(self.new_wanted.emit))
        buttons = QHBoxLayout()
        buttons.setSpacing(NEAR)
        buttons.addWidget(open_button)
        buttons.addWidget(new_button)
        buttons.addStretch(1)
        column = QVBoxLayout()
        column.setSpacing(NEAR)
        for part in (icon, title, lead):
            column.addWidget(part)
        column.addSpacing(WIDE)
        column.addLayout(buttons)
        column.addSpacing(BROAD)
        return column

    def _sample_column(self, samples: Sequence[tuple[str, str]]) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(HAIR)
        column.addWidget(_caption(translate("Welcome", "Samples to look at")))
        for name, sample_title in samples:
            button = _link(
                sample_title,
                translate("Welcome", "Open a copy of the sample “{name}”").format(name=name),
            )
            button.clicked.connect(calling(self.sample_wanted.emit, name))
            column.addWidget(button)
        column.addStretch(1)
        return column
