"""Sheets, painted by Qt into the bytes of a PNG or a PDF file."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QSizeF, QUuid
from PySide6.QtGui import QColor, QImage, QImageWriter, QPageLayout, QPageSize, QPainter, QPdfWriter

from desktop_app.jobs import Progress
from desktop_app.language import translate
from desktop_app.render.fonts import Fonts
from desktop_app.render.outline import with_outline
from desktop_app.render.painter import paint_scene
from desktop_app.render.sheet import Sheet
from desktop_app.timeline.primitives import Ink

__all__ = ["COMPRESSION", "page_points", "paint_sheet", "pdf_bytes", "png_bytes", "sheet_image"]

COMPRESSION = 30
"""Of 100: half the time of Qt's own choice for a file that is hardly larger."""
_CSS_DPI = 96
_METERS_PER_INCH = 0.0254
_PDF_RESOLUTION = 1200
_PAINTED = 0.9
"""Share of the work on a document that is done once its pages are painted."""
_NAMESPACE = QUuid("{6ba7b811-9dad-11d1-80b4-00c04fd430c8}")
"""Of RFC 4122, for addresses."""


def sheet_image(sheet: Sheet, fonts: Fonts, progress: Progress) -> QImage:
    """The sheet at exactly its size, which knows its pixels per inch."""
    image = QImage(sheet.width, sheet.height, QImage.Format.Format_RGB32)
    dots_per_meter = round(_CSS_DPI * sheet.scale / sheet.zoom / _METERS_PER_INCH)
    image.fill(QColor(sheet.theme.color(Ink.SURFACE)))
    # The painter's own scale makes things larger; a dense device would enlarge fonts once more.
    # Left painting by an error, a device would take the whole process with it when it is freed.
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        painter.scale(sheet.scale, sheet.scale)
        paint_scene(painter, sheet.scene, sheet.theme, fonts, keep_going=progress.check)
    image.setDotsPerMeterX(dots_per_meter)
    image.setDotsPerMeterY(dots_per_meter)
    return image


def png_bytes(sheet: Sheet, fonts: Fonts, progress: Progress) -> bytes:
    """A PNG of exactly the sheet's size.

    Raises:
        Cancelled: `progress` was.
    """
    image = sheet_image(sheet, fonts, progress)
    progress.report(0.5)
    image.setText("Title", sheet.title)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, b"png")
    writer.setCompression(COMPRESSION)
    writer.write(image)
    return bytes(buffer.data().data())


def pdf_bytes(sheets: Sequence[Sheet], fonts: Fonts, progress: Progress) -> bytes:
    """A PDF of shapes and text with a page for each sheet, and an outline where there are marks.

    Raises:
        Cancelled: `progress` was.
    """
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(sheets[0].title)
    writer.setCreator("License Timeline")
    # Otherwise the same request would give other bytes each time.
    writer.setDocumentId(QUuid.createUuidV5(_NAMESPACE, sheets[0].title.encode("utf-8", "replace")))
    writer.setResolution(_PDF_RESOLUTION)
    _set_page(writer, sheets[0])
    with QPainter(writer) as painter:
        for number, sheet in enumerate(sheets):
            share = _PAINTED * number / len(sheets)
            progress.report(share, translate("Picture", "Drawing the pages"))
            if number:
                writer.newPage()
            paint_sheet(painter, sheet, _PDF_RESOLUTION, fonts, progress.check)
    data = bytes(buffer.data().data())
    if not any(sheet.bookmarks for sheet in sheets):
        return data
    return with_outline(data, sheets, progress.part(_PAINTED, 1.0))


def paint_sheet(
    painter: QPainter,
    sheet: Sheet,
    dots_per_inch: float,
    fonts: Fonts,
    keep_going: Callable[[], None] = lambda: None,
) -> None:
    """The sheet at its own size on a device that is printed.

    `keep_going` is called now and then; what it raises ends the work.
    """
    painter.save()
    device = dots_per_inch / _CSS_DPI * sheet.zoom
    painter.scale(device, device)
    scene = sheet.scene
    ground = QColor(sheet.theme.color(Ink.SURFACE))
    painter.fillRect(0, 0, round(scene.width) + 1, round(scene.height) + 1, ground)
    try:
        paint_scene(painter, scene, sheet.theme, fonts, keep_going=keep_going)
    finally:
        painter.restore()


def page_points(sheet: Sheet) -> QSizeF:
    """Width and height where it is printed, in points."""
    return QSizeF(sheet.scene.width * sheet.points, sheet.scene.height * sheet.points)


def _set_page(writer: QPdfWriter, sheet: Sheet) -> None:
    match = QPageSize.SizeMatchPolicy.ExactMatch
    writer.setPageSize(QPageSize(page_points(sheet), QPageSize.Unit.Point, "", match))
    writer.setPageOrientation(QPageLayout.Orientation.Portrait)
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
