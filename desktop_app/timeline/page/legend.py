"""The legend names the looks that occur among the days shown, and no others."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

import numpy as np

from desktop_app.domain.days import Day
from desktop_app.timeline.block import Block
from desktop_app.timeline.looks import BARS, CAPS, Cap, Look
from desktop_app.timeline.page.part import NOTHING, Part
from desktop_app.timeline.page.pen import Pen
from desktop_app.timeline.primitives import Fill, Ink, Polygon, Rects, TextMeasure, TextRole

__all__ = ["Swatch", "legend", "looks_among"]

_SWATCH_WIDTH: Final = 22.0
_SWATCH_HEIGHT: Final = 12.0
_LINE: Final = 22.0
_SPACE: Final = 24.0


class Swatch(NamedTuple):
    """A word and how what it names looks; `fill` None is the small triangle."""

    word: str
    ink: Ink
    fill: Fill | None = Fill.SOLID
    outline: Ink | None = None
    width: float = _SWATCH_WIDTH
    height: float = _SWATCH_HEIGHT


_GAP: Final = Swatch("gap in cover", Ink.ALARM, Fill.FINE_HATCH)
_RESTRICTION: Final = Swatch("restriction in force", Ink.RESTRICTION, height=4.0)
_PUBLISHED: Final = Swatch("published", Ink.MUTED, None)


def looks_among(blocks: Iterable[Block], first: Day, last: Day) -> tuple[Swatch, ...]:
    """What occurs on the days first to last (inclusive), each word once, bars before marks."""
    looks: set[int] = set()
    caps: set[int] = set()
    marks: set[Swatch] = set()
    for block in blocks:
        here = (block.first <= last) & (block.last >= first)
        looks.update(block.look[here].tolist())
        caps.update(block.cap[here & (block.last <= last)].tolist())
        if np.any((block.gaps.first <= last) & (block.gaps.last >= first)):
            marks.add(_GAP)
        begun = (block.restriction_first > 0) & (block.restriction_first <= last)
        if np.any(begun & (block.restriction_last >= first)):
            marks.add(_RESTRICTION)
        if np.any((block.published >= first) & (block.published <= last)):
            marks.add(_PUBLISHED)
    bars = [_bar_swatch(look) for look in Look if look in looks]
    ends = [_cap_swatch(cap) for cap in Cap if cap in caps and cap in CAPS]
    others = [mark for mark in (_GAP, _RESTRICTION, _PUBLISHED) if mark in marks]
    by_word = {swatch.word: swatch for swatch in reversed([*bars, *ends, *others])}
    return tuple(reversed(by_word.values()))


def _bar_swatch(look: Look) -> Swatch:
    bar = BARS[look]
    return Swatch(bar.word, bar.ink, bar.fill, bar.outline)


def _cap_swatch(cap: Cap) -> Swatch:
    look = CAPS[cap]
    return Swatch(f"end: {look.word}", look.ink, width=look.width, height=_SWATCH_HEIGHT + 4.0)


def legend(swatches: Sequence[Swatch], width: float, measure: TextMeasure) -> Part:
    """Swatches and words in as many lines as it takes."""
    if not swatches:
        return NOTHING
    pen = Pen(measure)
    x, top = 0.0, 0.0
    for swatch in swatches:
        wide = swatch.width + 8.0 + measure.width(swatch.word, TextRole.SMALL)
        if x and x + wide > width:
            x, top = 0.0, top + _LINE
        _draw(pen, swatch, x, top + _LINE / 2)
        baseline = top + (_LINE + measure.ascent(TextRole.SMALL)) / 2
        pen.text(x + swatch.width + 8.0, baseline, swatch.word, TextRole.SMALL, Ink.MUTED)
        x += wide + _SPACE
    return Part(top + _LINE, pen.items)


def _draw(pen: Pen, swatch: Swatch, x: float, middle: float) -> None:
    top = middle - swatch.height / 2
    if swatch.fill is None:
        center, low = x + swatch.width / 2, middle + 3.0
        triangle = ((center - 4.0, low), (center + 4.0, low), (center, low - 6.0))
        pen.put([Polygon(points=triangle, ink=swatch.ink)])
        return
    radius = 2.0 if min(swatch.width, swatch.height) > 4 else 0.0
    pen.put(
        [
            Rects(
                xywh=np.array([[x, top, swatch.width, swatch.height]]),
                ink=swatch.ink,
                fill=swatch.fill,
                radius=radius,
                outline=swatch.outline,
            )
        ]
    )
