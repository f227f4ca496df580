"""All sources of the file, cited or not, each with its fields."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.changes import Edit
from desktop_app.domain.records import Source
from desktop_app.domain.visible_text import one_line
from desktop_app.editing import edits, record_parts
from desktop_app.editing.citing import new_source, source_name
from desktop_app.editing.pasting import cited_ids
from desktop_app.editing.record_fields import SOURCE_FIELDS, Field, Reading, value_at
from desktop_app.language import translate
from desktop_app.render.measures import APART, DIALOG, NEAR, TIGHT, WIDE
from desktop_app.ui.open_file import OpenFile
from desktop_app.ui.panels.field_form import FieldForm
from desktop_app.ui.slots import calling
from desktop_app.ui.widgets.plain_buttons import plain_buttons

__all__ = ["SourcesDialog"]

_SHOWN: Final = 500


class SourcesDialog(QDialog):
    """A list to look through at the left, the fields of the current source at the right."""

    def __init__(self, file: OpenFile, reading: Callable[[], Reading], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("sourcesDialog")
        self.setWindowTitle(translate("Sources", "Sources of the File"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(860, 560)
        self._file = file
        self._found: list[Source] = []
        self._current = ""
        self._line = QLineEdit()
        self._line.setMaxLength(200)
        self._line.setAccessibleName(translate("Sources", "Look for a source"))
        self._line.setPlaceholderText(translate("Sources", "A few letters of it"))
        self._list = QListWidget()
        self._list.setAccessibleName(translate("Sources", "Sources"))
        self._form = FieldForm(SOURCE_FIELDS, reading, self._known)
        self._cited = QLabel()
        self._cited.setObjectName("muted")
        self._add = QPushButton(translate("Sources", "Add Source"))
        self._delete = QPushButton(translate("Sources", "Delete Source"))
        self._lay_out()
        self._line.textChanged.connect(calling(self._fill))
        self._list.currentRowChanged.connect(self._choose)
        self._form.changed.connect(self._change)
        self._add.clicked.connect(calling(self._add_source))
        self._delete.clicked.connect(calling(self._delete_source))
        self._fill()

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(NEAR)
        left.addWidget(self._line)
        left.addWidget(self._list, 1)
        row = QHBoxLayout()
        for button in (self._add, self._delete):
            # Enter belongs to the field that is being filled in.
            button.setAutoDefault(False)
            row.addWidget(button)
        left.addLayout(row)
        panes = QHBoxLayout()
        panes.setSpacing(WIDE)
        panes.addLayout(left, 2)
        panes.addWidget(self._fields(), 3)
        buttons = plain_buttons(QDialogButtonBox.StandardButton.Close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(*DIALOG)
        column.setSpacing(APART)
        column.addLayout(panes, 1)
        column.addWidget(buttons)

    def _fields(self) -> QScrollArea:
        body = QWidget()
        body.setObjectName("inspectorPage")
        inside = QVBoxLayout(body)
        inside.setContentsMargins(TIGHT, 0, APART, 0)
        inside.addWidget(self._form)
        inside.addWidget(self._cited)
        inside.addStretch(1)
        area = QScrollArea()
        area.setWidget(body)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return area

    def _fill(self) -> None:
        """List the sources that hold what is looked for, and keep the current one."""
        words = self._line.text().casefold().split()
        self._found = [
            source
            for source in self._file.document.sources
            if all(word in _told(source) for word in words)
        ][:_SHOWN]
        blocked = self._list.blockSignals(True)
        self._list.clear()
        for source in self._found:
            self._list.addItem(one_line(source_name(source)))
        row = next((n for n, each in enumerate(self._found) if each.id == self._current), 0)
        self._list.setCurrentRow(row if self._found else -1)
        self._list.blockSignals(blocked)
        self._choose(self._list.currentRow())

    def _choose(self, row: int) -> None:
        source = self._found[row] if 0 <= row < len(self._found) else None
        self._form.setEnabled(source is not None)
        self._delete.setEnabled(source is not None)
        if source is None:
            self._cited.clear()
            return
        self._current = source.id
        self._form.show_part(source)
        count = sum(source.id in cited_ids(each) for each in self._file.document.licenses)
        self._cited.setText(
            translate("Sources", "Cited by 1 license.")
            if count == 1
            else translate("Sources", "Cited by %n licenses.", "", count)
        )

    def _change(self, label: str, after: object) -> None:
        before = self._file.document.source(self._current)
        if before is not None and isinstance(after, Source):
            self._perform(record_parts.change_source(before, after, label))

    def _add_source(self) -> None:
        taken = {source.id for source in self._file.document.sources}
        fresh = new_source(translate("Sources", "New source"), taken)
        self._line.clear()
        self._current = fresh.id
        self._perform(edits.add_source(fresh))

    def _delete_source(self) -> None:
        source = self._file.document.source(self._current)
        if source is not None:
            self._perform(edits.remove_source(source))

    def _perform(self, edit: Edit | None) -> None:
        self._file.perform(edit)
        self._fill()

    def _known(self, field: Field) -> Mapping[str, str]:
        found = (str(value_at(each, field.path) or "") for each in self._file.document.sources)
        return {each: each for each in found if each}


def _told(source: Source) -> str:
    return " ".join((source_name(source), source.title, source.publisher, source.id)).casefold()
