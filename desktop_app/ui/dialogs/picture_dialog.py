"""A picture before it is drawn: its fields beside a preview of the very thing."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QInputDialog,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.pictures import PicturePreset
from desktop_app.domain.records import FileInfo
from desktop_app.editing.plain_input import why_not_text
from desktop_app.language import translate
from desktop_app.render.file_format import PictureFormat
from desktop_app.render.measures import APART, DIALOG, EDGE, NEAR, NONE, OUTSIDE, WIDE
from desktop_app.ui.dialogs.picture_form import PictureForm, WindowView
from desktop_app.ui.dialogs.picture_preview import PicturePreview, Preview
from desktop_app.ui.widgets.busy_bar import BusyBar
from desktop_app.ui.widgets.plain_buttons import plain_buttons

__all__ = ["PictureDialog"]

_FORM_WIDTH = 384
_FIRST_SIZE = QSize(1240, 780)
_LONGEST_NAME = 200
_BAR_SHARE = 100
"""Of the room between the buttons, once there is work to tell of; the rest is one share."""


class PictureDialog(QDialog):
    """Keeps nothing itself; what is wished for is told.

    Attributes:
        form, preview: the fields, and what they make.
        bar: tells of work that takes its time.

    Signals:
        preview_wanted(PicturePreset, PictureFormat, int, QSize)
        export_wanted(PicturePreset, PictureFormat): ask where to and draw it there.
        copy_wanted(PicturePreset), print_wanted(PicturePreset)
        presets_changed(tuple): the pictures that the file shall know by name from now on.
    """

    preview_wanted = Signal(object, object, int, QSize)
    export_wanted = Signal(object, object)
    copy_wanted = Signal(object)
    print_wanted = Signal(object)
    presets_changed = Signal(object)

    def __init__(
        self,
        info: FileInfo,
        first: PicturePreset,
        view: WindowView,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("pictureDialog")
        self.setWindowTitle(translate("Picture dialog", "Export Picture"))
        self._presets = info.pictures
        self._own = first
        self.form = PictureForm(view, first, info.title)
        self.preview = PicturePreview()
        self.bar = BusyBar(in_foot=True)
        self._names = QComboBox()
        self._keep = QPushButton(translate("Picture dialog", "Keep As…"))
        self._forget = QPushButton(translate("Picture dialog", "Remove"))
        self._format = QComboBox()
        for kind in PictureFormat:
            self._format.addItem(kind.value.upper(), kind)
        self._lay_out()
        self._fill_names(first.name)
        self._connect()
        room = self.screen().availableSize() - QSize(*OUTSIDE)
        self.resize(_FIRST_SIZE.boundedTo(room))

    @property
    def kind(self) -> PictureFormat:
        return PictureFormat(self._format.currentData())

    def choose_format(self, kind: PictureFormat) -> None:
        self._format.setCurrentIndex(self._format.findText(kind.value.upper()))

    def show_preview(self, preview: Preview) -> None:
        self.preview.show_preview(preview)

    def show_failure(self, sentence: str) -> None:
        self.preview.show_failure(sentence)

    def keep_as(self, name: str) -> None:
        """Have the file know the picture under this name, instead of an older one of that name."""
        preset = msgspec.structs.replace(self.form.preset(), name=name)
        others = [each for each in self._presets if each.name != name]
        self._change_presets((*others, preset), name)

    # Wishes

    def _ask_preview(self, page: int, room: QSize) -> None:
        self.preview_wanted.emit(self.form.preset(), self.kind, page, room)

    def _export(self) -> None:
        self.export_wanted.emit(self.form.preset(), self.kind)

    def _copy(self) -> None:
        self.copy_wanted.emit(self.form.preset())

    def _print(self) -> None:
        self.print_wanted.emit(self.form.preset())

    def _show_named(self) -> None:
        name = self._names.currentData()
        found = next((each for each in self._presets if each.name == name), self._own)
        self._forget.setEnabled(found is not self._own)
        self.form.show_preset(found)
        self.preview.refresh()

    def _ask_name(self) -> None:
        title = translate("Picture dialog", "Keep Picture")
        label = translate("Picture dialog", "Name in this file:")
        name, problem = str(self._names.currentData() or ""), ""
        while True:
            name, accepted = QInputDialog.getText(self, title, f"{label}{problem}", text=name)
            sentence = why_not_text("", name, _LONGEST_NAME)
            if not sentence or not accepted:
                break
            # Asked again with what was typed: it is in the file that the name would be kept.
            name, problem = name[:_LONGEST_NAME], f"\n{sentence}"
        if accepted and name.strip():
            self.keep_as(name.strip())

    def _remove_named(self) -> None:
        name = self._names.currentData()
        self._change_presets([each for each in self._presets if each.name != name], "")

    def _change_presets(self, presets: Sequence[PicturePreset], name: str) -> None:
        self._presets = tuple(presets)
        self.presets_changed.emit(self._presets)
        self._fill_names(name)

    def _fill_names(self, name: str) -> None:
        self._names.blockSignals(True)
        self._names.clear()
        self._names.addItem(translate("Picture dialog", "As in the window"), "")
        for preset in self._presets:
            self._names.addItem(preset.name, preset.name)
        self._names.setCurrentIndex(max(self._names.findData(name), 0))
        self._names.blockSignals(False)
        self._forget.setEnabled(bool(self._names.currentData()))

    # Widgets

    def _connect(self) -> None:
        self._names.currentIndexChanged.connect(self._show_named)
        self._keep.clicked.connect(self._ask_name)
        self._forget.clicked.connect(self._remove_named)
        self.form.changed.connect(self.preview.refresh)
        self._format.currentIndexChanged.connect(self.preview.refresh)
        self.preview.wanted.connect(self._ask_preview)

    def _lay_out(self) -> None:
        names = QHBoxLayout()
        names.setSpacing(NEAR)
        self._names.setAccessibleName(translate("Picture dialog", "Pictures of this file"))
        names.addWidget(self._names, 1)
        for button in (self._keep, self._forget):
            button.setAutoDefault(False)
            names.addWidget(button)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self.form)
        left = QVBoxLayout()
        left.setSpacing(APART)
        left.addLayout(names)
        left.addWidget(area, 1)
        column = QWidget()
        column.setFixedWidth(_FORM_WIDTH)
        column.setLayout(left)
        left.setContentsMargins(*NONE)
        middle = QHBoxLayout()
        middle.setSpacing(EDGE)
        middle.addWidget(column)
        middle.addWidget(self.preview, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*DIALOG)
        layout.setSpacing(WIDE)
        layout.addLayout(middle, 1)
        layout.addLayout(self._foot())

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setSpacing(NEAR)
        for words, slot in (
            (translate("Picture dialog", "Print…"), self._print),
            (translate("Picture dialog", "Copy"), self._copy),
        ):
            button = QPushButton(words)
            button.setAutoDefault(False)
            button.clicked.connect(slot)
            foot.addWidget(button)
        # Within the foot: a line of its own would push the preview, which is drawn to fit.
        foot.addWidget(self.bar, _BAR_SHARE)
        foot.addStretch(1)
        self._format.setAccessibleName(translate("Picture dialog", "Format"))
        foot.addWidget(self._format)
        buttons = plain_buttons(QDialogButtonBox.StandardButton.Close)
        export = buttons.addButton(
            translate("Picture dialog", "Export…"), QDialogButtonBox.ButtonRole.ActionRole
        )
        export.setObjectName("primaryButton")
        export.setDefault(True)
        export.clicked.connect(self._export)
        buttons.rejected.connect(self.reject)
        foot.addWidget(buttons)
        return foot
