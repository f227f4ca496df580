"""The table left of the timeline: one license a row, on the timeline's own rows."""

from __future__ import annotations

from typing import Final, cast

from PySide6.QtCore import (
    QByteArray,
    QEvent,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QMenu,
)
from typing_extensions import override

from desktop_app.language import translate
from desktop_app.render.theme import Theme
from desktop_app.timeline.arranging.arrangement import GroupKey
from desktop_app.timeline.primitives import Ink
from desktop_app.ui.models.cell_block import CellBlock, CellRange
from desktop_app.ui.models.columns import Column
from desktop_app.ui.models.license_table_model import LicenseTableModel
from desktop_app.ui.models.row_order import RowOrder, with_order
from desktop_app.ui.panels.columns_menu import fill_columns_menu
from desktop_app.ui.panels.row_delegate import COLUMN_WIDTHS, OTHER_WIDTH, RowDelegate
from desktop_app.ui.panels.rows_table import RowsTable
from desktop_app.ui.slots import calling

__all__ = ["LicenseTable"]

_SHOWN: Final = (Column.LICENSE, Column.LAST_DAY, Column.LEFT)
"""At first; the name's second line shows status and holder. All others can be brought in."""
_LEAST_TITLE: Final = 150
"""Pixels that the titles keep where many columns are shown; then the table scrolls sideways."""


