"""What a frame costs, from a new view to painted pixels, with axis, grid and labels."""

from __future__ import annotations

import os
import statistics
import time
from collections.abc import Callable, Sequence

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen
from PySide6.QtWidgets import QApplication, QGraphicsScene

from desktop_app.domain.days import format_day, parse_day
from desktop_app.domain.records import License
from desktop_app.render.fonts import Fonts
from desktop_app.render.painter import paint_scene
from desktop_app.render.theme import LIGHT
from desktop_app.timeline.axis import AXIS_HEIGHT
from desktop_app.timeline.columns import Columns
from desktop_app.timeline.hit import hit_test
from desktop_app.timeline.mosaic import DENSE_BELOW, Mosaic
from desktop_app.timeline.rows import COMFORTABLE, RowGeometry, Viewport
from desktop_app.timeline.scale import TimeScale
from desktop_app.timeline.scene import Selection, axis_scene, body_scene, dense_scene
from tests.benchmarks.result import Result
from tests.builders import a_license, a_term

__all__ = ["run"]

TERMS = 3
SIZES = {"1600×900": (1600, 900), "3840×2160": (3840, 2160)}
COUNTS = (1_000, 10_000, 100_000, 1_000_000)
_DISTINCT = 20_000
"""Licenses beyond these repeat them: the rows are as many, the records need no room."""
_MOST_ITEMS = 10_000
"""More graphics items than these take the rival minutes to build."""
_FRAMES = 11
_START = parse_day("2000-01-01")
_AS_OF = parse_day("2014-06-15")
_FRAME_MS = 8.0
_PATCH_MS = 2.0
_HIT_MS = 0.1
_NEW_TILES = 2


