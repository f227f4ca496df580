"""Labels that are copied look like labels that are painted, at any scale of the screen."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from desktop_app.render.fonts import Fonts
from desktop_app.render.label_images import LabelImages
from desktop_app.render.painter import paint_scene
from desktop_app.render.theme import DARK, LIGHT, Theme
from desktop_app.timeline.inks import Ink, TextRole
from desktop_app.timeline.primitives import Align, Label, Scene

ALIKE = 40
"""Letters on nothing are a shade bolder: Qt corrects the gamma of those on an opaque ground."""


@pytest.fixture
def fonts(qapp: object) -> Fonts:
    return Fonts()


def label(text: str = "Ext 2 · +90 d", x: float = 12.0, **fields: object) -> Label:
    return Label(x=x, y=24.0, text=text, role=TextRole.STRONG, ink=Ink.TEXT, **fields)  # type: ignore[arg-type] - fields by name


def painted(
    one: Label, fonts: Fonts, labels: LabelImages | None, dpr: float = 1.0, theme: Theme = LIGHT
) -> QImage:
    image = QImage(int(200 * dpr), int(40 * dpr), QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(dpr)
    image.fill(QColor(theme.color(Ink.BACKGROUND)))
    with QPainter(image) as painter:
        scene = Scene(width=200.0, height=40.0, items=(one,))
        paint_scene(painter, scene, theme, fonts, labels)
    return image


def difference(one: QImage, other: QImage) -> int:
    """By how much a channel differs where it differs most."""
    pairs = zip(bytes(one.constBits()), bytes(other.constBits()), strict=True)
    return max(abs(a - b) for a, b in pairs)


@pytest.mark.parametrize("dpr", [1.0, 1.5, 2.0])
def test_that_a_copied_label_looks_like_a_painted_one(fonts: Fonts, dpr: float) -> None:
    labels = LabelImages(fonts)
    direct = painted(label(), fonts, None, dpr)
    for _ in range(2):  # made, then copied
        assert difference(painted(label(), fonts, labels, dpr), direct) <= ALIKE


@pytest.mark.parametrize("dpr", [1.0, 1.5])
def test_that_a_sliding_label_stays_as_sharp_as_it_is(fonts: Fonts, dpr: float) -> None:
    labels = LabelImages(fonts)
    still = painted(label(x=12.0), fonts, labels, dpr)
    assert painted(label(x=12.2), fonts, labels, dpr) == still


def test_that_colors_of_another_theme_are_never_copied(fonts: Fonts) -> None:
    labels = LabelImages(fonts)
    painted(label(), fonts, labels)
    dark = painted(label(), fonts, labels, theme=DARK)
    assert difference(dark, painted(label(), fonts, None, theme=DARK)) <= ALIKE


def test_that_a_centered_label_stands_in_the_middle(fonts: Fonts) -> None:
    centered = label(x=100.0, align=Align.CENTER)
    assert (
        difference(
            painted(centered, fonts, LabelImages(fonts)),
            painted(
                label(x=round(100.0 - fonts.width(centered.text, centered.role) / 2)), fonts, None
            ),
        )
        <= ALIKE
    )
