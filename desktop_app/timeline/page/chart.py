"""The chart of a page: axis, license column and bars on the same rows, section by section."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

import numpy as np

from desktop_app.domain.days import Day
from desktop_app.domain.knowledge import as_known_on
from desktop_app.domain.records import License
from desktop_app.domain.succession import successors
from desktop_app.jobs import Progress
from desktop_app.timeline.arranging.standing import Standings
from desktop_app.timeline.arrows import LEAST_ROW
from desktop_app.timeline.axis import AXIS_HEIGHT, axis_scene
from desktop_app.timeline.calendar import Calendar
from desktop_app.timeline.columns import Columns
from desktop_app.timeline.days_off import LEAST_SHADED
from desktop_app.timeline.group_summary import facts_of, summary_of
from desktop_app.timeline.heading_marks import summary_items
from desktop_app.timeline.mosaic import DENSE_BELOW, Mosaic
from desktop_app.timeline.page.chart_arrows import chart_arrows
from desktop_app.timeline.page.legend import ARROW, Swatch, looks_among
from desktop_app.timeline.page.license_column import LEAST_WRITTEN_ROW, column_head, license_cell
from desktop_app.timeline.page.part import Part
from desktop_app.timeline.page.pen import Pen
from desktop_app.timeline.page.request import PagePart, PageRequest
from desktop_app.timeline.page.row_dates import row_dates
from desktop_app.timeline.page.selection import Head, Section
from desktop_app.timeline.primitives import Ink, Item, TextMeasure, TextRole
from desktop_app.timeline.public_holidays import calendar_of, years_between
from desktop_app.timeline.rows import HeadingRows, RowGeometry, Viewport
from desktop_app.timeline.scale import TimeScale
from desktop_app.timeline.scene import body_scene, dense_scene

__all__ = ["SECTION_HEAD", "Chart", "following_in", "rows_height"]

SECTION_HEAD: Final = 30.0
_INDENT: Final = 16.0
_COLUMN_SHARE: Final = 0.27
_COLUMN_LIMITS: Final = (240.0, 410.0)


def rows_height(sections: Sequence[Section], row_height: float) -> float:
    """Height of axis, section heads and rows."""
    rows = sum(len(section.entries) for section in sections)
    heads = sum(section.heads for section in sections)
    return AXIS_HEIGHT + heads * SECTION_HEAD + rows * row_height


class _Frame(NamedTuple):
    """What every section is set into."""

    width: float
    column: float
    scale: TimeScale
    geometry: RowGeometry
    calendar: Calendar
    standings: Standings
    following: Mapping[str, License]
    progress: Progress

    @property
    def chart_width(self) -> float:
        return self.width - self.column


class Chart:
    """Sections with their columns, ready to be set at a width and a row height."""

    def __init__(
        self,
        request: PageRequest,
        sections: Sequence[Section],
        period: tuple[Day, Day],
        following: Mapping[str, License],
    ) -> None:
        self._sections = sections
        self._period = period
        self._following = following
        self._columns = [_columns(request, section, following) for section in sections]
        self._as_of = request.as_of
        self._has_arrows = PagePart.ARROWS not in request.hidden
        # The licenses of the sections are already cut to what was known.
        self._standings = Standings(request.as_of, None, request.warning_days)
        self._has_column = PagePart.LICENSES not in request.hidden
        self._rules = request.calendar

    def describe(self, progress: Progress) -> None:
        """Work out what the rows show, so that the rest is quick; it is what takes longest.

        Raises:
            Cancelled: `progress` was.
        """
        stages = _stages(progress, self._columns)
        for columns, stage in zip(self._columns, stages, strict=True):
            columns.prepare(stage.check, stage.report)

    def swatches(self, row_height: float) -> tuple[Swatch, ...]:
        """What a legend has to explain of rows of this height."""
        blocks = (columns.window(range(len(columns))) for columns in self._columns)
        looks = looks_among(blocks, *self._period)
        has_arrows = self._has_arrows and row_height >= LEAST_ROW and self._has_links()
        return (*looks, ARROW) if has_arrows else looks

    def _has_links(self) -> bool:
        """Whether a license here depends on another one here."""
        licenses = {
            entry.license.id: entry.license for each in self._sections for entry in each.entries
        }
        return any(
            name in licenses and name != license.id
            for license in licenses.values()
            for name in license.depends_on
        )

    def part(
        self,
        width: float,
        geometry: RowGeometry,
        measure: TextMeasure,
        progress: Progress | None = None,
    ) -> Part:
        """The chart at this width.

        Raises:
            Cancelled: `progress` was.
        """
        progress = Progress() if progress is None else progress
        column = self._column_width(width, geometry)
        scale = TimeScale.fitting(*self._period, width - column)
        frame = _Frame(
            width,
            column,
            scale,
            geometry,
            self._calendar(scale),
            self._standings,
            self._following,
            progress,
        )
        pen = Pen(measure)
        axis = axis_scene(
            scale, frame.chart_width, AXIS_HEIGHT, measure, self._as_of, frame.calendar
        )
        if column:
            pen.box(0.0, AXIS_HEIGHT - 1.0, column, 1.0, Ink.LINE)
            pen.group(0.0, 0.0, column, AXIS_HEIGHT, column_head(column, AXIS_HEIGHT, measure))
        pen.group(column, 0.0, axis.width, AXIS_HEIGHT, axis.items)
        y = AXIS_HEIGHT
        placed: list[tuple[Section, Columns, float]] = []
        stages = _stages(progress, self._columns)
        for section, columns, stage in zip(self._sections, self._columns, stages, strict=True):
            head = section.heads * SECTION_HEAD
            placed.append((section, columns, y + head))
            within = frame._replace(progress=stage)
            y += _set_section(pen, section, columns, within, y, measure)
        if self._has_arrows:
            items = chart_arrows(placed, scale, geometry, frame.chart_width)
            if items:
                pen.group(column, 0.0, frame.chart_width, y, items)
        # The column's right edge, through heads and rows.
        pen.box(max(0.0, column - 1.0), 0.0, 1.0, y, Ink.LINE)
        return Part(y, pen.items)

    def shades_holidays(self, width: float, geometry: RowGeometry) -> bool:
        """Whether days are wide enough, on a page of this width, for holidays to be seen."""
        room = width - self._column_width(width, geometry)
        scale = TimeScale.fitting(*self._period, room)
        return bool(self._rules.country) and scale.px_per_day >= LEAST_SHADED

    def _column_width(self, width: float, geometry: RowGeometry) -> float:
        """Rows too low for words leave the whole width to the bars."""
        if geometry.row_height < LEAST_WRITTEN_ROW or not self._has_column:
            return 0.0
        low, high = _COLUMN_LIMITS
        return float(round(min(high, max(low, width * _COLUMN_SHARE))))

    def _calendar(self, scale: TimeScale) -> Calendar:
        """The reader's, with the holidays of the period where days are wide enough for them."""
        seen = scale.px_per_day >= LEAST_SHADED
        return calendar_of(self._rules, years_between(*self._period) if seen else ())


