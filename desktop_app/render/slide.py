"""A sheet as a slide whose bars, lines and words are shapes that can be edited."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from desktop_app.domain.days import Day, to_date
from desktop_app.language import translate
from desktop_app.render.cells import cells_png
from desktop_app.render.fonts import FAMILY
from desktop_app.render.patterns import LEAST_PATTERNED, OUTLINE_WIDTH, hatch_color, tint_of
from desktop_app.render.sheet import Sheet
from desktop_app.render.theme import TYPE
from desktop_app.timeline.primitives import (
    Align,
    Cells,
    Fill,
    Group,
    Ink,
    Item,
    Label,
    Picture,
    Polygon,
    Rects,
    Route,
    TextMeasure,
)

if TYPE_CHECKING:
    from pptx.dml.color import RGBColor

__all__ = ["TooManyShapesError", "slide_bytes"]

_EMU: Final = 9_525
"""English Metric Units of a logical pixel of 1/96 inch."""
_ASCENT: Final = 0.97
_LINE: Final = 1.22
_SPARE: Final = 1.12
"""Where another font stands in, words may be somewhat wider than measured."""
_MOST_SHAPES: Final = 3_000
_NOT_XML: Final = re.compile(r"[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class TooManyShapesError(Exception):
    """No program would open such a slide in good time."""


class _Window(NamedTuple):
    """What is seen of a group, and where its corner is, in pixels of the slide."""

    x: float
    y: float
    right: float
    bottom: float

    def inner(self, group: Group) -> _Window:
        x, y = self.x + group.x, self.y + group.y
        return _Window(x, y, min(self.right, x + group.width), min(self.bottom, y + group.height))


def slide_bytes(sheet: Sheet, measure: TextMeasure, day: Day) -> bytes:
    """A deck of one slide; `day` is named as the day of making.

    Raises:
        TooManyShapesError: there would be thousands.
    """
    from pptx import Presentation

    deck: Any = Presentation()
    size = (
        round(sheet.scene.width * sheet.zoom * _EMU),
        round(sheet.scene.height * sheet.zoom * _EMU),
    )
    deck.slide_width, deck.slide_height = size
    made = datetime.combine(to_date(day), datetime.min.time())
    deck.core_properties.title = _clean(sheet.title)[:255]
    deck.core_properties.author = "License Timeline"
    deck.core_properties.created = deck.core_properties.modified = made
    slide = deck.slides.add_slide(deck.slide_layouts[6])
    # Else the library would look at all shapes again for each new one's number.
    slide.shapes.turbo_add_enabled = True
    writer = _Writer(slide.shapes, sheet, measure)
    writer.items(sheet.scene.items, _Window(0.0, 0.0, sheet.scene.width, sheet.scene.height))
    out = io.BytesIO()
    deck.save(out)
    return out.getvalue()


class _Writer:
    def __init__(self, shapes: Any, sheet: Sheet, measure: TextMeasure) -> None:  # noqa: ANN401 - the library's shapes
        self._shapes = shapes
        self._theme = sheet.theme
        self._zoom = sheet.zoom
        self._measure = measure
        self._count = 0

    def items(self, items: Iterable[Item], window: _Window) -> None:
        for item in items:
            match item:
                case Rects():
                    self._rects(item, window)
                case Label():
                    self._label(item, window)
                case Polygon() | Route():
                    self._line(item, window)
                case Cells() | Picture():
                    self._image(item, window)
                case Group():
                    self.items(item.items, window.inner(item))

    def _rects(self, rects: Rects, window: _Window) -> None:
        for x, y, width, height in rects.xywh.tolist():
            left, top = max(window.x + x, 0.0), max(window.y + y, 0.0)
            left, top = max(left, window.x), max(top, window.y)
            right = min(window.x + x + width, window.right)
            bottom = min(window.y + y + height, window.bottom)
            if right > left and bottom > top:
                self._rect(rects, (left, top, right - left, bottom - top))

    def _rect(self, rects: Rects, box: tuple[float, float, float, float]) -> None:
        from pptx.enum.shapes import MSO_SHAPE

        short = min(box[2], box[3])
        is_round = 0 < 2 * rects.radius < short
        kind = MSO_SHAPE.ROUNDED_RECTANGLE if is_round else MSO_SHAPE.RECTANGLE
        shape = self._added(self._shapes.add_shape(kind, *self._emu(box)))
        if is_round:
            shape.adjustments[0] = rects.radius / short
        shape.shadow.inherit = False
        self._fill(shape, rects, box[2])

    def _fill(self, shape: Any, rects: Rects, width: float) -> None:  # noqa: ANN401 - the library's shape
        from pptx.enum.dml import MSO_LINE, MSO_PATTERN

        shape.line.fill.background()
        kind, ink = rects.fill, rects.outline or rects.ink
        if kind is Fill.OUTLINE:
            shape.fill.background()
            self._outline(shape, ink, 2.0)
        elif kind in (Fill.HATCH, Fill.FAINT_HATCH, Fill.FINE_HATCH, Fill.SHADE):
            wide = kind in (Fill.HATCH, Fill.FAINT_HATCH)
            shape.fill.patterned()
            shape.fill.pattern = (
                MSO_PATTERN.WIDE_UPWARD_DIAGONAL if wide else MSO_PATTERN.LIGHT_UPWARD_DIAGONAL
            )
            shape.fill.fore_color.rgb = _rgb(hatch_color(rects, self._theme))
            ground = Ink.IN_FORCE if kind is Fill.SHADE else rects.ink
            share = 1.0 if kind is Fill.SHADE else tint_of(ground)
            shape.fill.back_color.rgb = _rgb(self._theme.tint(ground, share))
        elif kind in (Fill.DASHED, Fill.DOTTED, Fill.PALE) and width >= LEAST_PATTERNED:
            shape.fill.solid()
            shape.fill.fore_color.rgb = _rgb(self._theme.tint(rects.ink, tint_of(rects.ink)))
            self._outline(shape, ink, OUTLINE_WIDTH)
            if kind is not Fill.PALE:
                shape.line.dash_style = MSO_LINE.DASH if kind is Fill.DASHED else MSO_LINE.ROUND_DOT
        elif kind in (Fill.FADE_LEFT, Fill.FADE_RIGHT):
            self._fade(shape, rects)
        else:
            shape.fill.solid()
            shape.fill.fore_color.rgb = self._rgb(rects.ink)

    def _fade(self, shape: Any, rects: Rects) -> None:  # noqa: ANN401 - the library's shape
        ends = [rects.ink, Ink.BACKGROUND]
        shape.fill.gradient()
        shape.fill.gradient_angle = 0
        for stop, ink in zip(
            shape.fill.gradient_stops,
            ends if rects.fill is Fill.FADE_RIGHT else reversed(ends),
            strict=True,
        ):
            stop.color.rgb = self._rgb(ink)

    def _outline(self, shape: Any, ink: Ink, width: float) -> None:  # noqa: ANN401 - the library's shape
        from pptx.util import Pt

        shape.line.color.rgb = self._rgb(ink)
        shape.line.width = Pt(width * 0.75 * self._zoom)

    def _label(self, label: Label, window: _Window) -> None:
        from pptx.enum.text import MSO_ANCHOR, MSO_AUTO_SIZE, PP_ALIGN
        from pptx.util import Pt

        style = TYPE[label.role]
        measured = self._measure.width(label.text, label.role)
        wide = measured * _SPARE + 2.0
        left = window.x + label.x
        left -= {Align.LEFT: 0.0, Align.CENTER: wide / 2, Align.RIGHT: wide}[label.align]
        top = window.y + label.y - style.pixels * _ASCENT
        if left >= window.right or window.y + label.x + measured < 0:
            return
        box = (left, top, wide, style.pixels * _LINE)
        frame = self._added(self._shapes.add_textbox(*self._emu(box))).text_frame
        frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
        frame.word_wrap = False
        frame.auto_size = MSO_AUTO_SIZE.NONE
        frame.vertical_anchor = MSO_ANCHOR.TOP
        paragraph = frame.paragraphs[0]
        paragraph.alignment = {
            Align.LEFT: PP_ALIGN.LEFT,
            Align.CENTER: PP_ALIGN.CENTER,
            Align.RIGHT: PP_ALIGN.RIGHT,
        }[label.align]
        run = paragraph.add_run()
        run.text = _clean(label.text)
        run.font.name = FAMILY
        run.font.size = Pt(round(style.pixels * 0.75 * self._zoom, 1))
        run.font.bold = style.weight >= 600
        run.font.color.rgb = self._rgb(label.ink)

    def _line(self, item: Polygon | Route, window: _Window) -> None:
        points = [(window.x + x, window.y + y) for x, y in item.points]
        if not all(window.x <= x <= window.right for x, _ in points):
            return
        scale = _EMU * self._zoom
        builder = self._shapes.build_freeform(
            round(points[0][0] * scale), round(points[0][1] * scale), 1.0
        )
        corners = [(round(x * scale), round(y * scale)) for x, y in points[1:]]
        builder.add_line_segments(corners, close=isinstance(item, Polygon))
        shape = self._added(builder.convert_to_shape())
        shape.shadow.inherit = False
        if isinstance(item, Route):
            shape.fill.background()
            self._outline(shape, item.ink, item.width)
        else:
            shape.fill.solid()
            shape.fill.fore_color.rgb = self._rgb(item.ink)
            shape.line.fill.background()

    def _image(self, item: Cells | Picture, window: _Window) -> None:
        png = cells_png(item, self._theme) if isinstance(item, Cells) else item.png
        box = (window.x + item.x, window.y + item.y, item.width, item.height)
        self._added(self._shapes.add_picture(io.BytesIO(png), *self._emu(box)))

    def _added(self, shape: Any) -> Any:  # noqa: ANN401 - the library's shape
        self._count += 1
        if self._count > _MOST_SHAPES:
            raise TooManyShapesError(
                translate(
                    "Picture",
                    "This would be more shapes than a slide can hold; show fewer licenses, or"
                    " take PDF.",
                )
            )
        return shape

    def _emu(self, box: tuple[float, float, float, float]) -> tuple[int, int, int, int]:
        scale = _EMU * self._zoom
        x, y, width, height = (round(side * scale) for side in box)
        return x, y, max(width, 1), max(height, 1)

    def _rgb(self, ink: Ink) -> RGBColor:
        return _rgb(self._theme.color(ink))


def _rgb(color: str) -> RGBColor:
    from pptx.dml.color import RGBColor

    return RGBColor(*bytes.fromhex(color.removeprefix("#")))


def _clean(text: str) -> str:
    return _NOT_XML.sub(" ", text.encode("utf-16", "surrogatepass").decode("utf-16", "replace"))
