"""How high the rows are: zooming them about a point, apart from the days."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, Signal

from desktop_app.timeline.row_zoom import HIGHEST, READABLE, zoomed
from desktop_app.timeline.rows import COMFORTABLE
from desktop_app.ui.canvas.lens import Lens
from desktop_app.ui.canvas.stage import Stage

__all__ = ["RowLens"]

_ZOOM_STEP: Final = 1.2


class RowLens(QObject):
    """Keeps the height that is wished for, which may lie between whole pixels or beyond limits.

    Signals:
        changed(): rows are of another height, or lie elsewhere.
    """

    changed = Signal()

    def __init__(self, parent: QObject, stage: Stage) -> None:
        super().__init__(parent)
        self._stage = stage
        self._wish = COMFORTABLE

    @property
    def height(self) -> float:
        return self._stage.viewport.rows.row_height

    @property
    def shows_all(self) -> bool:
        """Whether all rows were asked for, and not only found room."""
        return self._wish == 0.0

    def zoom(self, notches: float, about_y: float | None = None) -> None:
        """Higher by so many notches, or lower; about y, or the middle of the view."""
        self.zoom_by(_ZOOM_STEP**notches, about_y)

    def zoom_by(self, factor: float, about_y: float | None = None) -> None:
        # Readable rows are whole pixels high; small steps add up in the wish. What was wished
        # beyond a limit is forgotten, so that the way back begins at once.
        is_rounded = self.height >= READABLE and abs(self._wish - self.height) <= 0.5
        start = self._wish if is_rounded else self.height
        self.show(min(HIGHEST, start * factor), about_y)

    def show(self, height: float, about_y: float | None = None) -> None:
        """Rows of this height, as far as may be."""
        stage = self._stage
        self._wish = height
        y = stage.viewport.height / 2 if about_y is None else about_y
        stage.viewport = zoomed(stage.viewport, len(stage.columns), height, y)
        self.changed.emit()

    def show_row(self, row: int, height: float) -> None:
        """One row in the middle of the window, at this height."""
        self.show(height)
        viewport = self._stage.viewport
        most = max(0.0, viewport.rows.total_height(len(self._stage.columns)) - viewport.height)
        wanted = viewport.rows.top(row) - (viewport.height - viewport.rows.row_height) / 2
        self._stage.scroll_to(float(round(min(most, max(0.0, wanted)))))
        self.changed.emit()

    def show_all(self) -> None:
        """All rows in one window, and again whenever it or their number changes."""
        self.show(0.0)

    def come_closer(self, lens: Lens, license_id: str) -> None:
        """Show a license so large that its bars can be grasped."""
        row = self._stage.columns.row_of(license_id)
        if row is not None:
            self.show_row(row, COMFORTABLE)
            lens.fit_license(license_id)

    def refit(self) -> None:
        """The window has another size or other rows: what is wished may be another height now."""
        self.show(self._wish, 0.0)
