"""How much the dense view changes where finer cells come in, beside such a step elsewhere.

Colors are looked at in squares of 16 pixels, as from afar, and told in steps of 255.
"""

from __future__ import annotations

import os
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QColor, QImage, QPainter

from desktop_app.app.window import application
from desktop_app.render.fonts import Fonts
from desktop_app.render.painter import paint_scene
from desktop_app.render.theme import LIGHT
from desktop_app.timeline.columns import Columns
from desktop_app.timeline.inks import Ink
from desktop_app.timeline.mosaic import Mosaic
from desktop_app.timeline.primitives import Scene
from desktop_app.timeline.rows import RowGeometry, Viewport
from desktop_app.timeline.scale import TimeScale
from tests.benchmarks.result import Result
from tests.collection import AS_OF, collection

__all__ = ["run"]

_COUNT: Final = 100_000
_WIDTH, _HEIGHT = 1600, 800
_SQUARE: Final = 16
_STEP: Final = 1.0005
_BETWEEN: Final = 1.4
"""Where cells are well between one and two pixels: nothing comes in there."""
_MOST: Final = 2.55
"""One in a hundred, about what is just noticed."""


def run() -> list[Result]:
    """Zooming rows, then days, through each change of level of a large collection."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application()
    columns = Columns.build(list(collection(_COUNT)), as_of=AS_OF)
    columns.prepare()
    found: list[Result] = []
    for power in range(7):
        size = 0.5**power
        rows = [_change(columns, (0.15, height)) for height in (size, size * _BETWEEN)]
        found.append(_result(f"rows of {size:g} px", *rows))
    least = _HEIGHT / _COUNT
    for power in range(4):
        size = 0.5**power
        days = [_change(columns, (width, least)) for width in (size, size * _BETWEEN)]
        found.append(_result(f"days of {size:g} px", *days))
    return found


def _change(columns: Columns, size: tuple[float, float]) -> float:
    """The mean change of a square from just below a size of days and rows to just above it."""
    mosaic, fonts = Mosaic(100_000), Fonts()
    below, above = (
        _squares(columns, size[0] * step, size[1] * step, mosaic, fonts)
        for step in (1 / _STEP, _STEP)
    )
    return float(np.abs(above - below).max(axis=2).mean())


def _squares(
    columns: Columns, width: float, height: float, mosaic: Mosaic, fonts: Fonts
) -> NDArray[np.float64]:
    """The mean color of each square."""
    scale = TimeScale(width, AS_OF - 1500 - _WIDTH / 2 / width)
    top = max(0.0, len(columns) * height * 0.6 - _HEIGHT / 2)
    geometry = RowGeometry(row_height=height)
    viewport = Viewport(width=float(_WIDTH), height=float(_HEIGHT), rows=geometry, scroll=top)
    cells = mosaic.cells(columns, scale, viewport, 100_000)
    image = QImage(_WIDTH, _HEIGHT, QImage.Format.Format_RGB32)
    image.fill(QColor(LIGHT.color(Ink.BACKGROUND)))
    with QPainter(image) as painter:
        scene = Scene(width=float(_WIDTH), height=float(_HEIGHT), items=tuple(cells))
        paint_scene(painter, scene, LIGHT, fonts)
    pixels = np.frombuffer(image.constBits(), dtype=np.uint8).astype(np.float64)
    across, down = _WIDTH // _SQUARE, _HEIGHT // _SQUARE
    return pixels.reshape(down, _SQUARE, across, _SQUARE, 4)[..., :3].mean(axis=(1, 3))


def _result(case: str, change: float, elsewhere: float) -> Result:
    return Result(
        name="levels",
        case=f"change where finer cells come in, {case}",
        n=_COUNT,
        value=change,
        unit="of 255",
        rival="the same step elsewhere",
        rival_value=elsewhere,
        bar=f"≤ {_MOST:g}",
        ok=change <= _MOST,
    )
