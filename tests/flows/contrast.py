"""How well letters stand out, measured in the pixels that were painted."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage

__all__ = ["LEAST", "contrast_of"]

LEAST = 4.5


def contrast_of(image: QImage, place: QRect) -> float | None:
    """The best contrast of any pixel against the commonest; `place` is in logical pixels.

    None where there is nothing to measure.
    """
    ratio = image.devicePixelRatio()
    spot = QRect(place.topLeft() * ratio, place.size() * ratio)
    part = image.copy(spot).convertToFormat(QImage.Format.Format_RGB32)
    if part.isNull():
        return None
    pixels = np.frombuffer(part.constBits(), np.uint32)
    colors, counts = np.unique(pixels, return_counts=True)
    ground = _brightness(QColor(int(colors[counts.argmax()])))
    return max(_ratio(ground, _brightness(QColor(int(color)))) for color in colors)


def _brightness(color: QColor) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(part) for part in (color.redF(), color.greenF(), color.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _ratio(one: float, other: float) -> float:
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)
