"""Every term of the page with its days and its source, as a table below the chart."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final, NamedTuple

from desktop_app.domain.chain import extensions
from desktop_app.domain.records import License, Term
from desktop_app.domain.spans import TermSpan
from desktop_app.domain.wording import partial_words
from desktop_app.jobs import Progress
from desktop_app.language import marked, translate
from desktop_app.timeline.page.part import NOTHING, Part
from desktop_app.timeline.page.pen import Pen
from desktop_app.timeline.page.selection import Entry
from desktop_app.timeline.page.source_notes import SourceNotes
from desktop_app.timeline.page.words import (
    first_day_text,
    last_day_text,
    remark_on,
)
from desktop_app.timeline.primitives import Ink, TextMeasure, TextRole

__all__ = ["MOST_TERMS", "TermTable", "term_table"]

MOST_TERMS: Final = 60
"""A longer list would be a book, not the foot of a picture."""

_LINE: Final = 20.0
_HEAD: Final = 26.0
_LICENSE_HEAD: Final = 28.0
_GUTTER: Final = 40.0
_LEAST_HALF: Final = 640.0
_ONE_COLUMN: Final = 10


class _Column(NamedTuple):
    """A column: heading, width in pixels (0 = the rest), and whether it is set to the right."""

    heading: str
    width: float
    is_number: bool = False


_SOURCE: Final = _Column(marked("Page", "Source and remarks"), 0.0)
_NARROW: Final = (
    _Column(marked("Page", "Term"), 84.0),
    _Column(marked("Page", "First day"), 90.0),
    _Column(marked("Page", "Last day"), 86.0),
    _Column(marked("Page", "Days"), 36.0, is_number=True),
    _Column(marked("Page", "Added"), 48.0, is_number=True),
    _SOURCE,
)
_WIDE: Final = (
    _Column(marked("Page", "Term"), 150.0),
    _Column(marked("Page", "First day"), 112.0),
    _Column(marked("Page", "Last day"), 112.0),
    _Column(marked("Page", "Days"), 48.0, is_number=True),
    _Column(marked("Page", "Added"), 64.0, is_number=True),
    _Column(marked("Page", "Issued"), 112.0),
    _Column(marked("Page", "Published"), 112.0),
    _SOURCE,
)
_WIDE_FROM: Final = 1000.0
_AFTER_NUMBERS: Final = 24.0
_RELIEVES: Final = "relieves"
_TORN: Final = 60.0
"""So much height, in pixels, may be wasted rather than tear a license's terms apart."""
_PAD: Final = 10.0


class _Line(NamedTuple):
    """A term's cells by heading, or the title of the license that the next lines belong to."""

    title: str
    cells: Mapping[str, str]
    short_source: str = ""
    """What stands in for the source's cell where that is too narrow."""

    @property
    def height(self) -> float:
        return _LICENSE_HEAD if self.title else _LINE


def term_table(
    entries: Sequence[Entry], notes: SourceNotes, width: float, measure: TextMeasure
) -> Part:
    """The table in one or two columns; nothing where no license has a term."""
    table = TermTable(entries, notes, width, measure, Progress())
    return table.part(0, table.length) if table.length else NOTHING


class TermTable:
    """All lines of the table, to be set at once or page by page.

    Attributes:
        length: how many lines there are.
    """

    def __init__(
        self,
        entries: Sequence[Entry],
        notes: SourceNotes,
        width: float,
        measure: TextMeasure,
        progress: Progress,
    ) -> None:
        self._lines = list(_lines(progress.through(entries), len(entries), notes))
        self._width = width
        self._measure = measure
        self.length = len(self._lines)

    def part(self, start: int, end: int) -> Part:
        """These lines in one or two columns."""
        halves, column_width = self._halves(start, end)
        columns = _WIDE if column_width >= _WIDE_FROM else _NARROW
        pen = Pen(self._measure)
        height = 0.0
        for index, half in enumerate(halves):
            x = index * (column_width + _GUTTER)
            height = max(height, _set(pen, half, columns, x, column_width))
        return Part(height, pen.items)

    def end_of_page(self, start: int, height: float) -> int:
        """Where a page of this height ends that begins with line `start`; `start` if none fits."""
        fits, beyond = start, min(self.length, start + int(2 * height / _LINE)) + 1
        while beyond - fits > 1:
            tried = (fits + beyond) // 2
            if self._height(start, tried) <= height:
                fits = tried
            else:
                beyond = tried
        # The title of a license does not stand alone at the foot of a page.
        while fits > start and fits < self.length and self._lines[fits - 1].title:
            fits -= 1
        return fits

    def _height(self, start: int, end: int) -> float:
        halves, _ = self._halves(start, end)
        return _HEAD + max(sum(line.height for line in half) for half in halves)

    def _halves(self, start: int, end: int) -> tuple[list[list[_Line]], float]:
        lines = self._lines[start:end]
        if start and not lines[0].title:
            before = (self._lines[place] for place in range(start - 1, -1, -1))
            opening = next((line for line in before if line.title), None)
            lines = lines if opening is None else [_continued(opening), *lines]
        two = len(lines) > _ONE_COLUMN and self._width >= 2 * _LEAST_HALF + _GUTTER
        column_width = (self._width - _GUTTER) / 2 if two else self._width
        return (_halved(lines) if two else [lines]), column_width


