"""How far apart, how high and how large: every distance and type size of the window, by name."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

__all__ = [
    "APART",
    "BAR",
    "BROAD",
    "BUBBLE",
    "CLOSE",
    "CONTROL",
    "DIALOG",
    "EDGE",
    "FINE_TYPE",
    "HAIR",
    "HEADER",
    "LOW_ROW",
    "NARROWEST",
    "NEAR",
    "NONE",
    "OUTSIDE",
    "PANEL",
    "ROW",
    "SHEET_MEASURES",
    "TEXT_TYPE",
    "TIGHT",
    "WIDE",
    "Margins",
]

Margins = tuple[int, int, int, int]
"""Left, top, right, bottom, as Qt's layouts take them."""

# Distances: steps of 4, and two smaller ones for what belongs together within a control.
HAIR: Final = 2
TIGHT: Final = 4
CLOSE: Final = 6
NEAR: Final = 8
APART: Final = 12
WIDE: Final = 16
EDGE: Final = 20
BROAD: Final = 24

NONE: Final[Margins] = (0, 0, 0, 0)
DIALOG: Final[Margins] = (EDGE, EDGE, EDGE, WIDE)
PANEL: Final[Margins] = (EDGE, WIDE, WIDE, WIDE)
BAR: Final[Margins] = (EDGE, NEAR, APART, NEAR)
BUBBLE: Final[Margins] = (APART, APART, APART, APART)

LOW_ROW: Final = 24
ROW: Final = 28
_CELL_INSET: Final = 3
"""Qt keeps this free before the text of a cell, and not before that of a header."""
CONTROL: Final = 28
"""A field or button within its border."""
HEADER: Final = 56
"""The bar of a window that names its file."""
NARROWEST: Final = 240
"""What a pane of the window needs to be of use."""
OUTSIDE: Final = (40, 60)
"""What a large dialog leaves free of a small screen, for frames and bars."""

# Type, in logical pixels.
TEXT_TYPE: Final = 13
FINE_TYPE: Final = 11
"""Counts and chips beside a text."""

SHEET_MEASURES: Final[Mapping[str, str]] = MappingProxyType(
    {
        name: f"{pixels}px"
        for name, pixels in {
            "hair": HAIR,
            "tight": TIGHT,
            "close": CLOSE,
            "near": NEAR,
            "apart": APART,
            "wide": WIDE,
            "edge": EDGE,
            "broad": BROAD,
            "cell": APART - _CELL_INSET,
            "edge_cell": EDGE - _CELL_INSET,
            "low_row": LOW_ROW,
            "row": ROW,
            "control": CONTROL,
            "tool": CONTROL + HAIR,
            "small": 12,
            "title": 16,
            "headline": 26,
            "inner": 4,
            "radius": 6,
            "card": 8,
            "round": 7,
        }.items()
    }
)
"""What the style sheet calls them."""
