"""The menus under the right mouse button, for rows of the table and bars of the timeline."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QWidget
from typing_extensions import override

from desktop_app.editing.selection import Selection
from desktop_app.ui.canvas.timeline_view import AXIS_HEIGHT, TimelineView

__all__ = ["BarMenus", "show_row_menu", "show_term_menu"]

_SEPARATOR: Final = ""
_ROW: Final = (
    *("add_license", "add_extension", "extend_typical", _SEPARATOR),
    *("cut", "copy", "copy_table", "paste", "fill_down", _SEPARATOR),
    *("duplicate", "merge", "delete", _SEPARATOR, "pin", "fit"),
)
_TERM: Final = (
    *("add_extension", "extend_typical", _SEPARATOR),
    *("split", "split_license", "move_term", _SEPARATOR),
    *("cut", "copy", "paste", _SEPARATOR, "delete", _SEPARATOR, "pin", "fit"),
)


def show_row_menu(parent: QWidget, actions: Mapping[str, QAction], at: QPoint) -> QMenu:
    """What can be done with the selected rows or cells."""
    return _show(parent, (actions.get(name) for name in _ROW), at)


def show_term_menu(parent: QWidget, actions: Mapping[str, QAction], at: QPoint) -> QMenu:
    """What can be done with the selected term."""
    return _show(parent, (actions.get(name) for name in _TERM), at)


def _show(parent: QWidget, actions: Iterable[QAction | None], at: QPoint) -> QMenu:
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.setToolTipsVisible(True)
    for action in actions:
        if action is None:
            menu.addSeparator()
        else:
            menu.addAction(action)
    menu.popup(at)
    return menu


class BarMenus(QObject):
    """Watches a timeline for the right button and the menu key.

    A right click that takes back a drag opens no menu.

    Signals:
        wanted(Selection, QPoint): a menu for this, at this place of the screen.
    """

    wanted = Signal(object, object)

    def __init__(self, view: TimelineView) -> None:
        super().__init__(view)
        self._view = view
        self._took_back = False
        view.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_press = event.type() is QEvent.Type.MouseButtonPress
        if is_press and isinstance(event, QMouseEvent):
            others = event.buttons() & ~event.button()
            self._took_back = others != Qt.MouseButton.NoButton
        if isinstance(event, QContextMenuEvent):
            if not self._took_back:
                self._open(event)
            return True
        return super().eventFilter(watched, event)

    def _open(self, event: QContextMenuEvent) -> None:
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            self.wanted.emit(self._view.stage.selection, self._at_selection())
            return
        at = QPointF(event.pos()) - QPointF(0, AXIS_HEIGHT)
        hit = self._view.stage.hit_test(at.x(), at.y()) if at.y() >= 0 else None
        if hit is None:
            return
        selection = self._view.stage.selection
        if not selection.holds(hit.license_id, hit.term_id):
            selection = Selection(hit.license_id, hit.term_id)
        self.wanted.emit(selection, event.globalPos())

    def _at_selection(self) -> QPoint:
        selection, view = self._view.stage.selection, self._view
        place = QPoint(view.width() // 2, AXIS_HEIGHT + 24)
        if selection.license_id is not None and selection.term_id is not None:
            bar = view.term_rect(selection.license_id, selection.term_id)
            inside = bar.intersected(QRectF(view.rect()))
            if not inside.isEmpty():
                place = inside.center().toPoint()
        return view.mapToGlobal(place)
