"""The licenses as table rows, each with what its chain says about the as-of day."""

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum
from typing import Final, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from desktop_app.domain.changes import ChangeSet
from desktop_app.domain.days import Day
from desktop_app.domain.knowledge import as_known_on
from desktop_app.domain.records import License
from desktop_app.domain.status import StatusOnDay, status_on
from desktop_app.domain.wording import day_words, status_words

__all__ = ["Column", "LicenseTableModel", "Viewpoint"]

_Index = QModelIndex | QPersistentModelIndex
_ROOT: Final = QModelIndex()


class Column(IntEnum):
    LICENSE = 0
    STATUS = 1
    LAST_DAY = 2
    LEFT = 3
    HOLDER = 4


_HEADINGS: Final[dict[Column, str]] = {
    Column.LICENSE: "License",
    Column.STATUS: "Status",
    Column.LAST_DAY: "Last day",
    Column.LEFT: "Left",
    Column.HOLDER: "Holder",
}


class Viewpoint(NamedTuple):
    """The day that is asked about, and the day whose knowledge answers (None: all of the file)."""

    as_of: Day
    known_on: Day | None = None
    warning_days: tuple[int, ...] = (30, 7, 1)


def _last_day(status: StatusOnDay) -> str:
    if status.last_day is not None:
        return day_words(status.last_day)
    return "open" if status.term is not None and status.first_day is not None else "—"


def _days_left(status: StatusOnDay) -> str:
    return "—" if status.days_left is None else f"{status.days_left:,} d"


_OF_LICENSE: Final[dict[Column, Callable[[License], str]]] = {
    Column.LICENSE: lambda license_: license_.title or license_.id,
    Column.HOLDER: lambda license_: ", ".join(license_.holders),
}
_OF_STATUS: Final[dict[Column, Callable[[StatusOnDay], str]]] = {
    Column.STATUS: lambda standing: status_words(standing.status),
    Column.LAST_DAY: _last_day,
    Column.LEFT: _days_left,
}


class LicenseTableModel(QAbstractTableModel):
    """Rows in the file's order. `LicenseRole` gives the License, `StatusRole` its StatusOnDay."""

    LicenseRole: Final = int(Qt.ItemDataRole.UserRole) + 1
    StatusRole: Final = int(Qt.ItemDataRole.UserRole) + 2

    def __init__(self, viewpoint: Viewpoint, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._viewpoint = viewpoint
        self._licenses: list[License] = []
        self._row_of: dict[str, int] = {}
        # Status is computed when a row is first asked for: with 100,000 rows few are ever seen.
        self._statuses: dict[str, StatusOnDay] = {}

    def show_licenses(self, licenses: list[License]) -> None:
        self.beginResetModel()
        self._licenses = licenses
        self._row_of = {license_.id: row for row, license_ in enumerate(licenses)}
        self._statuses.clear()
        self.endResetModel()

    def show_viewpoint(self, viewpoint: Viewpoint) -> None:
        self._viewpoint = viewpoint
        self._statuses.clear()
        if self._licenses:
            self.dataChanged.emit(
                self.index(0, 0), self.index(len(self._licenses) - 1, len(Column) - 1)
            )

    def follow(self, changes: ChangeSet) -> bool:
        """Update rows whose license changed; False where rows came or went (then show anew)."""
        for before, after in changes.licenses():
            if before is None or after is None or before.id != after.id:
                return False
            row = self._row_of.get(after.id)
            if row is not None:
                self._licenses[row] = after
                self._statuses.pop(after.id, None)
                self.dataChanged.emit(self.index(row, 0), self.index(row, len(Column) - 1))
        return True

    def row_of(self, license_id: str) -> int | None:
        return self._row_of.get(license_id)

    def license_at(self, row: int) -> License:
        return self._licenses[row]

    def status_of(self, license_: License) -> StatusOnDay:
        status = self._statuses.get(license_.id)
        if status is None:
            known = as_known_on(license_, self._viewpoint.known_on)
            status = status_on(
                known, self._viewpoint.as_of, warning_days=self._viewpoint.warning_days
            )
            self._statuses[license_.id] = status
        return status

    @override
    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._licenses)

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
            return _HEADINGS[Column(section)]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(Column(section))
        return None

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        license_ = self._licenses[index.row()]
        column = Column(index.column())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._text(column, license_)
        if role == self.LicenseRole:
            return license_
        if role == self.StatusRole:
            return self.status_of(license_)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(column)
        return None

    def _text(self, column: Column, license_: License) -> str:
        of_license = _OF_LICENSE.get(column)
        if of_license is not None:
            return of_license(license_)
        return _OF_STATUS[column](self.status_of(license_))

    @staticmethod
    def _alignment(column: Column) -> Qt.AlignmentFlag:
        side = Qt.AlignmentFlag.AlignRight if column is Column.LEFT else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter
