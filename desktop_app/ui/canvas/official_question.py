"""The question before an official date moves: a small card beside the bar, not a dialog."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from typing import Final, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QCheckBox,
    QComboBox,
    QCompleter,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
)
from typing_extensions import override

from desktop_app.domain.records import Source
from desktop_app.editing.citing import source_name
from desktop_app.editing.plain_input import why_not_text
from desktop_app.language import translate
from desktop_app.render.measures import APART, BUBBLE, EDGE, NARROWEST, NEAR, WIDE
from desktop_app.ui.slots import calling
from desktop_app.ui.widgets.fresh_column import plain_label

__all__ = ["Answer", "Choice", "OfficialQuestion"]

_WIDEST: Final = 372
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_LONGEST: Final = 2000


class Choice(Enum):
    """What a moved official date means."""

    CORRECT = "correct"
    """The record was wrong."""
    EXTEND = "extend"
    """The authority set another day later on."""


class Answer(NamedTuple):
    """The choice, the reason, the source as it was picked or typed, and for how long it holds."""

    choice: Choice
    reason: str = ""
    source: str = ""
    for_sitting: bool = False


class OfficialQuestion(QFrame):
    """Asks what a moved official date means; the window stays free to be looked at meanwhile.

    Signals:
        answered(Answer): a choice was made.
        dismissed(): nothing is to change.
    """

    answered = Signal(object)
    dismissed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("officialQuestion")
        self.setAccessibleName(translate("Official dates", "An official date is about to change"))
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self._what = plain_label("", "sectionTitle")
        self._why = plain_label("", "muted")
        self._problem = plain_label("", "fieldProblem")
        self._problem.hide()
        self._reason = QLineEdit()
        self._reason.setAccessibleName(translate("Official dates", "Reason"))
        self._reason.setPlaceholderText(translate("Official dates", "Why, in a few words"))
        self._source = QComboBox()
        self._source.setAccessibleName(translate("Official dates", "Source"))
        self._source.setEditable(True)
        self._source.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._source.setMinimumContentsLength(10)
        self._source.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._sitting = QCheckBox(translate("Official question", "&Same answer for this sitting"))
        self._sitting.setToolTip(
            translate(
                "Official dates",
                "Do not ask again while this file is open: same choice, reason and source",
            )
        )
        self._buttons = {
            Choice.EXTEND: QPushButton(translate("Official question", "&Add an extension")),
            Choice.CORRECT: QPushButton(translate("Official question", "&Correct the record")),
        }
        self._cancel = QPushButton(translate("Official dates", "Cancel"))
        self._lay_out()
        for choice, button in self._buttons.items():
            button.clicked.connect(calling(self._answer, choice))
        self._cancel.clicked.connect(self.dismissed)
        self.hide()

    def ask(self, label: str, *, can_extend: bool, sources: Iterable[Source]) -> None:
        """Show the question about the edit of this label, with nothing filled in."""
        self._what.setText(f"{label}?")
        self._why.setText(
            translate(
                "Official dates",
                "This date is official. Was the record wrong, or is this a new extension?",
            )
            if can_extend
            else translate(
                "Official dates",
                "This date is official. Change it only where the record was wrong.",
            )
        )
        self._reason.clear()
        self._tell("")
        self._sitting.setChecked(False)
        self._source.clear()
        self._source.addItem("")
        for source in sources:
            self._source.addItem(source_name(source))
        line, completer = self._source.lineEdit(), self._source.completer()
        assert line is not None, "the box is editable"
        assert completer is not None, "an editable box completes"
        line.setPlaceholderText(translate("Official dates", "Pick one, or type a citation"))
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        choices = completer.popup()
        assert choices is not None, "it completes in a list"
        # Qt gives it no parent, and so none of the window's style sheet.
        choices.setParent(self, choices.windowFlags())
        self._highlight(can_extend=can_extend)
        self.show()
        self.raise_()
        self._reason.setFocus()

    def fit_into(self, width: int) -> None:
        """Take the size that suits a view of this width."""
        self.setFixedWidth(max(NARROWEST, min(_WIDEST, width - WIDE)))
        buttons = sum(button.sizeHint().width() + NEAR for button in self._shown_buttons())
        needed = buttons + EDGE + NEAR
        across = QBoxLayout.Direction.LeftToRight
        down = QBoxLayout.Direction.TopToBottom
        self._row.setDirection(across if needed <= self.width() else down)
        self.setFixedHeight(self.heightForWidth(self.width()))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.dismissed.emit()
        elif key in _ENTER:
            self._take_enter()
        else:
            # What is not meant for a field stays here: the timeline's keys move dates.
            event.accept()

    def _take_enter(self) -> None:
        focused = self.focusWidget()
        if isinstance(focused, QPushButton):
            focused.click()
        else:
            self._answer(self._highlighted)

    def _answer(self, choice: Choice) -> None:
        for field in (self._reason, self._source):
            text = field.text() if isinstance(field, QLineEdit) else field.currentText()
            if refusal := why_not_text("", text, _LONGEST):
                self._tell(refusal)
                field.setFocus()
                return
        answer = Answer(
            choice,
            self._reason.text().strip(),
            self._source.currentText().strip(),
            self._sitting.isChecked(),
        )
        self.answered.emit(answer)

    def _tell(self, refusal: str) -> None:
        """Say under the fields why an answer was not taken, or nothing."""
        self._problem.setText(refusal)
        self._problem.setVisible(bool(refusal))
        if refusal:
            self.setFixedHeight(self.heightForWidth(self.width()))

    def _highlight(self, *, can_extend: bool) -> None:
        """An extension leaves what the authority said alone, so it is proposed where it fits."""
        self._highlighted = Choice.EXTEND if can_extend else Choice.CORRECT
        self._buttons[Choice.EXTEND].setVisible(can_extend)
        for choice, button in self._buttons.items():
            button.setObjectName("primaryButton" if choice is self._highlighted else "plainButton")
            button.style().unpolish(button)
            button.style().polish(button)

    def _shown_buttons(self) -> list[QPushButton]:
        buttons = [*self._buttons.values(), self._cancel]
        return [button for button in buttons if not button.isHidden()]

    def _lay_out(self) -> None:
        self._highlighted = Choice.CORRECT
        form = QFormLayout()
        form.setHorizontalSpacing(APART)
        form.setVerticalSpacing(NEAR)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for name, field in (
            (translate("Official dates", "Reason"), self._reason),
            (translate("Official dates", "Source"), self._source),
        ):
            caption = QLabel(name)
            caption.setBuddy(field)
            form.addRow(caption, field)
        self._row = row = QHBoxLayout()
        row.setSpacing(NEAR)
        for button in self._buttons.values():
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self._cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(*BUBBLE)
        column.setSpacing(NEAR)
        column.addWidget(self._what)
        column.addWidget(self._why)
        column.addLayout(form)
        column.addWidget(self._problem)
        column.addWidget(self._sitting)
        column.addLayout(row)
