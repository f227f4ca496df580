"""Whether Tab goes the way that a page is read: down, and within a line to the right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QWidget

__all__ = ["steps_back"]

_SAME_LINE = 0.5
"""Two boxes are on one line if so much of the lower of them lies beside the other."""


def steps_back(around: Sequence[QWidget]) -> Iterator[tuple[QWidget, QWidget]]:
    """The steps of one round of Tab that go back; the one that begins the round anew is none.

    Two widgets are compared where their ways to the window part: columns beside each other are
    read one after the other, however high they are.
    """
    found = [
        (one, other) for one, other in pairwise([*around, *around[:1]]) if _goes_back(one, other)
    ]
    tops = [_on_window(widget).topLeft() for widget in around]
    if not tops:
        return
    first = around[tops.index(min(tops, key=lambda at: (at.y(), at.x())))]
    # A round may begin anywhere; it goes up once, to what is read first.
    anew = [pair for pair in found if pair[1] is first] or found[-1:]
    yield from (pair for pair in found if pair is not anew[0])


def _goes_back(one: QWidget, other: QWidget) -> bool:
    mine, theirs = _where_they_part(one, other)
    here, there = _on_window(mine), _on_window(theirs)
    if _is_beside(here, there):
        return there.right() < here.left()
    is_above = there.bottom() < here.top()
    # Up to the next column is on.
    return is_above and there.left() <= here.right()


def _is_beside(one: QRect, other: QRect) -> bool:
    shared = min(one.bottom(), other.bottom()) - max(one.top(), other.top()) + 1
    return shared >= _SAME_LINE * min(one.height(), other.height())


def _where_they_part(one: QWidget, other: QWidget) -> tuple[QWidget, QWidget]:
    """The outermost of what holds the one alone, and of what holds the other alone."""
    mine, theirs = _line(one), _line(other)
    while len(mine) > 1 and len(theirs) > 1 and mine[0] is theirs[0]:
        mine, theirs = mine[1:], theirs[1:]
    return mine[0], theirs[0]


def _line(widget: QWidget) -> list[QWidget]:
    """What holds a widget, from the window inwards, and itself."""
    line = [widget]
    while not line[0].isWindow():
        parent = line[0].parentWidget()
        if parent is None:
            break
        line.insert(0, parent)
    return line


def _on_window(widget: QWidget) -> QRect:
    return QRect(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size())
