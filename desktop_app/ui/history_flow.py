"""Taking back an edit of any sitting, where what it did still stands."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtWidgets import QWidget

from desktop_app.domain.changes import Change, ChangeSet, Edit, Record, Table
from desktop_app.editing.document import Document
from desktop_app.jobs import Job
from desktop_app.language import translate
from desktop_app.storage.steps import Step
from desktop_app.ui.dialogs.history_dialog import HistoryDialog
from desktop_app.ui.job_runner import JobRunner
from desktop_app.ui.open_file import OpenFile

__all__ = ["HistoryFlow"]

_MOST: Final = 500
_TOPIC: Final = "history"


class HistoryFlow:
    """Shows the edits of the open file."""

    def __init__(
        self, window: QWidget, file: Callable[[], OpenFile | None], jobs: JobRunner
    ) -> None:
        self._window = window
        self._file = file
        self._jobs = jobs

    def show(self) -> None:
        file = self._file()
        if file is None:
            return

        def take_back(step: Step) -> str:
            return _take_back(file, step)

        def show(steps: tuple[Step, ...]) -> None:
            # Another file may have been opened meanwhile.
            if self._file() is file:
                HistoryDialog(steps, take_back, self._window).open()

        self._jobs.start_apart(
            _TOPIC,
            Job(_TOPIC, lambda progress: file.file.steps(_MOST, progress)),
            done=show,
            failed=_raise,
            patience=file.patience,
        )


def _raise(error: Exception) -> None:
    raise error


def _take_back(file: OpenFile, step: Step) -> str:
    """Undo a step as a new one; a sentence where something has changed since."""
    changes: list[Change] = []
    for table, record_id in step.records:
        entries = [e for e in file.file.history(table, record_id) if e.batch == step.batch]
        if not entries:
            continue
        before, after = entries[0].before, entries[-1].after
        now = _current(file.document, table, record_id)
        if now != after:
            return translate(
                "History",
                "“{record}” has changed since, so this step alone cannot be taken back. Take back"
                " the later steps first, or go back on the History page of the license.",
            ).format(record=_name(now or after or before, record_id))
        if now != before:
            changes.append(Change(now, before))
    if not changes:
        return translate("History", "This step changed nothing that is still there.")
    label = translate("History", "Take back: {label}").format(label=step.label)
    done = file.perform(Edit(label=label, changes=ChangeSet(tuple(reversed(changes)))))
    locked = translate("History", "A license of this step is locked. Unlock it first.")
    return "" if done else locked


def _current(document: Document, table: Table, record_id: str) -> Record | None:
    if table is Table.LICENSES:
        return document.license(record_id)
    return document.source(record_id) if table is Table.SOURCES else document.info


def _name(record: Record | None, record_id: str) -> str:
    title = getattr(record, "title", "")
    return str(title)[:80] or record_id or translate("History", "About this file")
