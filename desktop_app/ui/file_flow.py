"""Opening, creating, copying and closing files, with nothing slow on the GUI thread."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.assets import resource
from desktop_app.domain.records import FileInfo
from desktop_app.jobs import Job, Progress
from desktop_app.language import translate
from desktop_app.settings.options import AUTHOR, LAST_FOLDER, RECENT_FILES, WARNING_DAYS
from desktop_app.settings.preferences import Preferences
from desktop_app.storage import (
    ForeignFileError,
    ForeignTable,
    LicenseFile,
    StorageError,
    foreign_tables,
    login_name,
)
from desktop_app.ui.dialogs.questions import Questions
from desktop_app.ui.first_look import FirstLook, first_look
from desktop_app.ui.job_runner import JobRunner
from desktop_app.ui.open_file import Clock, OpenFile
from desktop_app.ui.writing import Drive, Writing

__all__ = ["FileFlow"]

_SMALL_FILE: Final = 1_000_000
"""Bytes that are read and decoded in less time than a thread's answer takes to be noticed."""


class _Opened(NamedTuple):
    file: LicenseFile
    look: FirstLook


class FileFlow(QObject):
    """Owns the open file of one window.

    Signals:
        opened(OpenFile): show it. The one before is closed already.
        closed(): no file is open.
        foreign_found(Path, tuple[ForeignTable, ...]): it is no license file, but can be looked at.
        failed(str): a sentence for the user; the file that was open still is.
        busy(str): what is going on, or nothing.
        progressed(float, str): the share of it that is done, and which step this is.
    """

    opened = Signal(object)
    closed = Signal()
    failed = Signal(str)
    foreign_found = Signal(object, object)
    busy = Signal(str)
    progressed = Signal(float, str)

    def __init__(
        self,
        parent: QWidget,
        *,
        questions: Questions,
        preferences: Preferences,
        clock: Clock,
        sample_copies: Path,
        drive: Drive | None = None,
    ) -> None:
        super().__init__(parent)
        self._window = parent
        self._questions = questions
        self._preferences = preferences
        self._clock = clock
        self._sample_copies = sample_copies
        self._jobs = JobRunner(self)
        self.current: OpenFile | None = None
        self._being_read: Path | None = None
        self._drive = drive or Drive()
        self._leaving: list[Writing] = []

    @property
    def path(self) -> Path | None:
        """The file that is shown, or will be once it is read."""
        current = None if self.current is None else self.current.file.path
        return self._being_read or current

    @property
    def jobs(self) -> JobRunner:
        return self._jobs

    def recent(self) -> tuple[Path, ...]:
        return tuple(Path(text) for text in self._preferences.get(RECENT_FILES))

    def look_for(self, paths: Sequence[Path], missing: Callable[[Collection[Path]], None]) -> None:
        """Tell which of these are not there; a share that sleeps holds nobody up."""

        def work(_progress: Progress) -> tuple[Path, ...]:
            return tuple(path for path in paths if not path.is_file())

        self._jobs.start("look", Job("look", work), done=missing, failed=lambda _error: None)

    def open_by_question(self) -> None:
        path = self._questions.file_to_open(self._window, self._folder())
        if path is not None:
            self.open(path)

    def open(self, path: Path) -> None:
        """Read a file and show it; small ones at once, large ones off the GUI thread."""
        if self.current is not None and _is_same(path, self.current.file.path):
            return

        if _size(path) <= _SMALL_FILE:
            self._at_once(lambda: self._read(path))
            return
        self._being_read = path
        self.busy.emit(translate("Files", "Opening {file}…").format(file=path.name))
        self._beside(lambda progress: self._read(path, progress))

    def _read(self, path: Path, progress: Progress | None = None) -> LicenseFile:
        # A file that was closed a moment ago may still be on its way to a slow drive.
        for writing in tuple(self._leaving):
            writing.wait()
        return LicenseFile.open(path, around=self._drive.around, progress=progress)

    def _beside(
        self,
        work: Callable[[Progress], LicenseFile],
        take: Callable[[_Opened], None] | None = None,
    ) -> None:
        """Bring up a large file in a job, with what is seen of it first."""
        today = self._clock.today()

        def bring(progress: Progress) -> _Opened:
            file = work(progress)
            return _Opened(file, first_look(file, today))

        self._jobs.start(
            "open",
            Job("open", bring),
            done=take or self._take_opened,
            failed=self._refuse,
            progressed=self.progressed.emit,
        )

    def cancel_opening(self) -> None:
        """Let go of a file that is still being read; what was open stays so."""
        self._jobs.cancel("open")
        self._being_read = None
        self.busy.emit("")

    def new_by_question(self) -> None:
        proposal = self._folder() / "Untitled.licenses"
        path = self._questions.file_to_create(self._window, proposal, "New File")
        if path is not None:
            info = FileInfo(title=path.stem, warning_days=self._preferences.get(WARNING_DAYS))
            # The dialog has asked already whether an older file may go.
            self._at_once(
                lambda: LicenseFile.create(path, info, replace=True, around=self._drive.around)
            )

    def save_as_by_question(self) -> None:
        if self.current is None:
            return
        current, old = self.current, self.current.file
        path = self._questions.file_to_create(self._window, old.path, "Save As")
        if path is None or path == old.path:
            return

        def copy(_: Progress | None = None) -> LicenseFile:
            current.wait()
            return old.save_as(path)

        if _size(old.path) <= _SMALL_FILE:
            self._at_once(copy)
            return
        before = current.undo_stack.index()

        def take(opened: _Opened) -> None:
            if self.current is current and current.undo_stack.index() == before:
                self._take_opened(opened)
                return
            self.busy.emit("")
            opened.file.close()
            sentence = translate(
                "Files",
                "{file} was saved as things stood when you asked for it. You have gone on editing"
                " the first file since, so that one stays open.",
            )
            self.failed.emit(sentence.format(file=path.name))

        self.busy.emit(translate("Files", "Saving {file}…").format(file=path.name))
        self._beside(copy, take)

    def open_sample(self, name: str) -> None:
        """Open the user's own copy of a bundled sample; edits to it stay in the copy."""
        copy = self._sample_copies / f"{name}.licenses"
        if not copy.exists():
            try:
                copy.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(resource("samples", f"{name}.licenses"), copy)
            except OSError as error:
                self.failed.emit(f"The sample cannot be copied to {copy}: {error.strerror}.")
                return
        self.open(copy)

    def close(self) -> None:
        self._jobs.cancel("open")
        if self.current is not None:
            self._let_go(self.current)
            self.current = None
            self.closed.emit()

    @property
    def is_behind(self) -> bool:
        """Whether a closed file is still being written."""
        return any(writing.is_behind for writing in self._leaving)

    def finish(self) -> None:
        """Write what is still to be written, and leave no thread behind."""
        for writing in self._leaving:
            writing.finish()
        self._leaving.clear()
        self._jobs.finish()

    def _let_go(self, file: OpenFile) -> None:
        for writing in [writing for writing in self._leaving if not writing.is_behind]:
            writing.finish()
            self._leaving.remove(writing)
        self._leaving.append(file.close())

    def _at_once(self, work: Callable[[], LicenseFile]) -> None:
        try:
            file = work()
        except StorageError as error:
            self._refuse(error)
        else:
            self._take(file)

    def reopen(self, file: OpenFile) -> None:
        """Read the open file again as another program has left it; undo starts anew."""
        path = file.file.path
        file.abandon()
        self.current = None
        self._at_once(lambda: self._read(path))
        if self.current is None:
            self.closed.emit()

    def show(self, file: LicenseFile) -> None:
        """Show a file whose forerunner was let go of already."""
        self.current = None
        self._take(file)

    def _take(self, file: LicenseFile) -> None:
        self._take_opened(_Opened(file, first_look(file, self._clock.today())))

    def _take_opened(self, opened: _Opened) -> None:
        file, look = opened
        self._being_read = None
        self.busy.emit("")
        if self.current is not None:
            self._let_go(self.current)
        self._preferences.remember_file(str(file.path), self._clock.today())
        self._preferences.set(LAST_FOLDER, str(file.path.parent))
        self.current = OpenFile(
            file,
            look,
            clock=self._clock,
            author=lambda: self._preferences.get(AUTHOR) or login_name(),
            patience=self._drive.patience,
        )
        self.opened.emit(self.current)

    def _look_into(self, path: Path) -> None:
        """Read somebody else's database, to be looked at."""

        def show(tables: tuple[ForeignTable, ...]) -> None:
            self.busy.emit("")
            self.foreign_found.emit(path, tables)

        self._jobs.start(
            "open",
            Job("look into", lambda progress: foreign_tables(path, progress)),
            done=show,
            failed=self._refuse,
            progressed=self.progressed.emit,
        )

    def _refuse(self, error: Exception) -> None:
        self._being_read = None
        self.busy.emit("")
        if not isinstance(error, StorageError):
            raise error
        if isinstance(error, ForeignFileError):
            self._look_into(error.path)
        else:
            self.failed.emit(str(error))

    def _folder(self) -> Path:
        kept = self._preferences.get(LAST_FOLDER)
        return Path(kept) if kept and Path(kept).is_dir() else Path.home()


def _is_same(path: Path, other: Path) -> bool:
    try:
        return path.samefile(other)
    except OSError:
        return False


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
