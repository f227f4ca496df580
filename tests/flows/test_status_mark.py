"""Each status has a shape of its own."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from desktop_app.domain.status import ChainStatus
from desktop_app.ui.widgets.status_mark import SHAPES, paint_mark


def painted(status: ChainStatus) -> bytes:
    image = QImage(16, 16, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    with QPainter(image) as painter:
        paint_mark(painter, status, QPointF(8, 8), QColor("black"))
    return bytes(image.constBits())


def test_that_no_two_statuses_look_alike_in_one_color(qapp: QApplication) -> None:
    assert set(SHAPES) == set(ChainStatus)
    assert len({painted(status) for status in ChainStatus}) == len(ChainStatus)
