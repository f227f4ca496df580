"""A picture of licenses: one frozen request in, one finished PNG, SVG or PDF file out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import ceil
from pathlib import Path
from types import MappingProxyType
from typing import Final

import msgspec

from desktop_app.jobs import Progress
from desktop_app.language import grouped, marked, translate
from desktop_app.render.file_format import PictureFormat, format_of
from desktop_app.render.fonts import Fonts
from desktop_app.render.formats import pdf_bytes, png_bytes
from desktop_app.render.output import write_output
from desktop_app.render.sheet import Sheet
from desktop_app.render.svg import svg_bytes
from desktop_app.render.theme import THEMES
from desktop_app.timeline.page.layout import (
    LEAST_WIDTH,
    MOST_HEIGHT,
    PageError,
    TooSmallError,
    lay_out,
)
from desktop_app.timeline.page.request import PageRequest

__all__ = [
    "HIGHEST",
    "LOWEST",
    "PictureError",
    "PictureFormat",
    "PictureRequest",
    "format_of",
    "render_picture",
]

LOWEST: Final = 320
HIGHEST: Final = 16_384
"""Limits of width and height, in pixels."""

_DESIGN_WIDTH: Final = 1600
_CSS_DPI: Final = 96
_MOST_PIXELS: Final = 200_000_000


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
    """

    page: PageRequest
    format: PictureFormat
    width: int = _DESIGN_WIDTH
    height: int | None = None
    dpi: int | None = None
    theme: str = "light"

    @property
    def scale(self) -> float:
        """Pixels of the picture per logical pixel of the page."""
        if self.dpi is not None:
            return self.dpi / _CSS_DPI
        if self.width < LEAST_WIDTH:
            return self.width / LEAST_WIDTH
        return max(1.0, self.width / _DESIGN_WIDTH)


_WRITERS: Final[Mapping[PictureFormat, Callable[[Sheet, Fonts], bytes]]] = MappingProxyType(
    {
        PictureFormat.PNG: png_bytes,
        PictureFormat.SVG: svg_bytes,
        PictureFormat.PDF: pdf_bytes,
    }
)


def render_picture(request: PictureRequest, path: Path, progress: Progress | None = None) -> None:
    """Draw the picture into a file, which appears whole or not at all.

    Works in any thread and without a display; needs a QGuiApplication.

    Raises:
        PictureError: it cannot be made as asked.
        StorageError: it cannot be written; what was at `path` is still there.
        Cancelled: `progress` took it back.
    """
    progress = Progress() if progress is None else progress
    progress.report(0.0, translate("Picture", "Laying out the page"))
    fonts = Fonts(plain=request.format is PictureFormat.PDF)
    sheet = _sheet(request, fonts)
    progress.report(
        0.4, translate("Picture", "Drawing the {upper}").format(upper=request.format.value.upper())
    )
    data = _WRITERS[request.format](sheet, fonts)
    progress.report(0.9, translate("Picture", "Writing the file"))
    write_output(path, data)
    progress.report(1.0)


def _sheet(request: PictureRequest, fonts: Fonts) -> Sheet:
    scale = request.scale
    height = None if request.height is None else request.height / scale
    width = request.width / scale
    is_bitmap = request.format is PictureFormat.PNG
    most_height = min(MOST_HEIGHT, HIGHEST / scale) if is_bitmap else MOST_HEIGHT
    try:
        scene = lay_out(request.page, fonts, width=width, height=height, most_height=most_height)
    except TooSmallError as error:
        pixels = ceil(error.needed * scale)
        raise PictureError(
            translate("Picture", _TOO_SMALL[error.side]).format(pixels=grouped(pixels))
        ) from error
    except PageError as error:
        raise PictureError(str(error)) from error
    pixels_high = round(scene.height * scale) if request.height is None else request.height
    if is_bitmap and request.width * pixels_high > _MOST_PIXELS:
        raise PictureError(
            translate(
                "Picture",
                "{width} × {pixels_high} px are more than a PNG can hold"
                " here; ask for less width or height, or for SVG or PDF.",
            ).format(width=request.width, pixels_high=pixels_high)
        )
    return Sheet(
        scene=scene,
        theme=THEMES[request.theme],
        width=request.width,
        height=pixels_high,
        scale=scale,
        title=request.page.title,
    )
