"""One vertical scroll for everything beside one another: timeline, table and gutter."""

from __future__ import annotations

from collections.abc import Callable
from math import ceil

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QScrollBar

from desktop_app.language import translate
from desktop_app.timeline.row_zoom import READABLE
from desktop_app.ui.canvas.timeline_view import TimelineView
from desktop_app.ui.panels.license_table import LicenseTable
from desktop_app.ui.slots import calling

__all__ = ["RowScroll"]


class RowScroll(QObject):
    """Keeps a scroll bar, the timeline's rows and the table's in step, at any height of rows.

    The timeline's rows count: a table that is hidden, or was not laid out yet, follows later.
    """

    def __init__(
        self, timeline: TimelineView, table: LicenseTable, follow: Callable[[], None]
    ) -> None:
        super().__init__(timeline)
        self._timeline = timeline
        self._table = table
        self._follow = follow
        self._is_holding = False
        self.bar = QScrollBar(Qt.Orientation.Vertical)
        self.bar.setAccessibleName(translate("Access", "Rows"))
        self.bar.valueChanged.connect(self._scrolled)
        timeline.rows_scrolled.connect(self._scroll_by)
        timeline.row_lens.changed.connect(self.measure)
        table_bar = table.verticalScrollBar()
        table_bar.valueChanged.connect(self._table_scrolled)
        table_bar.rangeChanged.connect(calling(self._hold_table))

    @property
    def is_readable(self) -> bool:
        """Whether rows are high enough for the table's words."""
        return self._timeline.row_lens.height >= READABLE

    def measure(self) -> None:
        """Rows are of another height or number, or the window is."""
        stage = self._timeline.stage
        viewport = stage.viewport
        most = ceil(viewport.rows.total_height(len(stage.columns)) - viewport.height)
        if self.is_readable:
            self._table.set_row_height(int(viewport.rows.row_height))
        blocked = self.bar.blockSignals(True)
        self.bar.setRange(0, max(0, most))
        self.bar.setPageStep(max(1, int(viewport.height)))
        self.bar.setSingleStep(max(1, int(viewport.rows.row_height)))
        self.bar.setValue(round(viewport.scroll))
        self.bar.blockSignals(blocked)
        self.bar.setVisible(most > 0)
        self._hold_table()
        self._follow()

    def _scrolled(self, value: int) -> None:
        self._timeline.scroll_rows_to(value)
        self._hold_table()
        self._follow()

    def _scroll_by(self, pixels: float) -> None:
        self.bar.setValue(round(self.bar.value() + pixels))

    def _hold_table(self) -> None:
        """Bring the table where the rows are; its own range may not be up to date yet."""
        if self.is_readable and not self._is_holding:
            self._is_holding = True
            self._table.verticalScrollBar().setValue(self.bar.value())
            self._is_holding = False

    def _table_scrolled(self, value: int) -> None:
        if self.is_readable and not self._is_holding and not self._table.isHidden():
            self.bar.setValue(value)
