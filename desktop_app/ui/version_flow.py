"""Other versions of the open file: what another program left, and what was kept of earlier days."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.changes import Edit, Table
from desktop_app.editing.differences import Difference, Records, differences, edit_towards
from desktop_app.jobs import Job, Progress
from desktop_app.jobs.building import building_records
from desktop_app.language import translate
from desktop_app.storage import Contents, StorageError
from desktop_app.storage.backups import Backup
from desktop_app.ui.dialogs.outside_change_dialog import OutsideAnswer, OutsideChoice
from desktop_app.ui.dialogs.questions import Questions
from desktop_app.ui.file_flow import FileFlow
from desktop_app.ui.open_file import OpenFile

__all__ = ["VersionFlow"]

_MERGE: Final = "merge"


class VersionFlow(QObject):
    """Asks whose records shall stand, and carries the answer out.

    Signals:
        failed(str): why it could not be done.
        done(str): what was done.
    """

    failed = Signal(str)
    done = Signal(str)

    def __init__(self, parent: QWidget, *, files: FileFlow, questions: Questions) -> None:
        super().__init__(parent)
        self._window = parent
        self._files = files
        self._jobs = files.jobs
        self._patience = files.drive.patience
        self._questions = questions
        self._is_asking = False

    def look_outside(self) -> None:
        """Notice, when the window comes to the front, what others did to the file meanwhile."""
        file = self._files.current
        if file is not None and not self._is_asking:
            file.look_outside()

    def answer_outside_change(self) -> None:
        """Ask, once at a time: reload, keep mine as a copy, or merge."""
        file = self._files.current
        if file is None or self._is_asking or self._jobs.is_running("outside"):
            return
        mine = file.records_wanted()

        def look(_progress: Progress) -> tuple[Difference, ...]:
            with building_records():
                return differences(mine, _records(file.file.outside_contents()))

        def ask(found: tuple[Difference, ...]) -> None:
            if self._files.current is file:
                self._ask(file, found)

        def fail(error: Exception) -> None:
            words = translate("Versions", "{error} Save your work under another name with Save As.")
            self.failed.emit(words.format(error=_sentence(error)))

        self._jobs.start_apart(
            "outside", Job("outside", look), done=ask, failed=fail, patience=self._patience
        )

    def _ask(self, file: OpenFile, found: tuple[Difference, ...]) -> None:
        self._is_asking = True
        try:
            answer = self._questions.outside_change(self._window, file.file.path.name, found)
            if answer is not None and self._files.current is file:
                self._carry_out(file, answer)
        finally:
            self._is_asking = False

    def restore(self) -> None:
        """Bring an earlier version back as one undoable edit."""
        file = self._files.current
        if file is None:
            return

        def ask(backups: tuple[Backup, ...]) -> None:
            if self._files.current is not file:
                return
            backup = self._questions.backup(self._window, backups)
            if backup is not None and self._files.current is file:
                self._restore(file, backup)

        self._jobs.start_apart(
            "backups",
            Job("backups", lambda _: file.file.backups()),
            done=ask,
            failed=lambda error: self.failed.emit(_sentence(error)),
            patience=self._patience,
        )

    def _restore(self, file: OpenFile, backup: Backup) -> None:
        made = backup.made.astimezone().strftime("%Y-%m-%d %H:%M")
        label = translate("Versions", "Restore the version of {made}").format(made=made)
        current = file.records()

        def plan(_progress: Progress) -> Edit | None:
            with building_records():
                return edit_towards(label, current, _records(file.file.contents_of(backup)))

        def perform(edit: Edit | None) -> None:
            if self._files.current is not file:
                return
            if edit is None:
                words = translate("Versions", "The version of {made} has the same records as now.")
                self.done.emit(words.format(made=made))
            else:
                file.perform(edit)

        self._jobs.start_apart(
            "restore",
            Job("restore", plan),
            done=perform,
            failed=lambda error: self.failed.emit(_sentence(error)),
            patience=self._patience,
        )

    def _carry_out(self, file: OpenFile, answer: OutsideAnswer) -> None:
        path, mine = file.file.path, file.records_wanted()
        if answer.choice is OutsideChoice.COPY:
            proposal = self._files.beside(path.with_name(f"{path.stem} (mine){path.suffix}"))
            copy = self._questions.file_to_create(
                self._window, proposal, translate("Versions", "Keep Mine as a Copy")
            )
            if copy is not None:
                self._files.go_on_in_copy(file, copy, lambda new: _catch_up(new, mine))
            return

        merge = partial(self._merge, mine=mine, only=answer.mine)
        self._files.reopen(file, *([merge] if answer.choice is OutsideChoice.MERGE else []))

    def _merge(self, file: OpenFile, *, mine: Records, only: Collection[tuple[Table, str]]) -> None:
        """Put what is wanted of mine over what the other program wrote."""
        label = translate("Versions", "Merge with the version of another program")
        theirs = file.records()

        def plan(_progress: Progress) -> Edit | None:
            with building_records():
                return edit_towards(label, theirs, mine, only=only)

        def perform(edit: Edit | None) -> None:
            if self._files.current is not file:
                return
            if file.records() != theirs:
                # Edited meanwhile: what differs is looked for again.
                self._merge(file, mine=mine, only=only)
            else:
                file.perform(edit)

        self._jobs.start_apart(
            _MERGE, Job(_MERGE, plan), done=perform, failed=_raise, patience=self._patience
        )


def _catch_up(file: OpenFile, mine: Records) -> None:
    """Have the copy know the edits that the file itself could not take any more."""
    label = translate("Versions", "Edits since another program changed the file")
    file.perform(edit_towards(label, file.records(), mine))


def _raise(error: Exception) -> None:
    raise error


def _sentence(error: Exception) -> str:
    if isinstance(error, StorageError):
        return str(error)
    raise error


def _records(contents: Contents) -> Records:
    return Records(contents.info, contents.licenses, contents.sources)
