"""The menu in which columns of the table are shown, hidden, moved and sorted by."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QTableView

from desktop_app.language import translate
from desktop_app.ui.models.columns import Column, heading
from desktop_app.ui.slots import calling

__all__ = ["fill_columns_menu"]


def fill_columns_menu(menu: QMenu, table: QTableView, changed: Callable[[], None]) -> None:
    """Fill it for the table as it is now; `changed` hears that other columns are shown."""
    menu.clear()
    for column in Column:
        if column is not Column.LICENSE:
            action = menu.addAction(heading(column))
            action.setCheckable(True)
            action.setChecked(not table.isColumnHidden(column))
            action.triggered.connect(calling(_switch, table, column, changed))
    menu.addSeparator()
    _add_sorting(menu, table)
    menu.addSeparator()
    _add_moving(menu, table)


def _switch(table: QTableView, column: Column, changed: Callable[[], None]) -> None:
    table.setColumnHidden(column, not table.isColumnHidden(column))
    changed()


def _add_sorting(menu: QMenu, table: QTableView) -> None:
    header = table.horizontalHeader()
    section, order = header.sortIndicatorSection(), header.sortIndicatorOrder()
    unsorted = menu.addAction(translate("Table", "Order of the File"))
    unsorted.setCheckable(True)
    unsorted.setChecked(not 0 <= section < len(Column))
    unsorted.triggered.connect(calling(header.setSortIndicator, -1, Qt.SortOrder.AscendingOrder))
    column = _current(table)
    if column is None:
        return
    up, down = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
    for words, wanted in (
        (translate("Table", "Sort by “{column}”"), up),
        (translate("Table", "Sort by “{column}”, Last First"), down),
    ):
        action = menu.addAction(words.format(column=heading(column)))
        action.setCheckable(True)
        action.setChecked(section == column and order is wanted)
        action.triggered.connect(calling(header.setSortIndicator, column, wanted))


def _add_moving(menu: QMenu, table: QTableView) -> None:
    column = _current(table)
    if column is None or column is Column.LICENSE:
        return
    header = table.horizontalHeader()
    at = header.visualIndex(column)
    for words, by in (
        (translate("Table", "Move “{column}” Left"), -1),
        (translate("Table", "Move “{column}” Right"), 1),
    ):
        target = _next_shown(table, at, by)
        action = menu.addAction(words.format(column=heading(column)))
        action.setEnabled(target is not None)
        if target is not None:
            action.triggered.connect(calling(header.moveSection, at, target))


def _next_shown(table: QTableView, at: int, by: int) -> int | None:
    """The place of the next column on the screen; the title's own place is never taken."""
    header = table.horizontalHeader()
    place = at + by
    while 0 < place < header.count():
        if not table.isColumnHidden(header.logicalIndex(place)):
            return place
        place += by
    return None


def _current(table: QTableView) -> Column | None:
    index = table.currentIndex()
    return Column(index.column()) if index.isValid() else None
