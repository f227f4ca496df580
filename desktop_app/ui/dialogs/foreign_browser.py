"""A window onto somebody else's TinyDB file: its tables and documents, to be read only."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QModelIndex, QSize, Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from desktop_app.language import grouped, translate
from desktop_app.render.measures import APART, DIALOG, EDGE, ROW
from desktop_app.storage import ForeignTable
from desktop_app.ui.models.foreign_table_model import ForeignTableModel
from desktop_app.ui.widgets.fresh_column import plain_label
from desktop_app.ui.widgets.plain_buttons import plain_buttons

__all__ = ["ForeignBrowser", "show_foreign"]

_SIZE: Final = (960, 620)
_WIDEST: Final = 320
_LONGEST: Final = 200_000


class ForeignBrowser(QDialog):
    """Tables at the left, documents at the right, the chosen one below as it stands in the file."""

    def __init__(self, path: Path, tables: Sequence[ForeignTable], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("foreignBrowser")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(
            translate("Foreign tables", "{file} – read only").format(file=path.name)
        )
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.resize(*_SIZE)
        self._tables = tuple(tables)
        self._model = ForeignTableModel(self)
        self._names = QListWidget()
        self._view = QTableView()
        self._text = QPlainTextEdit()
        self._set_up_names()
        self._set_up_view()
        self._set_up_text()
        self._lay_out(path)
        self._names.setCurrentRow(0)

    def _set_up_names(self) -> None:
        self._names.setAccessibleName(translate("Foreign tables", "Tables"))
        for table in self._tables:
            count = grouped(len(table.documents))
            item = QListWidgetItem(f"{table.name}  ·  {count}")
            item.setSizeHint(QSize(0, ROW))
            self._names.addItem(item)
        self._names.currentRowChanged.connect(self._show_table)

    def _set_up_view(self) -> None:
        self._view.setAccessibleName(translate("Foreign tables", "Documents"))
        self._view.setModel(self._model)
        self._view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self._view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._view.setShowGrid(False)
        self._view.setWordWrap(False)
        self._view.setTabKeyNavigation(False)
        self._view.verticalHeader().hide()
        self._view.verticalHeader().setDefaultSectionSize(ROW)
        self._view.horizontalHeader().setHighlightSections(False)
        self._view.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        self._view.selectionModel().currentRowChanged.connect(self._show_document)

    def _set_up_text(self) -> None:
        self._text.setAccessibleName(translate("Foreign tables", "The document as it stands"))
        self._text.setReadOnly(True)
        self._text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))

    def _lay_out(self, path: Path) -> None:
        sentence = translate(
            "Foreign tables",
            "{file} is a TinyDB database, but not a license file: it has no table “licenses”. You"
            " can look at what is in it; nothing is ever written to it. Licenses that it holds in"
            " another form can be imported into a license file of your own.",
        ).format(file=path.name)
        right = QSplitter(Qt.Orientation.Vertical)
        right.addWidget(self._view)
        right.addWidget(self._text)
        right.setSizes([400, 120])
        panes = QSplitter(Qt.Orientation.Horizontal)
        panes.addWidget(self._names)
        panes.addWidget(right)
        panes.setSizes([200, 760])
        for splitter in (right, panes):
            splitter.setHandleWidth(9)
            splitter.setChildrenCollapsible(False)
        buttons = plain_buttons(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(*DIALOG)
        column.setSpacing(APART)
        column.addWidget(plain_label(sentence))
        column.addWidget(panes, 1)
        column.addWidget(buttons)

    def _show_table(self, row: int) -> None:
        if not 0 <= row < len(self._tables):
            return
        self._model.show_table(self._tables[row])
        self._text.clear()
        self._view.resizeColumnsToContents()
        for column in range(self._model.columnCount()):
            self._view.setColumnWidth(column, min(_WIDEST, self._view.columnWidth(column) + EDGE))
        if self._model.rowCount():
            self._view.selectRow(0)

    def _show_document(self, current: QModelIndex) -> None:
        if current.isValid():
            self._text.setPlainText(self._model.text_at(current.row())[:_LONGEST])


def show_foreign(parent: QWidget, path: Path, tables: Sequence[ForeignTable]) -> None:
    """Open a window onto the tables; whatever else is open stays so."""
    ForeignBrowser(path, tables, parent).show()
