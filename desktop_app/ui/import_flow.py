"""From a wish to take in other people's tables to one undoable edit of the open file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_app.exchange.formats import recognized
from desktop_app.exchange.import_map import ImportMap
from desktop_app.exchange.incoming import ImportRefusedError, Material, ReadRequest
from desktop_app.exchange.plan import Existing, ImportPlan, Origin, plan_import
from desktop_app.jobs import Job, Progress
from desktop_app.ui.dialogs.import_dialog import ImportDialog
from desktop_app.ui.file_flow import FileFlow
from desktop_app.ui.open_file import OpenFile

__all__ = ["ImportFlow", "ask_for_table"]

_LARGEST: Final = 120_000_000
_CLIPBOARD: Final = "clipboard.tsv"
"""What a table is called that was copied; its sign is found out all the same."""
_FILTER: Final = (
    "Tables and projects (*.csv *.tsv *.txt *.xlsx *.xlsm *.xls *.ods *.json *.licenses *.ics"
    " *.xml *.gan);;All files (*)"
)


def ask_for_table(parent: QWidget, folder: Path) -> Path | None:
    chosen, _ = QFileDialog.getOpenFileName(parent, "Import", str(folder), _FILTER)
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
        ask: Callable[[QWidget, Path], Path | None] = ask_for_table,
    ) -> None:
        super().__init__(parent)
        self._window = parent
        self._files = files
        self._jobs = files.jobs
        self.ask = ask

    def start(self) -> None:
        """Ask for a file and show the dialog; the answer is one edit of the open file."""
        file = self._files.current
        if file is None:
            return
        path = self.ask(self._window, file.file.path.parent)
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
        dialog = ImportDialog(path.name, self._window)
        document = file.document
        existing = Existing(tuple(document.licenses), tuple(document.sources))
        source = _Source(path, existing, file.clock.today(), data)

        def plan(told: ImportMap) -> None:
            self._jobs.start(
                "import",
                Job("import", lambda progress: source.plan(told, progress)),
                done=dialog.show_plan,
                failed=lambda error: dialog.show_failure(_sentence(error)),
            )

        def take() -> None:
            edit = None if dialog.plan is None else dialog.plan.edit
            if edit is not None and file.perform(edit):
                self.finished.emit(edit.label)

        dialog.map_changed.connect(plan)
        dialog.accepted.connect(take)
        dialog.finished.connect(lambda: self._jobs.cancel("import"))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        plan(ImportMap())
        return dialog


class _Source:
    """The file that is imported, read once."""

    def __init__(
        self, path: Path, existing: Existing, today: int, data: bytes | None = None
    ) -> None:
        self._path = path
        self._data = data
        self._existing = existing
        self._today = today
        self._read: tuple[bytes, Material] | None = None

    def plan(self, told: ImportMap, progress: Progress) -> ImportPlan:
        if self._read is None:
            self._read = _read(self._path, self._data, progress)
        data, material = self._read
        origin = Origin(name=self._path.name, data=data, day=self._today)
        return plan_import(material, self._existing, origin, told, progress)


def _read(path: Path, given: bytes | None, progress: Progress) -> tuple[bytes, Material]:
    size = path.stat().st_size if given is None else len(given)
    if size > _LARGEST:
        raise ImportRefusedError(f"{path.name} is too large. Import it in parts.")
    data = path.read_bytes() if given is None else given
    if not data.strip():
        raise ImportRefusedError(f"{path.name}: there is nothing in it.")
    request = ReadRequest(data=data, name=path.name, progress=progress)
    return data, recognized(path, data).reader()(request)


def _sentence(error: Exception) -> str:
    if isinstance(error, ImportRefusedError):
        return str(error)
    if isinstance(error, OSError):
        return f"The file cannot be read: {error.strerror or error}."
    raise error