def run() -> list[Result]:
    """Every number of terms, in every window size, with all rows and with 40 px rows in view."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = QApplication.instance() or QApplication(["benchmark"])
    fonts = Fonts()
    distinct = [_license(number) for number in range(_DISTINCT)]
    results: list[Result] = []
    for count in COUNTS:
        rows = count // TERMS
        licenses = (distinct * -(-rows // _DISTINCT))[:rows]
        columns = Columns.build(licenses, as_of=_AS_OF)
        columns.prepare()
        naive = _naive(licenses) if count <= _MOST_ITEMS else None
        for size, (width, height) in SIZES.items():
            rival = None if naive is None else _graphics_scene(naive, width, height)
            for all_rows in (True, False):
                desk = _Desk(columns, fonts, width, height, all_rows=all_rows)
                beside = rival if all_rows else None
                results += _frames(desk, licenses, size, count, beside)
        results += _small_things(columns, licenses, count)
    del application
    return results


def _license(number: int) -> License:
    random = np.random.default_rng(number)
    day = _START + int(random.integers(9_000))
    terms = []
    for turn in range(TERMS):
        last = day + int(random.choice((89, 179, 364)))
        terms.append(
            a_term(
                f"Ext {turn}",
                format_day(day),
                format_day(last),
                action="extend" if turn else "grant",
                published=format_day(day + 2),
            )
        )
        day = last + int(random.choice((1, 1, 1, 0, -5, 30)))
    return a_license(*terms, id=f"license {number}")


class _Desk:
    """One window onto the columns, painted into an image."""

    def __init__(
        self, columns: Columns, fonts: Fonts, width: int, height: int, *, all_rows: bool
    ) -> None:
        self._columns = columns
        self._fonts = fonts
        self._image = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
        self._mosaic = Mosaic()
        body = height - AXIS_HEIGHT
        row_height = body / len(columns) if all_rows else COMFORTABLE
        self.viewport = Viewport(
            width=float(width), height=body, rows=RowGeometry(min(COMFORTABLE, row_height))
        )
        assert columns.extent is not None, "every license here has days"
        self.scale = TimeScale.fitting(*columns.extent, float(width), 30.0)
        self.name = "all rows" if all_rows else "44 px rows"

    def frame(self, scale: TimeScale, viewport: Viewport, columns: Columns | None = None) -> None:
        columns = columns or self._columns
        axis = axis_scene(scale, viewport.width, AXIS_HEIGHT, self._fonts, columns.as_of)
        if viewport.rows.row_height < DENSE_BELOW:
            cells = self._mosaic.cells(columns, scale, viewport, _NEW_TILES)
            body = dense_scene(columns, scale, viewport, self._fonts, cells)
        else:
            chosen = Selection(columns.license_id(0), "Ext 1")
            body = body_scene(columns, scale, viewport, self._fonts, selection=chosen)
        painter = QPainter(self._image)
        paint_scene(painter, axis, LIGHT, self._fonts)
        painter.translate(0.0, AXIS_HEIGHT)
        paint_scene(painter, body, LIGHT, self._fonts)
        painter.end()

    def settle(self) -> None:
        self.frame(self.scale, self.viewport)
        while not self._mosaic.is_complete:
            self.frame(self.scale, self.viewport)

    def scrolled(self, pixels: float) -> Viewport:
        viewport = self.viewport
        return Viewport(
            width=viewport.width, height=viewport.height, rows=viewport.rows, scroll=pixels
        )


def _frames(
    desk: _Desk, licenses: Sequence[License], size: str, count: int, rival: float | None
) -> list[Result]:
    columns = desk._columns
    previews = [_moved(licenses[0], step) for step in range(_FRAMES)]
    gestures: dict[str, Callable[[int], None]] = {
        "zoom": lambda n: desk.frame(desk.scale.zoomed(1.02**n, 700), desk.viewport),
        "pan": lambda n: desk.frame(desk.scale.panned(7.0 * n), desk.viewport),
        "scroll": lambda n: desk.frame(desk.scale, desk.scrolled(11.0 * n)),
        "drag": lambda n: desk.frame(
            desk.scale, desk.viewport, columns.patched(licenses[0], previews[n])
        ),
    }
    desk.settle()
    found: list[Result] = []
    for gesture, step in gestures.items():
        median, worst = _cpu(step)
        is_budgeted = size == "1600×900"
        found.append(
            Result(
                name="frame",
                case=f"{gesture}, {desk.name}, {size} (p95 {worst:.1f})",
                n=count,
                value=median,
                unit="ms",
                rival="" if rival is None else "QGraphicsScene",
                rival_value=rival,
                bar=f"≤ {_FRAME_MS:.0f} ms CPU median" if is_budgeted else "",
                ok=median <= _FRAME_MS if is_budgeted else None,
            )
        )
    return found


def _moved(license_: License, days: int) -> License:
    first = _START + 5_000
    terms = (
        license_.terms[0],
        a_term("Ext 1", format_day(first), format_day(first + 90 + days), action="extend"),
        *license_.terms[2:],
    )
    return a_license(*terms, id=license_.id)


def _small_things(columns: Columns, licenses: Sequence[License], count: int) -> list[Result]:
    viewport = Viewport(width=1600.0, height=852.0)
    assert columns.extent is not None, "every license here has days"
    scale = TimeScale.fitting(*columns.extent, 1600.0)
    changed = _moved(licenses[0], 1)
    patch, _ = _cpu(lambda _: columns.patched(licenses[0], changed))
    hit, _ = _cpu(lambda n: hit_test(columns, scale, viewport, 700.0 + n, 300.0))
    return [
        Result(
            name="frame",
            case=case,
            n=count,
            value=value,
            unit="ms",
            bar=f"≤ {bar:g} ms",
            ok=value <= bar,
        )
        for case, value, bar in (
            ("patch one edit", patch, _PATCH_MS),
            ("hit test", hit, _HIT_MS),
        )
    ]


def _cpu(step: Callable[[int], object]) -> tuple[float, float]:
    """Median and 95th percentile of CPU milliseconds."""
    times: list[float] = []
    for number in range(_FRAMES):
        begin = time.process_time()
        step(number)
        times.append((time.process_time() - begin) * 1e3)
    return statistics.median(times), float(np.percentile(times, 95))


def _naive(licenses: Sequence[License]) -> QGraphicsScene:
    """One graphics item for each bar, as most would begin."""
    scene = QGraphicsScene()
    pen, color = QPen(QColor("#22628F")), QColor("#2A75AD")
    for row, license_ in enumerate(licenses):
        for term in license_.terms:
            assert term.start is not None, "every term here has bounds"
            assert term.end is not None, "every term here has bounds"
            first, last = term.start.date.first, term.end.date.last
            scene.addRect(QRectF(first - _START, row * 44 + 9, last + 1 - first, 26), pen, color)
    return scene


def _graphics_scene(scene: QGraphicsScene, width: int, height: int) -> float:
    """CPU milliseconds of one zoom step that shows all of a graphics scene."""
    image = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)

    def step(number: int) -> None:
        painter = QPainter(image)
        area = scene.sceneRect().adjusted(0, 0, -number, 0)
        scene.render(painter, QRectF(image.rect()), area, Qt.AspectRatioMode.IgnoreAspectRatio)
        painter.end()

    return _cpu(step)[0]
