"""Texts that are painted once and copied from then on: a copy costs a tenth of the letters."""

from __future__ import annotations

from math import ceil, floor
from typing import Final, NamedTuple, final

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter

from desktop_app.render.fonts import Fonts
from desktop_app.render.pixel_grid import PixelGrid
from desktop_app.timeline.inks import TextRole
from desktop_app.timeline.primitives import Label

__all__ = ["LabelImages"]

_MOST_BYTES: Final = 12_000_000
"""Some thousand labels; then all are painted anew as they are met."""
_ROOM: Final = 2
"""Device pixels around a text, for letters that reach beyond their own width."""


class _Image(NamedTuple):
    """A text on nothing, and how many device pixels of it lie above its baseline."""

    image: QImage
    above: int


@final
class LabelImages:
    """Images of the labels that one screen shows; belongs to the GUI thread.

    A text lies on whole device pixels: it is as sharp wherever it slides to.
    """

    def __init__(self, fonts: Fonts) -> None:
        self._fonts = fonts
        self._images: dict[tuple[str, TextRole, int, float], _Image] = {}
        self._bytes = 0

    def paint(
        self,
        painter: QPainter,
        grid: PixelGrid,
        at: tuple[float, float],
        label: Label,
        color: QColor,
    ) -> None:
        """Paint the label's text with its baseline beginning at a point (logical pixels)."""
        scale = grid.scale_x
        key = (label.text, label.role, color.rgba(), scale)
        found = self._images.get(key)
        if found is None:
            found = self._images[key] = self._made(label, color, scale)
        # Halves go one way, as those of bars do (see `PixelGrid.snapped`).
        left = floor(at[0] * scale + grid.shift_x + 0.5) - _ROOM
        top = floor(at[1] * grid.scale_y + grid.shift_y + 0.5) - found.above
        corner = QPointF((left - grid.shift_x) / scale, (top - grid.shift_y) / grid.scale_y)
        painter.drawImage(corner, found.image)

    def forget(self) -> None:
        """Give the memory back: what was painted is not shown any more."""
        self._images.clear()
        self._bytes = 0

    def _made(self, label: Label, color: QColor, scale: float) -> _Image:
        role = label.role
        wide = ceil(self._fonts.width(label.text, role) * scale) + 2 * _ROOM
        above = ceil(self._fonts.height(role) * scale) + _ROOM
        below = ceil(self._fonts.height(role) * scale / 2)
        image = QImage(wide, above + below, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(0)
        image.setDevicePixelRatio(scale)
        with QPainter(image) as painter:
            painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
            painter.setFont(self._fonts.font(role, painter.device()))
            painter.setPen(color)
            painter.drawText(QPointF(_ROOM / scale, above / scale), label.text)
        self._bytes += image.sizeInBytes()
        if self._bytes > _MOST_BYTES:
            self.forget()
            self._bytes = image.sizeInBytes()
        return _Image(image, above)
