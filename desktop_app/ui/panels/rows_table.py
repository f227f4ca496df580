"""A table whose first rows can stay at the top, and in which headings open and close groups."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem, QTableView
from typing_extensions import override

from desktop_app.timeline.arranging.arrangement import GroupKey, Heading
from desktop_app.timeline.rows import HEADING, held_rows
from desktop_app.ui.models.license_table_model import LicenseTableModel
from desktop_app.ui.slots import calling

__all__ = ["PINNED_LINE", "RowsTable"]

_Index = QModelIndex | QPersistentModelIndex
PINNED_LINE: Final = 2
"""Pixels of the line under the pinned rows."""


class RowsTable(QTableView):
    """Rows on the timeline's own lines.

    Signals:
        group_toggled(GroupKey): a group is to open or to close.
        groups_expanded(): all groups are to open.
    """

    group_toggled = Signal(object)
    groups_expanded = Signal()

    def __init__(self, model: LicenseTableModel) -> None:
        super().__init__()
        self._rows_model = model
        self._pins = 0
        self._low_rows: list[int] = []
        self.line_color = QColor()
        """Of the line under pinned rows."""
        self.setModel(model)
        model.modelReset.connect(calling(self._size_headings))

    def set_row_height(self, height: int) -> None:
        """Rows of this height; the scroll bar's range is right when this returns."""
        if height != self.verticalHeader().defaultSectionSize():
            self.verticalHeader().setDefaultSectionSize(height)
            self._size_headings()
            self.updateGeometries()

    def show_pins(self, rows: int) -> None:
        """So many first rows stay where they are when the others scroll, as far as they fit."""
        self._pins = rows
        self.viewport().update()

    @property
    def _pinned(self) -> int:
        height = self.verticalHeader().defaultSectionSize()
        return held_rows(self._pins, height, self.viewport().height())

    @property
    def pinned_height(self) -> int:
        return sum(map(self.rowHeight, range(self._pinned)))

    def _size_headings(self) -> None:
        header = self.verticalHeader()
        # Thousands of rows would each tell their views.
        blocked = header.blockSignals(True)
        # Qt lets new rows have the heights of the old ones in their places.
        for row in self._low_rows:
            if row < header.count():
                header.resizeSection(row, header.defaultSectionSize())
        is_lower = header.defaultSectionSize() > HEADING
        headings: list[int] = self._rows_model.arrangement.heading_rows.tolist()
        self._low_rows = headings if is_lower else []
        for row in self._low_rows:
            header.resizeSection(row, int(HEADING))
        header.blockSignals(blocked)
        self.updateGeometries()
        self.viewport().update()

    # Groups.

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        heading = self._heading_under(event)
        if heading is None:
            super().mousePressEvent(event)
        elif event.button() is Qt.MouseButton.LeftButton:
            # What is selected stays so: opening a group is about looking.
            self.group_toggled.emit(heading.key)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._heading_under(event) is None:
            super().mouseDoubleClickEvent(event)
        else:
            self.mousePressEvent(event)

    def _heading_under(self, event: QMouseEvent) -> Heading | None:
        index = self.indexAt(event.position().toPoint())
        return self._rows_model.heading_at(index.row()) if index.isValid() else None

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._key_about_groups(Qt.Key(event.key()), event.modifiers()):
            super().keyPressEvent(event)

    def _key_about_groups(self, key: Qt.Key, held: Qt.KeyboardModifier) -> bool:
        """Left closes a group or goes up to its heading, Right opens it or goes into it."""
        arrangement = self._rows_model.arrangement
        if not arrangement.headings or not self.currentIndex().isValid():
            return False
        if held & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier):
            return False
        row = self.currentIndex().row()
        heading = self._rows_model.heading_at(row)
        if key is Qt.Key.Key_Asterisk:
            self.groups_expanded.emit()
            return True
        if heading is None:
            return key is Qt.Key.Key_Left and self._goes_up(row)
        is_toggle = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        if is_toggle or key is (Qt.Key.Key_Right if heading.is_collapsed else Qt.Key.Key_Left):
            self.group_toggled.emit(heading.key)
        elif key is Qt.Key.Key_Left:
            self._goes_up(row)
        elif key is Qt.Key.Key_Right:
            self._go_to_row(row + 1)
        else:
            return False
        return True

    def _goes_up(self, row: int) -> bool:
        """From the first column of a row to the heading over it; False where Left means a cell."""
        if self._rows_model.heading_at(row) is None:
            columns = self.horizontalHeader()
            shown = (
                columns.logicalIndex(place)
                for place in range(columns.count())
                if not self.isColumnHidden(columns.logicalIndex(place))
            )
            if self.currentIndex().column() != next(shown, 0):
                return False
        above = self._rows_model.arrangement.heading_over(row)
        if above is not None:
            self._go_to_row(above)
        return above is not None

    def _go_to_row(self, row: int) -> None:
        if 0 <= row < self._rows_model.rowCount():
            column = max(0, self.currentIndex().column())
            self.setCurrentIndex(self._rows_model.index(row, column))

    def current_heading(self) -> GroupKey | None:
        """The group on whose heading the keyboard is."""
        index = self.currentIndex()
        heading = self._rows_model.heading_at(index.row()) if index.isValid() else None
        return None if heading is None else heading.key

    # Pinned rows: painted over the others, and found before them.

    @override
    def indexAt(self, pos: QPoint) -> QModelIndex:
        if 0 <= pos.y() < self.pinned_height:
            column = self.horizontalHeader().logicalIndexAt(pos.x())
            top = 0
            for row in range(self._pinned):
                top += self.rowHeight(row)
                if pos.y() < top:
                    return self._rows_model.index(row, column)
        return super().indexAt(pos)

    @override
    def visualRect(self, index: _Index) -> QRect:
        rect = super().visualRect(index)
        if index.row() < self._pinned and self._pinned:
            return rect.translated(0, self.verticalHeader().offset())
        return rect

    @override
    def scrollTo(
        self,
        index: _Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        is_pinned = index.row() < self._pinned
        before = self.verticalScrollBar().value()
        super().scrollTo(index, hint)
        if is_pinned:
            self.verticalScrollBar().setValue(before)
        elif self._pinned:
            under = self.pinned_height - self.visualRect(index).top()
            if under > 0:
                self.verticalScrollBar().setValue(self.verticalScrollBar().value() - under)

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        if self._pinned:
            self.viewport().update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        height = self.pinned_height
        if not height:
            return
        with QPainter(self.viewport()) as painter:
            if self.verticalHeader().offset():
                self._paint_pinned(painter, height)
            width = self.viewport().width()
            painter.setClipping(False)
            painter.fillRect(0, height - PINNED_LINE, width, PINNED_LINE, self.line_color)

    def _paint_pinned(self, painter: QPainter, height: int) -> None:
        painter.setClipRegion(QRegion(0, 0, self.viewport().width(), height))
        painter.fillRect(0, 0, self.viewport().width(), height, self.palette().base())
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        for row in range(self._pinned):
            for column in range(self._rows_model.columnCount()):
                index = self._rows_model.index(row, column)
                if not self.isColumnHidden(column):
                    option.rect = self.visualRect(index)
                    self.itemDelegate().paint(painter, option, index)
