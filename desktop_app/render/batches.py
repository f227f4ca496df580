"""Arrays of numbers handed to QPainter at once, without an object for each rectangle or line."""

from __future__ import annotations

from typing import Any, cast

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QRect, QRectF
from PySide6.QtGui import QPainter
from shiboken6 import Shiboken

__all__ = ["draw_lines", "draw_rects", "draw_whole_rects"]

# A QRectF is four doubles: x, y, width, height; a QLineF four as well: x1, y1, x2, y2. QPainter's
# own interface takes the first of an array and a count, and reads it before it returns. A QRect is
# four ints: the corners, both inclusive.


def draw_rects(painter: QPainter, xywh: NDArray[np.float64]) -> None:
    """Draw (n, 4) rectangles with the painter's pen and brush."""
    array = np.ascontiguousarray(xywh, dtype=np.float64)
    if len(array):
        first = cast("QRectF", Shiboken.wrapInstance(_address(array), QRectF))
        painter.drawRects(first, len(array))


def draw_whole_rects(painter: QPainter, xywh: NDArray[np.float64]) -> None:
    """The same for rectangles of whole numbers, in half the time: Qt need not round them."""
    if len(xywh):
        corners = xywh.astype(np.int32, order="C")
        corners[:, 2:] += corners[:, :2] - 1
        first = cast("QRect", Shiboken.wrapInstance(_address(corners), QRect))
        painter.drawRects(first, len(corners))


def draw_lines(painter: QPainter, lines: NDArray[np.float64]) -> None:
    """Draw (n, 4) lines with the painter's pen."""
    array = np.ascontiguousarray(lines, dtype=np.float64)
    if len(array):
        first = cast("QLineF", Shiboken.wrapInstance(_address(array), QLineF))
        painter.drawLines(first, len(array))


def _address(array: NDArray[Any]) -> int:
    # The same as `array.ctypes.data`, for which NumPy makes an object of its own each time.
    return array.__array_interface__["data"][0]
