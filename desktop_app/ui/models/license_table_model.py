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
from desktop_app.timeline.arranging.arrangement import (
    NO_ROWS,
    Arrangement,
    Heading,
    in_file_order,
)
from desktop_app.ui.models.cell_entry import CellEntry
from desktop_app.ui.models.columns import COLUMN_SPECS, Column, heading
from desktop_app.ui.models.heading_words import heading_words
from desktop_app.ui.models.row_order import RowOrder
from desktop_app.ui.models.row_texts import RowText, Viewpoint, row_texts

__all__ = ["NUMBERS", "Column", "LicenseTableModel"]

_Index = QModelIndex | QPersistentModelIndex
_ROOT: Final = QModelIndex()
_MANY: Final = 300
"""Licenses that change at once and whose rows are not looked for one by one."""
NUMBERS: Final = (Column.LEFT, Column.TERMS)
"""Columns whose cells end at the right."""


class LicenseTableModel(QAbstractTableModel):
    """Rows as they are arranged: headings of groups, licenses, dependents under their license.

    `TextRole` gives a row's RowText, None on a heading.

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
        self._arrangement = NO_ROWS
        self._orders: tuple[RowOrder, ...] = ()
        # Licenses that changed since: those of the arrangement stay as they were.
        self._changed: dict[str, License] = {}
        # Said when a row is first asked for: of 100,000 rows few are ever seen.
        self._texts: dict[str, tuple[RowText, ...]] = {}
        self._locked: frozenset[str] = frozenset()

    def show_rows(self, arrangement: Arrangement) -> None:
        self.beginResetModel()
        self._arrangement = arrangement
        self._changed.clear()
        self._texts.clear()
        self.endResetModel()

    def show_licenses(self, licenses: Sequence[License], *, with_dependents: bool = False) -> None:
        """Rows for these licenses in this order, without groups."""
        self.show_rows(in_file_order(licenses, with_dependents=with_dependents))

    def show_orders(self, orders: Sequence[RowOrder]) -> None:
        """Number the columns that the rows are ordered by, where they are several."""
        self._orders = tuple(orders)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)

    def _heading_with_rank(self, column: Column) -> str:
        columns = [order.column for order in self._orders]
        if len(columns) < 2 or column not in columns:
            return heading(column)
        rank = columns.index(column)
        arrow = "↓" if self._orders[rank].descending else "↑"
        return f"{heading(column)} {arrow}{rank + 1}"

    @property
    def arrangement(self) -> Arrangement:
        return self._arrangement

    def show_viewpoint(self, viewpoint: Viewpoint) -> None:
        self._viewpoint = viewpoint
        self._texts.clear()
        if len(self._arrangement):
            self._tell(0, len(self._arrangement) - 1)

    def follow(self, changes: ChangeSet) -> bool:
        """Update rows whose license changed; False where rows came or went (then show anew)."""
        with_dependents = self._arrangement.with_dependents
        told: list[int] = []
        pairs = changes.licenses()
        if len(pairs) > _MANY and not with_dependents:
            return self._follow_many(pairs)
        for before, after in pairs:
            if before is None or after is None or before.id != after.id:
                return False
            if with_dependents and len(before.dependents) != len(after.dependents):
                return False
            below = len(after.dependents) if with_dependents else 0
            for row in self._arrangement.rows_of(after.id):
                self._changed[after.id] = after
                self._texts.pop(after.id, None)
                told += (row, row + below)
        if told:
            # Once: views look through all that they show each time.
            self._tell(min(told), max(told))
        return True

    def _follow_many(self, pairs: Sequence[tuple[License | None, License | None]]) -> bool:
        """Not looking for the rows of each: so many are all over the table."""
        afters = [after for before, after in pairs if before is not None and after is not None]
        if len(afters) < len(pairs):
            return False
        self._changed.update({after.id: after for after in afters})
        self._texts.clear()
        if len(self._arrangement):
            self._tell(0, len(self._arrangement) - 1)
        return True

    def show_locked(self, license_ids: frozenset[str]) -> None:
        """Which licenses refuse changes."""
        if license_ids != self._locked:
            self._locked = license_ids
            if len(self._arrangement):
                self._tell(0, len(self._arrangement) - 1)

    def row_of(self, license_id: str) -> int | None:
        """The first of the license's own rows."""
        return self._arrangement.row_of(license_id)

    def heading_at(self, row: int) -> Heading | None:
        """The group whose heading is on a row."""
        return self._arrangement.heading_at(row)

    def license_at(self, row: int) -> License:
        """The license of a row that is no heading, or whose dependent is there."""
        who = int(self._arrangement.who[row])
        assert who >= 0, "a heading is no license: see `heading_at`"
        license_ = self._arrangement.licenses[who]
        return self._changed.get(license_.id, license_)

    def own_license(self, row: int) -> License | None:
        """The license whose own row this is; None for rows of anything else."""
        arrangement = self._arrangement
        is_own = arrangement.who[row] >= 0 and not arrangement.number[row]
        return self.license_at(row) if is_own else None

    def own_licenses(self, rows: Sequence[int]) -> tuple[License, ...]:
        """The licenses whose own rows are among these; each once, though it has several rows."""
        arrangement, now = self._arrangement, self._changed
        at = slice(rows.start, rows.stop) if isinstance(rows, range) else list(rows)
        who, number = arrangement.who[at], arrangement.number[at]
        # A hundred thousand rows may be selected: asked one by one they would take a third second.
        places: list[int] = who[(who >= 0) & (number == 0)].tolist()
        found = (arrangement.licenses[place] for place in dict.fromkeys(places))
        return tuple(now.get(license_.id, license_) for license_ in found)

    def text_at(self, row: int) -> RowText:
        license_id, number, _ = self._arrangement.row(row)
        assert license_id is not None, "a heading has words of its own"
        texts = self._texts.get(license_id)
        if texts is None:
            texts = self._texts[license_id] = row_texts(self.license_at(row), self._viewpoint)
        return texts[number]

    @override
    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._arrangement)

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
            return self._heading_with_rank(Column(section))
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
        heading_here = self.heading_at(index.row())
        if heading_here is not None:
            return _heading_data(heading_here, column, role)
        if role == Qt.ItemDataRole.EditRole:
            return self.original(index)
        return self._shown(index.row(), column, role)

    def _shown(self, row: int, column: Column, role: int) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(row, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            words = self._words(row, column)
            is_locked = column is Column.LICENSE and self._is_locked(row)
            return translate("Table", "{name}, locked").format(name=words) if is_locked else words
        if role == self.TextRole:
            return self.text_at(row)
        if role == self.LockedRole:
            return self._is_locked(row)
        return _alignment(column) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def _is_locked(self, row: int) -> bool:
        license_id, number, _ = self._arrangement.row(row)
        return not number and license_id in self._locked

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


def _heading_data(group: Heading, column: Column, role: int) -> object:
    if column is not Column.LICENSE:
        return "" if role == Qt.ItemDataRole.DisplayRole else None
    if role == Qt.ItemDataRole.DisplayRole:
        return one_line(group.title)
    return heading_words(group) if role == Qt.ItemDataRole.AccessibleTextRole else None


def _alignment(column: Column) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column in NUMBERS else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
