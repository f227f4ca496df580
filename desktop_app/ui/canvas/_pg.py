# pyright: basic
"""The one file that touches pyqtgraph, which carries no types; what leaves it is typed."""

from __future__ import annotations

from collections.abc import Callable
from math import ceil, floor
from weakref import WeakMethod

from pyqtgraph import GraphicsObject, GraphicsView, ViewBox
from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QStyleOptionGraphicsItem, QWidget
from typing_extensions import override

__all__ = ["Plane"]

PaintBody = Callable[[QPainter, float, float], None]
"""A method that paints the body, or at least what lies between an upper and a lower edge (pixels);
its owner is not kept."""


class _SceneItem(GraphicsObject):
    """The one graphics item: it covers the view box and paints whatever lies there."""

    def __init__(self, box: ViewBox, paint_body: PaintBody) -> None:
        super().__init__()
        self.exposed = QRect()
        self._box = box
        # PySide now and then keeps the wrapper of a plane that is gone in C++: it must not keep the
        # timeline, whose images of labels take up to 24 MB.
        self._paint_body = WeakMethod(paint_body)
        # Not among the box's data items: it lives in its pixels, and must not set its range.
        self.setParentItem(box)
        self.setFlag(self.GraphicsItemFlag.ItemClipsToShape, False)

    @override
    def boundingRect(self) -> QRectF:
        return QRectF(self._box.rect())

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        exposed, paint_body = self.exposed, self._paint_body()
        if paint_body is not None:
            paint_body(painter, float(exposed.top()), float(exposed.bottom() + 1))


class Plane(GraphicsView):
    """Days across and row pixels down, carried by pyqtgraph's ViewBox.

    Signals:
        days_changed(float, float): the days at the left and right edges.
        resized(float, float): width and height in logical pixels.
    """

    days_changed = Signal(float, float)
    resized = Signal(float, float)

    def __init__(self, paint_body: PaintBody) -> None:
        super().__init__(background="default", useOpenGL=False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # The timeline handles the pointer itself, so that a gesture has one owner.
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        # What is to be painted again is said here, and nowhere else: see `exposure`.
        self.setViewportUpdateMode(self.ViewportUpdateMode.NoViewportUpdate)
        self._box = ViewBox(border=None, enableMouse=False, enableMenu=False, defaultPadding=0)
        self._box.disableAutoRange()
        self._box.invertY(True)
        self.setCentralItem(self._box)
        self._item = _SceneItem(self._box, paint_body)
        self._box.sigXRangeChanged.connect(self._tell_days)

    def show_days(self, first: float, last: float) -> None:
        """Put day `first` at the left edge and `last` at the right one (fractional days)."""
        self._box.setXRange(first, last, padding=0)

    def show_rows(self, top: float, bottom: float) -> None:
        """Put content pixel `top` at the upper edge and `bottom` at the lower one."""
        self._box.setYRange(top, bottom, padding=0)

    @property
    def days(self) -> tuple[float, float]:
        (first, last), _ = self._box.viewRange()
        return float(first), float(last)

    def show_ground(self, color: str) -> None:
        """The color where a fraction of a device pixel is left beside what is painted."""
        self.setBackground(color)

    def repaint_body(self) -> None:
        self.viewport().update()

    def repaint_band(self, top: float, bottom: float) -> None:
        """Paint again what lies between two heights, the whole width of it."""
        first = floor(top)
        self.viewport().update(0, first, self.viewport().width(), ceil(bottom) - first)

    def scroll_body(self, down: int) -> None:
        """Move what is painted by whole pixels, and paint only what comes in."""
        ratio = self.devicePixelRatioF()
        if ratio.is_integer():
            self.viewport().scroll(0, down)
        else:
            # Between device pixels nothing can be copied.
            self.repaint_body()

    @override
    def paintEvent(self, ev: QPaintEvent) -> None:
        self._item.exposed = ev.region().boundingRect()
        super().paintEvent(ev)

    @override
    def resizeEvent(self, ev: QResizeEvent | None) -> None:
        super().resizeEvent(ev)
        if ev is not None and hasattr(self, "_item"):
            self._item.prepareGeometryChange()
            self.resized.emit(float(ev.size().width()), float(ev.size().height()))

    def _tell_days(self, *_: object) -> None:
        self.days_changed.emit(*self.days)
        self.repaint_body()
