"""A table to be read, not edited, whose cells never hold up the window."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QTableView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from desktop_app.render.measures import NEAR, ROW, TIGHT

__all__ = ["fill_table", "plain_table", "shape_table", "spaced"]

_LONGEST = 300


def plain_table(name: str, headers: Sequence[str], *, narrow: int | None = None) -> QTableWidget:
    """An empty table; column `narrow` takes only the room of its words."""
    table = QTableWidget(0, len(headers))
    table.setHorizontalHeaderLabels(list(headers))
    shape_table(table, name)
    sizes = table.horizontalHeader()
    sizes.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
    place = len(headers) - 1 if narrow is None else narrow
    sizes.setSectionResizeMode(place, QHeaderView.ResizeMode.ResizeToContents)
    return table


def shape_table(table: QTableView, name: str) -> None:
    table.setAccessibleName(name)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setTabKeyNavigation(False)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(ROW)
    table.horizontalHeader().setHighlightSections(False)
    table.horizontalHeader().setDefaultAlignment(
        Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    )


def fill_table(table: QTableWidget, rows: Sequence[Sequence[str]]) -> None:
    table.setRowCount(len(rows))
    for row, cells in enumerate(rows):
        for place, text in enumerate(cells):
            # A cell shows one line; a text of megabytes would hold up the window.
            line = " ".join(text[:_LONGEST].split())
            item = QTableWidgetItem(line)
            item.setToolTip(line if len(line) > 30 else "")
            table.setItem(row, place, item)


def spaced(field: QWidget) -> QWidget:
    """A field for a cell, with air to the fields of the rows above and below."""
    cell = QWidget()
    row = QHBoxLayout(cell)
    row.setContentsMargins(0, TIGHT, NEAR, TIGHT)
    row.addWidget(field)
    return cell
