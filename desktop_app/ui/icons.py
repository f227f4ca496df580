"""The one set of icons, drawn in the ink that the theme in force asks for."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from desktop_app.assets import resource

__all__ = ["app_icon", "themed_icon"]

_SIZE = 20
_SCALES = (1.0, 1.5, 2.0, 3.0)


def themed_icon(name: str, color: str, disabled_color: str) -> QIcon:
    """An icon of resources/icons; its black strokes take `color`, crisp at every screen scale."""
    drawing = resource("icons", f"{name}.svg").read_text(encoding="utf-8")
    icon = QIcon()
    for mode, ink in ((QIcon.Mode.Normal, color), (QIcon.Mode.Disabled, disabled_color)):
        renderer = QSvgRenderer(QByteArray(drawing.replace("#000", ink).encode()))
        for scale in _SCALES:
            icon.addPixmap(_rendered(renderer, scale), mode)
    return icon


def app_icon() -> QIcon:
    renderer = QSvgRenderer(str(resource("icons", "license-timeline.svg")))
    icon = QIcon()
    for size in (16, 24, 32, 48, 64, 128, 256):
        icon.addPixmap(_rendered(renderer, size / _SIZE, ratio=1.0))
    return icon


def _rendered(renderer: QSvgRenderer, scale: float, ratio: float | None = None) -> QPixmap:
    pixmap = QPixmap(QSize(_SIZE, _SIZE) * scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    with QPainter(pixmap) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        renderer.render(painter)
    pixmap.setDevicePixelRatio(scale if ratio is None else ratio)
    return pixmap