def _stages(progress: Progress, sections: Sequence[Columns]) -> Iterator[Progress]:
    """The part of the work that each section is, by its rows."""
    done, count = 0, max(1, sum(map(len, sections)))
    for columns in sections:
        yield progress.part(done / count, (done + len(columns)) / count)
        done += len(columns)


def following_in(request: PageRequest) -> Mapping[str, License]:
    """The license that succeeds each one, by the old one's id; there may be many to look at.

    A successor matters to the gap before it even where a filter hides it.
    """
    return successors(as_known_on(license, request.known_on) for license in request.licenses)


def _columns(request: PageRequest, section: Section, following: Mapping[str, License]) -> Columns:
    return Columns.build(
        [entry.license for entry in section.entries],
        as_of=request.as_of,
        known_on=request.known_on,
        warning_days=request.warning_days,
        following=following,
    )


def _set_section(
    pen: Pen, section: Section, columns: Columns, frame: _Frame, y: float, measure: TextMeasure
) -> float:
    """One section from `y` on; returns its height."""
    head = 0.0
    own = Head(section.heading, section.level, tuple(each.license for each in section.entries))
    for each in (*section.above, *((own,) if section.heading else ())):
        _set_heading(pen, each, frame, y + head, measure)
        head += SECTION_HEAD
    geometry = frame.geometry
    height = geometry.total_height(len(columns))
    viewport = Viewport(width=frame.chart_width, height=height, rows=geometry)
    items = _rows(columns, frame, viewport, measure)
    pen.group(frame.column, y + head, frame.chart_width, height, items)
    written = section.entries if frame.column else ()
    for index, entry in enumerate(frame.progress.along(written)):
        top = y + head + geometry.top(index)
        cell = license_cell(entry, frame.column, geometry.row_height, measure)
        pen.group(0.0, top, frame.column, geometry.row_height, cell)
        pen.box(0.0, top + geometry.row_height - 1.0, frame.column, 1.0, Ink.LINE)
    return head + height


def _rows(
    columns: Columns, frame: _Frame, viewport: Viewport, measure: TextMeasure
) -> tuple[Item, ...]:
    scale, calendar = frame.scale, frame.calendar
    if viewport.rows.row_height < DENSE_BELOW:
        # Everything is computed at once: a picture has no next frame that could bring the rest.
        columns.prepare()
        cells = Mosaic(sys.maxsize).cells(
            columns, scale, viewport, sys.maxsize, tell=frame.progress.report
        )
        return dense_scene(columns, scale, viewport, measure, cells, calendar=calendar).items
    items = body_scene(columns, scale, viewport, measure, calendar=calendar).items
    if viewport.rows.strip:
        items += tuple(row_dates(columns, scale, viewport, measure))
    return items


def _set_heading(pen: Pen, head: Head, frame: _Frame, y: float, measure: TextMeasure) -> None:
    pen.box(0.0, y, frame.width, SECTION_HEAD, Ink.BACKGROUND)
    pen.box(0.0, y + SECTION_HEAD - 1.0, frame.width, 1.0, Ink.LINE)
    baseline = y + (SECTION_HEAD + measure.ascent(TextRole.STRONG)) / 2
    count = f"{len(head.licenses):,}"
    right = frame.column or frame.width
    left = 12.0 + head.level * _INDENT
    room = right - 48.0 - left
    if frame.column:
        pen.group(frame.column, y, frame.chart_width, SECTION_HEAD, _summary(head, frame))
    pen.text(left, baseline, head.heading, TextRole.STRONG, room=room)
    pen.text_to(right - 12.0, baseline, count, TextRole.SMALL, Ink.MUTED)


def _summary(head: Head, frame: _Frame) -> list[Item]:
    """What the licenses under a heading cover together, as the screen shows it."""
    facts = facts_of(head.licenses, frame.standings, frame.following)
    summary = summary_of(facts, np.arange(len(head.licenses)))
    viewport = Viewport(width=frame.chart_width, height=SECTION_HEAD, rows=_HEADING)
    return summary_items(range(1), lambda _: summary, frame.scale, viewport)


_HEADING: Final = RowGeometry(SECTION_HEAD, headings=HeadingRows(np.zeros(1, dtype=np.int64)))
