"""Cells of a dense view as an image: one color for each code, mixed from the theme's inks."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, Final, NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QImageWriter

from desktop_app.render.theme import Theme
from desktop_app.render.tones import strengths
from desktop_app.timeline.primitives import CellCode, Cells, CellSheet, Ink

__all__ = ["cells_image", "cells_png"]

_Colors: TypeAlias = tuple[tuple[Ink, str], ...]
_Floats: TypeAlias = NDArray[np.float32]


class _Tone(NamedTuple):
    """What decides about the colors of codes: a theme, and how near the view is."""

    colors: _Colors
    row_power: int
    approach: int


_ALARM_SHARES: Final = (0.1, 0.9)
"""Of the alarm's color where few days lie in gaps, and where all do: many gaps among many more
terms must not color everything, but the first few days of one be seen."""
_EXPIRING_SHARES: Final = (0.0, 0.7, 0.85, 1.0)


def cells_image(cells: Cells, theme: Theme) -> QImage:
    """An image of one pixel for each cell; those of the last few screens are kept."""
    return _image(cells.sheet, _Tone(tuple(theme.colors.items()), cells.row_power, cells.approach))


def cells_png(cells: Cells, theme: Theme) -> bytes:
    """The same image as a PNG file's bytes."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"png").write(cells_image(cells, theme))
    return bytes(data.data())


@lru_cache(maxsize=384)
def _image(sheet: CellSheet, tone: _Tone) -> QImage:
    pixels = _palette(tone)[sheet.codes]
    lines, columns = pixels.shape
    kind = QImage.Format.Format_ARGB32_Premultiplied
    # The copy owns its pixels; the array may go.
    return QImage(pixels.data, columns, lines, 4 * columns, kind).copy()


class _Shades(NamedTuple):
    """For each of the codes, as (n, 3) colors and (n,) shares: what is laid upon what."""

    color: _Floats
    background: _Floats
    alarm: _Floats
    alarm_share: _Floats
    expiring: _Floats
    expiring_share: _Floats


@lru_cache(maxsize=64)
def _palette(tone: _Tone) -> NDArray[np.uint32]:
    """A color for each of the codes."""
    shades = _shades(tone.colors)
    density = np.arange(1 << 16) % CellCode.DENSITIES
    share = strengths(tone.row_power, tone.approach)[density].astype(np.float32)
    color = _mix(shades.color, shades.background, share)
    color = _mix(shades.alarm, color, shades.alarm_share)
    color = _mix(shades.expiring, color, shades.expiring_share)
    red, green, blue = np.rint(color).astype(np.uint32).T
    return 0xFF000000 | red << 16 | green << 8 | blue


@lru_cache(maxsize=4)
def _shades(colors: _Colors) -> _Shades:
    """All that is the same however near the view is."""
    inks = {ink: np.array([*bytes.fromhex(color[1:])], dtype=np.float32) for ink, color in colors}
    facts = CellCode.unpacked(np.arange(1 << 16, dtype=np.uint16))
    kinds = np.stack([inks[ink] for ink in CellCode.INKS])
    besides = facts.share / (CellCode.SHARES - 1)
    least, most = _ALARM_SHARES
    alarm = least + (most - least) * facts.alarm / (CellCode.ALARMS - 1)
    return _Shades(
        _mix(kinds[facts.second], kinds[facts.first], _float(besides / (1 + besides))),
        inks[Ink.BACKGROUND],
        inks[Ink.ALARM],
        _float(np.where(facts.alarm > 0, alarm, 0.0)),
        inks[Ink.EXPIRING],
        _float(np.array(_EXPIRING_SHARES)[facts.expiring]),
    )


def _float(numbers: NDArray[np.floating[Any]]) -> _Floats:
    return numbers.astype(np.float32)


def _mix(top: _Floats, below: _Floats, share: _Floats) -> _Floats:
    """Colors between two, of shape (n, 3): `below` at share 0, `top` at share 1."""
    return _float(below + (top - below) * share[:, None])
