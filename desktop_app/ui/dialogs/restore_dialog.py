"""The copies that were kept of a file, and which of them to bring back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop_app.language import translate
from desktop_app.render.measures import APART, DIALOG
from desktop_app.storage.backups import Backup
from desktop_app.ui.widgets.plain_buttons import plain_buttons

__all__ = ["RestoreDialog"]


class RestoreDialog(QDialog):
    """A list, newest first; `chosen` is what the user settled on."""

    def __init__(self, backups: Sequence[Backup], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("restoreDialog")
        self.setWindowTitle(translate("Versions", "Restore an Earlier Version"))
        self._backups = tuple(backups)
        self._list = QListWidget()
        self._list.setAccessibleName(translate("Versions", "Earlier versions"))
        self._list.setMinimumSize(420, 260)
        for backup in self._backups:
            # The user reads times of the clock on the wall, the file keeps UTC.
            local = backup.made.astimezone()
            self._list.addItem(QListWidgetItem(local.strftime("%Y-%m-%d %H:%M:%S")))
        self._list.setCurrentRow(0)
        self._list.itemDoubleClicked.connect(self.accept)
        words = QLabel(
            translate(
                "Versions",
                "The records become those of the version you choose, as one"
                " step that can be undone.",
            )
            if self._backups
            else translate("Versions", "No earlier version of this file has been kept yet.")
        )
        words.setWordWrap(True)
        words.setObjectName("muted")
        buttons = plain_buttons(QDialogButtonBox.StandardButton.Cancel)
        restore = buttons.addButton(
            translate("Versions", "Restore"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        restore.setEnabled(bool(self._backups))
        restore.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(*DIALOG)
        column.setSpacing(APART)
        column.addWidget(words)
        column.addWidget(self._list)
        column.addWidget(buttons)

    def chosen(self) -> Backup | None:
        row = self._list.currentRow()
        return self._backups[row] if 0 <= row < len(self._backups) else None
