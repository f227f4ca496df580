"""What the long work of a window is called, and what is left once it was taken back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from desktop_app.language import marked
from desktop_app.ui.job_runner import JobRunner
from desktop_app.ui.long_work import LongWork, Work
from desktop_app.ui.row_flow import RowFlow
from desktop_app.ui.widgets.busy_bar import BusyBar

__all__ = ["watch_work"]

_NOTHING_DONE: Final = marked("Long work", "Stopped. Nothing was changed.")
_NO_FILE: Final = marked("Long work", "Stopped. No file was written.")
_ARRANGE: Final = "arrange"
_MERGE: Final = "merge"

_WORKS: Final = {
    "export": Work(marked("Long work", "Drawing the picture…"), _NO_FILE),
    "export-table": Work(marked("Long work", "Writing the table…"), _NO_FILE),
    _ARRANGE: Work(
        marked("Long work", "Arranging the rows…"),
        marked("Long work", "Stopped. The rows stay as they were."),
    ),
    "history": Work(marked("Long work", "Reading the history…"), _NOTHING_DONE),
    "clip": Work(marked("Long work", "Copying the licenses…"), _NOTHING_DONE),
    "duplicate": Work(marked("Long work", "Copying the licenses…"), _NOTHING_DONE),
    "paste": Work(marked("Long work", "Pasting the licenses…"), _NOTHING_DONE),
    "cells": Work(marked("Long work", "Reading the cells…"), _NOTHING_DONE),
    _MERGE: Work(marked("Long work", "Merging both versions…"), _NOTHING_DONE),
    "outside": Work(marked("Long work", "Reading what another program wrote…"), _NOTHING_DONE),
    "backups": Work(marked("Long work", "Looking for earlier versions…"), _NOTHING_DONE),
    "restore": Work(marked("Long work", "Reading the earlier version…"), _NOTHING_DONE),
}
"""Topics of jobs that a person waits for. Opening, saving and importing have words of their own."""


def watch_work(
    jobs: JobRunner, bar: BusyBar, rows: RowFlow, tell: Callable[[str], None]
) -> LongWork:
    """Follow the jobs of one window; `tell` hears what became of one that was taken back."""

    def may_cancel(topic: str) -> bool:
        # Rows have to follow the records: only a wish of the reader can be taken back. And what
        # is being merged is nowhere else.
        return rows.can_take_back if topic == _ARRANGE else topic != _MERGE

    def stopped(topic: str, sentence: str) -> None:
        if topic == _ARRANGE:
            rows.take_back()
        tell(sentence)

    work = LongWork(jobs, bar, _WORKS, may_cancel)
    work.stopped.connect(stopped)
    return work
