"""Sets a page: head, chart, legend, terms and sources under each other, at an asked size."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from desktop_app.jobs import Progress
from desktop_app.language import grouped, marked, translate
from desktop_app.timeline.page.chart import Chart, following_in, rows_height
from desktop_app.timeline.page.days_shown import days_shown
from desktop_app.timeline.page.heading import heading
from desktop_app.timeline.page.legend import legend
from desktop_app.timeline.page.license_column import LEAST_WRITTEN_ROW
from desktop_app.timeline.page.part import NOTHING, Part
from desktop_app.timeline.page.pen import Pen
from desktop_app.timeline.page.remarks import remarks, small_lines
from desktop_app.timeline.page.request import PagePart, PageRequest
from desktop_app.timeline.page.selection import Entry, Section, select
from desktop_app.timeline.page.source_notes import SourceNotes, source_lines
from desktop_app.timeline.page.term_table import MOST_TERMS, term_table
from desktop_app.timeline.primitives import Ink, Scene, TextMeasure
from desktop_app.timeline.rows import COMFORTABLE, COMPACT, RowGeometry

__all__ = [
    "LEAST_WIDTH",
    "MOST_HEIGHT",
    "NothingToShowError",
    "PageError",
    "TooSmallError",
    "lay_out",
    "row_geometry",
    "sections_to_draw",
]

LEAST_WIDTH: Final = 640.0
"""A narrower page has no room for its columns."""

_SIDE: Final = 36.0
_TOP: Final = 34.0
_BOTTOM: Final = 28.0
_SECTION: Final = 22.0
_NEAR: Final = 10.0
_LINE: Final = 17.0
_LEAST_ROWS: Final = 80.0
"""Rows share pixels if they must, but less than this for all of them shows nothing."""
_SELECTED: Final = 0.12
_DESCRIBED: Final = 0.75
"""Shares of the work that are done once licenses are chosen, and once their rows are described."""
_MOST_SOURCE_LINES: Final = 20
_FEW_SOURCE_LINES: Final = 5
_MOST_ROW: Final = 112.0
_MOST_ROW_OF_BAR: Final = 60.0
MOST_HEIGHT: Final = 16_000.0
"""Beyond, rows get lower instead: few viewers open a picture that is higher still."""


class _RowStyle(NamedTuple):
    """A row height for pages of up to `most` licenses."""

    most: int
    geometry: RowGeometry


_ROW_STYLES: Final = (
    _RowStyle(10, RowGeometry(80.0, 18.0)),
    _RowStyle(30, RowGeometry(66.0, 11.0)),
    _RowStyle(300, RowGeometry(COMFORTABLE)),
    _RowStyle(10**9, RowGeometry(COMPACT)),
)


class PageError(Exception):
    """The page cannot be set as asked; the message is a sentence."""


class NothingToShowError(PageError):
    """No license is left to draw."""


_TOO_SMALL: Final = {
    "width": marked("Page", "The page needs a width of {pixels} px at least."),
    "height": marked("Page", "The page needs a height of {pixels} px at least."),
}


class TooSmallError(PageError):
    """The asked size has no room for the columns or the rows.

    Attributes:
        side: `width` or `height`.
        needed: the least there has to be, in logical pixels.
    """

    def __init__(self, side: str, needed: float) -> None:
        super().__init__(translate("Page", _TOO_SMALL[side]).format(pixels=grouped(round(needed))))
        self.side = side
        self.needed = needed


def lay_out(
    request: PageRequest,
    measure: TextMeasure,
    *,
    width: float,
    height: float | None = None,
    most_height: float = MOST_HEIGHT,
    progress: Progress | None = None,
) -> Scene:
    """The page as a scene of `width` and, where given, `height`.

    Without it the page is as high as it needs, but for very many rows no higher than
    `most_height`.

    All of the asked days are on the axis and every license has its row: where room is short, the
    table of terms goes first and rows get lower then.

    Raises:
        NothingToShowError: the request holds no license, or its filter matches none.
        TooSmallError: the asked size has no room for the columns or the rows.
        Cancelled: `progress` was.
    """
    if width < LEAST_WIDTH:
        raise TooSmallError("width", LEAST_WIDTH)
    progress = Progress() if progress is None else progress
    sections = sections_to_draw(request, progress.part(0.0, _SELECTED))
    page = _Page(request, sections, measure, _Size(width, height, most_height))
    page.describe(progress.part(_SELECTED, _DESCRIBED))
    return page.scene(progress.part(_DESCRIBED, 1.0))


def sections_to_draw(request: PageRequest, progress: Progress) -> tuple[Section, ...]:
    """What the page shows, at least one license.

    Raises:
        NothingToShowError: the request holds no license, or its filter matches none.
        Cancelled: `progress` was.
    """
    sections = select(request, progress)
    if not sections:
        raise NothingToShowError(_nothing(request))
    return sections


def row_geometry(count: int) -> RowGeometry:
    """The rows of a page with so many licenses, where nothing else decides their height."""
    return next(style.geometry for style in _ROW_STYLES if count <= style.most)


def _nothing(request: PageRequest) -> str:
    if request.licenses:
        return translate("Page", "No license matches the filter “{words}”.").format(
            words=request.filter.strip()
        )
    return translate("Page", "There are no licenses to draw yet.")


class _Size(NamedTuple):
    """The asked size of the whole page; a height of None is free."""

    width: float
    height: float | None
    most_height: float


class _Page:
    """One page while it is being set."""

    def __init__(
        self,
        request: PageRequest,
        sections: Sequence[Section],
        measure: TextMeasure,
        size: _Size,
    ) -> None:
        self._request = request
        self._sections = sections
        self._measure = measure
        self._size = size
        self._width = width = size.width - 2 * _SIDE
        unique = {entry.license.id: entry for section in sections for entry in section.entries}
        self._entries: tuple[Entry, ...] = tuple(unique.values())
        period = days_shown(request, self._entries)
        self._chart = Chart(request, sections, period, following_in(request))
        self._head = heading(request, sections, width, measure)
        self._legend = NOTHING
        self._notes = SourceNotes(self._entries, request.sources)
        most_lines = _MOST_SOURCE_LINES if size.height is None else _FEW_SOURCE_LINES
        self._sources = (
            NOTHING
            if PagePart.SOURCES in request.hidden
            else source_lines(self._notes, width, measure, most_lines=most_lines)
        )

    def describe(self, progress: Progress) -> None:
        """What takes long, before `scene`."""
        self._chart.describe(progress)
        self._legend = self._legend_for(RowGeometry())

    def scene(self, progress: Progress) -> Scene:
        width, height, _ = self._size
        table, geometry = self._fitted(height)
        # Room was kept for that of rows as high as they can be, which says no less.
        self._legend = self._legend_for(geometry)
        upper = [
            _Set(_TOP, self._head),
            _Set(_SECTION, self._chart.part(self._width, geometry, self._measure, progress)),
            _Set(_NEAR, self._legend),
            _Set(_SECTION, table),
        ]
        lower = [_Set(_SECTION, self._remarks(table, geometry)), _Set(0.0, self._sources)]
        needed = _height(upper) + _height(lower) + _BOTTOM
        total = needed if height is None else height
        pen = Pen(self._measure)
        pen.box(0.0, 0.0, width, total, Ink.SURFACE)
        _stack(pen, upper, 0.0, self._width)
        # The foot stands at the foot of the page, whatever room is left above it.
        _stack(pen, lower, total - _BOTTOM - _height(lower), self._width)
        return Scene(width=width, height=total, items=pen.items)

    def _legend_for(self, geometry: RowGeometry) -> Part:
        if PagePart.LEGEND in self._request.hidden:
            return NOTHING
        return legend(self._chart.swatches(geometry.row_height), self._width, self._measure)

    def _fitted(self, height: float | None) -> tuple[Part, RowGeometry]:
        """The table of terms (or nothing) and the rows with which the page fits."""
        count = sum(len(section.entries) for section in self._sections)
        geometry = row_geometry(count)
        table = self._table()
        if height is None:
            room = self._size.most_height - self._needed(table, RowGeometry(0.0))
            fits = geometry.row_height * count <= room
            return table, geometry if fits else RowGeometry(max(_LEAST_ROWS, room) / count)
        for tried in (table, NOTHING):
            needed = self._needed(tried, geometry)
            if needed <= height:
                return tried, _taller(geometry, (height - needed) / count)
        room = height - self._needed(NOTHING, RowGeometry(0.0))
        least = min(_LEAST_ROWS, count * LEAST_WRITTEN_ROW)
        if room < least:
            raise TooSmallError("height", height - room + least)
        return NOTHING, RowGeometry(min(COMFORTABLE, room / count))

    def _table(self) -> Part:
        if PagePart.TERMS in self._request.hidden:
            return NOTHING
        if sum(len(entry.license.terms) for entry in self._entries) > MOST_TERMS:
            return NOTHING
        return term_table(self._entries, self._notes, self._width, self._measure)

    def _needed(self, table: Part, geometry: RowGeometry) -> float:
        """Height of the whole page."""
        rows = Part(rows_height(self._sections, geometry.row_height), ())
        lower = [_Set(_SECTION, self._remarks(table, geometry)), _Set(0.0, self._sources)]
        upper = [
            _Set(_TOP, self._head),
            _Set(_SECTION, rows),
            _Set(_NEAR, self._legend),
            _Set(_SECTION, table),
        ]
        return _height(upper) + _height(lower) + _BOTTOM

    def _remarks(self, table: Part, geometry: RowGeometry) -> Part:
        if PagePart.REMARKS in self._request.hidden:
            return NOTHING
        sentences = remarks(
            self._request,
            self._entries,
            geometry.row_height,
            shades_holidays=self._chart.shades_holidays(self._width, geometry),
            has_table=bool(table.height),
        )
        return small_lines(" ".join(sentences), self._width, self._measure)


class _Set(NamedTuple):
    """A part and the space before it, which an empty part does not take."""

    space: float
    part: Part

    @property
    def height(self) -> float:
        return self.space + self.part.height if self.part.height else 0.0


def _height(parts: Sequence[_Set]) -> float:
    return sum(part.height for part in parts)


def _stack(pen: Pen, parts: Sequence[_Set], y: float, width: float) -> None:
    for item in parts:
        if item.part.height:
            pen.group(_SIDE, y + item.space, width, item.part.height, item.part.items)
            y += item.height


def _taller(geometry: RowGeometry, more: float) -> RowGeometry:
    """Rows that take up room that is left; bars grow with them, but not into blocks."""
    height = min(geometry.row_height + more, max(_MOST_ROW, geometry.row_height))
    strip = max(geometry.strip, (height - _MOST_ROW_OF_BAR) / 2)
    return RowGeometry(height, strip)
