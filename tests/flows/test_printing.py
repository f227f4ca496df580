"""Pictures on paper: the pages are shown first, printed beside the window, and can be stopped."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QPageRanges, QPageSize
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.jobs import Cancelled, Progress
from desktop_app.render.fonts import Fonts
from desktop_app.render.picture import sheets_of
from desktop_app.render.sheet import Sheet
from desktop_app.ui.dialogs.print_dialog import PrintDialog
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.picture_print import print_sheets, printer_for
from tests.builders import a_license, a_term
from tests.flows.conftest import OpenWindow
from tests.flows.picturing import open_pictures
from tests.render.pages import a_page, a_picture

A4 = (210.0, 297.0)


@pytest.fixture
def window(open_window: OpenWindow, huawei: Path) -> MainWindow:
    return open_window(huawei)


@pytest.fixture
def dialog(window: MainWindow, qtbot: QtBot) -> PrintDialog:
    pictures = open_pictures(window)
    press(pictures, "Print…")
    found = next(each for each in window.findChildren(PrintDialog) if each.isVisible())
    qtbot.waitUntil(lambda: "mm" in found.preview.words, timeout=20_000)
    return found


def press(dialog: QWidget, words: str) -> None:
    next(each for each in dialog.findChildren(QPushButton) if each.text() == words).click()


def into(path: Path, paper: QPageSize.PageSizeId | None = None) -> Callable[..., bool]:
    """Answers the question for a printer: into this file, on other paper."""

    def choose(printer: QPrinter, _parent: QWidget) -> bool:
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(path))
        if paper is not None:
            printer.setPageSize(QPageSize(paper))
        return True

    return choose


def printed(path: Path) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(path).pages)


def points(path: Path) -> tuple[int, int]:
    """Width and height of the first page."""
    box = PdfReader(path).pages[0].mediabox
    return round(box.width), round(box.height)


def test_that_the_pages_are_shown_as_they_will_be_printed(
    dialog: PrintDialog, qtbot: QtBot
) -> None:
    assert "297 × 210 mm" in dialog.preview.words
    dialog.choose_paper("A3", landscape=False)
    qtbot.waitUntil(lambda: "297 × 420 mm" in dialog.preview.words, timeout=20_000)


def test_that_what_is_printed_is_what_was_shown(
    window: MainWindow, dialog: PrintDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    window.pictures.prints.choose = into(tmp_path / "printed.pdf")
    with qtbot.waitSignal(window.pictures.finished, timeout=30_000) as told:
        press(dialog, "Print…")
    assert "printed.pdf" in str(told.args)
    assert "Temporary" in printed(tmp_path / "printed.pdf")
    assert points(tmp_path / "printed.pdf") == (842, 595)
    assert [each.name for each in tmp_path.glob("*printed*")] == ["printed.pdf"]


def test_that_paper_chosen_with_the_printer_is_laid_out_for(
    window: MainWindow, dialog: PrintDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "large.pdf"
    window.pictures.prints.choose = into(path, paper=QPageSize.PageSizeId.A3)
    with qtbot.waitSignal(window.pictures.finished, timeout=30_000):
        press(dialog, "Print…")
    assert points(path) == (1191, 842)
    assert "Temporary" in printed(path)


def test_that_going_back_from_the_printer_prints_nothing(
    window: MainWindow, dialog: PrintDialog
) -> None:
    window.pictures.prints.choose = lambda _printer, _parent: False
    press(dialog, "Print…")
    assert not window.files.jobs.is_running("print")
    assert dialog.isVisible()


def test_that_a_file_that_cannot_be_printed_into_is_told_in_a_sentence(
    window: MainWindow, dialog: PrintDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    window.pictures.prints.choose = into(tmp_path / "no such folder" / "printed.pdf")
    press(dialog, "Print…")
    qtbot.waitUntil(lambda: "cannot be written" in dialog.preview.words, timeout=30_000)
    assert dialog.isVisible()


# The pages themselves


@pytest.fixture
def sheets() -> tuple[Sheet, ...]:
    many = [a_license(a_term("t"), id=f"l{n}", title=f"License {n}") for n in range(120)]
    return sheets_of(a_picture(a_page(*many), "pdf", paper=A4), Fonts(plain=True))


def a_printer(path: Path) -> QPrinter:
    printer = printer_for(A4)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


@pytest.mark.usefixtures("qapp")
def test_that_only_the_pages_asked_for_are_printed(
    sheets: tuple[Sheet, ...], tmp_path: Path
) -> None:
    assert len(sheets) > 3
    printer = a_printer(tmp_path / "some.pdf")
    printer.setPageRanges(QPageRanges.fromString("2-3"))
    print_sheets(sheets, printer, Progress())
    assert len(PdfReader(tmp_path / "some.pdf").pages) == 2
    words = " ".join(printed(tmp_path / "some.pdf").split())
    assert f"Page 2 of {len(sheets)}" in words
    assert "Page 1 of" not in words


@pytest.mark.usefixtures("qapp")
def test_that_printing_tells_page_by_page_and_ends_where_it_is_stopped(
    sheets: tuple[Sheet, ...], tmp_path: Path
) -> None:
    path = tmp_path / "stopped.pdf"
    path.write_bytes(b"as it was")
    told: list[str] = []

    def tell(_share: float, step: str) -> None:
        told.append(step)
        if len(told) == 2:
            progress.cancel()

    progress = Progress(tell)
    with pytest.raises(Cancelled):
        print_sheets(sheets, a_printer(path), progress)
    assert told == [f"Page 1 of {len(sheets)}", f"Page 2 of {len(sheets)}"]
    assert path.read_bytes() == b"as it was"
    assert list(tmp_path.iterdir()) == [path]
