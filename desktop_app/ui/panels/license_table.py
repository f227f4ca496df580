"""The table left of the timeline: one license a row, on the timeline's own rows."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)
from typing_extensions import override

from desktop_app.render.theme import Theme
from desktop_app.timeline.primitives import Ink
from desktop_app.ui.models.license_table_model import Column, LicenseTableModel
from desktop_app.ui.models.row_texts import RowText
from desktop_app.ui.widgets.status_chip import chip_width, paint_chip

__all__ = ["LicenseTable"]

_Index = QModelIndex | QPersistentModelIndex
_WIDTHS: Final = {Column.LICENSE: 240, Column.STATUS: 104, Column.LAST_DAY: 118, Column.LEFT: 62}
_HIDDEN: Final = (Column.STATUS, Column.HOLDER)
"""The name's second line shows both; as columns of their own they can be brought back."""
_PAD: Final = 12.0
_FIRST_PAD: Final = 20.0
_TWO_LINES: Final = 38.0
_INDENT: Final = 16.0


class _RowDelegate(QStyledItemDelegate):
    """Paints a row as the look asks: name over holder, a chip for the status, plain numbers."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(_WIDTHS.get(Column(index.column()), 120), 28)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        rect = QRectF(option.rect)
        state: QStyle.StateFlag = option.state
        font: QFont = option.font
        painter.save()
        selected = bool(state & QStyle.StateFlag.State_Selected)
        column = Column(index.column())
        if selected:
            painter.fillRect(rect, self._color(Ink.SELECTION))
            if column is Column.LICENSE:
                bar = QRectF(rect.left(), rect.top(), 3, rect.height())
                painter.fillRect(bar, self._color(Ink.ACCENT))
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
            right = column is Column.LEFT
            side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
            _draw(painter, inner, text, side | Qt.AlignmentFlag.AlignVCenter)
        painter.restore()

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
        painter.setFont(_with(font, strong=not row.is_dependent))
        painter.setPen(self._color(Ink.TEXT))
        if not two_lines:
            chip = min(chip_width(small, words), rect.width() / 2)
            _draw(painter, rect.adjusted(0, 0, -chip - 8, 0), title, align)
            painter.setFont(small)
            place = QRectF(rect.right() - chip, rect.top(), chip, rect.height())
            paint_chip(painter, self.theme, place, row.status, words)
            return
        _draw(painter, QRectF(rect.left(), middle - 19, rect.width(), 18), title, align)
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


class LicenseTable(QTableView):
    """Licenses with status, last day and days left; scrolls with the timeline.

    Signals:
        license_chosen(str): a license id.
        license_opened(str): double click or Enter on a row.
    """

    license_chosen = Signal(str)
    license_opened = Signal(str)

    def __init__(self, model: LicenseTableModel, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("licenseTable")
        self.setAccessibleName("Licenses")
        self._model = model
        self._delegate = _RowDelegate(theme, self)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(12)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setStretchLastSection(False)
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, width)
        header.setSectionResizeMode(Column.LICENSE, QHeaderView.ResizeMode.Stretch)
        for column in _HIDDEN:
            self.setColumnHidden(column, True)
        self.setMinimumWidth(200)
        self.selectionModel().currentRowChanged.connect(self._row_chosen)
        self.doubleClicked.connect(self._row_opened)

    def set_header_height(self, height: int) -> None:
        """As high as the timeline's calendar, so that the rows share one baseline."""
        self.horizontalHeader().setFixedHeight(height)
        self.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
        )

    def set_row_height(self, height: int) -> None:
        self.verticalHeader().setDefaultSectionSize(height)

    def set_theme(self, theme: Theme) -> None:
        self._delegate.theme = theme
        self.viewport().update()

    def select_license(self, license_id: str | None) -> None:
        """Show a selection made elsewhere, without sending it out again."""
        row = None if license_id is None else self._model.row_of(license_id)
        selection = self.selectionModel()
        blocked = selection.blockSignals(True)
        if row is None:
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())
        else:
            # Not selectRow: it would scroll sideways to the row's first column.
            self.setCurrentIndex(self._model.index(row, 0))
        selection.blockSignals(blocked)
        self.viewport().update()

    def _row_chosen(self, current: QModelIndex, previous: QModelIndex) -> None:
        if current.isValid() and current.row() != previous.row():
            self.license_chosen.emit(self._model.license_at(current.row()).id)

    def _row_opened(self, index: QModelIndex) -> None:
        if index.isValid():
            self.license_opened.emit(self._model.license_at(index.row()).id)


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
