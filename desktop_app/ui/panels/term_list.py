"""The terms of a license in their order, to be picked, added, deleted and put elsewhere."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QPushButton, QVBoxLayout, QWidget

from desktop_app.domain.records import License, Term
from desktop_app.domain.spans import TermSpan, term_spans
from desktop_app.domain.visible_text import one_line
from desktop_app.domain.wording import range_words
from desktop_app.language import translate
from desktop_app.render.measures import CLOSE, LOW_ROW, NEAR, NONE
from desktop_app.ui.slots import calling

__all__ = ["TermList"]

_MOST_ROWS = 8


class TermList(QWidget):
    """One row a term, and the buttons that act upon the current one.

    Signals:
        chosen(str), removed(str): the id of a term.
        moved(str, int): the id of a term, and by how many places.
        added(): one more is wanted.
    """

    chosen = Signal(str)
    removed = Signal(str)
    moved = Signal(str, int)
    added = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._ids: list[str] = []
        self._list = QListWidget()
        self._list.setAccessibleName(translate("Record", "Terms"))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.currentRowChanged.connect(self._tell_chosen)
        self._up = QPushButton(translate("Record", "Up"))
        self._down = QPushButton(translate("Record", "Down"))
        self._remove = QPushButton(translate("Record", "Delete"))
        self._add = QPushButton(translate("Record", "Add term"))
        for button, name in (
            (self._up, translate("Record", "Move the term up")),
            (self._down, translate("Record", "Move the term down")),
            (self._remove, translate("Record", "Delete the term")),
        ):
            button.setAccessibleName(name)
            button.setToolTip(name)
        self._up.clicked.connect(calling(self._move, -1))
        self._down.clicked.connect(calling(self._move, 1))
        self._remove.clicked.connect(calling(self._tell_removed))
        self._add.clicked.connect(calling(self.added.emit))
        row = QHBoxLayout()
        row.setSpacing(CLOSE)
        for button in (self._up, self._down, self._remove):
            row.addWidget(button, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(*NONE)
        column.setSpacing(NEAR)
        column.addWidget(self._list)
        column.addLayout(row)
        # A row of its own: beside the others it would make the page wider than the inspector.
        column.addWidget(self._add)

    def show_terms(self, license_: License, term_id: str | None) -> None:
        """Show the chain; nothing is told of it."""
        blocked = self._list.blockSignals(True)
        self._ids = [term.id for term in license_.terms]
        self._list.clear()
        spans = term_spans(license_)
        for term, span in zip(license_.terms, spans, strict=True):
            self._list.addItem(_words(term, span))
        height = self._list.sizeHintForRow(0) if self._ids else LOW_ROW
        self._list.setFixedHeight(height * max(1, min(len(self._ids), _MOST_ROWS)) + NEAR)
        row = self._ids.index(term_id) if term_id in self._ids else -1
        self._list.setCurrentRow(row)
        if len(self._ids) <= _MOST_ROWS:
            self._list.scrollToTop()
        self._list.blockSignals(blocked)
        self._enable(row)

    def _enable(self, row: int) -> None:
        self._up.setEnabled(row > 0)
        self._down.setEnabled(0 <= row < len(self._ids) - 1)
        self._remove.setEnabled(row >= 0)

    def _tell_chosen(self, row: int) -> None:
        self._enable(row)
        if 0 <= row < len(self._ids):
            self.chosen.emit(self._ids[row])

    def _move(self, by: int) -> None:
        row = self._list.currentRow()
        if 0 <= row < len(self._ids):
            self.moved.emit(self._ids[row], by)

    def _tell_removed(self) -> None:
        row = self._list.currentRow()
        if 0 <= row < len(self._ids):
            self.removed.emit(self._ids[row])


def _words(term: Term, span: TermSpan) -> str:
    name = one_line(term.designation or term.id)
    if span.first is None:
        return translate("Record", "{term}: days unknown").format(term=name)
    return f"{name}: {range_words(span.first, span.last)}"
