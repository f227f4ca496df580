"""Where a file is, or shall be: the questions put to the user, in one place that tests replace."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_app.editing.differences import Difference
from desktop_app.language import marked, translate
from desktop_app.storage.backups import Backup
from desktop_app.ui.dialogs.outside_change_dialog import OutsideAnswer, OutsideChangeDialog
from desktop_app.ui.dialogs.restore_dialog import RestoreDialog

__all__ = ["DialogQuestions", "Questions"]

_FILTER = marked("Files", "License files (*.licenses);;All files (*)")


class Questions(Protocol):
    """Each answer is None where the user went back."""

    def file_to_open(self, parent: QWidget, folder: Path) -> Path | None: ...

    def file_to_create(self, parent: QWidget, proposal: Path, title: str) -> Path | None: ...

    def picture_place(self, parent: QWidget, proposal: Path) -> Path | None: ...

    def backup(self, parent: QWidget, backups: Sequence[Backup]) -> Backup | None: ...

    def outside_change(
        self, parent: QWidget, name: str, differences: Sequence[Difference]
    ) -> OutsideAnswer | None: ...


class DialogQuestions:
    """Asks with dialogs."""

    def file_to_open(self, parent: QWidget, folder: Path) -> Path | None:
        chosen, _ = QFileDialog.getOpenFileName(
            parent, translate("Files", "Open"), str(folder), translate("Files", _FILTER)
        )
        return Path(chosen) if chosen else None

    def file_to_create(self, parent: QWidget, proposal: Path, title: str) -> Path | None:
        chosen, _ = QFileDialog.getSaveFileName(
            parent, title, str(proposal), translate("Files", _FILTER)
        )
        if not chosen:
            return None
        path = Path(chosen)
        return path if path.suffix else path.with_suffix(".licenses")

    def picture_place(self, parent: QWidget, proposal: Path) -> Path | None:
        title = translate("Picture dialog", "Export Picture")
        chosen, _ = QFileDialog.getSaveFileName(parent, title, str(proposal), f"*{proposal.suffix}")
        if not chosen:
            return None
        path = Path(chosen)
        return path if path.suffix else path.with_suffix(proposal.suffix)

    def backup(self, parent: QWidget, backups: Sequence[Backup]) -> Backup | None:
        dialog = RestoreDialog(backups, parent)
        try:
            return dialog.chosen() if dialog.exec() else None
        finally:
            dialog.deleteLater()

    def outside_change(
        self, parent: QWidget, name: str, differences: Sequence[Difference]
    ) -> OutsideAnswer | None:
        dialog = OutsideChangeDialog(name, differences, parent)
        try:
            return dialog.answer() if dialog.exec() else None
        finally:
            dialog.deleteLater()
