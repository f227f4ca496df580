"""Cells of a dense view as an image: one color for each code, mixed from the theme's inks."""

from __future__ import annotations

from functools import lru_cache
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage, QImageWriter

from desktop_app.render.theme import Theme, mixed
from desktop_app.timeline.primitives import CellCode, CellSheet, Ink

__all__ = ["cells_image", "cells_png"]

_Colors: TypeAlias = tuple[tuple[Ink, str], ...]

_LEAST_SHARE: Final = 0.3
"""The sparsest cell that holds anything still stands out."""
_ALARM_SHARES: Final = (0.0, 0.3, 0.6, 0.9)
_EXPIRING_SHARE: Final = 0.85


def cells_image(sheet: CellSheet, theme: Theme) -> QImage:
    """An image of one pixel for each cell; those of the last few screens are kept."""
    return _image(sheet, tuple(theme.colors.items()))


def cells_png(sheet: CellSheet, theme: Theme) -> bytes:
    """The same image as a PNG file's bytes."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"png").write(cells_image(sheet, theme))
    return bytes(data.data())


@lru_cache(maxsize=384)
def _image(sheet: CellSheet, colors: _Colors) -> QImage:
    pixels = _palette(colors)[sheet.codes]
    lines, columns = pixels.shape
    kind = QImage.Format.Format_ARGB32_Premultiplied
    # The copy owns its pixels; the array may go.
    return QImage(pixels.data, columns, lines, 4 * columns, kind).copy()


@lru_cache(maxsize=8)
def _palette(colors: _Colors) -> NDArray[np.uint32]:
    theme = Theme("", dict(colors))
    return np.array([QColor(_color(code, theme)).rgb() for code in range(256)], dtype=np.uint32)


def _color(code: int, theme: Theme) -> str:
    density, prevails, alarm, is_expiring = CellCode.unpacked(code)
    ground = theme.color(Ink.BACKGROUND)
    color = ground
    if density:
        share = density / (CellCode.DENSITIES - 1)
        color = theme.tint(prevails, _LEAST_SHARE + (1 - _LEAST_SHARE) * share)
    color = mixed(theme.color(Ink.ALARM), color, _ALARM_SHARES[alarm])
    return mixed(theme.color(Ink.EXPIRING), color, _EXPIRING_SHARE) if is_expiring else color
