"""Another program has changed the open file: whose records shall stand?"""

from __future__ import annotations

import html
from collections.abc import Sequence
from enum import Enum
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.changes import Table
from desktop_app.editing.differences import Difference
from desktop_app.editing.field_changes import field_changes
from desktop_app.language import translate
from desktop_app.render.measures import APART, DIALOG
from desktop_app.ui.dialogs.plain_table import spaced
from desktop_app.ui.slots import calling

__all__ = ["OutsideAnswer", "OutsideChangeDialog", "OutsideChoice"]


class OutsideChoice(Enum):
    RELOAD = "reload"
    """Take what is in the file now."""
    COPY = "copy"
    """Go on with what is in the window, in a copy."""
    MERGE = "merge"
    """Take what is in the file, but mine for the records chosen."""


class OutsideAnswer(NamedTuple):
    """What the user decided; `mine` names the records to keep when merging."""

    choice: OutsideChoice
    mine: frozenset[tuple[Table, str]] = frozenset()


class OutsideChangeDialog(QDialog):
    """Both versions side by side, record by record."""

    def __init__(self, name: str, differences: Sequence[Difference], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("outsideChangeDialog")
        self.setWindowTitle(translate("Versions", "Changed by Another Program"))
        self._differences = tuple(differences)
        self._answer: OutsideAnswer | None = None
        self._choices: list[QComboBox] = []
        words = QLabel(
            translate("Versions", "{name} was changed outside this window.").format(name=name)
            if self._differences
            else translate(
                "Versions", "{name} was changed outside this window; its records are the same."
            ).format(name=name)
        )
        self._sides = QTableWidget(0, 3)
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(*DIALOG)
        column.setSpacing(APART)
        column.addWidget(words)
        if self._differences:
            column.addWidget(self._table(), 1)
            column.addWidget(self._sides, 1)
        column.addWidget(self._buttons())
        self.resize(820, 480 if self._differences else 120)

    def answer(self) -> OutsideAnswer | None:
        """None where the user put the question off."""
        return self._answer

    def _table(self) -> QTableWidget:
        table = QTableWidget(len(self._differences), 3)
        _set_up(table, translate("Versions", "Records that differ"))
        table.setHorizontalHeaderLabels(
            [
                translate("Versions", "Record"),
                translate("Versions", "What differs"),
                translate("Versions", "Keep"),
            ]
        )
        table.setColumnWidth(1, 280)
        for row, each in enumerate(self._differences):
            table.setItem(row, 0, QTableWidgetItem(each.name))
            table.setItem(row, 1, QTableWidgetItem(_words(each)))
            choice = QComboBox()
            choice.setAccessibleName(
                translate("Versions", "Keep for {name}").format(name=each.name)
            )
            choice.addItems(
                [
                    translate("Versions", "as in the file"),
                    translate("Versions", "as in this window"),
                ]
            )
            table.setCellWidget(row, 2, spaced(choice))
            self._choices.append(choice)
        _set_up(self._sides, translate("Versions", "Both versions of the record"))
        self._sides.setHorizontalHeaderLabels(
            [
                translate("Versions", "Field"),
                translate("Versions", "In this window"),
                translate("Versions", "In the file"),
            ]
        )
        self._sides.setColumnWidth(1, 280)
        table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        table.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        table.currentCellChanged.connect(self._show_sides)
        table.setCurrentCell(0, 0)
        return table

    def _show_sides(self, row: int) -> None:
        """Both states of the chosen record, field by field."""
        if not 0 <= row < len(self._differences):
            return
        each = self._differences[row]
        changes = field_changes(each.mine, each.theirs)
        self._sides.setRowCount(len(changes))
        for line, change in enumerate(changes):
            for column, text in enumerate(change):
                item = QTableWidgetItem(text.replace("\n", " "))
                item.setToolTip("" if len(text) < 40 else html.escape(text[:2000]))
                self._sides.setItem(line, column, item)

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox()
        role = QDialogButtonBox.ButtonRole.ActionRole
        reload_button = buttons.addButton(translate("Versions", "Reload"), role)
        copy = buttons.addButton(translate("Versions", "Keep Mine as a Copy…"), role)
        merge = buttons.addButton(
            translate("Versions", "Merge"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        buttons.addButton(translate("Versions", "Later"), QDialogButtonBox.ButtonRole.RejectRole)
        merge.setVisible(bool(self._differences))
        reload_button.clicked.connect(calling(self._decide, OutsideChoice.RELOAD))
        copy.clicked.connect(calling(self._decide, OutsideChoice.COPY))
        merge.clicked.connect(calling(self._decide, OutsideChoice.MERGE))
        buttons.rejected.connect(self.reject)
        return buttons

    def _decide(self, choice: OutsideChoice) -> None:
        mine = frozenset(
            (each.table, each.record_id)
            for each, combo in zip(self._differences, self._choices, strict=False)
            if combo.currentIndex() == 1
        )
        self._answer = OutsideAnswer(choice, mine)
        self.accept()


def _set_up(table: QTableWidget, name: str) -> None:
    table.setAccessibleName(name)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(38)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setTabKeyNavigation(False)
    table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
    header = table.horizontalHeader()
    header.setHighlightSections(False)
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setStretchLastSection(True)
    table.setColumnWidth(0, 220)


def _words(difference: Difference) -> str:
    if difference.mine is None:
        return translate("Versions", "only in the file")
    if difference.theirs is None:
        return translate("Versions", "only in this window")
    return ", ".join(field.replace("_", " ") for field in difference.fields)
