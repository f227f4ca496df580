"""The dense view: cells at the resolution of the screen, computed piece by piece and kept."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator
from math import ceil, log2
from typing import Final, NamedTuple, final

from desktop_app.timeline.block import Block, changed_rows
from desktop_app.timeline.columns import Columns
from desktop_app.timeline.density import Cut, cell_codes
from desktop_app.timeline.primitives import Cells, CellSheet
from desktop_app.timeline.rows import Viewport
from desktop_app.timeline.scale import TimeScale

__all__ = ["DENSE_BELOW", "Mosaic"]

DENSE_BELOW: Final = 1.0
"""Rows lower than this, in pixels, share pixels and are shown as cells."""

_TILE_LINES: Final = 16
_TILE_BINS: Final = 2048


class _Key(NamedTuple):
    """Which tile: powers of two of rows and days in a cell, and its place in units of tiles."""

    row_power: int
    day_power: int
    band: int
    column: int


class _Tile(NamedTuple):
    """A sheet, and the blocks that they were made from: those stay the same until an edit."""

    blocks: tuple[Block, ...]
    sheet: CellSheet


@final
class Mosaic:
    """Tiles of cells at resolutions of powers of two; at most `most_tiles` are kept.

    A cell is one to two pixels wide and high, so no two neighbors on the screen are told apart
    less than they could be, and zooming in between moves only their edges.
    """

    def __init__(self, most_tiles: int = 1_024) -> None:
        self._most = most_tiles
        self._tiles: OrderedDict[_Key, _Tile] = OrderedDict()
        self._before: list[_Key] = []
        self.is_complete = True
        """Whether the last picture had all its tiles; if not, ask again soon."""

    def cells(
        self, columns: Columns, scale: TimeScale, viewport: Viewport, most_new: int
    ) -> list[Cells]:
        """The cells of a window: at most `most_new` tiles are computed, what is missing meanwhile
        is shown by tiles of the picture before, stretched.
        """
        wanted = list(_keys(columns, scale, viewport))
        missing = [key for key in wanted if not self._has(key, columns)]
        for key in missing[:most_new]:
            self._make(key, columns)
        self.is_complete = len(missing) <= most_new
        shown = wanted if self.is_complete else [*self._before, *wanted]
        if self.is_complete:
            self._before = wanted
        self._forget()
        return [
            _placed(key, self._tiles[key].sheet, scale, viewport)
            for key in shown
            if key in self._tiles
        ]

    def _has(self, key: _Key, columns: Columns) -> bool:
        """Whether a tile is there and up to date; small changes are made good at once."""
        tile = self._tiles.get(key)
        if tile is None:
            return False
        self._tiles.move_to_end(key)
        found = columns.blocks_over(_rows(key, len(columns)))
        blocks = tuple(block for _, block in found)
        if list(map(id, blocks)) == list(map(id, tile.blocks)):
            return True
        if [len(block) for block in blocks] != [len(block) for block in tile.blocks]:
            return False
        sheet = tile.sheet
        for (base, block), old in zip(found, tile.blocks, strict=True):
            if block is not old:
                part = changed_rows(old, block)
                sheet = _renewed(sheet, key, range(base + part.start, base + part.stop), columns)
        self._tiles[key] = _Tile(blocks, sheet)
        return True

    def _make(self, key: _Key, columns: Columns) -> None:
        rows = _rows(key, len(columns))
        found = columns.blocks_over(rows)
        codes = cell_codes(found, _cut(key, rows))
        self._tiles[key] = _Tile(tuple(block for _, block in found), CellSheet(codes))

    def _forget(self) -> None:
        while len(self._tiles) > self._most:
            self._tiles.popitem(last=False)


def _keys(columns: Columns, scale: TimeScale, viewport: Viewport) -> Iterator[_Key]:
    """The tiles that a window needs, from the top."""
    row_power = max(0, ceil(log2(1.0 / viewport.rows.row_height)))
    day_power = max(0, ceil(log2(1.0 / scale.px_per_day)))
    rows = viewport.visible_rows(len(columns))
    if not rows:
        return
    first, last = scale.days_in_view(viewport.width)
    tile_days = _TILE_BINS << day_power
    tile_rows = _TILE_LINES << row_power
    for band in range(rows.start // tile_rows, (rows.stop - 1) // tile_rows + 1):
        for column in range(first // tile_days, last // tile_days + 1):
            yield _Key(row_power, day_power, band, column)


def _rows(key: _Key, row_count: int) -> range:
    tile_rows = _TILE_LINES << key.row_power
    start = min(row_count, key.band * tile_rows)
    return range(start, min(row_count, start + tile_rows))


def _renewed(sheet: CellSheet, key: _Key, changed: range, columns: Columns) -> CellSheet:
    """The sheet with the lines computed anew that hold changed rows; itself if it has none."""
    rows = _rows(key, len(columns))
    if changed.stop <= rows.start or changed.start >= rows.stop or not changed:
        return sheet
    low = max(0, changed.start - rows.start) >> key.row_power
    high = -(-(min(rows.stop, changed.stop) - rows.start) >> key.row_power)
    part = rows[low << key.row_power : high << key.row_power]
    codes = sheet.codes.copy()
    codes[low:high] = cell_codes(columns.blocks_over(part), _cut(key, part))
    return CellSheet(codes)


def _cut(key: _Key, rows: range) -> Cut:
    return Cut(rows, key.row_power, key.column * _TILE_BINS, _TILE_BINS, key.day_power)


def _placed(key: _Key, sheet: CellSheet, scale: TimeScale, viewport: Viewport) -> Cells:
    """A tile in window coordinates, perhaps reaching beyond the window."""
    lines, bins = sheet.codes.shape
    cell_height = viewport.rows.row_height * (1 << key.row_power)
    return Cells(
        x=scale.x((key.column * bins) << key.day_power),
        y=viewport.row_y(key.band * (_TILE_LINES << key.row_power)),
        width=bins * scale.px_per_day * (1 << key.day_power),
        height=lines * cell_height,
        sheet=sheet,
    )
