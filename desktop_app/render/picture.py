"""A picture of licenses: one frozen request in, one finished PNG, SVG or PDF file out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import ceil
from pathlib import Path
from typing import Final, NamedTuple

import msgspec

from desktop_app.jobs import Progress
from desktop_app.language import grouped, marked, translate
from desktop_app.render.file_format import PictureFormat, format_of
from desktop_app.render.fonts import Fonts
from desktop_app.render.formats import pdf_bytes, png_bytes
from desktop_app.render.output import write_output
from desktop_app.render.paper import SLIDE
from desktop_app.render.sheet import Sheet
from desktop_app.render.slide import TooManyShapesError, slide_bytes
from desktop_app.render.svg import svg_bytes
from desktop_app.render.theme import THEMES
from desktop_app.timeline.page.layout import (
    LEAST_WIDTH,
    MOST_HEIGHT,
    PageError,
    TooSmallError,
    lay_out,
)
from desktop_app.timeline.page.pages import lay_out_pages
from desktop_app.timeline.page.request import PageRequest
from desktop_app.timeline.primitives import Scene

__all__ = [
    "HIGHEST",
    "LOWEST",
    "USUAL_POINTS",
    "PictureError",
    "PictureFormat",
    "PictureRequest",
    "format_of",
    "picture_bytes",
    "render_picture",
    "sheets_of",
]

LOWEST: Final = 320
HIGHEST: Final = 16_384
"""Limits of width and height, in pixels."""

_DESIGN_WIDTH: Final = 1600
_CSS_DPI: Final = 96
_MOST_PIXELS: Final = 200_000_000
_INCH: Final = 25.4
_LAID_OUT: Final = 0.7
_PAGES_LAID_OUT: Final = 0.3
_DRAWN: Final = 0.95
"""Shares of the work that are done once the page is laid out, or the pages of a document, and
once there are bytes."""
USUAL_POINTS: Final = 9.375
"""Size of the text where nobody asks for another: 12.5 px."""


_TOO_SMALL: Final = {
    "width": marked("Picture", "The picture needs a width of {pixels} px at least."),
    "height": marked("Picture", "The picture needs a height of {pixels} px at least."),
}


class PictureError(Exception):
    """The picture cannot be made as asked; the message is a sentence. No file was touched."""


class PictureRequest(msgspec.Struct, frozen=True, kw_only=True):
    """What to draw and how large. How anything looks on a screen has no say in it.

    Attributes:
        page: the licenses and what to show of them.
        format: kind of file.
        width: in pixels.
        height: in pixels; None makes the page as high as it needs.
        dpi: pixels per inch. 96 is the size of the screen, 192 draws everything twice as large.
            None keeps the page as it is at 1600 pixels and draws it larger where `width` is more.
        theme: `light` or `dark`.
        paper: width and height in millimeters of the pages of a PDF, as many as it takes; any
            other picture is one page of this size. Then `width` and `height` have no say.
        font_size: of the usual text, in points; everything grows and shrinks with it. 0 leaves it
            to the program.
        millimeters: the width where it was asked for so, for an SVG to tell; 0 = in pixels.
        embeds_fonts: whether an SVG brings its fonts along.
    """

    page: PageRequest
    format: PictureFormat
    width: int = _DESIGN_WIDTH
    height: int | None = None
    dpi: int | None = None
    theme: str = "light"
    paper: tuple[float, float] | None = None
    font_size: float = 0.0
    millimeters: float = 0.0
    embeds_fonts: bool = False

    @property
    def zoom(self) -> float:
        """How much larger than usual everything is; narrow paper asks for smaller letters."""
        if self.font_size:
            return self.font_size / USUAL_POINTS
        if self.paper is None:
            return 1.0
        return min(1.0, self.paper[0] / _INCH * _CSS_DPI / LEAST_WIDTH)

    @property
    def scale(self) -> float:
        """Pixels of the picture per logical pixel of the page."""
        if self.dpi is not None:
            return self.dpi / _CSS_DPI * self.zoom
        if self.width < LEAST_WIDTH:
            return self.width / LEAST_WIDTH
        return max(1.0, self.width / _DESIGN_WIDTH) * self.zoom


def render_picture(request: PictureRequest, path: Path, progress: Progress | None = None) -> None:
    """Draw the picture into a file, which appears whole or not at all.

    Works in any thread and without a display; needs a QGuiApplication.

    Raises:
        PictureError: it cannot be made as asked.
        StorageError: it cannot be written; what was at `path` is still there.
        Cancelled: `progress` took it back.
    """
    progress = Progress() if progress is None else progress
    data = picture_bytes(request, progress.part(0.0, _DRAWN))
    progress.report(_DRAWN, translate("Picture", "Writing the file"))
    write_output(path, data)
    progress.report(1.0)


def picture_bytes(request: PictureRequest, progress: Progress | None = None) -> bytes:
    """What the file would hold.

    Raises:
        PictureError: it cannot be made as asked.
        Cancelled: `progress` took it back.
    """
    progress = Progress() if progress is None else progress
    fonts = Fonts(plain=request.format is PictureFormat.PDF)
    kind = request.format
    is_document = kind is PictureFormat.PDF and request.paper is not None
    laid_out = _PAGES_LAID_OUT if is_document else _LAID_OUT
    sheets = sheets_of(request, fonts, progress.part(0.0, laid_out))
    words = translate("Picture", "Drawing the {upper}").format(upper=kind.value.upper())
    drawing = progress.part(laid_out, 1.0, words)
    drawing.report(0.0)
    data = _DRAW[kind](_Drawn(request, sheets, fonts, drawing))
    progress.check()
    return data


class _Drawn(NamedTuple):
    """What bytes are made of."""

    request: PictureRequest
    sheets: tuple[Sheet, ...]
    fonts: Fonts
    progress: Progress


def _png(what: _Drawn) -> bytes:
    return png_bytes(what.sheets[0], what.fonts, what.progress)


def _svg(what: _Drawn) -> bytes:
    return svg_bytes(what.sheets[0], what.fonts, what.progress)


def _pdf(what: _Drawn) -> bytes:
    return pdf_bytes(what.sheets, what.fonts, what.progress)


def _slide(what: _Drawn) -> bytes:
    try:
        return slide_bytes(what.sheets[0], what.fonts, what.request.page.as_of)
    except TooManyShapesError as error:
        raise PictureError(str(error)) from error


_DRAW: Final[Mapping[PictureFormat, Callable[[_Drawn], bytes]]] = {
    PictureFormat.PNG: _png,
    PictureFormat.SVG: _svg,
    PictureFormat.PDF: _pdf,
    PictureFormat.PPTX: _slide,
}


def sheets_of(
    request: PictureRequest, fonts: Fonts, progress: Progress | None = None
) -> tuple[Sheet, ...]:
    """The picture as it will be drawn: one sheet, or the pages of a document.

    Raises:
        PictureError: it cannot be made as asked.
        Cancelled: `progress` took it back.
    """
    progress = Progress() if progress is None else progress
    progress = progress.part(0.0, 1.0, translate("Picture", "Laying out the page"))
    progress.report(0.0)
    try:
        if request.format is PictureFormat.PPTX and request.paper is None:
            request = msgspec.structs.replace(request, paper=SLIDE)
        if request.paper is None:
            return (_sheet(request, fonts, progress),)
        if request.format is PictureFormat.PDF:
            return _pages(request, request.paper, fonts, progress)
        return (_sheet(_on_paper(request, request.paper), fonts, progress),)
    except TooSmallError as error:
        raise PictureError(_too_small(request, error)) from error
    except PageError as error:
        raise PictureError(str(error)) from error


def _too_small(request: PictureRequest, error: TooSmallError) -> str:
    if request.paper is None:
        pixels = ceil(error.needed * request.scale)
        return translate("Picture", _TOO_SMALL[error.side]).format(pixels=grouped(pixels))
    return translate(
        "Picture",
        "This paper is too small for the text: take larger paper or smaller text.",
    )


def _on_paper(request: PictureRequest, paper: tuple[float, float]) -> PictureRequest:
    """The same as one picture of this size."""
    dpi = request.dpi or _CSS_DPI
    width, height = (round(side / _INCH * dpi) for side in paper)
    return msgspec.structs.replace(
        request,
        paper=None,
        width=width,
        height=height,
        dpi=dpi,
        millimeters=paper[0],
        font_size=request.zoom * USUAL_POINTS,
    )


def _sheet(request: PictureRequest, fonts: Fonts, progress: Progress) -> Sheet:
    scale = request.scale
    height = None if request.height is None else request.height / scale
    width = request.width / scale
    is_bitmap = request.format is PictureFormat.PNG
    most_height = min(MOST_HEIGHT, HIGHEST / scale) if is_bitmap else MOST_HEIGHT
    scene = lay_out(
        request.page,
        fonts,
        width=width,
        height=height,
        most_height=most_height,
        progress=progress,
    )
    pixels_high = round(scene.height * scale) if request.height is None else request.height
    if is_bitmap and request.width * pixels_high > _MOST_PIXELS:
        raise PictureError(
            translate(
                "Picture",
                "{width} × {pixels_high} px are more than a PNG can hold"
                " here; ask for less width or height, or for SVG or PDF.",
            ).format(width=request.width, pixels_high=pixels_high)
        )
    sheet = _sheet_with(request, scene, scale)
    wide = request.millimeters
    if not wide:
        return sheet
    return msgspec.structs.replace(sheet, millimeters=(wide, wide * pixels_high / request.width))


def _pages(
    request: PictureRequest, paper: tuple[float, float], fonts: Fonts, progress: Progress
) -> tuple[Sheet, ...]:
    width, height = (side / _INCH * _CSS_DPI / request.zoom for side in paper)
    pages = lay_out_pages(request.page, fonts, width=width, height=height, progress=progress)
    return tuple(
        msgspec.structs.replace(
            _sheet_with(request, page.scene, request.zoom), bookmarks=page.bookmarks
        )
        for page in pages
    )


def _sheet_with(request: PictureRequest, scene: Scene, scale: float) -> Sheet:
    width, height = round(scene.width * scale), round(scene.height * scale)
    return Sheet(
        scene=scene,
        theme=THEMES[request.theme],
        width=width if request.paper else request.width,
        height=height if request.paper else request.height or height,
        scale=scale,
        title=request.page.title,
        zoom=request.zoom,
        embeds_fonts=request.embeds_fonts,
    )
