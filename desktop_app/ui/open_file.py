"""The file that is open: every edit goes to the disk, then to the document, then to the views."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final, Protocol
from uuid import uuid4

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.domain.changes import Edit
from desktop_app.domain.days import Day
from desktop_app.editing.differences import Records
from desktop_app.editing.document import Document
from desktop_app.editing.license_lock import why_refused
from desktop_app.jobs import Progress
from desktop_app.jobs.building import building_records, look_through_again
from desktop_app.language import translate
from desktop_app.storage import LicenseFile, OutsideChangeError, StorageError
from desktop_app.storage.save_state import SAVING
from desktop_app.ui.canvas.stage_rows import StageRows
from desktop_app.ui.edit_steps import EditSteps
from desktop_app.ui.first_look import FirstLook
from desktop_app.ui.models.row_texts import Viewpoint
from desktop_app.ui.writing import PATIENCE, Writing

__all__ = ["Clock", "OpenFile"]

_MANY: Final = 1_000
"""Records that change at once."""


class Clock(Protocol):
    """Who knows the day and the time; handed in, so that tests choose both."""

    def today(self) -> Day: ...

    def now(self) -> str: ...

    def local_time(self) -> str: ...


class _Write:
    """An edit on its way to the file."""

    def __init__(self, step: Edit, *, is_undo: bool) -> None:
        self.step = step
        self.edit = step.inverse(f"Undo: {step.label}") if is_undo else step
        self.is_undo = is_undo
        self.is_answered = False
        self.is_shown = False


class OpenFile(QObject):
    """Document, file and undo stack of one window.

    Attributes:
        mark: of this file in this sitting; ids elsewhere may mean other records.
        patience: seconds for which the window may wait for what a thread does with the file.

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

    def __init__(
        self,
        file: LicenseFile,
        look: FirstLook,
        *,
        clock: Clock,
        author: Callable[[], str],
        patience: float = PATIENCE,
    ) -> None:
        super().__init__()
        self.file = file
        self.clock = clock
        self.mark = uuid4().hex
        self.document = look.document
        self.problems = file.contents.problems
        self._look: FirstLook | None = look
        self.undo_stack = EditSteps(self, apply=self._apply, show=self._show_in_file)
        self._author = author
        self.patience = patience
        self._writing = Writing(patience)
        self._unwritten: list[_Write] = []
        self._refused: tuple[Edit, ...] = ()
        self._failure: StorageError | None = None
        self._unsubscribe = self.document.subscribe(self.changed.emit)
        # Told from the saver's thread; Qt hands it to the receivers on their own.
        file.watch(self.save_state_changed.emit)

    def take_rows(self, viewpoint: Viewpoint) -> StageRows | None:
        """The rows that were made with the file; once, and only if they are as seen from there."""
        look, self._look = self._look, None
        return look.rows if look is not None and look.viewpoint == viewpoint else None

    @property
    def is_behind(self) -> bool:
        """Whether something is still on its way to the file."""
        return self._writing.is_behind

    def perform(self, edit: Edit | None) -> bool:
        """Make one undoable step of an edit; an edit without net change writes nothing.

        False where a locked license refuses it. Undo and redo are never refused.
        """
        if edit is None or edit.changes.is_empty:
            return True
        if self.refuses(edit):
            return False
        self.undo_stack.add(edit)
        return True

    def refuses(self, edit: Edit) -> bool:
        """True where a locked license refuses it, which is told."""
        sentence = why_refused(edit.changes, self.document.info.locked)
        if sentence is not None:
            self.refused.emit(sentence)
        return sentence is not None

    def write(
        self, edit: Edit, progress: Progress, done: Callable[[BaseException | None], None]
    ) -> None:
        """Put a large edit into the file; `done` hears here of its error, or None.

        `show_written` has to follow, else the document is not what the file is. After a failure,
        or once it was cancelled, nothing has changed.
        """
        # Asked here: the settings belong to the window's own thread.
        at, by = self.clock.now(), self._author()

        def commit() -> None:
            with building_records():
                self.file.commit(edit, at=at, by=by, progress=progress)

        self._writing.do(commit, done)

    def show_written(self, edit: Edit) -> None:
        """Make what `write` has put into the file one undoable step of the document."""
        self.undo_stack.add_written(edit)

    def _apply(self, step: Edit, is_undo: bool) -> bool:  # noqa: FBT001 - as steps call it
        """Write, then show. On a failed write nothing changes and `save_failed` says why.

        On a slow drive the edit is shown before it is written; should that fail, it is taken back,
        and the step is one to redo.
        """
        write = _Write(step, is_undo=is_undo)
        commit = partial(self._commit, write.edit, self.clock.now(), self._author())
        self._writing.do(commit, partial(self._answer, write))
        if not write.is_answered:
            self._show(write)
            self.save_state_changed.emit(SAVING)
            self._unwritten.append(write)
        return write.is_shown

    def _commit(self, edit: Edit, at: str, by: str) -> None:
        """In the writing thread. After a failure nothing is written onto what is not there."""
        if self._failure is not None:
            raise self._failure
        try:
            self.file.commit(edit, at=at, by=by)
        except StorageError as error:
            self._failure = error
            raise

    def _answer(self, write: _Write, error: BaseException | None) -> None:
        write.is_answered = True
        if write.is_shown:
            if write in self._unwritten:
                self._answer_late(write, error)
        elif error is None:
            self._show(write)
            self._refused = ()
            self.edited.emit(write.edit.label)
        else:
            self._refuse(error, (write,))
            self._tell(error)
        if not self._writing.is_behind:
            self._failure = None

    def _answer_late(self, write: _Write, error: BaseException | None) -> None:
        if error is None:
            self._unwritten.remove(write)
            self._refused = ()
            self.edited.emit(write.edit.label)
            if not self._unwritten:
                self.save_state_changed.emit(self.file.state)
            return
        lost = tuple(self._unwritten)
        self._unwritten.clear()
        for each in reversed(lost):
            self.document.apply(each.edit.inverse(each.edit.label))
        self.undo_stack.go_back_over([(each.step, each.is_undo) for each in lost])
        self._refuse(error, lost)
        self._tell(error, _taken_back(lost))

    def _refuse(self, error: BaseException, writes: Sequence[_Write]) -> None:
        if isinstance(error, OutsideChangeError):
            self._refused = tuple(write.edit for write in writes)

    def _show(self, write: _Write) -> None:
        write.is_shown = True
        if len(write.edit.changes.changes) < _MANY:
            self.document.apply(write.edit)
            return
        # The collector would look through all records again and again while the window waits.
        with building_records():
            self.document.apply(write.edit)

    def _tell(self, error: BaseException | None, more: str = "") -> None:
        if isinstance(error, OutsideChangeError):
            self.changed_outside.emit()
        elif isinstance(error, StorageError):
            self.save_failed.emit(f"{error} {more}".rstrip())
        elif error is not None:
            raise error

    def _show_in_file(self, edit: Edit) -> None:
        """Change the document as the file has been changed."""
        self.document.apply(edit)
        self.edited.emit(edit.label)

    def records(self) -> Records:
        """All records as they are in the document now."""
        return _records(self.document)

    def records_wanted(self) -> Records:
        """The same with the latest edits, where a change from outside kept them from the file."""
        if not self._refused:
            return self.records()
        wanted = Document(*self.records())
        for edit in self._refused:
            wanted.apply(edit)
        return _records(wanted)

    def save(self) -> None:
        """Bring the file itself up to date now."""
        self._writing.do(self.file.save, self._tell)

    def look_outside(self) -> None:
        """See whether another program has touched the file since it was last read or written."""
        if not self._writing.is_behind:  # each write looks as well
            self._writing.do(self.file.refuse_outside_change, self._tell)

    def abandon(self, patience: float) -> Writing:
        """Let go of the file as another program has left it; the answer as for `close`."""
        return self._let_go(self.file.abandon, patience)

    def close(self, patience: float) -> Writing:
        """Let go of the file; nothing is told any more, not even that the stack was emptied.

        The answer is what may still be written after `patience` seconds.
        """
        return self._let_go(self.file.close, patience)

    def wait(self) -> None:
        """Return once every edit made so far is written, or cannot be; any thread may do so."""
        self._writing.wait()

    def _let_go(self, last: Callable[[], None], patience: float) -> Writing:
        self._fall_silent()
        self._unwritten.clear()
        self._writing.do(last, _ignore, patience)
        return self._writing

    def _fall_silent(self) -> None:
        self.blockSignals(True)
        self.undo_stack.blockSignals(True)
        self._unsubscribe()
        self.file.watch(None)
        # Left to the garbage collector, steps may be deleted before their stack, which deletes
        # them once more and brings the program down. Later, as one of them may be under way.
        QTimer.singleShot(0, partial(_forget_steps, self))


def _records(document: Document) -> Records:
    return Records(document.info, tuple(document.licenses), tuple(document.sources))


def _taken_back(writes: Sequence[_Write]) -> str:
    if any(write.is_undo for write in writes):
        return translate("Files", "What is not in the file has been taken back.")
    return translate("Files", "What is not in the file has been taken back; Redo makes it again.")


def _forget_steps(file: OpenFile) -> None:
    file.undo_stack.clear()
    look_through_again()


def _ignore(_: BaseException | None) -> None:
    """What cannot be saved at the end stays in the journal, and the next start tells of it."""
