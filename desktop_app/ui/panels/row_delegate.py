"""How the rows of the table look, and the editors that open in their cells."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)
from typing_extensions import override

from desktop_app.editing.date_entry import DateEntryError
from desktop_app.render.measures import ROW
from desktop_app.render.theme import Theme
from desktop_app.timeline.arranging.arrangement import Heading
from desktop_app.timeline.primitives import Ink
from desktop_app.ui.models.columns import Column
from desktop_app.ui.models.license_table_model import NUMBERS, LicenseTableModel
from desktop_app.ui.models.row_texts import RowText
from desktop_app.ui.panels.cell_editor import CellEditor
from desktop_app.ui.panels.heading_cell import paint_heading
from desktop_app.ui.widgets.status_chip import chip_width, paint_chip

__all__ = ["COLUMN_WIDTHS", "OTHER_WIDTH", "RowDelegate"]

_Index = QModelIndex | QPersistentModelIndex
COLUMN_WIDTHS: Final = {
    Column.LICENSE: 240,
    Column.STATUS: 104,
    Column.LAST_DAY: 118,
    Column.LEFT: 62,
    Column.HOLDER: 160,
    Column.NOTES: 200,
    Column.TERMS: 62,
}
OTHER_WIDTH: Final = 120
_PAD: Final = 12.0
_FIRST_PAD: Final = 20.0
_TWO_LINES: Final = 38.0
_INDENT: Final = 16.0


_EDITOR_HEIGHT: Final = 30
_DONE_KEYS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


class RowDelegate(QStyledItemDelegate):
    """Paints a row as the look asks: name over holder, a chip for the status, plain numbers.

    Signals:
        refused(str): why what was typed into a cell was not taken.
    """

    refused = Signal(str)

    def __init__(self, theme: Theme, parent: QTableView) -> None:
        super().__init__(parent)
        self.theme = theme
        self._view = parent

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(COLUMN_WIDTHS.get(Column(index.column()), OTHER_WIDTH), ROW)

    @override
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _Index) -> QWidget:
        model = index.model()
        assert isinstance(model, LicenseTableModel), "the table's own model"
        cell = QPersistentModelIndex(index)

        def check(text: str) -> str:
            try:
                model.read(cell, text)
            except DateEntryError as error:
                return str(error)
            return ""

        editor = CellEditor(parent, check)
        heading = model.headerData(index.column(), Qt.Orientation.Horizontal)
        editor.setAccessibleName(str(heading))
        return editor

    @override
    def setEditorData(self, editor: QWidget, index: _Index) -> None:
        # Called again whenever the row changes: what is being typed must stay.
        model = index.model()
        if not isinstance(editor, CellEditor) or not isinstance(model, LicenseTableModel):
            return
        if not editor.isModified():
            editor.show_original(model.original(index))

    @override
    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: _Index) -> None:
        if not isinstance(editor, CellEditor):
            return
        text, problem = editor.changed_text, editor.problem()
        if problem:
            self.refused.emit(problem)
        elif text is not None:
            model.setData(index, text, Qt.ItemDataRole.EditRole)

    @override
    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: _Index
    ) -> None:
        rect = QRect(option.rect)
        # A name has its status beneath it: what is left of both beside the field would disturb.
        tall = rect.height() - 2 if index.column() == Column.LICENSE else _EDITOR_HEIGHT
        height = min(tall, rect.height())
        top = rect.top() + (rect.height() - height) // 2
        editor.setGeometry(rect.left() + 4, top, rect.width() - 8, height)

    @override
    def eventFilter(self, object: QObject, event: QEvent) -> bool:
        if isinstance(object, CellEditor) and isinstance(event, QKeyEvent):
            is_done = event.type() is QEvent.Type.KeyPress and event.key() in _DONE_KEYS
            if is_done and object.says_problem():
                return True
        return super().eventFilter(object, event)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        rect = QRectF(option.rect)
        state: QStyle.StateFlag = option.state
        font: QFont = option.font
        model = index.model()
        assert isinstance(model, LicenseTableModel), "the table's own model"
        group = model.heading_at(index.row())
        if group is not None:
            self._paint_heading(painter, rect, index, group, font)
            return
        painter.save()
        column = Column(index.column())
        self._paint_back(painter, rect, index, chosen=bool(state & QStyle.StateFlag.State_Selected))
        line = QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1)
        painter.fillRect(line, self._color(Ink.LINE))
        left = _FIRST_PAD if column is Column.LICENSE else _PAD
        inner = rect.adjusted(left, 0, -_PAD, -1)
        text = str(index.data(Qt.ItemDataRole.DisplayRole))
        if column is Column.LICENSE:
            self._paint_name(painter, inner, index, text, font)
        elif column is Column.STATUS:
            self._paint_chip(painter, inner, index, text, font)
        else:
            painter.setFont(_with(font, tabular=True))
            painter.setPen(self._color(Ink.TEXT))
            right = column in NUMBERS
            side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
            _draw(painter, inner, text, side | Qt.AlignmentFlag.AlignVCenter)
        painter.restore()

    def _paint_heading(
        self, painter: QPainter, rect: QRectF, index: _Index, group: Heading, font: QFont
    ) -> None:
        """This cell's part of the heading, which runs across all of the row."""
        painter.save()
        painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
        header = self._view.horizontalHeader()
        width = min(header.length() - header.offset(), self._view.viewport().width())
        row = QRectF(0, rect.top(), width, rect.height())
        paint_heading(painter, row, group, self.theme, font)
        if self._view.currentIndex().row() == index.row():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            if self._view.hasFocus():
                painter.setPen(self._color(Ink.ACCENT))
                painter.drawRect(row.adjusted(0.5, 0.5, -1.5, -2.5))
        painter.restore()

    def _paint_back(self, painter: QPainter, rect: QRectF, index: _Index, *, chosen: bool) -> None:
        """The current row is tinted whole; of several selected cells each one deeper."""
        current = self._view.currentIndex()
        is_current_row = current.isValid() and current.row() == index.row()
        several = chosen and not self._is_alone()
        if is_current_row:
            painter.fillRect(rect, self._color(Ink.SELECTION))
        if several:
            painter.fillRect(rect, QColor(self.theme.tint(Ink.ACCENT, 0.2, on=Ink.SURFACE)))
        if is_current_row and index.column() == Column.LICENSE:
            bar = QRectF(rect.left(), rect.top(), 3, rect.height())
            painter.fillRect(bar, self._color(Ink.ACCENT))
        # The row's tint says which license; the frame, which cell a key would act upon.
        if is_current_row and current.column() == index.column() and self._view.hasFocus():
            painter.setPen(self._color(Ink.ACCENT))
            painter.drawRect(rect.adjusted(0.5, 0.5, -1.5, -2.5))

    def _is_alone(self) -> bool:
        """True if the selection is a single cell."""
        ranges = self._view.selectionModel().selection()
        if ranges.count() != 1:
            return not ranges.count()
        only = ranges.first()
        return only.width() == 1 and only.height() == 1

    def _paint_name(
        self, painter: QPainter, rect: QRectF, index: _Index, title: str, font: QFont
    ) -> None:
        """The title, and below it the status and who holds the license."""
        row = index.data(LicenseTableModel.TextRole)
        if not isinstance(row, RowText):
            return
        if row.is_dependent:
            rect = rect.adjusted(_INDENT, 0, 0, 0)
        words = row.words
        small = _with(font, pixels=11)
        align = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        middle = rect.center().y()
        two_lines = rect.height() >= _TWO_LINES
        named = rect
        if index.data(LicenseTableModel.LockedRole):
            named = _beside_lock(painter, rect, self._color(Ink.MUTED), in_middle=not two_lines)
        painter.setFont(_with(font, strong=not row.is_dependent))
        painter.setPen(self._color(Ink.TEXT))
        if not two_lines:
            chip = min(chip_width(small, words), rect.width() / 2)
            _draw(painter, named.adjusted(0, 0, -chip - 8, 0), title, align)
            painter.setFont(small)
            place = QRectF(rect.right() - chip, rect.top(), chip, rect.height())
            paint_chip(painter, self.theme, place, row.status, words)
            return
        _draw(painter, QRectF(named.left(), middle - 19, named.width(), 18), title, align)
        painter.setFont(small)
        place = QRectF(rect.left(), middle, rect.width(), 18)
        used = paint_chip(painter, self.theme, place, row.status, words) + 8
        painter.setPen(self._color(Ink.MUTED))
        _draw(painter, place.adjusted(used, 0, 0, 0), row.detail, align)

    def _paint_chip(
        self, painter: QPainter, rect: QRectF, index: _Index, words: str, font: QFont
    ) -> None:
        row = index.data(LicenseTableModel.TextRole)
        if isinstance(row, RowText):
            painter.setFont(_with(font, pixels=11))
            paint_chip(painter, self.theme, rect, row.status, words)

    def _color(self, ink: Ink) -> QColor:
        return QColor(self.theme.color(ink))


