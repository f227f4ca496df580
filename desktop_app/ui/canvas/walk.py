"""Arrow, page and end keys of the timeline: they select, scroll and pan, and move no date."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from desktop_app.editing.selection import NOTHING, Part, Selection
from desktop_app.gestures.effects import Effect, OpenTerm, PanBy, Select
from desktop_app.timeline.columns import Columns
from desktop_app.timeline.walking import Spot, end_row, row_beside, spot_at, term_beside
from desktop_app.ui.canvas.lens import Lens
from desktop_app.ui.canvas.stage import Stage

__all__ = ["Walk"]

_STEP: Final = 0.1
"""Share of the view by which it pans at a press of a key."""
_MARGIN: Final = 0.15
"""Share of the view that is kept beside a term that is brought into it."""

_NONE = Qt.KeyboardModifier.NoModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_CTRL = Qt.KeyboardModifier.ControlModifier


class Walk:
    """Takes the keys that no gesture has used: those of a selected edge never come here.

    What they ask for are effects, as with gestures.
    """

    def __init__(self, stage: Stage, lens: Lens, do: Callable[[Sequence[Effect]], None]) -> None:
        self._stage = stage
        self._lens = lens
        self._do = do
        self._row = -1
        self._keys = self._table()

    def take(self, event: QKeyEvent) -> bool:
        """Do what a key says; False where it says nothing here."""
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        act = self._keys.get((Qt.Key(event.key()), held))
        if act is None:
            return False
        act()
        return True

    def _table(self) -> dict[tuple[Qt.Key, Qt.KeyboardModifier], Callable[[], None]]:
        key = Qt.Key
        return {
            (key.Key_Left, _NONE): lambda: self._across(-1),
            (key.Key_Right, _NONE): lambda: self._across(1),
            (key.Key_Up, _NONE): lambda: self._down(-1),
            (key.Key_Down, _NONE): lambda: self._down(1),
            (key.Key_Left, _SHIFT): lambda: self._pan(-_STEP),
            (key.Key_Right, _SHIFT): lambda: self._pan(_STEP),
            (key.Key_Up, _SHIFT): lambda: self._scroll(-_STEP),
            (key.Key_Down, _SHIFT): lambda: self._scroll(_STEP),
            (key.Key_PageUp, _NONE): lambda: self._scroll(-1.0),
            (key.Key_PageDown, _NONE): lambda: self._scroll(1.0),
            (key.Key_PageUp, _SHIFT): lambda: self._pan(-1.0),
            (key.Key_PageDown, _SHIFT): lambda: self._pan(1.0),
            (key.Key_End, _NONE): self._to_last_day,
            (key.Key_Home, _CTRL): lambda: self._to_row(end_row(self._columns, first=True)),
            (key.Key_End, _CTRL): lambda: self._to_row(end_row(self._columns, first=False)),
            (key.Key_BracketLeft, _NONE): lambda: self._take_edge(Part.START),
            (key.Key_BracketRight, _NONE): lambda: self._take_edge(Part.END),
            (key.Key_Escape, _NONE): self._let_go,
            (key.Key_Return, _NONE): self._open,
            (key.Key_Enter, _NONE): self._open,
            (key.Key_Plus, _NONE): lambda: self._lens.zoom(1),
            (key.Key_Plus, _SHIFT): lambda: self._lens.zoom(1),
            (key.Key_Equal, _NONE): lambda: self._lens.zoom(1),
            (key.Key_Minus, _NONE): lambda: self._lens.zoom(-1),
        }

    def come_to(self, license_id: str) -> None:
        """Bring the nearest term of a license into view."""
        row = self._columns.row_of(license_id)
        if row is not None:
            self._row = row
            self._reveal(spot_at(self._columns, row, self._middle_day()))

    @property
    def _columns(self) -> Columns:
        return self._stage.columns

    def _spot(self) -> Spot | None:
        """Where the selection stands, or None for no selection."""
        selection, columns = self._stage.selection, self._columns
        license_id = selection.license_id
        row = None if license_id is None else columns.row_of(license_id)
        if row is None:
            return None
        # A license may stand in several groups: the walk goes on in the one that it came to.
        if 0 <= self._row < len(columns) and columns.license_id(self._row) == license_id:
            row = self._row
        found = spot_at(columns, row, self._middle_day(), selection.term_id)
        return found if selection.term_id else found._replace(term_id=None)

    def _middle_day(self) -> int:
        return self._stage.scale.day_under(self._stage.viewport.width / 2)

    def _across(self, step: int) -> None:
        spot = self._spot()
        if spot is None:
            self._pan(step * _STEP)
        elif spot.term_id is None:
            self._go(spot_at(self._columns, spot.row, self._middle_day()))
        else:
            self._go(term_beside(self._columns, spot, step))

    def _down(self, step: int) -> None:
        spot = self._spot()
        if spot is None:
            self._to_row(end_row(self._columns, first=step > 0))
            return
        row = row_beside(self._columns, spot.row, step)
        if row is not None:
            self._to_row(row, spot.day)

    def _to_row(self, row: int | None, day: int | None = None) -> None:
        if row is not None:
            self._go(spot_at(self._columns, row, self._middle_day() if day is None else day))

    def _go(self, spot: Spot | None) -> None:
        if spot is not None:
            self._row = spot.row
            self._do((Select(Selection(spot.license_id, spot.term_id)),))
            self._reveal(spot)

    def _reveal(self, spot: Spot) -> None:
        """Pan and scroll as little as brings the row and some of the term into view."""
        viewport = self._stage.viewport
        dx, dy = 0.0, 0.0
        if spot.term_id is not None:
            box = self._stage.term_box(spot.license_id, spot.term_id)
            dx = 0.0 if box is None else _shift_in(box.x, box.width, viewport.width)
        if spot.row >= viewport.pinned:
            top = viewport.row_y(spot.row)
            height = viewport.rows.top(spot.row + 1) - viewport.rows.top(spot.row)
            dy = _shift_down(top, height, viewport.pinned_height, viewport.height)
        if dx or dy:
            self._do((PanBy(dx, dy),))

    def _pan(self, share: float) -> None:
        self._do((PanBy(-share * self._stage.viewport.width, 0.0),))

    def _scroll(self, share: float) -> None:
        self._do((PanBy(0.0, -share * self._stage.viewport.height),))

    def _to_last_day(self) -> None:
        """The last day of the selected license, or of everything, in the middle of the view."""
        license_id = self._stage.selection.license_id
        extent = None if license_id is None else self._stage.license_extent(license_id)
        extent = extent or self._columns.extent
        if extent is not None:
            self._lens.center(extent[1])

    def _take_edge(self, part: Part) -> None:
        selection = self._stage.selection
        if selection.term_id is not None and not selection.others:
            self._do((Select(Selection(selection.license_id, selection.term_id, part)),))

    def _let_go(self) -> None:
        """An edge first, then the term, then the license."""
        selection = self._stage.selection
        if selection.part is not Part.WHOLE:
            self._do((Select(Selection(selection.license_id, selection.term_id)),))
        elif selection.term_id is not None:
            self._do((Select(Selection(selection.license_id)),))
        elif selection.license_id is not None:
            self._do((Select(NOTHING),))

    def _open(self) -> None:
        selection = self._stage.selection
        if selection.license_id is not None:
            self._do((OpenTerm(selection.license_id, selection.term_id),))


def _shift_in(x: float, wide: float, width: float) -> float:
    """Pixels to the right that bring some of what lies at x into a view; 0 if it is there."""
    margin = width * _MARGIN
    shown = min(wide, width - 2 * margin)
    if x >= width - margin:
        return width - margin - shown - x
    if x + wide <= margin:
        return margin + shown - (x + wide)
    return 0.0


def _shift_down(y: float, height: float, top: float, bottom: float) -> float:
    """Pixels downwards that bring a row at y between two edges; 0 if it is there."""
    if top <= y and y + height <= bottom:
        return 0.0
    if top - 2 * height < y < bottom + height:
        return max(top, min(y, bottom - height)) - y
    # A row from afar has others on both sides then.
    return (top + bottom - height) / 2 - y
