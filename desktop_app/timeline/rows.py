"""Where rows lie: heights, bars within them, and the part that a window shows."""

from __future__ import annotations

from bisect import bisect_right
from functools import partial
from typing import Final, NamedTuple, final

import msgspec
import numpy as np
from numpy.typing import NDArray

__all__ = [
    "BEYOND_ROW",
    "COMFORTABLE",
    "COMPACT",
    "HEADING",
    "Band",
    "HeadingRows",
    "RowGeometry",
    "Viewport",
    "held_rows",
]

COMFORTABLE: Final = 44.0
COMPACT: Final = 28.0
HEADING: Final = 28.0
"""Height of a group's heading; where rows are lower, headings are as low as these."""

BEYOND_ROW: Final = 24.0
"""How far outlines, edges and words may reach beyond their row."""

_LEAST_HELD: Final = 16.0
_BAR_SHARE: Final = 26 / 44
_SLIM_SHARE: Final = 12 / 26
_CLAIM_SHARE: Final = 20 / 26
_LANE_ABOVE: Final = 5.0
_ALL_BAR_BELOW: Final = 8.0
"""Rows lower than this are all bar: there is no room for air between them."""


@final
class HeadingRows:
    """The rows that are headings, ascending. Two are equal only if they are one."""

    __slots__ = ("rows",)

    def __init__(self, rows: NDArray[np.int64]) -> None:
        self.rows = rows

    def __len__(self) -> int:
        return len(self.rows)

    def among(self, rows: range) -> list[int]:
        """Those that are in a range."""
        low, high = np.searchsorted(self.rows, (rows.start, rows.stop))
        found: list[int] = self.rows[low:high].tolist()
        return found


_NO_HEADINGS: Final = HeadingRows(np.zeros(0, dtype=np.int64))