def _set(
    pen: Pen, lines: Sequence[_Line], columns: Sequence[_Column], x: float, width: float
) -> float:
    """One column of the table; returns its height."""
    headings = {column.heading: translate("Page", column.heading) for column in columns}
    _row(pen, headings, columns, (x, _HEAD - 10.0, width), TextRole.SMALL_STRONG)
    pen.box(x, _HEAD - 1.0, width, 1.0, Ink.LINE)
    y = _HEAD
    for line in lines:
        baseline = y + line.height - 6.0
        if line.title:
            _title(pen, line, x, baseline, width)
        else:
            cells = _fitting(pen, line, columns, width)
            _row(pen, cells, columns, (x, baseline, width), TextRole.SMALL)
        y += line.height
        pen.box(x, y - 1.0, width, 1.0, Ink.GRID)
    return y


def _row(
    pen: Pen,
    cells: Mapping[str, str],
    columns: Sequence[_Column],
    place: tuple[float, float, float],
    role: TextRole,
) -> None:
    x, baseline, width = place
    right = x + width
    was_number = False
    for column in columns:
        x += _AFTER_NUMBERS if was_number and not column.is_number else 0.0
        wide = column.width or right - x
        quiet = role is TextRole.SMALL_STRONG or column is _SOURCE
        ink = Ink.MUTED if quiet else Ink.TEXT
        text = cells.get(column.heading, "")
        if column.is_number:
            pen.text_to(x + wide, baseline, text, role, ink)
        else:
            room = wide if column is _SOURCE else wide - _PAD
            pen.text(x, baseline, text, role, ink, room=room)
        x += wide
        was_number = column.is_number


def _title(pen: Pen, line: _Line, x: float, baseline: float, width: float) -> None:
    """The license's title, and behind it what it relieves."""
    pen.text(x, baseline, line.title, TextRole.SMALL_STRONG, room=width)
    behind = pen.width(line.title, TextRole.SMALL_STRONG) + 10.0
    if behind < width:
        relieves = line.cells.get(_RELIEVES, "")
        pen.text(x + behind, baseline, relieves, TextRole.SMALL, Ink.MUTED, room=width - behind)


def _fitting(pen: Pen, line: _Line, columns: Sequence[_Column], width: float) -> Mapping[str, str]:
    """The cells, with the short form of the source where its column asks for it."""
    taken = sum(column.width for column in columns) + _AFTER_NUMBERS
    if pen.width(line.cells[_SOURCE.heading], TextRole.SMALL) <= width - taken:
        return line.cells
    return {**line.cells, _SOURCE.heading: line.short_source}


def _lines(entries: Iterable[Entry], count: int, notes: SourceNotes) -> Iterable[_Line]:
    for entry in entries:
        license = entry.license
        relieves = _relieves(license, notes)
        if license.terms and (count > 1 or relieves):
            yield _Line(license.title or license.id, {_RELIEVES: relieves})
        added = {extension.term_id: extension.days for extension in extensions(license)}
        for term, span in zip(license.terms, entry.spans, strict=True):
            yield _of_term(term, span, added.get(term.id), notes)


def _relieves(license: License, notes: SourceNotes) -> str:
    restriction = license.restriction
    if restriction is None:
        return ""
    days = [
        ""
        if restriction.from_ is None
        else translate("Bounds", "from {date}").format(date=partial_words(restriction.from_)),
        ""
        if restriction.until is None
        else translate("Bounds", "until {date}").format(date=partial_words(restriction.until)),
    ]
    what = ", ".join(
        part
        for part in (
            translate("Page", "relieves {what}").format(what=restriction.what),
            " ".join(days).strip(),
        )
        if part
    )
    return f"{what} {notes.numbers(restriction.source_ids)}".strip()


def _of_term(term: Term, span: TermSpan, added: int | None, notes: SourceNotes) -> _Line:
    remark = remark_on(term, span)
    long = " · ".join(part for part in (notes.reference(term.source_ids), remark) if part)
    short = " ".join(part for part in (notes.numbers(term.source_ids), remark) if part)
    cells = {
        "Term": term.designation or term.id,
        "First day": first_day_text(term),
        "Last day": last_day_text(term, span),
        "Days": _covered(span),
        "Added": "" if added is None else f"{added:+d}".replace("-", "−"),
        "Issued": "" if term.issued is None else partial_words(term.issued),
        "Published": "" if term.published is None else partial_words(term.published),
        _SOURCE.heading: long,
    }
    return _Line("", cells, short)


def _covered(span: TermSpan) -> str:
    if span.first is None:
        return "–" if span.in_doubt or span.nominal_first is None else "0"
    return "–" if span.last is None else f"{span.last - span.first + 1:,}"


def _continued(opening: _Line) -> _Line:
    title = translate("Page", "{title} (continued)").format(title=opening.title)
    return _Line(title, {})


def _halved(lines: list[_Line]) -> list[list[_Line]]:
    """Two columns of about the same height, broken between licenses where that is near enough."""
    titles = [index for index, line in enumerate(lines) if line.title]

    def split(index: int) -> list[list[_Line]]:
        opening = max((title for title in titles if title <= index), default=None)
        if opening is None or opening == index:
            return [lines[:index], lines[index:]]
        again = _continued(lines[opening])
        return [lines[:index], [again, *lines[index:]]]

    def badness(index: int) -> float:
        tallest = max(sum(line.height for line in half) for half in split(index))
        is_torn = bool(titles) and not lines[index].title
        is_orphan = lines[index - 1].title != ""
        return tallest + _TORN * is_torn + 1e6 * is_orphan

    return split(min(range(1, len(lines)), key=badness))
