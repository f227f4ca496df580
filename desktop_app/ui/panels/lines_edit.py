"""A text of several lines whose current line can be completed from known items."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import QEvent, QMimeData, QRect, QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextCursor, QTextOption
from PySide6.QtWidgets import QCompleter, QListView, QPlainTextEdit, QWidget
from typing_extensions import override

from desktop_app.editing.plain_input import LONG_TEXT, why_not_text
from desktop_app.language import translate

__all__ = ["LinesEdit"]

_LONGEST_WORD: Final = 2_000
_LONGEST_ITEM: Final = 500
"""Characters of a line for which items are looked up."""
_NARROWEST_LIST: Final = 180
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_TAKING: Final = (*_ENTER, Qt.Key.Key_Tab)


class _Choices(QListView):
    """The items that fit, under the line; keys go on to the field."""

    def __init__(self, field: QWidget) -> None:
        super().__init__()
        self.setObjectName("completions")
        self.setAccessibleName(translate("Field", "Known values"))
        self._items = QStringListModel(field)
        self.completer = QCompleter(self._items, field)
        self.completer.setWidget(field)
        # The list holds what fits and no more: it is made anew at every key.
        self.completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.completer.setPopup(self)
        # Qt takes its parent away, and with it the style sheet of the window.
        self.setParent(field, self.windowFlags())

    def offer(self, items: list[str], place: QRect) -> None:
        """Show these items under a place in the field; none closes the list."""
        if not items:
            self.hide()
            return
        self._items.setStringList(items)
        self.completer.setCompletionPrefix("")
        self.completer.complete(place)


class LinesEdit(QPlainTextEdit):
    """Typing offers the known items that hold what stands in the line; only that line is replaced.

    Down and Enter or Tab take an item, Escape closes the list; Ctrl+Space or Alt+Down open it for
    any line, an empty one too. Enter makes a new line as long as no item was chosen.

    Signals:
        finished(): Ctrl+Enter, or the field was left.
        refused(str): why a text that was pasted or dropped is not taken.
    """

    finished = Signal()
    refused = Signal(str)

    def __init__(
        self, known: Callable[[], Mapping[str, str]] | None = None, *, longest: int = LONG_TEXT
    ) -> None:
        """`known` are items to complete a line from, and the words to find each by."""
        super().__init__()
        self._longest = longest
        self.setTabChangesFocus(True)
        self._known = known
        self._items: dict[str, str] = {}
        self.choices: _Choices | None = None

    def show_whole(self, text: str) -> None:
        self._wrap_for(text)
        self.setPlainText(text)

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        text = source.text()
        if len(text) > self._longest:
            # Not even shown: Qt lays out a million characters for a second.
            self.refused.emit(why_not_text("", text, self._longest))
            return
        self._wrap_for(text)
        super().insertFromMimeData(source)

    @override
    def focusInEvent(self, e: QFocusEvent) -> None:
        if self._known is not None and e.reason() is not Qt.FocusReason.PopupFocusReason:
            self._items = dict(sorted(self._known().items(), key=lambda item: item[1].casefold()))
            if self.choices is None:
                # Not before: a page has dozens of fields, and each list is a window of its own.
                self.choices = _Choices(self)
                self.choices.completer.activated.connect(self._take)
        super().focusInEvent(e)

    @override
    def focusOutEvent(self, e: QFocusEvent) -> None:
        super().focusOutEvent(e)
        # A menu or the list of items over the field is no reason to offer half a word.
        if e.reason() is not Qt.FocusReason.PopupFocusReason:
            self.finished.emit()

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        return not self._has_choice and super().focusNextPrevChild(next)

    @override
    def event(self, e: QEvent) -> bool:
        # Escape closes the list and nothing else, though it is a shortcut of the window.
        if (
            e.type() is QEvent.Type.ShortcutOverride
            and isinstance(e, QKeyEvent)
            and e.key() == Qt.Key.Key_Escape
            and self._is_open
        ):
            e.accept()
            return True
        return super().event(e)

    @override
    def keyPressEvent(self, e: QKeyEvent) -> None:
        held = e.modifiers()
        if e.key() in _ENTER and held & Qt.KeyboardModifier.ControlModifier:
            self._offer([])
            self.finished.emit()
        elif self._asks_for_items(e):
            self._offer(self._fitting(self._line()))
        elif self._is_open and (
            e.key() == Qt.Key.Key_Escape or (self._has_choice and e.key() in _TAKING)
        ):
            # The list is asked next: it closes, or gives the chosen item.
            e.ignore()
        else:
            self._type(e)

    def _type(self, e: QKeyEvent) -> None:
        before = self.document().revision()
        super().keyPressEvent(e)
        if self.document().revision() == before and not self._is_open:
            return
        line = self._line()
        typed = bool(line) and self.document().revision() != before
        self._offer(self._fitting(line) if typed else [])

    def _asks_for_items(self, e: QKeyEvent) -> bool:
        held = e.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        return (e.key() == Qt.Key.Key_Space and held == Qt.KeyboardModifier.ControlModifier) or (
            e.key() == Qt.Key.Key_Down and held == Qt.KeyboardModifier.AltModifier
        )

    @property
    def _is_open(self) -> bool:
        return self.choices is not None and self.choices.isVisible()

    @property
    def _has_choice(self) -> bool:
        return (
            self.choices is not None
            and self.choices.isVisible()
            and self.choices.currentIndex().isValid()
        )

    def _line(self) -> str:
        """The item that the caret is in."""
        block = self.textCursor().block()
        return "" if block.length() > _LONGEST_ITEM else block.text().strip()

    def _fitting(self, line: str) -> list[str]:
        """The words of known items that hold the line, those that begin with it first; no item is
        listed twice.
        """
        own = self.textCursor().block()
        listed: set[str] = set()
        block = self.document().begin()
        while block.isValid():
            if block != own:
                listed.add(block.text().strip())
            block = block.next()
        wanted = line.casefold()
        listed.add(line)
        found = [
            words
            for item, words in self._items.items()
            if wanted in words.casefold() and item not in listed
        ]
        return sorted(found, key=lambda each: not each.casefold().startswith(wanted))

    def _offer(self, items: list[str]) -> None:
        if self.choices is None:
            return
        place = self.cursorRect()
        place.translate(self.viewport().pos())
        place.setLeft(0)
        place.setWidth(max(_NARROWEST_LIST, self.width()))
        self.choices.offer(items, place)

    def _take(self, words: str) -> None:
        item = next((item for item, said in self._items.items() if said == words), words)
        cursor = self.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(item)
        self.setTextCursor(cursor)

    def _wrap_for(self, text: str) -> None:
        # To look for the ends of very long words costs the square of their length.
        if max(map(len, text.split()), default=0) > _LONGEST_WORD:
            self.setWordWrapMode(QTextOption.WrapMode.WrapAnywhere)
