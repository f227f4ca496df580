"""What stands left of the timeline: the table, or where rows are too thin for it, the gutter."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QSplitter, QWidget

from desktop_app.render.measures import NONE
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
        self._is_kept = False
        row = QHBoxLayout(self)
        row.setContentsMargins(*NONE)
        row.addWidget(table)
        row.addWidget(gutter)
        gutter.hide()

    def show_readable(self, splitter: QSplitter, *, is_readable: bool) -> int:
        """Give way to the gutter, or take the room back; by how much the pane became narrower."""
        if self._is_kept or self._gutter.isHidden() == is_readable:
            return 0
        before = self.width()
        self._show(splitter, is_readable=is_readable)
        return before - self.width()

    def keep_table(self, splitter: QSplitter) -> None:
        """Show the table for good, as wide as it was, before the widths are remembered."""
        # While the panes move, the rows tell again that they are too thin for the table.
        self._is_kept = True
        if self._table.isHidden():
            self._show(splitter, is_readable=True)

    def _show(self, splitter: QSplitter, *, is_readable: bool) -> None:
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
