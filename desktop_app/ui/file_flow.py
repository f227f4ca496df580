"""Opening, creating, copying and closing files; no drive is ever waited for on the GUI thread."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.assets import resource
from desktop_app.domain.records import FileInfo
from desktop_app.jobs import Job, Progress
from desktop_app.jobs.in_time import in_time
from desktop_app.language import translate
from desktop_app.settings.options import AUTHOR, LAST_FOLDER, RECENT_FILES, WARNING_DAYS
from desktop_app.settings.preferences import Preferences
from desktop_app.storage import (
    ForeignFileError,
    ForeignTable,
    LicenseFile,
    SaveFailedError,
    StorageError,
    foreign_tables,
    login_name,
)
from desktop_app.storage.safe_save import reason
from desktop_app.ui.dialogs.questions import Questions
from desktop_app.ui.fetching import Errand, Fetching
from desktop_app.ui.first_look import FirstLook, first_look
from desktop_app.ui.holds import Holds
from desktop_app.ui.job_runner import JobRunner
from desktop_app.ui.open_file import Clock, OpenFile
from desktop_app.ui.writing import Drive, Writing

__all__ = ["FileFlow"]


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
        busy(str, bool): what is going on, or nothing, and whether it can be given up.
        progressed(float, str): the share of it that is done, and which step this is.
    """

    opened = Signal(object)
    closed = Signal()
    failed = Signal(str)
    foreign_found = Signal(object, object)
    busy = Signal(str, bool)
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
        self.drive = drive or Drive()
        self._fetching = Fetching(self, self._jobs, self.drive.patience)
        self._fetching.busy.connect(self.busy)
        self._fetching.progressed.connect(self.progressed)
        self.current: OpenFile | None = None
        self._holds = Holds()

    @property
    def path(self) -> Path | None:
        """The file that is shown, or will be once it is read."""
        current = None if self.current is None else self.current.file.path
        return self._fetching.path or current

    @property
    def target(self) -> Path | None:
        """The file that is shown, links resolved."""
        return None if self.current is None else self.current.file.target

    @property
    def jobs(self) -> JobRunner:
        return self._jobs

    def recent(self) -> tuple[Path, ...]:
        return tuple(Path(text) for text in self._preferences.get(RECENT_FILES))

    def look_for(self, paths: Sequence[Path], missing: Callable[[Collection[Path]], None]) -> None:
        """Tell which of these are not there; a share that sleeps holds nobody up."""

        def work(_progress: Progress) -> tuple[Path, ...]:
            return tuple(path for path in paths if not path.is_file())

        self._jobs.start_apart("look", Job("look", work), done=missing, failed=lambda _error: None)

    def open_by_question(self) -> None:
        path = self._questions.file_to_open(self._window, self._folder())
        if path is not None:
            self.open(path)

    def open(self, path: Path, patience: float | None = None) -> None:
        """Read a file and show it, on return where that takes no longer than the patience."""
        current = self.current
        if path == self._fetching.path:
            return
        if current is not None and path == current.file.path:
            self._fetching.stop()
            return

        def read(target: Path, progress: Progress) -> LicenseFile:
            if current is not None and target == current.file.target:
                return current.file
            return self._read(path, progress)

        self._bring(_opening(path), read, patience=patience)

    def _read(self, path: Path, progress: Progress) -> LicenseFile:
        return LicenseFile.open(path, around=self.drive.around, progress=progress)

    def _bring(
        self,
        errand: Errand,
        work: Callable[[Path, Progress], LicenseFile],
        *,
        take: Callable[[_Opened], None] | None = None,
        refuse: Callable[[Exception], None] | None = None,
        patience: float | None = None,
    ) -> bool:
        """Bring up a file in a thread, with what is seen of it first; whether that was at once.

        `work` is given the file itself, links resolved, once no earlier errand holds it.
        """
        today = self._clock.today()
        kept = None if self.current is None else self.current.file

        hold, come_to_it = self._holds.begin(errand.path)

        def bring(progress: Progress) -> _Opened | None:
            try:
                file = work(come_to_it(progress), progress)
                return None if file is kept else _Opened(file, first_look(file, today))
            except BaseException:
                hold.end()
                raise

        def show(opened: _Opened | None) -> None:
            hold.end()
            if opened is not None:
                (take or self._show)(opened)

        def let_go(opened: _Opened | None) -> None:
            if opened is not None:
                opened.file.close()
            hold.end()

        return self._fetching.fetch(
            errand,
            bring,
            done=show,
            failed=refuse or self._refuse,
            lost=let_go,
            patience=patience,
        )

    def cancel_opening(self) -> None:
        """Let go of a file that is still being read; what was open stays so."""
        self._fetching.give_up()

    def new_by_question(self) -> None:
        proposal = self._folder() / "Untitled.licenses"
        path = self._questions.file_to_create(self._window, proposal, "New File")
        if path is not None:
            info = FileInfo(title=path.stem, warning_days=self._preferences.get(WARNING_DAYS))
            # The dialog has asked already whether an older file may go.
            self._bring(
                _saving(path),
                lambda _, __: LicenseFile.create(
                    path, info, replace=True, around=self.drive.around
                ),
            )

    def save_as_by_question(self) -> None:
        if self.current is None:
            return
        current, old = self.current, self.current.file
        path = self._questions.file_to_create(self._window, self.beside(old.path), "Save As")
        if path is None or path == old.path:
            return
        before = current.undo_stack.index()

        def copy(_: Path, __: Progress) -> LicenseFile:
            current.wait()
            return old.save_as(path)

        def take(opened: _Opened) -> None:
            if self.current is current and current.undo_stack.index() == before:
                self._show(opened)
                return
            self._let_go_unseen(opened.file)
            sentence = translate(
                "Files",
                "{file} is saved, but perhaps without your latest edits: you have gone on editing"
                " the first file meanwhile, so that one stays open.",
            )
            self.failed.emit(sentence.format(file=path.name))

        self._bring(_saving(path), copy, take=take)

    def open_sample(self, name: str) -> None:
        """Open the user's own copy of a bundled sample; edits to it stay in the copy."""
        copy = self._sample_copies / f"{name}.licenses"

        def work(_target: Path, progress: Progress) -> LicenseFile:
            _have_copy(resource("samples", copy.name), copy)
            return self._read(copy, progress)

        if self.current is None or copy != self.current.file.path:
            self._bring(_opening(copy), work)

    def close(self) -> None:
        self._fetching.stop()
        if self.current is not None:
            self._let_go(self.current.file, self.current.close(self.drive.parting))
            self.current = None
            self.closed.emit()

    @property
    def is_behind(self) -> bool:
        """Whether a closed file is still being written."""
        return self._holds.are_behind

    def finish(self) -> None:
        """Leave nothing behind but threads that a slow drive holds up.

        What is still to be written is written before the process ends.
        """
        self._holds.finish()
        self._jobs.finish()

    def reopen(self, file: OpenFile, then: Callable[[OpenFile], None] = lambda _file: None) -> None:
        """Read the open file again as another program has left it; undo starts anew.

        `then` hears of it once it is shown.
        """
        path = file.file.path
        self._fetching.stop()
        self._let_go(file.file, file.abandon(self.drive.parting))
        self.current = None

        def take(opened: _Opened) -> None:
            self._show(opened)
            if self.current is not None:
                then(self.current)

        def refuse(error: Exception) -> None:
            self.closed.emit()
            self._refuse(error)

        # There is nothing left to go back to.
        errand = _opening(path)._replace(may_cancel=False)
        if not self._bring(
            errand, lambda _, progress: self._read(path, progress), take=take, refuse=refuse
        ):
            self.closed.emit()

    def go_on_in_copy(self, file: OpenFile, path: Path, then: Callable[[OpenFile], None]) -> None:
        """Show a copy of the open file, which stays as another program has left it."""

        def copy(_: Path, __: Progress) -> LicenseFile:
            file.wait()
            return file.file.save_as(path)

        def take(opened: _Opened) -> None:
            if self.current is file:
                self._let_go(file.file, file.abandon(self.drive.parting))
                self.current = None
            self._show(opened)
            if self.current is not None:
                then(self.current)

        self._bring(_saving(path), copy, take=take)

    def _let_go(self, file: LicenseFile, writing: Writing) -> None:
        self._holds.part(file.path, file.target, writing)

    def _let_go_unseen(self, file: LicenseFile) -> None:
        writing = Writing(0)
        writing.do(file.close, lambda _: None)
        self._let_go(file, writing)

    def _show(self, opened: _Opened) -> None:
        file, look = opened
        if self.current is not None:
            self._let_go(self.current.file, self.current.close(self.drive.parting))
        self._preferences.remember_file(str(file.path), self._clock.today())
        self._preferences.set(LAST_FOLDER, str(file.path.parent))
        self.current = OpenFile(
            file,
            look,
            clock=self._clock,
            author=lambda: self._preferences.get(AUTHOR) or login_name(),
            patience=self.drive.patience,
        )
        self.opened.emit(self.current)

    def _look_into(self, path: Path) -> None:
        """Read somebody else's database, to be looked at."""

        def show(tables: tuple[ForeignTable, ...]) -> None:
            self.foreign_found.emit(path, tables)

        self._fetching.fetch(
            _opening(path),
            lambda progress: foreign_tables(path, progress, around=self.drive.around),
            done=show,
            failed=self._refuse,
            lost=lambda _tables: None,
        )

    def _refuse(self, error: Exception) -> None:
        if not isinstance(error, StorageError):
            raise error
        if isinstance(error, ForeignFileError):
            self._look_into(error.path)
        else:
            self.failed.emit(str(error))

    def _folder(self) -> Path:
        kept = self._preferences.get(LAST_FOLDER)
        return Path(kept) if kept and in_time(Path(kept).is_dir, otherwise=False) else Path.home()

    def beside(self, path: Path) -> Path:
        """The place to propose in a question: one whose drive answers, or else at home."""
        return path if in_time(path.parent.is_dir, otherwise=False) else Path.home() / path.name


def _opening(path: Path) -> Errand:
    return Errand(path, translate("Files", "Opening {file}…").format(file=path.name))


def _saving(path: Path) -> Errand:
    return Errand(path, translate("Files", "Saving {file}…").format(file=path.name))


def _have_copy(sample: Path, copy: Path) -> None:
    if copy.exists():
        return
    try:
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(sample, copy)
    except OSError as error:
        sentence = translate("Storage", "it could not be saved: {reason}")
        raise SaveFailedError(copy, sentence.format(reason=reason(error))) from None
