"""The table left of the timeline: one license a row, on the timeline's own rows."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import (
    QByteArray,
    QEvent,
    QModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QMenu,
    QTableView,
)
from typing_extensions import override

from desktop_app.render.theme import Theme
from desktop_app.ui.models.columns import Column
from desktop_app.ui.models.license_table_model import LicenseTableModel
from desktop_app.ui.models.row_order import RowOrder
from desktop_app.ui.panels.row_delegate import COLUMN_WIDTHS, RowDelegate
from desktop_app.ui.slots import calling

__all__ = ["LicenseTable"]

_HIDDEN: Final = (Column.STATUS, Column.HOLDER, Column.AUTHORITY, Column.PROGRAM)
"""The name's second line shows both; as columns of their own they can be brought back."""


class LicenseTable(QTableView):
    """Licenses with status, last day and days left; scrolls with the timeline.

    Signals:
        license_chosen(str): a license id.
        license_opened(str): double click on a cell that cannot be edited.
        order_chosen(): the rows are to stand in another `order`.
        refused(str): why what was typed was not taken.
    """

    license_chosen = Signal(str)
    license_opened = Signal(str)
    order_chosen = Signal()
    refused = Signal(str)

    def __init__(self, model: LicenseTableModel, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("licenseTable")
        self.setAccessibleName("Licenses")
        self._model = model
        self._delegate = RowDelegate(theme, self)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self._set_up_rows()
        self._set_up_headers()
        self.selectionModel().currentRowChanged.connect(self._row_chosen)
        self.doubleClicked.connect(self._row_opened)

    def _set_up_rows(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self._delegate.refused.connect(self.refused)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)

    def _set_up_headers(self) -> None:
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(12)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setStretchLastSection(False)
        for column, width in COLUMN_WIDTHS.items():
            self.setColumnWidth(column, width)
        header.setSectionResizeMode(Column.LICENSE, QHeaderView.ResizeMode.Stretch)
        for column in _HIDDEN:
            self.setColumnHidden(column, True)
        header.setSectionsMovable(True)
        header.setFirstSectionMovable(False)
        header.setSectionsClickable(True)
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setSortIndicatorShown(True)
        header.sortIndicatorChanged.connect(calling(self.order_chosen.emit))
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._show_columns_menu)
        self.setMinimumWidth(200)

    @property
    def order(self) -> RowOrder | None:
        """How the rows are to stand; None for the file's own order."""
        header = self.horizontalHeader()
        section = header.sortIndicatorSection()
        if not 0 <= section < len(Column):
            return None
        return RowOrder(
            Column(section), header.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder
        )

    def layout_state(self) -> bytes:
        """Which columns are shown, in which order and width, and what the rows are sorted by."""
        return bytes(self.horizontalHeader().saveState().data())

    def restore_layout(self, state: bytes) -> None:
        """Take back what `layout_state` gave; what does not fit these columns is left alone."""
        header = self.horizontalHeader()
        header.restoreState(QByteArray(state))
        header.setSectionResizeMode(Column.LICENSE, QHeaderView.ResizeMode.Stretch)
        self.setColumnHidden(Column.LICENSE, False)
        self.order_chosen.emit()

    def columns_menu(self) -> QMenu:
        """A menu in which columns can be shown and hidden, and the order of the file taken."""
        menu = QMenu(self)
        for column in Column:
            if column is Column.LICENSE:
                continue
            name = self._model.headerData(column, Qt.Orientation.Horizontal)
            action = menu.addAction(str(name))
            action.setCheckable(True)
            action.setChecked(not self.isColumnHidden(column))
            action.triggered.connect(calling(self._switch_column, column))
        menu.addSeparator()
        unsorted = menu.addAction("Order of the File")
        unsorted.setCheckable(True)
        unsorted.setChecked(self.order is None)
        unsorted.triggered.connect(
            calling(self.horizontalHeader().setSortIndicator, -1, Qt.SortOrder.AscendingOrder)
        )
        return menu

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
            column = max(0, self.currentIndex().column())
            self.setCurrentIndex(self._model.index(row, column))
        selection.blockSignals(blocked)
        self.viewport().update()

    def _row_chosen(self, current: QModelIndex, previous: QModelIndex) -> None:
        if current.isValid() and current.row() != previous.row():
            self.license_chosen.emit(self._model.license_at(current.row()).id)

    @override
    def event(self, event: QEvent) -> bool:
        # A letter looks for a name here; as a shortcut it would act on the timeline.
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride:
            held = event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
            if event.text().isprintable() and event.text() and not held:
                event.accept()
                return True
        return super().event(event)

    def _show_columns_menu(self, at: QPoint) -> None:
        self.columns_menu().popup(self.horizontalHeader().mapToGlobal(at))

    def _switch_column(self, column: Column) -> None:
        self.setColumnHidden(column, not self.isColumnHidden(column))

    def _row_opened(self, index: QModelIndex) -> None:
        if index.isValid() and not index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.license_opened.emit(self._model.license_at(index.row()).id)
