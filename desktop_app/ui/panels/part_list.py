"""The parts of one kind that a license has, each with its form."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from desktop_app.editing.record_fields import Field, Reading
from desktop_app.ui.panels.field_form import FieldForm, Known, Part
from desktop_app.ui.slots import calling

__all__ = ["PartList"]


class PartList(QWidget):
    """Forms under each other; they are kept and shown again, so that focus survives an edit.

    Signals:
        changed(int, str, object): the place of a part, the field's label, the part as it is to be.
        removed(int): the part at this place is to go.
        added(): one more is wanted.
    """

    changed = Signal(int, str, object)
    removed = Signal(int)
    added = Signal()

    def __init__(
        self, noun: str, fields: Sequence[Field], reading: Callable[[], Reading], known: Known
    ) -> None:
        super().__init__()
        self._noun = noun
        self._fields = fields
        self._reading = reading
        self._known = known
        self._cards: list[tuple[QWidget, FieldForm, QPushButton]] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        self._add = QPushButton(f"Add {noun}")
        self._add.clicked.connect(calling(self.added.emit))
        self._column.addWidget(self._add)

    def show_parts(self, parts: Sequence[Part], *, fixed: bool = False) -> None:
        """Show these parts; where they are fixed, none can be added or removed."""
        while len(self._cards) < len(parts):
            self._make_card()
        self._add.setVisible(not fixed)
        for place, (card, form, remove) in enumerate(self._cards):
            card.setVisible(place < len(parts))
            remove.setVisible(not fixed)
            if place < len(parts):
                form.show_part(parts[place])

    def _make_card(self) -> None:
        place = len(self._cards)
        card = QWidget()
        column = QVBoxLayout(card)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        rule = QFrame()
        rule.setObjectName("rule")
        form = FieldForm(self._fields, self._reading, self._known)

        def tell(label: str, part: object) -> None:
            self.changed.emit(place, label, part)

        form.changed.connect(tell)
        remove = QPushButton(f"Delete this {self._noun}")
        remove.setObjectName("linkButton")
        remove.clicked.connect(calling(self.removed.emit, place))
        for widget in (rule, form, remove):
            column.addWidget(widget)
        self._cards.append((card, form, remove))
        self._column.insertWidget(place, card)
