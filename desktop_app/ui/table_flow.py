"""From a wish for a table, calendar or slides to the finished file, while the window stays free."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import msgspec
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_app.exchange.formats import FORMATS, Format, format_of
from desktop_app.exchange.outgoing import WEIGHTS, ExportError, Outgoing
from desktop_app.jobs import Job, Progress
from desktop_app.language import translate
from desktop_app.render.output import write_output
from desktop_app.storage import StorageError
from desktop_app.ui.file_flow import FileFlow
from desktop_app.ui.open_file import OpenFile

__all__ = ["TableFlow", "ask_for_place"]


def _filter() -> str:
    return ";;".join(
        f"{translate('Formats', kind.title)} (*{kind.suffixes[0]})"
        for kind in FORMATS
        if kind.writes is not None
    )


def ask_for_place(parent: QWidget, proposal: Path) -> Path | None:
    chosen, filtered = QFileDialog.getSaveFileName(
        parent, translate("Export", "Export Table"), str(proposal), _filter()
    )
    if not chosen:
        return None
    path = Path(chosen)
    return path if path.suffix else path.with_suffix(filtered.rpartition("*")[2].rstrip(")"))


class TableFlow(QObject):
    """Asks where to, then writes the file's records as they are at this moment.

    Signals:
        finished(str): where the table is.
        failed(str): why there is none.
    """

    finished = Signal(str)
    failed = Signal(str)

    def __init__(
        self,
        parent: QWidget,
        files: FileFlow,
        ask: Callable[[QWidget, Path], Path | None] = ask_for_place,
    ) -> None:
        super().__init__(parent)
        self._window = parent
        self._files = files
        self._jobs = files.jobs
        self.ask = ask

    def export(self) -> None:
        file = self._files.current
        if file is None:
            return
        path = self.ask(self._window, self._files.beside(file.file.path.with_suffix(".xlsx")))
        kind = None if path is None else format_of(path)
        if path is None:
            return
        if kind is None or kind.writes is None:
            self.failed.emit(
                translate("Export", "{name}: no table is written under names that end so.").format(
                    name=path.name
                )
            )
            return
        self._write(file, path, kind)

    def _write(self, file: OpenFile, path: Path, kind: Format) -> None:
        document = file.document
        outgoing = Outgoing(
            info=document.info,
            licenses=tuple(document.licenses),
            sources=tuple(document.sources),
            stamp=file.clock.today(),
            title=document.info.title or file.file.path.stem,
        )

        def work(progress: Progress) -> None:
            making, saving = progress.parts(*WEIGHTS)
            made = kind.writer()(msgspec.structs.replace(outgoing, progress=making))
            write_output(path, made, saving)

        self._jobs.start_apart(
            "export-table",
            Job("export-table", work),
            done=lambda _: self.finished.emit(
                translate("Export", "The table is in {path}").format(path=path)
            ),
            failed=self._tell_failure,
        )

    def _tell_failure(self, error: Exception) -> None:
        if not isinstance(error, ExportError | StorageError):
            raise error
        self.failed.emit(str(error))
