"""The dense view: cells at the resolution of the screen, computed piece by piece and kept."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from math import ceil, log2
from typing import Final, NamedTuple, final

from desktop_app.domain.days import MAX_DAY, MIN_DAY, Day
from desktop_app.timeline.block import Block, changed_rows
from desktop_app.timeline.columns import Columns
from desktop_app.timeline.density import Cut, cell_codes
from desktop_app.timeline.primitives import CellCode, Cells, CellSheet
from desktop_app.timeline.rows import Band, Viewport
from desktop_app.timeline.scale import TimeScale

__all__ = ["DENSE_BELOW", "Cell", "Mosaic", "cell_at"]

DENSE_BELOW: Final = 2.0
"""Rows lower than this, in pixels, are shown as cells. At first each has cells of its own."""

_TILE_LINES: Final = 16
_TILE_BINS: Final = 1024
_MOST_UNSEEN: Final = 16
"""Tiles computed in one frame where nothing can stand in for them: some 50 ms, and the next frame
goes on below."""
_ALL_DAYS: Final = (MIN_DAY, MAX_DAY)


class Cell(NamedTuple):
    """The rows and days that share a cell; both days are inclusive."""

    rows: range
    first: Day
    last: Day


class _Powers(NamedTuple):
    """How many rows and days there are in a cell, as powers of two."""

    rows: int
    days: int

    @property
    def tile_rows(self) -> int:
        return _TILE_LINES << self.rows

    @property
    def tile_days(self) -> int:
        return _TILE_BINS << self.days


class _Key(NamedTuple):
    """Which tile: its powers, and its place in units of tiles."""

    powers: _Powers
    band: int
    column: int


class _Area(NamedTuple):
    """The tiles of one resolution that a window needs."""

    powers: _Powers
    bands: range
    columns: range

    def tiles(self) -> list[_Key]:
        """From the top."""
        return [_Key(self.powers, band, column) for band in self.bands for column in self.columns]

    def covers(self, key: _Key) -> bool:
        """Whether the whole of a tile lies within."""
        return _is_within(key.band, key.powers.tile_rows, self.bands, self.powers.tile_rows) and (
            _is_within(key.column, key.powers.tile_days, self.columns, self.powers.tile_days)
        )


class _Tile(NamedTuple):
    """A sheet, and the blocks that it was made from: those stay the same until an edit.

    Of columns of another origin all blocks are others: such a tile is made anew in its turn.
    """

    origin: object
    blocks: tuple[Block, ...]
    sheet: CellSheet


_NOWHERE: Final = _Area(_Powers(0, 0), range(0), range(0))


@final
class Mosaic:
    """Tiles of cells at resolutions of powers of two; at most `most_tiles` are kept.

    A cell is one to two pixels wide and high, so no two neighbors on the screen are told apart
    less than they could be, and zooming in between moves only their edges.
    """

    def __init__(self, most_tiles: int = 1_024) -> None:
        self._most = most_tiles
        self._tiles: OrderedDict[_Key, _Tile] = OrderedDict()
        self._before = _NOWHERE
        self._checked: tuple[Columns, _Area] | None = None
        self.is_complete = True
        """Whether the last picture had all its tiles; if not, ask again soon."""

    def cells(  # noqa: PLR0913 - what a picture is made of, each by its name
        self,
        columns: Columns,
        scale: TimeScale,
        viewport: Viewport,
        most_new: int,
        pixel: float = 1.0,
        band: Band | None = None,
        *,
        tell: Callable[[float], None] = lambda _: None,
    ) -> list[Cells]:
        """The cells of a window whose pixels have this size, or those in a band of it.

        At most `most_new` tiles are computed beside some of those of which nothing can be shown;
        what is missing meanwhile is shown by tiles of the picture before, stretched.
        `tell` hears the share that is there; what it raises ends the work.
        """
        area = _area(columns, scale, viewport, pixel)
        if self._checked is None or self._checked[0] is not columns or self._checked[1] != area:
            self._complete(area, columns, most_new, tell)
        shown = area.tiles() if self.is_complete else [*self._before.tiles(), *area.tiles()]
        return [
            _placed(key, self._tiles[key].sheet, scale, viewport, pixel)
            for key in shown
            if key in self._tiles and (band is None or _lies_in(key, band, viewport))
        ]

    def foresee(
        self, columns: Columns, scale: TimeScale, viewport: Viewport, pixel: float = 1.0
    ) -> bool:
        """Compute one tile that zooming or scrolling on would need; False if all are there."""
        here = _area(columns, scale, viewport, pixel)
        for area in _nearby(here, columns, scale, viewport):
            for key in area.tiles():
                tile = self._tiles.get(key)
                if tile is not None and tile.origin is columns.origin:
                    continue
                if columns.is_described(_rows(key, len(columns))):
                    self._make(key, columns)
                    self._forget()
                    return True
        return False

    def _complete(
        self, area: _Area, columns: Columns, most_new: int, tell: Callable[[float], None]
    ) -> None:
        """Bring the tiles of an area up to date, as far as may be."""
        left = most_new
        missing = 0
        others = self._others(area, columns)
        unseen = _MOST_UNSEEN
        tiles = area.tiles()
        for number, key in enumerate(tiles):
            if others is not None and not _meets(_rows(key, len(columns)), others):
                continue
            if self._has(key, columns):
                continue
            tell(number / len(tiles))
            may_wait = left <= 0 and self._before.covers(key)
            if may_wait or not columns.is_described(_rows(key, len(columns))):
                missing += 1
                continue
            if left <= 0 and unseen <= 0:
                missing += 1
                continue
            self._make(key, columns)
            left -= 1
            unseen -= 1
        self.is_complete = missing == 0
        self._checked = (columns, area) if self.is_complete else None
        if self.is_complete:
            self._before = area
        self._forget()

    def _others(self, area: _Area, columns: Columns) -> list[range] | None:
        """The rows that are others than in the last whole picture; None if that may be any.

        A drag makes other columns of one license with every move: looking through the blocks
        costs less than looking through the tiles.
        """
        if self._checked is None or self._checked[1] != area:
            return None
        return columns.differing(self._checked[0])

    def _has(self, key: _Key, columns: Columns) -> bool:
        """Whether a tile is there and up to date; small changes are made good at once."""
        tile = self._tiles.get(key)
        if tile is None:
            return False
        self._tiles.move_to_end(key)
        if tile.origin is not columns.origin:
            return False
        rows = _rows(key, len(columns))
        found = columns.blocks_over(rows)
        blocks = tuple(block for _, block in found)
        if [len(block) for block in blocks] != [len(block) for block in tile.blocks]:
            return False
        if all(block is old for block, old in zip(blocks, tile.blocks, strict=True)):
            return True
        sheet = tile.sheet
        for (base, block), old in zip(found, tile.blocks, strict=True):
            if block is not old:
                part = changed_rows(old, block)
                sheet = _renewed(sheet, key, range(base + part.start, base + part.stop), columns)
        self._tiles[key] = _Tile(columns.origin, blocks, sheet)
        return True

    def _make(self, key: _Key, columns: Columns) -> None:
        rows = _rows(key, len(columns))
        found = columns.blocks_over(rows)
        codes = cell_codes(found, _cut(key, rows))
        blocks = tuple(block for _, block in found)
        self._tiles[key] = _Tile(columns.origin, blocks, CellSheet(codes))

    def _forget(self) -> None:
        while len(self._tiles) > self._most:
            self._tiles.popitem(last=False)


def cell_at(
    row_count: int, scale: TimeScale, viewport: Viewport, x: float, y: float, pixel: float = 1.0
) -> Cell | None:
    """The cell that is drawn at a point of a window; None where there is no row."""
    row = viewport.row_at(y, row_count)
    if row is None:
        return None
    powers = _powers(scale, viewport, pixel)
    top = row >> powers.rows << powers.rows
    first = scale.day_under(x) >> powers.days << powers.days
    rows = range(top, min(row_count, top + (1 << powers.rows)))
    return Cell(rows, first, first + (1 << powers.days) - 1)


def _is_within(place: int, size: int, others: range, other_size: int) -> bool:
    begins = place * size >= others.start * other_size
    return begins and (place + 1) * size <= others.stop * other_size


def _powers(scale: TimeScale, viewport: Viewport, pixel: float) -> _Powers:
    return _Powers(
        max(0, ceil(log2(pixel / viewport.rows.row_height))),
        max(0, ceil(log2(pixel / scale.px_per_day))),
    )


def _area(columns: Columns, scale: TimeScale, viewport: Viewport, pixel: float) -> _Area:
    return _area_at(_powers(scale, viewport, pixel), columns, scale, viewport)


def _area_at(powers: _Powers, columns: Columns, scale: TimeScale, viewport: Viewport) -> _Area:
    """The tiles that lie in a window at some resolution; none where nothing was ever marked."""
    rows = viewport.visible_rows(len(columns))
    # The records would have to be asked for the days of rows that are not described yet.
    extent = columns.extent if columns.is_prepared else _ALL_DAYS
    if not rows or extent is None:
        return _NOWHERE
    first, last = scale.days_in_view(viewport.width)
    first = max(first, extent[0])
    bands = range(rows.start // powers.tile_rows, (rows.stop - 1) // powers.tile_rows + 1)
    return _Area(powers, bands, range(first // powers.tile_days, last // powers.tile_days + 1))


def _nearby(here: _Area, columns: Columns, scale: TimeScale, viewport: Viewport) -> Sequence[_Area]:
    """Where the view may go next, the likeliest first: farther, then nearer, rows and days."""
    if here is _NOWHERE:
        return ()
    rows, days = here.powers
    steps = ((0, 1), (1, 0), (1, 1), (0, -1), (-1, 0), (-1, -1))
    powers = (_Powers(rows + of_rows, days + of_days) for of_rows, of_days in steps)
    possible = [each for each in powers if min(each) >= 0]
    return [_area_at(each, columns, scale, viewport) for each in possible]


def _lies_in(key: _Key, band: Band, viewport: Viewport) -> bool:
    high = viewport.rows.row_height * key.powers.tile_rows
    top = viewport.row_y(key.band * key.powers.tile_rows)
    return top < band.bottom and top + high > band.top


def _meets(rows: range, others: Sequence[range]) -> bool:
    return any(rows.start < other.stop and other.start < rows.stop for other in others)


def _rows(key: _Key, row_count: int) -> range:
    tile_rows = key.powers.tile_rows
    start = min(row_count, key.band * tile_rows)
    return range(start, min(row_count, start + tile_rows))


def _renewed(sheet: CellSheet, key: _Key, changed: range, columns: Columns) -> CellSheet:
    """The sheet with the lines computed anew that hold changed rows; itself if it has none."""
    rows = _rows(key, len(columns))
    if changed.stop <= rows.start or changed.start >= rows.stop or not changed:
        return sheet
    power = key.powers.rows
    low = max(0, changed.start - rows.start) >> power
    high = -(-(min(rows.stop, changed.stop) - rows.start) >> power)
    part = rows[low << power : high << power]
    codes = sheet.codes.copy()
    codes[low:high] = cell_codes(columns.blocks_over(part), _cut(key, part))
    return CellSheet(codes)


def _cut(key: _Key, rows: range) -> Cut:
    return Cut(rows, key.powers.rows, key.column * _TILE_BINS, _TILE_BINS, key.powers.days)


def _placed(
    key: _Key, sheet: CellSheet, scale: TimeScale, viewport: Viewport, pixel: float
) -> Cells:
    """A tile in window coordinates, perhaps reaching beyond the window."""
    lines, bins = sheet.codes.shape
    high = viewport.rows.row_height * (1 << key.powers.rows) / pixel
    # Cells are one pixel high when they come in, and two when the next ones do.
    approach = round(log2(high) * CellCode.APPROACHES)
    return Cells(
        x=scale.x(key.column * key.powers.tile_days),
        y=viewport.row_y(key.band * key.powers.tile_rows),
        width=bins * scale.px_per_day * (1 << key.powers.days),
        height=lines * viewport.rows.row_height * (1 << key.powers.rows),
        sheet=sheet,
        row_power=key.powers.rows,
        approach=min(CellCode.APPROACHES, max(0, approach)),
    )
