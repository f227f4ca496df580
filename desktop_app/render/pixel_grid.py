"""Whole device pixels under a painter's transform: edges on them are sharp."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QTransform

__all__ = ["PixelGrid"]


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

    def snapped(self, xywh: NDArray[np.float64]) -> NDArray[np.float64]:
        """Rectangles with edges on whole pixels; what is thinner than one becomes one."""
        scale, shift = self[:2], self[2:]
        edges = np.array(xywh, dtype=np.float64)
        edges[:, 2:] += edges[:, :2]
        by_pixel = scale == (1.0, 1.0) and shift[0].is_integer() and shift[1].is_integer()
        if by_pixel:
            np.rint(edges, out=edges)
        else:
            edges *= (*scale, *scale)
            edges += (*shift, *shift)
            np.rint(edges, out=edges)
        edges[:, 2:] -= edges[:, :2]
        np.maximum(edges[:, 2:], 1.0, out=edges[:, 2:])
        if not by_pixel:
            edges[:, :2] -= shift
            edges /= (*scale, *scale)
        return edges
