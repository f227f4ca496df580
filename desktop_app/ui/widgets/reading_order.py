"""Lets Tab go the way that a window is read: line by line, within a line column by column.

Qt goes the way in which widgets were made. Pages that are made when they are first shown, and rows
that come and go, would be last wherever they stand.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from time import monotonic
from typing import Final, NamedTuple

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget

__all__ = ["ReadingOrder", "reading_order"]

_KEPT: Final = 0.05
"""Seconds."""
_Line = tuple[QWidget, ...]
_TAB: Final = Qt.FocusPolicy.TabFocus.value
_WHOLE: Final = (QLabel, QLineEdit, QAbstractButton)
"""Kinds with no stops within: half of all widgets, and asking for children takes longest."""
_SAME_LINE: Final = 0.5
"""Boxes are on one line if so much of the lower one lies beside the other."""


class _Box(NamedTuple):
    """A widget, where it lies in its window, and the lines that lead through it."""

    area: QRect
    widget: QWidget
    within: list[_Line]


class ReadingOrder:
    """Moves the keyboard through one window, for its `focusNextPrevChild`."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self._order: list[QWidget] = []
        self._known_at = -_KEPT

    def move(self, *, forward: bool) -> bool:
        """Go to what is read next, or before; False leaves the way to Qt."""
        everything = Qt.TabFocusBehavior.TabFocusAllControls
        if QGuiApplication.styleHints().tabFocusBehavior() != everything:
            return False
        order = self._fresh_order()
        at = QApplication.focusWidget()
        while at is not None and at not in order:
            at = at.parentWidget()
        if at is None:
            return False
        place = order.index(at)
        onward = [*order[place + 1 :], *order[:place]]
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        if not onward:
            return False
        (onward[0] if forward else onward[-1]).setFocus(reason)
        return True

    def _fresh_order(self) -> list[QWidget]:
        """Worked out once for a key that is held down, which takes some 10 ms, and again where
        something of it has gone.
        """
        now = monotonic()
        is_old = now - self._known_at > _KEPT
        if is_old or not all(_is_stop(each, self._window) for each in self._order):
            self._order, self._known_at = reading_order(self._window), now
        return self._order


def reading_order(window: QWidget) -> list[QWidget]:
    """All that Tab stops at in a window now."""
    stops = [line for line in _lines(window) if _is_stop(line[-1], window)]
    return _in_order(stops, 0, window)


def _is_stop(widget: QWidget, window: QWidget) -> bool:
    # Asked of all widgets at every Tab: enums that are added up in Python cost most of it.
    return (
        bool(widget.focusPolicy().value & _TAB)
        and widget.isVisible()
        and widget.isEnabled()
        and widget.focusProxy() is None
        and widget.window() is window
    )


def _lines(window: QWidget) -> Iterator[_Line]:
    """To all widgets that show in a window: what holds each, from outside inwards, and itself.

    Each is asked for its own children: PySide keeps what `findChildren` finds for as long as who
    was asked, though it were gone from the window.
    """
    todo: list[tuple[_Line, QWidget]] = [((), window)]
    while todo:
        outer, within = todo.pop()
        for child in within.children():
            if isinstance(child, QWidget) and child.isVisible() and not child.isWindow():
                line = (*outer, child)
                yield line
                if not isinstance(child, _WHOLE):
                    todo.append((line, child))


def _in_order(lines: Sequence[_Line], depth: int, window: QWidget) -> list[QWidget]:
    """The ends of lines that are one down to a depth."""
    if len(lines) == 1:
        return [lines[0][-1]]
    by_widget: dict[QWidget, list[_Line]] = {}
    for line in lines:
        by_widget.setdefault(line[depth], []).append(line)
    if len(by_widget) > 1:
        boxes = [
            _Box(QRect(outer.mapTo(window, QPoint(0, 0)), outer.size()), outer, within)
            for outer, within in by_widget.items()
        ]
        groups = [(box.widget, box.within) for box in _read(boxes)]
    else:
        groups = list(by_widget.items())
    found: list[QWidget] = []
    for outer, within in groups:
        inner = [line for line in within if len(line) > depth + 1]
        if len(inner) < len(within):
            found.append(outer)
        if inner:
            found += _in_order(inner, depth + 1, window)
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
