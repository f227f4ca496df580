"""A table of somebody else's database as rows to read: a document each, a column for each key."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from desktop_app.language import translate
from desktop_app.storage import ForeignTable

__all__ = ["ForeignTableModel"]

_Index = QModelIndex | QPersistentModelIndex
_ROOT: Final = QModelIndex()
_KEPT: Final = 500
_LONGEST: Final = 300
"""Characters in a cell; the whole text stands below the table."""


class ForeignTableModel(QAbstractTableModel):
    """The document's number first. Nothing can be edited."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.show_table(ForeignTable("", (), ()))

    def show_table(self, table: ForeignTable) -> None:
        self.beginResetModel()
        self._table = table
        # Decoded when it comes into view: a file may hold a hundred thousand.
        self._cells = lru_cache(maxsize=_KEPT)(table.cells)
        self.endResetModel()

    def text_at(self, row: int) -> str:
        """The whole document as it stands in the file."""
        return self._table.text(row)

    @override
    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._table.documents)

    @override
    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else 1 + len(self._table.keys)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        if section == 0:
            return translate("Foreign tables", "Number")
        return self._table.keys[section - 1] or translate("Foreign tables", "Value")

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or role != Qt.ItemDataRole.DisplayRole:
            return None
        if index.column() == 0:
            return self._table.documents[index.row()][0]
        words = self._cells(index.row()).get(self._table.keys[index.column() - 1], "")
        return words[:_LONGEST].replace("\n", " ")
