"""Whole device pixels under a painter's transform: edges on them are sharp."""

from __future__ import annotations

from math import floor
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTransform

__all__ = ["PixelGrid", "sharp_outline"]


_THICKER: Final = 0.25
"""At one and a half a line is still one pixel thick, at one and three quarters it is two."""
_FAR: Final = 1e8
"""Pixels beyond which nothing is told apart; they must fit into Qt's whole numbers."""


class PixelGrid(NamedTuple):
    """How logical coordinates fall on device pixels: device = scale * logical + shift."""

    scale_x: float
    scale_y: float
    shift_x: float
    shift_y: float

    @staticmethod
    def under(transform: QTransform) -> PixelGrid:
        """The grid of a transform that scales and moves, but does not turn."""
        return PixelGrid(transform.m11(), transform.m22(), transform.dx(), transform.dy())

    @property
    def is_whole(self) -> bool:
        """Whether whole logical coordinates are whole device pixels, one for one."""
        is_plain = self.scale_x == 1.0 and self.scale_y == 1.0
        return is_plain and self.shift_x.is_integer() and self.shift_y.is_integer()

    @property
    def _thickness(self) -> tuple[float, float]:
        """Device pixels across a line, for upright and level ones."""
        across = (max(1.0, floor(scale + _THICKER)) for scale in self[:2])
        return next(across), next(across)

    def snapped(self, xywh: NDArray[np.float64]) -> NDArray[np.float64]:
        """Rectangles with edges on whole pixels; what is thinner than one becomes one.

        A line, which is one logical pixel thick, is everywhere as thick as the next one. It keeps
        its left edge or, where it is level, its lower one: below it the next row begins.
        """
        scale, shift = self[:2], self[2:]
        edges = np.array(xywh, dtype=np.float64)
        is_line = edges[:, 2:] == 1.0
        edges[:, 2:] += edges[:, :2]
        by_pixel = self.is_whole
        if not by_pixel:
            edges *= (*scale, *scale)
            edges += (*shift, *shift)
        # Halves go down the page wherever they are: what is scrolled by whole pixels stays itself.
        edges += 0.5
        np.floor(edges, out=edges)
        if by_pixel:
            np.clip(edges, -_FAR, _FAR, out=edges)
        edges[:, 2:] -= edges[:, :2]
        np.maximum(edges[:, 2:], 1.0, out=edges[:, 2:])
        if not by_pixel:
            level, lower = is_line[:, 1], edges[:, 1] + edges[:, 3]
            np.copyto(edges[:, 2:], self._thickness, where=is_line)
            np.copyto(edges[:, 1], lower - edges[:, 3], where=level)
        if not by_pixel:
            edges[:, :2] -= shift
            edges /= (*scale, *scale)
        return edges


def sharp_outline(area: QRectF, ratio: float, thick: int) -> QRectF:
    """Where the outline of an area is sharp that is so many device pixels thick."""
    inset = thick / 2
    left, top = round(area.left() * ratio) + inset, round(area.top() * ratio) + inset
    right, bottom = round(area.right() * ratio) - inset, round(area.bottom() * ratio) - inset
    return QRectF(QPointF(left, top) / ratio, QPointF(right, bottom) / ratio)
