"""Other versions of the open file: what another program left, and what was kept of earlier days."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.editing.differences import Records, differences, edit_towards
from desktop_app.language import translate
from desktop_app.storage import Contents, LicenseFile, StorageError
from desktop_app.ui.dialogs.outside_change_dialog import OutsideAnswer, OutsideChoice
from desktop_app.ui.dialogs.questions import Questions
from desktop_app.ui.file_flow import FileFlow
from desktop_app.ui.open_file import OpenFile

__all__ = ["VersionFlow"]


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
        if file is None or self._is_asking:
            return
        self._is_asking = True
        try:
            theirs = _records(file.file.outside_contents())
            found = differences(file.records(), theirs)
            answer = self._questions.outside_change(self._window, file.file.path.name, found)
            if answer is not None:
                self._carry_out(file, answer)
        except StorageError as error:
            self.failed.emit(
                translate(
                    "Versions", "{error} Save your work under another name with Save As."
                ).format(error=error)
            )
        finally:
            self._is_asking = False

    def restore(self) -> None:
        """Bring an earlier version back as one undoable edit."""
        file = self._files.current
        if file is None:
            return
        backup = self._questions.backup(self._window, file.file.backups())
        if backup is None:
            return
        try:
            wanted = _records(file.file.contents_of(backup))
        except StorageError as error:
            self.failed.emit(str(error))
            return
        made = backup.made.astimezone().strftime("%Y-%m-%d %H:%M")
        edit = edit_towards(
            translate("Versions", "Restore the version of {made}").format(made=made),
            file.records(),
            wanted,
        )
        if edit is None:
            self.done.emit(
                translate("Versions", "The version of {made} has the same records as now.").format(
                    made=made
                )
            )
        else:
            file.perform(edit)

    def _carry_out(self, file: OpenFile, answer: OutsideAnswer) -> None:
        mine = file.records()
        path = file.file.path
        if answer.choice is OutsideChoice.COPY:
            proposal = path.with_name(f"{path.stem} (mine){path.suffix}")
            copy = self._questions.file_to_create(
                self._window, proposal, translate("Versions", "Keep Mine as a Copy")
            )
            if copy is not None:
                self._keep_copy(file, copy)
            return
        self._files.reopen(file)
        if answer.choice is OutsideChoice.MERGE and self._files.current is not None:
            current = self._files.current
            edit = edit_towards(
                translate("Versions", "Merge with the version of another program"),
                current.records(),
                mine,
                only=answer.mine,
            )
            current.perform(edit)

    def _keep_copy(self, file: OpenFile, copy: Path) -> None:
        opened: LicenseFile = file.file.save_as(copy)
        file.abandon()
        self._files.show(opened)


def _records(contents: Contents) -> Records:
    return Records(contents.info, contents.licenses, contents.sources)
