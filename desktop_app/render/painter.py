"""Paints a scene with a QPainter: the same shapes on screen, in PNG, SVG, PDF and print."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QImage,
    QLinearGradient,
    QPaintEngine,
    QPainter,
    QPainterPath,
    QPen,
    QPolygonF,
)

from desktop_app.render.batches import draw_lines, draw_rects, draw_whole_rects
from desktop_app.render.cells import cells_image
from desktop_app.render.fonts import Fonts
from desktop_app.render.hatch import dashes, hatch_lines
from desktop_app.render.label_images import LabelImages
from desktop_app.render.patterns import (
    HATCHES,
    LEAST_DASHED,
    LEAST_PATTERNED,
    LEAST_PATTERNED_HEIGHT,
    OUTLINE_WIDTH,
    OUTLINES,
    hatch_color,
    tint_of,
)
from desktop_app.render.pixel_grid import PixelGrid
from desktop_app.render.theme import Theme
from desktop_app.timeline.primitives import (
    Align,
    Cells,
    Fill,
    Group,
    Ink,
    Item,
    Label,
    Picture,
    Polygon,
    Rects,
    Route,
    Scene,
)

__all__ = ["paint_scene"]

_Rectangles = NDArray[np.float64]

_MOST_ROUNDED: Final = 3_000
_VECTOR_ENGINES: Final = frozenset(
    {QPaintEngine.Type.SVG, QPaintEngine.Type.Pdf, QPaintEngine.Type.Picture}
)


def paint_scene(
    painter: QPainter,
    scene: Scene,
    theme: Theme,
    fonts: Fonts,
    labels: LabelImages | None = None,
    keep_going: Callable[[], None] = lambda: None,
) -> None:
    """Paint every item in order; the painter's transform maps logical to device pixels.

    Works in any thread on a QImage, QSvgGenerator or QPdfWriter. The painter's state is restored.
    With `labels`, those of a screen that shows the same ones again and again, texts are painted
    once and copied then. `keep_going` is called now and then; what it raises ends the work.
    """
    painter.save()
    try:
        _Brushwork(painter, theme, fonts, labels, keep_going).paint(scene.items)
    finally:
        painter.restore()


class _Brushwork:
    """One painter, theme and set of fonts, for the time of one picture."""

    def __init__(
        self,
        painter: QPainter,
        theme: Theme,
        fonts: Fonts,
        labels: LabelImages | None,
        keep_going: Callable[[], None],
    ) -> None:
        self._painter = painter
        self._theme = theme
        self._fonts = fonts
        self._labels = labels
        self._keep_going = keep_going
        self._is_vector = painter.paintEngine().type() in _VECTOR_ENGINES
        self._device = painter.device()
        self._grid = PixelGrid.under(painter.deviceTransform())
        self._colors = {ink: QColor(color) for ink, color in theme.colors.items()}

    def paint(self, items: Sequence[Item]) -> None:
        places = self._on_pixels([item.xywh for item in items if isinstance(item, Rects)])
        for kind, run in groupby(items, key=type):
            if kind is Polygon:
                self._begin_polygons()
            for item in run:
                if isinstance(item, Rects):
                    self._rects(item, next(places))
                else:
                    self._item(item)

    def _on_pixels(self, areas: Sequence[_Rectangles]) -> Iterator[_Rectangles]:
        """Each of the arrays on whole pixels: all at once, since most are short."""
        if self._is_vector or not areas:
            yield from areas
            return
        snapped = self._grid.snapped(np.concatenate(areas))
        start = 0
        for area in areas:
            stop = start + len(area)
            yield snapped[start:stop]
            start = stop

    def _item(self, item: Label | Polygon | Route | Cells | Picture | Group) -> None:
        if isinstance(item, Label):
            self._label(item)
        elif isinstance(item, Polygon):
            self._polygon(item)
        elif isinstance(item, Route):
            self._route(item)
        elif isinstance(item, Cells):
            self._cells(item)
        elif isinstance(item, Picture):
            self._picture(item)
        else:
            self._group(item)

    def _group(self, group: Group) -> None:
        self._keep_going()
        self._painter.save()
        self._painter.translate(group.x, group.y)
        self._painter.setClipRect(
            QRectF(0, 0, group.width, group.height), Qt.ClipOperation.IntersectClip
        )
        outer, self._grid = self._grid, PixelGrid.under(self._painter.deviceTransform())
        try:
            self.paint(group.items)
        finally:
            self._grid = outer
            self._painter.restore()

    def _label(self, label: Label) -> None:
        x = label.x
        if label.align is not Align.LEFT:
            width = self._fonts.width(label.text, label.role)
            x -= width / 2 if label.align is Align.CENTER else width
        if self._labels is not None:
            self._labels.paint(
                self._painter, self._grid, (x, label.y), label, self._color(label.ink)
            )
            return
        self._painter.setFont(self._fonts.font(label.role, self._device))
        self._painter.setPen(self._color(label.ink))
        self._painter.drawText(QPointF(x, label.y), label.text)

    def _begin_polygons(self) -> None:
        # Once for a run of them: there may be hundreds, and these cost as much as painting one.
        self._smooth()
        self._painter.setPen(Qt.PenStyle.NoPen)

    def _polygon(self, polygon: Polygon) -> None:
        self._painter.setBrush(self._color(polygon.ink))
        self._painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in polygon.points]))

    def _route(self, route: Route) -> None:
        path = QPainterPath(QPointF(*route.points[0]))
        for begin, corner, end in route.corners():
            path.lineTo(QPointF(*begin))
            path.quadTo(QPointF(*corner), QPointF(*end))
        path.lineTo(QPointF(*route.points[-1]))
        pen = QPen(self._color(route.ink), route.width)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        self._smooth()
        self._painter.strokePath(path, pen)

    def _cells(self, cells: Cells) -> None:
        area = QRectF(cells.x, cells.y, cells.width, cells.height)
        self._painter.drawImage(area, cells_image(cells, self._theme))

    def _picture(self, picture: Picture) -> None:
        box = QRectF(picture.x, picture.y, picture.width, picture.height)
        self._painter.save()
        self._painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self._painter.drawImage(box, QImage.fromData(picture.png))
        self._painter.restore()

    def _rects(self, rects: Rects, xywh: _Rectangles) -> None:
        if not len(xywh):
            return
        fill = rects.fill
        if fill is Fill.SOLID:
            self._solid(xywh, self._color(rects.ink), rects.radius)
        elif fill is Fill.OUTLINE:
            self._outlined(xywh, QPen(self._color(rects.ink), 2.0), rects.radius)
        elif fill in (Fill.FADE_LEFT, Fill.FADE_RIGHT):
            self._faded(xywh, rects)
        elif fill is Fill.SHADE:
            self._hatched(xywh, self._color(rects.ink), *HATCHES[fill])
        else:
            self._patterned(xywh, rects)

    def _patterned(self, xywh: _Rectangles, rects: Rects) -> None:
        narrow = xywh[:, 2] < LEAST_PATTERNED
        if narrow.any():
            self._solid(xywh[narrow], self._color(rects.outline or rects.ink), 0.0)
            xywh = xywh[~narrow]
        share = tint_of(rects.ink)
        self._solid(xywh, QColor(self._theme.tint(rects.ink, share)), rects.radius)
        xywh = xywh[xywh[:, 3] >= LEAST_PATTERNED_HEIGHT]
        if rects.fill in HATCHES:
            self._hatched(xywh, QColor(hatch_color(rects, self._theme)), *HATCHES[rects.fill])
            return
        line, pattern = self._color(rects.outline or rects.ink), OUTLINES[rects.fill]
        if pattern and not self._is_vector:
            # On whole pixels and without smoothing dashes are crisp, and many at once are cheap.
            dash, gap = pattern
            wide = xywh[:, 2] >= LEAST_DASHED
            self._solid(dashes(xywh[wide], dash, gap, 1.0, rects.radius), line, 0.0)
            self._outlined(_inset(xywh[~wide], 0.5), QPen(line, 1.0), rects.radius)
            return
        pen = QPen(line, OUTLINE_WIDTH)
        if pattern:
            pen.setDashPattern([part / OUTLINE_WIDTH for part in pattern])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        self._outlined(_inset(xywh, 0.5), pen, rects.radius)

    def _solid(self, xywh: _Rectangles, color: QColor, radius: float) -> None:
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(color)
        if radius > 0 and len(xywh) <= _MOST_ROUNDED:
            wide = np.minimum(xywh[:, 2], xywh[:, 3]) > 2 * radius
            self._smooth()
            for x, y, width, height in xywh[wide].tolist():
                self._painter.drawRoundedRect(QRectF(x, y, width, height), radius, radius)
            xywh = xywh[~wide]
        if len(xywh):
            self._smooth(on=self._is_vector)
            if self._grid.is_whole and not self._is_vector:
                draw_whole_rects(self._painter, xywh)
            else:
                draw_rects(self._painter, xywh)

    def _outlined(self, xywh: _Rectangles, pen: QPen, radius: float) -> None:
        self._smooth()
        self._painter.setPen(pen)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        for rect in _qt_rects(xywh):
            self._painter.drawRoundedRect(rect, radius, radius)

    def _hatched(self, xywh: _Rectangles, color: QColor, spacing: float, width: float) -> None:
        # A diagonal's ends are blunt, so they must stop short of the edge that they would cross.
        lines = hatch_lines(_inset(xywh, width / 3), spacing)
        self._smooth()
        pen = QPen(color, width)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        self._painter.setPen(pen)
        draw_lines(self._painter, lines)

    def _faded(self, xywh: _Rectangles, rects: Rects) -> None:
        full = self._color(rects.ink)
        clear = QColor(full)
        clear.setAlpha(0)
        ends = (full, clear) if rects.fill is Fill.FADE_RIGHT else (clear, full)
        self._smooth(on=self._is_vector)
        self._painter.setPen(Qt.PenStyle.NoPen)
        for rect in _qt_rects(xywh):
            gradient = QLinearGradient(rect.topLeft(), rect.topRight())
            gradient.setColorAt(0.0, ends[0])
            gradient.setColorAt(1.0, ends[1])
            self._painter.setBrush(QBrush(gradient))
            self._painter.drawRect(rect)

    def _smooth(self, *, on: bool = True) -> None:
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing, on)

    def _color(self, ink: Ink) -> QColor:
        return self._colors[ink]


def _inset(xywh: _Rectangles, distance: float) -> _Rectangles:
    return xywh + np.array([distance, distance, -2 * distance, -2 * distance])


def _qt_rects(xywh: _Rectangles) -> list[QRectF]:
    return [QRectF(*rect) for rect in xywh.tolist()]
