"""The measures of hatches, dashes and tints: one table for every kind of painter."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from desktop_app.render.theme import Theme
from desktop_app.timeline.primitives import Fill, Ink, Rects

__all__ = [
    "HATCHES",
    "LEAST_DASHED",
    "LEAST_PATTERNED",
    "LEAST_PATTERNED_HEIGHT",
    "OUTLINES",
    "OUTLINE_WIDTH",
    "hatch_color",
    "tint_of",
]

LEAST_PATTERNED: Final = 3.0
"""A narrower bar has no room for a pattern and takes the plain ink."""
LEAST_DASHED: Final = 9.0
"""A narrower bar has an unbroken outline: one dash would be its whole width."""
LEAST_PATTERNED_HEIGHT: Final = 4.0
"""A lower bar is only tinted."""
HATCHES: Final = MappingProxyType(
    {
        Fill.HATCH: (8.0, 2.5),
        Fill.FAINT_HATCH: (8.0, 2.5),
        Fill.FINE_HATCH: (4.5, 1.2),
        Fill.SHADE: (4.0, 1.0),
    }
)
"""Spacing and line width, logical pixels."""
OUTLINES: Final = MappingProxyType(
    {Fill.DASHED: (5.0, 3.0), Fill.DOTTED: (1.0, 2.0), Fill.PALE: ()}
)
"""Dash and gap, logical pixels; none for an unbroken line."""
OUTLINE_WIDTH: Final = 1.25

_TINT: Final = 0.14
_FAINT: Final = 0.4
_PALE: Final = MappingProxyType({Ink.PENDING: 0.4})


def tint_of(ink: Ink) -> float:
    """The share of an ink in the ground of a patterned area."""
    return _PALE.get(ink, _TINT)


def hatch_color(rects: Rects, theme: Theme) -> str:
    """The color of the lines of a hatch, as `#RRGGBB`."""
    if rects.fill is Fill.FAINT_HATCH:
        return theme.tint(rects.ink, _FAINT)
    return theme.color(rects.ink)
