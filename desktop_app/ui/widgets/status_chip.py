"""A status as a mark and a word, on a pale ground."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop_app.domain.status import ChainStatus
from desktop_app.render.measures import FINE_TYPE, HAIR
from desktop_app.render.theme import Theme
from desktop_app.timeline.primitives import Ink
from desktop_app.ui.status_look import status_ink
from desktop_app.ui.widgets.status_mark import paint_mark

__all__ = ["StatusChip", "chip_width", "paint_chip"]

HEIGHT = 18.0
_PAD_LEFT = 19.0
_PAD_RIGHT = 9.0


def paint_chip(
    painter: QPainter, theme: Theme, room: QRectF, status: ChainStatus, words: str
) -> float:
    """Paint the chip at the left of `room`, centered in its height, with the painter's font.

    Returns the width that it took.
    """
    ink = status_ink(status)
    metrics = painter.fontMetrics()
    space = int(room.width() - _PAD_LEFT - _PAD_RIGHT)
    shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, space)
    width = metrics.horizontalAdvance(shown) + _PAD_LEFT + _PAD_RIGHT
    chip = QRectF(room.left(), room.center().y() - HEIGHT / 2, width, HEIGHT)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.tint(ink, 0.16, on=Ink.SURFACE)))
    painter.drawRoundedRect(chip, HEIGHT / 2, HEIGHT / 2)
    paint_mark(
        painter,
        status,
        QPointF(chip.left() + 11, chip.center().y()),
        QColor(theme.color(_mark_ink(status))),
    )
    painter.setPen(QColor(theme.color(Ink.TEXT)))
    painter.drawText(
        chip.adjusted(_PAD_LEFT, 0, 0, 0),
        Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft,
        shown,
    )
    return width


def _mark_ink(status: ChainStatus) -> Ink:
    """As on the timeline: what is to come has the outline of what is in force."""
    return Ink.IN_FORCE if status is ChainStatus.PENDING else status_ink(status)


def chip_width(font: QFont, words: str) -> float:
    """How wide a chip is that elides nothing."""
    return QFontMetrics(font).horizontalAdvance(words) + _PAD_LEFT + _PAD_RIGHT


class StatusChip(QWidget):
    """One chip; its accessible name is its words."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._status = ChainStatus.UNKNOWN
        self._words = ""
        font = self.font()
        font.setPixelSize(FINE_TYPE)
        self.setFont(font)

    def show_status(self, status: ChainStatus, words: str) -> None:
        self._status = status
        self._words = words
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(int(chip_width(self.font(), self._words)) + HAIR, int(HEIGHT) + HAIR)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setFont(self.font())
            paint_chip(painter, self._theme, QRectF(self.rect()), self._status, self._words)
