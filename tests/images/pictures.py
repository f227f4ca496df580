"""The pictures that are compared with kept ones: each a name and how it is drawn.

`python -m tests.images.pictures` draws all of them anew, to be looked at before they are kept.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter

from desktop_app.assets import resource
from desktop_app.domain.days import format_day, parse_day
from desktop_app.domain.records import License
from desktop_app.render.fonts import Fonts
from desktop_app.render.painter import paint_scene
from desktop_app.render.theme import DARK, LIGHT, Theme
from desktop_app.storage import LicenseFile
from desktop_app.timeline.axis import AXIS_HEIGHT
from desktop_app.timeline.columns import Columns
from desktop_app.timeline.mosaic import Mosaic
from desktop_app.timeline.primitives import Scene
from desktop_app.timeline.rows import COMPACT, RowGeometry, Viewport
from desktop_app.timeline.scale import TimeScale
from desktop_app.timeline.scene import Selection, axis_scene, body_scene, dense_scene
from tests.builders import a_license, a_term

__all__ = ["EXPECTED", "PICTURES"]

EXPECTED: Final = Path(__file__).parent / "expected"
_WIDTH: Final = 900


def _tour() -> tuple[License, ...]:
    with_file = LicenseFile.open(resource("samples", "tour.licenses"), read_only=True)
    licenses = with_file.contents.licenses
    with_file.close()
    return licenses


def _scale(first: str, last: str) -> TimeScale:
    return TimeScale.fitting(parse_day(first), parse_day(last), _WIDTH)


def _picture(axis: Scene, body: Scene, theme: Theme, fonts: Fonts) -> QImage:
    height = int(axis.height + body.height)
    image = QImage(_WIDTH, height, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor(0, 0, 0))
    painter = QPainter(image)
    paint_scene(painter, axis, theme, fonts)
    painter.translate(0.0, axis.height)
    paint_scene(painter, body, theme, fonts)
    painter.end()
    return image


def _rows_picture(columns: Columns, scale: TimeScale, theme: Theme, row_height: float) -> QImage:
    fonts = Fonts()
    rows = RowGeometry(row_height)
    height = rows.total_height(len(columns)) + 12
    viewport = Viewport(width=float(_WIDTH), height=height, rows=rows)
    chosen = Selection("huawei-tgl", "ext-1")
    return _picture(
        axis_scene(scale, float(_WIDTH), AXIS_HEIGHT, fonts, columns.as_of),
        body_scene(columns, scale, viewport, fonts, selection=chosen),
        theme,
        fonts,
    )


def _three_days_before_the_end(theme: Theme) -> QImage:
    day = parse_day("2019-11-15")
    columns = Columns.build(_tour(), as_of=day, known_on=day, with_dependents=True)
    return _rows_picture(columns, _scale("2019-04-15", "2020-09-30"), theme, 44.0)


def _whole_story(theme: Theme) -> QImage:
    columns = Columns.build(_tour(), as_of=parse_day("2020-03-15"))
    return _rows_picture(columns, _scale("2018-06-01", "2026-12-31"), theme, COMPACT)


def _handover(theme: Theme) -> QImage:
    columns = Columns.build(_tour(), as_of=parse_day("2020-03-12"))
    return _rows_picture(columns, _scale("2020-02-03", "2020-04-12"), theme, 44.0)


def _many(theme: Theme) -> QImage:
    fonts = Fonts()
    start = parse_day("2015-01-01")
    licenses = [
        a_license(
            a_term("a", format_day(start + n), format_day(start + n + 200 + n % 90)),
            a_term("b", format_day(start + n + 300), format_day(start + n + 400), action="extend"),
            id=str(n),
        )
        for n in range(0, 3000, 2)
    ]
    columns = Columns.build(licenses, as_of=start + 1_900)
    columns.prepare()
    scale = TimeScale.fitting(start, start + 3_400, float(_WIDTH))
    viewport = Viewport(width=float(_WIDTH), height=300.0, rows=RowGeometry(300 / 1500))
    cells = Mosaic().cells(columns, scale, viewport, 1_000)
    return _picture(
        axis_scene(scale, float(_WIDTH), AXIS_HEIGHT, fonts, columns.as_of),
        dense_scene(columns, scale, viewport, fonts, cells),
        theme,
        fonts,
    )


PICTURES: Final[dict[str, Callable[[], QImage]]] = {
    "three-days-before-the-end-light": lambda: _three_days_before_the_end(LIGHT),
    "three-days-before-the-end-dark": lambda: _three_days_before_the_end(DARK),
    "whole-story-compact": lambda: _whole_story(LIGHT),
    "handover": lambda: _handover(LIGHT),
    "many-rows-light": lambda: _many(LIGHT),
    "many-rows-dark": lambda: _many(DARK),
}


def _draw_all() -> None:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
    EXPECTED.mkdir(exist_ok=True)
    for name, draw in PICTURES.items():
        draw().save(str(EXPECTED / f"{name}.png"))
    del application


if __name__ == "__main__":
    _draw_all()