def _beside_lock(painter: QPainter, rect: QRectF, color: QColor, *, in_middle: bool) -> QRectF:
    """Draw a padlock before a name, and give the room that is left."""
    middle = rect.center().y() if in_middle else rect.center().y() - 10
    body = QRectF(rect.left(), middle - 1, 9, 7)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(color, 1.4))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    bow = QRectF(body.left() + 2, body.top() - 4, 5, 8)
    painter.drawArc(bow, 0, 180 * 16)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawRoundedRect(body, 1.5, 1.5)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    return rect.adjusted(14, 0, 0, 0)


def _with(
    font: QFont, *, strong: bool = False, tabular: bool = False, pixels: int | None = None
) -> QFont:
    changed = QFont(font)
    if strong:
        changed.setWeight(QFont.Weight.DemiBold)
    if tabular:
        changed.setFeature(QFont.Tag("tnum"), 1)
    if pixels is not None:
        changed.setPixelSize(pixels)
    return changed


def _draw(painter: QPainter, rect: QRectF, text: str, align: Qt.AlignmentFlag) -> None:
    """One line of plain text, elided where it does not fit."""
    shown = painter.fontMetrics().elidedText(
        text, Qt.TextElideMode.ElideRight, max(0, int(rect.width()))
    )
    painter.drawText(rect, align, shown)
