"""The file that is open: every edit goes to the disk, then to the document, then to the views."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack
from typing_extensions import override

from desktop_app.domain.changes import Edit
from desktop_app.domain.days import Day
from desktop_app.editing.differences import Records
from desktop_app.editing.license_lock import why_refused
from desktop_app.storage import LicenseFile, OutsideChangeError, StorageError
from desktop_app.ui.canvas.stage_rows import StageRows
from desktop_app.ui.first_look import FirstLook
from desktop_app.ui.models.row_texts import Viewpoint

__all__ = ["Clock", "OpenFile"]


class Clock(Protocol):
    """Who knows the day and the time; handed in, so that tests choose both."""

    def today(self) -> Day: ...

    def now(self) -> str: ...

    def local_time(self) -> str: ...


class OpenFile(QObject):
    """Document, file and undo stack of one window.

    Signals:
        changed(ChangeSet): records changed; views follow what they are given.
        edited(str): an edit of this label is in the file.
        save_failed(str): a sentence why the last edit is neither in the file nor in the document.
        save_state_changed(SaveState): whether the file itself has every edit.
        refused(str): a sentence why an edit was not made; nothing is wrong with the file.
        changed_outside(): another program has changed the file; the edit was not made.
    """

    changed = Signal(object)
    edited = Signal(str)
    save_failed = Signal(str)
    save_state_changed = Signal(object)
    refused = Signal(str)
    changed_outside = Signal()

    def __init__(self, file: LicenseFile, look: FirstLook, *, clock: Clock, author: str) -> None:
        super().__init__()
        self.file = file
        self.clock = clock
        self.document = look.document
        self.problems = file.contents.problems
        self._look: FirstLook | None = look
        self.undo_stack = QUndoStack(self)
        self._author = author
        self._unsubscribe = self.document.subscribe(self.changed.emit)
        # Told from the saver's thread; Qt hands it to the receivers on their own.
        file.watch(self.save_state_changed.emit)

    def take_rows(self, viewpoint: Viewpoint) -> StageRows | None:
        """The rows that were made with the file; once, and only if they are as seen from there."""
        look, self._look = self._look, None
        return look.rows if look is not None and look.viewpoint == viewpoint else None

    def perform(self, edit: Edit | None) -> bool:
        """Make one undoable step of an edit; an edit without net change writes nothing.

        False where a locked license refuses it. Undo and redo are never refused.
        """
        if edit is None or edit.changes.is_empty:
            return True
        sentence = why_refused(edit.changes, self.document.info.locked)
        if sentence is not None:
            self.refused.emit(sentence)
            return False
        self.undo_stack.push(_EditCommand(edit, self))
        return True

    def apply(self, edit: Edit) -> bool:
        """Write, then show. On a failed write nothing changes and `save_failed` says why."""
        try:
            self.file.commit(edit, at=self.clock.now(), by=self._author)
        except OutsideChangeError:
            self.changed_outside.emit()
            return False
        except StorageError as error:
            self.save_failed.emit(str(error))
            return False
        self.document.apply(edit)
        self.edited.emit(edit.label)
        return True

    def records(self) -> Records:
        """All records as they are in the document now."""
        document = self.document
        return Records(document.info, tuple(document.licenses), tuple(document.sources))

    def save(self) -> None:
        """Bring the file itself up to date now."""
        try:
            self.file.save()
        except OutsideChangeError:
            self.changed_outside.emit()
        except StorageError as error:
            self.save_failed.emit(str(error))

    def look_outside(self) -> None:
        """See whether another program has touched the file since it was last read or written."""
        try:
            self.file.refuse_outside_change()
        except OutsideChangeError:
            self.changed_outside.emit()

    def abandon(self) -> None:
        """Let go of the file as another program has left it."""
        self._fall_silent()
        self.file.abandon()

    def close(self) -> None:
        """Let go of the file; nothing is told any more, not even that the stack was emptied."""
        self._fall_silent()
        self.file.close()

    def _fall_silent(self) -> None:
        self.blockSignals(True)
        self.undo_stack.blockSignals(True)
        self._unsubscribe()
        self.file.watch(None)


class _EditCommand(QUndoCommand):
    """The one generic undo command: it wraps an Edit."""

    def __init__(self, edit: Edit, file: OpenFile) -> None:
        super().__init__(edit.label)
        self._edit = edit
        self._file = file

    @override
    def redo(self) -> None:
        if not self._file.apply(self._edit):
            self.setObsolete(True)

    @override
    def undo(self) -> None:
        if not self._file.apply(self._edit.inverse(f"Undo: {self._edit.label}")):
            self.setObsolete(True)
