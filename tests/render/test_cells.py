from __future__ import annotations

import numpy as np
from PySide6.QtGui import QColor

from desktop_app.render.cells import cells_image, cells_png
from desktop_app.render.theme import DARK, LIGHT
from desktop_app.timeline.primitives import CellCode, CellSheet, Ink


def sheet(*codes: int) -> CellSheet:
    return CellSheet(np.array([codes], dtype=np.uint8))


def code(density: int, prevails: int = 0, alarm: int = 0, *, expiring: bool = False) -> int:
    packed = CellCode.packed(
        np.array(density, dtype=np.uint8),
        np.array(prevails, dtype=np.uint8),
        np.array(alarm, dtype=np.uint8),
        np.array(expiring),
    )
    return int(packed)


def test_that_codes_are_read_as_they_were_packed() -> None:
    assert CellCode.unpacked(code(5, 2, 3, expiring=True)) == (5, Ink.PENDING, 3, True)
    assert code(0) == 0


def test_that_an_empty_cell_is_background_and_a_full_one_its_status() -> None:
    for theme in (LIGHT, DARK):
        image = cells_image(sheet(0, code(7)), theme)
        assert image.pixelColor(0, 0) == QColor(theme.color(Ink.BACKGROUND))
        assert image.pixelColor(1, 0) == QColor(theme.color(Ink.IN_FORCE))


def test_that_every_density_alarm_and_warning_looks_different() -> None:
    codes = [
        *(code(density) for density in range(8)),
        *(code(7, alarm=alarm) for alarm in range(1, 4)),
        code(7, expiring=True),
        *(code(7, prevails) for prevails in range(1, 4)),
    ]
    image = cells_image(sheet(*codes), LIGHT)
    assert len({image.pixel(x, 0) for x in range(len(codes))}) == len(codes)


def test_that_the_png_holds_the_same_pixels() -> None:
    assert cells_png(sheet(0, code(7)), LIGHT).startswith(b"\x89PNG")
