"""The calendar above the rows."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop_app.render.fonts import Fonts
from desktop_app.render.painter import paint_scene
from desktop_app.render.theme import Theme
from desktop_app.timeline.inks import Ink
from desktop_app.timeline.primitives import Scene

__all__ = ["Axis"]


class Axis(QWidget):
    """Paints the axis scene that it is given; the timeline handles its pointer."""

    def __init__(self, theme: Theme, fonts: Fonts, scene: Callable[[float], Scene]) -> None:
        super().__init__()
        self.theme = theme
        self._fonts = fonts
        self._scene = scene
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            # A fraction of a device pixel may be left beside the scene.
            painter.fillRect(event.rect(), QColor(self.theme.color(Ink.SURFACE)))
            paint_scene(painter, self._scene(float(self.height())), self.theme, self._fonts)
