from __future__ import annotations

from threading import Thread
from typing import Any
from xml.etree import ElementTree as ET

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QTransform
from PySide6.QtSvg import QSvgGenerator

from desktop_app.render.fonts import Fonts
from desktop_app.render.hatch import hatch_lines
from desktop_app.render.painter import paint_scene
from desktop_app.render.pixel_grid import PixelGrid
from desktop_app.render.theme import LIGHT
from desktop_app.timeline.primitives import (
    Align,
    Fill,
    Group,
    Ink,
    Item,
    Label,
    Polygon,
    Rects,
    Scene,
    TextRole,
)


@pytest.fixture
def fonts(qapp: object) -> Fonts:
    return Fonts()


def rect(x: float, y: float, width: float, height: float, **fields: Any) -> Rects:
    fields.setdefault("ink", Ink.ACCENT)
    return Rects(xywh=np.array([[x, y, width, height]]), **fields)


def scene_of(*items: Item) -> Scene:
    return Scene(width=100.0, height=40.0, items=items)


def painted(scene: Scene, fonts: Fonts, dpr: float = 1.0) -> QImage:
    image = QImage(
        int(scene.width * dpr), int(scene.height * dpr), QImage.Format.Format_ARGB32_Premultiplied
    )
    image.setDevicePixelRatio(dpr)
    image.fill(QColor("#ffffff"))
    painter = QPainter(image)
    paint_scene(painter, scene, LIGHT, fonts)
    painter.end()
    return image


def svg(scene: Scene, fonts: Fonts) -> str:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setViewBox(QRectF(0, 0, scene.width, scene.height))
    painter = QPainter(generator)
    paint_scene(painter, scene, LIGHT, fonts)
    painter.end()
    return bytes(data.data()).decode()


def inked(image: QImage, ink: Ink = Ink.ACCENT) -> list[tuple[int, int]]:
    wanted = QColor(LIGHT.color(ink)).rgb()
    return [
        (x, y)
        for y in range(image.height())
        for x in range(image.width())
        if image.pixel(x, y) == wanted
    ]


@pytest.mark.parametrize("dpr", [1.0, 1.5, 2.0])
def test_that_edges_fall_on_whole_device_pixels(fonts: Fonts, dpr: float) -> None:
    image = painted(scene_of(rect(10.3, 5.2, 20.4, 8.1)), fonts, dpr)
    colors = {image.pixel(x, y) for x in range(image.width()) for y in range(image.height())}
    assert len(colors) == 2
    xs = [x for x, _ in inked(image)]
    assert (min(xs), max(xs)) == (round(10.3 * dpr), round(30.7 * dpr) - 1)


def test_that_what_is_thinner_than_a_pixel_is_still_a_pixel(fonts: Fonts) -> None:
    assert len(inked(painted(scene_of(rect(10.2, 5.0, 0.01, 1.0)), fonts))) == 1


def test_that_items_are_painted_in_order(fonts: Fonts) -> None:
    image = painted(scene_of(rect(0, 0, 50, 20), rect(0, 0, 50, 20, ink=Ink.ALARM)), fonts)
    assert not inked(image)


def test_that_a_group_moves_and_clips_its_items(fonts: Fonts) -> None:
    group = Group(x=20, y=10, width=10, height=10, items=(rect(-5, -5, 100, 100),))
    found = inked(painted(scene_of(group), fonts))
    assert (min(found), max(found)) == ((20, 10), (29, 19))


@pytest.mark.parametrize("fill", Fill)
def test_that_every_fill_paints_inside_its_rectangle(fonts: Fonts, fill: Fill) -> None:
    scene = scene_of(rect(20, 10, 40, 20, fill=fill, outline=Ink.IN_FORCE, radius=3.0))
    image = painted(scene, fonts)
    white = QColor("#ffffff").rgb()
    touched = [(x, y) for x in range(100) for y in range(40) if image.pixel(x, y) != white]
    assert touched
    xs, ys = [x for x, _ in touched], [y for _, y in touched]
    assert 19 <= min(xs) <= 21
    assert 58 <= max(xs) <= 60
    assert min(ys) >= 9
    assert max(ys) <= 30


def test_that_the_patterns_of_a_bar_can_be_told_apart_without_color(fonts: Fonts) -> None:
    fills = [Fill.SOLID, Fill.HATCH, Fill.FINE_HATCH, Fill.DASHED, Fill.DOTTED]
    pictures = {
        bytes(painted(scene_of(rect(0, 0, 90, 26, fill=fill)), fonts).constBits()) for fill in fills
    }
    assert len(pictures) == len(fills)


