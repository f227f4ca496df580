"""From a wish to take in other people's tables to one undoable edit of the open file."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_app.domain.changes import Edit
from desktop_app.exchange.import_map import ImportMap, signature
from desktop_app.exchange.incoming import ImportRefusedError
from desktop_app.exchange.plan import Existing, ImportPlan
from desktop_app.jobs import Cancelled, Job, Progress
from desktop_app.language import marked, translate
from desktop_app.render.output import write_output
from desktop_app.storage import StorageError
from desktop_app.ui.dialogs.import_dialog import ImportDialog, ImportView
from desktop_app.ui.file_flow import FileFlow
from desktop_app.ui.import_maps import ImportMaps
from desktop_app.ui.import_source import ImportSource
from desktop_app.ui.open_file import OpenFile

__all__ = ["ImportFlow", "ask_for_table"]

_AT_ONCE: Final = 500
"""So many changed records are in the file before anybody could notice."""
_CLIPBOARD: Final = "clipboard.tsv"
"""What a table is called that was copied; its sign is found out all the same."""
_FILTER: Final = marked(
    "Import dialog",
    "Tables and projects (*.csv *.tsv *.txt *.xlsx *.xlsm *.xls *.ods *.json *.licenses *.ics"
    " *.xml *.gan);;All files (*)",
)


def ask_for_table(parent: QWidget, folder: Path) -> Path | None:
    chosen, _ = QFileDialog.getOpenFileName(
        parent,
        translate("Import dialog", "Import"),
        str(folder),
        translate("Import dialog", _FILTER),
    )
    return Path(chosen) if chosen else None


class ImportFlow(QObject):
    """Asks for a file, shows what it would do, and does it as one step.

    Signals:
        finished(str): what was done.
        failed(str): why nothing was.
    """

    finished = Signal(str)
    failed = Signal(str)

    def __init__(
        self,
        parent: QWidget,
        files: FileFlow,
        maps: ImportMaps,
        ask: Callable[[QWidget, Path], Path | None] = ask_for_table,
    ) -> None:
        super().__init__(parent)
        self._maps = maps
        self._window = parent
        self._files = files
        self._jobs = files.jobs
        self.ask = ask
        self._dialog: ImportDialog | None = None

    def start(self) -> None:
        """Ask for a file and show the dialog; the answer is one edit of the open file."""
        file = self._files.current
        if file is None:
            return
        path = self.ask(self._window, self._files.beside(file.file.path).parent)
        if path is not None:
            self.show_dialog(file, path)

    def show_file(self, path: Path) -> None:
        """Show the dialog for a file that was given otherwise than by the question."""
        if self._files.current is not None:
            self.show_dialog(self._files.current, path)

    def show_text(self, text: str) -> None:
        """Show the dialog for a table that was copied in another program."""
        if self._files.current is not None:
            self.show_dialog(self._files.current, Path(_CLIPBOARD), text.encode(errors="replace"))

    def show_dialog(self, file: OpenFile, path: Path, data: bytes | None = None) -> ImportDialog:
        """The dialog for this file, open and reading; with `data`, the path is but a name."""
        dialog = self._dialog = ImportDialog(path.name, self._window)
        existing = Existing(tuple(file.document.licenses), tuple(file.document.sources))
        source = ImportSource(path, existing, file.clock.today(), data)
        writing = _Writing(file)

        def plan(told: ImportMap) -> None:
            self._jobs.start_apart(
                "import",
                Job("import", lambda progress: source.view(told, progress)),
                done=dialog.show_plan,
                failed=lambda error: dialog.show_failure(_sentence(error)),
                progressed=dialog.show_progress,
            )

        def first(view: ImportView) -> None:
            remembered = self._recall(view.plan)
            if remembered is None:
                dialog.show_plan(view)
            else:
                dialog.columns.show_map(remembered)
                plan(remembered)

        def take(edit: Edit) -> None:
            self._remember(dialog)
            if len(edit.changes.changes) <= _AT_ONCE:
                if file.perform(edit):
                    self.finished.emit(edit.label)
                dialog.finish()
            elif not file.refuses(edit):
                self._write(writing, edit, dialog)

        dialog.map_changed.connect(plan)
        dialog.save_wanted.connect(partial(self._save, dialog))
        dialog.take_wanted.connect(take)
        dialog.given_up.connect(writing.stop)
        dialog.finished.connect(self._end)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        self._jobs.start_apart(
            "import",
            Job("import", lambda progress: source.view(ImportMap(), progress)),
            done=first,
            failed=lambda error: dialog.show_failure(_sentence(error)),
            progressed=dialog.show_progress,
        )
        return dialog

    def _save(self, dialog: ImportDialog, target: Path, data: Callable[[], bytes]) -> None:
        """Put a map or the rejected rows into a file; the dialog may be closed meanwhile."""

        def fail(error: Exception) -> None:
            tell = dialog.show_save_failure if self._dialog is dialog else self.failed.emit
            tell(_sentence(error))

        self._jobs.start_apart(
            "save-beside-import",
            Job("save-beside-import", lambda _: write_output(target, data())),
            done=lambda _: None,
            failed=fail,
        )

    def _end(self) -> None:
        self._dialog = None
        self._jobs.cancel("import")

    def _write(self, writing: _Writing, edit: Edit, dialog: ImportDialog) -> None:
        """Put a large edit into the file in a worker; the window shows it when it is there."""
        dialog.show_writing()
        writing.progressed.connect(dialog.show_progress)

        def done(error: BaseException | None) -> None:
            if error is None:
                writing.file.show_written(edit)
                self.finished.emit(edit.label)
            if error is None or isinstance(error, Cancelled):
                dialog.finish(made=error is None)
            else:
                dialog.show_failure(_sentence(error))

        writing.file.write(edit, writing.progress, done)

    def _recall(self, plan: ImportPlan) -> ImportMap | None:
        headers = [column.header for column in plan.columns]
        if not headers or len(set(headers)) < len(headers):
            return None
        return self._maps.recall(signature(headers))

    def _remember(self, dialog: ImportDialog) -> None:
        told = dialog.columns.current_map()
        if dialog.plan is not None and dialog.columns.is_mapped:
            headers = [column.header for column in dialog.plan.columns]
            self._maps.remember(signature(headers), told)


class _Writing(QObject):
    """One large edit on its way into the file, which can be taken back until it is there.

    Signals:
        progressed(float, str): how far it is, told from the thread that writes.
    """

    progressed = Signal(float, str)

    def __init__(self, file: OpenFile) -> None:
        super().__init__()
        self.file = file
        self.progress = Progress(self.progressed.emit)

    def stop(self) -> None:
        self.progress.cancel()


def _sentence(error: BaseException) -> str:
    if isinstance(error, ImportRefusedError | StorageError):
        return str(error)
    if isinstance(error, OSError):
        words = translate("Import", "The file cannot be read: {reason}.")
        return words.format(reason=error.strerror or error)
    raise error
