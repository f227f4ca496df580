"""Fields that offer what a person typed, say what is wrong beneath, and change nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from enum import Enum
from typing import Final, cast

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QStringListModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QLabel,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from desktop_app.domain.visible_text import direction_marks
from desktop_app.domain.vocabulary import value_words
from desktop_app.editing.kept_text import with_change
from desktop_app.editing.plain_input import LONG_TEXT, ONE_LINE, why_not_text
from desktop_app.language import translate
from desktop_app.render.measures import NONE, TIGHT
from desktop_app.ui.panels.lines_edit import LinesEdit

__all__ = ["ChoiceField", "FieldWidget", "LineField", "TextField"]

_TEXT_HEIGHT: Final = 68


class FieldWidget(QWidget):
    """A control with room for a sentence under it.

    Signals:
        offered(str): the whole text, with what was typed in it.
    """

    longest = ONE_LINE
    """Characters that may be added at once."""

    # Not Signal(str): Qt's strings would lose halves of surrogate pairs.
    offered = Signal(object)

    def __init__(self, control: QWidget, name: str) -> None:
        super().__init__()
        control.setAccessibleName(name)
        self.control = control
        self.setFocusProxy(control)
        self._original = ""
        self._shown = ""
        self._problem = QLabel()
        self._problem.setObjectName("fieldProblem")
        self._problem.setTextFormat(Qt.TextFormat.PlainText)
        self._problem.setWordWrap(True)
        self._problem.hide()
        self._note = QLabel()
        self._note.setObjectName("detail")
        self._note.setWordWrap(True)
        self._note.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(*NONE)
        column.setSpacing(TIGHT)
        column.addWidget(control)
        column.addWidget(self._problem)
        column.addWidget(self._note)

    def show_text(self, text: str) -> None:
        """Show a stored text; what is being typed is given up."""
        self._original = text
        self.put(text)
        self._shown = self.get()
        self.mark("")
        marks = direction_marks(text)
        self._note.setVisible(bool(marks))
        words = translate("Field", "Holds marks that turn the direction of writing: {marks}.")
        self._note.setText(words.format(marks=", ".join(marks)))

    def mark(self, problem: str) -> None:
        """Say why the text cannot be taken, or that it can."""
        self.control.setProperty("wrong", bool(problem))
        self.control.setAccessibleDescription(problem)
        self.control.style().unpolish(self.control)
        self.control.style().polish(self.control)
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))

    def put(self, text: str) -> None:
        raise NotImplementedError

    def get(self) -> str:
        raise NotImplementedError

    def finish(self) -> None:
        """Offer the text if the person changed it."""
        # Qt says that editing has finished on every loss of focus, changed or not.
        if self.get() == self._shown:
            self.mark("")
            return
        text = with_change(self._original, self._shown, self.get())
        if text is None:
            self.mark(
                translate(
                    "Field",
                    "This text holds characters that cannot be edited here. It stays as it was.",
                )
            )
            return
        problem = why_not_text(self._original, text, self.longest)
        if problem:
            self.mark(problem)
        else:
            self.offered.emit(text)


class _Completer(QCompleter):
    """Finds values by their words."""

    def __init__(self, field: QWidget) -> None:
        self._model = QStringListModel(field)
        super().__init__(self._model, field)
        self._values: Mapping[str, str] = {}

    def know(self, known: Iterable[str]) -> None:
        """Complete from these values, or by the words that a mapping has for them."""
        if isinstance(known, Mapping):
            by_value = cast("Mapping[str, str]", known)
            self._values = {words: value for value, words in by_value.items() if value}
        else:
            self._values = {each: each for each in known if each}
        self._model.setStringList(sorted(self._values))

    @override
    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        words = super().pathFromIndex(index)
        return self._values.get(words, words)


class LineField(FieldWidget):
    """One line; `known` are values to complete from, asked for when the field is entered.

    A mapping says by which words each is found.
    """

    def __init__(self, name: str, known: Callable[[], Iterable[str]] | None = None) -> None:
        self._line = QLineEdit()
        super().__init__(self._line, name)
        self._known = known
        self._completer: _Completer | None = None
        self._line.editingFinished.connect(self.finish)
        if known is not None:
            self._line.installEventFilter(self)

    def select_all(self) -> None:
        self._line.selectAll()

    def _complete(self) -> _Completer:
        completer = _Completer(self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        choices = QListView()
        choices.setObjectName("completions")
        completer.setPopup(choices)
        # Qt takes its parent away, and with it the style sheet of the window.
        choices.setParent(self, choices.windowFlags())
        self._line.setCompleter(completer)
        return completer

    @override
    def put(self, text: str) -> None:
        # One more than may be added: what is pasted beyond it would be refused all the same.
        self._line.setMaxLength(len(text) + self.longest + 1)
        self._line.setText(text)
        self._line.setCursorPosition(0)

    @override
    def get(self) -> str:
        return self._line.text()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusIn and self._known is not None:
            if self._completer is None:
                # Not before: a page has dozens of fields, and each list is a window of its own.
                self._completer = self._complete()
            self._completer.know(self._known())
        return super().eventFilter(watched, event)


class TextField(FieldWidget):
    """Several lines; Ctrl+Enter or leaving the field offers them.

    `known` are items to complete a line from, where each line is an item.
    """

    longest = LONG_TEXT

    def __init__(self, name: str, known: Callable[[], Mapping[str, str]] | None = None) -> None:
        self._text = LinesEdit(known, longest=self.longest)
        super().__init__(self._text, name)
        self._text.setFixedHeight(_TEXT_HEIGHT)
        self._text.finished.connect(self.finish)
        self._text.refused.connect(self.mark)

    @override
    def put(self, text: str) -> None:
        self._text.show_whole(text)

    @override
    def get(self) -> str:
        # `toPlainText` would make plain spaces of those that do not break.
        return self._text.document().toRawText().replace("\u2029", "\n")


class _Combo(QComboBox):
    """A wheel that turns over it scrolls the page instead of changing a record."""

    @override
    def wheelEvent(self, e: QWheelEvent) -> None:
        e.ignore()


class ChoiceField(FieldWidget):
    """One of the values of an enumeration."""

    def __init__(self, name: str, values: type[Enum]) -> None:
        self._combo = _Combo()
        super().__init__(self._combo, name)
        for value in values:
            self._combo.addItem(value_words(value), value.value)
        # `activated` tells of the user's own choice alone, not of values that are being shown.
        self._combo.activated.connect(self.finish)

    @override
    def put(self, text: str) -> None:
        self._combo.setCurrentIndex(self._combo.findData(text))

    @override
    def get(self) -> str:
        return str(self._combo.currentData() or "")