def test_that_svg_keeps_text_as_text_and_patterns_as_lines(fonts: Fonts) -> None:
    scene = scene_of(
        rect(0, 0, 60, 20, fill=Fill.HATCH), Label(x=4, y=14, text="Ext 2 · +90 d & more")
    )
    text = svg(scene, fonts)
    root = ET.fromstring(text)
    texts = ["".join(node.itertext()).strip() for node in root.findall(".//{*}text")]
    assert texts == ["Ext 2 · +90 d & more"]
    assert "Inter" in text
    assert "<image" not in text
    assert "12.5" in root.findall(".//{*}text")[0].attrib["font-size"]


def test_that_svg_keeps_exact_coordinates(fonts: Fonts) -> None:
    assert 'x="10.25"' in svg(scene_of(rect(10.25, 5.0, 20.5, 8.0)), fonts)


def test_that_labels_can_be_centered_and_set_right(fonts: Fonts) -> None:
    left_edges = []
    for align in (Align.LEFT, Align.CENTER, Align.RIGHT):
        scene = scene_of(Label(x=50, y=25, text="HHH", role=TextRole.STRONG, align=align))
        image = painted(scene, fonts)
        white = QColor("#ffffff").rgb()
        left_edges.append(
            min(x for x in range(100) for y in range(40) if image.pixel(x, y) != white)
        )
    width = fonts.width("HHH", TextRole.STRONG)
    assert left_edges[0] - left_edges[2] == pytest.approx(width, abs=1.5)
    assert left_edges[0] - left_edges[1] == pytest.approx(width / 2, abs=1.5)


def test_that_a_scene_is_painted_alike_in_a_worker_thread(fonts: Fonts) -> None:
    scene = scene_of(
        rect(0, 0, 60, 20, fill=Fill.HATCH),
        Label(x=4, y=14, text="Ext 2"),
        Polygon(points=((70, 30), (80, 30), (75, 20)), ink=Ink.MUTED),
    )
    found: list[QImage] = []
    thread = Thread(target=lambda: found.append(painted(scene, Fonts())))
    thread.start()
    thread.join()
    assert found == [painted(scene, fonts)]


def test_that_the_painter_s_state_is_given_back(fonts: Fonts) -> None:
    image = QImage(20, 20, QImage.Format.Format_ARGB32_Premultiplied)
    painter = QPainter(image)
    painter.setPen(QColor("#123456"))
    paint_scene(painter, scene_of(rect(0, 0, 10, 10)), LIGHT, fonts)
    assert painter.pen().color() == QColor("#123456")
    painter.end()


def test_that_digits_have_one_width(fonts: Fonts) -> None:
    widths = {round(fonts.width(digit * 3, TextRole.BODY), 6) for digit in "0123456789"}
    assert len(widths) == 1


def test_that_an_elided_text_fits(fonts: Fonts) -> None:
    text = "Temporary General License"
    elided = fonts.elide(text, TextRole.BODY, 80)
    assert elided.endswith("…")
    assert fonts.width(elided, TextRole.BODY) <= 80
    assert fonts.elide(text, TextRole.BODY, 500) == text
    assert fonts.elide(text, TextRole.BODY, 2) == ""


sizes = st.floats(0.5, 200.0)


@given(sizes, sizes, st.floats(2.0, 20.0))
def test_that_hatch_lines_are_diagonals_within_their_rectangle(
    width: float, height: float, spacing: float
) -> None:
    lines = hatch_lines(np.array([[3.0, 7.0, width, height]]), spacing)
    x, y = lines[:, [0, 2]], lines[:, [1, 3]]
    assert (x >= 3.0 - 1e-9).all()
    assert (x <= 3.0 + width + 1e-9).all()
    assert (y >= 7.0 - 1e-9).all()
    assert (y <= 7.0 + height + 1e-9).all()
    np.testing.assert_allclose(lines[:, 2] - lines[:, 0], lines[:, 1] - lines[:, 3], atol=1e-9)


@pytest.mark.parametrize(("scale", "thick"), [(1.25, 1), (1.5, 1), (2.0, 2), (3.0, 3)])
def test_that_lines_are_as_thick_as_each_other_at_every_scale(scale: float, thick: int) -> None:
    grid = PixelGrid.under(QTransform.fromScale(scale, scale))
    lines = np.array([[n * 7.37, n * 3.5, 1.0, 40.0] for n in range(200)])
    found = grid.snapped(lines) * scale
    assert np.allclose(found[:, 2], thick)
    assert np.allclose(found[:, 0], np.rint(found[:, 0]))
    rows = np.array([[0.0, n * 44.0 + 43.0, 900.0, 1.0] for n in range(200)])
    found = grid.snapped(rows) * scale
    assert np.allclose(found[:, 3], thick)
    assert np.allclose(found[:, 1] + found[:, 3], np.rint((rows[:, 1] + 1) * scale))
