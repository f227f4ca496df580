"""Lets screen readers know when the timeline shows other rows, or something else is selected."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QWidget

from desktop_app.editing.selection import Selection
from desktop_app.ui.canvas.accessible_timeline import AccessibleTimeline

__all__ = ["tell_rows", "tell_selection", "told_by"]


def told_by(view: QWidget) -> AccessibleTimeline | None:
    """What readers see of a timeline, if it shows itself to them."""
    found = QAccessible.queryAccessibleInterface(view)
    return found if isinstance(found, AccessibleTimeline) else None


def tell_selection(view: QWidget, selection: Selection) -> None:
    """Let a reader say what is selected now."""
    told = told_by(view) if QAccessible.isActive() else None
    item = None if told is None or selection.license_id is None else told.selected()
    if item is not None and view.hasFocus():
        QAccessible.updateAccessibility(QAccessibleEvent(item, QAccessible.Event.Focus))


def tell_rows(view: QWidget) -> None:
    """Let a reader ask for the rows anew."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleEvent(view, QAccessible.Event.ObjectReorder))
