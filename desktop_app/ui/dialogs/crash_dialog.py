"""Says that something went wrong inside the program, with a report that holds no record values."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QMainWindow,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from desktop_app.language import translate
from desktop_app.render.measures import APART, DIALOG
from desktop_app.ui.widgets.plain_buttons import plain_buttons

__all__ = ["CrashDialog", "CrashNotice"]

_SIZE: Final = (560, 400)


class CrashDialog(QDialog):
    """The report as plain text, to be copied into a message."""

    def __init__(self, report: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName("crashDialog")
        self.setWindowTitle(translate("Crash", "Something Went Wrong"))
        self.setAccessibleName(translate("Crash", "Something went wrong"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*_SIZE)
        title = QLabel(translate("Crash", "Something went wrong inside the program."))
        title.setObjectName("sectionTitle")
        words = QLabel(
            translate(
                "Crash",
                "Your edits are in the file. You can go on; if the window looks wrong, close it"
                " and open the file again. The report below says where it happened and which"
                " versions are in use, and nothing of your records.",
            )
        )
        words.setWordWrap(True)
        self.report = QPlainTextEdit(report)
        self.report.setObjectName("crashReport")
        self.report.setReadOnly(True)
        self.report.setTabChangesFocus(True)
        self.report.setAccessibleName(translate("Crash", "Report"))
        buttons = plain_buttons(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        copy = buttons.addButton(
            translate("Crash", "Copy Report"), QDialogButtonBox.ButtonRole.ActionRole
        )
        copy.setObjectName("copyReport")
        copy.clicked.connect(self.copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(*DIALOG)
        column.setSpacing(APART)
        column.addWidget(title)
        column.addWidget(words)
        column.addWidget(self.report, 1)
        column.addWidget(buttons)

    def copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report.toPlainText())


class CrashNotice(QObject):
    """One dialog at a time: what happens while it is open is added to its report."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._dialog: CrashDialog | None = None

    def tell(self, report: str) -> None:
        if self._dialog is not None:
            self._dialog.report.appendPlainText(f"\n{report}")
            return
        self._dialog = CrashDialog(report, QApplication.activeWindow() or _any_window())
        self._dialog.finished.connect(self._let_go)
        self._dialog.show()

    def _let_go(self) -> None:
        self._dialog = None


def _any_window() -> QWidget | None:
    """A window to belong to while the user is in another program, for its style sheet."""
    windows = (each for each in QApplication.topLevelWidgets() if isinstance(each, QMainWindow))
    return next(filter(QWidget.isVisible, windows), None)
