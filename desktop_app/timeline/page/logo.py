"""A logo in the upper right corner of a page, as large as its own proportions let it be."""

from __future__ import annotations

import struct
from typing import Final

from desktop_app.timeline.primitives import Picture

__all__ = ["is_png", "logo_box"]

_SIGN: Final = b"\x89PNG\r\n\x1a\n"
_HIGHEST: Final = 44.0
_WIDEST: Final = 0.25
"""Share of the page's width."""


def is_png(data: bytes) -> bool:
    """True for the beginning of a PNG that tells a size."""
    return data[:8] == _SIGN and len(data) > 24 and min(_size(data)) > 0


def logo_box(png: bytes, width: float) -> Picture | None:
    """The logo with its right edge at `width`; None where there is none."""
    if not is_png(png):
        return None
    wide, high = _size(png)
    scale = min(_HIGHEST / high, _WIDEST * width / wide)
    return Picture(x=width - wide * scale, y=0.0, width=wide * scale, height=high * scale, png=png)


def _size(png: bytes) -> tuple[int, int]:
    wide, high = struct.unpack(">II", png[16:24])
    return wide, high
