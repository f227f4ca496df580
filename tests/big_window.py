"""The real window over records that no file holds: as many as a test or a picture wants."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from desktop_app.app.window import create_window
from desktop_app.domain.days import Day
from desktop_app.domain.partial_date import PartialDate
from desktop_app.domain.records import FileInfo, License
from desktop_app.editing.document import Document
from desktop_app.storage import LicenseFile
from desktop_app.ui.main_window import MainWindow

__all__ = ["show_records", "window_over"]


def window_over(
    licenses: Sequence[License], folder: Path, *, as_of: Day, title: str = "Licenses"
) -> MainWindow:
    """A window on an empty file in `folder`, in which these licenses are shown."""
    path = folder / f"{title}.licenses"
    info = FileInfo(title=title, as_of=PartialDate.of_day(as_of))
    LicenseFile.create(path, info, replace=True).close()
    window = create_window(path)
    show_records(window, licenses)
    return window


def show_records(window: MainWindow, licenses: Sequence[License]) -> None:
    """Let the open file hold these licenses, in memory alone."""
    file = window.files.current
    assert file is not None, "the window has a file open"
    file.document = Document(file.document.info, licenses, ())
    window.workspace.show_file(file)
