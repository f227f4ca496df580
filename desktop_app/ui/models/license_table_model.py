"""The licenses as table rows, each with what its chain says about the as-of day."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from typing import Final, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from desktop_app.domain.changes import ChangeSet
from desktop_app.domain.records import License
from desktop_app.ui.models.row_texts import RowText, Viewpoint, row_texts

__all__ = ["Column", "LicenseTableModel"]

_Index = QModelIndex | QPersistentModelIndex
_ROOT: Final = QModelIndex()


class Column(IntEnum):
    LICENSE = 0
    STATUS = 1
    LAST_DAY = 2
    LEFT = 3
    HOLDER = 4


class _Heading(NamedTuple):
    """A column's heading, and which of the row's words stand in it."""

    text: str
    field: str


_HEADINGS: Final[dict[Column, _Heading]] = {
    Column.LICENSE: _Heading("License", "name"),
    Column.STATUS: _Heading("Status", "words"),
    Column.LAST_DAY: _Heading("Last day", "last_day"),
    Column.LEFT: _Heading("Left", "left"),
    Column.HOLDER: _Heading("Holder", "detail"),
}


class LicenseTableModel(QAbstractTableModel):
    """Rows in the file's order, dependents under their license where they are shown.

    `TextRole` gives a row's RowText.
    """

    TextRole: Final = int(Qt.ItemDataRole.UserRole) + 1

    def __init__(self, viewpoint: Viewpoint, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._viewpoint = viewpoint
        self._with_dependents = False
        self._licenses: dict[str, License] = {}
        # A row is a license and 0, or the number of one of its dependents.
        self._rows: list[tuple[str, int]] = []
        self._row_of: dict[str, int] = {}
        # Said when a row is first asked for: of 100,000 rows few are ever seen.
        self._texts: dict[str, tuple[RowText, ...]] = {}

    def show_licenses(self, licenses: Sequence[License], *, with_dependents: bool = False) -> None:
        self.beginResetModel()
        self._with_dependents = with_dependents
        self._licenses = {license_.id: license_ for license_ in licenses}
        self._rows = [
            (license_.id, number)
            for license_ in licenses
            for number in range(1 + (len(license_.dependents) if with_dependents else 0))
        ]
        self._row_of = {each: row for row, (each, number) in enumerate(self._rows) if not number}
        self._texts.clear()
        self.endResetModel()

    def show_viewpoint(self, viewpoint: Viewpoint) -> None:
        self._viewpoint = viewpoint
        self._texts.clear()
        if self._rows:
            self._tell(0, len(self._rows) - 1)

    def follow(self, changes: ChangeSet) -> bool:
        """Update rows whose license changed; False where rows came or went (then show anew)."""
        for before, after in changes.licenses():
            if before is None or after is None or before.id != after.id:
                return False
            if self._with_dependents and len(before.dependents) != len(after.dependents):
                return False
            row = self._row_of.get(after.id)
            if row is not None:
                self._licenses[after.id] = after
                self._texts.pop(after.id, None)
                below = len(after.dependents) if self._with_dependents else 0
                self._tell(row, row + below)
        return True

    def row_of(self, license_id: str) -> int | None:
        """The license's own row."""
        return self._row_of.get(license_id)

    def license_at(self, row: int) -> License:
        """The license of a row, or whose dependent is there."""
        return self._licenses[self._rows[row][0]]

    def text_at(self, row: int) -> RowText:
        license_id, number = self._rows[row]
        texts = self._texts.get(license_id)
        if texts is None:
            texts = self._texts[license_id] = row_texts(self._licenses[license_id], self._viewpoint)
        return texts[number]

    @override
    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(Column)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return _HEADINGS[Column(section)].text
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(Column(section))
        return None

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        column = Column(index.column())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return getattr(self.text_at(index.row()), _HEADINGS[column].field)
        if role == self.TextRole:
            return self.text_at(index.row())
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        return None

    def _tell(self, first: int, last: int) -> None:
        self.dataChanged.emit(self.index(first, 0), self.index(last, len(Column) - 1))


def _alignment(column: Column) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column is Column.LEFT else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
