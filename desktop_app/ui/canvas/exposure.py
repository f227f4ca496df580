"""How much of the rows is painted again: what a scroll brings in, the band that a drag touches."""

from __future__ import annotations

from typing import Final

from desktop_app.editing.selection import Part
from desktop_app.gestures.effects import PreviewTerm
from desktop_app.timeline.primitives import Scene
from desktop_app.timeline.rows import BEYOND_ROW, Band
from desktop_app.ui.canvas._pg import Plane
from desktop_app.ui.canvas.overlay import bubble_band
from desktop_app.ui.canvas.stage import Stage

__all__ = ["Exposure"]

_OUT: Final = {True: 3.0, False: 4.0}
"""How far the outline of a selected bar stands out of it, and the mark of a selected edge."""
_MOST_BARS: Final = 1_000
"""With more of them in view some marks are left out, or plainer: a part would not fit the rest."""


class Exposure:
    """Asks a plane for as little as has changed since its last picture of the stage.

    A part costs a fraction of the whole: 40 rows and their words, of which a wheel's step brings
    in two.
    """

    def __init__(self, stage: Stage, plane: Plane) -> None:
        self._stage = stage
        self._plane = plane
        self._touched: Band | None = None
        """What the gesture under way had touched in the last picture."""

    def everything(self) -> None:
        self._plane.repaint_body()

    def scrolled(self, down: float) -> None:
        """The rows lie lower by so many pixels than in the last picture, or higher where < 0."""
        if down.is_integer() and self._moves_as_one():
            self._plane.scroll_body(int(down))
        else:
            self.everything()

    def previewed(self) -> None:
        """A gesture would do something else than in the last picture."""
        before, now = self._touched, self._touched_now()
        if before is None or now is None:
            self.everything()
        else:
            self._plane.repaint_band(*before.with_(now))

    def body(self, top: float, bottom: float) -> Scene:
        """The picture from one y to another at least, which is what will be painted of it."""
        self._touched = self._touched_now()
        stage = self._stage
        whole = top <= 0 and bottom >= stage.viewport.height
        return stage.body(None if whole else Band(top, bottom))

    def _moves_as_one(self) -> bool:
        """Whether all that is seen moves with the rows, and keeps its looks doing so."""
        stage = self._stage
        if stage.is_dense or stage.viewport.pinned or stage.preview is not None:
            return False
        selection = stage.selection
        # What stands out of its row would be cut where that leaves the window.
        out = 0.0 if selection.license_id is None else _OUT[selection.part is Part.WHOLE]
        return (
            stage.viewport.rows.bar_top >= out
            and not stage.proposes
            and not stage.has_links
            and self._is_sparse()
        )

    def _is_sparse(self) -> bool:
        columns = self._stage.columns
        rows = self._stage.viewport.visible_rows(len(columns))
        return columns.is_described(rows) and columns.bar_count(rows) <= _MOST_BARS

    def _touched_now(self) -> Band | None:
        """Where the gesture under way shows itself; None if that may be anywhere."""
        stage = self._stage
        preview = stage.preview
        if not isinstance(preview, PreviewTerm) or stage.has_links:
            return None
        if not (stage.is_dense or self._is_sparse()):
            return None
        viewport = stage.viewport
        band = bubble_band(stage.pointer_y)
        for row in stage.columns.rows_of(preview.license_id):
            top = viewport.row_y(row)
            bottom = top + viewport.rows.height(row)
            if bottom > 0 and top < viewport.height:
                band = band.with_(Band(top - BEYOND_ROW, bottom + BEYOND_ROW))
        return band
