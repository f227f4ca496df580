"""PPTX: one chain a slide, every bar and label a shape that can be edited."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from typing_extensions import override

from desktop_app.domain.days import Day, to_date
from desktop_app.domain.records import Basis, License, Term
from desktop_app.domain.spans import TermSpan, term_spans
from desktop_app.domain.wording import day_words, days_words, range_words
from desktop_app.exchange.outgoing import ExportError, Outgoing, each, well_formed
from desktop_app.jobs import Progress
from desktop_app.language import grouped, translate

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer
    from pptx.dml.color import RGBColor
    from pptx.slide import Slide

__all__ = ["write_slides"]

_MOST_SLIDES: Final = 300
_ROWS_A_SLIDE: Final = 14
_NOT_XML: Final = re.compile(r"[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

# English Metric Units of a 13⅓ × 7½ inch slide.
_INCH: Final = 914_400
_WIDTH, _HEIGHT = 12_192_000, 6_858_000
_MARGIN: Final = int(0.6 * _INCH)
_NAMES: Final = int(2.9 * _INCH)
_CHART_LEFT: Final = _MARGIN + _NAMES
_CHART_RIGHT: Final = _WIDTH - int(1.75 * _INCH)
_TOP: Final = int(1.95 * _INCH)
_BOTTOM: Final = _HEIGHT - int(0.75 * _INCH)
_ROW: Final = int(0.45 * _INCH)

_INK, _SOFT, _GRID = "1A2230", "5B6675", "D5DAE1"
_BAR: Final = {
    Basis.OFFICIAL: "2F6FB2",
    Basis.REPORTED: "B7791F",
    Basis.EXPECTED: "8A94A3",
    Basis.ASSUMED: "B4BCC8",
}
_LADDER: Final = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200)


class _Row(NamedTuple):
    term: Term
    span: TermSpan


class _Axis(NamedTuple):
    """Days on the slide: `first` at the left edge of the chart, `last` whole at its right one."""

    first: Day
    last: Day

    def x(self, day: Day) -> int:
        share = (day - self.first) / (self.last + 1 - self.first)
        return _CHART_LEFT + round(share * (_CHART_RIGHT - _CHART_LEFT))


def write_slides(outgoing: Outgoing) -> bytes:
    """A slide for every license, more of them for a long chain.

    Raises:
        ExportError: more slides than anybody could show.
    """
    from pptx import Presentation

    laying_out, drawing, saving, packing = outgoing.progress.parts(1, 94, 3, 2)
    pages = [page for license in outgoing.each_license(laying_out) for page in _pages(license)]
    if len(pages) > _MOST_SLIDES:
        raise ExportError(
            translate(
                "Export",
                "This would be {pages} slides, and {most_slides} are the"
                " most; export fewer licenses, or a PDF.",
            ).format(pages=grouped(len(pages)), most_slides=_MOST_SLIDES)
        )
    deck = Presentation()
    deck.slide_width, deck.slide_height = _WIDTH, _HEIGHT  # pyright: ignore[reportAttributeAccessIssue] - the library's Length is an int
    made = datetime.combine(to_date(outgoing.stamp), datetime.min.time())
    deck.core_properties.title = _clean(outgoing.title)[:255]
    deck.core_properties.created = deck.core_properties.modified = made
    for license, rows in each(pages, drawing):
        _Chain(deck.slides.add_slide(deck.slide_layouts[6]), license, rows).draw()
    out = _Asking(saving)
    deck.save(out)
    return _packed_alike(out, packing)


class _Asking(io.BytesIO):
    """Bytes of a deck that is being saved, until it is no longer wanted."""

    def __init__(self, progress: Progress) -> None:
        super().__init__()
        self._progress = progress

    @override
    def write(self, piece: ReadableBuffer, /) -> int:
        self._progress.check()
        return super().write(piece)


def _packed_alike(deck: io.BytesIO, progress: Progress) -> bytes:
    """The same parts without the moment of packing, which python-pptx takes from the clock."""
    out = io.BytesIO()
    with zipfile.ZipFile(deck) as made, zipfile.ZipFile(out, "w") as packed:
        for name in each(made.namelist(), progress):
            # ZipInfo's own day is 1980-01-01.
            packed.writestr(zipfile.ZipInfo(name), made.read(name), zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _pages(license: License) -> list[tuple[License, Sequence[_Row]]]:
    rows = [_Row(term, span) for term, span in zip(license.terms, term_spans(license), strict=True)]
    starts = range(0, max(len(rows), 1), _ROWS_A_SLIDE)
    return [(license, rows[start : start + _ROWS_A_SLIDE]) for start in starts]


class _Chain:
    """Draws one slide."""

    def __init__(self, slide: Slide, license: License, rows: Sequence[_Row]) -> None:
        self._shapes: Any = slide.shapes
        self._license = license
        self._rows = rows

    def draw(self) -> None:
        license = self._license
        wide = _WIDTH - 2 * _MARGIN
        self._text(license.title or license.id, (_MARGIN, _MARGIN // 2, wide, _ROW), 26, bold=True)
        under = " · ".join(
            part
            for part in (license.authority, ", ".join(license.holders), license.program)
            if part
        )
        self._text(under, (_MARGIN, int(0.95 * _INCH), wide, _ROW), 13, ink=_SOFT)
        axis = _axis([row.span for row in self._rows])
        if axis is None:
            self._text(
                translate("Export", "No days are known."),
                (_MARGIN, _TOP, wide, _ROW),
                14,
                ink=_SOFT,
            )
            return
        self._ticks(axis)
        height = min(_ROW, (_BOTTOM - _TOP) // max(len(self._rows), 1))
        for place, row in enumerate(self._rows):
            self._row(row, axis, _TOP + place * height, height)

    def _ticks(self, axis: _Axis) -> None:
        for day, words in _tick_days(axis):
            x = axis.x(day)
            self._box((x, _TOP - _ROW // 6, 9_525, _BOTTOM - _TOP), _GRID)
            self._text(words, (x, _TOP - _ROW, _INCH, _ROW // 2), 11, ink=_SOFT)

    def _row(self, row: _Row, axis: _Axis, top: int, height: int) -> None:
        term, span = row
        name = term.designation or term.id
        self._text(name, (_MARGIN, top, _NAMES - _INCH // 8, height), 12)
        if span.first is None:
            words = (
                translate("Export", "start unknown")
                if term.start is None
                else translate("Export", "never in force")
            )
            self._text(words, (_CHART_LEFT, top, 3 * _INCH, height), 11, ink=_SOFT)
            return
        last = axis.last if span.last is None else span.last
        left, right = axis.x(span.first), axis.x(last + 1)
        bar = (left, top + height // 6, max(right - left, 9_525), height * 2 // 3)
        shape = self._box(bar, _BAR[term.basis])
        shape.name = _clean(f"{name}: {range_words(span.first, span.last)}")[:200]
        said = translate("Export", "no end") if span.last is None else day_words(span.last)
        if span.last is not None:
            said = f"{said} · {days_words(span.last - span.first + 1)}"
        self._text(
            said, (right + _INCH // 20, top, _WIDTH - right - _INCH // 10, height), 11, ink=_SOFT
        )

    def _box(self, place: tuple[int, int, int, int], color: str) -> Any:  # noqa: ANN401 - the library's shape
        from pptx.enum.shapes import MSO_SHAPE

        shape = self._shapes.add_shape(MSO_SHAPE.RECTANGLE, *place)
        shape.fill.solid()
        shape.fill.fore_color.rgb = _color(color)
        shape.line.fill.background()
        shape.shadow.inherit = False
        return shape

    def _text(
        self,
        words: str,
        place: tuple[int, int, int, int],
        points: int,
        *,
        ink: str = _INK,
        bold: bool = False,
    ) -> None:
        from pptx.enum.text import MSO_ANCHOR
        from pptx.util import Pt

        frame = self._shapes.add_textbox(*place).text_frame
        frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
        frame.vertical_anchor = MSO_ANCHOR.MIDDLE
        frame.word_wrap = True
        run = frame.paragraphs[0].add_run()
        run.text = _shortened(_clean(" ".join(words.split())), place[2], points)
        run.font.size = Pt(points)
        run.font.bold = bold
        run.font.color.rgb = _color(ink)


def _color(digits: str) -> RGBColor:
    from pptx.dml.color import RGBColor

    return RGBColor(*bytes.fromhex(digits))


def _axis(spans: Sequence[TermSpan]) -> _Axis | None:
    firsts = [span.first for span in spans if span.first is not None]
    if not firsts:
        return None
    lasts = [span.last for span in spans if span.first is not None and span.last is not None]
    first, last = min(firsts), max([*lasts, *firsts])
    if any(span.first is not None and span.last is None for span in spans):
        # An open end runs to the right edge, a fifth beyond the last day that is known.
        last = min(last + max((last - first) // 5, 180), date.max.toordinal() - 1)
    return _Axis(first, last)


def _tick_days(axis: _Axis) -> list[tuple[Day, str]]:
    first, last = to_date(axis.first), to_date(axis.last)
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    step = next((step for step in _LADDER if months / step <= 8), _LADDER[-1])
    found: list[tuple[Day, str]] = []
    count = first.year * 12 + first.month - 1
    count += -count % step
    while count // 12 <= last.year and count // 12 < date.max.year:
        day = date(max(count // 12, 1), count % 12 + 1, 1)
        if axis.first <= day.toordinal() <= axis.last:
            words = day_words(day.toordinal())
            found.append(
                (day.toordinal(), str(day.year) if step >= 12 else f"{words[:3]} {day.year}")
            )
        count += step
    return found


def _shortened(words: str, width: int, points: int) -> str:
    """What fits on two lines at about half a point size a letter."""
    most = max(int(width / 12_700 / (points * 0.52)), 4) * 2
    return words if len(words) <= most else f"{words[: most - 1]}…"


def _clean(text: str) -> str:
    return _NOT_XML.sub(" ", well_formed(text))
