"""Where a known record says something else: take theirs or keep mine, field by field or for all."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelection
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from desktop_app.exchange.choices import FieldChange, Place
from desktop_app.language import translate
from desktop_app.render.measures import NEAR
from desktop_app.ui.dialogs.plain_table import shape_table
from desktop_app.ui.models.field_changes_model import FieldChangesModel

__all__ = ["ImportChanges"]

_TAKE = 72
"""Room for a tick; the others share what is left."""


class ImportChanges(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.model = FieldChangesModel(self)
        self._table = QTableView()
        self._table.setObjectName("importChanges")
        self._table.setModel(self.model)
        shape_table(self._table, translate("Import dialog", "Changed fields"))
        sizes = self._table.horizontalHeader()
        sizes.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        sizes.setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)
        sizes.resizeSection(0, _TAKE)
        self._theirs, self._mine = QPushButton(), QPushButton()
        self._lay_out()
        self._theirs.clicked.connect(self._take_theirs)
        self._mine.clicked.connect(self._keep_mine)
        self._table.selectionModel().selectionChanged.connect(self._show_scope)
        self._show_scope()

    def show_changes(self, changes: Sequence[FieldChange]) -> None:
        self.model.show_changes(changes)
        self._show_scope()

    def kept(self) -> frozenset[Place]:
        return self.model.kept()

    def _take_theirs(self) -> None:
        self.model.choose(self._rows(), theirs=True)

    def _keep_mine(self) -> None:
        self.model.choose(self._rows(), theirs=False)

    def _rows(self) -> list[int]:
        return [index.row() for index in self._table.selectionModel().selectedRows()]

    def _show_scope(self, *_: QItemSelection) -> None:
        some = bool(self._rows())
        self._theirs.setText(
            translate("Import dialog", "Take Theirs in Selection")
            if some
            else translate("Import dialog", "Take Theirs for All")
        )
        self._mine.setText(
            translate("Import dialog", "Keep Mine in Selection")
            if some
            else translate("Import dialog", "Keep Mine for All")
        )

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(NEAR)
        for button in (self._theirs, self._mine):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, NEAR, 0, 0)
        layout.setSpacing(NEAR)
        layout.addWidget(self._table, 1)
        layout.addLayout(buttons)
