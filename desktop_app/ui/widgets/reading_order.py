"""Lets Tab go the way that a window is read: line by line, within a line column by column.

Qt goes the way in which widgets were made. Pages that are made when they are first shown, and rows
that come and go, would be last wherever they stand.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

__all__ = ["move_focus", "reading_order"]

_SAME_LINE: Final = 0.5
"""Boxes are on one line if so much of the lower one lies beside the other."""


class _Box(NamedTuple):
    """A widget, where it lies in its window, and the stops in it from there inwards."""

    area: QRect
    widget: QWidget
    within: list[Sequence[QWidget]]


def move_focus(window: QWidget, *, forward: bool) -> bool:
    """Bring the keyboard to what is read next, or before; False leaves the way to Qt.

    For `focusNextPrevChild` of a window.
    """
    everything = Qt.TabFocusBehavior.TabFocusAllControls
    if QGuiApplication.styleHints().tabFocusBehavior() != everything:
        return False
    stops = reading_order(window)
    at = QApplication.focusWidget()
    while at is not None and at not in stops:
        at = at.parentWidget()
    if at is None or len(stops) < 2:
        return False
    step = 1 if forward else -1
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    stops[(stops.index(at) + step) % len(stops)].setFocus(reason)
    return True


def reading_order(window: QWidget) -> list[QWidget]:
    """All that Tab stops at in a window now."""
    stops = [each for each in window.findChildren(QWidget) if _is_stop(each, window)]
    return _in_order([_line(each, window) for each in stops], window)


def _is_stop(widget: QWidget, window: QWidget) -> bool:
    return (
        bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        and widget.isVisible()
        and widget.isEnabled()
        and widget.focusProxy() is None
        and widget.window() is window
    )


def _line(widget: QWidget, window: QWidget) -> Sequence[QWidget]:
    """What holds a widget within its window, from outside inwards, and itself."""
    line = [widget]
    parent = widget.parentWidget()
    while parent is not None and parent is not window:
        line.append(parent)
        parent = parent.parentWidget()
    return line[::-1]


def _in_order(lines: Sequence[Sequence[QWidget]], window: QWidget) -> list[QWidget]:
    by_widget: dict[QWidget, _Box] = {}
    for line in lines:
        outer = line[0]
        if outer not in by_widget:
            area = QRect(outer.mapTo(window, QPoint(0, 0)), outer.size())
            by_widget[outer] = _Box(area, outer, [])
        by_widget[outer].within.append(line[1:])
    found: list[QWidget] = []
    for box in _read(list(by_widget.values())):
        if any(not rest for rest in box.within):
            found.append(box.widget)
        found += _in_order([rest for rest in box.within if rest], window)
    return found


def _read(boxes: list[_Box]) -> list[_Box]:
    """Boxes line by line; what stands under one another beside something higher is a column."""
    lines: list[list[_Box]] = []
    for box in sorted(boxes, key=lambda box: (box.area.top(), box.area.left())):
        if lines and any(_is_beside(box.area, other.area) for other in lines[-1]):
            lines[-1].append(box)
        else:
            lines.append([box])
    return [box for line in lines for box in _by_column(line)]


def _by_column(line: list[_Box]) -> list[_Box]:
    columns: list[list[_Box]] = []
    reach = -1
    for box in sorted(line, key=lambda box: (box.area.left(), box.area.top())):
        if columns and box.area.left() < reach:
            columns[-1].append(box)
        else:
            columns.append([box])
        reach = max(reach, box.area.left() + box.area.width())
    return [box for column in columns for box in sorted(column, key=lambda box: box.area.top())]


def _is_beside(one: QRect, other: QRect) -> bool:
    shared = min(one.bottom(), other.bottom()) - max(one.top(), other.top()) + 1
    return shared >= _SAME_LINE * max(1, min(one.height(), other.height()))
