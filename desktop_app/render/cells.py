"""Cells of a dense view as an image: one color for each code, mixed from the theme's inks."""

from __future__ import annotations

from functools import lru_cache
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QImageWriter

from desktop_app.render.theme import Theme
from desktop_app.timeline.primitives import CellCode, CellSheet, Ink

__all__ = ["cells_image", "cells_png"]

_Colors: TypeAlias = tuple[tuple[Ink, str], ...]

_LEAST_SHARE: Final = 0.2
"""The sparsest cell that holds anything still stands out."""
_DENSITY_CURVE: Final = 0.75
"""Eyes tell few from some better than many from more."""
_ALARM_SHARES: Final = (0.1, 0.9)
"""Of the alarm's color where few days lie in gaps, and where all do: many gaps among many more
terms must not color everything, but the first few days of one be seen."""
_EXPIRING_SHARES: Final = (0.0, 0.7, 0.85, 1.0)


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
    """A color for each of the codes."""
    inks = {ink: np.array([*bytes.fromhex(color[1:])], dtype=np.float64) for ink, color in colors}
    facts = CellCode.unpacked(np.arange(1 << 16, dtype=np.uint16))
    kinds = np.stack([inks[ink] for ink in CellCode.INKS])
    besides = facts.share / (CellCode.SHARES - 1)
    color = _mix(kinds[facts.second], kinds[facts.first], besides / (1 + besides))
    density = (facts.density / (CellCode.DENSITIES - 1)) ** _DENSITY_CURVE
    share = _LEAST_SHARE + (1 - _LEAST_SHARE) * density
    color = _mix(color, inks[Ink.BACKGROUND], np.where(facts.density > 0, share, 0.0))
    least, most = _ALARM_SHARES
    alarm = least + (most - least) * facts.alarm / (CellCode.ALARMS - 1)
    color = _mix(inks[Ink.ALARM], color, np.where(facts.alarm > 0, alarm, 0.0))
    color = _mix(inks[Ink.EXPIRING], color, np.array(_EXPIRING_SHARES)[facts.expiring])
    red, green, blue = np.rint(color).astype(np.uint32).T
    return 0xFF000000 | red << 16 | green << 8 | blue


def _mix(
    top: NDArray[np.float64], below: NDArray[np.float64], share: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Colors between two, of shape (n, 3): `below` at share 0, `top` at share 1."""
    return below + (top - below) * share[:, None]
