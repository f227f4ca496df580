"""The calendar above the rows."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop_app.render.fonts import Fonts
from desktop_app.render.label_images import LabelImages
from desktop_app.render.painter import paint_scene
from desktop_app.render.theme import Theme
from desktop_app.timeline.inks import Ink
from desktop_app.timeline.primitives import Scene

__all__ = ["Axis"]


class Axis(QWidget):
    """Paints the axis scene that it is given; the timeline handles its pointer.

    `facts` are what the scene depends on: while they stay the same, nothing is painted.
    """

    def __init__(
        self,
        theme: Theme,
        fonts: Fonts,
        scene: Callable[[float], Scene],
        facts: Callable[[], object],
    ) -> None:
        super().__init__()
        self._theme = theme
        self._fonts = fonts
        self._labels = LabelImages(fonts)
        self._scene = scene
        self._facts = facts
        self._shown: object = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def look(self) -> None:
        """Rows were scrolled or days moved: only the latter is to be seen here."""
        facts = self._facts()
        if facts != self._shown:
            self._shown = facts
            self.update()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def forget_labels(self) -> None:
        self._labels.forget()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            # A fraction of a device pixel may be left beside the scene.
            painter.fillRect(event.rect(), QColor(self._theme.color(Ink.SURFACE)))
            scene = self._scene(float(self.height()))
            paint_scene(painter, scene, self._theme, self._fonts, self._labels)
