"""What stands left of the timeline: the table, or where rows are too thin for it, the gutter."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QSplitter, QWidget

from desktop_app.ui.panels.gutter import GUTTER_WIDTH, Gutter
from desktop_app.ui.panels.license_table import LicenseTable

__all__ = ["RowsPane"]


class RowsPane(QWidget):
    """Holds both and shows one of them."""

    def __init__(self, table: LicenseTable, gutter: Gutter) -> None:
        super().__init__()
        self.setObjectName("rowsPane")
        self._table = table
        self._gutter = gutter
        self._table_width = 0
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(table)
        row.addWidget(gutter)
        gutter.hide()

    def show_readable(self, splitter: QSplitter, *, is_readable: bool) -> int:
        """Give way to the gutter, or take the room back; by how much the pane became narrower."""
        if self._gutter.isHidden() == is_readable:
            return 0
        before = self.width()
        sizes = splitter.sizes()
        if not is_readable:
            self._table_width = sizes[0]
        wanted = self._table_width if is_readable else GUTTER_WIDTH
        self._table.setVisible(is_readable)
        self._gutter.setVisible(not is_readable)
        # The splitter would learn only later that the pane may be narrower now.
        self.setMinimumWidth(wanted)
        splitter.setSizes([wanted, sizes[1] + sizes[0] - wanted, *sizes[2:]])
        self.setMinimumWidth(0)
        return before - self.width()
