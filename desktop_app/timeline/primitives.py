"""What a picture is made of: toolkit-free shapes that name their ink instead of carrying a color.

Coordinates are logical pixels, x to the right, y downwards, from the scene's top left corner.
A painter draws the items in order; the same scene goes to the screen, PNG, SVG, PDF and print.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from math import dist
from typing import Any, Final, NamedTuple, Protocol, TypeAlias, final

import msgspec
import numpy as np
from numpy.typing import NDArray

from desktop_app.timeline.inks import Ink, TextRole

__all__ = [
    "Align",
    "CellCode",
    "CellFacts",
    "CellSheet",
    "Cells",
    "Fill",
    "Group",
    "Ink",
    "Item",
    "Label",
    "Picture",
    "Polygon",
    "Rects",
    "Route",
    "Scene",
    "TextMeasure",
    "TextRole",
]


class Fill(Enum):
    """How an area is filled; the pattern carries the meaning where color cannot."""

    SOLID = "solid"
    HATCH = "hatch"
    """Wide diagonal: reported."""
    FINE_HATCH = "fine_hatch"
    """Thin diagonal: a gap in cover."""
    FAINT_HATCH = "faint_hatch"
    """Wide diagonal, pale: a report that was refuted, or the uncertain end of one."""
    SHADE = "shade"
    """Thin diagonals upon what lies there: days that two terms cover."""
    PALE = "pale"
    """Pale fill within a thin line: cover that somebody depends on."""
    DASHED = "dashed"
    """Pale fill, dashed outline: pending, deferred, expected."""
    DOTTED = "dotted"
    """Pale fill, dotted outline: assumed."""
    OUTLINE = "outline"
    """No fill, a 2 px line: the selected bar."""
    FADE_RIGHT = "fade_right"
    """Solid at the left, clear at the right: an end that is not certain."""
    FADE_LEFT = "fade_left"


class Align(Enum):
    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"


class Rects(msgspec.Struct, frozen=True, kw_only=True):
    """Many rectangles of one look. `xywh` is float64 of shape (n, 4)."""

    xywh: NDArray[np.float64]
    ink: Ink
    fill: Fill = Fill.SOLID
    radius: float = 0.0
    outline: Ink | None = None
    """Ink of a DASHED or DOTTED outline; the fill's own ink without it."""


class Label(msgspec.Struct, frozen=True, kw_only=True):
    """One line of plain text, elided beforehand; `y` is the baseline."""

    x: float
    y: float
    text: str
    role: TextRole = TextRole.BODY
    ink: Ink = Ink.TEXT
    align: Align = Align.LEFT


class Polygon(msgspec.Struct, frozen=True, kw_only=True):
    """A small filled mark, such as a cap or a publication triangle."""

    points: tuple[tuple[float, float], ...]
    ink: Ink


class Route(msgspec.Struct, frozen=True, kw_only=True):
    """An open line through points, its corners rounded."""

    points: tuple[tuple[float, float], ...]
    ink: Ink
    width: float = 1.5
    radius: float = 0.0

    def corners(self) -> Iterator[tuple[tuple[float, float], ...]]:
        """For each inner point: where its curve begins, the point itself, and where it ends."""
        for before, at, after in zip(self.points, self.points[1:], self.points[2:], strict=False):
            reach = min(self.radius, dist(before, at) / 2, dist(at, after) / 2)
            yield _towards(at, before, reach), at, _towards(at, after, reach)


def _towards(at: tuple[float, float], other: tuple[float, float], by: float) -> tuple[float, float]:
    length = dist(at, other)
    if not length:
        return at
    return at[0] + (other[0] - at[0]) * by / length, at[1] + (other[1] - at[1]) * by / length


class CellCode:
    """How much is said about many rows in two bytes; 0 says that there is nothing.

    Bits 0-3 density, 4-5 what covers most, 6-7 what covers most besides, 8-10 its share,
    11-13 alarm, 14-15 how much expires.
    """

    INKS: Final = (Ink.IN_FORCE, Ink.LAPSED, Ink.PENDING, Ink.REPORTED)
    """What can cover a cell, in the order of its two bits."""
    DENSITIES: Final = 16
    SHARES: Final = 8
    """From none to as much as what covers most."""
    ALARMS: Final = 8
    WARNINGS: Final = 4
    APPROACHES: Final = 16
    """Steps from cells that have just come in to those that finer ones are about to replace."""

    @staticmethod
    def packed(
        density: NDArray[Any],
        kinds: tuple[NDArray[Any], NDArray[Any]],
        share: NDArray[Any],
        alarm: NDArray[Any],
        expiring: NDArray[Any],
    ) -> NDArray[np.uint16]:
        """Arrays of small numbers, all of one shape, as one of codes."""
        code = density.astype(np.uint16)
        parts = (kinds[0], 4), (kinds[1], 6), (share, 8), (alarm, 11), (expiring, 14)
        for number, shift in parts:
            code |= number.astype(np.uint16) << np.uint16(shift)
        return code

    @staticmethod
    def unpacked(codes: NDArray[np.uint16]) -> CellFacts:
        """What codes say, as arrays of their shape."""
        limits = ((0, 15), (4, 3), (6, 3), (8, 7), (11, 7), (14, 3))
        return CellFacts(*((codes.astype(np.int64) >> shift & most) for shift, most in limits))


class CellFacts(NamedTuple):
    """The parts of cell codes: numbers of levels, and places in CellCode.INKS."""

    density: NDArray[np.int64]
    first: NDArray[np.int64]
    second: NDArray[np.int64]
    share: NDArray[np.int64]
    alarm: NDArray[np.int64]
    expiring: NDArray[np.int64]


@final
class CellSheet:
    """Codes of shape (lines, columns) that never change: painters may keep what they make of it.

    Two sheets are equal only if they are one, so that no codes are compared to find that out.
    """

    __slots__ = ("codes",)

    def __init__(self, codes: NDArray[np.uint16]) -> None:
        self.codes = codes


class Cells(msgspec.Struct, frozen=True, kw_only=True):
    """An area of equal cells, each with a `CellCode`.

    A cell holds 2 ** `row_power` rows; `approach` says how near the next finer ones are, from 0 to
    `CellCode.APPROACHES`.
    """

    x: float
    y: float
    width: float
    height: float
    sheet: CellSheet
    row_power: int = 0
    approach: int = 0


class Picture(msgspec.Struct, frozen=True, kw_only=True):
    """A picture of somebody's own, such as a logo, drawn into a box."""

    x: float
    y: float
    width: float
    height: float
    png: bytes


class Group(msgspec.Struct, frozen=True, kw_only=True):
    """Items moved by (x, y) and clipped to `width` × `height` there."""

    x: float
    y: float
    width: float
    height: float
    items: tuple[Item, ...]


Item: TypeAlias = Rects | Label | Polygon | Route | Cells | Picture | Group


class Scene(msgspec.Struct, frozen=True, kw_only=True):
    """A whole picture, ready to be painted."""

    width: float
    height: float
    items: tuple[Item, ...]


class TextMeasure(Protocol):
    """What the layout must know of fonts; the painter's side answers."""

    def width(self, text: str, role: TextRole) -> float:
        """Advance width in logical pixels."""
        ...

    def elide(self, text: str, role: TextRole, width: float) -> str:
        """The text, or its beginning with “…”, that fits into `width`; may be empty."""
        ...

    def ascent(self, role: TextRole) -> float: ...

    def height(self, role: TextRole) -> float: ...
