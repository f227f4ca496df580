"""The heading of a group as the table paints it: a triangle, the name, how many licenses."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPolygonF

from desktop_app.domain.visible_text import one_line
from desktop_app.render.measures import FINE_TYPE
from desktop_app.render.theme import Theme
from desktop_app.timeline.arranging.arrangement import Heading
from desktop_app.timeline.primitives import Ink

__all__ = ["paint_heading"]

_FIRST: Final = 20.0
_INDENT: Final = 16.0
_TRIANGLE: Final = 4.0
_TEXT: Final = 16.0
_PAD: Final = 12.0


def paint_heading(
    painter: QPainter, row: QRectF, heading: Heading, theme: Theme, font: QFont
) -> None:
    """The whole row's content; a cell that clips it to itself shows its own part."""
    painter.fillRect(row, QColor(theme.color(Ink.BACKGROUND)))
    line = QRectF(row.left(), row.bottom() - 1, row.width(), 1)
    painter.fillRect(line, QColor(theme.color(Ink.LINE)))
    left = row.left() + _FIRST + heading.level * _INDENT
    middle = row.center().y() - 0.5
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.color(Ink.MUTED)))
    painter.drawPolygon(_triangle(left + _TRIANGLE, middle, is_collapsed=heading.is_collapsed))
    small = QFont(font)
    small.setPixelSize(FINE_TYPE)
    small.setFeature(QFont.Tag("tnum"), 1)
    painter.setFont(small)
    painter.setPen(QColor(theme.color(Ink.MUTED)))
    count = f"{heading.total:,}"
    wide = painter.fontMetrics().horizontalAdvance(count)
    place = QRectF(row.left(), row.top(), row.width() - _PAD, row.height() - 1)
    painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, count)
    strong = QFont(font)
    strong.setWeight(QFont.Weight.DemiBold)
    painter.setFont(strong)
    painter.setPen(QColor(theme.color(Ink.TEXT)))
    room = place.right() - wide - _PAD - left - _TEXT
    title = painter.fontMetrics().elidedText(
        one_line(heading.title), Qt.TextElideMode.ElideRight, max(0, int(room))
    )
    place = QRectF(left + _TEXT, row.top(), room, row.height() - 1)
    painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, title)


def _triangle(x: float, y: float, *, is_collapsed: bool) -> QPolygonF:
    """Pointing down over an open group, at the name of a closed one."""
    reach = _TRIANGLE
    if is_collapsed:
        corners = ((-reach / 2, -reach), (reach / 2 + 0.5, 0.0), (-reach / 2, reach))
    else:
        corners = ((-reach, -reach / 2), (reach, -reach / 2), (0.0, reach / 2 + 0.5))
    return QPolygonF([QPointF(x + across, y + down) for across, down in corners])
