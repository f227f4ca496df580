"""Offers what a timeline shows to screen readers, once for the process."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QContextMenuEvent
from PySide6.QtWidgets import QWidget

from desktop_app.editing.selection import Selection
from desktop_app.timeline.arranging.arrangement import GroupKey
from desktop_app.ui.canvas.accessible_timeline import AccessibleTimeline
from desktop_app.ui.canvas.stage import Stage
from desktop_app.ui.canvas.timeline_view import AXIS_HEIGHT, TimelineView
from desktop_app.ui.models.row_texts import Viewpoint

__all__ = ["offer_to_readers"]


# Qt keeps its factories for the process and asks the newest first.
@cache
def offer_to_readers() -> None:
    QAccessible.installFactory(_made)


class _View(NamedTuple):
    """A timeline as readers are told of it."""

    view: TimelineView
    rows_top: int = AXIS_HEIGHT

    @property
    def stage(self) -> Stage:
        return self.view.stage

    @property
    def viewpoint(self) -> Viewpoint:
        return self.view.viewpoint

    @property
    def cards(self) -> list[QWidget]:
        """What lies upon the rows now and has a name of its own."""
        direct = Qt.FindChildOption.FindDirectChildrenOnly
        children = self.view.findChildren(QWidget, options=direct)
        return [each for each in children if each.accessibleName() and not each.isHidden()]

    def choose(self, selection: Selection) -> None:
        self.view.setFocus()
        self.view.selected.emit(selection)

    def open(self, selection: Selection) -> None:
        self.view.opened.emit(selection)

    def toggle(self, group: GroupKey) -> None:
        self.view.group_toggled.emit(group)

    def offer_menu(self) -> None:
        middle = self.view.rect().center()
        where = self.view.mapToGlobal(middle)
        event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, middle, where)
        QCoreApplication.postEvent(self.view, event)


def _made(_name: str, thing: QObject | None) -> QAccessibleInterface | None:
    return AccessibleTimeline(thing, _View(thing)) if isinstance(thing, TimelineView) else None
