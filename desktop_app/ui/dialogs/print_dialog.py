"""The pages as they will be printed: which paper, what is on it, and on to the printer."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.pictures import PicturePreset
from desktop_app.language import translate
from desktop_app.render.measures import APART, DIALOG, NEAR, OUTSIDE, WIDE
from desktop_app.ui.dialogs.picture_preview import PicturePreview
from desktop_app.ui.widgets.busy_bar import BusyBar
from desktop_app.ui.widgets.paper_choice import PaperChoice
from desktop_app.ui.widgets.plain_buttons import plain_buttons

__all__ = ["PrintDialog"]

_FIRST_SIZE = QSize(900, 760)


class PrintDialog(QDialog):
    """Keeps nothing itself; what is wished for is told.

    Attributes:
        preview: the pages.
        bar: tells of work that takes its time.

    Signals:
        preview_wanted(PicturePreset, int, QSize): draw this page into so many device pixels.
        print_wanted(PicturePreset): ask which printer and print.
    """

    preview_wanted = Signal(object, int, QSize)
    print_wanted = Signal(object)

    def __init__(self, preset: PicturePreset, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("printDialog")
        self.setWindowTitle(translate("Print dialog", "Print"))
        self._preset = preset
        self._paper = PaperChoice()
        self._paper.choose(preset.paper, landscape=preset.landscape)
        self.preview = PicturePreview()
        self.bar = BusyBar(in_foot=True)
        self._lay_out()
        self._paper.changed.connect(self.preview.refresh)
        self.preview.wanted.connect(self._ask_preview)
        room = self.screen().availableSize() - QSize(*OUTSIDE)
        self.resize(_FIRST_SIZE.boundedTo(room))

    def preset(self) -> PicturePreset:
        """The picture on the paper that is chosen; paper is white."""
        return msgspec.structs.replace(
            self._preset, paper=self._paper.paper, landscape=self._paper.landscape, theme="light"
        )

    def choose_paper(self, paper: str, *, landscape: bool) -> None:
        self._paper.choose(paper, landscape=landscape)

    def _ask_preview(self, page: int, room: QSize) -> None:
        self.preview_wanted.emit(self.preset(), page, room)

    def _print(self) -> None:
        self.print_wanted.emit(self.preset())

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(APART)
        label = QLabel(translate("Print dialog", "&Paper"))
        label.setBuddy(self._paper.papers)
        head.addWidget(label)
        head.addWidget(self._paper)
        head.addStretch(1)
        buttons = plain_buttons(QDialogButtonBox.StandardButton.Close)
        on = buttons.addButton(
            translate("Print dialog", "Print…"), QDialogButtonBox.ButtonRole.ActionRole
        )
        on.setObjectName("primaryButton")
        on.setDefault(True)
        on.clicked.connect(self._print)
        buttons.rejected.connect(self.reject)
        foot = QHBoxLayout()
        foot.setSpacing(NEAR)
        foot.addWidget(self.bar, 1)
        foot.addWidget(buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*DIALOG)
        layout.setSpacing(WIDE)
        layout.addLayout(head)
        layout.addWidget(self.preview, 1)
        layout.addLayout(foot)
