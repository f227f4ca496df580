"""A small line over the rows that shows what is typed ahead, and where it was found."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QWidget
from typing_extensions import override

from desktop_app.language import translate
from desktop_app.render.measures import CLOSE, NEAR

__all__ = ["SearchBubble"]

_WIDTH = 260
_MARGIN = 12
_TOP = 6


class SearchBubble(QFrame):
    """Takes the keyboard while it is open, and gives it back.

    Signals:
        typed(str): the text now.
        next_wanted(), previous_wanted(): the match below or above is to be shown.
    """

    typed = Signal(str)
    next_wanted = Signal()
    previous_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("searchBubble")
        self.setFixedWidth(_WIDTH)
        self.line = _Line(self)
        self.line.setAccessibleName(translate("Search", "Find a row"))
        self.line.setPlaceholderText(translate("Search", "Find a row…"))
        self._told = QLabel()
        self._told.setObjectName("searchTold")
        row = QHBoxLayout(self)
        row.setContentsMargins(NEAR, CLOSE, NEAR, CLOSE)
        row.setSpacing(NEAR)
        row.addWidget(self.line, 1)
        row.addWidget(self._told)
        self._back: QWidget | None = None
        self.line.textEdited.connect(self.typed)
        self.hide()

    def begin(self, text: str, back: QWidget | None) -> None:
        """Open with a text already typed; the keyboard goes back to `back` at the end."""
        self._back = back
        self.line.setText(text)
        self._told.clear()
        self._place()
        self.show()
        self.raise_()
        self.line.setFocus()
        self.line.end(False)
        self.typed.emit(text)

    def tell(self, place: int, count: int) -> None:
        """The match shown is number `place` of so many; 0 of 0 is none."""
        if not self.line.text():
            words = ""
        elif count:
            words = translate("Search", "{place} of {count}").format(
                place=f"{place:,}", count=f"{count:,}"
            )
        else:
            words = translate("Search", "no match")
        self._told.setText(words)
        self._told.setProperty("isAlarm", bool(self.line.text()) and not count)
        self._told.style().unpolish(self._told)
        self._told.style().polish(self._told)

    def end(self) -> None:
        """Close; the row that was found stays selected."""
        if self.isVisible():
            had_focus = self.line.hasFocus()
            self.hide()
            if had_focus and self._back is not None:
                self._back.setFocus()

    def step(self, *, back: bool) -> None:
        (self.previous_wanted if back else self.next_wanted).emit()

    def _place(self) -> None:
        self.adjustSize()
        # Beside the calendar, where no row is hidden that may have been found.
        self.move(_MARGIN, _TOP)


class _Line(QLineEdit):
    """Enter and the arrows go from match to match; Esc, Tab and a lost focus end the search."""

    def __init__(self, bubble: SearchBubble) -> None:
        super().__init__()
        self._bubble = bubble
        self.setObjectName("searchLine")

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, back = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._bubble.step(back=back)
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._bubble.step(back=key == Qt.Key.Key_Up)
        elif key == Qt.Key.Key_Escape:
            self._bubble.end()
        else:
            super().keyPressEvent(event)
            if key == Qt.Key.Key_Backspace and not self.text():
                self._bubble.end()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self._bubble.end()
