"""The licenses as table rows, each with what its chain says about the as-of day."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from typing_extensions import override

from desktop_app.domain.changes import ChangeSet
from desktop_app.domain.records import License
from desktop_app.domain.visible_text import one_line
from desktop_app.editing.date_entry import DateEntryError
from desktop_app.gestures.effects import Commit
from desktop_app.language import translate
from desktop_app.ui.models.cell_entry import CellEntry
from desktop_app.ui.models.columns import COLUMN_SPECS, Column, heading
from desktop_app.ui.models.row_texts import RowText, Viewpoint, row_texts

__all__ = ["NUMBERS", "Column", "LicenseTableModel"]

_Index = QModelIndex | QPersistentModelIndex
_ROOT: Final = QModelIndex()
NUMBERS: Final = (Column.LEFT, Column.TERMS)
"""Columns whose cells end at the right."""


class LicenseTableModel(QAbstractTableModel):
    """Rows in the order they are given, dependents under their license where they are shown.

    `TextRole` gives a row's RowText.

    Signals:
        offered(Commit): what was typed into a cell means this.
    """

    offered = Signal(object)

    TextRole: Final = int(Qt.ItemDataRole.UserRole) + 1
    LockedRole: Final = int(Qt.ItemDataRole.UserRole) + 2

    def __init__(
        self, viewpoint: Viewpoint, entry: CellEntry, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._entry = entry
        self._viewpoint = viewpoint
        self._with_dependents = False
        self._licenses: dict[str, License] = {}
        # A row is a license and 0, or the number of one of its dependents.
        self._rows: list[tuple[str, int]] = []
        self._row_of: dict[str, int] = {}
        # Said when a row is first asked for: of 100,000 rows few are ever seen.
        self._texts: dict[str, tuple[RowText, ...]] = {}
        self._locked: frozenset[str] = frozenset()

    def show_licenses(self, licenses: Sequence[License], *, with_dependents: bool = False) -> None:
        self.beginResetModel()
        self._with_dependents = with_dependents
        self._licenses = {license_.id: license_ for license_ in licenses}
        self._rows, self._row_of = _rows_of(licenses, with_dependents=with_dependents)
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

    def show_locked(self, license_ids: frozenset[str]) -> None:
        """Which licenses refuse changes."""
        if license_ids != self._locked:
            self._locked = license_ids
            if self._rows:
                self._tell(0, len(self._rows) - 1)

    def row_of(self, license_id: str) -> int | None:
        """The license's own row."""
        return self._row_of.get(license_id)

    def license_at(self, row: int) -> License:
        """The license of a row, or whose dependent is there."""
        return self._licenses[self._rows[row][0]]

    def own_license(self, row: int) -> License | None:
        """The license whose own row this is; None for rows of anything else."""
        return None if self._rows[row][1] else self.license_at(row)

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
            return heading(Column(section))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            # On the line of the calendar's finer units.
            across = _alignment(Column(section)) & Qt.AlignmentFlag.AlignHorizontal_Mask
            return across | Qt.AlignmentFlag.AlignBottom
        return None

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        column = Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(index.row(), column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            words = self._words(index.row(), column)
            is_locked = column is Column.LICENSE and self.data(index, self.LockedRole)
            return translate("Table", "{name}, locked").format(name=words) if is_locked else words
        if role == Qt.ItemDataRole.EditRole:
            return self.original(index)
        if role == self.TextRole:
            return self.text_at(index.row())
        if role == self.LockedRole:
            license_id, number = self._rows[index.row()]
            return not number and license_id in self._locked
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        return None

    @override
    def flags(self, index: _Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        license_ = self.own_license(index.row()) if index.isValid() else None
        if license_ is not None and self._entry.can_edit(
            license_, Column(index.column()), self._viewpoint
        ):
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    @override
    def setData(self, index: _Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Offer what a typed text means; False where it means nothing, or what is there already."""
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        try:
            commit = self.read(index, str(value))
        except DateEntryError:
            return False
        if commit is not None:
            self.offered.emit(commit)
        return commit is not None

    @property
    def entry(self) -> CellEntry:
        """What reads the cells."""
        return self._entry

    @property
    def viewpoint(self) -> Viewpoint:
        return self._viewpoint

    def original(self, index: _Index) -> str:
        """The text of a cell as it is stored; Qt's own strings would lose parts of broken ones."""
        license_ = self.license_at(index.row())
        return self._entry.text(license_, Column(index.column()), self._viewpoint)

    def read(self, index: _Index, text: str) -> Commit | None:
        """What a text typed into a cell means; None where it changes nothing.

        Raises:
            DateEntryError: it cannot stand there; the message is a sentence.
        """
        license_ = self.license_at(index.row())
        return self._entry.read(license_, Column(index.column()), text, self._viewpoint)

    def _words(self, row: int, column: Column) -> str:
        spec = COLUMN_SPECS[column]
        if spec.said:
            return one_line(str(getattr(self.text_at(row), spec.said)))
        license_ = self.own_license(row)
        if license_ is None:
            return ""
        if spec.counted is not None:
            return spec.counted(license_)
        return one_line(self._entry.text(license_, column, self._viewpoint))

    def _tell(self, first: int, last: int) -> None:
        self.dataChanged.emit(self.index(first, 0), self.index(last, len(Column) - 1))


def _rows_of(
    licenses: Sequence[License], *, with_dependents: bool
) -> tuple[list[tuple[str, int]], dict[str, int]]:
    """The rows, and which of them is a license's own."""
    if not with_dependents:  # 100,000 rows in a third of the time
        rows = [(license_.id, 0) for license_ in licenses]
        return rows, {license_.id: row for row, license_ in enumerate(licenses)}
    rows = [
        (license_.id, number)
        for license_ in licenses
        for number in range(1 + len(license_.dependents))
    ]
    return rows, {each: row for row, (each, number) in enumerate(rows) if not number}


def _alignment(column: Column) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column in NUMBERS else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
