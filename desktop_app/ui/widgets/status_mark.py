"""A small shape for each status, so that color is never the only sign."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from desktop_app.domain.status import ChainStatus

__all__ = ["SHAPES", "paint_mark"]

_R: Final = 3.0

SHAPES: Final[dict[ChainStatus, str]] = {
    ChainStatus.IN_FORCE: "disc",
    ChainStatus.EXPIRING: "triangle",
    ChainStatus.PENDING: "ring",
    ChainStatus.GAP: "dash",
    ChainStatus.LAPSED: "square",
    ChainStatus.REVOKED: "cross",
    ChainStatus.SUSPENDED: "bars",
    ChainStatus.MOOT: "frame",
    ChainStatus.UNKNOWN: "dots",
}


def paint_mark(painter: QPainter, status: ChainStatus, center: QPointF, color: QColor) -> None:
    """Paint the status's shape about a point; the painter's pen and brush are changed."""
    x, y = center.x(), center.y()
    painter.setPen(QPen(color, 1.6))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    around = QRectF(x - _R, y - _R, 2 * _R, 2 * _R)
    shape = SHAPES[status]
    if shape == "ring":
        painter.drawEllipse(around.adjusted(0.4, 0.4, -0.4, -0.4))
    elif shape == "frame":
        painter.drawRect(around.adjusted(0.6, 0.6, -0.6, -0.6))
    elif shape == "cross":
        painter.drawLine(around.topLeft(), around.bottomRight())
        painter.drawLine(around.topRight(), around.bottomLeft())
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        _fill(painter, shape, around)


def _fill(painter: QPainter, shape: str, around: QRectF) -> None:
    if shape == "disc":
        painter.drawEllipse(around)
    elif shape == "triangle":
        tip = QPointF(around.center().x(), around.top())
        painter.drawPolygon(QPolygonF([tip, around.bottomRight(), around.bottomLeft()]))
    else:
        for left, top, width, height in _PARTS[shape]:
            painter.drawRect(
                QRectF(
                    around.left() + left * around.width(),
                    around.top() + top * around.height(),
                    width * around.width(),
                    height * around.height(),
                )
            )


_PARTS: Final = {
    "square": ((0.0, 0.0, 1.0, 1.0),),
    "dash": ((-0.1, 0.33, 1.2, 0.34),),
    "bars": ((0.05, 0.0, 0.33, 1.0), (0.62, 0.0, 0.33, 1.0)),
    "dots": ((-0.1, 0.36, 0.28, 0.28), (0.36, 0.36, 0.28, 0.28), (0.82, 0.36, 0.28, 0.28)),
}
"""Boxes in shares of the mark's size: left, top, width, height."""
