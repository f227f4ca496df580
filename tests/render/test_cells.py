from __future__ import annotations

import numpy as np
from PySide6.QtGui import QColor

from desktop_app.render.cells import cells_image, cells_png
from desktop_app.render.theme import DARK, LIGHT
from desktop_app.timeline.primitives import CellCode, Cells, CellSheet, Ink


def sheet(*codes: int) -> Cells:
    found = CellSheet(np.array([codes], dtype=np.uint16))
    return Cells(x=0.0, y=0.0, width=float(len(codes)), height=1.0, sheet=found)


def code(
    density: int,
    kinds: tuple[int, int] = (0, 0),
    share: int = 0,
    alarm: int = 0,
    expiring: int = 0,
) -> int:
    first, second = kinds
    numbers = [np.array(n) for n in (density, first, second, share, alarm, expiring)]
    return int(CellCode.packed(numbers[0], (numbers[1], numbers[2]), *numbers[3:]))


def test_that_codes_are_read_as_they_were_packed() -> None:
    facts = CellCode.unpacked(np.array([code(5, (2, 1), 6, 3, 2)], dtype=np.uint16))
    assert [int(part[0]) for part in facts] == [5, 2, 1, 6, 3, 2]
    assert code(0) == 0


def test_that_an_empty_cell_is_background_and_a_full_one_its_status() -> None:
    for theme in (LIGHT, DARK):
        image = cells_image(sheet(0, code(15)), theme)
        assert image.pixelColor(0, 0) == QColor(theme.color(Ink.BACKGROUND))
        assert image.pixelColor(1, 0) == QColor(theme.color(Ink.IN_FORCE))


def test_that_every_density_share_alarm_and_warning_looks_different() -> None:
    codes = [
        *(code(density) for density in range(16)),
        *(code(15, (0, 1), share) for share in range(1, 8)),
        *(code(15, alarm=alarm) for alarm in range(1, 8)),
        *(code(15, expiring=expiring) for expiring in range(1, 4)),
        *(code(15, (kind, kind)) for kind in range(1, 4)),
    ]
    image = cells_image(sheet(*codes), LIGHT)
    assert len({image.pixel(x, 0) for x in range(len(codes))}) == len(codes)


def test_that_the_sparsest_cell_stands_out_from_the_ground() -> None:
    for theme in (LIGHT, DARK):
        ground = QColor(theme.color(Ink.BACKGROUND))
        image = cells_image(sheet(*(code(1, (kind, kind)) for kind in range(4))), theme)
        for x in range(4):
            color = image.pixelColor(x, 0)
            assert abs(color.lightness() - ground.lightness()) >= 10


def test_that_the_png_holds_the_same_pixels() -> None:
    assert cells_png(sheet(0, code(7)), LIGHT).startswith(b"\x89PNG")
