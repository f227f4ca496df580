"""The legend names the looks that occur among the days shown, and no others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

import numpy as np

from desktop_app.domain.days import Day
from desktop_app.language import marked, translate
from desktop_app.timeline.block import Block
from desktop_app.timeline.claims import Standing
from desktop_app.timeline.looks import BARS, CAPS, Cap, Look
from desktop_app.timeline.page.part import NOTHING, Part
from desktop_app.timeline.page.pen import Pen
from desktop_app.timeline.primitives import Fill, Ink, Polygon, Rects, TextMeasure, TextRole

__all__ = ["ARROW", "Swatch", "legend", "looks_among"]

_SWATCH_WIDTH: Final = 22.0
_SWATCH_HEIGHT: Final = 12.0
_LINE: Final = 22.0
_SPACE: Final = 24.0


class Swatch(NamedTuple):
    """A word and how what it names looks: a box, or the corners of a mark from its middle."""

    word: str
    ink: Ink
    fill: Fill = Fill.SOLID
    outline: Ink | None = None
    width: float = _SWATCH_WIDTH
    height: float = _SWATCH_HEIGHT
    corners: tuple[tuple[float, float], ...] = ()
    under: Ink | None = None
    """What lies below."""


_REPORTED: Final = Swatch(marked("Looks", "reported"), Ink.REPORTED, Fill.HATCH)
_CONFIRMED: Final = Swatch(marked("Looks", "report confirmed"), Ink.REPORTED, height=2.0)
_REFUTED: Final = Swatch(marked("Looks", "report refuted"), Ink.REPORTED, Fill.FAINT_HATCH)
_OVERLAP: Final = Swatch(
    marked("Looks", "covered twice"), Ink.ON_BAR, Fill.SHADE, under=Ink.IN_FORCE
)
_GAP: Final = Swatch(marked("Looks", "gap in cover"), Ink.ALARM, Fill.FINE_HATCH)
_RESTRICTION: Final = Swatch(marked("Looks", "restriction in force"), Ink.RESTRICTION, height=4.0)
_SCOPE: Final = Swatch(
    marked("Looks", "scope changed"),
    Ink.ON_BAR,
    corners=((-11.0, -6.0), (-4.0, -6.0), (-11.0, 1.0)),
    under=Ink.IN_FORCE,
)
_PUBLISHED: Final = Swatch(
    marked("Looks", "published"),
    Ink.MUTED,
    width=8.0,
    corners=((-3.5, 3.0), (3.5, 3.0), (0.0, -2.0)),
)
ARROW: Final = Swatch(
    marked("Looks", "depends on"),
    Ink.ACCENT,
    corners=(
        *((-11.0, -0.75), (2.0, -0.75), (2.0, -4.0), (10.0, 0.0)),
        *((2.0, 4.0), (2.0, 0.75), (-11.0, 0.75)),
    ),
)
"""The arrow from what depends on another license to that one."""
_MARKS: Final = (_REPORTED, _CONFIRMED, _REFUTED, _OVERLAP, _GAP, _RESTRICTION, _SCOPE, _PUBLISHED)


def looks_among(blocks: Iterable[Block], first: Day, last: Day) -> tuple[Swatch, ...]:
    """What occurs on the days first to last (inclusive), each word once, bars before marks."""
    looks: set[int] = set()
    caps: set[int] = set()
    marks: set[Swatch] = set()
    for block in blocks:
        here = (block.first <= last) & (block.last >= first)
        looks.update(block.look[here].tolist())
        caps.update(block.cap[here & (block.last <= last)].tolist())
        marks.update(_marks_among(block, first, last))
    bars = [_bar_swatch(look) for look in Look if look in looks]
    ends = [_cap_swatch(cap) for cap in Cap if cap in caps and cap in CAPS]
    others = [mark for mark in _MARKS if mark in marks]
    by_word = {swatch.word: swatch for swatch in reversed([*bars, *ends, *others])}
    return tuple(reversed(by_word.values()))


def _marks_among(block: Block, first: Day, last: Day) -> Iterator[Swatch]:
    claimed = (block.claims.first <= last) & (block.claims.last >= first)
    standing = block.claims.standing
    restricted = (block.restriction_first > 0) & (block.restriction_first <= last)
    occurs = {
        _REPORTED: claimed & (standing == Standing.OPEN),
        _CONFIRMED: claimed & (standing == Standing.CONFIRMED),
        _REFUTED: claimed & (standing == Standing.REFUTED),
        _OVERLAP: (block.overlaps.first <= last) & (block.overlaps.last >= first),
        _GAP: (block.gaps.first <= last) & (block.gaps.last >= first),
        _RESTRICTION: restricted & (block.restriction_last >= first),
        _SCOPE: (block.scope > 0) & (block.first >= first) & (block.first <= last),
        _PUBLISHED: (block.published >= first) & (block.published <= last),
    }
    yield from (mark for mark, found in occurs.items() if found.any())


def _bar_swatch(look: Look) -> Swatch:
    bar = BARS[look]
    return Swatch(bar.word, bar.ink, bar.fill, bar.outline)


def _cap_swatch(cap: Cap) -> Swatch:
    look = CAPS[cap]
    words = translate("Looks", "end: {what}").format(what=translate("Looks", look.word))
    return Swatch(words, look.ink, width=look.width, height=_SWATCH_HEIGHT + 4.0)


def legend(swatches: Sequence[Swatch], width: float, measure: TextMeasure) -> Part:
    """Swatches and words in as many lines as it takes."""
    if not swatches:
        return NOTHING
    swatches = [swatch._replace(word=translate("Looks", swatch.word)) for swatch in swatches]
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
    box = np.array([[x, middle - swatch.height / 2, swatch.width, swatch.height]])
    radius = 2.0 if min(swatch.width, swatch.height) > 4 else 0.0
    if swatch.under is not None:
        pen.put([Rects(xywh=box, ink=swatch.under, radius=radius)])
    if swatch.corners:
        center = x + swatch.width / 2
        points = tuple((center + dx, middle + dy) for dx, dy in swatch.corners)
        pen.put([Polygon(points=points, ink=swatch.ink)])
    else:
        fill, outline = swatch.fill, swatch.outline
        pen.put([Rects(xywh=box, ink=swatch.ink, fill=fill, radius=radius, outline=outline)])
