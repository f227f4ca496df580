"""Some cells of a pasted block cannot be taken: shall the others be, or none?"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.visible_text import one_line
from desktop_app.language import translate
from desktop_app.render.measures import APART, DIALOG
from desktop_app.ui.models.cell_block import BlockPlan
from desktop_app.ui.models.columns import heading

__all__ = ["BlockQuestion"]

_SHOWN: Final = 200


class BlockQuestion(QDialog):
    """Says in one sentence what is wrong, and cell by cell why; nothing has changed yet."""

    def __init__(self, plan: BlockPlan, lost: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("blockQuestion")
        self.setWindowTitle(translate("Table", "Paste Cells"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.sentence = " ".join(_sentences(plan, lost))
        words = QLabel(self.sentence)
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(*DIALOG)
        column.setSpacing(APART)
        column.addWidget(words)
        if plan.refused:
            column.addWidget(_refusals(plan), 1)
        buttons = QDialogButtonBox()
        if plan.changed:
            words_of_button = (
                translate("Table", "Take the Other Cell")
                if plan.changed == 1
                else translate("Table", "Take the Other %n Cells", "", plan.changed)
            )
            buttons.addButton(words_of_button, QDialogButtonBox.ButtonRole.AcceptRole)
        nothing = buttons.addButton(
            translate("Table", "Change Nothing"), QDialogButtonBox.ButtonRole.RejectRole
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
        # Only within the dialog: made the default before, it lets Tab pass over its neighbor.
        nothing.setDefault(True)
        self.resize(520, 280 if plan.refused else 130)


def _sentences(plan: BlockPlan, lost: int) -> list[str]:
    said: list[str] = []
    count = len(plan.refused)
    if count == 1:
        said.append(translate("Table", "1 cell cannot be taken:"))
        said.append(_line(plan, 0))
    elif count:
        said.append(translate("Table", "%n cells cannot be taken.", "", count))
    if lost == 1:
        said.append(translate("Table", "1 text lies beyond the table's last row or column."))
    elif lost:
        said.append(
            translate("Table", "%n texts lie beyond the table's last row or column.", "", lost)
        )
    return said


def _line(plan: BlockPlan, place: int) -> str:
    refusal = plan.refused[place]
    return f"{refusal.name}, {heading(refusal.column)}: {one_line(refusal.sentence)}"


def _refusals(plan: BlockPlan) -> QListWidget:
    listed = QListWidget()
    listed.setAccessibleName(translate("Table", "Cells that cannot be taken"))
    listed.setWordWrap(True)
    for place in range(min(len(plan.refused), _SHOWN)):
        listed.addItem(_line(plan, place))
    if len(plan.refused) > _SHOWN:
        more = len(plan.refused) - _SHOWN
        listed.addItem(translate("Table", "… and %n more", "", more))
    return listed
