"""Every edit of the file, of all sittings, and the way to take one of them back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.visible_text import one_line
from desktop_app.language import translate
from desktop_app.render.measures import DIALOG, NEAR
from desktop_app.storage.steps import Step
from desktop_app.ui.widgets.empty_note import EmptyNote
from desktop_app.ui.widgets.plain_buttons import plain_buttons

__all__ = ["HistoryDialog"]

_LONGEST_SEARCH: Final = 200


class HistoryDialog(QDialog):
    """`take_back` undoes a step and answers with a sentence where it cannot, else with nothing."""

    def __init__(
        self, steps: Sequence[Step], take_back: Callable[[Step], str], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("historyDialog")
        self.setWindowTitle(translate("History", "History of the File"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(720, 480)
        self._steps = steps
        self._take_back = take_back
        self._line = QLineEdit()
        self._line.setMaxLength(_LONGEST_SEARCH)
        self._line.setAccessibleName(translate("History", "Look for an edit"))
        self._line.setPlaceholderText(translate("History", "A few letters of what was done"))
        self._list = QTreeWidget()
        self._set_up_list()
        self._sentence = QLabel()
        self._sentence.setObjectName("fieldProblem")
        self._sentence.setTextFormat(Qt.TextFormat.PlainText)
        self._sentence.setWordWrap(True)
        self._sentence.hide()
        EmptyNote(self._list, self._list.model(), self._why_empty)
        buttons = plain_buttons(QDialogButtonBox.StandardButton.Close)
        self._undo = buttons.addButton(
            translate("History", "Take This Back"), QDialogButtonBox.ButtonRole.ActionRole
        )
        # Enter belongs to the line: a step is taken back by its button alone.
        self._undo.setAutoDefault(False)
        self._undo.clicked.connect(self._undo_current)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(*DIALOG)
        column.setSpacing(NEAR)
        for widget in (self._line, self._list, self._sentence, buttons):
            column.addWidget(widget)
        self._line.textChanged.connect(self._narrow)
        self._narrow("")

    @property
    def sentence(self) -> str:
        return self._sentence.text()

    @property
    def labels(self) -> list[str]:
        """What is listed now, newest first."""
        items = (self._list.topLevelItem(row) for row in range(self._list.topLevelItemCount()))
        return [item.text(0) for item in items if item is not None]

    def _set_up_list(self) -> None:
        self._list.setAccessibleName(translate("History", "Edits, newest first"))
        self._list.setHeaderLabels(
            [
                translate("History", "What was done"),
                translate("History", "When"),
                translate("History", "By"),
            ]
        )
        self._list.setRootIsDecorated(False)
        self._list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        header = self._list.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)

    def _narrow(self, text: str) -> None:
        words = text.casefold().split()
        self._list.clear()
        for place, step in enumerate(self._steps):
            told = f"{step.label} {step.by} {step.at} {step.reason}".casefold()
            if all(word in told for word in words):
                when = step.at.replace("T", " ").removesuffix("Z")
                item = QTreeWidgetItem([one_line(step.label), when, one_line(step.by)])
                item.setData(0, Qt.ItemDataRole.UserRole, place)
                item.setToolTip(0, step.reason[:1000])
                self._list.addTopLevelItem(item)
        self._list.setCurrentIndex(self._list.model().index(0, 0))
        self._undo.setEnabled(self._list.topLevelItemCount() > 0)

    def _why_empty(self) -> str:
        if self._steps:
            return translate("History", "No edit has all of these words.")
        return translate(
            "History", "Nothing in this file has been edited yet. Every edit will be listed here."
        )

    def _undo_current(self) -> None:
        item = self._list.currentItem()
        if item is None:
            return
        place = cast("int", item.data(0, Qt.ItemDataRole.UserRole))
        sentence = self._take_back(self._steps[place])
        if not sentence:
            self.accept()
            return
        self._sentence.setText(sentence)
        self._sentence.show()
