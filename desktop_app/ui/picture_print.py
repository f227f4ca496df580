"""Prints a picture, with a preview of the pages as the printer's own paper makes them."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QWidget

from desktop_app.domain.days import Day
from desktop_app.domain.pictures import PicturePreset
from desktop_app.render.file_format import PictureFormat
from desktop_app.render.fonts import Fonts
from desktop_app.render.formats import paint_sheet
from desktop_app.render.picture import PictureRequest, sheets_of
from desktop_app.render.presets import DrawnFile, picture_request

__all__ = ["paint_pages", "print_picture"]


def print_picture(preset: PicturePreset, drawn: DrawnFile, today: Day, parent: QWidget) -> None:
    """Show what would be printed; the dialog's own button prints it.

    Raises:
        PictureError: it cannot be made as asked.
    """
    on_paper = msgspec.structs.replace(preset, paper=preset.paper or "A4", theme="light")
    request = picture_request(on_paper, drawn, PictureFormat.PDF, today)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setFullPage(True)
    printer.setDocName(request.page.title)
    printer.setPageLayout(_layout(request, landscape=preset.landscape))
    dialog = QPrintPreviewDialog(printer, parent)

    def paint(device: QPrinter) -> None:
        paint_pages(request, device)

    dialog.paintRequested.connect(paint)
    dialog.resize(parent.size())
    try:
        dialog.exec()
    finally:
        dialog.deleteLater()


def paint_pages(request: PictureRequest, printer: QPrinter) -> None:
    """All pages, laid out for the paper that the printer has now."""
    millimeters = printer.pageLayout().fullRect(QPageLayout.Unit.Millimeter)
    paper = (millimeters.width(), millimeters.height())
    sheets = sheets_of(msgspec.structs.replace(request, paper=paper), Fonts())
    fonts = Fonts()
    with QPainter(printer) as painter:
        for number, sheet in enumerate(sheets):
            if number:
                printer.newPage()
            paint_sheet(painter, sheet, printer.resolution(), fonts)


def _layout(request: PictureRequest, *, landscape: bool) -> QPageLayout:
    assert request.paper is not None, "printed on paper"
    narrow, wide = sorted(request.paper)
    orientation = QPageLayout.Orientation
    return QPageLayout(
        QPageSize(QSizeF(narrow, wide), QPageSize.Unit.Millimeter),
        orientation.Landscape if landscape else orientation.Portrait,
        QMarginsF(0, 0, 0, 0),
    )
