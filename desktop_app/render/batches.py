"""Arrays of numbers handed to QPainter at once, without an object for each rectangle or line."""

from __future__ import annotations

from typing import cast

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QPainter
from shiboken6 import Shiboken

__all__ = ["draw_lines", "draw_rects"]

# A QRectF is four doubles: x, y, width, height; a QLineF four as well: x1, y1, x2, y2. QPainter's
# own interface takes the first of an array and a count, and reads it before it returns.


def draw_rects(painter: QPainter, xywh: NDArray[np.float64]) -> None:
    """Draw (n, 4) rectangles with the painter's pen and brush."""
    array = np.ascontiguousarray(xywh, dtype=np.float64)
    if len(array):
        first = cast("QRectF", Shiboken.wrapInstance(array.ctypes.data, QRectF))
        painter.drawRects(first, len(array))


def draw_lines(painter: QPainter, lines: NDArray[np.float64]) -> None:
    """Draw (n, 4) lines with the painter's pen."""
    array = np.ascontiguousarray(lines, dtype=np.float64)
    if len(array):
        first = cast("QLineF", Shiboken.wrapInstance(array.ctypes.data, QLineF))
        painter.drawLines(first, len(array))
