"""Which of two licenses stays when they become one, and what that comes to."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.records import License
from desktop_app.editing.wording import license_name
from desktop_app.language import translate
from desktop_app.render.measures import DIALOG, NEAR
from desktop_app.ui.slots import calling
from desktop_app.ui.widgets.plain_buttons import plain_buttons

__all__ = ["MergeDialog"]


class MergeDialog(QDialog):
    """A choice of the title that is kept, and a sentence about the outcome.

    `linked` counts the other licenses whose links lead to a license; `take` hears which license
    is kept and which one goes into it.
    """

    def __init__(
        self,
        pair: tuple[License, License],
        linked: Callable[[License], int],
        take: Callable[[License, License], None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("mergeDialog")
        self.setWindowTitle(translate("Merge", "Merge Licenses"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._pair = pair
        self._linked = linked
        self._take = take
        question = QLabel(translate("Merge", "Which license stays, with its title and fields?"))
        self._choices = tuple(
            # A lone & would become a shortcut's underline.
            QRadioButton(license_name(each).replace("&", "&&"))
            for each in pair
        )
        self._choices[0].setChecked(True)
        self._sentence = QLabel()
        self._sentence.setObjectName("muted")
        self._sentence.setTextFormat(Qt.TextFormat.PlainText)
        self._sentence.setWordWrap(True)
        buttons = plain_buttons(QDialogButtonBox.StandardButton.Cancel)
        merge = buttons.addButton(
            translate("Merge", "Merge"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        merge.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(*DIALOG)
        column.setSpacing(NEAR)
        for widget in (question, *self._choices, self._sentence, buttons):
            column.addWidget(widget)
        for choice in self._choices:
            choice.toggled.connect(calling(self._say))
        buttons.accepted.connect(self._merge)
        buttons.rejected.connect(self.reject)
        self.setMinimumWidth(460)
        self._say()

    @property
    def sentence(self) -> str:
        return self._sentence.text()

    def _kept_and_gone(self) -> tuple[License, License]:
        one, other = self._pair
        return (one, other) if self._choices[0].isChecked() else (other, one)

    def _say(self) -> None:
        kept, gone = self._kept_and_gone()
        said = [
            translate(
                "Merge",
                "“{kept}” will have {terms} terms, {reports} reports and {dependents} dependents;"
                " “{gone}” goes.",
            ).format(
                kept=license_name(kept),
                gone=license_name(gone),
                terms=len(kept.terms) + len(gone.terms),
                reports=len(kept.reports) + len(gone.reports),
                dependents=len(dict.fromkeys((*kept.dependents, *gone.dependents))),
            )
        ]
        links = self._linked(gone)
        if links:
            said.append(
                translate("Merge", "Links to it ({count}) will lead to the one that stays.").format(
                    count=links
                )
            )
        said.append(translate("Merge", "Undo brings both back."))
        self._sentence.setText(" ".join(said))

    def _merge(self) -> None:
        kept, gone = self._kept_and_gone()
        self.accept()
        self._take(kept, gone)
