"""Prints the pages of a picture, in any thread, and stops where that is asked."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from desktop_app.jobs import Progress
from desktop_app.language import translate
from desktop_app.render.fonts import Fonts
from desktop_app.render.formats import paint_sheet
from desktop_app.render.picture import PictureError
from desktop_app.render.sheet import Sheet

__all__ = ["paper_in", "print_sheets", "printer_for"]


def printer_for(paper: tuple[float, float]) -> QPrinter:
    """The usual printer, set to paper of this width and height in millimeters, all of it."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setFullPage(True)
    orientation = QPageLayout.Orientation
    printer.setPageLayout(
        QPageLayout(
            QPageSize(QSizeF(*sorted(paper)), QPageSize.Unit.Millimeter),
            orientation.Landscape if paper[0] > paper[1] else orientation.Portrait,
            QMarginsF(0, 0, 0, 0),
        )
    )
    return printer


def paper_in(printer: QPrinter) -> tuple[float, float]:
    """Width and height of the paper that a printer has now, in millimeters."""
    whole = printer.pageLayout().fullRect(QPageLayout.Unit.Millimeter)
    return whole.width(), whole.height()


def print_sheets(sheets: Sequence[Sheet], printer: QPrinter, progress: Progress) -> None:
    """Those pages that the printer was set to print, each as often as it was.

    Qt paints on a printer in any thread: https://doc.qt.io/qt-6/threads-modules.html

    Raises:
        PictureError: the printer takes nothing.
        Cancelled: `progress` was. A file that was to be printed into is as it was; a printer may
            print what it has already.
    """
    printer.setDocName(sheets[0].title)
    target = printer.outputFileName()
    if not target:
        _print(sheets, printer, progress)
        return
    # Qt empties the file at once; it is to be there whole or as it was.
    unfinished = Path(target).with_name(f".{Path(target).name}.unfinished")
    printer.setOutputFileName(str(unfinished))
    try:
        # Qt would say no more than that it could not begin.
        unfinished.touch()
        _print(sheets, printer, progress)
        unfinished.replace(target)
    except OSError as error:
        words = translate("Printing", "{name} cannot be written: {why}.")
        why = error.strerror or str(error)
        raise PictureError(words.format(name=Path(target).name, why=why)) from error
    finally:
        unfinished.unlink(missing_ok=True)


def _print(sheets: Sequence[Sheet], printer: QPrinter, progress: Progress) -> None:
    wanted = _wanted(len(sheets), printer)
    fonts = Fonts(plain=True)
    with QPainter() as painter:
        if not painter.begin(printer):
            raise PictureError(
                translate(
                    "Printing",
                    "The printer takes nothing. Look whether it is on, or choose another.",
                )
            )
        try:
            for number, place in enumerate(wanted):
                words = translate("Printing", "Page {number} of {count}")
                step = words.format(number=number + 1, count=len(wanted))
                progress.report(number / len(wanted), step)
                if number:
                    printer.newPage()
                paint_sheet(painter, sheets[place], printer.resolution(), fonts, progress.check)
        except BaseException:
            printer.abort()
            raise


def _wanted(count: int, printer: QPrinter) -> list[int]:
    """The places of the pages to print, copy by copy where the printer makes none itself."""
    ranges = printer.pageRanges()
    pages = [page for page in range(count) if ranges.isEmpty() or ranges.contains(page + 1)]
    copies = 1 if printer.supportsMultipleCopies() else max(1, printer.copyCount())
    return pages * copies
