"""Beside rows too thin for a table: how many licenses there are, and where among them one is."""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop_app.language import translate
from desktop_app.render.fonts import Fonts
from desktop_app.render.painter import paint_scene
from desktop_app.render.theme import Theme
from desktop_app.timeline.gutter import GutterRows, gutter_scene
from desktop_app.ui.canvas.stage import Stage

__all__ = ["GUTTER_WIDTH", "Gutter"]

GUTTER_WIDTH: Final = 148


class Gutter(QWidget):
    """Paints where the stage's rows are, under a heading as high as the calendar."""

    def __init__(self, theme: Theme, fonts: Fonts, stage: Stage) -> None:
        super().__init__()
        self.setObjectName("rowGutter")
        self.setAccessibleName(translate("Access", "Rows"))
        self.setFixedWidth(GUTTER_WIDTH)
        self._theme = theme
        self._fonts = fonts
        self._stage = stage

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        viewport = self._stage.viewport
        size = float(self.width()), self.height() - viewport.height
        scene = gutter_scene(self._rows(), viewport, size, self._fonts)
        with QPainter(self) as painter:
            paint_scene(painter, scene, self._theme, self._fonts)

    def _rows(self) -> GutterRows:
        count = len(self._stage.columns)
        groups = self._stage.arrangement.groups_over
        if count == 1:
            return GutterRows(translate("Rows", "1 row"), count, self._name, groups)
        words = translate("Rows", "%n rows", "", count)
        return GutterRows(words, count, self._name, groups)

    def _name(self, row: int) -> str:
        license_ = self._stage.license(self._stage.columns.license_id(row))
        return "" if license_ is None else license_.title or license_.id
