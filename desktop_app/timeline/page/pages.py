"""Sets a chart over as many pages of paper as it needs, each with its own head, axis and legend."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from desktop_app.domain.wording import day_words
from desktop_app.jobs import Progress
from desktop_app.language import translate
from desktop_app.timeline.page.chart import SECTION_HEAD, Chart, following_in, rows_height
from desktop_app.timeline.page.days_shown import days_shown
from desktop_app.timeline.page.heading import heading
from desktop_app.timeline.page.layout import (
    LEAST_WIDTH,
    TooSmallError,
    row_geometry,
    sections_to_draw,
)
from desktop_app.timeline.page.legend import legend
from desktop_app.timeline.page.part import NOTHING, Part
from desktop_app.timeline.page.pen import Pen, one_line, wrapped
from desktop_app.timeline.page.remarks import SMALL_LINE, lines_part, remarks
from desktop_app.timeline.page.request import PagePart, PageRequest
from desktop_app.timeline.page.selection import Entry, Section
from desktop_app.timeline.page.source_notes import SourceNotes, all_sources
from desktop_app.timeline.page.term_table import TermTable
from desktop_app.timeline.primitives import Ink, Scene, TextMeasure, TextRole

__all__ = ["Bookmark", "PaperPage", "lay_out_pages"]

_SIDE: Final = 36.0
_TOP: Final = 30.0
_FOOT: Final = 40.0
_SPACE: Final = 18.0
_NEAR: Final = 10.0
_RUNNING: Final = 26.0
_LEGEND_LINES: Final = 3
_LEGEND_LINE: Final = 22.0
_MOST_OF_HIGH_ROWS: Final = 300
_SELECTED: Final = 0.1
_CHARTS: Final = 0.4
"""Shares of the work: licenses are chosen, and of what follows, charts are set."""
_MOST_MARKS: Final = 2_000
"""Bookmarks beyond these nobody could look through."""


class Bookmark(NamedTuple):
    """A place in the document; `level` 0 is the outermost, `y` in logical pixels."""

    title: str
    level: int
    y: float


class PaperPage(NamedTuple):
    scene: Scene
    bookmarks: tuple[Bookmark, ...]


class _Placed(NamedTuple):
    y: float
    part: Part


class _Content(NamedTuple):
    """What stands on a page below its head, and the bookmarks that lead there."""

    parts: tuple[_Placed, ...]
    bookmarks: tuple[Bookmark, ...]


def lay_out_pages(
    request: PageRequest,
    measure: TextMeasure,
    *,
    width: float,
    height: float,
    progress: Progress | None = None,
) -> tuple[PaperPage, ...]:
    """Pages of `width` × `height`; every license has its row, every source its line.

    Raises:
        NothingToShowError: the request holds no license, or its filter matches none.
        TooSmallError: a page has no room for its columns, or not for a single row.
        Cancelled: `progress` was.
    """
    if width < LEAST_WIDTH:
        raise TooSmallError("width", LEAST_WIDTH)
    words = translate("Picture", "Laying out the pages")
    progress = (Progress() if progress is None else progress).part(0.0, 1.0, words)
    sections = sections_to_draw(request, progress.part(0.0, _SELECTED))
    book = _Book(request, sections, measure, (width, height))
    return book.pages(progress.part(_SELECTED, 1.0))


class _Book:
    def __init__(
        self,
        request: PageRequest,
        sections: Sequence[Section],
        measure: TextMeasure,
        size: tuple[float, float],
    ) -> None:
        self._request = request
        self._sections = sections
        self._measure = measure
        self._page_width, self._page_height = size
        self._width = self._page_width - 2 * _SIDE
        self._bottom = self._page_height - _FOOT
        unique = {entry.license.id: entry for section in sections for entry in section.entries}
        self._entries: tuple[Entry, ...] = tuple(unique.values())
        self._period = days_shown(request, self._entries)
        self._following = following_in(request)
        count = sum(len(section.entries) for section in sections)
        # Where there are pages enough, rows need not be too low for the names of licenses.
        self._geometry = row_geometry(min(count, _MOST_OF_HIGH_ROWS))
        self._head = heading(request, sections, self._width, measure)
        self._marks = 0
        # Where the next part goes on the page that is being set.
        self._y = 0.0
        self._parts: list[_Placed] = []
        self._bookmarks: list[Bookmark] = []
        self._done: list[_Content] = []

    def pages(self, progress: Progress) -> tuple[PaperPage, ...]:
        self._turn()
        self._set_charts(progress.part(0.0, _CHARTS))
        notes = SourceNotes(self._entries, self._request.sources)
        if not self._hides(PagePart.TERMS):
            self._set_terms(notes, progress.part(_CHARTS, 1.0))
        self._set_remarks()
        if not self._hides(PagePart.SOURCES):
            self._set_sources(notes)
        self._turn()
        count = len(self._done)
        return tuple(
            self._page(number, count, content) for number, content in enumerate(self._done, 1)
        )

    def _hides(self, part: PagePart) -> bool:
        return part in self._request.hidden

    @property
    def _room(self) -> float:
        return self._bottom - self._y

    def _turn(self) -> None:
        """End the page that is being set, if there is anything on it, and begin another."""
        if self._parts:
            self._done.append(_Content(tuple(self._parts), tuple(self._bookmarks)))
        self._parts, self._bookmarks = [], []
        is_first = not self._done
        self._y = _TOP + (self._head.height + _SPACE if is_first else _RUNNING)

    def _put(self, part: Part, space: float) -> None:
        if part.height:
            self._y += space if self._parts else 0.0
            self._parts.append(_Placed(self._y, part))
            self._y += part.height

    def _mark(self, title: str, level: int, y: float) -> None:
        self._marks += 1
        if self._marks <= _MOST_MARKS:
            self._bookmarks.append(Bookmark(one_line(title), level, y))

    # Charts

    def _set_charts(self, progress: Progress) -> None:
        done, count = 0, sum(len(section.entries) for section in self._sections)
        for sections in self._charts():
            progress.report(done / count)
            chart = Chart(self._request, sections, self._period, self._following)
            part = chart.part(self._width, self._geometry, self._measure)
            self._mark_rows(sections, self._y + part.height)
            self._put(part, 0.0)
            if not self._hides(PagePart.LEGEND):
                self._put(
                    legend(chart.swatches(self._geometry.row_height), self._width, self._measure),
                    _NEAR,
                )
            done += sum(len(section.entries) for section in sections)
            if done < count:
                self._turn()

    def _charts(self) -> Iterator[list[Section]]:
        """The rows of each page; a section that goes on has its heading there again."""
        page: list[Section] = []
        for section in self._sections:
            rest = section.entries
            while rest:
                fitting = self._fitting(page, section.heads)
                if fitting < 1 and page:
                    yield page
                    page = []
                    continue
                if fitting < 1:
                    raise TooSmallError("height", self._least_height(section))
                page.append(section._replace(entries=rest[:fitting]))
                rest = rest[fitting:]
        if page:
            yield page

    def _fitting(self, page: Sequence[Section], heads: int) -> int:
        """How many more rows fit below those that are on the page."""
        reserved = 0.0 if self._hides(PagePart.LEGEND) else _NEAR + _LEGEND_LINES * _LEGEND_LINE
        used = rows_height(page, self._geometry.row_height) + heads * SECTION_HEAD
        return int((self._room - reserved - used) // self._geometry.row_height)

    def _least_height(self, section: Section) -> float:
        one = [section._replace(entries=section.entries[:1])]
        return self._page_height - self._room + rows_height(one, self._geometry.row_height) + 80.0

    def _mark_rows(self, sections: Sequence[Section], bottom: float) -> None:
        y = bottom - sum(
            section.heads * SECTION_HEAD + len(section.entries) * self._geometry.row_height
            for section in sections
        )
        for section in sections:
            for head in section.above:
                self._mark(head.heading, head.level, y)
                y += SECTION_HEAD
            if section.heading:
                self._mark(section.heading, section.level, y)
                y += SECTION_HEAD
            inner = section.level + bool(section.heading)
            for entry in section.entries:
                self._mark(entry.license.title or entry.license.id, inner, y)
                y += self._geometry.row_height

    # What follows the charts

    def _set_terms(self, notes: SourceNotes, progress: Progress) -> None:
        table = TermTable(self._entries, notes, self._width, self._measure, progress)
        start = 0
        while start < table.length:
            progress.report(start / table.length)
            end = table.end_of_page(start, self._room - _SPACE)
            if end == start and self._parts:
                self._turn()
                continue
            if start == 0:
                self._mark(translate("Page", "Terms"), 0, self._y)
            end = max(end, start + 1)
            self._put(table.part(start, end), _SPACE)
            start = end

    def _set_remarks(self) -> None:
        if self._hides(PagePart.REMARKS):
            return
        has_table = not self._hides(PagePart.TERMS)
        chart = Chart(self._request, (), self._period, self._following)
        sentences = remarks(
            self._request,
            self._entries,
            self._geometry.row_height,
            shades_holidays=chart.shades_holidays(self._width, self._geometry),
            has_table=has_table,
        )
        self._flow(wrapped(" ".join(sentences), TextRole.SMALL, self._width, self._measure))

    def _set_sources(self, notes: SourceNotes) -> None:
        lines = all_sources(notes, self._width, self._measure)
        if not lines:
            return
        if self._room < _SPACE + 3 * SMALL_LINE:
            self._turn()
        self._mark(translate("Page", "Sources"), 0, self._y)
        self._flow([translate("Page", "Sources:"), *lines])

    def _flow(self, lines: Sequence[str]) -> None:
        """Lines on this page and the next ones."""
        space = _SPACE
        while lines:
            fitting = int((self._room - space) // SMALL_LINE)
            if fitting < 1:
                self._turn()
                continue
            self._put(lines_part(lines[:fitting], self._measure), space)
            lines = lines[fitting:]

    # Head and foot

    def _page(self, number: int, count: int, content: _Content) -> PaperPage:
        width, height = self._page_width, self._page_height
        pen = Pen(self._measure)
        pen.box(0.0, 0.0, width, height, Ink.SURFACE)
        head = self._head if number == 1 else self._running_head()
        for y, part in (_Placed(_TOP, head), *content.parts):
            pen.group(_SIDE, y, self._width, part.height, part.items)
        foot = self._foot(number, count)
        pen.group(_SIDE, height - _FOOT + 12.0, self._width, foot.height, foot.items)
        return PaperPage(Scene(width=width, height=height, items=pen.items), content.bookmarks)

    def _running_head(self) -> Part:
        pen = Pen(self._measure)
        title = self._request.title
        pen.text(0.0, 12.0, title, TextRole.STRONG, Ink.TEXT, room=self._width * 0.7)
        if not self._hides(PagePart.DAYS):
            days = translate("Page", "As of {date}").format(date=day_words(self._request.as_of))
            pen.text_to(self._width, 12.0, days, TextRole.SMALL, Ink.MUTED)
        return Part(18.0, pen.items)

    def _foot(self, number: int, count: int) -> Part:
        if count == 1:
            return NOTHING
        pen = Pen(self._measure)
        words = translate("Page", "Page {number} of {count}").format(number=number, count=count)
        pen.text(0.0, 12.0, self._request.file_name, TextRole.SMALL, Ink.MUTED, room=300.0)
        pen.text_to(self._width, 12.0, words, TextRole.SMALL, Ink.MUTED)
        return Part(16.0, pen.items)
