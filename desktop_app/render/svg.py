"""Writes a scene as SVG: shapes as shapes, text as text, the same bytes for the same scene."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable
from typing import Final, NamedTuple
from xml.sax.saxutils import escape

import numpy as np
from numpy.typing import NDArray

from desktop_app.jobs import Progress
from desktop_app.render.cells import cells_png
from desktop_app.render.fonts import FAMILY, font_files
from desktop_app.render.hatch import hatch_lines
from desktop_app.render.patterns import (
    HATCHES,
    LEAST_PATTERNED,
    OUTLINE_WIDTH,
    OUTLINES,
    hatch_color,
    tint_of,
)
from desktop_app.render.sheet import Sheet
from desktop_app.render.theme import TYPE, Theme
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

__all__ = ["svg_bytes"]

_Rectangles = NDArray[np.float64]

_FALLBACKS: Final = "'Inter Variable', 'Helvetica Neue', Helvetica, Arial, sans-serif"
_BEYOND: Final = 6.0
"""Outlines reach so far beyond what is seen, so that a bar that goes on shows no end."""
_TOLD_EVERY: Final = 500
_ANCHORS: Final = {Align.CENTER: ' text-anchor="middle"', Align.RIGHT: ' text-anchor="end"'}


def svg_bytes(sheet: Sheet, measure: TextMeasure, progress: Progress | None = None) -> bytes:
    """One SVG 1.1 document in UTF-8; its fonts are named, or brought along where that is asked.

    Each text tells its width, so that it keeps its place where another font has to stand in.

    Raises:
        Cancelled: `progress` was.
    """
    window = _Window(0.0, 0.0, sheet.scene.width, sheet.scene.height)
    count = _count(sheet.scene.items)
    writer = _Writer(sheet.theme, measure, window, _Counted(count, progress or Progress()))
    writer.items(sheet.scene.items)
    scene = sheet.scene
    width, height = f"{sheet.width}", f"{sheet.height}"
    if sheet.millimeters is not None:
        width, height = (f"{_number(side)}mm" for side in sheet.millimeters)
    opening = (
        f'<svg xmlns="http://www.w3.org/2000/svg" version="1.1" width="{width}"'
        f' height="{height}" viewBox="0 0 {_number(scene.width)} {_number(scene.height)}"'
        f' font-family="{FAMILY}, {_FALLBACKS}" style="font-variant-numeric: tabular-nums"'
        ' role="img" aria-labelledby="title">'
    )
    title = f'<title id="title">{_text(sheet.title)}</title>'
    fonts = _font_faces() if sheet.embeds_fonts else []
    head = ('<?xml version="1.0" encoding="UTF-8"?>', opening, title)
    lines = (*head, *fonts, *writer.lines, "</svg>", "")
    return "\n".join(lines).encode()


class _Window(NamedTuple):
    """What is seen of a group, in its own coordinates."""

    left: float
    top: float
    right: float
    bottom: float

    def holds(self, xywh: _Rectangles) -> bool:
        ends = xywh[:, :2] + xywh[:, 2:]
        inside = (xywh[:, 0] >= self.left) & (xywh[:, 1] >= self.top)
        return bool(np.all(inside & (ends[:, 0] <= self.right) & (ends[:, 1] <= self.bottom)))

    def cut(self, xywh: _Rectangles, spare: float) -> _Rectangles:
        """Rectangles cut to the window and `spare` beyond; what lies outside is left out."""
        low = np.maximum(xywh[:, :2], (self.left - spare, self.top - spare))
        high = np.minimum(xywh[:, :2] + xywh[:, 2:], (self.right + spare, self.bottom + spare))
        seen = np.all(high > low, axis=1)
        return np.hstack([low, high - low])[seen]


class _Counted:
    """How many of the items are written."""

    def __init__(self, count: int, progress: Progress) -> None:
        self._count = count
        self._progress = progress
        self._done = 0

    def step(self) -> None:
        self._done += 1
        if not self._done % _TOLD_EVERY:
            self._progress.report(self._done / self._count)


def _count(items: Iterable[Item]) -> int:
    return sum(1 + (_count(item.items) if isinstance(item, Group) else 0) for item in items)


class _Writer:
    """Collects elements, one a line."""

    def __init__(
        self, theme: Theme, measure: TextMeasure, window: _Window, counted: _Counted
    ) -> None:
        self.lines: list[str] = []
        self._counted = counted
        self._theme = theme
        self._measure = measure
        self._window = window
        self._names = 0

    def items(self, items: Iterable[Item]) -> None:
        for item in items:
            self._counted.step()
            match item:
                case Rects():
                    self._rects(item)
                case Label():
                    self._label(item)
                case Polygon():
                    points = " ".join(f"{_number(x)},{_number(y)}" for x, y in item.points)
                    self._add(f'<polygon points="{points}" fill="{self._color(item.ink)}"/>')
                case Route():
                    self._route(item)
                case Cells() | Picture():
                    self._image(item)
                case Group():
                    self._group(item)

    def _group(self, group: Group) -> None:
        window = _Window(0.0, 0.0, group.width, group.height)
        # Some viewers know no clipping; most groups keep within their bounds and need none.
        clip = "" if _keeps_within(group.items, window) else self._clip(group)
        self._add(f'<g transform="translate({_number(group.x)} {_number(group.y)})"{clip}>')
        outer, self._window = self._window, window
        self.items(group.items)
        self._window = outer
        self._add("</g>")

    def _clip(self, group: Group) -> str:
        name = self._name("clip")
        size = f'width="{_number(group.width)}" height="{_number(group.height)}"'
        self._add(f'<defs><clipPath id="{name}"><rect {size}/></clipPath></defs>')
        return f' clip-path="url(#{name})"'

    def _label(self, label: Label) -> None:
        style = TYPE[label.role]
        weight = f' font-weight="{style.weight}"' if style.weight != 400 else ""
        wide = _number(self._measure.width(label.text, label.role))
        self._add(
            f'<text x="{_number(label.x)}" y="{_number(label.y)}"{_ANCHORS.get(label.align, "")}'
            f' textLength="{wide}" lengthAdjust="spacingAndGlyphs"'
            f' font-size="{_number(style.pixels)}"{weight} fill="{self._color(label.ink)}">'
            f"{_text(label.text)}</text>"
        )

    def _route(self, route: Route) -> None:
        steps = [f"M{_pair(route.points[0])}"]
        steps += (
            f"L{_pair(begin)}Q{_pair(corner)} {_pair(end)}"
            for begin, corner, end in route.corners()
        )
        steps.append(f"L{_pair(route.points[-1])}")
        self._add(
            f'<path d="{"".join(steps)}" fill="none" stroke="{self._color(route.ink)}"'
            f' stroke-width="{_number(route.width)}"/>'
        )

    def _image(self, item: Cells | Picture) -> None:
        place = _place(item.x, item.y, item.width, item.height)
        is_cells = isinstance(item, Cells)
        how = ' preserveAspectRatio="none" style="image-rendering: pixelated"' if is_cells else ""
        png = cells_png(item, self._theme) if is_cells else item.png
        self._add(f'<image {place}{how} href="data:image/png;base64,{_base64(png)}"/>')

    def _rects(self, rects: Rects) -> None:
        if not len(rects.xywh):
            return
        fill = rects.fill
        if fill is Fill.SOLID:
            self._filled(rects.xywh, self._color(rects.ink), rects.radius)
        elif fill is Fill.OUTLINE:
            self._outlined(rects.xywh, rects.ink, "2", rects.radius)
        elif fill in (Fill.FADE_LEFT, Fill.FADE_RIGHT):
            self._faded(rects)
        elif fill is Fill.SHADE:
            self._hatched(rects.xywh, rects)
        else:
            self._patterned(rects)

    def _patterned(self, rects: Rects) -> None:
        narrow = rects.xywh[:, 2] < LEAST_PATTERNED
        line = rects.outline or rects.ink
        self._filled(rects.xywh[narrow], self._color(line), 0.0)
        xywh = rects.xywh[~narrow]
        ground = self._theme.tint(rects.ink, tint_of(rects.ink))
        self._filled(xywh, ground, rects.radius)
        if rects.fill in HATCHES:
            self._hatched(xywh, rects)
            return
        dash = " ".join(_number(part) for part in OUTLINES[rects.fill])
        dashed = f'" stroke-dasharray="{dash}' if dash else ""
        width = f"{_number(OUTLINE_WIDTH)}{dashed}"
        self._outlined(_inset(xywh, 0.5), line, width, rects.radius)

    def _filled(self, xywh: _Rectangles, color: str, radius: float) -> None:
        for x, y, width, height in self._window.cut(xywh, radius).tolist():
            rounded = f' rx="{_number(radius)}"' if 0 < 2 * radius < min(width, height) else ""
            self._add(f'<rect {_place(x, y, width, height)}{rounded} fill="{color}"/>')

    def _outlined(self, xywh: _Rectangles, ink: Ink, stroke: str, radius: float) -> None:
        for box in self._window.cut(xywh, _BEYOND).tolist():
            self._add(
                f'<rect {_place(*box)} rx="{_number(radius)}" fill="none"'
                f' stroke="{self._color(ink)}" stroke-width="{stroke}"/>'
            )

    def _hatched(self, xywh: _Rectangles, rects: Rects) -> None:
        spacing, width = HATCHES[rects.fill]
        lines = hatch_lines(self._window.cut(_inset(xywh, width / 3), 0.0), spacing)
        path = "".join(
            f"M{_number(x1)} {_number(y1)}L{_number(x2)} {_number(y2)}"
            for x1, y1, x2, y2 in lines.tolist()
        )
        if path:
            color = hatch_color(rects, self._theme)
            self._add(f'<path d="{path}" stroke="{color}" stroke-width="{_number(width)}"/>')

    def _faded(self, rects: Rects) -> None:
        color = self._color(rects.ink)
        left, right = (1, 0) if rects.fill is Fill.FADE_RIGHT else (0, 1)
        name = self._name("fade")
        stops = (
            f'<stop stop-color="{color}" stop-opacity="{left}"/>'
            f'<stop offset="1" stop-color="{color}" stop-opacity="{right}"/>'
        )
        self._add(f'<defs><linearGradient id="{name}">{stops}</linearGradient></defs>')
        self._filled(rects.xywh, f"url(#{name})", 0.0)

    def _name(self, kind: str) -> str:
        self._names += 1
        return f"{kind}{self._names}"

    def _color(self, ink: Ink) -> str:
        return self._theme.color(ink)

    def _add(self, line: str) -> None:
        self.lines.append(line)


def _base64(data: bytes) -> str:
    return b64encode(data).decode("ascii")


def _font_faces() -> list[str]:
    """The fonts themselves, for readers who do not have them."""
    faces = [
        f'@font-face {{ font-family: "{FAMILY}"; font-weight: {weight}; src:'
        f' url("data:font/otf;base64,{_base64(data)}") format("opentype"); }}'
        for weight, data in font_files()
    ]
    return ["<defs><style>", *faces, "</style></defs>"]


def _keeps_within(items: Iterable[Item], window: _Window) -> bool:
    """True where nothing that is drawn can reach beyond the window."""
    for item in items:
        if isinstance(item, Rects):
            if not window.holds(item.xywh):
                return False
        elif isinstance(item, Polygon | Route):
            points = np.array([(x, y, 0.0, 0.0) for x, y in item.points])
            if not window.holds(points):
                return False
        elif isinstance(item, Label) and not 0 <= item.x <= window.right:
            return False
    return True


def _inset(xywh: _Rectangles, distance: float) -> _Rectangles:
    return xywh + np.array([distance, distance, -2 * distance, -2 * distance])


def _place(x: float, y: float, width: float, height: float) -> str:
    return (
        f'x="{_number(x)}" y="{_number(y)}" width="{_number(max(0.0, width))}"'
        f' height="{_number(max(0.0, height))}"'
    )


def _pair(point: tuple[float, float]) -> str:
    return f"{_number(point[0])} {_number(point[1])}"


def _number(value: float) -> str:
    """At most two decimals: a hundredth of a pixel is finer than any screen or press."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def _text(text: str) -> str:
    """Markup characters escaped; a replacement sign for those that XML cannot hold."""
    return escape("".join(char if _is_xml(char) else "\ufffd" for char in text))


def _is_xml(char: str) -> bool:
    return char >= " " and not "\ud800" <= char <= "\udfff" and char not in "\ufffe\uffff"
