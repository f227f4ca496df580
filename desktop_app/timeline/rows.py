"""Where rows lie: heights, bars within them, and the part that a window shows."""

from __future__ import annotations

from typing import Final

import msgspec

__all__ = ["COMFORTABLE", "COMPACT", "RowGeometry", "Viewport"]

COMFORTABLE: Final = 44.0
COMPACT: Final = 28.0

_BAR_SHARE: Final = 26 / 44
_SLIM_SHARE: Final = 12 / 26
_CLAIM_SHARE: Final = 20 / 26
_LANE_ABOVE: Final = 5.0
_ALL_BAR_BELOW: Final = 8.0
"""Rows lower than this are all bar: there is no room for air between them."""


class RowGeometry(msgspec.Struct, frozen=True):
    """Rows of one height (logical pixels, continuous) under each other, from y = 0.

    `strip` is room above and below a bar, beyond the usual air, for words of a printed page.
    """

    row_height: float = COMFORTABLE
    strip: float = 0.0

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
        return row * self.row_height

    def total_height(self, row_count: int) -> float:
        return row_count * self.row_height

    def row_at(self, y: float) -> int:
        """The row at y, not limited to rows that exist."""
        return int(y // self.row_height)


class Viewport(msgspec.Struct, frozen=True, kw_only=True):
    """The window onto the rows: its size, and `scroll` = the content's y at the window's top."""

    width: float
    height: float
    scroll: float = 0.0
    rows: RowGeometry = RowGeometry()

    def row_y(self, row: int) -> float:
        """The top of a row in window coordinates."""
        return self.rows.top(row) - self.scroll

    def row_at(self, y: float, row_count: int) -> int | None:
        """The row under y (window coordinates), None above the first and below the last."""
        row = self.rows.row_at(y + self.scroll)
        return row if 0 <= row < row_count else None

    def visible_rows(self, row_count: int) -> range:
        """The rows of which some part is in the window."""
        first = max(0, self.rows.row_at(self.scroll))
        last = self.rows.row_at(self.scroll + self.height - 1e-9)
        return range(min(first, row_count), max(first, min(row_count, last + 1)))