class RowGeometry(msgspec.Struct, frozen=True):
    """Rows of one height (logical pixels, continuous) under each other, from y = 0.

    Headings of groups among them are no higher than HEADING. `strip` is room above and below a
    bar, beyond the usual air, for words of a printed page.
    """

    row_height: float = COMFORTABLE
    strip: float = 0.0
    headings: HeadingRows = _NO_HEADINGS

    @property
    def heading_height(self) -> float:
        return min(HEADING, self.row_height)

    @property
    def _less(self) -> float:
        """By how much a heading is lower than other rows."""
        return self.row_height - self.heading_height if len(self.headings) else 0.0

    @property
    def bar_height(self) -> float:
        if self.row_height < _ALL_BAR_BELOW:
            return self.row_height
        height = self.row_height - 2 * self.strip
        return max(_ALL_BAR_BELOW * _BAR_SHARE, round(height * _BAR_SHARE))

    @property
    def bar_top(self) -> float:
        """Distance of a bar from the top of its row."""
        return (self.row_height - self.bar_height) / 2

    @property
    def slim_height(self) -> float:
        """Height of the bars of what depends on a license."""
        return max(1.0, float(round(self.bar_height * _SLIM_SHARE)))

    @property
    def claim_height(self) -> float:
        """Height of what is reported ahead of the bars, in the middle of their lane."""
        return max(1.0, float(round(self.bar_height * _CLAIM_SHARE)))

    @property
    def lane_above(self) -> float:
        """Height of the lane over the bars, for reports that were answered; 0 without room."""
        room = self.bar_top - 3.0
        return min(_LANE_ABOVE, float(round(room))) if room >= 2.0 else 0.0

    def top(self, row: int) -> float:
        top = row * self.row_height
        if self._less:
            top -= float(np.searchsorted(self.headings.rows, row)) * self._less
        return top

    def tops(self, rows: NDArray[np.int64]) -> NDArray[np.float64]:
        """The tops of many rows."""
        tops = rows.astype(np.float64) * self.row_height
        if self._less:
            tops -= np.searchsorted(self.headings.rows, rows) * self._less
        return tops

    def height(self, row: int) -> float:
        return self.top(row + 1) - self.top(row)

    def total_height(self, row_count: int) -> float:
        return self.top(row_count)

    def row_at(self, y: float) -> int:
        """The row at y, not limited to rows that exist."""
        if not self._less:
            return int(y // self.row_height)
        headings = self.headings.rows
        above = bisect_right(range(len(headings)), y, key=partial(self._heading_top, headings)) - 1
        if above < 0:
            return int(y // self.row_height)
        # Rounding must not put y over the row whose top it is.
        below = y - self._heading_top(headings, above) - self.heading_height
        return int(headings[above]) + (0 if below < 0 else 1 + int(below // self.row_height))

    def _heading_top(self, headings: NDArray[np.int64], place: int) -> float:
        return float(headings[place]) * self.row_height - place * self._less

    def place_at(self, y: float) -> float:
        """The row at y, and as its fraction how far down in it."""
        row = self.row_at(y)
        return row + (y - self.top(row)) / self.height(row)

    def y_of(self, place: float) -> float:
        """Where a row's fraction lies: the inverse of `place_at`."""
        row = int(place // 1)
        return self.top(row) + (place - row) * self.height(row)


class Band(NamedTuple):
    """A part of a window across its whole width, from one y to another (exclusive)."""

    top: float
    bottom: float

    def with_(self, other: Band) -> Band:
        """The least band that holds both."""
        return Band(min(self.top, other.top), max(self.bottom, other.bottom))


def held_rows(pins: int, row_height: float, window: float) -> int:
    """How many pinned rows stay in view: half a window's worth, and none that cannot be read."""
    return min(pins, int(window / 2 // row_height)) if pins and row_height >= _LEAST_HELD else 0


class Viewport(msgspec.Struct, frozen=True, kw_only=True):
    """The window onto the rows: its size, and `scroll` = the content's y at the window's top.

    The first rows, as many as `pinned`, stay at the top of the window whatever is scrolled: those
    of `pins` for which there is room.
    """

    width: float
    height: float
    scroll: float = 0.0
    rows: RowGeometry = RowGeometry()
    pins: int = 0

    @property
    def pinned(self) -> int:
        return held_rows(self.pins, self.rows.row_height, self.height)

    @property
    def pinned_height(self) -> float:
        return self.rows.top(self.pinned)

    def row_y(self, row: int) -> float:
        """The top of a row in window coordinates."""
        return self.rows.top(row) - (0.0 if row < self.pinned else self.scroll)

    def rows_y(self, rows: NDArray[np.int64]) -> NDArray[np.float64]:
        """The tops of many rows in window coordinates."""
        if not self.pinned:
            return self.rows.tops(rows) - self.scroll
        return self.rows.tops(rows) - np.where(rows < self.pinned, 0.0, self.scroll)

    def row_at(self, y: float, row_count: int) -> int | None:
        """The row under y (window coordinates), None above the first and below the last."""
        is_pinned = 0 <= y < self.pinned_height
        row = self.rows.row_at(y if is_pinned else y + self.scroll)
        return row if 0 <= row < row_count else None

    def visible_rows(self, row_count: int) -> range:
        """The rows of which some part is in the window, pinned ones left out."""
        first = max(self.pinned, self.rows.row_at(self.scroll + self.pinned_height))
        last = self.rows.row_at(self.scroll + self.height - 1e-9)
        return range(min(first, row_count), max(first, min(row_count, last + 1)))

    def rows_in(self, band: Band | None, row_count: int) -> range:
        """Of `visible_rows` those of which something may be seen in a band; all without one."""
        rows = self.visible_rows(row_count)
        if band is None:
            return rows
        top = self.rows.row_at(band.top - BEYOND_ROW + self.scroll)
        bottom = self.rows.row_at(band.bottom + BEYOND_ROW + self.scroll)
        start = min(max(rows.start, top), rows.stop)
        return range(start, max(start, min(rows.stop, bottom + 1)))

    def shows_row(self, row: int, row_count: int) -> bool:
        """Whether some part of a row is in the window."""
        return row in self.visible_rows(row_count) or 0 <= row < min(self.pinned, row_count)

    def over_pinned(self) -> Viewport:
        """The window onto the pinned rows alone."""
        height = min(self.height, self.pinned_height)
        return msgspec.structs.replace(self, height=height, scroll=0.0, pins=0)