class LicenseTable(RowsTable):
    """Licenses with status, last day and days left; scrolls with the timeline.

    Signals:
        license_chosen(str): a license id.
        license_opened(str): double click on a cell that cannot be edited.
        order_chosen(): the rows are to stand in another `order`.
        refused(str): why what was typed was not taken.
        cells_chosen(): other cells are selected.
        header_menu_made(QMenu): the header's menu, for others to add to.
        menu_wanted(QPoint): a menu of what can be done here, at this place of the screen.
    """

    license_chosen = Signal(str)
    license_opened = Signal(str)
    order_chosen = Signal()
    refused = Signal(str)
    cells_chosen = Signal()
    menu_wanted = Signal(object)
    header_menu_made = Signal(object)

    def __init__(self, model: LicenseTableModel, theme: Theme) -> None:
        super().__init__(model)
        self.setObjectName("licenseTable")
        self.setAccessibleName(translate("Table", "Licenses"))
        self._model = model
        self._delegate = RowDelegate(theme, self)
        self._orders: tuple[RowOrder, ...] = ()
        self._chosen: str | None = None
        self._at_heading: GroupKey | None = None
        self.setItemDelegate(self._delegate)
        self._set_up_rows()
        self._set_up_headers()
        self.selectionModel().currentRowChanged.connect(self._row_chosen)
        self.selectionModel().selectionChanged.connect(calling(self.cells_chosen.emit))
        self.doubleClicked.connect(self._row_opened)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._ask_for_menu)

    def _set_up_rows(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
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
        # Qt then moves what is there when rows scroll; otherwise every cell is painted each time.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setTabKeyNavigation(False)

    def _set_up_headers(self) -> None:
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(12)
        header = self.horizontalHeader()
        # It does not show what is selected. With the table's own selection, Qt would look through
        # every row of a selected column each time that the header is painted.
        header.setSelectionModel(QItemSelectionModel(self._model, header))
        header.setHighlightSections(False)
        header.setStretchLastSection(False)
        for column in Column:
            self.setColumnWidth(column, COLUMN_WIDTHS.get(column, OTHER_WIDTH))
        header.setSectionResizeMode(Column.LICENSE, QHeaderView.ResizeMode.Stretch)
        for column in Column:
            self.setColumnHidden(column, column not in _SHOWN)
        header.setSectionsMovable(True)
        header.setFirstSectionMovable(False)
        header.setSectionsClickable(True)
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setSortIndicatorShown(True)
        header.sortIndicatorChanged.connect(self._take_order)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._show_columns_menu)
        self.setMinimumWidth(200)

    @property
    def orders(self) -> tuple[RowOrder, ...]:
        """How the rows are to stand, what decides first at first; empty for the file's order."""
        return self._orders

    def _take_order(self, section: int, direction: Qt.SortOrder) -> None:
        """A click orders by its column; with Shift it only decides among what was equal before."""
        if not 0 <= section < len(Column):
            self._orders = ()
        else:
            chosen = RowOrder(Column(section), direction is Qt.SortOrder.DescendingOrder)
            is_further = bool(
                QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.ShiftModifier
            )
            self._orders = with_order(self._orders, chosen) if is_further else (chosen,)
        self._model.show_orders(self._orders)
        self.order_chosen.emit()

    def show_order(self, orders: tuple[RowOrder, ...]) -> None:
        """Say how the rows stand, without asking for it."""
        self._orders = orders
        self._model.show_orders(orders)
        header = self.horizontalHeader()
        blocked = header.blockSignals(True)
        last = orders[-1] if orders else RowOrder(Column.LICENSE)
        direction = Qt.SortOrder.DescendingOrder if last.descending else Qt.SortOrder.AscendingOrder
        header.setSortIndicator(last.column if orders else -1, direction)
        header.blockSignals(blocked)

    def layout_state(self) -> bytes:
        """Which columns are shown, in which order and width, and what the rows are sorted by."""
        return b"%d:%b" % (len(Column), self.horizontalHeader().saveState().data())

    def restore_layout(self, state: bytes) -> None:
        """Take back what `layout_state` gave; what does not fit these columns is left alone."""
        count, _, layout = state.partition(b":")
        if count != b"%d" % len(Column):
            return
        self.horizontalHeader().restoreState(QByteArray(layout))
        self.setColumnHidden(Column.LICENSE, False)
        self._fit_titles()
        header = self.horizontalHeader()
        self._take_order(header.sortIndicatorSection(), header.sortIndicatorOrder())

    def fill_columns_menu(self, menu: QMenu) -> None:
        """Fill a menu in which columns can be shown, hidden, moved and sorted by."""
        fill_columns_menu(menu, self, self._fit_titles)

    def columns_menu(self) -> QMenu:
        menu = QMenu(self)
        self.fill_columns_menu(menu)
        self.header_menu_made.emit(menu)
        return menu

    def set_header_height(self, height: int) -> None:
        """As high as the timeline's calendar, so that the rows share one baseline."""
        self.horizontalHeader().setFixedHeight(height)
        self.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
        )

    def set_theme(self, theme: Theme) -> None:
        self._delegate.theme = theme
        self.line_color = QColor(theme.color(Ink.MUTED))
        self.viewport().update()

    def cells(self) -> CellBlock:
        """The cells that are selected, as they stand."""
        header = self.horizontalHeader()
        visual = sorted(Column, key=header.visualIndex)
        columns = [column for column in visual if not self.isColumnHidden(column)]
        ranges: list[CellRange] = []
        selection = cast("list[QItemSelectionRange]", self.selectionModel().selection())
        for each in selection:
            # A range over hidden columns holds their cells too; nobody means what cannot be seen.
            within = frozenset(c for c in columns if each.left() <= c <= each.right())
            if within:
                ranges.append(CellRange(range(each.top(), each.bottom() + 1), within))
        current = self.currentIndex()
        at = (current.row(), Column(current.column())) if current.isValid() else None
        return CellBlock(tuple(ranges), tuple(columns), at)

    def edit_title(self, license_id: str) -> None:
        """Open the title of a license for typing."""
        row = self._model.row_of(license_id)
        if row is not None:
            self.setFocus()
            index = self._model.index(row, Column.LICENSE)
            self._choose(index)
            self.edit(index)

    def forget_cells(self) -> None:
        """Leave no more than the current cell selected."""
        if self.cells().cell_count > 1:
            self.selectionModel().select(
                self.currentIndex(), QItemSelectionModel.SelectionFlag.ClearAndSelect
            )

    def select_license(self, license_id: str | None) -> None:
        """Show a selection made elsewhere, without sending it out again."""
        row = self._row_for(license_id)
        self._chosen = license_id
        selection = self.selectionModel()
        is_current = row is not None and row == self.currentIndex().row()
        if row is not None and is_current and selection.rowIntersectsSelection(row):
            # Setting the same cell once more would drop the other cells of a selection.
            return
        blocked = selection.blockSignals(True)
        if row is None:
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())
        else:
            # Not selectRow: it would scroll sideways to the row's first column.
            column = max(0, self.currentIndex().column())
            self._choose(self._model.index(row, column))
        selection.blockSignals(blocked)
        self.viewport().update()

    def _choose(self, index: QModelIndex) -> None:
        """Make this the one selected cell; the view's own call would ask which keys are held."""
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(index, flags)

    def _row_for(self, license_id: str | None) -> int | None:
        """Where the keyboard stays or goes: on a heading that was gone to, one of the license's
        rows, or the heading of the closed group that it is in.
        """
        arrangement, current = self._model.arrangement, self.currentIndex().row()
        if self._at_heading is not None and license_id == self._chosen:
            row = arrangement.row_of_heading(self._at_heading)
            if row is not None:
                return row
        self._at_heading = None
        if license_id is None:
            return None
        if current in arrangement.rows_of(license_id):
            return current
        return arrangement.row_standing_for(license_id)

    def _row_chosen(self, current: QModelIndex, previous: QModelIndex) -> None:
        # The whole row is tinted, and Qt repaints the cells alone.
        self.viewport().update()
        self._at_heading = self.current_heading()
        if self._at_heading is None and current.isValid() and current.row() != previous.row():
            self.license_chosen.emit(self._model.license_at(current.row()).id)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self.viewport()) as painter:
            painter.fillRect(event.rect(), QColor(self._delegate.theme.color(Ink.SURFACE)))
        super().paintEvent(event)

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

    def _fit_titles(self) -> None:
        """The titles take the room that is left, and never less than tells them apart."""
        header = self.horizontalHeader()
        others = sum(
            header.sectionSize(column) for column in Column if column is not Column.LICENSE
        )
        fits = self.viewport().width() - others >= _LEAST_TITLE
        mode = QHeaderView.ResizeMode.Stretch if fits else QHeaderView.ResizeMode.Interactive
        header.setSectionResizeMode(Column.LICENSE, mode)
        if not fits:
            header.resizeSection(Column.LICENSE, _LEAST_TITLE)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_titles()

    def _ask_for_menu(self, at: QPoint) -> None:
        index = self.indexAt(at)
        if index.isValid() and not self.selectionModel().isSelected(index):
            self._choose(index)
        self.menu_wanted.emit(self.viewport().mapToGlobal(at))

    def _row_opened(self, index: QModelIndex) -> None:
        if self._model.heading_at(index.row()) is not None:
            return
        if index.isValid() and not index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.license_opened.emit(self._model.license_at(index.row()).id)
