"""From a picture to paper: its pages are shown, and printed while the window stays free."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NamedTuple

import msgspec
from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from desktop_app.domain.days import Day
from desktop_app.domain.pictures import PicturePreset
from desktop_app.jobs import Job, Progress
from desktop_app.language import marked, translate
from desktop_app.render.file_format import PictureFormat
from desktop_app.render.fonts import Fonts
from desktop_app.render.paper import paper_size
from desktop_app.render.picture import PictureError, sheets_of
from desktop_app.render.presets import DrawnFile, picture_request
from desktop_app.render.sheet import Sheet
from desktop_app.ui.dialogs.print_dialog import PrintDialog
from desktop_app.ui.job_runner import JobRunner
from desktop_app.ui.long_work import Work
from desktop_app.ui.picture_previews import Previews
from desktop_app.ui.picture_print import paper_in, print_sheets, printer_for
from desktop_app.ui.preview_work import watch_preview

__all__ = ["PrintFlow", "choose_printer"]

_PREVIEW: Final = "print-preview"
_PRINT: Final = "print"
_WORKS: Final = {
    _PREVIEW: Work(
        marked("Long work", "Laying out the pages…"),
        marked("Long work", "Stopped. The pages are not drawn."),
    ),
    _PRINT: Work(
        marked("Long work", "Printing…"),
        marked("Long work", "Stopped. What the printer has already it may still print."),
    ),
}
_LAID_OUT: Final = 0.3
_SAME: Final = 0.5
"""Millimeters by which paper may differ without another layout."""


def choose_printer(printer: QPrinter, parent: QWidget) -> bool:
    """Ask which printer, which pages and how many copies; False where the user went back."""
    dialog = QPrintDialog(printer, parent)
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange)
    try:
        return dialog.exec() == QDialog.DialogCode.Accepted
    finally:
        dialog.deleteLater()


class _Printed(NamedTuple):
    """What is printed: a picture of these records as of this day."""

    drawn: Callable[[], DrawnFile]
    today: Day
    previews: Previews


class PrintFlow(QObject):
    """Shows the dialog and does what it asks for.

    Attributes:
        choose: asks for the printer; tests put an answer in its place.

    Signals:
        finished(str): what was done.
    """

    finished = Signal(str)

    def __init__(self, parent: QObject, jobs: JobRunner) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self.choose: Callable[[QPrinter, QWidget], bool] = choose_printer

    def show(
        self,
        preset: PicturePreset,
        drawn: Callable[[], DrawnFile],
        today: Day,
        parent: QWidget,
    ) -> PrintDialog:
        """Show the pages as they will be printed; the dialog's own button prints them.

        `drawn` is asked in a worker.
        """
        dialog = PrintDialog(preset, parent)
        self._serve(dialog, _Printed(drawn, today, Previews(drawn, today)))
        dialog.finished.connect(self._end)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _end(self) -> None:
        for topic in _WORKS:
            self._jobs.cancel(topic)

    def _serve(self, dialog: PrintDialog, what: _Printed) -> None:
        def preview(preset: PicturePreset, page: int, room: QSize) -> None:
            wish = preset, PictureFormat.PDF
            self._jobs.start(
                _PREVIEW,
                Job(_PREVIEW, lambda run: what.previews.draw(wish, page, room, run)),
                done=dialog.preview.show_preview,
                failed=lambda error: dialog.preview.show_failure(_sentence(error)),
            )

        def print_(preset: PicturePreset) -> None:
            self._print(preset, what, dialog)

        dialog.preview_wanted.connect(preview)
        dialog.print_wanted.connect(print_)
        watch_preview(self._jobs, dialog.bar, dialog.preview, _WORKS)

    def _print(self, preset: PicturePreset, what: _Printed, dialog: PrintDialog) -> None:
        paper = paper_size(preset.paper, landscape=preset.landscape)
        if paper is None:
            return
        printer = printer_for(paper)
        if not self.choose(printer, dialog):
            return
        place = printer.outputFileName()

        def done(_: None) -> None:
            self.finished.emit(
                translate("Printing", "The pages are in {path}").format(path=place)
                if place
                else translate("Printing", "The printer has the pages.")
            )
            dialog.accept()

        self._jobs.start_apart(
            _PRINT,
            Job(_PRINT, lambda run: _print_job(preset, what, printer, run)),
            done=done,
            failed=lambda error: dialog.preview.show_note(_sentence(error)),
        )


def _print_job(
    preset: PicturePreset, what: _Printed, printer: QPrinter, progress: Progress
) -> None:
    sheets = _sheets(preset, what, paper_in(printer), progress.part(0.0, _LAID_OUT))
    print_sheets(sheets, printer, progress.part(_LAID_OUT, 1.0))


def _sheets(
    preset: PicturePreset, what: _Printed, paper: tuple[float, float], progress: Progress
) -> tuple[Sheet, ...]:
    """The pages of the preview, or others where other paper was chosen with the printer."""
    fonts = Fonts(plain=True)
    asked = paper_size(preset.paper, landscape=preset.landscape)
    if asked is not None and all(abs(a - b) < _SAME for a, b in zip(asked, paper, strict=True)):
        return what.previews.sheets((preset, PictureFormat.PDF), fonts, progress)
    request = picture_request(preset, what.drawn(), PictureFormat.PDF, what.today)
    return sheets_of(msgspec.structs.replace(request, paper=paper), fonts, progress)


def _sentence(error: Exception) -> str:
    if isinstance(error, PictureError):
        return str(error)
    raise error
