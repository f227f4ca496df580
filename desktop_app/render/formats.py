"""One sheet, painted by Qt into the bytes of a PNG or a PDF file."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QColor, QImage, QImageWriter, QPageLayout, QPageSize, QPainter, QPdfWriter

from desktop_app.render.fonts import Fonts
from desktop_app.render.painter import paint_scene
from desktop_app.render.sheet import Sheet
from desktop_app.timeline.primitives import Ink

__all__ = ["pdf_bytes", "png_bytes"]

_COMPRESSION = 30
"""Of 100: half the time of Qt's own choice for a file that is hardly larger."""
_CSS_DPI = 96
_POINTS_PER_INCH = 72
_METERS_PER_INCH = 0.0254
_PDF_RESOLUTION = 1200


def png_bytes(sheet: Sheet, fonts: Fonts) -> bytes:
    """A PNG of exactly the sheet's size that knows its pixels per inch."""
    image = QImage(sheet.width, sheet.height, QImage.Format.Format_RGB32)
    dots_per_meter = round(_CSS_DPI * sheet.scale / _METERS_PER_INCH)
    image.fill(QColor(sheet.theme.color(Ink.SURFACE)))
    # The painter's own scale makes things larger; a dense device would enlarge fonts once more.
    # Left painting by an error, a device would take the whole process with it when it is freed.
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        painter.scale(sheet.scale, sheet.scale)
        paint_scene(painter, sheet.scene, sheet.theme, fonts)
    image.setDotsPerMeterX(dots_per_meter)
    image.setDotsPerMeterY(dots_per_meter)
    image.setText("Title", sheet.title)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, b"png")
    writer.setCompression(_COMPRESSION)
    writer.write(image)
    return bytes(buffer.data().data())


def pdf_bytes(sheet: Sheet, fonts: Fonts) -> bytes:
    """A PDF of one page with shapes and text, whose logical pixels are 1/96 inch."""
    points = _POINTS_PER_INCH / _CSS_DPI
    size = QSizeF(sheet.scene.width * points, sheet.scene.height * points)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(sheet.title)
    writer.setCreator("License Timeline")
    writer.setResolution(_PDF_RESOLUTION)
    match = QPageSize.SizeMatchPolicy.ExactMatch
    writer.setPageSize(QPageSize(size, QPageSize.Unit.Point, "", match))
    writer.setPageOrientation(QPageLayout.Orientation.Portrait)
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    with QPainter(writer) as painter:
        device = _PDF_RESOLUTION / _CSS_DPI
        painter.scale(device, device)
        painter.fillRect(
            0,
            0,
            round(sheet.scene.width) + 1,
            round(sheet.scene.height) + 1,
            QColor(sheet.theme.color(Ink.SURFACE)),
        )
        paint_scene(painter, sheet.scene, sheet.theme, fonts)
    return bytes(buffer.data().data())
