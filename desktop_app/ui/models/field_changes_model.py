"""What an import would change in known records, a row a field, each to be taken or kept back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from desktop_app.exchange.choices import FieldChange, Place
from desktop_app.language import marked, translate

__all__ = ["FieldChangesModel"]

_HEADERS: Final = (
    marked("Import dialog", "Take"),
    marked("Import dialog", "Record"),
    marked("Import dialog", "Term"),
    marked("Import dialog", "Field"),
    marked("Import dialog", "In this file"),
    marked("Import dialog", "In the import"),
)
_LONGEST: Final = 300
_Index = QModelIndex | QPersistentModelIndex


class FieldChangesModel(QAbstractTableModel):
    """Everything is taken until somebody keeps it back."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._changes: Sequence[FieldChange] = ()
        self._kept: set[int] = set()

    def show_changes(self, changes: Sequence[FieldChange]) -> None:
        self.beginResetModel()
        self._changes = changes
        self._kept = set()
        self.endResetModel()

    def kept(self) -> frozenset[Place]:
        """The places at which the file's own values stay."""
        return frozenset(self._changes[row].place for row in self._kept)

    def choose(self, rows: Sequence[int], *, theirs: bool) -> None:
        """Take their value or keep mine in these rows; in all of them where none are named."""
        chosen = set(rows) or set(range(len(self._changes)))
        self._kept = self._kept - chosen if theirs else self._kept | chosen
        if self._changes:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._changes) - 1, 5))

    @override
    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._changes)

    @override
    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(_HEADERS)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return translate("Import dialog", _HEADERS[section])
        return None

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        if column == 0:
            if role == Qt.ItemDataRole.CheckStateRole:
                return Qt.CheckState.Unchecked if row in self._kept else Qt.CheckState.Checked
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            change = self._changes[row]
            cells = (change.record, change.term, change.field, change.mine, change.theirs)
            return " ".join(cells[column - 1][:_LONGEST].split())
        return None

    @override
    def flags(self, index: _Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() == 0 else flags

    @override
    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or index.column() != 0:
            return False
        self.choose([index.row()], theirs=Qt.CheckState(value) is Qt.CheckState.Checked)
        return True
