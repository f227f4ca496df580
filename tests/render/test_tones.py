"""Finer cells come in without a flash: what is split up looks as strong as before."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtGui import QColor, QImage, QPainter

from desktop_app.render.fonts import Fonts
from desktop_app.render.painter import paint_scene
from desktop_app.render.theme import DARK, LIGHT, Theme
from desktop_app.render.tones import strengths
from desktop_app.timeline.columns import Columns
from desktop_app.timeline.inks import Ink
from desktop_app.timeline.mosaic import Mosaic
from desktop_app.timeline.primitives import CellCode, Scene
from desktop_app.timeline.rows import RowGeometry, Viewport
from desktop_app.timeline.scale import TimeScale
from tests.collection import AS_OF, collection

WIDTH, HEIGHT = 600, 400
STEP = 1.0005
MOST = 2.5
"""Of 255: by so much at most a whole picture becomes paler or darker; untreated it is 3 to 5."""


@pytest.mark.parametrize("row_power", range(10))
@pytest.mark.parametrize("approach", [0, 7, CellCode.APPROACHES])
def test_that_more_is_always_stronger(row_power: int, approach: int) -> None:
    found = strengths(row_power, approach)
    assert found[0] == 0.0
    assert found[1] > 0.1, "nothing vanishes"
    assert found[-1] == 1.0
    # What fills half of two rows is one of them, mostly: there, levels lie close.
    assert (np.diff(found) > -0.05).all()


@pytest.fixture(scope="module")
def columns() -> Columns:
    found = Columns.build(list(collection(9_000)), as_of=AS_OF)
    found.prepare()
    return found


def colors(columns: Columns, row_height: float, theme: Theme) -> NDArray[np.float64]:
    """The mean color of all rows at some height."""
    scale = TimeScale(0.15, AS_OF - 1500 - WIDTH / 2 / 0.15)
    middle = len(columns) * row_height * 0.6
    geometry = RowGeometry(row_height=row_height)
    top = max(0.0, middle - HEIGHT / 2)
    viewport = Viewport(width=float(WIDTH), height=float(HEIGHT), rows=geometry, scroll=top)
    cells = Mosaic().cells(columns, scale, viewport, 10_000)
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    image.fill(QColor(theme.color(Ink.BACKGROUND)))
    with QPainter(image) as painter:
        scene = Scene(width=float(WIDTH), height=float(HEIGHT), items=tuple(cells))
        paint_scene(painter, scene, theme, Fonts())
    pixels = np.frombuffer(image.constBits(), dtype=np.uint8).reshape(HEIGHT, WIDTH, 4)
    return pixels[:, :, :3].mean(axis=(0, 1))


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("row_height", [1.0, 0.5, 0.25, 0.125])
def test_that_a_picture_is_as_strong_after_finer_cells_came_in(
    qapp: object, columns: Columns, row_height: float, theme: Theme
) -> None:
    coarse = colors(columns, row_height / STEP, theme)
    fine = colors(columns, row_height * STEP, theme)
    assert np.abs(fine - coarse).max() <= MOST
