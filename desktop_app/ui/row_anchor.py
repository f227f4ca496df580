"""What was looked at stays where it was on the screen, when rows come, go and move."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import Final, NamedTuple

from desktop_app.timeline.arranging.arrangement import Arrangement, GroupKey, Row
from desktop_app.timeline.rows import Viewport

__all__ = ["Anchor", "anchored", "anchors_of"]

_MOST: Final = 200
"""Of very thin rows a few are enough to find the place again."""


class Anchor(NamedTuple):
    """A row that was seen, and its y in the window."""

    row: Row
    y: float


def anchors_of(
    arrangement: Arrangement,
    viewport: Viewport,
    chosen: str | None,
    apart_from: Collection[str] = (),
    held: GroupKey | None = None,
) -> tuple[Anchor, ...]:
    """What can be held on to, the best first: a heading, the chosen license, what was on top."""
    return tuple(_anchors(arrangement, viewport, chosen, apart_from, held))


def _anchors(
    arrangement: Arrangement,
    viewport: Viewport,
    chosen: str | None,
    apart_from: Collection[str],
    held: GroupKey | None,
) -> Iterator[Anchor]:
    rows = viewport.visible_rows(len(arrangement))
    heading_row = None if held is None else arrangement.row_of_heading(held)
    preferred = () if heading_row is None else (heading_row,)
    own = () if chosen is None else arrangement.rows_of(chosen)
    for row in (*preferred, *own, *rows[:_MOST]):
        found = arrangement.row(row)
        if row in rows and found.license_id not in apart_from:
            yield Anchor(found, viewport.row_y(row))


def anchored(anchors: Sequence[Anchor], arrangement: Arrangement, viewport: Viewport) -> float:
    """The scroll at which the first of the anchors that is still there is where it was."""
    for anchor in anchors:
        row = _row_of(anchor.row, arrangement)
        if row is not None and row >= viewport.pinned:
            return viewport.rows.top(row) - anchor.y
    return viewport.scroll


def _row_of(row: Row, arrangement: Arrangement) -> int | None:
    if row.heading is not None:
        return arrangement.row_of_heading(row.heading.key)
    own = arrangement.row_of(row.license_id or "")
    if own is None or not row.number:
        return own
    below = own + row.number
    is_there = below < len(arrangement) and arrangement.row(below).number == row.number
    return below if is_there else own
