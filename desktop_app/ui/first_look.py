"""What the window shows of a file at first, worked out before the file comes to the window."""

from __future__ import annotations

from typing import NamedTuple

from desktop_app.domain.days import Day
from desktop_app.domain.records import FileInfo
from desktop_app.editing.document import Document
from desktop_app.storage import LicenseFile
from desktop_app.ui.canvas.stage_rows import StageRows, stage_rows
from desktop_app.ui.models.row_texts import Viewpoint

__all__ = ["FirstLook", "first_look", "first_viewpoint"]


class FirstLook(NamedTuple):
    """A document, and its licenses in file order as they look from the first day of the file."""

    document: Document
    viewpoint: Viewpoint
    rows: StageRows


def first_viewpoint(info: FileInfo, today: Day) -> Viewpoint:
    """From the day that a file names, or from today, with all that it knows."""
    as_of = today if info.as_of is None else info.as_of.last
    return Viewpoint(as_of=as_of, warning_days=info.warning_days)


def first_look(file: LicenseFile, today: Day) -> FirstLook:
    """For 100,000 licenses this takes half a second: it belongs into the job that opens them."""
    contents = file.contents
    viewpoint = first_viewpoint(contents.info, today)
    rows = stage_rows(contents.licenses, viewpoint)
    _ = rows.columns.extent  # kept there once it was asked for
    document = Document(contents.info, contents.licenses, contents.sources)
    return FirstLook(document, viewpoint, rows)
