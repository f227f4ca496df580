"""What the colors of the dense view mean, drawn with the same cells as the view itself."""

from __future__ import annotations

from functools import cache
from typing import Final, NamedTuple

import numpy as np

from desktop_app.language import marked, translate
from desktop_app.timeline.primitives import (
    CellCode,
    Cells,
    CellSheet,
    Group,
    Ink,
    Item,
    Label,
    Rects,
    TextMeasure,
    TextRole,
)
from desktop_app.timeline.rows import Viewport

__all__ = ["dense_legend"]

_HEIGHT: Final = 30.0
_MARGIN: Final = 12.0
_PAD: Final = 12.0
_SPACE: Final = 18.0
_SWATCH: Final = (14.0, 12.0)
_RAMP: Final = (60.0, 12.0)


class _Entry(NamedTuple):
    """A word, and cells that look like what it names."""

    word: str
    cells: tuple[tuple[int, Ink, int, int], ...]
    """Density, what covers, alarm, warning of each."""
    size: tuple[float, float] = _SWATCH


_FULL: Final = CellCode.DENSITIES - 1
_WARNED: Final = CellCode.WARNINGS - 1
_ENTRIES: Final = (
    _Entry(
        marked("Density", "in force: few to many"),
        tuple((density, Ink.IN_FORCE, 0, 0) for density in range(1, _FULL + 1, 2)),
        _RAMP,
    ),
    _Entry(marked("Density", "lapsed"), ((_FULL, Ink.LAPSED, 0, 0),)),
    _Entry(marked("Density", "pending"), ((_FULL, Ink.PENDING, 0, 0),)),
    _Entry(marked("Density", "reported or expected"), ((_FULL, Ink.REPORTED, 0, 0),)),
    _Entry(marked("Density", "gap"), ((_FULL, Ink.IN_FORCE, CellCode.ALARMS - 1, 0),)),
    _Entry(
        marked("Density", "about to expire"), ((_FULL, Ink.IN_FORCE, 0, CellCode.WARNINGS - 1),)
    ),
)


def dense_legend(viewport: Viewport, measure: TextMeasure) -> list[Item]:
    """A line at the lower left; nothing where the window has no room for it."""
    inner: list[Item] = []
    x = _PAD
    middle = _HEIGHT / 2
    baseline = middle + measure.ascent(TextRole.SMALL) / 2 - 1.0
    for number, entry in enumerate(_ENTRIES):
        width, height = entry.size
        inner.append(
            Cells(x=x, y=middle - height / 2, width=width, height=height, sheet=_sheet(number))
        )
        text = translate("Density", entry.word)
        x += width + 6.0
        inner.append(Label(x=x, y=baseline, text=text, role=TextRole.SMALL, ink=Ink.TEXT))
        x += measure.width(text, TextRole.SMALL) + _SPACE
    width = float(round(x - _SPACE + _PAD))
    if width + 2 * _MARGIN > viewport.width or viewport.height < 4 * _HEIGHT:
        return []
    top = float(round(viewport.height - _HEIGHT - _MARGIN))
    box = np.array([[_MARGIN, top, width, _HEIGHT]])
    return [
        Rects(xywh=box, ink=Ink.LINE, radius=6.0),
        Rects(xywh=box + np.array([1.0, 1.0, -2.0, -2.0]), ink=Ink.SURFACE, radius=5.0),
        Group(x=_MARGIN, y=top, width=width, height=_HEIGHT, items=tuple(inner)),
    ]


@cache
def _sheet(number: int) -> CellSheet:
    """Kept, so that painters keep what they make of it."""
    facts = _ENTRIES[number].cells
    density = np.array([[density for density, _, _, _ in facts]])
    kind = np.array([[CellCode.INKS.index(ink) for _, ink, _, _ in facts]])
    alarm = np.array([[alarm for _, _, alarm, _ in facts]])
    warning = np.array([[warning for _, _, _, warning in facts]])
    return CellSheet(CellCode.packed(density, (kind, kind), np.zeros_like(kind), alarm, warning))
