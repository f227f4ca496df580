"""The parts of one kind that a license has, each with its form."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop_app.editing.record_fields import Field, Reading
from desktop_app.language import translate
from desktop_app.render.measures import CLOSE, NEAR, NONE, WIDE
from desktop_app.ui.panels.field_form import FieldForm, Known, Part
from desktop_app.ui.slots import calling

__all__ = ["PartList", "PartWords"]

_SPARE: Final = 3
"""Cards that stay for the next license, so that stepping through licenses makes none anew."""


class PartWords(NamedTuple):
    """What the buttons of a list say, marked in "Record"; without `add` none can be added here."""

    remove: str
    add: str = ""


class _Card(NamedTuple):
    whole: QWidget
    form: FieldForm
    up: QPushButton
    down: QPushButton
    remove: QPushButton


class PartList(QWidget):
    """Forms under each other; they are kept and shown again, so that focus survives an edit.

    Signals:
        changed(int, str, object): the place of a part, the field's label, the part as it is to be.
        removed(int): the part at this place is to go.
        moved(int, int): the part at this place is to stand so many places further on.
        added(): one more is wanted.
    """

    changed = Signal(int, str, object)
    removed = Signal(int)
    moved = Signal(int, int)
    added = Signal()

    def __init__(
        self,
        words: PartWords,
        fields: Sequence[Field],
        reading: Callable[[], Reading],
        known: Known,
    ) -> None:
        super().__init__()
        self._words = words
        self._fields = fields
        self._reading = reading
        self._known = known
        self._cards: list[_Card] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(*NONE)
        self._column.setSpacing(NEAR)
        self._add = QPushButton(translate("Record", words.add))
        self._add.clicked.connect(calling(self.added.emit))
        self._column.addWidget(self._add)

    def show_parts(self, parts: Sequence[Part], *, fixed: bool = False) -> None:
        """Show these parts; where they are fixed, none can be added, removed or moved."""
        while len(self._cards) < len(parts):
            self._make_card()
        self._add.setVisible(bool(self._words.add) and not fixed)
        for place, card in enumerate(self._cards):
            card.whole.setVisible(place < len(parts))
            for button in (card.up, card.down, card.remove):
                button.setVisible(not fixed)
            card.up.setEnabled(place > 0)
            card.down.setEnabled(place < len(parts) - 1)
            if place < len(parts):
                card.form.show_part(parts[place])
        while len(self._cards) > max(len(parts), _SPARE):
            # A license with hundreds of reports would else leave its fields to all that follow.
            card = self._cards.pop()
            self._column.removeWidget(card.whole)
            card.whole.deleteLater()

    def _make_card(self) -> None:
        place = len(self._cards)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(*NONE)
        column.setSpacing(CLOSE)
        rule = QFrame()
        rule.setObjectName("rule")
        form = FieldForm(self._fields, self._reading, self._known)

        def tell(label: str, part: object) -> None:
            self.changed.emit(place, label, part)

        form.changed.connect(tell)
        remove = _link(translate("Record", self._words.remove))
        up, down = _link(translate("Record", "Up")), _link(translate("Record", "Down"))
        up.setAccessibleName(translate("Record", "Move up"))
        down.setAccessibleName(translate("Record", "Move down"))
        remove.clicked.connect(calling(self.removed.emit, place))
        up.clicked.connect(calling(self.moved.emit, place, -1))
        down.clicked.connect(calling(self.moved.emit, place, 1))
        row = QHBoxLayout()
        row.setSpacing(WIDE)
        row.addWidget(remove)
        row.addStretch(1)
        row.addWidget(up)
        row.addWidget(down)
        column.addWidget(rule)
        column.addWidget(form)
        column.addLayout(row)
        self._cards.append(_Card(whole, form, up, down, remove))
        self._column.insertWidget(place, whole)


def _link(words: str) -> QPushButton:
    button = QPushButton(words)
    button.setObjectName("linkButton")
    return button
